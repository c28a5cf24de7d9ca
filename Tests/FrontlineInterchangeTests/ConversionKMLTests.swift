import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

/// What becomes of features in KML.
@Suite struct ConversionKMLTests {
  /// A placemark has a name and, to readers, an id, a description and a time, so that data of these names would come in
  /// their place.
  @Test func `The data of placemarks are typed`() throws {
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
  @Test func `Wide shapes keep their side in KML`() throws {
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

  @Test(.enabled(if: Tool.isInstalled("ogrinfo"))) func `GDAL reads the spans of the KML`() throws {
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
}
