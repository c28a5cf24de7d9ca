import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

/// Shapes and places in other systems than longitude and latitude.
@Suite struct ConversionCRSTests {
  @Test func `Shapes in another system are unprojected`() throws {
    let folder = Folder()
    func converted(_ text: String, _ name: String, crs: String? = nil) throws -> Position? {
      try AtomicFile.write(text, to: folder.path(name))
      var conversion = Conversion()
      conversion.crs = crs.map { .named($0) }
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
  func `A place is read where there is no geometry`(_ crs: String, _ coordinates: String) throws {
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

  @Test func `A stated CRS is unprojected`() throws {
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
}
