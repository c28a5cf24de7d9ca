import FrontlineAtlas
import FrontlineSupply
public import FrontlineTime

/// Which supply routes there are, what is known of one, or in which state it was, or all were, on a day.
///
/// ```swift
/// let roads = RoadSettings(on: try Day("2020-11-09"), for: "armenian-forces")
/// try RouteQuestion("lachin-corridor-old", as: roads).answer(in: context).json["state"]      // cut
/// ```
public struct RouteQuestion: Question {
  /// The id or the name of a route; `nil`: all.
  public var name: String?
  /// Of which day and for whom the state is asked for; `nil`: it is not.
  public var roads: RoadSettings?
  /// The days of which the states are asked for too.
  public var days: ClosedRange<Day>?

  /// A question.
  public init(_ name: String? = nil, as roads: RoadSettings? = nil, during days: ClosedRange<Day>? = nil) {
    self.name = name
    self.roads = roads
    self.days = days
  }

  /// All routes, their states, one, or the state of one.
  public static let schema = JSONSchema.anyOf([
    RoutesAnswer.schema, RouteStatesAnswer.schema, RouteAnswer.schema, RouteStatusAnswer.schema,
  ])

  /// A ``RoutesAnswer`` or a ``RouteAnswer``; with a day a ``RouteStatesAnswer`` or a ``RouteStatusAnswer``.
  public func answer(in context: Context) throws -> AnyAnswer {
    let atlas = try context.atlas()
    guard let name else {
      guard let roads else { return AnyAnswer(RoutesAnswer(routes: atlas.routes, atlas: atlas)) }
      guard days == nil else { throw AnswerError.usage("--during asks about one route; name it.") }
      return AnyAnswer(
        try RouteStatesAnswer(context.supplyTracer(roads), on: roads.day, for: roads.party))
    }
    let route = try context.route(name)
    guard let roads else { return AnyAnswer(RouteAnswer(route: route, atlas: atlas)) }
    let tracer = try context.supplyTracer(roads)
    let first = route.waypoints.compactMap(\.settlement).first.flatMap { atlas.settlement(id: $0) }
    let party = try context.party(roads, of: tracer, first: first)
    let supply = try tracer.supply(on: roads.day, for: party)
    return AnyAnswer(
      RouteStatusAnswer(
        report: try supply.report(of: route), supply: supply,
        history: try days.map { try tracer.history(of: route, during: $0, for: party) }))
  }
}
