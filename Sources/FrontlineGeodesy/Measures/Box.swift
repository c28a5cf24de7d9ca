public import FrontlineGeometry

extension LineString {
  /// The smallest box around the line, its edges included.
  ///
  /// ```swift
  /// let flight = try LineString([
  ///   Position(latitude: 40, longitude: 170), Position(latitude: 40, longitude: -150),
  /// ])
  /// flight.box(edges: .geodesic)              // 40 170 ... 41.77 -150: across the antimeridian, and a bulge
  /// flight.box(edges: .longitudeLatitude)     // 40 -150 ... 40 170
  /// ```
  ///
  /// Edge cases: a line around a pole spans all longitudes; one through a pole reaches it.
  ///
  /// - Complexity: O(n) at the first measurement of the line with these edges; O(n) after, but cheap.
  public func box(edges: EdgeRule) -> GeographicBox {
    guard edges == .geodesic else {
      let (latitudes, longitudes) = (positions.map(\.latitude), positions.map(\.longitude))
      return GeographicBox(
        south: latitudes.min()!, west: longitudes.min()!, north: latitudes.max()!, east: longitudes.max()!)
    }
    var (south, north) = (90.0, -90.0)
    // Longitude goes on along the line, beyond 180; the extremes are kept with their own spelling. A pole has
    // no longitude: an edge to it runs along the meridian of its other end.
    var last = (positions.first { abs($0.latitude) < 90 } ?? positions[0]).longitude
    var turned = 0.0
    var west = (turned: 0.0, longitude: last)
    var east = west
    for (i, edge) in index(edges).edges.enumerated() {
      let (a, b) = (positions[i], positions[i + 1])
      let range = GeodesicEdge.latitudes(from: a, to: b, edge.startAzimuth, edge.endAzimuth)
      (south, north) = (min(south, range.south), max(north, range.north))
      guard abs(b.latitude) < 90 else { continue }
      let turn = b.longitude - last
      last = b.longitude
      turned += abs(turn) <= 180 ? turn : turn < 0 ? turn + 360 : turn - 360
      if turned < west.turned { west = (turned, b.longitude) }
      if turned > east.turned { east = (turned, b.longitude) }
    }
    return east.turned - west.turned >= 360
      ? GeographicBox(south: south, west: -180, north: north, east: 180)
      : GeographicBox(south: south, west: west.longitude, north: north, east: east.longitude)
  }
}

extension Polygon {
  /// The smallest box around the polygon, its edges and a pole that it holds included.
  ///
  /// - Complexity: that of ``contains(_:edges:)->Bool`` at the first question.
  public func box(edges: EdgeRule) -> GeographicBox {
    let box = exterior.line.box(edges: edges)
    guard edges == .geodesic else { return box }
    let holdsNorth = exterior.side(of: Position(latitude: 90, longitude: 0), edges: edges) == .inside
    let holdsSouth = exterior.side(of: Position(latitude: -90, longitude: 0), edges: edges) == .inside
    guard holdsNorth || holdsSouth else { return box }
    return GeographicBox(
      south: holdsSouth ? -90 : box.south, west: -180, north: holdsNorth ? 90 : box.north, east: 180)
  }
}

extension MultiPolygon {
  /// The smallest box around all parts; nil where there are none.
  public func box(edges: EdgeRule) -> GeographicBox? {
    guard let first = polygons.first else { return nil }
    return polygons.dropFirst().reduce(first.box(edges: edges)) { $0.union($1.box(edges: edges)) }
  }
}
