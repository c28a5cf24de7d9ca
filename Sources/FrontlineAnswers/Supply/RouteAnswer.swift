public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

extension SupplyRoute: Record {
  /// The length of the line through the waypoints, its legs being geodesics.
  fileprivate var lineLength: Length { line.length(edges: .geodesic) }

  /// Class, use and lengths.
  public static let fields = Fields<SupplyRoute>(
    columns: ["id", "class", "period", "length_km", "published_length_km", "waypoints", "name"]
  ) {
    Field("id", "id", .text) { $0.id.rawValue }
    Field("name", .text) { $0.name }
    Field("class", "class", .known) { $0.roadClass }
    Field("period", .texts, in: [.json, .map]) { $0.periods.map(\.text) }
    Field("period", "in use", .reference, in: .table) {
      Reference($0.use, id: $0.periods.map(\.text).joined(separator: ";"))
    }
    Field("length_km", "line", .kilometers) { $0.lineLength }
    Field("published_length_km", "published", .kilometers) { $0.publishedLength }
    Field("length_source", .known, in: [.json, .map]) { $0.lengthSource }
    Field("waypoints", "waypoints", .count, in: .table) { $0.waypoints.count }
  }

  /// When it was in use, in words.
  fileprivate var use: String {
    periods.map { period in
      let ends = period.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2 else { return period.text }
      switch (ends[0], ends[1]) {
      case (let start, ".."), (let start, ""): return "since \(start)"
      case ("..", let end), ("", let end): return "until \(end)"
      default: return "\(ends[0]) to \(ends[1])"
      }
    }.joined(separator: ", ")
  }

  fileprivate var feature: GeoJSONFeature {
    Self.fields.feature(self, at: .lineString(line), id: id.rawValue)
  }

  /// How good the points of its line are.
  var caveats: Caveats {
    let worst = waypoints.compactMap(\.uncertainty).max()
    return Caveats(
      worst.map { ["places along the line give or take \($0), for its points are no better"] } ?? [])
  }
}

/// All routes.
public struct RoutesAnswer: Answer, Record {
  /// The routes.
  public let routes: [SupplyRoute]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<RoutesAnswer> {
    Field("count", .count) { $0.routes.count }
    Field("routes", .records()) { $0.routes }
  }

  /// The list.
  public var listKey: String? { "routes" }

  /// The routes in columns.
  public func text(on page: Page) -> [String] { table!.aligned(on: page) + [counted(routes.count, "route")] }
  /// A row for each.
  public var table: Table? { SupplyRoute.fields.table(routes) }
  /// A line for each.
  public var features: [GeoJSONFeature]? { routes.map(\.feature) }

  /// What the lengths are.
  public var why: Why {
    var why = Why()
    why.addGeodesic("lengths of lines whose legs are geodesics")
    why.add("length", "a line from waypoint to waypoint cuts the bends, so it is shorter than the road")
    why.addData(atlas)
    return why
  }
}

/// One route with its waypoints.
public struct RouteAnswer: Answer, Record {
  /// The route.
  public let route: SupplyRoute
  let atlas: Atlas

  /// A waypoint and how far along the line it is.
  private struct Stop: Record {
    var waypoint: SupplyRoute.Waypoint
    var name: String
    var along: Length

    static let fields = Fields<Stop>(
      columns: ["along_m", "name", "settlement", "latitude", "longitude", "uncertainty_m", "source"],
      properties: ["settlement", "name", "uncertainty_m"]
    ) {
      Field("id", .text, in: .json) { $0.waypoint.settlement }
      Field("settlement", .text, in: [.table, .map]) { $0.waypoint.settlement }
      Field("name", "waypoint", .text) { $0.name }
      Field("latitude", "latitude", .degrees) { $0.waypoint.position.latitude }
      Field("longitude", "longitude", .degrees) { $0.waypoint.position.longitude }
      Field("along_m", "along", .length) { $0.along }
      Field("uncertainty_m", "within", .length) { $0.waypoint.uncertainty }
      Field("source", .text) { $0.waypoint.source?.rawValue }
    }
  }

  private var stops: [Stop] {
    var along = Length.zero
    var last: Position?
    return route.waypoints.map { waypoint in
      along += last.map { $0.distance(to: waypoint.position) } ?? .zero
      last = waypoint.position
      let name = waypoint.settlement.flatMap { atlas.settlement(id: $0) }?.name ?? waypoint.name
      return Stop(waypoint: waypoint, name: name, along: along)
    }
  }

  /// The fields.
  public static let fields = Fields<RouteAnswer> {
    SupplyRoute.fields.of { $0.route }
    Field("note", .known) { $0.route.note }
    Field("waypoints", .records(), in: .json) { $0.stops }
    Field("junctions", .records(), in: .json) { $0.route.junctions }
  }

  /// A line for each thing that is known, and the waypoints in columns.
  public func text(on page: Page) -> [String] {
    let published =
      route.publishedLength.map { "\($0) (\(route.lengthSource))" } ?? "none for the whole route"
    return ["\(route.name) (\(route.id))"]
      + particulars([
        ("class", route.roadClass.replacing("-", with: " ")), ("in use", route.use),
        ("line", "\(route.lineLength) through \(counted(route.waypoints.count, "waypoint"))"),
        ("published", published), ("joins", junctions), ("note", route.note),
      ]) + [""] + table!.aligned(on: page, indent: 2)
  }

  /// The routes that it meets, by waypoint: `Lachin (hakari-valley)`.
  private var junctions: String {
    stops.enumerated().compactMap { index, stop in
      var others: [String] = []
      for junction in route.junctions
      where junction.waypoint == index && !others.contains(junction.route.rawValue) {
        others.append(junction.route.rawValue)
      }
      return others.isEmpty ? nil : "\(stop.name) (\(others.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  /// A row for each waypoint.
  public var table: Table? { Stop.fields.table(stops) }

  /// The line and its waypoints.
  public var features: [GeoJSONFeature]? {
    [route.feature] + stops.map { Stop.fields.feature($0, at: .point($0.waypoint.position)) }
  }

  /// How good its points are.
  public var caveats: Caveats? { route.caveats }
  /// What the lengths are.
  public var why: Why { RoutesAnswer(routes: [route], atlas: atlas).why }
}

extension SupplyRoute.Junction: Record {
  /// Where which route is met.
  public static let fields = Fields<SupplyRoute.Junction> {
    Field("waypoint", .count) { $0.waypoint }
    Field("route", .text) { $0.route.rawValue }
    Field("other_waypoint", .count) { $0.otherWaypoint }
  }
}
