#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Seconds by the clock on the wall that `work` takes.
func seconds(_ work: () -> Void) -> Double {
  let duration = ContinuousClock().measure(work)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// Prints a line at once, also into a file.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// Three decimals at most.
func text(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

/// Runs `work` five times; prints the median time, the least and the greatest.
func measure(_ name: String, _ work: () -> Void) {
  let times = (0..<5).map { _ in seconds(work) }.sorted()
  say("\(name): \(text(times[2])) s (\(text(times[0])) ... \(text(times[4])))")
}

/// The most memory that the process has had, in megabytes.
func peakMegabytes() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss >> 20
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  #endif
}
