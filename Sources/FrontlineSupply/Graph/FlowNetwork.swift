internal import HeapModule

/// A directed network with capacities and costs; arcs *i* and *i* ^ 1 are each other's path back.
struct FlowNetwork {
  let nodeCount: Int
  private(set) var heads: [Int32] = []
  private(set) var residual: [Int32] = []
  private(set) var costs: [Double] = []
  /// The arcs that leave node *i* are `order[starts[i]..<starts[i + 1]]`.
  private var starts: [Int32] = []
  private var order: [Int32] = []

  /// More than any sum of capacities that a network here is given.
  static let unlimited: Int32 = 1 << 29

  init(nodeCount: Int, capacity: Int) {
    self.nodeCount = nodeCount
    heads.reserveCapacity(capacity)
    residual.reserveCapacity(capacity)
  }

  /// Adds an arc and its reverse; a reverse with capacity of its own makes an undirected edge.
  mutating func add(_ from: Int, _ to: Int, capacity: Int32, back: Int32 = 0, cost: Double? = nil) {
    heads.append(Int32(to))
    heads.append(Int32(from))
    residual.append(capacity)
    residual.append(back)
    if let cost {
      costs.append(cost)
      costs.append(-cost)
    }
  }

  /// Makes the lists of arcs; to be called once all are added.
  mutating func close() {
    starts = [Int32](repeating: 0, count: nodeCount + 1)
    for arc in heads.indices { starts[Int(heads[arc ^ 1]) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    order = [Int32](repeating: 0, count: heads.count)
    for arc in heads.indices {
      let tail = Int(heads[arc ^ 1])
      order[Int(next[tail])] = Int32(truncatingIfNeeded: arc)
      next[tail] += 1
    }
  }

  // MARK: - Most flow

  /// Sends as much as there is capacity for, and returns how much that is.
  ///
  /// Source: E. A. Dinic, Algorithm for solution of a problem of maximum flow in networks with power
  /// estimation, Soviet Mathematics Doklady 11 (1970).
  ///
  /// - Complexity: O(flow · m) at most, since each round sends something.
  mutating func sendMaximumFlow(from source: Int, to target: Int) -> Int {
    var sent = 0
    while true {
      let levels = self.levels(from: source, until: target)
      guard levels[target] >= 0 else { return sent }
      var next = Array(starts[0..<nodeCount])
      while true {
        let more = sendOnce(from: source, to: target, levels, &next)
        if more == 0 { break }
        sent += Int(more)
      }
    }
  }

  /// The number of arcs with capacity left that lead from a node to each other; -1 where none do. The search may stop at
  /// a target.
  func levels(from source: Int, until target: Int? = nil) -> [Int32] {
    var levels = [Int32](repeating: -1, count: nodeCount)
    levels[source] = 0
    var queue = [Int32(source)]
    queue.reserveCapacity(1 << 12)
    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      head += 1
      for place in Int(starts[node])..<Int(starts[node + 1]) {
        let arc = Int(order[place])
        let end = Int(heads[arc])
        guard residual[arc] > 0, levels[end] < 0 else { continue }
        levels[end] = levels[node] + 1
        if end == target { return levels }
        queue.append(Int32(end))
      }
    }
    return levels
  }

  /// Sends along one way that rises level by level.
  private mutating func sendOnce(from source: Int, to target: Int, _ levels: [Int32], _ next: inout [Int32])
    -> Int32
  {
    var path: [Int32] = []
    var node = source
    while node != target {
      var found = false
      while next[node] < starts[node + 1] {
        let arc = Int(order[Int(next[node])])
        let end = Int(heads[arc])
        if residual[arc] > 0, levels[end] == levels[node] + 1 {
          path.append(Int32(arc))
          node = end
          found = true
          break
        }
        next[node] += 1
      }
      if found { continue }
      guard let last = path.popLast() else { return 0 }
      node = Int(heads[Int(last) ^ 1])
      next[node] += 1
    }
    let most = path.map { residual[Int($0)] }.min() ?? 0
    for arc in path {
      residual[Int(arc)] -= most
      residual[Int(arc) ^ 1] += most
    }
    return most
  }

  // MARK: - Cheapest flow

  /// Sends up to `count` units, each time along the cheapest way that is left, and returns how many.
  ///
  /// Source: J. W. Suurballe, Disjoint paths in a network, Networks 4 (1974), in the form of successive
  /// shortest paths with the potentials of Edmonds and Karp (1972).
  ///
  /// - Complexity: O(count · (n + m) log n).
  mutating func sendMinimumCostFlow(_ count: Int, from source: Int, to target: Int) -> Int {
    var potentials = [Double](repeating: 0, count: nodeCount)
    for sent in 0..<count {
      var distances = [Double](repeating: .infinity, count: nodeCount)
      var last = [Int32](repeating: -1, count: nodeCount)
      var heap = Heap<Frontier>()
      distances[source] = 0
      heap.insert(Frontier(distance: 0, node: Int32(source)))
      search: while let next = heap.popMin() {
        let node = Int(next.node)
        if node == target { break search }
        guard next.distance <= distances[node] else { continue }
        for place in Int(starts[node])..<Int(starts[node + 1]) {
          let arc = Int(order[place])
          guard residual[arc] > 0 else { continue }
          let end = Int(heads[arc])
          // Never below 0 but for rounding.
          let step = max(0, costs[arc] + potentials[node] - potentials[end])
          guard next.distance + step < distances[end] else { continue }
          distances[end] = next.distance + step
          last[end] = Int32(arc)
          heap.insert(Frontier(distance: distances[end], node: Int32(end)))
        }
      }
      guard distances[target].isFinite else { return sent }
      for node in 0..<nodeCount { potentials[node] += min(distances[node], distances[target]) }
      var node = target
      while node != source {
        let arc = Int(last[node])
        residual[arc] -= 1
        residual[arc ^ 1] += 1
        node = Int(heads[arc ^ 1])
      }
    }
    return count
  }
}
