// Transverse Mercator in long double without a series: the meridian arc and the isometric latitude of an ellipsoid,
// continued to complex latitudes (L. P. Lee, Conformal projections based on elliptic functions, 1976, section 54). Call
// `truth_setup` first.
#ifndef MERCATOR_TRUTH_H
#define MERCATOR_TRUTH_H

#include <complex.h>

#include "FrontlineKernels.h"
#include "Truth.h"

typedef long double complex LC;

typedef struct {
  L a, f, meridian, scale, false_easting, false_northing;
} TruthMercator;

/// From the equator, along the straight path to a complex latitude.
static LC truth_meridian_arc(const TruthMercator *p, LC latitude) {
  L e2 = p->f * (2 - p->f);
  int panels = 1 + (int)(cabsl(latitude) / 0.3L);
  LC half = latitude / panels / 2, sum = 0;
  for (int panel = 0; panel < panels; panel++) {
    for (int i = 0; i < 2 * TRUTH_NODES; i++) {
      L node = i < TRUTH_NODES ? truth_nodes[i] : -truth_nodes[i - TRUTH_NODES];
      LC s = csinl((2 * panel + 1 + node) * half), w2 = 1 - e2 * s * s;
      sum += truth_weights[i % TRUTH_NODES] * half * (1 - e2) / (w2 * csqrtl(w2));
    }
  }
  return sum * p->a;
}

static void truth_mercator(const TruthMercator *p, L latitude, L longitude, L *easting, L *northing) {
  L e2 = p->f * (2 - p->f), e = sqrtl(e2), degree = truth_pi / 180, s = sinl(latitude * degree);
  LC isometric = asinhl(tanl(latitude * degree)) - e * atanhl(e * s) + I * remainderl(longitude - p->meridian, 360) * degree;
  LC at = casinl(ctanhl(isometric));
  for (int step = 0; step < 20; step++) {
    LC sine = csinl(at), miss = catanhl(sine) - e * catanhl(e * sine) - isometric;
    LC change = miss * (1 - e2 * sine * sine) * ccosl(at) / (1 - e2);
    at -= change;
    if (cabsl(change) < 1e-18L) break;
  }
  LC plane = p->scale * truth_meridian_arc(p, at);
  *easting = p->false_easting + cimagl(plane);
  *northing = p->false_northing + creall(plane);
}

/// The conformal latitude of a latitude, in radians.
static L truth_conformal(L e2, L latitude) {
  L e = sqrtl(e2), s = sinl(latitude);
  return asinl(tanhl(atanhl(s) - e * atanhl(e * s)));
}

/// What the kernels take of a projection: the series of latitudes by Fourier's integrals rather than by powers of the
/// flattening.
static frontline_transverse_mercator truth_parameters(const TruthMercator *p) {
  enum { STEPS = 64 };  // the trapezoidal rule, whose error falls off as the series itself
  L e2 = p->f * (2 - p->f), quarter = creall(truth_meridian_arc(p, truth_pi / 2)) / (truth_pi / 2);
  L conformal[6] = {0}, krueger[6] = {0};
  for (int i = 1; i < STEPS; i++) {
    L angle = truth_pi / 2 * i / STEPS, latitude = angle;
    for (int step = 0; step < 20; step++) latitude += angle - truth_conformal(e2, latitude);
    L more = creall(truth_meridian_arc(p, latitude)) / quarter - angle;
    for (int k = 0; k < 6; k++) {
      L weight = 2.0L / STEPS * sinl(2 * (k + 1) * angle);
      conformal[k] += weight * (truth_conformal(e2, angle) - angle);
      krueger[k] += weight * more;
    }
  }
  frontline_transverse_mercator made = {
    .meridian = (double)p->meridian, .radius = (double)(quarter * p->scale),
    .false_easting = (double)p->false_easting, .false_northing = (double)p->false_northing,
  };
  for (int k = 0; k < 6; k++) made.conformal[k] = (double)conformal[k], made.krueger[k] = (double)krueger[k];
  return made;
}

#endif
