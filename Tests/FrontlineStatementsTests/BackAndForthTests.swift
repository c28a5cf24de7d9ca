import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// Districts, roads and ground in a war that moves both ways.
///
/// Ostrany holds Marholt district and Vesk district, Merrow holds Aldine district. On 5 March Merrow takes half of Vesk district
/// with Vesk, the end of the Great North Road; on 19 March the other half, and one of the twelve places of Marholt district.
/// Ostrany takes the latter two back on 16 April, and on 7 May the rest, with Sunder, the start of the Aldine road.
@Suite struct BackAndForthTests {
  private static let atlas = Result { try made() }

  private static func made() throws -> Atlas {
    func position(_ column: Double, _ row: Double) -> Position {
      Position(latitude: 39 + row / 10, longitude: 46 + column / 10)
    }
    func outline(_ first: Double, _ last: Double) throws -> MultiPolygon {
      let (west, east) = (first - 0.5, last + 0.5)
      return try MultiPolygon([
        Polygon(
          exterior: Ring([
            position(west, -0.5), position(east, -0.5), position(east, 3.5), position(west, 3.5),
            position(west, -0.5),
          ]))
      ])
    }
    let towns = ["p01": "Marholt", "p41": "Vesk", "p51": "Sunder", "p91": "Aldine"]
    var settlements: [Settlement] = []
    var claims: [Claim] = []
    func take(_ id: String, _ party: Party.ID, _ day: String) throws {
      claims.append(
        Claim(
          id: Claim.ID("\(id)-\(day)"), subject: .settlement(Settlement.ID(id)), party: party,
          stance: .asserted,
          validFrom: try EDTFDate(day), reported: try Day(day), source: "teller"))
    }
    for column in 0...9 {
      for row in 0...3 {
        let id = "p\(column)\(row)"
        settlements.append(
          Settlement(
            id: Settlement.ID(id), names: PlaceNames(towns[id] ?? id.uppercased()),
            kind: towns[id] == nil ? .village : .city, position: position(Double(column), Double(row)),
            district: column < 3 ? "marholt" : column < 5 ? "vesk" : "aldine"))
        try take(id, column < 5 ? "ostrany" : "merrow", "2023-01-01")
        if column == 4 { try take(id, "merrow", "2023-03-05") }
        if column == 3 || id == "p23" {
          try take(id, "merrow", "2023-03-19")
          try take(id, "ostrany", "2023-04-16")
        }
        if column == 4 || id == "p51" { try take(id, "ostrany", "2023-05-07") }
      }
    }
    try take("p93", "merrow", "2023-06-30")
    func road(_ id: SupplyRoute.ID, _ name: String, _ columns: ClosedRange<Int>) throws -> SupplyRoute {
      try SupplyRoute(
        id: id, names: PlaceNames(name), roadClass: "main-road",
        waypoints: columns.map {
          SupplyRoute.Waypoint(
            name: "P\($0)1", position: position(Double($0), 1), settlement: Settlement.ID("p\($0)1"),
            uncertainty: .meters(500))
        })
    }
    return try Atlas(
      settlements: settlements,
      districts: [
        District(id: "land", layer: .country, names: PlaceNames("Square land"), shape: outline(0, 9)),
        District(
          id: "marholt", layer: "district", names: PlaceNames("Marholt"), shape: outline(0, 2)),
        District(id: "vesk", layer: "district", names: PlaceNames("Vesk"), shape: outline(3, 4)),
        District(id: "aldine", layer: "district", names: PlaceNames("Aldine"), shape: outline(5, 9)),
      ],
      routes: [road("north", "Great North Road", 0...4), road("aldine-road", "Aldine road", 5...9)],
      parties: [
        Party(id: "ostrany", names: PlaceNames("Ostrany"), side: "ostrany"),
        Party(id: "merrow", names: PlaceNames("Merrow"), side: "merrow"),
      ],
      sources: [Source(id: "teller", name: "Teller", kind: .press)], claims: claims,
      conventions: AtlasConventions(areaOfInterest: .init(district: "land")))
  }

  private func expect(_ sentence: String, _ verdicts: Set<Verdict>) throws {
    let check = try Self.atlas.get().check(sentence, on: Day("2023-06-30"))
    #expect(verdicts.contains(check.verdict), "\(check.verdict): \(check.sentence)")
  }

  /// Who cuts a road takes ground on it that was not theirs: a road that begins in their ground was never open to the others.
  @Test(arguments: [
    ("Merrow cut the Great North Road on 5 March.", Verdict.supported),
    ("Ostrany cut the Great North Road on 5 March.", .contradicted),
    ("Ostrany did not cut the Great North Road on 5 March.", .supported),
    ("The Great North Road was cut by Ostrany on 10 March.", .contradicted),
    ("Ostrany cut the Aldine road on 7 May.", .supported),
    ("Merrow cut the Aldine road on 7 May.", .contradicted),
    ("Merrow cut the Great North Road in March.", .supported),
    ("Merrow cut the Great North Road on 10 April.", .plausible),
    ("Merrow cut the Great North Road.", .plausible),
    ("Merrow took Vesk and cut the Great North Road.", .plausible),
    ("The Great North Road was cut after 12 February.", .supported),
    ("By 13 June the Great North Road had been cut.", .plausible),
    ("The Great North Road was cut on 1 March.", .contradicted),
  ])
  func `Who cut a road, and when`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, [verdict])
  }

  @Test(arguments: [
    ("The Great North Road was reopened after 10 June.", Verdict.contradicted),
    ("The Great North Road has been reopened since 10 June.", .contradicted),
    ("The Great North Road was reopened after 1 May.", .supported),
    ("The Great North Road was reopened on 6 May.", .plausible),
    ("The Great North Road was closed from 5 March until 7 May.", .supported),
    ("The Great North Road was closed from 5 March to 7 May.", .plausible),
    ("The Great North Road was closed from 5 March to 20 May.", .contradicted),
    ("It is false that the Great North Road has been closed since March.", .supported),
    ("The Great North Road was not open throughout May.", .plausible),
    ("The Aldine road is no longer open to Ostrany.", .undetermined),
  ])
  func `When a road was open`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, [verdict])
  }

  /// What was so in the war and is so no more: the simple past names no day.
  @Test(arguments: [
    ("Merrow held Vesk.", Verdict.plausible),
    ("Vesk was held by Merrow.", .plausible),
    ("Merrow held all of Vesk district.", .plausible),
    ("Ostrany held only one city.", .plausible),
    ("Merrow held Marholt.", .contradicted),
    ("Merrow held Vesk for 12 days.", .contradicted),
    ("Merrow held Vesk for 63 days.", .supported),
    ("Merrow still held Vesk.", .contradicted),
    ("Merrow holds Vesk.", .contradicted),
    ("Smith said that Merrow held Vesk.", .contradicted),
    ("Vesk, which was held by Merrow, is now held by Ostrany.", .plausible),
    ("The front came within 25 km of Marholt.", .plausible),
    ("The front lies within 25 km of Marholt.", .notSupportedByAnnouncements),
  ])
  func `What was so on no day that is named`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, [verdict])
  }

  @Test(arguments: [
    ("The Great North Road is open again.", Verdict.supported),
    ("The Great North Road is no longer cut.", .supported),
    ("The Aldine road is no longer closed.", .contradicted),
    ("The Great North Road was closed again on 10 June.", .refused),
    ("Ostrany took Vesk again on 7 May.", .supported),
    ("Merrow took Vesk again on 5 March.", .contradicted),
    ("Vesk fell again on 7 May.", .refused),
    ("Vesk, a city, was in Merrow's hands on 10 March.", .supported),
    ("Vesk, a village, was in Merrow's hands on 10 March.", .refused),
    ("In March 5 settlements in Vesk district fell to Merrow.", .contradicted),
    ("In March 8 settlements in Vesk district fell to Merrow.", .supported),
    ("On March 5 settlements in Vesk district fell to Merrow.", .refused),
    ("Ostrany lost Vesk district, about 770 km2, in March.", .supported),
    ("Ostrany lost Vesk district, about 1,500 km2, in March.", .contradicted),
    ("Ostrany held 1.200 km2 of Vesk district on 1 March.", .refused),
    ("Merrow took Vesk on March 4-5, 2023.[3]", .supported),
    ("(Merrow took Vesk [12] on 5 March.)", .supported),
  ])
  func `What is again or no longer so, and figures of two readings`(
    _ sentence: String, _ verdict: Verdict
  ) throws {
    try expect(sentence, [verdict])
  }

  /// What was held all along was not taken because one place of it came back.
  @Test(arguments: [
    ("Ostrany retook Marholt district.", Verdict.undetermined),
    ("Ostrany captured all of Marholt district in April.", .contradicted),
    ("Marholt district changed hands in April.", .contradicted),
    ("Marholt district is back in Ostrany's hands.", .undetermined),
    ("Ostrany retook Vesk district.", .supported),
    ("Vesk district is back in Ostrany's hands.", .supported),
    ("Merrow took all of Vesk district.", .plausible),
    ("Vesk district fell to Merrow.", .plausible),
    ("Ostrany lost all of Vesk district.", .plausible),
    ("Ostrany did not take Marholt district on 10 May.", .supported),
    ("Ostrany never lost all of Vesk district in March.", .contradicted),
    ("Merrow no longer holds all of Vesk district.", .supported),
    ("Ostrany no longer holds all of Aldine district.", .undetermined),
    ("Ostrany no longer holds any settlement in Aldine district.", .contradicted),
    ("Merrow no longer holds any settlement in Vesk district.", .supported),
    ("Merrow no longer holds any part of Vesk district.", .supported),
  ])
  func `What was taken whole, and what is held no longer`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, [verdict])
  }

  @Test(arguments: [
    ("It is false that Merrow held all of Vesk district from 19 March to 30 April.", Verdict.supported),
    ("Merrow held all of Vesk district from 19 March until 16 April.", .supported),
    ("Merrow did not hold all of Vesk district throughout April.", .plausible),
    ("Throughout May Merrow did not hold all of Vesk district.", .supported),
    ("It is false that Ostrany has held at least two cities since March.", .supported),
    ("After 7 April Merrow no longer held Vesk.", .contradicted),
    ("After 7 May Merrow no longer held Vesk.", .supported),
    ("After 1 March Ostrany no longer held Vesk.", .contradicted),
    ("Merrow did not hold Vesk district on 10 March.", .plausible),
  ])
  func `What lasted`(_ sentence: String, _ verdict: Verdict) throws { try expect(sentence, [verdict]) }

  @Test(arguments: [
    ("Ostrany's army entered Vesk district on 16 April.", Verdict.supported),
    ("Merrow's forces were in Vesk district on 10 March.", .supported),
    ("Ostrany's forces were in Vesk district on 10 March.", .supported),
    ("Ostrany's forces were in Vesk district on 20 March.", .notSupportedByAnnouncements),
  ])
  func `Troops in a part of a district are in it`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, [verdict])
  }

  /// Who wins and loses in turn may tell of each or of what was left: never less than nothing.
  @Test(arguments: [
    ("Ostrany won back half of Vesk district by 20 April.", Verdict.plausible),
    ("Merrow lost half of Vesk district by 20 April.", .plausible),
    ("Merrow lost no more than 30 % of Vesk district in March.", .supported),
    ("Merrow lost less than 100 km2 in March.", .supported),
    ("Merrow lost 30 % of Vesk district in March.", .contradicted),
    ("Merrow recaptured 90 % of Vesk district in March.", .undetermined),
    ("Ostrany recaptured half of Vesk district in April.", .supported),
    ("All of Vesk district was lost in March.", .supported),
  ])
  func `Ground that moved both ways`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, verdict == .plausible ? [.plausible, .supported] : [verdict])
  }
}
