// Areas of polygons and transverse Mercator by the kernels of every level, beside PROJ in turns, by processor time, as a
// table of Markdown: `make bench-areas`, and a part of `make bench`.
#include <geodesic.h>
#include <proj.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "FrontlineKernels.h"
#include "Pairs.h"

enum { VERTICES = 20000, ROUNDS = 5 };

static double vertices[2 * VERTICES + 2], latitudes[VERTICES], longitudes[VERTICES];  // latitude before longitude
static double swapped[2 * VERTICES], answers[2 * VERTICES], sum;
static struct geod_geodesic wgs84;
static PJ *utm;

/// What is measured: some times through all vertices.
typedef void Work(const frontline_kernels *, int times);

static void geodesic_areas(const frontline_kernels *k, int times) {
  for (int t = 0; t < times; t++) {
    k->areas(vertices, vertices + 2, answers, VERTICES);
    for (int i = 0; i < VERTICES; i++) sum += answers[i];
  }
}

static void straight_areas(const frontline_kernels *k, int times) {
  for (int t = 0; t < times; t++) {
    k->straight_areas(vertices, vertices + 2, answers, VERTICES);
    for (int i = 0; i < VERTICES; i++) sum += answers[i];
  }
}

static void proj_areas(const frontline_kernels *none, int times) {
  (void)none;
  for (int t = 0; t < times; t++) {
    double area, perimeter;
    geod_polygonarea(&wgs84, latitudes, longitudes, VERTICES, &area, &perimeter);
    sum += area;
  }
}

static frontline_transverse_mercator zone_38 = {
  45, 6364902.1661650855, 500000, 0,
  {-0.0033565546197974277, 4.6945730271625393e-06, -8.1944975470966467e-09, 1.5579967083892141e-11,
   -3.1032850047374416e-14, 6.3696932020648661e-17},
  {0.00083773182062446962, 7.6085277735732816e-07, 1.1976455032088508e-09, 2.4291706927810149e-12,
   5.7118102074037223e-15, 1.4796177077020338e-17},
};

static void projections(const frontline_kernels *k, int times) {
  for (int t = 0; t < times; t++) k->transverse_mercator(&zone_38, swapped, answers, VERTICES);
}

static void proj_projections(const frontline_kernels *none, int times) {
  (void)none;
  for (int t = 0; t < times; t++) {
    memcpy(answers, swapped, sizeof swapped);
    proj_trans_generic(utm, PJ_FWD, answers, 16, VERTICES, answers + 1, 16, VERTICES, NULL, 0, 0, NULL, 0, 0);
  }
}

static double nanoseconds(Work *work, const frontline_kernels *k, int times) {
  clock_t start = clock();
  work(k, times);
  return (double)(clock() - start) / CLOCKS_PER_SEC / times / VERTICES * 1e9;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void row(const char *what, const char *peer_name, Work *ours, Work *peer, const int *goals) {
  for (int level = 2; level >= 0; level--) {
    const frontline_kernels *k = frontline_kernels_at(level);
    if (!k) continue;
    double a[ROUNDS], b[ROUNDS], ratio[ROUNDS];
    nanoseconds(ours, k, 1), nanoseconds(peer, NULL, 1);
    for (int round = 0; round < ROUNDS; round++) {
      a[round] = nanoseconds(ours, k, 200);
      b[round] = nanoseconds(peer, NULL, 4);
      ratio[round] = b[round] / a[round];
    }
    qsort(a, ROUNDS, sizeof *a, compare), qsort(b, ROUNDS, sizeof *b, compare);
    qsort(ratio, ROUNDS, sizeof *ratio, compare);
    printf("| %s, %s | %.1f ns | %s %.0f ns | **%.1f** (%.1f ... %.1f) | ", what, k->name, a[ROUNDS / 2], peer_name,
           b[ROUNDS / 2], ratio[ROUNDS / 2], ratio[0], ratio[ROUNDS - 1]);
    if (goals && goals[level]) printf("%d", goals[level]);
    printf(" |\n");
  }
}

/// A ring around the middle of the zone, with edges of some `meters`.
static void make_ring(double meters) {
  uint64_t state = 21;
  double degrees = meters / 111000;
  for (int i = 0; i < VERTICES; i++) {
    double *vertex = vertices + 2 * i;
    vertex[0] = i == 0 ? 39.5 : vertex[-2] + between(&state, -degrees, degrees);
    vertex[1] = i == 0 ? 46 : vertex[-1] + between(&state, -degrees, degrees) * 1.3;
    if (!(vertex[0] > 30 && vertex[0] < 50 && vertex[1] > 40 && vertex[1] < 52)) vertex[0] = 39.5, vertex[1] = 46;
    latitudes[i] = vertex[0], longitudes[i] = vertex[1];
    swapped[2 * i] = vertex[1], swapped[2 * i + 1] = vertex[0];
  }
  memcpy(vertices + 2 * VERTICES, vertices, 16);
}

int main(void) {
  static const int area_goals[] = {10, 35, 50}, projection_goals[] = {0, 0, 12};
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  PJ_CONTEXT *context = proj_context_create();
  utm = proj_create(context, "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=utm +zone=38");
  if (!utm) return 69;
  printf("| work | ours, a vertex | peer | ratio: median (least ... most) | goal |\n| --- | --- | --- | --- | --- |\n");
  make_ring(500);
  row("geodesic edges of some 500 m", "geod_polygonarea", geodesic_areas, proj_areas, area_goals);
  row("straight edges of some 500 m", "geod_polygonarea", straight_areas, proj_areas, NULL);
  row("WGS 84 to UTM", "proj_trans_generic", projections, proj_projections, projection_goals);
  make_ring(200000);
  row("geodesic edges of some 200 km", "geod_polygonarea", geodesic_areas, proj_areas, area_goals);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("\nA ring of %d vertices, %d rounds in turns, processor time; PROJ %d.%d.%d; %ld MB.\n", VERTICES, ROUNDS,
         PROJ_VERSION_MAJOR, PROJ_VERSION_MINOR, PROJ_VERSION_PATCH, usage.ru_maxrss / 1024);
  return sum != sum;
}
