import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

/// A square land of two sides, made for the tests: `west` holds what lies west of 46.5, `east` the rest.
///
/// Settlements stand on a grid of 0.1 degrees, `p00` in the south-west; the first figure counts to the east.
enum MadeAtlas {
  static let day = try! Day("2020-10-01")  // a literal

  static func position(_ column: Double, _ row: Double) -> Position {
    Position(latitude: 39 + row / 10, longitude: 46 + column / 10)
  }

  static func waypoint(_ column: Int, _ row: Int) -> SupplyRoute.Waypoint {
    .init(
      name: "P\(column)\(row)", position: position(Double(column), Double(row)),
      settlement: "p\(column)\(row)",
      uncertainty: .meters(500))
  }

  static func point(_ name: String, _ column: Double, _ row: Double, within meters: Double = 1000)
    -> SupplyRoute.Waypoint
  {
    .init(name: name, position: position(column, row), uncertainty: .meters(meters))
  }

  static func route(
    _ id: SupplyRoute.ID, _ waypoints: [SupplyRoute.Waypoint], period: String? = nil,
    published: Double? = nil,
    roadClass: String = "main-road", junctions: [SupplyRoute.Junction] = []
  ) throws -> SupplyRoute {
    try SupplyRoute(
      id: id, names: PlaceNames(id.rawValue), roadClass: roadClass,
      periods: period.map { [try EDTFDate($0)] } ?? [],
      publishedLength: published.map { .kilometers($0) }, waypoints: waypoints, junctions: junctions)
  }

  static func atlas(_ routes: [SupplyRoute], claims: [Claim] = []) throws -> Atlas {
    let border = try Ring([
      position(-0.5, -0.5), position(9.5, -0.5), position(9.5, 9.5), position(-0.5, 9.5),
      position(-0.5, -0.5),
    ])
    var settlements: [Settlement] = []
    var held: [Claim] = []
    for column in 0...9 {
      for row in 0...9 {
        let id = "p\(column)\(row)"
        settlements.append(
          Settlement(
            id: id, names: PlaceNames(id.uppercased()), kind: .village,
            position: position(Double(column), Double(row))))
        held.append(
          Claim(
            id: "base-\(id)", subject: .settlement(id), party: column < 5 ? "west" : "east",
            stance: .asserted,
            validFrom: try EDTFDate("2020-09-01"), reported: try Day("2020-09-01"), source: "teller"))
      }
    }
    // The ledger speaks until the last day on which anything was reported.
    let last = Claim(
      id: "last", subject: .settlement("p99"), party: "east", stance: .asserted,
      validFrom: try EDTFDate("2020-12-31"), reported: try Day("2020-12-31"), source: "teller")
    return try Atlas(
      settlements: settlements,
      districts: [
        District(
          id: "land", layer: .country, names: PlaceNames("Square land"),
          shape: MultiPolygon([Polygon(exterior: border)]))
      ],
      routes: routes,
      parties: [
        Party(id: "west", names: PlaceNames("West"), side: "west"),
        Party(id: "east", names: PlaceNames("East"), side: "east"),
        Party(id: "keepers", names: PlaceNames("Keepers"), side: "keepers"),
      ],
      sources: [Source(id: "teller", name: "Teller", kind: .press)], claims: held + [last] + claims,
      conventions: AtlasConventions(areaOfInterest: .init(district: "land")))
  }
}
