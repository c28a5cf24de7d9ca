internal import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineOverlay

extension MultiPolygon {
  /// The ground itself where it is valid in longitude and latitude, as files have it; else ``written()``. Grounds that
  /// touch on the plane on which they were cut may cross there.
  ///
  /// - Throws: as ``written()``.
  package func validAsWritten() throws -> MultiPolygon { isValid ? self : try written() }

  /// The same ground, straight in longitude and latitude, as a file with seven decimals holds it: its vertices on the
  /// grid of the file, with more of them along its edges, so that both readings of its edges agree within a metre, and
  /// valid under both.
  ///
  /// - Throws: `OverlayError` in GEOS's words, ``FrontError`` where no way makes it valid.
  package func written() throws -> MultiPolygon {
    let grid = 1e-7
    var last: String?
    for tolerance in [1, 0.1, 0.01] {
      let dense = densified(tolerance: .meters(tolerance), edges: .longitudeLatitude)
      let plane = LocalPlane.degrees
      let region = PlaneRegion(
        unchecked: try dense.polygons.map { polygon in
          PlanePolygon(unchecked: try polygon.rings.map { try plane.project($0.positions) }, crs: plane.crs)
        }, crs: plane.crs)
      // Polygon by polygon, for the even-odd rule would cut overlaps out.
      let mended =
        region.defect == nil
        ? region
        : PlaneRegion(
          unchecked: try region.polygons.flatMap {
            try PlaneRegion(unchecked: [$0], crs: plane.crs).madeValid().polygons
          }, crs: plane.crs)
      let ground = try plane.onTheGround(mended.dissolved(onGrid: grid)).onGrid(grid)
      guard let defect = ground.defects(edges: .geodesic).first(where: { !$0.isWarning }) else {
        return ground
      }
      last = defect.description
    }
    throw FrontError(
      code: .badFile, subject: "ground",
      description: "The ground cannot be written as a valid shape: \(last ?? "")")
  }

  /// The positions as a file with so fine a grid has them.
  private func onGrid(_ grid: Double) -> MultiPolygon {
    func snapped(_ ring: Ring) -> Ring? {
      var positions: [Position] = []
      for position in ring.positions {
        let next = Position(
          latitude: (position.latitude / grid).rounded() * grid,
          longitude: (position.longitude / grid).rounded() * grid)
        if next != positions.last { positions.append(next) }
      }
      return try? Ring(positions)
    }
    return MultiPolygon(
      polygons.compactMap { polygon in
        guard let exterior = snapped(polygon.exterior) else { return nil }
        return Polygon(exterior: exterior, interiors: polygon.interiors.compactMap(snapped))
      })
  }
}
