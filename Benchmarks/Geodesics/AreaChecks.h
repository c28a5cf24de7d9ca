// What `check.c` asks of the areas; it has the helpers.

/// An edge as polygons have it: longitudes within half a turn, so that edges straight in them are meant.
static void make_edge(uint64_t *seed, int kind, double *a, double *b) {
  make_pair(seed, kind, a, b);
  a[1] = remainder(a[1], 360), b[1] = remainder(b[1], 360);
}

/// Each area is the same alone and in batches of any size, and of a chain, whose edges share vertices.
static void areas_depend_on_inputs_alone(const frontline_kernels *k) {
  static double chain[2 * MANY + 2], areas[MANY], straight[MANY], some[MANY];
  fill(chain, 2 * MANY + 2, 0, -90, 90);
  k->areas(chain, chain + 2, areas, MANY);
  k->straight_areas(chain, chain + 2, straight, MANY);
  for (size_t n = 1; n <= 40; n++) {
    for (size_t first = 0; first + n <= MANY; first += 7) {
      const double *a = chain + 2 * first;
      size_t lost = k->areas(a, a + 2, some, n), nan = 0;
      for (size_t i = 0; i < n; i++) nan += some[i] != some[i];
      expect(lost == nan && !memcmp(some, areas + first, 8 * n), k, "areas depend on the batch", a);
      k->straight_areas(a, a + 2, some, n);
      expect(!memcmp(some, straight + first, 8 * n), k, "straight areas depend on the batch", a);
    }
  }
}

static void bad_edges_have_no_area(const frontline_kernels *k) {
  const double impossible[][4] = {
    {91, 0, 0, 1}, {0, 0, -90.00000000000001, 1}, {NAN, 0, 0, 1}, {0, NAN, 0, 1}, {0, 0, NAN, 0}, {10, 0, 0, NAN},
    {INFINITY, 0, 0, 0}, {1, -INFINITY, 0, 0}, {1, 0, 0, INFINITY}, {1e300, 0, 0, 0},
  };
  double area;
  for (size_t i = 0; i < sizeof impossible / sizeof *impossible; i++) {
    const double *p = impossible[i];
    expect(k->areas(p, p + 2, &area, 1) == 1 && area != area, k, "an area that is none", p);
    k->straight_areas(p, p + 2, &area, 1);
    expect(!isfinite(area), k, "a straight area that is none", p);
  }
  const double far[] = {10, 0, -9, 175};
  expect(k->areas(far, far + 2, &area, 1) == 1 && area != area, k, "an area of an edge beyond 150 degrees", far);
}

/// All kinds of edges are within 0.1 m2 of the truth, or a part in 10^13 of what is below them, and have the bits that
/// they have on every other machine.
static void areas_are_within_a_tenth(const frontline_kernels *k) {
  uint64_t seed = 9, fingerprint = no_fingerprint;
  double greatest = 0;
  for (int i = 0; i < 200 * KINDS; i++) {
    double edge[4], areas[2];
    make_edge(&seed, i % KINDS, edge, edge + 2);
    size_t lost = k->areas(edge, edge + 2, areas, 1);
    k->straight_areas(edge, edge + 2, areas + 1, 1);
    L straight = truth_straight_area(edge[0], edge[1], edge[2], edge[3]);
    double error = (double)fabsl(areas[1] - straight);
    expect(error <= 0.1 + 1e-13 * (double)fabsl(straight), k, "a straight area is off", edge);
    if (!lost) {
      error = (double)fabsl(areas[0] - truth_area(edge[0], edge[1], edge[2], edge[3]));
      greatest = error > greatest ? error : greatest;
      expect(error <= 0.1, k, "an area is off", edge);
    }
    fingerprint = add_to_fingerprint(fingerprint, areas + (lost ? 1 : 0), lost ? 8 : 16);
  }
  // What every machine must get; new ones where a kernel is changed on purpose.
  expect(fingerprint == (has_fma(k) ? 0x899a0aabf1e366ae : 0x9b646f2c69a276af), k, "other areas than elsewhere", NULL);
  printf("%-16s areas %.3f m2, fingerprint %016llx\n", k->name, greatest, (long long)fingerprint);
}
