internal import FrontlineFormats

extension Conversion {
  /// Writes a folder of placemarks for each table, with typed data where the tables can be read twice.
  func writeKML(
    _ tables: [FeatureTable], _ sink: ByteSink, _ title: String, _ attribution: () -> String,
    _ generator: String, _ colors: [String: String], _ visit: @escaping Visit
  ) throws -> [String] {
    let styles = colors.sorted { $0.key < $1.key }.map { KMLWriter.Style(name: $0.key, color: $0.value) }
    let columns = try tables.map { table in
      try table.isRepeatable
        ? KMLColumns(of: table.surveyed(for: .kml, onProgress: onProgress)) : KMLColumns()
    }
    var writer: KMLWriter?
    /// Begins the folder of a table, and before the first the document.
    func begin(_ table: FeatureTable) throws {
      if writer == nil {
        writer = try KMLWriter(
          sink, title: title.isEmpty ? table.title : title,
          description: [attribution(), generator].filter { !$0.isEmpty }.joined(separator: " "),
          styles: styles,
          schemas: zip(tables, columns).compactMap { table, columns in
            columns.fields.isEmpty ? nil : KMLWriter.Schema(name: table.name, fields: columns.fields)
          })
      }
      try writer!.beginFolder(table.title)
    }
    for (table, columns) in zip(tables, columns) {
      var isBegun = false
      try visit(table) { feature in
        if !isBegun { try begin(table) }
        isBegun = true
        let feature = feature.sliding.identified(as: columns.idColumn)
        let properties = feature.properties
        let style = (properties["party"] ?? properties["side"])?.string
        var data = columns.data(of: feature)
        // What comes from a file has edges that are straight in longitude and latitude; KML takes the short way.
        data.geometry = feature.geometry?.withShortEdges
        try writer!.write(
          data, name: feature.placemarkName, style: style,
          schema: columns.fields.isEmpty ? nil : table.name)
      }
      if !isBegun { try begin(table) }
    }
    try writer.take()!.finish()
    return zip(tables, columns).compactMap {
      renamingNote($0.name, $1.renamed.map(\.key), $1.renamed.map(\.value))
    }
  }
}

/// What the properties of a table are called in the data of its placemarks, and of what kind they are.
///
/// A placemark has a name of its own, and readers give it an id, a description and a time: data of these names would
/// come beside them or in their place.
struct KMLColumns {
  /// The typed columns; none where nothing is known of them.
  private(set) var fields: [KMLWriter.Schema.Field] = []
  /// The column of the ids of features, where they have another property `id`.
  private(set) var idColumn: String?
  private var names: [String: String] = [:]

  /// The properties that have another name there, in order.
  var renamed: [(key: String, value: String)] { names.sorted { $0.key < $1.key } }

  /// What readers call what every placemark has, in small letters.
  private static let reserved: Set<String> = [
    "id", "name", "description", "timestamp", "begin", "end", "altitudemode", "tessellate", "extrude",
    "visibility", "draworder", "icon",
  ]

  init() {}

  init(of survey: FeatureSurvey) {
    idColumn = survey.idColumn
    let columns = survey.layer.columns
    // A name that is a text stands above the placemark.
    func isName(_ column: Layer.Column) -> Bool {
      column.name == "name" && [.text, .day].contains(column.kind)
    }
    for column in columns where Self.reserved.contains(column.name.lowercased()) && !isName(column) {
      names[column.name] = Self.freeName(column.name, among: columns.map(\.name) + names.values)
    }
    // Of two ids both are for every reader, also for one that knows no schemas: such data stay untyped.
    guard idColumn == nil else { return }
    fields = columns.compactMap { column in
      if isName(column) { return nil }
      let kind: KMLWriter.Schema.Kind =
        switch column.kind {
        case .integer: survey.longColumns.contains(column.name) ? .text : .integer
        case .real: .number
        case .boolean: .boolean
        case .text, .day, .list, .json: .text
        }
      return .init(name: names[column.name] ?? column.name, kind: kind)
    }
  }

  /// A name that no reader has for something else: of an id `feature_id`.
  private static func freeName(_ name: String, among others: [String]) -> String {
    let taken = others + reserved
    let wanted = name == "id" && !taken.contains("feature_id") ? "feature_id" : name
    return FrontlineInterchange.freeName(wanted, among: taken)
  }

  /// The feature with the data of its placemark as properties: without the name, which stands above them, and under names
  /// that readers have for nothing else.
  func data(of feature: GeoJSONFeature) -> GeoJSONFeature {
    var copy = feature
    copy.properties = JSONObject(
      feature.properties.compactMap { key, value in
        if key == "name", value.string != nil { return nil }
        guard Self.reserved.contains(key.lowercased()) else { return (key, value) }
        return (names[key] ?? Self.freeName(key, among: feature.properties.map(\.key)), value)
      })
    return copy
  }
}

extension GeoJSONFeature {
  /// What stands beside it on the map: its name or subject, the parties whose ground a front parts, the party and kind of
  /// ground, or its id.
  fileprivate var placemarkName: String? {
    if let name = ["name", "subject"].lazy.compactMap({ self.properties[$0]?.string }).first { return name }
    if let left = properties["left"], let right = properties["right"] {
      let parties = [left, right].compactMap(\.string)
      return parties.isEmpty ? "front" : "front of \(parties.joined(separator: " and "))"
    }
    let ground = ["side", "party", "part"].compactMap { properties[$0]?.string }
    return ground.isEmpty ? id?.description : ground.joined(separator: ", ")
  }
}
