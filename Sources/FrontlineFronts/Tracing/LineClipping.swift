internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineOverlay

extension FrontTrace {
  /// The parts of lines that lie inside the area of interest; each keeps its sides and pins. Where a line
  /// crosses the border it ends there, on its own geodesic.
  ///
  /// - Complexity: O(segments times the log of the border's edges).
  func clip(_ lines: [Line]) -> [Line] {
    let clipper = mesh.clipper
    let isInside = mesh.isInside
    var parts: [Line] = []
    for line in lines {
      var positions: [Position] = []
      var nodes: [Int] = []
      var pins: [Line.Pins] = []
      var triangles: [Int32] = []
      func end() {
        if positions.count >= 2 {
          parts.append(
            Line(
              nodes: nodes, positions: positions, left: line.left, right: line.right, pins: pins,
              triangles: triangles))
        }
        positions = []
        nodes = []
        pins = []
        triangles = []
      }
      for i in line.pins.indices {
        let (start, finish) = (line.positions[i], line.positions[i + 1])
        let triangle = Int(line.triangles[i])
        let inside: [(Double, Double)]
        switch triangle < 0 ? nil : isInside[triangle] {
        case true?: inside = Self.whole
        case false?: inside = []
        case nil:
          inside = clipper.inside(
            coordinates(ofNode: line.nodes[i]), coordinates(ofNode: line.nodes[i + 1]))
        }
        for (from, to) in inside {
          if from > 0 || positions.isEmpty {
            end()
            positions = [start.point(atFraction: from, to: finish)]
            nodes = [from == 0 ? line.nodes[i] : -1]
          }
          positions.append(start.point(atFraction: to, to: finish))
          nodes.append(to == 1 ? line.nodes[i + 1] : -1)
          // A clipped segment keeps the pins of the halves that are left of it.
          let whole = line.pins[i]
          pins.append(
            Line.Pins(
              first: from >= 0.5 ? whole.second : whole.first, second: to <= 0.5 ? whole.first : whole.second)
          )
          triangles.append(line.triangles[i])
          if to < 1 { end() }
        }
        if inside.isEmpty { end() }
      }
      end()
    }
    return parts
  }

  private static let whole = [(0.0, 1.0)]
}

/// Which parts of a segment lie inside a region of the plane.
struct Clipper: Sendable {
  private let edges: [(PlaneCoordinates, PlaneCoordinates)]
  private let tree: PackedRTree
  private let east: Double

  init(_ region: PlaneRegion) {
    var edges: [(PlaneCoordinates, PlaneCoordinates)] = []
    for polygon in region.polygons { for ring in polygon.rings { edges += zip(ring, ring.dropFirst()) } }
    self.edges = edges
    tree = PackedRTree(edges.map { Self.box($0.0, $0.1) })
    east = (edges.map { max($0.0.x, $0.1.x) }.max() ?? 0) + 1
  }

  private static func box(_ a: PlaneCoordinates, _ b: PlaneCoordinates) -> PackedRTree.Box {
    PackedRTree.Box(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }

  /// The inner parts as fractions along the segment, in order, neighbours joined.
  func inside(_ a: PlaneCoordinates, _ b: PlaneCoordinates) -> [(Double, Double)] {
    var cuts = [0.0, 1.0]
    for index in tree.search(Self.box(a, b)) {
      let (p, q) = edges[index]
      let (d, e, f) = (b - a, q - p, p - a)
      let cross = d.x * e.y - d.y * e.x
      guard cross != 0 else { continue }
      let t = (f.x * e.y - f.y * e.x) / cross
      let u = (f.x * d.y - f.y * d.x) / cross
      if t > 0, t < 1, u >= 0, u <= 1 { cuts.append(t) }
    }
    cuts.sort()
    var parts: [(Double, Double)] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) where to > from {
      guard contains(a + (b - a) * ((from + to) / 2)) else { continue }
      if let last = parts.last, last.1 == from {
        parts[parts.count - 1].1 = to
      } else {
        parts.append((from, to))
      }
    }
    return parts
  }

  /// Whether a triangle lies inside; `nil` where the border may cross it.
  func contains(triangle corners: [PlaneCoordinates]) -> Bool? {
    let (a, b, c) = (corners[0], corners[1], corners[2])
    var isCrossed = false
    tree.search(Self.box(pointwiseMin(a, pointwiseMin(b, c)), pointwiseMax(a, pointwiseMax(b, c)))) { _ in
      isCrossed = true
      return false
    }
    return isCrossed ? nil : contains((a + b + c) / 3)
  }

  /// Whether a point lies inside, by the even-odd rule.
  func contains(_ p: PlaneCoordinates) -> Bool {
    var odd = false
    guard p.x < east else { return false }
    tree.search(PackedRTree.Box(minX: p.x, minY: p.y, maxX: east, maxY: p.y)) { index in
      let (a, b) = edges[index]
      if (a.y > p.y) != (b.y > p.y), p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x { odd.toggle() }
      return true
    }
    return odd
  }
}
