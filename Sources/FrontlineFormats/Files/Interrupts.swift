internal import FrontlinePlatform
internal import Synchronization

/// What becomes of the files that are being written when a signal ends the program: their temporary files are
/// removed, and the old ones stay.
package enum Interrupts {
  private static let count = 64

  /// Paths of temporary files as C strings, which a signal handler reads without a lock. Their memory is never given
  /// back, so that the handler may read one that is just being forgotten.
  private nonisolated(unsafe) static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
    paths.initialize(repeating: nil, count: count)
    return paths
  }()
  /// What a handler and the thread that it interrupts share: words that are written whole.
  private nonisolated(unsafe) static let state: UnsafeMutablePointer<State> = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()
  private static let lock = Mutex(false)

  private struct State {
    /// Whether the program ends by itself when it has tidied up.
    var isHeld = false
    /// The group of processes that is ended at once meanwhile; 0: none.
    var group: Int32 = 0
    /// The signal that came meanwhile; 0: none.
    var pending: Int32 = 0
  }

  /// Removes temporary files, and folders that are empty then, when a signal ends the program, which then ends by
  /// that signal. One that the caller has set to be ignored (`nohup`) stays ignored.
  package static func install() {
    _ = (paths, state)
    lock.withLock { $0 = true }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE] {
      let former = signal(number) { number in
        // Only calls that a handler may make: the slots were made before it was installed.
        let state = Interrupts.state
        if state.pointee.isHeld {
          state.pointee.pending = number
          if state.pointee.group > 0 { kill(-state.pointee.group, SIGKILL) }
          return
        }
        for slot in 0..<Interrupts.count {
          if let path = Interrupts.paths[slot] { _ = unlink(path) }
        }
        for slot in 0..<Interrupts.count {
          if let path = Interrupts.paths[slot] { _ = rmdir(path) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Notes a temporary file or folder, best before it is made; beyond 64 at once they are left to the next who looks.
  /// Where no signals are heeded nothing is noted.
  package static func note(_ path: String) {
    lock.withLock { isInstalled in
      guard isInstalled, let slot = (0..<count).first(where: { paths[$0] == nil }) else { return }
      paths[slot] = strdup(path)
    }
  }

  /// Forgets a temporary file or folder that is in its place, or gone.
  package static func forget(_ path: String) {
    lock.withLock { isInstalled in
      guard isInstalled else { return }
      for slot in 0..<count {
        guard let known = paths[slot], strcmp(known, path) == 0 else { continue }
        paths[slot] = nil
        return
      }
    }
  }

  /// Keeps signals from ending the program until ``resume(_:)``.
  package static func hold() { state.pointee.isHeld = true }

  /// Has signals that are held end a group of processes that this one has started.
  package static func redirect(to group: Int32) {
    state.pointee.group = group
    if state.pointee.pending != 0 { kill(-group, SIGKILL) }
  }

  /// Ends the program by the signal that came since ``hold()``; nothing where none did.
  ///
  /// - Parameter tidyUp: what is done before.
  package static func resume(_ tidyUp: () -> Void) {
    state.pointee.group = 0
    state.pointee.isHeld = false
    guard state.pointee.pending != 0 else { return }
    tidyUp()
    raise(state.pointee.pending)
  }
}
