import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply

/// What the roads say, as JSON.
extension JSONValue {
  static func place(_ place: SupplyPlace) -> JSONValue {
    .place(id: place.settlement, name: place.name, place.position)
  }

  static func assumptions(_ assumptions: [Assumption]) -> JSONValue {
    .array(
      assumptions.map {
        [
          "party": .string($0.party.rawValue), "settlement": .string($0.settlement.id), "on": .day($0.day),
        ]
      })
  }

  static func reason(_ reason: SupplyReason) -> JSONValue {
    [
      "kind": .string(reason.kind.rawValue), "state": .string(reason.state.rawValue),
      "subject": .text(reason.subject), "name": .string(reason.name),
      "latitude": .number(reason.position.latitude), "longitude": .number(reason.position.longitude),
      "claims": .list(reason.claims), "text": .string(reason.description),
    ]
  }

  static func passage(_ passage: Passage?) -> JSONValue {
    guard let passage else { return .null }
    return [
      "route": .string(passage.route), "kept_by": .string(passage.keeper.rawValue),
      "claim": .string(passage.claim.id), "source": .string(passage.claim.source.rawValue),
    ]
  }

  static func stretch(_ state: StretchState) -> JSONValue {
    let stretch = state.stretch
    let basis =
      switch stretch.road.basis {
      case .published(let route): "published length of \(route)"
      case .sinuosity(let roadClass, let routes):
        "sinuosity of \(routes == 0 ? "all classes" : roadClass)"
      }
    return [
      "id": .string(stretch.id), "from": .place(stretch.from), "to": .place(stretch.to),
      "routes": .list(stretch.courses.map(\.route)), "class": .known(stretch.roadClass),
      "line_length_km": .kilometers(stretch.lineLength), "road_length_km": .kilometers(stretch.road.length),
      "road_length_basis": .string(basis), "sinuosity": stretch.road.sinuosity.map { .number($0) } ?? .null,
      "state": .string(state.state.rawValue), "passage": .passage(state.passage),
      "reasons": .array(state.reasons.map { .reason($0) }),
    ]
  }

  static func point(_ point: RoutePoint?) -> JSONValue {
    guard let point else { return .null }
    return [
      "name": .string(point.name), "latitude": .number(point.position.latitude),
      "longitude": .number(point.position.longitude), "from_start_m": .meters(point.fromStart),
      "from_end_m": .meters(point.fromEnd), "reason": .reason(point.reason),
    ]
  }

  static func both(_ points: (fromStart: RoutePoint, fromEnd: RoutePoint)?) -> JSONValue {
    guard let points else { return .null }
    return ["from_start": .point(points.fromStart), "from_end": .point(points.fromEnd)]
  }

  static func way(_ way: Way) -> JSONValue {
    [
      "road_length_km": .kilometers(way.length), "line_length_km": .kilometers(way.lineLength),
      "published_length_km": .kilometers(way.publishedLength), "routes": .list(way.routes),
      "places": .array(way.places.map { .place($0) }),
      "stretches": .array(way.stretches.map { .stretch($0) }),
      "passages": .array(way.passages.map { .passage($0) }),
    ]
  }

  static func separation(_ separation: Separation?) -> JSONValue {
    guard let separation else { return .null }
    return [
      "text": .string(separation.description),
      "stretches": .array(separation.stretches.map { .stretch($0) }),
    ]
  }

  /// `on`, `for`, `rule` and `assumptions`: what every answer on roads begins with.
  static func supplyMembers(_ supply: SupplyDay) -> JSONObject {
    [
      "on": .day(supply.day), "for": .string(supply.party.id.rawValue), "rule": .string("\(supply.rule)"),
      "as_known_on": .day(supply.asKnownOn), "assumptions": .assumptions(supply.assumptions),
    ]
  }
}

extension GeoJSONFeature {
  /// A stretch as a line.
  init(_ state: StretchState, _ properties: JSONObject = [:]) {
    self.init(
      geometry: .lineString(state.stretch.line),
      properties: ([
        "kind": "stretch", "id": .string(state.stretch.id), "state": .string(state.state.rawValue),
        "routes": .list(state.stretch.courses.map(\.route)),
        "road_length_km": .kilometers(state.stretch.road.length),
        "reason": .text(state.reasons.first?.description), "passage": .passage(state.passage),
      ] as JSONObject).adding(properties))
  }

  /// A place of the network as a point.
  init(_ place: SupplyPlace, kind: String) {
    self.init(
      geometry: .point(place.position),
      properties: ["kind": .string(kind), "settlement": .text(place.settlement), "name": .string(place.name)])
  }
}

/// Words that several answers on roads share.
extension SupplyDay {
  /// `on 2020-11-09 for Armenian forces, by the latest claim`, and what is assumed.
  func words(_ session: Context) throws -> String {
    let assumed = try assumptions.map {
      ", assuming \(try session.name(of: $0.party)) held \($0.settlement.name)"
    }
    .joined()
    return "on \(day) for \(try session.name(of: party.id)), by \(rule.words)\(assumed)"
  }
}
