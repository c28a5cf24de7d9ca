public import FrontlineAtlas
package import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
public import FrontlineInterchange
import FrontlineLedger

/// Makes a data package of data that others have.
///
/// ```swift
/// let question = ImportQuestion(.towns(parties: "parties.csv"), of: ["towns.csv"], to: "atlas")
/// func run() throws -> [ImportedAtlas.Note] { try question.answer(in: context).imported.notes }
/// ```
public struct ImportQuestion: Question {
  /// What the data look like.
  public enum Profile: Sendable {
    /// Polygons by day, in files or folders of GeoJSON.
    case daily(FrontImport = FrontImport())
    /// VIINA's control table, with a file that says where its places are.
    case viina(places: String)
    /// Tables of towns and their holders, with a table of the parties if there is one.
    case towns(source: String? = nil, parties: String? = nil)
    /// A gazetteer, districts or roads of somebody else.
    case gazetteer(GazetteerImport)
  }

  /// What the data look like.
  public var profile: Profile
  /// The files to read.
  public var inputs: [String]
  /// The new folder.
  public var folder: String
  /// Whether it takes the place of an older data package.
  public var replacesFolder = false
  /// The party that a text stands for; an empty one is unknown.
  public var parties: [String: String]
  /// How days are read and what words mean, in tables too.
  public var reader = FrontImport()
  /// The columns of a table of towns that the caller names.
  package var columns = TownControlImport.Named()
  /// How the letters of files are written that do not say so themselves; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// The layers of files of several that are read; none: all, where they are of one table.
  package var layers: [String] = []
  /// Whether longitudes go from 0 to 360.
  package var goTo360 = false
  /// The outline of the country or region, which the package keeps.
  public var outline: AreaOfInterest?

  /// The file for what cannot be read, with the reason; `nil`: there is none, and the answer fails where there is any.
  public var rejects: String?
  /// Whether cells of that file that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false

  /// A question.
  public init(_ profile: Profile, of inputs: [String], to folder: String, parties: [String: String] = [:]) {
    self.profile = profile
    self.inputs = inputs
    self.folder = folder
    self.parties = parties
  }

  /// What was made, and what was left out or repaired for it.
  public func answer(in context: Context) throws -> ImportAnswer {
    var imported = try context.metering(inputs) { try read(in: context) }
    if let outline { imported = try imported.bounded(by: outline) }
    if let rejects, let input = inputs.first(where: { areSameFile(rejects, $0) }) {
      throw AnswerError.usage("--rejects would take the place of \(input), which is read.")
    }
    // The reasons go to their place after the package, and what hinders them is said before it is written.
    var reasons: AtomicFile? = nil
    if let rejects {
      var file = try AtomicFile(path: rejects)
      try file.write(Array(imported.unread.map(\.description).rejects(isSafe: isSafeCSV).utf8))
      reasons = consume file
    }
    try DataPackage.write(
      imported.atlas, to: folder, generator: imported.generator, replacing: replacesFolder)
    if let file = reasons.take() { try file.commit() }
    return ImportAnswer(
      folder: folder, imported: imported, rejects: rejects, faults: try DataPackage.validate(folder))
  }

  private func days(in context: Context) -> DayReader {
    var days = reader.dates.reader
    days.order = days.order ?? context.dateOrder
    return days
  }

  private func read(in context: Context) throws -> ImportedAtlas {
    switch profile {
    case .daily(let fronts):
      return try DailyPolygonsImport(fronts: fronts, parties: parties).read(filesOf: inputs) {
        context.progress($0, of: $1, "files")
      }
    case .viina(let places):
      var viina = VIINAImport(places: places)
      viina.days = days(in: context)
      return try viina.read(inputs) { context.progress($0, "rows") }
    case .towns(let source, let table):
      let known = try table.map { path throws(AtlasError) in try DataPackage.parties(in: path) }
      var towns = TownControlImport(parties: parties, source: source, knownParties: known ?? [])
      towns.days = days(in: context)
      towns.named = columns
      towns.vocabulary = reader.vocabulary
      towns.encoding = encoding
      towns.layers = layers
      towns.goTo360 = goTo360
      return try towns.read(inputs) { context.progress($0, "rows") }
    case .gazetteer(let gazetteer):
      var gazetteer = gazetteer
      gazetteer.encoding = encoding
      gazetteer.layers = layers
      gazetteer.crs = goTo360 ? .longitudesTo360 : nil
      return try gazetteer.read(inputs) { context.progress($0, gazetteer.kind.rawValue) }
    }
  }
}

extension DailyPolygonsImport {
  /// Reads the files with features of files and folders; one folder alone names the source.
  package func read(
    filesOf inputs: [String], onProgress: ((_ count: Int, _ total: Int) -> Void)? = nil
  ) throws -> ImportedAtlas {
    var copy = self
    let files = try inputs.flatMap { try FrontImport.files(of: $0) }
    if inputs.count == 1, files != inputs {
      copy.fronts.folder = FrontImport.folderName(inputs[0]).map(fileStem)
    }
    copy.fronts.reading = fronts.reading ?? FeatureFiles.any
    return try copy.read(files) { onProgress?($0, files.count) }
  }
}

/// A package that was made, and what was left out or repaired for it.
public struct ImportAnswer: Answer, Record {
  /// The folder of the package.
  public let folder: String
  /// What was made, with notes on what was not.
  public let imported: ImportedAtlas
  /// The file of what could not be read; `nil`: there is none.
  var rejects: String?
  /// What is wrong with it all the same.
  public let faults: [PackageFault]

  private var atlas: Atlas { imported.atlas }

  /// The fields.
  public static let fields = Fields<ImportAnswer> {
    Field("folder", .text) { $0.folder }
    Field("settlements", .count) { $0.atlas.settlements.count }
    Field("areas", .count) { $0.atlas.districts.count }
    Field("routes", .count) { $0.atlas.routes.count }
    Field("sources", .count) { $0.atlas.sources.count }
    Field("claims", .count) { $0.atlas.ledger.claims.count }
    Field("from", .day) { $0.atlas.ledger.firstDay }
    Field("to", .day) { $0.atlas.ledger.lastDay }
    Field("notes", .records()) { $0.imported.notes }
  }

  /// What the package holds, and the notes.
  public func text(on page: Page) -> [String] {
    let counts =
      [
        counted(atlas.settlements.count, "settlement"), counted(atlas.districts.count, "area"),
      ] + (atlas.routes.isEmpty ? [] : [counted(atlas.routes.count, "route")]) + [
        counted(atlas.parties.count, "party", "parties"), counted(atlas.sources.count, "source"),
        counted(atlas.ledger.claims.count, "claim"),
      ]
    var lines = ["Wrote \(folder): \(listed(counts))"]
    if let first = atlas.ledger.firstDay, let last = atlas.ledger.lastDay {
      lines.append("  claims from \(first) to \(last)")
    }
    return lines + imported.summary.map { "  \($0.kind): \($0.sentence)" }
  }

  /// A row for each note.
  public var table: Table? { ImportedAtlas.Note.fields.table(imported.notes) }

  /// Bad data, where the package has faults, or something could not be read and no file took it.
  public var failure: AnswerError? {
    if let first = faults.first {
      return .data("\(folder) was written and has \(counted(faults.count, "fault")), the first: \(first)")
    }
    let count = imported.unread.count
    guard count > 0, rejects == nil else { return nil }
    return .data(
      "\(counted(count, "row or feature", "rows or features")) could not be read, and \(folder) was written without; --rejects keeps them with the reason."
    )
  }

  /// How the claims were made.
  public var why: Why {
    var why = Why()
    why.add("making", imported.generator)
    if !atlas.ledger.claims.isEmpty {
      why.add("claims", "one for each run of days on which a source says the same; a blank is unknown")
    }
    return why
  }
}

extension [String] {
  /// Reasons as a table of one column.
  func rejects(isSafe: Bool) throws(FormatError) -> String {
    try CSVWriter.text(columns: ["reason"], rows: map { [$0] }, isSafe: isSafe)
  }
}

extension ImportedAtlas.Note: Record {
  /// What was left out or repaired.
  public static let fields = Fields<ImportedAtlas.Note> {
    Field("kind", .text) { $0.kind.rawValue }
    Field("description", .text, in: .json) { $0.description }
    Field("note", .text, in: .table) { $0.description }
  }
}
