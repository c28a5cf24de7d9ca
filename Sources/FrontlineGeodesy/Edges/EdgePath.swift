internal import FrontlineGeometry

/// The curve of one edge, by a parameter t from 0 at its start to 1 at its end.
///
/// Vectors are taken on the ellipsoid: northward and eastward parts in metres, per unit of t.
protocol EdgePath {
  /// Where the curve is at `t`, exactly an end at 0 and at 1, and how it moves.
  func motion(at t: Double) -> Motion

  /// The length in metres of the part between two parameters, as measured by `along`.
  func length(from t0: Double, to t1: Double) -> Double

  /// No part between these parameters is longer, in metres.
  func greatestLength(from t0: Double, to t1: Double) -> Double

  /// Nowhere between these parameters does the curve bend more, in 1/m, measured on the ellipsoid (geodesic
  /// curvature); 0 for a geodesic.
  func greatestBend(from t0: Double, to t1: Double) -> Double
}

/// Where an edge is at a parameter, and how it moves.
struct Motion {
  let position: Position
  let velocity: Tangent
  /// The covariant acceleration; nothing for a geodesic at an even pace.
  let acceleration: Tangent
}

/// A vector on the ellipsoid, in the frame of north and east at its foot.
struct Tangent {
  var north: Double
  var east: Double

  static let zero = Tangent(north: 0, east: 0)

  /// A vector of this length in the direction `azimuth`, in degrees.
  init(length: Double, azimuth: Double) {
    let (s, c) = sineAndCosine(degrees: azimuth)
    self.init(north: length * c, east: length * s)
  }

  init(north: Double, east: Double) {
    self.north = north
    self.east = east
  }

  var length: Double { (north * north + east * east).squareRoot() }
}
