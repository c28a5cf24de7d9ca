/// An undirected graph with lengths, in arrays of numbers: what all questions on paths come down to.
///
/// ```swift
/// let graph = SupplyGraph(nodeCount: 4, edges: [(0, 1, 2), (1, 3, 2), (0, 2, 1), (2, 3, 4), (1, 2, 2)])
/// let ends = GraphTerminals(graph, from: [0], to: [3])
/// ends.shortest()!.nodes                         // [0, 1, 3]
/// ends.disjoint(2, sharing: .noEdge).map(\.length)        // [4.0, 5.0]
/// ends.cutEdges()                                // [0, 2]
/// ```
///
/// It knows no places and no days; ``SupplyNetwork`` does, and one may ask it of networks of one's own. Edges may be parallel, and an edge may lead back to its own node; lengths are
/// finite and at least 0. A graph of a million edges takes some 60 MB.
public struct SupplyGraph: Sendable {
  /// A step from a node along an edge to another.
  struct Arc {
    var length: Double
    var node: Int32
    var edge: Int32
  }

  /// How many nodes there are.
  public let nodeCount: Int
  /// The two ends of each edge.
  let from: [Int32]
  let to: [Int32]
  let lengths: [Double]
  /// The arcs that leave node *i* are `arcs[starts[i]..<starts[i + 1]]`, in the order of the edges.
  let starts: [Int32]
  let arcs: [Arc]

  /// How many edges there are.
  public var edgeCount: Int { from.count }

  /// A graph of edges between nodes `0 ..< nodeCount`. Traps where the three arrays differ in length.
  ///
  /// - Parameters:
  ///   - nodeCount: how many nodes there are.
  ///   - from: one end of each edge.
  ///   - to: the other end of each edge.
  ///   - lengths: the length of each edge, in any one unit.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, from: [Int32], to: [Int32], lengths: [Double]) {
    precondition(
      from.count == to.count && from.count == lengths.count, "Each edge has two ends and a length.")
    self.nodeCount = nodeCount
    self.from = from
    self.to = to
    self.lengths = lengths
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in from.indices {
      starts[Int(from[edge]) + 1] += 1
      if from[edge] != to[edge] { starts[Int(to[edge]) + 1] += 1 }
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    arcs = [Arc](unsafeUninitializedCapacity: Int(starts[nodeCount])) { arcs, count in
      for edge in from.indices {
        let (a, b) = (from[edge], to[edge])
        let length = lengths[edge]
        arcs.initializeElement(
          at: Int(next[Int(a)]), to: Arc(length: length, node: b, edge: Int32(truncatingIfNeeded: edge)))
        next[Int(a)] += 1
        guard a != b else { continue }
        arcs.initializeElement(
          at: Int(next[Int(b)]), to: Arc(length: length, node: a, edge: Int32(truncatingIfNeeded: edge)))
        next[Int(b)] += 1
      }
      count = Int(starts[nodeCount])
    }
    self.starts = starts
  }

  /// A graph of edges, each `(from, to, length)`.
  ///
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, edges: [(Int, Int, Double)]) {
    self.init(
      nodeCount: nodeCount, from: edges.map { Int32($0.0) }, to: edges.map { Int32($0.1) },
      lengths: edges.map(\.2))
  }

  /// The numbers of the arcs that leave a node.
  func arcs(about node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// The other end of an edge.
  public func end(of edge: Int, from node: Int) -> Int {
    Int(from[edge]) == node ? Int(to[edge]) : Int(from[edge])
  }

  /// The two ends of an edge.
  public func ends(of edge: Int) -> (Int, Int) { (Int(from[edge]), Int(to[edge])) }
}

/// A path through a graph: edge by edge, no node twice.
public struct GraphPath: Hashable, Sendable {
  /// The nodes in order, one more than there are edges.
  public var nodes: [Int]
  /// The edges in order.
  public var edges: [Int]
  /// The sum of their lengths.
  public var length: Double
}
