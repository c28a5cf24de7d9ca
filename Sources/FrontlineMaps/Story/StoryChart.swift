internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineTime

/// How many settlements each party held, as a small chart that is the track of the slider.
struct StoryChart {
  private let holdings: Holdings
  private let base: BaseMap
  private let range: ClosedRange<Day>
  private let highest: Double

  static let width = 360.0, height = 128.0
  static let left = 40.0, right = 24.0, top = 8.0, bottom = 22.0

  init(_ holdings: Holdings, _ base: BaseMap, days: ClosedRange<Day>) {
    self.holdings = holdings
    self.base = base
    range = days
    highest = max(1, Double(holdings.counts.flatMap { $0.map(\.value) }.max() ?? 1))
  }

  var element: SVGElement {
    let ticks = ValueTicks(covering: 0...highest, about: 3)
    let bottom = Self.height - Self.bottom
    func n(_ value: Double) -> String { SVGElement.number(value) }
    func y(_ value: Double) -> Double {
      bottom - value / max(ticks.range.upperBound, 1) * (bottom - Self.top)
    }
    var elements: [SVGElement] = ticks.values.flatMap { value in
      [
        SVGElement(
          "path", [("class", "rule"), ("d", "M\(n(Self.left)) \(n(y(value)))H\(n(Self.width - Self.right))")]),
        SVGElement(
          "text", [("x", n(Self.left - 5)), ("y", n(y(value) + 4)), ("text-anchor", "end")],
          text: "\(Int(value))"),
      ]
    }
    for mark in DayTicks(in: range, atMost: 5, months: base.words.shortMonths).marks {
      let x = x(of: range.lowerBound.distance(to: mark.day))
      elements.append(
        SVGElement(
          "text", [("x", n(x)), ("y", n(Self.height - 6)), ("text-anchor", "start")], text: mark.label))
      elements.append(SVGElement("path", [("class", "rule"), ("d", "M\(n(x)) \(n(bottom))v5")]))
    }
    elements += zip(holdings.states, holdings.counts).map { state, counts in
      var data = ""
      for (index, run) in counts.enumerated() {
        let end = index + 1 < counts.count ? counts[index + 1].start : days
        if index == 0 { data += "M\(n(x(of: run.start))) \(n(y(Double(run.value))))" }
        if index > 0, counts[index - 1].value != run.value { data += "V\(n(y(Double(run.value))))" }
        if end == days || counts[index + 1].value != run.value { data += "H\(n(x(of: end)))" }
      }
      return SVGElement("path", [("class", "series v p\(state)"), ("d", data)])
    }
    return SVGElement(
      "svg",
      [
        ("class", "map chart"), ("id", "chart"), ("viewBox", "0 0 \(n(Self.width)) \(n(Self.height))"),
        ("role", "img"),
        ("aria-label", base.words(.chart, base.areaName)),
      ], elements)
  }

  /// Where the slider runs over the chart, so that each day of both is at one place: the middle of the first day, the
  /// way to that of the last, and the height, as shares of the chart.
  var track: String {
    let shares = [x(of: 0) + step / 2, step * Double(days - 1)].map {
      SVGElement.number($0 / Self.width * 100)
    }
    let height = SVGElement.number((Self.height - Self.bottom) / Self.height * 100)
    return "--first:\(shares[0])%;--way:\(shares[1])%;--high:\(height)%"
  }

  private var days: Int { range.lowerBound.distance(to: range.upperBound) + 1 }
  private var step: Double { (Self.width - Self.left - Self.right) / Double(days) }
  private func x(of day: Int) -> Double { Self.left + Double(day) * step }
}
