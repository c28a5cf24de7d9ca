public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineSupply
public import FrontlineTime

/// The state of every route on a day.
public struct RouteStatesAnswer: Answer, Record {
  /// A route with the party that it is judged for.
  public struct RouteState: Record {
    /// The route.
    public let route: SupplyRoute
    /// Who would use it; `nil`: none was named, and nobody says who held its first settlement.
    public let party: Party.ID?
    /// The state and where it is so; `nil`: without a party.
    public let status: RouteStatus?

    private var state: SupplyState { status?.state ?? .unknown }

    /// The route, for whom, the state and where it is so.
    public static let fields = Fields<RouteState>(
      columns: ["id", "for", "state", "at", "from_start_m", "latitude", "longitude", "name"]
    ) {
      Field("id", "id", .text) { $0.route.id.rawValue }
      Field("name", .text) { $0.route.name }
      Field("for", "for", .text) { $0.party?.rawValue }
      Field("state", "state", .stateWords) { $0.state }
      Field("at", .record, in: .json) { $0.status?.point }
      Field("at", "at", .text, in: [.table, .map]) { $0.status?.point?.name }
      Field("from_start_m", "from start", .length, in: [.table, .map]) { $0.status?.point?.fromStart }
      Field("latitude", .degrees, in: .table) { $0.status?.point?.position.latitude }
      Field("longitude", .degrees, in: .table) { $0.status?.point?.position.longitude }
    }
  }

  /// The roads of the day, for each party that some route is judged for.
  private let supplies: [Party.ID: SupplyDay]
  /// The day.
  public let day: Day
  /// The routes in the order of the atlas.
  public let routes: [RouteState]
  private let tracer: SupplyTracer

  /// The states on a day, for a party or each for the one that held its first settlement.
  init(_ tracer: SupplyTracer, on day: Day, for party: Party.ID?) throws {
    let atlas = tracer.atlas
    var supplies: [Party.ID: SupplyDay] = [:]
    routes = try atlas.routes.map { route in
      let first = route.waypoints.lazy.compactMap(\.settlement).first.flatMap { atlas.settlement(id: $0) }
      let holder = first.flatMap {
        atlas.standing(of: $0, on: day, asKnownOn: tracer.asKnownOn, by: tracer.rule).party
      }
      guard let user = party ?? holder else { return RouteState(route: route, party: nil, status: nil) }
      let supply = try supplies[user] ?? tracer.supply(on: day, for: user)
      supplies[user] = supply
      return RouteState(route: route, party: user, status: try supply.report(of: route).status)
    }
    (self.day, self.supplies, self.tracer) = (day, supplies, tracer)
  }

  /// The fields.
  public static let fields = Fields<RouteStatesAnswer> {
    Field("on", .day) { $0.day }
    Field("rule", .rule) { $0.tracer.rule }
    Field("as_known_on", .day) { $0.tracer.asKnownOn }
    Field("count", .count) { $0.routes.count }
    Field("routes", .records()) { $0.routes }
  }

  /// The list.
  public var listKey: String? { "routes" }

  /// How many are open, and the routes in columns.
  public func text(on page: Page) -> [String] {
    let open = routes.count { $0.status?.state == .open }
    let known = tracer.asKnownOn.map { ", as known on \($0)" } ?? ""
    let heading =
      "\(open) of \(counted(routes.count, "route")) were open on \(day), by \(tracer.rule.words)\(known)"
    let (shown, more) = page.shown(of: routes)
    return [heading] + RouteState.fields.table(shown).aligned(on: page, indent: 2) + more
  }

  /// A row for each route.
  public var table: Table? { RouteState.fields.table(routes) }

  /// A line for each route.
  public var features: [GeoJSONFeature]? {
    routes.map { RouteState.fields.feature($0, at: .lineString($0.route.line), id: $0.route.id.rawValue) }
  }

  /// Whether the states rest on announcements.
  public var caveats: Caveats? { supplies.values.first?.caveats }

  /// How the states were judged.
  public var why: Why {
    var why = Why()
    if let supply = supplies.min(by: { $0.key < $1.key })?.value { why.addSupply(supply) }
    why.addData(tracer.atlas)
    return why
  }
}
