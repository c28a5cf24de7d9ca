extension Polygon {
  /// What is wrong with the polygon, its edges read as geodesics; empty where nothing is.
  ///
  /// The same as ``defects(edges:limit:)`` with its defaults.
  public var defects: [Defect] { defects() }

  /// Whether there is no defect but warnings.
  public var isValid: Bool { defects().allSatisfy(\.isWarning) }

  /// What is wrong with the polygon: each defect with its ring, vertex, position and a sentence, those of
  /// single rings first.
  ///
  /// ```swift
  /// let corners = [(0.0, 0.0), (1, 1), (0, 1), (1, 0), (0, 0)]
  /// let bowTie = try Ring(corners.map { Position(latitude: $0, longitude: $1) })
  /// Polygon(exterior: bowTie).defects().first?.description
  /// // Ring 0 crosses itself at 0.50000, 0.50000, where edge 0 meets edge 2.
  /// ```
  ///
  /// The question is decided in the plane of longitude and latitude, exactly, with no tolerance. Rings may
  /// touch each other at points, as long as the interior stays in one piece.
  ///
  /// Edge cases:
  /// - `.geodesic`: an edge of more than 180 degrees of longitude is taken the short way, across the
  ///   antimeridian, and longitudes 180 and -180 are one meridian wherever some edge crosses it. A ring
  ///   around a pole holds the pole that it is nearer to. Between positions an edge is still drawn straight
  ///   in longitude and latitude: two very long edges that nearly meet may do so on the ground.
  /// - `.longitudeLatitude`: longitudes are taken as they are.
  /// - A polygon cut along the antimeridian into two parts, as RFC 7946 section 3.1.9 wants it, has no
  ///   defect.
  ///
  /// - Parameters:
  ///   - edges: how an edge of more than 180 degrees is read.
  ///   - limit: how many defects at most.
  /// - Complexity: O(n log n) for n edges that are short against the whole; long edges side by side, whose
  ///   boxes overlap, cost more.
  ///
  /// Source: OGC 06-103r4 section 6.1.11 (validity of polygons).
  public func defects(edges: EdgeRule = .geodesic, limit: Int = 1000) -> [Defect] {
    DefectFinder([self], edges: edges, limit: limit, isMulti: false).defects()
  }
}

extension MultiPolygon {
  /// What is wrong with the parts, each for itself and together; empty where nothing is.
  ///
  /// The same as ``defects(edges:limit:)`` with its defaults.
  public var defects: [Defect] { defects() }

  /// Whether there is no defect but warnings.
  public var isValid: Bool { defects().allSatisfy(\.isWarning) }

  /// What is wrong with the parts, each for itself and together, as ``Polygon/defects(edges:limit:)``.
  ///
  /// Parts may touch at points and lie in each other's holes; they may not overlap or share an edge.
  ///
  /// Source: OGC 06-103r4 section 6.1.14 (validity of multipolygons).
  public func defects(edges: EdgeRule = .geodesic, limit: Int = 1000) -> [Defect] {
    DefectFinder(polygons, edges: edges, limit: limit, isMulti: true).defects()
  }
}
