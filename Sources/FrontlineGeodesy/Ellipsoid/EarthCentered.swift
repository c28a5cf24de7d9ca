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

  /// The points of the ellipsoid at many positions, within 3 nm.
  static func points(_ positions: [Position]) -> [EarthCentered] {
    var xyz = [Double](repeating: 0, count: 3 * positions.count)
    positions.withUnsafeBufferPointer { GeodesicKernels.best.earthCentered($0, &xyz) }
    return positions.indices.map { EarthCentered(x: xyz[3 * $0], y: xyz[3 * $0 + 1], z: xyz[3 * $0 + 2]) }
  }
}
