public import FrontlineAtlas
public import FrontlineFronts
internal import FrontlineGeodesy
public import FrontlineGeometry

/// How near the front a route runs, along its line.
///
/// ```swift
/// let exposure = try atlas.exposure(of: corridor, on: Day("2020-11-08"))
/// exposure?.nearest.distance.estimate            // 64 m
/// exposure?.length(within: .kilometers(5))       // 13.4 km
/// ```
public struct Exposure: Sendable {
  /// A point of the profile.
  public struct Point: Sendable {
    /// How far along the line it lies.
    public let along: Length
    /// Where it is.
    public let position: Position
    /// The waypoint that it is; `nil`: between two.
    public let waypoint: SupplyRoute.Waypoint?
    /// How far it is from the front: for a settlement with a standing with its own bounds, for any other point
    /// with those of a bare position.
    public let distance: FrontDistance
  }

  /// The route.
  public let route: SupplyRoute
  /// The front.
  public let front: Front
  /// The profile, from the first waypoint to the last: every waypoint, and points between at most so far apart
  /// as was asked for.
  public let points: [Point]
  /// The point that is nearest to the front by the estimate.
  public let nearest: Point
  /// The settlement that is nearest to that point; `nil`: the atlas has none.
  public let nearestPlace: NearbySettlement?
  /// The length of the line.
  public var length: Length { points[points.count - 1].along }

  /// The length of the line that runs within a distance of the front, by the estimate; between two points of the
  /// profile the distance is taken to change evenly.
  public func length(within distance: Length) -> Length {
    zip(points, points.dropFirst()).reduce(.zero) { sum, pair in
      let (a, b) = (pair.0.distance.estimate, pair.1.distance.estimate)
      let piece = pair.1.along - pair.0.along
      switch (a <= distance, b <= distance) {
      case (true, true): return sum + piece
      case (false, false): return sum
      case (true, false): return sum + piece * ((distance - a) / (b - a))
      case (false, true): return sum + piece * ((distance - b) / (a - b))
      }
    }
  }
}

extension Front {
  /// How near this front a route runs; `nil` where there is no line.
  ///
  /// - Parameters:
  ///   - route: the route.
  ///   - spacing: how far apart the points of the profile may be, at least 10 m.
  ///   - atlas: whose settlements are looked through for the nearest place, and for those of the waypoints.
  /// - Complexity: O(p log n) for p points of the profile.
  public func exposure(of route: SupplyRoute, in atlas: Atlas, spacing: Length = .meters(250)) -> Exposure? {
    precondition(spacing >= .meters(10), "Points of a profile must be at least 10 m apart.")
    var points: [Exposure.Point] = []
    var along = Length.zero
    for (number, waypoint) in route.waypoints.enumerated() {
      if number > 0 {
        let before = route.waypoints[number - 1].position
        let leg = before.distance(to: waypoint.position)
        let pieces = max(1, Int((leg / spacing).rounded(.up)))
        for piece in 1..<pieces {
          let share = Double(piece) / Double(pieces)
          let position = before.point(atFraction: share, to: waypoint.position)
          guard let distance = distance(to: position) else { return nil }
          points.append(
            .init(along: along + leg * share, position: position, waypoint: nil, distance: distance))
        }
        along += leg
      }
      let settlement = waypoint.settlement.flatMap { atlas.settlement(id: $0) }
      guard let distance = settlement.map({ distance(to: $0) }) ?? distance(to: waypoint.position) else {
        return nil
      }
      points.append(
        .init(along: along, position: waypoint.position, waypoint: waypoint, distance: distance))
    }
    guard let nearest = points.min(by: { $0.distance.estimate < $1.distance.estimate }) else { return nil }
    return Exposure(
      route: route, front: self, points: points, nearest: nearest,
      nearestPlace: atlas.settlements.nearest(1, to: nearest.position).first)
  }
}
