import ArgumentParser
import FrontlineAnswers

/// `frontline export OUT`
struct ExportCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the atlas for QGIS, Google Earth and others.",
    discussion: """
      Settlements, districts, routes, claims and who held each settlement, with their time; with --from and --to \
      also the fronts and the ground of each side, one row for each span of days on which nothing changes. The \
      ending names the format: .gpkg (all layers, styled, for the time slider), .kml (all layers), .geojson, \
      .geojsonl, .csv and, in a build with GDAL, .fgb with --layer, or a new folder (a data package).
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "out"), completion: .file())
  var target: String

  @Option(help: ArgumentHelp("Only this layer.", valueName: "name"))
  var layer: String?

  @Option(help: ArgumentHelp("Fronts from this day on.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Fronts up to this day.", valueName: "day"))
  var to: String?

  @OptionGroup var claims: ClaimOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json]

  func question(in context: Context) throws -> ExportQuestion {
    try output.checkBeside(target)
    if (from == nil) != (to == nil) { throw Failure.usage("Fronts need both --from and --to.") }
    return try ExportQuestion(
      to: target, layer: layer,
      fronts: from.flatMap { from in try to.map { try context.days(from: from, to: $0) } },
      settings: context.settings(front, claims), area: front.area)
  }
}
