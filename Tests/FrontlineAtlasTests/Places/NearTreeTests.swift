import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineAtlas

@Suite struct NearTreeTests {
  @Test func `The tree is exact at the poles, on the antimeridian and at equal distances`() {
    var random = SeededGenerator(seed: 3)
    var positions = [
      Position(latitude: 90, longitude: 0), Position(latitude: 90, longitude: 120),
      Position(latitude: -90, longitude: 0), Position(latitude: 0, longitude: 180),
      Position(latitude: 0, longitude: -180), Position(latitude: 0, longitude: 0),
    ]
    for _ in 0..<400 {
      positions.append(
        Position(
          latitude: Double(Int.random(in: -18...18, using: &random) * 5),
          longitude: Double(Int.random(in: -18...18, using: &random) * 10)))
    }
    let tree = NearTree(positions)
    for center in positions.prefix(40) {
      let measured = positions.enumerated().map { (item: $0, distance: center.distance(to: $1).meters) }
        .sorted { ($0.distance, $0.item) < ($1.distance, $1.item) }
      for count in [1, 2, 7, 500] {
        #expect(
          tree.nearest(count, to: center) { _ in true }.map(\.item) == measured.prefix(count).map(\.item))
      }
      for radius in [0, 1e5, 3e6, 2.1e7] {
        #expect(
          tree.within(radius, of: center) { _ in true }.map(\.item)
            == measured.filter { $0.distance <= radius }.map(\.item))
      }
    }
  }

  @Test func `An empty tree and a tree of one`() {
    let center = Position(latitude: 1, longitude: 2)
    #expect(NearTree([]).nearest(3, to: center) { _ in true }.isEmpty)
    #expect(NearTree([]).within(1e9, of: center) { _ in true }.isEmpty)
    #expect(NearTree([center]).nearest(3, to: center) { _ in true }.map(\.distance) == [0])
  }
}
