internal import FrontlineGeometry
internal import FrontlinePROJ

/// Geodesics of WGS 84 in bare degrees and metres, one at a time: PROJ's `geodesic.h`, and the kernels where they
/// have the answer sooner.
///
/// Accuracy: 15 nm in distance for any two points (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87,
/// 43-55, 2013, section 6; https://doi.org/10.1007/s00190-012-0578-z).
enum Geodesic {
  /// The constants of the ellipsoid that every call needs.
  ///
  /// `nonisolated(unsafe)`: written once by `geod_init` before anybody can see it, only read since, and never
  /// freed; a pointer, so that no call copies its 400 bytes.
  nonisolated(unsafe) static let wgs84: UnsafePointer<geod_geodesic> = {
    let constants = UnsafeMutablePointer<geod_geodesic>.allocate(capacity: 1)
    constants.initialize(to: geod_geodesic())
    geod_init(constants, Ellipsoid.wgs84.equatorialRadius.meters, Ellipsoid.wgs84.flattening)
    return UnsafePointer(constants)
  }()

  /// The shortest path between two positions.
  struct Inverse {
    /// Metres.
    var distance = 0.0
    /// Degrees from north, -180 ... 180, at the first position, toward the second.
    var azimuth1 = 0.0
    /// Degrees from north, -180 ... 180, at the second position, of the path continued.
    var azimuth2 = 0.0
  }

  /// The shortest path from `a` to `b`. Where they are the same place (also at a pole, and on the
  /// antimeridian) the distance is 0 and the azimuths mean nothing.
  static func inverse(_ a: Position, _ b: Position) -> Inverse {
    var result = Inverse()
    GeodesicKernels.single.path(from: a, to: b, &result)
    return result
  }

  /// The same, by PROJ: whatever the two positions are.
  static func anyInverse(_ a: Position, _ b: Position) -> Inverse {
    var result = Inverse()
    geod_inverse(
      wgs84, a.latitude, a.longitude, b.latitude, b.longitude,
      &result.distance, &result.azimuth1, &result.azimuth2)
    return result
  }

  /// The shortest path, and how its neighbours run beside it.
  struct Scaled {
    var path = Inverse()
    /// Metres: how far apart at the second position two geodesics are that part at the first by a radian.
    var reducedLength = 0.0
    /// How far apart at the second position two geodesics are that at the first are parallel and a metre
    /// apart; also the change of the reduced length by metres that the first position moves away.
    var scale = 0.0
  }

  /// The shortest path from `a` to `b` with its reduced length m12 and geodesic scale M12 (Karney 2013,
  /// section 3).
  static func scaledInverse(_ a: Position, _ b: Position) -> Scaled {
    var result = Scaled()
    geod_geninverse(
      wgs84, a.latitude, a.longitude, b.latitude, b.longitude,
      &result.path.distance, &result.path.azimuth1, &result.path.azimuth2,
      &result.reducedLength, &result.scale, nil, nil)
    return result
  }

  /// The length of the shortest path from `a` to `b` in metres: a batch of one.
  static func distance(_ a: Position, _ b: Position) -> Double {
    var distance = 0.0
    GeodesicKernels.single.distances(from: a, to: b, &distance)
    return distance
  }

  /// The end of a geodesic of `distance` metres (any sign) that sets out at `azimuth` degrees.
  static func direct(_ start: Position, azimuth: Double, distance: Double) -> Position {
    var (azimuth, distance, end, arrival) = (azimuth, distance, start, 0.0)
    withUnsafePointer(to: start) {
      GeodesicKernels.single.destinations(
        from: UnsafeBufferPointer(start: $0, count: 1), azimuths: &azimuth, meters: &distance, &end, &arrival)
    }
    return end
  }
}
