// The nearest places of a chain of edges to many queries: the chords that may be nearest, then the feet on their
// edges.

#define QUERIES 16  // worked off together, so that their feet fill the vectors
#define CANDIDATES 64  // of one query; what has more is hard

static void NAME(nearest)(
  const frontline_chain *chain, const double *queries, double limit, frontline_hit *hits, size_t count) {
  const double rounding = 2e-8;  // of a distance in space: two points, 3 nm each, and the arithmetic
  Feet feet;
  frontline_candidate found[QUERIES][CANDIDATES];
  Search searches[QUERIES];
  Way ways[QUERIES];
  double x[QUERIES], y[QUERIES], z[QUERIES];
  for (size_t first = 0; first < count; first += QUERIES) {
    size_t many = count - first < QUERIES ? count - first : QUERIES, tasks = 0;
    NAME(earth_centered)(queries + 2 * first, x, y, z, many);
    for (size_t q = 0; q < many; q++) {
      searches[q] = (Search){
        .tree = &chain->tree, .xyz = {x[q], y[q], z[q]}, .limit = limit + rounding, .found = found[q],
        .capacity = CANDIDATES};
    }
    NAME(search)(searches, ways, many);
    for (size_t q = 0; q < many; q++) {
      frontline_hit *hit = hits + first + q;
      hit->edge = -1;
      size_t n = searches[q].count;
      if (n > CANDIDATES) {
        hit->edge = -2;
        continue;
      }
      if (tasks + n > TASKS) {
        NAME(descend)(chain, &feet, tasks, limit, hits + first);
        tasks = 0;
      }
      for (size_t k = 0; k < n; k++, tasks++) {
        int64_t edge = chain->edges_of_pieces[found[q][k].chord];
        const frontline_edge *e = chain->edges + edge;
        double pieces = (double)e->pieces, piece = (double)(found[q][k].chord - e->first_piece);
        double part = found[q][k].part;
        if (chain->is_geodesic && part > 0 && part < 1) {
          // The foot on the great circle, from that on its chord: with h half the arc, d the distance and x
          // from -1 to 1 along it, asin(x sin(h) / sqrt(1 - d^2)) / h.
          double x = 2 * part - 1, h = e->length / (2 * EQUATORIAL_RADIUS * pieces);
          double d = found[q][k].distance / EQUATORIAL_RADIUS;
          part = 0.5 + 0.5 * x * (1 + 0.5 * d * d - h * h / 6 * (1 - x * x));
          part = part < 0 ? 0 : part > 1 ? 1 : part;
        }
        feet.query[tasks] = (int32_t)q;
        feet.edge[tasks] = (int32_t)edge;
        feet.low[tasks] = piece / pieces;
        feet.high[tasks] = (piece + 1) / pieces;
        double t = feet.low[tasks] + part * (feet.high[tasks] - feet.low[tasks]);
        feet.t[tasks] = part == 1 ? feet.high[tasks] : t;
        memcpy(feet.goal + 2 * tasks, (const char *)queries + 16 * (first + q), 16);
      }
    }
    NAME(descend)(chain, &feet, tasks, limit, hits + first);
  }
}
