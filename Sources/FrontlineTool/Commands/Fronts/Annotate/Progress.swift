#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Says on a terminal, now and then, how far a long work is.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let noun: String
  private var done = 0
  private var said = 0

  init(of noun: String) { self.noun = noun }

  mutating func add(_ count: Int) {
    done += count
    guard isShown, done - said >= 100_000 else { return }
    said = done
    Surroundings.current.complain("\(grouped(done)) \(noun)")
  }
}
