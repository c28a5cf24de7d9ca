import FrontlineSupply
import FrontlineTestSupport
import Testing

/// Everything that the graph answers, laid beside the answer of trying everything.
@Suite struct GraphLawTests {
  /// A graph, its sources and targets, and all paths between them.
  private static func each(_ count: Int, seed: UInt64, _ body: (SmallGraph, [Int], [Int], [[Int]]) -> Void) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let small = SmallGraph(using: &random)
      var nodes = Array(0..<small.nodeCount)
      nodes.shuffle(using: &random)
      let sources = Array(nodes.prefix(Int.random(in: 1...2, using: &random)))
      let targets = Array(nodes.suffix(Int.random(in: 1...2, using: &random)))
      body(small, sources, targets, small.paths(from: sources, to: targets))
    }
  }

  /// The shortest path is the shortest of all paths.
  @Test func `Shortest`() {
    Self.each(200, seed: 1) { small, sources, targets, paths in
      let found = GraphTerminals(small.graph, from: sources, to: targets).shortest()
      #expect(found?.length == paths.map(small.length).min())
      if let found { #expect(paths.contains(found.edges)) }
    }
  }

  /// The k shortest paths are the k shortest of all paths, each once.
  @Test func `K shortest`() {
    Self.each(120, seed: 2) { small, sources, targets, paths in
      let found = GraphTerminals(small.graph, from: sources, to: targets).shortest(5)
      #expect(found.map(\.length) == Array(paths.map(small.length).sorted().prefix(5)))
      #expect(Set(found.map(\.edges)).count == found.count)
      #expect(found.allSatisfy { paths.contains($0.edges) })
      #expect(found.allSatisfy { sources.contains($0.nodes.first!) && targets.contains($0.nodes.last!) })
    }
  }

  /// Paths that share nothing are as many as can be, and no such set is shorter.
  @Test(arguments: [GraphSharing.noEdge, .noNode])
  func `Disjoint`(_ sharing: GraphSharing) {
    Self.each(60, seed: 3) { small, sources, targets, paths in
      let ends = sources + targets
      func clash(_ a: [Int], _ b: [Int]) -> Bool {
        !Set(a).isDisjoint(with: b)
          || sharing == .noNode
            && !small.inner(a, without: ends).isDisjoint(with: small.inner(b, without: ends))
      }
      // The least sum of lengths for each number of paths.
      var best: [Int: Double] = [:]
      func choose(_ from: Int, _ taken: [[Int]], _ length: Double) {
        best[taken.count] = min(best[taken.count] ?? .infinity, length)
        for index in from..<max(from, paths.count) where !taken.contains(where: { clash($0, paths[index]) }) {
          choose(index + 1, taken + [paths[index]], length + small.length(paths[index]))
        }
      }
      choose(0, [], 0)
      let most = best.keys.max() ?? 0
      for count in 1...4 {
        let found = GraphTerminals(small.graph, from: sources, to: targets).disjoint(count, sharing: sharing)
        #expect(found.count == min(count, most))
        #expect(found.reduce(0) { $0 + $1.length } == best[found.count])
        for (number, path) in found.enumerated() {
          #expect(paths.contains(path.edges))
          #expect(!found[..<number].contains { clash($0.edges, path.edges) })
        }
      }
    }
  }

  @Test(
    "The smallest cut separates, and no smaller one does; it is as large as there are paths without a common edge"
  )
  func `Cuts`() {
    Self.each(25, seed: 4) { small, sources, targets, paths in
      let terminals = GraphTerminals(small.graph, from: sources, to: targets)
      let cut = Set(terminals.cutEdges())
      #expect(!small.isJoined(paths, withoutEdges: cut))
      #expect(cut.count == terminals.disjoint(9, sharing: .noEdge).count)
      if !cut.isEmpty {
        #expect(
          subsets(of: small.edges.count, size: cut.count - 1).allSatisfy {
            small.isJoined(paths, withoutEdges: $0)
          })
      }
      let weights = small.edges.map { Int32(1 + ($0.0 + $0.1) % 3) }
      let weighed = Set(terminals.cutEdges(weights: weights))
      func weight(_ edges: Set<Int>) -> Int32 { edges.reduce(0) { $0 + weights[$1] } }
      #expect(!small.isJoined(paths, withoutEdges: weighed))
      let least = (0...small.edges.count).lazy.flatMap { subsets(of: small.edges.count, size: $0) }
        .filter { !small.isJoined(paths, withoutEdges: $0) }.map(weight).min()
      #expect(weight(weighed) == least)
    }
  }

  /// The fewest nodes separate, and no fewer do; where an edge joins the ends none do.
  @Test func `Node cuts`() {
    Self.each(120, seed: 5) { small, sources, targets, paths in
      let cut = GraphTerminals(small.graph, from: sources, to: targets).cutNodes()
      let isAdjacent = paths.contains { small.inner($0, without: sources + targets).isEmpty }
      #expect((cut == nil) == isAdjacent)
      guard let cut else { return }
      #expect(Set(cut).isDisjoint(with: sources + targets))
      #expect(!small.isJoined(paths, withoutEdges: [], nodes: Set(cut)))
      if !cut.isEmpty {
        let fewer = subsets(of: small.nodeCount, size: cut.count - 1).filter {
          $0.isDisjoint(with: sources + targets)
        }
        #expect(fewer.allSatisfy { small.isJoined(paths, withoutEdges: [], nodes: $0) })
      }
    }
  }

  /// A chokepoint is what every path needs, and all that every path needs is one.
  @Test func `Chokepoints`() {
    Self.each(200, seed: 6) { small, sources, targets, paths in
      let found = GraphTerminals(small.graph, from: sources, to: targets).chokepoints()
      #expect((found == nil) == paths.isEmpty)
      guard let found else { return }
      let edges = small.edges.indices.filter { edge in paths.allSatisfy { $0.contains(edge) } }
      let nodes = (0..<small.nodeCount).filter { node in
        paths.allSatisfy { small.inner($0, without: sources + targets).contains(node) }
      }
      #expect(found.edges.sorted() == edges)
      #expect(found.nodes.sorted() == nodes)
    }
  }

  /// Taking the shortest path first would miss the second; found together there are two.
  @Test func `Suurballe`() {
    // The shortest path from 0 to 5 is 0-1-4-5, which bars both 0-2-4-5 and 0-1-3-5.
    let graph = SupplyGraph(
      nodeCount: 6,
      edges: [(0, 1, 1), (1, 4, 1), (4, 5, 1), (0, 2, 2), (2, 4, 2), (1, 3, 2), (3, 5, 2)])
    let found = GraphTerminals(graph, from: [0], to: [5]).disjoint(3, sharing: .noNode)
    #expect(found.map(\.nodes) == [[0, 1, 3, 5], [0, 2, 4, 5]])
  }

  /// A road of a hundred thousand links is followed without a deep stack.
  @Test func `Long road`() {
    let count = 100_000
    let graph = SupplyGraph(nodeCount: count + 1, edges: (0..<count).map { ($0, $0 + 1, 1) })
    let terminals = GraphTerminals(graph, from: [0], to: [count])
    #expect(terminals.shortest()?.length == Double(count))
    #expect(terminals.chokepoints()?.edges.count == count)
    #expect(terminals.cutEdges() == [0])
  }
}
