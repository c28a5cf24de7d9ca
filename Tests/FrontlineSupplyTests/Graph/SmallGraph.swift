import FrontlineSupply
import FrontlineTestSupport

/// A small graph with all its paths, found by trying everything.
struct SmallGraph {
  var nodeCount: Int
  var edges: [(Int, Int, Double)]

  /// Random edges between few nodes; some parallel, some loops, some of no length.
  init(using random: inout SeededGenerator) {
    let nodes = Int.random(in: 4...7, using: &random)
    nodeCount = nodes
    let count = Int.random(in: 3...11, using: &random)
    edges = (0..<count).map { _ in
      (
        Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random),
        Double(Int.random(in: 0...9, using: &random))
      )
    }
  }

  var graph: SupplyGraph { SupplyGraph(nodeCount: nodeCount, edges: edges) }

  /// The edges of every path from a source to a target that passes no node twice and no other source or target.
  func paths(from sources: [Int], to targets: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    func walk(_ node: Int, _ passed: Set<Int>, _ path: [Int]) {
      if targets.contains(node) {
        found.append(path)
        return
      }
      for (number, edge) in edges.enumerated() where edge.0 == node || edge.1 == node {
        let next = edge.0 == node ? edge.1 : edge.0
        if !passed.contains(next), !sources.contains(next) {
          walk(next, passed.union([next]), path + [number])
        }
      }
    }
    for source in sources { walk(source, [source], []) }
    return found
  }

  func length(_ path: [Int]) -> Double { path.reduce(0) { $0 + edges[$1].2 } }

  /// The nodes of a path without those of the sets.
  func inner(_ path: [Int], without ends: [Int]) -> Set<Int> {
    Set(path.flatMap { [edges[$0].0, edges[$0].1] }).subtracting(ends)
  }

  /// Whether some path is left without these edges and nodes.
  func isJoined(_ paths: [[Int]], withoutEdges edges: Set<Int>, nodes: Set<Int> = []) -> Bool {
    paths.contains { path in
      edges.isDisjoint(with: path)
        && nodes.isDisjoint(with: path.flatMap { [self.edges[$0].0, self.edges[$0].1] })
    }
  }
}

/// The subsets of `0 ..< count` of a size.
func subsets(of count: Int, size: Int) -> [Set<Int>] {
  (0..<(1 << count)).filter { $0.nonzeroBitCount == size }.map { bits in
    Set((0..<count).filter { bits >> $0 & 1 == 1 })
  }
}
