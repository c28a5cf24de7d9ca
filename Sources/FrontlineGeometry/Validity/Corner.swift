/// A ring at one of its points: where it comes from and where it goes.
struct Corner {
  let before: PlanarPoint
  let at: PlanarPoint
  let after: PlanarPoint

  /// Whether the direction to `point` lies strictly on the left of the ring as it passes.
  func hasOnLeft(_ point: PlanarPoint) -> Bool {
    let (fromBefore, toAfter) = (orientation(before, at, point), orientation(at, after, point))
    switch orientation(before, at, after) {
    case 1: return fromBefore > 0 && toAfter > 0
    case -1: return fromBefore > 0 || toAfter > 0
    default: return toAfter > 0
    }
  }

  /// Whether another ring passes from one side of this one to the other here.
  func crosses(_ other: Corner) -> Bool { hasOnLeft(other.before) != hasOnLeft(other.after) }

  /// Whether another ring leaves or comes along an edge of this one.
  func runsAlong(_ other: Corner) -> Bool {
    [before, after].contains { mine in
      [other.before, other.after].contains { at.sees(mine, alongside: $0) && orientation(at, mine, $0) == 0 }
    }
  }
}

extension PlanarPoint {
  /// Whether two points on one line with this one lie on the same side of it.
  func sees(_ a: PlanarPoint, alongside b: PlanarPoint) -> Bool {
    a.x != x ? (a.x > x) == (b.x > x) && b.x != x : (a.y > y) == (b.y > y)
  }
}
