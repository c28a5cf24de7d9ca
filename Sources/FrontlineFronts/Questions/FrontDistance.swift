public import FrontlineAtlas
public import FrontlineGeometry
public import FrontlineLedger

/// How far something is from a front: a best estimate and, where the front was traced, the least and the most
/// that it can be.
///
/// ```swift
/// front.distance(to: shusha)?.description        // 23.2 ... 27.0 ... 30.4 km
/// ```
///
/// - ``lower``: the distance to the nearest ground that is not surely the place's own side's; 0 where the
///   place itself borders the band, and for what has no standing.
/// - ``estimate``: the distance to the front.
/// - ``upper``: the distance to the nearest place of another side; for what has no standing the larger of the
///   distances to the nearest places of the two nearest sides.
///
/// `lower <= estimate <= upper` always.
public struct FrontDistance: Hashable, Sendable {
  /// The least distance; `nil` for a front that was not traced.
  public let lower: Length?
  /// The distance to the front.
  public let estimate: Length
  /// The greatest distance; `nil` for a front that was not traced.
  public let upper: Length?
  /// The side that holds the place; `nil`: it has no standing, or it is not a place.
  public let side: Party.Side?
  /// The nearest place of another side; `nil` for what has no standing.
  public let nearestOpposing: FrontPlace?
  /// The nearest point of the front; `nil` where the front was asked about more than a position.
  public let nearest: FrontPoint?
}

extension FrontDistance: CustomStringConvertible {
  /// In kilometres with one decimal: `23.2 ... 27.0 ... 30.4 km`, or `27.0 km` without bounds.
  public var description: String {
    let unit = Length.longUnit
    func text(_ length: Length) -> String { fixed(length.value(in: unit), 1) }
    guard let lower, let upper else { return "\(text(estimate)) \(unit.symbol)" }
    return "\(text(lower)) ... \(text(estimate)) ... \(text(upper)) \(unit.symbol)"
  }
}
