/// How two straight segments meet.
enum Contact {
  case none
  /// They cross, at an inner point of both.
  case crossing(PlanarPoint)
  /// They meet at a point that is an end of one or both.
  case touch(PlanarPoint)
  /// They lie on one line and share more than a point; one end of the shared stretch.
  case overlap(PlanarPoint)

  init(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint, _ d: PlanarPoint) {
    let (sideC, sideD) = (orientation(a, b, c), orientation(a, b, d))
    if sideC == sideD && sideC != 0 {
      self = .none
      return
    }
    let (sideA, sideB) = (orientation(c, d, a), orientation(c, d, b))
    if sideA == sideB && sideA != 0 {
      self = .none
      return
    }
    if sideC == 0 && sideD == 0 {
      let shared = [c, d].filter { Self.holds(a, b, $0) } + [a, b].filter { Self.holds(c, d, $0) }
      let other = shared.first { $0 != shared[0] }
      self = shared.isEmpty ? .none : other == nil ? .touch(shared[0]) : .overlap(shared[0])
      return
    }
    if sideC != 0 && sideD != 0 && sideA != 0 && sideB != 0 {
      self = .crossing(Self.crossingPoint(a, b, c, d))
      return
    }
    let touching = sideC == 0 ? c : sideD == 0 ? d : sideA == 0 ? a : b
    self = .touch(touching)
  }

  /// Whether `p`, known to lie on the line through `a` and `b`, lies between them.
  private static func holds(_ a: PlanarPoint, _ b: PlanarPoint, _ p: PlanarPoint) -> Bool {
    min(a.x, b.x) <= p.x && p.x <= max(a.x, b.x) && min(a.y, b.y) <= p.y && p.y <= max(a.y, b.y)
  }

  /// The crossing, rounded; for the report only, nothing is decided with it.
  private static func crossingPoint(
    _ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint, _ d: PlanarPoint
  ) -> PlanarPoint {
    let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y)
    let part = ((c.x - a.x) * vy - (c.y - a.y) * vx) / (ux * vy - uy * vx)
    let t = part.isFinite ? min(max(part, 0), 1) : 0
    return PlanarPoint(x: a.x + t * ux, y: a.y + t * uy)
  }
}
