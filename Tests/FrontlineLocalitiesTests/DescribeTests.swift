import FrontlineAtlas
import FrontlineData
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLocalities
import FrontlineTestSupport
import Testing

/// The law of the way back: the phrase for a position resolves to ground that contains it.
@Suite struct DescribeTests {
  private func check(_ position: Position, in atlas: Atlas) throws {
    let description = try #require(atlas.describe(position))
    let locality = try Locality(description.phrase)
    let place = try locality.resolved(in: atlas)
    #expect(place.region.contains(position), "\(position): \(description.phrase)")
    #expect(
      place.position.distance(to: position) <= place.radius * 1.01 + .meters(1),
      "\(position): \(description.phrase)")
  }

  @Test func `Grid of the region`() throws {
    let atlas = try Cases.atlas.get()
    let box = try #require(atlas.box)
    for row in 0...36 {
      for column in 0...36 {
        try check(
          Position(
            latitude: box.south + Double(row) / 36 * box.latitudeSpan,
            longitude: box.west + Double(column) / 36 * box.longitudeSpan), in: atlas)
      }
    }
  }

  @Test(arguments: [Length.Unit.kilometers, .miles, .nauticalMiles])
  func `Near settlements and along roads`(unit: Length.Unit) throws {
    try Length.$longUnit.withValue(unit) { try checkNearSettlementsAndAlongRoads() }
  }

  private func checkNearSettlementsAndAlongRoads() throws {
    let atlas = try Cases.atlas.get()
    var dice = SeededGenerator(seed: 7)
    for settlement in atlas.settlements where dice.share() < 0.15 {
      let distance = Length.meters(dice.share() * dice.share() * 6000)
      try check(settlement.position.destination(distance, toward: .degrees(dice.share() * 360)), in: atlas)
    }
    for route in atlas.routes {
      let length = route.line.length(edges: .geodesic)
      for part in 1..<8 {
        let position = try #require(route.line.point(at: length * Double(part) / 8, edges: .geodesic))
        try check(position, in: atlas)
      }
    }
  }

  @Test func `Far away`() throws {
    let atlas = try Cases.atlas.get()
    #expect(atlas.describe(Position(latitude: -40, longitude: 170)) == nil)
    #expect(atlas.describe(Position(latitude: 90, longitude: 0)) == nil)
  }

  @Test func `Words that a reader knows`() throws {
    let atlas = try Cases.atlas.get()
    func phrase(_ latitude: Double, _ longitude: Double) throws -> String {
      try #require(atlas.describe(Position(latitude: latitude, longitude: longitude))).phrase
    }
    #expect(try phrase(39.76, 46.75) == "in Shusha")
    #expect(try phrase(39.88, 46.82) == "4 km SE of Khojaly")
    #expect(try Length.$longUnit.withValue(.miles) { try phrase(39.88, 46.82) } == "3 mi SE of Khojaly")
    #expect(try phrase(39.527, 46.397).contains("on the road from Goris to Stepanakert"))
  }

  /// What is kept with an atlas must not hold it.
  @Test func `An atlas that has described is freed`() throws {
    final class Keepsake: Sendable {}
    weak var kept: Keepsake?
    do {
      let atlas = try Atlas.karabakh()
      let probe = atlas.derived(Keepsake.self) { Keepsake() }
      kept = probe
      #expect(atlas.describe(try Position(latitude: 39.75, longitude: 46.75)) != nil)
    }
    #expect(kept == nil)
  }
}
