/// The precision that a written distance implies.
///
/// ```swift
/// DistancePrecision.of("10.5")                   // 0.5: read as ten and a half
/// DistancePrecision.of("30")                     // 10
/// DistancePrecision.of("10")                     // 1: a power of ten has the precision of the next lower one
/// ```
///
/// Rules, in the unit of the distance; half the precision is the uncertainty:
/// - A fraction of 1/2, 1/4 or 1/8, written as such or as its decimals, has that precision; any other decimals
///   that of their last digit, and so have decimals that end in 0.
/// - A whole number that does not end in 0 has the precision 1.
/// - One that ends in 0 has the precision 10; but a power of ten, and a number with two or more zeros, has that
///   of the next lower power of ten than its zeros say: 10 has 1, 100 and 200 have 10, 1000 and 2000 have 100.
///
/// Source: Chapman and Wieczorek 2020, table of uncertainty from offset precision. Older editions took a power of
/// ten as good to that power (``Edition/guide2001``).
public enum DistancePrecision {
  /// Whose rule for numbers that end in zeros.
  public enum Edition: Hashable, Sendable {
    /// Chapman and Wieczorek 2020.
    case bestPractices2020
    /// Wieczorek 2001 and Wieczorek et al. 2004: 10 has the precision 10, 200 has 100, 2000 has 1000.
    case guide2001
  }

  /// The precision of a number as it is written in figures: `10.25`, `30`; `nil` where it is none.
  public static func of(_ text: String, edition: Edition = .bestPractices2020) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 15,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let value = Double(text)
    else { return nil }
    return of(value, decimals: parts.count == 2 ? parts[1].utf8.count : 0, edition: edition)
  }

  /// The precision of a value written with so many decimals.
  package static func of(_ value: Double, decimals: Int, edition: Edition = .bestPractices2020) -> Double {
    if decimals > 0 {
      let fraction = value - value.rounded(.down)
      let endsInZero = (value * power(decimals)).rounded().truncatingRemainder(dividingBy: 10) == 0
      if !endsInZero {
        if fraction == 0.5 { return 0.5 }
        if fraction == 0.25 || fraction == 0.75 { return 0.25 }
        if (fraction * 8).rounded() == fraction * 8 { return 0.125 }
      }
      return 1 / power(decimals)
    }
    guard value >= 1 else { return 1 }
    var (rest, zeros) = (value, 0)
    while rest.truncatingRemainder(dividingBy: 10) == 0 {
      rest /= 10
      zeros += 1
    }
    if zeros == 0 { return 1 }
    if edition == .guide2001 { return power(zeros) }
    if zeros == 1 { return rest == 1 ? 1 : 10 }
    return power(zeros - 1)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
