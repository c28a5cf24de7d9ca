// The inverse problem: Karney 2013, section 4, on the auxiliary sphere in terms of half chords, so that short
// paths lose nothing.

/// Two points, and what does not change while omega is sought.
typedef struct {
  SpherePoint a, b;
  V cosines;      // cos(beta1) cos(beta2)
  V sines;        // sin(beta1) sin(beta2)
  V rise, reach;  // the differences of the sines and of the cosines
  V meridian;     // sin^2 of half the arc, were both on one meridian: (rise^2 + reach^2) / 4
  V half_sine, half_cosine;  // of half the longitude lambda
} Pair;

/// A great circle between two points, for one omega.
typedef struct {
  V half_sine, half_cosine;  // of omega / 2
  V q;                       // sin^2(sigma / 2)
  V c;                       // cos(sigma)
  V n;                       // sin(alpha0) sin(sigma) = cos(beta1) cos(beta2) sin(omega), Clairaut on the sphere
} Circle;

/// What has been found about a path.
typedef struct {
  V meters;
  V half_sine, half_cosine;  // of omega / 2
  M lost;                    // nearly antipodal
} Path;

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

/// The chord in space has the square 4 q = rise^2 + reach^2 + 4 cos(beta1) cos(beta2) sin^2(omega / 2).
INLINE Circle circle(const Pair *p, V half_sine, V half_cosine) {
  Circle g = {.half_sine = half_sine, .half_cosine = half_cosine};
  g.q = fma_(p->cosines * half_sine, half_sine, p->meridian);
  g.c = fma_(all(-2), g.q, all(1));
  g.n = 2 * p->cosines * half_sine * half_cosine;
  return g;
}

/// The arc from sin(alpha0): cos^2(alpha0) cos(2 sigma_m) = cos^2(alpha0) cos(sigma) - 2 sin(beta1) sin(beta2),
/// since sin(beta) = cos(alpha0) sin(sigma) at both ends, equation (13).
INLINE Arc arc_of(const Pair *p, const Circle *g, V sine0, int order) {
  V cosine0_squared = fma_(-sine0, sine0, all(1));
  V x = fma_(cosine0_squared, g->c, -2 * p->sines);
  const double half = SECOND_ECCENTRICITY_SQUARED / 2;
  return arc(x * half, cosine0_squared * half, g->c, order);
}

/// Up to this sin^2(sigma / 2), with omega = lambda, a pair is near: 1,105 km or more.
#define NEAR 0.0075

/// A near pair, whose arc follows from q by a series without an arc tangent.
INLINE Path near_path(const Pair *p, int wants_azimuths) {
  // omega = lambda at first. f times the integral of (8) is then sigma times the mean of its integrand, by
  // Simpson's rule from k^2 sin^2(sigma) = e'^2 sin^2(beta) at the ends and in the middle, where
  // sin(beta) = (sin(beta1) + sin(beta2)) / (2 cos(sigma / 2)).
  Circle g = circle(p, p->half_sine, p->half_cosine);
  V u1 = p->a.sine * p->a.sine, u2 = p->b.sine * p->b.sine, sum = p->a.sine + p->b.sine;
  V um = sum * sum * 0.25 * fma_(g.q, 1 + g.q, all(1));
  const double e = SECOND_ECCENTRICITY_SQUARED / 6, e2 = e * SECOND_ECCENTRICITY_SQUARED;
  V mean = (u1 + u2 + 4 * um) * e, mean_square = fma_(u1, u1, fma_(u2, u2, 4 * um * um)) * e2;
  V integrand = fma_(mean, all(LONGITUDE_INTEGRAND[1]),
                     fma_(mean_square, all(LONGITUDE_INTEGRAND[2]), all(LONGITUDE_INTEGRAND[0])));

  // One step of Newton's method for omega - lambda = eta, with n sigma/sin(sigma) = sin(alpha0) sigma:
  // 0 = eta - n(eta) F(eta) integrand, and 1 / (1 - x) = 1 + x + x^2 for x near 0.003.
  V f = polynomial(g.q, ARC, 5);
  V slope = integrand * fma_(p->cosines, fma_(-2 * g.half_sine, g.half_sine, all(1)) * f,
                             g.n * g.n * fma_(g.q, all(ARC[2]), all(ARC[1] * 0.5)));
  V eta = g.n * f * integrand;
  eta = fma_(eta, fma_(slope, slope, slope), eta);

  // The whole series at that omega.
  V half_sine, half_cosine;
  turn_on(p->half_sine, p->half_cosine, eta * 0.5, &half_sine, &half_cosine);
  g = circle(p, half_sine, half_cosine);
  f = polynomial(g.q, ARC, 6);
  V square = 4 * g.q * (1 - g.q);  // sin^2(sigma)
  V root = reciprocal_root(select(square > 1e-290, square, all(1e-290)));
  V sine = square * root, sine0 = g.n * root;
  Arc arc = arc_of(p, &g, sine0, 4);
  V sinc = polynomial(g.q, SINC, 5), straight, bent;
  distance_series(&arc, 4, &straight, &bent);
  V meters = f * sine * POLAR_RADIUS * fma_(sinc, bent, straight);
  longitude_series(&arc, &straight, &bent);
  V rest = fma_(g.n * f, fma_(sinc, bent, straight), -eta);

  // That omega belongs to a point beside the second one, rest too far west along its parallel. By the first
  // variation the distance to the point itself is longer by a cos(beta2) sin(alpha2) rest, which is a
  // sin(alpha0) rest (Clairaut, equation (5)).
  Path path = {.half_sine = half_sine, .half_cosine = half_cosine, .lost = (M){0}};
  path.meters = fma_(sine0 * rest, all(EQUATORIAL_RADIUS), meters);
  if (wants_azimuths) {
    V more = fma_(rest, slope, rest) * 0.5;
    turn_on(half_sine, half_cosine, more, &path.half_sine, &path.half_cosine);
  }
  return path;
}

/// Any pair that is not nearly antipodal: two steps of Newton's method.
INLINE Path far_path(const Pair *p, int wants_azimuths) {
  V half_sine = p->half_sine, half_cosine = p->half_cosine, eta = all(0), slope = all(0);
  V across = p->a.sine + p->b.sine;
  V antimeridian = fma_(across, across, p->reach * p->reach) * 0.25;  // cos^2(sigma / 2) on one meridian
  Path path;
#pragma clang loop unroll(full)
  for (int step = 0; step < 3; step++) {
    Circle g = circle(p, half_sine, half_cosine);
    V rest = fma_(p->cosines * half_cosine, half_cosine, antimeridian);  // cos^2(sigma / 2)
    g.c = rest - g.q;
    V square = 4 * g.q * rest;
    V root = reciprocal_root(select(square > 1e-290, square, all(1e-290)));
    V sine = square * root, sine0 = g.n * root;
    // tan(sigma / 2) = sin(sigma) / (1 + cos(sigma)), beyond a quarter turn from the supplement.
    V sigma = 2 * arc_tangent_below_1(sine, 1 + magnitude(g.c));
    sigma = select(g.c < 0, PI_HIGH - sigma, sigma);
    Arc arc = arc_of(p, &g, sine0, 5);
    V straight, bent;
    if (step < 2) {
      // Of (8) as much as leaves 1e-9 of eta.
      V integral = fma_(sigma, polynomial(arc.y, LONGITUDE_0, 2),
                        sine * fma_(arc.term[1], polynomial(arc.y, LONGITUDE_1, 1), arc.term[2] * LONGITUDE_2[0]));
      // The derivative of sin(alpha0) sigma = n sigma / sin(sigma), with d sigma / d omega = sin(alpha0).
      V f = sigma * root;
      slope = FLATTENING * fma_(p->cosines, fma_(half_cosine, half_cosine, all(-0.5)) * 2 * f,
                                g.n * sine0 * fma_(-f, g.c, all(1)) * root);
      eta = eta - (eta - sine0 * integral) / (1 - slope);
      turn_on(p->half_sine, p->half_cosine, eta * 0.5, &half_sine, &half_cosine);
    } else {
      distance_series(&arc, 5, &straight, &bent);
      V meters = fma_(sine, bent, sigma * straight);
      longitude_series(&arc, &straight, &bent);
      V left = fma_(sine0, fma_(sine, bent, sigma * straight), -eta);
      path.meters = fma_(meters, all(POLAR_RADIUS), sine0 * left * EQUATORIAL_RADIUS);  // see near_path
      // Near the antipode the first variation does not do.
      path.lost = ~(magnitude(left) <= 1e-9 * sine) | ((g.c < 0) & (sine < 0.05));
      path.lost = path.lost & ~(square == 0 & g.c > 0);  // one and the same place
      path.half_sine = half_sine;
      path.half_cosine = half_cosine;
      if (wants_azimuths) {
        turn_on(half_sine, half_cosine, left / (1 - slope) * 0.5, &path.half_sine, &path.half_cosine);
      }
    }
  }
  return path;
}

INLINE Path mixed(M mask, Path yes, Path no) {
  Path path;
  path.meters = select(mask, yes.meters, no.meters);
  path.half_sine = select(mask, yes.half_sine, no.half_sine);
  path.half_cosine = select(mask, yes.half_cosine, no.half_cosine);
  path.lost = no.lost & ~mask;
  return path;
}

/// The path between two points; NaN where it is lost, or where the points are none.
INLINE Path path_of(const Pair *p, int wants_azimuths) {
  M near = fma_(p->cosines * p->half_sine, p->half_sine, p->meridian) <= NEAR;
  Path path;
  if (!any(~near)) return near_path(p, wants_azimuths);
  path = far_path(p, wants_azimuths);
  if (any(near)) path = mixed(near, near_path(p, wants_azimuths), path);
  path.meters = select(path.lost, not_a_number(), path.meters);
  return path;
}

/// The azimuths at both ends in degrees, from the spherical triangle: equations (3) and (4) of Karney 2013 as
/// Napier's rules give them, with sin(beta2 - beta1) from the differences.
INLINE void azimuths_of(const Pair *p, const Path *path, V *azimuth_a, V *azimuth_b) {
  V sine = 2 * path->half_sine * path->half_cosine, square = 2 * path->half_sine * path->half_sine;
  V rise = fma_(p->rise, p->a.cosine, -p->reach * p->a.sine);  // sin(beta2 - beta1)
  V north_a = fma_(p->a.sine * p->b.cosine, square, rise);
  V north_b = fma_(-p->b.sine * p->a.cosine, square, rise);
  *azimuth_a = arc_tangent(p->b.cosine * sine, north_a) * DEGREES_PER_RADIAN;
  *azimuth_b = arc_tangent(p->a.cosine * sine, north_b) * DEGREES_PER_RADIAN;
}

INLINE size_t count_of_lost(V meters) {
  size_t count = 0;
  M lost = meters != meters;
  if (any(lost)) {
    for (int i = 0; i < LANES; i++) count += lost[i] != 0;
  }
  return count;
}

static size_t NAME(distances)(const double *a, const double *b, double *meters, size_t count) {
  size_t lost = 0;
  double tail[5 * LANES];
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *pa = a + 2 * i, *pb = b + 2 * i;
    double *out = meters + i;
    if (left < LANES) {  // the last few, made up to a whole vector by the first of them
      for (size_t k = 0; k < LANES; k++) {
        memcpy(tail + 2 * k, pa + 2 * (k < left ? k : 0), 16);
        memcpy(tail + 2 * LANES + 2 * k, pb + 2 * (k < left ? k : 0), 16);
      }
      pa = tail;
      pb = tail + 2 * LANES;
      out = tail + 4 * LANES;
    }
    V latitude_a, longitude_a, latitude_b, longitude_b;
    load_pairs(pa, &latitude_a, &longitude_a);
    load_pairs(pb, &latitude_b, &longitude_b);
    Pair p = pair(sphere_point(latitude_a), longitude_a, sphere_point(latitude_b), longitude_b);
    V answer = path_of(&p, 0).meters;
    store(out, answer);
    if (left < LANES) {
      memcpy(meters + i, out, 8 * left);
      for (size_t k = 0; k < left; k++) lost += out[k] != out[k];
    } else {
      lost += count_of_lost(answer);
    }
  }
  return lost;
}

static size_t NAME(distances_from)(const double *a, const double *b, double *meters, size_t count) {
  size_t lost = 0;
  double tail[3 * LANES];
  double from[2];
  memcpy(from, a, sizeof from);
  V longitude_a = all(from[1]);
  SpherePoint point_a = sphere_point(all(from[0]));
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *pb = b + 2 * i;
    double *out = meters + i;
    if (left < LANES) {
      for (size_t k = 0; k < LANES; k++) memcpy(tail + 2 * k, pb + 2 * (k < left ? k : 0), 16);
      pb = tail;
      out = tail + 2 * LANES;
    }
    V latitude_b, longitude_b;
    load_pairs(pb, &latitude_b, &longitude_b);
    Pair p = pair(point_a, longitude_a, sphere_point(latitude_b), longitude_b);
    V answer = path_of(&p, 0).meters;
    store(out, answer);
    if (left < LANES) {
      memcpy(meters + i, out, 8 * left);
      for (size_t k = 0; k < left; k++) lost += out[k] != out[k];
    } else {
      lost += count_of_lost(answer);
    }
  }
  return lost;
}

static size_t NAME(paths)(
  const double *a, const double *b, double *meters, double *azimuths_a, double *azimuths_b, size_t count) {
  size_t lost = 0;
  double tail[7 * LANES];
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *pa = a + 2 * i, *pb = b + 2 * i;
    double *out = meters + i, *out_a = azimuths_a + i, *out_b = azimuths_b + i;
    if (left < LANES) {
      for (size_t k = 0; k < LANES; k++) {
        memcpy(tail + 2 * k, pa + 2 * (k < left ? k : 0), 16);
        memcpy(tail + 2 * LANES + 2 * k, pb + 2 * (k < left ? k : 0), 16);
      }
      pa = tail;
      pb = tail + 2 * LANES;
      out = tail + 4 * LANES;
      out_a = tail + 5 * LANES;
      out_b = tail + 6 * LANES;
    }
    V latitude_a, longitude_a, latitude_b, longitude_b, azimuth_a, azimuth_b;
    load_pairs(pa, &latitude_a, &longitude_a);
    load_pairs(pb, &latitude_b, &longitude_b);
    Pair p = pair(sphere_point(latitude_a), longitude_a, sphere_point(latitude_b), longitude_b);
    Path path = path_of(&p, 1);
    azimuths_of(&p, &path, &azimuth_a, &azimuth_b);
    store(out, path.meters);
    store(out_a, azimuth_a);
    store(out_b, azimuth_b);
    if (left < LANES) {
      memcpy(meters + i, out, 8 * left);
      memcpy(azimuths_a + i, out_a, 8 * left);
      memcpy(azimuths_b + i, out_b, 8 * left);
      for (size_t k = 0; k < left; k++) lost += out[k] != out[k];
    } else {
      lost += count_of_lost(path.meters);
    }
  }
  return lost;
}

static void NAME(prepare)(
  const double *points, double *sines, double *cosines, double *longitudes, size_t count) {
  double tail[5 * LANES];
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *p = points + 2 * i;
    double *s = sines + i, *c = cosines + i, *l = longitudes + i;
    if (left < LANES) {
      for (size_t k = 0; k < LANES; k++) memcpy(tail + 2 * k, p + 2 * (k < left ? k : 0), 16);
      p = tail;
      s = tail + 2 * LANES;
      c = tail + 3 * LANES;
      l = tail + 4 * LANES;
    }
    V latitude, longitude;
    load_pairs(p, &latitude, &longitude);
    SpherePoint point = sphere_point(latitude);
    store(s, point.sine);
    store(c, point.cosine);
    store(l, longitude);
    if (left < LANES) {
      memcpy(sines + i, s, 8 * left);
      memcpy(cosines + i, c, 8 * left);
      memcpy(longitudes + i, l, 8 * left);
    }
  }
}

static size_t NAME(row)(
  const double *a, const double *sines, const double *cosines, const double *longitudes, double *meters,
  size_t count) {
  size_t lost = 0;
  double tail[4 * LANES];
  double from[2];
  memcpy(from, a, sizeof from);
  V longitude_a = all(from[1]);
  SpherePoint point_a = sphere_point(all(from[0]));
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *s = sines + i, *c = cosines + i, *l = longitudes + i;
    double *out = meters + i;
    if (left < LANES) {
      for (size_t k = 0; k < LANES; k++) {
        size_t from = k < left ? k : 0;
        memcpy(tail + k, s + from, 8);
        memcpy(tail + LANES + k, c + from, 8);
        memcpy(tail + 2 * LANES + k, l + from, 8);
      }
      s = tail;
      c = tail + LANES;
      l = tail + 2 * LANES;
      out = tail + 3 * LANES;
    }
    SpherePoint point_b = {load(s), load(c)};
    Pair p = pair(point_a, longitude_a, point_b, load(l));
    V answer = path_of(&p, 0).meters;
    store(out, answer);
    if (left < LANES) {
      memcpy(meters + i, out, 8 * left);
      for (size_t k = 0; k < left; k++) lost += out[k] != out[k];
    } else {
      lost += count_of_lost(answer);
    }
  }
  return lost;
}
