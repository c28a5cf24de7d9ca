// Areas between edges and the equator in long double, by quadrature: no series, no table of the kernels. Call
// `truth_setup` first. Positive where an edge runs westward north of the equator.
#ifndef AREA_TRUTH_H
#define AREA_TRUTH_H

#include "Truth.h"

/// The area of a sector of one radian of longitude from the equator to a latitude with this sine, in square metres
/// (J. P. Snyder, Map projections: a working manual, USGS PP 1395, 1987, equation 3-12, times a^2 / 2).
static L truth_sector(L sine) {
  L e2 = truth_f * (2 - truth_f), e = sqrtl(e2);
  return truth_a * truth_a * (1 - e2) / 2 * (sine / (1 - e2 * sine * sine) + atanhl(e * sine) / e);
}

/// What the sector of the ellipsoid is more than that of a sphere with its surface, by radians of arc of the
/// geodesic; the squares of cos(beta) cancel at a pole but for the noise of the arithmetic.
static L truth_area_difference(L sine0, L y, L sigma) {
  L e2 = truth_f * (2 - truth_f), north = cosl(sigma), s = sqrtl(y) * sinl(sigma);
  L square = sine0 * sine0 + y * north * north;  // cos^2(beta)
  L sine = s / sqrtl(s * s + (1 - e2) * square);  // of the latitude: tan(beta) = (1 - f) tan(phi)
  L difference = truth_sector(sine) * sqrtl(1 - e2 * square) - truth_sector(1) * s;
  return square == 0 ? 0 : sine0 / square * difference;
}

/// The area below a geodesic: c^2 times the excess of the quadrangle on the auxiliary sphere, and the difference of the
/// sectors along the arc.
static L truth_area(L lat1, L lon1, L lat2, L lon2) {
  TruthPoint a = truth_point(lat1), b = truth_point(lat2);
  Truth t = truth_inverse(lat1, lon1, lat2, lon2);
  L degree = truth_pi / 180, lambda = remainderl(remainderl(lon2, 360) - remainderl(lon1, 360), 360) * degree;
  L sine0 = sinl(t.azimuth_a * degree) * a.c, north = cosl(t.azimuth_a * degree) * a.c;
  L y = a.s * a.s + north * north, e2 = truth_f * (2 - truth_f), ep2 = e2 / (1 - e2);
  L sigma1 = atan2l(a.s, north), sigma2 = atan2l(b.s, cosl(t.azimuth_b * degree) * b.c);
  L arc = remainderl(sigma2 - sigma1, 2 * truth_pi);
  if (arc < 0) arc += 2 * truth_pi;
  L sum = 2 * sigma1 + arc, distance, lag;
  truth_integrals(arc, ep2 * y, ep2 * y * cosl(sum), ep2 * y * sinl(sum), &distance, &lag);
  L omega = lambda + sine0 * lag;
  L excess = 2 * atan2l(sinl(omega / 2) * (a.s * (1 + b.c) + b.s * (1 + a.c)),
                        cosl(omega / 2) * (a.s * b.s + (1 + a.c) * (1 + b.c)));
  int panels = 1 + (int)(arc / 0.2L);
  L half = arc / panels / 2, more = 0;
  for (int panel = 0; panel < panels; panel++) {
    L middle = sigma1 + (2 * panel + 1) * half;
    for (int i = 0; i < TRUTH_NODES; i++) {
      L step = half * truth_nodes[i];
      more += truth_weights[i] * half
        * (truth_area_difference(sine0, y, middle - step) + truth_area_difference(sine0, y, middle + step));
    }
  }
  return -(truth_sector(1) * excess + more);
}

/// The area below an edge that is straight in longitude and latitude.
static L truth_straight_area(L lat1, L lon1, L lat2, L lon2) {
  int panels = 1 + (int)(fabsl(lat2 - lat1) / 20);
  L half = (lat2 - lat1) / panels / 2, mean = 0;
  for (int panel = 0; panel < panels; panel++) {
    L middle = lat1 + (2 * panel + 1) * half;
    for (int i = 0; i < TRUTH_NODES; i++) {
      L step = half * truth_nodes[i], degree = truth_pi / 180;
      mean += truth_weights[i] / 2 / panels
        * (truth_sector(sinl((middle - step) * degree)) + truth_sector(sinl((middle + step) * degree)));
    }
  }
  return (lon1 - lon2) * (truth_pi / 180) * mean;
}

#endif
