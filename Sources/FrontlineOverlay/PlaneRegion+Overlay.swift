internal import FrontlineGEOS

extension PlaneRegion {
  /// The ground that belongs to either.
  ///
  /// - Throws: ``OverlayError``: different CRSs, or GEOS's words where a region crosses itself.
  /// - Complexity: O(n log n) in the vertices of both.
  package func union(_ other: PlaneRegion) throws(OverlayError) -> PlaneRegion {
    try overlay(other, "unite two regions", GEOSUnion_r)
  }

  /// The ground that belongs to both. Where they only touch, it is empty.
  ///
  /// - Throws: as ``union(_:)``.
  package func intersection(_ other: PlaneRegion) throws(OverlayError) -> PlaneRegion {
    try overlay(other, "intersect two regions", GEOSIntersection_r)
  }

  /// The ground of this one that the other does not have.
  ///
  /// - Throws: as ``union(_:)``.
  package func difference(_ other: PlaneRegion) throws(OverlayError) -> PlaneRegion {
    try overlay(other, "subtract a region", GEOSDifference_r)
  }

  /// The ground of this one that the other does not have, its vertices on a grid.
  ///
  /// Where the two have a border in common but for rounding, nothing is left along it; and where the result nearly
  /// touches itself it has a vertex, so that it stays valid on another plane.
  ///
  /// - Parameter grid: the distance of the grid's lines, in the unit of the CRS; above 0.
  /// - Throws: as ``union(_:)``.
  package func difference(_ other: PlaneRegion, onGrid grid: Double) throws(OverlayError) -> PlaneRegion {
    precondition(grid > 0 && grid.isFinite, "A grid needs a distance above 0.")
    return try overlay(other, "subtract a region") { GEOSDifferencePrec_r($0, $1, $2, grid) }
  }

  /// The ground of all polygons as one, overlaps counted once.
  ///
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func dissolved() throws(OverlayError) -> PlaneRegion {
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    return try GEOSShape(
      GEOSUnaryUnion_r(context.handle, shape.pointer), context, crs: crs, what: "dissolve a region"
    ).region(crs: crs)
  }

  /// The ground of polygons that share their borders edge by edge and do not overlap, such as the triangles
  /// of a triangulation. Much faster than ``dissolved()``; where the premise fails the result is wrong, unless GEOS
  /// sees it, as with triangles of no width: then it is as that one.
  package func coverageDissolved() throws(OverlayError) -> PlaneRegion {
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    do throws(OverlayError) {
      return try GEOSShape(
        GEOSCoverageUnion_r(context.handle, shape.pointer), context, crs: crs, what: "dissolve a coverage"
      ).region(crs: crs)
    } catch {
      return try dissolved()
    }
  }

  /// The ground within a distance of this one; with a negative distance the ground that is farther than that
  /// from its border. Round corners are made of eight edges a quarter.
  ///
  /// - Parameter distance: in the unit of the CRS.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func buffered(by distance: Double) throws(OverlayError) -> PlaneRegion {
    precondition(distance.isFinite, "A buffer needs a finite distance.")
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    return try GEOSShape(
      GEOSBuffer_r(context.handle, shape.pointer, distance, 8), context, crs: crs, what: "buffer a region"
    ).region(crs: crs)
  }

  /// The corners of its convex hull, each once; none of an empty region.
  ///
  /// - Parameter distance: points of a side that lie within it of the line between its ends are no corners; in the unit of
  ///   the CRS, above 0.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func hullCorners(beyond distance: Double) throws(OverlayError) -> [PlaneCoordinates] {
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    let hull = try GEOSShape(
      GEOSConvexHull_r(context.handle, shape.pointer), context, crs: crs, what: "draw a hull"
    ).region(crs: crs).simplified(within: distance)
    return hull.polygons.first.map { Array($0.rings[0].dropLast()) } ?? []
  }

  /// The same ground with fewer vertices: none of those left out lies farther than a distance from the new border.
  ///
  /// - Parameter distance: in the unit of the CRS; parts that are not as wide may vanish.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package func simplified(within distance: Double) throws(OverlayError) -> PlaneRegion {
    precondition(distance > 0 && distance.isFinite, "A simplification needs a distance above 0.")
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    // GEOS makes polygons that cross themselves by it valid.
    return try GEOSShape(
      GEOSSimplify_r(context.handle, shape.pointer, distance), context, crs: crs, what: "simplify a region"
    ).region(crs: crs)
  }

  /// The convex hull of points, and the ground within a distance of it. Round corners as of ``buffered(by:)``.
  ///
  /// - Parameters:
  ///   - distance: in the unit of the CRS; above 0, so that one point and points in a line have ground too.
  ///   - points: at least one.
  /// - Throws: ``OverlayError`` in GEOS's words.
  package init(within distance: Double, ofHullOf points: [PlaneCoordinates], crs: String) throws(OverlayError)
  {
    precondition(distance > 0 && distance.isFinite && !points.isEmpty, "A hull needs points and a distance.")
    let context = GEOSContext.current
    let line = try GEOSShape(line: points.count > 1 ? points : [points[0], points[0]], context, crs: crs)
    let hull = try GEOSShape(
      GEOSConvexHull_r(context.handle, line.pointer), context, crs: crs, what: "draw a hull")
    self = try GEOSShape(
      GEOSBuffer_r(context.handle, hull.pointer, distance, 8), context, crs: crs, what: "buffer a hull"
    ).region(crs: crs)
  }

  private func overlay(
    _ other: PlaneRegion, _ what: String,
    _ work: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
  ) throws(OverlayError) -> PlaneRegion {
    guard crs == other.crs else { throw .mixedCRS(crs, other.crs) }
    let context = GEOSContext.current
    let a = try GEOSShape(self, context)
    let b = try GEOSShape(other, context)
    return try GEOSShape(work(context.handle, a.pointer, b.pointer), context, crs: crs, what: what)
      .region(crs: crs)
  }
}
