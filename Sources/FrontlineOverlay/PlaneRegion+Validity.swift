internal import FrontlineGEOS
internal import FrontlineGeometry

extension PlaneRegion {
  /// What is wrong with the region as ground, or `nil`: GEOS's words and the place.
  ///
  /// Source: OGC 06-103r4, 6.1.11.1 (assertions for polygons).
  package var defect: OverlayError? {
    let context = GEOSContext.current
    do throws(OverlayError) {
      let shape = try GEOSShape(self, context)
      var reason: UnsafeMutablePointer<CChar>?
      var location: OpaquePointer?
      let valid = GEOSisValidDetail_r(context.handle, shape.pointer, 0, &reason, &location)
      defer {
        if let reason { GEOSFree_r(context.handle, reason) }
        if let location { GEOSGeom_destroy_r(context.handle, location) }
      }
      if valid == 1 { return nil }
      if valid != 0 { return context.takeError(in: crs, what: "check a region") }
      var place: PlanePoint?
      if let location {
        var x = Double.nan
        var y = Double.nan
        _ = GEOSGeomGetX_r(context.handle, location, &x)
        _ = GEOSGeomGetY_r(context.handle, location, &y)
        if x.isFinite, y.isFinite { place = PlanePoint(easting: x, northing: y, crs: crs) }
      }
      let words = reason.map { String(cString: $0) } ?? "no reason given"
      let at = place.map { " at \($0.easting) \($0.northing)" } ?? ""
      return OverlayError(
        code: .invalidRegion, place: place, description: "The region in \(crs) is invalid: \(words)\(at).")
    } catch {
      return error
    }
  }

  /// The same ground as valid polygons, each of which is mended by itself where the whole is not valid: polygons that
  /// share a border, such as those cut at 180 degrees, cross there by rounding alone, and their ground is one.
  ///
  /// - Throws: as ``madeValid()``.
  package func madeValidByParts() throws(OverlayError) -> PlaneRegion {
    guard polygons.count > 1 else { return try madeValid() }
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    if GEOSisValid_r(context.handle, shape.pointer) == 1 { return self }
    var parts: [PlanePolygon] = []
    for polygon in polygons { parts += try PlaneRegion(unchecked: [polygon], crs: crs).madeValid().polygons }
    return try PlaneRegion(unchecked: parts, crs: crs).dissolved()
  }

  /// The same ground as valid polygons: rings that cross themselves are taken apart, overlaps counted by the
  /// even-odd rule, lines and points left over are dropped.
  ///
  /// Edge cases: a region without area becomes empty; a valid region comes back as it is; one whose edges cross more
  /// than 3,000 times is refused, for GEOS takes time and memory with their square: seconds there, minutes at 20,000.
  ///
  /// - Throws: ``OverlayError`` with ``OverlayError/Code/invalidRegion`` for too many crossings, else in GEOS's words.
  package func madeValid() throws(OverlayError) -> PlaneRegion {
    let context = GEOSContext.current
    let shape = try GEOSShape(self, context)
    if GEOSisValid_r(context.handle, shape.pointer) == 1 { return self }
    guard !crosses(moreThan: Self.mostCrossings) else {
      throw OverlayError(
        code: .invalidRegion,
        description:
          "The region in \(crs) crosses itself more than \(Self.mostCrossings) times, too often to be repaired; draw it without crossings."
      )
    }
    return try GEOSShape(
      GEOSMakeValid_r(context.handle, shape.pointer), context, crs: crs, what: "mend a region"
    ).region(crs: crs)
  }
}
