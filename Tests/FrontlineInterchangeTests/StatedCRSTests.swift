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
}
