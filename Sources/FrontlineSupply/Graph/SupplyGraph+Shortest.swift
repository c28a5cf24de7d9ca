internal import HeapModule

/// A node and how far it is, in the order of the distances.
struct Frontier: Comparable {
  var distance: Double
  var node: Int32

  static func < (a: Frontier, b: Frontier) -> Bool { a.distance < b.distance }
}

/// What a path may not touch.
struct Barred {
  var nodes: [Bool]
  var edges: [Bool]

  init(_ graph: SupplyGraph) {
    nodes = Array(repeating: false, count: graph.nodeCount)
    edges = Array(repeating: false, count: graph.edgeCount)
  }
}

/// How far the nodes of a graph are from the nearest of some sources.
public struct GraphReach: Sendable {
  /// The distance of each node; infinite where no path leads.
  public let distances: [Double]
  /// The last edge of the path to each node; -1 at a source and where no path leads.
  let last: [Int32]

  /// The edges of the path to a node, from its source on; `nil` where none leads.
  public func edges(to node: Int, in graph: SupplyGraph) -> [Int]? {
    guard distances[node].isFinite else { return nil }
    var (edges, node): ([Int], Int) = ([], node)
    while last[node] >= 0 {
      let edge = Int(last[node])
      edges.append(edge)
      node = graph.end(of: edge, from: node)
    }
    return edges.reversed()
  }
}

extension SupplyGraph {
  /// How far all nodes are from the nearest of some sources, or only those nearer than a target.
  ///
  /// Source: E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1 (1959).
  ///
  /// - Parameter target: where to stop; `nil`: nowhere.
  /// - Complexity: O((n + m) log n).
  public func reach(from sources: [Int], until target: Int? = nil) -> GraphReach {
    reach(from: sources, until: target, without: nil)
  }

  func reach(from sources: [Int], until target: Int?, without barred: Barred?) -> GraphReach {
    var distances = [Double](repeating: .infinity, count: nodeCount)
    var last = [Int32](repeating: -1, count: nodeCount)
    var heap = Heap<Frontier>()
    heap.reserveCapacity(min(nodeCount, 1 << 16))
    for source in sources {
      distances[source] = 0
      heap.insert(Frontier(distance: 0, node: Int32(source)))
    }
    starts.withUnsafeBufferPointer { starts in
      arcs.withUnsafeBufferPointer { arcs in
        distances.withUnsafeMutableBufferPointer { distances in
          last.withUnsafeMutableBufferPointer { last in
            while let next = heap.popMin() {
              let node = Int(next.node)
              if node == target { return }
              guard next.distance <= distances[node] else { continue }
              for number in Int(starts[node])..<Int(starts[node + 1]) {
                let arc = arcs[number]
                let distance = next.distance + arc.length
                guard distance < distances[Int(arc.node)] else { continue }
                if let barred, barred.edges[Int(arc.edge)] || barred.nodes[Int(arc.node)] { continue }
                distances[Int(arc.node)] = distance
                last[Int(arc.node)] = arc.edge
                heap.insert(Frontier(distance: distance, node: arc.node))
              }
            }
          }
        }
      }
    }
    return GraphReach(distances: distances, last: last)
  }
}

extension GraphTerminals {
  /// The shortest path; `nil` where none leads.
  ///
  /// - Complexity: O((n + m) log n).
  public func shortest() -> GraphPath? {
    graph.reach(from: [source], until: target).edges(to: target, in: graph).map(path)
  }
}
