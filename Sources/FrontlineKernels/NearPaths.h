// Paths to some 1,100 km, whose arc follows from its half chord without an arc tangent.

/// Up to this sin^2(sigma / 2), with omega = lambda, a pair is near: 1,105 km or more.
#define NEAR 0.0075

/// k^2 sin^2(sigma) = e'^2 sin^2(beta) at the ends and in the middle of an arc, where
/// sin(beta) = (sin(beta1) + sin(beta2)) / (2 cos(sigma / 2)); without e'^2.
typedef struct {
  V one, middle, other;
} ThreeSquares;

INLINE ThreeSquares three_squares(const Pair *p, Circle g) {
  V sum = p->a.sine + p->b.sine;
  V middle = sum * sum * 0.25 * fma_(g.q, 1 + g.q, all(1));
  return (ThreeSquares){p->a.sine * p->a.sine, middle, p->b.sine * p->b.sine};
}

/// f times the mean of the integrand of (8) over an arc, by Simpson's rule.
INLINE V mean_integrand(ThreeSquares u) {
  const double e = SECOND_ECCENTRICITY_SQUARED / 6, e2 = e * SECOND_ECCENTRICITY_SQUARED;
  V mean = (u.one + u.other + 4 * u.middle) * e;
  V mean_square = fma_(u.one, u.one, fma_(u.other, u.other, 4 * u.middle * u.middle)) * e2;
  return fma_(mean, all(LONGITUDE_INTEGRAND[1]),
              fma_(mean_square, all(LONGITUDE_INTEGRAND[2]), all(LONGITUDE_INTEGRAND[0])));
}

/// One step of Newton's method from omega = lambda for omega - lambda = eta = sin(alpha0) sigma integrand, where
/// sin(alpha0) sigma is n ARC(q), dn/domega = cos(beta1) cos(beta2) cos(omega) and dq/domega = n / 2.
typedef struct {
  V slope, eta;
} Guess;

INLINE Guess near_guess(const Pair *p, Circle g, V integrand) {
  Guess guess;
  V ratio = polynomial(g.q, ARC, 5);  // sigma / sin(sigma)
  V cosine_omega = fma_(-2 * g.half_sine, g.half_sine, all(1));
  guess.slope = integrand * fma_(p->cosines, cosine_omega * ratio,
                                       g.n * g.n * fma_(g.q, all(ARC[2]), all(ARC[1] * 0.5)));
  guess.eta = newton_step(g.n * ratio * integrand, guess.slope);
  return guess;
}

/// The whole series at that omega, and what is left of the longitude repaid by the first variation of the distance.
INLINE Path near_path(const Pair *p, int wants_azimuths) {
  Circle g = circle(p, p->half_sine, p->half_cosine);
  Guess guess = near_guess(p, g, mean_integrand(three_squares(p, g)));
  g = circle_beyond(p, guess.eta);
  V ratio = polynomial(g.q, ARC, 6);
  V square = 4 * g.q * (1 - g.q);  // sin^2(sigma)
  V root = reciprocal_root(square + 1e-290);  // a number where the arc is 0
  V sine = square * root, sine0 = g.n * root;
  Arc arc = arc_between(p, ratio * sine, sine, fma_(all(-2), g.q, all(1)), sine0, 4);
  V meters = integral(&arc, DISTANCE, 6) * POLAR_RADIUS;
  V rest = fma_(sine0, integral(&arc, LONGITUDE, 5), -guess.eta);

  // That omega belongs to a point beside the second one, rest too far west along its parallel. By the first
  // variation the distance to the point itself is longer by a cos(beta2) sin(alpha2) rest, which is a
  // sin(alpha0) rest (Clairaut, equation (5)).
  Path path = {.meters = fma_(sine0 * rest, all(EQUATORIAL_RADIUS), meters)};
  if (wants_azimuths) {
    turn_on(g.half_sine, g.half_cosine, newton_step(rest, guess.slope) * 0.5, &path.half_sine, &path.half_cosine);
  }
  return path;
}
