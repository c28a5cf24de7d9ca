internal import Synchronization

/// A line of two positions or more.
///
/// ```swift
/// let road = try LineString([
///   Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
/// ])
/// road.nearestPoint(to: shusha, edges: .geodesic).distance     // 18.0 km (with FrontlineGeodesy)
/// ```
///
/// What its edges are between the positions (geodesics, or straight in longitude and latitude) is said at
/// each measurement by an ``EdgeRule``.
///
/// Edge cases: positions may repeat (an edge of no length); a line may close or cross itself.
public struct LineString: Hashable, Sendable {
  package let storage: LineStorage

  /// The positions, at least two.
  public var positions: [Position] { storage.positions }

  /// A line through the positions, in order.
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/tooFewPositions`` for fewer than two.
  public init(_ positions: [Position]) throws(GeometryError) {
    guard positions.count >= 2 else {
      throw GeometryError(
        code: .tooFewPositions,
        description: "A line needs at least 2 positions; this one has \(positions.count).")
    }
    storage = LineStorage(positions)
  }

  /// The same positions in the same order.
  public static func == (a: LineString, b: LineString) -> Bool { a.positions == b.positions }
  /// Hashes the positions.
  public func hash(into hasher: inout Hasher) { hasher.combine(positions) }
}

/// The positions of a line and, once somebody has measured it, what the measuring module derived from them
/// (its index), one slot for each edge rule. Immutable but for these slots, which are set at most once.
package final class LineStorage: Sendable {
  package let positions: [Position]
  private let geodesic = AtomicLazyReference<DerivedBox>()
  private let longitudeLatitude = AtomicLazyReference<DerivedBox>()

  init(_ positions: [Position]) { self.positions = positions }

  /// The value derived for `edges`, made by `make` at the first call. Two threads may both make one; the
  /// first to finish is kept.
  package func derived<Value: Sendable>(_ edges: EdgeRule, make: () -> Value) -> Value {
    switch edges {
    case .geodesic: Self.value(in: geodesic, make: make)
    case .longitudeLatitude: Self.value(in: longitudeLatitude, make: make)
    }
  }

  private static func value<Value: Sendable>(
    in slot: borrowing AtomicLazyReference<DerivedBox>, make: () -> Value
  ) -> Value {
    if let box = slot.load() { return box.value as! Value }
    return slot.storeIfNil(DerivedBox(make())).value as! Value
  }
}

/// A box for a derived value whose type only the module that made it knows.
final class DerivedBox: Sendable {
  let value: any Sendable
  init(_ value: any Sendable) { self.value = value }
}
