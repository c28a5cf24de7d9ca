// Edges that are straight in longitude and latitude: their lengths, and bounds on how they bend.

typedef struct {
  V sine, cosine;
  V root;      // 1 / sqrt(1 - e^2 sin^2(latitude))
  V meridian;  // metres per radian of latitude, M
  V parallel;  // metres per radian of longitude, p
} Radii;

/// The radii of curvature at a latitude in degrees; see `RadiiOfCurvature`.
INLINE Radii radii(V latitude) {
  Radii r;
  sine_cosine_degrees(latitude, all(0), &r.sine, &r.cosine);
  r.root = polynomial(r.sine * r.sine, REDUCTION, 6);
  V n = EQUATORIAL_RADIUS * r.root;
  r.meridian = n * (1 - ECCENTRICITY_SQUARED) * r.root * r.root;
  r.parallel = n * r.cosine;
  return r;
}

/// The radius of curvature of any section is nowhere less, and |M'| nowhere greater, in metres.
#define LEAST_RADIUS 6335439.3
#define GREATEST_MERIDIAN_CHANGE 65000.0

static void NAME(straight_edges)(
  const double *vertices, double *meters, double *bends, double *sagittas, size_t count) {
  // Four nodes of Gauss and Legendre: the roots of P4, and their weights.
  const double inner = __builtin_sqrt(3.0 / 7 - 2.0 / 7 * __builtin_sqrt(1.2));
  const double outer = __builtin_sqrt(3.0 / 7 + 2.0 / 7 * __builtin_sqrt(1.2));
  const double nodes[4] = {-outer, -inner, inner, outer};
  const double inner_weight = 0.25 + __builtin_sqrt(30.0) / 72, outer_weight = 0.5 - inner_weight;
  for (size_t first = 0; first < count; first += LANES) {
    size_t left = count - first;
    V south, west, north, east;
    load_points(vertices + 2 * first, left, &south, &west);
    load_points(vertices + 2 * first + 2, left, &north, &east);
    V u = (north - south) * RADIANS_PER_DEGREE, w = (east - west) * RADIANS_PER_DEGREE;
    V middle = (south + north) * 0.5, half = (north - south) * 0.5;
    V length = all(0);
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) {
      Radii at = radii(fma_(half, all(nodes[i]), middle));
      V speed = __builtin_elementwise_sqrt(fma_(at.meridian * u, at.meridian * u, at.parallel * w * at.parallel * w));
      length = fma_(speed, all(i == 0 || i == 3 ? outer_weight : inner_weight), length);
    }
    // The speed is analytic but at the pole and beyond it. Where that is 50 times as far from the poleward end
    // as the middle is, the rule is off by some (2 * 50)^-8 parts.
    V one = magnitude(south), other = magnitude(north), poleward = select(one > other, one, other);
    length = select(magnitude(half) * 50 <= 90 - poleward, length, not_a_number());

    // As `LongitudeLatitudeEdge.greatestBend` and `sagitta`: every factor at its worst.
    V inner_latitude = select(one > other, other, one);
    inner_latitude = select(south * north <= 0, all(0), inner_latitude);
    Radii high = radii(poleward), low = radii(inner_latitude);
    u = magnitude(u), w = magnitude(w);
    V least = fma_(all(LEAST_RADIUS) * u, LEAST_RADIUS * u, high.parallel * w * high.parallel * w);
    V turn = w
      * fma_(u * u, fma_(all(GREATEST_MERIDIAN_CHANGE), low.parallel, 2 * high.meridian * high.meridian * high.sine),
             low.parallel * low.parallel * high.sine * w * w);
    V bend = select(turn == 0, all(0), turn / (least * __builtin_elementwise_sqrt(least)));
    V second = fma_(u, fma_(high.meridian + GREATEST_MERIDIAN_CHANGE, u, 2 * high.meridian * high.sine * w),
                    low.parallel * w * w);
    store_some(meters + first, left, length);
    store_some(bends + first, left, bend);
    store_some(sagittas + first, left, second * 0.125);
  }
}
