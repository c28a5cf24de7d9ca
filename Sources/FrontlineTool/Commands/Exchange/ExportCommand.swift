import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFronts
import FrontlineInterchange
import FrontlineTime

/// `frontline export OUT`
struct ExportCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the atlas for QGIS, Google Earth and others.",
    discussion: """
      Settlements, districts, routes, claims and who held each settlement, with their time; with --from and --to \
      also the fronts and the ground of each side, one row for each span of days on which nothing changes. The \
      ending names the format: .gpkg (all layers, styled, for the time slider), .kml, .geojson, .geojsonl, .csv with \
      --layer, or a new folder (a data package).
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

  func answer(in session: Context) throws -> ConversionAnswer {
    try ConversionAnswer.check(output, beside: target)
    let atlas = try session.atlas()
    let progress = Progress()
    defer { progress.clear() }
    var conversion = Conversion()
    conversion.layer = layer
    let fronts = try series(session, progress)
    let making =
      "written by \"frontline export\"" + (fronts == nil ? "" : ", fronts traced by the rule \(claims.by)")
    return ConversionAnswer(
      output: target, result: try conversion.write(atlas, to: target, fronts: fronts, making: making))
  }

  private func series(_ session: Context, _ progress: Progress) throws -> FrontSeries? {
    guard let first = try session.day(from, named: "--from"), let last = try session.day(to, named: "--to")
    else {
      if from != nil || to != nil { throw Failure.usage("Fronts need both --from and --to.") }
      return nil
    }
    guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
    guard last - first < 4_000 else {
      throw Failure.usage("From \(first) to \(last) is more than 4,000 days.")
    }
    let tracer = try session.tracer(session.settings(front, claims), in: front.area)
    var fronts: [Front] = []
    var absences: [FrontAbsence] = []
    for day in first...last {
      progress.show(fronts.count, "days")
      switch try tracer.finding(on: day) {
      case .front(let front): fronts.append(front)
      case .absent(let absence): absences.append(absence)
      }
    }
    return FrontSeries(name: tracer.area.name, fronts: fronts, absences: absences)
  }
}
