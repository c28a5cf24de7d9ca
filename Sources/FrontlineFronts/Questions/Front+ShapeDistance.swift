public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry

extension Front {
  /// How far any shape is from the front; `nil` where there is no line, or the shape is empty.
  ///
  /// The estimate is the least distance between the shape and the front, 0 where the front crosses it. A shape
  /// has no standing of its own, so its lower bound is 0, and its upper the larger of the distances to the
  /// nearest places of the two nearest sides: on the way from one of them through the shape to the other the
  /// front is crossed. Of several parts, each is measured on its own and the least counts.
  ///
  /// Edge cases: a polygon without any front in it is measured from its border.
  ///
  /// - Complexity: O(m log n) for a shape of m vertices and a front of n.
  public func distance(to shape: Geometry) -> FrontDistance? {
    let parts = shape.parts
    let distances = parts.compactMap { part -> FrontDistance? in
      if case .point(let position) = part { return distance(to: position) }
      guard let estimate = leastDistance(to: part) else { return nil }
      guard let trace else {
        return FrontDistance(
          lower: nil, estimate: estimate, upper: nil, side: nil, nearestOpposing: nil, nearest: nil)
      }
      let sides = trace.membersOfSide.compactMap { members in
        zip(trace.mesh.places, members).lazy.filter(\.1)
          .map { part.distance(to: $0.0.position, edges: .geodesic) ?? .zero }.min()
      }.sorted()
      guard sides.count >= 2 else { return nil }
      return FrontDistance(
        lower: .zero, estimate: estimate, upper: sides[1], side: nil, nearestOpposing: nil, nearest: nil)
    }
    return distances.min { $0.estimate < $1.estimate }
  }

  /// How far a route is from the front; `nil` where there is no line.
  public func distance(to route: SupplyRoute) -> FrontDistance? { distance(to: .lineString(route.line)) }

  /// How far a district is from the front; `nil` where there is no line, or the district has no outline.
  public func distance(to district: District) -> FrontDistance? {
    district.shape.flatMap { distance(to: .multiPolygon($0)) }
  }

  private func leastDistance(to part: Geometry) -> Length? {
    index.lines.lazy.compactMap { part.distance(to: $0, edges: edges) }.min()
  }
}

extension Geometry {
  /// The connected parts of a shape.
  var parts: [Geometry] {
    switch self {
    case .point, .lineString, .polygon: [self]
    case .multiPoint(let positions): positions.map { .point($0) }
    case .multiLineString(let lines): lines.map { .lineString($0) }
    case .multiPolygon(let shape): shape.polygons.map { .polygon($0) }
    case .collection(let members): members.flatMap(\.parts)
    }
  }
}
