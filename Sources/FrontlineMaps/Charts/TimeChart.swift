internal import FrontlineAtlas
public import FrontlineTime

/// Counts over days, drawn as stepped lines: in the terminal with ``terminal(width:height:style:colored:)``, as
/// a picture with ``svg(width:height:)``.
///
/// ```swift
/// let days = try Day("2020-10-01")...Day("2020-10-03")
/// let held = TimeChart.Series(
///   name: "Azerbaijan", color: "#1a6aa6", steps: [.init(day: days.lowerBound, value: 800)])
/// let chart = TimeChart(title: "Settlements held", days: days, series: [held])
/// print(chart.terminal(width: 72, height: 12))
/// ```
///
/// A value holds from its day until the next step of the series; before the first step and where a step's
/// value is `nil` nothing is drawn, so a gap in what is known stays a gap.
///
/// The value axis begins at zero unless all values lie in the upper half of the range, and its marks say so.
public struct TimeChart: Hashable, Sendable {
  /// One line of the chart.
  public struct Series: Hashable, Sendable {
    /// One change of the value.
    public struct Step: Hashable, Sendable {
      /// The day from which the value holds.
      public var day: Day
      /// The value; `nil` where it is unknown from that day on.
      public var value: Int?

      /// A change of the value on a day.
      public init(day: Day, value: Int?) {
        self.day = day
        self.value = value
      }
    }

    /// The name in the legend.
    public var name: String
    /// The colour as `#rrggbb`; anything else is drawn in grey.
    public var color: String
    /// The changes, by day; the last one of a day counts.
    public var steps: [Step]

    /// A line of the chart. Sorts the steps by day.
    public init(name: String, color: String, steps: [Step]) {
      self.name = name
      self.color = color
      self.steps = steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element)
    }

    /// The value on a day; `nil` before the first step. O(log n).
    public func value(on day: Day) -> Int? {
      var low = 0
      var high = steps.count
      while low < high {
        let middle = (low + high) / 2
        if steps[middle].day <= day { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? nil : steps[low - 1].value
    }
  }

  /// The ground between a least and a greatest value, which is known to hold the value itself.
  public struct Band: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The least values.
    public var lower: Series
    /// The greatest values.
    public var upper: Series

    /// A band between two lines.
    public init(name: String, lower: Series, upper: Series) {
      self.name = name
      self.lower = lower
      self.upper = upper
    }
  }

  /// The heading.
  public var title: String
  /// One or two sentences on what is shown, for those who cannot see it.
  public var summary: String
  /// What the values count: `settlements`.
  public var valueLabel: String
  /// The first and the last day drawn.
  public var days: ClosedRange<Day>
  /// The lines, the first one lowest.
  public var series: [Series]
  /// What is shaded behind the lines; in the terminal its edges are lines like the others.
  public var band: Band?
  /// Where the figures come from, printed below the chart.
  public var attribution: String

  /// A chart of series over days.
  public init(
    title: String, summary: String = "", valueLabel: String = "", days: ClosedRange<Day>, series: [Series],
    band: Band? = nil, attribution: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.valueLabel = valueLabel
    self.days = days
    self.series = series
    self.band = band
    self.attribution = attribution
  }

  /// All lines, the edges of the band among them.
  var lines: [Series] { (band.map { [$0.upper] } ?? []) + series + (band.map { [$0.lower] } ?? []) }

  /// The days on which the band has both edges, in runs of days of one pair of values.
  var bandRuns: [(days: ClosedRange<Day>, lower: Int, upper: Int)] {
    guard let band else { return [] }
    let (lowers, uppers) = (runs(of: band.lower), runs(of: band.upper))
    var found: [(days: ClosedRange<Day>, lower: Int, upper: Int)] = []
    var (i, j) = (0, 0)
    while i < lowers.count, j < uppers.count {
      let (a, b) = (lowers[i], uppers[j])
      if a.days.overlaps(b.days) { found.append((a.days.clamped(to: b.days), a.value, b.value)) }
      if a.days.upperBound < b.days.upperBound { i += 1 } else { j += 1 }
    }
    return found
  }

  /// The values from the first to the last day of a series that the chart shows, as runs of days of one value.
  func runs(of series: Series) -> [(days: ClosedRange<Day>, value: Int)] {
    var starts = [days.lowerBound]
    for step in series.steps where days.contains(step.day) && step.day > starts.last! {
      starts.append(step.day)
    }
    var runs: [(days: ClosedRange<Day>, value: Int)] = []
    for (index, start) in starts.enumerated() {
      guard let value = series.value(on: start) else { continue }
      let end = index + 1 < starts.count ? starts[index + 1].advanced(by: -1) : days.upperBound
      if let last = runs.last, last.value == value, last.days.upperBound.advanced(by: 1) == start {
        runs[runs.count - 1].days = last.days.lowerBound...end
      } else {
        runs.append((start...end, value))
      }
    }
    return runs
  }

  /// The marks of the value axis.
  func valueTicks(about count: Int) -> ValueTicks {
    let values = lines.flatMap { runs(of: $0).map { Double($0.value) } }
    let high = values.max() ?? 1
    let low = values.min() ?? 0
    return ValueTicks(covering: (low > high / 2 ? low : min(low, 0))...max(high, 0), about: count)
  }
}
