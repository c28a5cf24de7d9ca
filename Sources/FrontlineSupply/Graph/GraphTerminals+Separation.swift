/// The edges and nodes that every path must take.
public struct GraphChokepoints: Hashable, Sendable {
  /// The edges, from the source on.
  public var edges: [Int]
  /// The nodes but for the terminals, from the source on.
  public var nodes: [Int]
}

extension GraphTerminals {
  /// The edges and nodes without which source and target are no longer joined; `nil` where they are not joined.
  ///
  /// Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972);
  /// here with a stack of its own, so that a long road cannot overflow the program's.
  ///
  /// - Complexity: O(n + m).
  public func chokepoints() -> GraphChokepoints? {
    let count = graph.nodeCount
    // When each node was first met, from 1; 0: not yet. And the earliest that its subtree leads back to.
    var met = [Int32](repeating: 0, count: count)
    var low = [Int32](repeating: 0, count: count)
    var parent = [Int32](repeating: -1, count: count)
    var next = [Int32](graph.starts[0..<count])
    var clock: Int32 = 1
    met[source] = 1
    low[source] = 1
    var stack = [Int32(source)]
    while let top = stack.last {
      let node = Int(top)
      if next[node] < graph.starts[node + 1] {
        let arc = graph.arcs[Int(next[node])]
        next[node] += 1
        let end = Int(arc.node)
        if arc.edge == parent[node] { continue }
        if met[end] == 0 {
          clock += 1
          met[end] = clock
          low[end] = clock
          parent[end] = arc.edge
          stack.append(arc.node)
        } else if met[end] < low[node] {
          low[node] = met[end]
        }
      } else {
        stack.removeLast()
        if let above = stack.last, low[node] < low[Int(above)] { low[Int(above)] = low[node] }
      }
    }
    guard met[target] > 0 else { return nil }
    var chokepoints = GraphChokepoints(edges: [], nodes: [])
    var node = target
    while node != source {
      let above = graph.end(of: Int(parent[node]), from: node)
      if low[node] > met[above] { chokepoints.edges.append(edge(Int(parent[node]))) }
      if low[node] >= met[above], above != source { chokepoints.nodes.append(above) }
      node = above
    }
    chokepoints.edges.reverse()
    chokepoints.nodes.reverse()
    return chokepoints
  }

  /// The edges whose weights add up to the least among all sets whose loss separates source and target; of
  /// several such sets the one nearest to the source. Empty where they are not joined.
  ///
  /// - Parameter weights: of each edge of the whole graph, at least 1; `nil`: 1 each.
  /// - Complexity: O(weight of the cut · (n + m)).
  public func cutEdges(weights: [Int32]? = nil) -> [Int] {
    var network = FlowNetwork(nodeCount: graph.nodeCount, capacity: graph.edgeCount * 2)
    for edge in 0..<graph.edgeCount {
      let (a, b) = graph.ends(of: edge)
      let weight = weights.map { $0[self.edge(edge)] } ?? 1
      network.add(a, b, capacity: weight, back: weight)
    }
    network.close()
    _ = network.sendMaximumFlow(from: source, to: target)
    let levels = network.levels(from: source)
    return (0..<graph.edgeCount).filter { edge in
      let (a, b) = graph.ends(of: edge)
      return (levels[a] >= 0) != (levels[b] >= 0)
    }.map(edge)
  }

  /// The fewest nodes whose loss separates source and target; of several such sets the one nearest to the
  /// source. Empty where they are not joined; `nil` where an edge joins them, which no loss of a node cuts.
  ///
  /// - Complexity: O(nodes of the cut · (n + m)).
  public func cutNodes() -> [Int]? {
    let isAdjacent = graph.arcs(about: source).contains { Int(graph.arcs[$0].node) == target }
    guard !isAdjacent else { return nil }
    var network = FlowNetwork(
      nodeCount: graph.nodeCount * 2, capacity: graph.edgeCount * 4 + graph.nodeCount * 2)
    for edge in 0..<graph.edgeCount {
      let (a, b) = graph.ends(of: edge)
      guard a != b else { continue }
      network.add(2 * a + 1, 2 * b, capacity: FlowNetwork.unlimited)
      network.add(2 * b + 1, 2 * a, capacity: FlowNetwork.unlimited)
    }
    for node in 0..<graph.nodeCount { network.add(2 * node, 2 * node + 1, capacity: 1) }
    network.close()
    _ = network.sendMaximumFlow(from: 2 * source + 1, to: 2 * target)
    let levels = network.levels(from: 2 * source + 1)
    return (0..<graph.nodeCount).filter { levels[2 * $0] >= 0 && levels[2 * $0 + 1] < 0 && $0 != source }
  }
}
