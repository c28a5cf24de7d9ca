import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// What can be measured to a front: a place, a route, or a district.
enum Measured {
  case place(ResolvedPlace)
  case route(SupplyRoute)
  case district(District)

  /// What the answer calls it.
  var name: String {
    switch self {
    case .place(let place): place.name
    case .route(let route): "\(route.name) (\(route.id))"
    case .district(let district): "\(district.name) (\(district.layer.rawValue))"
    }
  }

  var json: JSONValue {
    switch self {
    case .place(let place): place.json
    case .route(let route): ["id": .string(route.id), "name": .string(route.name), "kind": "route"]
    case .district(let district):
      [
        "id": .string(district.id), "name": .string(district.name),
        "kind": .string(district.layer.rawValue),
      ]
    }
  }

  /// How far it is from a front; `nil` where that has no line.
  func distance(to front: Front) throws -> FrontDistance? {
    switch self {
    case .place(let place):
      return place.settlement.map { front.distance(to: $0) } ?? front.distance(to: place.position)
    case .route(let route): return front.distance(to: route)
    case .district(let district):
      guard district.shape != nil else {
        throw Failure.data("\(district.name) has no outline in the data, so no distance can be measured.")
      }
      return front.distance(to: district)
    }
  }

  func features(to front: Front, _ distance: FrontDistance) -> [GeoJSONFeature] {
    let members = (["on": .day(front.day)] as JSONObject).adding(JSONValue.distanceMembers(distance))
    func feature(_ id: String, _ name: String, _ geometry: Geometry?) -> [GeoJSONFeature] {
      [
        GeoJSONFeature(
          geometry: geometry,
          properties: (["id": .string(id), "name": .string(name)] as JSONObject).adding(members))
      ]
    }
    switch self {
    case .route(let route): return feature(route.id, route.name, .lineString(route.line))
    case .district(let district):
      return feature(district.id, district.name, district.shape.map { .multiPolygon($0) })
    case .place(let place):
      var features = [GeoJSONFeature(place.settlement?.id, place.name, place.position)]
      if let point = distance.nearest, let line = try? LineString([place.position, point.position]) {
        features.append(GeoJSONFeature(geometry: .lineString(line), properties: members))
      }
      return features
    }
  }
}

extension Session {
  /// What an argument names that can be measured to a front: a place, and where none is called so, a route or a
  /// district.
  func measured(_ argument: String) throws -> Measured {
    do {
      return .place(try place(argument))
    } catch let error as AtlasError where error.code == .unknownName {
      if let route = try? atlas().route(argument) { return .route(route) }
      if let district = try? district(argument) { return .district(district) }
      throw error
    }
  }
}

/// How far something is from the front of a day: `frontline distance Shusha front --on 2020-10-29`.
struct FrontDistanceAnswer: Answer {
  let from: Measured
  let front: Front
  let distance: FrontDistance
  let sideNames: [Party.Side: String]
  let why: Why

  init(_ from: Measured, on day: Day, tracer: FrontTracer, session: Session) throws {
    let front = try session.front(on: day, of: tracer)
    guard let distance = try from.distance(to: front) else {
      throw Failure.data("There is no front to measure to. \(front.lackOfLines)")
    }
    self.from = from
    self.front = front
    self.distance = distance
    sideNames = Dictionary(uniqueKeysWithValues: try front.sides.map { ($0, try session.name(of: $0)) })
    var why = Why()
    why.addGeodesic("the distance to the nearest point of the line")
    if case .place(let place) = from { why.add("place", place) }
    why.add(
      "bounds",
      distance.side == nil
        ? "lower: 0, for it has no standing; upper: the farther of the two sides' nearest places"
        : "lower: to the nearest ground that is not surely its own side's; estimate: to the line; upper: to the nearest place of another side"
    )
    try why.addFront(front, by: tracer)
    why.addDays(tracer.atlas.ledger)
    why.addData(tracer.atlas)
    self.why = why
  }

  private func name(_ side: Party.Side?) -> String {
    side.map { sideNames[$0] ?? $0.rawValue } ?? "contested"
  }

  var caveats: Caveats? { .on(front) }

  var text: [String] {
    var pairs = [("held by", distance.side.map(name) ?? "")]
    if let point = distance.nearest {
      let bearing = point.azimuth.map { ", \(direction($0)) of \(from.name)" } ?? ""
      pairs.append(("nearest point", "\(point.position)\(bearing)"))
      if let pins = point.pins {
        pairs.append(
          (
            "pinned by",
            "\(pins.left.words) (\(name(pins.left.side))) and \(pins.right.words) (\(name(pins.right.side))), \(pins.gap) apart"
          ))
      }
    }
    if let opposing = distance.nearestOpposing { pairs.append(("nearest opposing", opposing.name)) }
    return ["\(distance) from \(from.name) to the front of \(front.day)"] + particulars(pairs)
  }

  var json: JSONValue {
    .object(
      (["from": from.json, "to": "front", "on": .day(front.day)] as JSONObject)
        .adding(JSONValue.distanceMembers(distance))
        .adding(["area_of_interest": .string(front.areaOfInterest)]))
  }

  var table: Table? {
    Table(
      columns: [
        .text("from", "from"), .text("on", "on"), .number("lower_m", "lower"),
        .number("estimate_m", "estimate"),
        .number("upper_m", "upper"),
      ],
      rows: [
        [
          Table.Cell(from.name), .init("\(front.day)"), .init(distance.lower), .init(distance.estimate),
          .init(distance.upper),
        ]
      ])
  }

  var features: [GeoJSONFeature]? { from.features(to: front, distance) }
}
