// Ten million pairs of all kinds through the kernels of every level, beside `geod_inverse` and long double:
// `make verify-geodesics`. Prints the worst pair of each kind, and fails where one is beyond 15 nm.
//
//   verify [PAIRS]
#include <geodesic.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "FrontlineKernels.h"
#include "Truth.h"

enum { THREADS = 2, BATCH = 1000, LEVELS = 3 };
static const char *kinds[] = {
  "anywhere", "to 1,200 km", "to 50 km", "to 1 m", "on a meridian", "on the equator", "from a pole",
  "across the antimeridian", "nearly antipodal", "along a parallel",
};
enum { KINDS = sizeof kinds / sizeof *kinds };

typedef struct {
  double error, pair[4];
} Worst;

typedef struct {
  uint64_t state;
  long pairs;
  Worst level[LEVELS][KINDS], proj[KINDS], between[LEVELS];  // kernels, geod_inverse, levels with FMA bit for bit
  long lost[KINDS], count[KINDS];
} Task;

static struct geod_geodesic wgs84;

static double number(Task *task) {
  uint64_t z = task->state += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static double clamp(double x, double most) { return x > most ? most : x < -most ? -most : x; }

static void make(Task *task, int kind, double *a, double *b) {
  a[0] = asin(2 * number(task) - 1) * 180 / M_PI;
  a[1] = 360 * number(task) - 180;
  b[0] = asin(2 * number(task) - 1) * 180 / M_PI;
  b[1] = 360 * number(task) - 180;
  double reach = kind == 1 ? 1.2e6 : kind == 2 ? 5e4 : kind == 3 ? 1 : 0;
  if (kind == 6) a[0] = a[0] < 0 ? -90 : 90, reach = number(task) < 0.5 ? 2e6 : 0;
  if (reach > 0) geod_direct(&wgs84, a[0], a[1], 360 * number(task), reach * number(task), b, b + 1, 0);
  if (kind == 4) b[1] = a[1];
  if (kind == 5) a[0] = b[0] = 0;
  if (kind == 7) a[1] = 180 - number(task), b[1] = number(task) - 180, b[0] = clamp(a[0] + 2 * number(task) - 1, 90);
  if (kind == 8) {
    b[0] = clamp(-a[0] + 2 * number(task) - 1, 90);
    b[1] = clamp(a[1] + (a[1] > 0 ? -180 : 180) + 2 * number(task) - 1, 180);
  }
  if (kind == 9) b[0] = a[0];
}

static void note(Worst *worst, double error, const double *a, const double *b) {
  if (!(error <= worst->error)) {
    *worst = (Worst){error, {a[0], a[1], b[0], b[1]}};
  }
}

static void *run(void *argument) {
  Task *task = argument;
  static _Thread_local double a[2 * BATCH], b[2 * BATCH], meters[LEVELS][BATCH];
  for (long done = 0; done < task->pairs; done += BATCH) {
    for (int i = 0; i < BATCH; i++) make(task, i % KINDS, a + 2 * i, b + 2 * i);
    for (int level = 0; level < LEVELS; level++) {
      const frontline_kernels *kernels = frontline_kernels_at(level);
      if (kernels) kernels->distances(a, b, meters[level], BATCH);
    }
    for (int i = 0; i < BATCH; i++) {
      const double *p = a + 2 * i, *q = b + 2 * i;
      int kind = i % KINDS;
      double proj;
      geod_inverse(&wgs84, p[0], p[1], q[0], q[1], &proj, 0, 0);
      Truth truth = truth_inverse(p[0], p[1], q[0], q[1]);
      task->count[kind]++;
      if (truth.converged) note(&task->proj[kind], fabs((double)(proj - truth.meters)), p, q);
      for (int level = 0; level < LEVELS; level++) {
        if (!frontline_kernels_at(level)) continue;
        double ours = meters[level][i];
        if (ours != ours) {  // PROJ takes over
          if (level == 0) task->lost[kind]++;
          continue;
        }
        L best = truth.converged ? truth.meters : proj;
        note(&task->level[level][kind], fabs((double)(ours - best)), p, q);
        if (level == 2) note(&task->between[2], fabs(ours - meters[1][i]), p, q);
      }
    }
  }
  return NULL;
}

int main(int count, char **words) {
  long pairs = count > 1 ? atol(words[1]) : 10000000;
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  truth_setup();
  static Task tasks[THREADS];
  pthread_t threads[THREADS];
  for (int t = 0; t < THREADS; t++) {
    tasks[t].state = 1000 + 7777777 * t;
    tasks[t].pairs = pairs / THREADS;
    pthread_create(&threads[t], NULL, run, &tasks[t]);
  }
  for (int t = 0; t < THREADS; t++) pthread_join(threads[t], NULL);
  int failed = 0;
  long total = 0;
  printf("%-24s %10s %8s %9s", "kind", "pairs", "to PROJ", "PROJ nm");
  for (int level = 0; level < LEVELS; level++) {
    if (frontline_kernels_at(level)) printf(" %11s", frontline_kernels_at(level)->name);
  }
  printf("  worst pair\n");
  for (int kind = 0; kind < KINDS; kind++) {
    Task sum = {0};
    for (int t = 0; t < THREADS; t++) {
      const Worst *w = &tasks[t].proj[kind];
      note(&sum.proj[kind], w->error, w->pair, w->pair + 2);
      sum.count[kind] += tasks[t].count[kind];
      sum.lost[kind] += tasks[t].lost[kind];
      for (int level = 0; level < LEVELS; level++) {
        w = &tasks[t].level[level][kind];
        note(&sum.level[level][kind], w->error, w->pair, w->pair + 2);
      }
    }
    total += sum.count[kind];
    printf("%-24s %10ld %8ld %9.2f", kinds[kind], sum.count[kind], sum.lost[kind], sum.proj[kind].error * 1e9);
    Worst worst = {0};
    for (int level = 0; level < LEVELS; level++) {
      const Worst *w = &sum.level[level][kind];
      if (!frontline_kernels_at(level)) continue;
      printf(" %8.2f nm", w->error * 1e9);
      if (w->error > worst.error) worst = *w;
      if (!(w->error <= 15e-9)) failed = 1;
    }
    printf("  %.17g,%.17g to %.17g,%.17g\n", worst.pair[0], worst.pair[1], worst.pair[2], worst.pair[3]);
  }
  double apart = tasks[0].between[2].error + tasks[1].between[2].error;
  if (frontline_kernels_at(2)) {
    printf("AVX2 and AVX-512: %s\n", apart == 0 ? "the same bit for bit" : "THEY DIFFER");
    if (apart != 0) failed = 1;
  }
  printf("%ld pairs: %s\n", total, failed ? "NOT within 15 nm" : "all within 15 nm of long double");
  return failed;
}
