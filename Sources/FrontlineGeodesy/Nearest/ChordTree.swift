/// An index of the chords of a chain of points in Earth-centred coordinates: an implicit tree of boxes.
///
/// The chain is cut into runs of eight chords in its own order, for neighbours on a line are neighbours in
/// space; eight runs make a block, eight blocks the next, up to one. The boxes of a block lie together, one
/// coordinate after the other.
///
/// Each chord stands for a curve that leaves it by no more than its sagitta, and the boxes are widened by as
/// much.
struct ChordTree: Sendable {
  private static let fan = 8
  private static let blockSize = 6 * fan

  private let points: [EarthCentered]
  private let sagittas: [Double]
  private let boxes: [Double]
  /// Where the blocks of each level begin, the level above the runs first.
  private let levels: [Int]

  /// A chord whose curve may be the nearest.
  struct Candidate {
    let chord: Int
    /// Where on the chord, 0 ... 1, the nearest point is.
    let part: Double
    let distance: Double
    /// No point of the curve is nearer than this, in space.
    let leastDistance: Double
  }

  /// - Parameters:
  ///   - points: two or more.
  ///   - sagittas: how far each curve may leave its chord, in metres; one fewer than the points.
  init(_ points: [EarthCentered], sagittas: [Double]) {
    precondition(points.count >= 2 && sagittas.count == points.count - 1)
    self.points = points
    self.sagittas = sagittas

    var below = stride(from: 0, to: sagittas.count, by: Self.fan).map { first in
      var box = Box()
      for chord in first..<min(first + Self.fan, sagittas.count) {
        box.add(points[chord], margin: sagittas[chord])
        box.add(points[chord + 1], margin: sagittas[chord])
      }
      return box
    }
    var boxes: [Double] = []
    var levels: [Int] = []
    repeat {
      levels.append(boxes.count / Self.blockSize)
      below = stride(from: 0, to: below.count, by: Self.fan).map { first in
        let members = (0..<Self.fan).map { first + $0 < below.count ? below[first + $0] : Box() }
        boxes += members.map(\.minX) + members.map(\.minY) + members.map(\.minZ)
        boxes += members.map(\.maxX) + members.map(\.maxY) + members.map(\.maxZ)
        return members.reduce(into: Box()) { $0.add($1) }
      }
    } while below.count > 1
    self.boxes = boxes
    self.levels = levels
  }

  /// All chords whose curve may hold the point nearest to `query` by geodesic: those whose least distance is
  /// no more than ``ChordBounds`` allows beside the nearest one. Nearest first.
  ///
  /// - Parameter limit: nothing farther than this in space is wanted.
  func candidates(from query: EarthCentered, limit: Double) -> [Candidate] {
    points.withUnsafeBufferPointer { points in
      sagittas.withUnsafeBufferPointer { sagittas in
        boxes.withUnsafeBufferPointer { boxes in
          var search = Search(
            query: query, points: points, sagittas: sagittas, boxes: boxes, levels: levels, limit: limit)
          search.visit(level: levels.count - 1, block: 0)
          return search.finished()
        }
      }
    }
  }
}

// MARK: - Search

extension ChordTree {
  private struct Search {
    let query: EarthCentered
    let points: UnsafeBufferPointer<EarthCentered>
    let sagittas: UnsafeBufferPointer<Double>
    let boxes: UnsafeBufferPointer<Double>
    let levels: [Int]
    /// The least upper bound so far on the distance to a curve, in space.
    var nearest = Double.infinity
    /// What is farther than this cannot be the nearest by geodesic.
    var limit: Double
    var candidates: [Candidate] = []

    init(
      query: EarthCentered, points: UnsafeBufferPointer<EarthCentered>,
      sagittas: UnsafeBufferPointer<Double>, boxes: UnsafeBufferPointer<Double>, levels: [Int], limit: Double
    ) {
      self.query = query
      self.points = points
      self.sagittas = sagittas
      self.boxes = boxes
      self.levels = levels
      self.limit = limit
      candidates.reserveCapacity(16)
    }

    /// Visits the members of a block, the nearest first.
    mutating func visit(level: Int, block: Int) {
      let base = boxes.baseAddress! + (levels[level] + block) * ChordTree.blockSize
      var squares = SIMD8<Double>()
      for i in 0..<ChordTree.fan {
        let x = max(base[i] - query.x, query.x - base[i + 24], 0)
        let y = max(base[i + 8] - query.y, query.y - base[i + 32], 0)
        let z = max(base[i + 16] - query.z, query.z - base[i + 40], 0)
        squares[i] = x * x + y * y + z * z
      }
      while true {
        var next = 0
        for i in 1..<ChordTree.fan where squares[i] < squares[next] { next = i }
        guard squares[next] < .infinity, squares[next] <= limit * limit else { return }
        squares[next] = .infinity
        if level > 0 {
          visit(level: level - 1, block: block * ChordTree.fan + next)
        } else {
          measure(run: block * ChordTree.fan + next)
        }
      }
    }

    /// Measures the chords of a run.
    private mutating func measure(run: Int) {
      let first = run * ChordTree.fan
      for chord in first..<min(first + ChordTree.fan, sagittas.count) {
        let (a, b) = (points[chord], points[chord + 1])
        let (vx, vy, vz) = (b.x - a.x, b.y - a.y, b.z - a.z)
        let (wx, wy, wz) = (query.x - a.x, query.y - a.y, query.z - a.z)
        let square = vx * vx + vy * vy + vz * vz
        let along = vx * wx + vy * wy + vz * wz
        let part = along <= 0 ? 0 : along >= square ? 1 : along / square
        let (dx, dy, dz) = (wx - part * vx, wy - part * vy, wz - part * vz)
        let distance = (dx * dx + dy * dy + dz * dz).squareRoot()
        let sagitta = sagittas[chord]
        guard distance - sagitta <= limit else { continue }
        candidates.append(
          Candidate(
            chord: chord, part: part, distance: distance, leastDistance: max(distance - sagitta, 0)))
        if distance + sagitta < nearest {
          nearest = distance + sagitta
          limit = min(limit, ChordBounds.greatestChord(nearerThan: nearest))
        }
      }
    }

    func finished() -> [Candidate] {
      candidates.filter { $0.leastDistance <= limit }
        .sorted { ($0.distance, $0.chord) < ($1.distance, $1.chord) }
    }
  }

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
        chords: node.level > 0 ? 0..<0 : first..<min(first + Self.fan, sagittas.count))
    }
  }

  func chord(_ index: Int) -> (start: EarthCentered, end: EarthCentered, sagitta: Double) {
    (points[index], points[index + 1], sagittas[index])
  }

  private func boxOfMember(_ member: Int, ofBlock block: Int, level: Int) -> Box {
    let base = (levels[level] + block) * Self.blockSize + member
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
