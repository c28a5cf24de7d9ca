public import FrontlineGeometry
internal import HeapModule

extension LineIndex {
  /// The nearest lines, nearest first, each with its nearest point.
  ///
  /// ```swift
  /// let railway = try LineString([
  ///   Position(latitude: 40.1, longitude: 46.2), Position(latitude: 40.2, longitude: 46.9),
  /// ])
  /// let lines = LineIndex([railway, road], edges: .geodesic)
  /// lines.nearest(2, to: shusha).map(\.line)                        // [1, 0]
  /// ```
  ///
  /// Edge cases: lines that are equally near come in their order; of a count of 0 or less there are none.
  ///
  /// - Parameter count: how many are wanted; all where there are fewer.
  /// - Complexity: O(count · log n)
  public func nearest(_ count: Int, to position: Position) -> [(line: Int, point: NearestPoint)] {
    guard let chain, count > 0 else { return [] }
    var found: Heap<Found> = []
    var seen: Set<Int> = []
    chain.forEachRun(from: position, within: .infinity) { edges, limit in
      for line in lines(of: edges) where seen.insert(line).inserted {
        found.insert(Found(line: line, point: lines[line].nearestPoint(to: position, edges: self.edges)))
        if found.count > count { found.removeMax() }
        if found.count == count { limit = found.max!.point.distance.meters }  // there is one
      }
    }
    return found.unordered.sorted().map { ($0.line, $0.point) }
  }

  /// The nearest lines to each of many positions, nearest first, each with its nearest point.
  ///
  /// - Parameter count: how many are wanted of each; all where there are fewer.
  /// - Complexity: that of one by one.
  public func nearest(_ count: Int, to positions: [Position]) -> [[(line: Int, point: NearestPoint)]] {
    positions.map { nearest(count, to: $0) }
  }

  /// All lines within a distance, nearest first, each with its nearest point.
  ///
  /// ```swift
  /// let lines = LineIndex([road], edges: .geodesic)
  /// lines.within(.kilometers(20), of: shusha).count                 // 1
  /// ```
  ///
  /// - Parameter radius: the greatest distance wanted, itself included; below 0 there are none.
  /// - Complexity: O(answers · log n)
  public func within(_ radius: Length, of position: Position) -> [(line: Int, point: NearestPoint)] {
    near(radius, position)
      .map { Found(line: $0, point: lines[$0].nearestPoint(to: position, edges: edges)) }
      .filter { $0.point.distance <= radius }.sorted().map { ($0.line, $0.point) }
  }

  /// All lines within a distance of each of many positions, nearest first, each with its nearest point.
  ///
  /// The answers are those of one by one, in less time.
  ///
  /// - Parameter radius: the greatest distance wanted, itself included; below 0 there are none.
  /// - Complexity: O(answers · log n)
  public func within(_ radius: Length, of positions: [Position]) -> [[(line: Int, point: NearestPoint)]] {
    var answers: [[(line: Int, point: NearestPoint)]] = []
    answers.reserveCapacity(positions.count)
    // So many at a time that what is kept in between stays small.
    for first in stride(from: 0, to: positions.count, by: 4_096) {
      answers += within(radius, ofSome: positions[first..<min(first + 4_096, positions.count)])
    }
    return answers
  }

  /// Measures line by line, so that many positions share the work.
  private func within(
    _ radius: Length, ofSome positions: ArraySlice<Position>
  ) -> [[(line: Int, point: NearestPoint)]] {
    var askers: [Int: [Int]] = [:]
    for i in positions.indices {
      for line in near(radius, positions[i]) { askers[line, default: []].append(i) }
    }
    var answers = [[Found]](repeating: [], count: positions.count)
    for (line, askers) in askers {
      let index = lines[line].index(edges)
      let all = 0..<lines[line].positions.count - 1
      let queries = askers.map { positions[$0] }
      queries.withUnsafeBufferPointer {
        index.forEachNearest(to: $0, within: radius.meters) { i, hit in
          guard let hit else { return }
          answers[askers[i] - positions.startIndex].append(
            Found(line: line, point: NearestPoint(hit, of: queries[i], index, line: all)))
        }
      }
    }
    return answers.map { $0.sorted().map { ($0.line, $0.point) } }
  }

  /// The lines some run of which may come that near.
  private func near(_ radius: Length, _ position: Position) -> Set<Int> {
    var near: Set<Int> = []
    chain?.forEachRun(from: position, within: radius.meters) { edges, _ in near.formUnion(lines(of: edges)) }
    return near
  }

  private struct Found: Comparable {
    let line: Int
    let point: NearestPoint

    static func < (a: Found, b: Found) -> Bool {
      (a.point.distance, a.line) < (b.point.distance, b.line)
    }
  }
}
