import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

extension TimeChart {
  /// The chart as an SVG document (SVG 1.1) that stands alone: no script, no style sheet, no link.
  ///
  /// It has a title and a description for screen readers, labelled axes, and each line is named at its end and
  /// has its own dash pattern, so it can be read without seeing colours. Names are escaped.
  ///
  /// - Parameters:
  ///   - width: the width in pixels, at least 400.
  ///   - height: the height in pixels, at least 240.
  /// - Returns: the document, the same for the same chart.
  /// - Complexity: O(steps).
  public func svg(width: Int = 860, height: Int = 420) -> String {
    SVGChart(chart: self, width: Double(max(width, 400)), height: Double(max(height, 240))).document()
  }
}

/// One chart laid out in pixels.
private struct SVGChart {
  let chart: TimeChart
  let width: Double
  let height: Double
  let ticks: ValueTicks
  let left = 72.0, right: Double, top: Double, bottom: Double
  /// The title in lines.
  let head: [String]
  /// The attribution in lines.
  let foot: [String]

  init(chart: TimeChart, width: Double, height: Double) {
    self.chart = chart
    self.width = width
    self.height = height
    ticks = chart.valueTicks(about: max(Int(height / 70), 2))
    head = chartTitle(chart.title, width: width)
    top = 76 + 22 * Double(head.count - 1)
    let names = chart.series.map { "00000 \($0.name)" } + (chart.band.map { ["000 to 000 \($0.name)"] } ?? [])
    let longest = names.map { textWidth($0) * 13 }.max() ?? 0
    right = min(max(longest + 47, 60), width / 3)
    foot = wrapped(chart.attribution, limit: width - 48, size: 11)
    bottom = 64 + 15 * Double(foot.count)
  }

  func document() -> String {
    let svg = SVGElement(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(n(width)) \(n(height))"),
        ("width", n(width)), ("height", n(height)), ("role", "img"), ("aria-labelledby", "title summary"),
        ("font-family", "system-ui, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"), ("font-size", "13"),
      ],
      [
        SVGElement("title", [("id", "title")], text: chart.title),
        SVGElement("desc", [("id", "summary")], text: summary),
        SVGElement("rect", [("width", n(width)), ("height", n(height)), ("fill", "#ffffff")]),
      ]
        + head.enumerated().map { index, line in
          text(
            line, x: 24, y: 32 + 22 * Double(index),
            [("font-size", "18"), ("font-weight", "600"), ("fill", "#1c1c1c")])
        } + [
          valueAxis(), dayAxis(),
        ] + band() + [
          SVGElement("g", [("fill", "none"), ("stroke-width", "2.5")], chart.series.indices.map(line)),
          SVGElement("g", [], endLabels()),
        ]
        + foot.enumerated().map { index, line in
          text(
            line, x: 24, y: height + 3 - 15 * Double(foot.count - index),
            [("font-size", "11"), ("fill", "#5c5c5c")])
        })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.document()
  }

  /// What is shown, in words: the caller's summary, then each line's first and last value.
  private var summary: String {
    let lines = chart.lines.compactMap { series -> String? in
      let runs = chart.runs(of: series)
      guard let first = runs.first, let last = runs.last else { return nil }
      return "\(series.name): \(first.value) on \(first.days.lowerBound), "
        + "\(last.value) on \(last.days.upperBound)."
    }
    return ([chart.summary] + lines).filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Axes

  private func valueAxis() -> SVGElement {
    var elements: [SVGElement] = []
    for value in ticks.values {
      let y = n(self.y(value))
      elements.append(
        SVGElement(
          "line",
          [
            ("x1", n(left)), ("x2", n(width - right)), ("y1", y), ("y2", y),
            ("stroke", value == ticks.range.lowerBound ? "#5c5c5c" : "#e3e3e3"),
          ]))
      elements.append(
        text("\(Int(value))", x: left - 10, y: self.y(value) + 4.5, [("text-anchor", "end")]))
    }
    let start = ticks.range.lowerBound
    let label = start == 0 ? chart.valueLabel : "\(chart.valueLabel) (the axis begins at \(Int(start)))"
    elements.append(text(label, x: 24, y: top - 18, []))
    return SVGElement("g", [("fill", "#3d3d3d")], elements)
  }

  private func dayAxis() -> SVGElement {
    let bottomLine = height - bottom
    var elements: [SVGElement] = []
    for mark in DayTicks(in: chart.days, atMost: max(Int((width - left - right) / 75), 2)).marks {
      let x = self.x(mark.day)
      elements.append(
        SVGElement(
          "line",
          [
            ("x1", n(x)), ("x2", n(x)), ("y1", n(bottomLine)), ("y2", n(bottomLine + 5)),
            ("stroke", "#5c5c5c"),
          ]))
      elements.append(text(mark.label, x: x, y: bottomLine + 21, [("text-anchor", "middle")]))
    }
    let middle = (left + width - right) / 2
    let label = "days from \(chart.days.lowerBound) to \(chart.days.upperBound)"
    elements.append(text(label, x: middle, y: bottomLine + 44, [("text-anchor", "middle")]))
    return SVGElement("g", [("fill", "#3d3d3d")], elements)
  }

  // MARK: Lines

  private func line(_ index: Int) -> SVGElement {
    var path: [String] = []
    var end: Day?
    for run in chart.runs(of: chart.series[index]) {
      let y = n(self.y(Double(run.value)))
      let joined = end.map { $0.advanced(by: 1) == run.days.lowerBound } ?? false
      path.append(joined ? "V\(y)" : "M\(n(x(run.days.lowerBound))) \(y)")
      path.append("H\(n(x(run.days.upperBound.advanced(by: 1))))")
      end = run.days.upperBound
    }
    var attributes = [("stroke", color(index)), ("d", path.joined())]
    if let dashes = dashes(index) { attributes.append(("stroke-dasharray", dashes)) }
    return SVGElement("path", attributes)
  }

  /// The band as one shape for each stretch of days without a gap.
  private func band() -> [SVGElement] {
    var stretches: [[(days: ClosedRange<Day>, lower: Int, upper: Int)]] = []
    for run in chart.bandRuns {
      if let last = stretches.last?.last, last.days.upperBound.advanced(by: 1) == run.days.lowerBound {
        stretches[stretches.count - 1].append(run)
      } else {
        stretches.append([run])
      }
    }
    guard !stretches.isEmpty else { return [] }
    let path = stretches.map { stretch in
      let there = stretch.map { run in
        "V\(n(y(Double(run.upper))))H\(n(x(run.days.upperBound.advanced(by: 1))))"
      }
      let back = stretch.reversed().map { "V\(n(y(Double($0.lower))))H\(n(x($0.days.lowerBound)))" }
      return "M\(n(x(stretch[0].days.lowerBound))) \(n(y(Double(stretch[0].upper))))"
        + (there + back).joined() + "z"
    }
    return [SVGElement("path", [("class", "band"), ("fill", bandColor), ("d", path.joined())])]
  }

  /// A tint of the first line, on which that line is seen.
  private var bandColor: String {
    (chart.series.first.flatMap { Color(hex: $0.color) } ?? .unknown).mixed(0.75, of: Color(0xFFFFFF)).hex
  }

  /// A sample of each line with its last value and name, at the height of its end, 20 pixels apart at least.
  private func endLabels() -> [SVGElement] {
    var ends = chart.series.indices.compactMap { index in
      chart.runs(of: chart.series[index]).last.map {
        (index: index, words: "\($0.value) \(chart.series[index].name)", y: y(Double($0.value)))
      }
    }
    if let band = chart.band, let last = chart.bandRuns.last {
      ends.append((-1, "\(last.lower) to \(last.upper) \(band.name)", y(Double(last.upper))))
    }
    ends = ends.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    let lowest = height - bottom - 8
    var heights: [Double] = []
    for end in ends { heights.append(max(end.y, (heights.last ?? -.infinity) + 20)) }
    var limit = lowest
    for position in heights.indices.reversed() {
      heights[position] = min(heights[position], limit)
      limit = heights[position] - 20
    }
    return zip(ends, heights).flatMap { end, y in
      let start = width - right + 14
      let name = text(
        shortened(end.words, limit: right - 47, size: 13), x: start + 29, y: y + 4.5, [("fill", "#1c1c1c")])
      if end.index < 0 {
        let sample = SVGElement(
          "rect",
          [
            ("x", n(start)), ("y", n(y - 6)), ("width", "22"), ("height", "12"), ("fill", bandColor),
          ])
        return [sample, name]
      }
      var sample = [
        ("x1", n(start)), ("x2", n(start + 22)), ("y1", n(y)), ("y2", n(y)), ("stroke", color(end.index)),
        ("stroke-width", "2.5"),
      ]
      if let dashes = dashes(end.index) { sample.append(("stroke-dasharray", dashes)) }
      return [SVGElement("line", sample), name]
    }
  }

  // MARK: Places on the drawing

  private func x(_ day: Day) -> Double {
    let length = Double(chart.days.lowerBound.distance(to: chart.days.upperBound) + 1)
    return left + Double(chart.days.lowerBound.distance(to: day)) / length * (width - left - right)
  }

  private func y(_ value: Double) -> Double {
    let range = ticks.range
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return height - bottom - share * (height - top - bottom)
  }

  private func color(_ index: Int) -> String {
    Color(hex: chart.series[index].color) == nil ? "#767676" : chart.series[index].color
  }

  private func dashes(_ index: Int) -> String? { [nil, "8 3", "2 3", "10 3 2 3", "4 4", "1 5"][index % 6] }

  private func text(_ words: String, x: Double, y: Double, _ attributes: [(String, String)]) -> SVGElement {
    SVGElement("text", [("x", n(x)), ("y", n(y))] + attributes, text: words)
  }

  private func n(_ value: Double) -> String { SVGElement.number(value) }
}
