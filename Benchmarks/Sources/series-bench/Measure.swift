#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

#if canImport(Darwin)
  private func usage() -> rusage {
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return usage
  }
  /// The most memory that the process has had, in megabytes.
  func peakMegabytes() -> Int { usage().ru_maxrss >> 20 }
#else
  private func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
  /// The most memory that the process has had, in megabytes.
  func peakMegabytes() -> Int { usage().ru_maxrss >> 10 }
#endif

/// The seconds that the processor has worked for the process, which other programs disturb less than the clock.
func processorSeconds() -> Double {
  let usage = usage()
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}
