/// What two paths may not have in common.
public enum GraphSharing: Hashable, Sendable {
  /// No edge.
  case noEdge
  /// No node but the terminals, and no edge.
  case noNode
}

extension GraphTerminals {
  /// Paths that have nothing in common, found together so that their lengths add up to the least; the shortest
  /// first, fewer where there are no more.
  ///
  /// Taking the shortest path first can bar two others; here a later path may take back what an earlier one took.
  ///
  /// - Parameter count: how many at most, at least 1.
  /// - Complexity: O(count · (n + m) log n).
  public func disjoint(_ count: Int, sharing: GraphSharing) -> [GraphPath] {
    let split = sharing == .noNode
    func enter(_ node: Int) -> Int { split ? 2 * node : node }
    func leave(_ node: Int) -> Int { split ? 2 * node + 1 : node }
    var network = FlowNetwork(nodeCount: graph.nodeCount * (split ? 2 : 1), capacity: graph.edgeCount * 4)
    for edge in 0..<graph.edgeCount {
      let (a, b) = graph.ends(of: edge)
      network.add(leave(a), enter(b), capacity: 1, cost: graph.lengths[edge])
      network.add(leave(b), enter(a), capacity: 1, cost: graph.lengths[edge])
    }
    if split {
      for node in 0..<graph.nodeCount { network.add(2 * node, 2 * node + 1, capacity: 1, cost: 0) }
    }
    network.close()
    let sent = network.sendMinimumCostFlow(count, from: leave(source), to: enter(target))
    // What was sent both ways along an edge of no length cancels out.
    var onward = [Int: [Int]](minimumCapacity: graph.nodeCount / 4)
    for edge in 0..<graph.edgeCount {
      let (there, back) = (network.residual[4 * edge] == 0, network.residual[4 * edge + 2] == 0)
      guard there != back else { continue }
      let (a, b) = graph.ends(of: edge)
      onward[there ? a : b, default: []].append(edge)
    }
    return (0..<sent).map { _ in path(simple(&onward)) }.sorted {
      $0.length != $1.length ? $0.length < $1.length : $0.edges.lexicographicallyPrecedes($1.edges)
    }
  }

  /// Takes one way out of the edges that lead onward, without the loops of no length that it may make.
  private func simple(_ onward: inout [Int: [Int]]) -> [Int] {
    var edges: [Int] = []
    var nodes = [source]
    var node = source
    while node != target {
      // As much leaves a node as enters it.
      let edge = onward[node]!.removeLast()
      node = graph.end(of: edge, from: node)
      edges.append(edge)
      if let before = nodes.firstIndex(of: node) {
        nodes.removeSubrange((before + 1)...)
        edges.removeSubrange(before...)
      } else {
        nodes.append(node)
      }
    }
    return edges
  }
}
