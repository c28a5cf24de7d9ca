import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineTime

/// Values of an answer that stand in no field: parts of an explanation, properties of a feature.
extension JSONValue {
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  /// A text that the data leaves empty where it is unknown.
  static func known(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
  static func meters(_ length: Length?) -> JSONValue {
    length.map { .number($0.wholeMicrometers) } ?? .null
  }
  static func kilometers(_ length: Length?) -> JSONValue {
    length.map { .number($0.writtenKilometers) } ?? .null
  }
  static func squareKilometers(_ area: Area?) -> JSONValue {
    area.map { .number($0.writtenSquareKilometers) } ?? .null
  }
  static func day(_ day: Day?) -> JSONValue { .text(day?.description) }
  static func list(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  /// All names by language; languages in which there is none are left out.
  static func names(_ names: PlaceNames) -> JSONValue {
    var members: JSONObject = [:]
    for language in names.languages {
      if let name = names[language] { members[language.key] = .string(name) }
    }
    members["other"] = .list(names.others)
    return .object(members)
  }
}

extension JSONObject {
  /// The object with further members at its end.
  func adding(_ members: JSONObject) -> JSONObject {
    var object = self
    for (key, value) in members { object[key] = value }
    return object
  }
}
