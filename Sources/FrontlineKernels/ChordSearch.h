// The search of a tree of boxes for the chords that may be the nearest to a point.

/// The squares of the distances to the boxes of a block; infinite where there is none.
INLINE W squares_to(const Search *search, int64_t level, int64_t block) {
  const double *boxes = search->tree->boxes + 48 * (search->tree->levels[level] + block);
  W x = gap8(boxes, boxes + 24, search->xyz[0]);
  W y = gap8(boxes + 8, boxes + 32, search->xyz[1]);
  W z = gap8(boxes + 16, boxes + 40, search->xyz[2]);
  return x * x + y * y + z * z;
}

/// Which members of a block are near enough to be visited.
INLINE unsigned near8(const Search *search, W squares) {
  return bits8((squares < INFINITY) & (squares <= search->limit * search->limit));
}

static void NAME(visit)(Search *search, int64_t level, int64_t block);

/// Visits those members of a block that are left, the nearest first.
static void NAME(visit_all)(Search *search, int64_t level, int64_t block, const double *squares, unsigned left) {
  while (left && !search->overflow) {
    int next = __builtin_ctz(left);
    for (unsigned others = left & (left - 1); others; others &= others - 1) {
      int i = __builtin_ctz(others);
      next = squares[i] < squares[next] ? i : next;
    }
    if (!(squares[next] <= search->limit * search->limit)) return;
    left &= ~(1u << next);
    NAME(visit)(search, level - 1, block * SPACE + next);
  }
}

/// Visits a block, or a run of chords at level -1.
static void NAME(visit)(Search *search, int64_t level, int64_t block) {
  if (level < 0) return NAME(measure_run)(search, block);
  W squares = squares_to(search, level, block);
  double each[SPACE];
  memcpy(each, &squares, sizeof each);
  NAME(visit_all)(search, level, block, each, near8(search, squares));
}

#define LEVELS 12  // more than a tree of 2^31 chords has

/// The way of a search down the tree, by the nearest box of each block.
typedef struct {
  double squares[LEVELS][SPACE];  // what the search saw of each block on its way
  int64_t members[LEVELS];        // where it went from there
} Way;

/// The lane of the least of eight squares, or nearly so: each carries its lane in its last bits, and 1 is added so
/// that none is a denormal.
INLINE int nearest8(W squares) {
  const WM lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  W v = select8(squares < 1e300, squares, (W){0} + 1e300) + 1;
  double least = least8((W)(((WM)v & ~7LL) | lanes));
  long long bits;
  memcpy(&bits, &least, sizeof bits);
  return (int)(bits & 7);
}

/// Goes down to one run by the nearest boxes. All searches take a step before one takes the next, since a step waits
/// for the one before it but for none of another search.
static void NAME(go_down)(Search *searches, Way *ways, size_t count) {
  int64_t top = searches[0].tree->level_count - 1;
  for (int64_t level = top; level >= 0; level--) {
    for (size_t i = 0; i < count; i++) {
      int64_t block = level < top ? ways[i].members[level + 1] : 0;
      W squares = squares_to(searches + i, level, block);
      memcpy(ways[i].squares[level], &squares, sizeof squares);
      ways[i].members[level] = block * SPACE + nearest8(squares);
    }
  }
}

/// Visits what lies beside the way down and may be nearer than the run at its end.
static void NAME(go_back)(Search *search, const Way *way) {
  for (int64_t level = 0; level < search->tree->level_count; level++) {
    int64_t block = way->members[level] / SPACE, taken = way->members[level] % SPACE;
    unsigned left = near8(search, load8(way->squares[level])) & ~(1u << taken);
    if (left) NAME(visit_all)(search, level, block, way->squares[level], left);
  }
  size_t kept = 0;
  for (size_t k = 0; k < search->count; k++) {
    if (search->found[k].least <= search->limit) search->found[kept++] = search->found[k];
  }
  search->count = search->overflow ? search->capacity + 1 : kept;
}

/// Finds the chords of one tree that may be the nearest to each of many points. The count of a search is one more
/// than its capacity where that does not hold them.
static void NAME(search)(Search *searches, Way *ways, size_t count) {
  NAME(go_down)(searches, ways, count);
  for (size_t i = 0; i < count; i++) NAME(measure_run)(searches + i, ways[i].members[0]);
  for (size_t i = 0; i < count; i++) NAME(go_back)(searches + i, ways + i);
}

static size_t NAME(candidates)(
  const frontline_chord_tree *tree, const double *xyz, double limit, frontline_candidate *found,
  size_t capacity) {
  Search search = {
    .tree = tree, .xyz = {xyz[0], xyz[1], xyz[2]}, .limit = limit, .found = found, .capacity = capacity};
  Way way;
  NAME(search)(&search, &way, 1);
  return search.count;
}
