extension JSONValue {
  /// The text, where it is one.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The number, where it is one.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .digits(let digits): Double(digits)
    default: nil
    }
  }

  /// The whole number, where it is one that fits 64 bits; 5.0 is 5.
  public var int: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The truth value, where it is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements, where it is an array.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The members, where it is an object.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// Whether it is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// What it is.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .integer, .number, .digits: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of a member; `nil` where there is none, or this is no object.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// An element; `nil` where there is none, or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object. Traps where a key stands there twice.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
  /// `null`
  public init(nilLiteral: ()) { self = .null }
}
