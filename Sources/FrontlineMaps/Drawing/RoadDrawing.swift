internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineSupply
internal import FrontlineTime

/// A link of supply road on the map.
struct RoadDrawing {
  /// The number of the link in the network.
  let link: Int
  /// The names of its ends.
  let name: String
  let path: String

  /// `nil` where nothing of it lies in sight.
  init?(_ link: RoadLink, on plane: MapPlane, in visible: PixelBox) throws {
    let line = link.line.densified(tolerance: .meters(100), edges: .geodesic)
    var path = PathData()
    for part in visible.clip(line: try plane.points(line.positions)) { path.add(line: part) }
    if path.isEmpty { return nil }
    self.link = link.number
    self.path = path.text
    name = link.description
  }
}

extension BaseMap {
  /// The state of each road on a day: the best that it had for any of the sides.
  ///
  /// So a road is open where one side could use it, whichever, and cut where it runs from one side's ground to
  /// another's. An atlas without an area of interest of its own has roads, and nothing to judge them by.
  func roadStates(on day: Day) throws -> [SupplyState] {
    guard let supply else { return roads.map { _ in .unknown } }
    var best = [SupplyState](repeating: .notInUse, count: roads.count)
    for side in parties.sides {
      guard let party = parties.list.first(where: { $0.side == side }) else { continue }
      let states = try supply.supply(on: day, for: party.id).states
      for (index, road) in roads.enumerated() where states[road.link].state.rank < best[index].rank {
        best[index] = states[road.link].state
      }
    }
    return best
  }
}

extension SupplyState {
  /// The best for a traveller first.
  fileprivate var rank: Int {
    switch self {
    case .open: 0
    case .contested: 1
    case .unknown: 2
    case .cut: 3
    case .notInUse: 4
    }
  }

  /// The class of its line.
  var style: String { self == .notInUse ? "unused" : rawValue }
}
