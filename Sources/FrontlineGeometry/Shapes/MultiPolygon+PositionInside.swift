extension MultiPolygon {
  /// A position inside that stands for the whole: the middle of the widest stretch that a parallel near half the height
  /// of a polygon has in it, as JTS's `InteriorPointArea` finds one. Edges are straight in longitude and latitude.
  ///
  /// Edge cases: `nil` where no polygon has an inside; of several polygons the one with the widest stretch counts; a
  /// polygon may cross the antimeridian.
  ///
  /// - Complexity: O(n log n) in the vertices of a polygon.
  package var positionInside: Position? {
    let stretches = polygons.compactMap(\.widestStretch)
    guard let widest = stretches.max(by: { $0.east - $0.west < $1.east - $1.west }) else { return nil }
    var longitude = (widest.west + widest.east) / 2
    if longitude > 180 { longitude -= 360 } else if longitude < -180 { longitude += 360 }
    return Position(widest.latitude, longitude)
  }
}

extension Polygon {
  /// The widest stretch inside along a parallel that meets no vertex; `nil`: there is none.
  fileprivate var widestStretch: (latitude: Double, west: Double, east: Double)? {
    let latitudes = exterior.positions.map(\.latitude)
    guard let low = latitudes.min(), let high = latitudes.max(), low < high else { return nil }
    // Half-way between the vertices next to the middle on either side.
    let middle = (low + high) / 2
    let below = ([exterior] + interiors).flatMap(\.positions).map(\.latitude).filter { $0 <= middle }
    let above = ([exterior] + interiors).flatMap(\.positions).map(\.latitude).filter { $0 > middle }
    guard let under = below.max(), let over = above.min() else { return nil }
    let latitude = (under + over) / 2
    let origin = exterior.positions[0].longitude
    var crossings: [Double] = []
    for ring in [exterior] + interiors {
      for (a, b) in zip(ring.positions, ring.positions.dropFirst() + ring.positions.prefix(1)) {
        guard (a.latitude > latitude) != (b.latitude > latitude) else { continue }
        let (x, y) = (Self.near(origin, a.longitude), Self.near(origin, b.longitude))
        crossings.append(x + (latitude - a.latitude) / (b.latitude - a.latitude) * (y - x))
      }
    }
    crossings.sort()
    var widest: (latitude: Double, west: Double, east: Double)?
    for i in stride(from: 0, to: crossings.count - 1, by: 2)
    where crossings[i + 1] - crossings[i] > widest.map({ $0.east - $0.west }) ?? 0 {
      widest = (latitude, crossings[i], crossings[i + 1])
    }
    return widest
  }

  /// The longitude, or it and a turn, that is no more than half a turn from `origin`.
  private static func near(_ origin: Double, _ longitude: Double) -> Double {
    longitude - origin > 180 ? longitude - 360 : longitude - origin < -180 ? longitude + 360 : longitude
  }
}
