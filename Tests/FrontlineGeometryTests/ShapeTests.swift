import FrontlineGeometry
import Testing

@Suite struct ShapeTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  static let lachin = Position(latitude: 39.6408, longitude: 46.5469)
  static let goris = Position(latitude: 39.5111, longitude: 46.3389)

  @Test func refusesALineOfOnePoint() throws {
    #expect {
      try LineString([Self.shusha])
    } throws: {
      "\($0)" == "A line needs at least 2 positions; this one has 1."
    }
    #expect(throws: GeometryError.self) { try LineString([]) }
    #expect(try LineString([Self.shusha, Self.shusha]).positions.count == 2)
  }

  @Test func refusesAnOpenRing() {
    #expect {
      try Ring([Self.shusha, Self.lachin, Self.goris, Self.lachin])
    } throws: {
      "\($0)" == "A ring must end where it began: it begins at 39.7537, 46.7465 and ends at 39.6408, 46.5469."
        && ($0 as? GeometryError)?.code == .unclosedRing
    }
    #expect {
      try Ring([Self.shusha, Self.lachin, Self.shusha])
    } throws: {
      "\($0)" == "A ring needs at least 4 positions, the last equal to the first; this one has 3."
    }
  }

  @Test func comparesByPositions() throws {
    let ring = try Ring([Self.shusha, Self.lachin, Self.goris, Self.shusha])
    #expect(ring == (try Ring(ring.positions)))
    #expect(ring.line == (try LineString(ring.positions)))
    #expect(Polygon(exterior: ring).rings == [ring])
    #expect(Polygon(exterior: ring, interiors: [ring]).rings.count == 2)
    #expect(Set([ring, try Ring(ring.positions)]).count == 1)
  }

  @Test func makesADerivedValueOnce() throws {
    let line = try LineString([Self.shusha, Self.lachin])
    let copy = line
    #expect(line.storage.derived(.geodesic) { "first" } == "first")
    #expect(copy.storage.derived(.geodesic) { "second" } == "first")
    #expect(copy.storage.derived(.longitudeLatitude) { 3 } == 3)
    let ring = try Ring([Self.shusha, Self.lachin, Self.goris, Self.shusha])
    #expect(
      ring.line.storage.derived(.geodesic) { "first" } == ring.line.storage.derived(.geodesic) { "second" })
  }

  @Test func makesADerivedValueFromManyThreads() async throws {
    let line = try LineString([Self.shusha, Self.lachin])
    let values = await withTaskGroup(of: Int.self) { group in
      for i in 0..<32 { group.addTask { line.storage.derived(.geodesic) { i } } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(values.count == 1)
  }

  @Test func walksAGeometry() throws {
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
