/// Several polygons that together are one thing, such as a district with an exclave; possibly none.
public struct MultiPolygon: Hashable, Sendable {
  /// The parts.
  public let polygons: [Polygon]

  /// A multipolygon of the given parts.
  public init(_ polygons: [Polygon]) { self.polygons = polygons }
}
