public import FrontlineTime

/// How many of some subjects, such as the settlements of a district, each party held on a day, as a lower and
/// an upper bound.
///
/// ```swift
/// let share = ledger.share(of: .district("khojavend-rayon"), on: try Day("2020-10-29"))
/// share[.azerbaijan]              // 21 of 89
/// share[.azerbaijan].lowerFraction
/// ```
public struct Share: Hashable, Sendable {
  /// A count between two bounds.
  public struct Bounds: Hashable, Sendable, CustomStringConvertible {
    /// Those that the party surely held.
    public let lower: Int
    /// Those, and all that it may have held: contested, unknown, or uncertain in their dates.
    public let upper: Int
    /// How many there are.
    public let total: Int

    /// The lower bound as a share, 0 ... 1; `nil`: there are none.
    public var lowerFraction: Double? { total == 0 ? nil : Double(lower) / Double(total) }
    /// The upper bound as a share, 0 ... 1; `nil`: there are none.
    public var upperFraction: Double? { total == 0 ? nil : Double(upper) / Double(total) }

    /// `23 ... 25 of 81`, or `23 of 81` where the bounds are one.
    public var description: String {
      lower == upper ? "\(lower) of \(total)" : "\(lower) ... \(upper) of \(total)"
    }
  }

  /// How many subjects were counted.
  public private(set) var total = 0
  /// How many are contested.
  public private(set) var contested = 0
  /// How many are unknown.
  public private(set) var unknown = 0
  private var sure: [PartyID: Int] = [:]
  private var doubtful: [PartyID: Int] = [:]
  /// Those that any party may have held.
  private var open = 0

  /// The parties that held any, or may have, by id; a contested or unknown subject names none.
  public var parties: [PartyID] { Set(sure.keys).union(doubtful.keys).sorted() }

  /// What a party held.
  public subscript(party: PartyID) -> Bounds {
    let lower = sure[party] ?? 0
    return Bounds(lower: lower, upper: lower + (doubtful[party] ?? 0) + open, total: total)
  }

  mutating func add(_ state: Standing.State, alternatives: [Standing.State]) {
    total += 1
    if state == .contested { contested += 1 }
    if state == .unknown { unknown += 1 }
    let states = [state] + alternatives
    if states.contains(where: { $0.party == nil }) {
      open += 1
    } else if let party = state.party, alternatives.isEmpty {
      sure[party, default: 0] += 1
    } else {
      for party in Set(states.compactMap(\.party)) { doubtful[party, default: 0] += 1 }
    }
  }
}

extension Ledger {
  /// How many settlements of a district each party held on a day; of a settlement, itself alone.
  ///
  /// Contested and unknown settlements are in the upper bound of every party and in the lower of none; one
  /// whose dates leave it open is in the upper bound of those that they allow.
  ///
  /// - Parameters:
  ///   - subject: a district, by the membership of the scope, or another subject.
  ///   - day: the day.
  ///   - known: the day as of which one asks; `nil`: with all that the ledger holds.
  ///   - rule: how the claims are weighed.
  public func share(
    of subject: Subject, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest
  ) -> Share {
    let members = subject.kind == .district ? scope.settlements(in: DistrictID(subject.id)) : [subject]
    return share(of: members, on: day, asKnownOn: known, by: rule)
  }

  /// How many of some subjects each party held on a day.
  ///
  /// - Complexity: O(*k* *m*) for *k* subjects of *m* claims.
  public func share(
    of subjects: some Sequence<Subject>, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest
  ) -> Share {
    shares(of: subjects, on: day, asKnownOn: known, by: rule) { _ in true }[true] ?? Share()
  }

  /// How many of some subjects each party held on a day, apart for each key, such as the kind.
  ///
  /// ```swift
  /// ledger.shares(of: settlements, on: day) { kinds[$0.id] }[.city]?[.azerbaijan]     // 34 of 44
  /// ```
  ///
  /// - Parameter key: the key of a subject; `nil`: it is not counted.
  /// - Complexity: O(*k* *m*) for *k* subjects of *m* claims.
  public func shares<Key: Hashable>(
    of subjects: some Sequence<Subject>, on day: Day, asKnownOn known: Day? = nil, by rule: Rule = .latest,
    key: (Subject) -> Key?
  ) -> [Key: Share] {
    var weigher = Weigher(store, rule: rule, asKnownOn: known)
    var shares: [Key: Share] = [:]
    for subject in subjects {
      guard let key = key(subject) else { continue }
      guard let number = scope.subjectNumbers[subject].map({ Int($0) }) else {
        shares[key, default: Share()].add(.unknown, alternatives: [])
        continue
      }
      let outcome = weigher.outcome(of: number, on: day.ordinal)
      let others = weigher.alternatives(to: outcome, of: number, on: day.ordinal)
      shares[key, default: Share()].add(
        outcome.state(in: scope), alternatives: others.map { $0.state(in: scope) })
    }
    return shares
  }
}

extension Ledger.Scope {
  /// The settlements that lie in a district, in the order of the scope.
  ///
  /// - Complexity: O(*s*) for *s* subjects.
  public func settlements(in district: DistrictID) -> [Subject] {
    guard let number = subjectNumbers[.district(district)] else { return [] }
    return subjects.indices.filter { districts(of: $0).contains(number) }.map { subjects[$0] }
  }
}
