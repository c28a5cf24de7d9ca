import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct DensifiedTests {
  private let parallel = try! LineString([position(39.75, 46), position(39.75, 47.168)])  // 100 km

  @Test func `A hundred kilometers along a parallel`() {
    let dense = parallel.densified(tolerance: .meters(1), edges: .longitudeLatitude)
    #expect(dense.positions.count == 15)
    #expect(dense.positions.allSatisfy { $0.latitude == 39.75 })
    #expect(dense.positions.first == parallel.positions.first)
    #expect(dense.positions.last == parallel.positions.last)
    // 163 m before, and not much less than a metre after: no more positions than are needed.
    #expect(abs(deviation(parallel) - 163) < 1)
    #expect(deviation(dense) < 1)
    #expect(deviation(dense) > 0.7)
  }

  @Test(arguments: EdgeRule.allCases)
  func `Both readings agree`(_ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 3)
    for size in [0.01, 1, 30] {
      for _ in 0..<10 {
        let latitude = Double.random(in: -89...89, using: &numbers)
        let line = try LineString(
          (0..<3).map { _ in
            position(
              min(max(latitude + .random(in: -size...size, using: &numbers), -89.99), 89.99),
              .random(in: -size...size, using: &numbers))
          })
        let tolerance = max(line.length(edges: edges).meters / 1e4, 0.01)
        let dense = line.densified(tolerance: .meters(tolerance), edges: edges)
        #expect(deviation(dense) <= tolerance)
        // The positions lie on the line as it was meant.
        for place in dense.positions {
          #expect(line.nearestPoint(to: place, edges: edges).distance.meters < 1e-7)
        }
      }
    }
  }

  @Test func `Edges that are the same anyhow stay as they are`() throws {
    let meridian = try LineString([position(-60, 46), position(70, 46)])
    let equator = try LineString([position(0, 10), position(0, 110)])
    let nothing = try LineString([position(40, 10), position(40, 10)])
    for line in [meridian, equator, nothing] {
      for edges in EdgeRule.allCases {
        #expect(line.densified(tolerance: .meters(1), edges: edges) == line)
      }
    }
  }

  @Test func `Long ways round and poles`() throws {
    let around = try LineString([position(50, -170), position(50, 170)])
    let dense = around.densified(tolerance: .kilometers(10), edges: .longitudeLatitude)
    #expect(deviation(dense) < 10_000)
    #expect(dense.length(edges: .geodesic) > .kilometers(24_000))
    let toPole = try LineString([position(80, 0), position(90, 120)])
    #expect(deviation(toPole.densified(tolerance: .meters(100), edges: .longitudeLatitude)) < 100)
    let equator = try LineString([position(0, -170), position(0, 170)])
    #expect(
      equator.densified(tolerance: .meters(1), edges: .longitudeLatitude).length(edges: .geodesic)
        > .kilometers(37_000))
  }

  @Test func `Rings stay closed`() throws {
    let box = try polygon((39, 46), (39, 47), (40, 47), (40, 46))
    let dense = box.densified(tolerance: .meters(1), edges: .longitudeLatitude)
    #expect(dense.exterior.positions.count == 27)
    #expect(dense.exterior.positions.first == dense.exterior.positions.last)
    let areas = EdgeRule.allCases.map { dense.area(edges: $0).squareKilometers }
    #expect(abs(areas[0] - areas[1]) < 0.2)
    #expect(
      MultiPolygon([box]).densified(tolerance: .meters(1), edges: .longitudeLatitude).polygons == [dense])
  }

  /// The greatest distance, edge by edge, from a place of the one reading to the other reading.
  private func deviation(_ line: LineString) -> Double {
    var greatest = 0.0
    for (a, b) in zip(line.positions, line.positions.dropFirst()) {
      let edge = try! LineString([a, b])
      for (one, other) in [(EdgeRule.geodesic, EdgeRule.longitudeLatitude), (.longitudeLatitude, .geodesic)] {
        let length = edge.length(edges: one)
        for step in 0...16 {
          guard let place = edge.point(at: length * (Double(step) / 16), edges: one) else { continue }
          greatest = max(greatest, edge.nearestPoint(to: place, edges: other).distance.meters)
        }
      }
    }
    return greatest
  }
}
