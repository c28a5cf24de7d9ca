internal import Synchronization

/// A value made at the first call and kept; whoever asks meanwhile waits for it, and later nobody waits.
package final class Lazy<Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let slot = AtomicLazyReference<Made>()
  private let turn = Mutex(())

  package init() {}

  package func value(_ make: () throws -> Value) rethrows -> Value {
    if let made = slot.load() { return made.value }
    return try turn.withLock { _ in
      if let made = slot.load() { return made.value }
      return slot.storeIfNil(Made(try make())).value
    }
  }
}
