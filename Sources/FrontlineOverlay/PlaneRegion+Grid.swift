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
    let what = "dissolve a region"
    let shape = try GEOSShape(self, context)
    let union = try GEOSShape(
      GEOSUnaryUnionPrec_r(context.handle, shape.pointer, grid), context, crs: crs, what: what)
    // GEOS 3.11 and 3.14 leave a polygon off the grid that has no other to be joined with.
    return try GEOSShape(
      GEOSGeom_setPrecision_r(context.handle, union.pointer, grid, 0), context, crs: crs, what: what
    ).region(crs: crs)
  }
}
