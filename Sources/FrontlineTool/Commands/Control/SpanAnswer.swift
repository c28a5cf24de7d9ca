import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// Who held a subject during some days, `control Shusha --on 2019`: throughout, or one after the other.
struct SpanAnswer: Answer {
  /// A state and the days asked for on which it was so.
  private struct Row {
    var days: ClosedRange<Day>
    var span: History.Span
    var holder: String
    var sources: String
    /// Who denies it.
    var against: String
  }

  let subject: NamedSubject
  let history: History
  let days: ClosedRange<Day>
  let atlas: Atlas
  private let rows: [Row]

  init(subject: NamedSubject, history: History, during days: ClosedRange<Day>, session: Context) throws {
    self.subject = subject
    self.history = history
    self.days = days
    atlas = try session.atlas()
    rows = try history.filter { $0.days.overlaps(days) }.map { span in
      try Row(
        days: span.days.clamped(to: days), span: span, holder: session.words(span.state),
        sources: session.sourceNames(span.deciding).joined(separator: ", "),
        against: session.sourceNames(span.overruled.filter { $0.stance == .denied }).joined(separator: ", "))
    }
  }

  /// Whether the ledger speaks of each of the days.
  private var isWhole: Bool {
    rows.first?.days.lowerBound == days.lowerBound && rows.last?.days.upperBound == days.upperBound
  }
  private var isThroughout: Bool { isWhole && rows.count == 1 }
  private var isCertain: Bool {
    rows.allSatisfy { row in
      let start = row.span.start
      let end = row.span.end ?? row.days.upperBound...row.days.upperBound
      return (start.lowerBound == start.upperBound || !start.overlaps(days))
        && (end.lowerBound == end.upperBound || !end.overlaps(days))
    }
  }

  var text: [String] {
    let known = history.asKnownOn.map { ", as known on \($0)" } ?? ""
    let heading = "\(subject.name) from \(days.lowerBound) to \(days.upperBound)\(known)"
    guard let first = rows.first else {
      return ["\(heading): unknown; the ledger speaks of none of these days"]
    }
    let silence = isWhole ? "" : "; the ledger does not speak of the other days"
    let doubt = isCertain ? "" : "; some of the dates are uncertain, and the whole history says which"
    if rows.count == 1 {
      let state =
        switch first.span.state {
        case .held: "held by \(first.holder)"
        case .contested, .unknown: first.holder
        }
      let extent = isThroughout ? "throughout" : "from \(first.days.lowerBound) to \(first.days.upperBound)"
      let denial = first.against.isEmpty ? "" : ", denied by \(first.against)"
      let sources = (first.sources.isEmpty ? "" : ", according to \(first.sources)") + denial
      return ["\(heading): \(state) \(extent)\(sources)\(silence)\(doubt)"]
    }
    return ["\(heading), by \(history.rule.words)\(silence)\(doubt)"] + columns.aligned().map { "  " + $0 }
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("from", "from"), .text("to", "to"), .hidden("state"), .hidden("party"),
        .text("holder", "held by"),
        .text("sources", "according to"),
        rows.contains { !$0.against.isEmpty } ? .text("denied_by", "denied by") : .hidden("denied_by"),
      ],
      rows: rows.map { row in
        [
          Table.Cell("\(row.days.lowerBound)"), .init("\(row.days.upperBound)"), .init(row.span.state.word),
          .init(row.span.state.party?.rawValue), .init(row.holder),
          .init(row.sources, csv: row.span.deciding.sourceIDs),
          .init(row.against, csv: row.span.overruled.filter { $0.stance == .denied }.sourceIDs),
        ]
      })
  }

  var json: JSONValue {
    [
      "subject": subject.json, "rule": .string("\(history.rule)"), "as_known_on": .day(history.asKnownOn),
      "from": .day(days.lowerBound), "to": .day(days.upperBound), "is_throughout": .bool(isThroughout),
      "is_certain": .bool(isCertain), "spans": .array(rows.map { .object(Self.properties($0)) }),
    ]
  }

  var features: [GeoJSONFeature]? { rows.map { subject.feature(Self.properties($0)) } }

  private static func properties(_ row: Row) -> JSONObject {
    [
      "from": .day(row.days.lowerBound), "to": .day(row.days.upperBound),
      "state": .string(row.span.state.word),
      "party": .text(row.span.state.party?.rawValue), "deciding": .claims(row.span.deciding),
      "overruled": .claims(row.span.overruled),
    ]
  }

  var why: Why {
    var why = Why()
    why.addRule(history.rule, asKnownOn: history.asKnownOn)
    why.addDays(atlas.ledger)
    let deciding = rows.flatMap { row in row.span.deciding.map { ($0, row.span.days.lowerBound) } }
    why.add(
      "claims", deciding.map { "\($0.0.id), which decides from \($0.1) on" }, .list(deciding.map(\.0.id)))
    why.addData(atlas)
    return why
  }
}
