internal import FrontlineGeometry

/// A place on an edge, seen from the position asked about.
struct Foot {
  /// Where on the edge, 0 ... 1.
  var t: Double
  var position: Position
  /// The geodesic distance from the query in metres.
  var distance: Double
  /// The azimuth in degrees at which the path sets out from the query; means nothing at distance 0.
  var azimuth: Double
  /// The first derivative of the distance along the edge, by t.
  var slope: Double
  /// The second derivative of the distance along the edge, by t.
  var bend: Double
  /// The sine of the angle at the foot from the edge to the query, times ``speed``: greater than 0 where the query
  /// lies to the right.
  var across: Double
  /// Metres along the edge per unit of t.
  var speed: Double

  /// The foot at `t` of `path`.
  ///
  /// With f the distance from the query, and H the curvature of the circle of radius f around the query where
  /// the edge meets it:
  ///
  ///     f'  = -(velocity · direction to the query)
  ///     f'' = H (velocity x direction to the query)2 - (acceleration · direction to the query)
  ///
  /// H is the geodesic scale over the reduced length (Karney 2013, section 3).
  init(at t: Double, of path: some EdgePath, from viewpoint: inout Viewpoint) {
    let motion = path.motion(at: t)
    let sight = viewpoint.sight(of: motion.position)
    let toQuery = Tangent(length: 1, azimuth: sight.azimuthToQuery)
    let (v, a) = (motion.velocity, motion.acceleration)
    across = v.north * toQuery.east - v.east * toQuery.north
    self.t = t
    position = motion.position
    distance = sight.distance
    azimuth = sight.azimuthFromQuery
    slope = -(v.north * toQuery.north + v.east * toQuery.east)
    bend = across * across * sight.circleCurvature - (a.north * toQuery.north + a.east * toQuery.east)
    speed = v.length
  }

  /// The metres along the edge within which distances differ by a tie only: a step of e off a foot at the
  /// distance f costs e2 / 2f.
  static func reachOfTie(_ distance: Double) -> Double { 1e-6 + 3 * (2 * distance * tie).squareRoot() }

  /// Two distances that differ by no more than this, in metres, may be the same.
  static let tie = 1e-8
}

/// The position asked about, and what was last seen from it: neighbouring edges share a vertex.
struct Viewpoint {
  let query: Position
  private var last: (position: Position, sight: Sight)?

  struct Sight {
    let distance: Double
    let azimuthToQuery: Double
    let azimuthFromQuery: Double
    /// In 1/m; infinite at the query.
    let circleCurvature: Double
  }

  init(_ query: Position) { self.query = query }

  mutating func sight(of position: Position) -> Sight {
    if let last, last.position == position { return last.sight }
    let scaled = Geodesic.scaledInverse(position, query)
    let sight = Sight(
      distance: Geodesic.distance(position, query), azimuthToQuery: scaled.path.azimuth1,
      azimuthFromQuery: scaled.path.azimuth2 + 180,
      circleCurvature: scaled.scale / scaled.reducedLength)
    last = (position, sight)
    return sight
  }
}
