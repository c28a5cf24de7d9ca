import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineInterchange

@Suite struct TownControlHoldersTests {
  private func imported(_ table: String) throws -> ImportedAtlas {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("t.csv"))
    return try TownControlImport().read([folder.path("t.csv")])
  }

  @Test(arguments: [
    "2023-05-01,2023-05-02,2023-05-05", "1 May 2023,2 May 2023,5 May 2023", "01.05.23,02.05.23,20230505",
  ])
  func `columns that are called by days hold who held a town on them`(days: String) throws {
    let found = try imported(
      "town,lat,lon,\(days),population\nAlpha,13,31,A,A,B,900\nBeta,13,33,B,,A;B,\n")
    #expect(found.notes.map(\.description) == [])
    let atlas = found.atlas
    #expect(atlas.settlements.map(\.population) == [900, nil])
    func states(_ id: String) throws -> [Standing.State] {
      let town = try #require(atlas.settlement(id: Settlement.ID(id)))
      return try ["2023-05-01", "2023-05-02", "2023-05-04", "2023-05-05"].map {
        try atlas.standing(of: town, on: Day($0)).state
      }
    }
    #expect(try states("alpha") == [.held(by: "a"), .held(by: "a"), .held(by: "a"), .held(by: "b")])
    #expect(try states("beta") == [.held(by: "b"), .unknown, .unknown, .contested])
  }

  /// A blank says unknown: neither the holder before it nor one before that comes back.
  @Test func `a blank ends all that was said before`() throws {
    let found = try imported(
      "town,lat,lon,2023-05-01,2023-05-03,2023-05-05,2023-05-07\nAlpha,13,31,A,B,,A\nBeta,13,33,A,A,A,A\n")
    let town = try #require(found.atlas.settlement(id: "alpha"))
    let states = try ["2023-05-02", "2023-05-04", "2023-05-05", "2023-05-06", "2023-05-07"].map {
      try found.atlas.standing(of: town, on: Day($0)).state
    }
    #expect(states == [.held(by: "a"), .held(by: "b"), .unknown, .unknown, .held(by: "a")])
  }

  @Test func `two columns of one day are refused, and one alone is none`() throws {
    let twice = #expect(throws: FormatError.self) {
      try imported("town,lat,lon,2023-05-01,1 May 2023\nAlpha,13,31,A,A\n")
    }
    #expect(twice?.description.contains("are both of 2023-05-01") == true)
    let one = #expect(throws: InterchangeError.self) {
      try imported("town,lat,lon,2023-05-01\nAlpha,13,31,A\n")
    }
    #expect(one?.description.contains("nor columns called by days") == true)
  }

  @Test func `a column that is called by a month holds from its first day on`() throws {
    let found = try imported("town,lat,lon,Oct 2023,Nov 2023\nAlpha,13,31,A,B\n")
    #expect(
      found.atlas.ledger.claims.map(\.validFrom) == [
        EDTFDate(try Day("2023-10-01")), EDTFDate(try Day("2023-11-01")),
      ])
    #expect(found.notes.map(\.description).contains { $0.contains("from its first day on") })
    // A year is no day: its figures may be of anything.
    #expect(throws: InterchangeError.self) { try imported("town,lat,lon,2022,2023\nAlpha,13,31,5000,6000\n") }
  }

  @Test(arguments: [
    #"[{"town":"Alpha","holder":"A","coords":{"lat":13,"lng":31},"updated":"2023-05-01"}]"#,
    #"{"type":"Feature","properties":{"town":"Alpha","holder":"A","date":"2023-05-01","location":"north"},"geometry":{"type":"Point","coordinates":[31,13]}}"#,
  ]) func `records of JSON and points of a map are a table`(text: String) throws {
    let folder = Folder()
    try AtomicFile.write(text, to: folder.path("t.json"))
    let atlas = try TownControlImport().read([folder.path("t.json")]).atlas
    #expect(atlas.settlements.map(\.position) == [Position(latitude: 13, longitude: 31)])
    #expect(atlas.ledger.claims.map(\.validFrom) == [EDTFDate(try Day("2023-05-01"))])
  }

  @Test func `a row of HXL tags is no town`() throws {
    let found = try imported(
      "town,holder,lat,lon,as-of\n#loc+name,#org,#geo+lat,#geo+lon,#date\nAlpha,A,13,31,2023-05-01\n")
    #expect(found.unread.isEmpty)
    #expect(found.atlas.settlements.map(\.id) == ["alpha"])
    #expect(found.notes.map(\.description).contains { $0.contains("HXL tags") })
  }
}
