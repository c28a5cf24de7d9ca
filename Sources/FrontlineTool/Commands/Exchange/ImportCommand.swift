import ArgumentParser
import FrontlineAnswers

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

  @Option(
    help: ArgumentHelp(
      "The party that a text stands for, as TEXT=PARTY; TEXT= is unknown. May come again.",
      valueName: "text=party"))
  var rename: [String] = []

  @OptionGroup var fronts: FrontImportOptions
  @OptionGroup var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]

  func question(in context: Context) throws -> ImportQuestion {
    var renamed: [String: String] = [:]
    for pair in rename {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure.usage("--rename \(pair) is not TEXT=PARTY.")
      }
      renamed[String(parts[0])] = String(parts[1])
    }
    if parties != nil, profile != .towns {
      throw Failure.usage("--parties goes with the profile towns only.")
    }
    return ImportQuestion(try look(context), of: inputs, to: folder, parties: renamed)
  }

  private func look(_ context: Context) throws -> ImportQuestion.Profile {
    switch profile {
    case .daily: return .daily(fronts.reader(context.dateOrder))
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
