internal import FrontlineGeometry
internal import FrontlineOverlay

/// Where a front crosses the diagonal of four places on one circle.
///
/// Which of the two diagonals of such a quadrangle the triangulation has is decided by the order of the places, and
/// the front must not hang on it. So it runs straight through the quadrangle, from the middle of the side where it
/// enters to that of the side where it leaves, and the diagonal is crossed where that line meets it.
struct TieCrossings: Sendable {
  /// A quadrangle: the ends of its diagonal, the corners left and right of it, and where the front crosses it.
  struct Tie: Sendable {
    let a: Int, b: Int, left: Int, right: Int
    /// By whether the left corner is of the side of `a`, and then whether the right one is.
    let crossings: [CrossingPoint]
  }

  private let ties: [Int: Tie]

  /// The ties of a net that no other tie borders.
  init(_ mesh: FrontMesh) throws {
    var found: [(edge: Int, left: Int, right: Int, sides: [Int])] = []
    for (index, edge) in mesh.edges.enumerated() {
      guard let other = edge.triangles.1 else { continue }
      let leftTriangle = mesh.leftTriangle(of: edge)
      let rightTriangle = leftTriangle == other ? edge.triangles.0 : other
      let (left, right) = (mesh.opposite(edge, in: leftTriangle), mesh.opposite(edge, in: rightTriangle))
      let corners = [edge.a, right, edge.b, left].map { mesh.coordinates[$0] }
      guard areOnOneCircle(corners[0], corners[1], corners[2], corners[3]) else { continue }
      let sides = (Array(mesh.triangles[leftTriangle].edges) + mesh.triangles[rightTriangle].edges).filter {
        $0 != index
      }
      found.append((index, left, right, sides))
    }
    let diagonals = Set(found.map(\.edge))
    found.removeAll { !diagonals.isDisjoint(with: $0.sides) }
    var points: [PlaneCoordinates] = []
    for tie in found {
      let edge = mesh.edges[tie.edge]
      let (a, b) = (mesh.coordinates[edge.a], mesh.coordinates[edge.b])
      let (l, r) = (mesh.coordinates[tie.left], mesh.coordinates[tie.right])
      for isLeftOfA in [false, true] {
        for isRightOfA in [false, true] {
          let enter = ((isLeftOfA ? b : a) + l) / 2
          let leave = ((isRightOfA ? b : a) + r) / 2
          points.append(crossing(a, b, enter, leave))
        }
      }
    }
    let positions = try mesh.plane.unproject(points)
    var ties: [Int: Tie] = [:]
    for (number, tie) in found.enumerated() {
      let edge = mesh.edges[tie.edge]
      ties[tie.edge] = Tie(
        a: edge.a, b: edge.b, left: tie.left, right: tie.right,
        crossings: (4 * number..<4 * number + 4).map {
          CrossingPoint(coordinates: points[$0], position: positions[$0])
        })
    }
    self.ties = ties
  }

  /// Where the front of a distribution of sides crosses diagonals elsewhere than in their middles, by their edges.
  func points(_ sides: SideMap) -> [Int: CrossingPoint] {
    ties.compactMapValues { tie in
      let (a, b) = (sides[tie.a], sides[tie.b])
      let (left, right) = (sides[tie.left], sides[tie.right])
      guard a >= 0, b >= 0, a != b, left == a || left == b, right == a || right == b else { return nil }
      return tie.crossings[(left == a ? 2 : 0) + (right == a ? 1 : 0)]
    }
  }
}

/// Where the line from one point to another crosses the segment from `a` to `b`.
private func crossing(
  _ a: PlaneCoordinates, _ b: PlaneCoordinates, _ from: PlaneCoordinates, _ to: PlaneCoordinates
) -> PlaneCoordinates {
  let (way, line) = (b - a, to - from)
  let cross = way.x * line.y - way.y * line.x
  guard cross != 0 else { return (a + b) / 2 }
  let offset = from - a
  let part = (offset.x * line.y - offset.y * line.x) / cross
  return part > 0 && part < 1 ? a + way * part : (a + b) / 2
}
