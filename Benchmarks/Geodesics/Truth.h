// Geodesics of WGS 84 in long double, by quadrature: no series, no table of the kernels, nothing in common with
// them but the auxiliary sphere of Karney 2013, sections 2 and 4.
#ifndef TRUTH_H
#define TRUTH_H

#include <math.h>

typedef long double L;

static const L truth_a = 6378137.0L, truth_f = 1 / 298.257223563L;

/// The positive nodes of the Gauss-Legendre rule of 24 points, and the weights; by Newton's method on P24.
static L truth_nodes[12], truth_weights[12];

static void truth_setup(void) {
  const int n = 24;
  for (int i = 0; i < n / 2; i++) {
    L x = cosl(acosl(-1.0L) * (i + 0.75L) / (n + 0.5L)), slope = 1;
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

static void truth_sine_cosine(L degrees, L *s, L *c) {
  L k = rintl(degrees / 90), r = (degrees - 90 * k) * (acosl(-1.0L) / 180);
  int quarter = (int)fmodl(k, 4);
  L sr = sinl(r), cr = cosl(r);
  switch (quarter & 3) {
    case 0: *s = sr, *c = cr; break;
    case 1: *s = cr, *c = -sr; break;
    case 2: *s = -sr, *c = -cr; break;
    default: *s = -cr, *c = sr;
  }
}

typedef struct {
  L meters;
  L azimuth_a, azimuth_b;  // degrees
  int converged;
} Truth;

/// The integrals of (7) and (8) over an arc sigma whose middle has k^2 cos(2 sigma_m) = x.
static void truth_integrals(L sigma, L k2, L kcos, L ksin, L *distance, L *lag) {
  // k^2 sin^2(s) = (k^2 - k^2 cos(2 s)) / 2 with s about the middle; in panels of at most 0.5
  int panels = 1 + (int)(sigma / 0.5L);
  L h = sigma / panels / 2, sum7 = 0, sum8 = 0;
  for (int p = 0; p < panels; p++) {
    L middle = -sigma / 2 + (2 * p + 1) * h;
    for (int i = 0; i < 24; i++) {
      L s = middle + h * (i < 12 ? truth_nodes[i] : -truth_nodes[i - 12]);
      L u = (k2 - (kcos * cosl(2 * s) - ksin * sinl(2 * s))) / 2;
      L root = sqrtl(1 + u), w = truth_weights[i % 12] * h;
      sum7 += w * root;
      sum8 += w * (2 - truth_f) / (1 + (1 - truth_f) * root);
    }
  }
  *distance = sum7;
  *lag = truth_f * sum8;
}

/// The shortest path between two points that are not nearly antipodal, by Newton's method on omega.
static Truth truth_inverse(L lat1, L lon1, L lat2, L lon2) {
  const L f = truth_f, b = truth_a * (1 - f), ep2 = f * (2 - f) / ((1 - f) * (1 - f)), pi = acosl(-1.0L);
  L s1, c1, s2, c2, degrees = pi / 180;
  truth_sine_cosine(lat1, &s1, &c1);
  truth_sine_cosine(lat2, &s2, &c2);
  s1 *= 1 - f;
  s2 *= 1 - f;
  L w1 = hypotl(s1, c1), w2 = hypotl(s2, c2);
  s1 /= w1, c1 /= w1, s2 /= w2, c2 /= w2;
  L lambda = remainderl(remainderl(lon2, 360) - remainderl(lon1, 360), 360) * degrees, omega = lambda;
  L dz = s2 - s1, dr = c2 - c1, sz = s2 + s1;
  Truth t = {0};
  L last = 1;
  for (int step = 0; step < 40; step++) {
    L sh = sinl(omega / 2), ch = cosl(omega / 2);
    L q = c1 * c2 * sh * sh + (dz * dz + dr * dr) / 4, p = c1 * c2 * ch * ch + (sz * sz + dr * dr) / 4;
    L sigma = 2 * atan2l(sqrtl(q), sqrtl(p)), sine = 2 * sqrtl(p * q), cosine = p - q;
    L n = 2 * c1 * c2 * sh * ch, sine0 = sine > 0 ? n / sine : 0;
    L y = 1 - sine0 * sine0;
    // cos^2(alpha0) cos(2 sigma_m), and sin: sin^2(beta2) - sin^2(beta1) = cos^2(alpha0) sin(sigma) sin(2 sigma_m)
    L even = y * cosine - 2 * s1 * s2, odd = sine > 0 ? dz * sz / sine : 0;
    L distance, lag;
    truth_integrals(sigma, ep2 * y, ep2 * even, ep2 * odd, &distance, &lag);
    L rest = omega - lambda - sine0 * lag;
    L slope = sine > 0
      ? lag / (sigma > 0 ? sigma : 1) * (c1 * c2 * cosl(omega) * sigma / sine + n * sine0 * (1 - sigma / sine * cosine) / sine)
      : 0;
    t.meters = b * distance;
    L rise = dz * c1 - dr * s1, o = sinl(omega);
    t.azimuth_a = atan2l(c2 * o, rise + 2 * s1 * c2 * sh * sh) / degrees;
    t.azimuth_b = atan2l(c1 * o, rise - 2 * s2 * c1 * sh * sh) / degrees;
    if (fabsl(rest) < 1e-17L * (sine + 1e-3L) || (step > 6 && fabsl(rest) >= last && fabsl(rest) < 1e-15L)) {
      t.converged = sine > 0.01L || cosine > 0;
      return t;
    }
    last = fabsl(rest);
    omega -= rest / (1 - slope);
  }
  return t;
}

#endif
