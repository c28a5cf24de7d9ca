import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineInterchange

/// `frontline convert IN OUT`
struct ConvertCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert a file to another format, both by the endings of their names.",
    discussion: """
      Read: .geojson, .geojsonl, .geojsons, .csv, .tsv, .wkt, .gpkg and a data package (a folder). Written: the \
      same, and .kml. \"-\" is standard input or output, as GeoJSON. What GDAL reads goes by way of GeoPackage: \
      ogr2ogr -t_srs OGC:CRS84 data.gpkg data.shp.

      Features are read and written one by one. What has days (a time of JSON-FG, or a property date, from and to, \
      or start and end) is put on the time slider of QGIS and Google Earth. The old file stays until the new one is \
      whole.
      """)

  @Argument(help: ArgumentHelp("What to read.", valueName: "in"), completion: .file())
  var input: String

  @Argument(help: ArgumentHelp("What to write.", valueName: "out"), completion: .file())
  var target: String

  @Option(help: ArgumentHelp("Only this layer of several.", valueName: "name"))
  var layer: String?

  @Option(
    help: ArgumentHelp(
      "The CRS of coordinates of which the file says nothing, such as EPSG:32638.", valueName: "crs"))
  var crs: String?

  @OptionGroup var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json]

  func answer(in session: Context) throws -> ConversionAnswer {
    try ConversionAnswer.check(output, beside: target)
    let progress = Progress()
    var conversion = Conversion()
    conversion.layer = layer
    conversion.crs = crs
    conversion.onProgress = { progress.show($0, "features") }
    defer { progress.clear() }
    let result = try conversion.run(from: input, to: target)
    if target == "-" { result.notes.forEach { session.note($0) } }
    return ConversionAnswer(output: target, result: result)
  }
}

/// What was written where.
struct ConversionAnswer: Answer {
  let output: String
  let result: Conversion.Result

  /// Refuses what would be printed among the data.
  static func check(_ options: OutputOptions, beside output: String) throws {
    guard output == "-", options.format != .text || options.why else { return }
    throw Failure.usage("With - the data themselves go to standard output; leave --format and --why out.")
  }

  /// Nothing is said where the data themselves went to standard output.
  var text: [String] {
    guard output != "-" else { return [] }
    let about = result.aboutFile.map { [", and \($0) beside it"] } ?? []
    return ["Wrote \(output)\(about.joined())"]
      + particulars(result.counts.map { ($0.layer, counted($0.count, "feature")) })
      + result.notes.map { "  \($0)" }
  }

  var json: JSONValue {
    [
      "output": .string(output), "about_file": result.aboutFile.map { .string($0) } ?? .null,
      "layers": .array(
        result.counts.map { ["layer": .string($0.layer), "features": .integer($0.count)] }),
      "notes": .array(result.notes.map { .string($0) }),
    ]
  }

  var why: Why {
    var why = Why()
    why.add("coordinates", "longitude and latitude on WGS 84; another stated CRS is unprojected through PROJ")
    why.add("written", "to a temporary file beside the old one, synced, and renamed once it was whole")
    return why
  }
}
