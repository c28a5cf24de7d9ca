internal import FrontlineGeometry

/// An edge that is straight in longitude and latitude, by its parameter t from 0 at its start to 1 at its end.
///
/// It never crosses the antimeridian; from 179 to -179 it goes the long way round.
struct LongitudeLatitudeEdge {
  let start: Position
  let end: Position

  /// The change of latitude over the whole edge, in degrees.
  var latitudeChange: Double { end.latitude - start.latitude }
  /// The change of longitude over the whole edge, in degrees, -360 ... 360.
  var longitudeChange: Double { end.longitude - start.longitude }

  init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// The position at `t`, which is exactly an end at 0 and at 1.
  func position(at t: Double) -> Position {
    if t <= 0 { return start }
    if t >= 1 { return end }
    // Measured from the nearer end, so that the two halves are each other's mirror image.
    func mixed(_ a: Double, _ b: Double) -> Double { t < 0.5 ? a + t * (b - a) : b - (1 - t) * (b - a) }
    return Position(
      latitude: mixed(start.latitude, end.latitude), longitude: mixed(start.longitude, end.longitude))
  }

  /// The metres per unit of `t` northward and eastward at `t`.
  func velocity(at t: Double) -> (north: Double, east: Double) {
    let radii = Curvature(latitude: start.latitude + t * latitudeChange)
    return (
      radii.meridian * latitudeChange * (.pi / 180),
      radii.parallel * longitudeChange * (.pi / 180)
    )
  }

  /// The length in metres of the part between `t0` and `t1`.
  ///
  /// The integral of the speed by Gauss-Legendre quadrature, halved until two levels agree within a part in
  /// 10^14 or 0.1 nm.
  func length(from t0: Double = 0, to t1: Double = 1) -> Double {
    if longitudeChange == 0, latitudeChange == 0 { return 0 }
    return GaussLegendre.integral(from: t0, to: t1, absolute: 1e-10, relative: 1e-14) { t in
      let v = velocity(at: t)
      return (v.north * v.north + v.east * v.east).squareRoot()
    }
  }

  /// The area between the edge and the equator in square metres: positive where the edge runs westward north
  /// of the equator, so that the sum around a ring is positive counterclockwise.
  var areaToEquator: Double {
    if longitudeChange == 0 { return 0 }
    let mean = GaussLegendre.integral(from: 0, to: 1, absolute: 1e-9, relative: 1e-15) { t in
      Self.areaToEquatorPerRadian(latitude: start.latitude + t * latitudeChange)
    }
    return -mean * longitudeChange * (.pi / 180)
  }

  /// The area of a sector of one radian of longitude from the equator to `latitude` degrees, in square metres.
  ///
  /// Source: J. P. Snyder, Map projections: a working manual (USGS PP 1395, 1987), equation 3-12, times a2/2.
  static func areaToEquatorPerRadian(latitude: Double) -> Double {
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    let e = e2.squareRoot()
    let (s, _) = sineAndCosine(degrees: latitude)
    return a * a * (1 - e2) / 2 * (s / (1 - e2 * s * s) + inverseHyperbolicTangent(e * s) / e)
  }
}

/// The radii of curvature of WGS 84 at a latitude.
struct Curvature {
  let sine: Double
  let cosine: Double
  /// Metres per radian of latitude, M.
  let meridian: Double
  /// Metres per radian of longitude: the radius of the parallel, N cos(latitude).
  let parallel: Double

  /// At `latitude` degrees, -90 ... 90.
  init(latitude: Double) {
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    (sine, cosine) = sineAndCosine(degrees: latitude)
    let w2 = 1 - e2 * sine * sine
    let n = a / w2.squareRoot()
    meridian = n * (1 - e2) / w2
    parallel = n * cosine
  }
}
