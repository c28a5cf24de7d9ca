import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineSupply
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct RoadDrawingTests {
  /// A road is open on the map where it was open to some side, and cut only where it was open to none.
  @Test(arguments: ["2020-09-26", "2020-11-09"]) func `The map takes no side`(_ text: String) throws {
    let day = try Day(text)
    let base = try BaseMap(karabakh, MapSettings(), tracers: LabelPlacerTests.tracers)
    let tracer = try #require(base.supply)
    let drawn = try base.roadStates(on: day)
    let sides = try [Party.ID.azerbaijan, .armenianForces, .russianPeacekeepers].map {
      try tracer.supply(on: day, for: $0).states
    }
    #expect(drawn.count == base.roads.count && drawn.count > 100)
    for (road, state) in zip(base.roads, drawn) {
      let states = sides.map { $0[road.link].state }
      #expect(states.contains(state), "\(road.name)")
      #expect((state == .open) == states.contains(.open), "\(road.name)")
    }
    #expect(drawn.contains(.open) && drawn.contains(.cut))
  }
}
