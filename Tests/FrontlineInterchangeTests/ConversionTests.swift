import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

@Suite struct ConversionTests {
  private func features(_ path: String) throws -> [GeoJSONFeature] {
    var reader = try GeoJSONReader(path: path)
    return try reader.rest()
  }

  private static let input = """
    {"type":"FeatureCollection","attribution":"CC BY 4.0","features":[
    {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[46.75,39.75]},"properties":{"name":"A; b","n":1,"x":1.5,"ok":true,"date":"2020-11-08","tags":["p","q"],"FID":7}},
    {"type":"Feature","id":"b","geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,39]]]},"properties":{"name":null,"n":2.5,"fid":8},"time":{"interval":["2020-11-09",".."]}}
    ]}
    """

  #if GeoPackage
    @Test func aTripThroughAGeoPackageKeepsShapesValuesAndTimes() throws {
      let folder = Folder()
      try AtomicFile.write(Self.input, to: folder.path("in.geojson"))
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.gpkg"))
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("out.geojson"))
      let (before, after) = (
        try features(folder.path("in.geojson")), try features(folder.path("out.geojson"))
      )
      #expect(after.count == before.count)
      #expect(after.map(\.geometry) == before.map(\.geometry))
      #expect(after[0].properties["name"]?.string == "A; b")
      #expect(after[0].properties["id"]?.string == "a")
      #expect(after[0].properties["n"]?.double == 1)
      #expect(after[0].properties["ok"]?.bool == true)
      #expect(after[0].properties["tags"] == ["p", "q"])
      #expect(after[0].properties["FID_2"]?.int == 7)
      #expect(after[0].time == .date("2020-11-08"))
      #expect(after[1].time == .interval(from: "2020-11-09", to: nil))
      if Tool.isInstalled("ogrinfo") {
        // QGIS takes the end as excluded: the day after.
        let info = Tool.output("ogrinfo -al '\(folder.path("a.gpkg"))' in")
        #expect(info.contains("start (Date) = 2020/11/08"))
        #expect(info.contains("end (Date) = 2020/11/09"))
        #expect(info.contains("Extent: (46.000000, 39.000000) - (47.000000, 40.000000)"))
      }
    }
  #endif

  @Test func atlasesBecomePackagesAndComeBack() throws {
    let folder = Folder()
    let atlas = try Atlas.karabakh()
    _ = try Conversion().write(atlas, to: folder.path("copy/"), fronts: nil, generator: "a test")
    let path = folder.path("copy")
    #expect(try DataPackage.validate(path).map(\.description) == [])
    let copy = try Atlas(contentsOf: path)
    #expect(Array(copy.settlements) == Array(atlas.settlements))
    #expect(Array(copy.ledger.claims) == Array(atlas.ledger.claims))
    #expect(copy.parties == atlas.parties)
    #expect(copy.sources == atlas.sources)
    #expect(copy.statements == atlas.statements)
    #expect(copy.districts.map(\.id) == atlas.districts.map(\.id))
    #expect(copy.districts.map(\.officialArea) == atlas.districts.map(\.officialArea))
    #expect(copy.routes.map(\.waypoints.count) == atlas.routes.map(\.waypoints.count))
    #expect(copy.provenance == atlas.provenance)
    // It does not write over what is there.
    #expect(throws: InterchangeError.self) { try DataPackage.write(atlas, to: path, generator: "") }
  }

  @Test func tablesKeepNumbersAndTexts() throws {
    let folder = Folder()
    try AtomicFile.write(
      "id;lat;lon;n;code\na;39.75;46.75;1;007\nb;;;2.5;+5\n", to: folder.path("in.csv"))
    _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.geojsonl"))
    let read = try features(folder.path("out.geojsonl"))
    #expect(read[0].geometry == .point(Position(latitude: 39.75, longitude: 46.75)))
    #expect(read[1].geometry == nil)
    #expect(read.map { $0.properties["n"]?.double } == [1, 2.5])
    #expect(read.map { $0.properties["code"]?.string } == ["007", "+5"])
    #expect(contents(folder.path("out.geojsonl.about.txt")).contains("in.csv"))
    _ = try Conversion().run(from: folder.path("out.geojsonl"), to: folder.path("back.csv"))
    #expect(
      contents(folder.path("back.csv"))
        == "id,lat,lon,n,code,latitude,longitude\na,39.75,46.75,1,007,39.75,46.75\nb,,,2.5,+5,,\n")
  }

  @Test func codesStayLetterForLetter() throws {
    let folder = Folder()
    let table =
      "code,value,id,lat,lon\n1.10,9007199254740993,12345678901234567891,39.70,46.7\n1.1,1.5,7,39.75,46.8\n"
    try AtomicFile.write(table, to: folder.path("in.csv"))
    _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
    let read = try features(folder.path("out.geojson"))
    #expect(read.map { $0.properties["code"]?.string } == ["1.10", "1.1"])
    #expect(read.map { $0.properties["value"]?.string } == ["9007199254740993", "1.5"])
    #expect(read.map { $0.properties["id"]?.string } == ["12345678901234567891", "7"])
    #expect(read.map { $0.properties["lat"]?.double } == [39.7, 39.75])
    #expect(read[0].geometry == .point(Position(latitude: 39.7, longitude: 46.7)))
  }

  #if GeoPackage
    @Test(arguments: ["csv", "geojson", "kml", "gpkg"]) func longNumbersKeepTheirDigits(_ ending: String)
      throws
    {
      let folder = Folder()
      try AtomicFile.write(
        #"{"type":"FeatureCollection","features":[{"type":"Feature","id":98765432109876543210,"properties":{"osm":12345678901234567891,"n":9007199254740993},"geometry":{"type":"Point","coordinates":[46.7,39.7]}},{"type":"Feature","properties":{"n":0.5},"geometry":null}]}"#,
        to: folder.path("in.geojson"))
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.\(ending)"))
      var text = contents(folder.path("out.\(ending)"))
      if ending == "gpkg" {
        _ = try Conversion().run(from: folder.path("out.gpkg"), to: folder.path("back.geojson"))
        text = contents(folder.path("back.geojson"))
      }
      for digits in ["98765432109876543210", "12345678901234567891", "9007199254740993"] {
        #expect(text.contains(digits), "\(digits) in \(ending)")
      }
    }

    @Test func idsAndPropertiesCalledSoAreBothKept() throws {
      let folder = Folder()
      let input =
        #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"post-A","properties":{"id":1,"feature_id":5},"geometry":{"type":"Point","coordinates":[46.7,39.7]}},{"type":"Feature","id":"post-B","properties":{"id":null},"geometry":null},{"type":"Feature","properties":{"id":3},"geometry":null}]}"#
      try AtomicFile.write(input, to: folder.path("in.geojson"))
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.gpkg"))
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("back.geojson"))
      let back = try features(folder.path("back.geojson"))
      #expect(back.map(\.id) == ["post-A", "post-B", nil])
      #expect(back.map { $0.properties["id"]?.int } == [1, nil, 3])
      #expect(back[0].properties["feature_id"]?.int == 5)
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.csv"))
      #expect(
        contents(folder.path("out.csv"))
          == "feature_id_2,id,feature_id,latitude,longitude\npost-A,1,5,39.7,46.7\npost-B,,,,\n,3,,,\n")
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.kml"))
      let kml = contents(folder.path("out.kml"))
      for words in [
        "post-A", "post-B", "\"id_2\"><value>1<", "\"id_2\"><value>3<", "\"feature_id\"><value>5<",
      ] {
        #expect(kml.contains(words), "\(words)")
      }
    }
  #endif

  /// What a property is called may not turn where a feature lies when the table is read again.
  @Test(arguments: ["latitude", "Longitude", "wkt", "geom", " latitude "])
  func propertiesAreNotTakenForShapes(_ name: String) throws {
    let folder = Folder()
    for (file, geometry) in [
      ("point", Geometry.point(Position(latitude: 39.76, longitude: 46.75))),
      ("line", try Geometry(wkt: "LINESTRING (46 39, 47 40)")!),
    ] {
      let text = try GeoJSONWriter.text([
        GeoJSONFeature(
          geometry: geometry,
          properties: JSONObject([(name, JSONValue.number(39.1)), ("lat", .integer(1)), ("lon", .integer(2))])
        ),
        GeoJSONFeature(geometry: nil, properties: JSONObject([("lat", .integer(1)), ("lon", .integer(2))])),
      ])
      try AtomicFile.write(text, to: folder.path("\(file).geojson"))
      _ = try Conversion().run(from: folder.path("\(file).geojson"), to: folder.path("\(file).csv"))
      _ = try Conversion().run(from: folder.path("\(file).csv"), to: folder.path("\(file)-back.geojson"))
      let back = try features(folder.path("\(file)-back.geojson"))
      #expect(back.map(\.geometry) == [geometry, nil], "\(name), \(file)")
      #expect(back[0].properties.contains { $0.value.double == 39.1 })
    }
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let folder = Folder()
    func notes(_ name: String, _ text: String, to output: String = "out.geojson") throws -> String {
      try AtomicFile.write(text, to: folder.path(name))
      let result = try Conversion().run(from: folder.path(name), to: folder.path(output))
      return result.notes.joined(separator: " ")
    }
    let point = #"{"type":"Point","coordinates":[46.75,39.76,1300]}"#
    #expect(try notes("z.geojson", point).contains("heights"))
    #expect(try notes("flat.geojson", #"{"type":"Point","coordinates":[46.75,39.76]}"#) == "")
    #expect(try notes("z.wkt", "POINT (1 2)\nPOINT Z (1 2 3)\n").contains("heights"))
    #expect(try notes("z.csv", "n,wkt\n1,POINT M (1 2 3)\n").contains("heights"))
    let fg =
      #"{"type":"Feature","properties":{"n":1},"geometry":null,"place":{"type":"Polyhedron","coordinates":[6,4]}}"#
    #expect(try notes("fg.geojson", fg).contains("which have no shape: 1"))
    #expect(try notes("some.csv", "name,lat,lon\nA,39.7,46.7\nB,,\n").contains("1 of 2"))
    let lost = try notes("p.geojson", fg, to: "out.wkt")
    #expect(lost.contains("shapes alone") && lost.contains("no line"))
  }

  /// A table that does not say where its rows are becomes no file of empty shapes.
  @Test(arguments: RoundTripTests.endings.filter { !["csv", "tsv"].contains($0) } + ["kml"])
  func tablesWithoutPositionsAreRefused(_ ending: String) throws {
    let folder = Folder()
    for (table, words) in [
      ("name,where\nA,\"39.7, 46.7\"\n", "column \"where\" looks like positions"),
      ("name,place\nA,Shusha\n", "it has \"name\", \"place\""),
      ("name,location\nA,\"39.7, 46.7\"\nB,Shusha\n", "column \"location\" looks like positions"),
      ("name,lat,lon\nA,,\nB,,\n", "none of its 2 rows has a position"),
    ] {
      try AtomicFile.write(table, to: folder.path("in.csv"))
      let error = #expect(throws: InterchangeError.self) {
        _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.\(ending)"))
      }
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
      #expect(!folder.files.contains("out.\(ending)"))
      // As a table it stays one.
      _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.csv"))
      #expect(contents(folder.path("out.csv")) == table)
    }
  }

  @Test func oneColumnOfPositionsIsReadAndItsOrderSaid() throws {
    let folder = Folder()
    try AtomicFile.write(
      "id,location\n1,\"39.7, 46.7\"\n2,\"[39.8 46.8]\"\n3,\n", to: folder.path("in.csv"))
    let result = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
    #expect(
      result.notes.contains { $0.contains("\"location\" is read as latitude and longitude, in this order") })
    #expect(
      try features(folder.path("out.geojson")).map(\.geometry) == [
        .point(Position(latitude: 39.7, longitude: 46.7)), .point(Position(latitude: 39.8, longitude: 46.8)),
        nil,
      ])
  }

  @Test func tablesStayLetterForLetter() throws {
    let folder = Folder()
    let table =
      "id,latitude,longitude,n,s,e\n01,39.70,046.10,1.10,+5,1e5\n12345678901234567890, 39.75,46.20,2.50,\" x\",-0\n"
    try AtomicFile.write(table, to: folder.path("in.csv"))
    _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("a.csv"))
    #expect(contents(folder.path("a.csv")) == table.replacing("\" x\"", with: " x"))
    #if GeoPackage
      _ = try Conversion().run(from: folder.path("a.csv"), to: folder.path("a.gpkg"))
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("back.geojson"))
      let back = try features(folder.path("back.geojson"))
      #expect(back.map { $0.properties["id"]?.string } == ["01", "12345678901234567890"])
      #expect(back.map { $0.properties["n"]?.string } == ["1.10", "2.50"])
      #expect(back.map { $0.properties["s"]?.string } == ["+5", " x"])
      #expect(back.map { $0.properties["e"]?.string } == ["1e5", "-0"])
    #endif
  }

  #if GeoPackage
    @Test func nestedValuesComeBackFromAGeoPackage() throws {
      let folder = Folder()
      let values: [JSONValue] = [["a": [1, ["b": .null]]], [1, "x"], ["p", "q"], [], .null]
      let input = values.map {
        GeoJSONFeature(
          geometry: .point(Position(latitude: 39, longitude: 46)),
          properties: ["nested": $0, "text": "{\"a\":1}", "mixed": $0.isNull ? "word" : $0])
      }
      try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
      let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.gpkg"))
      #expect(result.notes.contains { $0.contains("column \"mixed\" has arrays or objects") })
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("out.geojson"))
      let read = try features(folder.path("out.geojson"))
      #expect(read.map { $0.properties["nested"] } == values)
      #expect(read[0].properties["text"] == "{\"a\":1}")
      if Tool.isInstalled("ogrinfo") {
        #expect(Tool.output("ogrinfo -al '\(folder.path("a.gpkg"))' in").contains("nested: String(JSON)"))
      }
    }
  #endif

  /// A time that is not days may not become an open one on a time slider, and readers must hear of it.
  @Test func timesThatAreNotDaysAreSaid() throws {
    let folder = Folder()
    func feature(_ time: GeoJSONTime?, _ properties: JSONObject = [:]) -> GeoJSONFeature {
      var feature = GeoJSONFeature(
        geometry: .point(Position(latitude: 39, longitude: 46)), properties: properties)
      feature.time = time
      return feature
    }
    let input = [
      feature(.interval(from: "1993~", to: "2020-11-08")),
      feature(.interval(from: "2020-11-08", to: "2020-11-31")),
      feature(.date("2020-02-30")), feature(.interval(from: "2020-11-10", to: "2020-11-08")),
      feature(nil, ["from": "2020-11-08", "to": "2020-11-31"]),
      feature(.interval(from: "2020-10", to: "2020-11")), feature(nil, ["from": "2020-10", "to": "2020-11"]),
    ]
    try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
    var endings = ["kml"]
    #if GeoPackage
      endings.append("gpkg")
    #endif
    for ending in endings {
      let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.\(ending)"))
      let note = try #require(result.notes.first { $0.contains("not days") }, "\(ending)")
      #expect(note.contains(": 5; of the first its time is") && note.contains("1993~"), "\(note)")
    }
    let kml = contents(folder.path("out.kml"))
    #expect(kml.split(separator: "<TimeSpan>").count == 3)
    #expect(kml.split(separator: "<begin>2020-10-01</begin>\n<end>2020-11-30</end>").count == 3)
    #expect(!kml.contains("TimeStamp"))
    // Text formats have them as they are.
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.csv"))
    #expect(
      contents(folder.path("out.csv")).split(separator: "\n").prefix(3) == [
        "from,to,start,end,latitude,longitude", ",,1993~,2020-11-08,39,46", ",,2020-11-08,2020-11-31,39,46",
      ])
  }

  @Test func theTimeGoesIntoTheTable() throws {
    let folder = Folder()
    let times: [GeoJSONTime?] = [.date("2020-11-08"), .interval(from: "2020-09-27", to: nil), nil]
    let input = times.map { time in
      var feature = GeoJSONFeature(
        geometry: .point(Position(latitude: 39, longitude: 46)), properties: ["n": 1])
      feature.time = time
      return feature
    }
    try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.csv"))
    #expect(
      contents(folder.path("a.csv"))
        == "n,from,to,latitude,longitude\n1,2020-11-08,2020-11-08,39,46\n1,2020-09-27,,39,46\n1,,,39,46\n")
    _ = try Conversion().run(from: folder.path("a.csv"), to: folder.path("back.geojson"))
    #expect(try features(folder.path("back.geojson")).map(\.time) == times)
    // Readers take a line with a `time` for JSON-FG, and read it alone.
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.geojsonl"))
    #expect(!contents(folder.path("a.geojsonl")).contains("\"time\""))
    _ = try Conversion().run(from: folder.path("a.geojsonl"), to: folder.path("back.geojson"))
    #expect(try features(folder.path("back.geojson")).map(\.time) == times)
  }

  @Test(arguments: ["csv", "geojson", "geojsonl", "kml", "wkt"])
  func shapesSmallerThanSevenDecimalsKeepTheirCorners(_ ending: String) throws {
    let folder = Folder()
    try AtomicFile.write(
      "POLYGON ((46 39, 46.00000001 39, 46.00000001 39.00000001, 46 39))\nLINESTRING (46 39, 46.00000002 39)\n"
        + "POLYGON ((46 39, 47 39, 46.5 39.00000001, 46 39))\n",
      to: folder.path("in.wkt"))
    _ = try Conversion().run(from: folder.path("in.wkt"), to: folder.path("out.\(ending)"))
    let text = contents(folder.path("out.\(ending)"))
    for number in ["46.00000001", "39.00000001", "46.00000002"] { #expect(text.contains(number), "\(text)") }
  }

  @Test func shapesOfTablesAreWellKnownText() throws {
    let folder = Folder()
    try AtomicFile.write(
      "POINT (46.75 39.75)\n\nPOLYGON ((46 39, 47 39, 47 40, 46 39))\n", to: folder.path("in.wkt"))
    _ = try Conversion().run(from: folder.path("in.wkt"), to: folder.path("a.csv"))
    _ = try Conversion().run(from: folder.path("a.csv"), to: folder.path("b.wkt"))
    #expect(
      contents(folder.path("b.wkt")) == "POINT (46.75 39.75)\nPOLYGON ((46 39, 47 39, 47 40, 46 39))\n")
    let error = #expect(throws: FormatError.self) {
      try AtomicFile.write("POINT (1 2)\nPOINT (1 95)\n", to: folder.path("bad.wkt"))
      _ = try Conversion().run(from: folder.path("bad.wkt"), to: folder.path("bad.geojson"))
    }
    #expect(error?.place.line == 2)
    #expect(!folder.files.contains("bad.geojson"))
  }

  @Test func shapesOfTablesAreHexadecimalBinaryToo() throws {
    let folder = Folder()
    // EWKB of SRID=4326;POINT (2 4), as PostGIS prints it.
    try AtomicFile.write(
      "name,geom\na,0101000020E610000000000000000000400000000000001040\nb,POINT (1 2)\n",
      to: folder.path("in.csv"))
    _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.wkt"))
    #expect(contents(folder.path("out.wkt")) == "POINT (2 4)\nPOINT (1 2)\n")
  }

  @Test func shapesInAnotherSystemAreUnprojected() throws {
    let folder = Folder()
    func converted(_ text: String, _ name: String, crs: String? = nil) throws -> Position? {
      try AtomicFile.write(text, to: folder.path(name))
      var conversion = Conversion()
      conversion.crs = crs
      _ = try conversion.run(from: folder.path(name), to: folder.path("out.geojson"))
      guard case .point(let position) = try features(folder.path("out.geojson"))[0].geometry else {
        return nil
      }
      return position
    }
    // A point near Shusha in UTM zone 38N, as gdaltransform has it: by the CRS that is said, by EWKT, and by EWKB.
    let shusha = Position(latitude: 39.7535317159873, longitude: 46.7462162169139)
    for (text, name, crs) in [
      ("POINT (649595.28 4401860.27)\n", "in.wkt", "EPSG:32638"),
      ("id,wkt\n1,POINT (649595.28 4401860.27)\n", "in.csv", "EPSG:32638"),
      ("id,wkt\n1,SRID=32638;POINT (649595.28 4401860.27)\n", "ewkt.csv", nil),
      ("id,geom\n1,01010000207E7F0000F6285C8FF6D2234114AE4711B1CA5041\n", "ewkb.csv", nil),
    ] as [(String, String, String?)] {
      let found = try #require(try converted(text, name, crs: crs))
      #expect(found.distance(to: shusha) < .meters(0.02), "\(name)")
    }
    let error = #expect(throws: FormatError.self) {
      _ = try converted("id,wkt\n1,SRID=999999;POINT (1 2)\n", "bad.csv")
    }
    #expect(error?.description.contains("SRID 999999") == true)
  }

  /// Shusha in UTM zone 38N, and in Gauss-Kruger, which has the northing first, by pyproj.
  @Test(arguments: [
    (#""http://www.opengis.net/def/crs/EPSG/0/32638""#, "[649595.28,4401860.27]"),
    (#""[EPSG:28408]""#, "[4403708.44,8649758.45]"),
    (#"{"type":"Reference","href":"http://www.opengis.net/def/crs/EPSG/0/4326"}"#, "[39.7535,46.7462]"),
    (#""http://www.opengis.net/def/crs/OGC/1.3/CRS84""#, "[46.7462,39.7535,1300]"),
    ("null", "[46.7462,39.7535]"),
  ])
  func aPlaceIsReadWhereThereIsNoGeometry(_ crs: String, _ coordinates: String) throws {
    let folder = Folder()
    let place = #""place":{"type":"Point","coordinates":\#(coordinates)}"#
    for text in [
      #"{"type":"Feature","properties":{},"geometry":null,\#(place),"coordRefSys":\#(crs)}"#,
      #"{"type":"FeatureCollection","coordRefSys":\#(crs),"features":[{"type":"Feature","properties":{},"geometry":null,\#(place)}]}"#,
    ] {
      try AtomicFile.write(text, to: folder.path("in.geojson"))
      let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.geojsonl"))
      guard case .point(let position) = try features(folder.path("out.geojsonl"))[0].geometry else {
        Issue.record("no point of \(text)")
        return
      }
      #expect(
        position.distance(to: Position(latitude: 39.7535, longitude: 46.7462)) < .meters(200), "\(text)")
      #expect(result.notes.contains { $0.contains("heights") } == coordinates.contains("1300"))
    }
  }

  @Test func aStatedCRSIsUnprojected() throws {
    let folder = Folder()
    // Shusha in UTM zone 38N.
    try AtomicFile.write(
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32638"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[649595.28,4401860.27]}}]}"#,
      to: folder.path("utm.geojson"))
    _ = try Conversion().run(from: folder.path("utm.geojson"), to: folder.path("out.geojson"))
    guard case .point(let position) = try features(folder.path("out.geojson"))[0].geometry else {
      Issue.record("no point")
      return
    }
    #expect(abs(position.latitude - 39.7537) < 0.01)
    #expect(abs(position.longitude - 46.7465) < 0.01)
    #expect(!contents(folder.path("out.geojson")).contains("\"crs\""))
  }

  @Test func foreignMembersOfTheCollectionAreKept() throws {
    let folder = Folder()
    try AtomicFile.write(Self.input, to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.geojson"))
    #expect(contents(folder.path("out.geojson")).contains("\"attribution\":\"CC BY 4.0\""))
  }

  /// A placemark has a name and, to readers, an id, a description and a time, so that data of these names would come in
  /// their place.
  @Test func theDataOfPlacemarksAreTyped() throws {
    let folder = Folder()
    let input = [
      GeoJSONFeature(
        id: "post-A", geometry: .point(Position(latitude: 39, longitude: 46)),
        properties: [
          "name": "A", "n": 1, "x": 1.5, "ok": true, "big": 9_007_199_254_740_993, "end": "late",
          "tags": ["a"],
        ]),
      GeoJSONFeature(id: "post-B", geometry: nil, properties: ["left": "a", "right": "b", "ok": false]),
    ]
    try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.kml"))
    let kml = contents(folder.path("out.kml"))
    for words in [
      "<name>A</name>", "<name>front of a and b</name>", "<SimpleField type=\"int\" name=\"n\"/>",
      "<SimpleField type=\"double\" name=\"x\"/>", "<SimpleField type=\"bool\" name=\"ok\"/>",
      "<SimpleField type=\"string\" name=\"big\"/>", "<SimpleData name=\"feature_id\">post-A</SimpleData>",
      "<SimpleData name=\"end_2\">late</SimpleData>", "<SimpleData name=\"ok\">1</SimpleData>",
      "<SimpleData name=\"ok\">0</SimpleData>", "<SimpleData name=\"big\">9007199254740993</SimpleData>",
      "<SimpleData name=\"tags\">[&quot;a&quot;]</SimpleData>",
    ] { #expect(kml.contains(words), "\(words) in \(kml)") }
    for words in ["name=\"id\"", "name=\"name\"", "name=\"end\""] {
      #expect(!kml.contains(words), "\(words)")
    }
    guard Tool.isInstalled("ogrinfo") else { return }
    let info = Tool.output("ogrinfo -al '\(folder.path("out.kml"))' 2>&1")
    for words in [
      "Name (String) = A", "n (Integer) = 1", "x (Real) = 1.5", "big (String) = 9007199254740993",
    ] {
      #expect(info.contains(words), "\(words) in \(info)")
    }
  }

  /// KML takes the short way between two positions, so an edge of more than half the globe is parted.
  @Test func wideShapesKeepTheirSideInKML() throws {
    let folder = Folder()
    try AtomicFile.write(
      "POLYGON ((-100 -10, 100 -10, 100 10, -100 10, -100 -10))\nLINESTRING (-170 0, 170 8)\n",
      to: folder.path("in.wkt"))
    _ = try Conversion().run(from: folder.path("in.wkt"), to: folder.path("out.kml"))
    let kml = contents(folder.path("out.kml"))
    #expect(kml.contains("-100,-10 -50,-10 0,-10 50,-10 100,-10 100,10 50,10"))
    #expect(kml.contains("-170,0 -85,2 0,4 85,6 170,8"))
    #expect(!kml.contains("180"))
  }

  @Test(.enabled(if: Tool.isInstalled("ogrinfo"))) func gdalReadsTheSpansOfTheKML() throws {
    let folder = Folder()
    var conversion = Conversion()
    conversion.layer = "control"
    _ = try conversion.write(
      Atlas.karabakh(), to: folder.path("control.kml"), fronts: nil, generator: "a test")
    let info = Tool.output(
      "ogrinfo -al -where \"Name = 'Shusha'\" '\(folder.path("control.kml"))' 2>&1")
    #expect(
      info.contains("begin (DateTime) = 2020/11/08") || info.contains("begin (String) = 2020-11-08"),
      "\(info)")
  }

  @Test(arguments: ["x.doc", "x"]) func unknownEndingsAreTold(_ name: String) {
    let error = #expect(throws: InterchangeError.self) { try Conversion().run(from: name, to: "y.geojson") }
    #expect(error?.code == .unknownFormat)
  }

  /// Readers of GeoJSON take the first of several layers.
  @Test(arguments: ["csv", "geojson", "geojsonl", "geojsons", "wkt"])
  func oneTableIsChosenOfSeveral(_ ending: String) throws {
    let folder = Folder()
    let error = #expect(throws: InterchangeError.self) {
      try Conversion().write(Atlas.karabakh(), to: folder.path("x.\(ending)"), fronts: nil, generator: "")
    }
    #expect(error?.code == .badCall)
    #expect(error?.description.contains("settlements, districts") == true)
    #expect(folder.files.isEmpty)
  }
}

/// The text of a file.
func contents(_ path: String) -> String { Tool.output("cat '\(path)'") }
