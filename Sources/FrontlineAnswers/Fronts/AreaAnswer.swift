import FrontlineAtlas
import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
public import FrontlineMaps
public import FrontlineTime

/// How much ground each side held, day by day. Nothing is carried over to days without data.
///
/// ```swift
/// let days = try Day("2020-10-29")...Day("2020-11-10")
/// try AreaQuestion(during: days).answer(in: context).days[0].shares?.count          // 2
/// ```
public struct AreaQuestion: Question {
  /// The days, a hundred years at most.
  public var days: ClosedRange<Day>
  /// How the fronts are traced.
  public var settings: FrontSettings
  /// The district in which they are traced; `nil`: the area of interest of the atlas.
  public var area: String?
  /// Whether the text is a chart.
  public var drawsChart = false

  /// A question.
  public init(during days: ClosedRange<Day>, settings: FrontSettings = FrontSettings(), area: String? = nil) {
    self.days = days
    self.settings = settings
    self.area = area
  }

  /// The areas.
  ///
  /// - Throws: ``AnswerError`` where the days are too many.
  public func answer(in context: Context) throws -> AreaAnswer {
    guard days.upperBound - days.lowerBound < 36_600 else {
      throw AnswerError.usage("A table of more than a hundred years is too long.")
    }
    let tracer = try context.tracer(settings, in: area)
    let areas = try tracer.areas(during: days)
    let isAnnounced = try days.contains { try tracer.front(on: $0)?.restsOnAnnouncements == true }
    var caveats = Caveats(isAnnounced ? [Caveats.announcements] : [])
    caveats.add(Caveats.carried(try days.map { try tracer.front(on: $0) }))
    if tracer.area.isOfSettlements { caveats.add(Caveats.hull) }
    return AreaAnswer(days: areas, caveats: caveats, drawsChart: drawsChart, tracer: tracer)
  }
}

/// How much ground each side held, day by day.
public struct AreaAnswer: Answer, Record {
  /// The areas by day.
  public let days: [DayAreas]
  /// Announcements, and whether the areas are of no country.
  public let caveats: Caveats?
  let drawsChart: Bool
  let tracer: FrontTracer
  /// How many days are shown at most; `nil`: all.
  private(set) var shownDays: Int?

  /// The ground of a side on a day; of a day without any, the day alone.
  private struct Row: Record {
    var day: Day
    var side: Reference
    var share: AreaShare?

    static let fields = Fields<Row> {
      Field("on", "day", .day) { $0.day }
      Field("side", "side", .reference) { $0.side }
      Field("lower_km2", "lower", .area) { $0.share.flatMap { $0.hasBounds ? $0.lower : nil } }
      Field("estimate_km2", "estimate", .area) { $0.share?.estimate }
      Field("upper_km2", "upper", .area) { $0.share.flatMap { $0.hasBounds ? $0.upper : nil } }
    }
  }

  private struct DayRecord: Record {
    var areas: DayAreas
    var sides: [SideGround]

    static let fields = Fields<DayRecord> {
      Field("on", .day) { $0.areas.day }
      Field("sides", .records(SideGround.fieldsWithSide(under: "id"))) { $0.sides }
      Field("absence", .text) { $0.areas.absence }
    }
  }

  /// The fields.
  public static let fields = Fields<AreaAnswer> {
    Field("area_of_interest", .text) { $0.tracer.area.name }
    Field("days", .records()) { answer in
      answer.shown.map { day in
        DayRecord(
          areas: day,
          sides: (day.shares ?? []).map {
            SideGround(side: $0.side, name: answer.tracer.atlas.name(of: $0.side), share: $0.share)
          })
      }
    }
  }

  private var shown: ArraySlice<DayAreas> { days.prefix(shownDays ?? days.count) }

  /// The days are the list: a limit counts them and not the rows of their sides. A chart is of all.
  public var listKey: String? { "days" }
  /// How many rows are not shown.
  public var leftOut: Int { days.dropFirst(shown.count).reduce(0) { $0 + max(1, $1.shares?.count ?? 1) } }
  /// The answer with so many days at most.
  public func limited(to limit: Int) throws(AnswerError) -> any Answer {
    guard limit >= 1 else { throw .usage("--limit is \(limit); it must be at least 1.") }
    var copy = self
    copy.shownDays = limit
    return copy
  }

  /// The estimates over the days, in km2: gaps stay gaps.
  public var chart: TimeChart {
    let range = days[0].day...days[days.count - 1].day
    let atlas = tracer.atlas
    let present = Set(days.flatMap { $0.shares?.map(\.side) ?? [] })
    let colors = atlas.partyColors
    var series: [TimeChart.Series] = []
    for party in atlas.parties where present.contains(party.side) {
      let name = atlas.name(of: party.side)
      guard !series.contains(where: { $0.name == name }) else { continue }
      series.append(
        TimeChart.Series(
          name: name, color: colors[party.id] ?? "#767676",
          steps: days.map { day in
            .init(
              day: day.day,
              value: day.shares.map { shares in
                let held = shares.first { $0.side == party.side }?.share.estimate ?? .zero
                return Int(held.squareKilometers.rounded())
              })
          }))
    }
    return TimeChart(
      title: "Ground held, \(range.lowerBound) to \(range.upperBound)",
      summary: "The area that each side held in \(tracer.area.name), by \(tracer.settings.rule.words).",
      valueLabel: "km2", days: range, series: series, attribution: atlas.provenance.attribution)
  }

  /// Whether the text is a chart of colors.
  public var hasColors: Bool { drawsChart }

  /// A table, or the chart.
  public func text(on page: Page) -> [String] {
    let heading = "Ground held in \(tracer.area.name), by \(tracer.settings.rule.words)"
    if drawsChart { return [heading, ""] + chart.lines(on: page) }
    let reasons = Set(shown.compactMap(\.absence))
    let rest = days.count - shown.count
    let more = rest > 0 ? ["  ... and \(counted(rest, "more day"))"] : []
    let rows = table!.aligned(on: page, indent: 2) + more
    return [heading] + rows + (reasons.count <= 3 ? reasons.sorted() : [])
  }

  /// A row for each day and side; a day without data has a row without figures.
  public var table: Table? {
    Row.fields.table(
      shown.flatMap { day -> [Row] in
        guard let shares = day.shares, !shares.isEmpty else {
          let lack = day.shares == nil ? "no data" : "nobody"
          return [Row(day: day.day, side: Reference(lack, id: nil), share: nil)]
        }
        return shares.map {
          Row(
            day: day.day, side: Reference(tracer.atlas.name(of: $0.side), id: $0.side.rawValue),
            share: $0.share)
        }
      })
  }

  /// What the areas are, and the rule.
  public var why: Why {
    var why = Why()
    why.add(
      "areas",
      tracer.isGiven
        ? "of the grounds as they are drawn, on the ellipsoid"
        : "lower: surely held; estimate: behind the front; upper: with the band beside it; on the ellipsoid")
    why.addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
    why.add("area_of_interest", tracer.area.name)
    why.addDays(tracer.atlas.ledger)
    why.addData(tracer.atlas)
    return why
  }
}
