import Testing

@testable import FrontlineGeometry

@Suite struct PositionInsideTests {
  private func polygon(_ rings: [[(Double, Double)]]) throws -> Polygon {
    let rings = try rings.map { ring in
      try Ring((ring + ring.prefix(1)).map { Position(latitude: $0.1, longitude: $0.0) })
    }
    return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
  }

  @Test func `It lies in the widest stretch`() throws {
    let square = try polygon([[(0, 0), (4, 0), (4, 4), (0, 4)]])
    #expect(MultiPolygon([square]).positionInside == Position(latitude: 2, longitude: 2))
    // A hole in the middle leaves a strip on either side, of which the wider counts.
    let holed = try polygon([[(0, 0), (4, 0), (4, 4), (0, 4)], [(1, 1), (1, 3), (2, 3), (2, 1)]])
    #expect(MultiPolygon([holed]).positionInside == Position(latitude: 2, longitude: 3))
    let small = try polygon([[(10, 0), (11, 0), (11, 1), (10, 1)]])
    #expect(MultiPolygon([small, square]).positionInside == Position(latitude: 2, longitude: 2))
  }

  @Test func `It may lie beyond the antimeridian`() throws {
    let across = try polygon([[(178, 0), (-176, 0), (-176, 2), (178, 2)]])
    #expect(MultiPolygon([across]).positionInside == Position(latitude: 1, longitude: -179))
  }

  @Test func `Nothing has none`() { #expect(MultiPolygon([]).positionInside == nil) }
}
