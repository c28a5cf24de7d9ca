/// How JSON is laid out when it is written.
///
/// ```swift
/// let value: JSONValue = ["name": "Shusha", "distance_km": 6.4129]
/// value.encoded(JSONStyle(sortsKeys: true, decimals: 3))      // {"distance_km":6.413,"name":"Shusha"}
/// print(value.encoded(.pretty))
/// ```
public struct JSONStyle: Hashable, Sendable {
  /// Whether each member and each element that holds others stands on a line of its own, indented by two
  /// spaces; an array of plain values stays on one line.
  public var isPretty: Bool
  /// Whether the members of objects are sorted by the UTF-8 of their keys, not in their own order.
  public var sortsKeys: Bool
  /// How many decimals numbers are rounded to, zeros at the end left off, 0 ... 15; with `nil` each is written
  /// with the fewest digits that read back as the same number.
  public var decimals: Int? { didSet { decimals = decimals.map { min(max($0, 0), 15) } } }

  /// A layout; compact where nothing is said.
  public init(isPretty: Bool = false, sortsKeys: Bool = false, decimals: Int? = nil) {
    self.isPretty = isPretty
    self.sortsKeys = sortsKeys
    self.decimals = decimals.map { min(max($0, 0), 15) }
  }

  /// On one line, without blanks.
  public static let compact = JSONStyle()
  /// On many lines, indented.
  public static let pretty = JSONStyle(isPretty: true)
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON (RFC 8259), without a line break at the end.
  ///
  /// Edge cases: reading the text gives an equal value, where `decimals` is `nil`. A number that is NaN or
  /// infinite has no JSON, and is `null`.
  public func encoded(_ style: JSONStyle = .compact) -> String {
    var output = ByteOutput()
    do throws(FormatError) {
      try output.writeJSON(self, style, indent: 0)
    } catch {
      preconditionFailure(error.description)  // memory refuses nothing
    }
    return output.text()
  }

  /// The value as JSON on one line; a number that is NaN or infinite as such.
  public var description: String {
    if case .number(let value) = self, !value.isFinite { return "\(value)" }
    switch self {
    case .array(let values): return "[\(values.map(\.description).joined(separator: ","))]"
    case .object(let object):
      return "{\(object.map { "\(JSONValue.string($0.key).encoded()):\($0.value)" }.joined(separator: ","))}"
    default: return encoded()
    }
  }
}
