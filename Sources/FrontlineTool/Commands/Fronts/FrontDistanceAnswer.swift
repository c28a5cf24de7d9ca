import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

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
    why.add("place", from)
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
