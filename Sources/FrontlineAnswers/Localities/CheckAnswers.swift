public import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
public import FrontlineStatements

/// An answer that is a verdict, or comes down to one.
public protocol Judgement: Answer {
  /// The verdict; of several the worst.
  var verdict: Verdict { get }
  /// The sentence of the one that decides.
  var sentence: String { get }
}

/// One statement beside the data.
public struct CheckAnswer: Judgement, Record {
  /// The verdict, and what it rests on.
  public let check: StatementCheck
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<CheckAnswer> { StatementCheck.fields.of { $0.check } }

  /// The verdict.
  public var verdict: Verdict { check.verdict }
  /// The verdict in a sentence.
  public var sentence: String { check.sentence }

  /// The verdict, what was measured and stated, what was read, and what other rules say.
  public func text(on page: Page) -> [String] {
    [check.headline, "  " + check.sentence]
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
      ]) + views(on: page)
  }

  private func views(on page: Page) -> [String] {
    guard !check.views.isEmpty else { return [] }
    return ["  By other rules and sources"]
      + StatementCheck.View.fields.table(check.views).aligned(on: page, heading: false, indent: 4)
  }

  /// The verdict.
  public func heads(on page: Page) -> [Int: Tone] { [0: verdict.tone] }

  /// One row.
  public var table: Table? { NumberedCheck.table([check]) }

  /// Bad data, where the sentence is refused.
  public var failure: AnswerError? { verdict == .refused ? .data(sentence) : nil }

  /// How the verdict is found, and the rule.
  public var why: Why {
    var why = Why.verdicts
    why.addRule(check.rule, asKnownOn: nil)
    why.addData(atlas)
    return why
  }
}

/// The sentences of a text beside the data.
public struct TextCheckAnswer: Judgement, Record {
  /// The verdicts, in order.
  public let check: TextCheck
  let atlas: Atlas

  /// The worst verdict.
  public var verdict: Verdict { check.verdict }
  /// The first sentence that was refused; empty: none was.
  public var sentence: String { check.sentences.first { $0.verdict == .refused }?.sentence ?? "" }

  /// The fields.
  public static let fields = Fields<TextCheckAnswer> {
    Field("verdict", .word) { $0.check.verdict }
    Field("count", .count) { $0.check.sentences.count }
    Field("sentences", .records()) { $0.check.sentences }
  }

  /// The list.
  public var listKey: String? { "sentences" }

  /// A verdict for each sentence, and the worst.
  public func text(on page: Page) -> [String] {
    let (shown, more) = page.shown(of: check.sentences, indent: 0)
    return shown.enumerated().flatMap { number, check in
      ["\(number + 1)  \(check.headline)", "   " + check.sentence]
    } + more + ["\(counted(check.sentences.count, "sentence")): \(check.verdict)"]
  }

  /// The verdict on each sentence.
  public func heads(on page: Page) -> [Int: Tone] {
    let shown = page.shown(of: check.sentences).0
    return Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($0 * 2, $1.verdict.tone) })
  }

  /// A row for each sentence.
  public var table: Table? { NumberedCheck.table(check.sentences) }

  /// How the verdicts are found.
  public var why: Why {
    var why = Why.verdicts
    why.addData(atlas)
    return why
  }
}

/// A sentence with its number in the text.
private struct NumberedCheck: Record {
  var number: Int
  var check: StatementCheck

  static func table(_ checks: [StatementCheck]) -> Table {
    fields.table(checks.enumerated().map { NumberedCheck(number: $0 + 1, check: $1) })
  }

  static let fields = Fields<NumberedCheck> {
    Field("number", .count) { $0.number }
    Field("verdict", .word) { $0.check.verdict }
    Field("caveat", .text) { $0.check.caveat }
    Field("measured", .range) { $0.check.measured }
    Field("stated", .range) { $0.check.stated }
    Field("kind", .text) { $0.check.kind }
    Field("text", .text) { $0.check.text }
    Field("unread", .text) { $0.check.unread }
    Field("sentence", .text) { $0.check.sentence }
  }
}

/// A statement that was written down, and its verdict.
public struct CheckedStatement: Record {
  /// The statement.
  public let statement: Statement
  /// The verdict.
  public let check: StatementCheck

  /// The fields.
  public static let fields = Fields<CheckedStatement>(
    columns: ["id", "day", "verdict", "measured", "stated", "kind", "text", "speaker", "sentence"]
  ) {
    Field("id", "id", .text) { $0.statement.id }
    Field("speaker", .text, in: .json) { $0.check.speaker }
    Field("source", .text, in: .json) { $0.statement.source?.rawValue }
    Field("note", .known, in: .json) { $0.statement.note }
    StatementCheck.fields.of { $0.check }.filter { $0.key != "speaker" }.map { $0.only(in: .json) }
    Field("day", "day", .date, in: .table) { $0.statement.day }
    Field("verdict", "verdict", .verdictWords, in: .table) { $0.check.verdict }
    Field("measured", "measured", .range, in: .table) { $0.check.measured }
    Field("stated", "stated", .range, in: .table) { $0.check.stated }
    Field("kind", .text, in: .table) { $0.statement.kind }
    Field("text", .text, in: .table) { $0.statement.text }
    Field("speaker", .text, in: .table) { $0.statement.speaker }
    Field("sentence", .text, in: .table) { $0.check.sentence }
  }
}

/// Many statements beside the data.
public struct ChecksAnswer: Judgement, Record {
  /// The statements with their verdicts.
  public let statements: [CheckedStatement]
  let atlas: Atlas

  private var worst: StatementCheck? {
    let checks = statements.map(\.check)
    return Verdict.allCases.reversed().lazy.compactMap { verdict in
      checks.last { $0.verdict == verdict }
    }.first
  }

  /// The worst verdict; `supported` where there is no statement.
  public var verdict: Verdict { worst?.verdict ?? .supported }
  /// The sentence of the worst.
  public var sentence: String { worst?.sentence ?? "" }

  /// The fields.
  public static let fields = Fields<ChecksAnswer> {
    Field("count", .count) { $0.statements.count }
    Field("statements", .records()) { $0.statements }
  }

  /// The list.
  public var listKey: String? { "statements" }

  /// The statements in columns, and how many there are of each verdict.
  public func text(on page: Page) -> [String] {
    let counts = Verdict.allCases.compactMap { verdict in
      let count = statements.count { $0.check.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict)"
    }
    return table!.aligned(on: page) + [
      "\(counted(statements.count, "statement")): \(counts.joined(separator: ", "))"
    ]
  }

  /// A row for each.
  public var table: Table? { CheckedStatement.fields.table(statements) }

  /// What is checked.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add("statements", "each on its own day, by its words where they are read and else by its fields")
    why.addData(atlas)
    return why
  }
}

extension Why {
  /// How verdicts are found.
  fileprivate static var verdicts: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add("verdict", StatementCheck.rules)
    return why
  }
}

extension Verdict {
  /// How a terminal sets it off.
  fileprivate var tone: Tone {
    switch self {
    case .supported: .good
    case .plausible, .undetermined: .doubtful
    case .notSupportedByAnnouncements, .contradicted, .refused: .bad
    }
  }
}
