import FrontlineAtlas
import FrontlineData
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

/// The bundled atlas, opened once.
let karabakh = try! Atlas.karabakh()

/// A small land with two sides, whose names try to break out of a page.
enum SampleAtlas {
  static let hostile = "</script><script>alert(1)</script> & \"B\" 'C' <img src=x onerror=alert(2)>"

  static func make(color: String = "#0072B2") throws -> Atlas {
    let square = try Ring([
      Position(latitude: 39, longitude: 46), Position(latitude: 39, longitude: 47),
      Position(latitude: 40, longitude: 47), Position(latitude: 40, longitude: 46),
      Position(latitude: 39, longitude: 46),
    ])
    let settlements = (0..<25).map { index in
      let (row, column) = (index / 5, index % 5)
      return Settlement(
        id: "p\(index)", names: PlaceNames(index == 12 ? hostile : "Place \(index)"),
        kind: index == 12 ? .city : index % 6 == 0 ? .town : .village,
        position: Position(
          latitude: 39.1 + 0.2 * Double(row) + 0.01 * Double(column), longitude: 46.1 + 0.2 * Double(column)))
    }
    let start = try Day("2020-01-01")
    let later = try Day("2020-01-03")
    func claim(_ index: Int, _ party: Party.ID, _ day: Day, note: String = "") -> Claim {
      Claim(
        id: "c\(index)-\(day)-\(party)", subject: .settlement("p\(index)"), party: party, stance: .asserted,
        validFrom: EDTFDate(day), reported: day, source: "herald", citation: hostile, note: note)
    }
    return try Atlas(
      settlements: settlements,
      districts: [
        District(
          id: "land", layer: .country, names: PlaceNames("Land"),
          shape: MultiPolygon([Polygon(exterior: square)]))
      ],
      routes: [
        try SupplyRoute(
          id: "road", names: PlaceNames(hostile),
          waypoints: [0, 24].map { .init(name: "W", position: settlements[$0].position) })
      ],
      parties: [
        Party(id: "a", names: PlaceNames(hostile), side: "east", color: color),
        Party(id: "b", names: PlaceNames("B"), side: "west", color: "#D55E00"),
      ],
      sources: [Source(id: "herald", name: hostile, kind: .press)],
      claims: settlements.indices.map { claim($0, $0 % 5 < 2 ? "b" : "a", start) }
        + [claim(12, "b", later), claim(13, "b", later.advanced(by: 2))],
      provenance: Provenance(name: "sample", title: hostile),
      conventions: AtlasConventions(areaOfInterest: .init(district: "land")))
  }
}
