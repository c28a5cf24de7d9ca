internal import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlinePlatform

/// A plane about a place, on which shapes are laid over each other: a CRS and the way there and back.
package struct LocalPlane: Sendable {
  /// The name of the CRS.
  package let crs: String
  /// Positions to the plane, one for one.
  package let project: @Sendable ([Position]) throws -> [PlaneCoordinates]
  /// The plane to positions, one for one.
  package let unproject: @Sendable ([PlaneCoordinates]) throws -> [Position]

  package init(
    crs: String, project: @escaping @Sendable ([Position]) throws -> [PlaneCoordinates],
    unproject: @escaping @Sendable ([PlaneCoordinates]) throws -> [Position]
  ) {
    self.crs = crs
    self.project = project
    self.unproject = unproject
  }
}

extension LocalPlane {
  /// The azimuthal equidistant plane about a position, made of geodesics alone.
  package init(about center: Position) {
    self.init(crs: "azimuthal equidistant about \(center)") { positions in
      positions.map { position in
        let distance = center.distance(to: position).meters
        let angle = center.azimuth(to: position)?.radians ?? 0
        return [distance * sin(angle), distance * cos(angle)]
      }
    } unproject: { points in
      points.map { point in
        center.destination(
          .meters((point * point).sum().squareRoot()), toward: .degrees(atan2(point.x, point.y) * 180 / .pi))
      }
    }
  }

  /// A stereographic plane about the middle of a box.
  package init(around box: GeographicBox) throws {
    let (latitude, longitude) = (fixed(box.center.latitude, 2), fixed(box.center.longitude, 2))
    let crs = try CoordinateReferenceSystem(
      "+proj=stere +lat_0=\(latitude) +lon_0=\(longitude) +k_0=1 +datum=WGS84 +units=m +type=crs")
    let projection = try Projection(crs, areaOfInterest: box)
    self.init(
      crs: "stereographic about \(latitude), \(longitude)",
      project: { positions in
        var pairs = positions.map { PlaneCoordinates($0.longitude, $0.latitude) }
        try projection.project(&pairs)
        return pairs
      },
      unproject: { points in
        var pairs = points
        try projection.unproject(&pairs)
        return try pairs.map { try Position(validatingLatitude: $0.y, longitude: $0.x) }
      })
  }
}

extension LocalPlane {
  /// A shape on the ground as a valid region of the plane. Its edges are geodesics, so long ones are made of
  /// several.
  package func region(of shape: MultiPolygon, edges: EdgeRule = .geodesic) throws -> PlaneRegion {
    let polygons = try shape.polygons.map { polygon in
      PlanePolygon(
        unchecked: try polygon.rings.map { ring in
          var points = try project(ring.withShortEdges(edges))
          points[points.count - 1] = points[0]
          return points
        }, crs: crs)
    }
    return try PlaneRegion(unchecked: polygons, crs: crs).madeValidByParts()
  }
}

extension Ring {
  /// The positions with more between them, so that each edge is at most 5 km long: straight on the plane it
  /// then leaves its course by half a metre at most, that of longitude and latitude at 40 degrees of latitude.
  fileprivate func withShortEdges(_ edges: EdgeRule) -> [Position] {
    var dense = [positions[0]]
    for (a, b) in zip(positions, positions.dropFirst()) {
      let pieces = max(1, Int((a.distance(to: b).kilometers / 5).rounded(.up)))
      for piece in 1..<max(1, pieces) {
        let part = Double(piece) / Double(pieces)
        switch edges {
        case .geodesic: dense.append(a.point(atFraction: part, to: b))
        case .longitudeLatitude:
          dense.append(
            Position(
              latitude: a.latitude + part * (b.latitude - a.latitude),
              longitude: a.longitude + part * (b.longitude - a.longitude)))
        }
      }
      dense.append(b)
    }
    return dense
  }
}

extension LocalPlane {
  /// A region of the plane as polygons on the ground, its edges geodesics.
  package func onTheGround(_ region: PlaneRegion) throws -> MultiPolygon {
    try MultiPolygon(onTheGround: region, by: unproject)
  }
}

extension MultiPolygon {
  package init(onTheGround region: PlaneRegion, by unproject: ([PlaneCoordinates]) throws -> [Position])
    throws
  {
    self.init(
      try region.polygons.map { polygon in
        let rings = try polygon.rings.map { points in
          var positions = try unproject(points)
          positions[positions.count - 1] = positions[0]
          return try Ring(positions)
        }
        return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
      })
  }
}
