internal import FrontlineGeometry

extension PlaneRegion {
  /// The crossings of edges up to which a region is repaired.
  static let mostCrossings = 3_000

  /// Whether its edges cross, or touch where neither of two ends is the other's, more often than that. Where a hundred
  /// million pairs of boxes meet it counts as if they did.
  ///
  /// - Complexity: O(*n* log *n*) for *n* edges, and O(1) for each two whose boxes meet.
  func crosses(moreThan most: Int) -> Bool {
    let edges = polygons.flatMap { polygon in
      polygon.rings.flatMap { ring in zip(ring, ring.dropFirst()).filter { $0 != $1 }.map { Edge($0, $1) } }
    }
    let tree = PackedRTree(edges.map(\.box))
    var (crossings, pairs) = (0, 0)
    for (number, edge) in edges.enumerated() {
      tree.search(edge.box) { other in
        guard other > number else { return true }
        pairs += 1
        if edge.meets(edges[other]) { crossings += 1 }
        return crossings <= most && pairs <= 100_000_000
      }
      if crossings > most || pairs > 100_000_000 { return true }
    }
    return false
  }
}

/// An edge of a ring on the plane.
private struct Edge {
  let start: PlaneCoordinates
  let end: PlaneCoordinates

  init(_ start: PlaneCoordinates, _ end: PlaneCoordinates) { (self.start, self.end) = (start, end) }

  var box: PackedRTree.Box {
    PackedRTree.Box(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y))
  }

  /// Whether two edges have a point in common that is not an end of both.
  func meets(_ other: Edge) -> Bool {
    if start == other.start || start == other.end || end == other.start || end == other.end { return false }
    return side(of: other.start) * side(of: other.end) <= 0
      && other.side(of: start) * other.side(of: end) <= 0
  }

  /// -1 to the right, 1 to the left, 0 on its line.
  private func side(of point: PlaneCoordinates) -> Int {
    let (a, b) = (end - start, point - start)
    let turn = a.x * b.y - a.y * b.x
    return turn > 0 ? 1 : turn < 0 ? -1 : 0
  }
}
