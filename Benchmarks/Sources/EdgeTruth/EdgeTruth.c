#include "EdgeTruth.h"

#include "../../Geodesics/EdgeTruth.h"

double edge_truth_excess(const double *a, const double *b, int is_geodesic, const double *query, double distance) {
  if (truth_pi == 0) truth_setup();
  return truth_excess(a, b, is_geodesic, query, distance);
}
