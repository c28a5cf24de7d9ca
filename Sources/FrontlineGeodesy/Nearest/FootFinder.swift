internal import FrontlineGeometry

/// Finds the nearest place of one edge, or of a part of it: the exact step.
///
/// Let f be the distance from the query to the edge, v its velocity, k its geodesic curvature, and H the
/// curvature of the circle of radius f around the query (``Foot``). Where the edge is at right angles to the
/// path, f' = 0 and f'' lies between v2 (H - |k|) and v2 (H + |k|). The Gaussian curvature of WGS 84 lies
/// between b2/a4 (poles) and 1/b2 (equator), so by comparison of Hessians, with R = a2/b,
///
///     cot(f/b) / b  <=  H  <=  cot(f/R) / R
///
/// the right side in the sense of barriers also on the cut locus. Hence three cases for a part of an edge:
///
/// - H > |k| throughout: each place with f' = 0 is a strict minimum, so there is one at most (between two
///   there would be a maximum). So it is for every geodesic edge that stays within 9,985 km of the query.
/// - H < -|k| throughout: each is a strict maximum; the nearest place is an end. So it is for every geodesic
///   edge that stays beyond 10,053 km.
/// - Else the part is halved until it is one or the other, or cannot be nearer than the best so far (f changes
///   by no more than the length), or is so short beside f and the Earth that f' is as good as a cubic.
struct FootFinder<Path: EdgePath> {
  private let path: Path
  private var viewpoint: Viewpoint
  private var best: (foot: Foot, isLevel: Bool)?

  init(_ path: Path, from viewpoint: Viewpoint) {
    self.path = path
    self.viewpoint = viewpoint
  }

  /// The nearest place of a part of an edge; `isLevel` where the slope is 0 there, so that it is not merely an
  /// end of the part.
  ///
  /// - Parameters:
  ///   - path: the edge.
  ///   - part: the parameters between which to look.
  ///   - hint: where to begin; the nearer to the foot, the faster.
  ///   - viewpoint: the query; remembers what was seen last.
  static func nearest(
    on path: Path, within part: ClosedRange<Double>, hint: Double, from viewpoint: inout Viewpoint
  ) -> (foot: Foot, isLevel: Bool) {
    var finder = FootFinder(path, from: viewpoint)
    let (t0, t1) = (part.lowerBound, part.upperBound)
    let first = finder.foot(at: min(max(hint, t0), t1))
    let length = path.greatestLength(from: t0, to: t1)
    if finder.hasOneMinimum(from: t0, to: t1, farthest: first.distance + length) {
      finder.descend(from: first, between: t0, t1)
    } else {
      let (start, end) = (finder.foot(at: t0), finder.foot(at: t1))
      for foot in [first, start, end] { finder.take(foot) }
      finder.divide(start, end, length: length, depth: 0)
    }
    viewpoint = finder.viewpoint
    return finder.best!  // every branch takes a foot
  }

  private mutating func foot(at t: Double) -> Foot { Foot(at: t, of: path, from: &viewpoint) }

  private mutating func take(_ foot: Foot, isLevel: Bool = false) {
    if let best {
      let margin = isLevel && !best.isLevel ? Foot.tie : 0
      guard foot.distance < best.foot.distance + margin else { return }
    }
    best = (foot, isLevel)
  }

  // MARK: - The three cases

  private mutating func divide(_ a: Foot, _ b: Foot, length: Double, depth: Int) {
    let nearest = (a.distance + b.distance - length) / 2
    let farthest = (a.distance + b.distance + length) / 2
    guard length > 0, let best, nearest < best.foot.distance + Foot.tie else { return }
    if hasOneMinimum(from: a.t, to: b.t, farthest: farthest) {
      if a.slope < 0, b.slope > 0 { descend(between: a, b) }
    } else if hasNoInnerMinimum(from: a.t, to: b.t, nearest: nearest) {
      return
    } else if length > min(nearest / 8, 50_000), depth < 64 {
      let middle = foot(at: a.t + (b.t - a.t) / 2)
      take(middle)
      divide(a, middle, length: path.greatestLength(from: a.t, to: middle.t), depth: depth + 1)
      divide(middle, b, length: path.greatestLength(from: middle.t, to: b.t), depth: depth + 1)
    } else {
      for (lower, upper) in CubicSlope(a, b).risingCrossings {
        let (c, d) = (foot(at: lower), foot(at: upper))
        take(c)
        take(d)
        if c.slope < 0, d.slope > 0 { descend(between: c, d) }
      }
    }
  }

  private func hasOneMinimum(from t0: Double, to t1: Double, farthest: Double) -> Bool {
    let b = Ellipsoid.wgs84.polarRadius.meters
    guard farthest < .pi / 2 * b else { return false }
    return 1 > b * tangent(farthest / b) * path.greatestBend(from: t0, to: t1)
  }

  private func hasNoInnerMinimum(from t0: Double, to t1: Double, nearest: Double) -> Bool {
    let r = RadiiOfCurvature.greatest
    guard nearest > .pi / 2 * r else { return false }
    return nearest >= .pi * r || 1 > -r * tangent(nearest / r) * path.greatestBend(from: t0, to: t1)
  }

  // MARK: - Descending

  /// Goes from a place down to the one minimum between two parameters.
  private mutating func descend(from first: Foot, between t0: Double, _ t1: Double) {
    if first.slope < 0, first.t < t1 {
      descend(from: first, lower: first.t, lowerIsKnown: true, upper: t1, upperIsKnown: false)
    } else if first.slope > 0, first.t > t0 {
      descend(from: first, lower: t0, lowerIsKnown: false, upper: first.t, upperIsKnown: true)
    } else {
      take(first, isLevel: first.slope == 0)
    }
  }

  /// Goes down to a minimum between two places, of which the left slopes down and the right up.
  private mutating func descend(between a: Foot, _ b: Foot) {
    descend(from: -a.slope < b.slope ? a : b, lower: a.t, lowerIsKnown: true, upper: b.t, upperIsKnown: true)
  }

  /// Newton's method on half the square of the distance: on a plane one step is all it takes. It stays inside
  /// a bracket, which is halved where the steps do not shrink fast.
  ///
  /// An end of the bracket is known where the slope there is known to lead inward; where it is not, and the
  /// steps lead beyond it, it is looked at, and is the nearest place unless its slope leads inward.
  private mutating func descend(
    from first: Foot, lower: Double, lowerIsKnown: Bool, upper: Double, upperIsKnown: Bool
  ) {
    var (lower, lowerIsKnown, upper, upperIsKnown) = (lower, lowerIsKnown, upper, upperIsKnown)
    var current = first
    var lastStep = Double.infinity
    while current.distance > 1e-9 {
      let convexity = current.slope * current.slope + current.distance * current.bend
      let step = -current.distance * current.slope / convexity
      // A foot that is off by e along the edge is off by e2 / 2f in distance: 2 nm at most.
      let error = abs(step) * current.speed
      if convexity > 0, error < 1e-7, error * error < 4e-9 * current.distance { break }
      var next = current.t + step
      if !(convexity > 0) || abs(step) > lastStep / 2 || (next <= lower && lowerIsKnown)
        || (next >= upper && upperIsKnown)
      {
        let outward = current.slope < 0 ? upper : lower
        let isKnown = current.slope < 0 ? upperIsKnown : lowerIsKnown
        next = isKnown ? lower + (upper - lower) / 2 : outward
      }
      next = min(max(next, lower), upper)
      if next == current.t { break }
      lastStep = abs(next - current.t)
      current = foot(at: next)
      if current.slope < 0 {
        if next == upper { return take(current) }
        (lower, lowerIsKnown) = (next, true)
      } else {
        if next == lower { return take(current, isLevel: current.slope == 0) }
        (upper, upperIsKnown) = (next, true)
      }
    }
    take(current, isLevel: true)
  }
}
