internal import FrontlineGeometry

/// The radii of curvature of WGS 84 at a latitude, and what they are made of.
struct RadiiOfCurvature {
  let sine: Double
  let cosine: Double
  /// Metres per radian of latitude, M.
  let meridian: Double
  /// Metres per radian of longitude: the radius of the parallel, p = N cos(latitude).
  let parallel: Double
  /// The change of M per radian of latitude.
  let meridianChange: Double

  /// At `latitude` degrees, -90 ... 90.
  init(latitude: Double) {
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    (sine, cosine) = sineAndCosine(degrees: latitude)
    let w2 = 1 - e2 * sine * sine
    let n = a / w2.squareRoot()
    meridian = n * (1 - e2) / w2
    parallel = n * cosine
    meridianChange = 3 * meridian * e2 * sine * cosine / w2
  }

  /// No section of WGS 84 has a lesser radius of curvature: b2/a, of the meridian at the equator, rounded down.
  static let least = 6_335_439.3
  /// No section of WGS 84 has a greater radius of curvature: a2/b, at the poles, rounded up.
  static let greatest = 6_399_593.7
}
