import FrontlineFormats
import FrontlineGeometry
import Testing

@Suite struct GeoJSONTimeTests {
  @Test func `a time is written as JSON-FG has it, and read back`() throws {
    for time: GeoJSONTime in [
      .date("2020-10-29"), .timestamp("2020-10-29T12:00:00Z"),
      .interval(from: "2020-09-27", to: "2020-11-10"),
      .interval(from: nil, to: "2020-11-10"), .interval(from: "2020-11-10", to: nil),
    ] {
      var feature = GeoJSONFeature(geometry: .point(at(46.7, 39.8)))
      feature.time = time
      let text = try GeoJSONWriter.text([feature])
      #expect(try readFeatures(text).map(\.time) == [time])
    }
    var feature = GeoJSONFeature(geometry: nil)
    feature.time = .interval(from: "2020-11-08", to: nil)
    #expect(feature.foreignMembers == ["time": ["interval": ["2020-11-08", ".."]]])
    feature.time = nil
    #expect(feature.foreignMembers == [:])
  }

  @Test func `a member time of others is kept and is none`() throws {
    let text = #"{"type": "Feature", "geometry": null, "properties": {}, "time": "noon"}"#
    let features = try readFeatures(text)
    #expect(features[0].time == nil)
    #expect(features[0].foreignMembers["time"]?.string == "noon")
  }
}

@Suite struct GeoJSONReaderCRSTests {
  private let text = """
    {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32638"}},
     "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "LineString",
      "coordinates": [[500000, 4400000], [500100, 4400100]]}}]}
    """

  @Test func `a stated CRS is unprojected by the caller`() throws {
    var names: [String] = []
    var reader = try GeoJSONReader(.text(text)) { name in
      names.append(name)
      return { x, y in at(x / 1e5, y / 1e5) }
    }
    #expect(try reader.rest().map(\.geometry) == [.lineString(LineString([at(5, 44), at(5.001, 44.001)]))])
    #expect(names == ["urn:ogc:def:crs:EPSG::32638"])
  }

  @Test func `a CRS of a file that states none is given by the caller`() throws {
    let text = #"{"type": "Point", "coordinates": [500000, 4400000]}"#
    var reader = try GeoJSONReader(.text(text), crs: "EPSG:32638") { _ in { x, y in at(x / 1e5, y / 1e5) } }
    #expect(try reader.next()?.geometry == .point(at(5, 44)))
  }

  @Test func `what cannot be unprojected is told with its place`() throws {
    struct Outside: Error, CustomStringConvertible { var description: String { "outside of the area" } }
    var reader = try GeoJSONReader(.text(text, name: "t.geojson")) { _ in { _, _ in throw Outside() } }
    let error = #expect(throws: FormatError.self) { _ = try reader.next() }
    #expect(
      error?.description
        == "t.geojson, feature 0, vertex 0, line 3, character 19, byte 215: the coordinates 500000.0, 4400000.0 cannot be unprojected: outside of the area."
    )
    var other = try GeoJSONReader(.text(text, name: "t.geojson")) { _ in throw Outside() }
    let refused = #expect(throws: FormatError.self) { _ = try other.next() }
    #expect(refused?.code == .unsupportedCRS)
  }

  @Test func `a CRS behind the coordinates comes too late where they can be read once alone`() throws {
    let text =
      #"{"type": "Point", "coordinates": [500000, 4400000], "crs": {"type": "name", "properties": {"name": "EPSG:32638"}}}"#
    var pieces = [Array(text.utf8)]
    var reader = try GeoJSONReader(.chunks(name: "t.geojson") { pieces.popLast() }) { _ in
      { x, y in at(x / 1e5, y / 1e5) }
    }
    let error = #expect(throws: FormatError.self) { _ = try reader.next() }
    #expect(error?.code == .unsupportedCRS)
    var again = try GeoJSONReader(.text(text)) { _ in { x, y in at(x / 1e5, y / 1e5) } }
    #expect(try again.next()?.geometry == .point(at(5, 44)))
    // Unless it is the one by which they were read.
    var known = try GeoJSONReader(.text(text), crs: "urn:ogc:def:crs:EPSG::32638") { _ in
      { x, y in at(x / 1e5, y / 1e5) }
    }
    #expect(try known.next()?.geometry == .point(at(5, 44)))
  }

  @Test func `longitude and latitude may be stated behind the features`() throws {
    let text = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry":
      {"type": "Point", "coordinates": [46, 39]}}], "crs": {"type": "name", "properties": {"name": "EPSG:4326"}}}
      """
    #expect(try readFeatures(text).map(\.geometry) == [.point(at(46, 39))])
    var other = try GeoJSONReader(.text(text), crs: "EPSG:32638") { _ in { x, y in at(x / 1e5, y / 1e5) } }
    let error = #expect(throws: FormatError.self) { _ = try other.rest() }
    #expect(error?.code == .unsupportedCRS)
  }
}
