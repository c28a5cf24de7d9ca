public import FrontlineAtlas
public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// The settlements that can be supplied from given sources.
///
/// ```swift
/// let reach = try atlas.reach(from: ["Goris", "Vardenis"], for: .armenianForces, on: Day("2020-11-09"))
/// reach.settlements.count
/// reach.contains("stepanakert")                  // true
/// ```
///
/// Only settlements that a route of the data passes can be reached; of others the data say nothing.
public struct SupplyReach: Hashable, Sendable {
  /// A settlement that is reached.
  public struct Reached: Hashable, Sendable {
    /// The settlement.
    public let settlement: Settlement
    /// The source from which the path is shortest.
    public let source: SupplyPlace
    /// The length of that path by road; 0 for a source.
    public let length: Length
  }

  /// The settlements, the nearest first; the sources among them.
  public let reached: [Reached]
  /// The settlements that the side held, on roads in use, that no path joins to a source; in the order of the
  /// network.
  public let isolated: [Settlement]

  /// The settlements that are reached, the nearest first.
  public var settlements: [Settlement] { reached.map(\.settlement) }
  /// Whether the settlement of an id is reached.
  public func contains(_ id: Settlement.ID) -> Bool { reached.contains { $0.settlement.id == id } }
}

extension SupplyDay {
  /// The settlements that the party can supply from given sources along open links.
  ///
  /// A source must itself be held by the party's side; one that is not supplies nothing.
  ///
  /// - Parameter contested: whether paths may take contested links.
  /// - Throws: ``SupplyError`` for a source that no route passes; `AtlasError` for an unknown name.
  /// - Complexity: O((n + m) log n).
  public func reach(from sources: SupplyEnds, contested: Bool = false) throws -> SupplyReach {
    let sources = try network.numbers(of: sources).filter { judge.stand($0)?.state == .open }
    let (graph, numbers) = network.graph { isPassable($0, contested: contested) }
    let reach = graph.reach(from: sources)
    var isOnRoad = Array(repeating: false, count: network.places.count)
    for (number, ends) in network.ends.enumerated() where states[number].state != .notInUse {
      isOnRoad[ends.from] = true
      isOnRoad[ends.to] = true
    }
    var reached: [SupplyReach.Reached] = []
    var isolated: [Settlement] = []
    for (number, place) in network.places.enumerated() {
      guard let settlement = place.settlement.flatMap({ network.atlas.settlement(id: $0) }) else { continue }
      guard let edges = reach.edges(to: number, in: graph) else {
        if isOnRoad[number], judge.stand(number)?.state == .open { isolated.append(settlement) }
        continue
      }
      var source = number
      for edge in edges.reversed() { source = graph.end(of: edge, from: source) }
      reached.append(
        .init(
          settlement: settlement, source: network.places[source],
          length: edges.reduce(.zero) { $0 + network.links[numbers[$1]].road.length }))
    }
    reached.sort { ($0.length, $0.settlement.id) < ($1.length, $1.settlement.id) }
    return SupplyReach(reached: reached, isolated: isolated)
  }
}

extension SupplyTracer {
  /// The settlements that were supplied from given sources on one day and no longer on another, the nearest first.
  ///
  /// - Throws: as ``SupplyDay/reach(from:contested:)``.
  public func supplyLost(from sources: SupplyEnds, for party: Party.ID, between first: Day, and last: Day)
    throws
    -> [Settlement]
  {
    let after = Set(try supply(on: last, for: party).reach(from: sources).settlements.map(\.id))
    return try supply(on: first, for: party).reach(from: sources).settlements.filter {
      !after.contains($0.id)
    }
  }
}
