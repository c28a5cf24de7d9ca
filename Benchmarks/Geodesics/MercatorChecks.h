// What `check.c` asks of the projection; it has the helpers.

/// Within 5 nm of the truth on the ground of a zone and far from it, and with the bits that they have on every other
/// machine; no plane point for what is far from the meridian, or no position.
static void projections_are_within_5_nm(const frontline_kernels *k) {
  static const TruthMercator utm = {6378137, 1 / 298.257223563L, 177, 0.9996L, 500000, 0};
  // As `truth_parameters` has them, but with the same bits where long double has others.
  const frontline_transverse_mercator parameters = {
    177, 6364902.1661650855, 500000, 0,
    {-0.0033565546197974277, 4.6945730271625393e-06, -8.1944975470966467e-09, 1.5579967083892141e-11,
     -3.1032850047374416e-14, 6.3696932020648661e-17},
    {0.00083773182062446962, 7.6085277735732816e-07, 1.1976455032088508e-09, 2.4291706927810149e-12,
     5.7118102074037223e-15, 1.4796177077020338e-17},
  };
  static const double none[][2] = {
    {NAN, 0}, {177, NAN}, {INFINITY, 45}, {177, INFINITY}, {177, 91}, {177, -90.00000000000001}, {141, 0}, {-147, 0},
    {-3, 89}, {1e18, 0},
  };
  static double given[2 * MANY], plane[2 * MANY], some[2 * MANY];
  uint64_t seed = 13, fingerprint = no_fingerprint;
  double greatest = 0, point[2];
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    size_t lost = k->transverse_mercator(&parameters, none[i], point, 1);
    double pair[4] = {none[i][0], none[i][1], 0, 0};
    expect(lost == 1 && point[0] != point[0] && point[1] != point[1], k, "a place that is none", pair);
  }
  for (int i = 0; i < MANY; i++) {
    double reach = i % 2 ? 3.5 : 35;
    given[2 * i] = remainder(177 + between(&seed, -reach, reach), 360);
    given[2 * i + 1] = i % 25 == 0 ? i % 50 - 25 : between(&seed, -89.9, 89.9);
  }
  k->transverse_mercator(&parameters, given, plane, MANY);
  for (int i = 0; i < MANY; i++) {
    L easting, northing;
    truth_mercator(&utm, given[2 * i + 1], given[2 * i], &easting, &northing);
    double error = (double)hypotl(plane[2 * i] - easting, plane[2 * i + 1] - northing);
    double pair[4] = {given[2 * i], given[2 * i + 1], plane[2 * i], plane[2 * i + 1]};
    expect(error <= 5e-9, k, "a projection is off", pair);
    greatest = error > greatest ? error : greatest;
  }
  for (size_t n = 1; n <= 40; n++) {
    for (size_t first = 0; first + n <= MANY; first += 7) {
      k->transverse_mercator(&parameters, given + 2 * first, some, n);
      expect(!memcmp(some, plane + 2 * first, 16 * n), k, "projections depend on the batch", NULL);
    }
  }
  fingerprint = add_to_fingerprint(fingerprint, plane, sizeof plane);
  expect(fingerprint == (has_fma(k) ? 0x301ec64f6bcd2f63 : 0x7ae6ba5c97e85c02), k, "other projections than elsewhere", NULL);
  printf("%-16s projections %.2f nm, fingerprint %016llx\n", k->name, greatest * 1e9, (long long)fingerprint);
}
