import ArgumentParser
import FrontlineAnswers
import FrontlineFormats

/// `frontline convert IN OUT`
struct ConvertCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert a file to another format, both by the endings of their names.",
    discussion: """
      Read: .geojson, .geojsonl, .geojsons, .csv, .tsv, .wkt, .gpkg and a data package (a folder). Written: the \
      same, and .kml. Where the program was built with GDAL, whatever that reads is read too, KML, KMZ, Shapefile, XLSX, \
      zip and gz among them, and .fgb and, if GDAL has its driver, .parquet are written. \"-\" is standard input or output, as GeoJSON.

      Features are read and written one by one. What has days (a time of JSON-FG, or a property date, from and to, \
      or start and end) is put on the time slider of QGIS and Google Earth. The old file stays until the new one is \
      whole.
      """,
    examples: [
      "frontline convert districts.geojson districts.kml",
      "frontline convert districts.geojson districts.csv",
    ])

  @Argument(help: ArgumentHelp("What to read.", valueName: "in"), completion: .file())
  var input: String

  @Argument(help: ArgumentHelp("What to write; or -o.", valueName: "out"), completion: .file())
  var named: String?

  @Option(help: ArgumentHelp("Only this layer of several.", valueName: "name"))
  var layer: String?

  @Option(
    help: ArgumentHelp(
      "The CRS of coordinates of which the file says nothing, such as EPSG:32638.", valueName: "crs"))
  var crs: String?

  @Option(
    help: ArgumentHelp(
      "How the letters of the file are written, such as windows-1251, where that is not UTF-8.",
      valueName: "name"))
  var encoding: String?

  @OptionGroup var meridians: LongitudeOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json]
  static let unused: Set<SharedOption> = [.atlas, .names, .exact, .dateOrder, .units]
  static let answersToFile = false
  var writesCSV: Bool { FileEnding.isCSV(named ?? output.target) }

  func question(in context: Context) throws -> ConversionQuestion {
    let target = try output.one(named)
    try output.checkBeside(target)
    if meridians.goTo360, crs != nil {
      throw Failure.usage("--crs and --longitudes both say how coordinates are read; leave one out.")
    }
    var question = ConversionQuestion(input, to: target, layer: layer, crs: crs)
    question.goTo360 = meridians.goTo360
    question.replacesFolder = folder.overwrite
    question.isSafeCSV = output.isSafeCSV
    question.encoding = try TextEncoding(option: encoding)
    return question
  }
}

extension OutputOptions {
  /// The file that a command writes, by `-o` or as its last argument.
  func one(_ named: String?) throws -> String {
    if let named, let target, named != target {
      throw Failure.usage("\(named) and -o \(target) both say what to write; leave one out.")
    }
    return try named ?? required("what to write")
  }

  /// The file of `-o`.
  func required(_ what: String) throws -> String {
    guard let target, !target.isEmpty else { throw Failure.usage("Name \(what), with -o.") }
    return target
  }

  /// The new folder of `-o`.
  func requiredFolder() throws -> String {
    let folder = try required("the new folder to write")
    try FileEnding.checkFolder(folder)
    return folder
  }

  /// Refuses what would be printed among the data.
  func checkBeside(_ target: String) throws {
    guard target == "-", format != .text || why else { return }
    throw Failure.usage("With - the data themselves go to standard output; leave --format and --why out.")
  }
}
