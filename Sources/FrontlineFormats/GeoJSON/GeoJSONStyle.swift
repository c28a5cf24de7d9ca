public import FrontlineGeometry

/// How GeoJSON is written.
public struct GeoJSONStyle: Hashable, Sendable {
  /// What holds the features together.
  public enum Framing: Hashable, Sendable {
    /// One FeatureCollection, each feature on a line of its own.
    case collection
    /// A feature on each line, and nothing else.
    case lines
    /// A text sequence (RFC 8142): as `lines`, with a record separator before each.
    case textSequence
  }

  /// What holds the features together.
  public var framing: Framing
  /// How many decimals of a degree are written, zeros at the end left off, 0 ... 13. Seven, the usual, are 1.1 cm.
  /// A line or ring that these would make a point, or a ring a line, has as many more as it needs. With `nil` each
  /// coordinate is written with the fewest digits that read back as the same.
  public var decimals: Int? { didSet { decimals = decimals.map { min(max($0, 0), 13) } } }
  /// Whether each feature, and the collection at its end, says its bounding box.
  public var hasBoundingBox: Bool
  /// What edges of more than 180 degrees of longitude are. With ``/FrontlineGeometry/EdgeRule/geodesic`` they go the short way, over
  /// the antimeridian, and are cut there (RFC 7946 section 3.1.9); with ``/FrontlineGeometry/EdgeRule/longitudeLatitude`` they go the
  /// long way and nothing is cut.
  public var edges: EdgeRule

  /// A style; what is usual where nothing is said.
  public init(
    framing: Framing = .collection, decimals: Int? = 7, hasBoundingBox: Bool = false,
    edges: EdgeRule = .geodesic
  ) {
    self.framing = framing
    self.decimals = decimals.map { min(max($0, 0), 13) }
    self.hasBoundingBox = hasBoundingBox
    self.edges = edges
  }
}
