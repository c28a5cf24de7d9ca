import FrontlineOverlay
import FrontlineTestSupport
import Testing

@testable import FrontlineFronts

@Suite struct NearestOnPlaneTests {
  @Test func `The nearest of scattered points is that of a plain search`() {
    var dice = SeededGenerator(seed: 7)
    func point() -> PlaneCoordinates { [dice.share() * 50_000, dice.share() * 50_000] }
    let points = (0..<300).map { _ in point() }
    let index = NearestOnPlane(points)
    for _ in 0..<300 {
      let asked = point()
      let squares = points.map { ($0 - asked) * ($0 - asked) }.map { $0.sum() }
      let least = squares.min()!.squareRoot()
      let found = index.nearest(to: asked)
      #expect(squares[found].squareRoot() <= least + NearestOnPlane.tie)
      #expect(found == squares.firstIndex { $0.squareRoot() <= least + NearestOnPlane.tie })
    }
  }

  @Test(arguments: [-1e-7, 0, 1e-7])
  func `Of two equally near the earliest is taken, whatever the rounding`(_ rounding: Double) {
    let index = NearestOnPlane([[0, -10_000], [0, 10_000 + rounding]])
    #expect(index.nearest(to: [60_000, 0]) == 0)
    #expect(index.nearest(to: [60_000, 1]) == 1)
  }
}
