import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineMaps
import FrontlineTime

/// `frontline approach Shusha --from 2020-09-27 --to 2020-11-08`
struct ApproachCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "approach", abstract: "Say how near the front came to a settlement, day by day.",
    discussion: "Nothing is carried over to days without data.")

  @Argument(help: .place("The settlement", name: "settlement"))
  var place: String

  @Option(help: ArgumentHelp("The first day.", valueName: "day"))
  var from: String

  @Option(help: ArgumentHelp("The last day.", valueName: "day"))
  var to: String

  @Flag(help: "Draw the distance over time in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ApproachAnswer {
    if chart, output.format != .text {
      throw Failure.usage("--chart is drawn with --format text only; --svg goes with every format.")
    }
    let (first, last) = try (
      session.day(from, named: "--from"), session.day(to, named: "--to")
    )
    guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
    guard last - first < 36_600 else {
      throw Failure.usage("A table of more than a hundred years is too long.")
    }
    let (settlement, name) = try session.settlement(
      place, need: "an approach is asked of a settlement")
    let tracer = try session.tracer(session.settings(front, claims), in: front.area)
    let answer = try ApproachAnswer(
      name: name, approach: tracer.approach(to: settlement, during: first...last), tracer: tracer,
      drawn: chart, session: session)
    if let svg { try AtomicFile.write(answer.chart.svg(), to: svg) }
    return answer
  }
}

/// How near the front came to a settlement.
struct ApproachAnswer: Answer {
  let name: String
  let approach: Approach
  let tracer: FrontTracer
  let drawn: Bool
  let sideNames: [Party.Side: String]
  private let isAnnounced: Bool

  init(name: String, approach: Approach, tracer: FrontTracer, drawn: Bool, session: Context) throws {
    self.name = name
    self.approach = approach
    self.tracer = tracer
    self.drawn = drawn
    isAnnounced = try approach.steps.contains { step in
      try step.distance != nil && tracer.front(on: step.day)?.restsOnAnnouncements == true
    }
    sideNames = Dictionary(
      try tracer.atlas.parties.map { ($0.side, try session.name(of: $0.side)) },
      uniquingKeysWith: { first, _ in first })
  }

  private var days: ClosedRange<Day> { approach.steps[0].day...approach.steps[approach.steps.count - 1].day }

  /// The three figures over the days, in metres: gaps stay gaps.
  var chart: TimeChart {
    func series(_ title: String, _ color: String, _ figure: (FrontDistance) -> Length?) -> TimeChart.Series {
      TimeChart.Series(
        name: title, color: color,
        steps: approach.steps.map { step in
          .init(day: step.day, value: step.distance.flatMap(figure).map { Int($0.kilometers.rounded()) })
        })
    }
    return TimeChart(
      title: "\(name) to the front, \(days.lowerBound) to \(days.upperBound)",
      summary: "Least, estimated and greatest distance to the front, by \(tracer.settings.rule.words).",
      valueLabel: "km", days: days,
      series: [
        series("upper", "#9A9A9A") { $0.upper }, series("estimate", "#0072B2") { $0.estimate },
        series("lower", "#D55E00") { $0.lower },
      ], attribution: tracer.atlas.provenance.attribution)
  }

  /// That of the days on which the front rests on announcements, if there are any.
  var caveats: Caveats? { Caveats(isAnnounced ? [Caveats.announcements] : []) }

  var hasColors: Bool { drawn && Surroundings.current.page().hasColors }

  var text: [String] {
    var heading = "The front of each day and \(name), by \(tracer.settings.rule.words)"
    if let nearest = approach.nearest, let distance = nearest.distance {
      heading += "; nearest on \(nearest.day): \(distance)"
    }
    if drawn {
      let drawing = chart.terminal(
        width: min(Surroundings.current.page().width, 120),
        style: Surroundings.current.page().isUnicode ? .braille : .ascii,
        colored: Surroundings.current.page().hasColors)
      return [heading, ""]
        + drawing.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    let reasons = Set(approach.steps.compactMap(\.absence))
    return [heading] + table!.aligned().map { "  " + $0 } + (reasons.count <= 3 ? reasons.sorted() : [])
  }

  var table: Table? {
    Table(
      columns: [
        .text("on", "day"), .text("side", "held by"), .number("lower_m", "lower"),
        .number("estimate_m", "estimate"), .number("upper_m", "upper"), .text("left", "pinned by"),
        .text("right", "and"),
      ],
      rows: approach.steps.map { step in
        let distance = step.distance
        return [
          Table.Cell("\(step.day)"),
          .init(
            distance?.side.map { sideNames[$0] ?? $0.rawValue }
              ?? (step.isWithoutData ? "no data" : distance == nil ? "no front" : "-"),
            csv: distance?.side?.rawValue ?? ""),
          .init(distance?.lower), .init(distance?.estimate), .init(distance?.upper),
          .init(distance?.nearest?.pins?.left.place.name, csv: distance?.nearest?.pins?.left.place.id),
          .init(distance?.nearest?.pins?.right.place.name, csv: distance?.nearest?.pins?.right.place.id),
        ]
      })
  }

  var json: JSONValue {
    [
      "place": .place(id: approach.place.id, name: name, approach.place.position),
      "days": .array(
        approach.steps.map { step in
          .object(
            (["on": .day(step.day)] as JSONObject).adding(JSONValue.distanceMembers(step.distance))
              .adding(["absence": .text(step.absence)]))
        }),
    ]
  }

  /// The settlement, and for each day the line to the nearest point of the front.
  var features: [GeoJSONFeature]? {
    let place = approach.place
    return [GeoJSONFeature(place.id, name, place.position)]
      + approach.steps.map { step in
        let line = step.distance?.nearest.flatMap { try? LineString([place.position, $0.position]) }
        return GeoJSONFeature(
          geometry: line.map { .lineString($0) },
          properties: (["on": .day(step.day)] as JSONObject)
            .adding(JSONValue.distanceMembers(step.distance)).adding(["absence": .text(step.absence)]))
      }
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("the distance to the nearest point of each day's line")
    why.addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
    why.add("area_of_interest", tracer.area.name)
    why.add("front", "announcements are not captures: it lags and leads the ground")
    why.addDays(tracer.atlas.ledger)
    why.addData(tracer.atlas)
    return why
  }
}

extension Table.Cell {
  /// A word and what stands for it in CSV.
  init(_ text: String?, csv: String?) { self.init(text ?? "", csv: csv ?? "") }
}
