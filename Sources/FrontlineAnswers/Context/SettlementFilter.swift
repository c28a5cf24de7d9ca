public import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// Which settlements a question is about.
public struct SettlementFilter: Sendable, Hashable {
  /// Only those of these kinds; none: of any.
  public var kinds: Set<Settlement.Kind>
  /// Only those of this district, of any layer: a name or an id.
  public var district: String?
  /// Only those that a party held on a day; `nil`: whoever held them.
  public var holding: HoldingFilter?

  /// All settlements, unless told otherwise.
  public init(kinds: Set<Settlement.Kind> = [], district: String? = nil, holding: HoldingFilter? = nil) {
    self.kinds = kinds
    self.district = district
    self.holding = holding
  }
}

/// Settlements that a party held on a day.
public struct HoldingFilter: Sendable, Hashable {
  /// The party; what a party holds that it includes (`includes` of `parties.csv`) is counted with it.
  public var party: Party.ID
  /// The day.
  public var day: Day
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A filter.
  public init(by party: Party.ID, on day: Day, weighing rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.party = party
    self.day = day
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// What the rule makes of the claims on a settlement.
  func standing(of settlement: Settlement, in atlas: Atlas) -> Standing {
    atlas.ledger.standing(of: .settlement(settlement.id), on: day, asKnownOn: asKnownOn, by: rule)
  }

  /// Whose holdings are meant.
  func parties(in atlas: Atlas) -> Set<Party.ID> {
    atlas.party(party).map { Set([$0.id] + $0.includes) } ?? [party]
  }

  /// How many of some settlements nobody is known to have held, in a sentence; `nil`: none.
  func unknown(among settlements: some Sequence<Settlement>, in atlas: Atlas) -> String? {
    let count = settlements.count { standing(of: $0, in: atlas).state.party == nil }
    guard count > 0 else { return nil }
    return "\(counted(count, "settlement")) more \(count == 1 ? "is" : "are") contested or unknown on \(day)"
  }
}

extension Context {
  /// The settlements that a filter lets through.
  func settlements(_ filter: SettlementFilter) throws -> Settlements {
    let atlas = try atlas()
    var settlements = atlas.settlements
    if !filter.kinds.isEmpty { settlements = settlements.of(filter.kinds) }
    if let name = filter.district { settlements = try settlements.in(district(name)) }
    if let holding = filter.holding {
      let parties = holding.parties(in: atlas)
      settlements = settlements.selecting {
        holding.standing(of: $0, in: atlas).state.party.map(parties.contains) == true
      }
    }
    return settlements
  }
}
