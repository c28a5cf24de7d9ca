import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineInterchange
import FrontlineLedger

/// What other people's data look like.
enum ImportProfile: String, CaseIterable, ExpressibleByArgument {
  case daily, viina, towns
}

/// `frontline import PROFILE IN... -o FOLDER`
struct ImportCommand: OldQuery {
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

  func answer(in session: Context) throws -> ImportAnswer {
    var parties: [String: String] = [:]
    for pair in rename {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure.usage("--rename \(pair) is not TEXT=PARTY.")
      }
      parties[String(parts[0])] = String(parts[1])
    }
    if self.parties != nil, profile != .towns {
      throw Failure.usage("--parties goes with the profile towns only.")
    }
    let profileNoun = self.profile == .daily ? "files" : "rows"
    let progress = Progress()
    defer { progress.clear() }
    let imported: ImportedAtlas
    switch profile {
    case .daily:
      var profile = DailyPolygonsImport(fronts: fronts.reader(session.dateOrder))
      profile.parties = parties
      imported = try profile.read(inputs.flatMap { try FrontImport.files(of: $0) }) {
        progress.show($0, profileNoun)
      }
    case .viina:
      guard let places else {
        throw Failure.usage(
          "VIINA's table names places by number only; say where they are with --places FILE (geonameid, name, latitude, longitude)."
        )
      }
      imported = try VIINAImport(places: places).read(inputs) { progress.show($0, profileNoun) }
    case .towns:
      let known = try self.parties.map { path throws(AtlasError) in try DataPackage.parties(in: path) }
      var profile = TownControlImport(parties: parties, source: fronts.source, knownParties: known ?? [])
      profile.dateOrder = session.dateOrder
      imported = try profile.read(inputs) { progress.show($0, profileNoun) }
    }
    try DataPackage.write(imported.atlas, to: folder, making: imported.making)
    let faults = try DataPackage.validate(folder)
    return ImportAnswer(folder: folder, imported: imported, faults: faults)
  }
}

/// A package that was made, and what was left out or repaired for it.
struct ImportAnswer: Answer {
  let folder: String
  let imported: ImportedAtlas
  /// What is wrong with it all the same.
  let faults: [PackageFault]

  var failure: AnswerError? {
    faults.isEmpty
      ? nil
      : .data("\(folder) was written and has \(counted(faults.count, "fault")), the first: \(faults[0])")
  }

  private var atlas: Atlas { imported.atlas }

  var text: [String] {
    let counts = [
      counted(atlas.settlements.count, "settlement"), counted(atlas.districts.count, "area"),
      counted(atlas.parties.count, "party", "parties"), counted(atlas.sources.count, "source"),
      counted(atlas.ledger.claims.count, "claim"),
    ]
    var lines = ["Wrote \(folder): \(listed(counts))"]
    if let first = atlas.ledger.firstDay, let last = atlas.ledger.lastDay {
      lines.append("  claims from \(first) to \(last)")
    }
    for note in imported.notes.prefix(20) { lines.append("  \(note.kind.rawValue): \(note.description)") }
    if imported.notes.count > 20 {
      lines.append("  and \(imported.notes.count - 20) more notes; --format json has them all")
    }
    return lines
  }

  var table: Table? {
    Table(
      columns: [.text("kind", "kind"), .text("note", "note")],
      rows: imported.notes.map { [Table.Cell($0.kind.rawValue), .init($0.description)] })
  }

  var json: JSONValue {
    [
      "folder": .string(folder), "settlements": .integer(atlas.settlements.count),
      "areas": .integer(atlas.districts.count), "sources": .integer(atlas.sources.count),
      "claims": .integer(atlas.ledger.claims.count), "from": .day(atlas.ledger.firstDay),
      "to": .day(atlas.ledger.lastDay),
      "notes": .array(
        imported.notes.map { ["kind": .string($0.kind.rawValue), "description": .string($0.description)] }),
    ]
  }

  var why: Why {
    var why = Why()
    why.add("making", imported.making)
    why.add("claims", "one for each run of days on which a source says the same; a blank is unknown")
    return why
  }
}
