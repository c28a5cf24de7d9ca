/// A decimal number as it stands in a text: sign, digits, fraction and exponent, and where it ends.
///
/// It is read up to the first byte that cannot belong to it. So that this needs no count, the text must be
/// followed by eight bytes that may be read, the first of which is no part of a number.
struct DecimalToken {
  /// All digits as one number; meaningful where ``digits`` is at most 19.
  var mantissa: UInt64 = 0
  /// How many digits there are before the exponent.
  var digits = 0
  /// The power of ten that the mantissa is to be multiplied by.
  var exponent = 0
  var isNegative = false
  /// Whether there is neither fraction nor exponent.
  var isWhole = true
  /// The first byte behind the number.
  var end: UnsafePointer<UInt8>

  /// What is allowed before the digits.
  enum Grammar {
    /// RFC 8259 section 6: no plus, no zero before other digits.
    case json
    /// As people write: a plus, zeros in front.
    case table
    /// OGC 06-103r4, section 7.2.1: as in a table, and it may begin or end with its point.
    case wellKnown
  }

  /// The number that begins at `start`; `nil` where there is none.
  @inline(__always)
  init?(at start: UnsafePointer<UInt8>, _ grammar: Grammar) {
    var p = start
    if p.pointee == UInt8(ascii: "-") {
      isNegative = true
      p += 1
    } else if grammar != .json, p.pointee == UInt8(ascii: "+") {
      p += 1
    }
    let first = p
    var m: UInt64 = 0
    var digit = UInt64(p.pointee &- UInt8(ascii: "0"))
    while digit <= 9 {
      m = m &* 10 &+ digit
      p += 1
      digit = UInt64(p.pointee &- UInt8(ascii: "0"))
    }
    var count = p - first
    guard count > 0 || grammar == .wellKnown && p.pointee == UInt8(ascii: ".") else { return nil }
    if grammar == .json, count > 1, first.pointee == UInt8(ascii: "0") { return nil }
    var power = 0
    if p.pointee == UInt8(ascii: ".") {
      p += 1
      let fraction = p
      while let eight = Self.eightDigits(at: p) {
        m = m &* 100_000_000 &+ eight
        p += 8
      }
      digit = UInt64(p.pointee &- UInt8(ascii: "0"))
      while digit <= 9 {
        m = m &* 10 &+ digit
        p += 1
        digit = UInt64(p.pointee &- UInt8(ascii: "0"))
      }
      guard p > fraction || grammar == .wellKnown && count > 0 else { return nil }
      count += p - fraction
      power = fraction - p
      isWhole = false
    }
    if p.pointee | 0x20 == UInt8(ascii: "e") {
      guard let shift = Self.exponent(after: &p) else { return nil }
      power += shift
      isWhole = false
    }
    mantissa = m
    digits = count
    exponent = power
    end = p
  }

  /// The exponent whose `e` is at `p`, held to +-99,999; `p` moves behind it.
  private static func exponent(after p: inout UnsafePointer<UInt8>) -> Int? {
    p += 1
    let isNegative = p.pointee == UInt8(ascii: "-")
    if isNegative || p.pointee == UInt8(ascii: "+") { p += 1 }
    let first = p
    var value = 0
    while p.pointee &- UInt8(ascii: "0") <= 9 {
      value = min(value * 10 + Int(p.pointee &- UInt8(ascii: "0")), 99_999)
      p += 1
    }
    return p > first ? isNegative ? -value : value : nil
  }

  /// The number of the eight digits at `p`, or `nil` where one of the eight bytes is no digit.
  @inline(__always)
  private static func eightDigits(at p: UnsafePointer<UInt8>) -> UInt64? {
    let bytes = UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let threes: UInt64 = 0x3333_3333_3333_3333
    // A digit is 0x30...0x39: its upper half is 3, and still is when 6 is added.
    guard bytes & high | ((bytes &+ 0x0606_0606_0606_0606) & high) >> 4 == threes else { return nil }
    // Neighbours are joined to pairs, pairs to fours, fours to eight.
    var v = bytes &- 0x3030_3030_3030_3030
    v = (v &* 10 &+ v >> 8) & 0x00FF_00FF_00FF_00FF
    v = (v &* 100 &+ v >> 16) & 0x0000_FFFF_0000_FFFF
    return (v &* 10_000 &+ v >> 32) & 0x0000_0000_FFFF_FFFF
  }

  /// The nearest `Double`, ties to even; an infinity where it is too large. `start` is where the number began.
  @inline(__always)
  func double(from start: UnsafePointer<UInt8>) -> Double {
    if digits <= 19 {
      if mantissa <= 1 << 53, -22 <= exponent, exponent <= 22 {
        // Both factors are exact, so that the one operation rounds once (W. D. Clinger, 1990).
        let whole = Double(mantissa)
        let value =
          exponent < 0 ? whole / exactPowersOfTen[-exponent] : whole * exactPowersOfTen[exponent]
        return isNegative ? -value : value
      }
      if let value = nearestDouble(mantissa, exponent) { return isNegative ? -value : value }
    }
    let text = Substring(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    return Double(text) ?? .infinity  // correctly rounded and without regard to the locale
  }

  /// The whole number; `nil` where it has a fraction or exponent or does not fit.
  var int: Int? {
    guard isWhole, digits <= 19 else { return nil }
    if isNegative { return mantissa <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- mantissa) : nil }
    return Int(exactly: mantissa)
  }
}

/// 10^0 ... 10^22, which doubles hold exactly.
private let exactPowersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  1e19, 1e20, 1e21, 1e22,
]

/// The `Double` nearest to `mantissa * 10^exponent`, ties to even; `nil` where this way cannot tell, or the
/// exponent lies outside of ``PowersOfFive/exponents``.
///
/// The product with a power of five of 128 bits is right in all bits that matter, but for cases the algorithm
/// sees and gives up (M. Eisel and D. Lemire; Lemire 2021, section 5, with the proof of Mushtak and Lemire 2023).
private func nearestDouble(_ mantissa: UInt64, _ exponent: Int) -> Double? {
  guard mantissa != 0 else { return 0 }
  guard PowersOfFive.exponents.contains(exponent) else { return nil }
  let zeros = mantissa.leadingZeroBitCount
  let scaled = mantissa << UInt64(zeros)
  let index = 2 * (exponent - PowersOfFive.exponents.lowerBound)
  var (high, low) = scaled.multipliedFullWidth(by: PowersOfFive.halves[index])
  if high & 0x1FF == 0x1FF {
    let more = scaled.multipliedFullWidth(by: PowersOfFive.halves[index + 1]).high
    let (sum, carried) = low.addingReportingOverflow(more)
    low = sum
    if carried { high += 1 }
  }
  if low == .max, exponent < -27 || exponent > 55 { return nil }
  let top = high >> 63
  let shift = top + 9
  var fraction = high >> shift
  // The power of two of the product, by floor(log2(10) * exponent), with the bias of the format.
  var power = (217_706 * exponent) >> 16 + 63 + Int(top) - zeros + 1023
  guard power > 0 else { return nil }  // a subnormal
  if low <= 1, -4 <= exponent, exponent <= 23, fraction & 3 == 1, fraction << shift == high {
    fraction &= ~1  // exactly half-way: to even
  }
  fraction = (fraction + fraction & 1) >> 1
  if fraction >= 1 << 53 {
    fraction = 1 << 52
    power += 1
  }
  guard power < 0x7FF else { return nil }
  return Double(bitPattern: UInt64(power) << 52 | fraction & (1 << 52 - 1))
}
