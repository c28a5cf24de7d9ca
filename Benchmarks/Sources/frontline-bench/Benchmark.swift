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

/// Numbers that are the same at every run: the generator SplitMix64 (G. Steele et al., OOPSLA 2014).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
