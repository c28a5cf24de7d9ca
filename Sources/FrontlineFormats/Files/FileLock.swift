internal import FrontlinePlatform

/// A lock that keeps two writers apart, held as long as this value lives.
///
/// ```swift
/// let lock = try FileLock(path: "/tmp/karabakh.lock", timeout: .seconds(10))
/// // read, add, write
/// lock.release()
/// ```
///
/// It is the system's advisory lock (`flock`) on a file of its own, which is made where there is none and stays
/// there, empty of meaning. A process that dies lets go of it. It binds only those who ask for it, and keeps apart
/// threads as well as processes. On network file systems it is as good as theirs.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - path: the file to lock; its folder must exist.
  ///   - timeout: how long to wait; zero asks once.
  /// - Throws: ``FormatError``: ``FormatError/Code/locked`` with the process that holds it, as it wrote there;
  ///   ``FormatError/Code/unwritable`` where the file cannot be made.
  public init(path: String, timeout: Duration = .seconds(10)) throws(FormatError) {
    let place = FormatPlace(file: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw FormatError(code: .unwritable, at: place, "no lock can be made: \(systemMessage(errno))")
    }
    let clock = ContinuousClock()
    let end = clock.now + timeout
    var pause: UInt32 = 1_000
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      guard reason == EWOULDBLOCK, clock.now < end else {
        let holder = Self.holder(descriptor)
        _ = close(descriptor)
        if reason != EWOULDBLOCK {
          throw FormatError(code: .unwritable, at: place, "it cannot be locked: \(systemMessage(reason))")
        }
        throw FormatError(
          code: .locked, at: place,
          "another writer holds the lock\(holder) and did not let go within \(timeout)")
      }
      _ = usleep(pause)
      pause = min(2 * pause, 100_000)
    }
    let text = "\(getpid())\n"
    _ = ftruncate(descriptor, 0)
    _ = text.withCString { pwrite(descriptor, $0, text.utf8.count, 0) }
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Lets go of the lock, which the end of its life does too.
  public consuming func release() {}

  /// Who holds the lock, as it wrote into the file.
  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, let process = Int(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
    else {
      return ""
    }
    return " (process \(process))"
  }
}
