/// A place in a text of UTF-8 bytes, for readers that look ahead: its blanks, words and digits.
///
/// Bytes that are no UTF-8 are letters of no word, so nothing is read over them.
package struct TextCursor: Sendable {
  package let bytes: ArraySlice<UInt8>
  /// The next byte, an index of ``bytes``.
  package var index: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The bytes passed so far.
  package var length: Int { index - bytes.startIndex }
  package var isAtEnd: Bool { index >= bytes.endIndex }

  package func byte(_ ahead: Int = 0) -> UInt8? { byte(at: index + ahead) }

  package func byte(at index: Int) -> UInt8? {
    index >= bytes.startIndex && index < bytes.endIndex ? bytes[index] : nil
  }

  package mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte() == byte else { return false }
    index += 1
    return true
  }

  /// Three bytes; 0 beyond the end.
  private func three(at index: Int) -> (UInt8, UInt8, UInt8) {
    (byte(at: index) ?? 0, byte(at: index + 1) ?? 0, byte(at: index + 2) ?? 0)
  }

  // MARK: - Digits

  package func isDigit(at index: Int) -> Bool {
    guard let byte = byte(at: index) else { return false }
    return byte >= 0x30 && byte <= 0x39
  }

  /// How many digits stand from a byte on, counted no further than a limit.
  package func digitRun(at start: Int, limit: Int = .max) -> Int {
    var end = start
    while isDigit(at: end), end - start < limit { end += 1 }
    return end - start
  }

  // MARK: - Blanks

  /// The bytes of one blank that is seen: a space of any width, a tab, a line break; 0: none stands here.
  package func blankLength(at index: Int) -> Int {
    switch byte(at: index) {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where byte(at: index + 1) == 0xA0: 2
    case 0xE2 where byte(at: index + 1) == 0x80:
      switch three(at: index).2 {
      case 0x80...0x8A, 0xAF: 3
      default: 0
      }
    case 0xE2 where byte(at: index + 1) == 0x81 && byte(at: index + 2) == 0x9F: 3
    case 0xE3 where byte(at: index + 1) == 0x80 && byte(at: index + 2) == 0x80: 3
    default: 0
    }
  }

  /// The bytes of one blank that groups digits: a space, plain, no-break, of a figure, thin or narrow no-break.
  package func groupingBlankLength(at index: Int) -> Int {
    switch three(at: index) {
    case (0x20, _, _): 1
    case (0xC2, 0xA0, _): 2
    case (0xE2, 0x80, 0x87), (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): 3
    default: 0
    }
  }

  /// The bytes of one mark without width: a joiner, a mark of writing direction, a soft hyphen, a byte order mark.
  private func invisibleLength(at index: Int) -> Int {
    switch three(at: index) {
    case (0xC2, 0xAD, _), (0xD8, 0x9C, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF):
      3
    default: 0
    }
  }

  /// The first byte behind the blanks, and marks without width, that stand from a byte on.
  package func afterBlanks(from start: Int) -> Int {
    var end = start
    while true {
      let length = max(blankLength(at: end), invisibleLength(at: end))
      if length == 0 { return end }
      end += length
    }
  }

  /// Passes over blanks; whether there was one.
  @discardableResult
  package mutating func skipBlanks() -> Bool {
    let start = index
    index = afterBlanks(from: index)
    return index > start
  }

  // MARK: - Words

  /// Whether a letter or digit stands here, so that a word or number before it is not over.
  package func continuesWord(at index: Int) -> Bool {
    guard let byte = byte(at: index) else { return false }
    return switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0xC2: false
    case 0xE2: false
    case 0xE3: three(at: index).1 != 0x80
    case 0xEF: three(at: index).1 != 0xBB
    default: byte >= 0x80 && invisibleLength(at: index) == 0
    }
  }

  /// A word of up to 14 Latin letters without marks, in small letters, and where it ends; `nil`: none stands here,
  /// or it goes on with other letters, digits, or an apostrophe and letters.
  package func word(at start: Int) -> (letters: String, end: Int)? {
    var end = start
    while let byte = byte(at: end), (0x61...0x7A).contains(byte | 0x20), end - start <= 14 { end += 1 }
    guard end > start, end - start <= 14, !continuesWord(at: end) else { return nil }
    let apostrophe = apostropheLength(at: end)
    if apostrophe > 0, let next = byte(at: end + apostrophe), (0x61...0x7A).contains(next | 0x20) {
      return nil
    }
    return (String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self), end)
  }

  package func apostropheLength(at index: Int) -> Int {
    switch three(at: index) {
    case (0x27, _, _): 1
    case (0xE2, 0x80, 0x99): 3
    default: 0
    }
  }

  /// The bytes of a hyphen, plain, typographical or no-break; 0: none.
  package func hyphenLength(at index: Int) -> Int {
    switch three(at: index) {
    case (0x2D, _, _): 1
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): 3
    default: 0
    }
  }

  /// The bytes of a slash of fractions, plain, U+2044 or U+2215; 0: none.
  package func slashLength(at index: Int) -> Int {
    switch three(at: index) {
    case (0x2F, _, _): 1
    case (0xE2, 0x81, 0x84), (0xE2, 0x88, 0x95): 3
    default: 0
    }
  }

  /// The words up to a byte, for an error.
  package func excerpt(upTo end: Int, limit: Int = 40) -> String {
    let text = String(
      decoding: bytes[bytes.startIndex..<min(end, bytes.endIndex)].prefix(limit * 4), as: UTF8.self)
    return text.count > limit ? "\(text.prefix(limit))..." : text
  }
}
