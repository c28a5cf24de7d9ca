// The feet of queries on edges, many at a time, by Newton's method; each is a path and a destination away.

#define TASKS 128  // feet at work, some vectors of them

/// Places on edges, those of one query next to each other.
typedef struct {
  int32_t query[TASKS], edge[TASKS];
  double t[TASKS], low[TASKS], high[TASKS];           // where, and the part of the edge to keep to
  double place[2 * TASKS], heading[TASKS];            // the place, and the azimuth of the edge there
  double goal[2 * TASKS];                             // the query
  double distance[TASKS], toward[TASKS], arrival[TASKS];
  double sine[TASKS];                                 // from the edge to the query
  double next[TASKS];                                 // the t that Newton's method goes to
  double estimate[TASKS];                             // of the distance there
  int64_t done[TASKS], is_level[TASKS], hard[TASKS];  // masks
} Feet;

/// The places at their t, and all that is to be known there.
static void NAME(look)(const frontline_chain *chain, Feet *feet, size_t count) {
  double start[2 * TASKS], azimuth[TASKS], along[TASKS], place[2 * TASKS], heading[TASKS];
  int32_t inner[TASKS];
  size_t walks = 0;
  for (size_t i = 0; i < count; i++) {
    const frontline_edge *edge = chain->edges + feet->edge[i];
    const double *a = chain->vertices + 2 * (int64_t)feet->edge[i], *b = a + 2;
    double t = feet->t[i];
    if (t <= 0) {
      memcpy(feet->place + 2 * i, a, 16);
      feet->heading[i] = edge->start_azimuth;
    } else if (t >= 1) {
      memcpy(feet->place + 2 * i, b, 16);
      feet->heading[i] = edge->end_azimuth;
    } else if (chain->is_geodesic) {
      memcpy(start + 2 * walks, a, 16);
      azimuth[walks] = edge->start_azimuth;
      along[walks] = t * edge->length;
      inner[walks++] = (int32_t)i;
    } else {
      for (int k = 0; k < 2; k++) {
        feet->place[2 * i + k] = t < 0.5 ? a[k] + t * (b[k] - a[k]) : b[k] - (1 - t) * (b[k] - a[k]);
      }
      feet->heading[i] = 0;
    }
  }
  NAME(destinations)(start, azimuth, along, place, heading, walks);
  for (size_t k = 0; k < walks; k++) {
    memcpy(feet->place + 2 * inner[k], place + 2 * k, 16);
    feet->heading[inner[k]] = heading[k];
  }
  NAME(paths)(feet->place, feet->goal, feet->distance, feet->toward, feet->arrival, count);
}

/// One step of Newton's method on half the square of the distance f, at each place: with v the velocity of the
/// edge, a its acceleration and u the direction to the query, f' = -v.u and f'' = (v x u)^2 cot(f/R)/R - a.u
/// (see `Foot`). The curvature of the circle about the query is that of a sphere, which is near enough for a
/// step; the slope is exact.
static void NAME(step)(const frontline_chain *chain, Feet *feet, size_t count) {
  for (size_t first = 0; first < count; first += LANES) {
    double lengths[LANES], bends[LANES], latitudes[LANES], rises[LANES], runs[LANES];
    for (size_t k = 0; k < LANES; k++) {
      size_t i = first + k < count ? first + k : first;
      const frontline_edge *edge = chain->edges + feet->edge[i];
      lengths[k] = edge->length;
      if (chain->is_geodesic) continue;
      const double *a = chain->vertices + 2 * (int64_t)feet->edge[i];
      bends[k] = edge->bend;
      latitudes[k] = feet->place[2 * i];
      rises[k] = (a[2] - a[0]) * RADIANS_PER_DEGREE;
      runs[k] = (a[3] - a[1]) * RADIANS_PER_DEGREE;
    }
    V length = load(lengths), bend = all(0), f = load(feet->distance + first);
    V east, north, v_north, v_east, a_north = all(0), a_east = all(0);
    sine_cosine_any_degrees(load(feet->toward + first), &east, &north);
    if (chain->is_geodesic) {
      sine_cosine_any_degrees(load(feet->heading + first), &v_east, &v_north);
      v_east *= length;
      v_north *= length;
    } else {  // see `LongitudeLatitudeEdge.motion`
      V u = load(rises), w = load(runs);
      Radii at = radii(load(latitudes));
      V change = 3 * ECCENTRICITY_SQUARED * at.meridian * at.sine * at.cosine * at.root * at.root;
      bend = load(bends);
      v_north = at.meridian * u;
      v_east = at.parallel * w;
      a_north = fma_(change * u, u, at.parallel * at.sine * w * w);
      a_east = -2 * at.meridian * at.sine * u * w;
    }
    V slope = -fma_(v_north, north, v_east * east), across = fma_(v_north, east, -v_east * north);
    V x = f * (1 / EQUATORIAL_RADIUS);
    // f cot(f/R)/R = 1 - x^2/3 - x^4/45 - 2 x^6/945 ...; beyond 5,000 km too hard.
    V curve = fma_(-x * x, fma_(x * x, fma_(x * x, all(2.2e-3), all(1.0 / 45)), all(1.0 / 3)), all(1));
    V convexity = fma_(slope, slope, fma_(across * across, curve, -f * fma_(a_north, north, a_east * east)));
    V step = -f * slope / select(convexity > 0, convexity, all(1));
    V speed2 = fma_(v_north, v_north, v_east * v_east);

    // One minimum: H > |k| throughout, with tan(x) < pi^2 x / (pi^2 - 4 x^2) (Becker and Stark); see `FootFinder`.
    V reach = f + length, by = reach * (1 / POLAR_RADIUS);
    const double pi2 = PI_HIGH * PI_HIGH;
    M one = (reach < 5e6) & (convexity >= 0) & ((bend == 0) | (pi2 * reach * bend < pi2 - 4 * by * by));
    V t = load(feet->t + first), low = load(feet->low + first), high = load(feet->high + first);
    V next = t + step;
    next = select(next < low, low, next);
    next = select(next > high, high, next);
    // f^2 as the parabola that Newton's method takes it for.
    V move = next - t, part = move / select(step != 0, step, all(1));
    V square = f * fma_(2 * slope * move, fma_(all(-0.5), part, all(1)), f);
    V error2 = step * step * speed2;  // squared metres along the edge
    M here = f <= 1e-9, end = next == t;  // an end, and the edge leads away, or as near as can be
    M close = (error2 < 1e-14) & (error2 < 4e-9 * f);  // 0.1 um along the edge, 2 nm of distance
    M done = here | end | close, inner = (t != low) & (t != high);
    V estimate = select(done, f, __builtin_elementwise_sqrt(select(square > 0, square, all(0))));
    M is_level = (slope == 0) | here | (end & inner) | (close & ~end);
    store(feet->next + first, next);
    store(feet->estimate + first, estimate);
    store(feet->sine + first, across * reciprocal_root(select(speed2 > 0, speed2, all(1))));
    store(feet->done + first, (V)done);
    store(feet->is_level + first, (V)is_level);
    store(feet->hard + first, (V)~one);
  }
}

/// Two distances that differ by no more than this, in metres, may be the same; see `Foot.tie`.
#define TIE 1e-8

/// Whether a place is to be preferred; see `EdgeIndex.isBetter`.
INLINE int is_better(const frontline_chain *chain, const Feet *feet, size_t a, size_t b) {
  double difference = feet->distance[a] - feet->distance[b];
  if (!(difference <= TIE && difference >= -TIE)) return difference < 0;
  double along_a = chain->alongs[feet->edge[a]] + feet->t[a] * chain->edges[feet->edge[a]].length;
  double along_b = chain->alongs[feet->edge[b]] + feet->t[b] * chain->edges[feet->edge[b]].length;
  double apart = along_a > along_b ? along_a - along_b : along_b - along_a;
  if (apart <= 1e-6 + 3 * __builtin_sqrt(2 * feet->distance[a] * TIE)) {
    if (feet->is_level[a] != feet->is_level[b]) return feet->is_level[a] != 0;
    if (!feet->is_level[a] && difference != 0) return difference < 0;
  }
  int32_t rank_a = chain->edges[feet->edge[a]].rank, rank_b = chain->edges[feet->edge[b]].rank;
  return rank_a != rank_b ? rank_a < rank_b : feet->t[a] < feet->t[b];
}

INLINE void move_foot(Feet *feet, size_t from, size_t to) {
  if (from == to) return;
#define MOVE(column) feet->column[to] = feet->column[from]
  MOVE(query), MOVE(edge), MOVE(t), MOVE(low), MOVE(high), MOVE(distance), MOVE(toward), MOVE(arrival);
  MOVE(heading), MOVE(sine), MOVE(next), MOVE(estimate), MOVE(done), MOVE(is_level);
#undef MOVE
  memcpy(feet->place + 2 * to, feet->place + 2 * from, 16);
  memcpy(feet->goal + 2 * to, feet->goal + 2 * from, 16);
}

/// Goes down to the feet of all queries at work, and writes their hits.
static void NAME(descend)(const frontline_chain *chain, Feet *feet, size_t count, double limit, frontline_hit *hits) {
  for (int round = 0; round < 6 && count > 0; round++) {
    NAME(look)(chain, feet, count);
    NAME(step)(chain, feet, count);
    size_t kept = 0;
    int busy = 0;
    for (size_t first = 0; first < count;) {
      size_t end = first;
      int64_t hard = 0;
      for (; end < count && feet->query[end] == feet->query[first]; end++) {
        hard |= feet->hard[end];
      }
      if (hard) {
        hits[feet->query[first]].edge = -2;
      } else {
        // What is left of an estimate's error is far less than a quarter of what it takes off.
        double most = INFINITY;
        for (size_t i = first; i < end; i++) {
          double bound = feet->estimate[i] + 0.25 * (feet->distance[i] - feet->estimate[i]);
          most = bound < most ? bound : most;
        }
        for (size_t i = first; i < end; i++) {
          double bound = feet->estimate[i] - 0.25 * (feet->distance[i] - feet->estimate[i]);
          if (bound > most + 2 * TIE) continue;
          busy |= !feet->done[i];
          move_foot(feet, i, kept++);
        }
      }
      first = end;
    }
    count = kept;
    if (!busy) break;
    for (size_t i = 0; i < count; i++) {
      if (!feet->done[i]) feet->t[i] = feet->next[i];
    }
    if (round == 5) {
      for (size_t i = 0; i < count; i++) {
        if (!feet->done[i]) hits[feet->query[i]].edge = -2;
      }
    }
  }
  for (size_t first = 0; first < count;) {
    size_t end = first, best = first;
    for (; end < count && feet->query[end] == feet->query[first]; end++) {
      if (end > first && is_better(chain, feet, end, best)) best = end;
    }
    frontline_hit *hit = hits + feet->query[first];
    if (hit->edge != -2) {
      *hit = (frontline_hit){
        .edge = feet->distance[best] <= limit ? feet->edge[best] : -1, .t = feet->t[best],
        .latitude = feet->place[2 * best], .longitude = feet->place[2 * best + 1],
        .distance = feet->distance[best], .azimuth = feet->arrival[best] + 180,
        .sine = feet->sine[best], .is_level = feet->is_level[best] != 0};
    }
    first = end;
  }
}
