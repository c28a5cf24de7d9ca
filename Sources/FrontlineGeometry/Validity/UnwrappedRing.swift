/// A ring laid out on the plane: no position twice in a row, no closing position, and with each longitude the
/// number of turns that the way to it has made across the antimeridian.
struct UnwrappedRing {
  struct Vertex {
    var longitude: Double
    var latitude: Double
    /// Eastward crossings of the antimeridian since the first vertex.
    var turn: Int
    /// The index in the ring as given.
    var index: Int
  }

  let part: Int
  let ring: Int
  private(set) var vertices: [Vertex] = []
  /// The indices of positions that repeat the one before.
  private(set) var repeated: [Int] = []
  /// How often the ring goes round the Earth eastward: 0, or 1 or -1 around a pole.
  private(set) var winding = 0
  /// Whether some edge crosses the antimeridian.
  private(set) var crosses = false

  init(_ ring: Ring, part: Int, index: Int, edges: EdgeRule) {
    self.part = part
    self.ring = index
    var turn = 0
    var last: Vertex?
    for (i, position) in ring.positions.enumerated() {
      if let last, edges == .geodesic {
        let step = position.longitude - last.longitude
        if step < -180 { turn += 1 } else if step > 180 { turn -= 1 }
      }
      let vertex = Vertex(longitude: position.longitude, latitude: position.latitude, turn: turn, index: i)
      if let last, Self.same(last, vertex) {
        repeated.append(i)
      } else {
        vertices.append(vertex)
      }
      last = vertex
    }
    winding = turn
    crosses = vertices.contains { $0.turn != 0 }
    if vertices.count > 1 { vertices.removeLast() }  // the closing position
  }

  private static func same(_ a: Vertex, _ b: Vertex) -> Bool {
    a.latitude == b.latitude
      && a.longitude + 360 * Double(a.turn) == b.longitude + 360 * Double(b.turn)
  }

  var count: Int { vertices.count }

  /// The vertex at any number of steps from the first, as a point of the plane where vertex `origin` has its
  /// own longitude plus `shift`.
  func point(_ step: Int, from origin: Int, shift: Double) -> PlanarPoint {
    let vertex = vertices[cyclic(step)]
    let turns =
      vertex.turn + rounds(step) * winding - vertices[cyclic(origin)].turn - rounds(origin) * winding
    return PlanarPoint(x: vertex.longitude + (360 * Double(turns) + shift), y: vertex.latitude)
  }

  /// The edge after a vertex, in the frame of its start.
  func edge(_ step: Int, shift: Double) -> (PlanarPoint, PlanarPoint) {
    (point(step, from: step, shift: shift), point(step + 1, from: step, shift: shift))
  }

  func cyclic(_ step: Int) -> Int {
    step >= 0 && step < count ? step : ((step % count) + count) % count
  }

  private func rounds(_ step: Int) -> Int {
    step >= 0 && step < count ? 0 : (step - cyclic(step)) / count
  }

  /// Whether the left of the ring is its inside: it runs counterclockwise, or eastward around the north pole
  /// or westward around the south pole. Nil where it has no area.
  var insideIsLeft: Bool? {
    if winding != 0 { return (winding > 0) == holdsNorthPole }
    let lowest = vertices.indices.min { a, b in
      let (p, q) = (point(a, from: 0, shift: 0), point(b, from: 0, shift: 0))
      return p.y != q.y ? p.y < q.y : p.x < q.x
    }!
    let turn = orientation(
      point(lowest - 1, from: 0, shift: 0), point(lowest, from: 0, shift: 0),
      point(lowest + 1, from: 0, shift: 0))
    if turn != 0 { return turn > 0 }
    // The lowest corner is a spike. The sum of the cross products speaks for the rest.
    let origin = point(0, from: 0, shift: 0)
    let area = (1..<count).reduce(0.0) { sum, i in
      let (p, q) = (point(i, from: 0, shift: 0), point(i + 1, from: 0, shift: 0))
      return sum + (p.x - origin.x) * (q.y - origin.y) - (q.x - origin.x) * (p.y - origin.y)
    }
    return area == 0 ? nil : area > 0
  }

  /// Whether the ring goes around a pole and is nearer to the north pole. One that goes around none holds
  /// none: its inside is on the plane.
  var holdsNorthPole: Bool {
    guard winding != 0 else { return false }
    let sum = (0..<count).reduce(0.0) { sum, i in
      let (p, q) = (point(i, from: 0, shift: 0), point(i + 1, from: 0, shift: 0))
      return sum + (p.y + q.y) * (q.x - p.x)
    }
    return (sum > 0) == (winding > 0)
  }

  /// Whether all vertices lie on one line.
  var isFlat: Bool {
    guard winding == 0 else { return false }
    let (a, b) = (point(0, from: 0, shift: 0), point(1, from: 0, shift: 0))
    return (2..<count).allSatisfy { orientation(a, b, point($0, from: 0, shift: 0)) == 0 }
  }

  /// The number of distinct positions, as far as 3.
  var distinctUpToThree: Int {
    var seen: [PlanarPoint] = []
    for vertex in vertices {
      let point = PlanarPoint(
        x: vertex.longitude == -180 && crosses ? 180 : vertex.longitude, y: vertex.latitude)
      if !seen.contains(point) { seen.append(point) }
      if seen.count == 3 { break }
    }
    return seen.count
  }
}
