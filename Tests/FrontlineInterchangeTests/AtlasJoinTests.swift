import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineInterchange

@Suite struct AtlasJoinTests {
  private func read(_ kind: GazetteerImport.Kind, _ text: String, _ name: String, in folder: Folder) throws
    -> Atlas
  {
    try AtomicFile.write(text, to: folder.path(name))
    return try GazetteerImport(kind).read([folder.path(name)]).atlas
  }

  private func places(in folder: Folder) throws -> Atlas {
    try read(
      .settlements,
      MadeGazetteer.dump([
        (1, "Alpha", "Альфа", 48.20, 37.20, "P.PPL", 12_000), (2, "Beta", "", 48.21, 37.80, "P.PPL", 20_000),
        (3, "Beta", "", 49.9, 37.9, "P.PPL", 0),
      ]), "XX.txt", in: folder)
  }

  private func control(in folder: Folder) throws -> Atlas {
    try AtomicFile.write(
      "town,holder,lat,lon,as-of\nАльфа,North,48.201,37.201,2024-01-01\nBeta,South,48.21,37.80,2024-01-01\nGamma,South,48.0,38.4,2024-01-02\n",
      to: folder.path("towns.csv"))
    return try TownControlImport().read([folder.path("towns.csv")]).atlas
  }

  private func districts(in folder: Folder) throws -> Atlas {
    func area(_ name: String, _ x: Double) -> String {
      "{\"type\":\"Feature\",\"properties\":{\"shapeName\":\"\(name)\",\"shapeType\":\"ADM2\"},\"geometry\":\(MadeGazetteer.square(x, 47.5, 1.5))}"
    }
    return try read(
      .districts, MadeGazetteer.collection([area("West", 36), area("East", 37.5)]), "areas.geojson",
      in: folder)
  }

  private func roads(in folder: Folder) throws -> Atlas {
    let way =
      "{\"type\":\"Feature\",\"id\":\"way/1\",\"properties\":{\"highway\":\"primary\",\"ref\":\"M1\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[37.2,48.195],[37.5,48.3],[37.8,48.205]]}}"
    return try read(.roads, MadeGazetteer.collection([way]), "roads.geojson", in: folder)
  }

  @Test func `Four atlases are one that is sound`() throws {
    let folder = Folder()
    let parts = [
      try places(in: folder), try control(in: folder), try districts(in: folder), try roads(in: folder),
    ]
    let joined = try AtlasJoin().join(parts, names: ["places", "control", "districts", "roads"])
    let path = folder.path("atlas")
    try DataPackage.write(joined.atlas, to: path, generator: joined.generator)
    #expect(try DataPackage.validate(path).map(\.description) == [])
    let atlas = try Atlas(contentsOf: path)
    // The towns of the table are those of the gazetteer, whatever they are called in it.
    #expect(atlas.settlements.map(\.id) == ["alpha-1", "beta-2", "beta-3", "gamma"])
    let alpha = try #require(atlas.settlement(id: "alpha-1"))
    #expect(alpha.population == 12_000)
    #expect(try atlas.standing(of: alpha, on: Day("2024-01-02")).state == .held(by: "north"))
    #expect(alpha.district == "west")
    #expect(atlas.settlement(id: "beta-2")?.district == "east")
    #expect(atlas.settlement(id: "beta-3")?.district == nil)
    // The road passes both towns.
    #expect(atlas.routes[0].waypoints.compactMap(\.settlement) == ["alpha-1", "beta-2"])
    #expect(
      joined.notes.contains {
        $0.description.contains("control: Альфа") && $0.description.contains("is Alpha (alpha-1)")
      })
  }

  @Test func `An atlas joined with itself is itself`() throws {
    let folder = Folder()
    let atlas = try control(in: folder)
    let joined = try AtlasJoin().join([atlas, atlas], names: ["a", "b"]).atlas
    #expect(Array(joined.settlements) == Array(atlas.settlements))
    #expect(Array(joined.ledger.claims) == Array(atlas.ledger.claims))
    #expect(joined.parties.map(\.id) == atlas.parties.map(\.id))
    #expect(joined.sources == atlas.sources)
  }

  @Test func `Things of one id that differ stay apart`() throws {
    func atlas(_ latitude: Double, _ party: String, _ source: String) throws -> Atlas {
      try Atlas(
        settlements: [
          Settlement(
            id: "alpha", names: PlaceNames("Alpha"), kind: .town,
            position: Position(latitude: latitude, longitude: 37),
            source: "s")
        ],
        parties: [Party(id: "p", names: PlaceNames(party), side: "p")],
        sources: [Source(id: "s", name: source, kind: .press)],
        claims: [
          Claim(
            id: "c", subject: .settlement("alpha"), party: "p", stance: .asserted,
            validFrom: EDTFDate(Day("2024-01-01")),
            reported: Day("2024-01-01"), source: "s")
        ])
    }
    let joined = try AtlasJoin().join(
      [atlas(48, "North", "One"), atlas(50, "South", "Two")], names: ["a", "b"])
    #expect(joined.atlas.settlements.map(\.id) == ["alpha", "alpha-2"])
    #expect(joined.atlas.parties.map(\.id) == ["p", "p-2"])
    #expect(joined.atlas.sources.map(\.id) == ["s", "s-2"])
    let claim = try #require(joined.atlas.ledger.claims.first { $0.id == "c-2" })
    #expect(claim.subject == .settlement("alpha-2"))
    #expect(claim.party == "p-2")
    #expect(claim.source == "s-2")
    #expect(joined.atlas.settlement(id: "alpha-2")?.source == "s-2")
    #expect(joined.notes.contains { $0.description == "b: another party has the id p; this one is p-2." })
  }
}
