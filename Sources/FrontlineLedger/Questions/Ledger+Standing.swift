public import FrontlineTime

extension Ledger {
  /// Who held a subject on a day: what a rule makes of the claims in force.
  ///
  /// ```swift
  /// let shusha = Subject.settlement("shusha")
  /// ledger.standing(of: shusha, on: try Day("2020-11-08"), by: .majority).state    // .contested
  /// ledger.standing(of: shusha, on: try Day("2020-11-08")).state                   // held by azerbaijan
  /// ```
  ///
  /// Edge cases:
  /// - A day outside those of which the ledger speaks is unknown, and so is one after `asKnownOn`, but for
  ///   agreements that come into force later (see ``Ledger``).
  /// - A subject that the scope does not have is unknown.
  ///
  /// - Parameters:
  ///   - subject: the subject; of a settlement the claims on its districts are weighed too.
  ///   - day: the day.
  ///   - known: the day as of which one asks: claims reported later are not known, and what they correct
  ///     still stands; `nil`: with all that the ledger holds.
  ///   - rule: how the claims are weighed.
  /// - Returns: the standing, with the claims that decided it and those overruled.
  /// - Complexity: O(log *m*) for the *m* claims on the subject and its districts under ``Rule/latest``,
  ///   ``Rule/source(_:baseline:)`` and ``Rule/trusted(_:)``, unless the last word is a denial; else O(*m*).
  public func standing(
    of subject: Subject, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest
  ) -> Standing {
    var weigher = Weigher(store, rule: rule, asKnownOn: known)
    return weigher.standing(of: subject, on: day, asKnownOn: known, by: rule)
  }
}

extension Weigher {
  /// The standing of a subject.
  mutating func standing(of subject: Subject, on day: Day, asKnownOn known: Day?, by rule: Rule) -> Standing {
    let number = store.scope.subjectNumbers[subject].map { Int($0) }
    let outcome = number.map { state(of: $0, on: day.ordinal) } ?? .unknown
    let others = number.map { alternatives(to: outcome, of: $0, on: day.ordinal) } ?? []
    var unknownReason: Standing.UnknownReason?
    if outcome == .unknown {
      unknownReason =
        self.unknownReason(on: day.ordinal) ?? (day.ordinal > horizon ? .afterLastDay : .nothingSaid)
    }
    return Standing(
      subject: subject, day: day, asKnownOn: known, rule: rule, state: outcome.state(in: store.scope),
      alternatives: others.map { $0.state(in: store.scope) }, unknownReason: unknownReason, store: store,
      number: number, outcome: outcome)
  }
}

/// The claims in force by what they did to an outcome; the latest first.
struct EntryLists {
  var deciding: [UInt32] = []
  var agreeing: [UInt32] = []
  var overruled: [UInt32] = []

  init(_ entries: [Entry], _ outcome: Outcome) {
    var entries = entries
    let isOrdered = entries.indices.dropLast().allSatisfy { !entries[$0].isLater(than: entries[$0 + 1]) }
    if !isOrdered {
      entries.sort { $1.isLater(than: $0) || ($0.ties(with: $1) && $0.claim < $1.claim) }
    }
    agreeing.reserveCapacity(entries.count)
    overruled.reserveCapacity(entries.count)
    for index in entries.indices.reversed() {
      let entry = entries[index]
      switch entry.role {
      case .deciding: deciding.append(entry.claim)
      case .withdrawn: overruled.append(entry.claim)
      case .unread: break
      case .none:
        let agrees = outcome.party.map { entry.isDenial != (entry.party == $0) } ?? false
        if agrees { agreeing.append(entry.claim) } else { overruled.append(entry.claim) }
      }
    }
  }
}
