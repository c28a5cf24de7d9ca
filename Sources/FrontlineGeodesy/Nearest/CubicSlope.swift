/// The slope of the distance between two feet of one edge, as the cubic that agrees with it and with its
/// derivative at both.
///
/// The error is h4/384 of the fifth derivative of the distance. For 50 km at the far side of a quarter of the
/// Earth, where this is used, that is below 1e-7 m of distance over the whole stretch: the distance varies
/// there on the scale of the Earth's radius, and only by the flattening.
struct CubicSlope {
  private let start: Double
  private let span: Double
  /// c0 + c1 x + c2 x2 + c3 x3 with x from 0 to 1.
  private let c0: Double
  private let c1: Double
  private let c2: Double
  private let c3: Double

  init(_ a: Foot, _ b: Foot) {
    start = a.t
    span = b.t - a.t
    let (bendA, bendB) = (a.bend * span, b.bend * span)
    c0 = a.slope
    c1 = bendA
    c2 = 3 * (b.slope - a.slope) - 2 * bendA - bendB
    c3 = 2 * (a.slope - b.slope) + bendA + bendB
  }

  /// The stretches, by t, on which the cubic climbs through 0: around each minimum of the distance.
  var risingCrossings: [(lower: Double, upper: Double)] {
    let ends = ([0] + turningPoints + [1])
    return zip(ends, ends.dropFirst()).compactMap { x, y in
      value(x) < 0 && value(y) >= 0 ? (start + x * span, start + y * span) : nil
    }
  }

  private func value(_ x: Double) -> Double { c0 + x * (c1 + x * (c2 + x * c3)) }

  /// Where the cubic has its extremes, strictly between 0 and 1, ascending.
  private var turningPoints: [Double] {
    let discriminant = c2 * c2 - 3 * c1 * c3
    guard discriminant > 0 else { return [] }
    let q = -(c2 + (c2 < 0 ? -1 : 1) * discriminant.squareRoot())
    return [q / (3 * c3), c1 / q].filter { $0 > 0 && $0 < 1 }.sorted()
  }
}
