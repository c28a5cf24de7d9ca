internal import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// Where two sources differ on who held a place: since when, how long, which ended it.
///
/// ```swift
/// let days = try Day("2020-10-01")...Day("2020-10-31")
/// try DisagreementsQuestion(during: days).answer(in: context).disagreements.count
/// ```
public struct DisagreementsQuestion: Question {
  /// Only on this place; `nil`: on all.
  public var place: String?
  /// Only those on any of these days; `nil`: on all of which the ledger speaks.
  public var days: ClosedRange<Day>?
  /// As known on which day.
  public var asKnownOn: Day?
  /// The days as the caller wrote them.
  public var writtenDays: String?

  /// A question.
  public init(
    on place: String? = nil, during days: ClosedRange<Day>? = nil, asKnownOn: Day? = nil,
    writtenAs writtenDays: String? = nil
  ) {
    self.place = place
    self.days = days
    self.asKnownOn = asKnownOn
    self.writtenDays = writtenDays
  }

  /// The disagreements.
  ///
  /// - Throws: ``AnswerError`` where the atlas has no claims.
  public func answer(in context: Context) throws -> DisagreementsAnswer {
    let atlas = try context.atlas()
    let subject = try place.map { try context.subject($0, kind: nil) }
    guard let first = atlas.ledger.firstDay, let last = atlas.ledger.lastDay else {
      throw AnswerError.data("The atlas has no claims, so nobody differs in it.")
    }
    // A ledger of agreements alone is reported before its first day.
    let days = days ?? first...max(first, last)
    return DisagreementsAnswer(
      days: days, writtenDays: writtenDays, place: subject, asKnownOn: asKnownOn,
      disagreements: atlas.ledger.disagreements(during: days, asKnownOn: asKnownOn)
        .filter { subject == nil || $0.subject == subject?.subject }
        .map { NamedDisagreement($0, on: subject, atlas) }, atlas: atlas)
  }
}

/// Two sources that differ on a place, with their names.
public struct NamedDisagreement: Record {
  /// The disagreement.
  public let disagreement: Disagreement
  /// The place.
  public let subject: NamedSubject
  let first: Reference
  let second: Reference
  let end: Reference

  init(_ each: Disagreement, on place: NamedSubject?, _ atlas: Atlas) {
    disagreement = each
    let settlement = each.subject.kind == .settlement ? atlas.settlement(id: each.subject.id) : nil
    subject =
      place
      ?? NamedSubject(
        subject: each.subject, name: settlement?.name ?? "\(each.subject)",
        geometry: settlement.map { .point($0.position) })
    func voice(_ voice: Disagreement.Claimant) -> Reference {
      let word =
        switch voice.word {
        case .held(let party): atlas.name(of: party)
        case .denied(let party): "not \(atlas.name(of: party))"
        }
      return Reference("\(atlas.name(of: voice.source)): \(word)", id: "\(voice.source) \(voice.word)")
    }
    (first, second) = (voice(each.first), voice(each.second))
    let enders = atlas.sources(of: each.endedBy)
    end = Reference(
      each.isOpen
        ? "not ended" : enders.isEmpty ? "lapsed" : enders.map(\.name).joined(separator: ", "),
      id: enders.compactMap(\.id).sorted().joined(separator: ";"))
  }

  /// The fields.
  public static let fields = Fields<NamedDisagreement>(
    columns: [
      "subject_kind", "subject", "name", "from", "to", "days", "first", "second", "ended_by", "last_said",
      "is_open", "is_certain",
    ]
  ) {
    Field("subject", .record, in: .json) { $0.subject }
    Field("subject_kind", .word, in: .table) { $0.subject.subject.kind }
    Field("subject", .text, in: .table) { $0.subject.subject.id }
    Field("name", "place", .text, in: .table) { $0.subject.name }
    Field("from", "from", .day) { $0.disagreement.days.lowerBound }
    Field("to", "to", .day) { $0.disagreement.days.upperBound }
    Field("days", "days", .count) { $0.disagreement.dayCount }
    Field("first", .record, in: [.json, .map]) { $0.disagreement.first }
    Field("second", .record, in: [.json, .map]) { $0.disagreement.second }
    Field("ended_by", .records(), in: [.json, .map]) { Array($0.disagreement.endedBy) }
    Field("first", "the one", .reference, in: .table) { $0.first }
    Field("second", "the other", .reference, in: .table) { $0.second }
    Field("ended_by", "ended by", .reference, in: .table) { $0.end }
    Field("last_said", .day) { $0.disagreement.lastSaid }
    Field("is_open", .flag) { $0.disagreement.isOpen }
    Field("is_certain", .flag) { $0.disagreement.isCertain }
  }
}

extension Disagreement.Claimant: Record {
  /// Who says what, by which claims.
  public static let fields = Fields<Disagreement.Claimant> {
    Field("source", .text) { $0.source.rawValue }
    Field("party", .text) { voice in
      switch voice.word {
      case .held(let party), .denied(let party): party.rawValue
      }
    }
    Field("word", .text) { voice in if case .held = voice.word { "holds" } else { "does_not_hold" } }
    Field("claims", .texts) { $0.claims.ids }
  }
}

/// Pairs of sources that differ.
public struct DisagreementsAnswer: Answer, Record {
  /// The days.
  public let days: ClosedRange<Day>
  let writtenDays: String?
  /// Only on this place; `nil`: on all.
  public let place: NamedSubject?
  /// As known on which day.
  public let asKnownOn: Day?
  /// The disagreements.
  public let disagreements: [NamedDisagreement]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<DisagreementsAnswer> {
    Field("from", .day) { $0.days.lowerBound }
    Field("to", .day) { $0.days.upperBound }
    Field("as_known_on", .day) { $0.asKnownOn }
    Field("disagreements", .records()) { $0.disagreements }
  }

  /// Days of which the ledger does not speak.
  public var caveats: Caveats? {
    var caveats = Caveats()
    caveats.addDays(days, of: atlas.ledger)
    return caveats
  }

  /// The list.
  public var listKey: String? { "disagreements" }

  /// The disagreements in columns.
  public func text(on page: Page) -> [String] {
    let whose = place.map { " on \($0.name)" } ?? ""
    let when = " during \(writtenDays ?? "\(days.lowerBound) to \(days.upperBound)")"
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    return ["\(counted(disagreements.count, "disagreement"))\(whose)\(when)\(known)"]
      + (disagreements.isEmpty ? [] : table!.aligned(on: page, indent: 2))
  }

  /// A row for each.
  public var table: Table? { NamedDisagreement.fields.table(disagreements) }

  /// The places.
  public var features: [GeoJSONFeature]? {
    disagreements.map { $0.subject.feature(NamedDisagreement.fields.properties(of: $0)) }
  }

  /// Which pairs are listed.
  public var why: Why {
    var why = Why()
    why.add(
      "pairs",
      "each pair of sources that says differently who held a place, on the days on which both words stand")
    why.addDays(atlas.ledger)
    why.addData(atlas)
    return why
  }
}
