import FrontlineFormats

/// One value of a record: its key, its heading, its kind, and where it comes from.
///
/// A record describes each of its fields once, and every printer reads the description:
///
/// ```swift
/// // A column "distance" in text, and a member "distance_m" in JSON:
/// let distance = Field<NearbySettlement>("distance_m", "distance", .length) { $0.distance }
/// // Without a heading text leaves it out, and CSV does not:
/// let id = Field<NearbySettlement>("id", .text) { $0.settlement.id }
/// ```
///
/// A closure that returns an optional makes a field that may be `null`, in the values and in the schema.
public struct Field<Row>: Sendable {
  /// The key in JSON, CSV and GeoJSON; it ends in the unit.
  public let key: String
  /// The heading of its column in text; `nil`: text leaves it out.
  public let title: String?
  /// The printers in which it stands.
  public private(set) var forms: FieldForms
  /// What its values in JSON are like.
  public let schema: JSONSchema

  let isNumeric: Bool
  /// Whether JSON leaves it out where it is not known, and text where no row knows it.
  private(set) var isWhenKnown = false
  let json: @Sendable (Row) -> JSONValue
  let cell: @Sendable (Row) -> Table.Cell

  /// A field with a heading that every record has.
  public init<Value>(
    _ key: String, _ title: String?, _ kind: FieldKind<Value>, in forms: FieldForms? = nil,
    _ value: @escaping @Sendable (Row) -> Value
  ) {
    self.init(
      key, title, kind, forms, kind.schema, json: { kind.json(value($0)) }, cell: { kind.cell(value($0)) })
  }

  /// A field with a heading that may be unknown.
  public init<Value>(
    _ key: String, _ title: String?, _ kind: FieldKind<Value>, in forms: FieldForms? = nil,
    _ value: @escaping @Sendable (Row) -> Value?
  ) {
    self.init(
      key, title, kind, forms, kind.schema.orNull, json: { value($0).map(kind.json) ?? .null },
      cell: { value($0).map(kind.cell) ?? "" })
  }

  /// A field without a heading that every record has.
  public init<Value>(
    _ key: String, _ kind: FieldKind<Value>, in forms: FieldForms? = nil,
    _ value: @escaping @Sendable (Row) -> Value
  ) {
    self.init(key, nil, kind, in: forms, value)
  }

  /// A field without a heading that may be unknown.
  public init<Value>(
    _ key: String, _ kind: FieldKind<Value>, in forms: FieldForms? = nil,
    _ value: @escaping @Sendable (Row) -> Value?
  ) {
    self.init(key, nil, kind, in: forms, value)
  }

  private init<Value>(
    _ key: String, _ title: String?, _ kind: FieldKind<Value>, _ forms: FieldForms?, _ schema: JSONSchema,
    json: @escaping @Sendable (Row) -> JSONValue, cell: @escaping @Sendable (Row) -> Table.Cell
  ) {
    self.init(
      key: key, title: title, forms: forms ?? kind.forms, schema: schema, isNumeric: kind.isNumeric,
      json: json,
      cell: cell)
  }

  init(
    key: String, title: String?, forms: FieldForms, schema: JSONSchema, isNumeric: Bool,
    json: @escaping @Sendable (Row) -> JSONValue, cell: @escaping @Sendable (Row) -> Table.Cell
  ) {
    self.key = key
    self.title = title
    self.forms = forms
    self.schema = schema
    self.isNumeric = isNumeric
    self.json = json
    self.cell = cell
  }

  /// The field, in some of its printers alone.
  func only(in forms: FieldForms) -> Field {
    var field = self
    field.forms.formIntersection(forms)
    return field
  }

  /// The field of a part, as a field of the whole.
  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Row) -> Field<Whole> {
    Field<Whole>(
      key: key, title: title, forms: forms, schema: schema, isNumeric: isNumeric,
      json: { json(part($0)) }, cell: { cell(part($0)) })
  }

  /// The field of a part that may be missing, as a field of the whole: it is `null` then.
  func of<Whole>(maybe part: @escaping @Sendable (Whole) -> Row?) -> Field<Whole> {
    Field<Whole>(
      key: key, title: title, forms: forms, schema: schema.orNull, isNumeric: isNumeric,
      json: { part($0).map(json) ?? .null }, cell: { part($0).map(cell) ?? "" })
  }

  /// The field, left out of JSON where it is unknown, and out of text where no row knows it.
  public var whenKnown: Field {
    var field = self
    field.isWhenKnown = true
    return field
  }
}

/// The printers in which a field stands.
public struct FieldForms: OptionSet, Sendable {
  /// The bits of the set.
  public let rawValue: Int
  /// A set of bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// A member of the JSON object.
  public static let json = FieldForms(rawValue: 1)
  /// A column of CSV, and of text where it has a heading.
  public static let table = FieldForms(rawValue: 2)
  /// A property of the GeoJSON feature.
  public static let map = FieldForms(rawValue: 4)
  /// All of them.
  public static let all: FieldForms = [.json, .table, .map]
}
