// The nearest place of one edge in long double: halving the edge as long as a part may hold it, by the triangle
// inequality; then, where the part is short beside the distance, the one place where the distance is level, by the
// slope's change of sign. Call `truth_setup` first.
#ifndef GEODESICS_EDGE_TRUTH_H
#define GEODESICS_EDGE_TRUTH_H

#include "Truth.h"

typedef struct {
  L latitude, longitude, heading;  // degrees, but the heading in radians
} TruthPlace;

typedef struct {
  const double *a, *b, *query;
  int is_geodesic;
  L length, azimuths[2];  // of a geodesic, at its ends
  L nearest;              // so far
} TruthEdge;

/// Karney 2013, section 3, with quadrature for the series and Newton's method for their reversion.
static TruthPlace truth_walk(const TruthEdge *edge, L meters) {
  TruthPoint p = truth_point(edge->a[0]);
  L alpha = edge->azimuths[0] * (truth_pi / 180), north = cosl(alpha) * p.c;
  L sine0 = sinl(alpha) * p.c, y = p.s * p.s + north * north, cosine0 = sqrtl(y);
  L ep2 = truth_f * (2 - truth_f) / ((1 - truth_f) * (1 - truth_f)), b = truth_a * (1 - truth_f);
  L sigma1 = atan2l(p.s, north), sigma = meters / b, distance, lag;
  for (int step = 0; step < 12; step++) {
    L sum = 2 * sigma1 + sigma, end = sinl(sigma1 + sigma);
    truth_integrals(sigma, ep2 * y, ep2 * y * cosl(sum), ep2 * y * sinl(sum), &distance, &lag);
    L change = (meters / b - distance) / sqrtl(1 + ep2 * y * end * end);
    sigma += change;
    if (fabsl(change) < 1e-19L) break;
  }
  L s = sinl(sigma1 + sigma), c = cosl(sigma1 + sigma);
  L omega = atan2l(sine0 * s, c) - atan2l(sine0 * p.s, north);
  return (TruthPlace){
    atan2l(cosine0 * s, (1 - truth_f) * hypotl(cosine0 * c, sine0)) * (180 / truth_pi),
    edge->a[1] + (omega - sine0 * lag) * (180 / truth_pi), atan2l(sine0, cosine0 * c)};
}

/// The radii of curvature of the meridian and of the parallel.
static void truth_radii(L latitude, L *meridian, L *parallel) {
  L s = sinl(latitude * (truth_pi / 180)), w2 = 1 - truth_f * (2 - truth_f) * s * s;
  *meridian = truth_a * (1 - truth_f) * (1 - truth_f) / (w2 * sqrtl(w2));
  *parallel = truth_a * cosl(latitude * (truth_pi / 180)) / sqrtl(w2);
}

static TruthPlace truth_place(const TruthEdge *edge, L t) {
  if (edge->is_geodesic) return truth_walk(edge, t * edge->length);
  L u = (L)edge->b[0] - edge->a[0], w = (L)edge->b[1] - edge->a[1], meridian, parallel;
  truth_radii(edge->a[0] + t * u, &meridian, &parallel);
  return (TruthPlace){edge->a[0] + t * u, edge->a[1] + t * w, atan2l(parallel * w, meridian * u)};
}

/// No part of an edge is longer, in metres: M grows and p shrinks from the equator to the poles.
static L truth_greatest_length(const TruthEdge *edge, L t0, L t1) {
  if (edge->is_geodesic) return (t1 - t0) * edge->length;
  L u = (L)edge->b[0] - edge->a[0], w = (L)edge->b[1] - edge->a[1], meridian, parallel, ignored;
  L one = fabsl(edge->a[0] + t0 * u), other = fabsl(edge->a[0] + t1 * u);
  int crosses = (edge->a[0] + t0 * u) * (edge->a[0] + t1 * u) <= 0;
  truth_radii(fmaxl(one, other), &meridian, &ignored);
  truth_radii(crosses ? 0 : fminl(one, other), &ignored, &parallel);
  return (t1 - t0) * (truth_pi / 180) * hypotl(meridian * u, parallel * w);
}

typedef struct {
  L t, distance, slope;  // of the distance, by metres along the edge
} TruthLook;

static TruthLook truth_look(TruthEdge *edge, L t) {
  TruthPlace p = truth_place(edge, t);
  if (t == 0 || t == 1) {  // as the ends are given, and not as a walk to them ends, which has no heading at a pole
    const double *end = t == 0 ? edge->a : edge->b;
    p.latitude = end[0], p.longitude = end[1];
    if (edge->is_geodesic) p.heading = edge->azimuths[(int)t] * (truth_pi / 180);
  }
  Truth path = truth_inverse(p.latitude, p.longitude, edge->query[0], edge->query[1]);
  edge->nearest = fminl(edge->nearest, path.meters);
  return (TruthLook){t, path.meters, -cosl(path.azimuth_a * (truth_pi / 180) - p.heading)};
}

static void truth_search(TruthEdge *edge, TruthLook low, TruthLook high) {
  L length = truth_greatest_length(edge, low.t, high.t);
  if ((low.distance + high.distance - length) / 2 > edge->nearest) return;
  L least = fminl(low.distance, high.distance), w = fabsl((L)edge->b[1] - edge->a[1]);
  // From a quarter of the Earth the distance is all but level everywhere, so that several dips may lie close.
  L most = fmaxl(fminl(least / 8, least > 5e6L ? 2500 : 20000), 1e-5L);
  if (length > most || (!edge->is_geodesic && w * (high.t - low.t) > 2)) {
    TruthLook middle = truth_look(edge, (low.t + high.t) / 2);
    truth_search(edge, low, middle);
    truth_search(edge, middle, high);
  } else if (low.slope < 0 && high.slope > 0) {
    // What is left between the two is no deeper than the gentler slope over their length.
    for (int step = 0; step < 100; step++) {
      if (fminl(-low.slope, high.slope) * truth_greatest_length(edge, low.t, high.t) < 1e-12L) return;
      L t = low.t - low.slope * (high.t - low.t) / (high.slope - low.slope);
      if (step % 2) t = (low.t + high.t) / 2;
      TruthLook next = truth_look(edge, t);
      if (next.slope < 0) low = next;
      else high = next;
    }
  }
}

/// How much greater a distance in metres is than that from a query to the nearest place of an edge; -INFINITY where it
/// is less by a millimetre or more. Positions are a latitude and a longitude in degrees. An edge that is no geodesic is
/// straight in longitude and latitude.
static double truth_excess(const double *a, const double *b, int is_geodesic, const double *query, double distance) {
  TruthEdge edge = {a, b, query, is_geodesic, .nearest = distance + 1e-3L};
  if (is_geodesic) {
    Truth path = truth_inverse(a[0], a[1], b[0], b[1]);
    edge.length = path.meters, edge.azimuths[0] = path.azimuth_a, edge.azimuths[1] = path.azimuth_b;
  }
  TruthLook start = truth_look(&edge, 0), end = truth_look(&edge, 1);
  truth_search(&edge, start, end);
  return edge.nearest == distance + 1e-3L ? -INFINITY : (double)(distance - edge.nearest);
}

#endif
