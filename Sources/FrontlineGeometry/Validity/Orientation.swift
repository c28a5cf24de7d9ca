/// A point of the plane that validity is decided in: x is the longitude, which may run beyond 180, y the
/// latitude.
struct PlanarPoint: Hashable {
  var x: Double
  var y: Double
}

/// The side of the line from `a` to `b` that `c` lies on: 1 left, -1 right, 0 on it. Exact, so that two
/// questions about the same points never contradict each other (but for underflow, below 1e-150 degrees).
///
/// Source: Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates, 1997.
func orientation(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint) -> Int {
  let left = (a.x - c.x) * (b.y - c.y)
  let right = (a.y - c.y) * (b.x - c.x)
  let difference = left - right
  let magnitude = abs(left) + abs(right)
  // The rounding of the difference is at most (3 + 16e) e times the sum, e = 2^-53.
  if abs(difference) > 3.330_669_073_875_472e-16 * magnitude { return sign(difference) }
  if a == c || b == c || a == b { return 0 }
  return exactOrientation(a, b, c)
}

private func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }

/// The determinant ax by - ax cy - cx by - ay bx + ay cx + cy bx, summed without rounding: each product is
/// kept as its rounded value and its error, and their sum as parts that do not overlap, the greatest last.
private func exactOrientation(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint) -> Int {
  var parts: [Double] = []
  for (p, q) in [(a.x, b.y), (-a.x, c.y), (-c.x, b.y), (-a.y, b.x), (a.y, c.x), (c.y, b.x)] {
    let product = p * q
    for term in [(-product).addingProduct(p, q), product] {
      var carried = term
      for i in parts.indices {
        let sum = carried + parts[i]
        let rest = sum - carried
        parts[i] = (carried - (sum - rest)) + (parts[i] - rest)
        carried = sum
      }
      parts.append(carried)
    }
  }
  return parts.last { $0 != 0 }.map(sign) ?? 0
}
