public import FrontlineAtlas
public import FrontlineGeometry

/// The state of a route for a party on a day.
///
/// ```swift
/// let corridor = try atlas.route("lachin-corridor-old")
/// try atlas.status(of: corridor, on: Day("2020-11-05"), for: .armenianForces)      // open
/// try atlas.status(of: corridor, on: Day("2020-11-09"), for: .armenianForces)      // cut at Shusha, 48.3 km from the start
/// ```
public enum RouteStatus: Sendable, CustomStringConvertible {
  /// Open from end to end.
  case open
  /// Contested, first here from its start, and nowhere cut.
  case contested(at: RoutePoint)
  /// Cut, first here from its start.
  case cut(at: RoutePoint)
  /// Neither contested nor cut as far as anybody says, and of this point nobody says anything.
  case unknown(at: RoutePoint)
  /// Not in use on that day.
  case notInUse

  /// The state without the place.
  public var state: SupplyState {
    switch self {
    case .open: .open
    case .contested: .contested
    case .cut: .cut
    case .unknown: .unknown
    case .notInUse: .notInUse
    }
  }

  /// The place; `nil` for an open route and one that was not in use.
  public var point: RoutePoint? {
    switch self {
    case .contested(let point), .cut(let point), .unknown(let point): point
    case .open, .notInUse: nil
    }
  }

  /// `open`, `not in use`, `cut at Shusha, 48.3 km from the start`.
  public var description: String {
    let word = state.rawValue.replacing("_", with: " ")
    return point.map { "\(word) at \($0.name), \($0.fromStart) from the start" } ?? word
  }
}

extension RouteStatus: Equatable {
  /// Whether state and place are the same.
  public static func == (a: RouteStatus, b: RouteStatus) -> Bool {
    a.state == b.state && a.point?.position == b.point?.position
  }
}

/// A point of a route at which its state changes.
public struct RoutePoint: Hashable, Place {
  /// The name of the place; on a link that of its nearer end.
  public let name: String
  /// Where it is.
  public let position: Position
  /// How far along the line of the route it lies, from its first waypoint.
  public let fromStart: Length
  /// How far along the line of the route it lies, from its last waypoint.
  public let fromEnd: Length
  /// Why.
  public let reason: SupplyReason
}

/// The state of a route for a party on a day, link by link.
public struct RouteReport: Sendable {
  /// The route.
  public let route: SupplyRoute
  /// Its state as a whole.
  public let status: RouteStatus
  /// The links in its order.
  public let links: [RoadLinkState]
  /// Where it is first contested, from its start and from its end; `nil`: nowhere.
  public let contested: (fromStart: RoutePoint, fromEnd: RoutePoint)?
  /// Where it is first cut, from its start and from its end; `nil`: nowhere.
  public let cut: (fromStart: RoutePoint, fromEnd: RoutePoint)?
  /// The passage granted along it that opens it for the party; `nil`: none.
  public let passage: Passage?
}
