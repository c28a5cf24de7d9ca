import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineInterchange
import FrontlineLedger
import FrontlineTime

/// `frontline fronts`
struct FrontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fronts", abstract: "Read fronts that came from elsewhere.",
    subcommands: [FrontsImportCommand.self])
}

extension PairOrder: ExpressibleByArgument {}

extension TextEncoding {
  /// The encoding that `--encoding` names; `nil`: it was not given, or is UTF-8.
  init?(option name: String?) throws {
    guard let name, !["utf-8", "utf8"].contains(name.lowercased()) else { return nil }
    guard let found = TextEncoding(name) else {
      throw Failure.usage(
        "--encoding \(name): there is no such encoding here; there are utf-8, \(Self.names.joined(separator: ", "))."
      )
    }
    self = found
  }
}

/// The options with which fronts from elsewhere are read.
struct FrontImportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The party that all polygons belong to.", valueName: "party"))
  var party: String?

  @Option(help: ArgumentHelp("The property that names the party of a polygon.", valueName: "name"))
  var partyProperty: String?

  @Option(help: ArgumentHelp("The name of the source.", valueName: "name"))
  var source: String?

  @Flag(help: "Let features of different sources make one series.")
  var mixSources = false

  @Option(
    help: ArgumentHelp(
      "Let the last capture stand for so many days without data after it; each answer says of which.",
      valueName: "days"))
  var carry: Int?

  @Option(
    help: ArgumentHelp(
      "Which number of a pair comes first in rings that are no GeoJSON, where none beyond 90 tells it.",
      valueName: "order"))
  var pairs: PairOrder?

  @Option(
    help: ArgumentHelp(
      "How the letters of the files are written, such as windows-1251, where that is not UTF-8.",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Of a file of several layers or sheets read this one, such as a GeoPackage. May come again.",
      valueName: "name"))
  var readLayer: [String] = []

  @OptionGroup var meridians: LongitudeOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var words: WordOptions

  /// The first of them that was given, but for the zone of times and the encoding; `nil`: none was.
  var firstGiven: String? {
    let options = [
      ("--party", party != nil), ("--party-property", partyProperty != nil), ("--source", source != nil),
      ("--mix-sources", mixSources), ("--carry", carry != nil),
      ("--pairs", pairs != nil), ("--read-layer", !readLayer.isEmpty),
      ("--date-property", !days.dateProperty.isEmpty), ("--rename", !words.rename.isEmpty),
      ("--leave-out", !words.leaveOut.isEmpty), ("--mapping", words.mapping != nil),
    ]
    return options.first(where: \.1)?.0
  }

  /// The reader that the options ask for.
  func reader(_ order: DateOrder?) throws -> FrontImport {
    var reader = FrontImport(
      source: source, side: party.map { Party.Side($0) }, sideProperty: partyProperty,
      mixesSources: mixSources)
    reader.dates = FrontDates(reader: try days.reader(order), properties: days.dateProperty)
    if let carry {
      guard (0...36_600).contains(carry) else {
        throw Failure.usage("--carry \(carry) is no number of days, from 0 to 36,600.")
      }
      reader.carry = carry
    }
    reader.vocabulary = try words.vocabulary()
    reader.reading = try FeatureFiles.reading(
      pairs: pairs, encoding: TextEncoding(option: encoding), layers: readLayer,
      crs: meridians.goTo360 ? .longitudesTo360 : nil)
    return reader
  }

  /// The grounds by day of files and folders as an atlas.
  func daily(_ inputs: [String], _ order: DateOrder?) throws -> ImportedAtlas {
    try DailyPolygonsImport(fronts: reader(order)).read(filesOf: inputs)
  }
}

/// The options of the commands that read data of others.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The outline of the country or region: fronts are traced inside of it, and borders of grounds along it are no front.",
      valueName: "file"), completion: .file())
  var outline: String?

  @Option(
    help: ArgumentHelp(
      "Write the reasons of what cannot be read to this file; without it the exit status is 65 where there is any.",
      valueName: "file"), completion: .file())
  var rejects: String?

  @OptionGroup var fronts: FrontImportOptions

  /// The table of ``rejects``; `nil`: it was not given.
  func rejectsFile() throws -> String? {
    try rejects.map { try FileEnding.check($0, of: "--rejects", takes: ["csv"]) }
    return rejects
  }

  /// The ground of ``outline``; `nil`: it was not given.
  func area() throws -> AreaOfInterest? {
    try outline.map { try AreaOfInterest(outline: $0, goTo360: fronts.meridians.goTo360) }
  }
}

/// `frontline fronts import DIR`
struct FrontsImportCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read lines or polygons by day from GeoJSON, and say what they hold and what is wrong.",
    discussion: """
      A feature speaks of the days of its date, of start to end, or of times, else of the day in the name of \
      its file. Days that change nothing and days without data are told apart.
      """,
    examples: [
      "frontline fronts import control --party-property name",
      "frontline fronts import control --party-property name --outline outline.geojson",
    ])

  @Argument(
    help: ArgumentHelp("A folder of files, one file, or an archive of them.", valueName: "dir"),
    completion: .directory)
  var path: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.atlas, .names, .exact, .units]

  var writesCSV: Bool { output.format == .csv || reading.rejects != nil }

  func question(in context: Context) throws -> FrontsImportQuestion {
    var reader = try reading.fronts.reader(context.dateOrder)
    reader.outline = try reading.area()
    var question = FrontsImportQuestion(path, with: reader)
    question.rejects = try reading.rejectsFile()
    question.isSafeCSV = output.isSafeCSV
    return question
  }
}
