internal import FrontlineGeometry

/// Parts of two edges, and the places on them that are nearest to each other: the exact step between lines.
///
/// Two geodesics that do not meet are nearest at an end of one of them: the ellipsoid is curved like a ball
/// everywhere, so a path at right angles to both gets shorter when it is moved along (Synge's argument: the
/// second variation under parallel displacement is minus the integral of the Gaussian curvature). So four feet
/// are taken, from each end onto the other. Edges straight in longitude and latitude bend, and may be nearest
/// between their ends: there the foot of a place that moves along the one is followed.
struct EdgePair<Path: EdgePath & Crossing> {
  private let one: Path
  private let onePart: ClosedRange<Double>
  private let other: Path
  private let otherPart: ClosedRange<Double>

  typealias Closest = (distance: Double, one: Position, other: Position)

  init(_ one: Path, _ onePart: ClosedRange<Double>, _ other: Path, _ otherPart: ClosedRange<Double>) {
    self.one = one
    self.onePart = onePart
    self.other = other
    self.otherPart = otherPart
  }

  /// The closest places, from where the chords of the two parts are closest.
  func closest(near pair: ChordPair) -> Closest {
    // Far apart, two edges may lie on lines that meet at the other side of the Earth.
    if pair.leastDistance == 0, let place = one.crossing(within: onePart, other, within: otherPart) {
      return (0, place, place)
    }
    var best: Closest?
    func take(_ distance: Double, _ a: Position, _ b: Position) {
      if distance < best?.distance ?? .infinity { best = (distance, a, b) }
    }
    let hints = (one: onePart.at(pair.oneAt), other: otherPart.at(pair.otherAt))
    for t in [onePart.lowerBound, onePart.upperBound] {
      let foot = footOnOther(from: t, hint: hints.other)
      take(foot.distance, one.motion(at: t).position, foot.position)
    }
    for t in [otherPart.lowerBound, otherPart.upperBound] {
      var viewpoint = Viewpoint(other.motion(at: t).position)
      let foot = FootFinder.nearest(on: one, within: onePart, hint: hints.one, from: &viewpoint).foot
      take(foot.distance, foot.position, viewpoint.query)
    }
    if one.greatestBend(from: onePart.lowerBound, to: onePart.upperBound) > 0
      || other.greatestBend(from: otherPart.lowerBound, to: otherPart.upperBound) > 0
    {
      for t in minimaBetweenEnds(hint: hints.one) {
        let foot = footOnOther(from: t, hint: hints.other)
        take(foot.distance, one.motion(at: t).position, foot.position)
      }
    }
    return best!  // four feet at least
  }

  private func footOnOther(from t: Double, hint: Double) -> Foot {
    var viewpoint = Viewpoint(one.motion(at: t).position)
    return FootFinder.nearest(on: other, within: otherPart, hint: hint, from: &viewpoint).foot
  }

  /// Where on the one edge the distance to the other is least, but for its ends.
  ///
  /// The parts are short beside the bend of either, so a few steps show every dip of the distance; each is then
  /// narrowed down to where its slope changes sign.
  private func minimaBetweenEnds(hint: Double) -> [Double] {
    let (start, end) = (onePart.lowerBound, onePart.upperBound)
    let places = ((0...8).map { start + Double($0) / 8 * (end - start) } + [hint]).sorted()
    let slopes = places.map(slope)
    return zip(zip(places, places.dropFirst()), zip(slopes, slopes.dropFirst())).compactMap { ends, slopes in
      guard slopes.0 < 0, slopes.1 > 0 else { return nil }
      return root(between: ends, slopes)
    }
  }

  /// The change of the distance to the other edge as the place on the one moves: by the first variation, minus
  /// the part of the velocity that points to the foot.
  private func slope(at t: Double) -> Double {
    let motion = one.motion(at: t)
    let foot = footOnOther(from: t, hint: otherPart.at(0.5))
    guard foot.distance > 0 else { return 0 }
    let toFoot = Tangent(length: 1, azimuth: foot.azimuth)
    return -(motion.velocity.north * toFoot.north + motion.velocity.east * toFoot.east)
  }

  /// The Illinois method: false position, in which an end that stays twice counts half.
  private func root(between ends: (Double, Double), _ slopes: (Double, Double)) -> Double {
    var (a, b) = ends
    var (fa, fb) = slopes
    var stays = 0
    for _ in 0..<60 where b - a > 1e-15 {
      let t = (a * fb - b * fa) / (fb - fa)
      let f = slope(at: t)
      if f == 0 || t <= a || t >= b { return t }
      if f < 0 {
        (a, fa) = (t, f)
        if stays < 0 { fb /= 2 }
        stays = min(stays, 0) - 1
      } else {
        (b, fb) = (t, f)
        if stays > 0 { fa /= 2 }
        stays = max(stays, 0) + 1
      }
    }
    return a + (b - a) / 2
  }
}

extension ClosedRange<Double> {
  /// The place at a part of the range, 0 ... 1.
  func at(_ part: Double) -> Double { lowerBound + part * (upperBound - lowerBound) }
}
