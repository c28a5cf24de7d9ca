internal import FrontlineFormats
internal import FrontlineGeometry

extension FeatureTable {
  /// The features of a GeoJSON file of any framing.
  ///
  /// - Parameter crs: the CRS of coordinates of which the file says nothing; `nil`: WGS 84.
  static func geoJSON(_ source: ByteSource, name: String, crs: StatedCRS?, isRepeatable: Bool) -> FeatureTable
  {
    let members = Found(JSONObject())
    let hasHeights = Found(false)
    let unreadPlaces = Found<String?>(nil)
    var table = FeatureTable(name: name) { body in
      var reader = try GeoJSONReader(source, stated: crs, unprojecting: unprojecting)
      var places = PlaceReader()
      while var feature = try reader.next() {
        places.complete(&feature, in: reader.foreignMembers)
        if members.value.isEmpty, reader.isInCollection { members.value = reader.foreignMembers }
        try body(feature)
      }
      members.value = reader.foreignMembers
      hasHeights.value = reader.hasHeights || places.hasHeights
      unreadPlaces.value = places.unreadNote(source.name)
    }
    table.isRepeatable = isRepeatable
    table.foreignMembers = { members.value }
    table.notes = {
      (hasHeights.value ? [heightsNote(source.name)] : []) + (unreadPlaces.value.map { [$0] } ?? [])
    }
    return table
  }

  /// The shapes of well-known text, one a line.
  static func wkt(_ source: ByteSource, name: String, crs: StatedCRS?, isRepeatable: Bool) -> FeatureTable {
    let hasHeights = Found(false)
    var table = FeatureTable(
      name: name,
      each: { body in
        var reading = try CoordinateReading(crs: crs)
        reading.onHeight = { hasHeights.value = true }
        // A line is a row of one field, parted by a character that no well-known text has.
        var reader = try CSVReader(
          source, delimiter: CSVDelimiter("\u{1F}"), hasHeader: false, hasQuotes: false, rowLimit: 256 << 20)
        while let row = try reader.next() {
          let text = row[0]
          guard text.contains(where: { !$0.isWhitespace }) else { continue }
          let next: Result<GeoJSONFeature, FormatError>
          do {
            next = .success(
              GeoJSONFeature(geometry: try Geometry(wkt: text, name: source.name, reading: reading)))
          } catch let error as FormatError {
            var place = error.place
            place.line = row.line
            next = .failure(FormatError(moving: error, to: place))
          }
          try body(next)
        }
      })
    table.isRepeatable = isRepeatable
    table.notes = { hasHeights.value ? [heightsNote(source.name)] : [] }
    return table
  }

  /// The rows of a table: points where it has columns of latitude and longitude, shapes where one is well-known
  /// text or binary, or GeoJSON. Columns in which all values are numbers are numbers, where the file can be read twice.
  ///
  /// - Parameter isForTable: whether it becomes a table again: then all values stay letter for letter, and it need not say
  ///   where its rows are; else it must. Without a CRS its columns say where they are as they did, and no others are added.
  static func csv(
    _ source: ByteSource, delimiter: CSVDelimiter, name: String, crs: StatedCRS?, isRepeatable: Bool,
    isForTable: Bool = false
  ) -> FeatureTable {
    let found = Found<(kinds: [Layer.Column.Kind], lookalike: String?, holds: Bool)?>(nil)
    let hasHeights = Found(false)
    let remarks = Found<[String]>([])
    let lacking = Found((rows: 0, of: 0, hasNone: false))
    let hasTags = Found(false)
    let isCopy = isForTable && crs == nil
    var table = FeatureTable(
      name: name,
      each: { body in
        var reader = try CSVReader(source, delimiter: delimiter)
        var columns = try CSVColumns(reader.columns, file: source.name, crs: crs) { hasHeights.value = true }
        if found.value == nil, isRepeatable { found.value = try columns.survey(source, delimiter) }
        if found.value?.holds != true { columns = columns.withoutAssumed }
        let assumption = columns.assumption(source.name).map { [$0] } ?? []
        remarks.value = assumption + columns.remarks.map { "\(source.name): \($0)" }
        lacking.value = (0, 0, columns.hasNoPositions)
        if columns.hasNoPositions, !isForTable {
          throw noPositions(source.name, columns.names, lookalike: found.value?.lookalike)
        }
        hasTags.value = false
        while true {
          let next: Result<GeoJSONFeature, FormatError>
          do {
            guard let row = try reader.next() else { break }
            if let tags = reader.tags, !hasTags.value {
              hasTags.value = true
              if isCopy { try body(.success(columns.plain(tags))) }
            }
            next = .success(
              isCopy ? try columns.copy(row) : try columns.feature(row, isForTable ? nil : found.value?.kinds)
            )
          } catch let error as FormatError where [.missing, .invalidValue, .fieldCount].contains(error.code) {
            next = .failure(error)
          }
          lacking.value.of += 1
          if case .success(let feature) = next, feature.geometry == nil { lacking.value.rows += 1 }
          try body(next)
        }
        if lacking.value.of > 0, lacking.value.rows == lacking.value.of, !isForTable {
          throw InterchangeError(
            .badFile, source.name, "\(source.name): none of its \(lacking.value.of) rows has a position.")
        }
      })
    table.isRepeatable = isRepeatable
    table.notes = {
      if isCopy { return [] }
      var notes = hasHeights.value ? [heightsNote(source.name)] : []
      notes += remarks.value
      if hasTags.value { notes.append(tagsNote(source.name)) }
      if lacking.value.rows > 0, !lacking.value.hasNone {
        notes.append("\(source.name): rows without a position: \(lacking.value.rows) of \(lacking.value.of).")
      }
      return notes
    }
    return table
  }
}

/// That a table does not say where its rows are.
private func noPositions(_ file: String, _ columns: [String], lookalike: String?) -> InterchangeError {
  let remedy =
    lookalike.map {
      "its column \"\($0)\" looks like positions: call it lat_lon or lon_lat, as its numbers stand, or wkt or geojson"
    }
    ?? "it has \(columns.prefix(12).map { "\"\($0)\"" }.joined(separator: ", "))\(columns.count > 12 ? ", ..." : "")"
  return InterchangeError(
    .badFile, file,
    "\(file) has no columns that say where a row is (latitude and longitude, lat and lon, x and y, lat_lon, wkt or geojson); \(remedy)."
  )
}

/// That a row of tags was left out.
func tagsNote(_ file: String) -> String { "\(file): the row under its header has HXL tags, and is left out." }

/// That heights were left out.
func heightsNote(_ file: String) -> String {
  "\(file) has positions with heights or measures, which are left out: positions are latitude and longitude."
}

/// A value that is found while features are read.
final class Found<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
