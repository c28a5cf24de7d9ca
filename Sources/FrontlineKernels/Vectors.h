// Vectors of LANES doubles and the few functions of them that the kernels need. Included once for each level,
// with LANES, NAME(x) and HAS_FMA set.
//
// No function here branches on a lane, none sums across lanes, and no expression is contracted by the compiler:
// so a lane's answer depends on nothing but its inputs.

typedef double V __attribute__((vector_size(8 * LANES)));
typedef long long M __attribute__((vector_size(8 * LANES)));  // a mask: all ones, or zero

#define INLINE static inline __attribute__((always_inline))

INLINE V all(double x) { return (V){0} + x; }

/// a b + c, rounded once where the machine can.
INLINE V fma_(V a, V b, V c) {
#if HAS_FMA
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}

INLINE V select(M mask, V yes, V no) { return (V)(((M)yes & mask) | ((M)no & ~mask)); }
INLINE V magnitude(V x) { return (V)((M)x & 0x7FFFFFFFFFFFFFFFLL); }
/// The magnitude of x with the sign of y.
INLINE V with_sign(V x, V y) {
  return (V)(((M)x & 0x7FFFFFFFFFFFFFFFLL) | ((M)y & (-0x7FFFFFFFFFFFFFFFLL - 1)));
}
INLINE V not_a_number(void) { return (V)((M){0} + 0x7FF8000000000000LL); }

INLINE int any(M mask) {
  long long sum = 0;
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) sum |= mask[i];
  return sum != 0;
}

INLINE V load(const double *p) {
  V v;
  memcpy(&v, p, sizeof v);
  return v;
}
INLINE void store(double *p, V v) { memcpy(p, &v, sizeof v); }

#if LANES == 4
#define EVEN 0, 2, 4, 6
#define ODD 1, 3, 5, 7
#define FIRST 0, 4, 1, 5
#define SECOND 2, 6, 3, 7
#else
#define EVEN 0, 2, 4, 6, 8, 10, 12, 14
#define ODD 1, 3, 5, 7, 9, 11, 13, 15
#define FIRST 0, 8, 1, 9, 2, 10, 3, 11
#define SECOND 4, 12, 5, 13, 6, 14, 7, 15
#endif

/// LANES pairs of doubles, taken apart.
INLINE void load_pairs(const double *p, V *first, V *second) {
  V low = load(p), high = load(p + LANES);
  *first = __builtin_shufflevector(low, high, EVEN);
  *second = __builtin_shufflevector(low, high, ODD);
}
INLINE void store_pairs(double *p, V first, V second) {
  store(p, __builtin_shufflevector(first, second, FIRST));
  store(p + LANES, __builtin_shufflevector(first, second, SECOND));
}

/// c[0] + c[1] x + ... + c[degree] x^degree, by Horner's rule.
INLINE V polynomial(V x, const double *c, int degree) {
  V sum = all(c[degree]);
#pragma clang loop unroll(full)
  for (int i = degree - 1; i >= 0; i--) sum = fma_(sum, x, all(c[i]));
  return sum;
}

/// The nearest integer; |x| < 2^51.
INLINE V nearest_integer(V x) {
  const V shift = all(6755399441055744.0);  // 1.5 * 2^52: adding it rounds to an integer
  return (x + shift) - shift;
}

/// 1 / sqrt(x) for 1e-300 <= x <= 1e300, within an ulp or two, the same at every level.
///
/// Half the exponent, by a shift of the bits, is right to 3.5 %; each step then multiplies by the series of
/// (1 - e)^(-1/2), e = 1 - x y^2, to e^3, which leaves 35/128 e^4.
INLINE V reciprocal_root(V x) {
  V y = (V)(0x5FE6EB50C7B537A9LL - (M)((unsigned long long __attribute__((vector_size(8 * LANES))))x >> 1));
#pragma clang loop unroll(full)
  for (int i = 0; i < 2; i++) {
    V e = fma_(-x * y, y, all(1));
    y = fma_(y * e, fma_(e, fma_(e, all(0.3125), all(0.375)), all(0.5)), y);
  }
  return y;
}

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
