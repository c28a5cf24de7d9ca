internal import FrontlineGeometry

/// Cuts a text into words, numbers and marks, each with its place; space and invisible marks part them.
///
/// - Complexity: O(length of the text).
struct Tokenizer {
  let text: [UInt8]
  private(set) var tokens: [Token] = []
  private var place = 0

  init(_ text: [UInt8]) {
    self.text = text
    tokens.reserveCapacity(text.count / 5 + 4)
    var afterSpace = true
    while place < text.count {
      let start = place
      let scalar = next()
      switch Self.kind(of: scalar) {
      case .space:
        if !isInvisible(scalar) { afterSpace = true }
        continue
      case .digit: figure(from: start, afterSpace: afterSpace)
      case .letter:
        word(from: start, first: scalar, afterSpace: afterSpace)
      case .mark:
        if beginsNumber(scalar, afterSpace: afterSpace) {
          figure(from: start, afterSpace: afterSpace)
        } else {
          append(.mark(scalar), start, afterSpace, false)
        }
      }
      afterSpace = false
    }
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ afterSpace: Bool, _ isCapital: Bool) {
    tokens.append(Token(kind: kind, range: start..<place, followsSpace: afterSpace, isCapital: isCapital))
  }

  // MARK: - Scalars

  private enum Class { case space, digit, letter, mark }

  private static func kind(of scalar: UInt32) -> Class {
    switch scalar {
    case 0x30...0x39: return .digit
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0...0x20, 0x7F, 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      return .space
    case 0x21...0x7E: return .mark
    case 0xBA, 0xAA: return .mark  // the ordinal signs stand in for that of degrees
    default:
      if isInvisible(scalar) { return .space }
      guard let value = Unicode.Scalar(scalar) else { return .mark }
      return value.properties.isAlphabetic || value.properties.canonicalCombiningClass != .notReordered
        ? .letter : .mark
    }
  }

  /// The next scalar; a byte that is no UTF-8 is one mark.
  private mutating func next() -> UInt32 {
    let first = text[place]
    if first < 0x80 {
      place += 1
      return UInt32(first)
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard count > 1, place + count <= text.count else {
      place += 1
      return 0xFFFD
    }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for i in 1..<count {
      guard text[place + i] & 0xC0 == 0x80 else {
        place += 1
        return 0xFFFD
      }
      value = value << 6 | UInt32(text[place + i] & 0x3F)
    }
    place += count
    return value
  }

  // MARK: - Words

  /// A run of letters, with apostrophes, invisible marks and points of abbreviation inside it: `N.E.`.
  private mutating func word(from start: Int, first: UInt32, afterSpace: Bool) {
    var end = place
    var isLatin = first < 0x80
    while place < text.count {
      let before = place
      let scalar = next()
      if Self.kind(of: scalar) == .letter {
        isLatin = isLatin && scalar < 0x80
        end = place
        continue
      }
      if isApostrophe(scalar) || isInvisible(scalar) {
        if isInvisible(scalar) { isLatin = false }
        continue  // part of the word only where a letter follows
      }
      place = before
      break
    }
    place = end
    let isCapital = Self.isCapital(first)
    guard isLatin, place - start <= 18 else {
      append(.word(isLatin ? nil : knownWord(start..<place)), start, afterSpace, isCapital)
      return
    }
    if place - start == 1 { pointedAbbreviation(from: start) }
    append(.word(knownWord(start..<place)), start, afterSpace, isCapital)
  }

  /// The word of the table, invisible marks left out.
  private func knownWord(_ range: Range<Int>) -> Word? {
    guard range.count <= 40 else { return nil }
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      switch byte {
      case 0x41...0x5A: letters.append(byte | 0x20)
      case 0x61...0x7A: letters.append(byte)
      case 0x2E: break
      case 0xE2 where i + 2 < range.upperBound: i += 2  // an invisible mark, or the word is none of the table
      default: return nil
      }
      i += 1
    }
    return Word.of(String(decoding: letters, as: UTF8.self))
  }

  /// Reads on over `N.E.` and `N.N.E.`: single letters, each with a point.
  private mutating func pointedAbbreviation(from start: Int) {
    func isCompass(_ byte: UInt8) -> Bool { "nesw".utf8.contains(byte | 0x20) }
    guard isCompass(text[start]) else { return }
    var end = place
    while end + 1 < text.count, text[end] == 0x2E, isCompass(text[end + 1]),
      end + 2 >= text.count || !Self.isASCIILetter(text[end + 2])
    { end += 2 }
    if end > place, end < text.count, text[end] == 0x2E { end += 1 }
    place = end
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC || scalar == 0x2018
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A: true
    case 0x61...0x7A: false
    default: !(Unicode.Scalar(scalar)?.properties.isLowercase ?? false)
    }
  }

  // MARK: - Figures

  /// The number that begins here, as ``WrittenNumber`` reads it. An ordinal is a word, and figures that are no number
  /// are a fault.
  private mutating func figure(from start: Int, afterSpace: Bool) {
    do {
      if let number = try WrittenNumber.prefix(of: text[start...]) {
        place = start + number.length
        return append(.figure(Figure(number)), start, afterSpace, false)
      }
    } catch {
      place = start + error.length
      return append(.fault(trimmed(error.description)), start, afterSpace, false)
    }
    place = start
    while place < text.count, (0x30...0x39).contains(text[place]) { place += 1 }
    let end = place
    while place < text.count, Self.isASCIILetter(text[place]) { place += 1 }
    if place > end { return append(.word(nil), start, afterSpace, false) }
    let digits = String(decoding: text[start..<end].prefix(30), as: UTF8.self)
    append(.fault("\"\(digits)\" is a vague number that cannot be measured"), start, afterSpace, false)
  }

  private func trimmed(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// Whether a number begins with this mark: a sign of a fraction, or a point before a digit.
  private func beginsNumber(_ scalar: UInt32, afterSpace: Bool) -> Bool {
    switch scalar {
    case 0xBC, 0xBD, 0xBE, 0x2150...0x215E: true
    case 0x2E: afterSpace && place < text.count && (0x30...0x39).contains(text[place])
    default: false
    }
  }
}
