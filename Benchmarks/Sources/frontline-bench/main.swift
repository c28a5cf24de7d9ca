// The benchmarks of Frontline: `make bench`, or `swift run -c release frontline-bench` in this folder. A word
// after it runs only those whose name holds it.
//   frontline-bench level                       the vector instructions that the kernels use here
//   frontline-bench atlas                       how long Atlas.karabakh() takes
//   frontline-bench lines [VERTICES]            lines of 1,000 vertices and more, up to 50,000,000
//   frontline-bench verify [QUERIES]            nearest points against every edge in long double
//   frontline-bench events DAYS FOLDER          writes the fronts and events of bench.py
//   frontline-bench work KIND INPUT OUTPUT      a worker of Geodesics/bench.py
import Foundation
import Frontline
import FrontlineData

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "level": print(Ellipsoid.vectorInstructions)
case "atlas":
  Benchmark(name: "the bundled atlas", count: 1, unit: "openings") {
    Double(try! Atlas.karabakh().settlements.count)  // it comes with the program
  }.run()
case "lines":
  exit(try longLines(upTo: words.dropFirst().first.flatMap(Int.init) ?? 50_000_000) ? 0 : 1)
case "verify":
  exit(try verifyNearest(queries: words.dropFirst().first.flatMap(Int.init) ?? 50_000) ? 0 : 1)
case "events" where words.count == 3: try MadeEvents(days: Int(words[1]) ?? 400).write(to: words[2])
case "work" where words.count == 4: try Worker(kind: words[1], input: words[2], output: words[3]).run()
default:
  for benchmark in try nearestPointBenchmarks() + severalLinesBenchmarks() + containsBenchmarks()
  where words.isEmpty || benchmark.name.contains(words[0]) {
    benchmark.run()
  }
}
