internal import FrontlineGeometry

/// An edge that is straight in longitude and latitude.
///
/// It never crosses the antimeridian; from 179 to -179 it goes the long way round.
struct LongitudeLatitudeEdge: EdgePath {
  let start: Position
  let end: Position
  /// The change of latitude over the whole edge, in radians.
  let latitudeChange: Double
  /// The change of longitude over the whole edge, in radians, -2 pi ... 2 pi.
  let longitudeChange: Double

  init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
    latitudeChange = (end.latitude - start.latitude) * (.pi / 180)
    longitudeChange = (end.longitude - start.longitude) * (.pi / 180)
  }

  /// The position at `t`, which is exactly an end at 0 and at 1.
  func position(at t: Double) -> Position {
    if t <= 0 { return start }
    if t >= 1 { return end }
    // Measured from the nearer end, so that an edge and its reverse pass through the same positions.
    func mixed(_ a: Double, _ b: Double) -> Double { t < 0.5 ? a + t * (b - a) : b - (1 - t) * (b - a) }
    return Position(
      latitude: mixed(start.latitude, end.latitude), longitude: mixed(start.longitude, end.longitude))
  }

  /// The acceleration of an even pace in latitude and longitude follows from the Christoffel symbols of a
  /// surface of revolution with the metric M2 dlat2 + p2 dlon2, where dp/dlat = -M sin(lat):
  /// northward M' lat'2 + p sin(lat) lon'2, eastward -2 M sin(lat) lat' lon'. It is finite at the poles.
  func motion(at t: Double) -> Motion {
    let position = position(at: t)
    let radii = RadiiOfCurvature(latitude: position.latitude)
    let (u, w) = (latitudeChange, longitudeChange)
    return Motion(
      position: position,
      velocity: Tangent(north: radii.meridian * u, east: radii.parallel * w),
      acceleration: Tangent(
        north: radii.meridianChange * u * u + radii.parallel * radii.sine * w * w,
        east: -2 * radii.meridian * radii.sine * u * w))
  }

  /// The integral of the speed by Gauss-Legendre quadrature, halved until two levels agree within 0.1 nm or a
  /// part in 10^14.
  func length(from t0: Double, to t1: Double) -> Double {
    if longitudeChange == 0, latitudeChange == 0 || t0 == t1 { return 0 }
    return GaussLegendre.integral(from: t0, to: t1, absolute: 1e-10, relative: 1e-14) { t in
      let radii = RadiiOfCurvature(latitude: latitude(t))
      return Tangent(north: radii.meridian * latitudeChange, east: radii.parallel * longitudeChange).length
    }
  }

  /// The length of the whole edge in metres.
  var length: Double { length(from: 0, to: 1) }

  func greatestLength(from t0: Double, to t1: Double) -> Double {
    let extent = extent(from: t0, to: t1)
    return (t1 - t0)
      * Tangent(
        north: extent.greatestMeridian * latitudeChange, east: extent.greatestParallel * longitudeChange
      ).length
  }

  /// The geodesic curvature is velocity x acceleration / speed3 =
  /// w (M' p u2 + p2 sin(lat) w2 + 2 M2 sin(lat) u2) / (M2 u2 + p2 w2)^(3/2) with the changes u of latitude and w
  /// of longitude; here every factor at its worst.
  func greatestBend(from t0: Double, to t1: Double) -> Double {
    if longitudeChange == 0 { return 0 }
    let extent = extent(from: t0, to: t1)
    let (u, w) = (abs(latitudeChange), abs(longitudeChange))
    let (p, m, s) = (extent.greatestParallel, extent.greatestMeridian, extent.greatestSine)
    let speed = Tangent(north: RadiiOfCurvature.least * u, east: extent.leastParallel * w).length
    let turn = w * (Self.greatestMeridianChange * p * u * u + p * p * s * w * w + 2 * m * m * s * u * u)
    return turn == 0 ? 0 : turn / (speed * speed * speed)
  }

  /// No part of the curve between two parameters leaves its chord in space by more than this many metres.
  ///
  /// A curve r(t) and its chord at the same t differ by at most max|r''| (t1 - t0)2 / 8 (the error of linear
  /// interpolation). In space r'' = r_aa u2 + 2 r_ab u w + r_bb w2 with a latitude and b longitude, and
  /// |r_bb| = p, |r_ab| = M |sin|, |r_aa| = |(M, M')|.
  func sagitta(from t0: Double, to t1: Double) -> Double {
    let extent = extent(from: t0, to: t1)
    let (u, w) = (abs(latitudeChange), abs(longitudeChange))
    let second =
      (extent.greatestMeridian + Self.greatestMeridianChange) * u * u
      + 2 * extent.greatestMeridian * extent.greatestSine * u * w + extent.greatestParallel * w * w
    return second * (t1 - t0) * (t1 - t0) / 8
  }

  // MARK: - Area

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

  // MARK: - Bounds

  /// |M'| = 3 M e2 |sin cos| / (1 - e2 sin2) is nowhere greater, in metres per radian.
  private static let greatestMeridianChange = 65_000.0

  private struct Extent {
    let greatestSine: Double
    let greatestMeridian: Double
    let greatestParallel: Double
    let leastParallel: Double
  }

  /// Of a stretch of latitudes: M grows and p shrinks from the equator to the poles.
  private func extent(from t0: Double, to t1: Double) -> Extent {
    let (one, other) = (latitude(t0), latitude(t1))
    let poleward = RadiiOfCurvature(latitude: max(abs(one), abs(other)))
    let inner = one * other <= 0 ? 0 : min(abs(one), abs(other))
    return Extent(
      greatestSine: poleward.sine, greatestMeridian: poleward.meridian,
      greatestParallel: RadiiOfCurvature(latitude: inner).parallel, leastParallel: poleward.parallel)
  }

  /// The latitude in degrees at `t`.
  private func latitude(_ t: Double) -> Double { start.latitude + t * (end.latitude - start.latitude) }
}
