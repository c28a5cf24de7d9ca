// The benchmarks of Frontline: `make bench`, or `swift run -c release frontline-bench` in this folder. A word
// after it runs only those whose name holds it.
//   frontline-bench level                       the vector instructions that the kernels use here
//   frontline-bench work KIND INPUT OUTPUT      a worker of Geodesics/bench.py
import Frontline

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "level": print(Ellipsoid.vectorInstructions)
case "work" where words.count == 4: try Worker(kind: words[1], input: words[2], output: words[3]).run()
default:
  for benchmark in try nearestPointBenchmarks() + containsBenchmarks()
  where words.isEmpty || benchmark.name.contains(words[0]) {
    benchmark.run()
  }
}
