#ifndef FRONTLINE_KERNELS_H
#define FRONTLINE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Geodesics of WGS 84 many at a time.
///
/// The method is that of C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013),
/// https://doi.org/10.1007/s00190-012-0578-z, with one difference: no loop runs until it converges. What is left
/// of the longitude after a fixed number of steps is repaid by the first variation of the distance.
///
/// Points are pairs of doubles, latitude before longitude, in degrees; pointers need no alignment beyond that
/// of a byte. Any bits are allowed: where an answer cannot be given (a latitude beyond 90 degrees, NaN, an
/// infinity; points that are nearly antipodal; longitudes that differ by more than 2^40 degrees) it is NaN, and
/// the count that each function returns says how many there are. `geod_inverse` then knows the answer, or
/// gives NaN too.
///
/// Each answer depends on its own inputs alone, bit for bit, and not on the size of the batch or its place in
/// it. The levels with fused multiply-add (AVX2, AVX-512, NEON) agree bit for bit; plain SSE2 rounds
/// otherwise and agrees within the error.
typedef struct {
  /// "AVX-512", "AVX2" or "baseline" (SSE2, NEON, or plain C).
  const char *name;

  /// The distances in metres from each of `a` to the one of `b` beside it; 15 nm at most from the truth.
  size_t (*distances)(const double *a, const double *b, double *meters, size_t count);

  /// The distances from one point to many; bit for bit those of `distances`.
  size_t (*distances_from)(const double *a, const double *b, double *meters, size_t count);

  /// Distances, and the azimuths in degrees, -180 ... 180, at both ends of each path, in the direction from `a`
  /// to `b`. The distances are bit for bit those of `distances`; the azimuths of a path of no length mean
  /// nothing.
  size_t (*paths)(
    const double *a, const double *b, double *meters, double *azimuths_a, double *azimuths_b, size_t count);

  /// Points on the auxiliary sphere, made once for `matrix`: sines and cosines of the reduced latitudes, and the
  /// longitudes.
  void (*prepare)(const double *points, double *sines, double *cosines, double *longitudes, size_t count);

  /// The distances from one point to `count` prepared ones; bit for bit those of `distances`.
  size_t (*row)(
    const double *a, const double *sines, const double *cosines, const double *longitudes, double *meters,
    size_t count);

  /// The ends of geodesics that set out from `a` at these azimuths for so many metres, at most 20,000 km either
  /// way, and the azimuths there. An end that is NaN could not be given.
  size_t (*destinations)(
    const double *a, const double *azimuths, const double *meters, double *ends, double *end_azimuths,
    size_t count);

  /// Points in Earth-centred coordinates, x, y, z in metres, each within 3 nm.
  void (*earth_centered)(const double *points, double *xyz, size_t count);

  /// The squares of the distances from a point to eight boxes: eight least x, eight least y, eight least z, then
  /// the greatest.
  void (*boxes)(const double *xyz, const double *boxes, double *squares);

  /// The squares of the distances from a point to eight chords between neighbours of a chain of nine points, and
  /// where on each, 0 ... 1, the nearest point lies.
  void (*chords)(
    const double *xyz, const double *x, const double *y, const double *z, double *squares, double *parts);
} frontline_kernels;

/// The best kernels for this machine; found out once.
const frontline_kernels *frontline_kernels_best(void);

/// The kernels of level 0 (baseline), 1 (AVX2 and FMA) or 2 (AVX-512); NULL where this machine has no such.
const frontline_kernels *frontline_kernels_at(int level);

#endif
