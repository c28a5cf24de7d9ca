internal import FrontlineGeometry
internal import FrontlineOverlay

extension FrontMesh {
  /// Where the front of a distribution of sides crosses edges elsewhere than in their middles, by edge: the diagonals of
  /// places on one circle, and where the border is made of the places, the edges to its points.
  func crossings(_ sides: SideMap) throws -> [Int: CrossingPoint] {
    var found = try tieCrossings().points(sides)
    guard bisectsCarried else { return found }
    var crossed: [Int] = []
    var points: [PlaneCoordinates] = []
    for index in carriedEdges {
      let edge = edges[index]
      guard sides[edge.a] >= 0, sides[edge.b] >= 0, sides[edge.a] != sides[edge.b] else { continue }
      crossed.append(index)
      points.append(crossing(edge, sides))
    }
    for (index, (point, position)) in zip(crossed, zip(points, try plane.unproject(points))) {
      found[index] = CrossingPoint(coordinates: point, position: position)
    }
    return found
  }

  /// The point of an edge whose nearest places are of its two sides and equally far, kept from the ends.
  ///
  /// A border point has the side of its nearest place, so along the edge the nearest place changes sides. The search
  /// begins half-way between the places of the two ends and takes, where another is nearer, that one in place of the
  /// one of its side.
  private func crossing(_ edge: Edge, _ sides: SideMap) -> PlaneCoordinates {
    let (a, b) = (coordinates[edge.a], coordinates[edge.b])
    var (p, q) = (coordinates[placeOfVertex[edge.a]], coordinates[placeOfVertex[edge.b]])
    var point = (a + b) / 2
    for _ in 0..<64 {
      let (before, behind) = (excess(a, p, q), excess(b, p, q))
      guard behind > before else { return point }
      point = a + (b - a) * min(max(-before / (behind - before), 0.01), 0.99)
      let nearest = nearestPlace.nearest(to: point)
      let side = sides[vertexOfPlace[nearest]]
      if excess(point, coordinates[nearest], p) > -1 { return point }
      if side == sides[edge.a] {
        p = coordinates[nearest]
      } else if side == sides[edge.b] {
        q = coordinates[nearest]
      } else {
        return point
      }
    }
    return point
  }

  /// How much the square of the distance to `p` is above that to `q`.
  private func excess(_ point: PlaneCoordinates, _ p: PlaneCoordinates, _ q: PlaneCoordinates) -> Double {
    ((point - p) * (point - p)).sum() - ((point - q) * (point - q)).sum()
  }
}

/// A point of the plane and of the ground where a front crosses an edge.
struct CrossingPoint: Sendable {
  let coordinates: PlaneCoordinates
  let position: Position
}
