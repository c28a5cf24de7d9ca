import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime

/// `frontline route lachin-corridor-old`, and without an id the list of all.
struct RouteCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Describe a supply route: its waypoints, its lengths, when it was in use; with --on its state.",
    discussion: """
      Without an id it lists all routes. With --on it says whether the route was open, contested or cut that day, \
      and where it is first cut from each end; exit status 0 also where it is cut: that is an answer.
      """, aliases: ["routes"])

  @Argument(help: ArgumentHelp("The id of a route, or its name.", valueName: "route"), completion: .routes)
  var name: String?

  @Option(help: ArgumentHelp("Say in which state it was on this day.", valueName: "day"))
  var on: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The party that would use it; left out, the one that held its first settlement.", valueName: "party"),
    completion: .parties)
  var party: String?

  @Option(
    help: ArgumentHelp(
      "With --on, its states during these days too: 2020-09-27/2020-12-31, 2020-10.", valueName: "days"))
  var during: String?

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> AnyAnswer {
    let atlas = try session.atlas()
    guard let name else {
      if on != nil { throw Failure.usage("--on asks about one route; name it.") }
      return AnyAnswer(RoutesAnswer(routes: atlas.routes, atlas: atlas))
    }
    let route = try session.route(name)
    if let on { return AnyAnswer(try status(of: route, on: on, in: session)) }
    if party != nil || during != nil || !assumed.assume.isEmpty {
      throw Failure.usage("--for, --during and --assume go with --on.")
    }
    return AnyAnswer(
      RouteAnswer(
        route: route,
        waypoints: route.waypoints.map { waypoint in
          waypoint.settlement.flatMap { atlas.settlement(id: $0) }?.name ?? waypoint.name
        }, atlas: atlas))
  }

  private func status(of route: SupplyRoute, on text: String, in session: Context) throws -> RouteStatusAnswer
  {
    let day = try session.day(text, named: "--on")
    let days = try during.map { try session.days($0, named: "--during") }
    let tracer = try session.supplyTracer(assuming: assumed.assume, on: day, claims)
    let first = try route.waypoints.compactMap(\.settlement).first.flatMap {
      try session.atlas().settlement(id: $0)
    }
    let party = try session.party(party, on: day, of: tracer, first: first)
    let supply = try tracer.supply(on: day, for: party)
    let report = try supply.report(of: route)
    return RouteStatusAnswer(
      summary: route.summary, report: report, supply: supply,
      heading: "\(route.name) (\(route.id)): \(report.status) \(try supply.words(session))",
      history: try days.map { try tracer.history(of: route, during: $0, for: party) })
  }
}

extension SupplyRoute {
  /// The length of the line through the waypoints, its legs being geodesics.
  fileprivate var lineLength: Length { line.length(edges: .geodesic) }

  /// When it was in use, in words.
  fileprivate var use: String {
    periods.map { period in
      let ends = period.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2 else { return period.text }
      switch (ends[0], ends[1]) {
      case (let start, ".."), (let start, ""): return "since \(start)"
      case ("..", let end), ("", let end): return "until \(end)"
      default: return "\(ends[0]) to \(ends[1])"
      }
    }.joined(separator: ", ")
  }

  var summary: JSONObject {
    [
      "id": .string(id), "name": .string(name), "class": .known(roadClass),
      "period": .list(periods.map(\.text)),
      "length_km": .kilometers(lineLength), "published_length_km": .kilometers(publishedLength),
      "length_source": .known(lengthSource),
    ]
  }

  fileprivate var feature: GeoJSONFeature {
    GeoJSONFeature(id: .string(id), geometry: .lineString(line), properties: summary)
  }
}

/// All routes.
struct RoutesAnswer: Answer {
  let routes: [SupplyRoute]
  let atlas: Atlas

  var text: [String] { columns.aligned() + [counted(routes.count, "route")] }
  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("class", "class"), .text("period", "in use"),
        .number("length_km", "line"), .number("published_length_km", "published"),
        .number("waypoints", "waypoints"), .hidden("name"),
      ],
      rows: routes.map { route in
        [
          Table.Cell(route.id), .init(route.roadClass),
          .init(route.use, csv: route.periods.map(\.text).joined(separator: ";")),
          .init(kilometers: route.lineLength), .init(kilometers: route.publishedLength),
          .init(route.waypoints.count), .init(route.name),
        ]
      })
  }

  var json: JSONValue {
    ["count": .integer(routes.count), "routes": .array(routes.map { .object($0.summary) })]
  }

  var features: [GeoJSONFeature]? { routes.map(\.feature) }

  var why: Why {
    var why = Why()
    why.addGeodesic("lengths of lines whose legs are geodesics")
    why.add("length", "a line from waypoint to waypoint cuts the bends, so it is shorter than the road")
    why.addData(atlas)
    return why
  }
}

/// One route with its waypoints.
struct RouteAnswer: Answer {
  let route: SupplyRoute
  /// The names of the waypoints as the answer prints them.
  let waypoints: [String]
  let atlas: Atlas

  /// The distance along the line to each waypoint.
  private var along: [Length] {
    var sum = Length.zero
    let positions = route.waypoints.map(\.position)
    return [sum]
      + zip(positions, positions.dropFirst()).map { from, to in
        sum += from.distance(to: to)
        return sum
      }
  }

  var text: [String] {
    let published =
      route.publishedLength.map { "\($0) (\(route.lengthSource))" } ?? "none for the whole route"
    return ["\(route.name) (\(route.id))"]
      + particulars([
        ("class", route.roadClass.replacing("-", with: " ")), ("in use", route.use),
        ("line", "\(route.lineLength) through \(counted(route.waypoints.count, "waypoint"))"),
        ("published", published), ("joins", junctions), ("note", route.note),
      ]) + [""] + columns.aligned().map { "  " + $0 }
  }

  /// The routes that it meets, by waypoint: `Lachin (hakari-valley)`.
  private var junctions: String {
    route.waypoints.indices.compactMap { index in
      var others: [String] = []
      for junction in route.junctions where junction.waypoint == index && !others.contains(junction.route) {
        others.append(junction.route)
      }
      return others.isEmpty ? nil : "\(waypoints[index]) (\(others.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .number("along_m", "along"), .text("name", "waypoint"), .hidden("settlement"),
        .number("latitude", "latitude"), .number("longitude", "longitude"),
        .number("uncertainty_m", "within"), .hidden("source"),
      ],
      rows: zip(zip(route.waypoints, waypoints), along).map { pair, along in
        let (waypoint, name) = pair
        return [
          Table.Cell(along), .init(name), .init(waypoint.settlement),
          .init(degrees: waypoint.position.latitude), .init(degrees: waypoint.position.longitude),
          .init(waypoint.uncertainty), .init(waypoint.source?.rawValue),
        ]
      })
  }

  var json: JSONValue {
    let points = zip(zip(route.waypoints, waypoints), along).map { pair, along -> JSONValue in
      let (waypoint, name) = pair
      return .object(
        JSONValue.placeMembers(id: waypoint.settlement, name: name, waypoint.position).adding([
          "along_m": .meters(along), "uncertainty_m": .meters(waypoint.uncertainty),
          "source": .text(waypoint.source?.rawValue),
        ]))
    }
    return .object(
      route.summary.adding([
        "note": .known(route.note), "waypoints": .array(points),
        "junctions": .array(
          route.junctions.map {
            [
              "waypoint": .integer($0.waypoint), "route": .string($0.route),
              "other_waypoint": .integer($0.otherWaypoint),
            ]
          }),
      ]))
  }

  var features: [GeoJSONFeature]? {
    [route.feature]
      + zip(route.waypoints, waypoints).map { waypoint, name in
        GeoJSONFeature(
          geometry: .point(waypoint.position),
          properties: [
            "settlement": .text(waypoint.settlement), "name": .string(name),
            "uncertainty_m": .meters(waypoint.uncertainty),
          ])
      }
  }

  var why: Why { RoutesAnswer(routes: [route], atlas: atlas).why }
}
