import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct LineSideTests {
  @Test(arguments: EdgeRule.allCases)
  func `Left and right`(_ edges: EdgeRule) throws {
    let line = try LineString([position(39, 46), position(40, 46), position(40, 46), position(40, 47)])
    let turned = try LineString(line.positions.reversed())
    for (place, side) in [
      (position(39.5, 45.9), LineSide.left), (position(39.5, 46.1), .right), (position(40.1, 46.5), .left),
      (position(39.9, 46.5), .right), (position(40.1, 45.9), .left), (position(40.1, 45.99), .left),
      (position(39.9, 47.1), .right), (position(40.1, 47.1), .left),
    ] {
      #expect(line.side(of: place, edges: edges) == side)
      #expect(turned.side(of: place, edges: edges) == (side == .left ? .right : .left))
    }
    for place in [position(40, 46), position(39.3, 46), position(38, 46)] {
      #expect(line.side(of: place, edges: edges) == .on)
    }
  }

  /// A ring has its inside on the left, wherever a position is; beside the count of the edges north of it, which
  /// asks for no nearest place.
  @Test(arguments: EdgeRule.allCases, [1e-6, 1e-3, 1, 100, 2_000, 15_000])
  func `Left of a ring is its inside`(_ edges: EdgeRule, _ kilometers: Double) throws {
    var numbers = SeededGenerator(seed: 15)
    for _ in 0..<12 {
      let center = Position(
        latitude: .random(in: -60...60, using: &numbers), longitude: .random(in: -150...150, using: &numbers))
      let corners = (0..<17).map { corner in
        center.destination(
          .kilometers(.random(in: 20...200, using: &numbers)), toward: .degrees(-Double(corner) * 360 / 17))
      }
      let ring = try Ring(corners + [corners[0]])
      let polygon = Polygon(exterior: ring)
      let places = (0..<30).map { _ in
        // Near a corner or the middle of an edge, and so far from there.
        let corner = Int.random(in: 0..<17, using: &numbers)
        let from =
          Bool.random(using: &numbers)
          ? corners[corner] : ring.line.nearestPoint(to: corners[corner], edges: edges).position
        return from.destination(
          .kilometers(kilometers * .random(in: 0.2...1, using: &numbers)),
          toward: .degrees(.random(in: 0..<360, using: &numbers)))
      }
      let inside = polygon.contains(places, edges: edges)
      for (place, isInside) in zip(places, inside) {
        #expect(polygon.contains(place, edges: edges) == isInside)
        #expect(ring.line.side(of: place, edges: edges) == (isInside ? .left : .right), "\(place) \(corners)")
      }
    }
  }

  /// The nearest side of a square far beyond the pole is its north side, though its parallel lies farther north.
  @Test func `Seen over the pole`() throws {
    let ring = try Ring([
      position(60, 0), position(60, 1), position(61, 1), position(61, 0), position(60, 0),
    ])
    for edges in EdgeRule.allCases {
      #expect(ring.line.side(of: position(50, -179.5), edges: edges) == .right)
    }
  }
}
