import FrontlineFormats
import FrontlineGeometry
import Testing

/// The features of a text, read in chunks of `size` bytes.
func readFeatures(_ text: String, chunk size: Int = 1 << 20) throws(FormatError) -> [GeoJSONFeature] {
  var reader = try GeoJSONReader(inChunks(Array(text.utf8), of: size, name: "t.geojson"))
  return try reader.rest()
}

/// The geometry of one geometry object.
func readGeometry(_ text: String, chunk size: Int = 1 << 20) throws -> Geometry? {
  let features = try readFeatures(text, chunk: size)
  try #require(features.count == 1)
  return features[0].geometry
}

func at(_ longitude: Double, _ latitude: Double) -> Position {
  Position(latitude: latitude, longitude: longitude)
}

@Suite struct GeoJSONReaderTests {
  @Test(arguments: [1, 2, 7, 64, 1 << 20])
  func `reads the example of RFC 7946 section 1.5`(chunk: Int) throws {
    let text = """
      { "type": "FeatureCollection",
        "features": [
         { "type": "Feature", "geometry": { "type": "Point", "coordinates": [102.0, 0.5] },
           "properties": { "prop0": "value0" } },
         { "type": "Feature",
           "geometry": { "type": "LineString",
             "coordinates": [ [102.0, 0.0], [103.0, 1.0], [104.0, 0.0], [105.0, 1.0] ] },
           "properties": { "prop0": "value0", "prop1": 0.0 } },
         { "type": "Feature",
           "geometry": { "type": "Polygon",
             "coordinates": [ [ [100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0] ] ] },
           "properties": { "prop0": "value0", "prop1": { "this": "that" } } } ] }
      """
    let features = try readFeatures(text, chunk: chunk)
    #expect(
      features.map(\.properties) == [
        ["prop0": "value0"], ["prop0": "value0", "prop1": 0], ["prop0": "value0", "prop1": ["this": "that"]],
      ])
    #expect(features[0].geometry == .point(at(102, 0.5)))
    #expect(
      features[1].geometry == .lineString(try LineString([at(102, 0), at(103, 1), at(104, 0), at(105, 1)])))
    let ring = try Ring([at(100, 0), at(101, 0), at(101, 1), at(100, 1), at(100, 0)])
    #expect(features[2].geometry == .polygon(Polygon(exterior: ring)))
  }

  @Test(arguments: [1, 3, 1 << 20])
  func `reads the geometries of RFC 7946 appendix A`(chunk: Int) throws {
    let outer = try Ring([at(100, 0), at(101, 0), at(101, 1), at(100, 1), at(100, 0)])
    let hole = try Ring([at(100.8, 0.8), at(100.8, 0.2), at(100.2, 0.2), at(100.2, 0.8), at(100.8, 0.8)])
    let other = try Ring([at(102, 2), at(103, 2), at(103, 3), at(102, 3), at(102, 2)])
    let outerText = "[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]"
    let holeText = "[[100.8, 0.8], [100.8, 0.2], [100.2, 0.2], [100.2, 0.8], [100.8, 0.8]]"
    let otherText = "[[102.0, 2.0], [103.0, 2.0], [103.0, 3.0], [102.0, 3.0], [102.0, 2.0]]"
    let cases: [(String, Geometry)] = [
      (#"{"type": "Point", "coordinates": [100.0, 0.0]}"#, .point(at(100, 0))),
      (#"{"coordinates": [100, 0, 1369.5], "type": "Point"}"#, .point(at(100, 0))),
      (
        #"{"type": "LineString", "coordinates": [[100.0, 0.0], [101.0, 1.0, 7, 8]]}"#,
        .lineString(try LineString([at(100, 0), at(101, 1)]))
      ),
      (#"{"type": "Polygon", "coordinates": [\#(outerText)]}"#, .polygon(Polygon(exterior: outer))),
      (
        #"{"type": "Polygon", "coordinates": [\#(outerText), \#(holeText)]}"#,
        .polygon(Polygon(exterior: outer, interiors: [hole]))
      ),
      (
        #"{"type": "MultiPoint", "coordinates": [[100.0, 0.0], [101.0, 1.0]]}"#,
        .multiPoint([at(100, 0), at(101, 1)])
      ),
      (
        #"{"type": "MultiLineString", "coordinates": [[[100.0, 0.0], [101.0, 1.0]], [[102.0, 2.0], [103.0, 3.0]]]}"#,
        .multiLineString([
          try LineString([at(100, 0), at(101, 1)]), try LineString([at(102, 2), at(103, 3)]),
        ])
      ),
      (
        #"{"coordinates": [[\#(otherText)], [\#(outerText), \#(holeText)]], "type": "MultiPolygon"}"#,
        .multiPolygon(MultiPolygon([Polygon(exterior: other), Polygon(exterior: outer, interiors: [hole])]))
      ),
      (
        #"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [100.0, 0.0]}, {"type": "LineString", "coordinates": [[101.0, 0.0], [102.0, 1.0]]}]}"#,
        .collection([.point(at(100, 0)), .lineString(try LineString([at(101, 0), at(102, 1)]))])
      ),
      (#"{"type": "MultiPoint", "coordinates": []}"#, .multiPoint([])),
      (#"{"type": "MultiPolygon", "coordinates": []}"#, .multiPolygon(MultiPolygon([]))),
      (#"{"type": "GeometryCollection", "geometries": []}"#, .collection([])),
    ]
    for (text, geometry) in cases {
      #expect(try readGeometry(text, chunk: chunk) == geometry, "\(text)")
    }
    #expect(
      try readGeometry(#"{"type": "Feature", "geometry": null, "properties": null}"#, chunk: chunk) == nil)
    #expect(try readGeometry(#"{"type": "Point", "coordinates": []}"#, chunk: chunk) == nil)
  }

  @Test(arguments: [1, 1 << 20])
  func `keeps ids, foreign members, bounding boxes and the order of properties`(chunk: Int) throws {
    let text = """
      {"attribution":"CC BY", "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}, "features":[
      {"id":"a","type":"Feature","properties":{"z":1,"a":2,"m":null},"geometry":null,"time":{"date":"2020-10-29"},"bbox":[1,2,3,4]},
      {"id":7,"geometry":{"type":"Point","coordinates":[1,2],"note":[[]]},"type":"Feature","properties":{}}],
      "type":"FeatureCollection","bbox":[-10,-10,10,10]}
      """
    var reader = try GeoJSONReader(inChunks(Array(text.utf8), of: chunk))
    let first = try #require(try reader.next())
    #expect(first.id == "a")
    #expect(first.properties.keys == ["z", "a", "m"])
    #expect(first.foreignMembers == ["time": ["date": "2020-10-29"]])
    #expect(first.boundingBox == [1, 2, 3, 4])
    let second = try #require(try reader.next())
    #expect(second.id == 7 && second.geometry == .point(at(1, 2)))
    #expect(try reader.next() == nil)
    #expect(reader.foreignMembers == ["attribution": "CC BY"])
    #expect(reader.boundingBox == [-10, -10, 10, 10])
    #expect(reader.count == 2)
  }

  @Test(arguments: [1, 5, 1 << 20])
  func `reads texts one after the other`(chunk: Int) throws {
    let point = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#
    #expect(try readFeatures("\(point)\n\(point)\r\n\n\(point)", chunk: chunk).count == 3)
    #expect(try readFeatures("\u{1E}\(point)\n\u{1E}\(point)\n", chunk: chunk).count == 2)
    #expect(
      try readFeatures(
        #"{"type":"FeatureCollection","features":[\#(point),\#(point)]}"# + "\n\(point)\n", chunk: chunk
      ).count == 3)
    #expect(throws: FormatError.self) { try readFeatures("\(point) \(point)", chunk: chunk) }
  }

  @Test func `keeps the members of a geometry, and of a collection behind its features`() throws {
    let text =
      #"{"type":"FeatureCollection","a":1,"features":[{"type":"Feature","geometry":{"type":"Point","x":[2],"coordinates":[1,2],"y":null},"properties":{}}],"b":3}"#
    var reader = try GeoJSONReader(.text(text))
    let feature = try #require(try reader.next())
    #expect(feature.geometryMembers == ["x": [2], "y": .null])
    #expect(reader.foreignMembers == ["a": 1])
    #expect(try reader.next() == nil)
    #expect(reader.foreignMembers == ["a": 1, "b": 3])
    let written = try GeoJSONWriter.text([feature], style: GeoJSONStyle(framing: .lines))
    #expect(written.contains(#""geometry":{"type":"Point","coordinates":[1,2],"x":[2],"y":null}"#))
    #expect(try readFeatures(written) == [feature])
  }

  @Test func `takes the members of a feature for none of a collection`() throws {
    var reader = try GeoJSONReader(.text(#"{"type":"Feature","z":1,"geometry":null,"properties":{}}"#))
    #expect(try reader.next()?.foreignMembers == ["z": 1])
    #expect(try reader.next() == nil)
    #expect(reader.foreignMembers == [:])
  }
}
