internal import FrontlineGeodesy
internal import FrontlineGeometry

/// What makes positions of pairs of coordinates in a CRS that a file states, easting or longitude first.
func unprojecting(_ crs: String) throws -> (_ x: Double, _ y: Double) throws -> Position {
  let projection = try Projection(CoordinateReferenceSystem(crs))
  let label = projection.crs.label
  return { x, y in try projection.unproject(PlanePoint(easting: x, northing: y, crs: label)) }
}
