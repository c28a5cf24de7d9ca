internal import FrontlineFormats
internal import FrontlineGeometry

extension ProfileChart {
  /// The chart as lines of text, with a legend below.
  ///
  /// - Parameters:
  ///   - width: columns to fill, at least 40.
  ///   - height: rows of the plot, at least 5.
  ///   - style: braille dots, or ASCII where the terminal has no Unicode.
  ///   - colored: whether to write ANSI colour sequences (256 colours).
  /// - Returns: lines joined by line feeds, with one at the end.
  /// - Complexity: O(points + width * height).
  public func terminal(
    width: Int = 80, height: Int = 15, style: TimeChart.TerminalStyle = .braille, colored: Bool = false
  ) -> String {
    let (width, height) = (max(width, 40), max(height, 5))
    let ticks = valueTicks(about: max(height / 3, 3))
    let labelWidth = ticks.values.map { "\(Int($0))".count }.max() ?? 1
    let columns = width - labelWidth - 3
    let cells = cells(columns, height, style, top: ticks.range.upperBound)
    var labels = Array(repeating: "", count: height)
    for value in ticks.values {
      labels[Int(((1 - value / ticks.range.upperBound) * Double(height - 1)).rounded())] = "\(Int(value))"
    }

    var lines = title.isEmpty ? [] : [title, ""]
    for row in 0..<height {
      let bar = style == .ascii ? (labels[row].isEmpty ? "|" : "+") : (labels[row].isEmpty ? "│" : "┤")
      let blanks = String(repeating: " ", count: labelWidth - labels[row].count)
      let drawn = cells[row].map { cell in
        cell.map { paint("\($0.character)", $0.series, colored) } ?? " "
      }.joined()
      lines.append("\(blanks)\(labels[row]) \(bar)\(drawn)")
    }
    lines += axis(columns, indent: labelWidth + 1, style)
    lines.append(
      String(repeating: " ", count: labelWidth + 2)
        + series.indices.map { index in
          paint("\(mark(index, style)) \(series[index].name)", index, colored)
        }.joined(separator: "   ") + "   (km to the front, over km along the line)")
    if !attribution.isEmpty { lines += [""] + wrapped(attribution, width: width) }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func cells(_ columns: Int, _ rows: Int, _ style: TimeChart.TerminalStyle, top: Double)
    -> [[(character: Character, series: Int)?]]
  {
    if style == .braille {
      var canvas = BrailleCanvas(columns: columns, rows: rows)
      for index in series.indices {
        trace(index, canvas.width, canvas.height, top) { canvas.plot($0, $1, series: index) }
      }
      return (0..<rows).map { row in (0..<columns).map { canvas.cell(column: $0, row: row) } }
    }
    var cells = [[(character: Character, series: Int)?]](
      repeating: Array(repeating: nil, count: columns), count: rows)
    for index in series.indices {
      trace(index, columns, rows, top) { x, y in cells[y][x] = (mark(index, style), index) }
    }
    return cells
  }

  /// Visits a dot of each column of a curve, and those between it and the dot of the column before.
  private func trace(_ index: Int, _ width: Int, _ height: Int, _ top: Double, visit: (Int, Int) -> Void) {
    let points = series[index].points
    guard let first = points.first, length > .zero else { return }
    var (place, before) = (0, -1)
    for x in 0..<width {
      let along = length * (Double(x) / Double(width - 1))
      while place + 1 < points.count, points[place + 1].along < along { place += 1 }
      let (a, b) = (points[place], place + 1 < points.count ? points[place + 1] : points[place])
      guard along >= first.along else { continue }
      let piece = b.along - a.along
      let share = piece > .zero ? min(1, (along - a.along) / piece) : 0
      let value = a.value.kilometers + (b.value.kilometers - a.value.kilometers) * share
      let y = min(height - 1, max(0, Int(((1 - value / top) * Double(height - 1)).rounded())))
      let from = before < 0 ? y : before
      for dot in min(from, y)...max(from, y) where dot == y || abs(dot - y) < abs(from - y) { visit(x, dot) }
      before = y
    }
  }

  private func axis(_ columns: Int, indent: Int, _ style: TimeChart.TerminalStyle) -> [String] {
    let blank = String(repeating: " ", count: indent)
    var (line, labels) = (
      Array(repeating: style == .ascii ? "-" : "─", count: columns), Array(repeating: " ", count: columns + 8)
    )
    for value in alongTicks(about: max(2, columns / 12)) {
      let x = Int((value / length.kilometers * Double(columns - 1)).rounded())
      line[x] = style == .ascii ? "+" : "┬"
      for (offset, digit) in "\(Int(value))".enumerated() { labels[x + offset] = String(digit) }
    }
    return [
      blank + (style == .ascii ? "+" : "└") + line.joined(), blank + " " + labels.joined(),
    ]
  }

  private func mark(_ index: Int, _ style: TimeChart.TerminalStyle) -> Character {
    style == .ascii ? ["*", "o", "x", "#", "@", "%"][index % 6] : "■"
  }

  private func paint(_ text: String, _ index: Int, _ colored: Bool) -> String {
    colored ? "\u{1B}[38;5;\(ansiColor(series[index].color))m\(text.visible())\u{1B}[0m" : text
  }
}
