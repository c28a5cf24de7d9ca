import FrontlineAtlas
public import FrontlineFormats
import FrontlineFronts
public import FrontlineGeometry
import FrontlineLedger
public import FrontlineMaps
public import FrontlineSupply
import FrontlineTime

/// How near the front a route runs, along its line.
///
/// ```swift
/// let roads = RoadSettings(on: try Day("2020-11-08"))
/// try ExposureQuestion(of: "lachin-corridor-old", as: roads).answer(in: context).exposure.length(within: .kilometers(5))
/// ```
public struct ExposureQuestion: Question {
  /// The id or the name of a route.
  public var route: String
  /// On which day, by which rule, and what is assumed.
  public var roads: RoadSettings
  /// Whether the text is a chart.
  public var drawsChart = false

  /// A question.
  public init(of route: String, as roads: RoadSettings) {
    self.route = route
    self.roads = roads
  }

  /// The distances at the waypoints and each 250 m.
  ///
  /// - Throws: ``AnswerError`` where there is no front that day.
  public func answer(in context: Context) throws -> ExposureAnswer {
    let route = try context.route(route)
    let tracer = try context.supplyTracer(roads)
    let front: Front
    switch try tracer.fronts.finding(on: roads.day) {
    case .front(let found): front = found
    case .absent(let absence): throw AnswerError.data(absence.description)
    }
    guard let exposure = front.exposure(of: route, in: try context.atlas()) else {
      throw AnswerError.data("There is no line between sides on \(roads.day), so nothing to be exposed to.")
    }
    return ExposureAnswer(
      exposure: exposure,
      road: tracer.network.links(of: route, on: roads.day).reduce(.zero) { $0 + $1.road.length },
      drawsChart: drawsChart, tracer: tracer)
  }
}

/// How near the front a route runs.
public struct ExposureAnswer: Answer, Record {
  /// The distances along the line.
  public let exposure: Exposure
  /// The length of the route by road, as that was on the day.
  public let road: Length
  let drawsChart: Bool
  let tracer: SupplyTracer

  private var atlas: Atlas { tracer.atlas }
  private var assumptions: [Assumption] { tracer.atlas.assumptions.filter { $0.day == exposure.front.day } }

  /// How much of the line lies within a distance.
  private struct Band: Record {
    var distance: Length
    var length: Length
    var whole: Length

    static let fields = Fields<Band> {
      Field("distance_km", .kilometers) { $0.distance }
      Field("length_km", .kilometers) { $0.length }
      Field("fraction", .number) { $0.whole > .zero ? $0.length / $0.whole : 0 }
    }
  }

  private var bands: [Band] {
    [1, 5, 10, 20].map(Length.kilometers).map {
      Band(distance: $0, length: exposure.length(within: $0), whole: exposure.length)
    }
  }

  /// A point of the line, with the name of the side.
  private struct Point: Record {
    var point: Exposure.Point
    var side: Reference?

    init(_ point: Exposure.Point, _ atlas: Atlas) {
      self.point = point
      side = point.distance.side.map { Reference(atlas.name(of: $0), id: $0.rawValue) }
    }

    static let fields = Fields<Point>(
      columns: [
        "along_m", "waypoint", "latitude", "longitude", "lower_m", "estimate_m", "upper_m", "side",
      ]
    ) {
      Field("kind", .text, in: .map) { _ in "profile" }
      Field("along_m", "along", .length) { $0.point.along }
      Field("latitude", .degrees) { $0.point.position.latitude }
      Field("longitude", .degrees) { $0.point.position.longitude }
      Field("waypoint", "waypoint", .text) { $0.point.waypoint?.name }
      Field("settlement", .text) { $0.point.waypoint?.settlement }
      Field("lower_m", "lower", .length) { $0.point.distance.lower }
      Field("estimate_m", "estimate", .length) { $0.point.distance.estimate }
      Field("upper_m", "upper", .length) { $0.point.distance.upper }
      Field("side", "held by", .reference) { $0.side }
    }
  }

  /// The nearest point, with the nearest place and the pins of the front.
  private struct Nearest: Record {
    var point: Point
    var place: NearbySettlement?

    static let fields = Fields<Nearest> {
      Point.fields.of { $0.point }
      Field("place", .record) { $0.place?.settlement.point }
      Field("place_distance_m", .length) { $0.place?.distance }
      Field("pins", .record) { $0.point.point.distance.nearest?.pins }
    }
  }

  /// The fields.
  public static let fields = Fields<ExposureAnswer> {
    Field("route", .text) { $0.exposure.route.id.rawValue }
    Field("name", .text) { $0.exposure.route.name }
    Field("on", .day) { $0.exposure.front.day }
    Field("rule", .rule) { $0.tracer.rule }
    Field("assumptions", .records()) { $0.assumptions }
    Field("line_length_km", .kilometers) { $0.exposure.length }
    Field("road_length_km", .kilometers) { $0.road }
    Field("within", .records()) { $0.bands }
    Field("nearest", .record) {
      Nearest(point: Point($0.exposure.nearest, $0.atlas), place: $0.exposure.nearestPlace)
    }
    Field("profile", .records()) { $0.points }
  }

  private var points: [Point] { exposure.points.map { Point($0, atlas) } }

  /// The distance along the line, with the settlements marked.
  public var chart: ProfileChart {
    func series(_ name: String, _ color: String, _ value: (FrontDistance) -> Length?) -> ProfileChart.Series {
      ProfileChart.Series(
        name: name, color: color,
        points: exposure.points.compactMap { point in
          value(point.distance).map { .init(along: point.along, value: $0) }
        })
    }
    return ProfileChart(
      title: "\(exposure.route.name) and the front of \(exposure.front.day)",
      summary:
        "Estimated and greatest distance to the front along the route; least \(exposure.nearest.distance.estimate) after \(exposure.nearest.along).",
      length: exposure.length,
      series: [series("upper", "#9A9A9A") { $0.upper }, series("estimate", "#0072B2") { $0.estimate }],
      marks: exposure.points.compactMap { point in
        point.waypoint.flatMap {
          $0.settlement == nil ? nil : ProfileChart.Mark(along: point.along, name: $0.name)
        }
      }, attribution: atlas.provenance.attribution)
  }

  /// Whether it rests on announcements.
  public var caveats: Caveats? { .on(exposure.front) }
  /// Whether the text is the chart.
  public var hasColors: Bool { drawsChart }

  /// The lengths within some distances, and the waypoints in columns or the chart.
  public func text(on page: Page) -> [String] {
    let assumed = assumptions.map { ", assuming \(atlas.name(of: $0.party)) held \($0.settlement.name)" }
    let heading =
      "\(exposure.route.name) (\(exposure.route.id)) and the front of \(exposure.front.day), by \(tracer.rule.words)\(assumed.joined())"
    let within = bands.map {
      "\($0.length.formatted(Length.longUnit)) within \($0.distance.formatted(Length.longUnit, decimals: Length.longUnit == .kilometers ? 0 : 1))"
    }
    let nearest = exposure.nearest
    let place = exposure.nearestPlace.map { ", \($0.distance) from \($0.settlement.name)" } ?? ""
    let facts = particulars([
      ("line", "\(exposure.length), by road \(road)"), ("of the line", within.joined(separator: ", ")),
      ("nearest", "\(nearest.distance) after \(nearest.along)\(place)"),
    ])
    let rest =
      drawsChart
      ? [""] + chart.lines(on: page)
      : Point.fields.table(points.filter { $0.point.waypoint != nil }).aligned(on: page, indent: 2)
    return [heading] + facts + rest
  }

  /// The points.
  public var listKey: String? { "profile" }

  /// A row for each point.
  public var table: Table? { Point.fields.table(points) }

  /// The line and its points.
  public var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        id: .string(exposure.route.id.rawValue), geometry: .lineString(exposure.route.line),
        properties: ["kind": "route", "name": .string(exposure.route.name), "on": .day(exposure.front.day)])
    ] + points.map { Point.fields.feature($0, at: .point($0.point.position)) }
  }

  /// What is measured, and how the lengths are summed up.
  public var why: Why {
    var why = Why()
    why.addGeodesic("the distance of each point of the line to the nearest point of the front")
    why.addRule(tracer.rule, asKnownOn: tracer.asKnownOn)
    why.add(
      "profile",
      "every waypoint and a point each 250 m; kilometres within a distance go by the estimate, taken to change evenly between points, along the line, which cuts the bends of the road"
    )
    why.add("front", "announcements are not captures: it lags and leads the ground")
    why.addAssumptions(assumptions, atlas)
    why.addDays(atlas.ledger)
    why.addData(atlas)
    return why
  }
}
