// The chords of a chain of points in space that may be the nearest: a tree of boxes, eight at a time.

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
  double limit = greatest_chord(__builtin_reduce_min(most));
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

/// Visits the members of a block, the nearest first.
static void NAME(visit)(Search *search, int64_t level, int64_t block) {
  const double *boxes = search->tree->boxes + 48 * (search->tree->levels[level] + block);
  W x = gap8(boxes, boxes + 24, search->xyz[0]);
  W y = gap8(boxes + 8, boxes + 32, search->xyz[1]);
  W z = gap8(boxes + 16, boxes + 40, search->xyz[2]);
  W gaps = x * x + y * y + z * z;
  double squares[SPACE];
  memcpy(squares, &gaps, sizeof squares);
  unsigned left = bits8((gaps < INFINITY) & (gaps <= search->limit * search->limit));
  while (left && !search->overflow) {
    int next = __builtin_ctz(left);
    for (unsigned others = left & (left - 1); others; others &= others - 1) {
      int i = __builtin_ctz(others);
      next = squares[i] < squares[next] ? i : next;
    }
    if (!(squares[next] <= search->limit * search->limit)) return;
    left &= ~(1u << next);
    if (level > 0) {
      NAME(visit)(search, level - 1, block * SPACE + next);
    } else {
      NAME(measure_run)(search, block * SPACE + next);
    }
  }
}

static size_t NAME(candidates)(
  const frontline_chord_tree *tree, const double *xyz, double limit, frontline_candidate *found,
  size_t capacity) {
  Search search = {
    .tree = tree, .xyz = {xyz[0], xyz[1], xyz[2]}, .limit = limit, .found = found, .capacity = capacity};
  NAME(visit)(&search, tree->level_count - 1, 0);
  if (search.overflow) return capacity + 1;
  size_t kept = 0;
  for (size_t k = 0; k < search.count; k++) {
    if (found[k].least <= search.limit) found[kept++] = found[k];
  }
  return kept;
}
