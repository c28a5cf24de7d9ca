/// The marks of a value axis: multiples of 1, 2, 2.5 or 5 times a power of ten that enclose the values.
///
/// ```swift
/// ValueTicks(covering: 780...979, about: 5).values      // [750.0, 800.0, 850.0, 900.0, 950.0, 1000.0]
/// ```
struct ValueTicks {
  /// The marked values, rising, at least two; the first and last are the ends of the axis.
  let values: [Double]

  /// The ends of the axis.
  var range: ClosedRange<Double> { values.first!...values.last! }  // there are at least two

  /// - Parameters:
  ///   - range: the values to enclose, finite.
  ///   - count: about how many steps to make, at least 1.
  ///   - wholeNumbers: whether the steps are at least 1, as for counts.
  init(covering range: ClosedRange<Double>, about count: Int, wholeNumbers: Bool = true) {
    let low = range.lowerBound
    let high = range.upperBound > low ? range.upperBound : low + 1
    let step = Self.step(atLeast: (high - low) / Double(max(count, 1)), wholeNumbers: wholeNumbers)
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    values = stride(from: first, through: last, by: 1).map { $0 * step + 0 }  // + 0: no -0
  }

  private static func step(atLeast rough: Double, wholeNumbers: Bool) -> Double {
    var power = 1.0
    while power < rough { power *= 10 }
    while power > rough, !wholeNumbers || power > 1 { power /= 10 }
    for factor in [1.0, 2, 2.5, 5] where power * factor >= rough && (factor != 2.5 || power >= 10) {
      return power * factor
    }
    return power * 10
  }
}
