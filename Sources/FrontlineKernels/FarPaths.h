// Paths of any length but those between nearly antipodal points.

/// A great circle between two points whose arc may be long.
typedef struct {
  Circle circle;
  V sigma, sine, cosine, root;  // the arc; 1 / sin(sigma)
  V sine0;                      // sin(alpha0)
  V turning;                    // d sin(alpha0) / d omega
} Arch;

INLINE Arch arch(const Pair *p, Circle g) {
  V across = p->a.sine + p->b.sine;
  V antimeridian = fma_(across, across, p->reach * p->reach) * 0.25;       // cos^2(sigma / 2) on one meridian
  V rest = fma_(p->cosines * g.half_cosine, g.half_cosine, antimeridian);  // cos^2(sigma / 2)
  V square = 4 * g.q * rest, root = reciprocal_root(square + 1e-290);
  Arch h = {.circle = g, .sine = square * root, .cosine = rest - g.q, .root = root, .sine0 = g.n * root};
  // tan(sigma / 2) = sin(sigma) / (1 + cos(sigma)), beyond a quarter turn from the supplement.
  V sigma = 2 * arc_tangent_below_1(h.sine, 1 + magnitude(h.cosine));
  h.sigma = select(h.cosine < 0, PI_HIGH - sigma, sigma);
  // sin(alpha0) = n / sin(sigma), with d sigma / d omega = sin(alpha0).
  V cosine_omega = fma_(2 * g.half_cosine, g.half_cosine, all(-1));
  h.turning = fma_(p->cosines, cosine_omega, -h.sine0 * h.sine0 * h.cosine) * root;
  return h;
}

/// The derivative by omega of omega - lambda as (8) gives it, sin(alpha0) times this integral. The integral's own is
/// taken to the first power of y: f sigma - c (y sigma - x sin(sigma)), with x = y cos(2 sigma_m) as in `arc_between`.
INLINE V slope_of(const Arch *h, const Arc *arc, V integral) {
  V x = arc->term[1], bow = fma_(-h->sine, h->cosine, h->sigma);
  V change = fma_(SECOND_ECCENTRICITY_SQUARED * h->turning, bow,
                  fma_(x, h->cosine, -arc->y * fma_(h->sine, h->sine, all(1))));
  return fma_(h->turning, integral, h->sine0 * h->sine0 * fma_(change, all(LONGITUDE[1][0]), all(FLATTENING)));
}

/// Whether an arc ends so near the antipode that these series are none of its.
INLINE M nears_antipode(V sine, V cosine) { return (cosine < 0) & (sine < 0.05); }

/// omega - lambda, within some 1e-7 sin(sigma): one step of Chebyshev's method from omega = lambda, which is
/// Newton's with the second derivative too; of that the main part is enough, with (8) as f sin(alpha0) sigma.
INLINE V first_eta(const Pair *p, M *is_antipodal) {
  Arch h = arch(p, circle(p, p->half_sine, p->half_cosine));
  *is_antipodal = nears_antipode(h.sine, h.cosine);
  Arc arc = arc_between(p, h.sigma, h.sine, h.cosine, h.sine0, 1);
  V integral_8 = integral(&arc, LONGITUDE, 2);
  V inverse = 1 / (1 - slope_of(&h, &arc, integral_8));
  V newton = h.sine0 * integral_8 * inverse;
  V bow = fma_(-h.sigma * h.cosine, h.root, all(1));  // 1 - sigma cot(sigma)
  V second = h.sine0 * fma_(3 * h.turning, bow, h.sigma * fma_(h.sine0, h.sine0, all(-1))) * FLATTENING;
  return fma_(second * newton * newton, 0.5 * inverse, newton);
}

/// The series at an omega, and what they leave.
typedef struct {
  Circle circle;
  V sine, cosine;
  V meters;  // the distance, with what is left of the longitude repaid
  V eta;     // omega - lambda as supposed
  V rest;    // by how much (8) gives more
  V step;    // of Newton's method on omega
} Trial;

INLINE Trial trial(const Pair *p, V eta) {
  Arch h = arch(p, circle_beyond(p, eta));
  Arc arc = arc_between(p, h.sigma, h.sine, h.cosine, h.sine0, 5);
  V integral_8 = integral(&arc, LONGITUDE, 5);
  Trial t = {.circle = h.circle, .sine = h.sine, .cosine = h.cosine, .eta = eta};
  t.rest = fma_(h.sine0, integral_8, -eta);
  t.step = t.rest / (1 - slope_of(&h, &arc, integral_8));
  // As in near_path; and by the second variation: the distance grows with the longitude by a sin(alpha0), and that
  // by a turning / (1 - slope).
  V more = fma_(h.turning * t.step * 0.5, t.rest, h.sine0 * t.rest);
  t.meters = fma_(more, all(EQUATORIAL_RADIUS), integral(&arc, DISTANCE, 6) * POLAR_RADIUS);
  return t;
}

/// The series once, at a good guess of omega, or toward the antipode twice; and what is left of the longitude repaid
/// by two variations of the distance. A rest of 1e-7 sin(sigma) leaves the third nothing, and less than a
/// nanometre across to the azimuths.
INLINE Path far_path(const Pair *p, int wants_azimuths) {
  // A step from there may lead anywhere, and by chance to what looks like an end: so the pair is told by where it began.
  M is_antipodal;
  Trial t = trial(p, first_eta(p, &is_antipodal));
  M rough = ~(magnitude(t.rest) <= 1e-7 * t.sine);
  if (any(rough)) {
    Trial u = trial(p, t.eta + t.step);
    t.circle.half_sine = select(rough, u.circle.half_sine, t.circle.half_sine);
    t.circle.half_cosine = select(rough, u.circle.half_cosine, t.circle.half_cosine);
    t.sine = select(rough, u.sine, t.sine);
    t.cosine = select(rough, u.cosine, t.cosine);
    t.meters = select(rough, u.meters, t.meters);
    t.rest = select(rough, u.rest, t.rest);
    t.step = select(rough, u.step, t.step);
  }
  Path path = {.meters = t.meters};
  path.lost = ~(magnitude(t.rest) <= 1e-7 * t.sine) | is_antipodal | nears_antipode(t.sine, t.cosine);
  if (wants_azimuths) {
    turn_on(t.circle.half_sine, t.circle.half_cosine, t.step * 0.5, &path.half_sine, &path.half_cosine);
  }
  return path;
}
