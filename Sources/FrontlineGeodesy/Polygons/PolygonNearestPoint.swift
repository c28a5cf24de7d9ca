public import FrontlineGeometry

/// The place of a polygon that is nearest to a position: the position itself where it lies inside.
public struct PolygonNearestPoint: Hashable, Sendable {
  /// The geodesic distance; 0 inside, but for an answer about the border.
  public let distance: Length
  /// The nearest place of the polygon; inside, the position asked about.
  public let position: Position
  /// The direction from the position asked about to ``position``; nil where they are the same place.
  public let azimuth: Azimuth?
  /// Whether the position asked about lies inside or on the border.
  public let isInside: Bool
  /// Where on the border the place is; nil where it lies inside.
  public let border: Border?
  /// How the edges of the polygon were read.
  public let edges: EdgeRule
  /// A bound on the error of ``distance``, of the arithmetic alone.
  public let accuracy: Length

  /// A place on the border of a polygon.
  public struct Border: Hashable, Sendable {
    /// The index of the part of a multipolygon; 0 for a polygon.
    public let polygon: Int
    /// The index of the ring: 0 for the exterior, 1 for the first hole.
    public let ring: Int
    /// The place on that ring, taken as a line.
    public let foot: NearestPoint
  }
}

extension Polygon {
  /// The place of the polygon that is nearest to a position.
  ///
  /// ```swift
  /// let box = Polygon(exterior: try Ring([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 39, longitude: 47),
  ///   Position(latitude: 40, longitude: 47), Position(latitude: 40, longitude: 46),
  ///   Position(latitude: 39, longitude: 46),
  /// ]))
  /// let near = box.nearestPoint(to: Position(latitude: 38.9, longitude: 46.5), edges: .longitudeLatitude)
  /// near.distance.meters           // 11101.453
  /// near.border?.foot.segment      // 0
  /// ```
  ///
  /// Edge cases: inside and on the border the distance is 0 and the place is the position itself; in a hole
  /// the nearest place is on the border of the hole, or beyond it.
  ///
  /// - Complexity: that of ``contains(_:edges:)->Bool`` and of the nearest point of each ring.
  public func nearestPoint(to position: Position, edges: EdgeRule) -> PolygonNearestPoint {
    contains(position, edges: edges)
      ? PolygonNearestPoint(inside: position, edges)
      : PolygonNearestPoint(nearestBorder(to: position, polygon: 0, edges: edges), isInside: false)
  }

  /// The place of the border, holes included, that is nearest to a position, also from inside.
  ///
  /// - Complexity: that of the nearest point of each ring.
  public func nearestBorderPoint(to position: Position, edges: EdgeRule) -> PolygonNearestPoint {
    PolygonNearestPoint(
      nearestBorder(to: position, polygon: 0, edges: edges), isInside: contains(position, edges: edges))
  }

  /// The place of the polygon that is nearest to each of many positions.
  ///
  /// - Complexity: that of one by one, in less time.
  public func nearestPoints(to positions: [Position], edges: EdgeRule) -> [PolygonNearestPoint] {
    MultiPolygon([self]).nearestPoints(to: positions, edges: edges)
  }

  fileprivate func nearestBorder(
    to position: Position, polygon: Int, edges: EdgeRule
  ) -> PolygonNearestPoint.Border {
    var best: PolygonNearestPoint.Border?
    for (i, ring) in rings.enumerated() {
      let foot = ring.line.nearestPoint(to: position, edges: edges)
      if best.map({ foot.distance < $0.foot.distance }) ?? true {
        best = PolygonNearestPoint.Border(polygon: polygon, ring: i, foot: foot)
      }
    }
    return best!  // there is always an exterior
  }
}

extension MultiPolygon {
  /// The place of the parts that is nearest to a position; nil where there are no parts.
  public func nearestPoint(to position: Position, edges: EdgeRule) -> PolygonNearestPoint? {
    contains(position, edges: edges)
      ? PolygonNearestPoint(inside: position, edges)
      : nearestBorder(to: position, edges: edges).map { PolygonNearestPoint($0, isInside: false) }
  }

  /// The place of the parts that is nearest to each of many positions; none where there are no parts.
  ///
  /// - Complexity: that of one by one, in less time.
  public func nearestPoints(to positions: [Position], edges: EdgeRule) -> [PolygonNearestPoint] {
    guard !polygons.isEmpty else { return [] }
    let rings = polygons.enumerated().flatMap { part, polygon in
      polygon.rings.enumerated().map { (polygon: part, ring: $0, line: $1.line) }
    }
    let isInside = contains(positions, edges: edges)
    let outside = positions.indices.filter { !isInside[$0] }
    var answers = positions.map { PolygonNearestPoint(inside: $0, edges) }
    let borders = LineIndex(rings.map(\.line), edges: edges).nearest(to: outside.map { positions[$0] })
    for (i, border) in zip(outside, borders) {
      guard let border else { continue }  // there are rings, so there is one
      let ring = rings[border.line]
      answers[i] = PolygonNearestPoint(
        PolygonNearestPoint.Border(polygon: ring.polygon, ring: ring.ring, foot: border.point),
        isInside: false)
    }
    return answers
  }

  /// The place of the borders that is nearest to a position, also from inside; nil where there are no parts.
  public func nearestBorderPoint(to position: Position, edges: EdgeRule) -> PolygonNearestPoint? {
    nearestBorder(to: position, edges: edges).map {
      PolygonNearestPoint($0, isInside: contains(position, edges: edges))
    }
  }

  private func nearestBorder(to position: Position, edges: EdgeRule) -> PolygonNearestPoint.Border? {
    polygons.enumerated()
      .map { $1.nearestBorder(to: position, polygon: $0, edges: edges) }
      .min { ($0.foot.distance, $0.polygon) < ($1.foot.distance, $1.polygon) }
  }
}

extension PolygonNearestPoint {
  fileprivate init(inside position: Position, _ edges: EdgeRule) {
    distance = .zero
    self.position = position
    azimuth = nil
    isInside = true
    border = nil
    self.edges = edges
    accuracy = .meters(Ring.borderWidth)
  }

  fileprivate init(_ border: Border, isInside: Bool) {
    distance = border.foot.distance
    position = border.foot.position
    azimuth = border.foot.azimuth
    self.isInside = isInside
    self.border = border
    edges = border.foot.edges
    accuracy = border.foot.accuracy
  }
}
