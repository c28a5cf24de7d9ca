import FrontlineFormats
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct AntimeridianCutTests {
  /// What is written for a geometry and read again.
  func written(_ geometry: Geometry, edges: EdgeRule = .geodesic) throws -> Geometry? {
    let text = try GeoJSONWriter.text(
      [GeoJSONFeature(geometry: geometry)], style: GeoJSONStyle(decimals: 7, edges: edges))
    return try readFeatures(text).first?.geometry
  }

  func line(_ positions: Position...) throws -> LineString { try LineString(positions) }
  func ring(_ positions: Position...) throws -> Ring { try Ring(positions + [positions[0]]) }

  /// The area in square degrees, holes taken off, where no edge is longer than 180 degrees.
  func area(_ polygons: [Polygon]) -> Double {
    func area(_ ring: Ring) -> Double {
      zip(ring.positions, ring.positions.dropFirst()).reduce(0) {
        $0 + ($1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude) / 2
      }
    }
    return polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + area($1) } }
  }

  @Test func `cuts the line of RFC 7946 section 3.1-9`() throws {
    let over = try line(at(170, 45), at(-170, 45))
    #expect(
      try written(.lineString(over))
        == .multiLineString([try line(at(170, 45), at(180, 45)), try line(at(-180, 45), at(-170, 45))]))
    #expect(try written(.lineString(over), edges: .longitudeLatitude) == .lineString(over))
  }

  @Test func `cuts the polygon of RFC 7946 section 3.1-9`() throws {
    let over = Polygon(exterior: try ring(at(170, 40), at(-170, 40), at(-170, 50), at(170, 50)))
    let west = try ring(at(180, 40), at(180, 50), at(170, 50), at(170, 40))
    let east = try ring(at(-180, 50), at(-180, 40), at(-170, 40), at(-170, 50))
    guard case .multiPolygon(let multi) = try written(.polygon(over)) else { return #expect(Bool(false)) }
    #expect(multi.polygons.map { Set($0.exterior.positions) } == [Set(west.positions), Set(east.positions)])
    #expect(area(multi.polygons) == 200)
  }

  @Test func `cuts lines at vertices, back and forth, and leaves those that only touch`() throws {
    let touching = try line(at(170, 0), at(180, 1), at(170, 2))
    #expect(try written(.lineString(touching)) == .lineString(touching))
    #expect(
      try written(.lineString(try line(at(179, 0), at(180, 1), at(-179, 2))))
        == .multiLineString([try line(at(179, 0), at(180, 1)), try line(at(-180, 1), at(-179, 2))]))
    #expect(
      try written(.lineString(try line(at(179, 0), at(-180, 1), at(-179, 2))))
        == .multiLineString([try line(at(179, 0), at(180, 1)), try line(at(-180, 1), at(-179, 2))]))
    #expect(
      try written(.lineString(try line(at(-179, 0), at(179, 2), at(-179, 4))))
        == .multiLineString([
          try line(at(-179, 0), at(-180, 1)), try line(at(180, 1), at(179, 2), at(180, 3)),
          try line(at(-180, 3), at(-179, 4)),
        ]))
    // Along the antimeridian it stays where it came from.
    #expect(
      try written(.lineString(try line(at(179, 0), at(-180, 1), at(-180, 2), at(179, 3))))
        == .lineString(try line(at(179, 0), at(180, 1), at(180, 2), at(179, 3))))
    // Round the Earth and a half.
    let winding = try LineString(
      stride(from: 0.0, through: 540, by: 60).map {
        at(($0 + 180).truncatingRemainder(dividingBy: 360) - 180, $0 / 10)
      })
    guard case .multiLineString(let parts) = try written(.lineString(winding)) else {
      return #expect(Bool(false))
    }
    #expect(
      parts.map { $0.positions.map(\.longitude) } == [
        [0, 60, 120, 180], [-180, -120, -60, 0, 60, 120, 180],
      ])
  }

  @Test func `cuts concave polygons into all their pieces`() throws {
    // An E open to the east, its back at 170 E: one piece to the west, three to the east.
    let comb = Polygon(
      exterior: try ring(
        at(170, 0), at(-170, 0), at(-170, 1), at(175, 1), at(175, 2), at(-170, 2), at(-170, 3), at(175, 3),
        at(175, 4),
        at(-170, 4), at(-170, 5), at(170, 5)))
    guard case .multiPolygon(let multi) = try written(.polygon(comb)) else { return #expect(Bool(false)) }
    #expect(multi.polygons.count == 4)
    #expect(multi.polygons.filter { $0.exterior.positions.allSatisfy { $0.longitude > 0 } }.count == 1)
    #expect(area(multi.polygons) == 100 - 2 * 15)
  }

  @Test func `cuts holes, and keeps those that lie on one side`() throws {
    let exterior = try ring(at(160, -20), at(-160, -20), at(-160, 20), at(160, 20))
    let across = try ring(at(175, -5), at(175, 5), at(-175, 5), at(-175, -5))
    let west = try ring(at(165, 0), at(165, 1), at(166, 1), at(166, 0))
    let east = try ring(at(-166, 0), at(-165, 0), at(-165, 1), at(-166, 1))
    guard
      case .multiPolygon(let multi) = try written(
        .polygon(Polygon(exterior: exterior, interiors: [across, west, east])))
    else { return #expect(Bool(false)) }
    #expect(multi.polygons.count == 2)
    #expect(multi.polygons.map(\.interiors.count) == [1, 1])
    #expect(area(multi.polygons) == 40 * 40 - 100 - 2)
  }

  @Test func `leads a ring around a pole along the antimeridian to it`() throws {
    let antarctica = Polygon(exterior: try ring(at(-120, -70), at(0, -70), at(120, -70)))
    guard case .polygon(let cut) = try written(.polygon(antarctica)) else { return #expect(Bool(false)) }
    #expect(area([cut]) == 360 * 20)
    #expect(cut.exterior.positions.contains(at(180, -90)) && cut.exterior.positions.contains(at(-180, -90)))
    let arctic = Polygon(exterior: try ring(at(100, 80), at(-20, 80), at(-140, 80)))
    guard case .polygon(let cap) = try written(.polygon(arctic)) else { return #expect(Bool(false)) }
    #expect(area([cap]) == 360 * 10)
    // With a hole around the pole, a band is left.
    let hole = try ring(at(-120, 85), at(0, 85), at(120, 85))
    guard
      case .polygon(let band) = try written(.polygon(Polygon(exterior: arctic.exterior, interiors: [hole])))
    else {
      return #expect(Bool(false))
    }
    #expect(area([band]) == 360 * 5 && band.interiors.isEmpty)
  }

  @Test func `keeps what touches the antimeridian or spans the world as it is`() throws {
    let world = Polygon(exterior: try ring(at(-180, -90), at(180, -90), at(180, 90), at(-180, 90)))
    #expect(try written(.polygon(world)) == .polygon(world))
    let touching = Polygon(exterior: try ring(at(170, 0), at(180, 0), at(180, 10), at(170, 10)))
    #expect(try written(.polygon(touching)) == .polygon(touching))
  }

  @Test func `keeps the area of random stars on either side, and no edge over it`() throws {
    var random = SeededGenerator(seed: 3)
    for round in 0..<300 {
      let center = Double.random(in: 150...210, using: &random)
      let count = Int.random(in: 3..<40, using: &random)
      let isGrid = round % 2 == 0  // whole degrees put vertices on the antimeridian
      let star = (0..<count).map { index -> (Double, Double) in
        let angle = 2 * Double.pi * Double(index) / Double(count)
        let radius = Double.random(in: 5...40, using: &random)
        let (x, y) = (center + radius * cosine(angle), radius * cosine(angle - .pi / 2))
        return isGrid ? (x.rounded(), y.rounded()) : (x, y)
      }
      let unrolled = star + [star[0]]
      let expected = zip(unrolled, unrolled.dropFirst()).reduce(0) {
        $0 + ($1.0.0 * $1.1.1 - $1.1.0 * $1.0.1) / 2
      }
      let positions = unrolled.map { at($0.0 > 180 ? $0.0 - 360 : $0.0, $0.1) }
      let geometry = try #require(try written(.polygon(Polygon(exterior: try Ring(positions)))))
      let pieces: [Polygon]
      switch geometry {
      case .polygon(let polygon): pieces = [polygon]
      case .multiPolygon(let multi): pieces = multi.polygons
      default: pieces = []
      }
      #expect(abs(area(pieces) - abs(expected)) < 1e-3, "round \(round)")
      for piece in pieces {
        let longitudes = piece.exterior.positions.map(\.longitude)
        #expect((longitudes.max() ?? 0) - (longitudes.min() ?? 0) <= 180)
      }
    }
  }
}

/// A cosine without a library, good to 1e-9, for the making of shapes.
private func cosine(_ angle: Double) -> Double {
  var (term, sum) = (1.0, 1.0)
  for n in 1..<20 {
    term *= -angle * angle / Double((2 * n - 1) * 2 * n)
    sum += term
  }
  return sum
}
