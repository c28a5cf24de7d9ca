package import FrontlineGeometry

/// Longitudes that go from 0 to 360, as models of the weather and old charts have them.
package enum LongitudesTo360 {
  /// What stands for them where a reader is told of the CRS of coordinates that say nothing of it.
  package static let crs = "longitudes 0-360"

  /// The position of a longitude from 0 to 360; those up to 180 are as they are.
  package static func position(_ x: Double, _ y: Double) throws(GeometryError) -> Position {
    try Position(validatingLatitude: y, longitude: x > 180 && x <= 360 ? x - 360 : x)
  }
}
