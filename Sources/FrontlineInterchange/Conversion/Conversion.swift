package import FrontlineAtlas
package import FrontlineFormats
package import FrontlineFronts
internal import FrontlineGeometry

/// Reads a file of one format and writes one of another, both by the endings of their names.
///
/// Features are read and written one by one, in memory that does not grow with the file; a data package, an atlas
/// and its fronts are held whole.
package struct Conversion {
  /// What was written.
  package struct Result: Sendable {
    /// How many features each layer has.
    package var counts: [(layer: String, count: Int)] = []
    /// The file that says whom to name, beside one that has no place for it.
    package var aboutFile: String?
    /// What was left out, each in a sentence.
    package var notes: [String] = []
  }

  /// The layer to read of several; `nil`: all.
  package var layer: String?
  /// The CRS of coordinates of which the file says nothing.
  package var crs: StatedCRS?
  /// How the letters of the file are written, where it does not say so itself; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// Whether a folder takes the place of an older data package.
  package var replacesFolder = false
  /// Whether cells of CSV that a spreadsheet would compute are written as text.
  package var isSafeCSV = false
  /// Called now and then with the number of features written.
  package var onProgress: ((Int) -> Void)?

  package init() {}

  /// Converts the file at `input` to one at `output`; `-` is standard input or output, as GeoJSON.
  ///
  /// - Throws: ``InterchangeError``, `FormatError`, `AtlasError`; then an old file at `output` is as it was.
  package func run(from input: String, to output: String) throws -> Result {
    let inFormat = try Self.format(of: input, isInput: true)
    let outFormat = try Self.format(of: output, isInput: false)
    let generator = "converted by Frontline from \(input == "-" ? "standard input" : fileName(input))"
    if inFormat == .dataPackage {
      switch crs {
      case .named(let name)?:
        throw InterchangeError(
          .badCall, name, "\(input) is a data package, whose coordinates are on WGS 84, not in \(name).")
      case .longitudesTo360?:
        throw InterchangeError(
          .badCall, input,
          "\(input) is a data package, whose longitudes go from -180 to 180; leave --longitudes out.")
      case nil: break
      }
      return try write(try Atlas(contentsOf: input), to: output, fronts: nil, generator: generator)
    }
    if outFormat == .dataPackage {
      if let layer {
        throw InterchangeError(
          .badCall, layer, "A data package is a whole atlas: leave out the choice of the layer \"\(layer)\".")
      }
      #if GeoPackage
        if inFormat == .geoPackage {
          let atlas = try Atlas(geoPackage: input)
          return try write(atlas, to: output, fronts: nil, generator: generator)
        }
      #endif
      throw InterchangeError(
        .badCall, output,
        "A data package is made of an atlas: from another package or a GeoPackage of one, or with \"frontline import\"."
      )
    }
    let (tables, provenance, conventions) = try tables(of: input, inFormat, for: outFormat)
    return try write(
      tables, to: output, outFormat, provenance: provenance, conventions: conventions, generator: generator,
      colors: [:])
  }

  /// Writes an atlas to `output`.
  ///
  /// - Parameters:
  ///   - fronts: its fronts, which become layers too; `nil`: none.
  ///   - settings: how the claims are weighed that say who held each settlement.
  package func write(
    _ atlas: Atlas, to output: String, fronts: FrontSeries?,
    weighing settings: FrontSettings = FrontSettings(),
    generator: String
  ) throws -> Result {
    let format = try Self.format(of: output, isInput: false)
    if format == .dataPackage {
      guard layer == nil, fronts == nil, settings == FrontSettings() else {
        throw InterchangeError(
          .badCall, output,
          "\(output): a data package holds all claims as they are, of which fronts are traced when they are asked for; "
            + "leave out the layer, the days and the rule."
        )
      }
      try DataPackage.write(atlas, to: output, generator: generator, replacing: replacesFolder)
      return Result(counts: atlas.layers.filter { !$0.features.isEmpty }.map { ($0.name, $0.features.count) })
    }
    var layers = atlas.layers
    layers.append(
      atlas.controlLayer(during: fronts?.days, by: settings.rule, asKnownOn: settings.asKnownOn))
    layers += try fronts?.layers() ?? []
    // Formats of maps have no use for tables without places.
    if format != .geoPackage, layer == nil { layers.removeAll { $0.shape == .none } }
    let tables = try chosen(layers.map { FeatureTable($0) }, of: "the atlas")
    return try write(
      tables, to: output, format, provenance: atlas.provenance, conventions: atlas.conventions,
      generator: generator, colors: atlas.colors)
  }

  private static func format(of path: String, isInput: Bool) throws -> ExchangeFormat {
    if path == "-" { return .geoJSON }
    return try ExchangeFormat(
      path: path, isFolder: isFolder(path) || path.hasSuffix("/") && !isInput, isInput: isInput)
  }

  private func chosen(_ tables: [FeatureTable], of file: String) throws -> [FeatureTable] {
    guard let layer else { return tables }
    let found = tables.filter { $0.name == layer }
    guard !found.isEmpty else {
      throw InterchangeError(
        .badCall, layer,
        "There is no layer \"\(layer)\" in \(file); it has \(tables.map(\.name).joined(separator: ", ")).")
    }
    return found
  }

  /// The tables of a file that is not an atlas, for a file of another format.
  private func tables(of path: String, _ format: ExchangeFormat, for target: ExchangeFormat) throws -> (
    [FeatureTable], Provenance, AtlasConventions
  ) {
    let isFile = path != "-"
    if format == .geoJSON, isFile, try FilePart.isForeign(path) {
      return (try chosen(foreignTables(of: path, for: target), of: path), Provenance(), AtlasConventions())
    }
    let source = (isFile ? ByteSource.file(path) : .standardInput).encoded(as: encoding)
    let name = isFile ? baseName(path) : "features"
    switch format {
    case .geoJSON, .geoJSONLines, .geoJSONSequence:
      let table = FeatureTable.geoJSON(source, name: name, crs: crs, isRepeatable: isFile)
      return (try chosen([table], of: path), Provenance(), AtlasConventions())
    case .csv, .tsv:
      let delimiter = format == .tsv ? CSVDelimiter.tab : .detected
      let table = FeatureTable.csv(
        source, delimiter: delimiter, name: name, crs: crs, isRepeatable: isFile, isForTable: target.isTable)
      return (try chosen([table], of: path), Provenance(), AtlasConventions())
    case .wkt:
      let table = FeatureTable.wkt(source, name: name, crs: crs, isRepeatable: isFile)
      return (try chosen([table], of: path), Provenance(), AtlasConventions())
    case .geoPackage:
      #if GeoPackage
        let reader = try GeoPackageReader(path: path)
        let tables = try reader.entries().map { entry in
          let lost = Found<Set<String>>([])
          var table = FeatureTable(name: entry.name) { body in
            let change = try reader.unprojection(of: entry, crs: crs)
            lost.value = []
            try reader.forEach(in: entry, unproject: change, onLoss: { lost.value.insert($0) }, body)
          }
          table.notes = { lost.value.sorted() }
          if let attribution = reader.metadata?["attribution"], attribution.string != "" {
            table.foreignMembers = { ["attribution": attribution] }
          }
          return table
        }
        guard !tables.isEmpty else {
          throw InterchangeError(.badFile, path, "\(path) lists no layers of features or attributes.")
        }
        return (try chosen(tables, of: path), reader.provenance ?? Provenance(), try reader.conventions())
      #else
        throw InterchangeError.geoPackageIsOff(path)
      #endif
    case .kml, .flatGeobuf, .geoParquet, .foreign:
      return (try chosen(foreignTables(of: path, for: target), of: path), Provenance(), AtlasConventions())
    case .dataPackage: preconditionFailure("A data package is read as an atlas.")
    }
  }
}

extension InterchangeError {
  static func geoPackageIsOff(_ path: String) -> InterchangeError {
    InterchangeError(
      .notBuiltIn, path,
      "\(path): GeoPackage was left out of this build; build with the package trait GeoPackage (make install does)."
    )
  }
}
