/// A graph in which several sources count as one node, and several targets as another.
///
/// Edges between two sources, or between two targets, are left out, so that a way touches one of each only.
/// Each edge knows its number in the whole graph.
public struct GraphTerminals: Sendable {
  /// The graph as asked about.
  let whole: SupplyGraph
  /// The graph with each set drawn together.
  let graph: SupplyGraph
  let source: Int
  let target: Int
  /// The number in the whole graph of each edge; `nil`: the same.
  private let edges: [Int32]?
  /// The node of the drawn graph for each node of the whole one; `nil`: the same.
  private let nodes: [Int32]?

  /// Draws the sets together.
  ///
  /// - Parameters:
  ///   - sources: at least one node.
  ///   - targets: at least one node, none of them a source.
  public init(_ graph: SupplyGraph, from sources: [Int], to targets: [Int]) {
    precondition(!sources.isEmpty && !targets.isEmpty, "A path needs two ends.")
    precondition(Set(sources).isDisjoint(with: targets), "A node cannot be source and target.")
    whole = graph
    (source, target) = (sources[0], targets[0])
    if sources.count == 1, targets.count == 1 {
      self.graph = graph
      (edges, nodes) = (nil, nil)
      return
    }
    var nodes = (0..<graph.nodeCount).map { Int32($0) }
    for node in sources { nodes[node] = Int32(source) }
    for node in targets { nodes[node] = Int32(target) }
    let kept = (0..<graph.edgeCount).filter { nodes[Int(graph.from[$0])] != nodes[Int(graph.to[$0])] }
    self.graph = SupplyGraph(
      nodeCount: graph.nodeCount, from: kept.map { nodes[Int(graph.from[$0])] },
      to: kept.map { nodes[Int(graph.to[$0])] }, lengths: kept.map { graph.lengths[$0] })
    self.edges = kept.map { Int32($0) }
    self.nodes = nodes
  }

  /// The number in the whole graph of an edge.
  func edge(_ number: Int) -> Int { edges.map { Int($0[number]) } ?? number }

  /// A way of the drawn graph as one of the whole.
  func path(_ edges: [Int]) -> GraphPath {
    let numbers = edges.map(edge)
    var length = 0.0
    for number in numbers { length += whole.lengths[number] }
    guard let first = numbers.first else { return GraphPath(nodes: [source], edges: [], length: 0) }
    let (a, b) = whole.ends(of: first)
    var node = Int(nodes?[a] ?? Int32(a)) == source ? a : b
    var passed = [node]
    for number in numbers {
      node = whole.end(of: number, from: node)
      passed.append(node)
    }
    return GraphPath(nodes: passed, edges: numbers, length: length)
  }
}
