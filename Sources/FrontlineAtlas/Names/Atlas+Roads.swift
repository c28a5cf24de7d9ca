internal import FrontlineLedger

extension Atlas {
  /// The roads that a text may mean by a name: those of which a name holds it, then those of which the id does; else those
  /// of which one name has each of its words.
  ///
  /// ```swift
  /// atlas.roads(named: "Victory road").map(\.id)            // [victory-road]
  /// atlas.roads(named: "new corridor road").map(\.id)       // [lachin-corridor-new]
  /// ```
  ///
  /// Several roads may bear one name at different times; which of them is in use on a day is the caller's to ask.
  ///
  /// - Complexity: O(*n*) in the names of the roads.
  package func roads(named name: String) -> [SupplyRoute] {
    let keys = FoldedName.keys(of: name)
    func holds(_ text: String) -> Bool {
      FoldedName.keys(of: text).contains { key in keys.contains { !$0.isEmpty && key.contains($0) } }
    }
    let named = routes.filter { route in route.names.all.contains { holds($0.name) } }
    let others = routes.filter { route in holds(route.id.rawValue) && !named.contains { $0.id == route.id } }
    if !named.isEmpty || !others.isEmpty { return named + others }
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
      .filter { !["road", "highway", "route"].contains($0) }
    guard words.count > 1 else { return [] }
    return routes.filter { route in
      route.names.all.contains { found in words.allSatisfy { found.name.lowercased().contains($0) } }
    }
  }
}
