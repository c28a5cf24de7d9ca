internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineTime

/// How many settlements each party held, as a small chart with a cursor on the day.
struct StoryChart {
  private let holdings: Holdings
  private let base: BaseMap
  private let range: ClosedRange<Day>
  private let highest: Double

  static let width = 360.0, height = 156.0
  static let left = 40.0, right = 8.0, top = 8.0, bottom = 22.0

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
    for mark in DayTicks(in: range, atMost: 5).marks {
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
    elements.append(
      SVGElement(
        "path",
        [
          ("class", "cursor"), ("id", "cursor"), ("d", "M0 \(n(Self.top))V\(n(bottom))"),
          ("transform", "translate(\(n(x(of: 0) + step / 2)) 0)"),
        ]))
    return SVGElement(
      "svg",
      [
        ("class", "map chart"), ("id", "chart"), ("viewBox", "0 0 \(n(Self.width)) \(n(Self.height))"),
        ("role", "img"),
        ("aria-label", "Settlements held by each party, day by day, in \(base.tracer.area.name)"),
        ("data-left", n(Self.left)), ("data-step", "\(step)"),
      ], elements)
  }

  private var days: Int { range.lowerBound.distance(to: range.upperBound) + 1 }
  private var step: Double { (Self.width - Self.left - Self.right) / Double(days) }
  private func x(of day: Int) -> Double { Self.left + Double(day) * step }
}
