import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger

/// `frontline validate FOLDER`
struct ValidateCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a data package: all its faults, with file, row and column.",
    discussion: "A package without faults ends with status 0, one with faults with 65.")

  @Argument(
    help: ArgumentHelp(
      "The folder of the data package; the one of --atlas where it is left out.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ValidationAnswer {
    guard let folder = folder ?? output.atlas else {
      throw Failure.usage("Name the folder of the data package.")
    }
    let faults = try DataPackage.validate(folder)
    return try ValidationAnswer(
      folder: folder, faults: faults, atlas: faults.isEmpty ? Atlas(contentsOf: folder) : nil)
  }
}

/// The faults of a data package, or that it has none.
struct ValidationAnswer: Answer {
  let folder: String
  let faults: [PackageFault]
  /// What the package holds; `nil`: it has faults.
  let atlas: Atlas?

  var failure: AnswerError? {
    faults.isEmpty ? nil : .data("\(folder) has \(counted(faults.count, "fault")).")
  }

  private var counts: [(key: String, count: Int, words: String)] {
    guard let atlas else { return [] }
    return [
      ("settlements", atlas.settlements.count, counted(atlas.settlements.count, "settlement")),
      ("districts", atlas.districts.count, counted(atlas.districts.count, "district")),
      ("routes", atlas.routes.count, counted(atlas.routes.count, "route")),
      ("parties", atlas.parties.count, counted(atlas.parties.count, "party", "parties")),
      ("sources", atlas.sources.count, counted(atlas.sources.count, "source")),
      ("claims", atlas.ledger.claims.count, counted(atlas.ledger.claims.count, "claim")),
      ("statements", atlas.statements.count, counted(atlas.statements.count, "statement")),
    ]
  }

  /// What is allowed and worth knowing, a sentence each.
  private var remarks: [String] {
    (atlas?.partyWordsOfPlaces ?? []).map {
      "\"\($0.word)\" means the party \($0.party) and the settlement \($0.settlement); a text must make clear which."
    }
  }

  var text: [String] {
    guard faults.isEmpty else {
      return faults.map(\.description)
    }
    return ["\(folder) has no fault: \(listed(counts.map(\.words)))"] + remarks.map { "  \($0)" }
  }

  var table: Table? {
    Table(
      columns: [
        .text("file", "file"), .number("row", "row"), .text("column", "column"), .text("fault", "fault"),
      ],
      rows: faults.map { [Table.Cell($0.file), .init($0.row), .init($0.column), .init($0.message)] })
  }

  var json: JSONValue {
    [
      "folder": .string(folder), "is_valid": .bool(faults.isEmpty),
      "faults": .array(
        faults.map { fault in
          [
            "file": .string(fault.file), "row": .whole(fault.row), "column": .text(fault.column),
            "fault": .string(fault.message),
          ]
        }),
      "remarks": .array(remarks.map { .string($0) }),
      "counts": .object(JSONObject(counts.map { ($0.key, .integer($0.count)) })),
    ]
  }

  var why: Why {
    var why = Why()
    why.add(
      "checks",
      "files, columns and types as datapackage.json lists them; ids, references, dates, positions and polygons; each settlement inside its district"
    )
    if let atlas { why.addData(atlas) }
    return why
  }
}
