package import FrontlineGeodesy
package import FrontlineGeometry

/// Many lines, and which of them comes nearest to a position, exactly.
package struct LineIndex: Sendable {
  package let lines: [LineString]
  package let edges: EdgeRule
  private let tree: PackedRTree

  package init(_ lines: [LineString], edges: EdgeRule = .geodesic) {
    self.lines = lines
    self.edges = edges
    tree = PackedRTree(lines.map(Self.box))
  }

  /// The nearest line and the point on it, or `nil` where there is none.
  ///
  /// - Complexity: O(log n) lines and, of each, the log of its vertices.
  package func nearest(to position: Position) -> (line: Int, point: NearestPoint)? {
    if lines.count == 1 { return (0, lines[0].nearestPoint(to: position, edges: edges)) }
    var found: [Int: NearestPoint] = [:]
    let best = tree.nearest(1, lowerBound: { $0.leastDistance(to: position).meters }) { line in
      let point = lines[line].nearestPoint(to: position, edges: edges)
      found[line] = point
      return point.distance.meters
    }
    guard let best = best.first, let point = found[best.index] else { return nil }
    return (best.index, point)
  }

  /// The box of a line, with room for the bulge of its edges: a geodesic may leave the box of its ends by its
  /// length squared over eight radii and the cosine of the latitude; twice that is left.
  private static func box(of line: LineString) -> GeographicBox {
    let box = GeographicBox(enclosing: line.positions)!  // a line has two positions
    var longest = 0.0
    for (a, b) in zip(line.positions, line.positions.dropFirst()) {
      longest = max(longest, a.distance(to: b).meters)
    }
    let latitude = max(abs(box.south), abs(box.north))
    let room = latitude < 80 ? min(longest, longest * longest / 4.4e6) : longest
    return box.padded(by: .meters(room))
  }
}

/// Places, and which comes nearest.
package struct PlaceIndex: Sendable {
  package let places: [FrontPlace]
  private let tree: PackedRTree

  package init(_ places: [FrontPlace]) {
    self.places = places
    tree = PackedRTree(places.map { GeographicBox($0.position) })
  }

  /// The nearest places, nearest first.
  package func nearest(_ count: Int = 1, to position: Position) -> [(place: FrontPlace, distance: Length)] {
    tree.nearest(count, lowerBound: { $0.leastDistance(to: position).meters }) {
      places[$0].position.distance(to: position).meters
    }.map { (places[$0.index], .meters($0.distance)) }
  }
}
