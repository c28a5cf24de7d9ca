public import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// Which settlements changed hands, by day.
///
/// ```swift
/// let days = try Day("2020-09-27")...Day("2020-10-28")
/// let answer = try ChangesQuestion(during: days, to: "azerbaijan").answer(in: context)
/// answer.changes.count                     // 177
/// answer.changes[0].settlement.name        // Boyuk Marjanli
/// ```
///
/// A change is the first day of a new standing. It rests on announcements, which lag and lead the ground: the day of an
/// announcement is not the day of a capture.
public struct ChangesQuestion: Question {
  /// Whether the answer has a chart of how many settlements each party held.
  public enum Charting: Sendable, Hashable {
    /// It has none.
    case none
    /// It has one beside its text.
    case beside
    /// Its text is the chart.
    case drawn
  }

  /// The first day; `nil`: the ledger's first.
  public var from: Day?
  /// The last day; `nil`: the ledger's last.
  public var to: Day?
  /// Only changes after which this party, or one that is counted with it (`includes` of `parties.csv`), held the place.
  public var party: Party.ID?
  /// Only changes before which this party, or one that is counted with it, held the place.
  public var loser: Party.ID?
  /// Which settlements are listed.
  public var filter: SettlementFilter
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?
  /// Whether the answer has a chart.
  public var charting = Charting.none

  /// A question.
  public init(
    from: Day? = nil, to: Day? = nil, to party: Party.ID? = nil, from loser: Party.ID? = nil,
    among filter: SettlementFilter = SettlementFilter(), by rule: Rule = .latest, asKnownOn: Day? = nil
  ) {
    self.from = from
    self.to = to
    self.party = party
    self.loser = loser
    self.filter = filter
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// A question on some days.
  public init(during days: ClosedRange<Day>, to party: Party.ID? = nil) {
    self.init(from: days.lowerBound, to: days.upperBound, to: party)
  }

  /// The changes, in order.
  ///
  /// - Throws: ``AnswerError`` where the atlas has no claims, or the last day is before the first.
  public func answer(in context: Context) throws -> ChangesAnswer {
    let atlas = try context.atlas()
    let days = try days(of: atlas.ledger)
    let members = try context.settlements(filter)
    let ids = Set(members.map(\.id))
    let (gained, lost) = (party.map(atlas.parties(countedWith:)), loser.map(atlas.parties(countedWith:)))
    let changes = atlas.ledger.changes(during: days, by: rule, asKnownOn: asKnownOn).filter { change in
      // What passes from one to another of those counted together is no gain of theirs, and no loss.
      func isOfOne(_ parties: Set<Party.ID>?, _ side: Standing.State, not other: Standing.State) -> Bool {
        guard let parties else { return true }
        return side.party.map(parties.contains) == true && other.party.map(parties.contains) != true
      }
      return ids.contains(change.subject.id) && isOfOne(gained, change.to, not: change.from)
        && isOfOne(lost, change.from, not: change.to)
    }
    let chart =
      charting == .none
      ? nil
      : HoldingsChart(
        subjects: members.map { .settlement($0.id) }, days: days, rule: rule, asKnownOn: asKnownOn,
        party: party
      ).chart(of: atlas)
    return ChangesAnswer(
      days: days, party: party, loser: loser, rule: rule, asKnownOn: asKnownOn,
      changes: changes.compactMap { SettlementChange($0, atlas) }, chart: chart,
      drawsChart: charting == .drawn, atlas: atlas)
  }

  private func days(of ledger: Ledger) throws -> ClosedRange<Day> {
    guard let first = ledger.firstDay, let last = ledger.lastDay else {
      throw AnswerError.data("The atlas has no claims, so nothing changed hands in it.")
    }
    let from = from ?? first
    let to = to ?? max(last, from)
    guard from <= to else { throw AnswerError.usage("--from \(from) is after --to \(to).") }
    return from...to
  }
}
