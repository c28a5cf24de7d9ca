internal import FrontlineAtlas
import FrontlineFormats
public import FrontlineGeometry
public import FrontlineTime

/// How the values of a field are written: in JSON, in text, in CSV; and what they are like.
///
/// Figures are rounded with their unit in text and stand in full in the unit of the key elsewhere: lengths to the
/// micrometer, azimuths to 1e-8 degrees.
public struct FieldKind<Value>: Sendable {
  let schema: JSONSchema
  let isNumeric: Bool
  let forms: FieldForms
  let json: @Sendable (Value) -> JSONValue
  let cell: @Sendable (Value) -> Table.Cell

  init(
    _ schema: JSONSchema, isNumeric: Bool = false, in forms: FieldForms = .all,
    json: @escaping @Sendable (Value) -> JSONValue, cell: @escaping @Sendable (Value) -> Table.Cell
  ) {
    self.schema = schema
    self.isNumeric = isNumeric
    self.forms = forms
    self.json = json
    self.cell = cell
  }

  /// A kind whose values stand in objects alone and in no table.
  init(object schema: JSONSchema, json: @escaping @Sendable (Value) -> JSONValue) {
    self.init(schema, in: [.json, .map], json: json, cell: { _ in "" })
  }
}

// MARK: Words

extension FieldKind<String> {
  /// A text.
  public static var text: Self { .init(.string, json: { .string($0) }, cell: { .init($0) }) }
  /// A text that is empty where it is unknown; `null` in JSON.
  public static var known: Self {
    .init(.string.orNull, json: { $0.isEmpty ? .null : .string($0) }, cell: { .init($0) })
  }
  /// A text of figures, which stands at the right of its column.
  public static var figures: Self {
    .init(.string, isNumeric: true, json: { .string($0) }, cell: { .init($0) })
  }
}

extension FieldKind where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of a few words.
  public static var word: Self {
    .init(
      .word(of: Value.allCases.map(\.rawValue)), json: { .string($0.rawValue) }, cell: { .init($0.rawValue) })
  }
}

extension FieldKind {
  /// One of a few words, which a closure finds.
  static func word(of words: [String], _ word: @escaping @Sendable (Value) -> String) -> Self {
    .init(.word(of: words), json: { .string(word($0)) }, cell: { .init(word($0)) })
  }
}

extension FieldKind<[String]> {
  /// Texts; parted by semicolons in CSV.
  public static var texts: Self {
    .init(
      .array(of: .string), json: { .array($0.map { .string($0) }) },
      cell: { .init($0.joined(separator: ", "), csv: $0.joined(separator: ";")) })
  }
}

extension FieldKind<Bool> {
  /// `true` or `false`.
  public static var flag: Self { .init(.boolean, json: { .bool($0) }, cell: { .init("\($0)") }) }
}

/// A thing of the atlas as an answer shows it: text has its name, CSV and JSON have its id.
public struct Reference: Sendable, Hashable {
  /// The id; `nil`: it has none.
  public var id: String?
  /// The name.
  public var name: String

  init(_ name: String, id: String?) {
    self.id = id
    self.name = name
  }
}

extension FieldKind<Reference> {
  /// The name in text, the id elsewhere.
  public static var reference: Self {
    .init(
      .string.orNull, json: { $0.id.map { .string($0) } ?? .null }, cell: { .init($0.name, csv: $0.id ?? "") }
    )
  }
}

// MARK: Figures

extension FieldKind<Int> {
  /// A whole number.
  public static var count: Self {
    .init(.integer, isNumeric: true, json: { .integer($0) }, cell: { .init("\($0)") })
  }
}

extension FieldKind<Double> {
  /// A number without a unit.
  public static var number: Self {
    .init(.number, isNumeric: true, json: { .number($0) }, cell: { .init("\($0)") })
  }
  /// A latitude or longitude: five decimals in text, about a meter.
  public static var degrees: Self {
    .init(.number, isNumeric: true, json: { .number($0) }, cell: { .init(fixed($0, 5), csv: "\($0)") })
  }
}

extension FieldKind<Length> {
  /// A length, in meters under its key.
  public static var length: Self {
    .init(
      .number, isNumeric: true, json: { .number($0.wholeMicrometers) },
      cell: { .init($0.description, csv: "\($0.wholeMicrometers)") })
  }
  /// A long length, in kilometers under its key.
  public static var kilometers: Self {
    .init(
      .number, isNumeric: true, json: { .number($0.writtenKilometers) },
      cell: { .init($0.description, csv: "\($0.writtenKilometers)") })
  }
}

extension FieldKind<Area> {
  /// An area, in square kilometers under its key.
  public static var area: Self {
    .init(
      .number, isNumeric: true, json: { .number($0.writtenSquareKilometers) },
      cell: { .init($0.description, csv: "\($0.writtenSquareKilometers)") })
  }
}

extension FieldKind<Azimuth> {
  /// A direction in degrees.
  public static var azimuth: Self {
    .init(
      .number, isNumeric: true, json: { .number($0.writtenDegrees) },
      cell: { .init($0.description, csv: "\($0.writtenDegrees)") })
  }
  /// A direction as one of sixteen compass points: `NNE`.
  public static var compass: Self {
    .init(
      .string, json: { .string($0.compassPoint.abbreviation) }, cell: { .init($0.compassPoint.abbreviation) })
  }
}

extension FieldKind<Day> {
  /// A day as ISO 8601 writes it.
  public static var day: Self {
    .init(.day, json: { .string($0.description) }, cell: { .init($0.description) })
  }
}

extension FieldKind<EDTFDate> {
  /// A date of EDTF, as it was written.
  public static var date: Self { .init(.string, json: { .string($0.text) }, cell: { .init($0.text) }) }
}

extension Length {
  /// The length in meters to the micrometer: what lies beyond is good to 15 nm, and differs from one processor
  /// to another.
  var wholeMicrometers: Double { (meters * 1e6).rounded() / 1e6 }
  /// The length in kilometers to the micrometer.
  var writtenKilometers: Double { (kilometers * 1e9).rounded() / 1e9 }
}

extension Area {
  /// The area in square kilometers to the square meter, for the same reason.
  var writtenSquareKilometers: Double { (squareKilometers * 1e6).rounded() / 1e6 }
}

extension Azimuth {
  /// The azimuth in degrees to eight decimals, for the same reason.
  var writtenDegrees: Double { (degrees * 1e8).rounded() / 1e8 }
}

/// A figure to six decimals, for the same reason.
func sixDecimals(_ figure: Double) -> Double { (figure * 1e6).rounded() / 1e6 }

/// A part of a whole to nine decimals, for the same reason.
func nineDecimals(_ part: Double) -> Double { (part * 1e9).rounded() / 1e9 }

// MARK: Records

extension FieldKind where Value: Record {
  /// A record within the record.
  public static var record: Self { .record(Value.fields) }

  /// A record within the record, by some of its fields.
  static func record(_ fields: Fields<Value>) -> Self {
    .init(object: fields.schema, json: { .object(fields.object($0)) })
  }
}

extension FieldKind {
  /// Records within the record, in order.
  public static func records<Element: Record>(_ fields: Fields<Element> = Element.fields) -> Self
  where Value == [Element] {
    .init(object: .array(of: fields.schema), json: { .array($0.map { .object(fields.object($0)) }) })
  }
}

extension FieldKind<JSONObject> {
  /// An object whose keys are data.
  static func dictionary(of element: JSONSchema) -> Self {
    .init(object: .dictionary(of: element), json: { .object($0) })
  }
}
