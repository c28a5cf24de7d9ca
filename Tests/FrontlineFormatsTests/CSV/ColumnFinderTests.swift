import FrontlineFormats
import FrontlineGeometry
import Testing

@Suite struct ColumnFinderTests {
  @Test(arguments: [
    ("lat", "lng"), ("LATITUDE", "LONGITUDE"), ("decimalLatitude", "decimalLongitude"),
    ("Lat (deg)", "Lon (deg)"), ("y", "x"), ("GPS_LAT", "GPS_LONG"), ("event latitude", "event longitude"),
    ("Latitude\u{A0}", "\u{FEFF}Longitude"), ("Широта", "Долгота"),
  ])
  func `Finds degrees under any usual name`(latitude: String, longitude: String) throws {
    let finder = ColumnFinder(["id", longitude, "note", latitude], file: "t.csv")
    let found = try #require(try finder.positions())
    #expect(found == (latitude: 3, longitude: 1))
  }

  @Test(arguments: [
    (["Township", "Control"], 0, 1), (["Contrôlé par", "Ville"], 1, 0), (["Ort", "Kontrolle"], 0, 1),
    (["Controlado por", "Localidad"], 1, 0),
  ])
  func `Finds towns and holders in several languages`(columns: [String], town: Int, holder: Int) throws {
    let finder = ColumnFinder(columns, file: "t.csv")
    #expect(try finder.index(of: .town) == town)
    #expect(try finder.index(of: .holder) == holder)
  }

  @Test func `Half a pair and two of a kind are none`() throws {
    #expect(try ColumnFinder(["lat", "x"], file: "t.csv").positions() == nil)
    #expect(throws: FormatError.self) {
      try ColumnFinder(["Lat", "lat", "lon"], file: "t.csv").positions()
    }
    #expect(try ColumnFinder(["latest", "longer"], file: "t.csv").positions() == nil)
  }

  @Test(arguments: [
    (["id", "latitude"], "\"longitude\" to go with \"latitude\""),
    (["id", "lng"], "\"latitude\" to go with \"lng\""), (["Lat", "x"], "\"longitude\" to go with \"Lat\""),
    (["y", "lon"], "\"latitude\" to go with \"lon\""), (["id", "name"], "\"latitude\", nor another"),
  ])
  func `Says which half of a pair is missing`(columns: [String], words: String) {
    let error = ColumnFinder(columns, file: "t.csv").missingPosition()
    #expect(error.description.contains("there is no column \(words)"), "\(error)")
  }

  @Test func `One column that is named finds the other`() throws {
    let finder = ColumnFinder(["breit", "lon", "location"], file: "t.csv")
    #expect(try finder.positions(latitude: "breit", longitude: nil)! == (latitude: 0, longitude: 1))
    // What was named is never left for another column.
    let error = #expect(throws: FormatError.self) {
      try PositionColumns(of: ["breit", "location"], file: "t.csv", latitude: "breit")
    }
    #expect(error?.description.contains("\"longitude\" to go with \"breit\"") == true)
  }

  @Test(arguments: [
    ("event_date", 1), ("As of", 1), ("DateTime", 1), ("timestamp", 1), ("Report date", 1), ("updates", nil),
  ])
  func `Finds the column of days`(name: String, index: Int?) throws {
    #expect(try ColumnFinder(["id", name], file: "t.csv").index(of: .day) == index)
  }

  @Test(arguments: [
    ("48.5,30.5", "lat,lng"), ("\"48,5\",\"30,5\"", "lat,lng"), (" 48.5 ,\u{A0}30.5", "lat,lng"),
    ("48°30'N,30°30'E", "lat,lng"), ("\"48.5, 30.5\"", "location"), ("\"30.5 48.5\"", "lonlat"),
  ])
  func `Reads degrees as people write them`(fields: String, header: String) throws {
    var reader = try CSVReader(.text("\(header)\n\(fields)\n"))
    let columns = try #require(try PositionColumns(of: reader.columns, file: "t.csv"))
    let row = try #require(try reader.next())
    #expect(try columns.position(of: row) == Position(latitude: 48.5, longitude: 30.5))
  }

  @Test func `Whole numbers as programs of statistics write them`() throws {
    var reader = try CSVReader(.text("id\n7e+05\n 700000.0\n7.5\n"))
    #expect(try reader.next()?.wholeNumber("id") == 700_000)
    #expect(try reader.next()?.wholeNumber("id") == 700_000)
    let row = try #require(try reader.next())
    #expect(throws: FormatError.self) { try row.wholeNumber("id") }
  }

  /// A latitude goes with the longitude of its name, else with the one beside it, and never half of one pair with half of another.
  @Test(arguments: [
    (["id", "latitude", "long", "lat", "lon"], [1, 2]), (["lat", "latitude", "lon", "longitude"], [1, 3]),
    (["lat", "lon", "longitude"], [0, 1]), (["lat", "longitude", "lon"], [0, 2]),
    (["longitude", "lat", "lng"], [1, 2]), (["decimalLatitude", "decimalLongitude", "lon"], [0, 1]),
  ])
  func `A latitude has its own longitude`(columns: [String], pair: [Int]) throws {
    let found = try #require(try ColumnFinder(columns, file: "t.csv").positions())
    #expect([found.latitude, found.longitude] == pair)
  }
}
