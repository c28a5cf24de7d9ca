import FrontlineFormats
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct GeoJSONWriterTests {
  func geometryText(_ geometry: Geometry, style: GeoJSONStyle = GeoJSONStyle(framing: .lines)) throws
    -> String
  {
    let text = try GeoJSONWriter.text([GeoJSONFeature(geometry: geometry)], style: style)
    let start = try #require(text.firstRange(of: #""geometry":"#))
    let end = try #require(text.firstRange(of: #","properties":"#))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test func `writes a collection, a feature on each line`() throws {
    let shusha = GeoJSONFeature(
      id: "shusha", geometry: .point(at(46.7465, 39.7537)),
      properties: ["name": "Shusha \"Şuşa\"", "population": 4064],
      foreignMembers: ["time": ["date": "2020-11-08"], "type": "ignored"])
    let text = try GeoJSONWriter.text(
      [shusha, GeoJSONFeature(id: 2, geometry: nil)], foreignMembers: ["attribution": "CC BY"])
    #expect(
      text == """
        {"type":"FeatureCollection","attribution":"CC BY","features":[
        {"type":"Feature","id":"shusha","geometry":{"type":"Point","coordinates":[46.7465,39.7537]},"properties":{"name":"Shusha \\"Şuşa\\"","population":4064},"time":{"date":"2020-11-08"}},
        {"type":"Feature","id":2,"geometry":null,"properties":{}}
        ]}

        """)
    #expect(try GeoJSONWriter.text([]) == "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n")
    let point = GeoJSONFeature(geometry: .point(at(1, 2)))
    let line = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"# + "\n"
    #expect(try GeoJSONWriter.text([point, point], style: GeoJSONStyle(framing: .lines)) == line + line)
    #expect(try GeoJSONWriter.text([point], style: GeoJSONStyle(framing: .textSequence)) == "\u{1E}" + line)
  }

  @Test func `rounds to seven decimals, or so many as it is told`() throws {
    let point = Geometry.point(at(-46.74650005, 1.00000004))
    #expect(try geometryText(point) == #"{"type":"Point","coordinates":[-46.7465,1]}"#)
    #expect(
      try geometryText(point, style: GeoJSONStyle(framing: .lines, decimals: 2))
        == #"{"type":"Point","coordinates":[-46.75,1]}"#)
    #expect(
      try geometryText(point, style: GeoJSONStyle(framing: .lines, decimals: nil))
        == #"{"type":"Point","coordinates":[-46.74650005,1.00000004]}"#)
    #expect(
      try geometryText(point, style: GeoJSONStyle(framing: .lines, decimals: 99))
        == #"{"type":"Point","coordinates":[-46.74650005,1.00000004]}"#)
  }

  @Test func `winds exteriors counterclockwise and holes clockwise`() throws {
    let clockwise = try Ring([at(0, 0), at(0, 9), at(9, 9), at(9, 0), at(0, 0)])
    let hole = try Ring([at(1, 1), at(2, 1), at(2, 2), at(1, 2), at(1, 1)])
    #expect(
      try geometryText(.polygon(Polygon(exterior: clockwise, interiors: [hole])))
        == #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}"#
    )
  }

  @Test func `writes the bounding boxes of features and collection, over the antimeridian too`() throws {
    // The point features within the Fiji archipelago of RFC 7946 section 5.2.
    let fiji = [at(177, -20), at(-178, -16), at(179.5, -18)].map { GeoJSONFeature(geometry: .point($0)) }
    let text = try GeoJSONWriter.text(fiji, style: GeoJSONStyle(hasBoundingBox: true))
    #expect(text.hasSuffix("\n],\"bbox\":[177,-20,-178,-16]}\n"))
    #expect(text.contains(#""bbox":[179.5,-18,179.5,-18]"#))
    let line = GeoJSONFeature(geometry: .lineString(try LineString([at(177, -20), at(-178, -16)])))
    #expect(
      try GeoJSONWriter.text([line], style: GeoJSONStyle(hasBoundingBox: true)).contains(
        #""bbox":[177,-20,-178,-16]"#))
    let world = (0..<2_000).map { GeoJSONFeature(geometry: .point(at(Double($0) * 0.17 - 170, 0))) }
    let all = try GeoJSONWriter.text(world, style: GeoJSONStyle(hasBoundingBox: true))
    #expect(all.hasSuffix("\"bbox\":[-170,0,169.83,0]}\n"))
  }

  @Test func `reads back what it has written`() throws {
    var random = SeededGenerator(seed: 7)
    for framing in [GeoJSONStyle.Framing.collection, .lines, .textSequence] {
      let features = (0..<60).map { index -> GeoJSONFeature in
        GeoJSONFeature(
          id: index % 3 == 0 ? nil : index % 3 == 1 ? .integer(index) : .string(.random(using: &random)),
          geometry: index % 10 == 0 ? nil : .random(depth: 2, using: &random),
          properties: JSONValue.random(depth: 3, using: &random).object ?? ["a": nil],
          foreignMembers: ["time": .random(depth: 1, using: &random)])
      }
      let text = try GeoJSONWriter.text(features, style: GeoJSONStyle(framing: framing, decimals: nil))
      for chunk in [1, 100, 1 << 20] {
        #expect(try readFeatures(text, chunk: chunk) == features)
      }
      // Once rounded, nothing changes any more.
      let rounded = try GeoJSONWriter.text(features, style: GeoJSONStyle(framing: framing))
      #expect(try GeoJSONWriter.text(readFeatures(rounded), style: GeoJSONStyle(framing: framing)) == rounded)
    }
  }

  @Test func `refuses a number that JSON does not have`() {
    let error = #expect(throws: FormatError.self) {
      try GeoJSONWriter.text([GeoJSONFeature(geometry: nil, properties: ["x": .number(.nan)])])
    }
    #expect(error?.description == "GeoJSON: JSON has no number nan.")
  }

  @Test func `says that a text is cut off, at every byte`() throws {
    let ring = try Ring([at(0, 0), at(9, 0), at(9, 9), at(0, 0)])
    let feature = GeoJSONFeature(
      id: "ş", geometry: .polygon(Polygon(exterior: ring)), properties: ["a": [1.5, nil]],
      foreignMembers: ["b": true])
    let text = Array(try GeoJSONWriter.text([feature]).utf8)
    #expect(try readFeatures(String(decoding: text, as: UTF8.self)) == [feature])
    for count in 0..<text.count - 1 {  // the last byte is a line break
      #expect(throws: FormatError.self, "cut to \(count) bytes") {
        var reader = try GeoJSONReader(.bytes(Array(text[..<count])))
        while try reader.next() != nil {}
      }
    }
  }
}

extension Geometry {
  /// Any shape that RFC 7946 writes as it is: wound as it asks, away from the antimeridian.
  static func random(depth: Int, using random: inout SeededGenerator) -> Geometry {
    func position() -> Position {
      at(.random(in: -90...90, using: &random), .random(in: -90...90, using: &random))
    }
    func line() -> LineString {
      try! LineString((0..<Int.random(in: 2..<6, using: &random)).map { _ in position() })
    }
    func box(_ x: Double, _ y: Double, _ size: Double, isHole: Bool) -> Ring {
      let corners = [at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size), at(x, y)]
      return try! Ring(isHole ? corners.reversed() : corners)
    }
    func polygon() -> Polygon {
      let (x, y) = (Double.random(in: -80...80, using: &random), Double.random(in: -80...80, using: &random))
      let holes = (0..<Int.random(in: 0..<3, using: &random)).map {
        box(x + 1 + Double($0), y + 1, 0.5, isHole: true)
      }
      return Polygon(exterior: box(x, y, 5, isHole: false), interiors: holes)
    }
    switch Int.random(in: 0..<(depth > 0 ? 7 : 6), using: &random) {
    case 0: return .point(position())
    case 1: return .multiPoint((0..<Int.random(in: 0..<4, using: &random)).map { _ in position() })
    case 2: return .lineString(line())
    case 3: return .multiLineString((0..<Int.random(in: 0..<4, using: &random)).map { _ in line() })
    case 4: return .polygon(polygon())
    case 5:
      return .multiPolygon(MultiPolygon((0..<Int.random(in: 0..<4, using: &random)).map { _ in polygon() }))
    default:
      return .collection(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
    }
  }
}
