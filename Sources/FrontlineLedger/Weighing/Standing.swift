public import FrontlineTime

/// What a rule makes of the claims on one subject for one day: held by a party, contested, or unknown; with
/// the claims that decided it and those that were overruled.
///
/// ```swift
/// let standing = ledger.standing(of: .settlement("shusha"), on: try Day("2020-11-08"))
/// standing.state                  // held by azerbaijan
/// standing.deciding.ids           // ["shusha-2020-11-08-azerbaijan-presidency"]
/// standing.overruled.ids.first    // shusha-2020-11-08-armenia-mod-denied
/// ```
public struct Standing: Sendable {
  /// What the claims come to.
  public enum State: Hashable, Sendable {
    /// A party held the subject.
    case held(by: PartyID)
    /// The rule cannot tell between claims that differ.
    case contested
    /// No claim that the rule reads says who held it.
    case unknown
  }

  /// Why a standing is unknown.
  public enum UnknownReason: Hashable, Sendable {
    /// The day is before the first of which the ledger speaks.
    case beforeFirstDay
    /// The day is after the last reported day, or after the day as of which one asks, and no agreement
    /// speaks of it.
    case afterLastDay
    /// No claim that the rule reads and that was known says who held the subject on that day.
    case nothingSaid
  }

  /// The subject.
  public let subject: Subject
  /// The day on which the subject has this standing.
  public let day: Day
  /// The day as of which it is known; `nil`: with all that the ledger holds.
  public let asKnownOn: Day?
  /// The rule.
  public let rule: Rule
  /// Held, contested or unknown.
  public let state: State
  /// What it comes to as well under other readings of uncertain dates; empty where it is sure.
  public let alternatives: [State]
  /// Why it is unknown; `nil`: it is not.
  public let unknownReason: UnknownReason?

  let store: ClaimStore
  /// The number of the subject; `nil`: the scope does not have it.
  let number: Int?
  let outcome: Outcome
}

extension Standing {
  /// The claims in force by what each did to the outcome. They are weighed again when somebody asks.
  private var lists: EntryLists {
    guard let number else { return EntryLists([], outcome) }
    var weigher = Weigher(store, rule: rule, asKnownOn: asKnownOn)
    _ = weigher.outcome(of: number, on: day.ordinal)
    return EntryLists(weigher.entries, outcome)
  }

  /// The claims that decided, the latest first: those that won; of a contested standing those between which
  /// the rule cannot tell; of one that a trusted source only denies, the denials.
  ///
  /// - Complexity: as ``Ledger/standing(of:on:asKnownOn:by:)``; of the other two lists O(*m*) for the *m* claims
  ///   in force.
  public var deciding: Ledger.Claims {
    let weigher = Weigher(store, rule: rule, asKnownOn: asKnownOn)
    let quick = number.flatMap { weigher.quickDeciding(of: $0, on: day.ordinal) }
    return Ledger.Claims(store: store, indices: quick ?? lists.deciding)
  }

  /// Claims that say the same and were not needed, the latest first: older ones, and denials of somebody
  /// else.
  public var agreeing: Ledger.Claims {
    Ledger.Claims(store: store, indices: lists.agreeing)
  }

  /// Claims in force on the day that say something else, the latest first: older ones among them, and
  /// denials of who held it.
  public var overruled: Ledger.Claims {
    Ledger.Claims(store: store, indices: lists.overruled)
  }

  /// Who held the subject; `nil`: contested or unknown.
  public var party: PartyID? {
    if case .held(let party) = state { party } else { nil }
  }

  /// Whether the rule cannot tell.
  public var isContested: Bool { state == .contested }

  /// Whether nobody says.
  public var isUnknown: Bool { state == .unknown }

  /// Whether every reading of uncertain dates gives this state.
  public var isCertain: Bool { alternatives.isEmpty }

  /// The parties that the deciding claims speak for: one where it is held; of a contested standing those
  /// that somebody says hold it, by id. A denial speaks for nobody.
  public var claimants: [PartyID] {
    Set(deciding.filter { $0.stance != .denied }.map(\.party)).sorted()
  }

  /// How far it rests on the baseline: the share of the deciding claims that are of it, 0 ... 1; 0 where
  /// nothing decided.
  public var baselineShare: Double {
    let deciding = deciding
    return deciding.isEmpty
      ? 0 : Double(deciding.count { $0.isBaseline(in: deciding.scope) }) / Double(deciding.count)
  }
}

extension Standing.State: CustomStringConvertible {
  /// Who held the subject; `nil`: contested or unknown.
  public var party: PartyID? {
    if case .held(let party) = self { party } else { nil }
  }

  /// `held by azerbaijan`, `contested` or `unknown`.
  public var description: String {
    switch self {
    case .held(let party): "held by \(party)"
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }
}

extension Standing: Equatable {
  /// Whether two standings answer the same question alike, by the same claims.
  public static func == (a: Standing, b: Standing) -> Bool {
    a.subject == b.subject && a.day == b.day && a.asKnownOn == b.asKnownOn && a.rule == b.rule
      && a.state == b.state && a.alternatives == b.alternatives && a.unknownReason == b.unknownReason
      && a.deciding.elementsEqual(b.deciding)
  }
}

extension Standing: CustomStringConvertible {
  /// The subject, the day and the state: `settlement shusha on 2020-11-08: held by azerbaijan`.
  public var description: String {
    let doubt =
      alternatives.isEmpty ? "" : ", or \(alternatives.map(\.description).joined(separator: ", or "))"
    return "\(subject) on \(day): \(state)\(doubt)"
  }
}

extension Claim {
  /// Whether it is of the baseline of a ledger: assessed by the compiler, of unknown start.
  ///
  /// - Parameter scope: the scope of the ledger, which names the compiler.
  public func isBaseline(in scope: Ledger.Scope) -> Bool {
    source == scope.baseline && stance == .assessed && validFrom == nil
  }
}
