internal import FrontlineAtlas

/// What the paths between places hang on.
///
/// ```swift
/// let points = try atlas.chokepoints(
///   from: ["Stepanakert"], to: ["Goris", "Vardenis"], for: .armenianForces, on: Day("2020-11-09"))
/// points.cut.count                               // 1
/// points.places.count                            // 20, which every path passes
/// ```
public struct Chokepoints: Hashable, Sendable {
  /// The places that every path passes, the ends left out, from the start on.
  public let places: [SupplyPlace]
  /// The links that every path takes, from the start on.
  public let links: [RoadLinkState]
  /// The fewest links whose loss separates the ends, of several such sets that nearest to the start; as many
  /// as there are paths that share no link. Empty where they are separate already.
  public let cut: [RoadLinkState]
  /// The links of least weight whose loss separates the ends: a main road weighs 3, a secondary road 2, a
  /// track 1.
  public let cutByClass: [RoadLinkState]
  /// What ``cutByClass`` weighs.
  public let weightByClass: Int
  /// The fewest places whose loss separates the ends, as many as there are paths that share no place; `nil` where
  /// a link joins the ends, which no loss of a place cuts.
  public let cutPlaces: [SupplyPlace]?
  /// Why they are separate already; `nil`: they are not.
  public let minimumCut: MinimumCut?
}

extension SupplyDay {
  /// What the paths between places hang on: the places and links that all of them need, and the smallest sets
  /// whose loss separates them.
  ///
  /// - Parameters:
  ///   - from: where the paths begin; several count as one.
  ///   - to: where they end; several count as one.
  ///   - contested: whether paths may take contested links.
  /// - Throws: ``SupplyError`` for a place that no route passes or that is both; `AtlasError` for an unknown name.
  /// - Complexity: O(c · (n + m)) for a cut of c.
  public func chokepoints(from: SupplyEnds, to: SupplyEnds, contested: Bool = false) throws -> Chokepoints {
    let ends = try network.terminals(from: from, to: to)
    let (graph, numbers) = network.graph { isPassable($0, contested: contested) }
    let terminals = GraphTerminals(graph, from: ends.from, to: ends.to)
    let found = terminals.chokepoints()
    let weights = numbers.map { RoadClass.weight(of: network.links[$0].roadClass) }
    let byClass = terminals.cutEdges(weights: weights)
    return Chokepoints(
      places: (found?.nodes ?? []).map { network.places[$0] },
      links: (found?.edges ?? []).map { states[numbers[$0]] },
      cut: terminals.cutEdges().map { states[numbers[$0]] },
      cutByClass: byClass.map { states[numbers[$0]] },
      weightByClass: byClass.reduce(0) { $0 + Int(weights[$1]) },
      cutPlaces: terminals.cutNodes().map { $0.map { network.places[$0] } },
      minimumCut: found == nil ? minimumCut(ends.from, ends.to, contested) : nil)
  }
}
