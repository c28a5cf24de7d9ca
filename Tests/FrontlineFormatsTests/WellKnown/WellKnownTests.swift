import FrontlineFormats
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct WellKnownTests {
  /// The examples of OGC 06-103r4, section 7.2.6, moved to where they are positions.
  @Test func `reads every kind of text`() throws {
    #expect(try Geometry(wkt: "Point (10 20)") == .point(at(10, 20)))
    #expect(try Geometry(wkt: "LineString(10 10, 20 20, 30 40)")?.positions.count == 3)
    #expect(
      try Geometry(wkt: "POLYGON((10 10,10 20,20 20,20 15,10 10))")?.wkt()
        == "POLYGON ((10 10, 10 20, 20 20, 20 15, 10 10))")
    #expect(try Geometry(wkt: "MULTIPOINT ((10 10), (20 20))") == .multiPoint([at(10, 10), at(20, 20)]))
    #expect(try Geometry(wkt: "MULTIPOINT (10 10, 20 20)") == .multiPoint([at(10, 10), at(20, 20)]))
    #expect(
      try Geometry(wkt: "GeometryCollection (POINT (10 10), LINESTRING (15 15, 20 20))")?.wkt()
        == "GEOMETRYCOLLECTION (POINT (10 10), LINESTRING (15 15, 20 20))")
    #expect(try Geometry(wkt: "POINT ZM (10 10 5 7)") == .point(at(10, 10)))
    #expect(try Geometry(wkt: "pointz(10 10 5)") == .point(at(10, 10)))
    #expect(try Geometry(wkt: "SRID=4326;POINT(10 10)") == .point(at(10, 10)))
    // Numbers of section 7.2.1 that begin or end with their point.
    #expect(try Geometry(wkt: "POINT (.5 +.25)") == .point(at(0.5, 0.25)))
    #expect(try Geometry(wkt: "POINT (-5. .5e1)") == .point(at(-5, 5)))
    #expect(try Geometry(wkt: "GEOMETRYCOLLECTION (POINT Z (1 2 3), POINT (1 2))") != nil)
    #expect(try Geometry(wkt: "POINT EMPTY") == nil)
    #expect(try Geometry(wkt: "MULTIPOLYGON EMPTY") == .multiPolygon(MultiPolygon([])))
  }

  @Test(arguments: [
    ("", "the text ends where POINT"), ("CIRCLE (1 2)", "expected POINT, LINESTRING"),
    ("POINT (1)", "expected a latitude, found \")\""), ("POINT (1 95)", "latitude"),
    ("LINESTRING (1 1)", "line"), ("POLYGON ((1 1, 2 2))", "ring"), ("POINT (1 2) x", "expected the end"),
    ("SRID=32638;POINT (1 2)", "SRID 32638"), ("POINT (NaN 2)", "expected a longitude"),
    ("POINT (1 2", "the text ends where"), ("POINT (. 1)", "expected a longitude"),
    ("LINESTRING (46 39, 47 40 48 41, 49 42)", "a position has 4 numbers"), ("POINT Z (46 39)", "asks for 3"),
    ("POINT M (1 2 3 4)", "asks for 3"), ("POINT ZM (1 2 3)", "asks for 4"),
    ("MULTIPOINT ((1 2 3), (4 5))", "a comma may be missing"), ("POINTZ M (1 2 3)", "expected \"(\""),
    (String(repeating: "GEOMETRYCOLLECTION(", count: 100_000), "nested deeper"),
  ])
  func `says what is wrong with a text`(_ text: String, _ sentence: String) {
    let error = #expect(throws: FormatError.self) { _ = try Geometry(wkt: text) }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
  }

  @Test func `made shapes come back from text and binary`() throws {
    var numbers = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let shape = madeShape(&numbers, depth: 0)
      #expect(try Geometry(wkt: shape.wkt(decimals: nil)) == shape)
      #expect(try Geometry(wkb: shape.wkb()) == shape)
      #expect(try Geometry(wkb: shape.wkb(srid: 4326)) == shape)
    }
  }

  /// What GEOS 3.14 reads and what it refuses (`shapely.from_wkt`); it also reads positions of NaN and infinity, rings
  /// of three positions and hexadecimal numbers, which are not taken here.
  @Test func `reads and refuses what GEOS does`() throws {
    var cases = try CSVReader(path: caseFile("well-known-text.csv"))
    for row in try cases.rest() {
      let (text, answer) = (row[0], row[1])
      if answer == "refused" {
        #expect(throws: FormatError.self, "\(text)") { _ = try Geometry(wkt: text) }
      } else {
        #expect(try Geometry(wkt: text)?.wkt() ?? "nil" == answer, "\(text)")
      }
    }
  }

  @Test func `tells of heights and measures`() throws {
    for (text, hasThem) in [
      ("POINT Z (1 2 NaN)", false), ("LINESTRING Z (1 2 nan, 3 4 5)", true),
      ("POINT (1 2)", false), ("POINT (1 2 3)", true), ("POINT M (1 2 3)", true), ("POINT Z EMPTY", false),
    ] {
      var count = 0
      var reading = CoordinateReading()
      reading.onHeight = { count += 1 }
      _ = try Geometry(wkt: text, name: "text", reading: reading)
      #expect((count > 0) == hasThem, "\(text)")
    }
  }

  /// The example of section 8.2.9 and of PostGIS' manual: POINT(2 4) and its kin.
  @Test func `reads either byte order, heights and flags`() throws {
    let big: [UInt8] = [0, 0, 0, 0, 1, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x10, 0, 0, 0, 0, 0, 0]
    #expect(try Geometry(wkb: big) == .point(at(2, 4)))
    // EWKB of SRID=4326;POINT Z (2 4 8), little-endian.
    let withHeight: [UInt8] =
      [1, 1, 0, 0, 0xA0, 0xE6, 0x10, 0, 0] + [0, 0, 0, 0, 0, 0, 0, 0x40] + [0, 0, 0, 0, 0, 0, 0x10, 0x40]
      + [0, 0, 0, 0, 0, 0, 0x20, 0x40]
    #expect(try Geometry(wkb: withHeight) == .point(at(2, 4)))
    // A point of ISO's PointZ, code 1001.
    let iso: [UInt8] = [1, 0xE9, 3, 0, 0] + withHeight.dropFirst(9)
    #expect(try Geometry(wkb: iso) == .point(at(2, 4)))
  }

  @Test func `refuses bytes that end anywhere, and counts that lie`() throws {
    var numbers = SeededGenerator(seed: 9)
    for _ in 0..<30 {
      let bytes = madeShape(&numbers, depth: 0).wkb()
      for length in 0..<bytes.count {
        #expect(throws: FormatError.self) { _ = try Geometry(wkb: bytes[..<length]) }
      }
      #expect(throws: FormatError.self) { _ = try Geometry(wkb: bytes + [0]) }
    }
    #expect(throws: FormatError.self) { _ = try Geometry(wkb: [1, 2, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]) }
  }
}

/// A shape of any kind; of a polygon, a triangle.
func madeShape(_ numbers: inout SeededGenerator, depth: Int) -> Geometry {
  func position() -> Position {
    at(.random(in: -179...179, using: &numbers), .random(in: -89...89, using: &numbers))
  }
  func line() -> LineString { try! LineString([position(), position(), position()]) }
  func polygon() -> Polygon {
    let corner = at(.random(in: -170...170, using: &numbers), .random(in: -80...80, using: &numbers))
    return Polygon(
      exterior: try! Ring([
        corner, at(corner.longitude + 1.5, corner.latitude), at(corner.longitude, corner.latitude + 0.7),
        corner,
      ]))
  }
  switch Int.random(in: 0..<(depth < 3 ? 7 : 6), using: &numbers) {
  case 0: return .point(position())
  case 1: return .lineString(line())
  case 2: return .polygon(polygon())
  case 3: return .multiPoint([position(), position()])
  case 4: return .multiLineString([line(), line()])
  case 5: return .multiPolygon(MultiPolygon([polygon(), polygon()]))
  default: return .collection([madeShape(&numbers, depth: depth + 1), madeShape(&numbers, depth: depth + 1)])
  }
}
