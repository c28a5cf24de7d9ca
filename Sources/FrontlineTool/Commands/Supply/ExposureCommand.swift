import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineMaps
import FrontlineSupply

/// `frontline exposure lachin-corridor-old --on 2020-11-08 --chart`
struct ExposureCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "exposure", abstract: "Say how near the front a route runs, along its line.",
    discussion: "The table names every waypoint; csv and json have a point each 250 m.")

  @Argument(help: ArgumentHelp("The id of a route, or its name.", valueName: "route"), completion: .routes)
  var name: String

  @Option(help: ArgumentHelp("The day.", valueName: "day"))
  var on: String

  @Flag(help: "Draw the profile in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ExposureAnswer {
    if chart, output.format != .text {
      throw Failure.usage("--chart is drawn with --format text only; --svg goes with every format.")
    }
    let day = try session.day(on, named: "--on")
    let route = try session.route(name)
    let tracer = try session.supplyTracer(assuming: assumed.assume, on: day, claims)
    let front: Front
    switch try tracer.finding(on: day) {
    case .front(let found): front = found
    case .absent(let absence): throw Failure.data(absence.description)
    }
    guard let exposure = front.exposure(of: route, in: try session.atlas()) else {
      throw Failure.data("There is no line between sides on \(day), so nothing to be exposed to.")
    }
    let answer = ExposureAnswer(
      exposure: exposure, tracer: tracer,
      road: tracer.network.stretches(of: route).reduce(.zero) { $0 + $1.road.length },
      drawn: chart)
    if let svg { try AtomicFile.write(answer.chart.svg(), to: svg) }
    return answer
  }
}

/// How near the front a route runs.
struct ExposureAnswer: Answer {
  let exposure: Exposure
  let tracer: SupplyTracer
  /// The length of the route by road.
  let road: Length
  let drawn: Bool

  static let bands: [Length] = [1, 5, 10, 20].map { .kilometers($0) }

  private var atlas: Atlas { tracer.atlas }
  private var assumptions: [Assumption] { tracer.assumptions.filter { $0.day == exposure.front.day } }

  var chart: ProfileChart {
    func series(_ name: String, _ color: String, _ value: (FrontDistance) -> Length?) -> ProfileChart.Series {
      ProfileChart.Series(
        name: name, color: color,
        points: exposure.points.compactMap { point in
          value(point.distance).map { .init(along: point.along, value: $0) }
        })
    }
    let named = exposure.points.compactMap { point in
      point.waypoint.flatMap {
        $0.settlement == nil ? nil : ProfileChart.Mark(along: point.along, name: $0.name)
      }
    }
    return ProfileChart(
      title: "\(exposure.route.name) and the front of \(exposure.front.day)",
      summary:
        "Estimated and greatest distance to the front along the route; least \(exposure.nearest.distance.estimate) after \(exposure.nearest.along).",
      length: exposure.length,
      series: [series("upper", "#9A9A9A") { $0.upper }, series("estimate", "#0072B2") { $0.estimate }],
      marks: named, attribution: atlas.provenance.attribution)
  }

  private var heading: String {
    let assumed = assumptions.map { ", assuming \(atlas.name(of: $0.party)) held \($0.settlement.name)" }
      .joined()
    return
      "\(exposure.route.name) (\(exposure.route.id)) and the front of \(exposure.front.day), by \(tracer.rule.words)\(assumed)"
  }

  var caveats: Caveats? { .on(exposure.front) }

  var hasColors: Bool { drawn && Surroundings.current.page().hasColors }

  var text: [String] {
    let within = Self.bands.map { band in
      "\(fixed(exposure.length(within: band).kilometers, 1)) km within \(fixed(band.kilometers, 0)) km"
    }
    let nearest = exposure.nearest
    let place = exposure.nearestPlace.map { ", \($0.distance) from \($0.settlement.name)" } ?? ""
    let facts = particulars([
      ("line", "\(exposure.length), by road \(road)"), ("of the line", within.joined(separator: ", ")),
      ("nearest", "\(nearest.distance) after \(nearest.along)\(place)"),
    ])
    guard !drawn else {
      let drawing = chart.terminal(
        width: min(Surroundings.current.page().width, 120),
        style: Surroundings.current.page().isUnicode ? .braille : .ascii,
        colored: Surroundings.current.page().hasColors)
      return [heading] + facts + [""]
        + drawing.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    return [heading] + facts
      + table(of: exposure.points.filter { $0.waypoint != nil }).aligned().map { "  " + $0 }
  }

  var table: Table? { table(of: exposure.points) }

  private func table(of points: [Exposure.Point]) -> Table {
    Table(
      columns: [
        .number("along_m", "along"), .text("waypoint", "waypoint"), .hidden("latitude"),
        .hidden("longitude"), .number("lower_m", "lower"), .number("estimate_m", "estimate"),
        .number("upper_m", "upper"), .text("side", "held by"),
      ],
      rows: points.map { point in
        [
          Table.Cell(point.along), .init(point.waypoint?.name), .init(degrees: point.position.latitude),
          .init(degrees: point.position.longitude), .init(point.distance.lower),
          .init(point.distance.estimate), .init(point.distance.upper),
          .init(point.distance.side.map(atlas.name), csv: point.distance.side?.rawValue),
        ]
      })
  }

  var json: JSONValue {
    [
      "route": .string(exposure.route.id), "name": .string(exposure.route.name),
      "on": .day(exposure.front.day), "rule": .string("\(tracer.rule)"),
      "assumptions": .assumptions(assumptions), "line_length_km": .kilometers(exposure.length),
      "road_length_km": .kilometers(road),
      "within": .array(
        Self.bands.map { band in
          let length = exposure.length(within: band)
          return [
            "distance_km": .kilometers(band), "length_km": .kilometers(length),
            "fraction": .number(exposure.length > .zero ? length / exposure.length : 0),
          ]
        }),
      "nearest": .object(
        members(exposure.nearest).adding([
          "place": exposure.nearestPlace.map {
            .place(id: $0.settlement.id, name: $0.settlement.name, $0.settlement.position)
          } ?? .null,
          "place_distance_m": .meters(exposure.nearestPlace?.distance),
          "pins": .pins(exposure.nearest.distance.nearest?.pins),
        ])),
      "profile": .array(exposure.points.map { .object(members($0)) }),
    ]
  }

  private func members(_ point: Exposure.Point) -> JSONObject {
    [
      "along_m": .meters(point.along), "latitude": .number(point.position.latitude),
      "longitude": .number(point.position.longitude), "waypoint": .text(point.waypoint?.name),
      "settlement": .text(point.waypoint?.settlement), "lower_m": .meters(point.distance.lower),
      "estimate_m": .meters(point.distance.estimate), "upper_m": .meters(point.distance.upper),
      "side": .text(point.distance.side?.rawValue),
    ]
  }

  var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        id: .string(exposure.route.id), geometry: .lineString(exposure.route.line),
        properties: ["kind": "route", "name": .string(exposure.route.name), "on": .day(exposure.front.day)])
    ]
      + exposure.points.map { point in
        GeoJSONFeature(
          geometry: .point(point.position),
          properties: (["kind": "profile"] as JSONObject).adding(members(point)))
      }
  }

  var why: Why {
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
