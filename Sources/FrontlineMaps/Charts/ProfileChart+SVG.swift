internal import FrontlineFormats
internal import FrontlineGeometry

extension ProfileChart {
  /// The chart as an SVG document (SVG 1.1) that stands alone: no script, no style sheet, no link.
  ///
  /// It has a title and a description for screen readers, labelled axes, and each curve has its own dash pattern,
  /// so that it can be read without seeing colours. Names are escaped.
  ///
  /// - Parameters:
  ///   - width: the width in pixels, at least 400.
  ///   - height: the height in pixels, at least 240.
  /// - Returns: the document, the same for the same chart.
  /// - Complexity: O(points).
  public func svg(width: Int = 860, height: Int = 420) -> String {
    SVGProfile(chart: self, width: Double(max(width, 400)), height: Double(max(height, 240))).document()
  }
}

/// The title of a chart in lines that fit into a width, at 18 pixels; one at least.
func chartTitle(_ title: String, width: Double) -> [String] {
  let lines = wrapped(title, limit: width - 48, size: 18, isBold: true)
  return lines.isEmpty ? [""] : lines
}

/// One chart laid out in pixels.
private struct SVGProfile {
  let chart: ProfileChart
  let width: Double
  let height: Double
  let left = 64.0, right = 24.0
  /// The title in lines.
  var head: [String] { chartTitle(chart.title, width: width) }
  /// How far the lines of the title beyond the first push down what stands below.
  var shift: Double { 22 * Double(head.count - 1) }
  var top: Double { 92 + shift }
  var bottom: Double { 72 + 15 * Double(foot.count) }
  var foot: [String] { wrapped(chart.attribution, limit: width - 48, size: 11) }
  var ticks: ValueTicks { chart.valueTicks(about: max(Int(height / 70), 2)) }

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
        SVGElement("desc", [("id", "summary")], text: chart.summary),
        SVGElement("rect", [("width", n(width)), ("height", n(height)), ("fill", "#ffffff")]),
      ]
        + head.enumerated().map { index, line in
          text(
            line, 24, 32 + 22 * Double(index),
            [("font-size", "18"), ("font-weight", "600"), ("fill", "#1c1c1c")])
        } + [
          SVGElement("g", [("fill", "#3d3d3d")], valueAxis() + alongAxis()),
          SVGElement(
            "g", [("fill", "none"), ("stroke-width", "2.5"), ("stroke-linejoin", "round")],
            chart.series.indices.map(curve)),
          SVGElement("g", [("fill", "#1c1c1c")], legend()),
        ]
        + foot.enumerated().map { index, line in
          text(
            line, 24, height + 3 - 15 * Double(foot.count - index),
            [("font-size", "11"), ("fill", "#5c5c5c")])
        })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.document()
  }

  private func valueAxis() -> [SVGElement] {
    ticks.values.flatMap { value in
      [
        rule(left, width - right, y(value), y(value), value == 0 ? "#5c5c5c" : "#e3e3e3"),
        text("\(Int(value))", left - 10, y(value) + 4.5, [("text-anchor", "end")]),
      ]
    } + [text("km to the front", 24, top - 14)]
  }

  private func alongAxis() -> [SVGElement] {
    let base = height - bottom
    let figures = chart.alongTicks(about: max(Int((width - left - right) / 90), 2)).flatMap { value in
      [
        rule(x(value), x(value), base, base + 5, "#5c5c5c"),
        text("\(Int(value))", x(value), base + 20, [("text-anchor", "middle")]),
      ]
    }
    var end = -Double.infinity
    let names = chart.marks.flatMap { mark -> [SVGElement] in
      let place = x(mark.along.kilometers)
      let half = textWidth(mark.name) * 11 / 2
      let middle = min(max(place, left + half), width - right - half)
      guard middle - half > end else { return [] }
      end = middle + half + 8
      return [
        rule(place, place, top, base, "#d0d0d0", [("stroke-dasharray", "2 3")]),
        text(mark.name, middle, base + 38, [("text-anchor", "middle"), ("font-size", "11")]),
      ]
    }
    return names + figures
      + [text("km along the line", (left + width - right) / 2, base + 56, [("text-anchor", "middle")])]
  }

  private func curve(_ index: Int) -> SVGElement {
    let points = chart.series[index].points.map {
      "\(n(x($0.along.kilometers))),\(n(y($0.value.kilometers)))"
    }
    var attributes = [("stroke", color(index)), ("points", points.joined(separator: " "))]
    if let dashes = dashes(index) { attributes.append(("stroke-dasharray", dashes)) }
    return SVGElement("polyline", attributes)
  }

  private func legend() -> [SVGElement] {
    var start = left
    return chart.series.indices.flatMap { index -> [SVGElement] in
      defer { start += 54 + textWidth(chart.series[index].name) * 13 }
      let dash = dashes(index).map { [("stroke-dasharray", $0)] } ?? []
      return [
        rule(start, start + 22, 54 + shift, 54 + shift, color(index), [("stroke-width", "2.5")] + dash),
        text(chart.series[index].name, start + 29, 58.5 + shift),
      ]
    }
  }

  private func x(_ along: Double) -> Double {
    left + along / max(chart.length.kilometers, 1e-9) * (width - left - right)
  }

  private func y(_ value: Double) -> Double {
    height - bottom - value / ticks.range.upperBound * (height - top - bottom)
  }

  private func color(_ index: Int) -> String {
    Color(hex: chart.series[index].color) == nil ? "#767676" : chart.series[index].color
  }

  private func dashes(_ index: Int) -> String? { [nil, "8 3", "2 3", "10 3 2 3"][index % 4] }

  private func rule(
    _ x1: Double, _ x2: Double, _ y1: Double, _ y2: Double, _ stroke: String,
    _ more: [(String, String)] = []
  ) -> SVGElement {
    SVGElement(
      "line",
      [("x1", n(x1)), ("x2", n(x2)), ("y1", n(y1)), ("y2", n(y2)), ("stroke", stroke)] + more)
  }

  private func text(_ words: String, _ x: Double, _ y: Double, _ more: [(String, String)] = []) -> SVGElement
  {
    SVGElement("text", [("x", n(x)), ("y", n(y))] + more, text: words)
  }

  private func n(_ value: Double) -> String { SVGElement.number(value) }
}
