internal import FrontlineAtlas
package import FrontlineFormats
internal import FrontlineGeometry
package import FrontlineTime

/// A table of features of one kind, as it stands in a file: settlements, claims, the fronts of a span of days.
///
/// The properties of each feature have the names of the columns; a value that is not there is `null`.
package struct Layer: Sendable {
  /// What the features are on the map.
  package enum Shape: Sendable { case none, point, line, polygon, mixed }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// What its values are: a `day` is text such as `2020-11-08`, a list holds texts, `json` anything.
    package enum Kind: Sendable { case text, integer, real, boolean, day, list, json }

    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  package var name: String
  package var title: String
  package var shape: Shape
  package var columns: [Column]
  package var features: [GeoJSONFeature]
  /// The column whose values the map colours by; `nil`: one colour for all.
  package var colorColumn: String?

  package init(
    name: String, title: String, shape: Shape, columns: [Column], features: [GeoJSONFeature],
    colorColumn: String? = nil
  ) {
    self.name = name
    self.title = title
    self.shape = shape
    self.columns = columns
    self.features = features
    self.colorColumn = colorColumn
  }

  /// Whether its features are of a time.
  package var isTemporal: Bool { features.contains { $0.time != nil } }

  /// A shape as formats take it whose layers have one kind of shape: a polygon as one of several.
  func fitted(_ geometry: Geometry) -> Geometry {
    if shape == .polygon, case .polygon(let polygon) = geometry {
      return .multiPolygon(MultiPolygon([polygon]))
    }
    return geometry
  }
}

extension GeoJSONFeature {
  /// The first and the last day of its `time`, that day included; an end that is open is `nil`. A month or a year is all
  /// its days.
  ///
  /// Edge cases: `nil` where it has no `time`, or one with an end that is not days (`1993~`, `2020-11-31`) or lies before
  /// its start.
  package var days: (from: Day?, to: Day?)? {
    func days(_ text: String) -> ClosedRange<Day>? { try? DayReader().days(text).days }
    switch time {
    case nil: return nil
    case .date(let text), .timestamp(let text): return days(text).map { ($0.lowerBound, $0.upperBound) }
    case .interval(let from, let to):
      let (first, last) = (from.map(days), to.map(days))
      if case .some(nil) = first { return nil }
      if case .some(nil) = last { return nil }
      let ends = (from: first??.lowerBound, to: last??.upperBound)
      if let start = ends.from, let end = ends.to, end < start { return nil }
      return ends
    }
  }
}

extension JSONValue {
  /// A text; `null` where there is none.
  static func optional(_ text: String?) -> JSONValue {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  /// A number, whole where it is; `null` where there is none.
  static func optional(_ value: Double?) -> JSONValue {
    guard let value else { return .null }
    return Int(exactly: value).map { .integer($0) } ?? .number(value)
  }

  /// Texts.
  static func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The value in a field of a table: a list with semicolons between, anything else that is no scalar as JSON.
  package var field: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): Self.joined(values) ?? description
    default: description
    }
  }

  /// Texts with semicolons between; `nil` where they could not be told apart again.
  static func joined(_ values: [JSONValue]) -> String? {
    let texts = values.compactMap(\.string)
    let isPlain = texts.allSatisfy {
      !$0.isEmpty && !$0.contains(";") && !$0.hasPrefix("[")
        && $0.first?.isWhitespace != true && $0.last?.isWhitespace != true
    }
    return texts.count == values.count && isPlain ? texts.joined(separator: ";") : nil
  }
}
