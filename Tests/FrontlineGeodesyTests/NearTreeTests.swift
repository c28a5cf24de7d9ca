import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

@Suite struct NearTreeTests {
  @Test(arguments: [0.01, 1, 30, 90]) func `The nearest are those that measuring everything finds`(
    _ spread: Double
  ) {
    var random = SeededGenerator(seed: 7)
    func position() -> Position {
      Position(
        latitude: .random(in: -spread...spread, using: &random),
        longitude: .random(in: -2 * spread...2 * spread, using: &random))
    }
    let positions = (0..<300).map { _ in position() }
    let tree = NearTree(positions)
    for number in 0..<200 {
      // Near them, on the other side of the Earth, and at one of them.
      var center = position()
      if number % 3 == 1 {
        center = Position(
          latitude: -center.latitude, longitude: center.longitude - 180 * (center.longitude > 0 ? 1 : -1))
      } else if number % 3 == 2 {
        center = positions[number]
      }
      let measured = positions.enumerated().map { ($1.distance(to: center).meters, $0) }.sorted { $0 < $1 }
      for count in [1, 5] {
        #expect(tree.nearest(count, to: center).map(\.item) == measured.prefix(count).map(\.1))
      }
      #expect(tree.closest(to: center) == measured[0].1)
    }
  }

  @Test func `Of items at one position the first is the closest`() {
    let place = Position(latitude: 39.75, longitude: 46.75)
    let tree = NearTree([Position(latitude: 40, longitude: 46), place, place, place])
    #expect(tree.closest(to: Position(latitude: 39.7, longitude: 46.7)) == 1)
    #expect(tree.closest(to: place, among: [true, false, false, true]) == 3)
    #expect(tree.closest(to: place, among: [false, false, false, false]) == nil)
    #expect(NearTree([]).closest(to: place) == nil)
  }

  /// Thousands of positions are asked by way of a grid, where the items lie within half a continent.
  @Test(arguments: [(0.001, 39.75), (1, 39.75), (20, 39.75), (20, 65), (60, 0)])
  func `Many at once are those one by one`(_ spread: Double, _ latitude: Double) {
    var random = SeededGenerator(seed: 8)
    func position(_ spread: Double) -> Position {
      Position(
        latitude: min(max(.random(in: -spread...spread, using: &random) + latitude, -90), 90),
        longitude: .random(in: -2 * spread...2 * spread, using: &random))
    }
    for count in [1, 200] {
      var items = (0..<count).map { _ in position(spread) }
      items += items.prefix(20)  // of two at one position the first is nearest
      let tree = NearTree(items)
      var centers = (0..<2_000).map { _ in position(1.3 * spread) } + items
      for number in 1..<items.count {
        // Half-way between two items neither may be told from the other by chords.
        let (a, b) = (items[number - 1], items[number])
        centers.append(
          Position(latitude: (a.latitude + b.latitude) / 2, longitude: (a.longitude + b.longitude) / 2))
      }
      centers += [(90.0, 0.0), (-90, 10), (0, 180), (0, -180)].map {
        Position(latitude: $0.0, longitude: $0.1)
      }
      #expect(tree.closest(to: centers).map { Int($0) } == centers.map { tree.closest(to: $0) ?? -1 })
    }
    #expect(NearTree([]).closest(to: (0..<3_000).map { _ in position(1) }).allSatisfy { $0 == -1 })
  }
}
