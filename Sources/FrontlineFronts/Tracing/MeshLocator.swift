internal import FrontlineGeometry
package import FrontlineOverlay

/// Finds the triangle that a point of the plane lies in, by a grid of cells.
struct MeshLocator: Sendable {
  private let origin: PlaneCoordinates
  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// The triangles of cell *i* are `triangles[starts[i]..<starts[i + 1]]`.
  private let starts: [Int32]
  private let triangles: [Int32]
  private let corners: [(PlaneCoordinates, PlaneCoordinates, PlaneCoordinates)]

  init(_ mesh: FrontMesh) {
    corners = mesh.triangles.map { triangle in
      (
        mesh.coordinates[triangle.corners[0]], mesh.coordinates[triangle.corners[1]],
        mesh.coordinates[triangle.corners[2]]
      )
    }
    var low = PlaneCoordinates(repeating: .infinity)
    var high = PlaneCoordinates(repeating: -.infinity)
    for point in mesh.coordinates {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    origin = low
    let size = high - low
    // About two triangles a cell.
    let cell = max(1, (size.x * size.y / Double(max(1, corners.count)) * 2).squareRoot())
    let (columns, rows) = (Int(size.x / cell) + 1, Int(size.y / cell) + 1)
    (self.cell, self.columns, self.rows) = (cell, columns, rows)
    var lists = [[Int32]](repeating: [], count: columns * rows)
    for (index, (a, b, c)) in corners.enumerated() {
      let from = (pointwiseMin(a, pointwiseMin(b, c)) - low) / cell
      let to = (pointwiseMax(a, pointwiseMax(b, c)) - low) / cell
      for row in Int(from.y)...min(rows - 1, Int(to.y)) {
        for column in Int(from.x)...min(columns - 1, Int(to.x)) {
          lists[row * columns + column].append(Int32(index))
        }
      }
    }
    starts = lists.reduce(into: [0]) { $0.append($0.last! + Int32($1.count)) }
    triangles = lists.flatMap { $0 }
  }

  /// The triangle and the weights of its corners there, which add up to 1; `nil` outside the hull.
  func locate(_ point: PlaneCoordinates) -> (triangle: Int, weights: (Double, Double, Double))? {
    let place = (point - origin) / cell
    guard place.x >= 0, place.y >= 0, place.x < Double(columns), place.y < Double(rows) else { return nil }
    let index = Int(place.y) * columns + Int(place.x)
    for triangle in triangles[Int(starts[index])..<Int(starts[index + 1])] {
      let (a, b, c) = corners[Int(triangle)]
      func twice(_ p: PlaneCoordinates, _ q: PlaneCoordinates) -> Double {
        (p.x - point.x) * (q.y - point.y) - (p.y - point.y) * (q.x - point.x)
      }
      let (u, v, w) = (twice(b, c), twice(c, a), twice(a, b))
      if u >= 0, v >= 0, w >= 0 {
        let whole = u + v + w
        return (Int(triangle), (u / whole, v / whole, w / whole))
      }
    }
    return nil
  }
}

extension FrontMesh {
  /// The triangle that a point of the plane lies in and the weights of its corners there; `nil` outside the area of
  /// interest.
  func locate(_ point: PlaneCoordinates) -> (triangle: Int, weights: (Double, Double, Double))? {
    guard let place = locator.locate(point), isInside[place.triangle] ?? clipper.contains(point) else {
      return nil
    }
    return place
  }
}

extension FrontTrace {
  /// The side behind whose front a point of the plane lies; `nil` outside the area of interest and between
  /// contested corners alone.
  package func side(at point: PlaneCoordinates) -> Int? {
    guard let (triangle, weights) = mesh.locate(point) else { return nil }
    let corners = mesh.triangles[triangle].corners
    let (s0, s1, s2) = (map[corners[0]], map[corners[1]], map[corners[2]])
    if s0 == s1, s1 == s2 { return s0 >= 0 ? s0 : nil }
    // Of two corners of one side the weights add up; contested corners weigh nothing. The front lies where
    // the two heaviest sides weigh the same.
    var best = -1
    var weight = -1.0
    for (side, own) in [
      (s0, weights.0 + (s1 == s0 ? weights.1 : 0) + (s2 == s0 ? weights.2 : 0)),
      (s1, weights.1 + (s0 == s1 ? weights.0 : 0) + (s2 == s1 ? weights.2 : 0)),
      (s2, weights.2 + (s0 == s2 ? weights.0 : 0) + (s1 == s2 ? weights.1 : 0)),
    ] where side >= 0 && own > weight {
      best = side
      weight = own
    }
    return weight > 1e-9 ? best : nil  // at a contested place itself no side weighs anything
  }
}
