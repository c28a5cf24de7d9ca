import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct GeographicBoxTests {
  static let karabakh = GeographicBox(south: 38.8, west: 45.5, north: 40.6, east: 47.8)
  static let fiji = GeographicBox(south: -21, west: 176, north: -12, east: -178)

  @Test func `Contains Shusha and not Baku`() {
    #expect(Self.karabakh.contains(Position(latitude: 39.7537, longitude: 46.7465)))
    #expect(!Self.karabakh.contains(Position(latitude: 40.3777, longitude: 49.892)))
    #expect(Self.karabakh.contains(Position(latitude: 38.8, longitude: 47.8)))
  }

  @Test func `Crosses the antimeridian`() {
    #expect(Self.fiji.crossesAntimeridian)
    #expect(Self.fiji.longitudeSpan == 6)
    #expect(Self.fiji.center == Position(latitude: -16.5, longitude: 179))
    for longitude in [176.0, 179.9, 180, -180, -179.9, -178] {
      #expect(Self.fiji.contains(Position(latitude: -18, longitude: longitude)))
    }
    for longitude in [175.9, -177.9, 0] {
      #expect(!Self.fiji.contains(Position(latitude: -18, longitude: longitude)))
    }
    #expect(GeographicBox(south: 0, west: 178, north: 1, east: -176).center.longitude == -179)
  }

  @Test func `Holds one meridian under both its names`() {
    let east = GeographicBox(south: 0, west: 170, north: 1, east: 180)
    let west = GeographicBox(south: 0, west: -180, north: 1, east: -170)
    #expect(east.contains(Position(latitude: 0, longitude: -180)))
    #expect(west.contains(Position(latitude: 0, longitude: 180)))
    #expect(east.intersects(west) && west.intersects(east))
    #expect(!east.crossesAntimeridian && !west.crossesAntimeridian)
    let seam = GeographicBox(south: 0, west: 180, north: 1, east: -180)
    #expect(seam.longitudeSpan == 0 && !seam.crossesAntimeridian)
    #expect(seam.intersects(west) && seam.intersects(east))
  }

  @Test func `Holds a pole at any longitude`() {
    let arctic = GeographicBox(south: 80, west: 0, north: 90, east: 10)
    #expect(arctic.contains(Position(latitude: 90, longitude: 123)))
    #expect(!arctic.contains(Position(latitude: 89, longitude: 123)))
    #expect(arctic.intersects(GeographicBox(south: 85, west: 100, north: 90, east: 110)))
    #expect(!arctic.intersects(GeographicBox(south: 85, west: 100, north: 89, east: 110)))
  }

  @Test func `Joins the short way round`() {
    let a = GeographicBox(south: 0, west: 170, north: 1, east: 175)
    let b = GeographicBox(south: -5, west: -179, north: 0, east: -178)
    #expect(a.union(b) == GeographicBox(south: -5, west: 170, north: 1, east: -178))
    #expect(b.union(a) == a.union(b))
    #expect(Self.fiji.union(Self.fiji) == Self.fiji)
    #expect(Self.fiji.union(.world) == .world)
    let halves = (
      GeographicBox(south: 0, west: -10, north: 1, east: 175),
      GeographicBox(south: 0, west: 170, north: 1, east: -5)
    )
    #expect(halves.0.union(halves.1).longitudeSpan == 360)
  }

  @Test func `Encloses positions in the narrowest span`() throws {
    func box(_ longitudes: [Double]) -> GeographicBox? {
      GeographicBox(enclosing: longitudes.map { Position(latitude: $0 / 10, longitude: $0) })
    }
    #expect(box([]) == nil)
    #expect(box([7]) == GeographicBox(south: 0.7, west: 7, north: 0.7, east: 7))
    #expect(box([179, -178]) == GeographicBox(south: -17.8, west: 179, north: 17.9, east: -178))
    #expect(box([-10, 10, 0])?.longitudeSpan == 20)
    let third = try #require(box([0, 120, -120]))
    #expect(third.longitudeSpan == 240)
    #expect(box([180, -180])?.longitudeSpan == 0)
  }

  @Test func `Refuses what is no box`() {
    #expect {
      try GeographicBox(validatingSouth: 5, west: 0, north: 4, east: 1)
    } throws: {
      "\($0)" == "The south of a box, 5.0, is greater than its north, 4.0."
    }
    #expect {
      try GeographicBox(validatingSouth: .nan, west: 0, north: 4, east: 1)
    } throws: {
      "\($0)" == "Latitude nan is outside -90 ... 90."
    }
  }

  /// Law: relations of random boxes agree with those of a dense grid of longitudes.
  @Test func `Agrees with a grid`() {
    var random = SeededGenerator(seed: 8)
    let grid = stride(from: -180.0, to: 180, by: 5).map { Position(latitude: 0, longitude: $0) }
    func random5() -> Double { Double(Int.random(in: -36...35, using: &random)) * 5 }
    for _ in 0..<2000 {
      let a = GeographicBox(south: -1, west: random5(), north: 1, east: random5())
      let b = GeographicBox(south: -1, west: random5(), north: 1, east: random5())
      let (inA, inB) = (Set(grid.filter(a.contains)), Set(grid.filter(b.contains)))
      #expect(a.intersects(b) == !inA.isDisjoint(with: inB), "\(a) \(b)")
      if a.contains(b) { #expect(inB.isSubset(of: inA)) }
      if inB.isSubset(of: inA) && inA.count < 72 { #expect(a.contains(b), "\(a) \(b)") }
      let joined = a.union(b)
      #expect(joined.contains(a) && joined.contains(b), "\(a) \(b)")
      #expect(joined.longitudeSpan <= a.longitudeSpan + b.longitudeSpan + 180)
    }
  }
}
