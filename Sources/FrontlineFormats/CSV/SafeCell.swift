/// How the fields of a table are written.
struct CSVForm: Hashable, Sendable {
  /// What parts the fields.
  var delimiter: UInt8
  /// Whether what a spreadsheet would compute is written as text, by an apostrophe before it.
  var isSafe = false
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a spreadsheet that opens a table may take a cell for a formula: it begins with `=`, `+`, `-`, `@`, their wide
  /// forms, a tab or a line break, behind blanks and quotes too, and is no number.
  ///
  /// Quotes around a cell do not matter, for a spreadsheet takes them away first.
  ///
  /// Source: OWASP, "CSV Injection".
  var isFormula: Bool {
    guard let first = self.first, !first.isASCIILetterOrDigit else { return false }
    let text = String(decoding: self, as: UTF8.self)
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      switch scalar {
      case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
      case "+", "-": return !text.utf8[index...].isNumber
      case "\"": continue
      case _ where scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint: continue
      default: return false
      }
    }
    return false
  }
}

extension Substring.UTF8View {
  /// Whether all of it is a number such as `-12.5` or `+1.5e-3`.
  fileprivate var isNumber: Bool {
    var rest = self[...]
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func takes(_ bytes: UInt8...) -> Bool {
      guard let byte = rest.first, bytes.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = takes(UInt8(ascii: "+"), UInt8(ascii: "-"))
    var count = digits()
    if takes(UInt8(ascii: ".")) { count += digits() }
    guard count > 0 else { return false }
    if takes(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = takes(UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII, with which most cells begin.
  fileprivate var isASCIILetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
