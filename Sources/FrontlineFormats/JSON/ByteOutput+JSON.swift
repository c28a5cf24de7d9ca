extension ByteOutput {
  /// Writes a value; the lines after its first are indented by `indent` levels.
  mutating func writeJSON(_ value: JSONValue, _ style: JSONStyle, indent: Int) throws(FormatError) {
    switch value {
    case .null: try write("null" as StaticString)
    case .bool(let value): try write(value ? "true" : "false" as StaticString)
    case .integer(let value): try write("\(value)")
    case .number(let value): try writeNumber(value, decimals: style.decimals)
    case .digits(let digits): try write(digits)
    case .string(let value): try writeJSONString(value)
    case .array(let values):
      let isSpread = style.isPretty && values.contains { $0.kind == .array || $0.kind == .object }
      try write(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        try separate(index, isSpread: isSpread, isSpaced: style.isPretty, indent: indent)
        try writeJSON(value, style, indent: indent + 1)
      }
      if isSpread { try writeLineBreak(indent) }
      try write(UInt8(ascii: "]"))
    case .object(let object): try writeJSON(object, style, indent: indent)
    }
  }

  /// Writes an object. See ``writeJSON(_:_:indent:)-(JSONValue,_,_)``.
  mutating func writeJSON(_ object: JSONObject, _ style: JSONStyle, indent: Int) throws(FormatError) {
    let isSpread = style.isPretty && !object.isEmpty
    try write(UInt8(ascii: "{"))
    if style.sortsKeys {
      let members = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in members.enumerated() { try writeMember(member, index, style, indent: indent) }
    } else {
      for (index, member) in object.enumerated() { try writeMember(member, index, style, indent: indent) }
    }
    if isSpread { try writeLineBreak(indent) }
    try write(UInt8(ascii: "}"))
  }

  /// Writes a text between quotes: quotes, backslashes and control characters escaped, all else as it is.
  mutating func writeJSONString(_ text: String) throws(FormatError) {
    var text = text
    let count = text.utf8.count
    let start = try room(6 * count + 2)
    var p = start
    p.pointee = UInt8(ascii: "\"")
    p += 1
    text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte == 0xC2, bytes[index + 1] < 0xA0 {
          continue  // U+0080 ... U+009F, which terminals heed: its second byte is its number
        } else if byte & 0xE0 == 0x80, bytes[index - 1] == 0xC2 {
          Self.escape(byte, to: &p)
        } else if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F {
          p.pointee = byte
          p += 1
        } else {
          Self.escape(byte, to: &p)
        }
      }
    }
    p.pointee = UInt8(ascii: "\"")
    took(p + 1 - start)
  }

  /// Writes a number rounded to `decimals`, or with the fewest digits that read back as the same.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/invalidValue`` for NaN and infinities; in memory they are `null`.
  mutating func writeNumber(_ value: Double, decimals: Int?) throws(FormatError) {
    guard value.isFinite else {
      if isMemory { return try write("null" as StaticString) }
      throw FormatError(
        code: .invalidValue, at: FormatPlace(file: name), "JSON has no number \(value)", value: "\(value)")
    }
    if let decimals, let length = writeFixed(value, decimals: decimals, to: try room(maximumFixedLength)) {
      return took(length)
    }
    let text = "\(value)"
    try write(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  mutating func writeLineBreak(_ indent: Int) throws(FormatError) {
    try write(UInt8(ascii: "\n"))
    for _ in 0..<indent { try write("  " as StaticString) }
  }

  private mutating func writeMember(
    _ member: JSONObject.Element, _ index: Int, _ style: JSONStyle, indent: Int
  ) throws(FormatError) {
    try separate(index, isSpread: style.isPretty, isSpaced: style.isPretty, indent: indent)
    try writeJSONString(member.key)
    try write(UInt8(ascii: ":"))
    if style.isPretty { try write(UInt8(ascii: " ")) }
    try writeJSON(member.value, style, indent: indent + 1)
  }

  /// Parts an element from the one before it.
  private mutating func separate(_ index: Int, isSpread: Bool, isSpaced: Bool, indent: Int)
    throws(FormatError)
  {
    if index > 0 { try write(UInt8(ascii: ",")) }
    if isSpread {
      try writeLineBreak(indent + 1)
    } else if isSpaced, index > 0 {
      try write(UInt8(ascii: " "))
    }
  }

  private static func escape(_ byte: UInt8, to p: inout UnsafeMutablePointer<UInt8>) {
    let short: UInt8? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
      case 0x08: UInt8(ascii: "b")
      case 0x09: UInt8(ascii: "t")
      case 0x0A: UInt8(ascii: "n")
      case 0x0C: UInt8(ascii: "f")
      case 0x0D: UInt8(ascii: "r")
      default: nil
      }
    p.pointee = UInt8(ascii: "\\")
    if let short {
      p[1] = short
      p += 2
    } else {
      let digits: StaticString = "0123456789abcdef"
      p[1] = UInt8(ascii: "u")
      p[2] = UInt8(ascii: "0")
      p[3] = UInt8(ascii: "0")
      p[4] = digits.utf8Start[Int(byte >> 4)]
      p[5] = digits.utf8Start[Int(byte & 15)]
      p += 6
    }
  }
}
