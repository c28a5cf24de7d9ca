public import FrontlineFormats

/// What values of JSON are like: a JSON Schema of draft 2020-12, of the few words that answers need.
///
/// ```swift
/// DistanceAnswer.schema.value["properties"]?["distance_m"]      // {"type":"number"}
/// ```
public struct JSONSchema: Sendable, Hashable {
  /// The schema itself.
  public let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  private static func type(_ name: String) -> JSONSchema { JSONSchema(["type": .string(name)]) }

  /// Any value.
  public static let any = JSONSchema([:])
  /// A text.
  public static let string = type("string")
  /// A number.
  public static let number = type("number")
  /// A whole number.
  public static let integer = type("integer")
  /// `true` or `false`.
  public static let boolean = type("boolean")
  /// A day as ISO 8601 writes it.
  public static let day = JSONSchema(["type": "string", "format": "date"])

  /// One of some words.
  public static func word(of words: [String]) -> JSONSchema {
    JSONSchema(["enum": .array(words.map { .string($0) })])
  }

  /// An array of like elements.
  public static func array(of element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "array", "items": element.value])
  }

  /// An object of these members and no others.
  ///
  /// - Parameter required: the keys that are always there; `nil`: all of them.
  public static func object(_ members: [(String, JSONSchema)], required: [String]? = nil) -> JSONSchema {
    let keys = required ?? members.map(\.0)
    return JSONSchema([
      "type": "object", "properties": .object(JSONObject(members.map { ($0, $1.value) })),
      "required": .array(keys.map { .string($0) }), "additionalProperties": false,
    ])
  }

  /// An object whose keys are data: languages, kinds.
  public static func dictionary(of element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "object", "additionalProperties": element.value])
  }

  /// One or the other.
  public static func anyOf(_ schemas: [JSONSchema]) -> JSONSchema {
    JSONSchema(["anyOf": .array(schemas.map(\.value))])
  }

  /// The same, or `null`.
  public var orNull: JSONSchema {
    if case .object(var members) = value {
      if case .string(let type) = members["type"] {
        if type == "null" { return self }
        members["type"] = [.string(type), "null"]
        return JSONSchema(.object(members))
      }
      if case .array(let types) = members["type"], types.contains("null") { return self }
      if case .array(let words) = members["enum"] {
        return words.contains(.null) ? self : JSONSchema(["enum": .array(words + [.null])])
      }
      if members.isEmpty { return self }
    }
    return .anyOf([self, Self.type("null")])
  }

  /// The schema as a document of its own, with the address of the draft.
  public func document(title: String) -> JSONValue {
    var members: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
    ]
    for (key, value) in value.object ?? [:] { members[key] = value }
    return .object(members)
  }
}

extension JSONSchema {
  /// The same objects, which may have further members.
  func adding(_ members: [(String, JSONSchema)]) -> JSONSchema {
    guard case .object(var schema) = value else { return self }
    if case .array(let choices) = schema["anyOf"] {
      return .anyOf(choices.map { JSONSchema($0).adding(members) })
    }
    guard case .object(var properties) = schema["properties"] else { return self }
    for (key, member) in members { properties[key] = member.value }
    schema["properties"] = .object(properties)
    return JSONSchema(.object(schema))
  }
}
