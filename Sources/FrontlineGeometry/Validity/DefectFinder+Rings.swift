extension DefectFinder {
  /// Exteriors should run counterclockwise, holes clockwise.
  mutating func judgeWindings() {
    for (i, ring) in rings.enumerated() where !tangled.contains(i) {
      guard let insideIsLeft = ring.insideIsLeft else {
        report(.noArea, i, "has no area")
        continue
      }
      if ring.ring == 0 && !insideIsLeft { report(.wrongWinding, i, "is an exterior that runs clockwise") }
      if ring.ring != 0 && insideIsLeft { report(.wrongWinding, i, "is a hole that runs counterclockwise") }
    }
  }

  /// Holes belong inside their exterior and outside each other; parts outside each other or in holes.
  mutating func judgeNesting() {
    let polar = rings.indices.filter { rings[$0].holdsNorthPole }
    let around = rings.indices.map { ringsAround($0, polar: polar) }
    for (part, members) in parts.enumerated() {
      guard let exterior = members.exterior else { continue }
      for hole in members.holes {
        if !around[hole].contains(exterior), isClear(hole, exterior) {
          report(.holeOutside, hole, "is a hole outside", exterior)
        }
        for outer in around[hole].sorted()
        where rings[outer].part == part && outer != exterior && isClear(hole, outer) {
          report(.nestedHoles, hole, "is a hole inside the hole", outer)
        }
      }
      for outer in around[exterior].sorted()
      where rings[outer].ring == 0 && rings[outer].part != part && isClear(exterior, outer) {
        let holes = parts[rings[outer].part].holes
        if !holes.contains(where: { around[exterior].contains($0) || entangled.contains(Pair($0, exterior)) })
        {
          report(.overlappingParts, exterior, "lies inside", outer)
        }
      }
    }
  }

  /// Whether it can be said that one of two rings lies inside the other.
  private func isClear(_ a: Int, _ b: Int) -> Bool {
    !tangled.contains(a) && !tangled.contains(b) && !entangled.contains(Pair(a, b))
  }

  /// The rings that a ring lies inside, as far as they are not entangled with it.
  private func ringsAround(_ ring: Int, polar: [Int]) -> Set<Int> {
    let start = rings[ring].point(0, from: 0, shift: 0)
    var around = Set(polar)
    let meridian = PackedRTree.Box(start, PlanarPoint(x: start.x, y: .infinity))
    for shift in shifts {
      tree.search(meridian.inFrame(of: shift)) { segment in
        let (a, b) = ends(segment, shift: shift)
        if (a.x <= start.x) != (b.x <= start.x), orientation(a, b, start) == (a.x < b.x ? -1 : 1) {
          around.formSymmetricDifference(CollectionOfOne(segments[segment].ring))
        }
        return true
      }
    }
    for (other, isInside) in touching[ring] {
      if isInside { around.insert(other) } else { around.remove(other) }
    }
    around.remove(ring)
    return around.filter { !entangled.contains(Pair(ring, $0)) }
  }

  /// Rings that touch so that they close a circle cut the interior: the graph of rings and touching points is
  /// then no forest.
  mutating func judgeConnection() {
    var nodes: [PlanarPoint: Int] = [:]
    var parents = Array(rings.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var links: Set<Pair> = []
    for (pair, point) in touchPoints where isClear(pair.a, pair.b) {
      let node = nodes[point] ?? parents.count
      if nodes.updateValue(node, forKey: point) == nil { parents.append(node) }
      for ring in [pair.a, pair.b] where links.insert(Pair(ring, node)).inserted {
        if root(ring) == root(node) {
          report(.interiorCut, pair.b, "cuts the interior in two by touching", pair.a, at: point)
        }
        parents[root(ring)] = root(node)
      }
    }
  }
}
