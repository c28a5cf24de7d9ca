#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One thing that is measured: `work` does it `count` times and gives a sum that must not be optimised away.
struct Benchmark {
  let name: String
  let count: Int
  /// What is counted: `queries`, `vertices`.
  let unit: String
  let work: () -> Double

  /// Runs once to warm up, then five times, and prints the median rate, the least and the greatest.
  ///
  /// Per second of processor time, not of the clock on the wall, so that other programs disturb it less.
  func run() {
    var checksum = work()
    let rates = (0..<5).map { _ in
      let start = clock()
      checksum += work()
      return Double(count) * Double(CLOCKS_PER_SEC) / Double(clock() - start)
    }.sorted().map { Int($0.rounded()) }
    print("\(name): \(rates[2]) \(unit)/s (\(rates[0]) ... \(rates[4])), checksum \(checksum)")
  }
}
