internal import FrontlineAnswers
internal import FrontlineFormats

/// A JSON Schema of draft 2020-12 in the dialect of OpenAPI 3.0, which has `nullable` and no type `null`.
enum OpenAPISchema {
  static func of(_ schema: JSONSchema) -> JSONValue { converted(schema.value) }

  static func converted(_ value: JSONValue) -> JSONValue {
    guard let object = value.object else { return value }
    var out: JSONObject = [:]
    for (key, member) in object {
      switch key {
      case "type":
        guard let types = member.array else {
          out[key] = member
          continue
        }
        let named = types.filter { $0.string != "null" }
        if named.count < types.count { out["nullable"] = true }
        if named.count == 1 { out[key] = named[0] }
      case "enum":
        // OpenAPI 3.0.3: null stands in the list too where it is nullable.
        out[key] = member
        if member.array?.contains(.null) == true { out["nullable"] = true }
      case "properties":
        out[key] = .object(JSONObject((member.object ?? [:]).map { ($0.key, converted($0.value)) }))
      case "items": out[key] = converted(member)
      case "additionalProperties": out[key] = member.bool == nil ? converted(member) : member
      case "anyOf":
        let choices = (member.array ?? []).filter { $0["type"]?.string != "null" }
        if choices.count < member.array?.count ?? 0 { out["nullable"] = true }
        if choices.count == 1, out["nullable"] != nil, let only = converted(choices[0]).object {
          for (key, value) in only { out[key] = value }
        } else {
          out[key] = .array(
            choices.map { choice in
              let one = converted(choice)
              guard out["nullable"] != nil, var members = one.object else { return one }
              members["nullable"] = true
              return .object(members)
            })
        }
      default: out[key] = member
      }
    }
    return .object(out)
  }
}
