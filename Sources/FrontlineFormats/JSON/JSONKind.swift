/// What a JSON value is, as its first byte tells.
public enum JSONKind: String, Hashable, Sendable, CustomStringConvertible {
  case null, bool, number, string, array, object

  /// The kind in words, with its article.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
