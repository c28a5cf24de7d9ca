public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger

/// One line of a front: one side lies on its left all along, another on its right.
public struct FrontLine: Sendable {
  /// The line.
  public let line: LineString
  /// The side on the left; `nil`: the data that the line came from does not say.
  public let left: Party.Side?
  /// The side on the right; `nil`: contested ground, or not said.
  public let right: Party.Side?
  /// What its edges are between the positions.
  public let edges: EdgeRule
  private let pinned: (pins: [FrontTrace.Line.Pins], trace: FrontTrace, bases: SideBases)?

  init(line: LineString, left: Party.Side?, right: Party.Side?, edges: EdgeRule) {
    self.line = line
    self.edges = edges
    self.left = left
    self.right = right
    pinned = nil
  }

  init(_ line: FrontTrace.Line, of trace: FrontTrace, bases: SideBases) {
    self.line = try! LineString(line.positions)  // a line of a trace has a segment at least
    left = line.left >= 0 ? trace.sides[line.left] : nil
    right = line.right >= 0 ? trace.sides[line.right] : nil
    edges = .geodesic
    pinned = (line.pins, trace, bases)
  }

  /// Whether the line ends where it began.
  public var isClosed: Bool { line.positions.first == line.positions.last }

  /// The length on the ellipsoid.
  public var length: Length { line.length(edges: edges) }

  /// The segments along the line of a traced front, each as long as the same two places pin it.
  package var segments: [FrontSegment] {
    guard let pinned else { return [] }
    var segments: [FrontSegment] = []
    var pins: (left: Int, right: Int) = (-1, -1)
    var positions: [Position] = []
    func close() {
      guard positions.count >= 2 else { return }
      segments.append(
        FrontSegment(
          line: try! LineString(positions), pins: pinned.trace.pins(pins, bases: pinned.bases)))
    }
    for (index, halves) in pinned.pins.enumerated() {
      let (a, b) = (line.positions[index], line.positions[index + 1])
      let middle = a.midpoint(to: b)
      for (next, from, to) in [(halves.first, a, middle), (halves.second, middle, b)] {
        if next != pins {
          close()
          pins = next
          positions = [from]
        }
        positions.append(to)
      }
    }
    close()
    return segments
  }
}

/// A segment of a front between the two places that pin it.
public struct FrontSegment: Hashable, Sendable {
  /// The segment as a line.
  public let line: LineString
  /// The two places, and the gap between them.
  public let pins: FrontPins
}

extension FrontTrace {
  func pins(_ pair: (left: Int, right: Int), bases: SideBases) -> FrontPins {
    func pin(_ vertex: Int) -> FrontPin {
      let basis = bases[mesh.placeOfVertex[vertex]]
      return FrontPin(
        place: mesh.place(at: vertex), side: map[vertex] >= 0 ? sides[map[vertex]] : nil,
        position: mesh.positions[vertex], isCarriedOutward: mesh.isCarried(vertex),
        restsOnBaseline: basis.isOnBaseline, isCertain: basis.isCertain)
    }
    let (left, right) = (pin(pair.left), pin(pair.right))
    return FrontPins(left: left, right: right, gap: left.position.distance(to: right.position))
  }
}
