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
  private static let input = """
    {"type":"FeatureCollection","attribution":"CC BY 4.0","features":[
    {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[46.75,39.75]},"properties":{"name":"A; b","n":1,"x":1.5,"ok":true,"date":"2020-11-08","tags":["p","q"],"FID":7}},
    {"type":"Feature","id":"b","geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,39]]]},"properties":{"name":null,"n":2.5,"fid":8},"time":{"interval":["2020-11-09",".."]}}
    ]}
    """

  #if GeoPackage
    @Test func `A trip through a GeoPackage keeps shapes values and times`() throws {
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

  @Test func `Atlases become packages and come back`() throws {
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

  #if GeoPackage
    @Test(arguments: ["csv", "geojson", "kml", "gpkg"]) func `Long numbers keep their digits`(
      _ ending: String
    )
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
  #endif

  #if GeoPackage
    @Test func `Ids and properties called so are both kept`() throws {
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

  @Test func `What is left out is said`() throws {
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

  #if GeoPackage
    @Test func `Nested values come back from a GeoPackage`() throws {
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

  @Test(arguments: ["csv", "geojson", "geojsonl", "kml", "wkt"])
  func `Shapes smaller than seven decimals keep their corners`(_ ending: String) throws {
    let folder = Folder()
    try AtomicFile.write(
      "POLYGON ((46 39, 46.00000001 39, 46.00000001 39.00000001, 46 39))\nLINESTRING (46 39, 46.00000002 39)\n"
        + "POLYGON ((46 39, 47 39, 46.5 39.00000001, 46 39))\n",
      to: folder.path("in.wkt"))
    _ = try Conversion().run(from: folder.path("in.wkt"), to: folder.path("out.\(ending)"))
    let text = contents(folder.path("out.\(ending)"))
    for number in ["46.00000001", "39.00000001", "46.00000002"] { #expect(text.contains(number), "\(text)") }
  }

  @Test func `Foreign members of the collection are kept`() throws {
    let folder = Folder()
    try AtomicFile.write(Self.input, to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.geojson"))
    #expect(contents(folder.path("out.geojson")).contains("\"attribution\":\"CC BY 4.0\""))
  }

  @Test(arguments: ["x.doc", "x"]) func `Unknown endings are told`(_ name: String) {
    let error = #expect(throws: InterchangeError.self) { try Conversion().run(from: name, to: "y.geojson") }
    #expect(error?.code == .unknownFormat)
  }

  /// Readers of GeoJSON take the first of several layers.
  @Test(arguments: ["csv", "geojson", "geojsonl", "geojsons", "wkt"])
  func `One table is chosen of several`(_ ending: String) throws {
    let folder = Folder()
    let error = #expect(throws: InterchangeError.self) {
      try Conversion().write(Atlas.karabakh(), to: folder.path("x.\(ending)"), fronts: nil, generator: "")
    }
    #expect(error?.code == .badCall)
    #expect(error?.description.contains("settlements, districts") == true)
    #expect(folder.files.isEmpty)
  }
}
