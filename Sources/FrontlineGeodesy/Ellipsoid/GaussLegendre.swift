/// Integrals of smooth functions.
enum GaussLegendre {
  /// The positive nodes of the 10-point rule on -1 ... 1 with their weights.
  ///
  /// Source: NIST Digital Library of Mathematical Functions, table 3.5.2, https://dlmf.nist.gov/3.5.T2
  private static let rule: [(node: Double, weight: Double)] = [
    (0.148874338981631210884826001129719985, 0.295524224714752870173815619188769235),
    (0.433395394129247190799265943165784162, 0.269266719309996355091226921569469353),
    (0.679409568299024406234327365114873576, 0.219086362515982043995534934228163192),
    (0.865063366688984510732096688423493049, 0.149451349150580593145863396957673),
    (0.973906528517171720077964012084452053, 0.066671344308688137593568809893332),
  ]

  /// The integral of `f` from `a` to `b`: an interval is halved until one application of the rule and two
  /// agree within `absolute`, or within `relative` of the value.
  static func integral(
    from a: Double, to b: Double, absolute: Double, relative: Double, _ f: (Double) -> Double
  ) -> Double {
    refined(a, b, panel(a, b, f), depth: 0, absolute, relative, f)
  }

  private static func refined(
    _ a: Double, _ b: Double, _ whole: Double, depth: Int, _ absolute: Double, _ relative: Double,
    _ f: (Double) -> Double
  ) -> Double {
    let middle = a + (b - a) / 2
    let left = panel(a, middle, f)
    let right = panel(middle, b, f)
    let halves = left + right
    if abs(halves - whole) <= max(absolute, relative * abs(halves)) || depth == 48 { return halves }
    return refined(a, middle, left, depth: depth + 1, absolute, relative, f)
      + refined(middle, b, right, depth: depth + 1, absolute, relative, f)
  }

  private static func panel(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
    let center = a + (b - a) / 2
    let half = (b - a) / 2
    var sum = 0.0
    for (node, weight) in rule {
      sum += weight * (f(center - half * node) + f(center + half * node))
    }
    return sum * half
  }
}
