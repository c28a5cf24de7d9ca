internal import FrontlineFormats

/// Splits a text into sentences: at `.`, `!`, `?` and `…` with a space and no small letter behind, at a semicolon never,
/// at an empty line always. The period of an abbreviation (`approx.`, `sq.`, `N.E.`, `Oct.`) ends no sentence.
///
/// A line that begins with the mark of a list (`-`, `*`, `•`, `3.`, `b)`) begins a sentence where the text before it ended
/// one, or is an item of a list itself; the mark is left out, and so are brackets around a whole sentence and the marks of
/// footnotes behind it (`[3]`).
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
      if low == 0 || bytes[..<low].last(where: { $0 != 0x20 && $0 != 0x09 }) == 0x0A {
        low += listMark(at: low, in: bytes)
      }
      (low, high) = unbracketed(low, high, in: bytes)
      while let note = footnote(before: high, from: low, in: bytes) { high = note }
      if low < high { sentences.append(low..<high) }
      start = end
    }
    var index = listMark(at: 0, in: bytes)
    var isItem = index > 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D {
          next += 1
        }
        if next < bytes.count, bytes[next] == 0x0A {
          close(next)
          index = next
          continue
        }
        let mark = listMark(at: next, in: bytes)
        let isOver = start == index || bytes[start..<index].allSatisfy(isSpace)
        if mark > 0, isItem || isOver || ".!?:;".utf8.contains(bytes[index - 1]) {
          close(next)
          isItem = true
        } else if isOver {
          isItem = false
        }
        index = max(next + (start == next ? mark : 0), index + 1)
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

  /// The length of the mark of a list, with the blanks behind it, at the beginning of a line; 0: there is none.
  private static func listMark(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    func byte() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    if byte() == 0x2D || byte() == 0x2A {
      index += 1
    } else if byte() == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA2 || bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
    {
      index += 3
    } else {
      let isOpen = byte() == 0x28
      if isOpen { index += 1 }
      let first = index
      while (0x30...0x39).contains(byte()), index < first + 2 { index += 1 }
      let isNumber = index > first
      if !isNumber, (0x61...0x7A).contains(byte() | 0x20) { index += 1 }
      // "A. Smith" and "5 km" are no marks.
      guard index > first, byte() == 0x29 || !isOpen && isNumber && byte() == 0x2E else { return 0 }
      index += 1
    }
    let end = index
    while byte() == 0x20 || byte() == 0x09 { index += 1 }
    guard index > end, index < bytes.count, !isSpace(byte()) else { return 0 }
    // "27. September" and "27. 9." are days.
    if bytes[end - 1] == 0x2E {
      let word = String(decoding: bytes[index...].prefix(while: isLetter), as: UTF8.self).lowercased()
      guard !word.isEmpty, MonthNames.numbers[word] == nil else { return 0 }
    }
    return index - start
  }

  /// A sentence without the brackets around the whole of it.
  private static func unbracketed(_ low: Int, _ high: Int, in bytes: [UInt8]) -> (Int, Int) {
    guard high - low > 2, bytes[low] == 0x28, bytes[high - 1] == 0x29,
      !bytes[(low + 1)..<(high - 1)].contains(where: { $0 == 0x28 || $0 == 0x29 })
    else { return (low, high) }
    return (low + 1, high - 1)
  }

  /// Where the mark of a footnote that ends a sentence begins: behind its period; `nil`: none is there.
  private static func footnote(before end: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    var index = end - 1
    guard index > start, bytes[index] == 0x5D else { return nil }
    index -= 1
    while index > start, (0x30...0x39).contains(bytes[index]), end - index < 6 { index -= 1 }
    guard index > start, bytes[index] == 0x5B, end - index > 2,
      [0x2E, 0x21, 0x3F, 0x22, 0x29, 0x5D].contains(bytes[index - 1])
    else { return nil }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Quotation marks, brackets that close, and the marks of footnotes belong to the sentence before them.
  private static func closing(after index: Int, in bytes: [UInt8]) -> Int {
    var end = index
    while end < bytes.count {
      if bytes[end] == 0x22 || bytes[end] == 0x27 || bytes[end] == 0x29 {
        end += 1
      } else if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
        bytes[end + 2] == 0x9D || bytes[end + 2] == 0x99
      {
        end += 3
      } else if end < bytes.count, bytes[end] == 0x5B,
        let close = bytes[end...].prefix(5).firstIndex(of: 0x5D),
        close > end + 1, bytes[(end + 1)..<close].allSatisfy({ (0x30...0x39).contains($0) })
      {
        end = close + 1
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
