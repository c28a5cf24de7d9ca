// The kernels of every level held to what their header says, on any machine and without PROJ: `make
// sanitize-kernels`, `make check-arm64`. Under the sanitizers no buffer is overrun and nothing is undefined; answers
// depend on their inputs alone, bit for bit; bad inputs have the answers that they are said to have; all kinds of
// pairs are within 15 nm, areas within 0.1 m2 an edge, projections within 5 nm; and the answers have the fingerprint that
// they have on every other machine.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "AreaTruth.h"
#include "EdgeTruth.h"
#include "FrontlineKernels.h"
#include "MercatorTruth.h"
#include "Pairs.h"

static uint64_t state = 5;
static int faults;

static void expect(int holds, const frontline_kernels *k, const char *what, const double *pair) {
  if (holds || faults++ > 20) return;
  printf("%s: %s", k->name, what);
  if (pair) printf(": %.17g %.17g to %.17g %.17g", pair[0], pair[1], pair[2], pair[3]);
  printf("\n");
}

// MARK: - Memory

/// Room for `count` doubles, up to the end of its block, at an odd address.
typedef struct {
  char *block;
  double *at;
} Room;

static Room room(size_t count) {
  size_t odd = 1 + random_bits(&state) % 7;
  char *block = malloc(count * 8 + odd);
  return (Room){block, (double *)(block + odd)};
}

/// Numbers between two, and where `wild` among them any bits at all and those that most often do harm.
static void fill(double *to, size_t count, int wild, double low, double high) {
  static const double hard[] = {NAN, INFINITY, -INFINITY, 91, -90.00000000000001, 1e6, 1e300, 5e-324, -1e-310, -0.0};
  for (size_t i = 0; i < count; i++) {
    uint64_t any = random_bits(&state);
    double value = between(&state, low, high);
    if (wild && any % 4 == 0) value = hard[any / 4 % (sizeof hard / sizeof *hard)];
    memcpy((char *)to + 8 * i, wild && any % 4 == 1 ? (void *)&any : (void *)&value, 8);
  }
}

static void all_functions(const frontline_kernels *k, size_t n, int wild) {
  Room a = room(2 * n), b = room(2 * n), z = room(n), s = room(n), o = room(n), p = room(n), q = room(n);
  Room e = room(3 * n), from = room(2);
  fill(a.at, 2 * n, wild, -90, 90);
  fill(b.at, 2 * n, wild, -90, 90);
  fill(z.at, n, wild, -180, 180);
  fill(s.at, n, wild, -2e7, 2e7);
  fill(from.at, 2, wild, -90, 90);
  k->distances(a.at, b.at, o.at, n);
  k->distances_from(from.at, b.at, o.at, n);
  k->paths(a.at, b.at, o.at, p.at, q.at, n);
  k->prepare(a.at, o.at, p.at, q.at, n);
  k->row(from.at, o.at, p.at, q.at, s.at, n);
  k->earth_centered(a.at, e.at, e.at + n, e.at + 2 * n, n);
  if (n > 0) k->straight_edges(a.at, o.at, p.at, q.at, n - 1);
  k->areas(a.at, b.at, o.at, n);
  k->straight_areas(a.at, b.at, o.at, n);
  frontline_transverse_mercator projection;
  double *numbers = (double *)&projection;
  fill(numbers, sizeof projection / 8, wild, -1, 1);
  k->transverse_mercator(&projection, a.at, b.at, n);
  k->destinations(a.at, z.at, s.at, b.at, o.at, n);
  free(a.block), free(b.block), free(z.block), free(s.block), free(o.block), free(p.block), free(q.block);
  free(e.block), free(from.block);
}

/// A chain of edges, in one block of boxes.
typedef struct {
  frontline_chain chain;
  size_t count;  // of edges
  double *vertices, *alongs, *x, *y, *z, *sagittas, *boxes;
  frontline_edge *edges;
  int32_t *pieces;
  int64_t *levels;
} Chain;

static double *doubles(size_t count) { return malloc(count * 8); }

/// `n` edges, at most 64, up and down a degree.
static Chain make_chain(const frontline_kernels *k, size_t n, int is_geodesic) {
  Chain c = {.count = n};
  size_t runs = (n + 7) / 8;
  c.vertices = doubles(2 * n + 2), c.alongs = doubles(n + 1), c.sagittas = doubles(8 * runs);
  c.x = doubles(n + 9), c.y = doubles(n + 9), c.z = doubles(n + 9), c.boxes = doubles(48), c.levels = calloc(1, 8);
  c.edges = calloc(n, sizeof *c.edges), c.pieces = malloc(n * sizeof *c.pieces);
  fill(c.vertices, 2 * n + 2, 0, 45, 46);
  k->earth_centered(c.vertices, c.x, c.y, c.z, n + 1);
  for (size_t i = n + 1; i < n + 9; i++) c.x[i] = c.x[n], c.y[i] = c.y[n], c.z[i] = c.z[n];
  for (size_t i = n; i < 8 * runs; i++) c.sagittas[i] = -1;
  c.alongs[0] = 0;
  for (size_t i = 0; i < n; i++) {
    frontline_edge *e = c.edges + i;
    e->first_piece = (int64_t)i, e->pieces = 1, e->rank = (int32_t)i, c.pieces[i] = (int32_t)i;
    if (is_geodesic) {
      k->paths(c.vertices + 2 * i, c.vertices + 2 * i + 2, &e->length, &e->start_azimuth, &e->end_azimuth, 1);
      c.sagittas[i] = e->length * e->length / 5e7 + 2e-8;
    } else {
      k->straight_edges(c.vertices + 2 * i, &e->length, &e->bend, c.sagittas + i, 1);
      c.sagittas[i] += 2e-8;
    }
    c.alongs[i + 1] = c.alongs[i] + e->length;
  }
  for (size_t i = 0; i < 24; i++) c.boxes[i] = i % 8 < runs ? -7e6 : INFINITY, c.boxes[24 + i] = -c.boxes[i];
  c.chain = (frontline_chain){
    {c.x, c.y, c.z, c.sagittas, c.boxes, c.levels, 1}, c.vertices, c.edges, c.alongs, c.pieces, is_geodesic};
  return c;
}

static void free_chain(Chain c) {
  free(c.vertices), free(c.alongs), free(c.x), free(c.y), free(c.z), free(c.sagittas), free(c.boxes), free(c.levels);
  free(c.edges), free(c.pieces);
}

/// The nearest places of a chain to queries that lie at an odd address; the hits alone, and all of them.
static void chains(const frontline_kernels *k, size_t n, int wild) {
  static const size_t counts[] = {0, 1, 23, 69};
  for (int is_geodesic = 0; is_geodesic < 2; is_geodesic++) {
    Chain c = make_chain(k, n, is_geodesic);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
      size_t count = counts[i];
      Room queries = room(2 * count);
      frontline_hit *hits = malloc(count * sizeof *hits), *alone = malloc(sizeof *alone);
      fill(queries.at, 2 * count, wild, 44, 47);
      k->nearest(&c.chain, queries.at, 1e4, hits, count);
      k->nearest(&c.chain, queries.at, INFINITY, hits, count);
      for (size_t q = 0; q < count; q++) {
        double query[2], xyz[3];
        memcpy(query, (char *)queries.at + 16 * q, 16);
        k->nearest(&c.chain, query, INFINITY, alone, 1);
        int is_same = alone->edge < 0 || !memcmp(alone, hits + q, offsetof(frontline_hit, is_level));
        expect(alone->edge == hits[q].edge && is_same, k, "a hit depends on its batch", query);
        frontline_candidate *found = malloc(64 * sizeof *found), *few = malloc(3 * sizeof *few);
        k->earth_centered(query, xyz, xyz + 1, xyz + 2, 1);
        size_t all = k->candidates(&c.chain.tree, xyz, INFINITY, found, 64);
        size_t some = k->candidates(&c.chain.tree, xyz, INFINITY, few, 3);
        expect(some == all || some == 4, k, "chords are lost in a small room", query);
        expect((alone->edge == -1) == (all == 0), k, "chords and hits disagree", query);
        free(found), free(few);
      }
      free(queries.block), free(hits), free(alone);
    }
    free_chain(c);
  }
}

// MARK: - Answers

enum { MANY = 10 * KINDS };

/// Each answer is the same alone, in batches of any size, at any place, and by the other functions.
static void answers_depend_on_inputs_alone(const frontline_kernels *k) {
  static double a[2 * MANY], b[2 * MANY], s[MANY], from[MANY], to[MANY], ends[2 * MANY], arrivals[MANY];
  static double t[MANY], t_from[MANY], t_to[MANY], sines[MANY], cosines[MANY], longitudes[MANY];
  for (int i = 0; i < MANY; i++) make_pair(&state, i % KINDS, a + 2 * i, b + 2 * i);
  k->paths(a, b, s, from, to, MANY);
  k->destinations(a, from, s, ends, arrivals, MANY);
  for (size_t n = 1; n <= 40; n++) {
    for (size_t first = 0; first + n <= MANY; first += 7) {
      const double *pa = a + 2 * first, *pb = b + 2 * first;
      size_t lost = k->distances(pa, pb, t, n), nan = 0;
      for (size_t i = 0; i < n; i++) nan += t[i] != t[i];
      expect(lost == nan, k, "the count of lost pairs is wrong", pa);
      expect(!memcmp(t, s + first, 8 * n), k, "distances differ from paths, or by the batch", pa);
      k->paths(pa, pb, t, t_from, t_to, n);
      expect(!memcmp(t_from, from + first, 8 * n) && !memcmp(t_to, to + first, 8 * n), k, "azimuths differ", pa);
      double some[80];
      k->destinations(pa, from + first, s + first, some, t, n);
      expect(!memcmp(some, ends + 2 * first, 16 * n) && !memcmp(t, arrivals + first, 8 * n), k, "ends differ", pa);
    }
  }
  k->prepare(b, sines, cosines, longitudes, MANY);
  for (int i = 0; i < MANY; i++) {
    k->row(a + 2 * i, sines, cosines, longitudes, t, MANY);
    k->distances_from(a + 2 * i, b, t_from, MANY);
    expect(!memcmp(t, t_from, sizeof t) && !memcmp(t + i, s + i, 8), k, "a row differs", a + 2 * i);
  }
}

static void bad_inputs_have_their_answers(const frontline_kernels *k) {
  const double impossible[][4] = {
    {91, 0, 0, 0}, {0, 0, -90.00000000000001, 0}, {NAN, 0, 0, 0}, {0, NAN, 0, 0}, {0, 0, NAN, 0}, {0, 0, 0, NAN},
    {INFINITY, 0, 0, 0}, {0, -INFINITY, 0, 0}, {0, 0, 0, INFINITY}, {1e300, 0, 0, 0}, {0, 1e300, 0, 0},
    {0, 0, 0, -1e18},
  };
  const double possible[][4] = {
    {10, 1e6, 20, 5}, {10, -1e6, 20, 1e6}, {5e-324, 5e-324, 0, 0}, {1e-310, 0, -1e-310, 5e-324}, {90, 0, 90, 77},
    {-90, 12, 60, 7}, {10, 180, 10, -180}, {0, 0, 0, 1e-300}, {-0.0, 180, 0.0, -180}, {45, -0.0, 45, 0.0},
  };
  double meters, from, to, end[2];
  for (size_t i = 0; i < sizeof impossible / sizeof *impossible; i++) {
    const double *p = impossible[i];
    expect(k->distances(p, p + 2, &meters, 1) == 1 && meters != meters, k, "not NaN", p);
    expect(k->paths(p, p + 2, &meters, &from, &to, 1) == 1 && meters != meters, k, "not NaN", p);
  }
  for (size_t i = 0; i < sizeof possible / sizeof *possible; i++) {
    const double *p = possible[i];
    Truth truth = truth_inverse(p[0], p[1], p[2], p[3]);
    expect(k->distances(p, p + 2, &meters, 1) == 0 && fabsl(meters - truth.meters) <= 15e-9L, k, "wrong", p);
  }
  const double no_walks[][4] = {  // latitude, longitude, azimuth, metres
    {91, 0, 0, 1}, {NAN, 0, 0, 1}, {0, INFINITY, 0, 1}, {0, 1e18, 0, 1}, {0, 0, NAN, 1}, {0, 0, 1e18, 1},
    {0, 0, 0, INFINITY}, {0, 0, 0, NAN}, {0, 0, 0, 2.1e7},
  };
  for (size_t i = 0; i < sizeof no_walks / sizeof *no_walks; i++) {
    const double *p = no_walks[i];
    size_t lost = k->destinations(p, p + 2, p + 3, end, &to, 1);
    expect(lost == 1 && end[0] != end[0] && end[1] != end[1] && to != to, k, "an end that is none", p);
  }
}

static const uint64_t no_fingerprint = 0xCBF29CE484222325ULL;

static uint64_t add_to_fingerprint(uint64_t fingerprint, const void *bytes, size_t count) {  // FNV-1a
  for (size_t i = 0; i < count; i++) fingerprint = (fingerprint ^ ((unsigned char *)bytes)[i]) * 0x100000001B3ULL;
  return fingerprint;
}

static int has_fma(const frontline_kernels *k) { return strncmp(k->name, "SSE2", 4) && strcmp(k->name, "plain C"); }

/// The nearest places of a chain, against every edge of it; the same bits at all levels of a kind.
static void nearest_places_are_within_15_nm(const frontline_kernels *k) {
  // Latitudes and longitudes that are none, and longitudes of many turns.
  static const double none[][2] = {{NAN, 0}, {45, NAN}, {INFINITY, 0}, {45, -INFINITY}, {91, 45}, {-90.00000000000001, 0}};
  static uint64_t fingerprints[2];
  uint64_t fingerprint = no_fingerprint;
  double greatest = 0;
  state = 11;
  for (int is_geodesic = 0; is_geodesic < 2; is_geodesic++) {
    Chain c = make_chain(k, 20, is_geodesic);
    frontline_hit hit;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
      k->nearest(&c.chain, none[i], INFINITY, &hit, 1);
      expect(hit.edge == -1, k, "a place is nearest to none", none[i]);
    }
    for (int i = 0; i < 40; i++) {
      double query[2], distances[21];
      fill(query, 2, 0, 44, 47);
      if (i == 0) query[1] = 5e-324, query[0] = -1e-310;
      if (i == 1) query[1] += 360 * 2777.0;  // some 1e6
      if (i == 2) memcpy(query, c.vertices, 16);
      k->nearest(&c.chain, query, INFINITY, &hit, 1);
      if (hit.edge == -2) continue;  // too hard: edges far away
      fingerprint = add_to_fingerprint(fingerprint, &hit, offsetof(frontline_hit, is_level));
      k->distances_from(query, c.vertices, distances, 21);
      double excess = -INFINITY;
      for (int e = 0; e < 20; e++) {
        const double *a = c.vertices + 2 * e;
        // No place of the edge is nearer than this.
        if ((distances[e] + distances[e + 1] - c.edges[e].length) / 2 > hit.distance + 1e-6) continue;
        excess = fmax(excess, truth_excess(a, a + 2, is_geodesic, query, hit.distance));
      }
      greatest = fmax(greatest, fabs(excess));
      expect(fabs(excess) <= 15e-9, k, "the nearest place is off", query);
    }
    free_chain(c);
  }
  uint64_t *others = fingerprints + has_fma(k);
  expect(*others == 0 || *others == fingerprint, k, "other nearest places than at other levels", NULL);
  *others = fingerprint;
  printf("%-16s nearest places %.2f nm, fingerprint %016llx\n", k->name, greatest * 1e9, (long long)fingerprint);
}

static void all_kinds_are_within_15_nm(const frontline_kernels *k) {
  uint64_t seed = 7, fingerprint = no_fingerprint;
  double greatest = 0;
  for (int i = 0; i < 200 * KINDS; i++) {
    double pair[4], answers[6];  // distance, azimuths, end, azimuth there
    make_pair(&seed, i % KINDS, pair, pair + 2);
    size_t lost = k->paths(pair, pair + 2, answers, answers + 1, answers + 2, 1);
    if (lost) continue;
    k->destinations(pair, answers + 1, answers, answers + 3, answers + 5, 1);
    Truth truth = truth_inverse(pair[0], pair[1], pair[2], pair[3]);
    Truth walk = truth_inverse(pair[0], pair[1], answers[3], answers[4]);
    L turn = remainderl(answers[1] - truth.azimuth_a, 360) * (truth_pi / 180);
    const L errors[] = {answers[0] - truth.meters, answers[0] - walk.meters, turn * truth.sine * truth_a};
    const char *faults[] = {"the distance is off", "the walk is off", "the azimuth is off"};
    for (int e = 0; e < 3; e++) {
      if (e == 2 && i % KINDS == 13) continue;  // one place has no direction
      double error = (double)fabsl(errors[e]);
      greatest = error > greatest ? error : greatest;
      expect(error <= 15e-9, k, faults[e], pair);
    }
    fingerprint = add_to_fingerprint(fingerprint, answers, sizeof answers);
  }
  // What every machine must get; new ones where a kernel is changed on purpose.
  expect(fingerprint == (has_fma(k) ? 0x09dc2aa80bc34780 : 0x2a14b1002a3e9fea), k, "other bits than elsewhere", NULL);
  printf("%-16s greatest error %.2f nm, fingerprint %016llx\n", k->name, greatest * 1e9, (long long)fingerprint);
}

#include "AreaChecks.h"
#include "MercatorChecks.h"

static void check(const frontline_kernels *k) {
  for (int wild = 0; wild < 2; wild++) {
    for (size_t n = 0; n <= 40; n++) all_functions(k, n, wild);
    for (size_t n = 1; n <= 64; n++) chains(k, n, wild);
  }
  answers_depend_on_inputs_alone(k);
  bad_inputs_have_their_answers(k);
  all_kinds_are_within_15_nm(k);
  nearest_places_are_within_15_nm(k);
  areas_depend_on_inputs_alone(k);
  bad_edges_have_no_area(k);
  areas_are_within_a_tenth(k);
  projections_are_within_5_nm(k);
}

int main(void) {
  truth_setup();
  for (int level = 0; frontline_kernels_at(level); level++) check(frontline_kernels_at(level));
  for (int level = 0; frontline_single_kernels_at(level); level++) check(frontline_single_kernels_at(level));
  if (frontline_kernels_at(3) || frontline_kernels_at(-1) || frontline_single_kernels_at(-1)) faults++;
  if (faults) printf("%d faults\n", faults);
  return faults > 0;
}
