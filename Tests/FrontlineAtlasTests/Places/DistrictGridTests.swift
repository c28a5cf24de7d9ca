import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineAtlas

@Suite struct DistrictGridTests {
  private func box(_ south: Double, _ west: Double, _ north: Double, _ east: Double) -> MultiPolygon {
    let corners = [(south, west), (south, east), (north, east), (north, west), (south, west)]
    return MultiPolygon([
      Polygon(exterior: try! Ring(corners.map { Position(latitude: $0.0, longitude: $0.1) }))
    ])
  }

  /// Long geodesic edges bulge, a district may lie in another, and some reach across the antimeridian or a pole.
  @Test(arguments: [
    [(38.0, 44.0, 42.0, 48.0), (39, 45, 40, 46), (40, 46, 41, 47)], [(60, 10, 64, 14.5), (64, 10, 66, 14.5)],
    [(-3, -2, 2, 3)], [(-17, 178, -15, 180), (-17, -180, -15, -178)], [(79, 10, 84, 14)], [(10, 0, 50, 90)],
  ])
  func `Cells agree with the districts themselves`(boxes: [(Double, Double, Double, Double)]) {
    let shapes = boxes.map { box($0.0, $0.1, $0.2, $0.3) }
    func answer(_ position: Position) -> Int? {
      shapes.firstIndex { $0.contains(position, edges: .geodesic) }
    }
    let grid = DistrictGrid(shapes, answer: answer)
    var random = SeededGenerator(seed: 3)
    for number in 0..<3_000 {
      let box = boxes[number % boxes.count]
      let position = Position(
        latitude: min(.random(in: box.0 - 1...box.2 + 1, using: &random), 90),
        longitude: min(max(.random(in: box.1 - 1...box.3 + 1, using: &random), -180), 180))
      if case .all(let item) = grid.cell(of: position) {
        #expect(item == answer(position).map { Int32($0) } ?? -1)
      }
    }
  }

  @Test func `Most cells are decided`() throws {
    let atlas = try Karabakh.atlas()
    let rayons = atlas.districts.filter { $0.layer.role == .district }
    let grid = DistrictGrid(rayons.compactMap(\.shape)) { _ in nil }
    var random = SeededGenerator(seed: 5)
    let decided = (0..<1_000).count { _ in
      let position = Position(
        latitude: .random(in: 38.5...41.8, using: &random), longitude: .random(in: 44...50, using: &random))
      if case .all = grid.cell(of: position) { return true } else { return false }
    }
    #expect(decided > 800)
  }
}
