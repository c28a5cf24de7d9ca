// The auxiliary sphere: Karney 2013, section 2. Each geodesic of the ellipsoid runs beside a great circle of it,
// at reduced latitudes beta, with the arc sigma for the distance s, omega for the longitude lambda, and the
// same azimuths.

/// A point on the auxiliary sphere.
typedef struct {
  V sine, cosine;  // of the reduced latitude beta
} SpherePoint;

/// tan(beta) = (1 - f) tan(phi), equation (6): sin(beta) = (1 - f) sin(phi) w and cos(beta) = cos(phi) w with
/// w = 1 / sqrt(1 - e^2 sin^2(phi)). NaN beyond 90 degrees.
INLINE SpherePoint sphere_point(V latitude) {
  V s, c;
  sine_cosine_degrees(select(magnitude(latitude) <= 90, latitude, not_a_number()), all(0), &s, &c);
  V w = polynomial(s * s, REDUCTION, 6);
  return (SpherePoint){s * w * ONE_MINUS_FLATTENING, c * w};
}

/// An angle in degrees less whole turns, -180 ... 180, exact. NaN beyond 2^40 degrees.
INLINE V within_a_turn(V degrees) {
  V turns = nearest_integer(select(magnitude(degrees) <= 0x1p40, degrees, not_a_number()) * (1.0 / 360));
  return fma_(turns, all(-360), degrees);
}

/// Half the longitude from one meridian to another by the shorter way, in degrees, -90 ... 90: the rounded
/// value, and what rounding took away. NaN where they differ by more than 2^40 degrees.
INLINE V half_turn(V from, V to, V *rest) {
  V d = to - from;
  V part = d - to;  // the two parts of the difference of which d is the rounded sum (Knuth's two-sum)
  *rest = ((to - (d - part)) - (from + part)) * 0.5;
  return within_a_turn(d) * 0.5;
}

/// An arc of a great circle, as the series of (7) and (8) see it.
///
/// With u = k^2 sin^2(sigma) = y (1 - cos 2 sigma) and y = e'^2 cos^2(alpha0) / 2, an integrand sum c_j u^j is a
/// sum of y^l cos(2 l sigma) times polynomials in y; and the integral of cos(2 l sigma) over an arc about its
/// middle sigma_m is cos(2 l sigma_m) sin(l sigma) / l.
typedef struct {
  V sigma, sine;
  V y;
  int order;
  V term[6];  // y^l cos(2 l sigma_m) sin(l sigma) / sin(sigma), from l = 1 to the order
} Arc;

/// `x` is y cos(2 sigma_m), and `cosine` that of sigma.
INLINE Arc arc(V sigma, V sine, V cosine, V x, V y, int order) {
  Arc arc = {.sigma = sigma, .sine = sine, .y = y, .order = order};
  // Both by cos((l + 1) a) = 2 cos(a) cos(l a) - cos((l - 1) a), and likewise for the sine.
  V before = all(1), here = x;                 // y^l cos(2 l sigma_m)
  V sine_before = all(0), sine_here = all(1);  // sin(l sigma) / sin(sigma)
#pragma clang loop unroll(full)
  for (int l = 1; l <= order; l++) {
    arc.term[l] = here * sine_here;
    V next = fma_(2 * x, here, -y * y * before), sine_next = fma_(2 * cosine, sine_here, -sine_before);
    before = here, here = next;
    sine_before = sine_here, sine_here = sine_next;
  }
  return arc;
}

/// The integral of (7), by the table `DISTANCE`, or of (8), by `LONGITUDE`, over an arc, to this power of y.
INLINE V integral(const Arc *arc, const double (*table)[7], int degree) {
  V bent = all(0);
#pragma clang loop unroll(full)
  for (int l = 5; l > 0; l--) {
    if (l <= arc->order && l < degree) bent = fma_(arc->term[l], polynomial(arc->y, table[l], degree - l), bent);
  }
  return fma_(arc->sine, bent, arc->sigma * polynomial(arc->y, table[0], degree));
}
