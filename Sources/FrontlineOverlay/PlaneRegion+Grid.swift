internal import FrontlineGEOS

extension PlaneRegion {
  /// The ground of all polygons as one, its vertices on a grid, overlaps counted once; valid on the grid, with a vertex
  /// wherever borders meet.
  ///
  /// - Parameter grid: the distance of the grid's lines, in the unit of the CRS; above 0.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func dissolved(onGrid grid: Double) throws(OverlayError) -> PlaneRegion {
    precondition(grid > 0 && grid.isFinite, "A grid needs a distance above 0.")
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    return try GEOSShape(
      GEOSUnaryUnionPrec_r(context.handle, shape.pointer, grid), context, crs: crs, what: "dissolve a region"
    ).region(crs: crs)
  }

  /// The ground of the region with each vertex on a grid, and without what is thinner than its cells and the vertices that
  /// its edges do not need.
  ///
  /// - Parameter grid: the distance between the lines of the grid, above 0.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func snapped(toGrid grid: Double) throws(OverlayError) -> PlaneRegion {
    precondition(grid > 0 && grid.isFinite, "A grid needs a distance above 0.")
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    return try GEOSShape(
      GEOSGeom_setPrecision_r(context.handle, shape.pointer, grid, 0), context, crs: crs,
      what: "put a region on a grid"
    ).region(crs: crs)
  }
}
