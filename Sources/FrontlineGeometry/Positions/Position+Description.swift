extension Position: CustomStringConvertible {
  /// Latitude and longitude in degrees with five decimals (about a metre): `39.75370, 46.74650`.
  public var description: String { "\(fixed(latitude, 5)), \(fixed(longitude, 5))" }
}

/// `value` with `decimals` decimals, without Foundation; ties to even, no "-0".
package func fixed(_ value: Double, _ decimals: Int) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((abs(value) * scale).rounded(.toNearestOrEven))
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return "\(sign)\(scaled)" }
  let digits = String(scaled % Int(scale))
  return "\(sign)\(scaled / Int(scale)).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
}
