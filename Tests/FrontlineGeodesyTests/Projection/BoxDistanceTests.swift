import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

/// The bounds of `GeographicBox+Distance.swift`, against the geodesics that they bound.
@Suite struct BoxDistanceTests {
  private func randomBox(_ random: inout SeededGenerator) -> GeographicBox {
    let south = Double.random(in: -90...90, using: &random)
    let west = Double.random(in: -180...180, using: &random)
    let east = west + pow4(.random(in: 0...4, using: &random))
    return GeographicBox(
      south: south, west: west, north: min(south + .random(in: 0...30, using: &random), 90),
      east: east > 180 ? max(east - 360, -180) : east)
  }
  private func pow4(_ x: Double) -> Double { x * x * x * x }

  private func randomPosition(_ random: inout SeededGenerator) -> Position {
    Position(
      latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random))
  }

  /// A position in a box.
  private func inside(_ box: GeographicBox, _ random: inout SeededGenerator) -> Position {
    let longitude =
      box.west + box.longitudeSpan * [0, 1, .random(in: 0...1, using: &random)].randomElement(using: &random)!
    return Position(
      latitude: [box.south, box.north, .random(in: box.south...box.north, using: &random)].randomElement(
        using: &random)!,
      longitude: longitude > 180 ? max(longitude - 360, -180) : longitude)
  }

  @Test func `Never exceeds a distance to the box`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let (box, position) = (randomBox(&random), randomPosition(&random))
      let bound = box.leastDistance(to: position)
      for _ in 0..<5 {
        let there = inside(box, &random)
        #expect(bound <= position.distance(to: there), "\(box) \(position) \(there)")
      }
      if box.contains(position) { #expect(bound == .zero) }
    }
  }

  @Test func `Is near the distance to a point`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let (a, b) = (randomPosition(&random), randomPosition(&random))
      let (bound, distance) = (GeographicBox(a).leastDistance(to: b), a.distance(to: b))
      #expect(bound <= distance && bound.meters >= distance.meters * 0.993)
    }
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    let box = GeographicBox(south: 39, west: 47.7465, north: 41, east: 48)
    // A degree of longitude at 39.75 N.
    #expect((84_900...85_700).contains(box.leastDistance(to: shusha).meters))
  }

  @Test func `Padding holds everything within the distance`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let box = randomBox(&random)
      let meters = pow4(.random(in: 0...50, using: &random))
      let padded = box.padded(by: .meters(meters))
      #expect(padded.contains(box), "\(box) \(meters)")
      let there = inside(box, &random).destination(
        .meters(meters * [1, .random(in: 0...1, using: &random)].randomElement(using: &random)!),
        toward: .degrees(.random(in: 0...360, using: &random)))
      #expect(padded.contains(there), "\(box) \(meters) \(there)")
    }
  }

  @Test func `Padding is tight`() {
    let shusha = GeographicBox(Position(latitude: 39.7537, longitude: 46.7465))
    let padded = shusha.padded(by: .kilometers(5))
    #expect(abs(padded.latitudeSpan - 0.0905) < 0.0005 && abs(padded.longitudeSpan - 0.1172) < 0.0005)
    #expect(shusha.padded(by: .zero) == shusha && shusha.padded(by: .meters(-5)) == shusha)
    #expect(shusha.padded(by: .meters(.infinity)) == .world)
    #expect(shusha.padded(by: .kilometers(6000)).longitudeSpan == 360)
    let tromso = GeographicBox(Position(latitude: 69.65, longitude: 179.9)).padded(by: .kilometers(10))
    #expect(tromso.crossesAntimeridian)
  }

  /// The nearest of a thousand places by the index are those of a sort by distance.
  @Test func `Finds the nearest by index`() {
    var random = SeededGenerator(seed: 4)
    let places = (0..<1000).map { _ in randomPosition(&random) }
    let tree = PackedRTree(places.map { GeographicBox($0) })
    for _ in 0..<30 {
      let here = randomPosition(&random)
      var asked = 0
      let near = tree.nearest(5, lowerBound: { $0.leastDistance(to: here).meters }) { index in
        asked += 1
        return places[index].distance(to: here).meters
      }
      let sorted = places.indices.sorted { places[$0].distance(to: here) < places[$1].distance(to: here) }
      #expect(near.map(\.index) == Array(sorted.prefix(5)))
      #expect(asked < 30)
    }
  }
}
