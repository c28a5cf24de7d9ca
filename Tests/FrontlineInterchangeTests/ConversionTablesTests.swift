import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

/// What tables keep of what they are read from and written to.
@Suite struct ConversionTablesTests {
  @Test func `Tables keep numbers and texts`() throws {
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

  @Test func `a row of HXL tags is copied into a table and is no place of a map`() throws {
    let folder = Folder()
    let table = "name,lat,lon\n#loc,#geo+lat,#geo+lon\nA,39.75,46.75\n"
    try AtomicFile.write(table, to: folder.path("in.csv"))
    let copy = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.csv"))
    #expect(contents(folder.path("out.csv")) == table)
    #expect(copy.notes == [])
    let map = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
    #expect(try features(folder.path("out.geojson")).map { $0.properties["name"] } == ["A"])
    #expect(map.notes.contains { $0.contains("HXL tags") })
  }

  @Test func `shapes of GeoJSON in a column are those of the rows`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "name;geojson\nA;\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[46,39,5],[47,39,5],[47,40,5],[46,39,5]]]}\"\nB;\n",
      to: folder.path("in.csv"))
    let result = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
    let read = try features(folder.path("out.geojson"))
    #expect(try read.map { try $0.geometry?.wkt() } == ["POLYGON ((46 39, 47 39, 47 40, 46 39))", nil])
    #expect(read.map(\.properties) == [["name": "A"], ["name": "B"]])
    #expect(result.notes.contains { $0.contains("heights") })
    try AtomicFile.write("name,geojson\nA,{\n", to: folder.path("bad.csv"))
    let error = #expect(throws: FormatError.self) {
      try Conversion().run(from: folder.path("bad.csv"), to: folder.path("bad.geojson"))
    }
    #expect(
      error?.description.contains("bad.csv, line 2, column \"geojson\"") == true,
      "\(String(describing: error))")
  }

  @Test func `Codes stay letter for letter`() throws {
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

  /// What a property is called may not turn where a feature lies when the table is read again.
  @Test(arguments: ["latitude", "Longitude", "wkt", "geom", " latitude "])
  func `Properties are not taken for shapes`(_ name: String) throws {
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

  /// A table that does not say where its rows are becomes no file of empty shapes.
  @Test(arguments: RoundTripTests.endings.filter { !["csv", "tsv"].contains($0) } + ["kml"])
  func `Tables without positions are refused`(_ ending: String) throws {
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

  @Test func `One column of positions is read and its order said`() throws {
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

  /// A table says where its rows are in its own columns, and gets no others.
  @Test(arguments: [
    "id,lat,lng\n1,39.70,046.10\n2,,\n", "id,Lat (deg),Lon (deg)\n1,\"39,70\",46.1\n",
    "id,location\n1,\"39.7, 46.7\"\n", "geom,id\nPOINT Z (46 39 7),1\n", "x,y\n46.1,39.70\n",
    "id,latitude,longitude,lat,lon\n1,39.7,46.7,1,2\n",
  ])
  func `A table of a table has its columns`(_ table: String) throws {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("in.csv"))
    let result = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.csv"))
    #expect(contents(folder.path("out.csv")) == table)
    #expect(result.notes.isEmpty)
  }

  @Test func `A table in a plane gets degrees`() throws {
    let folder = Folder()
    try AtomicFile.write("id,x,y\n1,649595.28,4401860.27\n", to: folder.path("in.csv"))
    var conversion = Conversion()
    conversion.crs = .named("EPSG:32638")
    _ = try conversion.run(from: folder.path("in.csv"), to: folder.path("out.csv"))
    #expect(
      contents(folder.path("out.csv")).hasPrefix("id,x,y,latitude,longitude\n1,649595.28,4401860.27,39.7"))
  }

  @Test func `A table that cannot say where it is is refused`() throws {
    let folder = Folder()
    try AtomicFile.write("id,lat,lon\n1,95,46\n", to: folder.path("in.csv"))
    #expect(throws: FormatError.self) {
      try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.csv"))
    }
  }

  @Test func `A layer that there is not is refused of one too and a data package is whole`() throws {
    let folder = Folder()
    try AtomicFile.write("id,lat,lon\n1,39,46\n", to: folder.path("in.csv"))
    var conversion = Conversion()
    conversion.layer = "towns"
    let error = #expect(throws: InterchangeError.self) {
      _ = try conversion.run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
    }
    #expect(error?.description.contains("no layer \"towns\"") == true)
    conversion.layer = "in"
    _ = try conversion.run(from: folder.path("in.csv"), to: folder.path("out.geojson"))
  }

  @Test func `Tables stay letter for letter`() throws {
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

  @Test func `Shapes of tables are well-known text`() throws {
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

  @Test func `Shapes of tables are hexadecimal binary too`() throws {
    let folder = Folder()
    // EWKB of SRID=4326;POINT (2 4), as PostGIS prints it.
    try AtomicFile.write(
      "name,geom\na,0101000020E610000000000000000000400000000000001040\nb,POINT (1 2)\n",
      to: folder.path("in.csv"))
    _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("out.wkt"))
    #expect(contents(folder.path("out.wkt")) == "POINT (2 4)\nPOINT (1 2)\n")
  }
}
