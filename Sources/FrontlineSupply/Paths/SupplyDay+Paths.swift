internal import FrontlineAtlas
internal import FrontlineGeometry

/// Which paths are looked for.
public enum PathChoice: Hashable, Sendable {
  /// The shortest, whatever they have in common.
  case shortest
  /// Paths that share no link, found together.
  case sharingNoLink
  /// Paths that share no place but their ends, and no link, found together.
  case sharingNoPlace
}

extension SupplyDay {
  /// Paths by road, the shortest first; fewer than asked for where there are no more.
  ///
  /// ```swift
  /// let out = try supply.paths(
  ///   from: "Stepanakert", to: ["Goris", "Vardenis", "Kapan"], count: 9, choice: .sharingNoLink)
  /// out.count                                      // 2
  /// ```
  ///
  /// Paths that share nothing are found together (Suurballe), so that their lengths add up to the least: taking
  /// the shortest first can bar all others. A path touches one of `from` and one of `to` only.
  ///
  /// - Parameters:
  ///   - from: where they begin.
  ///   - to: where they end.
  ///   - count: how many at most, at least 1.
  ///   - choice: what they may have in common.
  ///   - contested: whether they may take contested links.
  /// - Throws: ``SupplyError`` for a place that no route passes or that is both, or a count below 1; `AtlasError`
  ///   for an unknown name.
  /// - Complexity: O(count · (n + m) log n) for disjoint paths, for the shortest n times that.
  public func paths(
    from: SupplyEnds, to: SupplyEnds, count: Int = 1, choice: PathChoice = .shortest, contested: Bool = false
  ) throws -> SupplyPaths {
    guard count >= 1 else {
      throw SupplyError(
        code: .badCount, subject: "\(count)",
        description: "At least 1 path must be asked for; \(count) were.")
    }
    let ends = try network.terminals(from: from, to: to)
    let (graph, numbers) = network.graph { isPassable($0, contested: contested) }
    let terminals = GraphTerminals(graph, from: ends.from, to: ends.to)
    let found =
      switch choice {
      case .shortest: count == 1 ? terminals.shortest().map { [$0] } ?? [] : terminals.shortest(count)
      case .sharingNoLink: terminals.disjoint(min(count, graph.edgeCount), sharing: .noEdge)
      case .sharingNoPlace: terminals.disjoint(min(count, graph.edgeCount), sharing: .noNode)
      }
    let paths = found.map { path in
      SupplyPath(
        places: path.nodes.map { network.places[$0] }, links: path.edges.map { states[numbers[$0]] })
    }
    return SupplyPaths(paths, minimumCut: paths.isEmpty ? minimumCut(ends.from, ends.to, contested) : nil)
  }

  /// What separates places between which no path leads.
  func minimumCut(_ from: [Int], _ to: [Int], _ contested: Bool) -> MinimumCut {
    let (graph, numbers) = network.graph { states[$0].state != .notInUse }
    let terminals = GraphTerminals(graph, from: from, to: to)
    // What can be passed weighs more than all the rest, so that it is in no least cut.
    let weights = numbers.map { isPassable($0, contested: contested) ? Int32(numbers.count + 1) : 1 }
    let cut = terminals.cutEdges(weights: weights).map { states[numbers[$0]] }
    let names = (from.map { network.places[$0].name }, to.map { network.places[$0].name })
    let places = "\(names.0.joined(separator: ", ")) and \(names.1.joined(separator: ", "))"
    guard !cut.isEmpty else {
      return MinimumCut(
        links: [], description: "No road of the data that was in use on \(day) joins \(places).")
    }
    let words = cut.map { state in
      let reason = state.reasons.first.map { " (\($0.description))" } ?? ""
      return "\(state.link) is \(state.state.rawValue)\(reason)"
    }
    return MinimumCut(
      links: cut, description: "No path joins \(places) on \(day): \(words.joined(separator: "; ")).")
  }
}
