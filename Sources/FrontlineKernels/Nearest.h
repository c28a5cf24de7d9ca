// Points, boxes and chords in space, eight at a time, for the search of a nearest edge.

static void NAME(earth_centered)(const double *points, double *xyz, size_t count) {
  double tail[5 * LANES];
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    for (size_t k = 0; k < LANES; k++) memcpy(tail + 2 * k, points + 2 * (i + (k < left ? k : 0)), 16);
    V latitude, longitude, s, c, sine, cosine;
    load_pairs(tail, &latitude, &longitude);
    sine_cosine_degrees(select(magnitude(latitude) <= 90, latitude, not_a_number()), all(0), &s, &c);
    sine_cosine_any_degrees(longitude, &sine, &cosine);
    V n = EQUATORIAL_RADIUS * polynomial(s * s, REDUCTION, 6);
    store(tail + 2 * LANES, n * c * cosine);
    store(tail + 3 * LANES, n * c * sine);
    store(tail + 4 * LANES, n * s * (ONE_MINUS_FLATTENING * ONE_MINUS_FLATTENING));
    for (size_t k = 0; k < LANES && k < left; k++) {
      for (int axis = 0; axis < 3; axis++) xyz[3 * (i + k) + axis] = tail[(2 + axis) * LANES + k];
    }
  }
}

INLINE V clamped_gap(V low, V high, V x) {
  V below = low - x, above = x - high;
  V gap = select(below > above, below, above);
  return select(gap > 0, gap, all(0));
}

static void NAME(boxes)(const double *xyz, const double *boxes, double *squares) {
#pragma clang loop unroll(full)
  for (int i = 0; i < 8; i += LANES) {
    const double *low = boxes + i, *high = boxes + 24 + i;
    V x = clamped_gap(load(low), load(high), all(xyz[0]));
    V y = clamped_gap(load(low + 8), load(high + 8), all(xyz[1]));
    V z = clamped_gap(load(low + 16), load(high + 16), all(xyz[2]));
    store(squares + i, fma_(x, x, fma_(y, y, z * z)));
  }
}

static void NAME(chords)(
  const double *xyz, const double *x, const double *y, const double *z, double *squares, double *parts) {
#pragma clang loop unroll(full)
  for (int i = 0; i < 8; i += LANES) {
    V ax = load(x + i), ay = load(y + i), az = load(z + i);
    V vx = load(x + i + 1) - ax, vy = load(y + i + 1) - ay, vz = load(z + i + 1) - az;
    V wx = xyz[0] - ax, wy = xyz[1] - ay, wz = xyz[2] - az;
    V square = fma_(vx, vx, fma_(vy, vy, vz * vz)), along = fma_(vx, wx, fma_(vy, wy, vz * wz));
    V part = along / select(square > 0, square, all(1));
    part = select(part > 0, select(part < 1, part, all(1)), all(0));
    V dx = fma_(-part, vx, wx), dy = fma_(-part, vy, wy), dz = fma_(-part, vz, wz);
    store(squares + i, fma_(dx, dx, fma_(dy, dy, dz * dz)));
    store(parts + i, part);
  }
}
