internal import FrontlinePlatform
internal import Synchronization

/// What becomes of the files that are being written when the user interrupts the program: their temporary files
/// are removed, and the old ones stay.
package enum Interrupts {
  private static let count = 64

  /// Paths of temporary files as C strings: memory that is never given back, and which a signal handler reads
  /// without a lock. Unsafe only there, where a path that was just forgotten may be met.
  private nonisolated(unsafe) static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
    paths.initialize(repeating: nil, count: count)
    return paths
  }()
  private static let lock = Mutex(())

  /// Removes temporary files, and new folders that are empty then, when SIGINT, SIGTERM or SIGHUP ends the
  /// program, which then ends by that signal.
  package static func install() {
    _ = paths
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only calls that a handler may make: the slots were made before it was installed.
        for slot in 0..<Interrupts.count {
          if let path = Interrupts.paths[slot] { _ = unlink(path) }
        }
        for slot in 0..<Interrupts.count {
          if let path = Interrupts.paths[slot] { _ = rmdir(path) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Notes a temporary file or a new folder; beyond 64 at once they are left to the next who looks.
  package static func note(_ path: String) {
    lock.withLock { _ in
      guard let slot = (0..<count).first(where: { paths[$0] == nil }) else { return }
      paths[slot] = strdup(path)
    }
  }

  /// Forgets a temporary file or folder that is in its place, or gone.
  package static func forget(_ path: String) {
    lock.withLock { _ in
      for slot in 0..<count {
        guard let known = paths[slot], strcmp(known, path) == 0 else { continue }
        paths[slot] = nil
        free(known)
        return
      }
    }
  }
}
