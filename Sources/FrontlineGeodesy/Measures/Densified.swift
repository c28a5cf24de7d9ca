public import FrontlineGeometry

extension LineString {
  /// The same line with positions added along its edges, so close that both readings of its edges agree within
  /// a tolerance.
  ///
  /// ```swift
  /// let edge = try LineString([
  ///   Position(latitude: 39.75, longitude: 46), Position(latitude: 39.75, longitude: 47.168),
  /// ])                                                                          // 100 km
  /// edge.densified(tolerance: .meters(1), edges: .longitudeLatitude).positions.count    // 15
  /// ```
  ///
  /// The added positions lie on the edges as they are read by `edges`; nothing of the line under the other
  /// reading is farther from it than the tolerance, and the other way round.
  ///
  /// Edge cases:
  /// - Edges along a meridian or the equator are the same under both readings and get no positions.
  /// - A geodesic edge across the antimeridian is divided as if longitude went on; the part that crosses
  ///   180 degrees still goes the long way round when it is read as straight in longitude and latitude.
  ///
  /// - Parameters:
  ///   - tolerance: more than 0; traps where it is not.
  ///   - edges: how the line is meant.
  /// - Complexity: O(positions of the result).
  public func densified(tolerance: Length, edges: EdgeRule) -> LineString {
    try! LineString(positions.densified(tolerance: tolerance, edges: edges))  // no fewer than before
  }
}

extension Ring {
  /// The same ring with positions added along its edges; see `LineString.densified(tolerance:edges:)`.
  public func densified(tolerance: Length, edges: EdgeRule) -> Ring {
    try! Ring(positions.densified(tolerance: tolerance, edges: edges))  // as closed as before
  }
}

extension Polygon {
  /// The same polygon with positions added along its edges; see `LineString.densified(tolerance:edges:)`.
  public func densified(tolerance: Length, edges: EdgeRule) -> Polygon {
    Polygon(
      exterior: exterior.densified(tolerance: tolerance, edges: edges),
      interiors: interiors.map { $0.densified(tolerance: tolerance, edges: edges) })
  }
}

extension MultiPolygon {
  /// The same polygons with positions added along their edges; see `LineString.densified(tolerance:edges:)`.
  public func densified(tolerance: Length, edges: EdgeRule) -> MultiPolygon {
    MultiPolygon(polygons.map { $0.densified(tolerance: tolerance, edges: edges) })
  }
}

extension [Position] {
  fileprivate func densified(tolerance: Length, edges: EdgeRule) -> [Position] {
    precondition(tolerance > .zero, "A tolerance must be more than 0.")
    var result = Array(prefix(1))
    for (a, b) in zip(self, dropFirst()) {
      switch edges {
      case .geodesic: Divider(GeodesicEdge(a, b, Geodesic.inverse(a, b)), tolerance).divide(&result)
      case .longitudeLatitude: Divider(LongitudeLatitudeEdge(a, b), tolerance).divide(&result)
      }
    }
    return result
  }
}

/// Divides one edge into parts on which the two readings agree.
private struct Divider<Path: EdgePath> {
  let path: Path
  let tolerance: Double

  init(_ path: Path, _ tolerance: Length) {
    self.path = path
    self.tolerance = tolerance.meters
  }

  /// Adds the positions after the start of the edge, its end included.
  func divide(_ positions: inout [Position]) {
    divide(from: 0, to: 1, depth: 0, &positions)
  }

  private func divide(from t0: Double, to t1: Double, depth: Int, _ positions: inout [Position]) {
    let end = path.motion(at: t1).position
    let (deviation, isClose) = greatestDeviation(path.motion(at: t0).position, end)
    guard deviation > tolerance, depth < 60 else { return positions.append(end) }
    // The deviation falls with the square of the number of parts; but where the bound is loose, with more.
    let parts = isClose ? (deviation / tolerance).squareRoot().rounded(.up) : 2
    var start = t0
    for part in 1...Int(parts) {
      let next = part == Int(parts) ? t1 : t0 + Double(part) / parts * (t1 - t0)
      divide(from: start, to: next, depth: depth + 1, &positions)
      start = next
    }
  }

  /// A bound in metres on how far the geodesic between two positions and the curve that is straight in
  /// longitude and latitude lie apart.
  ///
  /// A curve of length l that bends by no more than k leaves its chord by no more than k l2 / 8 on a plane; on
  /// the ellipsoid 5 % are to spare for up to 1,000 km. And no place of a curve is farther than l / 2 from its
  /// nearer end. Without a bend the curve is a geodesic itself, and the shortest unless it goes half round.
  ///
  /// - Returns: the bound, and whether it is close to the truth.
  private func greatestDeviation(_ a: Position, _ b: Position) -> (meters: Double, isClose: Bool) {
    var turn = b.longitude - a.longitude
    if path is GeodesicEdge, abs(turn) > 180 { turn -= turn < 0 ? -360 : 360 }
    let curve = LongitudeLatitudeEdge(
      Position(latitude: a.latitude, longitude: -turn / 2),
      Position(latitude: b.latitude, longitude: turn / 2))
    let length = curve.greatestLength(from: 0, to: 1)
    let bend = curve.greatestBend(from: 0, to: 1)
    if length == 0 || bend == 0 && abs(turn) < 179 { return (0, true) }
    guard length <= 1_000_000, bend * length < 0.5 else { return (length / 2, false) }
    return (1.05 * bend * length * length / 8, true)
  }
}
