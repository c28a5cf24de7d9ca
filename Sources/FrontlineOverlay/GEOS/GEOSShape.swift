internal import FrontlineGEOS
internal import FrontlineGeometry

/// The only owner of a `GEOSGeometry *`; frees it once, when it goes out of use.
struct GEOSShape: ~Copyable {
  let pointer: OpaquePointer
  /// The handle and not the context itself: only trivial fields let `release()` discard.
  private let handle: GEOSContextHandle_t

  /// Takes over a pointer that GEOS gave, or throws its words where it gave none.
  init(_ pointer: OpaquePointer?, _ context: GEOSContext, crs: String, what: String) throws(OverlayError) {
    guard let pointer else { throw context.takeError(in: crs, what: what) }
    self.pointer = pointer
    handle = context.handle
  }

  deinit { GEOSGeom_destroy_r(handle, pointer) }

  /// Gives the pointer away to GEOS, which frees it from then on.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}

extension GEOSShape {
  /// The polygons of a region as a GEOS multipolygon.
  init(_ region: PlaneRegion, _ context: GEOSContext) throws(OverlayError) {
    var parts: [OpaquePointer?] = []
    parts.reserveCapacity(region.polygons.count)
    for polygon in region.polygons {
      do throws(OverlayError) {
        parts.append(try GEOSShape(polygon, context).release())
      } catch {
        for part in parts { GEOSGeom_destroy_r(context.handle, part) }
        throw error
      }
    }
    let made = GEOSGeom_createCollection_r(
      context.handle, Int32(GEOS_MULTIPOLYGON.rawValue), &parts, UInt32(parts.count))
    try self.init(made, context, crs: region.crs, what: "read a region")
  }

  /// A polygon as a GEOS polygon.
  init(_ polygon: PlanePolygon, _ context: GEOSContext) throws(OverlayError) {
    let shell = try Self.ring(polygon.rings[0], context, crs: polygon.crs)
    var holes: [OpaquePointer?] = []
    for ring in polygon.rings.dropFirst() {
      do throws(OverlayError) {
        holes.append(try Self.ring(ring, context, crs: polygon.crs))
      } catch {
        GEOSGeom_destroy_r(context.handle, shell)
        for hole in holes { GEOSGeom_destroy_r(context.handle, hole) }
        throw error
      }
    }
    let made = GEOSGeom_createPolygon_r(context.handle, shell, &holes, UInt32(holes.count))
    try self.init(made, context, crs: polygon.crs, what: "read a polygon")
  }

  /// Points as a GEOS line; at least two.
  init(line points: [PlaneCoordinates], _ context: GEOSContext, crs: String) throws(OverlayError) {
    guard let sequence = Self.sequence(points, context) else {
      throw context.takeError(in: crs, what: "read points")
    }
    try self.init(
      GEOSGeom_createLineString_r(context.handle, sequence), context, crs: crs, what: "read points")
  }

  private static func sequence(_ points: [PlaneCoordinates], _ context: GEOSContext) -> OpaquePointer? {
    points.withUnsafeBytes { bytes in
      GEOSCoordSeq_copyFromBuffer_r(
        context.handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(points.count), 0, 0)
    }
  }

  private static func ring(
    _ points: [PlaneCoordinates], _ context: GEOSContext, crs: String
  ) throws(OverlayError) -> OpaquePointer {
    guard let sequence = sequence(points, context),
      let ring = GEOSGeom_createLinearRing_r(context.handle, sequence)
    else {
      throw context.takeError(in: crs, what: "read a ring")
    }
    return ring
  }

  /// The polygons in a GEOS geometry of any kind; its points and lines are left out.
  func region(crs: String) throws(OverlayError) -> PlaneRegion {
    var polygons: [PlanePolygon] = []
    try collect(pointer, crs: crs, into: &polygons)
    return PlaneRegion(unchecked: polygons, crs: crs)
  }

  private func collect(
    _ shape: OpaquePointer, crs: String, into polygons: inout [PlanePolygon]
  ) throws(OverlayError) {
    let kind = UInt32(bitPattern: GEOSGeomTypeId_r(handle, shape))
    switch kind {
    case GEOS_POLYGON.rawValue:
      if GEOSisEmpty_r(handle, shape) == 1 { return }
      guard let shell = GEOSGetExteriorRing_r(handle, shape) else {
        throw GEOSContext.current.takeError(in: crs, what: "give back a polygon")
      }
      var rings = [try coordinates(of: shell, crs: crs)]
      for i in 0..<max(0, GEOSGetNumInteriorRings_r(handle, shape)) {
        guard let hole = GEOSGetInteriorRingN_r(handle, shape, i) else {
          throw GEOSContext.current.takeError(in: crs, what: "give back a hole")
        }
        rings.append(try coordinates(of: hole, crs: crs))
      }
      polygons.append(PlanePolygon(unchecked: rings, crs: crs))
    case GEOS_MULTIPOLYGON.rawValue, GEOS_GEOMETRYCOLLECTION.rawValue:
      for i in 0..<max(0, GEOSGetNumGeometries_r(handle, shape)) {
        guard let part = GEOSGetGeometryN_r(handle, shape, i) else {
          throw GEOSContext.current.takeError(in: crs, what: "give back a part")
        }
        try collect(part, crs: crs, into: &polygons)
      }
    default: return
    }
  }

  private func coordinates(of ring: OpaquePointer, crs: String) throws(OverlayError) -> [PlaneCoordinates] {
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, ring) else {
      throw GEOSContext.current.takeError(in: crs, what: "give back a ring")
    }
    var count: UInt32 = 0
    _ = GEOSCoordSeq_getSize_r(handle, sequence, &count)
    var points = [PlaneCoordinates](repeating: .zero, count: Int(count))
    let copied = points.withUnsafeMutableBytes { bytes in
      GEOSCoordSeq_copyToBuffer_r(
        handle, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0)
    }
    guard copied == 1 else { throw GEOSContext.current.takeError(in: crs, what: "give back a ring") }
    return points
  }
}
