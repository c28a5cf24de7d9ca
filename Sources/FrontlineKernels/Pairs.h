// Two points on the auxiliary sphere and the great circle between them, Karney 2013, section 4, in terms of half
// chords, so that short paths lose nothing.

/// Two points, and what does not change while omega is sought.
typedef struct {
  SpherePoint a, b;
  V cosines;      // cos(beta1) cos(beta2)
  V sines;        // sin(beta1) sin(beta2)
  V rise, reach;  // the differences of the sines and of the cosines
  V meridian;     // sin^2 of half the arc, were both on one meridian: (rise^2 + reach^2) / 4
  V half_sine, half_cosine;  // of half the longitude lambda
} Pair;

INLINE Pair pair(SpherePoint a, V longitude_a, SpherePoint b, V longitude_b) {
  Pair p = {.a = a, .b = b};
  p.cosines = a.cosine * b.cosine;
  p.sines = a.sine * b.sine;
  p.rise = b.sine - a.sine;
  p.reach = b.cosine - a.cosine;
  p.meridian = fma_(p.rise, p.rise, p.reach * p.reach) * 0.25;
  V rest, half = half_turn(longitude_a, longitude_b, &rest);
  sine_cosine_degrees(half, rest, &p.half_sine, &p.half_cosine);
  return p;
}

/// A great circle between two points, for one omega.
typedef struct {
  V half_sine, half_cosine;  // of omega / 2
  V q;                       // sin^2(sigma / 2)
  V n;                       // sin(alpha0) sin(sigma) = cos(beta1) cos(beta2) sin(omega), Clairaut on the sphere
} Circle;

/// The chord in space has the square 4 q = rise^2 + reach^2 + 4 cos(beta1) cos(beta2) sin^2(omega / 2).
INLINE Circle circle(const Pair *p, V half_sine, V half_cosine) {
  Circle g = {.half_sine = half_sine, .half_cosine = half_cosine};
  g.q = fma_(p->cosines * half_sine, half_sine, p->meridian);
  g.n = 2 * p->cosines * half_sine * half_cosine;
  return g;
}

/// The circle of an omega that is eta more than lambda.
INLINE Circle circle_beyond(const Pair *p, V eta) {
  V half_sine, half_cosine;
  turn_on(p->half_sine, p->half_cosine, eta * 0.5, &half_sine, &half_cosine);
  return circle(p, half_sine, half_cosine);
}

/// The arc of a circle: cos^2(alpha0) cos(2 sigma_m) = cos^2(alpha0) cos(sigma) - 2 sin(beta1) sin(beta2), since
/// sin(beta) = cos(alpha0) sin(sigma) at both ends, equation (13).
INLINE Arc arc_between(const Pair *p, V sigma, V sine, V cosine, V sine0, int order) {
  V cosine0_squared = fma_(-sine0, sine0, all(1));
  V x = fma_(cosine0_squared, cosine, -2 * p->sines);
  const double half = SECOND_ECCENTRICITY_SQUARED / 2;
  return arc(sigma, sine, cosine, x * half, cosine0_squared * half, order);
}

/// What has been found about a path.
typedef struct {
  V meters;
  V half_sine, half_cosine;  // of omega / 2
  M lost;                    // nearly antipodal
} Path;

/// rest / (1 - slope) for a small slope: a step of Newton's method on omega.
INLINE V newton_step(V rest, V slope) { return fma_(rest, fma_(slope, slope, slope), rest); }

/// The azimuths at both ends in degrees, as Karney takes them from the spherical triangle: those of the vectors
/// (cos(beta1) sin(beta2) - sin(beta1) cos(beta2) cos(omega), cos(beta2) sin(omega)) at the first, and likewise at the
/// second, with sin(beta2 - beta1) from the differences and 1 - cos(omega) for cos(omega).
INLINE void azimuths_of(const Pair *p, const Path *path, V *azimuth_a, V *azimuth_b) {
  V sine = 2 * path->half_sine * path->half_cosine, square = 2 * path->half_sine * path->half_sine;
  V rise = fma_(p->rise, p->a.cosine, -p->reach * p->a.sine);  // sin(beta2 - beta1)
  V north_a = fma_(p->a.sine * p->b.cosine, square, rise);
  V north_b = fma_(-p->b.sine * p->a.cosine, square, rise);
  *azimuth_a = arc_tangent(p->b.cosine * sine, north_a) * DEGREES_PER_RADIAN;
  *azimuth_b = arc_tangent(p->a.cosine * sine, north_b) * DEGREES_PER_RADIAN;
}
