import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities

/// `frontline control Shusha`
struct ControlCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Say who held a place: its history, or on one day, with the claims.",
    discussion: """
      Who held a place is what a rule makes of the claims of the sources; it says nothing on who owns it. \
      Days before the first and after the last of which the ledger speaks are unknown.
      """)

  @Argument(
    help: ArgumentHelp(
      "A settlement, district, area or route: a name, an id, or \"Name, District\".", valueName: "place"),
    completion: .settlements)
  var place: String

  @Option(
    help: ArgumentHelp(
      "What the name is the name of, where it is that of several: settlement, district, area or route.",
      valueName: "kind"))
  var subject: SubjectArgument?

  @Option(
    help: ArgumentHelp("On this day, or in this month or year, not the whole history.", valueName: "day"))
  var on: String?

  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> AnyAnswer {
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, named: "--as-known-on")
    let days = try on.map { try session.days($0, named: "--on") }
    let subject = try session.subject(place, kind: subject)
    let ledger = try session.atlas().ledger
    if let days, days.lowerBound == days.upperBound {
      let standing = ledger.standing(of: subject.subject, on: days.lowerBound, asKnownOn: known, by: rule)
      return try AnyAnswer(StandingAnswer(subject: subject, standing: standing, session: session))
    }
    let history = ledger.history(of: subject.subject, by: rule, asKnownOn: known)
    if let days {
      return try AnyAnswer(SpanAnswer(subject: subject, history: history, during: days, session: session))
    }
    return try AnyAnswer(HistoryAnswer(subject: subject, history: history, session: session))
  }
}

/// The kind of a subject as an option.
enum SubjectArgument: String, CaseIterable, ExpressibleByArgument {
  case settlement, district, area, route
}

/// What claims are asked about, as the answer names it.
struct NamedSubject {
  var subject: Subject
  var name: String
  /// Where it is: a settlement's point, a district's outline, a route's line; `nil`: the data have none.
  var geometry: Geometry?

  /// `{"kind", "id", "name", "latitude", "longitude"}`, the last two of a settlement.
  var json: JSONValue {
    guard case .point(let position) = geometry else { return .object(members) }
    return .object(
      members.adding(["latitude": .number(position.latitude), "longitude": .number(position.longitude)]))
  }

  /// It on the map.
  func feature(_ properties: JSONObject) -> GeoJSONFeature {
    GeoJSONFeature(id: .string(subject.id), geometry: geometry, properties: members.adding(properties))
  }

  private var members: JSONObject {
    ["kind": .string(subject.kind.rawValue), "id": .string(subject.id), "name": .string(name)]
  }
}

extension Context {
  /// The subject of an argument: of the kind that is asked for, else whatever bears the name, settlements first.
  func subject(_ argument: String, kind: SubjectArgument?, exactly: Bool = false) throws -> NamedSubject {
    let resolution = try resolve(
      argument, preferring: kind.map { [$0.kind] } ?? [], needsShape: kind == .route, exactly: exactly)
    let need = "claims are on \(kind.map { "\($0.rawValue)s; --subject asked for one" } ?? "named places")"
    switch (resolution.meaning, kind) {
    case (.settlement(let settlement), nil), (.settlement(let settlement), .settlement):
      return NamedSubject(
        subject: .settlement(settlement.id), name: try place(resolution)?.name ?? settlement.name,
        geometry: .point(settlement.position))
    case (.district(let district), nil), (.district(let district), .district),
      (.district(let district), .area):
      let subject: Subject =
        switch kind {
        case .district: .district(district.id)
        case .area: .area(district.id)
        default: district.subject
        }
      return NamedSubject(
        subject: subject, name: district.name, geometry: district.shape.map { .multiPolygon($0) })
    case (.route(let route), nil), (.route(let route), .route):
      return NamedSubject(subject: .route(route.id), name: route.name, geometry: .lineString(route.line))
    default: throw AnswerError.wrongKind(resolution, need: need)
    }
  }
}

extension SubjectArgument {
  fileprivate var kind: Resolution.Kind {
    switch self {
    case .settlement: .settlement
    case .district: .district
    case .area: .area
    case .route: .route
    }
  }
}
