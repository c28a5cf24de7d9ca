/// The grammar of a decimal number in a table: an optional sign, digits, an optional fraction, an optional
/// exponent. No blank, no hexadecimal, no NaN or infinity, no grouping, and always a point whatever the locale.
///
/// The bytes must be followed by eight that may be read, the first of which is no part of a number.
enum DecimalNumber {
  /// The number that `bytes` are, all of them; `nil` where they are none, or too large for a `Double`.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let start = bytes.baseAddress, let token = DecimalToken(at: start, .table),
      token.end == start + bytes.count
    else { return nil }
    let value = token.double(from: start)
    return value.isFinite ? value : nil
  }

  /// The integer that `bytes` are, all of them; `nil` where they are none, or it does not fit.
  static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress, let token = DecimalToken(at: start, .table),
      token.end == start + bytes.count
    else { return nil }
    return token.int
  }
}
