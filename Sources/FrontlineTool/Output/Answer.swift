import FrontlineFormats
import FrontlineMaps

/// What a command found out, in each of the forms in which it can be printed.
protocol Answer {
  /// For people: lines, each without a line feed.
  var text: [String] { get }
  /// For programs: one object or one array; keys in snake case that end in their unit.
  var json: JSONValue { get }
  /// As rows; `nil` where the answer is no list.
  var table: Table? { get }
  /// As features on the map; `nil` where the answer has no place on it.
  var features: [GeoJSONFeature]? { get }
  /// How the answer was made.
  var why: Why { get }
  /// What one must know to read its figures; `nil`: it has none that need it.
  var caveats: Caveats? { get }
  /// Whether ``text`` says the caveats itself.
  var saysCaveats: Bool { get }
  /// Whether the lines of ``text`` have colours of a chart.
  var hasColors: Bool { get }
  /// Why the program ends as if it had failed although it answered; `nil`: it does not.
  var failure: Failure? { get }
}

extension Answer {
  var table: Table? { nil }
  var features: [GeoJSONFeature]? { nil }
  var caveats: Caveats? { nil }
  var saysCaveats: Bool { false }
  var hasColors: Bool { false }
  var failure: Failure? { nil }
}

/// How an answer was made: named parts, each with a sentence for people and a value for programs.
struct Why {
  /// One part: `ellipsoid`, `data`, `claims`.
  struct Part {
    var key: String
    var lines: [String]
    var value: JSONValue
  }

  var parts: [Part] = []

  /// Adds a part that reads the same in text and in JSON.
  mutating func add(_ key: String, _ sentence: String) {
    parts.append(Part(key: key, lines: [sentence], value: .string(sentence)))
  }

  /// Adds a part with its own value for programs.
  mutating func add(_ key: String, _ lines: [String], _ value: JSONValue) {
    parts.append(Part(key: key, lines: lines, value: value))
  }

  /// The parts as an indented block: the key, then its lines beneath each other.
  var text: [String] {
    let width = parts.map { Why.title($0.key).cells }.max() ?? 0
    return parts.flatMap { part in
      part.lines.enumerated().map { index, line in
        let title = index == 0 ? Why.title(part.key) : ""
        return "  " + title + String(repeating: " ", count: width - title.cells) + "  " + line
      }
    }
  }

  /// The parts as one object.
  var json: JSONValue { .object(JSONObject(parts.map { ($0.key, $0.value) })) }

  private static func title(_ key: String) -> String { key.replacing("_", with: " ") }
}
