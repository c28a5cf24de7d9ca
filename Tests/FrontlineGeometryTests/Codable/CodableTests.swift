import Foundation
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct CodableTests {
  private func coded<Value: Codable>(_ value: Value) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decoded<Value: Codable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private static let shusha = Position(latitude: 39.7537, longitude: 46.7465)

  private static func ring(_ numbers: inout SeededGenerator) throws -> Ring {
    let positions = try positions(&numbers, atLeast: 3)
    return try Ring(positions + [positions[0]])
  }

  private static func positions(_ numbers: inout SeededGenerator, atLeast least: Int) throws -> [Position] {
    (0..<Int.random(in: least...9, using: &numbers)).map { _ in
      Position(
        latitude: .random(in: -90...90, using: &numbers), longitude: .random(in: -180...180, using: &numbers))
    }
  }

  @Test func `Quantities have their unit beside them`() throws {
    #expect(try coded(Length.kilometers(5)) == #"{"unit":"m","value":5000}"#)
    #expect(try coded(Area.squareKilometers(289)) == #"{"unit":"m2","value":289000000}"#)
    #expect(try coded(Azimuth.degrees(22.5)) == #"{"unit":"deg","value":22.5}"#)
    #expect(try coded([CompassPoint.northNorthEast]) == #"["NNE"]"#)
    #expect(try coded([EdgeRule.longitudeLatitude]) == #"["longitude-latitude"]"#)
  }

  @Test(arguments: [("m", 3.0), ("km", 3000), ("mi", 4828.032), ("nmi", 5556)])
  func `A length is read in its unit`(_ unit: String, meters: Double) throws {
    #expect(try decoded(Length.self, #"{"value":3,"unit":"\#(unit)"}"#).meters == meters)
  }

  @Test(arguments: [("m2", 3.0), ("ha", 30_000), ("km2", 3_000_000)])
  func `An area is read in its unit`(_ unit: String, squareMeters: Double) throws {
    #expect(try decoded(Area.self, #"{"value":3,"unit":"\#(unit)"}"#).squareMeters == squareMeters)
  }

  @Test func `Shapes are GeoJSON`() throws {
    #expect(try coded(Self.shusha) == #"{"coordinates":[46.7465,39.7537],"type":"Point"}"#)
    let line = try LineString([Self.shusha, Position(latitude: 40, longitude: 47)])
    #expect(try coded(line) == #"{"coordinates":[[46.7465,39.7537],[47,40]],"type":"LineString"}"#)
    #expect(try coded(Geometry.multiPoint([])) == #"{"coordinates":[],"type":"MultiPoint"}"#)
    #expect(
      try coded(Geometry.collection([.point(Self.shusha)]))
        == #"{"geometries":[{"coordinates":[46.7465,39.7537],"type":"Point"}],"type":"GeometryCollection"}"#)
    #expect(
      try coded(GeographicBox(south: 38.8, west: 45.5, north: 40.6, east: 47.8)) == "[45.5,38.8,47.8,40.6]")
  }

  @Test func `What is written is read as it was`() throws {
    var numbers = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let line = try LineString(Self.positions(&numbers, atLeast: 2))
      let polygon = try Polygon(exterior: Self.ring(&numbers), interiors: [Self.ring(&numbers)])
      let shape = MultiPolygon([polygon, try Polygon(exterior: Self.ring(&numbers))])
      let geometries: [Geometry] = [
        .point(line.positions[0]), .multiPoint(line.positions), .lineString(line),
        .multiLineString([line, line]), .polygon(polygon), .multiPolygon(shape),
        .collection([.polygon(polygon), .collection([])]),
      ]
      #expect(try decoded([Geometry].self, coded(geometries)) == geometries)
      #expect(try decoded(Ring.self, coded(polygon.exterior)) == polygon.exterior)
      let length = Length.meters(.random(in: -1e7...1e7, using: &numbers))
      #expect(try decoded(Length.self, coded(length)) == length)
      let azimuth = Azimuth.degrees(.random(in: 0..<360, using: &numbers))
      #expect(try decoded(Azimuth.self, coded(azimuth)) == azimuth)
      let box = try #require(GeographicBox(enclosing: line.positions))
      #expect(try decoded(GeographicBox.self, coded(box)) == box)
      let point = PlanePoint(easting: length.meters, northing: azimuth.degrees, crs: "EPSG:32638")
      #expect(try decoded(PlanePoint.self, coded(point)) == point)
    }
    for point in CompassPoint.allCases {
      #expect(try decoded([CompassPoint].self, coded([point])) == [point])
    }
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[46.7,139.7]}"#, "Latitude 139.7 is outside -90 ... 90"),
    (#"{"type":"Point","coordinates":[46.7,39.7,1200]}"#, "third number"),
    (#"{"type":"LineString","coordinates":[[46.7,39.7]]}"#, "at least 2 positions"),
    (#"{"type":"Polygon","coordinates":[]}"#, "exterior ring"),
    (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#, "must end where it began"),
    (#"{"type":"Circle","coordinates":[0,0]}"#, #""Circle" is not a geometry"#),
  ])
  func `A shape that cannot be is refused`(_ text: String, why: String) throws {
    let error = #expect(throws: DecodingError.self) { try decoded(Geometry.self, text) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains(why), "\(context.debugDescription)")
  }

  @Test func `A unit that is not known is refused`() throws {
    let error = #expect(throws: DecodingError.self) { try decoded(Length.self, #"{"value":3,"unit":"ft"}"#) }
    #expect("\(try #require(error))".contains(#"The unit "ft" is not one of m, km, mi, nmi."#))
  }
}
