internal import FrontlineGeometry

/// A point in Earth-centred coordinates (EPSG:4978), in metres.
struct EarthCentered {
  var x: Double
  var y: Double
  var z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The point of the ellipsoid at `position`, within 3 nm.
  init(_ position: Position) {
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    let (s, c) = sineAndCosine(degrees: position.latitude)
    let (sl, cl) = sineAndCosine(degrees: position.longitude)
    let n = a / (1 - e2 * s * s).squareRoot()
    self.init(x: n * c * cl, y: n * c * sl, z: n * (1 - e2) * s)
  }
}
