import FrontlineGeometry
import Testing

@testable import FrontlineOverlay

@Suite struct CrossingsTests {
  /// A closed zigzag between two heights, whose two halves cross each other about `count` times.
  private func scribble(_ count: Int) throws -> PlaneRegion {
    let there = (0..<count).map { (Double($0), $0 % 2 == 0 ? 0.0 : 10) }
    let back = (0..<count).reversed().map { (Double($0) + 0.37, $0 % 2 == 0 ? 9.1 : 0.9) }
    return try region(there + back)
  }

  @Test func `crossings are counted up to a limit`() throws {
    #expect(try !square(0, 0, 2).crosses(moreThan: 0))
    let bow = try region([(0, 0), (2, 2), (2, 0), (0, 2)])
    #expect(bow.crosses(moreThan: 0) && !bow.crosses(moreThan: 1))
    let brute = try scribble(40)
    let points = brute.polygons[0].rings[0]
    #expect(points.count == 81)
    let least = (0...500).first { !brute.crosses(moreThan: $0) }
    #expect(try least == crossings(of: brute))
  }

  /// Every two edges that do not follow each other.
  private func crossings(of region: PlaneRegion) throws -> Int {
    let points = region.polygons[0].rings[0]
    func turn(_ a: PlaneCoordinates, _ b: PlaneCoordinates, _ c: PlaneCoordinates) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    var count = 0
    for i in 0..<points.count - 1 {
      for j in i + 1..<points.count - 1 {
        let (a, b, c, d) = (points[i], points[i + 1], points[j], points[j + 1])
        if b == c || d == a { continue }
        if turn(a, b, c) * turn(a, b, d) <= 0, turn(c, d, a) * turn(c, d, b) <= 0 { count += 1 }
      }
    }
    return count
  }

  @Test func `what crosses itself too often is refused with a figure, and not left to GEOS`() throws {
    #expect(try !scribble(200).madeValid().isEmpty)
    let error = #expect(throws: OverlayError.self) { try scribble(5_000).madeValid() }
    #expect(error?.code == .invalidRegion && error?.description.contains("3000 times") == true)
  }
}
