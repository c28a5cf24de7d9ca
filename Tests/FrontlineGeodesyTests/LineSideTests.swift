import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct LineSideTests {
  @Test(arguments: EdgeRule.allCases)
  func leftAndRight(_ edges: EdgeRule) throws {
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
}
