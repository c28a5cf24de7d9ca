internal import FrontlineAtlas
internal import FrontlineGeometry

/// Which ways are looked for.
public enum WayChoice: Hashable, Sendable {
  /// The shortest, whatever they have in common.
  case shortest
  /// Ways that share no stretch, found together.
  case sharingNoStretch
  /// Ways that share no place but their ends, and no stretch, found together.
  case sharingNoPlace
}

extension SupplyDay {
  /// Ways by road, the shortest first; fewer than asked for where there are no more.
  ///
  /// ```swift
  /// let out = try supply.ways(
  ///   from: "Stepanakert", to: ["Goris", "Vardenis", "Kapan"], count: 9, choice: .sharingNoStretch)
  /// out.count                                      // 2
  /// ```
  ///
  /// Ways that share nothing are found together (Suurballe), so that their lengths add up to the least: taking
  /// the shortest first can bar all others. A way touches one of `from` and one of `to` only.
  ///
  /// - Parameters:
  ///   - from: where they begin.
  ///   - to: where they end.
  ///   - count: how many at most, at least 1.
  ///   - choice: what they may have in common.
  ///   - contested: whether they may take contested stretches.
  /// - Throws: ``SupplyError`` for a place that no route passes or that is both, or a count below 1; `AtlasError`
  ///   for an unknown name.
  /// - Complexity: O(count · (n + m) log n) for disjoint ways, for the shortest n times that.
  public func ways(
    from: SupplyEnds, to: SupplyEnds, count: Int = 1, choice: WayChoice = .shortest, contested: Bool = false
  ) throws -> Ways {
    guard count >= 1 else {
      throw SupplyError(
        code: .badCount, subject: "\(count)",
        description: "At least 1 way must be asked for; \(count) were.")
    }
    let ends = try network.terminals(from: from, to: to)
    let (graph, numbers) = network.graph { isPassable($0, contested: contested) }
    let terminals = GraphTerminals(graph, from: ends.from, to: ends.to)
    let paths =
      switch choice {
      case .shortest: count == 1 ? terminals.shortest().map { [$0] } ?? [] : terminals.shortest(count)
      case .sharingNoStretch: terminals.disjoint(min(count, graph.edgeCount), sharing: .noEdge)
      case .sharingNoPlace: terminals.disjoint(min(count, graph.edgeCount), sharing: .noNode)
      }
    let ways = paths.map { path in
      Way(
        places: path.nodes.map { network.places[$0] }, stretches: path.edges.map { states[numbers[$0]] })
    }
    return Ways(ways, separation: ways.isEmpty ? separation(ends.from, ends.to, contested) : nil)
  }

  /// What separates places between which no way leads.
  func separation(_ from: [Int], _ to: [Int], _ contested: Bool) -> Separation {
    let (graph, numbers) = network.graph { states[$0].state != .notInUse }
    let terminals = GraphTerminals(graph, from: from, to: to)
    // What can be passed weighs more than all the rest, so that it is in no least cut.
    let weights = numbers.map { isPassable($0, contested: contested) ? Int32(numbers.count + 1) : 1 }
    let cut = terminals.cutEdges(weights: weights).map { states[numbers[$0]] }
    let names = (from.map { network.places[$0].name }, to.map { network.places[$0].name })
    let places = "\(names.0.joined(separator: ", ")) and \(names.1.joined(separator: ", "))"
    guard !cut.isEmpty else {
      return Separation(
        stretches: [], description: "No road of the data that was in use on \(day) joins \(places).")
    }
    let words = cut.map { state in
      let reason = state.reasons.first.map { " (\($0.description))" } ?? ""
      return "\(state.stretch) is \(state.state.rawValue)\(reason)"
    }
    return Separation(
      stretches: cut, description: "No way joins \(places) on \(day): \(words.joined(separator: "; ")).")
  }
}
