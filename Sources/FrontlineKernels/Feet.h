// The feet of queries on edges, many at a time, by Newton's method; each is a path and a destination away.

#define TASKS 192   // feet at work

/// Places on edges, one after another of the same query lie together.
typedef struct {
  int32_t query[TASKS], edge[TASKS];
  double t[TASKS], low[TASKS], high[TASKS];  // where, and the part of the edge to keep to
  double start[2 * TASKS], azimuth[TASKS], along[TASKS];
  double place[2 * TASKS], heading[TASKS];  // the place, and the azimuth of the edge there
  double goal[2 * TASKS];                   // the query
  double distance[TASKS], toward[TASKS], arrival[TASKS];
  double sine[TASKS];                       // from the edge to the query
  double step[TASKS];                       // of Newton's method, by t
  double estimate[TASKS];                   // of the distance at the foot
  int8_t done[TASKS], is_level[TASKS], hard[TASKS];
} Feet;

/// The places at their t, and all that is to be known there.
static void NAME(look)(const frontline_chain *chain, Feet *feet, size_t count) {
  if (chain->is_geodesic) {
    for (size_t i = 0; i < count; i++) {
      int64_t edge = feet->edge[i];
      memcpy(feet->start + 2 * i, chain->vertices + 2 * edge, 16);
      feet->azimuth[i] = chain->edges[edge].start_azimuth;
      feet->along[i] = feet->t[i] * chain->edges[edge].length;
    }
    NAME(destinations)(feet->start, feet->azimuth, feet->along, feet->place, feet->heading, count);
  }
  for (size_t i = 0; i < count; i++) {
    int64_t edge = feet->edge[i];
    const double *a = chain->vertices + 2 * edge, *b = a + 2;
    double t = feet->t[i];
    if (t <= 0) {
      memcpy(feet->place + 2 * i, a, 16);
      feet->heading[i] = chain->edges[edge].start_azimuth;
    } else if (t >= 1) {
      memcpy(feet->place + 2 * i, b, 16);
      feet->heading[i] = chain->edges[edge].end_azimuth;
    } else if (!chain->is_geodesic) {
      for (int k = 0; k < 2; k++) {
        feet->place[2 * i + k] = t < 0.5 ? a[k] + t * (b[k] - a[k]) : b[k] - (1 - t) * (b[k] - a[k]);
      }
    }
  }
  NAME(paths)(feet->place, feet->goal, feet->distance, feet->toward, feet->arrival, count);
}

/// One step of Newton's method on half the square of the distance f, at each place: with v the velocity of the
/// edge, a its acceleration and u the direction to the query, f' = -v.u and f'' = (v x u)^2 cot(f/R)/R - a.u
/// (see `Foot`). The curvature of the circle about the query is that of a sphere, which is near enough for a
/// step; the slope is exact.
static void NAME(step)(const frontline_chain *chain, Feet *feet, size_t count) {
  for (size_t first = 0; first < count; first += LANES) {
    double columns[8][LANES];
    for (size_t k = 0; k < LANES; k++) {
      size_t i = first + k < count ? first + k : first;
      const frontline_edge *edge = chain->edges + feet->edge[i];
      const double *a = chain->vertices + 2 * (int64_t)feet->edge[i];
      columns[0][k] = feet->toward[i];
      columns[1][k] = feet->heading[i];
      columns[2][k] = feet->distance[i];
      columns[3][k] = edge->length;
      columns[4][k] = feet->place[2 * i];
      columns[5][k] = (a[2] - a[0]) * RADIANS_PER_DEGREE;
      columns[6][k] = (a[3] - a[1]) * RADIANS_PER_DEGREE;
    }
    V east, north, f = load(columns[2]), v_north, v_east, a_north = all(0), a_east = all(0);
    sine_cosine_any_degrees(load(columns[0]), &east, &north);
    if (chain->is_geodesic) {
      V length = load(columns[3]);
      sine_cosine_any_degrees(load(columns[1]), &v_east, &v_north);
      v_east *= length;
      v_north *= length;
    } else {  // see `LongitudeLatitudeEdge.motion`
      V u = load(columns[5]), w = load(columns[6]);
      Radii at = radii(load(columns[4]));
      V change = 3 * ECCENTRICITY_SQUARED * at.meridian * at.sine * at.cosine * at.root * at.root;
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
    store(columns[0], step);
    store(columns[2], speed2);
    store(columns[3], convexity);
    store(columns[4], slope);
    store(columns[5], across * reciprocal_root(select(speed2 > 0, speed2, all(1))));
    for (size_t k = 0; k < LANES && first + k < count; k++) {
      size_t i = first + k;
      const frontline_edge *edge = chain->edges + feet->edge[i];
      double distance = feet->distance[i], reach = distance + edge->length, by = reach * (1 / POLAR_RADIUS);
      // One minimum: H > |k| throughout, with tan(x) < pi^2 x / (pi^2 - 4 x^2) (Becker and Stark); see `FootFinder`.
      int one = reach < 5e6 && columns[3][k] >= 0
        && (edge->bend == 0 || PI_HIGH * PI_HIGH * reach * edge->bend < PI_HIGH * PI_HIGH - 4 * by * by);
      if (!one) {
        feet->hard[i] = 1;
        continue;
      }
      double t = feet->t[i], move = columns[0][k], next = t + move;
      if (next < feet->low[i]) next = feet->low[i];
      if (next > feet->high[i]) next = feet->high[i];
      double error2 = move * move * columns[2][k];  // squared metres along the edge
      feet->is_level[i] = columns[4][k] == 0;
      feet->sine[i] = columns[5][k];
      // f^2 as the parabola that Newton's method takes it for.
      double part = move != 0 ? (next - t) / move : 1;
      double square = distance * (distance + 2 * columns[4][k] * move * part * (1 - 0.5 * part));
      feet->estimate[i] = square > 0 ? __builtin_sqrt(square) : 0;
      if (distance <= 1e-9) {
        feet->done[i] = feet->is_level[i] = 1;
        feet->estimate[i] = distance;
      } else if (next == t) {  // an end, and the edge leads away, or as near as can be
        feet->done[i] = 1;
        feet->is_level[i] |= t != feet->low[i] && t != feet->high[i];
        feet->estimate[i] = distance;
      } else if (error2 < 1e-14 && error2 < 4e-9 * distance) {  // 0.1 um along the edge, 2 nm of distance
        feet->done[i] = feet->is_level[i] = 1;
        feet->estimate[i] = distance;
      }
      feet->step[i] = next;
    }
  }
}

/// Two distances that differ by no more than this, in metres, may be the same; see `Foot.tie`.
#define TIE 2e-8

/// Whether a place is to be preferred; see `EdgeIndex.isBetter`.
INLINE int is_better(const frontline_chain *chain, const Feet *feet, size_t a, size_t b) {
  double difference = feet->distance[a] - feet->distance[b];
  if (!(difference <= TIE && difference >= -TIE)) return difference < 0;
  double along_a = chain->alongs[feet->edge[a]] + feet->t[a] * chain->edges[feet->edge[a]].length;
  double along_b = chain->alongs[feet->edge[b]] + feet->t[b] * chain->edges[feet->edge[b]].length;
  double apart = along_a > along_b ? along_a - along_b : along_b - along_a;
  if (apart <= 1e-6 + 3 * __builtin_sqrt(2 * feet->distance[a] * TIE)) {
    if (feet->is_level[a] != feet->is_level[b]) return feet->is_level[a];
    if (!feet->is_level[a] && difference != 0) return difference < 0;
  }
  return feet->edge[a] != feet->edge[b] ? feet->edge[a] < feet->edge[b] : feet->t[a] < feet->t[b];
}

INLINE void move_foot(Feet *feet, size_t from, size_t to) {
  if (from == to) return;
#define MOVE(column) feet->column[to] = feet->column[from]
  MOVE(query), MOVE(edge), MOVE(t), MOVE(low), MOVE(high), MOVE(distance), MOVE(toward), MOVE(arrival);
  MOVE(heading), MOVE(sine), MOVE(step), MOVE(estimate), MOVE(done), MOVE(is_level), MOVE(hard);
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
      int hard = 0;
      for (; end < count && feet->query[end] == feet->query[first]; end++) {
        hard |= feet->hard[end] || feet->distance[end] != feet->distance[end];
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
      if (!feet->done[i]) feet->t[i] = feet->step[i];
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
        .sine = feet->sine[best], .is_level = feet->is_level[best]};
    }
    first = end;
  }
}
