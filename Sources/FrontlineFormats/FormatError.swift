internal import FrontlineGeometry

/// What is wrong with a file or a text that was read or written, where, and the value seen.
///
/// ```swift
/// var reader = try CSVReader(.text("id,latitude\nshusha,\"39,75\"\n", name: "settlements.csv"))
/// let row = try reader.next()!
/// do { _ = try row.double("latitude") } catch { print(error) }
/// // settlements.csv, line 2, column "latitude": "39,75" is not a number; it has a decimal comma.
/// ```
public struct FormatError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case unreadable, unwritable, brokenOff, locked, empty, encoding, syntax, tooLong, tooDeep, fieldCount,
        missing
      case duplicate, invalidValue, unsupportedCRS
    }
    private let kind: Kind

    /// A file that does not exist, is a folder, or may not be read.
    public static let unreadable = Code(kind: .unreadable)
    /// A file that cannot be made or replaced: a folder, no permission, no folder for it.
    public static let unwritable = Code(kind: .unwritable)
    /// A file that was begun and could not be written to its end: a full disk, a device that is gone.
    public static let brokenOff = Code(kind: .brokenOff)
    /// A file that somebody else holds the lock of.
    public static let locked = Code(kind: .locked)
    /// A file with nothing in it.
    public static let empty = Code(kind: .empty)
    /// Bytes that are not UTF-8, or a NUL.
    public static let encoding = Code(kind: .encoding)
    /// A text that breaks the grammar of its format.
    public static let syntax = Code(kind: .syntax)
    /// A row, text or number that is longer than the stated limit.
    public static let tooLong = Code(kind: .tooLong)
    /// Arrays and objects nested deeper than the stated limit.
    public static let tooDeep = Code(kind: .tooDeep)
    /// A row with more or fewer fields than the header has columns.
    public static let fieldCount = Code(kind: .fieldCount)
    /// A column, member or value that must be there and is not.
    public static let missing = Code(kind: .missing)
    /// A column or member name that stands there twice.
    public static let duplicate = Code(kind: .duplicate)
    /// A value that is not what it must be: a number, a position, a closed ring.
    public static let invalidValue = Code(kind: .invalidValue)
    /// Coordinates that are said to be in another reference system than longitude and latitude on WGS 84.
    public static let unsupportedCRS = Code(kind: .unsupportedCRS)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// Where it is: the file, and as much of line, byte, column, row and feature as is known.
  public let place: FormatPlace
  /// The value that was seen, as text, where there is one.
  public let value: String?
  /// The error from below that this one passes on.
  public let underlying: (any Error)?
  /// What is wrong, without the place and the full stop.
  let sentence: String
  /// One sentence: where, what, the value seen.
  public var description: String { "\(place): \(sentence)." }

  /// A fault at a place.
  ///
  /// - Parameters:
  ///   - fault: the rest of the sentence after the place, without a full stop: `"39,75" is not a number`.
  ///   - value: the value seen, in full.
  ///   - underlying: the error that this one passes on.
  public init(
    code: Code, at place: FormatPlace, _ fault: String, value: String? = nil, underlying: (any Error)? = nil
  ) {
    self.code = code
    self.place = place
    self.value = value
    self.underlying = underlying
    sentence = fault.hasSuffix(".") ? String(fault.dropLast()) : fault
  }
}

extension FormatError {
  /// The same fault at another place.
  package init(moving other: FormatError, to place: FormatPlace) { self.init(other, at: place) }

  /// The same fault at another place.
  init(_ other: FormatError, at place: FormatPlace) {
    self.init(code: other.code, at: place, other.sentence, value: other.value, underlying: other.underlying)
  }
}

/// A place in a file: its name, and as much of line, byte, column, row and feature as is known.
public struct FormatPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given, or the name of the source.
  public var file: String
  /// The line, the first is 1.
  public var line: Int?
  /// The character in the line, the first is 1.
  public var character: Int?
  /// The byte in the file, the first is 0.
  public var byte: Int?
  /// The row of a table, the first after the header is 1.
  public var row: Int?
  /// The name of the column of a table, or its number where it has none, the first is 1.
  public var column: String?
  /// The feature of a collection, the first is 0.
  public var feature: Int?
  /// The id of the feature, where it has one.
  public var featureID: String?
  /// The place inside of a geometry, in words: `ring 1, vertex 33`, both counted from 0.
  public var part: String?

  /// A place; only the file is needed.
  public init(
    file: String, line: Int? = nil, character: Int? = nil, byte: Int? = nil, row: Int? = nil,
    column: String? = nil, feature: Int? = nil, featureID: String? = nil, part: String? = nil
  ) {
    self.file = file
    self.line = line
    self.character = character
    self.byte = byte
    self.row = row
    self.column = column
    self.feature = feature
    self.featureID = featureID
    self.part = part
  }

  /// The place as words: `claims.csv, line 13, column "latitude"`.
  public var description: String {
    var words = [file]
    if let feature { words.append("feature \(feature)" + (featureID.map { " (id \(quoted($0)))" } ?? "")) }
    if let part { words.append(part) }
    if let line { words.append("line \(line)") }
    if let column { words.append("column \(quoted(column))") }
    if let character { words.append("character \(character)") }
    if let byte { words.append("byte \(byte)") }
    return words.joined(separator: ", ")
  }
}
