// Geodesics of WGS 84 in long double, by quadrature: no series, no table of the kernels, nothing in common with
// them but the auxiliary sphere of Karney 2013, sections 2 and 4. Call `truth_setup` first.
#ifndef TRUTH_H
#define TRUTH_H

#include <math.h>

typedef long double L;

static const L truth_a = 6378137.0L, truth_f = 1 / 298.257223563L;
static L truth_pi;

enum { TRUTH_NODES = 12 };  // the positive ones of the Gauss-Legendre rule of 24 points, and their weights
static L truth_nodes[TRUTH_NODES], truth_weights[TRUTH_NODES];

static void truth_setup(void) {
  const int n = 2 * TRUTH_NODES;
  truth_pi = acosl(-1.0L);
  for (int i = 0; i < n / 2; i++) {  // by Newton's method on the Legendre polynomial
    L x = cosl(truth_pi * (i + 0.75L) / (n + 0.5L)), slope = 1;
    for (int step = 0; step < 100; step++) {
      L p0 = 1, p1 = x;
      for (int k = 2; k <= n; k++) {
        L p = ((2 * k - 1) * x * p1 - (k - 1) * p0) / k;
        p0 = p1;
        p1 = p;
      }
      slope = n * (x * p1 - p0) / (x * x - 1);
      L change = p1 / slope;
      x -= change;
      if (fabsl(change) < 1e-19L) break;
    }
    truth_nodes[i] = x;
    truth_weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
}

/// A point of the auxiliary sphere.
typedef struct {
  L s, c;  // sine and cosine of the reduced latitude
} TruthPoint;

static TruthPoint truth_point(L latitude) {
  L r = latitude * (truth_pi / 180);
  TruthPoint p = {(1 - truth_f) * sinl(r), fabsl(latitude) == 90 ? 1e-300L : cosl(r)};  // the pole on its meridian
  L w = hypotl(p.s, p.c);
  return (TruthPoint){p.s / w, p.c / w};
}

typedef struct {
  L meters;
  L azimuth_a, azimuth_b;  // degrees
  L sine;                  // of the arc on the auxiliary sphere
  int converged;
} Truth;

/// The integrals of (7) and (8), without b and with f, over an arc sigma about its middle, where k^2 cos(2 sigma) is
/// `even` and k^2 sin(2 sigma) is `odd`.
static void truth_integrals(L sigma, L k2, L even, L odd, L *distance, L *lag) {
  // Panels of 1.6 at most: k^2 sin^2 has one frequency, 2, and its powers fall off as k^2 / 4.
  int panels = 1 + (int)(sigma / 1.6L);
  L h = sigma / panels / 2, c[TRUTH_NODES], s[TRUTH_NODES];
  for (int i = 0; i < TRUTH_NODES; i++) c[i] = cosl(2 * h * truth_nodes[i]), s[i] = sinl(2 * h * truth_nodes[i]);
  *distance = *lag = 0;
  for (int panel = 0; panel < panels; panel++) {
    L middle = 2 * ((2 * panel + 1) * h - sigma / 2), cm = cosl(middle), sm = sinl(middle);
    for (int i = 0; i < 2 * TRUTH_NODES; i++) {
      L ci = c[i % TRUTH_NODES], si = i < TRUTH_NODES ? s[i] : -s[i - TRUTH_NODES];
      L root = sqrtl(1 + (k2 - even * (cm * ci - sm * si) + odd * (sm * ci + cm * si)) / 2);
      L weight = truth_weights[i % TRUTH_NODES] * h;
      *distance += weight * root;
      *lag += weight * truth_f * (2 - truth_f) / (1 + (1 - truth_f) * root);
    }
  }
}

/// By Newton's method on omega.
static Truth truth_by_omega(TruthPoint a, TruthPoint b, L lambda) {
  const L f = truth_f, ep2 = f * (2 - f) / ((1 - f) * (1 - f));
  L dz = b.s - a.s, dr = b.c - a.c, sz = b.s + a.s, cc = a.c * b.c, omega = lambda, last = 1;
  Truth t = {0};
  for (int step = 0; step < 40; step++) {
    L sh = sinl(omega / 2), ch = cosl(omega / 2);
    L q = cc * sh * sh + (dz * dz + dr * dr) / 4, p = cc * ch * ch + (sz * sz + dr * dr) / 4;
    L sigma = 2 * atan2l(sqrtl(q), sqrtl(p)), sine = 2 * sqrtl(p * q), cosine = p - q;
    L n = 2 * cc * sh * ch, sine0 = sine > 0 ? n / sine : 0, y = 1 - sine0 * sine0;
    // cos^2(alpha0) cos(2 sigma_m), and sin: sin^2(beta2) - sin^2(beta1) = cos^2(alpha0) sin(sigma) sin(2 sigma_m)
    L even = y * cosine - 2 * a.s * b.s, odd = sine > 0 ? dz * sz / sine : 0;
    L distance, lag;
    truth_integrals(sigma, ep2 * y, ep2 * even, ep2 * odd, &distance, &lag);
    L rest = omega - lambda - sine0 * lag;
    t.meters = truth_a * ((1 - f) * distance - sine0 * rest);
    t.sine = sine;
    L rise = dz * a.c - dr * a.s, o = sinl(omega), degrees = truth_pi / 180;
    t.azimuth_a = atan2l(b.c * o, rise + 2 * a.s * b.c * sh * sh) / degrees;
    t.azimuth_b = atan2l(a.c * o, rise - 2 * b.s * a.c * sh * sh) / degrees;
    if (fabsl(rest) < 1e-17L * (sine + 1e-3L) || (step > 6 && fabsl(rest) >= last && fabsl(rest) < 1e-15L)) {
      t.converged = sine > 0.1L || cosine > 0;
      return t;
    }
    last = fabsl(rest);
    L turning = sine > 0 ? (cc * cosl(omega) - sine0 * sine0 * cosine) / sine : 0;
    omega -= rest / (1 - lag * (turning + (sigma > 0 ? sine0 * sine0 / sigma : 0)));
  }
  return t;
}

/// How far the geodesic that leaves `a` at the azimuth alpha gets in longitude until it is at the latitude of `b`,
/// less lambda; a.s < 0, |b.s| <= -a.s. Karney 2013, section 4.
static L truth_miss(TruthPoint a, TruthPoint b, L alpha, L lambda, Truth *t) {
  const L f = truth_f, ep2 = f * (2 - f) / ((1 - f) * (1 - f));
  L sa = fmaxl(sinl(alpha), 0), ca = cosl(alpha), sine0 = sa * a.c, y = a.s * a.s + ca * ca * a.c * a.c;
  // cos(alpha) cos(beta) at both ends, by what is not nearly the same at both.
  L more = a.c < -a.s ? (b.c - a.c) * (b.c + a.c) : (a.s - b.s) * (a.s + b.s);
  L north = ca * a.c, arrive = sqrtl(north * north + more);
  L sigma1 = atan2l(a.s, north), sigma2 = atan2l(b.s, arrive), sigma = sigma2 - sigma1;
  L omega = atan2l(sine0 * b.s, arrive) - atan2l(sine0 * a.s, north);
  L distance, lag;
  truth_integrals(sigma, ep2 * y, ep2 * y * cosl(sigma1 + sigma2), ep2 * y * sinl(sigma1 + sigma2), &distance, &lag);
  L miss = omega - sine0 * lag - lambda;
  *t = (Truth){truth_a * ((1 - f) * distance - sine0 * miss), alpha, atan2l(sine0, arrive), sinl(sigma), 1};
  return miss;
}

/// For nearly antipodal points: the azimuth, by bisection, and then by the secant's zero where it does better.
static Truth truth_by_azimuth(TruthPoint a, TruthPoint b, L lambda) {
  // Karney's order, the first point farther from the equator and south of it; lambda is between 0 and pi.
  int swap = fabsl(a.s) < fabsl(b.s), flip;
  TruthPoint p = swap ? b : a, q = swap ? a : b;
  flip = p.s > 0;
  if (flip) p.s = -p.s, q.s = -q.s;
  if (p.s == 0) p.s = -1e-300L;  // on the equator, but for a way out
  L west = lambda < 0 ? -1 : 1, goal = fabsl(lambda), low = 0, high = truth_pi, ml, mh;
  Truth t;
  if (p.s > -1e-290L && goal <= (1 - truth_f) * truth_pi) {
    t = (Truth){truth_a * goal, truth_pi / 2, truth_pi / 2, sinl(goal / (1 - truth_f)), 1};
  } else {
    ml = truth_miss(p, q, low, goal, &t), mh = truth_miss(p, q, high, goal, &t);
    for (int step = 0; step < 200 && high - low > 1e-19L && mh > 0; step++) {
      L middle = step % 2 ? low - ml * (high - low) / (mh - ml) : (low + high) / 2;
      if (!(middle > low && middle < high)) middle = (low + high) / 2;
      L m = truth_miss(p, q, middle, goal, &t);
      if (fabsl(m) < 1e-19L) break;
      if (m < 0) low = middle, ml = m;
      else high = middle, mh = m;
    }
  }
  if (flip != swap) {  // mirrored, or walked backward, which mirrors the azimuths too
    t.azimuth_a = truth_pi - t.azimuth_a;
    t.azimuth_b = truth_pi - t.azimuth_b;
  }
  L first = swap ? t.azimuth_b : t.azimuth_a, second = swap ? t.azimuth_a : t.azimuth_b;
  t.azimuth_a = west * first * 180 / truth_pi;
  t.azimuth_b = west * second * 180 / truth_pi;
  return t;
}

/// The shortest path between two points.
static Truth truth_inverse(L lat1, L lon1, L lat2, L lon2) {
  TruthPoint a = truth_point(lat1), b = truth_point(lat2);
  L lambda = remainderl(remainderl(lon2, 360) - remainderl(lon1, 360), 360) * (truth_pi / 180);
  Truth t = truth_by_omega(a, b, lambda);
  return t.converged ? t : truth_by_azimuth(a, b, lambda);
}

#endif
