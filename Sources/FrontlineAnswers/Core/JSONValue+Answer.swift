package import FrontlineAtlas
package import FrontlineFormats
package import FrontlineGeometry
package import FrontlineTime

/// The values of an answer as JSON: full figures in the unit of their key, lengths to the micrometer and azimuths
/// to 1e-8 degrees, `null` for honest absence.
extension JSONValue {
  package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  /// A text that the data leaves empty where it is unknown.
  package static func known(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
  package static func whole(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
  package static func meters(_ length: Length?) -> JSONValue {
    length.map { .number($0.wholeMicrometers) } ?? .null
  }
  package static func kilometers(_ length: Length?) -> JSONValue {
    length.map { .number(($0.kilometers * 1e9).rounded() / 1e9) } ?? .null
  }
  package static func squareKilometers(_ area: Area?) -> JSONValue {
    area.map { .number($0.squareKilometers) } ?? .null
  }
  package static func degrees(_ azimuth: Azimuth?) -> JSONValue {
    azimuth.map { .number($0.writtenDegrees) } ?? .null
  }
  package static func compass(_ azimuth: Azimuth?) -> JSONValue { .text(azimuth?.compassPoint.abbreviation) }
  package static func day(_ day: Day?) -> JSONValue { .text(day?.description) }
  package static func list(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  /// A place: `{"id", "name", "latitude", "longitude"}`.
  package static func place(id: String?, name: String?, _ position: Position) -> JSONValue {
    .object(placeMembers(id: id, name: name, position))
  }

  package static func placeMembers(id: String?, name: String?, _ position: Position) -> JSONObject {
    [
      "id": .text(id), "name": .text(name), "latitude": .number(position.latitude),
      "longitude": .number(position.longitude),
    ]
  }

  /// All names by language; languages in which there is none are left out.
  package static func names(_ names: PlaceNames) -> JSONValue {
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
  package func adding(_ members: JSONObject) -> JSONObject {
    var object = self
    for (key, value) in members { object[key] = value }
    return object
  }
}
