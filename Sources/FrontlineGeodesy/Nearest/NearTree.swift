package import FrontlineGeometry

/// A balanced tree over positions for "the nearest" and "all within", exact on the ellipsoid.
///
/// Positions are put into the space around the Earth's centre, where no meridian and no pole is special, and
/// split at the median of their widest axis. The straight chord between two positions is never longer than
/// the geodesic, so a part of the tree whose chord is too long holds no answer; what is left is measured.
///
/// Source: J. L. Bentley, Multidimensional binary search trees used for associative searching, CACM 18(9), 1975.
package struct NearTree: Sendable {
  /// A found item and its distance in metres.
  package struct Found: Sendable {
    package let item: Int
    package let distance: Double
  }

  private struct Node {
    /// Metres from the centre of the Earth.
    let point: SIMD3<Double>
    let item: Int32
    /// The axis that splits what is below; the lower half stands before the node, the upper behind it.
    let axis: Int8
  }

  /// The positions of the items.
  package let positions: [Position]
  private let nodes: [Node]
  private let lazyGrid = Lazy<NearGrid?>()

  /// A tree over positions; items are their numbers.
  ///
  /// - Complexity: O(n log n).
  package init(_ positions: [Position]) {
    self.positions = positions
    var nodes: [Node] = []
    nodes.reserveCapacity(positions.count)
    var points = positions.enumerated().map { (Self.point($1), Int32($0)) }
    func build(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      var low = points[range.lowerBound].0
      var high = low
      for i in range {
        low = pointwiseMin(low, points[i].0)
        high = pointwiseMax(high, points[i].0)
      }
      let size = high - low
      let axis = size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2
      let middle = (range.lowerBound + range.upperBound) / 2
      points.withUnsafeMutableBufferPointer { Self.select(middle, in: range, of: $0, axis: axis) }
      build(range.lowerBound..<middle)
      nodes.append(Node(point: points[middle].0, item: points[middle].1, axis: Int8(axis)))
      build(middle + 1..<range.upperBound)
    }
    build(0..<points.count)
    self.nodes = nodes
  }

  /// Puts the point that belongs at `middle` by its coordinate on `axis` there, no greater ones before it and
  /// no smaller ones behind it (C. A. R. Hoare, Algorithm 65: Find, CACM 4(7), 1961).
  private static func select(
    _ middle: Int, in range: Range<Int>, of points: UnsafeMutableBufferPointer<(SIMD3<Double>, Int32)>,
    axis: Int
  ) {
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let pivot = points[(low + high) / 2].0[axis]
      var (i, j) = (low, high)
      while i <= j {
        while points[i].0[axis] < pivot { i += 1 }
        while points[j].0[axis] > pivot { j -= 1 }
        guard i <= j else { break }
        points.swapAt(i, j)
        i += 1
        j -= 1
      }
      if middle <= j { high = j } else if middle >= i { low = i } else { return }
    }
  }

  /// The items within `radius` metres of a position for which `isMember` holds, nearest first; ties by number.
  package func within(_ radius: Double, of center: Position, isMember: (Int) -> Bool) -> [Found] {
    guard radius >= 0 else { return [] }
    let from = Self.point(center)
    let reach = Self.chordLimit(radius)
    var found: [Found] = []
    func visit(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      let middle = (range.lowerBound + range.upperBound) / 2
      let node = nodes[middle]
      let offset = from - node.point
      if (offset * offset).sum() <= reach * reach, isMember(Int(node.item)) {
        let distance = center.distance(to: positions[Int(node.item)]).meters
        if distance <= radius { found.append(Found(item: Int(node.item), distance: distance)) }
      }
      let side = offset[Int(node.axis)]
      if side <= reach { visit(range.lowerBound..<middle) }
      if side >= -reach { visit(middle + 1..<range.upperBound) }
    }
    visit(0..<nodes.count)
    return found.sorted { ($0.distance, $0.item) < ($1.distance, $1.item) }
  }

  /// The `count` items nearest to a position, but for one that is left out, nearest first; ties by number.
  ///
  /// - Parameter membership: for each item whether it takes part; `nil`: all do.
  ///
  /// Chords are compared first, and only those items are measured whose chord leaves open which is nearer.
  package func nearest(
    _ count: Int, to center: Position, among membership: [Bool]? = nil, without own: Int? = nil
  ) -> [Found] {
    guard count > 0 else { return [] }
    let chords = nodes.withUnsafeBufferPointer { nodes in
      (membership ?? []).withUnsafeBufferPointer { members in
        var search = Search(
          nodes: nodes, members: membership == nil ? nil : members, own: own ?? -1, from: Self.point(center),
          count: count)
        search.visit(0, nodes.count)
        return search.chords
      }
    }
    let found = chords.map {
      Found(item: $0.item, distance: center.distance(to: positions[$0.item]).meters)
    }
    guard found.count > 1 else { return found }
    return Array(found.sorted { ($0.distance, $0.item) < ($1.distance, $1.item) }.prefix(count))
  }

  /// The nearest item; of several equally near the first.
  ///
  /// - Parameter membership: as in ``nearest(_:to:among:without:)``.
  package func closest(to center: Position, among membership: [Bool]? = nil) -> Int? {
    let search = nodes.withUnsafeBufferPointer { nodes in
      (membership ?? []).withUnsafeBufferPointer { members in
        var search = ClosestSearch(
          nodes: nodes, members: membership == nil ? nil : members, from: Self.point(center))
        search.visit(0, nodes.count)
        return search
      }
    }
    if search.isDecided { return search.item >= 0 ? search.item : nil }
    return nearest(1, to: center, among: membership).first?.item
  }

  /// The nearest item to each of many positions, as ``closest(to:among:)`` finds it among all; -1: there are none.
  ///
  /// - Complexity: O(1) for most of many thousands, whose first make a grid.
  package func closest(to centers: [Position]) -> [Int32] {
    var items = [Int32](repeating: NearGrid.undecided, count: centers.count)
    if centers.count >= Self.fewest, let grid = lazyGrid.value({ NearGrid(positions, points) }) {
      items.withUnsafeMutableBufferPointer {
        grid.closest(to: centers, at: EarthCentered.Points(centers), $0)
      }
    }
    for i in items.indices where items[i] == NearGrid.undecided {
      items[i] = closest(to: centers[i]).map { Int32($0) } ?? -1
    }
    return items
  }

  /// Of so many positions at once a grid is made.
  private static let fewest = 2_000

  /// The items in space.
  private var points: [SIMD3<Double>] {
    var points = [SIMD3<Double>](repeating: .zero, count: nodes.count)
    for node in nodes { points[Int(node.item)] = node.point }
    return points
  }

  /// A search for the shortest chord, which knows whether another comes so near that both must be measured.
  private struct ClosestSearch {
    let nodes: UnsafeBufferPointer<Node>
    let members: UnsafeBufferPointer<Bool>?
    let from: SIMD3<Double>
    var item = -1
    /// Squares of the shortest chord, the second shortest, and the longest that leaves open which is nearer.
    var shortest = Double.infinity
    var second = Double.infinity
    var reach = Double.infinity

    var isDecided: Bool { second > reach }

    mutating func visit(_ start: Int, _ end: Int) {
      guard start < end else { return }
      let middle = (start + end) / 2
      let node = nodes[middle]
      let offset = from - node.point
      let side = node.axis == 0 ? offset.x : node.axis == 1 ? offset.y : offset.z
      if side <= 0 { visit(start, middle) } else { visit(middle + 1, end) }
      let square = (offset * offset).sum()
      if square < second, members?[Int(node.item)] ?? true {
        if square < shortest {
          (second, shortest, item) = (shortest, square, Int(node.item))
          let limit = NearTree.undecided(beyond: square.squareRoot())
          reach = limit * limit
        } else {
          second = square
        }
      }
      if side * side <= reach {
        if side <= 0 { visit(middle + 1, end) } else { visit(start, middle) }
      }
    }
  }

  /// A search for the shortest chords.
  private struct Search {
    let nodes: UnsafeBufferPointer<Node>
    let members: UnsafeBufferPointer<Bool>?
    let own: Int
    let from: SIMD3<Double>
    let count: Int
    /// The shortest chords, sorted; those beyond `reach` fall out.
    var chords: [Found] = []
    var reach = Double.infinity

    mutating func visit(_ start: Int, _ end: Int) {
      guard start < end else { return }
      let middle = (start + end) / 2
      let node = nodes[middle]
      let offset = from - node.point
      let side = offset[Int(node.axis)]
      if side <= 0 { visit(start, middle) } else { visit(middle + 1, end) }
      let square = (offset * offset).sum()
      let item = Int(node.item)
      if square <= reach * reach, item != own, members?[item] ?? true {
        let chord = Found(item: Int(node.item), distance: square.squareRoot())
        chords.insert(chord, at: chords.firstIndex { chord.distance < $0.distance } ?? chords.count)
        if chords.count >= count {
          reach = NearTree.undecided(beyond: chords[count - 1].distance)
          while let last = chords.last, last.distance > reach { chords.removeLast() }
        }
      }
      if abs(side) <= reach {
        if side <= 0 { visit(middle + 1, end) } else { visit(start, middle) }
      }
    }
  }

  /// The longest chord whose geodesic may be no longer than that of another chord.
  ///
  /// A geodesic of chord c has the length c + c3 / 24 r2, where r is a mean radius of curvature along it, from
  /// 6,335 to 6,400 km; so two of one chord differ by less than 2.2e-17 c3. Ten times that is left, which also
  /// holds for what the series leaves out, up to a fiftieth of the chord: between places on opposite sides of
  /// the Earth the ellipsoid's chords differ by a hundredth.
  static func undecided(beyond chord: Double) -> Double {
    chord + chord * min(0.02, 2.2e-16 * chord * chord) + 1e-6
  }

  /// A bound for the chord of a geodesic of so many metres, with a micrometre for rounding: coordinates of
  /// 6.4e6 m are good to 1e-9 m each.
  private static func chordLimit(_ geodesic: Double) -> Double { geodesic + 1e-6 }

  /// The position on the ellipsoid in metres from its centre.
  private static func point(_ position: Position) -> SIMD3<Double> {
    let point = EarthCentered(position)
    return SIMD3(point.x, point.y, point.z)
  }
}
