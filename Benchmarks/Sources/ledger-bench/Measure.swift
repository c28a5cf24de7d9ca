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

/// The median of times, and the least and greatest, in words.
func described(_ times: [Double], _ unit: String) -> String {
  let sorted = times.sorted()
  func text(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
  let (least, median, most) = (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
  return "\(text(median)) \(unit) (\(text(least)) ... \(text(most)))"
}

/// The first line that a shell command prints; empty where it fails.
func firstLine(of command: String) -> String {
  guard let pipe = popen(command + " 2>/dev/null", "r") else { return "" }
  defer { pclose(pipe) }
  var bytes = [CChar](repeating: 0, count: 1_000)
  guard fgets(&bytes, Int32(bytes.count), pipe) != nil else { return "" }
  return String(decoding: bytes.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
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
