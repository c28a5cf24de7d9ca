import FrontlineAtlas
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct LegendTests {
  private func words(_ atlas: Atlas, _ settings: MapSettings = MapSettings(), on day: String) throws
    -> [String]
  {
    let tracers = try MapTracers(atlas, settings)
    let day = try Day(day)
    let base = try BaseMap(atlas, settings, tracers: tracers)
    let drawing = try tracers.fronts.front(on: day).map { try DayDrawing($0, on: base) }
    return Legend(
      base, drawings: drawing.map { [$0] } ?? [],
      states: Set(base.states(in: tracers.fronts.snapshot(on: day))),
      roads: Set(try base.roadStates(on: day))
    ).entries.map(\.words)
  }

  /// Four towns and nothing else.
  private func fourTowns(_ start: Day) throws -> Atlas {
    let places = (0..<4).map { index in
      Settlement(
        id: "p\(index)", names: PlaceNames("P\(index)"), kind: .town,
        position: Position(latitude: 40 + 0.1 * Double(index / 2), longitude: 45 + 0.1 * Double(index % 2)))
    }
    func claim(_ index: Int, _ party: Party.ID, _ day: Day) -> Claim {
      Claim(
        id: "c\(index)-\(day)", subject: .settlement("p\(index)"), party: party, stance: .asserted,
        validFrom: EDTFDate(day), reported: day, source: "s")
    }
    return try Atlas(
      settlements: places,
      parties: ["red", "blue"].map {
        Party(id: Party.ID($0), names: PlaceNames($0), side: Party.Side($0))
      },
      sources: [Source(id: "s", name: "S", kind: .press)],
      claims: places.indices.map { claim($0, $0 < 2 ? "red" : "blue", start) } + [claim(3, "red", start + 9)])
  }

  @Test func `A map of places alone has no borders and no roads`() throws {
    let start = try Day("2020-01-01")
    let atlas = try fourTowns(start)
    #expect(
      try words(atlas, on: "2020-01-01") == [
        "red: places held, and ground behind the front", "blue: places held, and ground behind the front",
        "band in which the front may run, between places of two sides",
        "front, drawn half-way between those places", "town",
      ])
    let svg = try Map(of: atlas, on: start).svg()
    #expect(!svg.contains("Roads are drawn"))
    // All four are in sight, though only one of them changed hands.
    for name in 0..<4 { #expect(svg.contains(">P\(name)<")) }
  }

  @Test func `What lies beyond the frame is not listed`() throws {
    let place = try karabakh.settlement(named: "Lachin")
    func words(near place: Settlement) throws -> [String] {
      try self.words(
        karabakh, MapSettings(mark: MapMark(place, rings: [.kilometers(5)]), isNearMark: true),
        on: "2020-12-02")
    }
    #expect(try words(near: place).contains("Russian peacekeepers: places held, and ground behind the front"))
    let barda = try words(near: karabakh.settlement(named: "Barda"))
    #expect(!barda.contains { $0.hasPrefix("Russian peacekeepers") || $0.hasPrefix("border of a country") })
    #expect(
      try words(near: karabakh.settlement(named: "Shusha")).contains(
        "border of a district, as the data draws it"))
  }
}
