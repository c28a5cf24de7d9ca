package import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlinePlatform

/// The features and tables of files of whatever format: GeoJSON, CSV and well-known text by our own readers, all else, and
/// what is packed, through GDAL (package trait `GDAL`).
package enum FeatureFiles {
  /// What a file turned out to be.
  package enum Kind: Sendable {
    case geoJSON, csv, tsv
  }

  /// Reads the features of a file.
  package static let any = reading(pairs: nil)

  /// Reads the features of a file.
  ///
  /// - Parameters:
  ///   - pairs: which number of a pair comes first in rings that are no GeoJSON; `nil`: a number beyond 90 tells it.
  ///   - encoding: how texts are written that do not say so themselves; `nil`: UTF-8.
  ///   - layers: those of its layers that are read, by their names; none: all, where they are of one table.
  ///   - crs: the CRS of coordinates of which it says nothing; `nil`: longitude and latitude on WGS 84.
  package static func reading(
    pairs: PairOrder?, encoding: TextEncoding? = nil, layers: [String] = [], crs: StatedCRS? = nil
  ) -> FeatureReading {
    { path, body in
      var facts = FeatureFileFacts()
      for part in try parts(of: path, encoding, layers, crs) {
        let more = try part.read(pairs: pairs, body)
        facts.count += more.count
        facts.hasHeights = facts.hasHeights || more.hasHeights
        facts.remarks += more.remarks
        for (key, value) in more.members where facts.members[key] == nil { facts.members[key] = value }
      }
      return facts
    }
  }

  /// The paths of the files in an archive, each as the archive's with its own behind it; any other path is itself.
  ///
  /// So each file of an archive has a name, and with it a day, of its own.
  package static func expanded(_ path: String) throws -> [String] {
    #if GDAL
      guard path.lowercased().hasSuffix(".zip"), let packed = try PackedFile.files(of: path) else {
        return [path]
      }
      let known = packed.filter { (try? FilePart($0)) != nil }
      return known.isEmpty ? [path] : known.map { String($0.path.dropFirst("/vsizip/".count)) }
    #else
      return [path]
    #endif
  }

  /// A table or features for a reader of bytes: the file itself where it is one of ours, else what GDAL makes of it.
  ///
  /// - Throws: ``InterchangeError`` where an archive holds several files that could be meant.
  package static func source(
    _ path: String, encoding: TextEncoding? = nil, layers: [String] = [], crs: StatedCRS? = nil
  ) throws -> (kind: Kind?, source: ByteSource) {
    let parts = try parts(of: path, encoding, layers, crs)
    guard parts.count == 1 else {
      throw InterchangeError(
        .badCall, path,
        "\(path) holds \(parts.count) files (\(parts.prefix(4).map(\.name).joined(separator: ", "))); unpack it and name one."
      )
    }
    return try parts[0].asTable()
  }

  /// The table in a file: CSV, packed or not, of a workbook the first sheet that says where its rows are, else the first, or
  /// points of a map and records of JSON, with their properties and the columns `latitude` and `longitude`.
  ///
  /// - Parameter leavesPlaces: whether the caller knows which members of records say where they are.
  /// - Throws: ``InterchangeError`` where the file has features other than points.
  package static func table(
    _ path: String, encoding: TextEncoding? = nil, layers: [String] = [], crs: StatedCRS? = nil,
    leavesPlaces: Bool = false
  ) throws -> ByteSource {
    let (kind, source) = try source(path, encoding: encoding, layers: layers, crs: crs)
    guard kind == .geoJSON else { return source }
    var reader = try GeoJSONReader(source, stated: crs, unprojecting: unprojecting)
    reader.leavesPlaces = leavesPlaces
    var columns = ["latitude", "longitude"]
    var rows: [JSONObject] = []
    while let feature = try reader.next() {
      var row = feature.properties.withInner
      switch feature.geometry {
      case nil: break
      case .point(let position)?:
        (row["latitude"], row["longitude"]) = (.number(position.latitude), .number(position.longitude))
      default:
        throw InterchangeError(
          .badFile, path,
          "\(path) has features on a map that are no points, and a table is needed; \"frontline convert\" makes one."
        )
      }
      for (key, _) in row where !columns.contains(key) { columns.append(key) }
      rows.append(row)
    }
    columns = positionsOnce(columns, &rows)
    guard !rows.isEmpty, !columns.isEmpty else {
      let lack = rows.isEmpty ? "no feature" : "features without a property"
      throw InterchangeError(.badFile, path, "\(path) has \(lack), and a table is needed.")
    }
    return .text(
      try CSVWriter.text(
        columns: columns, rows: rows.map { row in columns.map { (row[$0] ?? .null).field } }), name: path)
  }

  /// The columns without those of which the positions were made, and, where there are none, without these. A row of which none
  /// could be made has what it says instead.
  private static func positionsOnce(_ columns: [String], _ rows: inout [JSONObject]) -> [String] {
    let others = Array(columns.dropFirst(2))
    guard rows.contains(where: { $0["latitude"] != nil }) else { return others }
    var places = PlacedProperties()
    var placed: Set<String>?
    for row in rows {
      guard let y = row["latitude"]?.double, let x = row["longitude"]?.double, let position = Position(y, x)
      else { continue }
      var record = row
      (record["latitude"], record["longitude"]) = (nil, nil)
      let own = places.properties(of: record, at: position)
      if own.isEmpty || placed != nil && placed != own { return columns }
      placed = own
    }
    guard let placed else { return columns }
    let pair = others.filter(placed.contains)
    if pair.count == 2, let (y, x) = (try? ColumnFinder(pair, file: "").positions()) ?? nil {
      for index in rows.indices where rows[index]["latitude"] == nil {
        (rows[index]["latitude"], rows[index]["longitude"]) = (rows[index][pair[y]], rows[index][pair[x]])
      }
    }
    return columns.filter { !placed.contains($0) }
  }

  /// The endings of files that are read without a word, where a folder is walked.
  package static var endings: [String] {
    let own = [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".topojson", ".umap"]
    #if GDAL
      return own + [
        ".kml", ".kmz", ".shp", ".fgb", ".gml", ".gpkg", ".gdb", ".mif", ".dxf", ".geojson.gz",
        ".json.gz", ".kml.gz", ".zip",
      ]
    #else
      return own
    #endif
  }

  /// The parts of a file: itself, or what an archive holds.
  static func parts(
    of path: String, _ encoding: TextEncoding? = nil, _ layers: [String] = [], _ crs: StatedCRS? = nil
  ) throws -> [FilePart] {
    try wholeParts(of: path, encoding).map { part in
      var part = part
      part.layers = layers
      part.crs = crs
      return part
    }
  }

  private static func wholeParts(of path: String, _ encoding: TextEncoding?) throws -> [FilePart] {
    let lower = path.lowercased()
    #if GDAL
      if let packed = try PackedFile.files(of: path) {
        let known = packed.compactMap { try? FilePart($0, encoding: encoding) }
        guard !known.isEmpty else {
          let names = packed.prefix(4).map(\.name).joined(separator: ", ")
          throw InterchangeError(
            .badFile, path,
            "\(path) holds nothing that can be read; it has \(names.isEmpty ? "no file" : names).")
        }
        return known
      }
    #else
      if lower.hasSuffix(".gz") || lower.hasSuffix(".zip") {
        throw InterchangeError.gdalIsOff(path, "packed files")
      }
    #endif
    return [
      FilePart(
        name: path, format: try FilePart.format(of: path, head: { try head(of: path) }), place: .file(path),
        encoding: encoding)
    ]
  }

  /// The first bytes of a file.
  static func head(of path: String) throws -> [UInt8] {
    if path == "-" { return [] }
    guard let file = fopen(path, "rb") else {
      // Our own reader says why.
      _ = try GeoJSONReader(path: path)
      return []
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}

extension InterchangeError {
  static func gdalIsOff(_ path: String, _ what: String) -> InterchangeError {
    InterchangeError(
      .notBuiltIn, path,
      "\(path): \(what) are read through GDAL, which was left out of this build; build with the package trait GDAL (make install does), or make GeoJSON of it: ogr2ogr -t_srs OGC:CRS84 data.geojson \(path)."
    )
  }
}
