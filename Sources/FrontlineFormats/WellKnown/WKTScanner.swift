internal import FrontlineGeometry

/// The words, numbers and signs of well-known text.
struct WKTScanner {
  /// A text, and nine zeros behind it, which the parsing of numbers may run on to.
  private let bytes: [UInt8]
  private let count: Int
  private let name: String
  var at = 0
  var reading = CoordinateReading()
  /// What the positions of the shape at hand, or of the one just read, have behind their longitude and latitude: as
  /// its tag says, else as its first position has; `nil`: that is still to be seen.
  var ordinates: Ordinates?

  /// What stands behind the longitude and latitude of a position.
  struct Ordinates: OptionSet {
    let rawValue: Int
    static let height = Ordinates(rawValue: 1)
    static let measure = Ordinates(rawValue: 2)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Of a tag: `Z`, `M` or `ZM`.
    init(tag: String) {
      self = tag == "Z" ? .height : tag == "M" ? .measure : [.height, .measure]
    }

    /// Of positions without a tag, by how many numbers they have: the third is a height.
    init(count: Int) { self = count == 2 ? [] : count == 3 ? .height : [.height, .measure] }

    /// How many numbers a position has.
    var count: Int { 2 + (contains(.height) ? 1 : 0) + (contains(.measure) ? 1 : 0) }

    var words: String {
      switch self {
      case []: "neither heights nor measures"
      case .height: "heights alone"
      case .measure: "measures alone"
      default: "heights and measures"
      }
    }
  }

  init(_ text: String, name: String) {
    bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 9)
    count = bytes.count - 9
    self.name = name
  }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return at >= count
  }

  /// Takes a sign where it comes next.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  /// Whether a sign comes next.
  mutating func sees(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    return bytes[at] == UInt8(ascii: sign)
  }

  /// Takes the word NaN, with a sign or without, where it comes next: a height that is unknown.
  mutating func unknown() -> Bool {
    let mark = at
    if !takes("-") { _ = takes("+") }
    if word() == "NAN" { return true }
    at = mark
    return false
  }

  /// Takes a sign that must come next.
  mutating func expect(_ sign: Unicode.Scalar, _ words: String) throws(FormatError) {
    guard takes(sign) else { throw unexpected("\(quoted(String(sign))) \(words)") }
  }

  /// Takes a word, in upper case; empty where there is none.
  mutating func word() -> String {
    skipBlanks()
    let start = at
    while bytes[at] >= UInt8(ascii: "A"), bytes[at] & 0xDF <= UInt8(ascii: "Z"),
      bytes[at] & 0xDF >= UInt8(ascii: "A")
    { at += 1 }
    return String(decoding: bytes[start..<at].map { $0 & 0xDF }, as: UTF8.self)
  }

  /// Takes a number that must come next.
  mutating func number(_ words: String) throws(FormatError) -> Double {
    skipBlanks()
    let read = bytes.withUnsafeBufferPointer { all -> (Double, Int)? in
      let start = all.baseAddress! + at
      guard let token = DecimalToken(at: start, .wellKnown) else { return nil }
      return (token.double(from: start), token.end - start)
    }
    guard let (value, length) = read, value.isFinite else { throw unexpected(words) }
    at += length
    return value
  }

  /// Whether a number comes next.
  mutating func hasNumber() -> Bool {
    skipBlanks()
    return bytes[at] != UInt8(ascii: ",") && bytes[at] != UInt8(ascii: ")") && at < count
  }

  /// The error that something else was expected than what comes next.
  mutating func unexpected(_ words: String) -> FormatError {
    skipBlanks()
    guard at < count else { return error(.syntax, "the text ends where \(words) is expected") }
    let seen = String(decoding: bytes[at..<min(count, at + 20)], as: UTF8.self)
    return error(.syntax, "expected \(words), found \(quoted(seen))")
  }

  /// An error at the byte that comes next, or at another.
  func error(_ code: FormatError.Code, _ sentence: String, at byte: Int? = nil) -> FormatError {
    FormatError(code: code, at: place(of: byte ?? at), sentence)
  }

  func place(of byte: Int) -> FormatPlace { FormatPlace(file: name, byte: byte) }

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }
}
