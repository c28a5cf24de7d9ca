// Pairs of positions of all kinds, made by additions and products alone, so that they are the same on every machine.
// The kinds are those of GeographicLib's published test set (https://doi.org/10.5281/zenodo.32156), and more.
#ifndef PAIRS_H
#define PAIRS_H

#include <stdint.h>

#pragma STDC FP_CONTRACT OFF

static const char *const kinds[] = {
  "anywhere",       "to 1,200 km", "to 50 km",      "to 1 m",      "to 1 um",
  "on a meridian",  "on the equator", "along a parallel", "from a pole", "pole to pole",
  "across the antimeridian", "nearly antipodal", "antipodal", "the same place", "longitudes of many turns",
  "nearly antipodal, by the equator",
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static uint64_t random_bits(uint64_t *state) {  // SplitMix64
  uint64_t z = *state += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}
static double between(uint64_t *state, double low, double high) {
  return low + (high - low) * ((random_bits(state) >> 11) * 0x1p-53);
}
static double clamp(double x, double most) { return x > most ? most : x < -most ? -most : x; }

/// A pair: latitude and longitude of `a`, and of `b`.
static void make_pair(uint64_t *state, int kind, double *a, double *b) {
  a[0] = between(state, -90, 90);
  a[1] = between(state, -180, 180);
  b[0] = between(state, -90, 90);
  b[1] = between(state, -180, 180);
  // A box about `a`, as wide as high; near a pole as wide as it can be.
  double reach = kind == 1 ? 10.8 : kind == 2 ? 0.45 : kind == 3 ? 9e-6 : kind == 4 ? 9e-12 : 0;
  if (reach > 0) {
    double part = between(state, 0, 1), cosine = 1 - a[0] * a[0] / 8100;  // the cosine, or less
    b[0] = clamp(a[0] + reach * part * between(state, -1, 1), 90);
    b[1] = a[1] + clamp(reach * part * between(state, -1, 1) / (cosine + reach / 90), 180);
  }
  // From a billionth of a degree to a degree.
  double height = 1, apart = 1;
  for (uint64_t n = random_bits(state) % 10; n > 0; n--) height *= 0.1;
  for (uint64_t n = random_bits(state) % 10; n > 0; n--) apart *= 0.1;
  switch (kind) {
    case 5: b[1] = a[1]; break;
    case 6: a[0] = random_bits(state) % 2 ? 0 : -0.0, b[0] = 0; break;
    case 7: b[0] = a[0]; break;
    case 8:
      a[0] = random_bits(state) % 2 ? 90 : -90;
      if (random_bits(state) % 2) b[0] = a[0] * between(state, 0.8, 1);
      break;
    case 9: a[0] = random_bits(state) % 2 ? 90 : -90, b[0] = -a[0]; break;
    case 10:
      a[1] = between(state, 179, 180), b[1] = between(state, -180, -179);
      b[0] = clamp(a[0] + between(state, -1, 1), 90);
      break;
    case 11: {
      double reach = random_bits(state) % 2 ? 1 : 0.01;
      b[0] = clamp(-a[0] + reach * between(state, -1, 1), 90);
      b[1] = a[1] + 180 + reach * between(state, -1, 1);
      break;
    }
    case 12: b[0] = -a[0], b[1] = a[1] > 0 ? a[1] - 180 : a[1] + 180; break;
    case 13: b[0] = a[0], b[1] = a[1] + 360.0 * (double)(random_bits(state) % 3); break;
    case 14: a[1] += 360.0 * (double)(random_bits(state) % 2778), b[1] -= 360.0 * (double)(random_bits(state) % 2778); break;
    case 15:
      a[0] = height * between(state, -1, 1);
      b[0] = -a[0] + height * apart * between(state, -1, 1);
      b[1] = a[1] + 180 + apart * between(state, -1, 1);
  }
}

#endif
