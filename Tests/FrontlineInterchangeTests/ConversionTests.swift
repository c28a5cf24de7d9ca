import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
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
    _ = try Conversion().write(atlas, to: folder.path("copy/"), fronts: nil, making: "a test")
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
    #expect(throws: InterchangeError.self) { try DataPackage.write(atlas, to: path, making: "") }
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
    _ = try conversion.write(Atlas.karabakh(), to: folder.path("control.kml"), fronts: nil, making: "a test")
    let info = Tool.output(
      "ogrinfo -al -where \"Name = 'Shusha'\" '\(folder.path("control.kml"))' 2>&1")
    #expect(
      info.contains("begin (DateTime) = 2020/11/08") || info.contains("begin (String) = 2020-11-08"),
      "\(info)")
  }

  @Test(arguments: ["x.shp", "x.doc", "x"]) func unknownEndingsAreTold(_ name: String) {
    let error = #expect(throws: InterchangeError.self) { try Conversion().run(from: name, to: "y.geojson") }
    #expect(error?.code == .unknownFormat)
  }

  @Test func oneTableIsChosenOfSeveral() throws {
    let folder = Folder()
    let error = #expect(throws: InterchangeError.self) {
      try Conversion().write(Atlas.karabakh(), to: folder.path("x.csv"), fronts: nil, making: "")
    }
    #expect(error?.code == .badCall)
    #expect(folder.files.isEmpty)
  }
}

/// The text of a file.
func contents(_ path: String) -> String { Tool.output("cat '\(path)'") }
