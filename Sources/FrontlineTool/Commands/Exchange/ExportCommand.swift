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
      """,
    examples: [
      "frontline export settlements.csv --layer settlements",
      "frontline export fronts.geojson --layer fronts --from 2020-10-28 --to 2020-10-29",
    ])

  @Argument(help: ArgumentHelp("What to write; or -o.", valueName: "out"), completion: .file())
  var named: String?

  @Option(help: ArgumentHelp("Only this layer.", valueName: "name"))
  var layer: String?

  @Option(help: ArgumentHelp("Fronts from this day on.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("Fronts up to this day.", valueName: "day"), completion: .days)
  var to: String?

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  static let formats: [Printer.Format] = [.text, .json]
  static let answersToFile = false
  var writesCSV: Bool { FileEnding.isCSV(named ?? output.target) }

  func question(in context: Context) throws -> ExportQuestion {
    let target = try output.one(named)
    try output.checkBeside(target)
    if (from == nil) != (to == nil) { throw Failure.usage("Fronts need both --from and --to.") }
    if from == nil, front.fronts == nil, let option = front.tracing.firstGiven {
      throw Failure.usage("\(option) goes with fronts, which are written with --from and --to.")
    }
    if let layer,
      ["settlements", "districts", "routes", "claims", "parties", "sources", "statements"].contains(layer)
    {
      if from != nil {
        throw Failure.usage(
          "--from and --to go with fronts and who held what; the layer \(layer) has neither.")
      }
      try claims.refuse("the layer \(layer) is written as it is")
    }
    var question = try ExportQuestion(
      to: target, layer: layer,
      fronts: from.flatMap { from in try to.map { try context.days(from: from, to: $0) } },
      settings: context.settings(front, claims), area: front.area)
    question.replacesFolder = folder.overwrite
    question.isSafeCSV = output.isSafeCSV
    return question
  }
}
