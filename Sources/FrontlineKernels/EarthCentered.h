// Points in space, from the centre of the Earth (EPSG:4978).

static void NAME(earth_centered)(const double *points, double *x, double *y, double *z, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    V latitude, longitude, s, c, sine, cosine;
    load_points(points + 2 * i, count - i, &latitude, &longitude);
    sine_cosine_degrees(select(magnitude(latitude) <= 90, latitude, not_a_number()), all(0), &s, &c);
    sine_cosine_any_degrees(within_a_turn(longitude), &sine, &cosine);
    V n = EQUATORIAL_RADIUS * polynomial(s * s, REDUCTION, 6);  // the radius of the prime vertical
    store_some(x + i, count - i, n * c * cosine);
    store_some(y + i, count - i, n * c * sine);
    store_some(z + i, count - i, n * s * (ONE_MINUS_FLATTENING * ONE_MINUS_FLATTENING));
  }
}
