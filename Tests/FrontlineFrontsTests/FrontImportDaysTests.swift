import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

/// The days of files and of features, as people write them.
@Suite struct FrontImportDaysTests {
  @Test func `Times that are midnight elsewhere are said`() throws {
    let feature = drawnSquare(46, 39, #"{"party":"a","date":"2022-03-04T20:00:00Z"}"#)
    let result = try readFronts(["a.geojson": featureCollection(feature)])
    #expect(try result.series.days == Day("2022-03-04")...Day("2022-03-04"))
    #expect(
      result.notes.contains { $0.description.contains("--time-zone +04:00 would read it as 2022-03-05") })
  }

  @Test(arguments: [
    ("front_2022-03-01.geojson", "2022-03-01"), ("20220301_120000.geojson", "2022-03-01"),
    ("DeepState_20220301.geojson", "2022-03-01"), ("2022_03_01_v2.geojson", "2022-03-01"),
    ("2022.03.01.geojson", "2022-03-01"), ("lines-1-Mar-2022.geojson", "2022-03-01"),
    ("ISW 1 March 2022.geojson", "2022-03-01"), ("01.03.2022.geojson", "2022-03-01"),
    ("2022-03-01T120000.geojson", "2022-03-01"),
  ])
  func `Reads the day of a name as people write it`(name: String, day: String) throws {
    let result = try readFronts([name: featureCollection(drawnSquare(46, 39, #"{"party":"x"}"#))])
    #expect(try result.series.days == Day(day)...Day(day))
  }

  @Test(arguments: [
    (#""year":1944"#, "1944-01-01", "1944-12-31"), (#""year":"1944","month":2"#, "1944-02-01", "1944-02-29"),
    (#""Year":1944,"Month":6,"Day":6"#, "1944-06-06", "1944-06-06"),
    (#""year":1944,"month":0"#, "1944-01-01", "1944-12-31"),
    (#""year":1944,"date":"1944-06-06""#, "1944-06-06", "1944-06-06"),
  ])
  func `A year alone is all its days where nothing says a day`(properties: String, from: String, to: String)
    throws
  {
    let result = try readFronts(
      ["map.geojson": featureCollection(drawnSquare(46, 39, "{\"party\":\"x\",\(properties)}"))])
    #expect(try result.series.days == Day(from)...Day(to))
    #expect(
      result.notes.contains { $0.description.contains("says no day, but \(from) to \(to)") } == (from != to))
  }

  @Test(arguments: [("a 2022", "2022-03-05"), ("z 2022", "2022-03-05"), ("2022-03", "2022-03-05")])
  func `Of two captures that of fewer days stands for its day`(wide: String, day: String) throws {
    let result = try readFronts([
      "\(wide).geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x"}"#)),
      "\(day).geojson": featureCollection(drawnSquare(48, 39, #"{"party":"x"}"#)),
    ])
    func isHeld(_ longitude: Double, _ day: String) throws -> Bool {
      let front = try #require(result.series.front(on: Day(day)))
      return try front.side(at: Position(latitude: 39.1, longitude: longitude)) != nil
    }
    #expect(try isHeld(48.1, day))
    #expect(try !isHeld(46.1, day))
    #expect(try isHeld(46.1, "2022-03-06"))
    #expect(result.notes.contains { $0.description.contains("stands for the day") })
  }

  @Test func `The day in the name of a file comes before the year of its features`() throws {
    let result = try readFronts(
      ["2022-03-01.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x","year":2022}"#))])
    #expect(try result.series.days == Day("2022-03-01")...Day("2022-03-01"))
  }

  @Test func `Names both readings of a day in a name`() throws {
    let files = ["03-01-2022.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x"}"#))]
    #expect {
      try readFronts(files)
    } throws: {
      "\($0)".contains("may be 3 January 2022 or March 1, 2022")
    }
    var settings = FrontImport()
    settings.dates.reader.order = .monthFirst
    #expect(try readFronts(files, settings).series.days == Day("2022-03-01")...Day("2022-03-01"))
  }

  @Test(arguments: [
    ("15-05-2024", "2024-05-01"), ("01-15-2024", "2024-01-05"), ("map15052024", "2024-05-01"),
  ])
  func `The other names tell the order of days`(telling: String, day: String) throws {
    let open = telling.hasPrefix("map") ? "map01052024" : "01-05-2024"
    let result = try readFronts(
      [
        "\(open).geojson": featureCollection(drawnSquare(46, 39)),
        "\(telling).geojson": featureCollection(drawnSquare(46, 40)),
      ],
      FrontImport(source: "test", side: "x"))
    #expect(result.series.front(on: try Day(day)) != nil)
    #expect(result.notes.map(\.description).contains { $0.contains("\"\(open)\" is read as \(day)") })
    #expect(result.unread.isEmpty)
  }

  @Test(arguments: ["02-05-2024", "2024-05-02", "other"])
  func `Names of two readings that nothing tells are refused`(other: String) throws {
    let error = #expect(throws: FrontError.self) {
      try readFronts(
        [
          "01-05-2024.geojson": featureCollection(drawnSquare(46, 39)),
          "\(other).geojson": featureCollection(drawnSquare(46, 40)),
        ],
        FrontImport(source: "test", side: "x"))
    }
    #expect(error?.description.contains("--date-order") == true)
  }

  @Test func `A name of two readings does not matter where features have days`() throws {
    let result = try readFronts(
      ["01-05-2024.geojson": featureCollection(drawnSquare(46, 39, #"{"date":"2024-05-01"}"#))],
      FrontImport(source: "test", side: "x"))
    #expect(result.series.fronts.map(\.day) == [try Day("2024-05-01")])
  }

  @Test func `One file with dates spans and times`() throws {
    let result = try readFronts([
      "all.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"x","date":"2022-03-01T12:00:00Z"}"#),
        drawnSquare(46, 39, #"{"party":"x","start":"2022-03-02","end":"2022-03-04"}"#),
        drawnSquare(46, 39, #"{"party":"y","times":["2022-03-06","2022-03-08"]}"#))
    ])
    #expect(
      result.series.fronts.map(\.day.description) == [
        "2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04", "2022-03-06", "2022-03-08",
      ])
    #expect(result.series.absences.map(\.day.description) == ["2022-03-05", "2022-03-07"])
    #expect(result.series.fronts.last?.sides == ["y"])
  }

  /// The files in a folder of a day are parts of its map, and no captures of which the last stands.
  @Test(arguments: [
    "2016-01-05,2016-01-09,2016-02-01", "2016/01/05,2016/01/09,2016/02/01",
    "control 5 Jan 2016,x 9 Jan 2016,1 Feb 2016",
  ])
  func `a folder may be a day`(folders: String) throws {
    var files: [String: String] = [:]
    for (number, folder) in folders.split(separator: ",").enumerated() {
      files["\(folder)/east.geojson"] = featureCollection(drawnSquare(46 + Double(number), 39))
      files["\(folder)/west.geojson"] = featureCollection(drawnSquare(40 + Double(number), 39))
    }
    let result = try readFronts(files, FrontImport(source: "test", side: "x"))
    #expect(
      result.series.fronts.map(\.day.description) == ["2016-01-05", "2016-01-09", "2016-02-01"])
    #expect(result.notes.map(\.description) == [])
    let last = try #require(result.series.fronts.last)
    #expect(try last.territory(of: "x").polygons.count == 2)
  }

  /// A folder that all files share may be that of a download.
  @Test func `a folder that all files share tells no day`() throws {
    let result = try readFronts(
      [
        "2024-05-01/a/map.geojson": featureCollection(drawnSquare(46, 39)),
        "2024-05-01/b/map.geojson": featureCollection(drawnSquare(46, 39, #"{"date":"2016-01-05"}"#)),
      ], FrontImport(source: "test", side: "x"))
    #expect(result.series.fronts.map(\.day.description) == ["2016-01-05"])
    #expect(result.unread.count == 1)
  }

  @Test func `one day tells the order of all days of a file`() throws {
    let result = try readFronts([
      "map.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"x","date":"03/04/2022"}"#),
        drawnSquare(46, 39, #"{"party":"x","date":"03/14/2022"}"#, side: 0.4))
    ])
    #expect(try result.series.fronts.map(\.day) == [Day("2022-03-04"), Day("2022-03-14")])
    #expect(
      result.notes.map(\.description).contains { $0.contains("month first, 2022-03-04, as \"03/14/2022\"") })
  }

  @Test func `a feature without an end lasts to the last day where others end, or where it says so`() throws {
    func days(_ end: String, others: String) throws -> [Int] {
      let result = try readFronts([
        "map.geojson": featureCollection(
          drawnSquare(46, 39, #"{"party":"x","start":"2022-03-01","end":\#(others)}"#),
          drawnSquare(47, 39, #"{"party":"y","start":"2022-03-02","end":\#(end)}"#))
      ])
      return result.series.fronts.map(\.sides.count)
    }
    #expect(try days("null", others: #""2022-03-04""#) == [1, 2, 2, 2])
    #expect(try days(#""present""#, others: #""2022-03-04""#) == [1, 2, 2, 2])
    #expect(try days(#""9999-12-31""#, others: #""2022-03-04""#) == [1, 2, 2, 2])
    // No feature has an end, so an empty one says nothing.
    #expect(try days("null", others: "null") == [1, 1])
    #expect(try days(#""..""#, others: "null") == [1, 1])
  }

  @Test func `a beginning without an end that is taken as one day is said`() throws {
    let result = try readFronts([
      "map.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x","start":"2022-03-01","end":""}"#))
    ])
    #expect(try result.series.days == Day("2022-03-01")...Day("2022-03-01"))
    #expect(result.notes.map { $0.description.contains("it is taken as of that day alone") } == [true])
  }

  @Test func `Of several captures of a day in one file the last stands`() throws {
    func shape(_ party: String, _ x: Double, _ time: String) -> String {
      drawnSquare(x, 39, #"{"party":"\#(party)","date":"2022-03-05T\#(time)"}"#)
    }
    let result = try readFronts([
      "map.geojson": featureCollection(
        shape("a", 46.1, "20:00:00Z"), shape("a", 46, "08:00:00Z"), shape("b", 47, "08:00:00Z"))
    ])
    let front = try #require(result.series.front(on: Day("2022-03-05")))
    #expect(front.sides.map(\.rawValue) == ["a"])
    #expect(try front.side(at: Position(latitude: 39.1, longitude: 46.05)) == nil)
    #expect(result.notes.map { $0.description.contains("that of 08:00 is left out") } == [true])
    // What lies side by side is parts of one map.
    let parts = try readFronts([
      "map.geojson": featureCollection(shape("a", 46, "08:00:00Z"), shape("a", 47, "08:01:00Z"))
    ])
    #expect(parts.notes.isEmpty)
    #expect(try parts.series.fronts[0].territory(of: "a").polygons.count == 2)
  }

  @Test func `a week in the name of a file is its days`() throws {
    let result = try readFronts([
      "control-2021-W26.geojson": featureCollection(drawnSquare(39, 13, #"{"party":"x"}"#))
    ])
    #expect(try result.series.fronts.map(\.day) == Array(Day("2021-06-28")...Day("2021-07-04")))
  }

  @Test func `what stands in an object of a feature is read as its own`() throws {
    let result = try readFronts([
      "map.geojson": featureCollection(
        drawnSquare(46, 39, #"{"id":1,"attributes":{"owner":"x","date":"2022-03-01"}}"#))
    ])
    #expect(result.series.fronts[0].sides.map(\.rawValue) == ["x"])
  }
}
