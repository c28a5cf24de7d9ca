internal import FrontlineAtlas
public import FrontlineFormats
public import FrontlineLedger
public import FrontlineTime

/// Who held a subject during some days: throughout, or one after the other.
public struct SpanAnswer: Answer, Record {
  /// What was asked about.
  public let subject: NamedSubject
  /// Its whole history.
  public let history: History
  /// The days.
  public let days: ClosedRange<Day>
  /// The states, with those of the days on which it was so.
  public let spans: [HeldSpan]
  let atlas: Atlas

  init(_ whole: HistoryAnswer, during days: ClosedRange<Day>) {
    subject = whole.subject
    history = whole.history
    self.days = days
    atlas = whole.atlas
    spans = whole.history.filter { $0.days.overlaps(days) }.map {
      HeldSpan($0.days.clamped(to: days), $0, whole.atlas)
    }
  }

  /// Whether the ledger speaks of each of the days.
  private var isWhole: Bool {
    spans.first?.days.lowerBound == days.lowerBound && spans.last?.days.upperBound == days.upperBound
  }
  /// Whether one state lasted on each of the days.
  public var isThroughout: Bool { isWhole && spans.count == 1 }
  /// Whether no date within the days is uncertain.
  public var isCertain: Bool {
    spans.allSatisfy { row in
      let start = row.span.start
      let end = row.span.end ?? row.days.upperBound...row.days.upperBound
      return (start.lowerBound == start.upperBound || !start.overlaps(days))
        && (end.lowerBound == end.upperBound || !end.overlaps(days))
    }
  }

  /// The fields.
  public static let fields = Fields<SpanAnswer> {
    Field("subject", .record) { $0.subject }
    Field("rule", .rule) { $0.history.rule }
    Field("as_known_on", .day) { $0.history.asKnownOn }
    Field("from", .day) { $0.days.lowerBound }
    Field("to", .day) { $0.days.upperBound }
    Field("is_throughout", .flag) { $0.isThroughout }
    Field("is_certain", .flag) { $0.isCertain }
    Field("spans", .records(HeldSpan.fieldsOfDays)) { $0.spans }
  }

  /// The list.
  public var listKey: String? { "spans" }

  /// A sentence where one state lasted, else the spans in columns.
  public func text(on page: Page) -> [String] {
    let known = history.asKnownOn.map { ", as known on \($0)" } ?? ""
    let heading = "\(subject.name) from \(days.lowerBound) to \(days.upperBound)\(known)"
    guard let first = spans.first else {
      return ["\(heading): unknown; the ledger speaks of none of these days"]
    }
    let unknownReason = isWhole ? "" : "; the ledger does not speak of the other days"
    let doubt = isCertain ? "" : "; some of the dates are uncertain, and the whole history says which"
    guard spans.count == 1 else {
      return ["\(heading), by \(history.rule.words)\(unknownReason)\(doubt)"]
        + table!.aligned(on: page, indent: 2)
    }
    let state = first.span.state.party == nil ? first.holder : "held by \(first.holder)"
    let extent = isThroughout ? "throughout" : "from \(first.days.lowerBound) to \(first.days.upperBound)"
    func names(_ sources: [Reference]) -> String { sources.map(\.name).joined(separator: ", ") }
    let sources = first.sources.isEmpty ? "" : ", according to \(names(first.sources))"
    let denial = first.deniers.isEmpty ? "" : ", denied by \(names(first.deniers))"
    return ["\(heading): \(state) \(extent)\(sources)\(denial)\(unknownReason)\(doubt)"]
  }

  /// A row for each state.
  public var table: Table? { HeldSpan.fieldsOfDays.table(spans) }

  /// The subject, once for each state.
  public var features: [GeoJSONFeature]? {
    spans.map { subject.feature(HeldSpan.fieldsOfDays.properties(of: $0)) }
  }

  /// The rule, the days of the ledger, and the claims that decide.
  public var why: Why { .claims(of: history, spans, atlas) }
}
