extension JSONScanner {
  /// The next value, a string.
  ///
  /// - Throws: ``FormatError`` where it is something else, is not UTF-8, holds a control character, an unknown
  ///   escape or half a surrogate pair, or is longer than the limit.
  public mutating func readString() throws(FormatError) -> String {
    guard hasValue, try nextByte() == UInt8(ascii: "\"") else { throw unexpected("a string") }
    let string = try scanString()
    didRead()
    return string
  }

  /// The string whose opening quote is the next byte; the window is then behind the closing one.
  mutating func scanString() throws(FormatError) -> String {
    let found = try findString()
    let bytes = UnsafeBufferPointer(start: window.base + window.at + 1, count: found.count)
    let string = found.isEscaped ? try unescape(bytes) : String(decoding: bytes, as: UTF8.self)
    window.at += found.count + 2
    return string
  }

  /// Passes over the string whose opening quote is the next byte.
  mutating func skipString() throws(FormatError) {
    let found = try findString()
    if found.isEscaped {
      _ = try unescape(UnsafeBufferPointer(start: window.base + window.at + 1, count: found.count))
    }
    window.at += found.count + 2
  }

  /// How many bytes there are between the quotes of the next string, and whether there is an escape among
  /// them. All of them are at hand afterwards and are UTF-8; the window still is at the opening quote.
  private mutating func findString() throws(FormatError) -> (count: Int, isEscaped: Bool) {
    var count = 0
    var isEscaped = false
    var isASCII = true
    while true {
      let start = window.base + window.at + 1
      var p = start + count
      let end = window.base + window.end
      scan: while true {
        let stops = Self.stops(UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
        if stops == 0 {
          p += 8
          continue
        }
        p += UInt64(littleEndian: stops).trailingZeroBitCount >> 3
        switch p.pointee {
        case UInt8(ascii: "\""):
          count = p - start
          if !isASCII, let index = firstInvalidUTF8(start, count: count) {
            throw error(
              .encoding, "the byte 0x\(String(start[index], radix: 16, uppercase: true)) is not UTF-8",
              at: window.at + 1 + index)
          }
          guard count <= limits.stringBytes else { throw tooLong() }
          return (count, isEscaped)
        case UInt8(ascii: "\\"):
          if p + 1 >= end { break scan }
          isEscaped = true
          p += 2
        case 0x80...0xFF:
          isASCII = false
          p += 1
          while p.pointee >= 0x80 { p += 1 }
        default:
          if p >= end { break scan }
          throw error(
            .syntax,
            "a string holds the control character 0x\(String(p.pointee, radix: 16, uppercase: true)), which must be escaped",
            at: p - window.base)
        }
      }
      count = min(p, end) - start
      guard count <= limits.stringBytes else { throw tooLong() }
      guard try window.refill() else {
        throw error(.syntax, "the string that begins here never ends")
      }
    }
  }

  private func tooLong() -> FormatError {
    error(.tooLong, "the string that begins here is longer than the limit of \(limits.stringBytes) bytes")
  }

  /// The bytes of `word` that end a run of plain ones, as the upper bit of each: quotes, backslashes, control
  /// characters and all that is not ASCII. Only the lowest one found counts; those above it may be wrong.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UInt64(littleEndian: word)
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    let found =
      ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- ones &* 0x20) & ~word) | word
    return (found & (ones &* 0x80)).littleEndian
  }

  /// The text of `bytes` with its escapes resolved (RFC 8259 section 7).
  private func unescape(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        i += 1
        continue
      }
      i += 2
      switch bytes[i - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[i - 1])
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        guard let (scalar, length) = Self.escapedScalar(bytes, at: i) else {
          throw error(
            .syntax, "a \\u escape needs four hexadecimal digits, and a surrogate its other half",
            at: window.at + i - 1)
        }
        i += length
        text.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      default:
        throw error(.syntax, "there is no escape of this kind in JSON", at: window.at + i - 1)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The scalar whose hexadecimal digits begin at `index`, after `\u`, and how many bytes it takes from there:
  /// 4, or 10 for a surrogate pair.
  private static func escapedScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    Unicode.Scalar, Int
  )? {
    func unit(_ at: Int) -> UInt32? {
      guard at + 4 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for i in at..<at + 4 {
        guard let digit = Character(UnicodeScalar(bytes[i])).hexDigitValue else { return nil }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
    guard let first = unit(index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 4) }
    guard first < 0xDC00, index + 6 <= bytes.count, bytes[index + 4] == UInt8(ascii: "\\"),
      bytes[index + 5] == UInt8(ascii: "u"), let second = unit(index + 6), 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 10)
  }
}
