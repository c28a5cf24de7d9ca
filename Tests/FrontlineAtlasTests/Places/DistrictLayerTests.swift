import FrontlineGeometry
import FrontlineLedger
import Testing

@testable import FrontlineAtlas

@Suite struct DistrictLayerTests {
  @Test func `A layer is read from its word`() {
    #expect(District.Layer("oblast").role == .district)
    #expect(District.Layer("country").role == .country && District.Layer("area").role == .area)
    let plurals = ["oblast", "country", "county", "marz", "bailey", "parish", "province"].map {
      District.Layer($0).plural
    }
    #expect(
      plurals == ["oblasts", "countries", "counties", "marzes", "baileys", "parishes", "provinces"])
  }

  private func atlas(_ layers: [District.Layer]) throws -> Atlas {
    try Atlas(
      settlements: [
        Settlement(
          id: "caen", names: PlaceNames("Caen"), kind: .city,
          position: Position(latitude: 49.18, longitude: -0.36), district: "calvados", province: "basse")
      ],
      districts: [
        District(id: "calvados", layer: "department", names: PlaceNames("Calvados")),
        District(id: "basse", layer: "region", names: PlaceNames("Basse-Normandie")),
        District(id: "manche", layer: "department", names: PlaceNames("Manche")),
        District(id: "manche-sea", layer: "area", names: PlaceNames("Manche")),
      ], conventions: AtlasConventions(layers: layers))
  }

  @Test func `The package says what a layer is`() throws {
    let atlas = try atlas(["department", .init("region", role: .province), .area])
    #expect(atlas.district(id: "basse")?.layer.role == .province)
    let region = try #require(atlas.district(id: "basse"))
    #expect(atlas.settlements.in(region).map(\.id) == ["caen"])
    #expect(atlas.districtLayers.map(\.plural) == ["departments", "regions", "areas"])
    #expect(try atlas.district(named: "Manche").id == "manche")
  }

  @Test func `What claims speak about is told by the role of a layer, whatever its word`() throws {
    let zone = District(id: "bocage", layer: .init("zone", role: .area), names: PlaceNames("Bocage"))
    let area = District(id: "plain", layer: .init("area", role: .district), names: PlaceNames("Plain"))
    #expect(zone.subject == .area("bocage") && area.subject == .district("plain"))
  }

  @Test func `The order of layers is that of names`() throws {
    let atlas = try atlas([.area, "department", .init("region", role: .province)])
    #expect(try atlas.district(named: "Manche").id == "manche-sea")
  }

  @Test func `Where the package says nothing a province must be one`() {
    // "region" is then a district like any other.
    let error = #expect(throws: AtlasError.self) { try atlas([]) }
    #expect(
      error?.faults.map(\.description) == [
        "settlements.csv, row 1, column province: \"basse\" is in the layer region, not province."
      ])
  }
}
