internal import FrontlineFormats
internal import FrontlineGeodesy
package import FrontlineGeometry

/// What makes positions of pairs of coordinates in a CRS that a file states, easting or longitude first.
package func unprojecting(_ crs: String) throws -> (_ x: Double, _ y: Double) throws -> Position {
  let projection = try Projection(CoordinateReferenceSystem(crs))
  let label = projection.crs.label
  return { x, y in try projection.unproject(PlanePoint(easting: x, northing: y, crs: label)) }
}

extension CoordinateReading {
  /// For tables and lines of shapes, of which those without an SRID are in `crs`; `nil`: WGS 84. An SRID is taken as
  /// one of EPSG, as PostGIS has them.
  init(crs: StatedCRS?) throws {
    let unproject: Unprojection? =
      switch crs {
      case nil, .named("OGC:CRS84")?, .named("EPSG:4326")?: nil
      case .named(let name)?: try FrontlineInterchange.unprojecting(name)
      case .longitudesTo360?: { try StatedCRS.positionTo360($0, $1) }
      }
    let known = Found<[Int: Unprojection]>([:])
    self.init(unproject: unproject) { srid in
      if let found = known.value[srid] { return found }
      let made = try FrontlineInterchange.unprojecting("EPSG:\(srid)")
      known.value[srid] = made
      return made
    }
  }
}
