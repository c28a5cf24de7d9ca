public import FrontlineGeometry

/// Many lines, and which of them comes nearest to a position, exactly, on WGS 84.
///
/// ```swift
/// let roads = LineIndex([road], edges: .geodesic)
/// roads.nearest(to: shusha)?.point.distance.meters             // 18046.82
/// roads.nearest(to: shusha)?.point.side                        // .right
/// roads.distances(to: [shusha, stepanakert]).count             // 2
/// roads.within(.kilometers(20), of: shusha).count              // 1
/// ```
///
/// The index is a value, made once; any number of threads may ask it. Each answer is the same one by one, in
/// batches of any size, and on any thread.
///
/// Edge cases: an index of no lines has no nearest; of lines that are equally near (within 10 nm) the first is
/// taken.
public struct LineIndex: Sendable {
  /// The lines, in the order given.
  public let lines: [LineString]
  /// How their edges are read.
  public let edges: EdgeRule
  /// The lines end to end, neighbours near each other; nil where there are none.
  let chain: EdgeIndex?
  /// The lines as the chain has them.
  private let order: [Int]
  /// The vertex of the chain at which each begins, and where one more would.
  private let starts: [Int]

  /// An index of lines.
  ///
  /// - Parameters:
  ///   - lines: any number.
  ///   - edges: what the lines are between their positions.
  /// - Complexity: O(n) in the positions, a tenth of a microsecond or two each, and O(k log k) in the lines.
  public init(_ lines: [LineString], edges: EdgeRule) {
    self.lines = lines
    self.edges = edges
    let middles = lines.map { $0.positions[$0.positions.count / 2] }
    let order = PackedRTree(middles.map { GeographicBox($0) }).order
    self.order = order
    switch lines.count {
    case 0: chain = nil
    case 1: chain = lines[0].index(edges)
    default:
      let firsts = lines.reduce(into: [0]) { $0.append($0.last! + $1.positions.count) }
      chain = EdgeIndex(order.map { lines[$0].positions }, edges: edges, ranks: order.map { firsts[$0] })
    }
    starts = order.reduce(into: [0]) { $0.append($0.last! + lines[$1].positions.count) }
  }

  /// The nearest line and the point on it; nil where there are no lines.
  ///
  /// - Complexity: O(log n), about a microsecond.
  public func nearest(to position: Position) -> (line: Int, point: NearestPoint)? {
    guard let chain, let hit = chain.nearest(to: position) else { return nil }
    return answer(hit, position, chain)
  }

  /// The nearest line to each of many positions, and the point on it; nil for each where there are no lines.
  ///
  /// - Complexity: O(log n) each, less than one by one.
  public func nearest(to positions: [Position]) -> [(line: Int, point: NearestPoint)?] {
    var answers = [(line: Int, point: NearestPoint)?](repeating: nil, count: positions.count)
    guard let chain else { return answers }
    positions.withUnsafeBufferPointer {
      chain.forEachNearest(to: $0) { i, hit in answers[i] = hit.map { answer($0, positions[i], chain) } }
    }
    return answers
  }

  /// The distance from each of many positions to the nearest line; nil for each where there are no lines.
  ///
  /// - Complexity: O(log n) each, less than one by one.
  public func distances(to positions: [Position]) -> [Length?] {
    var answers = [Length?](repeating: nil, count: positions.count)
    guard let chain else { return answers }
    positions.withUnsafeBufferPointer {
      chain.forEachNearest(to: $0) { i, hit in answers[i] = hit.map { .meters($0.place.distance) } }
    }
    return answers
  }

  /// The same in metres; NaN where there are no lines.
  package func meters(to positions: [Position]) -> [Double] {
    var meters = [Double](repeating: .nan, count: positions.count)
    guard let chain else { return meters }
    meters.withUnsafeMutableBufferPointer { meters in
      positions.withUnsafeBufferPointer { chain.distances(to: $0, meters) }
    }
    return meters
  }

  /// Calls `body` for each of many positions, in order, with the nearest line, how far it is, and the side of it on
  /// which the position lies; with nil where there are no lines.
  package func forEachNearest(
    to positions: [Position], _ body: (Int, (line: Int, distance: Length, side: LineSide)?) -> Void
  ) {
    guard let chain else { return positions.indices.forEach { body($0, nil) } }
    positions.withUnsafeBufferPointer { positions in
      chain.forEachNearest(to: positions) { i, hit in
        guard let hit else { return body(i, nil) }
        let (line, edges) = line(ofEdge: hit.edge)
        body(i, (line, .meters(hit.place.distance), chain.side(of: positions[i], hit, on: edges)))
      }
    }
  }

  private func answer(
    _ hit: EdgeIndex.Hit, _ query: Position, _ chain: EdgeIndex
  ) -> (line: Int, point: NearestPoint) {
    let (line, edges) = line(ofEdge: hit.edge)
    return (line, NearestPoint(hit, of: query, chain, line: edges))
  }

  /// The line that holds an edge of the chain, and all edges of that line.
  private func line(ofEdge edge: Int) -> (line: Int, edges: Range<Int>) {
    let place = place(ofEdge: edge)
    return (order[place], starts[place]..<starts[place + 1] - 1)
  }

  /// The lines that hold a run of edges of the chain.
  func lines(of edges: ClosedRange<Int>) -> ArraySlice<Int> {
    order[place(ofEdge: edges.lowerBound)...place(ofEdge: edges.upperBound)]
  }

  /// Where in the order of the chain an edge is: the last line that does not begin beyond it.
  private func place(ofEdge edge: Int) -> Int {
    var (low, high) = (0, order.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= edge { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
