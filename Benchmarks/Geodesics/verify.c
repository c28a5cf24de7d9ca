// Pairs of all kinds through the kernels of every level, with `geod_inverse` where a kernel has no answer, as the
// library does it; held against long double. `make verify-geodesics`. Prints for each kind the greatest errors and the
// pair of the greatest, and fails where one is beyond 15 nm or levels differ that should not.
//
//   verify [PAIRS]
//
// An azimuth's error counts as the length by which its path misses the other end: the turn times b sin(sigma), the
// reduced length of the sphere. Every tenth path is also walked, by `destinations`, and its end held against the truth.
#include <geodesic.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "FrontlineKernels.h"
#include "Pairs.h"
#include "Truth.h"

enum { THREADS = 2, BATCH = 960, LEVELS = 3 };
static const double bound = 15e-9;

typedef struct {
  double error, pair[4];
} Worst;

typedef struct {
  uint64_t state;
  long pairs;
  Worst proj[KINDS], distance[LEVELS][KINDS], azimuth[KINDS], walk[KINDS];
  long lost[KINDS], count[KINDS], differ;
} Task;

static struct geod_geodesic wgs84;

static void note(Worst *worst, double error, const double *pair) {
  if (error <= worst->error) return;  // NaN is noted
  worst->error = error;
  memcpy(worst->pair, pair, sizeof worst->pair);
}

static double across(double azimuth, L truth, L sine) {
  return fabs((double)(remainderl(azimuth - truth, 360) * truth_pi / 180 * sine * truth_a));
}

static void *run(void *argument) {
  Task *task = argument;
  static _Thread_local double a[2 * BATCH], b[2 * BATCH], s[LEVELS][BATCH], from[LEVELS][BATCH], to[LEVELS][BATCH];
  static _Thread_local double ends[LEVELS][2 * BATCH], arrivals[LEVELS][BATCH];
  for (long done = 0; done < task->pairs; done += BATCH) {
    for (int i = 0; i < BATCH; i++) make_pair(&task->state, i % KINDS, a + 2 * i, b + 2 * i);
    int best = 0;
    for (int level = 0; level < LEVELS; level++) {
      const frontline_kernels *kernels = frontline_kernels_at(level);
      if (!kernels) break;
      best = level;
      kernels->paths(a, b, s[level], from[level], to[level], BATCH);
      kernels->destinations(a, from[level], s[level], ends[level], arrivals[level], BATCH);
    }
    if (best == 2) {
      task->differ += memcmp(s[1], s[2], sizeof *s) || memcmp(from[1], from[2], sizeof *from)
        || memcmp(to[1], to[2], sizeof *to) || memcmp(ends[1], ends[2], sizeof *ends);
    }
    for (int i = 0; i < BATCH; i++) {
      double pair[4] = {a[2 * i], a[2 * i + 1], b[2 * i], b[2 * i + 1]}, proj, azimuth_a, azimuth_b;
      int kind = i % KINDS;
      Truth truth = truth_inverse(pair[0], pair[1], pair[2], pair[3]);
      geod_inverse(&wgs84, pair[0], pair[1], pair[2], pair[3], &proj, &azimuth_a, &azimuth_b);
      task->count[kind]++;
      note(&task->proj[kind], fabs((double)(proj - truth.meters)), pair);
      int lost = s[best][i] != s[best][i];
      task->lost[kind] += lost;
      for (int level = 0; level <= best; level++) {
        double ours = s[level][i] != s[level][i] ? proj : s[level][i];
        note(&task->distance[level][kind], fabs((double)(ours - truth.meters)), pair);
      }
      // Of antipodal points several paths may be the shortest, and of one place none has a direction.
      if (!lost) azimuth_a = from[best][i], azimuth_b = to[best][i];
      if (kind != 9 && kind != 12 && kind != 13) {
        note(&task->azimuth[kind], across(azimuth_a, truth.azimuth_a, truth.sine), pair);
        note(&task->azimuth[kind], across(azimuth_b, truth.azimuth_b, truth.sine), pair);
      }
      if (i / KINDS % 10 == 0 && !lost && arrivals[best][i] == arrivals[best][i]) {
        const double *end = ends[best] + 2 * i;
        truth = truth_inverse(pair[0], pair[1], end[0], end[1]);
        note(&task->walk[kind], fabs((double)(s[best][i] - truth.meters)), pair);
        note(&task->walk[kind], across(from[best][i], truth.azimuth_a, truth.sine), pair);
      }
    }
  }
  return NULL;
}

int main(int count, char **words) {
  long pairs = count > 1 ? atol(words[1]) : 10000000;
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  truth_setup();
  printf("%ld pairs; ten million take some minutes.\n", pairs);
  fflush(stdout);
  static Task tasks[THREADS];
  pthread_t threads[THREADS];
  for (int t = 0; t < THREADS; t++) {
    tasks[t].state = 1000 + 7777777 * t;
    tasks[t].pairs = pairs / THREADS;
    pthread_create(&threads[t], NULL, run, &tasks[t]);
  }
  for (int t = 0; t < THREADS; t++) pthread_join(threads[t], NULL);
  printf("%-25s %8s %8s %6s", "greatest error in nm", "pairs", "by PROJ", "PROJ");
  for (int level = 0; frontline_kernels_at(level); level++) printf(" %8s", frontline_kernels_at(level)->name);
  printf(" %8s %6s  worst pair\n", "azimuths", "walked");
  long total = 0, differ = 0, failed = 0;
  for (int kind = 0; kind < KINDS; kind++) {
    Task sum = {0};
    for (int t = 0; t < THREADS; t++) {
      Task *task = &tasks[t];
      sum.count[kind] += task->count[kind];
      sum.lost[kind] += task->lost[kind];
      note(&sum.proj[kind], task->proj[kind].error, task->proj[kind].pair);
      note(&sum.azimuth[kind], task->azimuth[kind].error, task->azimuth[kind].pair);
      note(&sum.walk[kind], task->walk[kind].error, task->walk[kind].pair);
      for (int level = 0; level < LEVELS; level++) {
        note(&sum.distance[level][kind], task->distance[level][kind].error, task->distance[level][kind].pair);
      }
    }
    total += sum.count[kind];
    Worst worst = {0};
    printf("%-25s %8ld %8ld %6.2f", kinds[kind], sum.count[kind], sum.lost[kind], sum.proj[kind].error * 1e9);
    for (int level = 0; frontline_kernels_at(level); level++) {
      printf(" %8.2f", sum.distance[level][kind].error * 1e9);
      note(&worst, sum.distance[level][kind].error, sum.distance[level][kind].pair);
    }
    printf(" %8.2f %6.2f", sum.azimuth[kind].error * 1e9, sum.walk[kind].error * 1e9);
    printf("  %.17g %.17g to %.17g %.17g\n", worst.pair[0], worst.pair[1], worst.pair[2], worst.pair[3]);
    failed += !(worst.error <= bound && sum.azimuth[kind].error <= bound && sum.walk[kind].error <= bound);
  }
  for (int t = 0; t < THREADS; t++) differ += tasks[t].differ;
  if (frontline_kernels_at(2)) printf("AVX2 and AVX-512: %s\n", differ ? "THEY DIFFER" : "the same bit for bit");
  printf("%ld pairs: %s\n", total, failed ? "NOT within 15 nm" : "all within 15 nm of long double");
  return failed || differ;
}
