import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// Who held a subject, as spans of days, each with its sources.
struct HistoryAnswer: Answer {
  let subject: NamedSubject
  let history: History
  let atlas: Atlas
  /// For each span the holder in words and the sources that say so or not.
  private let words: [(holder: String, sources: String, against: String)]

  init(subject: NamedSubject, history: History, session: Context) throws {
    self.subject = subject
    self.history = history
    atlas = try session.atlas()
    words = try history.map { span in
      let denials = span.overruled.filter { $0.stance == .denied }
      return try (
        session.words(span.state), session.sourceNames(span.deciding).joined(separator: ", "),
        session.sourceNames(denials).joined(separator: ", ")
      )
    }
  }

  var text: [String] {
    let known = history.asKnownOn.map { ", as known on \($0)" } ?? ""
    guard !history.isEmpty else { return ["No claim speaks of \(subject.name)\(known)"] }
    return ["\(subject.name), by \(history.rule.words)\(known)"] + columns.aligned().map { "  " + $0 }
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("from", "from"), .text("to", "to"), .hidden("state"), .hidden("party"),
        .text("holder", "held by"), .hidden("earliest_from"), .hidden("latest_from"),
        .hidden("earliest_to"), .hidden("latest_to"),
        .text("sources", "according to"),
        words.contains { !$0.against.isEmpty } ? .text("denied_by", "denied by") : .hidden("denied_by"),
      ],
      rows: zip(history, words).map { span, words in
        [
          Table.Cell(Self.day(span.days.lowerBound, span.start), csv: "\(span.days.lowerBound)"),
          .init(Self.day(span.days.upperBound, span.end), csv: "\(span.days.upperBound)"),
          .init(span.state.word), .init(span.state.party?.rawValue), .init(words.holder),
          .init("\(span.start.lowerBound)"), .init("\(span.start.upperBound)"),
          .init(span.end.map { "\($0.lowerBound)" }), .init(span.end.map { "\($0.upperBound)" }),
          .init(words.sources, csv: span.deciding.sourceIDs),
          .init(words.against, csv: span.overruled.filter { $0.stance == .denied }.sourceIDs),
        ]
      })
  }

  /// A day, or the days between which it lies where that is uncertain.
  private static func day(_ day: Day, _ possible: ClosedRange<Day>?) -> String {
    guard let possible, possible.lowerBound < possible.upperBound else { return "\(day)" }
    return "\(possible.lowerBound)..\(possible.upperBound)"
  }

  var json: JSONValue {
    [
      "subject": subject.json, "rule": .string("\(history.rule)"), "as_known_on": .day(history.asKnownOn),
      "first_day": .day(atlas.ledger.firstDay), "last_day": .day(atlas.ledger.lastDay),
      "spans": .array(history.map { .object(Self.properties($0)) }),
    ]
  }

  var features: [GeoJSONFeature]? { history.map { subject.feature(Self.properties($0)) } }

  private static func properties(_ span: History.Span) -> JSONObject {
    [
      "from": .day(span.days.lowerBound), "to": .day(span.days.upperBound),
      "state": .string(span.state.word), "party": .text(span.state.party?.rawValue),
      "is_certain": .bool(span.isCertain), "earliest_from": .day(span.start.lowerBound),
      "latest_from": .day(span.start.upperBound), "earliest_to": .day(span.end?.lowerBound),
      "latest_to": .day(span.end?.upperBound), "deciding": .claims(span.deciding),
      "overruled": .claims(span.overruled),
    ]
  }

  var why: Why {
    var why = Why()
    why.addRule(history.rule, asKnownOn: history.asKnownOn)
    why.addDays(atlas.ledger)
    let deciding = history.flatMap { span in span.deciding.map { ($0, span.days.lowerBound) } }
    why.add(
      "claims", deciding.map { "\($0.0.id), which decides from \($0.1) on" }, .list(deciding.map(\.0.id)))
    why.addData(atlas)
    return why
  }
}
