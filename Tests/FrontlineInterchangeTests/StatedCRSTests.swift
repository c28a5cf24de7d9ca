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
