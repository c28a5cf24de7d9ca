public import FrontlineGeometry

extension Polygon {
  /// The area on WGS 84, holes taken off.
  ///
  /// ```swift
  /// let box = Polygon(exterior: try Ring([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 39, longitude: 47),
  ///   Position(latitude: 40, longitude: 47), Position(latitude: 40, longitude: 46),
  ///   Position(latitude: 39, longitude: 46),
  /// ]))
  /// box.area(edges: .longitudeLatitude).squareKilometers     // 9549.520
  /// box.area(edges: .geodesic).squareKilometers              // 9549.469
  /// ```
  ///
  /// Which way round a ring runs does not matter.
  ///
  /// Edge cases:
  /// - `.geodesic`: a ring divides the Earth in two; its inside is the smaller part, which may hold a pole. A
  ///   polygon larger than half the Earth cannot be written so.
  /// - `.longitudeLatitude`: the inside is that on the plane of longitude and latitude, -180 ... 180 by
  ///   -90 ... 90; it may be the whole Earth.
  /// - The parts of a ring that crosses itself count with opposite signs; such a polygon is not valid.
  ///
  /// - Returns: within 0.1 m2 a vertex, and for edges to 1 km within a square centimeter; of edges longer than 150
  ///   degrees, or of ones straight in longitude and latitude all around the Earth, within a part in 10^10 of the ground
  ///   between them and the equator. Geodesic edges by Karney 2013, section 6.
  /// - Complexity: O(n), some 15 ns a vertex; `make bench` has it beside PROJ.
  public func area(edges: EdgeRule) -> Area {
    let outer = abs(RingArea.signed(exterior.positions, edges: edges))
    return .squareMeters(
      interiors.reduce(outer) { $0 - abs(RingArea.signed($1.positions, edges: edges)) })
  }

  /// The length of the border, holes included.
  ///
  /// - Complexity: O(n), about a microsecond a vertex.
  public func perimeter(edges: EdgeRule) -> Length {
    rings.reduce(.zero) { $0 + $1.line.length(edges: edges) }
  }
}

extension MultiPolygon {
  /// The sum of the areas of the parts, which must not overlap.
  public func area(edges: EdgeRule) -> Area { polygons.reduce(.zero) { $0 + $1.area(edges: edges) } }

  /// The length of the borders of all parts, holes included.
  public func perimeter(edges: EdgeRule) -> Length {
    polygons.reduce(.zero) { $0 + $1.perimeter(edges: edges) }
  }
}
