internal import FrontlineFormats

/// The properties of a feature, found without regard to capitals, with those that OSM extracts pack into one: `tags` as an
/// object, and `other_tags` in GDAL's writing (`"population"=>"1200","name:uk"=>"..."`).
struct FeatureTags {
  private var values: [String: JSONValue] = [:]
  /// The names as they stand, in their order.
  private(set) var keys: [String] = []
  /// Those that were asked for.
  private(set) var read: Set<String> = []

  init(_ feature: GeoJSONFeature) {
    for (key, value) in feature.properties {
      switch (key, value) {
      case ("tags", .object(let tags)): for (key, value) in tags { add(key, value) }
      case ("other_tags", .string(let text)):
        for (key, value) in Self.pairs(text) { add(key, .string(value)) }
      default: add(key, value)
      }
    }
  }

  private mutating func add(_ key: String, _ value: JSONValue) {
    let folded = key.lowercased()
    guard !value.isNull, values[folded] == nil else { return }
    values[folded] = value
    keys.append(key)
  }

  /// The value of the first of some names that is there, as text.
  mutating func text(_ names: String...) -> String {
    for name in names {
      let folded = name.lowercased()
      guard let value = values[folded] else { continue }
      read.insert(folded)
      let text = value.field.plainBlanks
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// What a value under the first of some names means; `nil`: there is none, or it means nothing and counts as unread.
  mutating func read<Value>(_ names: String..., meaning: (String) -> Value?) -> Value? {
    for name in names {
      let text = values[name.lowercased()]?.field.plainBlanks ?? ""
      if text.isEmpty { continue }
      guard let value = meaning(text) else { return nil }
      read.insert(name.lowercased())
      return value
    }
    return nil
  }

  /// Takes each value whose name begins with a prefix, with what follows it, as far as it is wanted.
  mutating func take(after prefix: String, _ isTaken: (_ rest: String, _ text: String) -> Bool) {
    for key in keys where key.lowercased().hasPrefix(prefix) {
      let text = values[key.lowercased()]?.field.plainBlanks ?? ""
      if isTaken(String(key.dropFirst(prefix.count)), text) { read.insert(key.lowercased()) }
    }
  }

  /// Those that nobody asked for.
  var unread: [String] { keys.filter { !read.contains($0.lowercased()) } }

  /// The pairs in GDAL's writing of an hstore; a backslash stands before a quote in a text.
  private static func pairs(_ text: String) -> [(String, String)] {
    var strings: [String] = []
    var current: String?
    var isEscaped = false
    for character in text {
      if isEscaped {
        current?.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        if let done = current { strings.append(done) }
        current = current == nil ? "" : nil
      } else {
        current?.append(character)
      }
    }
    return stride(from: 0, to: strings.count - 1, by: 2).map { (strings[$0], strings[$0 + 1]) }
  }
}
