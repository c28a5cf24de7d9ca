import FrontlineGeometry
import FrontlinePROJ
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

/// The areas of rings by the kernels, at each level that this machine has.
@Suite struct RingAreaTests {
  private static let levels =
    (0...2).compactMap { GeodesicKernels(level: $0) }
    + (0...1).compactMap { GeodesicKernels(level: $0, isSingle: true) }

  private func signed(_ ring: [Position], _ edges: EdgeRule, _ kernels: GeodesicKernels) -> Double {
    ring.withUnsafeBufferPointer { RingArea.signed($0, edges: edges, kernels) }
  }

  /// `geod_polygon_compute`: the signed area of the smaller part.
  private func byPROJ(_ ring: [Position]) -> Double {
    var polygon = geod_polygon()
    geod_polygon_init(&polygon, 0)
    for position in ring.dropLast() {
      geod_polygon_addpoint(Geodesic.wgs84, &polygon, position.latitude, position.longitude)
    }
    var area = 0.0
    geod_polygon_compute(Geodesic.wgs84, &polygon, 0, 1, &area, nil)
    return area
  }

  private static let earth = 510_065_621_724_088.44

  /// Rings of up to 2,000 vertices around any place, the poles among them, from a meter to a quarter of the Earth.
  private func rings() -> [[Position]] {
    var numbers = SeededGenerator(seed: 17)
    func any(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &numbers) }
    return (0..<600).map { number in
      let center =
        switch number % 4 {
        case 0: Position(latitude: number % 8 == 0 ? 90 : -90, longitude: 0)
        case 1: Position(latitude: any(-85...85), longitude: number % 8 == 1 ? 180 : -180)
        default: Position(latitude: any(-90...90), longitude: any(-180...180))
        }
      let reach = [1, 1e3, 1e5, 5e6][number / 4 % 4]
      let count = number % 50 == 0 ? 2_000 : 3 + number % 20
      let turn = number % 3 == 0 ? -360.0 : 360
      let corners = (0..<count).map { k in
        Geodesic.direct(
          center, azimuth: turn * (Double(k) + any(0...0.5)) / Double(count), distance: reach * any(0.5...1))
      }
      return corners + [corners[0]]
    }
  }

  @Test func `Are those of PROJ`() {
    for ring in rings() {
      let expected = byPROJ(ring)
      for kernels in Self.levels {
        let area = signed(ring, .geodesic, kernels)
        #expect(abs(area - expected) < 0.1 * Double(ring.count), "\(kernels.name), \(ring[0])")
      }
    }
  }

  @Test func `Levels with fused multiply add agree`() {
    let fused = Self.levels.filter { !$0.name.hasPrefix("SSE2") && !$0.name.hasPrefix("plain") }
    for ring in rings() {
      for edges in EdgeRule.allCases {
        #expect(Set(fused.map { signed(ring, edges, $0).bitPattern }).count <= 1)
      }
    }
  }

  @Test func `Turned round the sign changes`() {
    for ring in rings() {
      for kernels in Self.levels {
        let area = signed(ring, .geodesic, kernels)
        let back = signed(ring.reversed(), .geodesic, kernels)
        #expect(abs(area + back) < 0.05 * Double(ring.count))
      }
    }
  }

  @Test func `Triangles are those of their rings`() {
    let corners = rings().flatMap { $0.prefix(3) }
    let areas = RingArea.signed(triangles: corners)
    #expect(areas.count == corners.count / 3)
    for (i, area) in areas.enumerated() {
      let ring = Array(corners[3 * i..<3 * i + 3]) + [corners[3 * i]]
      #expect(area.bitPattern == RingArea.signed(ring, edges: .geodesic).bitPattern)
    }
    #expect(RingArea.signed(triangles: []).isEmpty)
  }

  /// An edge from a pole, over it, and a turn at it.
  @Test func `Edges over poles`() throws {
    let octant = try ring((90, 77), (0, 0), (0, 90))
    let quarter = try ring((90, 0), (0, 0), (0, 90), (0, 180))
    let overPole = try ring((80, 0), (80, 180), (0, 180), (0, 90), (0, 0))
    let turnedAtPole = try ring((-90, 0), (-90, 120), (-80, 120), (-80, 0))
    for (ring, part) in [(octant, 1.0 / 8), (quarter, 1.0 / 4), (overPole, -1.0 / 4)] {
      for kernels in Self.levels {
        #expect(abs(signed(ring.positions, .geodesic, kernels) - part * Self.earth) < 0.3)
      }
    }
    for ring in [octant, quarter, overPole, turnedAtPole] {
      #expect(abs(signed(ring.positions, .geodesic, .best) - byPROJ(ring.positions)) < 0.3)
    }
  }

  /// The sector between two parallels; a degree of longitude at the south pole; a ring around the Earth.
  @Test func `Straight edges have the area of sectors`() throws {
    for (south, north) in [(-90.0, 90.0), (0, 1), (39, 40), (-89.999, -89.9989), (10, 10.000001)] {
      let sector =
        LongitudeLatitudeEdge.areaToEquatorPerRadian(latitude: north)
        - LongitudeLatitudeEdge.areaToEquatorPerRadian(latitude: south)
      for width in [360.0, 181, 1, 1e-6] {
        let box = try ring((south, -180), (south, -180 + width), (north, -180 + width), (north, -180))
        let expected = sector * ((-180 + width) - -180) * .pi / 180
        for kernels in Self.levels {
          #expect(
            abs(signed(box.positions, .longitudeLatitude, kernels) - expected) <= 0.05 + expected * 1e-13)
        }
      }
    }
  }
}
