import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineFronts

/// `frontline tiles -o war.pmtiles`
struct TilesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "tiles", abstract: "Write the atlas as vector tiles in one file, for maps in a browser.",
    discussion: """
      Settlements, districts, routes and who held each settlement; with --from and --to also the fronts and the \
      ground of each side on those days. Features of a time have the properties from and to. The file is \
      PMTiles 3: MapLibre, QGIS and GDAL 3.8 read it, over plain HTTP too.
      """,
    examples: [
      "frontline tiles -o atlas.pmtiles --max-zoom 5",
      "frontline tiles -o war.pmtiles --max-zoom 5 --from 2020-11-08 --to 2020-11-09",
    ])

  @Option(help: ArgumentHelp("The least zoom.", valueName: "zoom"))
  var minZoom = 0

  @Option(help: ArgumentHelp("The greatest zoom, 14 at most.", valueName: "zoom"))
  var maxZoom = 10

  @Option(help: ArgumentHelp("Fronts from this day on.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("Fronts up to this day.", valueName: "day"), completion: .days)
  var to: String?

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  static let formats: [Printer.Format] = [.text, .json]
  static let answersToFile = false

  /// The file to write.
  private var target: String { output.target ?? "" }

  func question(in context: Context) throws -> TilesQuestion {
    let target = try output.required("the file to write, .pmtiles")
    guard target.lowercased().hasSuffix(".pmtiles") else {
      throw Failure.usage("Tiles are written as .pmtiles; \"\(target)\" does not end so.")
    }
    guard minZoom <= maxZoom else {
      throw Failure.usage("--min-zoom \(minZoom) is greater than --max-zoom \(maxZoom).")
    }
    if (from == nil) != (to == nil) { throw Failure.usage("Fronts need both --from and --to.") }
    try AtomicFile.check(target)  // a path that cannot be written is told before the work
    return try TilesQuestion(
      to: target, zooms: minZoom...maxZoom,
      fronts: from.flatMap { from in try to.map { try context.days(from: from, to: $0) } },
      settings: .init(rule: context.rule(claims), asKnownOn: context.known(claims)))
  }

  func finish(_ answer: TilesAnswer) throws { try AtomicFile.write(answer.bytes, to: target) }
}
