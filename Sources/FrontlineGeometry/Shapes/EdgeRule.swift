/// What the edge between two positions of a line or ring is.
///
/// Along 20 km at 39.75 N the two readings lie 6.5 m apart half-way; along 100 km, 163 m. So an answer says
/// which was used.
public enum EdgeRule: String, CaseIterable, Hashable, Sendable {
  /// The shortest path on the WGS 84 ellipsoid.
  case geodesic
  /// Straight in longitude and latitude, as RFC 7946 section 3.1.1 reads a line. An edge never crosses the
  /// antimeridian: it goes the long way round.
  case longitudeLatitude = "longitude-latitude"
}
