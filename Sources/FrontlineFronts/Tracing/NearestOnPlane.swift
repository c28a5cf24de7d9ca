internal import FrontlineGeometry
internal import FrontlineOverlay

/// Points of a plane, and which comes nearest to another: of several that are equally near the earliest.
struct NearestOnPlane: Sendable {
  /// Distances that differ by no more than this, in metres, are equal, so that rounding does not decide.
  static let tie = 0.001

  private let points: [PlaneCoordinates]
  private let tree: PackedRTree

  /// An index of points.
  init(_ points: [PlaneCoordinates]) {
    self.points = points
    tree = PackedRTree(points.map { PackedRTree.Box(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y) })
  }

  /// The number of the nearest point. Traps where there is none.
  ///
  /// - Complexity: O(log n), and the points that are equally near.
  func nearest(to point: PlaneCoordinates) -> Int {
    func distance(to other: PlaneCoordinates) -> Double {
      let way = other - point
      return (way * way).sum().squareRoot()
    }
    func distance(to box: PackedRTree.Box) -> Double {
      let dx = max(0, box.minX - point.x, point.x - box.maxX)
      let dy = max(0, box.minY - point.y, point.y - box.maxY)
      return (dx * dx + dy * dy).squareRoot()
    }
    let first = tree.nearest(1, lowerBound: distance(to:)) { distance(to: points[$0]) }[0]
    let reach = first.distance + Self.tie
    let around = PackedRTree.Box(
      minX: point.x - reach, minY: point.y - reach, maxX: point.x + reach, maxY: point.y + reach)
    return tree.search(around).first { distance(to: points[$0]) <= reach } ?? first.index
  }
}
