internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Puts the points that one route names between two places into other routes that name none there, so that one
/// road does not count as two.
///
/// Only points that are no settlement are put in, and only where each lies within its own uncertainty of the line
/// between the two places.
struct Refinement {
  private let places: [SupplyPlace]
  private let named: [SupplyRoute.ID: [Int]]
  /// The points that some route names between two places, by the two, the lesser first.
  private var between: [[Int]: [Int]] = [:]

  init(_ places: [SupplyPlace], _ named: [SupplyRoute.ID: [Int]]) {
    self.places = places
    self.named = named
    for (_, stops) in named.sorted(by: { $0.key < $1.key }) {
      var last: Int?
      for (index, stop) in stops.enumerated() where places[stop].settlement != nil {
        defer { last = index }
        guard let last, index - last > 1 else { continue }
        let (a, b) = (stops[last], stop)
        let points = Array(stops[(last + 1)..<index])
        guard a != b, between[[min(a, b), max(a, b)]] == nil, lie(points, near: a, b) else { continue }
        between[[min(a, b), max(a, b)]] = a < b ? points : points.reversed()
      }
    }
  }

  private func lie(_ points: [Int], near a: Int, _ b: Int) -> Bool {
    guard let line = try? LineString([places[a].position, places[b].position]) else { return false }
    return points.allSatisfy { point in
      line.nearestPoint(to: places[point].position, edges: .geodesic).distance
        <= places[point].uncertainty ?? .zero
    }
  }

  /// The places that each route passes, with those put in.
  func stops(of routes: [SupplyRoute.ID]) -> [SupplyRoute.ID: [Int]] {
    var refined: [SupplyRoute.ID: [Int]] = [:]
    for route in routes {
      let stops = named[route] ?? []
      var passed = Array(stops.prefix(1))
      for (a, b) in zip(stops, stops.dropFirst()) {
        let points = between[[min(a, b), max(a, b)]] ?? []
        passed += (a < b ? points : points.reversed()) + [b]
      }
      refined[route] = passed
    }
    return refined
  }
}
