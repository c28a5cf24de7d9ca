// Points in space, from the centre of the Earth (EPSG:4978).

static void NAME(earth_centered)(const double *points, double *xyz, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    V latitude, longitude, s, c, sine, cosine;
    load_points(points + 2 * i, count - i, &latitude, &longitude);
    sine_cosine_degrees(select(magnitude(latitude) <= 90, latitude, not_a_number()), all(0), &s, &c);
    sine_cosine_any_degrees(within_a_turn(longitude), &sine, &cosine);
    V n = EQUATORIAL_RADIUS * polynomial(s * s, REDUCTION, 6);  // the radius of the prime vertical
    V x = n * c * cosine, y = n * c * sine, z = n * s * (ONE_MINUS_FLATTENING * ONE_MINUS_FLATTENING);
    for (size_t k = 0; k < LANES && i + k < count; k++) {
      double point[3] = {x[k], y[k], z[k]};
      memcpy((char *)xyz + 24 * (i + k), point, sizeof point);
    }
  }
}
