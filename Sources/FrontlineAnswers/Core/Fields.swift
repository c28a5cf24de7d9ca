public import FrontlineFormats
public import FrontlineGeometry

/// A value whose fields are described once, for all printers.
///
/// ```swift
/// struct Town: Record {
///   var name: String
///   var height: Length?
///   static let fields = Fields<Town> {
///     Field("name", "name", .text) { $0.name }
///     Field("height_m", "height", .length) { $0.height }
///   }
/// }
/// let town = Town(name: "Shusha", height: .meters(1_365))
/// JSONValue.object(town.object).encoded(.compact)  // {"name":"Shusha","height_m":1365}
/// Town.fields.table([town]).aligned()  // ["name    height", "Shusha  1.4 km"]
/// ```
public protocol Record: Sendable {
  /// The fields, in the order of the JSON object.
  static var fields: Fields<Self> { get }
}

extension Record {
  /// The record as a JSON object.
  public var object: JSONObject { Self.fields.object(self) }
}

/// The fields of a record in their order.
public struct Fields<Row>: Sendable {
  /// All of them, in the order of the JSON object.
  public let all: [Field<Row>]
  /// Those of a table, in the order of its columns.
  public let columns: [Field<Row>]
  /// Those of a feature, in the order of its properties.
  public let properties: [Field<Row>]

  /// Fields whose tables and features have an order of their own, or not all of them.
  ///
  /// Traps where a key is that of no field.
  ///
  /// - Parameters:
  ///   - columns: the keys of the columns of tables; `nil`: of all fields that stand in tables.
  ///   - properties: the keys of the properties of features; `nil`: of all fields that stand there.
  public init(
    columns: [String]? = nil, properties: [String]? = nil, @FieldsBuilder<Row> _ list: () -> [Field<Row>]
  ) {
    let fields = list()
    func ordered(_ keys: [String]?, _ form: FieldForms) -> [Field<Row>] {
      guard let keys else { return fields.filter { $0.forms.contains(form) } }
      return keys.map { key in
        guard let field = fields.first(where: { $0.key == key && $0.forms.contains(form) }) else {
          preconditionFailure("No field that stands there has the key \(key).")
        }
        return field
      }
    }
    all = fields
    self.columns = ordered(columns, .table)
    self.properties = ordered(properties, .map)
  }

  /// A record as a JSON object.
  public func object(_ record: Row) -> JSONObject {
    var members: JSONObject = [:]
    for field in all where field.forms.contains(.json) {
      let value = field.json(record)
      if !(field.isWhenKnown && value.isNull) { members[field.key] = value }
    }
    return members
  }

  /// Records as a table, a row each.
  public func table(_ records: some Sequence<Row>) -> Table {
    Table(
      columns: columns.map {
        Table.Column(
          key: $0.key, title: $0.title ?? "", isNumeric: $0.isNumeric, isHidden: $0.title == nil,
          isWhenKnown: $0.isWhenKnown)
      }, rows: records.map { record in columns.map { $0.cell(record) } })
  }

  /// A record as a feature of a map.
  ///
  /// - Parameters:
  ///   - geometry: where it is; `nil`: it has no place, and the feature no geometry.
  ///   - id: the id of the feature.
  public func feature(_ record: Row, at geometry: Geometry?, id: String? = nil) -> GeoJSONFeature {
    GeoJSONFeature(id: id.map { .string($0) }, geometry: geometry, properties: properties(of: record))
  }

  /// The properties of a record on a map.
  public func properties(of record: Row) -> JSONObject {
    JSONObject(properties.map { ($0.key, $0.json(record)) })
  }

  /// What the JSON objects are like.
  public var schema: JSONSchema {
    let members = all.filter { $0.forms.contains(.json) }
    return .object(
      members.map { ($0.key, $0.schema) }, required: members.filter { !$0.isWhenKnown }.map(\.key))
  }

  /// The fields of a part, as fields of the whole.
  public func of<Whole>(_ part: @escaping @Sendable (Whole) -> Row) -> [Field<Whole>] {
    all.map { $0.of(part) }
  }

  /// The fields of a part that may be missing, as fields of the whole: all of them are `null` then.
  public func of<Whole>(maybe part: @escaping @Sendable (Whole) -> Row?) -> [Field<Whole>] {
    all.map { $0.of(maybe: part) }
  }
}

/// Puts the fields of a record together: single ones, and those of its parts.
@resultBuilder
public enum FieldsBuilder<Row> {
  /// One field.
  public static func buildExpression(_ field: Field<Row>) -> [Field<Row>] { [field] }
  /// The fields of a part.
  public static func buildExpression(_ fields: [Field<Row>]) -> [Field<Row>] { fields }
  /// All of them, in order.
  public static func buildBlock(_ fields: [Field<Row>]...) -> [Field<Row>] { fields.flatMap(\.self) }
}
