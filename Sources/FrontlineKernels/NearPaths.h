// Paths to some 1,100 km, whose arc follows from its half chord without an arc tangent.

/// Up to this sin^2(sigma / 2), with omega = lambda, a pair is near: 1,105 km or more.
#define NEAR 0.0075

/// One step of Newton's method on omega, the whole series there, and what is left of the longitude repaid by the
/// first variation of the distance.
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

  // One step of Newton's method for omega - lambda = eta = sin(alpha0) sigma integrand, where sin(alpha0) sigma is
  // n ARC(q), dn/domega = cos(beta1) cos(beta2) cos(omega) and dq/domega = n / 2.
  V ratio = polynomial(g.q, ARC, 5);  // sigma / sin(sigma)
  V cosine_omega = fma_(-2 * g.half_sine, g.half_sine, all(1));
  V slope = integrand * fma_(p->cosines, cosine_omega * ratio,
                             g.n * g.n * fma_(g.q, all(ARC[2]), all(ARC[1] * 0.5)));
  V eta = newton_step(g.n * ratio * integrand, slope);

  // The whole series at that omega.
  g = circle_beyond(p, eta);
  ratio = polynomial(g.q, ARC, 6);
  V square = 4 * g.q * (1 - g.q);  // sin^2(sigma)
  V root = reciprocal_root(square + 1e-290);  // a number where the arc is 0
  V sine = square * root, sine0 = g.n * root;
  Arc arc = arc_between(p, ratio * sine, sine, fma_(all(-2), g.q, all(1)), sine0, 4);
  V meters = integral(&arc, DISTANCE, 6) * POLAR_RADIUS;
  V rest = fma_(sine0, integral(&arc, LONGITUDE, 5), -eta);

  // That omega belongs to a point beside the second one, rest too far west along its parallel. By the first
  // variation the distance to the point itself is longer by a cos(beta2) sin(alpha2) rest, which is a
  // sin(alpha0) rest (Clairaut, equation (5)).
  Path path = {.meters = fma_(sine0 * rest, all(EQUATORIAL_RADIUS), meters)};
  if (wants_azimuths) {
    turn_on(g.half_sine, g.half_cosine, newton_step(rest, slope) * 0.5, &path.half_sine, &path.half_cosine);
  }
  return path;
}
