public import FrontlineGeometry

/// The place of a line that is nearest to a position.
///
/// Source: the foot of the perpendicular of C. F. F. Karney's geodesics, found by the second derivative of the
/// distance; S. Baselga and J. C. Martinez-Llario, Intersection and point-to-line solutions for geodesics on
/// the ellipsoid, Studia Geophysica et Geodaetica 62 (2018), state the problem.
public struct NearestPoint: Hashable, Sendable {
  /// The geodesic distance from the position asked about to ``position``.
  public let distance: Length
  /// The foot: the place of the line that is nearest.
  public let position: Position
  /// The index of the edge that holds the foot, 0 for the one between the first two positions. A vertex counts
  /// to the edge that ends there, the first to the edge that begins there; of several places that are equally
  /// near (within 10 nm), the first is taken.
  public let segment: Int
  /// The length of the line from its start to the foot, along its edges.
  public let along: Length
  /// The direction from the position asked about to the foot; nil where they are the same place, that is, no
  /// farther apart than ``accuracy``.
  public let azimuth: Azimuth?
  /// On which side of the line the position asked about lies; see ``/FrontlineGeodesy/FrontlineGeometry/LineString/side(of:edges:)``.
  public let side: LineSide
  /// How the edges of the line were read.
  public let edges: EdgeRule
  /// A bound on the error of ``distance``: of the arithmetic, not of the positions given.
  ///
  /// 50 nm, and more where an edge is longer than a quarter of the Earth, for then its course between its ends
  /// is less sure than they are: up to some micrometres for ends that are nearly antipodal.
  public let accuracy: Length
}

extension LineString {
  /// The place of the line that is nearest to a position, exactly, on WGS 84.
  ///
  /// ```swift
  /// let line = try LineString([
  ///   Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
  /// ])
  /// let nearest = line.nearestPoint(to: Position(latitude: 39.7537, longitude: 46.7465), edges: .geodesic)
  /// nearest.distance.meters        // 18046.82
  /// nearest.position               // 39.90330, 46.66407
  /// nearest.azimuth?.compassPoint  // north-north-west
  /// ```
  ///
  /// Edge cases:
  /// - A foot on a vertex counts to the edge that ends there; ties go to the first edge.
  /// - Edges of no length are places; the line may cross itself, the antimeridian, or a pole.
  /// - Between antipodal ends many geodesics are shortest; the line follows the one of
  ///   `Position.point(atFraction:to:)`.
  /// - Edges straight in longitude and latitude never cross the antimeridian; they go the long way round.
  ///
  /// - Parameters:
  ///   - position: the position asked about, anywhere on the Earth.
  ///   - edges: what the line is between its positions.
  /// - Complexity: O(n) at the first measurement of the line with these edges, about 1 us an edge; then
  ///   O(log n) for a line that does not keep doubling back, about a microsecond.
  public func nearestPoint(to position: Position, edges: EdgeRule) -> NearestPoint {
    let index = index(edges)
    let hit = index.nearest(to: position)!  // without a limit there is always one
    return NearestPoint(hit, of: position, index, line: 0..<positions.count - 1)
  }

  /// The index kept with the line.
  func index(_ edges: EdgeRule) -> EdgeIndex {
    storage.derived(edges) { EdgeIndex(positions, edges: edges) }
  }
}

extension NearestPoint {
  /// - Parameter line: the edges of the line that was hit, where the index is of several.
  init(_ hit: EdgeIndex.Hit, of query: Position, _ index: borrowing EdgeIndex, line: Range<Int>) {
    let accuracy = index.accuracy(ofEdge: hit.edge)
    distance = .meters(hit.place.distance)
    position = hit.place.position
    segment = hit.edge - line.lowerBound
    along = .meters(index.along(edge: hit.edge, t: hit.place.t) - index.alongs[line.lowerBound])
    azimuth = hit.place.distance <= accuracy ? nil : .degrees(hit.place.azimuth)
    side = index.side(of: query, hit, on: line)
    edges = index.rule
    self.accuracy = .meters(accuracy)
  }
}
