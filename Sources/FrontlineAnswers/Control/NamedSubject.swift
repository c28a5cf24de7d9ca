internal import FrontlineAtlas
import FrontlineFormats
public import FrontlineGeometry
public import FrontlineLedger
import FrontlineLocalities

/// What claims are asked about, as an answer names it.
public struct NamedSubject: Record {
  /// The settlement, district, area or route.
  public let subject: Subject
  /// Its name.
  public let name: String
  /// Where it is: a settlement's point, a district's outline, a route's line; `nil`: the data have none.
  public let geometry: Geometry?

  private var position: Position? { if case .point(let position) = geometry { position } else { nil } }

  /// Kind, id and name; of a settlement its position too.
  public static let fields = Fields<NamedSubject>(properties: ["kind", "id", "name"]) {
    Field("kind", .word) { $0.subject.kind }
    Field("id", .text) { $0.subject.id }
    Field("name", .text) { $0.name }
    Field("latitude", .degrees) { $0.position?.latitude }.whenKnown
    Field("longitude", .degrees) { $0.position?.longitude }.whenKnown
  }

  /// It on the map, with what is said of it.
  func feature(_ properties: JSONObject) -> GeoJSONFeature {
    var feature = Self.fields.feature(self, at: geometry, id: subject.id)
    feature.properties = feature.properties.adding(properties)
    return feature
  }
}

extension Context {
  /// The subject of an argument: of the kind that is asked for, else whatever bears the name, settlements first.
  func subject(
    _ argument: String, kind: Subject.Kind?, exactly: Bool = false
  ) throws -> NamedSubject {
    let resolution = try resolve(
      argument, preferring: kind.flatMap { Resolution.Kind(rawValue: $0.rawValue) }.map { [$0] } ?? [],
      needsShape: kind == .route, exactly: exactly)
    let need = "claims are on \(kind.map { "\($0.rawValue)s; --subject asked for one" } ?? "named places")"
    switch (resolution.meaning, kind) {
    case (.settlement(let settlement), nil), (.settlement(let settlement), .settlement):
      return NamedSubject(
        subject: .settlement(settlement.id), name: try place(resolution)?.name ?? settlement.name,
        geometry: .point(settlement.position))
    case (.district(let district), nil), (.district(let district), .district),
      (.district(let district), .area):
      return NamedSubject(
        subject: kind.map { Subject($0, district.id.rawValue) } ?? district.subject, name: district.name,
        geometry: district.shape.map { .multiPolygon($0) })
    case (.route(let route), nil), (.route(let route), .route):
      return NamedSubject(subject: .route(route.id), name: route.name, geometry: .lineString(route.line))
    default: throw AnswerError.wrongKind(resolution, need: need)
    }
  }
}
