import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineInterchange

/// What is told apart by its name, not by the id that is made of it.
@Suite struct NamedIDsTests {
  private func imported(_ table: String, _ parties: [String: String] = [:]) throws -> ImportedAtlas {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("t.csv"))
    return try TownControlImport(parties: parties).read([folder.path("t.csv")])
  }

  /// Towns of a row each, with their holders.
  private func held(by holders: [String]) -> String {
    "town,holder,lat,lon,as-of\n"
      + holders.enumerated().map { "T\($0),\($1),\(20 + $0),97,1989-01-01\n" }.joined()
  }

  @Test(arguments: [
    ["မြန်မာနိုင်ငံတပ်မတော်", "မြန်မာနိုင်ငံကွန်မြူနစ်ပါတီ"],
    ["CPI (माओवादी)", "CPI (मार्क्सवादी)"], ["第1旅", "第1師"], ["Front", "Front+"], ["Front B", "Front (B)"],
    ["Côte", "Cote"],
  ])
  func `parties of different names are different, though one id could be made of both`(names: [String]) throws
  {
    let found = try imported(held(by: names + names))
    #expect(found.atlas.parties.map(\.names.primary) == names)
    let ids = found.atlas.parties.map(\.id.rawValue)
    #expect(ids[1] == ids[0] + "-2")
    #expect(found.atlas.parties.map(\.side.rawValue) == ids)
    let states = try ["t0", "t1", "t2", "t3"].map { id in
      let town = try #require(found.atlas.settlement(id: Settlement.ID(id)))
      return try found.atlas.standing(of: town, on: Day("1989-01-01")).state
    }
    let parties = found.atlas.parties.map(\.id)
    #expect(states == (parties + parties).map { .held(by: $0) })
    #expect(
      found.notes.map(\.description) == [
        "\"\(names[1])\" is the party \(ids[1]), for \"\(names[0])\" is \(ids[0]); where they are one, say --rename OLD=NEW."
      ])
  }

  @Test func `capitals, blanks and hyphens make no other party, nor do words that are mapped to one`() throws
  {
    let plain = try imported(held(by: ["Red Army", "red army", " Red  Army ", "red-army", "Red\u{A0}Army"]))
    #expect(plain.atlas.parties.map(\.id) == ["red-army"])
    #expect(plain.atlas.parties.map(\.names.primary) == ["Red Army"])
    #expect(plain.notes.isEmpty)
    let mapped = try imported(held(by: ["Front", "Front+"]), ["Front+": "Front"])
    #expect(mapped.atlas.parties.map(\.id) == ["front"])
    #expect(mapped.notes.isEmpty)
  }

  @Test func `a number behind an id takes no id that is made of a name`() throws {
    let found = try imported(held(by: ["Front", "Front+", "Front 2", "Front!"]))
    #expect(found.atlas.parties.map(\.id) == ["front", "front-2", "front-2-2", "front-3"])
    #expect(
      found.notes.map(\.description).contains {
        $0.hasPrefix("\"Front 2\" is the party front-2-2, for \"Front+\" is front-2")
      })
  }

  @Test func `known parties are meant by id, name or word`() throws {
    let folder = Folder()
    try AtomicFile.write(held(by: ["cpi-m", "CPI (माओवादी)", "Reds"]), to: folder.path("t.csv"))
    let party = Party(id: "cpi-m", names: PlaceNames("CPI (माओवादी)"), side: "s", words: ["Reds"])
    let found = try TownControlImport(knownParties: [party]).read([folder.path("t.csv")])
    #expect(Set(found.atlas.ledger.claims.map(\.party)) == ["cpi-m"])
    #expect(found.notes.isEmpty)
  }

  @Test func `sources of different names are different, and disagree`() throws {
    let found = try imported(
      "town,holder,lat,lon,as-of,source\nBeta,Red,48.2,30.1,2024-01-01,A/B News\nBeta,Blue,48.2,30.1,2024-01-01,A-B News\nBeta,Blue,48.2,30.1,2024-01-02,a-b news\n"
    )
    #expect(found.atlas.sources.map(\.name) == ["t", "A/B News", "A-B News"])
    #expect(found.atlas.sources.map(\.id) == ["t", "a-b-news", "a-b-news-2"])
    #expect(found.atlas.ledger.claims.map(\.source) == ["a-b-news", "a-b-news-2"])
    #expect(found.notes.map(\.topic) == ["Sources whose names make one id"])
  }

  @Test func `spellings of a town at one position are one town`() throws {
    let found = try imported(
      """
      town,holder,lat,lon,as-of
      Alpha,Red,22.0,97.0,2024-01-01
      alpha,Blue,22.0,97.0,2024-01-05
      ALPHÁ,Red,22.0,97.0,2024-01-09
      alpha,Red,22.0,97.0,2024-01-10
      Beta,Blue,22.0,97.0,2024-01-01
      Alpha,Blue,23.0,97.0,2024-01-01

      """)
    #expect(found.atlas.settlements.map(\.name) == ["Alpha", "Beta", "Alpha"])
    let town = try #require(found.atlas.settlement(id: "alpha"))
    let states = try ["2024-01-01", "2024-01-05", "2024-01-09"].map {
      try found.atlas.standing(of: town, on: Day($0)).state
    }
    #expect(states == [.held(by: "red"), .held(by: "blue"), .held(by: "red")])
    let notes = found.notes.map(\.description)
    #expect(notes.count == 2)
    #expect(
      notes.first?.hasSuffix(
        "alpha is the town that another row calls Alpha, at the same position.") == true)
  }

  @Test func `towns without a letter in their names are told apart by them`() throws {
    let found = try imported("town,holder,lat,lon,as-of\n☆,Red,22,97,2024-01-01\n★,Blue,22,97,2024-01-01\n")
    #expect(found.atlas.settlements.map(\.name) == ["☆", "★"])
  }

  @Test func `maps by day keep the front between parties that one id could be made of`() throws {
    let folder = Folder()
    func feature(_ name: String, _ west: Int) -> String {
      #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[[[\#(west),0],[\#(west + 1),0],[\#(west + 1),1],[\#(west),1],[\#(west),0]]]}}"#
    }
    let path = folder.path("2024-05-01.geojson")
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[\#(feature("第1旅", 0)),\#(feature("第1師", 1))]}"#, to: path)
    let found = try DailyPolygonsImport().read([path])
    #expect(found.atlas.parties.map(\.id) == ["1", "1-2"])
    #expect(found.atlas.districts.map(\.id) == ["1-area-1", "1-2-area-1"])
    #expect(found.atlas.ledger.claims.map(\.party) == ["1", "1-2"])
    #expect(found.notes.map(\.topic) == ["Parties whose names make one id"])
    #expect(try found.atlas.front(on: Day("2024-05-01")) != nil)
  }

  @Test func `tables that name such parties in another order are joined by name`() throws {
    let joined = try AtlasJoin().join(
      [
        imported(held(by: ["Front", "Front+"])).atlas,
        imported(held(by: ["Front+", "Front", "Front*"])).atlas,
      ],
      names: ["a", "b"]
    ).atlas
    #expect(joined.parties.map(\.id) == ["front", "front-2", "front-3"])
    #expect(joined.parties.map(\.names.primary) == ["Front", "Front+", "Front*"])
    let last = try #require(joined.settlement(id: "t2"))
    #expect(try joined.standing(of: last, on: Day("1989-01-01")).state == .held(by: "front-3"))
    let first = try #require(joined.settlement(id: "t0"))
    #expect(try joined.standing(of: first, on: Day("1989-01-01")).state == .contested)
  }

  @Test func `columns of statuses that would be one source are refused`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "kod,date,status_a-b,status_a_b\nUA1,20240101,UA,RU\n", to: folder.path("control.csv"))
    try AtomicFile.write("kod,name,latitude,longitude\nUA1,Alpha,48,37\n", to: folder.path("places.csv"))
    let error = #expect(throws: InterchangeError.self) {
      try VIINAImport(places: folder.path("places.csv")).read([folder.path("control.csv")])
    }
    #expect(error?.description.contains("\"status_a-b\" and \"status_a_b\" would be one source") == true)
  }

  @Test func `places of one name whose codes make one id are two`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "kod,date,status\nUA-1/2,20240101,UA\nUA-1-2,20240101,RU\n", to: folder.path("control.csv"))
    try AtomicFile.write(
      "kod,name,latitude,longitude\nUA-1/2,Alpha,48,37\nUA-1-2,Alpha,49,37\n", to: folder.path("places.csv"))
    let found = try VIINAImport(places: folder.path("places.csv")).read([folder.path("control.csv")])
    #expect(found.atlas.settlements.map(\.id) == ["alpha-ua-1-2", "alpha-ua-1-2-2"])
  }
}
