/// What is wrong with a phrase or a statement: what, where in the text, the words seen.
///
/// ```swift
/// do { _ = try Locality("5 km") } catch { print(error) }
/// // At column 5 of "5 km": the text ends where "from" or a direction should follow the distance.
/// ```
public struct LocalityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case notUnderstood, outOfRange, unknownName, noShape, contradiction, unbounded, noData, tooLong
    }
    private let kind: Kind

    /// The words do not follow the grammar.
    public static let notUnderstood = Code(kind: .notUnderstood)
    /// A number that cannot be what it is said to be.
    public static let outOfRange = Code(kind: .outOfRange)
    /// A name that the atlas does not have.
    public static let unknownName = Code(kind: .unknownName)
    /// A place whose borders or course the atlas does not have.
    public static let noShape = Code(kind: .noShape)
    /// Clauses that no ground satisfies together.
    public static let contradiction = Code(kind: .contradiction)
    /// A phrase that has no outer edge, such as "more than 5 km from Shusha".
    public static let unbounded = Code(kind: .unbounded)
    /// A statement about what the atlas has no data on.
    public static let noData = Code(kind: .noData)
    /// A phrase that is longer than any phrase is.
    public static let tooLong = Code(kind: .tooLong)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: what, where, the words seen.
  public let description: String
  /// The words, name or number that it is about; empty: the end of the text.
  public let subject: String
  /// Where these begin: the number of UTF-8 bytes before them; `nil` where it is about no place in the text.
  public let offset: Int?
  /// The column that a reader counts, from 1: characters, not bytes.
  public let column: Int?
  /// For an unknown name the nearest spellings, or the ids to choose from.
  public let candidates: [String]

  init(
    code: Code, subject: String = "", offset: Int? = nil, column: Int? = nil, description: String,
    candidates: [String] = []
  ) {
    self.code = code
    self.subject = subject
    self.offset = offset
    self.column = column
    self.description = description
    self.candidates = candidates
  }

  /// A fault at a place of a text.
  static func at(
    _ range: Range<Int>, of text: [UInt8], _ code: Code, _ reason: String,
    candidates: [String] = []
  ) -> LocalityError {
    let words = excerpt(text[range], limit: 40)
    let prefix = String(decoding: text[..<range.lowerBound], as: UTF8.self)
    let column = prefix.count + 1
    return LocalityError(
      code: code, subject: words, offset: range.lowerBound, column: column,
      description: "At column \(column) of \"\(excerpt(text[...], limit: 60))\": \(reason).",
      candidates: candidates)
  }

  /// Words that were not understood.
  static func at(_ range: Range<Int>, of text: [UInt8], _ reason: String) -> LocalityError {
    at(range, of: text, .notUnderstood, reason)
  }

  /// The first characters of a text on one line, without marks that change the direction of writing.
  package static func excerpt(_ bytes: ArraySlice<UInt8>, limit: Int) -> String {
    let head = String(decoding: bytes.prefix(limit * 4 + 8), as: UTF8.self)
    let shown = head.unicodeScalars.map { scalar -> Character in
      isInvisible(scalar.value) || scalar.value < 0x20 || scalar.value == 0x7F ? " " : Character(scalar)
    }
    let cut = shown.count > limit || bytes.count > limit * 4 + 8
    return String(shown.prefix(limit)) + (cut ? "..." : "")
  }
}

/// Whether a scalar has no width of its own: joiners, direction marks, the byte order mark, the soft hyphen.
func isInvisible(_ value: UInt32) -> Bool {
  switch value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x61C: true
  default: false
  }
}
