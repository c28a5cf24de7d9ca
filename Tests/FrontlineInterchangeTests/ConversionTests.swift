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
      #expect(after[0].properties["tags"]?.string == "p;q")
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
      for words in ["post-A", "post-B", "<value>1</value>", "<value>3</value>", "<value>5</value>"] {
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
      #"{"type":"Feature","properties":{"n":1},"geometry":null,"place":{"type":"Point","coordinates":[6,4]}}"#
    #expect(try notes("fg.geojson", fg).contains("they have no shape"))
    #expect(
      try notes("none.csv", "name,where\nA,\"39.7, 46.7\"\n").contains(
        "column \"where\" looks like positions"))
    #expect(try notes("some.csv", "name,lat,lon\nA,39.7,46.7\nB,,\n").contains("1 of 2"))
    let lost = try notes("p.geojson", fg, to: "out.wkt")
    #expect(lost.contains("shapes alone") && lost.contains("no line"))
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

  @Test func oneTableIsChosenOfSeveral() throws {
    let folder = Folder()
    let error = #expect(throws: InterchangeError.self) {
      try Conversion().write(Atlas.karabakh(), to: folder.path("x.csv"), fronts: nil, generator: "")
    }
    #expect(error?.code == .badCall)
    #expect(folder.files.isEmpty)
  }
}

/// The text of a file.
func contents(_ path: String) -> String { Tool.output("cat '\(path)'") }
