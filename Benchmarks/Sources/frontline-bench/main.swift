// The benchmarks of Frontline: `make bench`, or `swift run -c release frontline-bench` in this folder. A word
// after it runs only those whose name holds it.
let wanted = CommandLine.arguments.dropFirst().first ?? ""
for benchmark in try nearestPointBenchmarks() + containsBenchmarks()
where benchmark.name.contains(wanted) || wanted.isEmpty {
  benchmark.run()
}
