/// A closed ring of four positions or more, the last one equal to the first.
///
/// A ring may still be invalid as the border of a polygon (it may cross itself, or have no area); ask the
/// polygon for its defects.
public struct Ring: Hashable, Sendable {
  /// The same border as a line.
  public let line: LineString

  /// The positions, closed: the last equals the first.
  public var positions: [Position] { line.positions }

  /// A ring from closed positions.
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/tooFewPositions`` for fewer than four, or
  ///   ``GeometryError/Code/unclosedRing`` where the last position is not the first.
  public init(_ positions: [Position]) throws(GeometryError) {
    guard positions.count >= 4 else {
      throw GeometryError(
        code: .tooFewPositions,
        description:
          "A ring needs at least 4 positions, the last equal to the first; this one has \(positions.count).")
    }
    let (first, last) = (positions[0], positions[positions.count - 1])
    guard first == last else {
      throw GeometryError(
        code: .unclosedRing,
        description: """
          A ring must end where it began: it begins at \(first.latitude), \(first.longitude) \
          and ends at \(last.latitude), \(last.longitude).
          """)
    }
    line = try LineString(positions)
  }
}
