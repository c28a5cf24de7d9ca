// Sines, cosines and arc tangents of vectors.

/// Sine and cosine of r, |r| <= pi/4.
INLINE void sine_cosine_reduced(V r, V *sine, V *cosine) {
  V z = r * r;
  *sine = fma_(r * z, polynomial(z, SINE, 5), r);
  *cosine = fma_(z * z, polynomial(z, COSINE, 5), fma_(z, all(-0.5), all(1)));
}

/// Turns by quarter turns: k mod 4.
INLINE void turn(V k, V s, V c, V *sine, V *cosine) {
  V half = k * 0.5;
  V rest = k - 4 * nearest_integer(k * 0.25);  // -2, -1, 0, 1, 2
  M odd = nearest_integer(half) != half;
  V first = select(odd, c, s), second = select(odd, s, c);
  *sine = select((rest == -1) | (magnitude(rest) == 2), -first, first);
  *cosine = select((rest == 1) | (magnitude(rest) == 2), -second, second);
}

/// Sine and cosine of an angle in degrees, |x + rest| <= 90, exact at the multiples of 90; the rest is small.
INLINE void sine_cosine_degrees(V x, V rest, V *sine, V *cosine) {
  V k = nearest_integer(x * (1.0 / 90));  // -1, 0 or 1
  V r = (fma_(k, all(-90), x) + rest) * RADIANS_PER_DEGREE, s, c;
  sine_cosine_reduced(r, &s, &c);
  M turned = k != 0;
  *sine = select(turned, k * c, s);
  *cosine = select(turned, -k * s, c);
}

/// Sine and cosine of an angle in degrees, |x| <= 720, exact at the multiples of 90.
INLINE void sine_cosine_any_degrees(V x, V *sine, V *cosine) {
  V k = nearest_integer(x * (1.0 / 90)), s, c;
  sine_cosine_reduced(fma_(k, all(-90), x) * RADIANS_PER_DEGREE, &s, &c);
  turn(k, s, c, sine, cosine);
}

/// Sine and cosine of an angle in radians, |x| <= 4 pi.
INLINE void sine_cosine_radians(V x, V *sine, V *cosine) {
  V k = nearest_integer(x * (1 / HALF_PI_HIGH)), s, c;
  sine_cosine_reduced(fma_(k, all(-HALF_PI_LOW), fma_(k, all(-HALF_PI_HIGH), x)), &s, &c);
  turn(k, s, c, sine, cosine);
}

/// Sine and cosine of an angle turned on by a small d, |d| < 0.01, from those of the angle.
INLINE void turn_on(V sine, V cosine, V d, V *turned_sine, V *turned_cosine) {
  V z = d * d;
  V s = fma_(d * z, fma_(z, fma_(z, all(-1.0 / 5040), all(1.0 / 120)), all(-1.0 / 6)), d);
  V c = z * fma_(z, fma_(z, all(-1.0 / 720), all(1.0 / 24)), all(-0.5));  // the cosine less 1
  *turned_sine = fma_(cosine, s, fma_(sine, c, sine));
  *turned_cosine = fma_(-sine, s, fma_(cosine, c, cosine));
}

/// The arc tangent of n / d, 0 <= n <= d, 0 < d: beyond tan(pi/8) that of (n - d)/(n + d), and pi/4.
INLINE V arc_tangent_below_1(V n, V d) {
  M large = n > TAN_EIGHTH_PI * d;
  V x = select(large, n - d, n) / select(large, n + d, d);
  V z = x * x;
  return fma_(x * z, polynomial(z, ARCTANGENT, 10), x) + select(large, all(QUARTER_PI), all(0));
}

/// The angle in radians, -pi ... pi, whose sine and cosine are in the ratio of y to x; 0 where both are 0.
INLINE V arc_tangent(V y, V x) {
  V ay = magnitude(y), ax = magnitude(x);
  M steep = ay > ax;
  V n = select(steep, ax, ay), d = select(steep, ay, ax);
  V angle = arc_tangent_below_1(n, select(d == 0, all(1), d));
  angle = select(steep, HALF_PI_HIGH - angle, angle);
  angle = select((M)x < 0, PI_HIGH - angle, angle);  // also -0, as at the poles
  return with_sign(angle, y);
}
