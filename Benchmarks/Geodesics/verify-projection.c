// Positions through the kernels of transverse Mercator at every level, beside PROJ and long double. `make
// verify-projection`. Prints for each projection and distance from its meridian the greatest errors and the position of
// the greatest, and fails where one is beyond 5 nm, or levels differ that should not.
//
//   verify-projection [POSITIONS]
#include <proj.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "MercatorTruth.h"
#include "Pairs.h"

enum { BATCH = 960, LEVELS = 3 };
static const double bound = 5e-9;

typedef struct {
  const char *name, *step;
  TruthMercator projection;
} Case;

static double apart(const double *plane, L easting, L northing) {
  return (double)hypotl(plane[0] - easting, plane[1] - northing);
}

int main(int count, char **words) {
  long positions = count > 1 ? atol(words[1]) : 2000000, differ = 0, failed = 0;
  truth_setup();
  const Case cases[] = {
    {"UTM zone 38", "+proj=utm +zone=38 +ellps=WGS84", {6378137, 1 / 298.257223563L, 45, 0.9996L, 500000, 0}},
    {"Gauss-Krueger zone 8", "+proj=tmerc +lon_0=45 +x_0=8500000 +ellps=krass",
     {6378245, 1 / 298.3L, 45, 1, 8500000, 0}},
    {"UTM zone 60", "+proj=utm +zone=60 +ellps=GRS80", {6378137, 1 / 298.257222101L, 177, 0.9996L, 500000, 0}},
  };
  static const double reaches[] = {3.5, 10, 25, 35};
  enum { CASES = sizeof cases / sizeof *cases, REACHES = sizeof reaches / sizeof *reaches };
  printf("%ld positions\n%-22s %8s %7s", positions, "greatest error in nm", "degrees", "PROJ");
  for (int level = 0; frontline_kernels_at(level); level++) printf(" %8s", frontline_kernels_at(level)->name);
  printf(" %12s  worst longitude and latitude\n", "beside PROJ");
  static double given[2 * BATCH], plane[LEVELS][2 * BATCH], peer[2 * BATCH];
  uint64_t state = 5;
  for (int c = 0; c < CASES; c++) {
    frontline_transverse_mercator parameters = truth_parameters(&cases[c].projection);
    char pipeline[256];
    snprintf(pipeline, sizeof pipeline, "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step %s",
             cases[c].step);
    PJ_CONTEXT *context = proj_context_create();
    PJ *operation = proj_create(context, pipeline);
    if (!operation) return 69;
    for (int r = 0; r < REACHES; r++) {
      double error[LEVELS] = {0}, proj = 0, beside = 0, greatest = 0, worst[2] = {0};
      int levels = 0;
      for (long done = 0; done < positions / CASES / REACHES; done += BATCH) {
        for (int i = 0; i < BATCH; i++) {
          double turn = between(&state, -reaches[r], reaches[r]);
          given[2 * i] = remainder((double)cases[c].projection.meridian + turn, 360);
          given[2 * i + 1] = between(&state, -89.9, 89.9);
        }
        memcpy(peer, given, sizeof peer);
        proj_trans_generic(operation, PJ_FWD, peer, 16, BATCH, peer + 1, 16, BATCH, NULL, 0, 0, NULL, 0, 0);
        for (levels = 0; levels < LEVELS && frontline_kernels_at(levels); levels++) {
          failed += frontline_kernels_at(levels)->transverse_mercator(&parameters, given, plane[levels], BATCH) != 0;
        }
        if (levels == LEVELS) differ += memcmp(plane[1], plane[2], sizeof *plane) != 0;
        for (int i = 0; i < BATCH; i++) {
          L easting, northing;
          truth_mercator(&cases[c].projection, given[2 * i + 1], given[2 * i], &easting, &northing);
          proj = fmax(proj, apart(peer + 2 * i, easting, northing));
          for (int level = 0; level < levels; level++) {
            const double *ours = plane[level] + 2 * i;
            double e = apart(ours, easting, northing);
            if (!(e <= error[level])) error[level] = e;
            if (!(e <= greatest)) greatest = e, memcpy(worst, given + 2 * i, sizeof worst);
            beside = fmax(beside, apart(ours, peer[2 * i], peer[2 * i + 1]));
          }
        }
      }
      printf("%-22s %8g %7.2f", cases[c].name, reaches[r], proj * 1e9);
      for (int level = 0; level < levels; level++) {
        printf(" %8.2f", error[level] * 1e9);
        failed += !(error[level] <= bound);
      }
      printf(" %12.2f  %.17g %.17g\n", beside * 1e9, worst[0], worst[1]);
      failed += !(beside <= bound + proj);
    }
    proj_destroy(operation);
    proj_context_destroy(context);
  }
  if (frontline_kernels_at(2)) printf("AVX2 and AVX-512: %s\n", differ ? "THEY DIFFER" : "the same bit for bit");
  printf("%s\n", failed ? "NOT within 5 nm" : "all within 5 nm of long double");
  return failed || differ;
}
