import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineInterchange

/// What other people's data look like.
enum ImportProfile: String, CaseIterable, ExpressibleByArgument {
  case daily, viina, towns, settlements, districts, roads
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
      are. Rows to the same effect on following days become one claim; a blank is unknown, A;B is contested by both.

      settlements, districts, roads: dumps of GeoNames as published, Linked Places, geoBoundaries, extracts of OpenStreetMap \
      as GeoJSON (of Overpass or osmium, or through GDAL), and tables under usual names of columns; "frontline join" makes \
      one atlas of several. The package is one that "frontline validate" accepts, and what is left out is counted.
      """,
    examples: [
      "frontline import towns towns.csv --parties parties.csv -o my-war",
      "frontline import daily control -o my-war",
    ])

  @Argument(
    help: ArgumentHelp(
      "What the data look like: daily, viina, towns, settlements, districts or roads.", valueName: "profile"))
  var profile: ImportProfile

  @Argument(help: ArgumentHelp("The files to read.", valueName: "in"), completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "viina: a table or GeoJSON of geonameid or kod, name, latitude and longitude (or polygons), or a dump of GeoNames (.txt).",
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
      "towns: the column of names of towns, where its name does not say so.", valueName: "column"))
  var town: String?

  @Option(help: ArgumentHelp("towns: the column of who held them.", valueName: "column"))
  var holder: String?

  @Option(help: ArgumentHelp("towns: the column of latitudes.", valueName: "column"))
  var latitude: String?

  @Option(help: ArgumentHelp("towns: the column of longitudes.", valueName: "column"))
  var longitude: String?

  @OptionGroup var grids: GridOptions

  @Option(help: ArgumentHelp("towns: the column of days.", valueName: "column"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "settlements: GeoNames' table of names by language (alternateNamesV2.txt).", valueName: "file"),
    completion: .file())
  var alternateNames: String?

  @Option(
    help: ArgumentHelp(
      "districts: the layer of all of them, such as district, province or country; else as each says.",
      valueName: "name"))
  var layer: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]
  static let unused: Set<SharedOption> = [.atlas, .names, .exact, .units]
  static let answersToFile = false
  var writesCSV: Bool { output.format == .csv || reading.rejects != nil }

  func question(in context: Context) throws -> ImportQuestion {
    try checkProfile()
    var question = ImportQuestion(
      try look(context), of: inputs, to: try output.requiredFolder())
    question.reader = try fronts.reader(context.dateOrder)
    question.replacesFolder = folder.overwrite
    question.rejects = try reading.rejectsFile()
    question.isSafeCSV = output.isSafeCSV
    question.columns.town = town
    question.columns.holder = holder
    question.columns.latitude = latitude
    question.columns.longitude = longitude
    question.columns.grid = grids.grid
    question.columns.zone = grids.zone
    question.columns.date = date ?? fronts.days.dateProperty.first
    question.outline = try reading.area()
    question.encoding = try TextEncoding(option: fronts.encoding)
    question.layers = fronts.readLayer
    question.goTo360 = fronts.meridians.goTo360
    return question
  }

  private var fronts: FrontImportOptions { reading.fronts }

  /// Refuses an option of which the profile makes nothing.
  private func checkProfile() throws {
    let (days, words): ([ImportProfile], [ImportProfile]) = ([.daily, .towns], [.daily, .towns])
    let options: [(name: String, isGiven: Bool, profiles: [ImportProfile])] = [
      ("--parties", parties != nil, [.towns]), ("--layer", layer != nil, [.districts]),
      ("--alternate-names", alternateNames != nil, [.settlements]), ("--places", places != nil, [.viina]),
      ("--town", town != nil, [.towns]), ("--holder", holder != nil, [.towns]),
      ("--latitude", latitude != nil, [.towns]), ("--longitude", longitude != nil, [.towns]),
      ("--grid", grids.grid != nil, [.towns]), ("--zone", grids.zone != nil, [.towns]),
      ("--date", date != nil, [.towns]), ("--party", fronts.party != nil, [.daily]),
      ("--party-property", fronts.partyProperty != nil, [.daily]),
      ("--mix-sources", fronts.mixSources, [.daily]), ("--carry", fronts.carry != nil, [.daily]),
      ("--pairs", fronts.pairs != nil, [.daily]),
      ("--read-layer", !fronts.readLayer.isEmpty, [.daily, .towns, .settlements, .districts, .roads]),
      (
        "--longitudes", fronts.meridians.goTo360, [.daily, .towns, .settlements, .districts, .roads]
      ),
      ("--encoding", fronts.encoding != nil, [.daily, .towns, .settlements, .districts, .roads]),
      ("--source", fronts.source != nil, [.daily, .towns, .settlements, .districts, .roads]),
      ("--date-property", !fronts.days.dateProperty.isEmpty, days),
      ("--time-zone", fronts.days.timeZone != nil, days + [.viina]),
      ("--date-order", output.dateOrder != nil, days + [.viina]),
      ("--rename", !fronts.words.rename.isEmpty, words),
      ("--leave-out", !fronts.words.leaveOut.isEmpty, words),
      ("--mapping", fronts.words.mapping != nil, words),
    ]
    guard let vain = options.first(where: { $0.isGiven && !$0.profiles.contains(profile) }) else { return }
    let profiles = vain.profiles.map(\.rawValue)
    throw Failure.usage(
      profiles.count == 1
        ? "\(vain.name) goes with the profile \(profiles[0]) only."
        : "\(vain.name) goes with the profiles \(listed(profiles, last: " and ")), and \(profile.rawValue) makes nothing of it."
    )
  }

  private func look(_ context: Context) throws -> ImportQuestion.Profile {
    switch profile {
    case .daily: return .daily(try fronts.reader(context.dateOrder))
    case .towns: return .towns(source: fronts.source, parties: parties)
    case .settlements:
      return .gazetteer(GazetteerImport(.settlements, source: fronts.source, names: alternateNames))
    case .roads: return .gazetteer(GazetteerImport(.roads, source: fronts.source))
    case .districts:
      return .gazetteer(
        GazetteerImport(.districts, source: fronts.source, layer: layer.map { District.Layer($0) }))
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
