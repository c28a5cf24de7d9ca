internal import FrontlineKernels

/// An index of the chords of a chain of points in Earth-centred coordinates: an implicit tree of boxes.
///
/// The chain is cut into runs of eight chords in its own order, for neighbours on a line are neighbours in
/// space; eight runs make a block, eight blocks the next, up to one. The boxes of a block lie together, one
/// coordinate after the other.
///
/// Each chord stands for a curve that leaves it by no more than its sagitta, and the boxes are widened by as
/// much.
struct ChordTree: Sendable {
  static let fan = 8
  private static let blockSize = 6 * fan

  private let points: EarthCentered.Points
  /// Made up to whole runs by chords that are none.
  private let sagittas: [Double]
  private let boxes: [Double]
  /// Where the blocks of each level begin, the level above the runs first.
  let levels: [Int64]
  let count: Int

  /// The sagitta of a chord that is none: the gap between two chains.
  static let noChord = -1.0

  /// A chord whose curve may be the nearest.
  typealias Candidate = frontline_candidate

  /// - Parameters:
  ///   - points: two or more; then the last one ``fan`` times more, so that a whole run can be read from anywhere.
  ///   - sagittas: how far each curve may leave its chord, in metres; then ``fan`` chords that are none.
  init(_ points: EarthCentered.Points, sagittas: [Double]) {
    precondition(points.count >= Self.fan + 2 && sagittas.count == points.count - 1)
    let count = sagittas.count - Self.fan
    self.count = count
    self.points = points
    self.sagittas = sagittas
    var below = stride(from: 0, to: count, by: Self.fan).map { first in
      var box = Box()
      for chord in first..<min(first + Self.fan, count) where sagittas[chord] >= 0 {
        box.add(points[chord], margin: sagittas[chord])
        box.add(points[chord + 1], margin: sagittas[chord])
      }
      return box
    }

    var boxes: [Double] = []
    var levels: [Int64] = []
    repeat {
      let base = boxes.count
      let blocks = (below.count + Self.fan - 1) / Self.fan
      levels.append(Int64(base / Self.blockSize))
      boxes.reserveCapacity(base + blocks * Self.blockSize)
      below = (0..<blocks).map { block in
        boxes.append(contentsOf: repeatElement(.infinity, count: Self.blockSize / 2))
        boxes.append(contentsOf: repeatElement(-.infinity, count: Self.blockSize / 2))
        var union = Box()
        for (member, box) in below[(block * Self.fan)...].prefix(Self.fan).enumerated() {
          union.add(box)
          let lane = base + block * Self.blockSize + member
          (boxes[lane], boxes[lane + 8], boxes[lane + 16]) = (box.minX, box.minY, box.minZ)
          (boxes[lane + 24], boxes[lane + 32], boxes[lane + 40]) = (box.maxX, box.maxY, box.maxZ)
        }
        return union
      }
    } while below.count > 1
    self.boxes = boxes
    self.levels = levels
  }

  /// Calls `body` with the tree as the kernels read it.
  func withKernelTree<Result>(_ body: (frontline_chord_tree) throws -> Result) rethrows -> Result {
    try points.x.withUnsafeBufferPointer { x in
      try points.y.withUnsafeBufferPointer { y in
        try points.z.withUnsafeBufferPointer { z in
          try sagittas.withUnsafeBufferPointer { sagittas in
            try boxes.withUnsafeBufferPointer { boxes in
              try levels.withUnsafeBufferPointer { levels in
                try body(
                  frontline_chord_tree(
                    x: x.baseAddress!, y: y.baseAddress!, z: z.baseAddress!,
                    sagittas: sagittas.baseAddress!, boxes: boxes.baseAddress!,
                    levels: levels.baseAddress!, level_count: Int64(levels.count)))
              }
            }
          }
        }
      }
    }
  }

  /// All chords whose curve may hold the point nearest to `query` by geodesic: those whose least distance is
  /// no more than ``ChordBounds`` allows beside the nearest one. Nearest first.
  ///
  /// - Parameter limit: nothing farther than this in space is wanted.
  func candidates(from query: EarthCentered, limit: Double) -> [Candidate] {
    withKernelTree { tree in
      var capacity = 64
      while true {
        let found = [Candidate](unsafeUninitializedCapacity: capacity) { buffer, found in
          let count = GeodesicKernels.single.candidates(
            tree, query, limit: limit, buffer.baseAddress!, capacity: capacity)
          found = count > capacity ? 0 : count
          if count > capacity { capacity *= -8 }  // a sign for the loop
        }
        if capacity > 0 { return found.sorted { ($0.distance, $0.chord) < ($1.distance, $1.chord) } }
        capacity = -capacity
      }
    }
  }
}

// MARK: - Nodes

extension ChordTree {
  /// A node over others, or a run of chords.
  struct Node {
    /// -1 for a run.
    let level: Int
    let index: Int
    let box: Box
    /// The chords of a run.
    let chords: Range<Int>
  }

  var root: Node {
    let level = levels.count - 1
    let box = (0..<Self.fan).reduce(into: Box()) { $0.add(boxOfMember($1, ofBlock: 0, level: level)) }
    return Node(level: level, index: 0, box: box, chords: 0..<0)
  }

  /// The members of a block.
  func children(of node: Node) -> [Node] {
    (0..<Self.fan).compactMap { member in
      let box = boxOfMember(member, ofBlock: node.index, level: node.level)
      guard box.minX <= box.maxX else { return nil }
      let index = node.index * Self.fan + member
      let first = index * Self.fan
      return Node(
        level: node.level - 1, index: index, box: box,
        chords: node.level > 0 ? 0..<0 : first..<min(first + Self.fan, count))
    }
  }

  func chord(_ index: Int) -> (start: EarthCentered, end: EarthCentered, sagitta: Double) {
    (points[index], points[index + 1], sagittas[index])
  }

  func boxOfMember(_ member: Int, ofBlock block: Int, level: Int) -> Box {
    let base = (Int(levels[level]) + block) * Self.blockSize + member
    return Box(
      minX: boxes[base], minY: boxes[base + 8], minZ: boxes[base + 16],
      maxX: boxes[base + 24], maxY: boxes[base + 32], maxZ: boxes[base + 40])
  }

  struct Box {
    var minX = Double.infinity
    var minY = Double.infinity
    var minZ = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity
    var maxZ = -Double.infinity

    /// The distance between the nearest points of two boxes.
    func distance(to other: Box) -> Double {
      let x = max(minX - other.maxX, other.minX - maxX, 0)
      let y = max(minY - other.maxY, other.minY - maxY, 0)
      let z = max(minZ - other.maxZ, other.minZ - maxZ, 0)
      return (x * x + y * y + z * z).squareRoot()
    }

    /// The longest side.
    var size: Double { max(maxX - minX, maxY - minY, maxZ - minZ) }

    mutating func add(_ point: EarthCentered, margin: Double) {
      minX = min(minX, point.x - margin)
      minY = min(minY, point.y - margin)
      minZ = min(minZ, point.z - margin)
      maxX = max(maxX, point.x + margin)
      maxY = max(maxY, point.y + margin)
      maxZ = max(maxZ, point.z + margin)
    }

    mutating func add(_ other: Box) {
      minX = min(minX, other.minX)
      minY = min(minY, other.minY)
      minZ = min(minZ, other.minZ)
      maxX = max(maxX, other.maxX)
      maxY = max(maxY, other.maxY)
      maxZ = max(maxZ, other.maxZ)
    }
  }
}
