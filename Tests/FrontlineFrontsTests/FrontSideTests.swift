import FrontlineAtlas
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct FrontSideTests {
  /// The side at a position is that of the ground which holds it, and the distance says how near the border is.
  @Test(arguments: [(1, false, 0.0), (2, true, 0.0), (3, false, 0.1), (4, true, 0.1)])
  func `Side agrees with the grounds`(seed: Int, threeSides: Bool, contested: Double) throws {
    let front = try makeFront(
      scattered(seed: UInt64(seed), count: 120, threeSides: threeSides, contested: contested), half: 50)
    let territories = try front.sides.map { ($0, try front.territory(of: $0)) }
    var dice = SeededGenerator(seed: 5)
    var outside = 0
    for _ in 0..<300 {
      let position = Position(latitude: 38.9 + 1.2 * dice.share(), longitude: 45.8 + 1.4 * dice.share())
      let holders = territories.filter { $0.1.contains(position, edges: .geodesic) }.map(\.0)
      #expect(holders.count <= 1)
      let side = try front.side(at: position)
      #expect(side == holders.first)
      outside += holders.isEmpty ? 1 : 0
    }
    #expect(outside > 20 && outside < 280)
  }

  /// Most positions of many are not projected: all triangles about their cell are of one side.
  @Test(arguments: [(1, false, 0.0), (2, true, 0.0), (3, false, 0.1), (4, true, 0.3)])
  func `Many at once lie where each lies by itself`(seed: Int, threeSides: Bool, contested: Double) throws {
    let front = try makeFront(
      scattered(seed: UInt64(seed), count: 400, threeSides: threeSides, contested: contested), half: 50)
    let trace = try #require(front.trace)
    var dice = SeededGenerator(seed: 6)
    var positions = (0..<4_000).map { _ in
      Position(latitude: 38.9 + 1.2 * dice.share(), longitude: 45.8 + 1.4 * dice.share())
    }
    positions += trace.mesh.positions + [Position(latitude: -39, longitude: -133)]
    let sides = try trace.sidesByCells(at: positions).map { $0 < 0 ? nil : trace.sides[Int($0)] }
    #expect(try sides == positions.map { try front.side(at: $0) })
    #expect(Set(sides).count == (threeSides ? 4 : 3))
  }

  @Test func `Every place lies on its own side`() throws {
    let front = try makeFront(scattered(seed: 14, count: 300, threeSides: true))
    let trace = try #require(front.trace)
    for place in trace.mesh.places {
      let side = try front.side(at: place.position)
      #expect(side == trace.side(ofPlace: place.id))
    }
  }
}
