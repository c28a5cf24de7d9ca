internal import FrontlineGeometry

extension JSONScanner {
  /// The offset in the source of the next byte.
  var offset: Int { window.offset + window.at }

  /// The place of the next byte.
  public var place: FormatPlace { place(of: window.at) }

  /// The place of the byte at `index` of the window.
  func place(of index: Int) -> FormatPlace { place(of: window.place(of: index)) }

  /// A place in a file.
  func place(of place: TextPlace) -> FormatPlace {
    FormatPlace(file: window.name, line: place.line, character: place.character, byte: place.byte)
  }

  /// An error at the next byte, or at the one at `index` of the window.
  func error(_ code: FormatError.Code, _ fault: String, at index: Int? = nil, value: String? = nil)
    -> FormatError
  {
    FormatError(code: code, at: place(of: index ?? window.at), fault, value: value)
  }

  /// The error that something else was expected than what comes next, or than what is at `index` of the window.
  mutating func unexpected(_ expected: String, at index: Int? = nil) -> FormatError {
    let ahead = (index ?? window.at) - window.at
    lookAhead(ahead)
    let index = window.at + ahead
    if index >= window.end {
      let isEmpty = window.offset + index == 0
      return error(
        isEmpty ? .empty : .syntax,
        isEmpty ? "it is empty; expected \(expected)" : "the text ends where \(expected) is expected",
        at: index)
    }
    let byte = window.base[index]
    let seen: String
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      seen = quoted(word(at: index))
    case 0x21...0x7E: seen = byte == UInt8(ascii: "\"") ? "a quote" : quoted(String(UnicodeScalar(byte)))
    case 0x0A, 0x0D: seen = "the end of the line"
    default: seen = "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
    return error(.syntax, "expected \(expected), found \(seen)", at: index)
  }

  /// Makes the word that begins `ahead` of the next byte be at hand, if it can be had.
  private mutating func lookAhead(_ ahead: Int) {
    while window.at + ahead < window.end, window.end - window.at - ahead < 60,
      isInWord(window.base[window.end - 1]),
      (try? window.refill()) == true
    {}
  }

  /// The letters, digits and signs of numbers that come next, 60 at most.
  mutating func nextWord() -> String {
    lookAhead(0)
    return word(at: window.at)
  }

  /// The same from `index` of the window on.
  private func word(at index: Int) -> String {
    var end = index
    while end < min(window.end, index + 60), isInWord(window.base[end]) { end += 1 }
    return String(
      decoding: UnsafeBufferPointer(start: window.base + index, count: end - index), as: UTF8.self)
  }

  private func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
