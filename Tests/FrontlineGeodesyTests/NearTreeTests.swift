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
}
