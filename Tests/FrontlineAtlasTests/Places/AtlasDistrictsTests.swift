import FrontlineData
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasDistrictsTests {
  static let atlas = try? Karabakh.atlas()
  let atlas: Atlas

  init() throws { atlas = try #require(Self.atlas) }

  @Test func `Every settlement lies in its own rayon or marz, and in no other`() throws {
    for settlement in atlas.settlements {
      let around = atlas.districts(containing: settlement.position).filter { $0.layer.role == .district }
      #expect(around.map(\.id) == [try #require(settlement.district)], "\(settlement.id)")
    }
  }

  @Test func `Real places lie in real districts`() throws {
    let shusha = try atlas.settlement(named: "Shusha").position
    #expect(atlas.district(containing: shusha)?.id == "shusha-rayon")
    let all = atlas.districts(containing: shusha).map(\.id)
    #expect(all.first == "shusha-rayon" && all.contains("azerbaijan") && all.contains("nkao"))
    #expect(atlas.district(containing: try atlas.settlement(named: "Goris").position)?.id == "syunik-marz")
    #expect(atlas.district(containing: Position(latitude: 41.0082, longitude: 28.9784)) == nil)  // Istanbul
    #expect(atlas.district(containing: Position(latitude: -90, longitude: 0)) == nil)
  }

  @Test func `The index finds what asking every district does`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let position = Position(
        latitude: .random(in: 38.3...42, using: &random), longitude: .random(in: 43.3...51, using: &random))
      #expect(
        Set(atlas.districts(containing: position).map(\.id))
          == Set(atlas.districts.filter { $0.contains(position) == true }.map(\.id)))
    }
  }

  /// A thousand and more are asked by way of a grid.
  @Test func `Many positions at once lie where each lies by itself`() {
    var random = SeededGenerator(seed: 12)
    var positions = (0..<4_000).map { _ in
      Position(
        latitude: .random(in: 38...42.3, using: &random), longitude: .random(in: 43...51, using: &random))
    }
    positions += atlas.districts.flatMap {
      ($0.shape?.polygons ?? []).flatMap { $0.exterior.positions.prefix(20) }
    }
    positions += [(90.0, 0.0), (-90, 10), (0, 180), (0, -180), (-39.7, -133)].map {
      Position(latitude: $0.0, longitude: $0.1)
    }
    let ids = atlas.districtIDs
    #expect(
      atlas.districtNumbers(containing: positions).map { $0 < 0 ? nil : ids[Int($0)] }
        == positions.map { atlas.district(containing: $0)?.id })
    positions += atlas.settlements.map(\.position)
    let nearest = positions.map { atlas.settlements.nearest(1, to: $0)[0] }
    let closest = atlas.settlements.closest(to: positions)
    let settlements = atlas.settlements.allIDs
    #expect(closest.numbers.map { settlements[Int($0)] } == nearest.map(\.settlement.id))
    #expect(closest.distances == nearest.map(\.distance))
  }

  @Test func `Names of districts prefer rayons, and take any language`() throws {
    #expect(try atlas.district(named: "Lachin").id == "lachin-rayon")
    #expect(try atlas.district(named: "Kəlbəcər").id == "kalbajar-rayon")
    #expect(try atlas.district(named: "Сюник").id == "syunik-marz")
    #expect(try atlas.district(named: "lachin-rayon").id == "lachin-rayon")
    #expect(try atlas.district(named: "Hadrut").layer == .province)
    #expect(try atlas.district(named: "Azerbaijan").layer == .country)
    let error = try #require(throws: AtlasError.self) { try atlas.district(named: "Shaki") }
    // Two of one name are told apart by where they lie.
    #expect(error.description.hasPrefix("\"Shaki\" is the name of 2 rayons: shaki-city about 41.2"))
    #expect(error.description.contains(" and shaki-rayon about 41.1"))
    #expect(error.description.hasSuffix("; give an id."))
  }

  @Test func `The settlements of a district, by their own word or by its borders`() throws {
    let lachin = try atlas.district(named: "Lachin")
    #expect(atlas.settlements.in(lachin).allSatisfy { $0.district == "lachin-rayon" })
    let hadrut = try atlas.district(named: "Hadrut")
    #expect(atlas.settlements.in(hadrut)[id: "hadrut"] != nil)
    let azerbaijan = try atlas.district(named: "Azerbaijan")
    #expect(atlas.settlements.in(azerbaijan)[id: "baku"] != nil)
    #expect(atlas.settlements.in(azerbaijan)[id: "goris"] == nil)
    let corridor = try #require(atlas.district(id: "lachin-corridor"))
    #expect(corridor.shape == nil && corridor.contains(lachinPosition) == nil)
    #expect(atlas.settlements.in(corridor).isEmpty)
  }

  private let lachinPosition = Position(latitude: 39.64, longitude: 46.55)

  @Test func `The areas of districts are near the official ones`() throws {
    for id: District.ID in ["lachin-rayon", "kalbajar-rayon", "syunik-marz", "fuzuli-rayon"] {
      let district = try #require(atlas.district(id: id))
      let official = try #require(district.officialArea).area
      #expect(try abs(#require(district.area) / official - 1) < 0.1, "\(id)")
    }
  }

  @Test(arguments: [
    (46.75, 39.75, true), (39.75, 46.75, false), (41.0, 29.0, false), (48.0, 40.0, true), (10, 170, false),
    (44, 44, false),
  ])
  func `Swapped axes are noticed where they matter`(latitude: Double, longitude: Double, isSwapped: Bool) {
    #expect(atlas.axesMayBeSwapped(Position(latitude: latitude, longitude: longitude)) == isSwapped)
  }

  @Test func `A loose box holds a polygon around a pole and over the antimeridian`() throws {
    let cap = try MultiPolygon([
      Polygon(exterior: Ring((0...36).map { Position(latitude: 70, longitude: Double($0 % 36) * 10 - 180) }))
    ])
    #expect(cap.looseBox?.contains(Position(latitude: 90, longitude: 0)) == true)
    let strip = try MultiPolygon([
      Polygon(
        exterior: Ring([
          Position(latitude: 0, longitude: 179), Position(latitude: 0, longitude: -179),
          Position(latitude: 1, longitude: -179), Position(latitude: 1, longitude: 179),
          Position(latitude: 0, longitude: 179),
        ]))
    ])
    #expect(strip.looseBox?.contains(Position(latitude: 0.5, longitude: 180)) == true)
    #expect(MultiPolygon([]).looseBox == nil)
  }
}
