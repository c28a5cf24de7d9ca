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

  @Test func `a year a month and a day in columns of their own are a day`() throws {
    let found = try imported(
      "town,holder,lat,lon,year,month,day\nAlpha,A,13,31,2023,4,15\nAlpha,B,13,31,2023,05,02\nBeta,A,14,31,2023,4,0\nBeta,A,14,31,2023,2,30\n"
    )
    #expect(
      found.atlas.ledger.claims.compactMap { $0.validFrom?.description }.sorted() == [
        "2023-04-15", "2023-05-02",
      ])
    #expect(found.unread.count == 2)
    #expect(found.unread[0].description.contains("\"0\" is not a day of a month"))
    #expect(found.unread[1].description.contains("are no day of the calendar"))
  }

  @Test func `a column of days stands before a year and a month`() throws {
    let found = try imported(
      "town,holder,lat,lon,date,year,month,day\nAlpha,A,13,31,2023-04-15,1999,1,1\n")
    #expect(found.atlas.ledger.claims.compactMap { $0.validFrom?.description } == ["2023-04-15"])
  }

  @Test func `a row of HXL tags is no town`() throws {
    let found = try imported(
      "town,holder,lat,lon,as-of\n#loc+name,#org,#geo+lat,#geo+lon,#date\nAlpha,A,13,31,2023-05-01\n")
    #expect(found.unread.isEmpty)
    #expect(found.atlas.settlements.map(\.id) == ["alpha"])
    #expect(found.notes.map(\.description).contains { $0.contains("HXL tags") })
  }

  @Test func `one day tells the order of all days of a table`() throws {
    let found = try imported(
      "town,holder,lat,lon,date\nAlpha,A,13,31,05/07/2021\nAlpha,B,13,31,25/09/2021\nBeta,A,14,31,01/10/2021\n"
    )
    #expect(
      found.atlas.ledger.claims.compactMap { $0.validFrom?.description }.sorted() == [
        "2021-07-05", "2021-09-25", "2021-10-01",
      ])
    #expect(
      found.notes.map(\.description) == [
        "\(found.notes[0].description.split(separator: ":")[0]): \"05/07/2021\" and its like are read day first, 2021-07-05, as \"25/09/2021\" has it."
      ])
    let wide = try imported("town,lat,lon,05/07/2021,25/07/2021\nAlpha,13,31,A,B\n")
    #expect(
      wide.atlas.ledger.claims.compactMap { $0.validFrom?.description }.sorted() == [
        "2021-07-05", "2021-07-25",
      ])
    let both = try imported(
      "town,holder,lat,lon,date\nAlpha,A,13,31,05/07/2021\nBeta,B,14,31,25/09/2021\nC,A,15,31,09/26/2021\n")
    #expect(both.atlas.settlements.count == 2)
    #expect(both.notes.map(\.description).contains { $0.contains("say --date-order") })
  }

  @Test func `longitudes from 0 to 360 are read where none is west, and said`() throws {
    let found = try imported(
      "town,holder,lat,lon,date\nAlpha,A,-8,190.5,1942-08-07\nBeta,B,-9,160,1942-08-07\nC,B,-9,360,1942-08-07\n"
    )
    #expect(
      Set(found.atlas.settlements.map(\.position))
        == Set([
          Position(latitude: -8, longitude: -169.5), Position(latitude: -9, longitude: 160),
          Position(latitude: -9, longitude: 0),
        ]))
    #expect(
      found.notes.map(\.description).contains { $0.contains("go from 0 to 360; those over 180, 2 of them,") })
    let mixed = try imported(
      "town,holder,lat,lon,date\nAlpha,A,-8,190.5,1942-08-07\nBeta,B,-9,-160,1942-08-07\n")
    #expect(mixed.atlas.settlements.map(\.name) == ["Beta"])
    let slip = try imported("town,holder,lat,lon,date\nAlpha,A,13,190,2023-05-01\nBeta,B,13,33,2023-05-01\n")
    #expect(slip.atlas.settlements.map(\.name) == ["Beta"])
  }

  @Test func `a title, remarks, empty rows, numbers of days and another encoding are taken as they come`()
    throws
  {
    let folder = Folder()
    let file = folder.path("t.csv")
    let table = "Контроль;;;;\n\nМісто;Контроль;Широта;Довгота;Дата\nЛиман;РФ;49,0;37,8;44708\n;;;;\n"
    let letters: [Character: UInt8] = ["і": 0xB3, "ї": 0xBF]
    var bytes: [UInt8] = []
    for character in table {
      let point = character.unicodeScalars.first!.value
      if let letter = letters[character] {
        bytes.append(letter)
      } else if point < 128 {
        bytes.append(UInt8(point))
      } else {
        bytes.append(UInt8(point - 0x410 + 0xC0))
      }  // the alphabet of windows-1251
    }
    try AtomicFile.write(bytes, to: file)
    var towns = TownControlImport()
    towns.encoding = TextEncoding("windows-1251")
    let found = try towns.read([file])
    #expect(found.atlas.settlements.map(\.name) == ["Лиман"])
    #expect(found.atlas.ledger.claims.compactMap { $0.validFrom?.description } == ["2022-05-27"])
    let notes = found.notes.map(\.description)
    #expect(
      notes.contains { $0.contains("the header is line 3") }
        && notes.contains { $0.contains("44708 is 2022-05-27") })
    #expect(found.unread.isEmpty)
    #expect(throws: FormatError.self) { try TownControlImport().read([file]) }
  }

  /// It was held so from some day of the span on: surely from its last day, and not before its first.
  @Test(arguments: ["12-13 July 2024", "2024-07-12/2024-07-13", "from 12 to 13 July 2024"])
  func `A row of several days speaks of some day of them`(days: String) throws {
    let found = try imported(
      "town,holder,lat,lon,date\nAlpha,B,13,31,\(days)\nAlpha,A,13,31,2024-07-10\nAlpha,A,13,31,2024-07-20\n")
    let claims = found.atlas.ledger.claims.sorted { $0.reported < $1.reported }
    #expect(
      claims.map { $0.validFrom?.description } == ["2024-07-10", "[2024-07-12..2024-07-13]", "2024-07-20"])
    #expect(claims.map(\.party) == ["a", "b", "a"])
    #expect(found.notes.count == 1)
    #expect(
      found.notes[0].description.hasSuffix(
        "t.csv, line 2: Alpha was held so from some day of 2024-07-12 to 2024-07-13 on; a row for each day says that it was on all of them."
      ), "\(found.notes[0])")
    let town = try #require(found.atlas.settlement(id: "alpha"))
    #expect(try found.atlas.standing(of: town, on: Day("2024-07-13")).state == .held(by: "b"))
    #expect(try found.atlas.standing(of: town, on: Day("2024-07-11")).state == .held(by: "a"))
  }

  /// What a town was on each of some days.
  private func states(_ found: ImportedAtlas, _ days: [String]) throws -> [Standing.State] {
    let town = try #require(found.atlas.settlement(id: "alpha"))
    return try days.map { try found.atlas.standing(of: town, on: Day($0)).state }
  }

  @Test(arguments: ["from,to", "start_date,end_date", "since,until", "date,last day"])
  func `A row that names its last day ends with it, and nothing is known until the next`(columns: String)
    throws
  {
    let found = try imported(
      "town,holder,lat,lon,\(columns)\nAlpha,A,13,31,2024-07-01,2024-07-05\nAlpha,B,13,31,2024-07-06,2024-07-09\nAlpha,A,13,31,2024-07-15,\n"
    )
    #expect(found.notes.map(\.description) == [])
    #expect(
      try states(
        found,
        ["2024-07-01", "2024-07-05", "2024-07-06", "2024-07-09", "2024-07-10", "2024-07-14", "2024-07-15"])
        == [
          .held(by: "a"), .held(by: "a"), .held(by: "b"), .held(by: "b"), .unknown, .unknown, .held(by: "a"),
        ])
    // An end was not told before it came.
    #expect(
      found.atlas.ledger.claims.map { $0.reported.description } == ["2024-07-05", "2024-07-09", "2024-07-15"])
    #expect(found.atlas.ledger.claims.map { $0.validTo?.description } == ["2024-07-05", "2024-07-09", nil])
  }

  @Test(arguments: ["present", "ongoing", "-", "", "TBD", "to present", "9999-12-31", "9999-12-31T23:59:59Z"])
  func `An end that has not come is none`(end: String) throws {
    let found = try imported("town,holder,lat,lon,from,to\nAlpha,A,13,31,2024-07-12,\(end)\n")
    #expect(found.notes.map(\.description) == [])
    #expect(found.atlas.ledger.claims.map { $0.validTo } == [nil])
    #expect(found.atlas.ledger.lastDay == (try Day("2024-07-12")))
  }

  @Test func `Where rows with ends overlap, the one that begins later stands to its own end, and it is said`()
    throws
  {
    let found = try imported(
      "town,holder,lat,lon,from,to\nAlpha,A,13,31,2024-07-01,2024-07-20\nAlpha,B,13,31,2024-07-10,2024-07-12\nBeta,A,13,33,2024-07-01,2024-07-20\nBeta,A,13,33,2024-07-10,2024-07-12\n"
    )
    #expect(
      try states(found, ["2024-07-09", "2024-07-10", "2024-07-12", "2024-07-13"])
        == [.held(by: "a"), .held(by: "b"), .held(by: "b"), .unknown])
    let beta = try #require(found.atlas.settlement(id: "beta"))
    #expect(try found.atlas.standing(of: beta, on: Day("2024-07-20")).state == .held(by: "a"))
    #expect(found.notes.count == 1)
    #expect(
      found.notes[0].description.hasSuffix(
        "t.csv, line 2 says so to 2024-07-20; the row that begins later stands."), "\(found.notes[0])")
  }

  @Test func `Of two rows that begin on one day the second is read from the end of the first on`() throws {
    let found = try imported(
      "town,holder,lat,lon,from,to\nAlpha,A,13,31,2022-03-05,2022-03-05\nAlpha,B,13,31,2022-03-05,2022-03-09\n"
    )
    #expect(
      try states(found, ["2022-03-05", "2022-03-06", "2022-03-09", "2022-03-10"])
        == [.held(by: "a"), .held(by: "b"), .held(by: "b"), .unknown])
    #expect(found.notes.map { $0.description.contains("this row is taken from 2022-03-06 on") } == [true])
  }

  @Test(arguments: [
    "2022-03-05T08:00:00Z 2022-03-05T18:00:00Z", "2022-03-05T18:00+06:00 2022-03-05T14:00:00Z",
    "1646467200 1646503200",
  ])
  func `Of rows of one town and day the last by its time stands`(times: String) throws {
    let (first, last) = (times.split(separator: " ")[0], times.split(separator: " ")[1])
    for rows in [
      "Alpha,A,13,31,\(first)\nAlpha,B,13,31,\(last)\n", "Alpha,B,13,31,\(last)\nAlpha,A,13,31,\(first)\n",
    ] {
      let found = try imported("town,holder,lat,lon,time\n" + rows)
      #expect(try states(found, ["2022-03-05"]) == [.held(by: "b")])
      #expect(found.notes.map(\.kind).filter { $0 == .leftOut } == [.leftOut])
    }
  }

  @Test func `Words that name no holder make no party, and are said`() throws {
    let found = try imported(
      "town,holder,lat,lon,date\nAlpha,Not Red,13,31,2022-03-05\nBeta,#N/A,13,33,2022-03-05\nGamma,held by Red since 2014,13,35,2022-03-05\n"
    )
    #expect(found.atlas.parties.map(\.id) == ["red"])
    #expect(
      found.notes.map { $0.description.contains("\"Not Red\" on 2022-03-05, which names no holder") } == [
        true, false,
      ])
    #expect(found.notes.last?.description.contains("the party \"Red\" is made of its holder") == true)
  }

  @Test func `A row that ends before it begins is not read, and that is said`() throws {
    let found = try imported(
      "town,holder,lat,lon,from,to\nAlpha,A,13,31,2024-07-12,2024-07-11\nAlpha,B,13,31,2024-07-13,July 2024\n"
    )
    #expect(found.notes.count == 2)
    #expect(
      found.notes.contains { $0.description.contains("2024-07-11 is before the first day, 2024-07-12") })
    #expect(
      found.notes.contains {
        $0.description.hasSuffix(
          "Alpha was held so to some day of 2024-07-01 to 2024-07-31; the last of them is taken.")
      })
    #expect(found.atlas.ledger.claims.map { $0.validTo?.description } == ["2024-07-31"])
  }

  @Test func `What a record has in place of a position is said, and its members are no other columns`() throws
  {
    let folder = Folder()
    try AtomicFile.write(
      #"[{"town":"Alpha","lat":48.5,"lon":30.5,"holder":"A","date":"2022-03-05"},{"town":"Beta","lat":"48.75x","lon":31,"holder":"B","date":"2022-03-05"}]"#,
      to: folder.path("t.json"))
    let found = try TownControlImport().read([folder.path("t.json")])
    #expect(found.notes.map { $0.description.contains("\"48.75x\" is not a number") } == [true])
    try AtomicFile.write(
      #"[{"town":"Alpha","location":{"lat":48.5,"lng":30.5},"holder":"A","date":"2022-03-05"}]"#,
      to: folder.path("u.json"))
    #expect(try TownControlImport().read([folder.path("u.json")]).notes.map(\.description) == [])
  }

  @Test func `Records of JSON are found by the members that the caller names`() throws {
    let folder = Folder()
    try AtomicFile.write(
      #"[{"town":"Alpha","holder":"A","up":13,"right":31,"date":"2024-07-12"}]"#, to: folder.path("t.json"))
    var towns = TownControlImport()
    (towns.named.latitude, towns.named.longitude) = ("up", "right")
    let found = try towns.read([folder.path("t.json")])
    #expect(found.atlas.settlements.map(\.position) == [Position(latitude: 13, longitude: 31)])
  }
}
