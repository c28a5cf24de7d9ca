internal import Synchronization

/// A value made at the first call and kept; others wait for it meanwhile.
final class Lazy<Value: Sendable>: Sendable {
  private let slot = Mutex<Value?>(nil)

  func value(_ make: () throws -> Value) rethrows -> Value {
    try slot.withLock { kept in
      if let kept { return kept }
      let made = try make()
      kept = made
      return made
    }
  }
}
