#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Prints a line at once.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// Prints the seconds of processor time that `work` takes, the most memory the process ever had in MB, and the
/// positions that it met, by which the programs are checked against each other.
func measure(_ path: String, _ work: () throws -> Int) rethrows {
  let start = clock()
  let positions = try work()
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let megabytes = Double(usage.ru_maxrss) / 1_024
  #else
    getrusage(RUSAGE_SELF, &usage)
    let megabytes = Double(usage.ru_maxrss) / 1_048_576
  #endif
  say("\(seconds) \(megabytes) \(positions)")
}
