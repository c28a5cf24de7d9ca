import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineLocalities
import FrontlineStatements

/// `frontline check "Azerbaijani forces are five kilometres from Shusha" --on 2020-10-29`
struct CheckCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a sentence against the data, on its day.",
    discussion: """
      Understood are distances, directions, who holds a place, how many settlements, which share of an area, how long a \
      road. The verdict is supported, plausible, contradicted, not supported by the announcements (for statements about \
      forces, which announcements never refute) or undetermined. --file checks all rows of a file of statements, \
      --all those of the atlas. Nothing is ever "true".
      """)

  @Argument(help: ArgumentHelp("The sentence, in quotes.", valueName: "sentence"))
  var sentence: [String] = []

  @Option(help: ArgumentHelp("The day on which it was said.", valueName: "day"))
  var on: String?

  @Option(
    help: ArgumentHelp("Check the rows of this CSV file, in the form of statements.csv.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Check all statements of the atlas.")
  var all = false

  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> AnyAnswer {
    let atlas = try session.atlas()
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, option: "--as-known-on")
    guard [!sentence.isEmpty, file != nil, all].count(where: { $0 }) == 1 else {
      throw Failure.usage("Give a sentence, or --file with a file of statements, or --all.")
    }
    if !sentence.isEmpty {
      let check = try atlas.check(
        sentence.joined(separator: " "), on: session.day(on, option: "--on"), by: rule, asKnownOn: known)
      return AnyAnswer(CheckAnswer(check: check, atlas: atlas))
    }
    if on != nil {
      throw Failure.usage("--on goes with a sentence; statements in a file have days of their own.")
    }
    let statements = try file.map { try StatementFile($0).statements() } ?? atlas.statements
    var rows: [ChecksAnswer.Row] = []
    for statement in statements {
      do {
        rows.append(
          .init(statement: statement, check: try atlas.check(statement, by: rule, asKnownOn: known)))
      } catch let error as LocalityError {
        rows.append(.init(statement: statement, problem: error.description))
      }
    }
    return AnyAnswer(ChecksAnswer(rows: rows, atlas: atlas))
  }
}

/// One statement beside the data.
struct CheckAnswer: Answer {
  let check: StatementCheck
  let atlas: Atlas

  var text: [String] {
    [check.verdict.description, "  " + check.sentence]
      + check.parts.flatMap { part in
        particulars([
          ("measured", part.measured.map { "\($0): \(part.subject)" } ?? ""),
          ("stated", part.stated.map { "\($0) (\(part.words))" } ?? part.words),
          ("verdict", check.parts.count > 1 ? part.verdict.description : ""),
        ]) + part.notes.map { "    " + $0 }
      } + check.notes.map { "  " + $0 }
      + (check.views.isEmpty
        ? [] : ["  By other rules and sources"] + views.aligned(heading: false).map { "    " + $0 })
  }

  private var views: Table {
    Table(
      columns: [.text("rule", ""), .text("verdict", ""), .text("measured", "")],
      rows: check.views.map {
        [.init($0.rule.description), .init($0.verdict.description), .init($0.measured)]
      })
  }

  var json: JSONValue { .object(Self.members(check)) }

  static func members(_ check: StatementCheck) -> JSONObject {
    [
      "statement": .string(check.text), "kind": .string(check.kind), "day": .day(check.day),
      "rule": .string(check.rule.description), "verdict": .string(check.verdict.rawValue),
      "measured": range(check.measured), "stated": range(check.stated), "sentence": .string(check.sentence),
      "parts": .array(
        check.parts.map { part in
          [
            "subject": .string(part.subject), "verdict": .string(part.verdict.rawValue),
            "measured": range(part.measured), "stated": range(part.stated), "words": .known(part.words),
            "notes": .list(part.notes),
          ]
        }),
      "notes": .list(check.notes),
      "views": .array(
        check.views.map { view in
          [
            "rule": .string(view.rule.description), "verdict": .string(view.verdict.rawValue),
            "measured": .string(view.measured),
          ]
        }),
    ]
  }

  private static func range(_ range: FigureRange?) -> JSONValue {
    guard let range else { return .null }
    return [
      "lower": .number(range.lower), "estimate": range.estimate.map { .number($0) } ?? .null,
      "upper": range.upper.isFinite ? .number(range.upper) : .null, "unit": .string(range.unit),
    ]
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add(
      "verdict",
      "supported: the best estimate, or the whole measured range, lies in the stated one; plausible: they overlap in part; contradicted: they do not meet; of forces then: not supported by the announcements"
    )
    why.addRule(check.rule, asKnownOn: nil)
    why.addData(atlas)
    return why
  }
}

/// Many statements beside the data.
struct ChecksAnswer: Answer {
  struct Row {
    var statement: Statement
    var check: StatementCheck?
    var problem = ""

    init(statement: Statement, check: StatementCheck? = nil, problem: String = "") {
      self.statement = statement
      self.check = check
      self.problem = problem
    }

    var verdict: Verdict { check?.verdict ?? .undetermined }
  }

  let rows: [Row]
  let atlas: Atlas

  var text: [String] {
    columns.aligned()
      + [
        counted(rows.count, "statement") + ": "
          + Verdict.allCases.compactMap { verdict in
            let count = rows.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict)"
          }.joined(separator: ", ")
      ]
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("day", "day"), .text("verdict", "verdict"), .text("measured", "measured"),
        .text("stated", "stated"), .hidden("kind"), .hidden("text"), .hidden("speaker"), .hidden("sentence"),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.statement.id), .init(row.statement.day?.text), .init(row.verdict.description),
          .init(row.check?.measured?.description), .init(row.check?.stated?.description),
          .init(row.statement.kind),
          .init(row.statement.text), .init(row.statement.speaker), .init(row.check?.sentence ?? row.problem),
        ]
      })
  }

  var json: JSONValue {
    [
      "count": .integer(rows.count),
      "statements": .array(
        rows.map { row in
          let identity: JSONObject = [
            "id": .string(row.statement.id), "speaker": .known(row.statement.speaker),
            "source": .text(row.statement.source?.rawValue), "note": .known(row.statement.note),
          ]
          guard let check = row.check else {
            return .object(
              identity.adding([
                "statement": .string(row.statement.text), "verdict": .string(row.verdict.rawValue),
                "problem": .string(row.problem),
              ]))
          }
          return .object(identity.adding(CheckAnswer.members(check)))
        }),
    ]
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add("statements", "each on its own day, by its own fields")
    why.addData(atlas)
    return why
  }
}
