internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

extension Conversion {
  func write(
    _ tables: [FeatureTable], to path: String, _ format: ExchangeFormat, provenance: Provenance,
    conventions: AtlasConventions = AtlasConventions(), generator: String, colors: [String: String]
  ) throws -> Result {
    guard let first = tables.first else {
      throw InterchangeError(.badFile, path, "There is no layer to write to \(path).")
    }
    if format.isOneTable, tables.count > 1 {
      throw InterchangeError(
        .badCall, path,
        "\(path) holds one \(format.isGeoJSON ? "layer, for readers take the first of several" : "table"); choose one of "
          + "\(tables.map(\.name).joined(separator: ", ")) with --layer, or write .gpkg or .kml, which hold them all."
      )
    }
    let sink: ByteSink = path == "-" ? .standardOutput : .file(path)
    /// Whom to name, as the data set says, else the input itself: of that only after its first feature.
    func attribution() -> String {
      guard provenance.attribution.isEmpty else { return provenance.attribution }
      return tables.lazy.compactMap { $0.foreignMembers()["attribution"]?.string }.first ?? ""
    }
    var result = Result()
    let about = format.holdsAttribution || path == "-" ? nil : AboutFile(beside: path)
    try about?.check()
    /// Says whom to name beside the table, which then takes the place of the old one.
    func tell() throws {
      try about?.write([generator, attribution()])
      result.aboutFile = about?.path
    }
    let count = Found(0)
    let unread = Found<(count: Int, first: String)?>(nil)
    /// Hands over the features of a table, with their count.
    func visit(_ table: FeatureTable, _ body: (GeoJSONFeature) throws -> Void) throws {
      let before = count.value
      try table.visit { feature in
        if format.hasSlider, case .unread(let words) = feature.spokenDays {
          unread.value = (1 + (unread.value?.count ?? 0), unread.value?.first ?? words)
        }
        if format.hasWellKnownShapes { try checkNesting(feature, count.value - before + 1, of: table.name) }
        try body(feature)
        count.value += 1
        if count.value % 1_000 == 0 { onProgress?(count.value) }
      }
      result.counts.append((table.name, count.value - before))
    }

    switch format {
    case .geoJSON, .geoJSONLines, .geoJSONSequence:
      try writeGeoJSON(tables, sink, format, attribution, generator, visit, before: tell)
    case .csv, .tsv: result.notes += try writeCSV(first, sink, format, visit, before: tell)
    case .wkt:
      var lines = try LineWriter(sink)
      var lost = (features: 0, properties: 0)
      try visit(first) { feature in
        if feature.properties.contains(where: { !$0.value.isNull }) || feature.id != nil {
          lost.properties += 1
        }
        if let geometry = feature.geometry { try lines.write(geometry.wkt()) } else { lost.features += 1 }
      }
      try lines.sync()
      try tell()
      try lines.finish()
      if lost.properties > 0 {
        result.notes.append("A file of well-known text holds shapes alone: ids and properties are left out.")
      }
      if lost.features > 0 {
        result.notes.append("Features without a shape, which have no line in \(path): \(lost.features).")
      }
    case .kml:
      result.notes += try writeKML(tables, sink, provenance.title, attribution, generator, colors, visit)
    case .geoPackage:
      #if GeoPackage
        guard path != "-" else {
          throw InterchangeError(
            .badCall, path, "A GeoPackage is a file; it cannot be written to standard output.")
        }
        result.notes += try writeGeoPackage(
          tables, path, provenance, conventions, attribution, generator, colors, visit)
      #else
        throw InterchangeError.geoPackageIsOff(path)
      #endif
    case .flatGeobuf, .geoParquet:
      #if GDAL
        result.notes += try writeThroughGDAL(first, path, format, visit)
      #else
        throw InterchangeError(
          .notBuiltIn, path,
          "\(path): FlatGeobuf and GeoParquet are written through GDAL, which was left out of this build; build with the package trait GDAL (make install does), or write .gpkg."
        )
      #endif
    case .dataPackage, .foreign:
      preconditionFailure("A data package is written of an atlas, and others are not written.")
    }
    if let unread = unread.value {
      result.notes.append(
        "Features whose time is not days, which have none in \(path): \(unread.count); of the first \(unread.first)."
      )
    }
    result.notes = tables.flatMap { $0.notes() } + result.notes
    return result
  }

  /// Refuses a shape that could not be read back.
  private func checkNesting(_ feature: GeoJSONFeature, _ number: Int, of table: String) throws {
    guard let nesting = feature.geometry?.nesting, nesting > Geometry.nestingLimit else { return }
    throw InterchangeError(
      .badFile, table,
      "\(table), feature \(number): its collections are nested \(nesting) deep, and well-known text and binary are read \(Geometry.nestingLimit) deep at most; write GeoJSON."
    )
  }

  typealias Visit = (FeatureTable, (GeoJSONFeature) throws -> Void) throws -> Void

  private func writeGeoJSON(
    _ tables: [FeatureTable], _ sink: ByteSink, _ format: ExchangeFormat, _ attribution: () -> String,
    _ generator: String, _ visit: @escaping Visit, before finishing: () throws -> Void
  ) throws {
    // What comes from a file has edges that are straight in longitude and latitude, and go out as they came: an edge
    // of more than half the globe goes the long way round.
    let style = GeoJSONStyle(
      framing: format == .geoJSON ? .collection : format == .geoJSONLines ? .lines : .textSequence,
      hasBoundingBox: format == .geoJSON, edges: .longitudeLatitude)
    // What the input says before its features is written before them, so the writer begins with the first of
    // these; what it says behind them is written there.
    var writer: GeoJSONWriter?
    var members: JSONObject = [:]
    func begin() throws {
      for (key, value) in tables[0].foreignMembers() { members[key] = value }
      let attribution = attribution()
      if !attribution.isEmpty { members["attribution"] = .string(attribution) }
      members["making"] = .string(generator)
      writer = try GeoJSONWriter(sink, style: style, foreignMembers: members)
    }
    for table in tables {
      try visit(table) { feature in
        if writer == nil { try begin() }
        var feature = format == .geoJSON ? feature.timed : feature.inPlainGeoJSON
        feature.boundingBox = nil
        try writer!.write(feature)
      }
    }
    if writer == nil { try begin() }
    let later = tables[0].foreignMembers().filter { members[$0.key] == nil }
    if format != .geoJSON { try writer?.sync() }
    try finishing()
    try writer.take()!.finish(adding: JSONObject(later.map { ($0.key, $0.value) }))
  }

  private func writeCSV(
    _ table: FeatureTable, _ sink: ByteSink, _ format: ExchangeFormat, _ visit: @escaping Visit,
    before finishing: () throws -> Void
  ) throws -> [String] {
    let survey = try table.surveyed(for: format, onProgress: onProgress)
    let names = survey.layer.columns.map(\.name)
    let isRepeated = names.contains("latitude") && names.contains("longitude") && survey.repeatsPosition
    let shapeColumns: [String]
    switch survey.layer.shape {
    case .none: shapeColumns = []
    case .point: shapeColumns = isRepeated ? [] : ["latitude", "longitude"]
    default: shapeColumns = ["wkt"]
    }
    let dayColumns = survey.dayColumns.map { [$0.from, $0.to] } ?? []
    let propertyColumns = Self.propertyColumns(names, beside: shapeColumns, survey)
    let columns = propertyColumns + dayColumns + shapeColumns
    guard !columns.isEmpty else {
      throw InterchangeError(.badFile, table.name, "\(table.name) has no columns and no shapes to write.")
    }
    var writer = try CSVWriter(
      sink, columns: columns, delimiter: format == .tsv ? .tab : .comma, isSafe: isSafeCSV)
    try visit(table) { feature in
      var feature = feature.identified(as: survey.idColumn)
      if let names = survey.dayColumns { feature = feature.timed.spelled(from: names.from, to: names.to) }
      var fields = (names + dayColumns).map { (feature.properties[$0] ?? .null).field }
      for column in shapeColumns {
        switch (column, feature.geometry) {
        case ("latitude", .point(let position)?):
          fields.append(JSONValue.number(position.latitude).description)
        case ("longitude", .point(let position)?):
          fields.append(JSONValue.number(position.longitude).description)
        case ("wkt", let geometry?): fields.append(geometry.wkt())
        default: fields.append("")
        }
      }
      try writer.write(fields)
    }
    try writer.sync()
    try finishing()
    try writer.finish()
    return renamingNote(table.name, names, propertyColumns).map { [$0] } ?? []
  }

  /// The names of the columns of properties, where those that a reader would take for the shape have a number behind
  /// them.
  private static func propertyColumns(
    _ names: [String], beside shapeColumns: [String], _ survey: FeatureSurvey
  ) -> [String] {
    guard !shapeColumns.isEmpty else { return names }
    var reserved = Set(shapeColumns)
    if survey.lacksShapes, survey.layer.shape != .point {
      reserved.formUnion([
        "latitude", "lat", "longitude", "lon", "lng", "long", "northing", "easting", "x", "y",
      ])
    }
    var taken = names + shapeColumns
    return names.map { name in
      guard
        reserved.contains(String(name.trimmedBlanks).lowercased())
          || ColumnRole.shape.names.contains(ColumnFinder.words(name).joined())
      else { return name }
      taken.append(freeName(name, among: taken))
      return taken[taken.count - 1]
    }
  }

  #if GeoPackage
    private func writeGeoPackage(
      _ tables: [FeatureTable], _ path: String, _ provenance: Provenance,
      _ conventions: AtlasConventions, _ attribution: () -> String, _ generator: String,
      _ colors: [String: String], _ visit: @escaping Visit
    ) throws -> [String] {
      let surveys = try tables.map { try $0.surveyed(for: .geoPackage, onProgress: onProgress) }
      let attribution = attribution()
      try GeoPackageWriter.write(
        to: path, provenance: provenance, conventions: conventions, attribution: attribution,
        generator: generator,
        colors: colors,
        idColumns: Dictionary(
          zip(tables, surveys).compactMap { table, survey in survey.idColumn.map { (table.name, $0) } },
          uniquingKeysWith: { first, _ in first }),
        timeColumns: TimeColumns.others(of: surveys.map { ($0.layer, $0.isTemporal) })
      ) { writer in
        for (table, survey) in zip(tables, surveys) {
          try writer.write(survey.layer, isTemporal: survey.isTemporal) {
            insert in
            try visit(table) { feature in
              try insert(feature.sliding.identified(as: survey.idColumn))
            }
          }
        }
      }
      return zip(tables, surveys).flatMap { table, survey in
        let names = survey.layer.columns.map(\.name)
        let renaming = renamingNote(
          table.name, names, GeoPackageWriter.freeNames(names, isTemporal: survey.isTemporal))
        return survey.mixedColumns.map {
          "\(table.name): the column \"\($0)\" has arrays or objects among other values, all of which are texts in \(path)."
        } + (renaming.map { [$0] } ?? [])
      }
    }
  #endif
}

/// That properties have other names in the file that is written; `nil`: they have their own.
///
/// - Parameters:
///   - names: those of the properties.
///   - written: those in the file, in the same order.
func renamingNote(_ table: String, _ names: [String], _ written: [String]) -> String? {
  let pairs = zip(names, written).filter { $0 != $1 }.map { "\"\($0)\" as \"\($1)\"" }
  guard !pairs.isEmpty else { return nil }
  return
    "\(table): readers of this format have these names for something else, so the properties were written \(pairs.joined(separator: ", "))."
}

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool { FileKind(path) == .folder }

/// The name of a file without its folder and ending.
func baseName(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let stem = name.split(separator: ".", omittingEmptySubsequences: true).first.map(String.init) ?? name
  return stem.isEmpty ? "features" : stem
}
