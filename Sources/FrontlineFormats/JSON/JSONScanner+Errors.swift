extension JSONScanner {
  /// The offset in the source of the next byte.
  var offset: Int { window.offset + window.at }

  /// The place of the next byte.
  public var place: FormatPlace { place(of: window.at) }

  /// The place of the byte at `index` of the window.
  func place(of index: Int) -> FormatPlace {
    let (line, character) = window.linePlace(of: index)
    return FormatPlace(file: window.name, line: line, character: character, byte: window.offset + index)
  }

  /// The place of the byte at `offset` of the source; without its line where the window has moved on.
  func place(ofByte offset: Int) -> FormatPlace {
    let index = offset - window.offset
    return index >= 0 ? place(of: index) : FormatPlace(file: window.name, byte: offset)
  }

  /// An error at the next byte, or at the one at `index` of the window.
  func error(_ code: FormatError.Code, _ fault: String, at index: Int? = nil, value: String? = nil)
    -> FormatError
  {
    FormatError(code: code, at: place(of: index ?? window.at), fault, value: value)
  }

  /// The error that something else was expected than what comes next, or than what is at `index` of the window.
  func unexpected(_ expected: String, at index: Int? = nil) -> FormatError {
    let index = index ?? window.at
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
    case 0x21...0x7E: seen = byte == UInt8(ascii: "\"") ? "a quote" : quoted(String(UnicodeScalar(byte)))
    case 0x0A, 0x0D: seen = "the end of the line"
    default: seen = "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    }
    return error(.syntax, "expected \(expected), found \(seen)", at: index)
  }
}
