import ArgumentParser
import FrontlineAnswers
import FrontlineFronts
import FrontlineInterchange

/// What other people's data look like.
enum ImportProfile: String, CaseIterable, ExpressibleByArgument {
  case daily, viina, towns
}

/// `frontline import PROFILE IN... -o FOLDER`
struct ImportCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a data package of data that others have, and say what was left out.",
    discussion: """
      daily: files or folders of GeoJSON, polygons by day. viina: VIINA's control table, with --places for where \
      places are. towns: tables of town, holder, lat, lon, as-of and, if wanted, source, citation, note, kind, \
      uncertainty_m, other_names, name_TAG, position_source, position_detail; --parties says which parties the holders \
      are. Rows to the same effect on following days become one claim; a blank is unknown, A;B is contested by both. The package is one that "frontline validate" accepts.
      """)

  @Argument(help: ArgumentHelp("What the data look like: daily, viina or towns.", valueName: "profile"))
  var profile: ImportProfile

  @Argument(help: ArgumentHelp("The files to read.", valueName: "in"), completion: .file())
  var inputs: [String]

  @Option(
    name: .customShort("o"), help: ArgumentHelp("The new folder to write.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "viina: a table or GeoJSON of geonameid, name, latitude and longitude, or a dump of GeoNames (.txt).",
      valueName: "file"),
    completion: .file())
  var places: String?

  @Option(
    help: ArgumentHelp(
      "towns: a table of the parties: id, name, side and, if wanted, color, words (A;B), country, note.",
      valueName: "file"),
    completion: .file())
  var parties: String?

  @Option(help: ArgumentHelp("towns: the column of days.", valueName: "column"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The outline of the country or region, which the package keeps: fronts are traced inside of it.",
      valueName: "file"), completion: .file())
  var outline: String?

  @OptionGroup var fronts: FrontImportOptions
  @OptionGroup var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]

  func question(in context: Context) throws -> ImportQuestion {
    if parties != nil, profile != .towns {
      throw Failure.usage("--parties goes with the profile towns only.")
    }
    var question = ImportQuestion(try look(context), of: inputs, to: folder)
    question.reader = try fronts.reader(context.dateOrder)
    question.dateColumn = date ?? fronts.days.dateProperty.first
    question.outline = try outline.map { try AreaOfInterest(outline: $0) }
    return question
  }

  private func look(_ context: Context) throws -> ImportQuestion.Profile {
    switch profile {
    case .daily: return .daily(try fronts.reader(context.dateOrder))
    case .towns: return .towns(source: fronts.source, parties: parties)
    case .viina:
      guard let places else {
        throw Failure.usage(
          "VIINA's table names places by number only; say where they are with --places FILE (geonameid, name, latitude, longitude)."
        )
      }
      return .viina(places: places)
    }
  }
}
