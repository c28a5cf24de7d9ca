extension DefectFinder {
  /// Compares all pairs of edges that may meet; false where it gave up at the limit.
  mutating func compareEdges() -> Bool {
    var near: [(segment: Int, shift: Double)] = []
    for first in segments.indices {
      let (p, q) = ends(first, shift: 0)
      let box = PackedRTree.Box(p, q)
      near.removeAll(keepingCapacity: true)
      for shift in shifts {
        tree.search(box.inFrame(of: shift)) {
          if $0 > first { near.append(($0, shift)) }
          return true
        }
      }
      near.sort { $0.segment < $1.segment }  // so that the order of the report does not depend on the index
      for (second, shift) in near {
        compare(first, second, shift: shift)
        if ownDefects.count + jointDefects.count >= limit || contactsLeft <= 0 { return false }
      }
    }
    return true
  }

  func ends(_ segment: Int, shift: Double) -> (PlanarPoint, PlanarPoint) {
    rings[segments[segment].ring].edge(segments[segment].step, shift: shift)
  }

  private mutating func compare(_ first: Int, _ second: Int, shift: Double) {
    let (a, b) = ends(first, shift: 0)
    let (c, d) = ends(second, shift: shift)
    let (ringA, ringB) = (segments[first].ring, segments[second].ring)
    switch Contact(a, b, c, d) {
    case .none: return
    case .crossing(let point):
      contactsLeft -= 1
      if ringA == ringB {
        reportOwn(.selfCrossing, first, second, at: point)
      } else {
        reportCrossing(first, second, at: point)
      }
    case .overlap(let point):
      contactsLeft -= 1
      if ringA != ringB {
        reportJoint(.sharedEdge, first, second, at: point, "share an edge")
      } else if let tip = sharedStep(first, second) {
        reportSpike(ringA, at: tip)
      } else if !foldsBetween(start(first), start(second)) {
        reportOwn(.sharedEdge, first, second, at: point)
      }
    case .touch(let point):
      let (u, v) = (place(first, at: point, shift: 0), place(second, at: point, shift: shift))
      guard u != v else { return }  // one edge follows the other
      guard reported.insert(u.precedes(v) ? .touch(u, v) : .touch(v, u)).inserted else { return }
      contactsLeft -= 1
      let corners = (corner(first, at: point, shift: 0), corner(second, at: point, shift: shift))
      if corners.0.runsAlong(corners.1) { return }  // told as a spike or a shared edge
      if ringA != ringB {
        compareCorners(first, second, corners, at: point)
      } else if !foldsBetween(u, v) {
        reportOwn(corners.0.crosses(corners.1) ? .selfCrossing : .selfTouch, first, second, at: point)
      }
    }
  }

  /// Two rings that touch at a point: they cross there, or lie inside or outside each other.
  private mutating func compareCorners(
    _ first: Int, _ second: Int, _ corners: (Corner, Corner), at point: PlanarPoint
  ) {
    let (a, b) = corners
    if a.crosses(b) {
      reportCrossing(first, second, at: point)
      return
    }
    let (ringA, ringB) = (segments[first].ring, segments[second].ring)
    if let left = rings[ringA].insideIsLeft { touching[ringB][ringA] = a.hasOnLeft(b.after) == left }
    if let left = rings[ringB].insideIsLeft { touching[ringA][ringB] = b.hasOnLeft(a.after) == left }
    if rings[ringA].part == rings[ringB].part {
      let x =
        shifts.count == 1
        ? point.x : point.x > 180 ? point.x - 360 : point.x <= -180 ? point.x + 360 : point.x
      touchPoints.append((Pair(ringA, ringB), PlanarPoint(x: x, y: point.y)))
    }
  }

  /// The vertex that two edges of one ring share, where one follows the other.
  private func sharedStep(_ first: Int, _ second: Int) -> Int? {
    let ring = rings[segments[first].ring]
    let (a, b) = (segments[first].step, segments[second].step)
    return ring.cyclic(a + 1) == b ? b : ring.cyclic(b + 1) == a ? a : nil
  }

  /// Whether the way between two places of one ring is a spike and its foot: what touches there is told as
  /// the spike.
  private func foldsBetween(_ u: Place, _ v: Place) -> Bool {
    let ring = rings[u.ring]
    return [(u, v), (v, u)].contains { from, to in
      let steps = ring.cyclic(to.step - from.step)
      guard steps <= 3 else { return false }
      return (from.step...(from.step + steps)).contains { step in
        let (p, tip) = ring.edge(step - 1, shift: 0)
        let q = ring.point(step + 1, from: step - 1, shift: 0)
        return orientation(p, tip, q) == 0 && tip.sees(p, alongside: q)
      }
    }
  }

  private func start(_ segment: Int) -> Place {
    Place(ring: segments[segment].ring, step: segments[segment].step, isVertex: true)
  }

  private func place(_ segment: Int, at point: PlanarPoint, shift: Double) -> Place {
    let (ring, step) = segments[segment]
    let (a, b) = ends(segment, shift: shift)
    if point == a { return Place(ring: ring, step: step, isVertex: true) }
    if point == b { return Place(ring: ring, step: rings[ring].cyclic(step + 1), isVertex: true) }
    return Place(ring: ring, step: step, isVertex: false)
  }

  private func corner(_ segment: Int, at point: PlanarPoint, shift: Double) -> Corner {
    let (ring, step) = segments[segment]
    let (a, b) = ends(segment, shift: shift)
    if point == a {
      return Corner(before: rings[ring].point(step - 1, from: step, shift: shift), at: point, after: b)
    }
    if point == b {
      return Corner(before: a, at: point, after: rings[ring].point(step + 2, from: step, shift: shift))
    }
    return Corner(before: a, at: point, after: b)
  }
}
