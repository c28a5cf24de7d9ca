import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineInterchange

/// Files of others, in whatever format, as features and fronts.
@Suite struct FeatureFilesTests {
  private func fronts(_ path: String, _ settings: FrontImport = FrontImport()) throws -> FrontImport.Result {
    var settings = settings
    settings.reading = FeatureFiles.any
    return try settings.read([path])
  }

  private func wkt(_ geometry: Geometry?) throws -> String? { try geometry?.wkt() }

  private static let square = "[[30,48],[31,48],[31,49],[30,49],[30,48]]"

  @Test func `a feature of JSON-FG is read with its place and its time`() throws {
    let folder = Folder()
    try AtomicFile.write(
      """
      {"type":"FeatureCollection","conformsTo":["http://www.opengis.net/spec/json-fg-1/0.2/conf/core"],
      "coordRefSys":"http://www.opengis.net/def/crs/EPSG/0/3857","features":[
      {"type":"Feature","time":{"interval":["2023-05-01","2023-05-03"]},"geometry":null,
      "place":{"type":"Polygon","coordinates":[[[3339584.72,6106854.83],[3450904.21,6106854.83],[3450904.21,6274861.39],[3339584.72,6274861.39],[3339584.72,6106854.83]]]},
      "properties":{"party":"A"}}]}
      """, to: folder.path("fronts.json"))
    let result = try fronts(folder.path("fronts.json"))
    #expect(result.unread.isEmpty)
    #expect(try result.series.days == Day("2023-05-01")...Day("2023-05-03"))
    let front = try #require(result.series.fronts.first)
    #expect(front.sides == ["A"])
    #expect(try front.side(at: Position(latitude: 48.5, longitude: 30.5)) == "A")
    #expect(try front.side(at: Position(latitude: 48.5, longitude: 31.5)) == nil)
  }

  private static let topology = """
    {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[30,48]},"objects":{
    "zones":{"type":"GeometryCollection","geometries":[
    {"type":"Polygon","id":"w","arcs":[[0,1]],"properties":{"party":"A","code":"38-11-20","date":"2022-03-05"}},
    {"type":"MultiPolygon","arcs":[[[-1,2]]],"properties":{"party":"B","n":"1e3","date":"2022-03-05"}}]},
    "towns":{"type":"Point","coordinates":[1,1],"properties":{"name":"Alpha"}}},
    "arcs":[[[2,2],[0,-2]],[[2,0],[-2,0],[0,2],[2,0]],[[2,2],[2,0],[0,-2],[-2,0]]]}
    """

  @Test func `a TopoJSON keeps its texts and its layers`() throws {
    let folder = Folder()
    try AtomicFile.write(Self.topology, to: folder.path("t.json"))
    var read: [GeoJSONFeature] = []
    _ = try FeatureFiles.any(folder.path("t.json")) { read.append(try $0.get()) }
    #expect(
      try read.map { try wkt($0.geometry) } == [
        "POLYGON ((31 49, 31 48, 30 48, 30 49, 31 49))",
        "MULTIPOLYGON (((31 48, 31 49, 32 49, 32 48, 31 48)))", "POINT (30.5 48.5)",
      ])
    // GDAL makes 1938-11-20 of such a text.
    #expect(read[0].properties["code"] == "38-11-20")
    #expect(read[0].id == .string("w"))
    #expect(read[1].properties["n"] == "1e3")
    #expect(read.map { $0.properties["folder"] } == ["zones", "zones", "towns"])
    let result = try fronts(folder.path("t.json"))
    #expect(result.series.fronts.map(\.sides) == [["A", "B"]])
    var conversion = Conversion()
    conversion.layer = "towns"
    _ = try conversion.run(from: folder.path("t.json"), to: folder.path("towns.csv"))
    #expect(contents(folder.path("towns.csv")).contains("Alpha"))
    #expect(!contents(folder.path("towns.csv")).contains("38-11-20"))
  }

  @Test(arguments: [
    (#"{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[3]}},"arcs":[]}"#, "names the arc 3"),
    (#"{"type":"Topology","arcs":[]}"#, "no TopoJSON"),
    (#"{"type":"Topology","objects":{},"arcs":[],"transform":{"scale":[1]}}"#, "no two numbers in \"scale\""),
  ]) func `a TopoJSON that is not whole is told`(text: String, fault: String) throws {
    let folder = Folder()
    try AtomicFile.write(text, to: folder.path("t.topojson"))
    let error = #expect(throws: FormatError.self) { try FeatureFiles.any(folder.path("t.topojson")) { _ in } }
    #expect(error?.description.contains(fault) == true, "\(String(describing: error))")
  }

  @Test func `an outline is read as well-known text, and must have an area`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "MULTIPOLYGON (((30 48, 31 48, 31 49, 30 49, 30 48)), ((33 48, 34 48, 34 49, 33 48)))\n",
      to: folder.path("land.wkt"))
    let outline = try AreaOfInterest(outline: folder.path("land.wkt"))
    #expect(outline.name == "land")
    #expect(outline.shape.polygons.count == 2)
    #expect(outline.shape.contains(Position(latitude: 48.5, longitude: 30.5), edges: .longitudeLatitude))
    #expect(!outline.shape.contains(Position(latitude: 48.5, longitude: 32), edges: .longitudeLatitude))
    try AtomicFile.write("POLYGON ((30 48, 31 48, 30 48, 30 48))\n", to: folder.path("flat.wkt"))
    #expect(throws: (any Error).self) { try AreaOfInterest(outline: folder.path("flat.wkt")) }
  }

  #if GDAL
    @Test func `the name of a KML says its day`() throws {
      let folder = Folder()
      try AtomicFile.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Front 3 May 2023</name>
        <Placemark><name>zone</name><Polygon><outerBoundaryIs><LinearRing><coordinates>30,48 31,48 31,49 30,48</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
        </Document></kml>
        """, to: folder.path("map.kml"))
      let result = try fronts(folder.path("map.kml"), FrontImport(side: "A"))
      #expect(try result.series.fronts.map(\.day) == [Day("2023-05-03")])
    }

    @Test func `a folder that is a file geodatabase is one file of layers`() throws {
      let folder = Folder()
      let path = folder.path("control.gdb")
      var reader = try GeoJSONReader(.text(#"{"type":"Polygon","coordinates":[\#(Self.square)]}"#))
      let shape = try reader.next()?.geometry
      try MadeDataset.write(
        "OpenFileGDB", to: path,
        [
          .init(name: "ground_A", columns: ["party", "day"], rows: [(shape, ["A", "2023-05-03"])]),
          .init(name: "ground_B", columns: ["party", "day"], rows: [(shape, ["B", "2023-05-04"])]),
        ])
      #expect(isFolder(path))
      let result = try fronts(path)
      #expect(result.unread.isEmpty)
      #expect(try result.series.fronts.map(\.day) == [Day("2023-05-03"), Day("2023-05-04")])
      #expect(result.series.fronts.map(\.sides) == [["A"], ["B"]])
    }

    @Test func `the sheet of a workbook that says where its rows are is its table`() throws {
      let folder = Folder()
      let path = folder.path("towns.xlsx")
      try MadeDataset.write(
        "XLSX", to: path,
        [
          .init(name: "About", columns: ["what", "who"], rows: [(nil, ["source", "made up"])]),
          .init(
            name: "Data", columns: ["town", "holder", "lat", "lon", "as-of"],
            rows: [(nil, ["Alpha", "A", "48.5", "30.5", "2023-05-03"])]),
          .init(name: "Notes", columns: ["note"], rows: [(nil, ["none"])]),
        ])
      let atlas = try TownControlImport().read([path]).atlas
      #expect(atlas.settlements.map(\.id) == ["alpha"])
      #expect(atlas.settlements.first?.position == Position(latitude: 48.5, longitude: 30.5))
    }
  #endif
}
