import FrontlineGeometry
import FrontlineOverlay
import FrontlinePlatform
import FrontlineTestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

func points(_ pairs: [(Double, Double)], crs: String = "EPSG:32638") -> [PlanePoint] {
  pairs.map { PlanePoint(easting: $0.0, northing: $0.1, crs: crs) }
}

@Suite struct TriangulationTests {
  @Test func `A square has two triangles that are neighbours`() throws {
    let made = try Triangulation(of: points([(0, 0), (2, 0), (2, 1), (0, 1)]))
    #expect(made.triangles.count == 2)
    for (index, triangle) in made.triangles.enumerated() {
      let beside = [triangle.neighbors.0, triangle.neighbors.1, triangle.neighbors.2].compactMap { $0 }
      #expect(beside == [1 - index])
    }
  }

  @Test func `No point lies inside a circumcircle and the triangles fill the hull`() throws {
    var dice = SeededGenerator(seed: 7)
    var pairs = (0..<300).map { _ in (dice.share() * 1000, dice.share() * 1000) }
    pairs += [(-10, -10), (1010, -10), (1010, 1010), (-10, 1010)]
    let made = try Triangulation(of: points(pairs))
    var area = 0.0
    for triangle in made.triangles {
      let (a, b, c) = (pairs[triangle.corners.0], pairs[triangle.corners.1], pairs[triangle.corners.2])
      let twice = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
      #expect(twice > 0, "corners run counter-clockwise")
      area += twice / 2
      for p in pairs {
        let (ax, ay) = (a.0 - p.0, a.1 - p.1)
        let (bx, by) = (b.0 - p.0, b.1 - p.1)
        let (cx, cy) = (c.0 - p.0, c.1 - p.1)
        let a2 = ax * ax + ay * ay
        let b2 = bx * bx + by * by
        let c2 = cx * cx + cy * cy
        let inside = ax * (by * c2 - b2 * cy) - ay * (bx * c2 - b2 * cx) + a2 * (bx * cy - by * cx)
        #expect(inside <= 1e-3 * twice)
      }
    }
    #expect(abs(area - 1020 * 1020) < 1e-6)
  }

  @Test func `Two points at one place share a corner`() throws {
    let made = try Triangulation(of: points([(0, 0), (2, 0), (0, 0), (0, 2)]))
    #expect(made.representative(of: 2) == 0)
    #expect(made.triangles.count == 1)
    #expect(Set(made.triangles[0].indices) == [0, 1, 3])
  }

  @Test func `Points on one line have no triangle`() throws {
    #expect(try Triangulation(of: points([(0, 0), (1, 1), (2, 2), (3, 3)])).triangles.isEmpty)
  }

  @Test func `Too few points are refused`() {
    let error = #expect(throws: OverlayError.self) {
      try Triangulation(of: points([(0, 0), (0, 0), (1, 0)]))
    }
    #expect(error?.description == "A triangulation needs at least 3 different points; these are 2.")
    #expect(throws: OverlayError.self) { try Triangulation(of: [PlanePoint]()) }
  }

  @Test func `Different planes are refused`() {
    let mixed = points([(0, 0), (1, 0)]) + points([(0, 1)], crs: "EPSG:32639")
    let error = #expect(throws: OverlayError.self) { try Triangulation(of: mixed) }
    #expect(error?.code == .mixedCRS)
    #expect(error?.description.contains("EPSG:32638 and in EPSG:32639") == true)
  }

  /// Rounding by nanometres decides nothing among points on one circle: they are a fan about the first of them.
  @Test(arguments: 1...8) func `Points on one circle are a fan about the first`(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    let circle = (0..<12).map { turn in
      let angle = Double((turn * 5) % 12) * .pi / 6
      return (3_000 * cos(angle) + 1e-9 * dice.share(), 3_000 * sin(angle) + 1e-9 * dice.share())
    }
    let triangles = try Triangulation(of: points(circle)).triangles
    #expect(triangles.count == 10)
    #expect(triangles.allSatisfy { $0.indices.contains(0) })
    for (number, triangle) in triangles.enumerated() {
      let beside = [triangle.neighbors.0, triangle.neighbors.1, triangle.neighbors.2].compactMap { $0 }
      #expect(beside.allSatisfy { Set(triangles[$0].indices).intersection(triangle.indices).count == 2 })
      #expect(
        beside.count == triangles.count { Set($0.indices).intersection(triangle.indices).count == 2 },
        "\(number)")
    }
  }

  @Test func `A grid of squares is cut from their first corners`() throws {
    var dice = SeededGenerator(seed: 4)
    let grid: [(Double, Double)] = (0..<36).map { number in
      let (x, y) = (Double(number % 6) * 5_000, Double(number / 6) * 5_000)
      return (x + 1e-9 * dice.share(), y + 1e-9 * dice.share())
    }
    let triangles = try Triangulation(of: points(grid)).triangles
    #expect(triangles.count == 50)
    for triangle in triangles {
      // The long side of each runs from the corner with the least number to that with the greatest.
      #expect(triangle.indices.max()! - triangle.indices.min()! == 7)
    }
  }

  @Test func `Many threads triangulate at once`() async throws {
    var dice = SeededGenerator(seed: 11)
    let made = points((0..<200).map { _ in (dice.share(), dice.share()) })
    let expected = try Triangulation(of: made).triangles
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<32 { group.addTask { (try? Triangulation(of: made).triangles) == expected } }
      for await same in group { #expect(same) }
    }
  }
}
