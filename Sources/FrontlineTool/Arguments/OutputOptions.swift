public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineInterchange
import FrontlineTime

extension Printer.Format: ExpressibleByArgument {}

/// Which comes first in `10/11/2020`, as an option: `day-first` or `dmy`, `month-first` or `mdy`.
struct DateOrderArgument: ExpressibleByArgument {
  let order: DateOrder

  init?(argument: String) {
    guard let order = DateOrder(word: argument) else { return nil }
    self.order = order
  }

  static let allValueStrings = DateOrder.allCases.map(\.rawValue)
}

/// A unit of long lengths, as an option: `km`, `mi` or `nmi`.
struct LengthUnitArgument: ExpressibleByArgument {
  let unit: Length.Unit

  init?(argument: String) {
    guard let unit = Length.Unit(rawValue: argument), unit != .meters else { return nil }
    self.unit = unit
  }

  static let allValueStrings = ["km", "mi", "nmi"]
}

/// The options that every command has.
struct OutputOptions: ParsableArguments {
  /// What help calls them.
  static let title = "Options of every command"

  @Option(help: ArgumentHelp("The form of the answer.", valueName: "format"))
  var format: Printer.Format = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to this file, not to standard output; a file is replaced whole, a folder has to be new or empty.",
      valueName: "file"), completion: .file())
  var target: String?

  @Option(
    help: ArgumentHelp(
      "In text, write long lengths in km, mi or nmi; with mi, areas in square miles.", valueName: "unit"))
  var units: LengthUnitArgument?

  @Flag(
    name: .customLong("safe-csv"),
    help: "In CSV, write cells that a spreadsheet would compute as text, with an apostrophe before them.")
  var isSafeCSV = false

  @Flag(name: [.customShort("q"), .long], help: "Leave notes and progress out.")
  var quiet = false

  @Flag(help: "Say how the answer was made.")
  var why = false

  @Flag(help: "Take names only as the atlas has them: no case endings, no spellings that are only near.")
  var exact = false

  @Option(
    help: ArgumentHelp("Print names in this language of the atlas, such as hy-Latn.", valueName: "tag"),
    completion: .languages)
  var names: String?

  @Option(
    help: ArgumentHelp(
      "What comes first in 10/11/2020: day-first or month-first; else it is refused.", valueName: "order"))
  var dateOrder: DateOrderArgument?

  @Option(
    help: ArgumentHelp(
      "Read the data package of this folder, or this GeoPackage, not the bundled one.", valueName: "folder"),
    completion: .file())
  var atlas: String?
}

extension Context {
  /// The context that the options of a command make: the atlas of `--atlas`, else the bundled one, is opened when it is
  /// first needed.
  convenience init(_ options: OutputOptions) throws {
    let habits = try Surroundings.current.habits()
    self.init(
      dateOrder: options.dateOrder?.order ?? habits.dateOrder, isExact: options.exact,
      today: Surroundings.current.today()
    ) {
      let path = options.atlas ?? habits.atlas
      let atlas = try path.map { try Atlas(opening: $0) } ?? Surroundings.current.bundledAtlas()
      guard let tag = options.names ?? habits.names else { return (atlas, nil) }
      do { return (atlas, try atlas.language(tag)) } catch {
        // A habit is for atlases that have the language; an option is meant for this one.
        guard options.names != nil else { return (atlas, nil) }
        throw Failure.usage("--names: \(error)")
      }
    }
  }
}
