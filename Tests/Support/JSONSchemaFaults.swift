public import FrontlineFormats

/// What is wrong with a value by a JSON Schema, a sentence each with the path; of the words that answers use: `type`,
/// `enum`, `anyOf`, `properties`, `required`, `additionalProperties`, `items`.
public func faults(in value: JSONValue, by schema: JSONValue, at path: String = "$") -> [String] {
  if let choices = schema["anyOf"]?.array {
    let found = choices.map { faults(in: value, by: $0, at: path) }
    return found.contains([]) ? [] : found.min { $0.count < $1.count } ?? ["\(path) fits no choice"]
  }
  if let words = schema["enum"]?.array { return words.contains(value) ? [] : ["\(path) is \(value)"] }
  if let type = schema["type"] {
    let types = type.array?.compactMap(\.string) ?? [type.string ?? ""]
    guard types.contains(where: { fits(value, $0) }) else { return ["\(path) is \(value) and no \(type)"] }
  }
  if let elements = value.array, let items = schema["items"] {
    return elements.enumerated().flatMap { faults(in: $1, by: items, at: "\(path)[\($0)]") }
  }
  guard let members = value.object, schema["type"]?.string != nil || schema["type"]?.array != nil else {
    return []
  }
  let missing = (schema["required"]?.array ?? []).compactMap(\.string).filter { members[$0] == nil }
  return missing.map { "\(path).\($0) is missing" }
    + members.flatMap { key, member -> [String] in
      if let known = schema["properties"]?[key] { return faults(in: member, by: known, at: "\(path).\(key)") }
      switch schema["additionalProperties"] {
      case .bool(false): return ["\(path).\(key) is unknown"]
      case let other?: return faults(in: member, by: other, at: "\(path).\(key)")
      case nil: return []
      }
    }
}

private func fits(_ value: JSONValue, _ type: String) -> Bool {
  switch (value.kind, type) {
  case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.number, "number"), (.array, "array"),
    (.object, "object"):
    true
  case (.number, "integer"): value.int != nil
  default: false
  }
}
