import FrontlineGeometry
import Testing

@Suite struct LineStringTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  static let lachin = Position(latitude: 39.6408, longitude: 46.5469)
  static let goris = Position(latitude: 39.5111, longitude: 46.3389)

  @Test func `Refuses a line of one point`() throws {
    #expect {
      try LineString([Self.shusha])
    } throws: {
      "\($0)" == "A line needs at least 2 positions; this one has 1."
    }
    #expect(throws: GeometryError.self) { try LineString([]) }
    #expect(try LineString([Self.shusha, Self.shusha]).positions.count == 2)
  }

  @Test func `Makes a derived value once`() throws {
    let line = try LineString([Self.shusha, Self.lachin])
    let copy = line
    #expect(line.storage.derived(.geodesic) { "first" } == "first")
    #expect(copy.storage.derived(.geodesic) { "second" } == "first")
    #expect(copy.storage.derived(.longitudeLatitude) { 3 } == 3)
    let ring = try Ring([Self.shusha, Self.lachin, Self.goris, Self.shusha])
    #expect(
      ring.line.storage.derived(.geodesic) { "first" } == ring.line.storage.derived(.geodesic) { "second" })
  }

  @Test func `Makes a derived value from many threads`() async throws {
    let line = try LineString([Self.shusha, Self.lachin])
    let values = await withTaskGroup(of: Int.self) { group in
      for i in 0..<32 { group.addTask { line.storage.derived(.geodesic) { i } } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(values.count == 1)
  }
}
