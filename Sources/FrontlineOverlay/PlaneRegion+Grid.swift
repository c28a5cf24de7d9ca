internal import FrontlineGEOS

extension PlaneRegion {
  /// The ground of all polygons as one, its vertices on a grid, overlaps counted once; valid on the grid, with a vertex
  /// wherever borders meet.
  ///
  /// - Parameter grid: the distance of the grid's lines, in the unit of the CRS; above 0.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func dissolved(onGrid grid: Double) throws(OverlayError) -> PlaneRegion {
    try onGrid(grid, "dissolve a region") { GEOSUnaryUnionPrec_r($0, $1, grid) }
  }

  /// The ground of the region with each vertex on a grid, and without what is thinner than its cells and the vertices that
  /// its edges do not need.
  ///
  /// - Parameter grid: the distance between the lines of the grid, above 0.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func snapped(toGrid grid: Double) throws(OverlayError) -> PlaneRegion {
    try onGrid(grid, "put a region on a grid") { GEOSGeom_setPrecision_r($0, $1, grid, 0) }
  }

  private func onGrid(
    _ grid: Double, _ what: String, _ make: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws(OverlayError) -> PlaneRegion {
    precondition(grid > 0 && grid.isFinite, "A grid needs a distance above 0.")
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    return try GEOSShape(make(context.handle, shape.pointer), context, crs: crs, what: what).region(crs: crs)
  }
}
