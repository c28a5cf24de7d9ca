import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlineStatements

/// `frontline check "Azerbaijani forces are five kilometres from Shusha" --on 2020-10-29`
struct CheckCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a sentence or a text against the data, on its day.",
    discussion: """
      Understood are who holds, took or lost a place, a district, a number of settlements, a share or an area; distances \
      and directions; how far forces or the front are; how long a road is and whether it is open. Every word is used, \
      neutral or unread, and a sentence with an unread word is refused, as are questions, plans and conditions. The verdict \
      is supported, plausible, contradicted, not supported by the announcements (for statements about forces, which \
      announcements never refute), undetermined (no data) or refused. A text has one verdict a sentence. A day in the \
      sentence wins over --on. Nothing is ever "true".
      """)

  @Argument(
    help: ArgumentHelp(
      "The sentence or sentences, in quotes, or a file of them that ends in .txt.", valueName: "sentence"))
  var sentence: [String] = []

  @Option(help: ArgumentHelp("The day on which it was said.", valueName: "day"))
  var on: String?

  @Option(
    help: ArgumentHelp("Check the rows of this CSV file, in the form of statements.csv.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Check all statements of the atlas.")
  var all = false

  @Flag(
    help:
      "End with a status for scripts: 0 supported or plausible, 1 contradicted or not supported by the announcements, 2 undetermined, 65 refused."
  )
  var exitStatus = false

  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> AnyAnswer {
    let atlas = try session.atlas()
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, named: "--as-known-on")
    guard [!sentence.isEmpty, file != nil, all].count(where: { $0 }) == 1 else {
      throw Failure.usage("Give a sentence, or --file with a file of statements, or --all.")
    }
    if !sentence.isEmpty {
      let text = try self.text()
      let check = try atlas.checkText(
        text, on: session.day(on, named: "--on"), by: rule, asKnownOn: known, dateOrder: session.dateOrder)
      if check.sentences.count == 1 {
        return AnyAnswer(CheckAnswer(check: check.sentences[0], atlas: atlas, tellsVerdict: exitStatus))
      }
      return AnyAnswer(TextCheckAnswer(check: check, atlas: atlas, tellsVerdict: exitStatus))
    }
    if on != nil {
      throw Failure.usage("--on goes with a sentence; statements in a file have days of their own.")
    }
    let statements = try file.map { try StatementFile($0).statements() } ?? atlas.statements
    let rows = try statements.map { statement in
      ChecksAnswer.Row(statement: statement, check: try atlas.check(statement, by: rule, asKnownOn: known))
    }
    return AnyAnswer(ChecksAnswer(rows: rows, atlas: atlas, tellsVerdict: exitStatus))
  }

  func failure(_ answer: AnyAnswer) -> Failure? {
    (answer.base as? CheckAnswer)?.ending ?? (answer.base as? TextCheckAnswer)?.ending
      ?? (answer.base as? ChecksAnswer)?.ending
  }

  /// The words of the arguments, or what the file says that the one argument names.
  private func text() throws -> String {
    guard sentence.count == 1, sentence[0].lowercased().hasSuffix(".txt"), !sentence[0].contains(" ") else {
      return sentence.joined(separator: " ")
    }
    let bytes = try ByteSource.file(sentence[0]).all()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.data("\(sentence[0]) is no text in UTF-8.")
    }
    return text
  }
}

extension Verdict {
  /// How the program ends with this verdict where it is asked to tell it.
  func failure(_ tells: Bool, _ sentence: String) -> Failure? {
    switch self {
    case .refused: Failure(status: .data, description: sentence)
    case .contradicted, .notSupportedByAnnouncements:
      tells ? Failure(status: .contradicted, description: "") : nil
    case .undetermined: tells ? Failure(status: .undetermined, description: "") : nil
    case .supported, .plausible: nil
    }
  }
}

/// One statement beside the data.
struct CheckAnswer: Answer {
  let check: StatementCheck
  let atlas: Atlas
  var tellsVerdict = false

  var text: [String] {
    [Self.headline(check), "  " + check.sentence]
      + check.parts.flatMap { part in
        particulars([
          ("measured", part.measured.map { "\($0): \(part.subject)" } ?? ""),
          ("stated", part.stated.map { "\($0) (\(part.words))" } ?? part.words),
          ("verdict", check.parts.count > 1 ? part.verdict.description : ""),
        ]) + part.notes.map { "    " + $0 }
      } + check.notes.map { "  " + $0 }
      + particulars([
        ("used", check.used.joined(separator: " · ")), ("neutral", check.neutral.joined(separator: " · ")),
        ("unread", check.unread),
      ])
      + (check.views.isEmpty
        ? [] : ["  By other rules and sources"] + views.aligned(heading: false).map { "    " + $0 })
  }

  /// The verdict with what it rests on.
  static func headline(_ check: StatementCheck) -> String {
    // "Not supported by the announcements" says already what the caveat would.
    check.verdict.description
      + (check.verdict == .notSupportedByAnnouncements ? "" : check.caveat.map { ", \($0)" } ?? "")
  }

  private var views: Table {
    Table(
      columns: [.text("rule", ""), .text("verdict", ""), .text("measured", "")],
      rows: check.views.map {
        [.init($0.rule.description), .init($0.verdict.description), .init($0.measured)]
      })
  }

  var table: Table? { TextCheckAnswer.table([check]) }

  var json: JSONValue { .object(Self.members(check)) }

  var ending: Failure? { check.verdict.failure(tellsVerdict, check.sentence) }

  static func members(_ check: StatementCheck) -> JSONObject {
    [
      "statement": .string(check.text), "kind": .known(check.kind), "day": .day(check.day),
      "rule": .string(check.rule.description), "verdict": .string(check.verdict.rawValue),
      "caveat": .text(check.caveat), "measured": range(check.measured), "stated": range(check.stated),
      "sentence": .string(check.sentence), "speaker": .text(check.speaker),
      "parts": .array(
        check.parts.map { part in
          [
            "subject": .string(part.subject), "verdict": .string(part.verdict.rawValue),
            "caveat": .text(part.caveat), "measured": range(part.measured), "stated": range(part.stated),
            "words": .known(part.words), "notes": .list(part.notes),
          ]
        }),
      "used": .list(check.used), "neutral": .list(check.neutral), "unread": .known(check.unread),
      "refusal": .text(check.refusal), "notes": .list(check.notes),
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
    why.add("verdict", Self.rules)
    why.addRule(check.rule, asKnownOn: nil)
    why.addData(atlas)
    return why
  }

  static let rules =
    "supported: the best estimate, or the whole measured range, lies in the stated one; plausible: they overlap in part; contradicted: they do not meet; of forces then: not supported by the announcements; of several claims the worst; refused: a word was not read"
}
