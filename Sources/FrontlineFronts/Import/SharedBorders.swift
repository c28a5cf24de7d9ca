internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// The edges that the grounds of two sides have in common, so that the front between them is one line and not two.
struct SharedBorders {
  private struct Edge: Hashable {
    var a: Position
    var b: Position

    init(_ a: Position, _ b: Position) {
      let isInOrder = (a.latitude, a.longitude) <= (b.latitude, b.longitude)
      (self.a, self.b) = isInOrder ? (a, b) : (b, a)
    }
  }

  private let grounds: [MultiPolygon]
  /// The sides of each edge that two or more have.
  private var owners: [Edge: [Int]] = [:]

  /// The shared edges of the grounds of sides.
  init(_ grounds: [MultiPolygon]) {
    self.grounds = grounds
    guard grounds.count > 1 else { return }
    for (number, ground) in grounds.enumerated() {
      for ring in ground.polygons.flatMap(\.rings) {
        for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
          let edge = Edge(a, b)
          if owners[edge]?.contains(number) != true { owners[edge, default: []].append(number) }
        }
      }
    }
    owners = owners.filter { $0.value.count > 1 }
  }

  /// Whether no two sides share an edge.
  var isEmpty: Bool { owners.isEmpty }

  /// The borders of all grounds as lines, an edge of two sides once: with the first of them on its left and the other on
  /// its right.
  ///
  /// - Complexity: linear in the vertices.
  func lines(_ sides: [Party.Side], edges: EdgeRule) throws -> [FrontLine] {
    var lines: [FrontLine] = []
    for (number, ground) in grounds.enumerated() {
      for ring in ground.polygons.flatMap(\.rings) {
        for run in runs(of: ring.positions, number) where run.other.map({ $0 > number }) ?? true {
          lines.append(
            FrontLine(
              line: try LineString(run.positions), left: sides[number], right: run.other.map { sides[$0] },
              edges: edges))
        }
      }
    }
    return lines
  }

  /// The parts of a ring that it shares with one other side, or with none.
  private func runs(of ring: [Position], _ number: Int) -> [(other: Int?, positions: [Position])] {
    var runs: [(other: Int?, positions: [Position])] = []
    for (a, b) in zip(ring, ring.dropFirst()) {
      let other = owners[Edge(a, b)]?.first { $0 != number }
      if let last = runs.last, last.other == other {
        runs[runs.count - 1].positions.append(b)
      } else {
        runs.append((other, [a, b]))
      }
    }
    // A run that goes on past the vertex at which the ring begins is one.
    if runs.count > 1, runs[0].other == runs[runs.count - 1].other {
      let first = runs.removeFirst()
      runs[runs.count - 1].positions += first.positions.dropFirst()
    }
    return runs
  }
}
