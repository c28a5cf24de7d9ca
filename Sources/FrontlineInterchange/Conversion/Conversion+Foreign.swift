internal import FrontlineFormats

extension Conversion {
  /// The tables of a file that is packed, or that GDAL reads: one for each layer.
  func foreignTables(of path: String, for target: ExchangeFormat) throws -> [FeatureTable] {
    try FeatureFiles.parts(of: path, encoding).flatMap { part -> [FeatureTable] in
      switch part.format {
      case .geoJSON:
        return [.geoJSON(try part.bytes(), name: baseName(part.name), crs: crs, isRepeatable: true)]
      case .topoJSON:
        let tables = try TopoJSON(part.bytes()).layers.map { layer in
          FeatureTable.geoJSON(
            .text(layer.text, name: part.name), name: layer.name, crs: crs, isRepeatable: true)
        }
        return joined(tables, of: part, for: target)
      case .csv, .tsv:
        return [
          .csv(
            try part.bytes(), delimiter: part.format == .tsv ? .tab : .detected, name: baseName(part.name),
            crs: crs, isRepeatable: true, isForTable: target.isTable)
        ]
      case .wkt: return [.wkt(try part.bytes(), name: baseName(part.name), crs: crs, isRepeatable: true)]
      case .kml: return try kmlTables(of: part, for: target)
      case .gdal: return try gdalTables(of: part, for: target)
      }
    }
  }

  #if GDAL
    /// Writes a table through GDAL; the days that its properties do not say stand in columns of their own.
    func writeThroughGDAL(
      _ table: FeatureTable, _ path: String, _ format: ExchangeFormat, _ visit: Visit
    ) throws -> [String] {
      guard path != "-" else {
        throw InterchangeError(.badCall, path, "A file of this format cannot be written to standard output.")
      }
      let survey = try table.surveyed(for: format, onProgress: onProgress)
      var layer = survey.layer
      if let names = survey.dayColumns { layer.columns += [.text(names.from), .text(names.to)] }
      guard layer.shape != .none || format == .geoParquet else {
        throw InterchangeError(
          .badFile, path,
          "\(table.name) has no shapes, and a FlatGeobuf holds nothing without; write .csv or .gpkg.")
      }
      var bare = 0
      let writer = try GDALWriter(
        path, driver: format == .flatGeobuf ? "FlatGeobuf" : "Parquet", layer: layer)
      try visit(table) { feature in
        // GDAL leaves such a feature out without a word.
        guard feature.geometry != nil || format == .geoParquet else {
          bare += 1
          return
        }
        var feature = feature.identified(as: survey.idColumn)
        if let names = survey.dayColumns { feature = feature.timed.spelled(from: names.from, to: names.to) }
        try writer.write(feature)
      }
      try writer.finish()
      return bare == 0 ? [] : ["Features without a shape, which a FlatGeobuf cannot hold: \(bare)."]
    }
  #endif

  private func kmlTables(of part: FilePart, for target: ExchangeFormat) throws -> [FeatureTable] {
    #if GDAL
      let document = try part.kml()
      let notes =
        (document.hasHeights ? [heightsNote(part.name)] : [])
        + (document.unreadNote(part.name).map { [$0] } ?? [])
      let tables = document.layers.map { layer in
        var table = FeatureTable(name: layer.name) { body in
          for next in layer.features { try body(next.get()) }
        }
        table.notes = { notes }
        return table
      }
      return joined(tables, of: part, for: target)
    #else
      throw InterchangeError.gdalIsOff(part.name, "files of this format")
    #endif
  }

  /// One table in place of several where the target holds no more: a feature says in its property `folder` whose it is.
  private func joined(_ tables: [FeatureTable], of part: FilePart, for target: ExchangeFormat)
    -> [FeatureTable]
  {
    guard tables.count > 1, layer == nil, target.isGeoJSON else { return tables }
    var all = FeatureTable(name: baseName(part.name)) { body in
      for table in tables { try table.visit(body) }
    }
    all.notes = { Set(tables.flatMap { $0.notes() }).sorted() }
    return [all]
  }

  private func gdalTables(of part: FilePart, for target: ExchangeFormat) throws -> [FeatureTable] {
    #if GDAL
      let data = try GDALDataset(part.gdalPath, name: part.name, encoding: part.encoding)
      let tables = data.layers.map { layer in
        let hasHeights = Found(false)
        var table = FeatureTable(name: layer.name) { body in
          hasHeights.value = false
          try data.forEach(in: layer, crs: crs, onHeight: { hasHeights.value = true }) { try body($0.get()) }
        }
        table.notes = { hasHeights.value ? [heightsNote(part.name)] : [] }
        return table
      }
      return joined(tables, of: part, for: target)
    #else
      throw InterchangeError.gdalIsOff(part.name, "files of this format")
    #endif
  }
}
