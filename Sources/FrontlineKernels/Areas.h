// The ground between an edge and the equator: below geodesics by Karney 2013, section 6, and below edges straight in
// longitude and latitude. It is positive where the edge runs westward north of the equator, so that the sum around a
// ring is positive counterclockwise.
//
// Both are sums over sin((2 l + 1) m) sin((2 l + 1) h), with m in the middle of an arc and h half of it, by
// sin((2 l + 3) x) = 2 cos(2 x) sin((2 l + 1) x) - sin((2 l - 1) x).

/// Equation (59), for a path whose omega is known; NaN beyond 150 degrees, where that omega is not known well enough.
///
/// The greater part is c^2 times the turn of the azimuth, which is the excess of the spherical quadrangle below the
/// arc. Its half has the tangent tan(omega / 2) (t1 + t2) / (1 + t1 t2), t = tan(beta / 2) =
/// sin(beta) / (1 + cos(beta)), which loses nothing where the edge is short. The rest is the integral of (63).
INLINE V area_below(const Pair *p, const Path *path) {
  Circle g = circle(p, path->half_sine, path->half_cosine);
  V sum = p->a.sine + p->b.sine;
  V rest = fma_(p->cosines * g.half_cosine, g.half_cosine, fma_(sum, sum, p->reach * p->reach) * 0.25);
  V cosine = rest - g.q;  // of sigma; rest is cos^2(sigma / 2)
  V sine0_squared = g.n * g.n / fma_(4 * g.q, rest, all(1e-290));  // a number where the arc is 0
  V cosine0_squared = 1 - sine0_squared;
  const double scale = SECOND_ECCENTRICITY_SQUARED / 2;
  V y = cosine0_squared * scale, x = fma_(cosine0_squared, cosine, -2 * p->sines) * scale;  // as `arc_between`

  V bent = polynomial(y, AREA[0], 5);
  V middle_before = all(1), middle = fma_(all(2), x, y);     // y^l sin((2 l + 1) sigma_m) / sin(sigma_m)
  V half_before = all(1), half = fma_(all(2), cosine, all(1));  // sin((2 l + 1) sigma / 2) / sin(sigma / 2)
#pragma clang loop unroll(full)
  for (int l = 1; l < 5; l++) {
    bent = fma_(middle * half, polynomial(y, AREA[l], 5 - l), bent);
    V middle_next = fma_(2 * x, middle, -y * y * middle_before), half_next = fma_(2 * cosine, half, -half_before);
    middle_before = middle, middle = middle_next;
    half_before = half, half = half_next;
  }
  // sin(alpha0) = n / sin(sigma), and cos(alpha0) sin(sigma_m) = (sin(beta1) + sin(beta2)) / (2 cos(sigma / 2)).
  bent = bent * (g.n * sum) * 0.5 / rest;

  V one = 1 + p->a.cosine, other = 1 + p->b.cosine;
  V rise = g.half_sine * (p->a.sine * other + p->b.sine * one);  // the same both ways, so that a way back cancels
  V half_excess = arc_tangent(rise, g.half_cosine * fma_(one, other, p->sines));
  V area = fma_(half_excess, all(-2 * AUTHALIC_RADIUS_SQUARED), -bent);
  return select(path->lost | (cosine < -0.866), not_a_number(), area);
}

/// Up to this sin^2(sigma / 2), with omega = lambda, a pair is close: 64 km or more.
#define CLOSE 2.5e-5

/// The omega of a close pair: the guess, with the whole integrand, and the same once more from there.
INLINE Path close_path(const Pair *p) {
  Circle g = circle(p, p->half_sine, p->half_cosine);
  ThreeSquares u = three_squares(p, g);
  const double e = SECOND_ECCENTRICITY_SQUARED;
  V ends = polynomial(u.one * e, LONGITUDE_INTEGRAND, 5) + polynomial(u.other * e, LONGITUDE_INTEGRAND, 5);
  V integrand = fma_(all(4), polynomial(u.middle * e, LONGITUDE_INTEGRAND, 5), ends) * (1.0 / 6);
  g = circle_beyond(p, near_guess(p, g, integrand).eta);
  V eta = g.n * polynomial(g.q, ARC, 3) * integrand;
  Path path = {.meters = all(0), .lost = (M){0}};
  turn_on(p->half_sine, p->half_cosine, eta * 0.5, &path.half_sine, &path.half_cosine);
  return path;
}

/// The path between two points, but not its length.
INLINE Path turned_path(const Pair *p) {
  M close = fma_(p->cosines * p->half_sine, p->half_sine, p->meridian) <= CLOSE;
  Path path = {0};
  if (any(~close)) path = path_of(p, 1);
  if (any(close)) path = mixed(close, close_path(p), path);
  return path;
}

static size_t NAME(areas)(const double *a, const double *b, double *square_meters, size_t count) {
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    Pair p = load_pair(a + 2 * i, b + 2 * i, count - i);
    Path path = turned_path(&p);
    lost += store_answers(square_meters + i, count - i, area_below(&p, &path));
  }
  return lost;
}

/// The mean over the edge of the sector from the equator, times the change of longitude. That of sin(m latitude) is
/// sin(m middle) sin(m half) / (m half).
INLINE V straight_area(V south, V west, V north, V east) {
  V middle_sine, half_sine, ignored, half = (north - south) * 0.5;
  sine_cosine_degrees((south + north) * 0.5, all(0), &middle_sine, &ignored);
  sine_cosine_degrees(half, all(0), &half_sine, &ignored);
  V middle_twice = fma_(-4 * middle_sine, middle_sine, all(2)), half_twice = fma_(-4 * half_sine, half_sine, all(2));
  V middle_before = all(1), middle = 1 + middle_twice, half_before = all(1), half_here = 1 + half_twice;
  V bent = all(0);
#pragma clang loop unroll(full)
  for (int l = 1; l < 6; l++) {
    bent = fma_(middle * half_here, all(SECTOR[l]), bent);
    V middle_next = fma_(middle_twice, middle, -middle_before), half_next = fma_(half_twice, half_here, -half_before);
    middle_before = middle, middle = middle_next;
    half_before = half_here, half_here = half_next;
  }
  V part = select(half == 0, all(RADIANS_PER_DEGREE), half_sine / half);  // in degrees, as the change of longitude
  V area = (west - east) * (middle_sine * part) * (bent + SECTOR[0]);
  return select((magnitude(south) <= 90) & (magnitude(north) <= 90), area, not_a_number());
}

static size_t NAME(straight_areas)(const double *a, const double *b, double *square_meters, size_t count) {
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    V south, west, north, east;
    load_points(a + 2 * i, count - i, &south, &west);
    load_points(b + 2 * i, count - i, &north, &east);
    lost += store_answers(square_meters + i, count - i, straight_area(south, west, north, east));
  }
  return lost;
}
