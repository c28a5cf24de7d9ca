extension Position: CustomStringConvertible {
  /// Latitude and longitude in degrees with five decimals (about a metre): `39.75370, 46.74650`.
  public var description: String { "\(fixed(latitude, 5)), \(fixed(longitude, 5))" }
}

/// `value` with `decimals` decimals, without Foundation; ties to even, no "-0". Where the digits exceed what
/// a Double holds, the shortest text that reads back as `value`.
package func fixed(_ value: Double, _ decimals: Int) -> String {
  precondition((0...15).contains(decimals), "A number is written with 0 to 15 decimals.")
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let product = (abs(value) * scale).rounded(.toNearestOrEven)
  guard product < 0x1p53 else { return "\(value)" }  // false for NaN and the infinities
  let scaled = Int(product)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return "\(sign)\(scaled)" }
  let digits = String(scaled % Int(scale))
  return "\(sign)\(scaled / Int(scale)).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
}
