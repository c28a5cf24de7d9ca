import FrontlineGeometry
import Testing

@Suite struct GeometryTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  static let lachin = Position(latitude: 39.6408, longitude: 46.5469)
  static let goris = Position(latitude: 39.5111, longitude: 46.3389)

  @Test func `Walks a geometry`() throws {
    let line = try LineString([Self.shusha, Self.lachin])
    let ring = try Ring([Self.shusha, Self.lachin, Self.goris, Self.shusha])
    let all = Geometry.collection([
      .point(Self.goris), .multiPoint([]), .lineString(line), .multiLineString([line]),
      .polygon(Polygon(exterior: ring)),
      .multiPolygon(MultiPolygon([Polygon(exterior: ring, interiors: [ring])])),
      .collection([.point(Self.shusha)]),
    ])
    #expect(all.positions.count == 1 + 2 + 2 + 4 + 8 + 1)
    #expect(all.positionBox == GeographicBox(south: 39.5111, west: 46.3389, north: 39.7537, east: 46.7465))
    #expect(!all.isEmpty)
    #expect(Geometry.collection([.multiPoint([]), .collection([])]).isEmpty)
    #expect(Geometry.collection([]).positionBox == nil)
    #expect(all.kind == "GeometryCollection" && Geometry.lineString(line).kind == "LineString")
  }
}
