public import FrontlineGeometry

/// The two places, one of each of two shapes, that are nearest to each other.
public struct ClosestPositions: Hashable, Sendable {
  /// The geodesic distance between the two; 0 where the shapes touch or overlap.
  public let distance: Length
  /// The place of the shape that was asked.
  public let here: Position
  /// The place of the other shape.
  public let there: Position
  /// How the edges of both shapes were read.
  public let edges: EdgeRule

  init(distance: Double, here: Position, there: Position, edges: EdgeRule) {
    self.distance = .meters(distance)
    self.here = here
    self.there = there
    self.edges = edges
  }

  var swapped: ClosestPositions {
    ClosestPositions(distance: distance.meters, here: there, there: here, edges: edges)
  }
}

extension Shape {
  /// The distance to another shape; nil where one of the two is empty.
  ///
  /// - Complexity: that of ``closestPositions(to:edges:)``.
  public func distance(to other: some Shape, edges: EdgeRule) -> Length? {
    closestPositions(to: other, edges: edges)?.distance
  }

  /// The places of the two shapes that are nearest to each other; nil where one of the two is empty.
  ///
  /// Edge cases:
  /// - Where the shapes overlap the distance is 0, and both places are one place that they share.
  /// - Of several pairs that are equally near one is given.
  ///
  /// - Complexity: with the index of each line made, about O(log n) and a hundred microseconds for each pair of
  ///   parts that lie apart; each two parts of collections are compared.
  public func closestPositions(to other: some Shape, edges: EdgeRule) -> ClosestPositions? {
    var best: ClosestPositions?
    for a in geometry.parts {
      for b in other.geometry.parts {
        let limit = best?.distance.meters ?? .infinity
        if limit == 0 { return best }
        if let pair = a.closestPositions(to: b, edges: edges, within: limit), pair.distance.meters < limit {
          best = pair
        }
      }
    }
    return best
  }
}

extension SolidShape {
  /// The distance to another shape on WGS 84; 0 where they touch or overlap.
  ///
  /// ```swift
  /// let box = Polygon(exterior: try Ring([
  ///   Position(latitude: 39, longitude: 47), Position(latitude: 39, longitude: 48),
  ///   Position(latitude: 40, longitude: 48), Position(latitude: 40, longitude: 47),
  ///   Position(latitude: 39, longitude: 47),
  /// ]))
  /// let road = try LineString([
  ///   Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
  /// ])
  /// box.distance(to: road, edges: .geodesic).kilometers     // 5.98
  /// ```
  ///
  /// A polygon is what it encloses, not its border: a line inside it is at no distance. For the border take
  /// the rings.
  ///
  /// - Returns: within 0.1 um of the exact distance.
  /// - Complexity: that of ``Shape/closestPositions(to:edges:)``.
  public func distance(to other: some SolidShape, edges: EdgeRule) -> Length {
    closestPositions(to: other, edges: edges)!.distance  // neither is empty
  }
}

extension Geometry {
  /// The points, lines and polygons of this shape.
  fileprivate var parts: [Part] {
    switch self {
    case .point(let position): [.point(position)]
    case .multiPoint(let positions): positions.map(Part.point)
    case .lineString(let line): [.line(line)]
    case .multiLineString(let lines): lines.map(Part.line)
    case .polygon(let polygon): [.polygon(polygon)]
    case .multiPolygon(let shape): shape.polygons.map(Part.polygon)
    case .collection(let members): members.flatMap(\.parts)
    }
  }

  /// A shape of one piece.
  fileprivate enum Part {
    case point(Position)
    case line(LineString)
    case polygon(Polygon)

    /// The closest places, or nil where they are farther apart than `limit` metres.
    func closestPositions(to other: Part, edges: EdgeRule, within limit: Double) -> ClosestPositions? {
      switch (self, other) {
      case (.point(let a), .point(let b)):
        return ClosestPositions(distance: Geodesic.distance(a, b), here: a, there: b, edges: edges)
      case (.point(let a), _):
        if other.covers(a, edges: edges) {
          return ClosestPositions(distance: 0, here: a, there: a, edges: edges)
        }
        var best: ClosestPositions?
        for line in other.lines {
          let limit = best?.distance.meters ?? limit
          if let hit = line.index(edges).nearest(to: a, within: limit), hit.place.distance < limit {
            best = ClosestPositions(
              distance: hit.place.distance, here: a, there: hit.place.position, edges: edges)
          }
        }
        return best
      case (_, .point):
        return other.closestPositions(to: self, edges: edges, within: limit)?.swapped
      default:
        // One lies in the other, or their borders are all that counts.
        for (a, b) in [(self, other), (other, self)] {
          let start = a.lines[0].positions[0]
          if b.covers(start, edges: edges) {
            return ClosestPositions(distance: 0, here: start, there: start, edges: edges)
          }
        }
        var best: ClosestPositions?
        for a in lines {
          for b in other.lines {
            let limit = best?.distance.meters ?? limit
            best = a.index(edges).closestPositions(to: b.index(edges), within: limit) ?? best
          }
        }
        return best
      }
    }

    /// Whether a position lies in this part, which then is a polygon.
    private func covers(_ position: Position, edges: EdgeRule) -> Bool {
      if case .polygon(let polygon) = self { polygon.contains(position, edges: edges) } else { false }
    }

    /// The line, or the borders.
    private var lines: [LineString] {
      switch self {
      case .point: []
      case .line(let line): [line]
      case .polygon(let polygon): polygon.rings.map(\.line)
      }
    }
  }
}
