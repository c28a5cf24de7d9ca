#ifndef FRONTLINE_KERNELS_H
#define FRONTLINE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// A tree of boxes over the chords between neighbours of a chain of points in Earth-centred coordinates. Eight
/// chords make a run, eight runs a block, eight blocks a block of the next level, up to one.
typedef struct {
  /// One more than the chords, and eight more that can be read.
  const double *x, *y, *z;
  /// How far the curve of each chord may leave it, in metres; less than 0 for a chord that is none. A multiple
  /// of eight of them.
  const double *sagittas;
  /// Blocks of eight least x, eight least y, eight least z, and the greatest likewise.
  const double *boxes;
  /// Where each level begins, in blocks, the one above the runs first.
  const int64_t *levels;
  int64_t level_count;
} frontline_chord_tree;

/// A chord whose curve may be the nearest.
typedef struct {
  int64_t chord;
  /// Where on the chord, 0 ... 1, the nearest point is.
  double part;
  double distance;
  /// No point of the curve is nearer than this, in space.
  double least;
} frontline_candidate;

/// An edge between two vertices of a chain.
typedef struct {
  /// Metres.
  double length;
  /// The azimuths at both ends in degrees; 0 where the edge is no geodesic.
  double start_azimuth, end_azimuth;
  /// Nowhere does the edge bend more, in 1/m; 0 for a geodesic.
  double bend;
  /// The first of the chords that stand for it, and their number.
  int64_t first_piece;
  int32_t pieces;
  /// Of two places as near, that on the edge of the lesser rank is the answer.
  int32_t rank;
} frontline_edge;

/// A chain of vertices and edges, and the tree of the chords of these.
typedef struct {
  frontline_chord_tree tree;
  /// Latitudes and longitudes.
  const double *vertices;
  const frontline_edge *edges;
  /// The length up to each vertex in metres.
  const double *alongs;
  /// The edge of each chord.
  const int32_t *edges_of_pieces;
  /// Whether edges are geodesics, or else straight in longitude and latitude.
  int is_geodesic;
} frontline_chain;

/// The place of a chain that is nearest to a point.
typedef struct {
  int64_t edge;
  /// Where on the edge, 0 ... 1.
  double t;
  double latitude, longitude;
  double distance;
  /// From the query toward the place, in degrees.
  double azimuth;
  /// The sine of the angle at the place from the edge to the query: greater than 0 where the query lies to the
  /// right. 0 where the edge has no length.
  double sine;
  /// Whether the distance is level there, or it is merely an end.
  int is_level;
} frontline_hit;

/// A transverse Mercator projection of some ellipsoid.
typedef struct {
  /// The central meridian in degrees.
  double meridian;
  /// The rectifying radius of the ellipsoid times the scale on the meridian, in the unit of the plane.
  double radius;
  /// What is added to eastings and to northings from the equator.
  double false_easting, false_northing;
  /// The conformal latitude less the latitude, by sines of 2, 4, ... 12 times the latitude.
  double conformal[6];
  /// Krueger's coefficients from the conformal sphere to the plane.
  double krueger[6];
} frontline_transverse_mercator;

/// Geodesics of WGS 84 many at a time.
///
/// The method is that of C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013),
/// https://doi.org/10.1007/s00190-012-0578-z, with one difference: no loop runs until it converges. What is left
/// of the longitude after a fixed number of steps is repaid by the first variations of the distance.
///
/// Points are pairs of doubles, latitude before longitude, in degrees. Buffers may lie at any address, and must not
/// overlap; of `count` answers nothing beyond the last is read or written; nothing is allocated, and no state is
/// kept, so that all may be called from many threads at once. A count of 0 is no work.
///
/// Any bits are allowed. A longitude or azimuth is taken less its whole turns, exactly (of a pair, the difference of
/// the longitudes is), and a denormal is the number that it is. Where an answer cannot be given it is NaN, and the
/// count that each function returns says how many there are; `geod_inverse` then knows the answer, or there is
/// none:
/// - a latitude beyond 90 degrees, a NaN or an infinity: there is none;
/// - a longitude, azimuth or difference of longitudes beyond 2^40 degrees;
/// - points within some 3 degrees of being antipodal;
/// - a walk of more than 20,000 km.
///
/// Accuracy: distances within 15 nm of the truth. Azimuths, and the ends of walks, so that the path misses the place
/// by no more than 15 nm either.
///
/// Each answer depends on its own inputs alone, bit for bit: not on the size of the batch, its place in it, the
/// function that gives it, or the thread. The levels with fused multiply-add (AVX2, AVX-512, NEON) agree bit for
/// bit, and so do those without (SSE2, plain C); one of the former and one of the latter agree within the error of
/// both.
typedef struct {
  /// "AVX-512", "AVX2", "SSE2", "NEON" or "plain C"; with ", one vector" where that is what they work with.
  const char *name;

  /// The distances in metres from each of `a` to the one of `b` beside it.
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

  /// The ends of geodesics that set out from each of `a` at its azimuth for so many metres, at most 20,000 km either
  /// way; longitudes and the azimuths there are -180 ... 180.
  size_t (*destinations)(
    const double *a, const double *azimuths, const double *meters, double *ends, double *end_azimuths,
    size_t count);

  /// Points in Earth-centred coordinates in metres, each within 3 nm; NaN where a point is none.
  void (*earth_centered)(const double *points, double *x, double *y, double *z, size_t count);

  /// The edges between neighbours of `count + 1` vertices, straight in longitude and latitude: their lengths
  /// in metres, and for each no less than its greatest bend in 1/m, and than it leaves its chord in space. A
  /// length is NaN where an edge changes its latitude too fast beside its distance from the pole.
  void (*straight_edges)(
    const double *vertices, double *meters, double *bends, double *sagittas, size_t count);

  /// The ground in square metres between the equator and the geodesic from each of `a` to the one of `b` beside it,
  /// positive where it runs westward north of the equator: summed around a ring positive counterclockwise. Within
  /// 0.1 m2 of the truth. NaN beyond 150 degrees. The two inputs may overlap, as those of a chain do.
  size_t (*areas)(const double *a, const double *b, double *square_meters, size_t count);

  /// The same of edges straight in longitude and latitude, also beyond 180 degrees: within 0.1 m2, and a part in
  /// 10^13 of what is below an edge that leads around the Earth. Longitudes count as they are, turns and all.
  size_t (*straight_areas)(const double *a, const double *b, double *square_meters, size_t count);

  /// Eastings and northings, side by side, of points within 35 degrees of the central meridian; NaN for others. These
  /// points are pairs of longitude and latitude, in that order. Within 5 nm of the truth on the Earth's ellipsoids.
  size_t (*transverse_mercator)(
    const frontline_transverse_mercator *projection, const double *points, double *plane, size_t count);

  /// All chords whose curves may hold the point nearest to `xyz` by geodesic, in no order.
  ///
  /// Returns their number, or `capacity + 1` where there are more than that.
  size_t (*candidates)(
    const frontline_chord_tree *tree, const double *xyz, double limit, frontline_candidate *found,
    size_t capacity);

  /// The nearest places of a chain of edges to each of many points; the edge is -1 where all are farther than
  /// `limit` metres, and -2 where the question is too hard for this function (edges far away or strongly bent).
  /// Each hit depends on its own query alone.
  void (*nearest)(
    const frontline_chain *chain, const double *queries, double limit, frontline_hit *hits, size_t count);
} frontline_kernels;

/// The best kernels for this machine.
const frontline_kernels *frontline_kernels_best(void);

/// The kernels of level 0 (SSE2, NEON or plain C: what every machine of its kind has), 1 (AVX2 and FMA) or 2
/// (AVX-512); NULL where this machine has no such.
const frontline_kernels *frontline_kernels_at(int level);

/// The best kernels for questions one at a time: those of one vector, where the others work off two side by side.
/// They give the same answers, bit for bit, as `frontline_kernels_best`.
const frontline_kernels *frontline_single_kernels_best(void);

/// The kernels of one vector, of level 0 or 1; NULL where this machine has no such.
const frontline_kernels *frontline_single_kernels_at(int level);

#endif
