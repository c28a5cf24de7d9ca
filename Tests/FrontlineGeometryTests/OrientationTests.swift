import FrontlineTestSupport
import Testing

@testable import FrontlineGeometry

@Suite struct OrientationTests {
  /// Law: on points of a 53-bit grid the sign is that of the determinant in whole numbers.
  @Test(arguments: [1, 8, 40, 51] as [UInt64])
  func `Agrees with whole numbers`(bitsApart: UInt64) {
    var random = SeededGenerator(seed: bitsApart)
    var flat = 0
    for _ in 0..<20_000 {
      // Three points along a line, or as near to one as the grid has points.
      func whole() -> Int128 { Int128(UInt64.random(in: 0..<1 << 51, using: &random)) }
      func step() -> Int128 { Int128(Int64.random(in: -2...2, using: &random)) }
      let (ax, ay, dx, dy) = (whole(), whole(), whole() >> Int128(bitsApart), whole() >> Int128(bitsApart))
      let (bx, by) = (ax + dx, ay + dy)
      let (cx, cy) = (ax + dx / 2 + step(), ay + dy / 2 + step())
      let determinant = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx)
      func point(_ x: Int128, _ y: Int128) -> PlanarPoint {
        PlanarPoint(x: Double(x) * 0x1p-52, y: Double(y) * 0x1p-52)
      }
      let side = orientation(point(ax, ay), point(bx, by), point(cx, cy))
      #expect(side == determinant.signum())
      if side == 0 { flat += 1 }
    }
    #expect(flat > 0 || bitsApart == 1 || bitsApart == 8)
  }

  @Test func `Knows left from right`() {
    let (shusha, stepanakert) = (PlanarPoint(x: 46.7465, y: 39.7537), PlanarPoint(x: 46.7519, y: 39.8153))
    let lachin = PlanarPoint(x: 46.5469, y: 39.6408)  // west of the way
    #expect(orientation(shusha, stepanakert, lachin) == 1)
    #expect(orientation(stepanakert, shusha, lachin) == -1)
    #expect(orientation(shusha, shusha, stepanakert) == 0)
    #expect(orientation(shusha, stepanakert, shusha) == 0)
  }
}
