import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
public import FrontlineStatements

extension StatementCheck: Record {
  /// The statement, the verdict, and what it rests on.
  public static let fields = Fields<StatementCheck> {
    Field("statement", .text) { $0.text }
    Field("kind", .known) { $0.kind }
    Field("day", .day) { $0.day }
    Field("rule", .rule) { $0.rule }
    Field("verdict", .word) { $0.verdict }
    Field("caveat", .text) { $0.caveat }
    Field("measured", .range) { $0.measured }
    Field("stated", .range) { $0.stated }
    Field("sentence", .text) { $0.sentence }
    Field("speaker", .text) { $0.speaker }
    Field("parts", .records()) { $0.parts }
    Field("used", .texts) { $0.used }
    Field("neutral", .texts) { $0.neutral }
    Field("unread", .known) { $0.unread }
    Field("refusal", .text) { $0.refusal }
    Field("notes", .texts) { $0.notes }
    Field("views", .records()) { $0.views }
  }

  /// The verdict with what it rests on.
  var headline: String {
    // "Not supported by the announcements" says already what the caveat would.
    verdict.description
      + (verdict == .notSupportedByAnnouncements ? "" : caveat.map { ", \($0)" } ?? "")
  }

  /// How verdicts are found.
  static let rules =
    "supported: the best estimate, or the whole measured range, lies in the stated one; plausible: they overlap in part; contradicted: they do not meet; of forces then: not supported by the announcements; of several claims the worst; refused: a word was not read"
}

extension StatementCheck.Part: Record {
  /// A claim of the statement, and what was measured.
  public static let fields = Fields<StatementCheck.Part> {
    Field("subject", .text) { $0.subject }
    Field("verdict", .word) { $0.verdict }
    Field("caveat", .text) { $0.caveat }
    Field("measured", .range) { $0.measured }
    Field("stated", .range) { $0.stated }
    Field("words", .known) { $0.words }
    Field("notes", .texts) { $0.notes }
  }
}

extension StatementCheck.View: Record {
  /// What another rule says.
  public static let fields = Fields<StatementCheck.View> {
    Field("rule", "", .rule) { $0.rule }
    Field("verdict", "", .verdictWords) { $0.verdict }
    Field("measured", "", .text) { $0.measured }
  }
}

extension FieldKind<Verdict> {
  /// The verdict in words; JSON has its key.
  static var verdictWords: Self {
    .init(
      .word(of: Verdict.allCases.map(\.rawValue)), json: { .string($0.rawValue) },
      cell: { .init($0.description) })
  }
}

extension FigureRange: Record {
  /// The bounds and the unit; without a limit `upper` is `null`.
  public static let fields = Fields<FigureRange> {
    Field("lower", .number) { $0.lower }
    Field("estimate", .number) { $0.estimate }
    Field("upper", .number) { $0.upper.isFinite ? $0.upper : nil }
    Field("unit", .text) { $0.unit }
  }
}

extension FieldKind<FigureRange> {
  /// The range in words; JSON has its figures.
  static var range: Self {
    .init(FigureRange.fields.schema, json: { .object($0.object) }, cell: { .init($0.description) })
  }
}
