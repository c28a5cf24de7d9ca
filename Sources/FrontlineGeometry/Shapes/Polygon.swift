/// A polygon: one exterior ring and any number of interior rings (holes).
public struct Polygon: Hashable, Sendable {
  /// The outer border.
  public let exterior: Ring
  /// The borders of the holes.
  public let interiors: [Ring]

  /// A polygon of an outer border and holes; whether they are valid together is a question of its own.
  public init(exterior: Ring, interiors: [Ring] = []) {
    self.exterior = exterior
    self.interiors = interiors
  }

  /// All rings, the exterior first.
  public var rings: [Ring] { [exterior] + interiors }
}
