import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import Testing

@testable import FrontlineInterchange

/// The edition of 2008 lets a file state its CRS anywhere.
@Suite struct StatedCRSTests {
  private let feature =
    #"{"type":"Feature","properties":{"crs":"none"},"geometry":{"type":"Point","coordinates":[649619.23,4401879.42]}}"#

  @Test func `A CRS behind the features holds for them`() throws {
    let folder = Folder()
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[\#(feature)],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32638"}}}"#,
      to: folder.path("a.geojson"))
    var read: [GeoJSONFeature] = []
    _ = try FeatureFiles.any(folder.path("a.geojson")) { read.append(try $0.get()) }
    guard case .point(let position)? = read.first?.geometry else {
      Issue.record("There is no point.")
      return
    }
    #expect(position.distance(to: Position(latitude: 39.7537, longitude: 46.7465)) < .meters(0.1))
  }

  @Test func `It holds for all who read the file`() throws {
    let folder = Folder()
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[\#(feature)],"crs":{"type":"name","properties":{"name":"EPSG:32638"}}}"#,
      to: folder.path("a.geojson"))
    _ = try Conversion().run(from: folder.path("a.geojson"), to: folder.path("b.csv"))
    let converted = try String(decoding: ByteSource.file(folder.path("b.csv")).all(), as: UTF8.self)
    #expect(converted.contains("39.753") && converted.contains("46.746"), "\(converted)")
    let table = try String(decoding: FeatureFiles.table(folder.path("a.geojson")).all(), as: UTF8.self)
    #expect(table.contains("39.753") && table.contains("46.746"), "\(table)")
    #expect(throws: InterchangeError.self) { try FeatureFiles.table(folder.path("b.csv"), layers: ["b"]) }
  }

  /// A square degree about a place by the date line, and the same with longitudes that go on behind it.
  @Test func `Longitudes from 0 to 360 are read where they are asked for`() throws {
    let folder = Folder()
    func polygon(_ west: Double) -> String {
      let corners = [(west, 10.0), (west + 1, 10), (west + 1, 11), (west, 11), (west, 10)]
      let text = corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[\#(text)]]}}]}"#
    }
    func area(_ west: Double, _ crs: StatedCRS?) throws -> Area {
      try AtomicFile.write(polygon(west), to: folder.path("a.geojson"))
      var read: [GeoJSONFeature] = []
      _ = try FeatureFiles.reading(pairs: nil, crs: crs)(folder.path("a.geojson")) {
        read.append(try $0.get())
      }
      return read.flatMap { $0.geometry?.polygons ?? [] }.map { $0.area(edges: .geodesic) }.reduce(.zero) {
        $0 + $1
      }
    }
    let plain = try area(100, nil)
    for west in [100, 179, 179.5, 180, 250, 359] {
      let found = try area(west, .longitudesTo360)
      #expect(abs(found / plain - 1) < 1e-6, "\(west)")
    }
    #expect(throws: FormatError.self) { try area(250, nil) }
  }

  @Test func `A property of that name is none`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}", to: folder.path("a.geojson"))
    var faults: [String] = []
    _ = try FeatureFiles.any(folder.path("a.geojson")) {
      if case .failure(let error) = $0 { faults.append(error.description) }
    }
    #expect(faults.count == 1 && faults[0].contains("may be metres of a projected CRS"))
  }

  @Test(arguments: [
    (246.7, -113.3), (180, 180), (180.1, -179.9), (359.999999, -0.000001), (46.7465, 46.7465),
  ])
  func `A longitude over 180 has the decimals that it had`(written: Double, read: Double) throws {
    #expect(try StatedCRS.positionTo360(written, 10).longitude == read)
  }
}
