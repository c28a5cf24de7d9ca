public import FrontlineAtlas
internal import FrontlineFronts
public import FrontlineLedger
public import FrontlineTime

extension Atlas {
  /// The roads on a day, as they were for a party. See ``SupplyDay``.
  public func supply(
    on day: Day, for party: Party.ID, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> SupplyDay {
    try SupplyTracer(self, settings: FrontSettings(rule: rule, asKnownOn: known)).supply(on: day, for: party)
  }

  /// The state of a route for a party on a day. See ``RouteStatus``.
  ///
  /// - Throws: ``SupplyError`` for an unknown party or route; errors of the front.
  /// - Complexity: that of a front; for many questions on one day ask ``supply(on:for:by:asKnownOn:)`` once.
  public func status(
    of route: SupplyRoute, on day: Day, for party: Party.ID, by rule: Rule = .latest
  ) throws -> RouteStatus {
    try supply(on: day, for: party, by: rule).report(of: route).status
  }

  /// Paths by road between places. See ``SupplyDay/paths(from:to:count:choice:contested:)``.
  ///
  /// ```swift
  /// try atlas.paths(from: "Stepanakert", to: "Goris", for: .armenianForces, on: day).first?.length
  /// ```
  public func paths(
    from: SupplyEnds, to: SupplyEnds, for party: Party.ID, on day: Day, by rule: Rule = .latest,
    count: Int = 1, choice: PathChoice = .shortest, contested: Bool = false
  ) throws -> SupplyPaths {
    try supply(on: day, for: party, by: rule)
      .paths(from: from, to: to, count: count, choice: choice, contested: contested)
  }

  /// What the paths between places hang on. See ``SupplyDay/chokepoints(from:to:contested:)``.
  public func chokepoints(
    from: SupplyEnds, to: SupplyEnds, for party: Party.ID, on day: Day, by rule: Rule = .latest,
    contested: Bool = false
  ) throws -> Chokepoints {
    try supply(on: day, for: party, by: rule).chokepoints(from: from, to: to, contested: contested)
  }

  /// The settlements that a party can supply from given sources. See ``SupplyDay/reach(from:contested:)``.
  public func reach(
    from sources: SupplyEnds, for party: Party.ID, on day: Day, by rule: Rule = .latest,
    contested: Bool = false
  ) throws -> SupplyReach {
    try supply(on: day, for: party, by: rule).reach(from: sources, contested: contested)
  }

  /// How near the front of a day a route runs; `nil` where there is no front.
  public func exposure(of route: SupplyRoute, on day: Day, by rule: Rule = .latest) throws -> Exposure? {
    try front(on: day, by: rule)?.exposure(of: route, in: self)
  }
}
