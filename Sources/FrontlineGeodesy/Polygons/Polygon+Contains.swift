public import FrontlineGeometry

extension Polygon {
  /// Whether a position lies inside the polygon.
  ///
  /// ```swift
  /// rayon.contains(shusha, edges: .geodesic)
  /// ```
  ///
  /// The inside is that of ``area(edges:)``: with geodesic edges the smaller part of the Earth, which may hold
  /// a pole; with edges straight in longitude and latitude that on their plane.
  ///
  /// - Complexity: O(n).
  public func contains(_ position: Position, edges: EdgeRule) -> Bool {
    guard RingCrossings(exterior.positions, edges: edges).contains(position) else { return false }
    return !interiors.contains { RingCrossings($0.positions, edges: edges).contains(position) }
  }
}

extension MultiPolygon {
  /// Whether a position lies inside one of the parts.
  public func contains(_ position: Position, edges: EdgeRule) -> Bool {
    polygons.contains { $0.contains(position, edges: edges) }
  }
}
