import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlinePlatform
import FrontlineTestSupport
import FrontlineTime
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FrontImportTests {
  /// Writes files into a fresh folder and reads them.
  private func read(_ files: [String: String], _ settings: FrontImport = FrontImport()) throws
    -> FrontImport.Result
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fronts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return try settings.read(files.keys.sorted().map { folder.appendingPathComponent($0).path })
  }

  private func square(_ x: Double, _ y: Double, _ properties: String = "{}", side: Double = 0.2) -> String {
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    let ring = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  private func collection(_ features: String..., extra: String = "") -> String {
    #"{"type":"FeatureCollection",\#(extra)"features":[\#(features.joined(separator: ","))]}"#
  }

  @Test func oneFileADayByItsName() throws {
    let result = try read(
      [
        "area_2022-03-01.geojson": collection(square(46, 39)),
        "area_20220302.geojson": collection(square(46, 39)),
        "area_2022_03_04.geojson": collection(square(46.1, 39)),
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

  @Test func aCaptureIsCarriedOverWhereAskedAndMarked() throws {
    var settings = FrontImport(side: "x")
    settings.carry = 2
    let result = try read(
      [
        "2022-03-01.geojson": collection(square(46, 39)), "2022-03-05.geojson": collection(square(46.1, 39)),
        "2022-03-06.geojson": collection(square(46.2, 39)),
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

  @Test func theBorderOfTwoSidesCountsOnce() throws {
    let files = [
      "2022-03-01.geojson": collection(
        square(46, 39, #"{"party":"a"}"#), square(46.2, 39, #"{"party":"b"}"#))
    ]
    let front = try #require(try read(files).series.front(on: Day("2022-03-01")))
    func edge(_ a: (Double, Double), _ b: (Double, Double)) throws -> Double {
      try LineString([
        Position(latitude: a.1, longitude: a.0), Position(latitude: b.1, longitude: b.0),
      ]).length(edges: .longitudeLatitude).meters
    }
    let shared = try edge((46.2, 39), (46.2, 39.2))
    let whole = try 2 * shared + 2 * edge((46, 39), (46.2, 39)) + 2 * edge((46, 39.2), (46.2, 39.2)) + shared
    #expect(abs(front.length.meters - whole) < 0.01)
    let between = try #require(front.lines.first { $0.right != nil })
    #expect(between.left == "a")
    #expect(between.right == "b")
    #expect(abs(between.length.meters - shared) < 0.01)
    // Distances and sides are as they were.
    let near = Position(latitude: 39.1, longitude: 46.19)
    let seen = try #require(try read(files).series.observe(near, on: Day("2022-03-01")))
    #expect(seen.side == "a")
    #expect(abs(try #require(seen.distance).meters - edge((46.19, 39.1), (46.2, 39.1))) < 1)
  }

  @Test func groundOfTwoSidesIsSaid() throws {
    let result = try read([
      "2022-03-01.geojson": collection(
        square(46, 39, #"{"party":"a"}"#), square(46.1, 39, #"{"party":"b"}"#))
    ])
    let note = try #require(result.notes.first { $0.description.contains("overlap") })
    #expect(note.kind == .remark)
    // A strip of 0.1 by 0.2 degrees.
    #expect(note.description == "The grounds of a and b on 2022-03-01 overlap by 192 km²; both hold it.")
  }

  @Test func timesThatAreMidnightElsewhereAreSaid() throws {
    let feature = square(46, 39, #"{"party":"a","date":"2022-03-04T20:00:00Z"}"#)
    let result = try read(["a.geojson": collection(feature)])
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
  func readsTheDayOfANameAsPeopleWriteIt(name: String, day: String) throws {
    let result = try read([name: collection(square(46, 39, #"{"party":"x"}"#))])
    #expect(try result.series.days == Day(day)...Day(day))
  }

  @Test func namesBothReadingsOfADayInAName() throws {
    let files = ["03-01-2022.geojson": collection(square(46, 39, #"{"party":"x"}"#))]
    #expect {
      try read(files)
    } throws: {
      "\($0)".contains("may be 3 January 2022 or March 1, 2022")
    }
    var settings = FrontImport()
    settings.dates.reader.order = .monthFirst
    #expect(try read(files, settings).series.days == Day("2022-03-01")...Day("2022-03-01"))
  }

  @Test(arguments: [
    ("15-05-2024", "2024-05-01"), ("01-15-2024", "2024-01-05"), ("map15052024", "2024-05-01"),
  ])
  func theOtherNamesTellTheOrderOfDays(telling: String, day: String) throws {
    let open = telling.hasPrefix("map") ? "map01052024" : "01-05-2024"
    let result = try read(
      ["\(open).geojson": collection(square(46, 39)), "\(telling).geojson": collection(square(46, 40))],
      FrontImport(source: "test", side: "x"))
    #expect(result.series.front(on: try Day(day)) != nil)
    #expect(result.notes.map(\.description).contains { $0.contains("\"\(open)\" is read as \(day)") })
    #expect(result.unread.isEmpty)
  }

  @Test(arguments: ["02-05-2024", "2024-05-02", "other"])
  func namesOfTwoReadingsThatNothingTellsAreRefused(other: String) throws {
    let error = #expect(throws: FrontError.self) {
      try read(
        ["01-05-2024.geojson": collection(square(46, 39)), "\(other).geojson": collection(square(46, 40))],
        FrontImport(source: "test", side: "x"))
    }
    #expect(error?.description.contains("--date-order") == true)
  }

  @Test func aNameOfTwoReadingsDoesNotMatterWhereFeaturesHaveDays() throws {
    let result = try read(
      ["01-05-2024.geojson": collection(square(46, 39, #"{"date":"2024-05-01"}"#))],
      FrontImport(source: "test", side: "x"))
    #expect(result.series.fronts.map(\.day) == [try Day("2024-05-01")])
  }

  @Test func aWordIsLookedForInAllPropertiesThatMaySayWhoseAGroundIs() throws {
    var settings = FrontImport(source: "test")
    try settings.vocabulary.add("gains=A")
    try settings.vocabulary.add("roads=leave out")
    settings.vocabulary.add("lost to B", .givenUp, property: "change")
    let road =
      #"{"type":"Feature","properties":{"folder":"roads"},"geometry":{"type":"LineString","coordinates":[[46,39],[46.1,39]]}}"#
    let result = try read(
      [
        "2022-03-01.geojson": collection(
          square(46, 39, #"{"party":"X","type":"gains"}"#), square(46, 40, #"{"party":"B"}"#),
          square(47, 40, #"{"party":"B","change":"lost to B"}"#), road)
      ], settings)
    let front = result.series.fronts[0]
    #expect(front.sides == ["A", "B"])
    #expect(front.lines.allSatisfy { $0.left != nil })
    #expect(try front.side(at: Position(latitude: 40.1, longitude: 47.1)) == nil)
    #expect(
      result.notes.contains { $0.description.contains("whose folder is \"roads\", is left out as asked") })
    #expect(result.notes.contains { $0.description.contains("whose change is \"lost to B\", was given up") })
  }

  @Test func aWordMayMeanAnotherPartyLater() throws {
    var settings = FrontImport(source: "test")
    let change = try Day("2022-03-02")
    settings.vocabulary.add("they", .held("A"), during: Day.first...(change - 1))
    settings.vocabulary.add("they", .held("B"), during: change...Day.last)
    let result = try read(
      ["c.geojson": collection(square(46, 39, #"{"party":"they","from":"2022-03-01","to":"2022-03-03"}"#))],
      settings)
    #expect(result.series.fronts.map(\.sides) == [["A"], ["B"], ["B"]])
  }

  @Test func anEdgeTheLongWayRoundTheEarthIsSaid() throws {
    let result = try read(
      [
        "2022-03-01.geojson": collection(
          #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[170,60],[-170,60],[-170,65],[170,65],[170,60]]]}}"#
        )
      ], FrontImport(source: "test", side: "x"))
    #expect(result.notes.contains { $0.description.contains("an edge over 340 degrees of longitude") })
  }

  @Test func oneFileWithDatesSpansAndTimes() throws {
    let result = try read([
      "all.geojson": collection(
        square(46, 39, #"{"party":"x","date":"2022-03-01T12:00:00Z"}"#),
        square(46, 39, #"{"party":"x","start":"2022-03-02","end":"2022-03-04"}"#),
        square(46, 39, #"{"party":"y","times":["2022-03-06","2022-03-08"]}"#))
    ])
    #expect(
      result.series.fronts.map(\.day.description) == [
        "2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04", "2022-03-06", "2022-03-08",
      ])
    #expect(result.series.absences.map(\.day.description) == ["2022-03-05", "2022-03-07"])
    #expect(result.series.fronts.last?.sides == ["y"])
  }

  @Test func distanceAndSideOfAGivenFront() throws {
    let result = try read(["2022-03-01.geojson": collection(square(46, 39, #"{"party":"x"}"#))])
    let front = try #require(result.series.fronts.first)
    let inside = Position(latitude: 39.1, longitude: 46.05)
    let outside = Position(latitude: 39.1, longitude: 45.95)
    #expect(try front.side(at: inside) == "x")
    #expect(try front.side(at: outside) == nil)
    let distance = try #require(front.distance(to: inside))
    #expect(distance.lower == nil && distance.upper == nil)
    #expect(
      abs((distance.estimate - inside.distance(to: Position(latitude: 39.1, longitude: 46))).meters) < 2)
    #expect(front.edges == .longitudeLatitude)
    #expect(front.traced == nil && !front.isTraced)
  }

  /// Sides from the nearest border agree with point in polygon, for a ring with notches and a hole.
  @Test func sideAgreesWithPointInPolygon() throws {
    var dice = SeededGenerator(seed: 77)
    func wheel(_ radius: Double, _ jitter: Double) -> String {
      var corners = (0..<40).map { i in
        let angle = Double(i) / 40 * 2 * .pi
        let r = radius * (1 - jitter * dice.share())
        return "[\(46.5 + r * cos(angle)),\(39.5 + r * sin(angle))]"
      }
      corners.append(corners[0])
      return "[" + corners.joined(separator: ",") + "]"
    }
    let feature =
      #"{"type":"Feature","properties":{"party":"x"},"geometry":{"type":"Polygon","coordinates":[\#(wheel(0.5, 0.6)),\#(wheel(0.15, 0.5))]}}"#
    let front = try #require(try read(["2022-03-01.geojson": collection(feature)]).series.fronts.first)
    let ground = try front.territory(of: "x")
    var inside = 0
    for _ in 0..<2000 {
      let position = Position(latitude: 39 + dice.share(), longitude: 46 + dice.share())
      let expected = ground.contains(position, edges: .longitudeLatitude)
      let side = try front.side(at: position)
      #expect((side == "x") == expected)
      inside += expected ? 1 : 0
    }
    #expect(inside > 300 && inside < 1700)
  }

  /// Each answer is that of the event alone, bit for bit, in whatever order and company it is asked; far away too.
  @Test func manyEventsAsOneByOne() throws {
    let series = try read([
      "2022-03-01.geojson": collection(
        square(46, 39, #"{"party":"x"}"#), square(46.2, 39, #"{"party":"y"}"#)),
      "2022-03-02.geojson": collection(square(46.1, 39.1, #"{"party":"y"}"#)),
      "2022-03-04.geojson": collection(square(10, 60, #"{"party":"x"}"#)),
    ]).series
    var dice = SeededGenerator(seed: 78)
    let start = try #require(series.days?.lowerBound)
    let events = (0..<500).map { i in
      FrontEvent(
        i % 10 == 0
          ? Position(latitude: 180 * dice.share() - 90, longitude: 360 * dice.share() - 180)
          : Position(latitude: 38.9 + 0.5 * dice.share(), longitude: 45.9 + 0.6 * dice.share()),
        on: start + i % 5)
    }
    let observed = try series.observe(events)
    #expect(try series.observe(events.reversed()) == observed.reversed())
    for (event, answer) in zip(events, observed) {
      #expect(try series.observe(event.position, on: event.day) == answer)
      guard let front = series.front(on: event.day) else {
        #expect(answer == nil)
        continue
      }
      let holders = try front.sides.filter {
        try front.territory(of: $0).contains(event.position, edges: .longitudeLatitude)
      }
      #expect(answer?.side == holders.first)
    }
    #expect(observed.count { $0?.side != nil } > 20)
  }

  @Test func geodesicRingsAcrossTheAntimeridianHaveTheirInside() throws {
    let ring = "[[179.5,10],[-179.5,10],[-179.5,11],[179.5,11],[179.5,10]]"
    let feature =
      #"{"type":"Feature","properties":{"party":"x"},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    let settings = FrontImport(edges: .geodesic)
    let front = try #require(
      try read(["2022-03-01.geojson": collection(feature)], settings).series.fronts.first)
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 180)) == "x")
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 179.4)) == nil)
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 0)) == nil)
  }

  @Test func aRingThatCrossesItselfIsRepairedAndReported() throws {
    let bowTie =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[46,39],[46.2,39.2],[46.2,39],[46,39.2],[46,39]]]}}"#
    let result = try read(["2022-03-01.geojson": collection(bowTie)], FrontImport(side: "x"))
    #expect(result.notes.map(\.kind) == [.repaired])
    #expect(result.notes[0].description.contains("Self-intersection"))
    let front = result.series.fronts[0]
    #expect(try front.side(at: Position(latitude: 39.1, longitude: 46.02)) == "x")
    #expect(try front.side(at: Position(latitude: 39.18, longitude: 46.1)) == nil)
  }

  @Test func overlappingPolygonsOfOnePartyAreUnited() throws {
    let result = try read(
      ["2022-03-01.geojson": collection(square(46, 39), square(46.1, 39))], FrontImport(side: "x"))
    #expect(result.notes.map(\.kind) == [.repaired])
    let area = try result.series.fronts[0].territory(of: "x").area(edges: .geodesic)
    let one = try read(["2022-03-01.geojson": collection(square(46, 39))], FrontImport(side: "x"))
    let single = try one.series.fronts[0].territory(of: "x").area(edges: .geodesic)
    #expect(abs(area / single - 1.5) < 0.001)
  }

  @Test func aBrokenFileInTheMiddleLeavesTheRest() throws {
    let result = try read(
      [
        "2022-03-01.geojson": collection(square(46, 39)), "2022-03-02.geojson": #"{"type":"FeatureColl"#,
        "2022-03-03.geojson": collection(square(46, 39)),
      ], FrontImport(source: "test", side: "x"))
    #expect(result.series.fronts.count == 2)
    #expect(result.notes.map(\.kind) == [.brokenFile])
    #expect(result.series.absences.count == 1)
    #expect(result.series.absences[0].description.contains("2022-03-02.geojson"))
  }

  @Test func aFileWithoutFeaturesIsAFrontWithoutLines() throws {
    let result = try read(
      [
        "2022-03-01.geojson": collection(square(46, 39)),
        "2022-03-02.geojson": #"{"type":"FeatureCollection","features":[]}"#,
      ],
      FrontImport(side: "x"))
    #expect(result.series.fronts.count == 2)
    #expect(result.series.fronts[1].lines.isEmpty)
    #expect(result.series.fronts[1].distance(to: Position(latitude: 39, longitude: 46)) == nil)
  }

  @Test func aFileNoFeatureOfWhichCanBeTakenSaysNothingOfItsDay() throws {
    let result = try read([
      "2020-10-29.geojson": collection(square(46, 39.5, #"{"party":"south"}"#)),
      "2020-10-30.geojson": collection(square(46, 39.5)),
      "2020-10-31.geojson": collection(square(46, 39.5, #"{"party":"south","date":"2020-10-28"}"#)),
    ])
    #expect(result.series.fronts.map(\.day) == [try Day("2020-10-28"), try Day("2020-10-29")])
    #expect(result.series.absences.map(\.day).sorted() == [try Day("2020-10-30"), try Day("2020-10-31")])
    #expect(result.notes.map(\.kind) == [.unread, .remark])
    #expect(
      result.notes[1].description.hasSuffix(
        "says 2020-10-31, and its features 2020-10-28; the features stand."))
  }

  @Test func theOldCRSMemberIsReadOrRefused() throws {
    func crs(_ name: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(name)"}},"# }
    let good = try read(
      ["2022-03-01.geojson": collection(square(46, 39), extra: crs("urn:ogc:def:crs:OGC:1.3:CRS84"))],
      FrontImport(side: "x"))
    #expect(good.notes.isEmpty)
    let error = #expect(throws: FrontError.self) {
      try read(
        ["2022-03-01.geojson": collection(square(46, 39), extra: crs("EPSG:3857"))], FrontImport(side: "x"))
    }
    #expect(error?.description.contains("EPSG:3857") == true)
  }

  @Test func sourcesAreNotMixedUnlessAsked() throws {
    let files = [
      "2022-03-01.geojson": collection(square(46, 39, #"{"source":"one"}"#)),
      "2022-03-02.geojson": collection(square(46, 39, #"{"source":"two"}"#)),
    ]
    let error = #expect(throws: FrontError.self) { try read(files, FrontImport(side: "x")) }
    #expect(error?.code == .mixedSources)
    #expect(try read(files, FrontImport(side: "x", mixesSources: true)).series.fronts.count == 2)
  }

  @Test func aPointWithoutADayIsLeftOutAndCountsAsRead() throws {
    let point = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[46,39]}}"#
    let result = try read([
      "map.geojson": collection(square(46, 39, #"{"party":"x","date":"2022-03-01"}"#), point)
    ])
    #expect(result.notes.map(\.kind) == [.leftOut])
    #expect(result.unread.isEmpty)
  }

  @Test func featuresWithoutDateOrPartyAreLeftOutWithANote() throws {
    let result = try read([
      "2022-03-01.geojson": collection(square(46, 39, #"{"party":"x"}"#), square(46.5, 39, #"{}"#)),
      "undated.geojson": collection(square(46, 39, #"{"party":"x"}"#)),
      "wrong.geojson": collection(
        square(46, 39, #"{"party":"x","date":"March"}"#),
        square(46, 39, #"{"party":"x","start":"2022-03-05","end":"2022-03-04"}"#)),
    ])
    #expect(result.notes.map(\.kind) == [.unread, .unread, .unread, .unread])
    #expect(result.notes[0].description.contains("names no party"))
    #expect(result.notes[1].description.contains("has no date"))
    #expect(result.notes[2].description.contains("March"))
    #expect(result.notes[3].description.contains("before its start"))
    #expect(result.series.fronts.count == 1)
  }

  @Test func linesAreFrontsWithoutGround() throws {
    let line =
      #"{"type":"Feature","properties":{"date":"2022-03-01"},"geometry":{"type":"LineString","coordinates":[[46,39],[47,39]]}}"#
    let front = try read(["front.geojson": collection(line)]).series.fronts[0]
    #expect(front.sides.isEmpty)
    let observation = try front.observe(Position(latitude: 39.1, longitude: 46.5))
    #expect(abs(observation.distance!.kilometers - 11.1) < 0.05)
    #expect(observation.side == nil)
  }

  @Test func nothingToReadIsASentence() throws {
    let error = #expect(throws: FrontError.self) { try FrontImport().read(["/nowhere/2022-03-01.geojson"]) }
    #expect(error?.code == .badFile)
    #expect(throws: FrontError.self) { try FrontImport().read([]) }
  }
}
