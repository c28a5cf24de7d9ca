import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct PolygonNearestPointTests {
  @Test func `Inside outside and in a hole`() throws {
    let outer = try ring((39, 46), (39, 47), (40, 47), (40, 46))
    let hole = try ring((39.4, 46.4), (39.4, 46.6), (39.6, 46.6), (39.6, 46.4))
    let shape = Polygon(exterior: outer, interiors: [hole])
    for edges in EdgeRule.allCases {
      let inside = shape.nearestPoint(to: position(39.2, 46.5), edges: edges)
      #expect(inside.distance == .zero)
      #expect(inside.position == position(39.2, 46.5))
      #expect(inside.isInside)
      #expect(inside.border == nil)
      #expect(inside.azimuth == nil)

      let border = shape.nearestBorderPoint(to: position(39.2, 46.5), edges: edges)
      #expect(border.isInside)
      #expect(border.border?.ring == 0)
      #expect(border.border?.foot.segment == 0)
      #expect(abs(border.distance.meters - 22_150) < 150)
      #expect(border.azimuth?.compassPoint == .south)

      let holed = shape.nearestPoint(to: position(39.5, 46.42), edges: edges)
      #expect(!holed.isInside)
      #expect(holed.border?.ring == 1)
      #expect(holed.border?.foot.segment == 3)
      #expect(holed.azimuth?.compassPoint == .west)

      let outside = shape.nearestPoint(to: position(38.9, 46.5), edges: edges)
      #expect(outside.border?.foot.segment == 0)
      #expect(outside.distance == outside.border?.foot.distance)

      let both = MultiPolygon([shape, try polygon((38, 46), (38, 47), (38.8, 47), (38.8, 46))])
      #expect(both.nearestPoint(to: position(38.95, 46.5), edges: edges)?.border?.polygon == 0)
      #expect(both.nearestPoint(to: position(38.85, 46.5), edges: edges)?.border?.polygon == 1)
      #expect(both.nearestPoint(to: position(38.5, 46.5), edges: edges)?.isInside == true)
      #expect(both.nearestBorderPoint(to: position(38.79, 46.5), edges: edges)?.border?.foot.segment == 2)
    }
  }
}
