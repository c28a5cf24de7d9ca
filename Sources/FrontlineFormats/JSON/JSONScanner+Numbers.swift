internal import FrontlineGeometry

extension JSONScanner {
  /// The next value, a number, as the nearest `Double`.
  ///
  /// - Throws: ``FormatError`` where it is something else, breaks the grammar (a plus, a zero in front, a bare
  ///   point), or is too large for a `Double`. What is too small becomes 0.
  public mutating func readDouble() throws(FormatError) -> Double {
    let token = try scanNumber()
    let value = token.double(from: window.base + window.at)
    guard value.isFinite else {
      throw error(
        .invalidValue, "the number \(text(of: token)) is too large for a double", value: text(of: token))
    }
    take(token)
    return value
  }

  /// The next value, a whole number; `5.0` and `5e0` are 5.
  ///
  /// - Throws: ``FormatError`` where it is something else or does not fit 64 bits.
  public mutating func readInt() throws(FormatError) -> Int {
    let token = try scanNumber()
    guard let value = token.int ?? Int(exactly: token.double(from: window.base + window.at)) else {
      throw error(
        .invalidValue, "\(text(of: token)) is not a whole number of 64 bits", value: text(of: token))
    }
    take(token)
    return value
  }

  /// The next value, a number: as an integer where it is written as one and fits 64 bits, as its digits where it is
  /// written as one and does not.
  mutating func readNumber() throws(FormatError) -> JSONValue {
    let token = try scanNumber()
    if let value = token.int, value != 0 || !token.isNegative {
      take(token)
      return .integer(value)
    }
    guard token.isWhole, token.int == nil else { return .number(try readDouble()) }
    let digits = String(
      decoding: UnsafeBufferPointer(
        start: UnsafePointer(window.base + window.at),
        count: token.end - UnsafePointer(window.base + window.at)),
      as: UTF8.self)
    _ = try readDouble()
    return .digits(digits)
  }

  /// Passes over the next value, a number.
  mutating func skipNumber() throws(FormatError) { _ = try readDouble() }

  /// The number that comes next, which is not taken; all of it is at hand.
  private mutating func scanNumber() throws(FormatError) -> DecimalToken {
    guard hasValue else { throw unexpected("a number") }
    _ = try nextByte()
    while true {
      let start = UnsafePointer(window.base + window.at)
      let token = DecimalToken(at: start, .json)
      if let token, token.end < UnsafePointer(window.base + window.end) || window.isLast {
        if token.end - start > JSONLimits.numberBytes { throw tooLong() }
        return token
      }
      // It reaches to the end of what is at hand, or might if there were more.
      guard token != nil || isCut else { throw badNumber() }
      guard window.end - window.at <= JSONLimits.numberBytes else { throw tooLong() }
      _ = try window.refill()
    }
  }

  private func tooLong() -> FormatError {
    error(
      .tooLong, "the number that begins here is longer than the limit of \(JSONLimits.numberBytes) bytes")
  }

  /// Whether all bytes at hand could stand in a number, so that it may go on behind them.
  private var isCut: Bool {
    !window.isLast && (window.at..<window.end).allSatisfy { Self.isNumeric(window.base[$0]) }
  }

  static func isNumeric(_ byte: UInt8) -> Bool { "+-.0123456789eE".utf8.contains(byte) }

  private mutating func take(_ token: DecimalToken) {
    window.at = token.end - UnsafePointer(window.base)
    didRead()
  }

  private func text(of token: DecimalToken) -> String {
    let start = UnsafePointer(window.base + window.at)
    return String(
      decoding: UnsafeBufferPointer(start: start, count: min(token.end - start, 60)), as: UTF8.self)
  }

  private mutating func badNumber() -> FormatError {
    let byte = window.base[window.at]
    guard byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") <= 9 else { return unexpected("a number") }
    let text = nextWord()
    return error(.syntax, "\(quoted(text)) is not a number as JSON writes them", value: text)
  }
}
