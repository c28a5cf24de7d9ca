import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct ClosestPositionsTests {
  private typealias Polygon = FrontlineGeometry.Polygon

  @Test func `Places of all kinds`() throws {
    let box = try polygon((39, 46), (39, 47), (40, 47), (40, 46))
    let road = try LineString([position(39.5, 47.5), position(39.6, 47.2)])
    let place = position(39.6, 47.2)
    for edges in EdgeRule.allCases {
      #expect(place.distance(to: road, edges: edges) == .zero)
      #expect(road.distance(to: place, edges: edges) == .zero)
      let gap = box.distance(to: road, edges: edges)
      #expect(abs((gap - box.distance(to: place, edges: edges)).meters) < 2e-8)
      #expect(abs((gap - box.nearestPoint(to: place, edges: edges).distance).meters) < 2e-8)
      #expect(abs(gap.meters - 17_170) < 30)
      // Inside, in a hole, and around.
      let inner = try LineString([position(39.45, 46.45), position(39.55, 46.55)])
      #expect(box.distance(to: inner, edges: edges) == .zero)
      #expect(inner.distance(to: box, edges: edges) == .zero)
      let holed = Polygon(
        exterior: box.exterior, interiors: [try ring((39.4, 46.4), (39.4, 46.6), (39.6, 46.6), (39.6, 46.4))])
      #expect(holed.distance(to: inner, edges: edges) > .kilometers(4))
      #expect(holed.exterior.distance(to: inner, edges: edges) > .kilometers(30))
      #expect(box.distance(to: holed, edges: edges) == .zero)
    }
  }

  @Test func `Crossing and touching lines are at no distance`() throws {
    let east = try LineString([position(39.5, 46), position(39.5, 47)])
    let north = try LineString([position(39, 46.5), position(40, 46.5)])
    for edges in EdgeRule.allCases {
      let pair = try #require(east.closestPositions(to: north, edges: edges))
      #expect(pair.distance == .zero)
      #expect(pair.here == pair.there)
      #expect(east.nearestPoint(to: pair.here, edges: edges).distance.meters < 1e-8)
      #expect(north.nearestPoint(to: pair.here, edges: edges).distance.meters < 1e-8)
    }
    let touching = try LineString([position(39.5, 47), position(38, 48)])
    #expect(east.distance(to: touching, edges: .geodesic) == .zero)
    // Across the antimeridian and over the pole.
    let pacific = try LineString([position(10, 170), position(10, -170)])
    #expect(
      pacific.distance(to: try LineString([position(5, 180), position(15, -180)]), edges: .geodesic) == .zero)
    let polar = try LineString([position(80, 0), position(80, 180)])
    #expect(
      polar.distance(to: try LineString([position(85, 90), position(85, -90)]), edges: .geodesic).meters
        < 1e-8)
  }

  /// Two lines on great circles that meet only at the other side of the Earth.
  @Test func `Lines on opposite sides do not cross`() throws {
    let here = try LineString([position(-1, 0), position(1, 0)])
    let there = try LineString([position(0, 179), position(0, -179)])
    let gap = here.distance(to: there, edges: .geodesic)
    #expect(gap > .kilometers(19_700))
    #expect(gap <= position(1, 0).distance(to: position(0, 179)))
  }

  @Test func `Empty shapes have no distance`() {
    let nothing = MultiPolygon([])
    let shusha = position(39.7537, 46.7465)
    #expect(nothing.distance(to: shusha, edges: .geodesic) == nil)
    #expect(shusha.distance(to: Geometry.collection([]), edges: .geodesic) == nil)
    #expect(nothing.closestPositions(to: nothing, edges: .geodesic) == nil)
    #expect(nothing.nearestPoint(to: shusha, edges: .geodesic) == nil)
    let two = Geometry.multiPoint([position(39, 46), position(39.7537, 46.7465)])
    #expect(shusha.distance(to: two, edges: .geodesic) == .zero)
  }

  /// The distance between two lines is the least of the distances from the places of the one to the other.
  @Test(arguments: [
    (EdgeRule.geodesic, 20.0), (.geodesic, 2000), (.longitudeLatitude, 20), (.longitudeLatitude, 1000),
  ])
  func `Agrees with walking along one line`(_ edges: EdgeRule, _ kilometers: Double) throws {
    var numbers = SeededGenerator(seed: 11)
    var apart = 0
    for _ in 0..<30 {
      let center = position(.random(in: -80...80, using: &numbers), .random(in: -180...180, using: &numbers))
      func line() throws -> LineString {
        let start = center.destination(
          .kilometers(.random(in: 0...kilometers, using: &numbers)),
          toward: .degrees(.random(in: 0..<360, using: &numbers)))
        return try LineString(
          (0..<4).map { _ in
            start.destination(
              .kilometers(.random(in: 0...kilometers, using: &numbers) / 2),
              toward: .degrees(.random(in: 0..<360, using: &numbers)))
          })
      }
      let (a, b) = (try line(), try line())
      let ours = try #require(a.closestPositions(to: b, edges: edges))
      let walked = walk(a, to: b, edges)
      #expect(abs(ours.distance.meters - walked) < 1e-6, "\(a.positions) \(b.positions)")
      #expect(abs(ours.here.distance(to: ours.there).meters - ours.distance.meters) < 1e-8)
      #expect(b.distance(to: a, edges: edges).meters - ours.distance.meters < 1e-7)
      if ours.distance > .zero { apart += 1 }
    }
    #expect(apart > 10)
  }

  /// The least distance to `b` of places along `a`: by even steps, and around the least by smaller ones.
  private func walk(_ a: LineString, to b: LineString, _ edges: EdgeRule) -> Double {
    let length = a.length(edges: edges)
    func distance(_ along: Double) -> Double {
      b.nearestPoint(to: a.point(at: min(max(.meters(along), .zero), length), edges: edges)!, edges: edges)
        .distance.meters
    }
    var (from, to, steps) = (0.0, length.meters, 300)
    var least = Double.infinity
    while to - from > 1e-7 {
      let places = (0...steps).map { from + Double($0) / Double(steps) * (to - from) }
      let best = places.map { ($0, distance($0)) }.min { $0.1 < $1.1 }!
      least = min(least, best.1)
      let step = (to - from) / Double(steps)
      (from, to, steps) = (best.0 - step, best.0 + step, 10)
    }
    return least
  }
}
