/// A static index of boxes: which of them meet a box, and which are nearest to something.
///
/// ```swift
/// let places = [shusha, stepanakert, Position(latitude: 39.6408, longitude: 46.5469)]
/// let tree = PackedRTree(places.map { GeographicBox($0) })
/// tree.search(GeographicBox(south: 39.7, west: 46.7, north: 39.8, east: 46.8))     // [0]
/// let near = tree.nearest(2, lowerBound: { $0.leastDistance(to: shusha).meters }) {
///   places[$0].distance(to: shusha).meters       // FrontlineGeodesy
/// }
/// near.map(\.index)                              // [0, 1]
/// ```
///
/// All boxes are known when it is made; it never changes. The boxes are sorted along a Hilbert curve and
/// packed sixteen to a node, level upon level in one array: no pointers, no empty places.
///
/// Edge cases:
/// - An index of no boxes finds nothing.
/// - Borders belong to a box: boxes that only touch are found.
/// - Boxes that cross the antimeridian, on either side of the question, are found across it.
///
/// - Complexity: O(n log n) to build, 40 bytes for a box; a search or a nearest of few answers is O(log n).
///
/// Source: Kamel and Faloutsos, On packing R-trees, CIKM 1993.
public struct PackedRTree: Sendable {
  /// The number of boxes.
  public let count: Int
  /// The boxes of all nodes, the leaves first in the order of the curve, then each level of their parents.
  private let nodes: [Box]
  /// For each leaf, the index of its box among those given.
  private let items: [UInt32]
  /// Where each level starts in `nodes`, and the end.
  private let levels: [Int]
  /// Whether some box runs beyond 180 degrees, as those that cross the antimeridian are kept.
  private let wraps: Bool

  private static let fanOut = 16

  /// An index of plane boxes, answered by the positions in `boxes`.
  public init(_ boxes: [Box]) { self.init(boxes, wraps: false) }

  /// An index of boxes on the globe, answered by the positions in `boxes`.
  public init(_ boxes: [GeographicBox]) {
    self.init(boxes.map(Box.init), wraps: boxes.contains { $0.west > $0.east })
  }

  private init(_ boxes: [Box], wraps: Bool) {
    count = boxes.count
    self.wraps = wraps
    precondition(count < UInt32.max, "An index holds fewer than 4,294,967,295 boxes.")
    guard let first = boxes.first else {
      (nodes, items, levels) = ([], [], [0])
      return
    }
    let whole = boxes.reduce(first) { $0.union($1) }
    let keys = boxes.indices.map { UInt64(whole.hilbert(of: boxes[$0])) << 32 | UInt64($0) }.sorted()
    items = keys.map { UInt32(truncatingIfNeeded: $0) }

    var nodes = items.map { boxes[Int($0)] }
    var levels = [0]
    var start = 0
    while nodes.count - start > 1 {
      let end = nodes.count
      for child in stride(from: start, to: end, by: Self.fanOut) {
        var parent = nodes[child]
        for i in child..<min(child + Self.fanOut, end) { parent = parent.union(nodes[i]) }
        nodes.append(parent)
      }
      levels.append(end)
      start = end
    }
    levels.append(nodes.count)
    self.nodes = nodes
    self.levels = levels
  }

  /// The boxes in the order of the curve, so that neighbours lie near each other.
  package var order: [Int] { items.map(Int.init) }

  /// The children of a node above the leaves, as positions in `nodes`.
  private func children(of node: Int, level: Int) -> Range<Int> {
    let start = levels[level - 1] + (node - levels[level]) * Self.fanOut
    return start..<min(start + Self.fanOut, levels[level])
  }
}

// MARK: - Search

extension PackedRTree {
  /// The indices of the boxes that meet `box`, ascending.
  public func search(_ box: Box) -> [Int] {
    var found: [Int] = []
    search(box) {
      found.append($0)
      return true
    }
    return found.sorted()
  }

  /// Calls `visit` with the index of each box that meets `box`, in no order that means anything, until it
  /// returns false.
  public func search(_ box: Box, visit: (Int) throws -> Bool) rethrows {
    guard count > 0 else { return }
    var stack = [(node: nodes.count - 1, level: levels.count - 2)]
    guard nodes[nodes.count - 1].intersects(box) else { return }
    while let (node, level) = stack.popLast() {
      if level == 0 {
        if try !visit(Int(items[node])) { return }
        continue
      }
      for child in children(of: node, level: level) where nodes[child].intersects(box) {
        stack.append((child, level - 1))
      }
    }
  }

  /// The indices of the boxes that meet `box` on the globe, across the antimeridian too, ascending.
  ///
  /// Unlike ``GeographicBox/intersects(_:)`` it does not join boxes of different longitudes at a pole.
  public func search(_ box: GeographicBox) -> [Int] {
    let query = Box(box)
    guard wraps || query.maxX >= 180 || query.minX == -180 else { return search(query) }
    return Set([-360.0, 0, 360].flatMap { search(query.shifted(by: $0)) }).sorted()
  }
}

// MARK: - Nearest

extension PackedRTree {
  /// One answer of ``nearest(_:within:lowerBound:distance:)``.
  public struct Neighbor: Hashable, Sendable {
    /// The index of the box among those given.
    public let index: Int
    /// The distance that the caller's closure gave.
    public let distance: Double
  }

  /// The nearest of the boxed things by the caller's measure, nearest first; ties by index.
  ///
  /// - Parameters:
  ///   - count: how many at most; 0 gives none.
  ///   - limit: the greatest distance wanted, itself included.
  ///   - lowerBound: for a box, a distance that nothing in it can be nearer than. The closer to the truth,
  ///     the fewer nodes are opened; one that is too great loses answers. In an index of ``GeographicBox``es
  ///     x is the longitude, y the latitude, and a box that crosses the antimeridian runs beyond 180.
  ///   - distance: the exact distance to the thing with this index. A NaN counts as out of reach.
  /// - Returns: at most `count` answers, none farther than `limit`.
  public func nearest(
    _ count: Int, within limit: Double = .infinity, lowerBound: (Box) throws -> Double,
    distance: (Int) throws -> Double
  ) rethrows -> [Neighbor] {
    guard self.count > 0, count > 0 else { return [] }
    var queue = Heap()
    queue.push(
      .init(key: try lowerBound(nodes[nodes.count - 1]), level: levels.count - 2, node: nodes.count - 1))
    var answers: [Neighbor] = []
    while let entry = queue.pop(), entry.key <= limit {
      switch entry.level {
      case Heap.exact:
        answers.append(Neighbor(index: entry.node, distance: entry.key))
        if answers.count == count { return answers }
      case 0:
        let item = Int(items[entry.node])
        let exact = try distance(item)
        if exact <= limit { queue.push(.init(key: exact, level: Heap.exact, node: item)) }
      default:
        for child in children(of: entry.node, level: entry.level) {
          let bound = try lowerBound(nodes[child])
          if bound <= limit { queue.push(.init(key: bound, level: entry.level - 1, node: child)) }
        }
      }
    }
    return answers
  }

  /// A binary heap, least key first. At one key, nodes come before exact answers, so that every answer of
  /// that distance is known before one is given; then the lesser index.
  private struct Heap {
    static let exact = -1
    struct Entry {
      var key: Double
      var level: Int
      var node: Int

      func precedes(_ other: Entry) -> Bool {
        key != other.key ? key < other.key : level != other.level ? level > other.level : node < other.node
      }
    }
    private var entries: [Entry] = []

    mutating func push(_ entry: Entry) {
      entries.append(entry)
      var i = entries.count - 1
      while i > 0 {
        let parent = (i - 1) / 2
        guard entries[i].precedes(entries[parent]) else { return }
        entries.swapAt(i, parent)
        i = parent
      }
    }

    mutating func pop() -> Entry? {
      guard let top = entries.first else { return nil }
      let last = entries.removeLast()
      guard !entries.isEmpty else { return top }
      entries[0] = last
      var i = 0
      while true {
        var least = i
        for child in [2 * i + 1, 2 * i + 2]
        where child < entries.count && entries[child].precedes(entries[least]) {
          least = child
        }
        if least == i { return top }
        entries.swapAt(i, least)
        i = least
      }
    }
  }
}

// MARK: - Boxes

extension PackedRTree {
  /// A box on a plane, borders included: longitude and latitude, or easting and northing.
  public struct Box: Hashable, Sendable {
    /// The least x.
    public let minX: Double
    /// The least y.
    public let minY: Double
    /// The greatest x.
    public let maxX: Double
    /// The greatest y.
    public let maxY: Double

    /// A box. Traps where a maximum is less than its minimum, or where a value is NaN.
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
      precondition(minX <= maxX && minY <= maxY, "The least of a box must not exceed its greatest.")
      self.minX = minX
      self.minY = minY
      self.maxX = maxX
      self.maxY = maxY
    }

    /// The box with x as longitude and y as latitude; one that crosses the antimeridian runs beyond 180.
    public init(_ box: GeographicBox) {
      self.init(
        minX: box.west, minY: box.south, maxX: box.west <= box.east ? box.east : box.east + 360,
        maxY: box.north)
    }

    /// Whether the two have a point in common; a common border is enough.
    public func intersects(_ other: Box) -> Bool {
      minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
      Box(
        minX: min(minX, other.minX), minY: min(minY, other.minY),
        maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    fileprivate func shifted(by x: Double) -> Box {
      Box(minX: minX + x, minY: minY, maxX: maxX + x, maxY: maxY)
    }

    /// The place of the centre of `box` on the Hilbert curve over this box, in 2^16 steps a side.
    fileprivate func hilbert(of box: Box) -> UInt32 {
      func step(_ least: Double, _ greatest: Double, _ low: Double, _ high: Double) -> UInt32 {
        let part = (low / 2 + high / 2 - least) / (greatest - least)
        return part.isFinite ? UInt32(65535 * min(max(part, 0), 1)) : 0
      }
      return Self.hilbert(
        step(minX, maxX, box.minX, box.maxX), step(minY, maxY, box.minY, box.maxY))
    }

    /// The place of a cell of a 65536 x 65536 grid on the curve: a quadrant for each bit, from the top, with
    /// the rest turned into the frame of that quadrant.
    private static func hilbert(_ column: UInt32, _ row: UInt32) -> UInt32 {
      var (x, y, place) = (column, row, UInt32(0))
      for bit in stride(from: 15, through: 0, by: -1) {
        let (right, upper) = (x >> UInt32(bit) & 1, y >> UInt32(bit) & 1)
        place = place << 2 | (3 * right) ^ upper
        if upper == 0 {
          if right == 1 { (x, y) = (~x, ~y) }
          swap(&x, &y)
        }
      }
      return place
    }
  }
}
