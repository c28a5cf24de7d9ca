internal import FrontlineGeometry
internal import FrontlinePROJ

/// An edge that is a shortest path.
///
/// Between antipodal ends many paths are shortest; it is the one that `geod_inverse` takes, which goes by way
/// of a pole where a meridian is among them.
struct GeodesicEdge: EdgePath {
  let start: Position
  let end: Position
  /// Metres.
  let length: Double
  /// The azimuths of the path at its ends, in degrees.
  let startAzimuth: Double
  let endAzimuth: Double
  private let line: geod_geodesicline

  /// - Parameter path: the shortest path between the two, which was found before.
  init(_ start: Position, _ end: Position, _ path: Geodesic.Inverse) {
    self.start = start
    self.end = end
    length = path.distance
    startAzimuth = path.azimuth1
    endAzimuth = path.azimuth2
    var line = geod_geodesicline()
    let needs =
      GEOD_LATITUDE.rawValue | GEOD_LONGITUDE.rawValue | GEOD_AZIMUTH.rawValue | GEOD_DISTANCE_IN.rawValue
    geod_lineinit(&line, Geodesic.wgs84, start.latitude, start.longitude, path.azimuth1, needs)
    self.line = line
  }

  func motion(at t: Double) -> Motion {
    if t <= 0 { return Motion(position: start, velocity: velocity(startAzimuth), acceleration: .zero) }
    if t >= 1 { return Motion(position: end, velocity: velocity(endAzimuth), acceleration: .zero) }
    var latitude = 0.0
    var longitude = 0.0
    var azimuth = 0.0
    withUnsafePointer(to: line) { geod_position($0, t * length, &latitude, &longitude, &azimuth) }
    return Motion(
      position: Position(latitude: latitude, longitude: longitude), velocity: velocity(azimuth),
      acceleration: .zero)
  }

  private func velocity(_ azimuth: Double) -> Tangent { Tangent(length: length, azimuth: azimuth) }

  func length(from t0: Double, to t1: Double) -> Double { (t1 - t0) * length }
  func greatestLength(from t0: Double, to t1: Double) -> Double { (t1 - t0) * length }
  func greatestBend(from t0: Double, to t1: Double) -> Double { 0 }

  /// The latitudes in degrees that a geodesic passes, given its azimuths at both ends: between those of its
  /// ends, and out to its vertex where it turns back, at the reduced latitude whose cosine is
  /// sin(azimuth) cos(reduced latitude) anywhere on it (Clairaut).
  static func latitudes(
    from a: Position, to b: Position, _ startAzimuth: Double, _ endAzimuth: Double
  ) -> (south: Double, north: Double) {
    var (south, north) = (min(a.latitude, b.latitude), max(a.latitude, b.latitude))
    let start = Tangent(length: 1, azimuth: startAzimuth)
    let end = Tangent(length: 1, azimuth: endAzimuth)
    guard start.north * end.north < 0 else { return (south, north) }
    let f1 = 1 - Ellipsoid.wgs84.flattening
    let (s, c) = sineAndCosine(degrees: a.latitude)
    let cosine = abs(start.east) * c / (c * c + f1 * f1 * s * s).squareRoot()
    let sine = max(1 - cosine * cosine, 0).squareRoot()
    let vertex = min(degrees(arcTangent(sine, f1 * cosine)) + 1e-9, 90)
    if start.north > 0 { north = max(north, vertex) } else { south = min(south, -vertex) }
    return (south, north)
  }
}
