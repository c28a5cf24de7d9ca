public import FrontlineAtlas
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
public import FrontlineSupply

extension Assumption: Record {
  /// Who is assumed to have held what.
  public static let fields = Fields<Assumption> {
    Field("party", .text) { $0.party.rawValue }
    Field("settlement", .text) { $0.settlement.id }
    Field("on", .day) { $0.day }
  }
}

extension SupplyReason: Record {
  /// What makes a link contested or cut, and where.
  public static let fields = Fields<SupplyReason> {
    Field("kind", .text) { $0.kind.rawValue }
    Field("state", .word) { $0.state }
    Field("subject", .text) { $0.subject }
    Field("name", .text) { $0.name }
    Position.fields.of { $0.position }
    Field("claims", .texts) { $0.claims }
    Field("text", .text) { $0.description }
  }
}

extension Passage: Record {
  /// The route, who keeps it, and the claim of the agreement.
  public static let fields = Fields<Passage> {
    Field("route", .text) { $0.route.rawValue }
    Field("kept_by", .text) { $0.keeper.rawValue }
    Field("claim", .text) { $0.claim.id }
    Field("source", .text) { $0.claim.source.rawValue }
  }
}

extension RoadLinkState: Record {
  /// The link, its lengths, its state and the reasons.
  public static let fields = Fields<RoadLinkState>(
    properties: ["kind", "id", "state", "routes", "road_length_km", "reason", "passage"]
  ) {
    Field("kind", .text, in: .map) { _ in "stretch" }
    Field("id", .text) { $0.link.id }
    Field("from", .record) { NamedPosition($0.link.from) }
    Field("to", .record) { NamedPosition($0.link.to) }
    Field("routes", .texts) { $0.link.courses.map(\.route.rawValue) }
    Field("class", .known) { $0.link.roadClass }
    Field("line_length_km", .kilometers) { $0.link.lineLength }
    Field("road_length_km", .kilometers) { $0.link.road.length }
    Field("road_length_basis", .text) { $0.link.road.basisWords }
    Field("sinuosity", .number) { $0.link.road.sinuosity }
    Field("state", .word) { $0.state }
    Field("passage", .record) { $0.passage }
    Field("reasons", .records()) { $0.reasons }
    Field("reason", .text, in: .map) { $0.reasons.first?.description }
  }
}

extension RoadLength {
  /// How the length was got.
  fileprivate var basisWords: String {
    switch basis {
    case .published(let route): "published length of \(route)"
    case .sinuosity(let roadClass, let routes): "sinuosity of \(routes == 0 ? "all classes" : roadClass)"
    }
  }
}

extension RoutePoint: Record {
  /// Where a route is contested or cut, from both of its ends, and why.
  public static let fields = Fields<RoutePoint> {
    Field("name", .text) { $0.name }
    Position.fields.of { $0.position }
    Field("from_start_m", .length) { $0.fromStart }
    Field("from_end_m", .length) { $0.fromEnd }
    Field("reason", .record) { $0.reason }
  }
}

extension SupplyPath: Record {
  /// Lengths, routes, places, links and passages.
  public static let fields = Fields<SupplyPath> {
    Field("road_length_km", .kilometers) { $0.length }
    Field("line_length_km", .kilometers) { $0.lineLength }
    Field("published_length_km", .kilometers) { $0.publishedLength }
    Field("routes", .texts) { $0.routes.map(\.rawValue) }
    Field("places", .records()) { $0.places.map { NamedPosition($0) } }
    Field("stretches", .records()) { $0.links }
    Field("passages", .records()) { $0.passages }
  }
}

extension MinimumCut: Record {
  /// What parts the ends.
  public static let fields = Fields<MinimumCut> {
    Field("text", .text) { $0.description }
    Field("stretches", .records()) { $0.links }
  }
}

extension SupplyDay: Record {
  /// What every answer on roads begins with: day, party, rule, what is assumed.
  public static let fields = Fields<SupplyDay> {
    Field("on", .day) { $0.day }
    Field("for", .text) { $0.party.id.rawValue }
    Field("rule", .rule) { $0.rule }
    Field("as_known_on", .day) { $0.asKnownOn }
    Field("assumptions", .records()) { $0.assumptions }
  }

  private var atlas: Atlas { network.atlas }

  /// `on 2020-11-09 for Armenian forces, by the latest claim`, and what is assumed.
  var words: String {
    let assumed = assumptions.map { ", assuming \(atlas.name(of: $0.party)) held \($0.settlement.name)" }
    return "on \(day) for \(atlas.name(of: party.id)), by \(rule.words)\(assumed.joined())"
  }

  /// Whether its states rest on announcements.
  var caveats: Caveats { .on(front) }
}
