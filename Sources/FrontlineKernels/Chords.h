// The chords of a chain of points in space that may be the nearest, eight at a time.

#define SPACE 8  // boxes in a block, chords in a run
typedef double W __attribute__((vector_size(8 * SPACE)));
typedef long long WM __attribute__((vector_size(8 * SPACE)));

INLINE W load8(const double *p) {
  W v;
  memcpy(&v, p, sizeof v);
  return v;
}
INLINE W select8(WM mask, W yes, W no) { return (W)(((WM)yes & mask) | ((WM)no & ~mask)); }

/// A bit for each lane whose mask is set, the first lowest.
INLINE unsigned bits8(WM mask) {
  typedef _Bool Bits __attribute__((ext_vector_type(SPACE)));
  Bits bits = __builtin_convertvector(mask, Bits);
  uint8_t byte;
  memcpy(&byte, &bits, 1);
  return byte;
}

INLINE W gap8(const double *low, const double *high, double x) {
  W below = load8(low) - x, above = x - load8(high);
  W gap = select8(below > above, below, above);
  return select8(gap <= 0, (W){0}, gap);  // NaN stays, so that nothing is near it
}

/// The least of eight numbers.
INLINE double least8(W v) {
  W other = __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3);
  v = select8(v < other, v, other);
  other = __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5);
  v = select8(v < other, v, other);
  other = __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
  return v[0] < other[0] ? v[0] : other[0];
}

/// The chord in space beyond which no point can be nearer by geodesic than one at the chord c; see `ChordBounds`.
/// The excess over c is c^3 (1/r^2 - 1/R^2) / 24 = 2.07e-17 c^3 and terms that grow slowly.
INLINE double greatest_chord(double c) {
  if (c < 2e6) return c + 2.2e-17 * c * c * c;
  if (c < 6e6) return c + 2.7e-17 * c * c * c;
  return c < 1.25e7 ? c + 1.5e-16 * c * c * c : (double)INFINITY;
}

typedef struct {
  const frontline_chord_tree *tree;
  double xyz[3];
  double limit;
  frontline_candidate *found;
  size_t count, capacity;
  int overflow;
} Search;

static void NAME(measure_run)(Search *search, int64_t run) {
  const frontline_chord_tree *tree = search->tree;
  int64_t first = run * SPACE;
  const double *px = tree->x + first, *py = tree->y + first, *pz = tree->z + first;
  W ax = load8(px), ay = load8(py), az = load8(pz);
  W vx = load8(px + 1) - ax, vy = load8(py + 1) - ay, vz = load8(pz + 1) - az;
  W wx = search->xyz[0] - ax, wy = search->xyz[1] - ay, wz = search->xyz[2] - az;
  W square = vx * vx + vy * vy + vz * vz, along = vx * wx + vy * wy + vz * wz;
  W part = along / select8(square > 0, square, (W){0} + 1);
  part = select8(part > 0, select8(part < 1, part, (W){0} + 1), (W){0});
  W dx = wx - part * vx, dy = wy - part * vy, dz = wz - part * vz;
  W distance = __builtin_elementwise_sqrt(dx * dx + dy * dy + dz * dz);
  W sagitta = load8(tree->sagittas + first);
  W far = (W){0} + INFINITY;
  W most = select8(sagitta >= 0, distance + sagitta, far), least = select8(sagitta >= 0, distance - sagitta, far);
  double limit = greatest_chord(least8(most));
  if (limit < search->limit) search->limit = limit;
  unsigned near = bits8((least < INFINITY) & (least <= search->limit));
  for (; near; near &= near - 1) {
    int i = __builtin_ctz(near);
    if (search->count == search->capacity) {  // drop those that have been outdone since
      size_t kept = 0;
      for (size_t k = 0; k < search->count; k++) {
        if (search->found[k].least <= search->limit) search->found[kept++] = search->found[k];
      }
      search->count = kept;
      if (kept == search->capacity) {
        search->overflow = 1;
        return;
      }
    }
    search->found[search->count++] = (frontline_candidate){
      .chord = first + i, .part = part[i], .distance = distance[i], .least = least[i] > 0 ? least[i] : 0};
  }
}
