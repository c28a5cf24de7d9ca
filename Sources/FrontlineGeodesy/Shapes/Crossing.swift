internal import FrontlineGeometry

/// A kind of edge of which two can be told to cross.
protocol Crossing {
  /// Where parts of two edges cross, or nil where they do not. Ends that merely touch may be missed.
  func crossing(
    within part: ClosedRange<Double>, _ other: Self, within otherPart: ClosedRange<Double>
  ) -> Position?
}

extension GeodesicEdge: Crossing {
  /// Two short geodesics cross where the ends of each lie to different sides of the other.
  func crossing(
    within part: ClosedRange<Double>, _ other: GeodesicEdge, within otherPart: ClosedRange<Double>
  ) -> Position? {
    let (a, b) = (motion(at: part.lowerBound).position, motion(at: part.upperBound).position)
    let (c, d) = (
      other.motion(at: otherPart.lowerBound).position, other.motion(at: otherPart.upperBound).position
    )
    let sides = (Self.side(of: a, c, d), Self.side(of: b, c, d))
    guard sides.0 * sides.1 < 0, Self.side(of: c, a, b) * Self.side(of: d, a, b) < 0 else { return nil }
    // The place of this edge that lies on neither side of the other, between places on its two sides.
    var (low, high) = (part.lowerBound, part.upperBound)
    while true {
      let middle = low + (high - low) / 2
      let place = motion(at: middle).position
      if middle <= low || middle >= high || (high - low) * length < 1e-9 { return place }
      if Self.side(of: place, c, d) * sides.0 > 0 { low = middle } else { high = middle }
    }
  }

  /// Positive to the right of the way from `a` to `b`, negative to its left, 0 on it; no more than 1.
  private static func side(of place: Position, _ a: Position, _ b: Position) -> Double {
    let (way, sight) = (Geodesic.inverse(a, b), Geodesic.inverse(a, place))
    return sight.distance == 0 || way.distance == 0
      ? 0 : sineAndCosine(degrees: sight.azimuth1 - way.azimuth1).sine
  }
}

extension LongitudeLatitudeEdge: Crossing {
  /// Two lines of a plane cross where the ends of each lie to different sides of the other.
  func crossing(
    within part: ClosedRange<Double>, _ other: LongitudeLatitudeEdge, within otherPart: ClosedRange<Double>
  ) -> Position? {
    let (a, b) = (position(at: part.lowerBound), position(at: part.upperBound))
    let (c, d) = (other.position(at: otherPart.lowerBound), other.position(at: otherPart.upperBound))
    let (one, two) = (Self.side(of: a, c, d), Self.side(of: b, c, d))
    guard one * two < 0, Self.side(of: c, a, b) * Self.side(of: d, a, b) < 0 else { return nil }
    return position(at: part.at(one / (one - two)))
  }

  /// Twice the area of the triangle, in square degrees; its sign tells the side.
  private static func side(of place: Position, _ a: Position, _ b: Position) -> Double {
    (b.longitude - a.longitude) * (place.latitude - a.latitude)
      - (b.latitude - a.latitude) * (place.longitude - a.longitude)
  }
}
