internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

extension SupplyRoute {
  /// The route with a waypoint for each settlement that it comes by and does not name, where it is nearest to it; and how
  /// many these are.
  func passing(_ settlements: Settlements) -> (route: SupplyRoute, count: Int) {
    // A route that names settlements or junctions is one that somebody described; it stays.
    guard junctions.isEmpty, !waypoints.contains(where: { $0.settlement != nil }) else { return (self, 0) }
    var stops: [(along: Length, segment: Int, position: Position, settlement: Settlement)] = []
    for near in settlements.within(.kilometers(3), of: line)
    where near.distance <= near.settlement.kind.roadReach {
      let foot = line.nearestPoint(to: near.settlement.position, edges: .geodesic)
      stops.append((foot.along, foot.segment, foot.position, near.settlement))
    }
    guard !stops.isEmpty else { return (self, 0) }
    stops.sort { ($0.along, $0.settlement.id) < ($1.along, $1.settlement.id) }
    var points: [Waypoint] = []
    var next = 0
    for (number, waypoint) in waypoints.enumerated() {
      points.append(waypoint)
      while next < stops.count, stops[next].segment == number {
        let stop = stops[next]
        points.append(
          Waypoint(
            name: stop.settlement.name, position: stop.position, settlement: stop.settlement.id,
            uncertainty: stop.settlement.kind.roadReach, source: source))
        next += 1
      }
    }
    // A route with more points than one is a line.
    let route = try! SupplyRoute(
      id: id, names: names, roadClass: roadClass, periods: periods, publishedLength: publishedLength,
      lengthSource: lengthSource, waypoints: points, source: source, note: note)
    return (route, stops.count)
  }
}

extension Settlement.Kind {
  /// How near a road must come to a settlement to pass it.
  fileprivate var roadReach: Length {
    switch self {
    case .city: .kilometers(3)
    case .town: .kilometers(2)
    case .village: .kilometers(1)
    }
  }
}
