/// A closed ring of four positions or more, the last one equal to the first.
///
/// A ring may still be invalid as the border of a polygon (it may cross itself, or have no area); ask the
/// polygon for its defects.
public struct Ring: Hashable, Sendable {
  /// The positions, closed: the last equals the first.
  public let positions: [Position]

  /// A ring from closed positions.
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/tooFewPositions`` for fewer than four, or
  ///   ``GeometryError/Code/unclosedRing`` where the last position is not the first.
  public init(_ positions: [Position]) throws(GeometryError) {
    guard positions.count >= 4 else {
      throw GeometryError(
        code: .tooFewPositions,
        description: "A ring needs at least 4 positions, the last equal to the first; this one has \(positions.count).")
    }
    guard let first = positions.first, let last = positions.last, first == last else {
      throw GeometryError(
        code: .unclosedRing,
        description: "A ring must end where it began: it begins at \(positions[0]) and ends at \(positions[positions.count - 1]).")
    }
    self.positions = positions
  }

  /// The same border as a line.
  public var line: LineString { try! LineString(positions) }  // a ring has four positions at least
}
