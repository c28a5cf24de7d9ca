package import FrontlineGeometry
internal import FrontlinePROJ

extension Ring {
  /// Whether the ring runs counterclockwise around its inside, with that on the left.
  package func isCounterclockwise(edges: EdgeRule) -> Bool {
    switch edges {
    case .geodesic: return RingArea.signed(positions, edges: edges) > 0
    case .longitudeLatitude:
      let doubled = zip(positions, positions.dropFirst()).reduce(0.0) { sum, edge in
        let (a, b) = edge
        return sum + (a.longitude - b.longitude) * (a.latitude + b.latitude)
      }
      return doubled > 0
    }
  }
}

extension MultiPolygon {
  /// The same ground, its exteriors counterclockwise and its holes clockwise.
  package func wound(edges: EdgeRule) -> MultiPolygon {
    MultiPolygon(
      polygons.map { polygon in
        let rings = polygon.rings.enumerated().map { number, ring in
          ring.isCounterclockwise(edges: edges) == (number == 0)
            ? ring : try! Ring(ring.positions.reversed())  // closed as before
        }
        return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
      })
  }
}

/// The area and the length of the border of one ring.
package enum RingArea {
  /// The signed area of `ring` in square metres: positive where the ring runs counterclockwise around it.
  ///
  /// Geodesic edges: the smaller of the two parts into which the ring divides the Earth, exactly, by
  /// `geod_polygon` (Karney 2013, section 6: the area under each edge to the equator). A pole may lie inside.
  /// Edges straight in longitude and latitude: the part inside the ring on the plane of longitude and
  /// latitude, by integration of the authalic area under each edge.
  package static func signed(_ positions: [Position], edges: EdgeRule) -> Double {
    switch edges {
    case .geodesic:
      var polygon = geod_polygon()
      geod_polygon_init(&polygon, 0)
      for position in positions.dropLast() {
        geod_polygon_addpoint(Geodesic.wgs84, &polygon, position.latitude, position.longitude)
      }
      var area = 0.0
      geod_polygon_compute(Geodesic.wgs84, &polygon, 0, 1, &area, nil)
      return area
    case .longitudeLatitude:
      var area = 0.0
      for (a, b) in zip(positions, positions.dropFirst()) {
        area += LongitudeLatitudeEdge(a, b).areaToEquator
      }
      return area
    }
  }
}
