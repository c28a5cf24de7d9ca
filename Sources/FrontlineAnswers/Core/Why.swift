public import FrontlineFormats
import FrontlineMaps

/// How an answer was made: named parts, each with a sentence for people and a value for programs.
public struct Why: Sendable {
  /// One part: `ellipsoid`, `data`, `claims`.
  public struct Part: Sendable {
    /// What it is about.
    public var key: String
    /// For people.
    public var lines: [String]
    /// For programs.
    public var value: JSONValue
  }

  /// The parts, in order.
  public var parts: [Part] = []

  init() {}

  /// Adds a part that reads the same in text and in JSON.
  mutating func add(_ key: String, _ sentence: String) {
    parts.append(Part(key: key, lines: [sentence], value: .string(sentence)))
  }

  /// Adds a part with its own value for programs.
  mutating func add(_ key: String, _ lines: [String], _ value: JSONValue) {
    parts.append(Part(key: key, lines: lines, value: value))
  }

  /// The parts as an indented block: the key, then its lines beneath each other.
  public var text: [String] {
    let width = parts.map { Why.title($0.key).cells }.max() ?? 0
    return parts.flatMap { part in
      part.lines.enumerated().map { index, line in
        let title = index == 0 ? Why.title(part.key) : ""
        return "  " + title + String(repeating: " ", count: width - title.cells) + "  " + line
      }
    }
  }

  /// The parts as one object.
  public var json: JSONValue { .object(JSONObject(parts.map { ($0.key, $0.value) })) }

  private static func title(_ key: String) -> String { key.replacing("_", with: " ") }
}
