internal import FrontlineFormats

/// A parameter of an address: what the OpenAPI says of it, and what an unknown one is measured by.
struct Parameter: Sendable {
  let name: String
  let description: String
  /// Its schema in OpenAPI 3.0.
  let schema: JSONValue
  var isRequired = false
  /// Whether its commas part values (`style: form, explode: false`).
  var isList = false

  static func text(
    _ name: String, _ description: String, isRequired: Bool = false, example: String? = nil
  ) -> Parameter {
    var schema: JSONObject = ["type": "string"]
    if let example { schema["example"] = .string(example) }
    return Parameter(name: name, description: description, schema: .object(schema), isRequired: isRequired)
  }

  static func word(_ name: String, of words: [String], _ description: String, default: String? = nil)
    -> Parameter
  {
    var schema: JSONObject = ["type": "string", "enum": .array(words.map { .string($0) })]
    if let `default` { schema["default"] = .string(`default`) }
    return Parameter(name: name, description: description, schema: .object(schema))
  }

  static func integer(
    _ name: String, in range: ClosedRange<Int>, default: Int, _ description: String
  ) -> Parameter {
    Parameter(
      name: name, description: description,
      schema: [
        "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
        "default": .integer(`default`),
      ])
  }

  /// The form of the answer.
  static func form(_ types: [MediaType]) -> Parameter {
    var names: [String] = []
    for type in types where !names.contains(type.name) { names.append(type.name) }
    return .word("f", of: names, "The form of the answer; without it the header Accept decides.")
  }

  static let rule = Parameter.text(
    "rule", "How claims are weighed: latest, majority, source:ID or trusted:ID,ID.", example: "latest")
  static let known = Parameter(
    name: "as-known-on", description: "Leave out what was reported after this day.",
    schema: ["type": "string", "format": "date"])
}
