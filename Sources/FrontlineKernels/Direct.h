// The direct problem: Karney 2013, section 3, from the first point's own frame, so that no node of the great
// circle need be found.

/// Where a geodesic ends, in degrees.
typedef struct {
  V latitude, longitude, azimuth;
} End;

/// The point of the auxiliary sphere after an arc sigma is P cos(sigma) + T sin(sigma), where P is the first
/// point and T its tangent; the arc follows from s by Newton's method on (7) rather than by the reverted
/// series (20), (21).
INLINE End end_of(V latitude, V longitude, V azimuth, V meters) {
  SpherePoint p = sphere_point(latitude);
  V east, north;  // sin(alpha1), cos(alpha1)
  sine_cosine_any_degrees(azimuth, &east, &north);
  V sine0 = east * p.cosine;  // Clairaut, equation (5)
  V rise = north * p.cosine;  // cos(alpha0) cos(sigma1)
  V climb = east * p.sine;
  const double half = SECOND_ECCENTRICITY_SQUARED / 2;
  V y = fma_(north, north, climb * climb) * half;  // with cos^2(alpha0)
  V even = fma_(rise, rise, -p.sine * p.sine) * half;  // y cos(2 sigma1)
  V odd = 2 * p.sine * rise * half;                    // y sin(2 sigma1)

  // sigma without the multiple angles of (7), then by two steps of Newton's method, the first of them on the
  // series to y^2; ds/dsigma = b sqrt(1 + k^2 sin^2(sigma2)).
  V goal = meters * (1 / POLAR_RADIUS);
  V sigma = goal / polynomial(y, DISTANCE[0], 6), s, c;
  sine_cosine_radians(sigma, &s, &c);
  Arc along;
#pragma clang loop unroll(full)
  for (int step = 0; step < 2; step++) {
    along = arc(sigma, s, c, fma_(even, c, -odd * s), y, step == 0 ? 2 : 5);
    V left = goal - integral(&along, DISTANCE, step == 0 ? 3 : 6);
    V end = fma_(p.sine, c, rise * s);  // sin(beta2)
    // 1 / sqrt(1 + u) = 1 - u/2 + 3/8 u^2, enough for a step that is small
    V u = SECOND_ECCENTRICITY_SQUARED * end * end;
    V more = left * fma_(u, fma_(u, all(0.375), all(-0.5)), all(1));
    sigma = sigma + more;
    turn_on(s, c, more, &s, &c);
  }
  along.sigma = sigma;  // the last step is too small to move the terms of the series
  along.sine = s;
  V lag = sine0 * integral(&along, LONGITUDE, 5);  // omega - lambda, equation (8)

  V x = fma_(p.cosine, c, -p.sine * north * s), e = east * s, z = fma_(p.sine, c, rise * s);
  V across = __builtin_elementwise_sqrt(fma_(x, x, e * e));  // cos(beta2)
  End end;
  end.latitude = arc_tangent(z, across * ONE_MINUS_FLATTENING) * DEGREES_PER_RADIAN;  // equation (6)
  end.longitude = fma_(arc_tangent(e, x) - lag, all(DEGREES_PER_RADIAN), longitude);
  end.azimuth = arc_tangent(sine0, fma_(rise, c, -p.sine * s)) * DEGREES_PER_RADIAN;
  return end;
}

/// x, but no more than `most` either way; NaN stays.
INLINE V at_most(V x, double most) { return select(magnitude(x) > most, with_sign(all(most), x), x); }

static size_t NAME(destinations)(
  const double *a, const double *azimuths, const double *meters, double *ends, double *end_azimuths,
  size_t count) {
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    V latitude, longitude, distance = load_some(meters + i, left);
    load_points(a + 2 * i, left, &latitude, &longitude);
    longitude = within_a_turn(longitude);
    V azimuth = within_a_turn(load_some(azimuths + i, left));
    M good = (magnitude(latitude) <= 90) & (magnitude(longitude) <= 180) & (magnitude(azimuth) <= 180)
      & (magnitude(distance) <= 2e7);
    End end = end_of(latitude, longitude, azimuth, select(good, distance, not_a_number()));
    end.latitude = select(good, at_most(end.latitude, 90), not_a_number());
    end.longitude = select(good, at_most(within_a_turn(end.longitude), 180), not_a_number());
    store_points(ends + 2 * i, left, end.latitude, end.longitude);
    lost += store_answers(end_azimuths + i, left, select(good, end.azimuth, not_a_number()));
  }
  return lost;
}
