public import FrontlineTime

/// Changes of standings during some days, by day.
///
/// ```swift
/// let changes = ledger.changes(during: try Day("2020-09-27")...Day("2020-10-28"), to: .azerbaijan)
/// changes.count                                              // 177: settlements, once for each change
/// changes.counts { kinds[$0.subject.id] }[.city]             // 4
/// changes.countsByDay.first                                  // (day: 2020-09-27, count: 6)
/// ```
public struct Changes: Sendable {
  /// One subject's standing became another.
  public struct Change: Equatable, Sendable {
    /// The subject.
    public let subject: Subject
    /// The first day of the new state, every uncertain date read as its last possible day.
    public let day: Day
    /// The days on which it may have changed; one day where that is certain.
    public let possibleDays: ClosedRange<Day>
    /// The state on the day before.
    public let from: Standing.State
    /// The standing on the day, with the claims that decided it.
    public let standing: Standing

    /// The new state.
    public var to: Standing.State { standing.state }
    /// Whether it is certain on which day it changed.
    public var isCertain: Bool { possibleDays.lowerBound == possibleDays.upperBound }
    /// Who says so: the sources of the deciding claims, each once, by id.
    public var sources: [SourceID] { Set(standing.deciding.map(\.source)).sorted() }
  }

  /// The days.
  public let days: ClosedRange<Day>
  let changes: [Change]

  /// How many changes there are for each key, such as a kind or a district.
  ///
  /// - Parameter key: the key of a change; `nil`: it is not counted.
  public func counts<Key: Hashable>(by key: (Change) -> Key?) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for change in changes {
      if let key = key(change) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  /// How many changes there are on each day that has any, by day.
  public var countsByDay: [(day: Day, count: Int)] {
    counts(by: \.day).sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) }
  }
}

extension Changes: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many changes there are.
  public var endIndex: Int { changes.count }
  /// The change at a position: by day, then in the order of the scope.
  public subscript(position: Int) -> Change { changes[position] }
}

extension Ledger {
  /// The days on which standings changed, subject by subject; one subject once for each change.
  ///
  /// A change is a first day on which the state differs from that of the day before. That somebody begins to
  /// speak of a subject without saying since when is none: on the day of the baseline nothing changed.
  ///
  /// - Parameters:
  ///   - days: the days on which the new state may begin; a change on the first of them is one from the
  ///     day before.
  ///   - party: only changes after which this party held the subject; `nil`: all.
  ///   - kind: of which subjects; the claims on districts are weighed for their settlements.
  ///   - rule: how the claims are weighed.
  ///   - known: the day as of which one asks; `nil`: with all that the ledger holds.
  /// - Complexity: O(*n*) to look through the claims, and O(*m*) for each day on which anything begins or
  ///   ends for a subject of *m* claims.
  public func changes(
    during days: ClosedRange<Day>, to party: PartyID? = nil, of kind: Subject.Kind = .settlement,
    by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) -> Changes {
    var weigher = Weigher(store, rule: rule, asKnownOn: known)
    let range = days.lowerBound.ordinal...days.upperBound.ordinal
    var found: [Changes.Change] = []
    for number in scope.subjects.indices where scope.subjects[number].kind == kind {
      guard weigher.mayTurn(number, during: range) else { continue }
      let turns = weigher.turningDays(of: number, during: range)
      guard var last = turns.first else { continue }
      var before = last == .min ? Outcome.unknown : weigher.state(of: number, on: last - 1)
      var runs: [Run]?
      for turn in turns {
        last = turn
        let outcome = weigher.state(of: number, on: last)
        defer { before = outcome }
        guard outcome != before, party == nil || outcome.state(in: scope).party == party,
          !(outcome == .unknown && last > weigher.horizon)
        else { continue }
        if before == .unknown {
          _ = weigher.outcome(of: number, on: last)
          guard weigher.entries.contains(where: { $0.role == .deciding && $0.isKnown }) else { continue }
        }
        let day = Day(ordinal: last)
        var possible = day...day
        if weigher.isUncertain(number) {
          let all = runs ?? weigher.runs(of: number)
          runs = all
          if let run = all.first(where: { $0.days.lowerBound == last }) {
            possible = Day(ordinal: run.start.lowerBound)...Day(ordinal: run.start.upperBound)
          }
        }
        found.append(
          Changes.Change(
            subject: scope.subjects[number], day: day, possibleDays: possible,
            from: before.state(in: scope),
            standing: weigher.standing(of: scope.subjects[number], on: day, asKnownOn: known, by: rule)))
      }
    }
    let order = found.indices.sorted { (found[$0].day, $0) < (found[$1].day, $1) }
    return Changes(days: days, changes: order.map { found[$0] })
  }
}
