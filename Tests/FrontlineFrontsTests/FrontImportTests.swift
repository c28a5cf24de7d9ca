import FrontlineAtlas
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct FrontImportTests {
  @Test func `One file a day by its name`() throws {
    let result = try readFronts(
      [
        "area_2022-03-01.geojson": featureCollection(drawnSquare(46, 39)),
        "area_20220302.geojson": featureCollection(drawnSquare(46, 39)),
        "area_2022_03_04.geojson": featureCollection(drawnSquare(46.1, 39)),
      ], FrontImport(source: "test", side: "x"))
    #expect(result.notes.isEmpty)
    let series = result.series
    #expect(series.days == (try Day("2022-03-01")...Day("2022-03-04")))
    #expect(series.isUnchanged(on: try Day("2022-03-02")) == true, "no change")
    #expect(series.front(on: try Day("2022-03-03")) == nil, "no data")
    #expect(series.isUnchanged(on: try Day("2022-03-03")) == nil)
    #expect(series.absences.map(\.description) == ["test has no data for 2022-03-03."])
    #expect(series.daysOfChange == [try Day("2022-03-01"), try Day("2022-03-04")])
    #expect(series.front(on: try Day("2022-02-28")) == nil)
    #expect(series.front(on: try Day("2022-03-05")) == nil)
  }

  @Test func `A capture is carried over where asked and marked`() throws {
    var settings = FrontImport(side: "x")
    settings.carry = 2
    let result = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(drawnSquare(46, 39)),
        "2022-03-05.geojson": featureCollection(drawnSquare(46.1, 39)),
        "2022-03-06.geojson": featureCollection(drawnSquare(46.2, 39)),
      ], settings)
    func carried(_ day: String) throws -> Day?? { try result.series.front(on: Day(day)).map(\.carriedFrom) }
    #expect(try carried("2022-03-01") == .some(nil))
    #expect(try carried("2022-03-02") == Day("2022-03-01"))
    #expect(try carried("2022-03-03") == Day("2022-03-01"))
    #expect(try carried("2022-03-04") == nil, "no data")
    #expect(try carried("2022-03-05") == .some(nil))
    #expect(try carried("2022-03-08") == Day("2022-03-06"))
    #expect(try carried("2022-03-09") == nil)
    #expect(
      result.notes.map(\.description) == [
        "2022-03-02 to 2022-03-03 have no data: the capture of 2022-03-01 is carried over.",
        "2022-03-07 to 2022-03-08 have no data: the capture of 2022-03-06 is carried over.",
      ])
  }

  @Test func `A word is looked for in all properties that may say whose a ground is`() throws {
    var settings = FrontImport(source: "test")
    try settings.vocabulary.add("gains=A")
    try settings.vocabulary.add("roads=leave out")
    settings.vocabulary.add("lost to B", .givenUp, property: "change")
    let road =
      #"{"type":"Feature","properties":{"folder":"roads"},"geometry":{"type":"LineString","coordinates":[[46,39],[46.1,39]]}}"#
    let result = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(
          drawnSquare(46, 39, #"{"party":"X","type":"gains"}"#), drawnSquare(46, 40, #"{"party":"B"}"#),
          drawnSquare(47, 40, #"{"party":"B","change":"lost to B"}"#), road)
      ], settings)
    let front = result.series.fronts[0]
    #expect(front.sides == ["A", "B"])
    #expect(front.lines.allSatisfy { $0.left != nil })
    #expect(try front.side(at: Position(latitude: 40.1, longitude: 47.1)) == nil)
    #expect(
      result.notes.contains { $0.description.contains("whose folder is \"roads\", is left out as asked") })
    #expect(result.notes.contains { $0.description.contains("whose change is \"lost to B\", was given up") })
  }

  @Test func `A word may mean another party later`() throws {
    var settings = FrontImport(source: "test")
    let change = try Day("2022-03-02")
    settings.vocabulary.add("they", .held("A"), during: Day.first...(change - 1))
    settings.vocabulary.add("they", .held("B"), during: change...Day.last)
    let result = try readFronts(
      [
        "c.geojson": featureCollection(
          drawnSquare(46, 39, #"{"party":"they","from":"2022-03-01","to":"2022-03-03"}"#))
      ],
      settings)
    #expect(result.series.fronts.map(\.sides) == [["A"], ["B"], ["B"]])
  }

  @Test func `A broken file in the middle leaves the rest`() throws {
    let result = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(drawnSquare(46, 39)),
        "2022-03-02.geojson": #"{"type":"FeatureColl"#,
        "2022-03-03.geojson": featureCollection(drawnSquare(46, 39)),
      ], FrontImport(source: "test", side: "x"))
    #expect(result.series.fronts.count == 2)
    #expect(result.notes.map(\.kind) == [.brokenFile])
    #expect(result.series.absences.count == 1)
    #expect(result.series.absences[0].description.contains("2022-03-02.geojson"))
  }

  @Test func `A file without features is a front without lines`() throws {
    let result = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(drawnSquare(46, 39)),
        "2022-03-02.geojson": #"{"type":"FeatureCollection","features":[]}"#,
      ],
      FrontImport(side: "x"))
    #expect(result.series.fronts.count == 2)
    #expect(result.series.fronts[1].lines.isEmpty)
    #expect(result.series.fronts[1].distance(to: Position(latitude: 39, longitude: 46)) == nil)
  }

  @Test func `A file no feature of which can be taken says nothing of its day`() throws {
    let result = try readFronts([
      "2020-10-29.geojson": featureCollection(drawnSquare(46, 39.5, #"{"party":"south"}"#)),
      "2020-10-30.geojson": featureCollection(drawnSquare(46, 39.5)),
      "2020-10-31.geojson": featureCollection(
        drawnSquare(46, 39.5, #"{"party":"south","date":"2020-10-28"}"#)),
    ])
    #expect(result.series.fronts.map(\.day) == [try Day("2020-10-28"), try Day("2020-10-29")])
    #expect(result.series.absences.map(\.day).sorted() == [try Day("2020-10-30"), try Day("2020-10-31")])
    #expect(result.notes.map(\.kind) == [.unread, .remark])
    #expect(
      result.notes[1].description.hasSuffix(
        "says 2020-10-31, and its features 2020-10-28; the features stand."))
  }

  @Test func `The old CRS member is read or refused`() throws {
    func crs(_ name: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(name)"}},"# }
    let good = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(
          drawnSquare(46, 39), extra: crs("urn:ogc:def:crs:OGC:1.3:CRS84"))
      ],
      FrontImport(side: "x"))
    #expect(good.notes.isEmpty)
    let error = #expect(throws: FrontError.self) {
      try readFronts(
        ["2022-03-01.geojson": featureCollection(drawnSquare(46, 39), extra: crs("EPSG:3857"))],
        FrontImport(side: "x"))
    }
    #expect(error?.description.contains("EPSG:3857") == true)
  }

  @Test func `Sources are not mixed unless asked`() throws {
    let files = [
      "2022-03-01.geojson": featureCollection(drawnSquare(46, 39, #"{"source":"one"}"#)),
      "2022-03-02.geojson": featureCollection(drawnSquare(46, 39, #"{"source":"two"}"#)),
    ]
    let error = #expect(throws: FrontError.self) { try readFronts(files, FrontImport(side: "x")) }
    #expect(error?.code == .mixedSources)
    #expect(try readFronts(files, FrontImport(side: "x", mixesSources: true)).series.fronts.count == 2)
  }

  @Test func `A point without a day is left out and counts as read`() throws {
    let point = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[46,39]}}"#
    let result = try readFronts([
      "map.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x","date":"2022-03-01"}"#), point)
    ])
    #expect(result.notes.map(\.kind) == [.leftOut])
    #expect(result.unread.isEmpty)
  }

  @Test func `Features without date or party are left out with a note`() throws {
    let result = try readFronts([
      "2022-03-01.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"x"}"#), drawnSquare(46.5, 39, #"{}"#)),
      "undated.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x"}"#)),
      "wrong.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"x","date":"March"}"#),
        drawnSquare(46, 39, #"{"party":"x","start":"2022-03-05","end":"2022-03-04"}"#)),
    ])
    #expect(result.notes.map(\.kind) == [.unread, .unread, .unread, .unread])
    #expect(result.notes[0].description.contains("names no party"))
    #expect(result.notes[1].description.contains("has no date"))
    #expect(result.notes[2].description.contains("March"))
    #expect(result.notes[3].description.contains("before its start"))
    #expect(result.series.fronts.count == 1)
  }

  @Test func `Nothing to read is a sentence`() throws {
    let error = #expect(throws: FrontError.self) { try FrontImport().read(["/nowhere/2022-03-01.geojson"]) }
    #expect(error?.code == .badFile)
    #expect(throws: FrontError.self) { try FrontImport().read([]) }
  }
}
