internal import FrontlineAtlas
public import FrontlineFormats
public import FrontlineLedger
public import FrontlineTime

/// Who held a subject, as spans of days, each with its sources.
public struct HistoryAnswer: Answer, Record {
  /// What was asked about.
  public let subject: NamedSubject
  /// The history.
  public let history: History
  let atlas: Atlas

  /// The spans, in order.
  public var spans: [HeldSpan] { history.map { HeldSpan($0.days, $0, atlas) } }

  /// The fields.
  public static let fields = Fields<HistoryAnswer> {
    Field("subject", .record) { $0.subject }
    Field("rule", .rule) { $0.history.rule }
    Field("as_known_on", .day) { $0.history.asKnownOn }
    Field("first_day", .day) { $0.atlas.ledger.firstDay }
    Field("last_day", .day) { $0.atlas.ledger.lastDay }
    Field("spans", .records()) { $0.spans }
  }

  /// The list.
  public var listKey: String? { "spans" }

  /// The spans in columns.
  public func text(on page: Page) -> [String] {
    let known = history.asKnownOn.map { ", as known on \($0)" } ?? ""
    guard !history.isEmpty else { return ["No claim speaks of \(subject.name)\(known)"] }
    return ["\(subject.name), by \(history.rule.words)\(known)"] + table!.aligned(on: page, indent: 2)
  }

  /// A row for each span.
  public var table: Table? { HeldSpan.fields.table(spans) }

  /// The subject, once for each span.
  public var features: [GeoJSONFeature]? {
    spans.map { subject.feature(HeldSpan.fields.properties(of: $0)) }
  }

  /// The rule, the days of the ledger, and the claims that decide.
  public var why: Why { .claims(of: history, spans, atlas) }
}

/// Days on which a subject was in one state.
public struct HeldSpan: Record {
  /// The days.
  public let days: ClosedRange<Day>
  /// The span of the history in which they lie.
  public let span: History.Span
  /// The state in words: `Azerbaijan`, `contested`.
  public let holder: String
  /// Who says so.
  public let sources: [Reference]
  /// Who denies it.
  public let deniers: [Reference]

  init(_ days: ClosedRange<Day>, _ span: History.Span, _ atlas: Atlas) {
    self.days = days
    self.span = span
    holder = atlas.words(span.state)
    sources = atlas.sources(of: span.deciding)
    deniers = atlas.sources(of: span.denying)
  }

  /// The fields of a whole span.
  public static let fields = Fields<HeldSpan>(
    columns: [
      "from", "to", "state", "party", "holder", "earliest_from", "latest_from", "earliest_to", "latest_to",
      "sources", "denied_by",
    ]
  ) {
    Field("from", "from", .uncertainDay) { UncertainDay($0.days.lowerBound, $0.span.start) }
    Field("to", "to", .uncertainDay) { UncertainDay($0.days.upperBound, $0.span.end) }
    Standing.State.fields.of { $0.span.state }
    Field("is_certain", .flag) { $0.span.isCertain }
    Field("earliest_from", .day) { $0.span.start.lowerBound }
    Field("latest_from", .day) { $0.span.start.upperBound }
    Field("earliest_to", .day) { $0.span.end?.lowerBound }
    Field("latest_to", .day) { $0.span.end?.upperBound }
    claims
    voices
  }

  /// The fields of the days of a question, which may be part of a span.
  static let fieldsOfDays = Fields<HeldSpan> {
    Field("from", "from", .day) { $0.days.lowerBound }
    Field("to", "to", .day) { $0.days.upperBound }
    Standing.State.fields.of { $0.span.state }
    claims
    voices
  }

  private static let claims = [
    Field<HeldSpan>("deciding", .records()) { Array($0.span.deciding) },
    Field<HeldSpan>("overruled", .records()) { Array($0.span.overruled.prefix(mostOverruled)) },
    Field<HeldSpan>("overruled_count", .count, in: .json) {
      let count = $0.span.overruled.count
      return count > mostOverruled ? count : nil
    }.whenKnown,
  ]

  /// How many overruled claims a span lists; where there are more, it says how many. Each claim is overruled in all
  /// spans after its own, so that whole lists would grow with the square of the claims.
  private static let mostOverruled = 20

  private static let voices = [
    Field<HeldSpan>("holder", "held by", .text, in: .table) { $0.holder },
    Field<HeldSpan>("sources", "according to", .references, in: .table) { $0.sources },
    Field<HeldSpan>("denied_by", "denied by", .references, in: .table) { $0.deniers }.whenKnown,
  ]
}

/// A day, or the days between which it lies where that is uncertain.
struct UncertainDay: Sendable {
  let day: Day
  let possible: ClosedRange<Day>?

  init(_ day: Day, _ possible: ClosedRange<Day>?) {
    self.day = day
    self.possible = possible
  }
}

extension FieldKind<UncertainDay> {
  /// The day; in text the days between which it lies.
  fileprivate static var uncertainDay: Self {
    .init(
      .day, json: { .day($0.day) },
      cell: { day in
        let range = day.possible.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
        return .init(range.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "\(day.day)", csv: "\(day.day)")
      })
  }
}

extension Why {
  /// How the spans of a history came about.
  static func claims(of history: History, _ spans: [HeldSpan], _ atlas: Atlas) -> Why {
    var why = Why()
    why.addRule(history.rule, asKnownOn: history.asKnownOn)
    why.addDays(atlas.ledger)
    let deciding = spans.flatMap { row in row.span.deciding.map { ($0.id, row.span.days.lowerBound) } }
    why.add(
      "claims", deciding.map { "\($0.0), which decides from \($0.1) on" }, .list(deciding.map(\.0)))
    why.addData(atlas)
    return why
  }
}
