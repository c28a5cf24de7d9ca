/// Reads one number; see ``WrittenNumber``.
struct NumberScanner {
  var cursor: TextCursor

  init(_ bytes: ArraySlice<UInt8>) { cursor = TextCursor(bytes) }

  mutating func number() throws(WrittenNumberError) -> WrittenNumber? {
    guard let first = cursor.byte() else { return nil }
    let draft: NumberDraft?
    switch first {
    case 0x30...0x39, 0x2E: draft = try figures()
    case 0x41...0x5A, 0x61...0x7A: draft = words()
    default: draft = fractionSign()
    }
    guard let draft, !isOrdinalOrVague else { return nil }
    guard draft.value.isFinite else { throw malformed(cursor.index, "it is too large") }
    return draft.finished(cursor.length)
  }

  /// `5th`, `twenty-fifth`, `130-odd`, `130 odd`.
  private var isOrdinalOrVague: Bool {
    let end = cursor.index
    if cursor.isDigit(at: end - 1), let word = cursor.word(at: end),
      ["st", "nd", "rd", "th"].contains(word.letters)
    {
      return true
    }
    let next = cursor.afterBlanks(from: end + cursor.hyphenLength(at: end))
    guard next > end, let word = cursor.word(at: next) else { return false }
    return word.letters == "odd" || NumberWords.ordinals.contains(word.letters)
  }

  func malformed(_ end: Int, _ reason: String) -> WrittenNumberError {
    .malformed(cursor.excerpt(upTo: end), length: end - cursor.bytes.startIndex, reason)
  }

  // MARK: - Fractions behind a number

  /// `½` by itself.
  private mutating func fractionSign() -> NumberDraft? {
    guard let (sign, length) = Self.fractionSign(cursor, at: cursor.index) else { return nil }
    cursor.index += length
    return NumberDraft(value: sign.value, precision: sign.step, isWhole: false)
  }

  /// A fraction that belongs to the whole number before: `½`, ` ½`, ` 1/2`, `-1/2`, ` and a half`.
  mutating func withFraction(_ whole: NumberDraft) throws(WrittenNumberError) -> NumberDraft {
    let blanks = cursor.afterBlanks(from: cursor.index)
    if let (sign, length) = Self.fractionSign(cursor, at: blanks) {
      guard whole.decimals == 0 else {
        throw malformed(blanks + length, "it has decimals and a fraction")
      }
      cursor.index = blanks + length
      return adding(sign.value, sign.step, to: whole)
    }
    guard whole.decimals == 0 else { return whole }
    let start = blanks > cursor.index ? blanks : cursor.index + cursor.hyphenLength(at: cursor.index)
    if start > cursor.index, let fraction = properFraction(at: start) {
      cursor.index = fraction.end
      return adding(fraction.value, fraction.step, to: whole)
    }
    return withFractionInWords(whole)
  }

  func adding(_ fraction: Double, _ step: Double, to whole: NumberDraft) -> NumberDraft {
    var sum = whole
    sum.value += fraction
    sum.precision = step
    sum.isWhole = false
    sum.otherReading = nil
    return sum
  }

  /// `1/2`: below one, with a denominator in use, and nothing glued to it.
  private func properFraction(at start: Int) -> (value: Double, step: Double, end: Int)? {
    let above = cursor.digitRun(at: start, limit: 4)
    let slash = cursor.slashLength(at: start + above)
    guard (1...3).contains(above), slash > 0 else { return nil }
    let belowStart = start + above + slash
    let below = cursor.digitRun(at: belowStart, limit: 4)
    let end = belowStart + below
    guard (1...3).contains(below), !isGluedToMore(at: end) else { return nil }
    let (numerator, denominator) = (integer(start, above), integer(belowStart, below))
    guard numerator > 0, numerator < denominator, Self.denominators.contains(denominator) else { return nil }
    return (Double(numerator) / Double(denominator), 1 / Double(denominator), end)
  }

  func integer(_ start: Int, _ count: Int) -> Int {
    cursor.bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether a mark and a further digit follow, as in a date.
  func isGluedToMore(at end: Int) -> Bool {
    cursor.slashLength(at: end) > 0 && cursor.isDigit(at: end + cursor.slashLength(at: end))
      || cursor.byte(at: end) == 0x2E && cursor.isDigit(at: end + 1)
  }

  static let denominators: Set<Int> = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100]

  /// The sign of a fraction at a byte, and its bytes.
  private static func fractionSign(_ cursor: TextCursor, at index: Int)
    -> (sign: (value: Double, step: Double), length: Int)?
  {
    let parts: (Double, Double)
    switch (cursor.byte(at: index), cursor.byte(at: index + 1), cursor.byte(at: index + 2)) {
    case (0xC2, 0xBC, _): parts = (1, 4)
    case (0xC2, 0xBD, _): parts = (1, 2)
    case (0xC2, 0xBE, _): parts = (3, 4)
    case (0xE2, 0x85, let last?) where (0x90...0x9E).contains(last): parts = signs[Int(last - 0x90)]
    default: return nil
    }
    return ((parts.0 / parts.1, 1 / parts.1), cursor.byte(at: index) == 0xC2 ? 2 : 3)
  }

  /// From U+2150, ⅐, to U+215E, ⅞.
  private static let signs: [(Double, Double)] = [
    (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8),
    (5, 8), (7, 8),
  ]
}
