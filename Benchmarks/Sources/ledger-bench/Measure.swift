import CSQLite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Seconds of processor time that `work` takes, so that other programs disturb it less than a wall clock.
func seconds(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Prints a line at once, also into a file.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// Runs five rounds of `work`, which gives a sum of its answers; prints the median time, the least and the
/// greatest, and gives the sums.
func measure(_ name: String, _ unit: String, per scale: Double, _ work: (Int) -> Int) -> [Int] {
  var sums: [Int] = []
  let times = (0..<5).map { round in seconds { sums.append(work(round)) } * scale }.sorted()
  func text(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
  say("\(name): \(text(times[2])) \(unit) (\(text(times[0])) ... \(text(times[4])))")
  return sums
}

/// Bytes of memory that the process has, with what was freed given back first; 0 where it cannot be told.
func residentBytes() -> Int {
  #if canImport(Glibc)
    malloc_trim(0)
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var pages = 0
    withUnsafeMutablePointer(to: &pages) { pages in
      withVaList([OpaquePointer(pages), OpaquePointer(pages)]) { _ = vfscanf(file, "%ld %ld", $0) }
    }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  #else
    return 0
  #endif
}
