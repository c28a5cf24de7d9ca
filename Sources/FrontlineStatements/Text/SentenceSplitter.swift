/// Splits a text into sentences: at `.`, `!`, `?` and `…` with a space and no small letter behind, at a semicolon never,
/// at an empty line always. The period of an abbreviation (`approx.`, `sq.`, `N.E.`, `Oct.`) ends no sentence.
///
/// - Complexity: O(length of the text).
enum SentenceSplitter {
  /// The bytes of the sentences, spaces around them left out; the mark that ends one belongs to it.
  static func sentences(of bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    func close(_ end: Int) {
      var (low, high) = (start, end)
      while low < high, isSpace(bytes[low]) { low += 1 }
      while high > low, isSpace(bytes[high - 1]) { high -= 1 }
      if low < high { sentences.append(low..<high) }
      start = end
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D {
          next += 1
        }
        if next < bytes.count, bytes[next] == 0x0A { close(next) }
        index = max(next, index + 1)
        continue
      }
      let isEllipsis =
        byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F || isEllipsis else {
        index += 1
        continue
      }
      var end = index + (isEllipsis ? 3 : 1)
      while end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x21 || bytes[end] == 0x3F { end += 1 }
      end = closing(after: end, in: bytes)
      if endsSentence(bytes, mark: index, end: end) { close(end) }
      index = end
    }
    close(bytes.count)
    return sentences
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Quotation marks and brackets that close belong to the sentence before them.
  private static func closing(after index: Int, in bytes: [UInt8]) -> Int {
    var end = index
    while end < bytes.count {
      if bytes[end] == 0x22 || bytes[end] == 0x27 || bytes[end] == 0x29 {
        end += 1
      } else if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
        bytes[end + 2] == 0x9D || bytes[end + 2] == 0x99
      {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private static func endsSentence(_ bytes: [UInt8], mark: Int, end: Int) -> Bool {
    guard end < bytes.count else { return true }
    guard isSpace(bytes[end]) else { return false }
    var next = end
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    if (0x61...0x7A).contains(bytes[next]) { return false }
    guard bytes[mark] == 0x2E, end == mark + 1 else { return true }
    var low = mark
    while low > 0, isLetter(bytes[low - 1]) { low -= 1 }
    let word = String(decoding: bytes[low..<mark], as: UTF8.self)
    if word.count == 1, word.first!.isLetter { return false }
    // "N.E." and "U.S."
    if low > 0, bytes[low - 1] == 0x2E, word.count <= 2, !word.isEmpty { return false }
    return !abbreviations.contains(word.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let abbreviations: Set<String> = [
    "approx", "ca", "cca", "sq", "st", "gen", "col", "lt", "maj", "mr", "mrs", "ms", "dr", "prof", "no",
    "nos", "vs",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
