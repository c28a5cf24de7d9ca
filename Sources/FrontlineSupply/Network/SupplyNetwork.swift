public import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
public import FrontlineTime

/// The routes of an atlas, joined where they share waypoints or where the data name a junction.
///
/// ```swift
/// let network = SupplyNetwork(atlas)
/// network.places.count                           // 166
/// network.links.count                        // 173
/// try network.links(of: atlas.route("lachin-corridor-old")).map(\.road.length)
/// ```
///
/// Two routes that pass the same two places in a row run along one link there; so does a route that names no
/// point between two places where another one names some, as far as these lie within their own uncertainty of the
/// line. Routes that cross elsewhere are
/// not joined: a crossing on the map may be a bridge, or an error of some kilometres; see ``crossings()``.
public struct SupplyNetwork: Sendable {
  /// The atlas.
  public let atlas: Atlas
  /// All places that routes pass.
  public let places: [SupplyPlace]
  /// All links, by number.
  public let links: [RoadLink]

  /// The number of the place of each settlement.
  let numbers: [Settlement.ID: Int]
  /// The numbers of the two ends of each link.
  let ends: [(from: Int, to: Int)]
  /// The links of each route, in its order.
  private let legs: [SupplyRoute.ID: [Int]]
  /// The places that each route passes.
  private let stops: [SupplyRoute.ID: [Int]]
  private let sinuosity: ClassSinuosity

  /// Joins the routes of an atlas.
  ///
  /// Edge cases: a route that comes back to a waypoint makes a loop, which no path goes round; a waypoint that is
  /// named twice in a row makes no link.
  ///
  /// - Complexity: O(w) for w waypoints, but for hashing.
  public init(_ atlas: Atlas) {
    self.atlas = atlas
    let routes = atlas.routes
    var maker = PlaceMaker()
    for route in routes { maker.add(route) }
    for route in routes { maker.join(route) }
    let (places, named) = maker.places()
    let stops = Refinement(places, named).stops(of: routes.map(\.id))
    self.places = places
    self.stops = stops
    numbers = Dictionary(
      places.enumerated().compactMap { number, place in place.settlement.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })

    var courses: [[RoadLink.Course]] = []
    var ends: [(from: Int, to: Int)] = []
    var legs: [SupplyRoute.ID: [Int]] = [:]
    var known: [[Int]: Int] = [:]
    for route in routes {
      let stops = stops[route.id]!  // every route was added
      for leg in 0..<(stops.count - 1) {
        let (a, b) = (stops[leg], stops[leg + 1])
        guard a != b else {
          legs[route.id, default: []].append(-1)
          continue
        }
        let number = known[[min(a, b), max(a, b)]] ?? ends.count
        if number == ends.count {
          known[[min(a, b), max(a, b)]] = number
          ends.append((a, b))
          courses.append([])
        }
        courses[number].append(.init(route: route.id, leg: leg, isReversed: ends[number].from != a))
        legs[route.id, default: []].append(number)
      }
    }
    self.ends = ends
    self.legs = legs

    let sinuosity = ClassSinuosity(routes)
    let byID = Dictionary(routes.map { ($0.id, $0) }) { first, _ in first }
    links = ends.indices.map { number in
      let (from, to) = (places[ends[number].from], places[ends[number].to])
      return RoadLink(
        number: number, from: from, to: to, courses: courses[number], sinuosity,
        by: courses[number].compactMap { byID[$0.route] })
    }
    self.sinuosity = sinuosity
  }

  /// The same roads by some of the routes: a link has the class and the length of those of them that run along it. Where
  /// none does it has those of all.
  func carried(by routes: Set<SupplyRoute.ID>) -> SupplyNetwork {
    let links = links.map { link in
      let courses = link.courses.filter { routes.contains($0.route) }
      guard !courses.isEmpty, courses.count < link.courses.count else { return link }
      return RoadLink(
        number: link.number, from: link.from, to: link.to, courses: link.courses, sinuosity,
        by: courses.compactMap { course in atlas.routes.first { $0.id == course.route } })
    }
    return SupplyNetwork(self, links: links)
  }

  /// A network with other links between the same places.
  private init(_ network: SupplyNetwork, links: [RoadLink]) {
    (atlas, places, self.links) = (network.atlas, network.places, links)
    (numbers, ends, legs, stops) = (network.numbers, network.ends, network.legs, network.stops)
    sinuosity = network.sinuosity
  }

  /// The links of a route in its order; empty for a route that the atlas does not have. A waypoint that is
  /// named twice in a row makes none.
  public func links(of route: SupplyRoute) -> [RoadLink] {
    (legs[route.id] ?? []).filter { $0 >= 0 }.map { links[$0] }
  }

  /// The same on a day: with the classes and lengths of the routes along them that were in use, the route itself among
  /// them.
  public func links(of route: SupplyRoute, on day: Day) -> [RoadLink] {
    let inUse = atlas.routes.filter { $0.id == route.id || $0.use(on: day) != .notInUse }
    return carried(by: Set(inUse.map(\.id))).links(of: route)
  }

  /// The number of the link between each two places of a route, -1 where two in a row are one.
  func legs(of route: SupplyRoute) -> [Int] { legs[route.id] ?? [] }

  /// The numbers of the places that a route passes.
  func stops(of route: SupplyRoute) -> [Int] { stops[route.id] ?? [] }

  /// The place of a settlement; `nil` where no route passes it.
  public func place(of settlement: Settlement) -> SupplyPlace? { numbers[settlement.id].map { places[$0] } }

  /// A graph of some of its links, and the number of the link of each edge.
  func graph(_ isIncluded: (Int) -> Bool) -> (graph: SupplyGraph, numbers: [Int]) {
    let numbers = links.indices.filter(isIncluded)
    let graph = SupplyGraph(
      nodeCount: places.count,
      edges: numbers.map { (ends[$0].from, ends[$0].to, links[$0].road.length.meters) })
    return (graph, numbers)
  }
}

/// Makes places of waypoints.
private struct PlaceMaker {
  private enum Key: Hashable {
    case settlement(Settlement.ID)
    case point(String, Position)
  }

  private var found: [SupplyPlace] = []
  private var numbers: [Key: Int] = [:]
  private var stops: [SupplyRoute.ID: [Int]] = [:]
  /// A place that each is the same as; itself where there is none before it.
  private var same: [Int] = []

  mutating func add(_ route: SupplyRoute) {
    stops[route.id] = route.waypoints.enumerated().map { number, waypoint in
      let key =
        waypoint.settlement.map(Key.settlement) ?? .point(waypoint.name, waypoint.position)
      if let known = numbers[key] { return known }
      numbers[key] = found.count
      same.append(found.count)
      found.append(
        SupplyPlace(
          id: waypoint.settlement ?? "\(route.id)/\(number)", name: waypoint.name,
          position: waypoint.position, settlement: waypoint.settlement, uncertainty: waypoint.uncertainty))
      return found.count - 1
    }
  }

  /// Joins what the data name a junction.
  mutating func join(_ route: SupplyRoute) {
    for junction in route.junctions {
      guard let here = stops[route.id], let there = stops[junction.route],
        here.indices.contains(junction.waypoint), there.indices.contains(junction.otherWaypoint)
      else { continue }
      let (a, b) = (root(here[junction.waypoint]), root(there[junction.otherWaypoint]))
      guard a != b else { continue }
      // A settlement stands for a point; else the first does.
      let isEven = (found[a].settlement == nil) == (found[b].settlement == nil)
      let first = isEven ? min(a, b) : found[a].settlement != nil ? a : b
      same[first == a ? b : a] = first
    }
  }

  private func root(_ number: Int) -> Int {
    var number = number
    while same[number] != number { number = same[number] }
    return number
  }

  /// The places, and those of the waypoints of each route.
  func places() -> ([SupplyPlace], [SupplyRoute.ID: [Int]]) {
    let kept = found.indices.filter { same[$0] == $0 }
    let final = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
    return (kept.map { found[$0] }, stops.mapValues { $0.map { final[root($0)]! } })  // a root is kept
  }
}
