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

/// Half the longitude from one meridian to another by the shorter way, in degrees, -90 ... 90: the rounded
/// value, and what rounding took away. NaN where they differ by more than 2^40 degrees.
INLINE V half_turn(V from, V to, V *rest) {
  V d = to - from;
  V part = d - to;  // the two parts of the difference of which d is the rounded sum (Knuth's two-sum)
  *rest = ((to - (d - part)) - (from + part)) * 0.5;
  V turns = nearest_integer(select(magnitude(d) <= 0x1p40, d, not_a_number()) * (1.0 / 360));
  return fma_(turns, all(-360), d) * 0.5;
}

/// The parts of the series of (7) and (8) that depend on where the arc lies.
///
/// With u = k^2 sin^2(sigma) = y (1 - cos 2 sigma) and y = e'^2 cos^2(alpha0) / 2, an integrand sum c_j u^j is a
/// sum of y^l cos(2 l sigma) times polynomials in y; and the integral of cos(2 l sigma) over an arc about its
/// middle sigma_m is sin(l sigma) / l cos(2 l sigma_m).
typedef struct {
  V y;
  V term[6];  // y^l cos(2 l sigma_m) sin(l sigma) / (l sin(sigma)), from l = 1
} Arc;

/// - `x`: y cos(2 sigma_m)
/// - `c`: cos(sigma)
INLINE Arc arc(V x, V y, V c, int order) {
  Arc arc = {.y = y};
  V y2 = y * y, c2 = c * c, t[6];
  // cos((l + 1) a) = 2 cos(a) cos(l a) - cos((l - 1) a)
  t[1] = x;
  t[2] = fma_(2 * x, x, -y2);
  t[3] = fma_(2 * x, t[2], -y2 * x);
  t[4] = fma_(2 * x, t[3], -y2 * t[2]);
  if (order > 4) t[5] = fma_(2 * x, t[4], -y2 * t[3]);
  arc.term[1] = t[1];
  arc.term[2] = t[2] * c;
  arc.term[3] = t[3] * fma_(c2, all(4.0 / 3), all(-1.0 / 3));
  arc.term[4] = t[4] * c * fma_(c2, all(2), all(-1));
  if (order > 4) arc.term[5] = t[5] * fma_(c2, fma_(c2, all(3.2), all(-2.4)), all(0.2));
  return arc;
}

/// s / b as `straight` sigma + `bent` sin(sigma), equation (7).
INLINE void distance_series(const Arc *arc, int order, V *straight, V *bent) {
  V y = arc->y;
  *straight = polynomial(y, DISTANCE_0, 6);
  V sum = fma_(arc->term[3], polynomial(y, DISTANCE_3, 2), arc->term[4] * polynomial(y, DISTANCE_4, 1));
  if (order > 4) sum = fma_(arc->term[5], all(DISTANCE_5[0]), sum);
  sum = fma_(arc->term[2], polynomial(y, DISTANCE_2, 3), sum);
  *bent = fma_(arc->term[1], polynomial(y, DISTANCE_1, 5), sum);
}

/// (omega - lambda) / sin(alpha0) as `straight` sigma + `bent` sin(sigma), equation (8).
INLINE void longitude_series(const Arc *arc, V *straight, V *bent) {
  V y = arc->y;
  *straight = polynomial(y, LONGITUDE_0, 5);
  V sum = fma_(arc->term[3], polynomial(y, LONGITUDE_3, 2), arc->term[4] * all(LONGITUDE_4[0]));
  sum = fma_(arc->term[2], polynomial(y, LONGITUDE_2, 2), sum);
  *bent = fma_(arc->term[1], polynomial(y, LONGITUDE_1, 4), sum);
}
