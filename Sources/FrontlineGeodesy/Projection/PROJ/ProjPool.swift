internal import Synchronization

/// Things that one thread at a time may use, made when all are in use and kept when given back.
///
/// The lock is held to take one and to give it back, never while it works: as many threads work at once as
/// there are.
final class ProjPool<Resource: ~Copyable>: Sendable {
  private let idle = Mutex<[Item]>([])
  private let make: @Sendable () throws(GeodesyError) -> Resource

  /// `@unchecked Sendable`: it is in the hands of one thread from the moment it leaves `idle` until it is
  /// back.
  private final class Item: @unchecked Sendable {
    let resource: Resource
    init(_ resource: consuming Resource) { self.resource = resource }
  }

  init(_ make: @escaping @Sendable () throws(GeodesyError) -> Resource) { self.make = make }

  /// Calls `body` with one of them, which nobody else has meanwhile.
  func withOne<Result>(_ body: (borrowing Resource) throws(GeodesyError) -> Result) throws(GeodesyError)
    -> Result
  {
    let kept: Item
    if let idle = idle.withLock({ $0.popLast() }) { kept = idle } else { kept = Item(try make()) }
    defer { idle.withLock { $0.append(kept) } }
    return try body(kept.resource)
  }
}

extension ProjPool where Resource == ProjContext {
  /// Contexts with the database open, in which CRSs and operations are looked up.
  static let contexts = ProjPool { () throws(GeodesyError) in try ProjContext() }
}
