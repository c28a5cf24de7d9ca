internal import Synchronization

/// What higher modules derive from an atlas and keep with it, one value of a type, made at the first question.
final class Attachments: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of a type, made by `make` at the first call. Two threads may both make one; the first is kept.
  func value<Value: Sendable>(_ type: Value.Type, make: () throws -> Value) rethrows -> Value {
    let key = ObjectIdentifier(type)
    if let value = values.withLock({ $0[key] }) { return value as! Value }  // stored under its own type
    let made = try make()
    return values.withLock { values in
      if let value = values[key] { return value as! Value }
      values[key] = made
      return made
    }
  }
}

extension Atlas {
  /// The value of a type that a higher module derives from this atlas; copies of the atlas share it.
  package func derived<Value: Sendable>(_ type: Value.Type, make: () throws -> Value) rethrows -> Value {
    try contents.attachments.value(type, make: make)
  }
}
