import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// `frontline disagreements --during 2020-10`
struct DisagreementsCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "List where two sources differ on who held a place: since when, how long, which ended it.")

  @Argument(
    help: ArgumentHelp("Only on this settlement; all where it is left out.", valueName: "place"),
    completion: .settlements)
  var place: String?

  @Option(
    help: ArgumentHelp(
      "Only disagreements on any of these days: a day, a month 2020-10, a year, or from/to.",
      valueName: "date"))
  var during: String?

  @Option(help: ArgumentHelp("Leave out what was reported after this day.", valueName: "day"))
  var asKnownOn: String?

  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> DisagreementsAnswer {
    let ledger = try session.atlas().ledger
    let known = try session.day(asKnownOn, named: "--as-known-on")
    let subject = try place.map { try session.subject($0, kind: nil) }
    guard let first = ledger.firstDay, let last = ledger.lastDay else {
      throw Failure.data("The atlas has no claims, so nobody differs in it.")
    }
    let days = try during.map { try session.days($0, named: "--during") } ?? first...last
    let found = ledger.disagreements(during: days, asKnownOn: known)
      .filter { subject == nil || $0.subject == subject?.subject }
    return try DisagreementsAnswer(
      disagreements: found, days: days, typed: during, place: subject, asKnownOn: known, session: session)
  }
}

/// Pairs of sources that differ.
struct DisagreementsAnswer: Answer {
  private struct Row {
    var disagreement: Disagreement
    var subject: NamedSubject
    var first: String
    var second: String
    var end: String
  }

  let days: ClosedRange<Day>
  let typed: String?
  let place: NamedSubject?
  let asKnownOn: Day?
  let atlas: Atlas
  private let rows: [Row]

  init(
    disagreements: [Disagreement], days: ClosedRange<Day>, typed: String?, place: NamedSubject?,
    asKnownOn: Day?, session: Context
  ) throws {
    self.days = days
    self.typed = typed
    self.place = place
    self.asKnownOn = asKnownOn
    let atlas = try session.atlas()
    self.atlas = atlas
    func voice(_ voice: Disagreement.Voice) throws -> String {
      let word =
        switch voice.word {
        case .held(let party): try session.name(of: party)
        case .denied(let party): try "not \(session.name(of: party))"
        }
      return try "\(session.name(of: voice.source)): \(word)"
    }
    rows = try disagreements.map { each in
      let settlement = each.subject.kind == .settlement ? atlas.settlement(id: each.subject.id) : nil
      let subject =
        place
        ?? NamedSubject(
          subject: each.subject, name: settlement?.name ?? "\(each.subject)",
          geometry: settlement.map { .point($0.position) })
      let end =
        each.isOpen
        ? "not ended"
        : each.endedBy.isEmpty ? "lapsed" : try session.sourceNames(each.endedBy).joined(separator: ", ")
      return try Row(
        disagreement: each, subject: subject, first: voice(each.first), second: voice(each.second), end: end)
    }
  }

  var text: [String] {
    let whose = place.map { " on \($0.name)" } ?? ""
    let when = " during \(typed ?? "\(days.lowerBound) to \(days.upperBound)")"
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    return ["\(counted(rows.count, "disagreement"))\(whose)\(when)\(known)"]
      + (rows.isEmpty ? [] : columns.aligned().map { "  " + $0 })
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .hidden("subject_kind"), .hidden("subject"), .text("name", "place"), .text("from", "from"),
        .text("to", "to"), .number("days", "days"), .text("first", "the one"), .text("second", "the other"),
        .text("ended_by", "ended by"), .hidden("last_said"), .hidden("is_open"), .hidden("is_certain"),
      ],
      rows: rows.map { row in
        let each = row.disagreement
        return [
          Table.Cell(each.subject.kind.rawValue), .init(each.subject.id), .init(row.subject.name),
          .init("\(each.days.lowerBound)"), .init("\(each.days.upperBound)"), .init(each.dayCount),
          .init(row.first, csv: "\(each.first.source) \(each.first.word)"),
          .init(row.second, csv: "\(each.second.source) \(each.second.word)"),
          .init(row.end, csv: Set(each.endedBy.map(\.source.rawValue)).sorted().joined(separator: ";")),
          .init("\(each.lastSaid)"), .init("\(each.isOpen)"), .init("\(each.isCertain)"),
        ]
      })
  }

  var json: JSONValue {
    [
      "from": .day(days.lowerBound), "to": .day(days.upperBound), "as_known_on": .day(asKnownOn),
      "disagreements": .array(
        rows.map { row in
          .object(
            (["subject": row.subject.json] as JSONObject).adding(Self.properties(row.disagreement)))
        }),
    ]
  }

  var features: [GeoJSONFeature]? {
    rows.map { $0.subject.feature(Self.properties($0.disagreement)) }
  }

  private static func properties(_ each: Disagreement) -> JSONObject {
    func voice(_ voice: Disagreement.Voice) -> JSONValue {
      let (stance, party): (String, Party.ID) =
        switch voice.word {
        case .held(let party): ("holds", party)
        case .denied(let party): ("does_not_hold", party)
        }
      return [
        "source": .string(voice.source.rawValue), "party": .string(party.rawValue), "word": .string(stance),
        "claims": .list(voice.claims.ids),
      ]
    }
    return [
      "from": .day(each.days.lowerBound), "to": .day(each.days.upperBound), "days": .integer(each.dayCount),
      "first": voice(each.first), "second": voice(each.second), "ended_by": .claims(each.endedBy),
      "last_said": .day(each.lastSaid), "is_open": .bool(each.isOpen), "is_certain": .bool(each.isCertain),
    ]
  }

  var why: Why {
    var why = Why()
    why.add(
      "pairs",
      "each pair of sources that says differently who held a place, on the days on which both words stand")
    why.addDays(atlas.ledger)
    why.addData(atlas)
    return why
  }
}
