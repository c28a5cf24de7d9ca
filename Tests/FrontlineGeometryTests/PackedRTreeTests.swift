import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct PackedRTreeTests {
  /// Eight cities of the region.
  static let cities: [(name: String, position: Position)] = [
    ("Shusha", Position(latitude: 39.7537, longitude: 46.7465)),
    ("Stepanakert", Position(latitude: 39.8153, longitude: 46.7519)),
    ("Lachin", Position(latitude: 39.6408, longitude: 46.5469)),
    ("Barda", Position(latitude: 40.3744, longitude: 47.1266)),
    ("Goris", Position(latitude: 39.5111, longitude: 46.3389)),
    ("Fuzuli", Position(latitude: 39.6003, longitude: 47.1453)),
    ("Baku", Position(latitude: 40.3777, longitude: 49.892)),
    ("Yerevan", Position(latitude: 40.1811, longitude: 44.5136)),
  ]

  @Test func `Finds the cities of a box`() {
    let tree = PackedRTree(Self.cities.map { GeographicBox($0.position) })
    let found = tree.search(GeographicBox(south: 39.6, west: 46.5, north: 39.9, east: 46.8))
    #expect(found.map { Self.cities[$0].name } == ["Shusha", "Stepanakert", "Lachin"])
  }

  @Test func `Orders cities by distance`() {
    let tree = PackedRTree(Self.cities.map { GeographicBox($0.position) })
    let shusha = Self.cities[0].position
    let near = tree.nearest(4, lowerBound: { planar(shusha, to: $0) }) {
      planar(shusha, Self.cities[$0].position)
    }
    #expect(near.map { Self.cities[$0.index].name } == ["Shusha", "Stepanakert", "Lachin", "Fuzuli"])
    let within = tree.nearest(9, within: 0.2, lowerBound: { planar(shusha, to: $0) }) {
      planar(shusha, Self.cities[$0].position)
    }
    #expect(within.map { Self.cities[$0.index].name } == ["Shusha", "Stepanakert"])
  }

  @Test func `Finds nothing in an empty index`() {
    let tree = PackedRTree([PackedRTree.Box]())
    #expect(tree.search(PackedRTree.Box(minX: -1, minY: -1, maxX: 1, maxY: 1)) == [])
    #expect(tree.nearest(3, lowerBound: { _ in 0 }, distance: { _ in 0 }) == [])
    #expect(PackedRTree([GeographicBox]()).search(.world) == [])
  }

  @Test(arguments: [1, 2, 15, 16, 17, 255, 256, 257, 3000])
  func `Agrees with brute force`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let boxes = (0..<count).map { _ in randomBox(size: 0.02, &random) }
    let tree = PackedRTree(boxes)
    for _ in 0..<50 {
      let query = randomBox(size: 0.2, &random)
      #expect(tree.search(query) == boxes.indices.filter { boxes[$0].intersects(query) })
      let (x, y) = (
        Double.random(in: -0.2...1.2, using: &random), Double.random(in: -0.2...1.2, using: &random)
      )
      let k = Int.random(in: 0...20, using: &random)
      let near = tree.nearest(k, lowerBound: { apart($0, x, y) }) { apart(boxes[$0], x, y) }
      let truth = boxes.indices.map { (apart(boxes[$0], x, y), $0) }.sorted { $0 < $1 }.prefix(k)
      #expect(near.map(\.index) == truth.map(\.1))
      #expect(near.map(\.distance) == truth.map(\.0))
    }
  }

  @Test func `Agrees with brute force on the globe`() {
    var random = SeededGenerator(seed: 180)
    let boxes = (0..<500).map { _ in randomGeographicBox(&random) }
    let tree = PackedRTree(boxes)
    for _ in 0..<300 {
      let query = randomGeographicBox(&random)
      #expect(tree.search(query) == boxes.indices.filter { boxes[$0].intersects(query) })
    }
  }

  @Test func `Stops when the visitor has enough`() {
    let tree = PackedRTree(
      (0..<1000).map { PackedRTree.Box(minX: Double($0), minY: 0, maxX: Double($0), maxY: 0) })
    var seen = 0
    tree.search(PackedRTree.Box(minX: 0, minY: 0, maxX: 999, maxY: 0)) { _ in
      seen += 1
      return seen < 7
    }
    #expect(seen == 7)
  }

  @Test func `Takes many equal boxes`() {
    let tree = PackedRTree([GeographicBox](repeating: GeographicBox(Self.cities[0].position), count: 100))
    #expect(tree.search(.world) == Array(0..<100))
    #expect(tree.nearest(3, lowerBound: { _ in 0 }, distance: { _ in 1 }).map(\.index) == [0, 1, 2])
  }

  @Test func `Leaves out what has no distance`() {
    let tree = PackedRTree(Self.cities.map { GeographicBox($0.position) })
    let near = tree.nearest(8, lowerBound: { _ in 0 }) { $0.isMultiple(of: 2) ? .nan : Double($0) }
    #expect(near.map(\.index) == [1, 3, 5, 7])
  }

  private func planar(_ a: Position, _ b: Position) -> Double {
    let (dx, dy) = (a.longitude - b.longitude, a.latitude - b.latitude)
    return (dx * dx + dy * dy).squareRoot()
  }

  private func planar(_ a: Position, to box: PackedRTree.Box) -> Double {
    apart(box, a.longitude, a.latitude)
  }

  private func apart(_ box: PackedRTree.Box, _ x: Double, _ y: Double) -> Double {
    let (dx, dy) = (max(box.minX - x, x - box.maxX, 0), max(box.minY - y, y - box.maxY, 0))
    return (dx * dx + dy * dy).squareRoot()
  }

  private func randomBox(size: Double, _ random: inout SeededGenerator) -> PackedRTree.Box {
    let (x, y) = (Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
    return PackedRTree.Box(
      minX: x, minY: y, maxX: x + .random(in: 0...size, using: &random),
      maxY: y + .random(in: 0...size, using: &random))
  }

  /// Borders on whole degrees, so that many touch; away from the poles, where a search does not join boxes.
  private func randomGeographicBox(_ random: inout SeededGenerator) -> GeographicBox {
    let (south, west) = (Int.random(in: -80...70, using: &random), Int.random(in: -180...180, using: &random))
    let east = west + Int.random(in: 0...30, using: &random)
    return GeographicBox(
      south: Double(south), west: Double(west), north: Double(south + .random(in: 0...9, using: &random)),
      east: Double(east > 180 ? east - 360 : east))
  }
}
