// The transverse Mercator projection by Krueger's series to order 6: C. F. F. Karney, Transverse Mercator with an
// accuracy of a few nanometers, J. Geodesy 85, 475-485 (2011), https://doi.org/10.1007/s00190-011-0445-3, with sines and
// hyperbolic sines that follow from those of the latitude and longitude.

/// Of the complex sum c_1 sin(2 z) + ... + c_6 sin(12 z), z = x + i y, the real and the imaginary part, by Clenshaw's rule
/// from the sine and cosine of 2 z.
INLINE void sum_of_sines(const double *c, V sine, V sine_i, V cosine, V cosine_i, V *sum, V *sum_i) {
  V twice = 2 * cosine, twice_i = 2 * cosine_i, here = all(c[5]), here_i = all(0), before = all(0), before_i = all(0);
#pragma clang loop unroll(full)
  for (int k = 4; k >= 0; k--) {
    V next = fma_(twice, here, fma_(-twice_i, here_i, c[k] - before));
    V next_i = fma_(twice, here_i, fma_(twice_i, here, -before_i));
    before = here, before_i = here_i;
    here = next, here_i = next_i;
  }
  *sum = fma_(sine, here, -sine_i * here_i);
  *sum_i = fma_(sine, here_i, sine_i * here);
}

static size_t NAME(transverse_mercator)(
  const frontline_transverse_mercator *projection, const double *points, double *plane, size_t count) {
  const frontline_transverse_mercator p = *projection;
  size_t lost = 0;
  for (size_t i = 0; i < count; i += LANES) {
    V latitude, longitude, s, c, sine_l, cosine_l;
    load_points(points + 2 * i, count - i, &longitude, &latitude);
    V rest, from_meridian = 2 * half_turn(all(p.meridian), longitude, &rest);
    M good = (magnitude(latitude) <= 90) & (magnitude(from_meridian) <= 35);
    sine_cosine_degrees(select(good, latitude, all(0)), all(0), &s, &c);
    sine_cosine_degrees(select(good, from_meridian, all(0)), select(good, 2 * rest, all(0)), &sine_l, &cosine_l);

    // The conformal latitude is at most 0.0034 less.
    V cosine_2 = fma_(-2 * s, s, all(1)), here = all(p.conformal[5]), before = all(0);
#pragma clang loop unroll(full)
    for (int k = 4; k >= 0; k--) {
      V next = fma_(2 * cosine_2, here, p.conformal[k] - before);
      before = here, here = next;
    }
    turn_on(s, c, 2 * s * c * here, &s, &c);

    // On the sphere: tan(x) = tan(chi) / cos(lambda), and tanh(y) = cos(chi) sin(lambda).
    V across = c * cosine_l, aside = c * sine_l;
    V root = reciprocal_root(fma_(s, s, across * across));  // cosh(y)
    V sine_x = s * root, cosine_x = across * root, sinh_y = aside * root;
    V x = arc_tangent(s, across), z = aside * aside, y = fma_(aside * z, polynomial(z, HYPERBOLIC_ARCTANGENT, 15), aside);
    V sine_2x = 2 * sine_x * cosine_x, cosine_2x = fma_(-2 * sine_x, sine_x, all(1));
    V sinh_2y = 2 * sinh_y * root, cosh_2y = fma_(2 * sinh_y, sinh_y, all(1));
    V more_x, more_y;
    sum_of_sines(p.krueger, sine_2x * cosh_2y, cosine_2x * sinh_2y, cosine_2x * cosh_2y, -sine_2x * sinh_2y, &more_x,
                 &more_y);
    V easting = fma_(y + more_y, all(p.radius), all(p.false_easting));
    V northing = fma_(x + more_x, all(p.radius), all(p.false_northing));
    easting = select(good, easting, not_a_number());
    northing = select(good, northing, not_a_number());
    store_points(plane + 2 * i, count - i, easting, northing);
    if (any(~good)) {
      for (size_t k = 0; k < LANES && k < count - i; k++) lost += good[k] == 0;
    }
  }
  return lost;
}
