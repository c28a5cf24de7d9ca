/// Any JSON value, for small things; large ones are read with a ``JSONScanner``.
///
/// ```swift
/// let value = try JSONValue(parsing: #"{"name": "Shusha", "names": ["Şuşa", "Shushi"]}"#)
/// value["names"]?[0]?.string          // "Şuşa"
/// value                               // {"name":"Shusha","names":["Şuşa","Shushi"]}
/// ```
///
/// Edge cases: a number written without fraction and exponent that fits 64 bits is an ``integer(_:)`` and
/// keeps all its digits; a whole number that does not fit is ``digits(_:)``; any other is a ``number(_:)``. JSON does not tell 5 from 5.0, so those two are `==`.
public enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any number, finite where it was read.
  case number(Double)
  /// A whole number that 64 bits do not hold, as it is written: a minus or none, and digits.
  case digits(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order.
  case object(JSONObject)

  /// The value that a text of JSON is.
  ///
  /// - Throws: ``FormatError`` with line and byte; see ``JSONScanner``.
  public init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(FormatError) {
    try self.init(.text(text), limits: limits)
  }

  /// The value that is all of `source`.
  ///
  /// - Throws: ``FormatError`` with line and byte; see ``JSONScanner``.
  public init(_ source: ByteSource, limits: JSONLimits = JSONLimits()) throws(FormatError) {
    var scanner = try JSONScanner(source, limits: limits)
    self = try scanner.readValue()
    try scanner.finish()
  }
}

extension JSONValue: Hashable {
  /// Whether the values are the same JSON: numbers by value, objects without regard to the order of members.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.integer(let a), .number(let b)), (.number(let b), .integer(let a)): Int(exactly: b) == a
    case (.digits(let a), .digits(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Hashes so that equal values agree.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .number(let value):
      if let whole = Int(exactly: value) { hasher.combine(whole) } else { hasher.combine(value) }
    case .string(let value), .digits(let value): hasher.combine(value)
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}
