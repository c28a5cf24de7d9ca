internal import FrontlinePlatform

/// A lock that keeps two writers apart, held as long as this value lives.
///
/// It is the system's advisory lock (`flock`) on a file of its own, which is made where there is none and stays
/// there, empty of meaning. A process that dies lets go of it. It binds only those who ask for it, and keeps apart
/// threads as well as processes. On network file systems it is as good as theirs.
///
/// Edge cases: a symbolic link, a folder or a device in its place is refused and not followed; a file that holds
/// anything but the number of a process, or has another name too, is locked and left as it is.
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - path: the file to lock; its folder must exist.
  ///   - timeout: how long to wait; zero asks once.
  /// - Throws: ``FormatError``: ``FormatError/Code/locked`` with the process that holds it, as it wrote there;
  ///   ``FormatError/Code/unwritable`` where the file cannot be made.
  package init(path: String, timeout: Duration = .seconds(10)) throws(FormatError) {
    let place = FormatPlace(file: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else {
      let reason =
        errno == ELOOP
        ? "it is a symbolic link, which is not followed; remove it" : systemMessage(errno)
      throw FormatError(code: .unwritable, at: place, "no lock can be made: \(reason)")
    }
    guard FileKind(descriptor) == .file else {
      _ = close(descriptor)
      throw FormatError(
        code: .unwritable, at: place, "no lock can be made: it is not a plain file; remove it")
    }
    let clock = ContinuousClock()
    let end = clock.now + timeout
    var pause: UInt32 = 1_000
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      guard reason == EWOULDBLOCK, clock.now < end else {
        let holder = Self.holder(descriptor).map { " (process \($0))" } ?? ""
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
    Self.sign(descriptor)
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Lets go of the lock, which the end of its life does too.
  package consuming func release() {}

  /// The bytes of the file: a number, and blanks up to the line feed.
  private static let size = 20

  /// Who holds the lock, as it wrote into the file; `nil`: the file holds something else.
  private static func holder(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, count <= size, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
    return Int(String(decoding: bytes[..<(count - 1)].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
  }

  /// Writes the number of this process, unless the file is somebody's.
  private static func sign(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_nlink == 1,
      status.st_size == 0 || holder(descriptor) != nil
    else { return }
    let number = "\(getpid())"
    let text = number + String(repeating: " ", count: max(0, size - 1 - number.utf8.count)) + "\n"
    _ = text.withCString { pwrite(descriptor, $0, text.utf8.count, 0) }
  }
}
