/// A shape of any of the seven kinds of RFC 7946 section 3.1 (and of OGC Simple Features).
///
/// ```swift
/// let geometry = Geometry.point(Position(latitude: 39.7537, longitude: 46.7465))
/// if case .point(let position) = geometry { print(position) }      // 39.75370, 46.74650
/// ```
///
/// Edge cases: the multiple kinds and a collection can be empty; collections can hold collections.
public enum Geometry: Hashable, Sendable {
  /// One position.
  case point(Position)
  /// Several positions, possibly none.
  case multiPoint([Position])
  /// A line.
  case lineString(LineString)
  /// Several lines, possibly none.
  case multiLineString([LineString])
  /// A polygon.
  case polygon(Polygon)
  /// Several polygons, possibly none.
  case multiPolygon(MultiPolygon)
  /// Several shapes of any kind, possibly none.
  case collection([Geometry])
}
