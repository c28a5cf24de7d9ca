extension Atlas {
  /// The same atlas, which prints settlements, districts, routes and parties by their names in a language.
  ///
  /// ```swift
  /// try atlas.named(in: "hy").settlement(named: "Shusha").name      // "Շուշի"
  /// ```
  ///
  /// Edge cases: where the name in that language is unknown, the primary one stays. What a place is found by does
  /// not change: any of its names in any language.
  ///
  /// - Complexity: O(n) in the names of the atlas.
  public func named(in language: Language) -> Atlas {
    let settlements = contents.gazetteer.settlements.map { settlement in
      var settlement = settlement
      settlement.names = settlement.names.shown(in: language)
      return settlement
    }
    let shown = Dictionary(settlements.lazy.map { ($0.id, $0.name) }) { first, _ in first }
    let records = AtlasRecords(
      provenance: provenance, conventions: conventions, settlements: settlements,
      districts: districts.map { district in
        var district = district
        district.names = district.names.shown(in: language)
        return district
      },
      routes: contents.routes.map { route in
        var route = route
        route.names = route.names.shown(in: language)
        for (number, waypoint) in route.waypoints.enumerated() {
          guard let name = waypoint.settlement.flatMap({ shown[$0] }) else { continue }
          route.waypoints[number].name = name
        }
        return route
      },
      parties: parties.map { party in
        var party = party
        party.names = party.names.shown(in: language)
        return party
      }, sources: sources, statements: statements)
    let named = Atlas(AtlasContents(records, ledger: ledger))
    return assumptions.isEmpty
      ? named : Atlas(AtlasContents(named.contents, ledger: ledger, assumptions: assumptions))
  }
}
