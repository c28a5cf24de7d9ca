import FrontlineAtlas
import FrontlineData
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime

/// An atlas of made things with everything in it that is hard to write: quotes, semicolons, line breaks, empty
/// and missing values, uncertain dates, shapes with holes.
struct MadeAtlas {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  private mutating func text() -> String {
    let texts = [
      "plain", "with \"quotes\"", "semi;colon", "[bracket", "comma, and\nbreak", "Şuşa", "Շուշի", " blank ",
      "<&>", "'",
    ]
    return texts.randomElement(using: &numbers)! + " \(Int.random(in: 0..<1_000, using: &numbers))"
  }

  private mutating func maybe<Value>(_ make: (inout MadeAtlas) -> Value) -> Value? {
    Bool.random(using: &numbers) ? make(&self) : nil
  }

  private mutating func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &numbers) }

  private mutating func position() -> Position {
    Position(latitude: number(38.6...39.4), longitude: number(44.6...45.4))
  }

  private mutating func names() -> PlaceNames {
    let tags: [Language] = ["az", "hy", "hy-Latn", "uk", "sr-Cyrl-RS"]
    var translations: [Language: String] = [:]
    let primary = text()
    for tag in tags { translations[tag] = maybe { $0.text() } }
    return PlaceNames(
      primary, in: translations,
      others: (0..<Int.random(in: 0..<3, using: &numbers)).map { _ in text() })
  }

  private mutating func date() -> EDTFDate {
    try! EDTFDate(
      ["2020-10-29", "2020-10", "2020~", "[2020-10-01..2020-10-05]", "2020-11-08?"].randomElement(
        using: &numbers)!)
  }

  mutating func atlas() throws -> Atlas {
    let ring = try Ring([
      Position(latitude: 38, longitude: 44), Position(latitude: 38, longitude: 46),
      Position(latitude: 40, longitude: 46),
      Position(latitude: 40, longitude: 44), Position(latitude: 38, longitude: 44),
    ])
    let hole = try Ring([
      Position(latitude: 38.1, longitude: 44.1), Position(latitude: 38.2, longitude: 44.1),
      Position(latitude: 38.2, longitude: 44.2), Position(latitude: 38.1, longitude: 44.1),
    ])
    let district = District(
      id: "d", layer: .rayon, names: names(), kind: "rayon",
      shape: MultiPolygon([Polygon(exterior: ring, interiors: [hole])]),
      officialArea: .init(area: .squareKilometers(number(1...9_999)), source: text()),
      otherAreas: [.init(area: .squareKilometers(number(1...9_999)), source: text())], center: "s0",
      source: "compiler", note: text())
    let bare = District(id: "bare", layer: .country, names: names())
    var settlements: [Settlement] = []
    for index in 0..<5 {
      settlements.append(
        Settlement(
          id: "s\(index)", names: names(), kind: Settlement.Kind.allCases.randomElement(using: &numbers)!,
          position: position(), district: maybe { _ in "d" },
          coordinateUncertainty: maybe { .meters($0.number(0...5_000)) },
          elevation: maybe { .meters($0.number(-30...3_000)) },
          population: maybe { Int($0.number(0...100_000)) }, populationYear: maybe { _ in 2005 },
          source: maybe { _ in "compiler" }, sourceDetail: text()))
    }
    let route = try SupplyRoute(
      id: "r", names: names(), roadClass: "road", periods: [EDTFDate("1992/2022-08"), EDTFDate("2022/..")],
      publishedLength: .kilometers(number(1...200)), lengthSource: text(),
      waypoints: [
        .init(name: text(), position: settlements[0].position, settlement: "s0", uncertainty: .meters(700)),
        .init(name: text(), position: position(), source: "compiler"),
      ], source: "compiler", note: text())
    let parties = [
      Party(
        id: "azerbaijan", names: names(), side: "azerbaijan", color: "#0072B2",
        words: ["Azeri", "Baku, \"the\" [government]"], country: "bare", note: text()),
      Party(id: "armenian-forces", names: names(), side: "armenian"),
    ]
    let sources = [
      Source(
        id: "compiler", name: text(), kind: .compiler, citation: text(), url: "https://example.org/?a=1&b=2"),
      Source(id: "press", name: text(), kind: .press, speaksFor: "azerbaijan", license: text(), note: text()),
    ]
    var claims: [Claim] = []
    for index in 0..<8 {
      claims.append(
        Claim(
          id: "c\(index)", subject: index == 0 ? .district("d") : .settlement("s\(index % 5)"),
          party: index % 2 == 0 ? "azerbaijan" : "armenian-forces",
          stance: Claim.Stance.allCases.randomElement(using: &numbers)!, validFrom: maybe { $0.date() },
          reported: try Day("2020-12-0\(index + 1)"), source: index % 3 == 0 ? "compiler" : "press",
          citation: text(), note: text()))
    }
    let statement = Statement(
      id: "st", kind: "distance", text: text(), value: number(0...10), comparison: .atMost, unit: "km",
      from: ["front-line"], to: ["s1"], day: try EDTFDate("2020-10-29"), speaker: text(), source: "press")
    return try Atlas(
      settlements: settlements, districts: [district, bare], routes: [route], parties: parties,
      sources: sources,
      claims: claims, statements: [statement],
      provenance: Provenance(
        name: "made", title: text(), version: "1",
        licenses: [.init(title: "CC-BY-4.0", url: "https://example.org")],
        origins: [.init(title: text())]),
      conventions: AtlasConventions(
        layers: [
          .init("rayon", plural: "rayonlar"), .init("commune", role: .province), .init("country"),
        ], areaOfInterest: .init(district: "d"), baseline: "press"))
  }
}
