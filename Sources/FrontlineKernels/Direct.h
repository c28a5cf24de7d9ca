// The direct problem: Karney 2013, section 3, from the first point's own frame, so that no node of the great
// circle need be found.

/// The point of the auxiliary sphere after an arc sigma is P cos(sigma) + T sin(sigma), where P is the first
/// point and T its tangent; the arc follows from s by Newton's method on (7) rather than by the reverted
/// series (20), (21).
static size_t NAME(destinations)(
  const double *a, const double *azimuths, const double *meters, double *ends, double *end_azimuths,
  size_t count) {
  size_t lost = 0;
  double tail[7 * LANES];
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    const double *pa = a + 2 * i, *pz = azimuths + i, *ps = meters + i;
    double *out = ends + 2 * i, *out_azimuths = end_azimuths + i;
    if (left < LANES) {
      for (size_t k = 0; k < LANES; k++) {
        size_t from = k < left ? k : 0;
        memcpy(tail + 2 * k, pa + 2 * from, 16);
        memcpy(tail + 2 * LANES + k, pz + from, 8);
        memcpy(tail + 3 * LANES + k, ps + from, 8);
      }
      pa = tail;
      pz = tail + 2 * LANES;
      ps = tail + 3 * LANES;
      out = tail + 4 * LANES;
      out_azimuths = tail + 6 * LANES;
    }
    V latitude, longitude, azimuth = load(pz), distance = load(ps);
    load_pairs(pa, &latitude, &longitude);
    M good = (magnitude(latitude) <= 90) & (magnitude(longitude) <= 360) & (magnitude(azimuth) <= 360)
      & (magnitude(distance) <= 2e7);
    SpherePoint p = sphere_point(latitude);
    V east, north;  // sin(alpha1), cos(alpha1)
    sine_cosine_any_degrees(select(good, azimuth, all(0)), &east, &north);
    V sine0 = east * p.cosine;                     // Clairaut, equation (5)
    V rise = north * p.cosine;                     // cos(alpha0) cos(sigma1)
    V climb = east * p.sine;
    V cosine0_squared = fma_(north, north, climb * climb);
    const double half = SECOND_ECCENTRICITY_SQUARED / 2;
    V y = cosine0_squared * half;
    // y cos(2 sigma1), y sin(2 sigma1)
    V even = fma_(rise, rise, -p.sine * p.sine) * half, odd = 2 * p.sine * rise * half;

    // s / b = straight sigma + bent sin(sigma): sigma without the second part, then with its first term, then
    // by two steps of Newton's method; ds/dsigma = b sqrt(1 + k^2 sin^2(sigma2)), equation (7).
    V goal = select(good, distance, all(0)) * (1 / POLAR_RADIUS);
    V sigma = goal / polynomial(y, DISTANCE_0, 6), s, c, straight, bent;
    sine_cosine_radians(sigma, &s, &c);
    V turned = fma_(even, c, -odd * s) * s * 0.5;  // of order y: the first term of `bent` is -x / 2
    sigma = sigma + turned;
    turn_on(s, c, turned, &s, &c);
    Arc along;
#pragma clang loop unroll(full)
    for (int step = 0; step < 2; step++) {
      along = arc(fma_(even, c, -odd * s), y, c, 5);
      distance_series(&along, 5, &straight, &bent);
      V short_of = goal - fma_(bent, s, straight * sigma);
      V end = fma_(p.sine, c, rise * s);  // sin(beta2)
      // 1 / sqrt(1 + u) = 1 - u/2 + 3/8 u^2, enough for a step that is small
      V u = SECOND_ECCENTRICITY_SQUARED * end * end;
      V turn = short_of * fma_(u, fma_(u, all(0.375), all(-0.5)), all(1));
      sigma = sigma + turn;
      turn_on(s, c, turn, &s, &c);
    }
    longitude_series(&along, &straight, &bent);
    V lag = sine0 * fma_(bent, s, straight * sigma);  // omega - lambda, equation (8)

    V x = fma_(p.cosine, c, -p.sine * north * s), e = east * s, z = fma_(p.sine, c, rise * s);
    V square = fma_(x, x, e * e);
    V across = square * reciprocal_root(select(square > 1e-290, square, all(1e-290)));  // cos(beta2)
    V end_latitude = arc_tangent(z, across * ONE_MINUS_FLATTENING) * DEGREES_PER_RADIAN;
    end_latitude = select(end_latitude > 90, all(90), select(end_latitude < -90, all(-90), end_latitude));
    V end_longitude = fma_(arc_tangent(e, x) - lag, all(DEGREES_PER_RADIAN), longitude);
    end_longitude = fma_(nearest_integer(end_longitude * (1.0 / 360)), all(-360), end_longitude);
    end_longitude = select(end_longitude > 180, all(180), select(end_longitude < -180, all(-180), end_longitude));
    V end_azimuth = arc_tangent(sine0, fma_(rise, c, -p.sine * s)) * DEGREES_PER_RADIAN;
    store_pairs(out, select(good, end_latitude, not_a_number()), select(good, end_longitude, not_a_number()));
    store(out_azimuths, select(good, end_azimuth, not_a_number()));
    if (left < LANES) {
      memcpy(ends + 2 * i, out, 16 * left);
      memcpy(end_azimuths + i, out_azimuths, 8 * left);
      for (size_t k = 0; k < left; k++) lost += out_azimuths[k] != out_azimuths[k];
    } else if (any(~good)) {
      for (int k = 0; k < LANES; k++) lost += good[k] == 0;
    }
  }
  return lost;
}
