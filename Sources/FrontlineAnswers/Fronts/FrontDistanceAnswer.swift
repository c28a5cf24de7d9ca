import FrontlineAtlas
public import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
internal import FrontlineTime

/// How far something is from the front of a day.
public struct FrontDistanceAnswer: Answer, Record {
  /// What it is measured from.
  public let from: Measured
  /// The front.
  public let front: Front
  /// The least, the estimate and the most.
  public let distance: FrontDistance
  /// How it was made.
  public let why: Why
  private let atlas: Atlas

  init(_ from: Measured, on day: Day, tracer: FrontTracer) throws {
    let front = try tracer.required(on: day)
    guard let distance = try from.distance(to: front) else {
      throw AnswerError.data("There is no front to measure to. \(front.lackOfLines)")
    }
    self.from = from
    self.front = front
    self.distance = distance
    atlas = tracer.atlas
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

  /// The fields.
  public static let fields = Fields<FrontDistanceAnswer>(columns: [
    "from", "on", "lower_m", "estimate_m", "upper_m",
  ]) {
    Field("from", "from", .measured) { $0.from }
    Field("to", .text, in: .json) { _ in "front" }
    Field("on", "on", .day) { $0.front.day }
    FrontDistance.fields.of { $0.distance }
    Field("area_of_interest", .text, in: .json) { $0.front.areaOfInterest }
  }

  /// The three figures, the nearest point, and what pins the front there.
  public func text(on page: Page) -> [String] {
    var pairs = [("held by", distance.side.map(atlas.name) ?? "")]
    if let point = distance.nearest {
      let bearing = point.azimuth.map { ", \(direction($0)) of \(from.name)" } ?? ""
      pairs.append(("nearest point", "\(point.position)\(bearing)"))
      if let pins = point.pins {
        func words(_ pin: FrontPin) -> String { "\(pin.words) (\(pin.side.map(atlas.name) ?? "contested"))" }
        pairs.append(("pinned by", "\(words(pins.left)) and \(words(pins.right)), \(pins.gap) apart"))
      }
    }
    if let opposing = distance.nearestOpposing { pairs.append(("nearest opposing", opposing.name)) }
    return ["\(distance) from \(from.name) to the front of \(front.day)"] + particulars(pairs)
  }

  /// One row.
  public var table: Table? { Self.fields.table([self]) }

  /// What it is measured from, and from a place the line to the nearest point of the front.
  public var features: [GeoJSONFeature]? {
    let members = (["on": .day(front.day)] as JSONObject).adding(distance.object)
    func feature(_ id: String, _ name: String, _ geometry: Geometry?) -> [GeoJSONFeature] {
      let identity: JSONObject = ["id": .string(id), "name": .string(name)]
      return [GeoJSONFeature(geometry: geometry, properties: identity.adding(members))]
    }
    switch from {
    case .route(let route): return feature(route.id.rawValue, route.name, .lineString(route.line))
    case .district(let district):
      return feature(district.id.rawValue, district.name, district.shape.map { .multiPolygon($0) })
    case .place(let place):
      let line = distance.nearest.flatMap { try? LineString([place.position, $0.position]) }
      return [GeoJSONFeature(place.settlement?.id, place.name, place.position)]
        + (line.map { [GeoJSONFeature(geometry: .lineString($0), properties: members)] } ?? [])
    }
  }

  /// Whether the front rests on announcements.
  public var caveats: Caveats? { .on(front) }
}
