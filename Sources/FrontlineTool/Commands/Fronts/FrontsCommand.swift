import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlinePlatform
import FrontlineTime

/// `frontline fronts import DIR`
struct FrontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fronts", abstract: "Read fronts that came from elsewhere.",
    subcommands: [FrontsImportCommand.self])
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

  /// The reader that the options ask for.
  func reader(_ order: DateOrder?) -> FrontImport {
    var reader = FrontImport(
      source: source, side: party.map { Party.Side($0) }, sideProperty: partyProperty,
      mixesSources: mixSources)
    reader.dateOrder = order
    return reader
  }

  /// The series of a folder or file.
  func read(_ path: String, _ order: DateOrder?) throws -> FrontImport.Result {
    let files = try Self.files(of: path)
    guard !files.isEmpty else {
      throw Failure(status: .noInput, description: "There is no GeoJSON file in \(path).")
    }
    return try reader(order).read(files)
  }

  /// The GeoJSON files of a folder by name; a file is itself.
  static func files(of path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOTDIR { return [path] }
      throw Failure(
        status: .noInput, description: "\(path) cannot be opened: \(String(cString: strerror(errno))).")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let lower = name.lowercased()
      if lower.hasSuffix(".geojson") || lower.hasSuffix(".json") || lower.hasSuffix(".geojsonl") {
        names.append(name)
      }
    }
    return names.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}

struct FrontsImportCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read lines or polygons by day from GeoJSON, and say what they hold and what is wrong.",
    discussion: """
      A feature speaks of the days of its date, of start to end, or of times, else of the day in the name of \
      its file. Days that change nothing and days without data are told apart.
      """)

  @Argument(
    help: ArgumentHelp("A folder of GeoJSON files, or one file.", valueName: "dir"), completion: .directory)
  var path: String

  @OptionGroup var fronts: FrontImportOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> FrontsImportAnswer {
    FrontsImportAnswer(result: try fronts.read(path, session.dateOrder))
  }
}

/// A series of fronts that came from elsewhere.
struct FrontsImportAnswer: Answer {
  let result: FrontImport.Result

  private var series: FrontSeries { result.series }

  var text: [String] {
    guard let days = series.days else { return ["No front was read."] }
    let changes = series.daysOfChange.count
    var lines = [
      "\(series.name): \(counted(series.fronts.count, "day")) with data from \(days.lowerBound) to \(days.upperBound), on \(changes) of them the front is new"
    ]
    let missing = series.absences.map(\.day.description)
    if !missing.isEmpty {
      let shown = missing.prefix(10).joined(separator: ", ") + (missing.count > 10 ? ", ..." : "")
      lines.append("  no data for \(counted(missing.count, "day")): \(shown)")
    }
    for note in result.notes.prefix(20) { lines.append("  \(note.kind.rawValue): \(note.description)") }
    if result.notes.count > 20 {
      lines.append("  and \(result.notes.count - 20) more notes; --format json has them all")
    }
    return lines
  }

  var table: Table? {
    Table(
      columns: [
        .text("on", "day"), .number("lines", "lines"), .text("new", "new"), .text("sides", "sides"),
      ],
      rows: series.fronts.map { front in
        [
          Table.Cell("\(front.day)"), .init(front.wholeLines.count),
          .init(series.isUnchanged(on: front.day) == true ? "false" : "true"),
          .init(front.sides.map(\.rawValue).joined(separator: ";")),
        ]
      })
  }

  var json: JSONValue {
    [
      "source": .string(series.name), "from": .day(series.days?.lowerBound),
      "to": .day(series.days?.upperBound),
      "days": .integer(series.fronts.count), "days_of_change": .list(series.daysOfChange.map(\.description)),
      "absences": .array(
        series.absences.map { ["on": .day($0.day), "reason": .string($0.description)] }),
      "notes": .array(
        result.notes.map { note in
          [
            "kind": .string(note.kind.rawValue), "file": .string(note.file),
            "description": .string(note.description),
          ]
        }),
    ]
  }

  var why: Why {
    var why = Why()
    why.add("edges", "straight in longitude and latitude, as RFC 7946 reads them")
    why.add("bounds", "a line that came from outside has none")
    return why
  }
}
