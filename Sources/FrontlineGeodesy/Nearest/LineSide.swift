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
  /// On which side of the line a position lies, by the place that is nearest to it.
  ///
  /// ```swift
  /// let north = try LineString([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 40, longitude: 46),
  /// ])
  /// north.side(of: Position(latitude: 39.5, longitude: 45.9), edges: .geodesic)      // .left
  /// ```
  ///
  /// Edge cases:
  /// - Nearest to a vertex, a position lies on the outer side of the turn there, that is, to the left of a right
  ///   turn; the ends of a closed line are a vertex as any other.
  /// - Within ``NearestPoint/accuracy`` of the line a position is on it.
  /// - A closed line that does not cross itself has all that it encloses on one side, however far away a
  ///   position is.
  ///
  /// For many positions, ask a ``LineIndex`` for their nearest points, which tell the side too.
  ///
  /// - Complexity: that of ``nearestPoint(to:edges:)``.
  public func side(of position: Position, edges: EdgeRule) -> LineSide {
    nearestPoint(to: position, edges: edges).side
  }
}

extension EdgeIndex {
  /// On which side of a line the query of a hit lies.
  ///
  /// The path from the query to the nearest place crosses the line nowhere, so the side is that from which it
  /// arrives. At a vertex it arrives in front of both edges: on the outer side of the turn.
  ///
  /// - Parameter line: the edges of the line that was hit, where the chain is of several.
  func side(of query: Position, _ hit: Hit, on line: Range<Int>) -> LineSide {
    guard hit.place.distance > accuracy(ofEdge: hit.edge) else { return .on }
    if hit.place.t > 0, hit.place.t < 1 { return hit.sine > 0 ? .right : .left }
    let vertex = hit.place.t <= 0 ? hit.edge : hit.edge + 1
    var before = lastEdge(of: line.lowerBound..<vertex)
    var after = firstEdge(of: vertex..<line.upperBound)
    if positions[line.lowerBound] == positions[line.upperBound] {
      before = before ?? lastEdge(of: line)
      after = after ?? firstEdge(of: line)
    }
    if let before, let after, let isRight = turnsRight(from: before, to: after) {
      return isRight ? .left : .right
    }
    guard let edge = before ?? after else { return .on }  // a line that is one place
    let sine =
      edges[hit.edge].length > 0
      ? hit.sine
      : sine(from: direction(ofEdge: edge, at: before == nil ? 0 : 1), to: query, hit.place.position)
    return abs(sine) <= 1e-12 ? .on : sine > 0 ? .right : .left
  }

  /// The first of some edges that has a length.
  private func firstEdge(of some: Range<Int>) -> Int? { some.first { edges[$0].length > 0 } }

  /// The last of some edges that has a length.
  private func lastEdge(of some: Range<Int>) -> Int? { some.last { edges[$0].length > 0 } }

  /// Whether the line turns right from one edge to the next; nil where it goes straight on, within 1e-6. On the plane
  /// of longitude and latitude where the edges are straight there.
  private func turnsRight(from before: Int, to after: Int) -> Bool? {
    let straight = 1e-6
    switch rule {
    case .geodesic:
      var angle = edges[after].startAzimuth - edges[before].endAzimuth
      if abs(angle) > 180 { angle -= angle > 0 ? 360 : -360 }
      return abs(angle) > straight * 180 / .pi ? angle > 0 : nil
    case .longitudeLatitude:
      let (a, b) = (longitudeLatitudeEdge(before), longitudeLatitudeEdge(after))
      let sine = a.latitudeChange * b.longitudeChange - a.longitudeChange * b.latitudeChange
      let cosine = a.latitudeChange * b.latitudeChange + a.longitudeChange * b.longitudeChange
      return cosine < 0 || abs(sine) > straight * cosine ? sine > 0 : nil
    }
  }

  /// The sine of the angle at `place` from a direction to `query`.
  private func sine(from direction: Tangent, to query: Position, _ place: Position) -> Double {
    let toQuery = Tangent(length: 1, azimuth: Geodesic.inverse(place, query).azimuth1)
    return (direction.north * toQuery.east - direction.east * toQuery.north) / direction.length
  }

  private func direction(ofEdge edge: Int, at t: Double) -> Tangent {
    switch rule {
    case .geodesic: geodesicEdge(edge).motion(at: t).velocity
    case .longitudeLatitude: longitudeLatitudeEdge(edge).motion(at: t).velocity
    }
  }
}
