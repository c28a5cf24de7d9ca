import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

extension TimeChart {
  /// How the lines of a terminal chart are made.
  public enum TerminalStyle: Hashable, Sendable {
    /// Dots of Unicode's braille patterns: eight to a character cell.
    case braille
    /// Letters and signs of ASCII, one mark for each series.
    case ascii
  }

  /// The chart as lines of text.
  ///
  /// Each line of the chart bears its name and last value at its right end, so it can be read without colours.
  ///
  /// - Parameters:
  ///   - width: columns to fill, at least 40; the chart never gets narrower than that.
  ///   - height: rows of the plot, at least 5.
  ///   - style: braille dots, or ASCII where the terminal has no Unicode.
  ///   - colored: whether to write ANSI colour sequences (256 colours).
  /// - Returns: lines joined by line feeds, with one at the end.
  /// - Complexity: O(steps + width * height).
  public func terminal(
    width: Int = 80, height: Int = 15, style: TerminalStyle = .braille, colored: Bool = false
  ) -> String {
    TerminalChart(chart: self, width: max(width, 40), height: max(height, 5), style: style, colored: colored)
      .text()
  }
}

/// One chart laid out in character cells: value labels, axis, plot, names at the lines' ends.
private struct TerminalChart {
  let chart: TimeChart
  let style: TimeChart.TerminalStyle
  let colored: Bool
  let width: Int
  let height: Int
  let ticks: ValueTicks
  let labelWidth: Int
  let plotWidth: Int

  init(chart: TimeChart, width: Int, height: Int, style: TimeChart.TerminalStyle, colored: Bool) {
    self.chart = chart
    self.style = style
    self.colored = colored
    self.width = width
    self.height = height
    ticks = chart.valueTicks(about: max(height / 3, 3))
    labelWidth = ticks.values.map { "\(Int($0))".count }.max() ?? 1
    let names = chart.lines.map { "* 00000 ".count + $0.name.cells }.max() ?? 0
    plotWidth = max(width - labelWidth - 3 - names, 20)
  }

  func text() -> String {
    var lines: [String] = []
    if !chart.title.isEmpty { lines += [chart.title, ""] }
    lines += plotLines()
    lines += axisLines()
    if !chart.attribution.isEmpty { lines += [""] + wrapped(chart.attribution, width: width) }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  // MARK: Plot

  private func plotLines() -> [String] {
    let cells = style == .braille ? brailleCells() : asciiCells()
    let ends = endLabels()
    let marked = Dictionary(
      ticks.values.map { (dot(of: $0, in: height), "\(Int($0))") }, uniquingKeysWith: { first, _ in first })
    return (0..<height).map { row in
      let label = marked[row] ?? ""
      let bar = style == .ascii ? (label.isEmpty ? "|" : "+") : (label.isEmpty ? "│" : "┤")
      let end = ends[row].map { " " + painted($0.text, series: $0.series) } ?? ""
      return padded(label) + " " + bar + cells[row] + end
    }
  }

  private func brailleCells() -> [String] {
    var canvas = BrailleCanvas(columns: plotWidth, rows: height)
    for index in chart.lines.indices {
      trace(chart.lines[index], width: canvas.width, height: canvas.height) { x, y in
        canvas.plot(x, y, series: index)
      }
    }
    return (0..<height).map { row in
      painted((0..<plotWidth).map { canvas.cell(column: $0, row: row) })
    }
  }

  private func asciiCells() -> [String] {
    var cells = Array(repeating: Array(repeating: -1, count: plotWidth), count: height)
    for index in chart.lines.indices {
      trace(chart.lines[index], width: plotWidth, height: height) { x, y in cells[y][x] = index }
    }
    return cells.map { row in painted(row.map { $0 < 0 ? nil : (mark(of: $0), $0) }) }
  }

  /// Visits every dot of a stepped line: along each run of days, and up or down to the next one.
  private func trace(_ series: TimeChart.Series, width: Int, height: Int, visit: (Int, Int) -> Void) {
    let first = chart.days.lowerBound
    let length = first.distance(to: chart.days.upperBound) + 1
    var end: (day: Day, y: Int)?
    for run in chart.runs(of: series) {
      let from = first.distance(to: run.days.lowerBound)
      let past = first.distance(to: run.days.upperBound) + 1
      let left = min(from * width / length, width - 1)
      let right = min(max((past * width + length - 1) / length - 1, left), width - 1)
      let y = dot(of: Double(run.value), in: height)
      if let end, end.day.advanced(by: 1) == run.days.lowerBound {
        for between in min(end.y, y)...max(end.y, y) { visit(left, between) }
      }
      for x in left...right { visit(x, y) }
      end = (run.days.upperBound, y)
    }
  }

  /// The dot, counted from the top, on which a value lies.
  private func dot(of value: Double, in height: Int) -> Int {
    let range = ticks.range
    let share = (range.upperBound - value) / (range.upperBound - range.lowerBound)
    return Int((share * Double(height - 1)).rounded())
  }

  // MARK: Labels

  /// The names and last values at the right, by row; where two would meet, the later one moves.
  private func endLabels() -> [Int: (text: String, series: Int)] {
    var labels: [Int: (text: String, series: Int)] = [:]
    for (index, series) in chart.lines.enumerated() {
      guard let last = chart.runs(of: series).last else { continue }
      let wanted = dot(of: Double(last.value), in: height)
      let rows = (0..<height).sorted { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
      guard let row = rows.first(where: { labels[$0] == nil }) else { continue }
      labels[row] = ("\(mark(of: index)) \(last.value) \(series.name)", index)
    }
    return labels
  }

  private func axisLines() -> [String] {
    let length = chart.days.lowerBound.distance(to: chart.days.upperBound) + 1
    var axis = Array(repeating: style == .ascii ? "-" : "─", count: plotWidth)
    var labels = ""
    for mark in DayTicks(in: chart.days, atMost: max(plotWidth / 10, 2)).marks {
      let column = min(chart.days.lowerBound.distance(to: mark.day) * plotWidth / length, plotWidth - 1)
      guard labels.isEmpty || column > labels.count else { continue }
      axis[column] = style == .ascii ? "+" : "┬"
      labels += String(repeating: " ", count: column - labels.count) + mark.label
    }
    let indent = String(repeating: " ", count: labelWidth + 1)
    let corner = style == .ascii ? "+" : "└"
    return [indent + corner + axis.joined(), indent + " " + labels]
  }

  private func padded(_ label: String) -> String {
    String(repeating: " ", count: labelWidth - label.count) + label
  }

  private func mark(of index: Int) -> Character {
    style == .ascii ? ["*", "o", "x", "#", "@", "%"][index % 6] : "■"
  }

  /// One row of cells, a colour sequence for each stretch of one series.
  private func painted(_ cells: [(character: Character, series: Int)?]) -> String {
    var text = ""
    var stretch = ""
    var current: Int?
    func close() {
      text += current.map { painted(stretch, series: $0) } ?? stretch
      stretch = ""
    }
    for cell in cells {
      if cell?.series != current { close() }
      current = cell?.series
      stretch.append(cell?.character ?? " ")
    }
    close()
    return text
  }

  private func painted(_ text: String, series: Int) -> String {
    guard colored else { return text }
    return "\u{1B}[38;5;\(ansiColor(chart.lines[series].color))m\(text.visible())\u{1B}[0m"
  }
}

/// A text in lines of at most `width` characters, broken at blanks; a longer word stands alone.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.cells + 1 + String(word).cells <= width {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

/// The nearest of the 216 colors of the 256-color cube to `#rrggbb`; gray for anything else.
func ansiColor(_ hex: String) -> Int {
  guard let color = Color(hex: hex) else { return 245 }
  let levels = color.parts.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
  return 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
}
