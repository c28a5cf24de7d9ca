import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineOverlay
import Testing

@Suite struct FrontLineTests {
  /// Each piece of a segment has the left pin on its left. The whole of a segment may bend, where three sides meet, so that
  /// the pin lies beside its ends and not between them.
  @Test(arguments: [false, true]) func `The left pin stands on the left`(threeSides: Bool) throws {
    let front = try makeFront(scattered(seed: 8, count: 250, threeSides: threeSides, contested: 0))
    for line in front.wholeLines {
      for segment in line.segments {
        #expect(segment.pins.left.side == line.left)
        #expect(segment.pins.right.side == line.right)
        let pin = segment.pins.left
        for (a, b) in zip(segment.line.positions, segment.line.positions.dropFirst()) {
          guard let along = a.azimuth(to: b), let aside = a.azimuth(to: pin.position) else { continue }
          let turn = (along.degrees - aside.degrees + 360).truncatingRemainder(dividingBy: 360)
          #expect(turn < 180, "\(pin.place.id) \(segment.pins.right.place.id)")
        }
      }
    }
  }

  /// With two sides and nobody contested the lines are closed or end at the border: as few as there can be.
  @Test func `Lines end only at the border`() throws {
    let front = try makeFront(scattered(seed: 8, count: 300, threeSides: false, contested: 0))
    let trace = try #require(front.trace)
    let hull = Set(
      trace.mesh.edges.indices.filter { trace.mesh.edges[$0].triangles.1 == nil }.map {
        trace.mesh.node(middleOf: $0)
      })
    var seen = Set<Int>()
    for line in trace.lines {
      if line.nodes.first != line.nodes.last {
        #expect(hull.contains(line.nodes.first!) && hull.contains(line.nodes.last!))
      }
      for node in line.nodes.dropLast() { #expect(seen.insert(node).inserted, "a node is passed once") }
      #expect(line.left == 0 && line.right == 1)
    }
    #expect(trace.lines.count > 3)
  }

  @Test func `Three sides meet in one point`() throws {
    let front = try makeFront([(-20, -20, .held(0)), (20, -20, .held(1)), (0, 25, .held(2))])
    let trace = try #require(front.trace)
    let centers = trace.lines.flatMap { [$0.nodes.first!, $0.nodes.last!] }
      .filter { $0 >= trace.mesh.positions.count + trace.mesh.edges.count }
    #expect(trace.lines.count == 3)
    #expect(centers.count == 3 && Set(centers).count == 1)
    #expect(
      Set(front.wholeLines.map { [$0.left, $0.right] }) == [
        [.azerbaijan, .armenian], [.azerbaijan, .peacekeepers], [.armenian, .peacekeepers],
      ])
  }

  @Test func `The front passes through a contested place`() throws {
    let front = try makeFront([
      (-20, -20, .held(0)), (20, -20, .held(0)), (0, 0, .contested), (-20, 20, .held(1)), (20, 20, .held(1)),
    ])
    let trace = try #require(front.trace)
    let contested = trace.mesh.positions[2]
    #expect(front.nearestPoint(to: contested)?.distance == .zero)
    let distance = try #require(front.distance(toPlace: 2, in: trace))
    #expect(distance.side == nil && distance.lower == .zero)
  }

  @Test func `Two places at one point that differ are contested`() throws {
    let front = try makeFront([(-10, 0, .held(0)), (0, 0, .held(0)), (0, 0, .held(1)), (10, 0, .held(1))])
    let trace = try #require(front.trace)
    #expect(trace.map.sides[trace.mesh.vertexOfPlace[2]] == SideMap.contested)
    #expect(trace.mesh.vertexOfPlace[2] == 1)
  }

  /// Clipped to the square the lines are no longer, and all inside.
  @Test func `Drawn lines stay inside the area`() throws {
    let front = try makeFront(scattered(seed: 31, count: 200, threeSides: false), half: 40)
    let whole = front.wholeLines.reduce(Length.zero) { $0 + $1.length }
    #expect(front.length < whole)
    let plane = testPlane
    for line in front.lines {
      for point in try plane.project(line.line.positions) {
        #expect(abs(point.x) < 40_000.01 && abs(point.y) < 40_000.01)
      }
    }
  }

  @Test func `The basis counts pins`() throws {
    let basis = try #require(try makeFront([(0, -10, .held(0)), (0, 10, .held(1))]).traced?.basis)
    #expect(basis.onBaseline > 0.3 && basis.onBaseline < 0.7)
    #expect(basis.carriedOutward > 0.5)
  }
}
