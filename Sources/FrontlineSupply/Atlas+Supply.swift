public import FrontlineAtlas
internal import FrontlineFronts
public import FrontlineLedger
public import FrontlineTime

extension Atlas {
  /// The same questions on supply with a place held by another party; this atlas and its ledger stay as they are.
  /// See ``AssumedAtlas``.
  ///
  /// ```swift
  /// let what = try atlas.assuming(.azerbaijan, holds: "Shusha", on: Day("2020-10-29"))
  /// ```
  ///
  /// - Throws: ``SupplyError`` for an unknown party, `AtlasError` for an unknown name.
  public func assuming(_ party: Party.ID, holds place: String, on day: Day) throws -> AssumedAtlas {
    try AssumedAtlas(self).assuming(party, holds: place, on: day)
  }

  /// The roads on a day, as they were for a party. See ``SupplyDay``.
  public func supply(
    on day: Day, for party: Party.ID, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> SupplyDay {
    try AssumedAtlas(self).supply(on: day, for: party, by: rule, asKnownOn: known)
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

  /// Ways by road between places. See ``SupplyDay/ways(from:to:count:choice:contested:)``.
  ///
  /// ```swift
  /// try atlas.ways(from: "Stepanakert", to: "Goris", for: .armenianForces, on: day).first?.length
  /// ```
  public func ways(
    from: SupplyEnds, to: SupplyEnds, for party: Party.ID, on day: Day, by rule: Rule = .latest,
    count: Int = 1, choice: WayChoice = .shortest, contested: Bool = false
  ) throws -> Ways {
    try supply(on: day, for: party, by: rule)
      .ways(from: from, to: to, count: count, choice: choice, contested: contested)
  }

  /// What the ways between places hang on. See ``SupplyDay/chokepoints(from:to:contested:)``.
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

extension SupplyRoute {
  /// The state of this route for a party on a day, by the ledger of the atlas that it was asked of.
  ///
  /// ```swift
  /// let corridor = try atlas.route("lachin-corridor-old")
  /// try corridor.status(on: Day("2020-11-09"), for: .armenianForces)      // cut at Shusha, 48.3 km from the start
  /// ```
  ///
  /// Edge cases: a route that was made in a program knows no atlas and throws; ask
  /// `Atlas.status(of:on:for:by:)`.
  ///
  /// - Throws: ``SupplyError`` for a route without an atlas, or an unknown party; errors of the front.
  /// - Complexity: that of a front; for many questions make one ``SupplyTracer``.
  public func status(on day: Day, for party: Party.ID, by rule: Rule = .latest) throws -> RouteStatus {
    guard let home else {
      throw SupplyError(
        code: .noAtlas, subject: id,
        description:
          "The route \"\(id)\" was made in a program and belongs to no atlas that knows who held what.")
    }
    return try home.status(of: self, on: day, for: party, by: rule)
  }
}
