internal import FrontlineFormats
internal import FrontlineInterchange
internal import FrontlineTime

/// The values of one property of all features: numbers as they are, texts by their number in a list of those that occur.
struct TableColumn: Sendable {
  enum Values: Sendable {
    /// NaN: unknown.
    case numbers([Double])
    /// The place in the list; the place 0 is of what is unknown.
    case texts([UInt32], list: [String])
    /// 0: false, 1: true, 2: unknown.
    case flags([UInt8])
  }

  let name: String
  let kind: Layer.Column.Kind
  let values: Values

  init(_ column: Layer.Column, _ features: [GeoJSONFeature]) {
    name = column.name
    kind = column.kind
    switch column.kind {
    case .integer, .real:
      values = .numbers(features.map { $0.properties[column.name]?.double ?? .nan })
    case .boolean:
      values = .flags(features.map { $0.properties[column.name]?.bool.map { $0 ? 1 : 0 } ?? 2 })
    case .text, .day, .list, .json:
      var list = [""]
      var places: [String: UInt32] = [:]
      values = .texts(
        features.map { feature in
          guard let value = feature.properties[column.name], !value.isNull else { return 0 }
          let text = value.field
          if let place = places[text] { return place }
          let place = UInt32(truncatingIfNeeded: list.count)
          places[text] = place
          list.append(text)
          return place
        }, list: list)
    }
  }

  /// Whether it can be asked for.
  var isQueryable: Bool {
    switch kind {
    case .text, .integer, .real, .boolean, .day: true
    case .list, .json: false
    }
  }

  /// Its schema.
  var schema: JSONValue {
    switch kind {
    case .integer: ["type": "integer"]
    case .real: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .day: ["type": "string", "format": "date"]
    case .text: ["type": "string"]
    case .list: ["type": "array", "items": ["type": "string"]]
    case .json: [:]
    }
  }
}
