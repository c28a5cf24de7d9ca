// Edges of all kinds through the kernels of areas at every level, with `geod_geninverse` where a kernel has no answer, as
// the library does it; held against long double. `make verify-area`. Prints for each kind the greatest errors and the
// edge of the greatest, and fails where one is beyond 0.1 m2 and a part in 10^10 of the area below the edge, or where
// levels differ that should not.
//
//   verify-area [EDGES]
#include <geodesic.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "AreaTruth.h"
#include "FrontlineKernels.h"
#include "Pairs.h"

enum { THREADS = 2, BATCH = 960, LEVELS = 3 };

typedef struct {
  double error, excess, edge[4];  // the excess: by how much the error is beyond what it may be
} Worst;

typedef struct {
  uint64_t state;
  long edges;
  Worst proj[KINDS], area[LEVELS][KINDS], straight[LEVELS][KINDS];
  long lost[KINDS], count[KINDS], differ;
} Task;

static struct geod_geodesic wgs84;

static void note(Worst *worst, double area, L truth, const double *edge) {
  double error = fabs((double)(area - truth)), excess = error - fmax(0.1, 1e-10 * (double)fabsl(truth));
  if (!(excess <= worst->excess)) worst->excess = excess;  // NaN is noted
  if (error <= worst->error) return;
  worst->error = error;
  memcpy(worst->edge, edge, sizeof worst->edge);
}

static void merge(Worst *worst, const Worst *other) {
  double excess = fmax(worst->excess, other->excess);
  if (!(other->error <= worst->error)) *worst = *other;
  worst->excess = excess;
}

static void *run(void *argument) {
  Task *task = argument;
  static _Thread_local double a[2 * BATCH], b[2 * BATCH], area[LEVELS][BATCH], straight[LEVELS][BATCH];
  for (long done = 0; done < task->edges; done += BATCH) {
    for (int i = 0; i < BATCH; i++) {
      make_pair(&task->state, i % KINDS, a + 2 * i, b + 2 * i);
      a[2 * i + 1] = remainder(a[2 * i + 1], 360), b[2 * i + 1] = remainder(b[2 * i + 1], 360);
    }
    int best = 0;
    for (int level = 0; level < LEVELS; level++) {
      const frontline_kernels *kernels = frontline_kernels_at(level);
      if (!kernels) break;
      best = level;
      kernels->areas(a, b, area[level], BATCH);
      kernels->straight_areas(a, b, straight[level], BATCH);
    }
    for (int i = 0; best == 2 && i < BATCH; i++) {
      int are_none = area[1][i] != area[1][i] && area[2][i] != area[2][i];
      task->differ += (!are_none && memcmp(area[1] + i, area[2] + i, 8)) || memcmp(straight[1] + i, straight[2] + i, 8);
    }
    for (int i = 0; i < BATCH; i++) {
      double edge[4] = {a[2 * i], a[2 * i + 1], b[2 * i], b[2 * i + 1]}, proj;
      int kind = i % KINDS;
      task->count[kind]++;
      // Of antipodal points several paths may be the shortest, and of some on the equator one over each pole.
      int has_several = kind == 9 || kind == 12 || (kind == 6 && fabs(remainder(edge[3] - edge[1], 360)) > 179);
      if (!has_several) {
        L truth = truth_area(edge[0], edge[1], edge[2], edge[3]);
        geod_geninverse(&wgs84, edge[0], edge[1], edge[2], edge[3], NULL, NULL, NULL, NULL, NULL, NULL, &proj);
        note(&task->proj[kind], -proj, truth, edge);
        task->lost[kind] += area[best][i] != area[best][i];
        for (int level = 0; level <= best; level++) {
          double ours = area[level][i] != area[level][i] ? -proj : area[level][i];
          note(&task->area[level][kind], ours, truth, edge);
        }
      }
      L truth = truth_straight_area(edge[0], edge[1], edge[2], edge[3]);
      for (int level = 0; level <= best; level++) note(&task->straight[level][kind], straight[level][i], truth, edge);
    }
  }
  return NULL;
}

int main(int count, char **words) {
  long edges = count > 1 ? atol(words[1]) : 2000000, total = 0, differ = 0, failed = 0;
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  truth_setup();
  printf("%ld edges; two million take some minutes.\n", edges);
  fflush(stdout);
  static Task tasks[THREADS];
  pthread_t threads[THREADS];
  for (int t = 0; t < THREADS; t++) {
    tasks[t].state = 3000 + 7777777 * t;
    tasks[t].edges = edges / THREADS;
    pthread_create(&threads[t], NULL, run, &tasks[t]);
  }
  for (int t = 0; t < THREADS; t++) pthread_join(threads[t], NULL);
  printf("%-25s %8s %8s %7s", "greatest error in m2", "edges", "by PROJ", "PROJ");
  for (int level = 0; frontline_kernels_at(level); level++) printf(" %8s %8s", frontline_kernels_at(level)->name, "straight");
  printf("  worst edge\n");
  for (int kind = 0; kind < KINDS; kind++) {
    Worst proj = {0}, area[LEVELS] = {0}, straight[LEVELS] = {0}, worst = {0};
    long edges_of_kind = 0, lost = 0;
    for (int t = 0; t < THREADS; t++) {
      edges_of_kind += tasks[t].count[kind];
      lost += tasks[t].lost[kind];
      merge(&proj, &tasks[t].proj[kind]);
      for (int level = 0; level < LEVELS; level++) {
        merge(area + level, &tasks[t].area[level][kind]);
        merge(straight + level, &tasks[t].straight[level][kind]);
      }
    }
    total += edges_of_kind;
    printf("%-25s %8ld %8ld %7.4f", kinds[kind], edges_of_kind, lost, proj.error);
    for (int level = 0; frontline_kernels_at(level); level++) {
      printf(" %8.4f %8.4f", area[level].error, straight[level].error);
      merge(&worst, area + level);
      failed += !(area[level].excess <= 0) || !(straight[level].excess <= 0);
    }
    printf("  %.17g %.17g to %.17g %.17g\n", worst.edge[0], worst.edge[1], worst.edge[2], worst.edge[3]);
  }
  for (int t = 0; t < THREADS; t++) differ += tasks[t].differ;
  if (frontline_kernels_at(2)) printf("AVX2 and AVX-512: %s\n", differ ? "THEY DIFFER" : "the same bit for bit");
  printf("%ld edges: %s\n", total, failed ? "NOT within 0.1 m2 or 1e-10" : "all within 0.1 m2 or 1e-10 of long double");
  return failed || differ;
}
