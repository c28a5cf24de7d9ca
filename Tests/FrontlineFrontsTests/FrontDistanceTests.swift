import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct FrontDistanceTests {
  /// lower <= estimate <= upper for every place, with two sides and three, with contested places and without.
  @Test(arguments: [(1, false, 0.0), (2, false, 0.08), (3, true, 0.0), (4, true, 0.08), (5, false, 0.3)])
  func `The bounds enclose the estimate`(seed: Int, threeSides: Bool, contested: Double) throws {
    let front = try makeFront(
      scattered(seed: UInt64(seed), count: 250, threeSides: threeSides, contested: contested))
    let trace = try #require(front.trace)
    for place in trace.mesh.places.indices {
      let distance = try #require(front.distance(toPlace: place, in: trace))
      let (lower, upper) = (try #require(distance.lower), try #require(distance.upper))
      #expect(lower <= distance.estimate, "place \(place)")
      #expect(distance.estimate <= upper, "place \(place)")
    }
  }

  @Test func `The bounds of a bare position enclose the estimate too`() throws {
    let front = try makeFront(scattered(seed: 9, count: 200, threeSides: true))
    var dice = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let position = Position(latitude: 39 + dice.share(), longitude: 45.9 + 1.2 * dice.share())
      let distance = try #require(front.distance(to: position))
      #expect(distance.lower == .zero)
      #expect(distance.estimate <= (try #require(distance.upper)))
    }
  }

  /// The lower bound against every band triangle's edges, and the upper against every place.
  @Test func `The bounds are those of a brute-force search`() throws {
    let places = scattered(seed: 5, count: 120, threeSides: false, contested: 0)
    let front = try makeFront(places)
    let trace = try #require(front.trace)
    for place in trace.mesh.places.indices {
      let distance = try #require(front.distance(toPlace: place, in: trace))
      let position = trace.mesh.places[place].position
      let others = trace.mesh.places.indices.filter { trace.map.sides[$0] != trace.map.sides[place] }
        .map { trace.mesh.places[$0].position.distance(to: position) }
      #expect(distance.upper == others.min())
      var nearest = Length.meters(.infinity)
      for triangle in trace.mesh.triangles where trace.map.surely(triangle) == nil {
        for i in 0..<3 {
          let edge = try LineString([
            trace.mesh.positions[triangle.corners[i]], trace.mesh.positions[triangle.corners[(i + 1) % 3]],
          ])
          nearest = min(nearest, edge.nearestPoint(to: position, edges: .geodesic).distance)
        }
      }
      #expect(abs((nearest - distance.lower!).meters) < 1e-3)
    }
  }

  /// Two places 20 km apart and nobody else: the front runs half-way.
  @Test(arguments: [-1e-10, 0, 1e-10])
  func `Between two places the front runs half way`(_ rounding: Double) throws {
    let front = try makeFront([(0, -10, .held(0)), (0, 10 + rounding, .held(1))])
    let trace = try #require(front.trace)
    let distance = try #require(front.distance(toPlace: 0, in: trace))
    #expect(distance.lower == .zero)
    #expect(abs(distance.estimate.kilometers - 10) < 0.5)
    #expect(abs(distance.upper!.kilometers - 20) < 0.001)
    #expect(distance.side == .azerbaijan)
    #expect(distance.nearestOpposing?.id == "p1")
    // The points on the border lie on circles with the places, and two are as near to the one as to the other:
    // rules decide which triangles they make and whose side they carry, and no rounding.
    #expect(distance.description == "0.0 ... 10.0 ... 20.0 km")
    let pins = try #require(distance.nearest?.pins)
    #expect(pins.left.place.id == "p0")
    #expect(pins.right.place.id == "p1")
    #expect(abs(pins.gap.kilometers - 20) < 0.001)
    #expect(pins.left.restsOnBaseline && !pins.right.restsOnBaseline)
  }

  @Test func `Where one side holds everything there is no distance`() throws {
    let front = try makeFront([(0, -10, .held(0)), (0, 10, .held(0))])
    #expect(front.lines.isEmpty)
    #expect(front.length == .zero)
    #expect(front.nearestPoint(to: Position(latitude: 39.5, longitude: 46.5)) == nil)
    #expect(front.distance(to: Position(latitude: 39.5, longitude: 46.5)) == nil)
  }
}
