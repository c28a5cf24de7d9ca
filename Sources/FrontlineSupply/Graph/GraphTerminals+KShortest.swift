internal import HeapModule

/// A way that may be the next in length.
private struct Candidate: Comparable {
  var length: Double
  var edges: [Int]

  static func < (a: Candidate, b: Candidate) -> Bool {
    a.length != b.length ? a.length < b.length : a.edges.lexicographicallyPrecedes(b.edges)
  }
}

extension GraphTerminals {
  /// The shortest paths that pass no node twice, the shortest first; fewer where there are no more.
  ///
  /// Two paths differ where they take a different edge, so parallel edges make two paths.
  ///
  /// Source: J. Y. Yen, Finding the K shortest loopless paths in a network, Management Science 17 (1971).
  ///
  /// - Parameter count: how many, at least 1.
  /// - Complexity: O(count · n · (n + m) log n).
  public func shortest(_ count: Int) -> [GraphPath] {
    guard let first = graph.reach(from: [source], until: target).edges(to: target, in: graph) else {
      return []
    }
    var found = [first]
    var candidates = Heap<Candidate>()
    var known: Set<[Int]> = [first]
    while found.count < count {
      let last = found[found.count - 1]
      var barred = Barred(graph)
      var node = source
      for place in last.indices {
        // Leave the last path at this node: along no edge that a path with the same beginning took there.
        let root = last[..<place]
        let taken = found.filter { $0.count > place && $0[..<place] == root }.map { $0[place] }
        for edge in taken { barred.edges[edge] = true }
        let reach = graph.reach(from: [node], until: target, without: barred)
        if let rest = reach.edges(to: target, in: graph) {
          let edges = root + rest
          if known.insert(Array(edges)).inserted {
            let length = edges.reduce(0) { $0 + graph.lengths[$1] }
            candidates.insert(Candidate(length: length, edges: Array(edges)))
          }
        }
        for edge in taken { barred.edges[edge] = false }
        barred.nodes[node] = true
        node = graph.end(of: last[place], from: node)
      }
      guard let next = candidates.popMin() else { break }
      found.append(next.edges)
    }
    return found.map(path)
  }
}
