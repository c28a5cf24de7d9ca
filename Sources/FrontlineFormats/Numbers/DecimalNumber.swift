/// The grammar of a decimal number: an optional sign, digits, an optional fraction, an optional exponent.
/// No blank, no hexadecimal, no NaN or infinity, no grouping, and always a point whatever the locale.
enum DecimalNumber {
  /// The number that `bytes` are, all of them; `nil` where they are none, or too large for a `Double`.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard isNumber(bytes) else { return nil }
    guard let value = Double(Substring(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// The integer that `bytes` are, all of them; `nil` where they are none, or it does not fit.
  static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative || first == UInt8(ascii: "+") ? 1 : 0)
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      let digit = Int(byte &- UInt8(ascii: "0"))
      guard digit <= 9 else { return nil }
      let (ten, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) =
        isNegative ? ten.subtractingReportingOverflow(digit) : ten.addingReportingOverflow(digit)
      guard !overflowed, !overflowedToo else { return nil }
      value = sum
    }
    return value
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    func digits() -> Int {
      let start = i
      while i < bytes.count, bytes[i] &- UInt8(ascii: "0") <= 9 { i += 1 }
      return i - start
    }
    func skip(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
      guard i < bytes.count, bytes[i] == UInt8(ascii: a) || bytes[i] == UInt8(ascii: b) else { return false }
      i += 1
      return true
    }
    _ = skip("+", "-")
    guard digits() > 0 else { return false }
    if skip(".", ".") { guard digits() > 0 else { return false } }
    if skip("e", "E") {
      _ = skip("+", "-")
      guard digits() > 0 else { return false }
    }
    return i == bytes.count
  }
}
