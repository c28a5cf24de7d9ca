// The inverse problem in batches.

INLINE Path mixed(M mask, Path yes, Path no) {
  Path path;
  path.meters = select(mask, yes.meters, no.meters);
  path.half_sine = select(mask, yes.half_sine, no.half_sine);
  path.half_cosine = select(mask, yes.half_cosine, no.half_cosine);
  path.lost = no.lost & ~mask;
  return path;
}

/// The path between two points; NaN where it is lost, or where the points are none.
INLINE Path path_of(const Pair *p, int wants_azimuths) {
  M near = fma_(p->cosines * p->half_sine, p->half_sine, p->meridian) <= NEAR;
  Path path = {0};
  if (any(~near)) path = far_path(p, wants_azimuths);
  if (any(near)) path = mixed(near, near_path(p, wants_azimuths), path);
  path.meters = select(path.lost, not_a_number(), path.meters);
  return path;
}

/// The pairs of the points in two arrays, of which `left` remain.
INLINE Pair load_pair(const double *a, const double *b, size_t left) {
  V latitude_a, longitude_a, latitude_b, longitude_b;
  load_points(a, left, &latitude_a, &longitude_a);
  load_points(b, left, &latitude_b, &longitude_b);
  return pair(sphere_point(latitude_a), longitude_a, sphere_point(latitude_b), longitude_b);
}

static size_t NAME(distances)(const double *a, const double *b, double *meters, size_t count) {
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    Pair p = load_pair(a + 2 * i, b + 2 * i, count - i);
    lost += store_answers(meters + i, count - i, path_of(&p, 0).meters);
  }
  return lost;
}

static size_t NAME(distances_from)(const double *a, const double *b, double *meters, size_t count) {
  size_t lost = 0;
  V latitude_a, longitude_a;
  load_points(a, 1, &latitude_a, &longitude_a);
  SpherePoint point_a = sphere_point(latitude_a);
  for (size_t i = 0; i < count; i += LANES) {
    V latitude_b, longitude_b;
    load_points(b + 2 * i, count - i, &latitude_b, &longitude_b);
    Pair p = pair(point_a, longitude_a, sphere_point(latitude_b), longitude_b);
    lost += store_answers(meters + i, count - i, path_of(&p, 0).meters);
  }
  return lost;
}

static size_t NAME(paths)(
  const double *a, const double *b, double *meters, double *azimuths_a, double *azimuths_b, size_t count) {
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    Pair p = load_pair(a + 2 * i, b + 2 * i, count - i);
    Path path = path_of(&p, 1);
    V azimuth_a, azimuth_b;
    azimuths_of(&p, &path, &azimuth_a, &azimuth_b);
    lost += store_answers(meters + i, count - i, path.meters);
    store_some(azimuths_a + i, count - i, azimuth_a);
    store_some(azimuths_b + i, count - i, azimuth_b);
  }
  return lost;
}

static void NAME(prepare)(
  const double *points, double *sines, double *cosines, double *longitudes, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    V latitude, longitude;
    load_points(points + 2 * i, count - i, &latitude, &longitude);
    SpherePoint point = sphere_point(latitude);
    store_some(sines + i, count - i, point.sine);
    store_some(cosines + i, count - i, point.cosine);
    store_some(longitudes + i, count - i, longitude);
  }
}

static size_t NAME(row)(
  const double *a, const double *sines, const double *cosines, const double *longitudes, double *meters,
  size_t count) {
  size_t lost = 0;
  V latitude_a, longitude_a;
  load_points(a, 1, &latitude_a, &longitude_a);
  SpherePoint point_a = sphere_point(latitude_a);
  for (size_t i = 0; i < count; i += LANES) {
    SpherePoint point_b = {load_some(sines + i, count - i), load_some(cosines + i, count - i)};
    Pair p = pair(point_a, longitude_a, point_b, load_some(longitudes + i, count - i));
    lost += store_answers(meters + i, count - i, path_of(&p, 0).meters);
  }
  return lost;
}
