public import FrontlineGeometry

/// On which side of a line a position lies, for one who goes along the line from its start.
public enum LineSide: Hashable, Sendable {
  /// To the left.
  case left
  /// On the line, or straight before its start or beyond its end.
  case on
  /// To the right.
  case right
}

extension LineString {
  /// On which side of the line a position lies, by the edge that is nearest to it.
  ///
  /// ```swift
  /// let north = try LineString([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 40, longitude: 46),
  /// ])
  /// north.side(of: Position(latitude: 39.5, longitude: 45.9), edges: .geodesic)      // .left
  /// ```
  ///
  /// Edge cases:
  /// - Where a vertex is nearest, of its two edges the one counts that is more at right angles to the way to
  ///   the position.
  /// - Within ``NearestPoint/accuracy`` of the line a position is on it.
  ///
  /// - Complexity: that of ``nearestPoint(to:edges:)``.
  public func side(of position: Position, edges: EdgeRule) -> LineSide {
    let index = index(edges)
    let hit = index.nearest(to: position)!  // without a limit there is always one
    guard hit.place.distance > index.accuracy(ofEdge: hit.edge) else { return .on }
    let directions = index.directions(atEdge: hit.edge, t: hit.place.t)
    let toPosition = Tangent(
      length: 1, azimuth: Geodesic.inverse(hit.place.position, position).azimuth1)
    let sines = directions.map { $0.north * toPosition.east - $0.east * toPosition.north }
    guard let sine = sines.max(by: { abs($0) < abs($1) }), abs(sine) > 1e-12 else { return .on }
    return sine > 0 ? .right : .left
  }
}

extension EdgeIndex {
  /// The directions, of length 1, in which the line passes a place of one of its edges: at a vertex two, those of
  /// the edges before and after it that have a length.
  fileprivate func directions(atEdge edge: Int, t: Double) -> [Tangent] {
    if t > 0, t < 1 { return [direction(ofEdge: edge, at: t)] }
    let vertex = t <= 0 ? edge : edge + 1
    let before = edges[..<vertex].lastIndex { $0.length > 0 }
    let after = edges[vertex...].firstIndex { $0.length > 0 }
    return [
      before.map { direction(ofEdge: $0, at: 1) }, after.map { direction(ofEdge: $0, at: 0) },
    ].compactMap(\.self)
  }

  private func direction(ofEdge edge: Int, at t: Double) -> Tangent {
    let velocity =
      switch rule {
      case .geodesic: geodesicEdge(edge).motion(at: t).velocity
      case .longitudeLatitude: longitudeLatitudeEdge(edge).motion(at: t).velocity
      }
    return Tangent(north: velocity.north / velocity.length, east: velocity.east / velocity.length)
  }
}
