internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

/// A row of a layer that is read back: gives its columns as values, and says where one is at fault.
struct LayerRow {
  let feature: GeoJSONFeature
  let layer: String
  /// The number of the row, from 1.
  let number: Int
  let file: String

  /// The error that a column is at fault.
  func fault(_ column: String, _ sentence: String) -> InterchangeError {
    InterchangeError(
      .badFile, file, "\(file), layer \(layer), row \(number), column \(column): \(sentence).")
  }

  private func value(_ column: String) -> JSONValue? {
    guard let value = feature.properties[column], !value.isNull, value.string != "" else { return nil }
    return value
  }

  /// A text; `nil` where there is none.
  func textIfAny(_ column: String) throws(InterchangeError) -> String? {
    guard let value = value(column) else { return nil }
    guard let text = value.string else { throw fault(column, "it holds \(value.kind), and a text is needed") }
    return text.isEmpty ? nil : text
  }

  /// A text; empty where there is none.
  func text(_ column: String) throws(InterchangeError) -> String { try textIfAny(column) ?? "" }

  /// A text that must be there.
  func filled(_ column: String) throws(InterchangeError) -> String {
    guard let text = try textIfAny(column) else { throw fault(column, "it is empty and must not be") }
    return text
  }

  /// A number in a range; `nil` where there is none.
  func number(_ column: String, in range: ClosedRange<Double>) throws(InterchangeError) -> Double? {
    try number(value(column), in: range, column)
  }

  /// A number of an object in a column; `nil` where there is none.
  func number(
    _ value: JSONValue?, in range: ClosedRange<Double>, _ column: String
  ) throws(InterchangeError) -> Double? {
    guard let value, !value.isNull else { return nil }
    guard let number = value.double else {
      throw fault(column, "it holds \(value.kind), and a number is needed")
    }
    guard range.contains(number) else { throw fault(column, "\(number) is outside \(range.words)") }
    return number
  }

  /// A whole number in a range; `nil` where there is none.
  func integer(_ column: String, in range: ClosedRange<Int>) throws(InterchangeError) -> Int? {
    guard let value = value(column) else { return nil }
    guard let number = value.int else {
      throw fault(column, "it holds \(value), and a whole number is needed")
    }
    guard range.contains(number) else {
      throw fault(column, "\(number) is outside \(range.lowerBound) ... \(range.upperBound)")
    }
    return number
  }

  /// A text of an object in a column; `nil` where there is none.
  func text(_ value: JSONValue?, _ column: String) throws(InterchangeError) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let text = value.string else { throw fault(column, "it holds \(value.kind), and a text is needed") }
    return text
  }

  /// Texts; none where there are none.
  func list(_ column: String) throws(InterchangeError) -> [String] {
    guard let value = value(column) else { return [] }
    let parts = value.string.map { JSONValue.parted($0) } ?? value
    guard let texts = parts.array?.map(\.string), !texts.contains(nil) else {
      throw fault(column, "it holds \(value.kind), and a list of texts is needed")
    }
    return texts.compactMap { $0 }
  }

  /// The objects of an array; none where there is none.
  func objects(_ column: String) throws(InterchangeError) -> [JSONObject] {
    guard let value = value(column) else { return [] }
    let parsed = value.string.flatMap { try? JSONValue(parsing: $0) } ?? value
    guard let objects = parsed.array?.map(\.object), !objects.contains(where: { $0 == nil }) else {
      throw fault(column, "it holds no JSON array of objects")
    }
    return objects.compactMap { $0 }
  }

  /// One of the words that an enumeration knows.
  func choice<Value: RawRepresentable<String>>(_ column: String) throws(InterchangeError) -> Value {
    let text = try filled(column)
    guard let value = Value(rawValue: text) else {
      throw fault(column, "\"\(text)\" is none of the words that are known")
    }
    return value
  }

  /// What `make` makes of a text; `nil` where there is none.
  func made<Value>(
    _ column: String, _ make: (String) throws -> Value
  ) throws(InterchangeError) -> Value? {
    guard let text = try textIfAny(column) else { return nil }
    do { return try make(text) } catch { throw fault(column, "\(error)".trimmedStop) }
  }

  func names() throws(InterchangeError) -> PlaceNames {
    var translations: [Language: String] = [:]
    for (column, _) in feature.properties {
      let language: Language?
      do { language = try Language(columnName: column) } catch { throw fault(column, "\(error)".trimmedStop) }
      guard let language, let name = try textIfAny(column) else { continue }
      if translations.updateValue(name, forKey: language) != nil {
        throw fault(column, "another column is of the same language")
      }
    }
    return PlaceNames(try filled("name"), in: translations, others: try list("other_names"))
  }
}

extension String {
  /// Without a full stop at its end.
  var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
