internal import FrontlineFormats

extension Conversion {
  /// The tables of a file that is packed, or that GDAL reads: one for each layer.
  func foreignTables(of path: String, for target: ExchangeFormat) throws -> [FeatureTable] {
    try FeatureFiles.parts(of: path).flatMap { part -> [FeatureTable] in
      switch part.format {
      case .geoJSON:
        return [.geoJSON(try part.bytes(), name: baseName(part.name), crs: crs, isRepeatable: true)]
      case .csv, .tsv:
        return [
          .csv(
            try part.bytes(), delimiter: part.format == .tsv ? .tab : .detected, name: baseName(part.name),
            crs: crs, isRepeatable: true, isForTable: target.isTable)
        ]
      case .gdal: return try gdalTables(of: part, for: target)
      }
    }
  }

  private func gdalTables(of part: FilePart, for target: ExchangeFormat) throws -> [FeatureTable] {
    #if GDAL
      let data = try GDALDataset(part.gdalPath, name: part.name)
      let tables = data.layers.map { layer in
        let hasHeights = Found(false)
        var table = FeatureTable(name: layer.name) { body in
          hasHeights.value = false
          try data.forEach(in: layer, crs: crs, onHeight: { hasHeights.value = true }) { try body($0.get()) }
        }
        table.notes = { hasHeights.value && !data.driver.hasSuffix("KML") ? [heightsNote(part.name)] : [] }
        return table
      }
      guard tables.count > 1, layer == nil, target.isGeoJSON else { return tables }
      // A feature of several layers says in its property "folder" whose it is.
      var all = FeatureTable(name: baseName(part.name)) { body in
        for table in tables { try table.visit(body) }
      }
      all.notes = { Set(tables.flatMap { $0.notes() }).sorted() }
      return [all]
    #else
      throw InterchangeError.gdalIsOff(part.name, "files of this format")
    #endif
  }
}
