/// What the straight distance between two points of the ellipsoid says of the geodesic distance between them.
///
/// For a chord c and a geodesic distance d, with r the least and R the greatest radius of curvature of any
/// section (``RadiiOfCurvature``):
///
///     2 R asin(c / 2R)  <=  d  <=  2 r asin(c / 2r)
///
/// Proof. Let x(s) be the geodesic from P, by its length, n the outward normal, and g(s) = |x - P|2 / 2. A
/// geodesic turns only along the normal: x'' = -k n, where 1/R <= k <= 1/r. So g'' = 1 + (x - P)·x'' = 1 - k h
/// with h = (x - P)·n >= 0, the depth of P below the tangent plane at x. A convex body whose radii of
/// curvature lie between r and R lies inside the ball of radius R that touches it at x, and holds the ball of
/// radius r that touches it there (Blaschke's rolling theorem). A point inside the one and outside the other
/// has |x - P|2 between 2 r h and 2 R h, so g/R <= h <= g/r, and 1 - g/r2 <= g'' <= 1 - g/R2. With
/// g(0) = g'(0) = 0, Sturm's comparison puts g between r2 (1 - cos(s/r)) and R2 (1 - cos(s/R)) as long as
/// s <= pi r = 19,903 km, that is 2 r sin(d/2r) <= c <= 2 R sin(d/2R). For greater d the left side of the
/// claim still holds (no d is greater than pi R); the right side is not used: see
/// ``greatestChord(nearerThan:)``.
///
/// Nearby the two bounds lie 2.1e-17 c3 apart: 0.6 mm at 30 km. That is what makes the nearest chord a sound
/// guide to the nearest edge, and also why it is not always the nearest edge.
enum ChordBounds {
  /// No two points with this chord, or a greater one, are nearer by geodesic than this; in metres.
  static func leastDistance(chord: Double) -> Double {
    let half = chord / (2 * RadiiOfCurvature.greatest)
    return half < 1 ? 2 * RadiiOfCurvature.greatest * arcSine(half) : .pi * RadiiOfCurvature.greatest
  }

  /// The chord beyond which no point can be nearer by geodesic than one with the chord `chord`.
  ///
  /// It is the c' with `leastDistance(c') = 2 r asin(c / 2r)`. From 12,500 km on every chord may be nearer, and
  /// the answer is infinite: a geodesic longer than pi r has its first pi r end with a chord of 2 r at least
  /// and is at most 101 km longer than that, so its own chord is not below 2 r - 101 km = 12,569 km.
  static func greatestChord(nearerThan chord: Double) -> Double {
    guard chord < 12_500_000 else { return .infinity }
    let greatest = 2 * RadiiOfCurvature.least * arcSine(chord / (2 * RadiiOfCurvature.least))
    return 2 * RadiiOfCurvature.greatest * sine(greatest / (2 * RadiiOfCurvature.greatest))
  }
}
