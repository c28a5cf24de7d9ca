package import FrontlineGeometry

/// How the coordinates of a file are read that says nothing of it itself, where they are not longitude and latitude on WGS 84.
package enum StatedCRS: Hashable, Sendable {
  /// A CRS by its name, such as `EPSG:32638`; the easting or longitude comes first.
  case named(String)
  /// Longitude and latitude on WGS 84, with longitudes from 0 to 360, as models of the weather and old charts have them.
  case longitudesTo360

  /// The position of a longitude from 0 to 360; those up to 180 are as they are.
  package static func positionTo360(_ x: Double, _ y: Double) throws(GeometryError) -> Position {
    // A difference of decimals is one of theirs: 246.7 is -113.3, and not -113.30000000000001.
    let west = ((x - 360) * 1e12).rounded() / 1e12
    return try Position(validatingLatitude: y, longitude: x > 180 && x <= 360 ? west : x)
  }
}
