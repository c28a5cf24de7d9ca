import FrontlineTestSupport
import Testing

@testable import FrontlineMaps

@Suite struct PixelBoxTests {
  let box = PixelBox(minX: 0, minY: 0, maxX: 10, maxY: 10)

  @Test func `Boxes that only touch do not meet`() {
    #expect(!box.meets(PixelBox(minX: 10, minY: 0, maxX: 20, maxY: 10)))
    #expect(box.meets(PixelBox(minX: 9.9, minY: 9.9, maxX: 20, maxY: 20)))
  }

  @Test func `A line is parted where it leaves the box`() {
    let parts = box.clip(line: [[-5, 5], [5, 5], [5, 15], [8, 15], [8, 5], [9, 5]])
    #expect(parts == [[[0, 5], [5, 5], [5, 10]], [[8, 10], [8, 5], [9, 5]]])
    #expect(box.clip(line: [[-5, -5], [-1, 20]]).isEmpty)
  }

  @Test func `A clipped ring holds the same points`() {
    // A star with random spikes, and points of a net: inside the clipped ring where inside both.
    var random = SeededGenerator(seed: 7)
    func next() -> Double { Double.random(in: 0..<1, using: &random) }
    for _ in 0..<50 {
      var ring = (0..<12).map { corner in
        let angle = Double(corner) / 12 * 2 * Double.pi
        let radius = 3 + 9 * next()
        return PixelPoint(5 + radius * unit(angle).x, 5 + radius * unit(angle).y)
      }
      ring.append(ring[0])
      let clipped = box.clip(ring: ring)
      for _ in 0..<200 {
        let point = PixelPoint(next() * 20 - 5, next() * 20 - 5)
        let expected = box.contains(point) && holds(ring, point)
        #expect((!clipped.isEmpty && holds(clipped, point)) == expected)
      }
    }
  }

  private func unit(_ angle: Double) -> PixelPoint {
    // Enough for a test: the sine by its series.
    func sine(_ x: Double) -> Double {
      var (term, sum) = (x, x)
      for k in 1...15 {
        term *= -x * x / Double((2 * k) * (2 * k + 1))
        sum += term
      }
      return sum
    }
    return PixelPoint(sine(angle + .pi / 2), sine(angle))
  }

  private func holds(_ ring: [PixelPoint], _ p: PixelPoint) -> Bool {
    zip(ring, ring.dropFirst()).count { a, b in
      (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x
    } % 2 == 1
  }
}
