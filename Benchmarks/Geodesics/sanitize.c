// The kernels under the address and undefined-behaviour sanitizers: `make sanitize-kernels`. Every function, every
// count from 0 to 40, buffers of just the size needed at odd addresses, positions and then any bits at all.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "FrontlineKernels.h"

static uint64_t state = 5;
static uint64_t bits(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}
static double between(double low, double high) { return low + (high - low) * ((bits() >> 11) * 0x1p-53); }

/// `count` doubles in a block of just that size.
static double *doubles(size_t count) { return malloc(count * 8 ? count * 8 : 1); }

static void fill(double *to, size_t count, int wild, double low, double high) {
  for (size_t i = 0; i < count; i++) {
    uint64_t any = bits();
    double value = between(low, high);
    memcpy(to + i, wild && any % 3 == 0 ? (void *)&state : (void *)&value, 8);
  }
}

static void all_functions(const frontline_kernels *k, size_t n, int wild) {
  double *a = doubles(2 * n), *b = doubles(2 * n), *z = doubles(n), *s = doubles(n);
  double *o = doubles(n), *p = doubles(n), *q = doubles(n), *e = doubles(3 * n), *from = doubles(2);
  fill(a, 2 * n, wild, -90, 90);
  fill(b, 2 * n, wild, -90, 90);
  fill(z, n, wild, -180, 180);
  fill(s, n, wild, -2e7, 2e7);
  fill(from, 2, wild, -90, 90);
  k->distances(a, b, o, n);
  k->distances_from(from, b, o, n);
  k->paths(a, b, o, p, q, n);
  k->prepare(a, o, p, q, n);
  k->row(from, o, p, q, s, n);
  k->earth_centered(a, e, n);
  k->destinations(a, z, s, b, o, n);
  free(a), free(b), free(z), free(s), free(o), free(p), free(q), free(e), free(from);
}

/// A chain of `n` edges about a place, in one block of boxes a level, asked from near and far and from nowhere.
static void chains(const frontline_kernels *k, size_t n, int wild) {
  double *vertices = doubles(2 * (n + 1)), *alongs = doubles(n + 1), *xyz = doubles(3 * (n + 1));
  size_t runs = (n + 7) / 8;
  double *x = doubles(n + 9), *y = doubles(n + 9), *z = doubles(n + 9), *sagittas = doubles(8 * runs);
  frontline_edge *edges = malloc(n * sizeof *edges);
  int32_t *pieces = malloc(n * sizeof *pieces);
  for (size_t i = 0; i <= n; i++) {
    vertices[2 * i] = between(40, 41);
    vertices[2 * i + 1] = between(45, 46);
  }
  k->earth_centered(vertices, xyz, n + 1);
  for (size_t i = 0; i < n + 9; i++) {
    size_t from = i <= n ? i : n;
    x[i] = xyz[3 * from], y[i] = xyz[3 * from + 1], z[i] = xyz[3 * from + 2];
  }
  alongs[0] = 0;
  for (size_t i = 0; i < 8 * runs; i++) sagittas[i] = i < n ? 250 : -1;
  for (size_t i = 0; i < n; i++) {
    frontline_edge *edge = edges + i;
    *edge = (frontline_edge){.first_piece = (int64_t)i, .pieces = 1};
    k->paths(vertices + 2 * i, vertices + 2 * i + 2, &edge->length, &edge->start_azimuth, &edge->end_azimuth, 1);
    alongs[i + 1] = alongs[i] + edge->length;
    pieces[i] = (int32_t)i;
  }
  // One block whose eight boxes hold everything: enough for up to 64 chords.
  double *boxes = doubles(48);
  for (int i = 0; i < 24; i++) boxes[i] = (size_t)(i % 8) < runs ? -7e6 : INFINITY, boxes[24 + i] = -boxes[i];
  int64_t *levels = calloc(1, 8);
  frontline_chain chain = {
    {x, y, z, sagittas, boxes, levels, 1}, vertices, edges, alongs, pieces, 1};
  for (size_t count = 0; count < 70; count += 23) {
    double *queries = doubles(2 * count);
    frontline_hit *hits = malloc(count * sizeof *hits + 1);
    fill(queries, 2 * count, wild, 39, 47);
    for (int rule = 0; rule < 2; rule++) {
      chain.is_geodesic = rule;
      k->nearest(&chain, queries, INFINITY, hits, count);
      k->nearest(&chain, queries, 1e4, hits, count);
    }
    free(queries), free(hits);
  }
  free(vertices), free(alongs), free(xyz), free(x), free(y), free(z), free(sagittas), free(edges), free(pieces);
  free(boxes), free(levels);
}

int main(void) {
  for (int level = 0; level < 3; level++) {
    const frontline_kernels *k = frontline_kernels_at(level);
    if (!k) continue;
    for (int wild = 0; wild < 2; wild++) {
      for (size_t n = 0; n <= 40; n++) all_functions(k, n, wild);
      for (size_t n = 1; n <= 64; n++) chains(k, n, wild);
    }
    printf("%s: no fault\n", k->name);
  }
  if (frontline_kernels_at(3) || frontline_kernels_at(-1)) return 1;
}
