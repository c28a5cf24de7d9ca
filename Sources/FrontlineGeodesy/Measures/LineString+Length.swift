public import FrontlineGeometry

extension LineString {
  /// The length of the line on WGS 84: of its geodesics, or of its curves straight in longitude and latitude.
  ///
  /// ```swift
  /// let road = try LineString([
  ///   Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
  /// ])
  /// road.length(edges: .geodesic).meters               // 67902.572
  /// ```
  ///
  /// Edge cases: edges of no length count 0.
  ///
  /// - Complexity: O(n) at the first measurement of the line with these edges, then O(1).
  public func length(edges: EdgeRule) -> Length {
    .meters(index(edges).alongs.last!)  // one for each position
  }

  /// The length of a line of at least two positions that is measured once, and nothing kept of it.
  package static func length(of positions: [Position], edges: EdgeRule) -> Length {
    .meters(EdgePieces.lengths(of: positions, edges: edges).reduce(0, +))
  }
}
