public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry

/// The road between two neighbouring waypoints; routes that pass the same two in a row share it.
public struct RoadLink: Hashable, Sendable, Identifiable, CustomStringConvertible {
  /// A route that runs along it.
  public struct Course: Hashable, Sendable {
    /// The id of the route.
    public let route: SupplyRoute.ID
    /// The number of the link along the route, from 0.
    public let leg: Int
    /// Whether the route runs from ``RoadLink/to`` to ``RoadLink/from``.
    public let isReversed: Bool
  }

  /// Its number in the network, from 0.
  public let number: Int
  /// Where it begins, as the first route that runs along it has it.
  public let from: SupplyPlace
  /// Where it ends.
  public let to: SupplyPlace
  /// The routes that run along it, at least one, in the order of the data.
  public let courses: [Course]
  /// The best class of these routes, on a day of those that were in use: `main-road`.
  public let roadClass: String
  /// The length of the geodesic between its ends.
  public let lineLength: Length
  /// How long the road is, and how that is known.
  public let road: RoadLength

  /// The ids of its ends: `shusha--karkijahan`.
  public var id: String { "\(from.id)--\(to.id)" }
  /// The names of its ends: `Shusha - Karkijahan`.
  public var description: String { "\(from.name) - \(to.name)" }
  /// The geodesic between its ends.
  public var line: LineString { try! LineString([from.position, to.position]) }  // two positions are enough
}

extension RoadLink {
  /// A link with the best class of some routes along it, and the published length of the first that has one.
  init(
    number: Int, from: SupplyPlace, to: SupplyPlace, courses: [Course], _ sinuosity: ClassSinuosity,
    by routes: [SupplyRoute]
  ) {
    let line = from.position.distance(to: to.position)
    let best = routes.map(\.roadClass).max { RoadClass.weight(of: $0) < RoadClass.weight(of: $1) } ?? ""
    let published = routes.lazy.compactMap { route in
      route.publishedSinuosity.map { factor in
        RoadLength(
          length: line * factor, basis: .published(route: route.id), sinuosity: line > .zero ? factor : nil)
      }
    }.first
    self.init(
      number: number, from: from, to: to, courses: courses, roadClass: best, lineLength: line,
      road: published ?? sinuosity.road(line, roadClass: best))
  }
}

/// How long a road is, and how that is known.
public struct RoadLength: Hashable, Sendable {
  /// How a length is known.
  public enum Basis: Hashable, Sendable {
    /// The published length of this route, shared out over its links by their geodesic lengths. A figure that
    /// is less than the line through the waypoints cannot be of that course, and is not shared out.
    case published(route: SupplyRoute.ID)
    /// The geodesic length times the sinuosity of the class, from so many routes with a published length; of
    /// none: from the routes of all classes; 1 where no route has one.
    case sinuosity(roadClass: String, routes: Int)
  }

  /// The length along the road.
  public let length: Length
  /// How it is known.
  public let basis: Basis
  /// The road length over the geodesic one; `nil` for a link of no length.
  public let sinuosity: Double?

  /// Whether it is a part of a published length.
  public var isPublished: Bool {
    if case .published = basis { true } else { false }
  }
}

extension SupplyRoute {
  /// How much longer the road is than the line through its waypoints, by its published length; `nil`: none is
  /// published, or one that cannot be of this course, being less than the line.
  var publishedSinuosity: Double? {
    let line = line.length(edges: .geodesic)
    guard let publishedLength, line > .zero, publishedLength >= line else { return nil }
    return publishedLength / line
  }
}

/// How much longer roads of a class are than the line through their waypoints.
struct ClassSinuosity: Sendable {
  private var sums: [String: (line: Double, road: Double, routes: Int)] = [:]
  private var all = (line: 0.0, road: 0.0, routes: 0)

  init(_ routes: [SupplyRoute]) {
    for route in routes {
      guard let sinuosity = route.publishedSinuosity else { continue }
      let line = route.line.length(edges: .geodesic).meters
      let road = line * sinuosity
      let sum = sums[route.roadClass, default: (0, 0, 0)]
      sums[route.roadClass] = (sum.line + line, sum.road + road, sum.routes + 1)
      all = (all.line + line, all.road + road, all.routes + 1)
    }
  }

  /// The road length of a link of `line` that no published length covers.
  func road(_ line: Length, roadClass: String) -> RoadLength {
    let own = sums[roadClass]
    let (factor, routes) =
      own.map { ($0.road / $0.line, $0.routes) } ?? (all.line > 0 ? all.road / all.line : 1, 0)
    return RoadLength(
      length: line * factor, basis: .sinuosity(roadClass: roadClass, routes: routes),
      sinuosity: line > .zero ? factor : nil)
  }
}
