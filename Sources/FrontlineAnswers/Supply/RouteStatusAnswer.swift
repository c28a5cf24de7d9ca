import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
public import FrontlineSupply
import FrontlineTime

/// The state of a route for a party on a day.
public struct RouteStatusAnswer: Answer, Record {
  /// The state, with what cuts the route from each end.
  public let report: RouteReport
  /// The roads of the day.
  public let supply: SupplyDay
  /// The states during some days; `nil`: they were not asked for.
  public let history: [RouteSpan]?

  /// A link as the route runs.
  private struct Leg: Record {
    var state: RoadLinkState
    var from: String
    var to: String

    init(_ state: RoadLinkState, of route: SupplyRoute) {
      self.state = state
      let isReversed = state.link.courses.first { $0.route == route.id }?.isReversed ?? false
      (from, to) = (state.link.from.name, state.link.to.name)
      if isReversed { swap(&from, &to) }
    }

    static let fields = Fields<Leg> {
      Field("state", "state", .stateWords) { $0.state.state }
      Field("line_length_m", "line", .length) { $0.state.link.lineLength }
      Field("road_length_m", "road", .length) { $0.state.link.road.length }
      Field("from", "from", .text) { $0.from }
      Field("to", "to", .text) { $0.to }
      Field("reason", "because", .text) { $0.state.reasons.first?.description }
    }
  }

  /// Where a route is first contested or cut from each of its ends.
  private struct Ends: Record {
    var start: RoutePoint
    var end: RoutePoint

    init?(_ points: (fromStart: RoutePoint, fromEnd: RoutePoint)?) {
      guard let points else { return nil }
      (start, end) = points
    }

    static let fields = Fields<Ends> {
      Field("from_start", .record) { $0.start }
      Field("from_end", .record) { $0.end }
    }
  }

  private var troubles: [(word: String, ends: Ends)] {
    [("cut", Ends(report.cut)), ("contested", Ends(report.contested))].compactMap { word, ends in
      ends.map { (word, $0) }
    }
  }

  /// The fields.
  public static let fields = Fields<RouteStatusAnswer> {
    SupplyRoute.fields.of { $0.report.route }
    SupplyDay.fields.of { $0.supply }
    Field("state", .word) { $0.report.status.state }
    Field("at", .record) { $0.report.status.point }
    Field("passage", .record) { $0.report.passage }
    Field("first_contested", .record) { Ends($0.report.contested) }
    Field("first_cut", .record) { Ends($0.report.cut) }
    Field("stretches", .records()) { $0.report.links }
    Field("history", .records()) { $0.history }
  }

  /// The state, what cuts it, and the links in columns.
  public func text(on page: Page) -> [String] {
    let route = report.route
    func words(_ point: RoutePoint, _ along: Length) -> String {
      "after \(along), near \(point.name): \(point.reason.description)"
    }
    let passage = report.passage.map { passage in
      let keeper = supply.network.atlas.name(of: passage.keeper)
      return [("passage", "granted by agreement, kept by \(keeper) (\(passage.claim.id))")]
    }
    let ends = troubles.flatMap { word, ends in
      [
        ("\(word) from \(route.waypoints[0].name)", words(ends.start, ends.start.fromStart)),
        (
          "\(word) from \(route.waypoints[route.waypoints.count - 1].name)",
          words(ends.end, ends.end.fromEnd)
        ),
      ]
    }
    return ["\(route.name) (\(route.id)): \(report.status) \(supply.words)"]
      + particulars((passage ?? []) + ends) + table!.aligned(on: page, indent: 2)
      + (history.map { ["", "States by days:"] + $0.map { "  \($0)" } } ?? [])
  }

  /// A row for each link.
  public var table: Table? { Leg.fields.table(report.links.map { Leg($0, of: report.route) }) }

  /// The links, and where the route is first contested and cut.
  public var features: [GeoJSONFeature]? {
    report.links.map { GeoJSONFeature($0) }
      + troubles.flatMap { word, ends in
        [("from_start", ends.start), ("from_end", ends.end)].map { end, point in
          GeoJSONFeature(
            geometry: .point(point.position),
            properties: [
              "kind": .string(word), "seen": .string(end), "name": .string(point.name),
              "from_start_m": .meters(point.fromStart), "reason": .string(point.reason.description),
            ])
        }
      }
  }

  /// Whether it rests on announcements, and how good the points of the line are.
  public var caveats: Caveats? {
    var caveats = supply.caveats
    for sentence in report.route.caveats.words { caveats.add(sentence) }
    return caveats
  }

  /// How the state was judged.
  public var why: Why {
    var why = Why()
    why.addSupply(supply)
    return why
  }
}

extension RouteSpan: Record {
  /// The days, the state, and where it is so.
  public static let fields = Fields<RouteSpan> {
    Field("from", .day) { $0.days.lowerBound }
    Field("to", .day) { $0.days.upperBound }
    Field("state", .word) { $0.status.state }
    Field("at", .record) { $0.status.point }
  }
}

extension FieldKind<SupplyState> {
  /// The state, with blanks in text.
  static var stateWords: Self {
    .init(
      .word(of: SupplyState.allCases.map(\.rawValue)), json: { .string($0.rawValue) },
      cell: { .init($0.rawValue.replacing("_", with: " "), csv: $0.rawValue) })
  }
}

extension GeoJSONFeature {
  /// A link as a line.
  init(_ state: RoadLinkState, kind: JSONValue? = nil) {
    self = RoadLinkState.fields.feature(state, at: .lineString(state.link.line))
    if let kind { properties["kind"] = kind }
  }

  /// A place of the network as a point.
  init(_ place: SupplyPlace, kind: JSONValue) {
    self.init(
      geometry: .point(place.position),
      properties: ["kind": kind, "settlement": .text(place.settlement), "name": .string(place.name)])
  }
}
