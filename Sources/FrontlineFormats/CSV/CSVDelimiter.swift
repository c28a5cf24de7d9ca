/// What parts the fields of a row.
public struct CSVDelimiter: Hashable, Sendable, CustomStringConvertible {
  /// The byte, or `nil` where the header is to tell.
  let byte: UInt8?

  /// `,`
  public static let comma = CSVDelimiter(byte: UInt8(ascii: ","))
  /// `;`, which spreadsheets write where the comma is the decimal mark.
  public static let semicolon = CSVDelimiter(byte: UInt8(ascii: ";"))
  /// A tab.
  public static let tab = CSVDelimiter(byte: UInt8(ascii: "\t"))
  /// `|`
  public static let bar = CSVDelimiter(byte: UInt8(ascii: "|"))
  /// Whichever of the four stands most often in the first row outside of quotes; the comma where none does.
  public static let detected = CSVDelimiter(byte: nil)

  /// Any other ASCII character that stands in no number. Traps for what cannot part fields.
  public init(_ character: Unicode.Scalar) {
    precondition(
      character.isASCII && !"\"\n\r\0+-.0123456789eE".unicodeScalars.contains(character),
      "A delimiter is an ASCII character that is no quote, no line break, no NUL and no part of a number.")
    byte = UInt8(character.value)
  }

  private init(byte: UInt8?) { self.byte = byte }

  /// The delimiter in words.
  public var description: String {
    guard let byte else { return "detected" }
    return byte == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(byte))
  }

  /// The delimiter that a first line `sep=;` states, as spreadsheets write it, and the length of that line; `nil`: there is none.
  static func stated(_ bytes: UnsafeBufferPointer<UInt8>) -> (byte: UInt8, length: Int)? {
    guard bytes.count > 6, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=",
      [comma, semicolon, tab, bar].contains(where: { $0.byte == bytes[4] })
    else { return nil }
    let isPair = bytes[5] == UInt8(ascii: "\r") && bytes[6] == UInt8(ascii: "\n")
    guard isPair || bytes[5] == UInt8(ascii: "\n") else { return nil }
    return (bytes[4], isPair ? 7 : 6)
  }

  /// The delimiter of the first row of `bytes` that is not empty.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let known = [comma, semicolon, tab, bar].compactMap(\.byte)
    var counts = [Int](repeating: 0, count: known.count)
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if let index = known.firstIndex(of: byte) { counts[index] += 1 }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return known[best]
  }
}
