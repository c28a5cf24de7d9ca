internal import FrontlineFormats

/// One file, by itself or in an archive, with the format that it has.
struct FilePart {
  /// Who reads it.
  enum Format { case geoJSON, topoJSON, csv, tsv, wkt, kml, gdal }

  /// Where its bytes are.
  enum Place {
    case file(String)
    /// In an archive: the bytes, all at once or as they are unpacked, and where GDAL finds them.
    case packed(bytes: () throws -> [UInt8], pieces: () throws -> ByteSource, path: String)
  }

  /// How errors call it.
  let name: String
  let format: Format
  let place: Place
  /// How its bytes are letters, where it is a text that does not say so itself; `nil`: UTF-8.
  let encoding: TextEncoding?
  /// The names of those of its layers that are read; none: all, where they are of one table.
  var layers: [String] = []
  /// The CRS of coordinates of which it says nothing; `nil`: longitude and latitude on WGS 84.
  var crs: StatedCRS?

  init(name: String, format: Format, place: Place, encoding: TextEncoding? = nil) {
    self.name = name
    self.format = format
    self.place = place
    self.encoding = encoding
  }

  /// The format of a file by the ending of its name; of JSON by what it says first.
  ///
  /// - Parameter head: the first bytes.
  static func format(of path: String, head: () throws -> [UInt8]) throws -> Format {
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return .csv }
    if name.hasSuffix(".tsv") { return .tsv }
    // MapInfo's files of this ending say that they are a table.
    if name.hasSuffix(".tab") { return try head().starts(with: "!table".utf8) ? .gdal : .tsv }
    if name.hasSuffix(".wkt") { return .wkt }
    if [".kml", ".kmz"].contains(where: name.hasSuffix) { return .kml }
    if name.hasSuffix(".gdb") { return .gdal }
    let first = try head()
    let start = first.first { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    let isJSON = start.map { "{[".utf8.contains($0) || $0 == 0x1E } ?? true
    let isOwn = [".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".ndgeojson"].contains(
      where: name.hasSuffix)
    guard isJSON || isOwn else {
      return String(decoding: first, as: UTF8.self).contains("<kml") ? .kml : .gdal
    }
    return format(ofJSON: first)
  }

  /// Whether a file of JSON is that of Esri's services or TopoJSON, and not GeoJSON.
  static func isForeign(_ path: String) throws -> Bool {
    format(ofJSON: try FeatureFiles.head(of: path)) != .geoJSON
  }

  private static func format(ofJSON head: [UInt8]) -> Format {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("\"FeatureCollection\"") || text.contains("\"Feature\"") { return .geoJSON }
    if text.contains("\"Topology\"") { return .topoJSON }
    let isEsri =
      text.contains("esriGeometry") || text.contains("esriFieldType") || text.contains("\"rings\"")
      || text.contains("\"attributes\"") && text.contains("\"geometry\"")
    return isEsri ? .gdal : .geoJSON
  }

  /// Its bytes as GeoJSON, of TopoJSON those of all layers.
  private func geoJSON() throws -> ByteSource {
    format == .topoJSON ? .text(try TopoJSON(bytes()).text, name: name) : try bytes()
  }

  func bytes() throws -> ByteSource {
    let source: ByteSource =
      switch place {
      case .file(let path): path == "-" ? .standardInput : .file(path)
      case .packed(let bytes, _, _): .bytes(try bytes(), name: name)
      }
    // XML says itself how it is written.
    return source.encoded(as: format == .kml ? nil : encoding)
  }

  /// A table, knowing how many lines stand before its header: a title, or remarks.
  private func headed(_ make: () throws -> ByteSource) throws -> ByteSource {
    var source = try make()
    // What comes through a pipe can be read once.
    if case .file(let path) = place, format != .gdal || Self.isText(name), FileKind(path) != .file {
      return source
    }
    source.linesBeforeHeader = PositionColumns.linesBeforeHeader(in: try make().first(8_192))
    return source
  }

  /// The bytes for one reading, of a packed file as they are unpacked.
  private func pieces() throws -> ByteSource {
    if case .packed(_, let pieces, _) = place { return try pieces().encoded(as: encoding) }
    return try bytes()
  }

  /// Hands over its features.
  func read(
    pairs: PairOrder? = nil, _ body: (Result<GeoJSONFeature, FormatError>) throws -> Void
  ) throws -> FeatureFileFacts {
    switch format {
    case .geoJSON, .topoJSON:
      try checkLayers([])
      var places = PlaceReader()
      var reader = try GeoJSONReader(geoJSON(), stated: crs, unprojecting: unprojecting)
      reader.pairs = pairs
      var facts = try FeatureFileFacts.read(
        reader, completing: { places.complete(&$0, in: $1) }, body)
      facts.hasHeights = facts.hasHeights || places.hasHeights
      facts.remarks += places.unreadNote(name).map { [$0] } ?? []
      return facts
    case .csv, .tsv, .wkt:
      try checkLayers([])
      let table =
        format == .wkt
        ? FeatureTable.wkt(try bytes(), name: name, crs: crs, isRepeatable: false)
        : .csv(
          try bytes(), delimiter: format == .tsv ? .tab : .detected, name: name, crs: crs, isRepeatable: false
        )
      var facts = FeatureFileFacts()
      // Tables of rows hand over the faulty ones too.
      try table.visitEach? { next in
        facts.count += 1
        try body(next)
      }
      facts.remarks += table.notes()
      return facts
    case .gdal:
      #if GDAL
        let data = try GDALDataset(gdalPath, name: name, encoding: encoding)
        let hasHeights = Found(false)
        var facts = FeatureFileFacts()
        for layer in try data.layers(named: layers) {
          try data.forEach(in: layer, crs: crs, onHeight: { hasHeights.value = true }) { next in
            facts.count += 1
            try body(next)
          }
        }
        facts.hasHeights = hasHeights.value
        // What a service of Esri says beside its features GDAL passes over.
        if data.driver == "ESRIJSON", case .file(let path) = place, FileKind(path) == .file,
          let json = (try? JSONValue(.file(path)))?.object
        {
          facts.members = json
          facts.remarks += facts.lackOfPages(name).map { [$0] } ?? []
          facts.members = [:]
        }
        return facts
      #else
        throw InterchangeError.gdalIsOff(name, "files of this format")
      #endif
    case .kml:
      #if GDAL
        let document = try kml()
        var facts = FeatureFileFacts()
        try checkLayers(document.layers.map(\.name))
        for layer in document.layers where layers.isEmpty || layers.contains(layer.name) {
          facts.count += layer.features.count
          for next in layer.features { try body(next) }
        }
        facts.hasHeights = document.hasHeights
        if let name = document.name { facts.members["name"] = .string(name) }
        facts.remarks = document.unreadNote(name).map { [$0] } ?? []
        return facts
      #else
        throw InterchangeError.gdalIsOff(name, "files of this format")
      #endif
    }
  }

  /// Its bytes as a table or as GeoJSON; what GDAL reads is written as one of these in memory.
  func asTable() throws -> (kind: FeatureFiles.Kind?, source: ByteSource) {
    if ![.kml, .gdal].contains(format) { try checkLayers([]) }
    switch format {
    case .geoJSON, .topoJSON: return (.geoJSON, try geoJSON())
    case .csv: return (.csv, try headed { try pieces() })
    case .tsv: return (.tsv, try headed { try pieces() })
    case .wkt:
      var features: [GeoJSONFeature] = []
      _ = try read { features.append(try $0.get()) }
      return (.geoJSON, .text(try GeoJSONWriter.text(features), name: name))
    case .kml:
      #if GDAL
        let all = try kml().layers
        try checkLayers(all.map(\.name))
        let features = try all.filter { layers.isEmpty || layers.contains($0.name) }
          .flatMap(\.features).map { try $0.get() }
        return (.geoJSON, .text(try GeoJSONWriter.text(features), name: name))
      #else
        throw InterchangeError.gdalIsOff(name, "files of this format")
      #endif
    case .gdal:
      #if GDAL
        return try gdalTable()
      #else
        // A table may have any ending.
        guard Self.isText(name) else { throw InterchangeError.gdalIsOff(name, "files of this format") }
        try checkLayers([])
        return (nil, try headed { try bytes() })
      #endif
    }
  }

  /// Throws where a layer that is wanted is not there.
  private func checkLayers(_ names: [String]) throws {
    guard let lack = layers.first(where: { !names.contains($0) }) else { return }
    throw InterchangeError.noLayer(lack, name, names)
  }

  /// Whether a name has no ending of a format that GDAL reads.
  static func isText(_ name: String) -> Bool {
    let foreign = [
      ".kml", ".kmz", ".shp", ".fgb", ".gml", ".gpx", ".xlsx", ".xls", ".ods", ".gpkg", ".gdb", ".tab",
      ".mif", ".dxf",
      ".parquet", ".arrow", ".shx", ".dbf", ".topojson", ".osm", ".pbf",
    ]
    return !foreign.contains { name.lowercased().hasSuffix($0) }
  }

  #if GDAL
    init(_ packed: PackedFile, encoding: TextEncoding? = nil) throws {
      guard
        ![".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".xml", ".txt", ".qmd", ".pdf"].contains(
          where: packed.name.lowercased().hasSuffix)
      else { throw InterchangeError(.unknownFormat, packed.name, "\(packed.name) is part of another file.") }
      self.init(
        name: packed.name,
        format: try Self.format(of: packed.name) { try packed.head() },
        place: .packed(bytes: packed.bytes, pieces: packed.chunks, path: packed.path), encoding: encoding)
    }

    /// The KML that it is, or that stands first in its KMZ.
    func kml() throws -> KMLFile {
      if crs != nil {
        throw InterchangeError(
          .badCall, name, "\(name) is a KML, whose longitudes go from -180 to 180; leave --longitudes out.")
      }
      guard name.lowercased().hasSuffix(".kmz") else { return try KMLFile(bytes().all(), file: name) }
      if case .file(let path) = place, let names = ArchiveNames.read(path) {
        try ArchiveNames.check(names, of: path)
      }
      let (document, others) = try PackedFile.document(ofKMZ: gdalPath, name: name)
      var file = try KMLFile(document.bytes(), file: name)
      file.leaveOut("other documents", others)
      return file
    }

    var gdalPath: String {
      switch place {
      case .file(let path): path
      case .packed(_, _, let path): path
      }
    }

    /// A layer without shapes as CSV, one with shapes as GeoJSON.
    private func gdalTable() throws -> (kind: FeatureFiles.Kind?, source: ByteSource) {
      if Self.isText(name), case .file = place {
        try checkLayers([])
        return (nil, try headed { try bytes() })
      }
      let data = try GDALDataset(gdalPath, name: name, encoding: encoding)
      var features: [GeoJSONFeature] = []
      var hasShapes = false
      var sheets: [Sheet] = []
      for layer in try data.layers(named: layers) {
        var own: [GeoJSONFeature] = []
        try data.forEach(in: layer, crs: crs, onHeight: {}) { next in
          let feature = try next.get()
          hasShapes = hasShapes || feature.geometry != nil
          own.append(feature)
        }
        features += own
        // Columns that no header names and no row fills are none.
        let columns = data.columns(of: layer).filter { column in
          !column.hasPrefix("Field") || own.contains { $0.properties[column] != nil }
        }
        if !layer.hasShapes, !own.isEmpty, !columns.isEmpty {
          sheets.append(Sheet(name: layer.name, columns: columns, rows: own))
        }
      }
      if hasShapes { return (.geoJSON, .text(try GeoJSONWriter.text(features), name: name)) }
      // Of a workbook the table is the first sheet that says where its rows are, else the first with rows, and all of the same
      // header with it.
      guard let first = try sheets.first(where: { try $0.saysWhere(name) }) ?? sheets.first else {
        throw InterchangeError(.badFile, name, "\(name) has no rows.")
      }
      let (same, others) = (sheets.filter { $0.key == first.key }, sheets.filter { $0.key != first.key })
      let text = try first.text(with: same.flatMap(\.rows))
      var source = try headed { .text(text, name: name) }
      if same.count > 1 {
        source.remarks.append(
          "\(name): the sheets \(Sheet.list(same)) have the same header, and are read as one table.")
      }
      if !others.isEmpty {
        source.remarks.append(
          "\(name): the sheet \(Sheet.list(same)) is read; not read \(others.count == 1 ? "is" : "are") \(Sheet.list(others)), of another header (--read-layer names one)."
        )
      }
      return (.csv, source)
    }

    /// A sheet of a workbook, or a layer without shapes.
    private struct Sheet {
      var name: String
      var columns: [String]
      var rows: [GeoJSONFeature]

      /// What sheets of one header share, whatever the order of their columns.
      var key: Set<String> { Set(columns.map { $0.plainBlanks.lowercased() }) }

      /// Whether its columns say where its rows are, or may do so under a title.
      func saysWhere(_ file: String) throws -> Bool {
        if (try? PositionColumns(of: columns, file: file, readingGrids: gridPosition)) ?? nil != nil {
          return true
        }
        return PositionColumns.linesBeforeHeader(in: Array(try text(with: rows).utf8.prefix(8_192))) > 0
      }

      /// Rows of this header as CSV.
      func text(with rows: [GeoJSONFeature]) throws -> String {
        let keys = columns.map { $0.plainBlanks.lowercased() }
        return try CSVWriter.text(
          columns: columns,
          rows: rows.map { row in
            zip(columns, keys).map { column, key in
              let value =
                row.properties[column]
                ?? row.properties.first { $0.key.plainBlanks.lowercased() == key }?.value
              return (value ?? .null).field
            }
          })
      }

      static func list(_ sheets: [Sheet]) -> String {
        sheets.prefix(8).map { "\"\($0.name)\"" }.joined(separator: ", ") + (sheets.count > 8 ? ", ..." : "")
      }
    }
  #endif
}
