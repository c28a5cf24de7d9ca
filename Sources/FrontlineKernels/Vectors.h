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

// MARK: - Memory, in which doubles may lie at any address

INLINE V load(const void *p) {
  V v;
  memcpy(&v, p, sizeof v);
  return v;
}
INLINE void store(void *p, V v) { memcpy(p, &v, sizeof v); }

/// LANES pairs of doubles, taken apart.
INLINE void load_pairs(const void *p, V *first, V *second) {
  double pairs[2 * LANES];
  memcpy(pairs, p, sizeof pairs);
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) {
    (*first)[i] = pairs[2 * i];
    (*second)[i] = pairs[2 * i + 1];
  }
}
INLINE void store_pairs(void *p, V first, V second) {
  double pairs[2 * LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) {
    pairs[2 * i] = first[i];
    pairs[2 * i + 1] = second[i];
  }
  memcpy(p, pairs, sizeof pairs);
}

// The same for the `left` ones at the end of a batch, made up to a whole vector by the first of them.

INLINE V load_some(const void *p, size_t left) {
  double some[LANES];
  if (left >= LANES) return load(p);
  for (size_t k = 0; k < LANES; k++) memcpy(some + k, (const char *)p + (k < left ? 8 * k : 0), 8);
  return load(some);
}

INLINE void load_points(const void *p, size_t left, V *latitudes, V *longitudes) {
  double some[2 * LANES];
  if (left < LANES) {
    for (size_t k = 0; k < LANES; k++) memcpy(some + 2 * k, (const char *)p + (k < left ? 16 * k : 0), 16);
    p = some;
  }
  load_pairs(p, latitudes, longitudes);
}

INLINE void store_some(void *p, size_t left, V v) {
  double some[LANES];
  if (left >= LANES) return store(p, v);
  store(some, v);
  memcpy(p, some, 8 * left);
}

INLINE void store_points(void *p, size_t left, V latitudes, V longitudes) {
  double some[2 * LANES];
  if (left >= LANES) return store_pairs(p, latitudes, longitudes);
  store_pairs(some, latitudes, longitudes);
  memcpy(p, some, 16 * left);
}

/// Stores answers, and returns how many of them are NaN.
INLINE size_t store_answers(void *p, size_t left, V v) {
  size_t lost = 0;
  M nan = v != v;
  if (any(nan)) {
    for (size_t k = 0; k < LANES && k < left; k++) lost += nan[k] != 0;
  }
  store_some(p, left, v);
  return lost;
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

/// 1 / sqrt(x), each operation rounded as IEEE 754 asks, so the same at every level.
INLINE V reciprocal_root(V x) { return 1 / __builtin_elementwise_sqrt(x); }
