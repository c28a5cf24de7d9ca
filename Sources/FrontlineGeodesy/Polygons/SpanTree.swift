/// An index of spans of longitude, each with its latitudes: an implicit tree over their own order, eight to a
/// node, for the edges of a ring that are neighbours lie together.
struct SpanTree: Sendable {
  private static let fan = 8

  /// From west eastward to east; a west beyond the east crosses the antimeridian.
  struct Span: Sendable {
    var west: Double
    var east: Double
    var south: Double
    var north: Double

    /// The western end belongs to a span and the eastern one does not.
    func holds(_ longitude: Double) -> Bool {
      west <= east ? west <= longitude && longitude < east : longitude >= west || longitude < east
    }
  }

  /// The spans, and after them the nodes over each eight of them, and so on up to one.
  private var nodes: [Span]
  /// Where each level begins in `nodes`.
  private var levels: [Int] = [0]

  init(_ spans: [Span]) {
    nodes = spans
    var level = 0..<nodes.count
    while level.count > 1 {
      for first in stride(from: level.lowerBound, to: level.upperBound, by: Self.fan) {
        nodes.append(Self.union(nodes[first..<min(first + Self.fan, level.upperBound)]))
      }
      levels.append(level.upperBound)
      level = level.upperBound..<nodes.count
    }
  }

  private static func union(_ spans: ArraySlice<Span>) -> Span {
    let crosses = spans.contains { $0.west > $0.east }
    return Span(
      west: crosses ? -180 : spans.reduce(.infinity) { min($0, $1.west) },
      east: crosses ? .infinity : spans.reduce(-.infinity) { max($0, $1.east) },
      south: spans.reduce(.infinity) { min($0, $1.south) },
      north: spans.reduce(-.infinity) { max($0, $1.north) })
  }

  /// Calls `body` with the index of each span that holds `longitude` and reaches `latitude` or north of it.
  func forEachSpan(at longitude: Double, northOf latitude: Double, _ body: (Int) -> Void) {
    guard !nodes.isEmpty else { return }
    nodes.withUnsafeBufferPointer { nodes in
      levels.withUnsafeBufferPointer { levels in
        Self.visit(nodes.count - 1, level: levels.count - 1, longitude, latitude, nodes, levels, body)
      }
    }
  }

  private static func visit(
    _ node: Int, level: Int, _ longitude: Double, _ latitude: Double, _ nodes: UnsafeBufferPointer<Span>,
    _ levels: UnsafeBufferPointer<Int>, _ body: (Int) -> Void
  ) {
    guard nodes[node].holds(longitude), nodes[node].north >= latitude else { return }
    guard level > 0 else { return body(node) }
    let first = levels[level - 1] + (node - levels[level]) * fan
    for child in first..<min(first + fan, levels[level]) {
      visit(child, level: level - 1, longitude, latitude, nodes, levels, body)
    }
  }
}
