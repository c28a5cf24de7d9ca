import FrontlineAtlas
public import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
public import FrontlineMaps

/// How near the front came to a settlement.
public struct ApproachAnswer: Answer, Record {
  /// The settlement as it was named.
  public let name: String
  /// The distances by day.
  public let approach: Approach
  /// That of the days on which the front rests on announcements, if there are any.
  public let caveats: Caveats?
  let drawsChart: Bool
  let tracer: FrontTracer

  /// A day, with the side in words.
  private struct Step: Record {
    var step: Approach.Step
    var side: Reference

    init(_ step: Approach.Step, _ atlas: Atlas) {
      self.step = step
      let side = step.distance?.side
      let lack = step.isWithoutData ? "no data" : step.distance == nil ? "no front" : "-"
      self.side = Reference(side.map(atlas.name) ?? lack, id: side?.rawValue)
    }

    static let fields = Fields<Step>(
      columns: ["on", "side", "lower_m", "estimate_m", "upper_m", "left", "right"]
    ) {
      Field("on", "day", .day) { $0.step.day }
      FrontDistance.fields.of(maybe: { $0.step.distance })
      Field("side", "held by", .reference, in: .table) { $0.side }
      Field("left", "pinned by", .reference, in: .table) {
        Reference(to: $0.step.distance?.nearest?.pins?.left)
      }
      Field("right", "and", .reference, in: .table) { Reference(to: $0.step.distance?.nearest?.pins?.right) }
      Field("absence", .text, in: [.json, .map]) { $0.step.absence }
    }
  }

  private var steps: [Step] { approach.steps.map { Step($0, tracer.atlas) } }

  /// The fields.
  public static let fields = Fields<ApproachAnswer> {
    Field("place", .record) {
      NamedPosition(id: $0.approach.place.id, name: $0.name, $0.approach.place.position)
    }
    Field("days", .records()) { $0.steps }
  }

  /// The three figures over the days, in kilometers: gaps stay gaps.
  public var chart: TimeChart {
    func series(_ title: String, _ color: String, _ figure: (FrontDistance) -> Length?) -> TimeChart.Series {
      TimeChart.Series(
        name: title, color: color,
        steps: approach.steps.map { step in
          .init(day: step.day, value: step.distance.flatMap(figure).map { Int($0.kilometers.rounded()) })
        })
    }
    let days = approach.steps[0].day...approach.steps[approach.steps.count - 1].day
    return TimeChart(
      title: "\(name) to the front, \(days.lowerBound) to \(days.upperBound)",
      summary: "Least, estimated and greatest distance to the front, by \(tracer.settings.rule.words).",
      valueLabel: "km", days: days,
      series: [series("estimate", "#0072B2") { $0.estimate }],
      band: .init(
        name: "least to most", lower: series("lower", "#D55E00") { $0.lower },
        upper: series("upper", "#9A9A9A") { $0.upper }), attribution: tracer.atlas.provenance.attribution)
  }

  /// Whether the text is the chart.
  public var hasColors: Bool { drawsChart }

  /// The list.
  public var listKey: String? { "days" }

  /// The days in columns, or the chart.
  public func text(on page: Page) -> [String] {
    var heading = "The front of each day and \(name), by \(tracer.settings.rule.words)"
    if let nearest = approach.nearest, let distance = nearest.distance {
      heading += "; nearest on \(nearest.day): \(distance)"
    }
    if drawsChart { return [heading, ""] + chart.lines(on: page) }
    let reasons = Set(approach.steps.compactMap(\.absence))
    return [heading] + table!.aligned(on: page, indent: 2) + (reasons.count <= 3 ? reasons.sorted() : [])
  }

  /// A row for each day.
  public var table: Table? { Step.fields.table(steps) }

  /// The settlement, and for each day the line to the nearest point of the front.
  public var features: [GeoJSONFeature]? {
    let place = approach.place
    return [GeoJSONFeature(place.id, name, place.position)]
      + steps.map { step in
        let line = step.step.distance?.nearest.flatMap { try? LineString([place.position, $0.position]) }
        return Step.fields.feature(step, at: line.map { .lineString($0) })
      }
  }

  /// What is measured, and by which rule.
  public var why: Why {
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

extension Reference {
  /// The place of a pin.
  fileprivate init?(to pin: FrontPin?) {
    guard let pin else { return nil }
    self.init(pin.place.name, id: pin.place.id)
  }
}
