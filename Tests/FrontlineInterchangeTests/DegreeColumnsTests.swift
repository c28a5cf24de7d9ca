import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import Testing

@testable import FrontlineInterchange

/// Degrees, minutes, seconds and letters of hemispheres in columns of their own.
@Suite struct DegreeColumnsTests {
  private func positions(_ table: String) throws -> (found: [Position], notes: [String]) {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("t.csv"))
    let read = try TownControlImport().read([folder.path("t.csv")])
    return (read.atlas.settlements.map(\.position), read.notes.map(\.description))
  }

  @Test(arguments: [
    (
      "lat_deg,lat_min,lat_sec,lat_dir,lon_deg,lon_min,lon_sec,lon_dir", "48,30,36,S,30,15,0,W", -48.51,
      -30.25
    ),
    ("Lat Deg,Lat Min,Lat Sec,NS,Long Deg,Long Min,Long Sec,EW", "48,30,36,N,30,15,,E", 48.51, 30.25),
    ("LatD,LatM,LatS,LonD,LonM,LonS", "48,30,36,30,15,0", 48.51, 30.25),
    (
      "latitude_degrees,latitude_minutes,longitude_degrees,longitude_minutes", "-48,30.6,30,15", -48.51, 30.25
    ),
    ("Latitude,N/S,Longitude,E/W", "48.51,S,30.25,W", -48.51, -30.25),
    ("lat,lat_min,lon,lon_min", "-0,30,30,15", -0.5, 30.25),
  ])
  func `Parts of degrees are read together`(columns: String, row: String, latitude: Double, longitude: Double)
    throws
  {
    let (found, notes) = try positions("town,holder,date,\(columns)\nAlpha,A,2022-03-05,\(row)\n")
    #expect(notes == [])
    let position = try #require(found.first)
    #expect(abs(position.latitude - latitude) < 1e-12)
    #expect(abs(position.longitude - longitude) < 1e-12)
  }

  @Test(arguments: [
    ("48,60,0,N", "\"60\" is not from 0 to less than 60"),
    ("48.5,30,0,N", "stands behind a number with decimals"),
    ("-48,30,0,S", "stands beside degrees that have a sign already"), ("48,30,0,Q", "is neither N nor S"),
    ("48,,12,N", "these seconds have no minutes"), ("48,x,0,N", "\"x\" is not a number"),
    ("48,30,0,", "\"\" is neither N nor S"),
  ])
  func `A part that is none leaves the row out, with the reason`(row: String, words: String) throws {
    let (found, notes) = try positions(
      "town,holder,date,lat_deg,lat_min,lat_sec,lat_dir,lon_deg,lon_min,lon_sec\nAlpha,A,2022-03-05,\(row),30,0,0\nBeta,A,2022-03-05,48,30,0,N,30,0,0\n"
    )
    #expect(found == [Position(latitude: 48.5, longitude: 30)])
    #expect(notes.count == 1)
    #expect(notes.first?.contains(words) == true, "\(notes)")
  }

  @Test func `Beside a greatest latitude the least is no minutes`() throws {
    let (found, notes) = try positions(
      "town,holder,date,lat,lon,lat_min,lat_max\nAlpha,A,2022-03-05,48.5,30.5,48.4,48.6\n")
    #expect(found == [Position(latitude: 48.5, longitude: 30.5)])
    #expect(notes.count == 2)
  }

  @Test func `Minutes of one coordinate alone are refused, as are parts where they are not joined`() throws {
    #expect {
      try positions("town,holder,date,lat_deg,lat_min,lon\nAlpha,A,2022-03-05,48,30,30.5\n")
    } throws: {
      "\($0)".contains("column of the minutes of the longitude to go with \"lat_min\"")
    }
    #expect {
      try ColumnFinder(["lat_deg", "lat_min", "lon_deg", "lon_min"], file: "t.csv").positions()
    } throws: {
      "\($0)".contains("go on in \"lat_min\" and \"lon_min\", which are not read here")
    }
  }

  @Test(arguments: [
    ("t.geojson", #"{"type":"FeatureCollection","features":[]}"#, "has no feature"),
    ("t.geojson", #"{"type":"Feature","properties":{},"geometry":null}"#, "has features without a property"),
  ])
  func `A file of nothing is no table`(name: String, text: String, words: String) throws {
    let folder = Folder()
    try AtomicFile.write(text, to: folder.path(name))
    #expect {
      try TownControlImport().read([folder.path(name)])
    } throws: {
      "\($0)".contains(words)
    }
  }
}
