public import FrontlineTime

/// The states of all subjects of a ledger on one day.
///
/// ```swift
/// let snapshot = ledger.snapshot(on: try Day("2020-10-29"))
/// snapshot[.settlement("shusha")]                            // held by armenian-forces
/// snapshot.count { $0.state == .held(by: .azerbaijan) }
/// snapshot.standing(of: .settlement("shusha")).deciding // why
/// ```
///
/// A snapshot is a collection of every subject of the scope with its state, in the order of the scope.
public struct Snapshot: Sendable {
  /// A subject and its state.
  public struct Element: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// Held, contested or unknown.
    public let state: Standing.State
    /// Whether every reading of uncertain dates gives this state.
    public let isCertain: Bool
  }

  /// The day.
  public let day: Day
  /// The day as of which it is known; `nil`: with all that the ledger holds.
  public let asKnownOn: Day?
  /// The rule.
  public let rule: Rule

  let store: ClaimStore
  let outcomes: [Outcome]
  /// The alternatives of those subjects that have any.
  let doubts: [Int: [Outcome]]

  /// The state of a subject; unknown where the scope does not have it.
  ///
  /// - Complexity: O(1).
  public subscript(subject: Subject) -> Standing.State {
    guard let number = store.scope.subjectNumbers[subject] else { return .unknown }
    return outcomes[Int(number)].state(in: store.scope)
  }

  /// The standing of a subject with its claims.
  public func standing(of subject: Subject) -> Standing {
    Ledger(store: store).standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
  }

  /// The other states that a subject may have under other readings of uncertain dates.
  package func alternatives(to subject: Subject) -> [Standing.State] {
    guard !doubts.isEmpty, let number = store.scope.subjectNumbers[subject] else { return [] }
    return alternatives(of: Int(number)).map { $0.state(in: store.scope) }
  }

  /// The other states that a subject may have under other readings of uncertain dates.
  func alternatives(of number: Int) -> [Outcome] { doubts[number] ?? [] }
}

extension Snapshot: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many subjects there are.
  public var endIndex: Int { outcomes.count }
  /// The subject at a position of the scope, with its state.
  public subscript(position: Int) -> Element {
    Element(
      subject: store.scope.subjects[position], state: outcomes[position].state(in: store.scope),
      isCertain: doubts[position] == nil)
  }
}

extension Ledger {
  /// The states of all subjects on one day, as ``standing(of:on:asKnownOn:by:)`` gives them one by one.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - known: the day as of which one asks; `nil`: with all that the ledger holds.
  ///   - rule: how the claims are weighed.
  /// - Complexity: O(*s* log *m*) for *s* subjects of *m* claims under ``Rule/latest`` and
  ///   ``Rule/source(_:baseline:)``, but for subjects on which the last word is a denial; else O(*n*) for
  ///   all claims.
  public func snapshot(on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest) -> Snapshot {
    var weigher = Weigher(store, rule: rule, asKnownOn: known)
    let outcomes = weigher.outcomes(on: day.ordinal)
    var doubts: [Int: [Outcome]] = [:]
    for subject in outcomes.indices where weigher.isUncertain(subject) {
      let others = weigher.alternatives(to: outcomes[subject], of: subject, on: day.ordinal)
      if !others.isEmpty { doubts[subject] = others }
    }
    return Snapshot(
      day: day, asKnownOn: known, rule: rule, store: store, outcomes: outcomes, doubts: doubts)
  }
}
