public import FrontlineLedger
public import FrontlineTime

extension Atlas {
  /// Who held a subject on a day, with the claims that decide it and those that they overrule.
  ///
  /// ```swift
  /// let fall = try Day("2020-11-08")
  /// atlas.standing(of: shusha, on: fall).state                 // held by azerbaijan
  /// atlas.standing(of: shusha, on: fall, by: .majority).state  // contested
  /// ```
  ///
  /// See ``/FrontlineLedger/Ledger/standing(of:on:asKnownOn:by:)``.
  public func standing(
    of subject: some ControlSubject, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest
  ) -> Standing {
    ledger.standing(of: subject.subject, on: day, asKnownOn: known, by: rule)
  }

  /// Who held a subject when: spans of days, from the first of which the ledger speaks to the last.
  ///
  /// ```swift
  /// for span in atlas.history(of: shusha) { print(span.days, span.state) }
  /// ```
  ///
  /// See ``/FrontlineLedger/Ledger/history(of:by:asKnownOn:)``.
  public func history(
    of subject: some ControlSubject, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) -> History {
    ledger.history(of: subject.subject, by: rule, asKnownOn: known)
  }

  /// The standings of all subjects on a day. See ``/FrontlineLedger/Ledger/snapshot(on:asKnownOn:by:)``.
  ///
  /// ```swift
  /// atlas.snapshot(on: day).standing(of: .settlement("shusha")).party?.rawValue      // "armenian-forces"
  /// ```
  public func snapshot(on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest) -> Snapshot {
    ledger.snapshot(on: day, asKnownOn: known, by: rule)
  }

  /// Where two sources differ on who holds a subject, from when, how long, and what ended it. See
  /// ``/FrontlineLedger/Ledger/disagreements(during:of:asKnownOn:)``.
  ///
  /// ```swift
  /// for disagreement in atlas.disagreements(during: start...day) { print(disagreement.subject, disagreement.days) }
  /// ```
  public func disagreements(
    during days: ClosedRange<Day>, of kind: Subject.Kind? = nil, asKnownOn known: Day? = nil
  ) -> [Disagreement] {
    ledger.disagreements(during: days, of: kind, asKnownOn: known)
  }

  /// The settlements whose standing changed during some days, by day; one settlement once for each change.
  ///
  /// ```swift
  /// let taken = atlas.changes(during: start...day, to: .azerbaijan)
  /// taken.count(of: .city)                         // 4
  /// ```
  ///
  /// See ``/FrontlineLedger/Ledger/changes(during:to:of:by:asKnownOn:)``.
  ///
  /// - Parameter party: only changes after which this party held the settlement; `nil`: all.
  public func changes(
    during days: ClosedRange<Day>, to party: Party.ID? = nil, by rule: Rule = .latest,
    asKnownOn known: Day? = nil
  ) -> SettlementChanges {
    let changes = ledger.changes(during: days, to: party, of: .settlement, by: rule, asKnownOn: known)
    return SettlementChanges(
      days: days,
      changes.compactMap { change in
        settlement(id: change.subject.id).map { SettlementChange(settlement: $0, change: change) }
      })
  }

  /// How many settlements of a district each party held on a day, as a lower and an upper bound.
  ///
  /// ```swift
  /// let khojavend = try atlas.district(named: "Khojavend")
  /// atlas.share(of: khojavend, on: day)[.azerbaijan].total == atlas.settlements.in(khojavend).count     // true
  /// ```
  ///
  /// The settlements of a rayon, marz or province are those that name it; of a country or area, those within
  /// its borders. See `Ledger.share`.
  public func share(
    of district: District, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest
  ) -> Share {
    share(of: settlements.in(district), on: day, asKnownOn: known, by: rule)
  }

  /// How many of some settlements each party held on a day, as a lower and an upper bound.
  public func share(
    of settlements: some Sequence<Settlement>, on day: Day, asKnownOn known: Day? = nil,
    by rule: Rule = .latest
  ) -> Share {
    ledger.share(of: settlements.map(\.subject), on: day, asKnownOn: known, by: rule)
  }
}
