import FrontlineFormats
import FrontlineMaps

extension Table {
  /// The rows in aligned columns, with a heading, two blanks between; numbers stand at the right.
  ///
  /// Where the page is folded and the columns are wider, the widest columns of words are folded within themselves; where
  /// even that does not fit, each row stands in lines of its own, a line for each value. A page with a limit shows so
  /// many rows, and says how many there are more.
  ///
  /// What fills how many cells of a terminal is told by `String.cells`; control characters are made visible.
  public func aligned(on page: Page = Page(), heading: Bool = true, indent: Int = 0) -> [String] {
    let shown = columns.indices.filter { column in
      !columns[column].isHidden
        && !(columns[column].isWhenKnown && rows.allSatisfy { $0[column].text.isEmpty })
    }
    let titles = shown.map { columns[$0].title }
    let (seen, more) = page.shown(of: rows, indent: indent)
    let body = seen.map { row in shown.map { row[$0].text.visible() } }
    let layout = Layout(
      titles: titles, isNumeric: shown.map { columns[$0].isNumeric }, body: body, hasHeading: heading)
    let room = page.isFolded ? page.width - indent : Int.max
    let lines = layout.fitted(to: room).map(layout.lines) ?? layout.particulars(width: room)
    let margin = String(repeating: " ", count: indent)
    return lines.map { $0.isEmpty ? "" : margin + $0 } + more
  }

  /// The cells that text shows.
  private struct Layout {
    var titles: [String]
    var isNumeric: [Bool]
    var body: [[String]]
    var hasHeading: Bool

    private var all: [[String]] { (hasHeading ? [titles] : []) + body }

    /// The widths of the columns that fit; `nil`: none do.
    func fitted(to room: Int) -> [Int]? {
      let all = all
      var widths = titles.indices.map { column in all.map { $0[column].cells }.max() ?? 0 }
      let gaps = 2 * max(0, widths.count - 1)
      var excess = widths.reduce(gaps, +) - room
      guard excess > 0 else { return widths }
      // A column of words is no narrower than its longest word.
      let least = titles.indices.map { column in
        isNumeric[column] ? widths[column] : all.map { longestWord($0[column]) }.max() ?? 0
      }
      while excess > 0 {
        let narrowed = widths.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
        guard let narrowed else { return nil }
        widths[narrowed] -= 1
        excess -= 1
      }
      return widths
    }

    private func longestWord(_ cell: String) -> Int {
      cell.split(separator: " ").map { String($0).cells }.max() ?? 0
    }

    /// The rows, each in as many lines as its longest cell needs.
    func lines(_ widths: [Int]) -> [String] {
      all.flatMap { row in
        let cells = zip(row, widths).map { $0.cells <= $1 ? [$0] : folded($0, width: $1, hang: 0) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { number in
          var text = ""
          for (column, lines) in cells.enumerated() {
            let cell = number < lines.count ? lines[number] : ""
            let blanks = String(repeating: " ", count: max(0, widths[column] - cell.cells))
            text += (column == 0 ? "" : "  ") + (isNumeric[column] ? blanks + cell : cell + blanks)
          }
          while text.last == " " { text.removeLast() }
          return text
        }
      }
    }

    /// Each row in lines of its own, its values beside their headings, an empty line between rows; without headings a
    /// row is one line. A value without a heading stands behind the one before it.
    func particulars(width: Int) -> [String] {
      guard hasHeading else {
        return body.flatMap {
          folded($0.filter { !$0.isEmpty }.joined(separator: "  "), width: width, hang: 2)
        }
      }
      let label = titles.map(\.cells).max() ?? 0
      return body.enumerated().flatMap { number, row -> [String] in
        var lines: [String] = []
        for (title, cell) in zip(titles, row) where !cell.isEmpty {
          if title.isEmpty, !lines.isEmpty {
            lines[lines.count - 1] += " " + cell
          } else {
            lines.append(title + String(repeating: " ", count: label - title.cells) + "  " + cell)
          }
        }
        return (number == 0 ? [] : [""]) + lines.flatMap { folded($0, width: width, hang: label + 2) }
      }
    }
  }
}

/// A line in lines no wider than `width`, broken at blanks, those after the first with `hang` blanks before them; a word
/// that is wider stands alone. A figure stays with its unit.
func folded(_ line: String, width: Int, hang: Int) -> [String] {
  guard line.cells > width else { return [line] }
  let indent = String(line.prefix { $0 == " " })
  let margin = String(repeating: " ", count: min(hang, max(0, width / 2)))
  var lines: [String] = []
  var current = indent
  var isFresh = true
  // Blanks within a line part its columns, so that they stay unless the line breaks at them.
  var blanks = ""
  for word in words(of: line.dropFirst(indent.count)) {
    guard !word.isEmpty else {
      blanks += " "
      continue
    }
    if !isFresh, current.cells + 1 + blanks.cells + word.cells > width {
      lines.append(current)
      current = margin + word
    } else {
      current += (isFresh ? "" : " " + blanks) + word
    }
    isFresh = false
    blanks = ""
  }
  return lines + [current]
}

/// The words of a line, a figure and its unit as one; an empty one for each blank beyond the first between two.
private func words(of line: Substring) -> [String] {
  let units: Set<Substring> = ["m", "km", "mi", "nmi", "m2", "km2", "mi2", "m²", "ha", "km²", "mi²", "%"]
  var words: [String] = []
  for part in line.split(separator: " ", omittingEmptySubsequences: false) {
    let unit = part.prefix { !",;:)".contains($0) }
    if let last = words.last?.last, last.isNumber, units.contains(unit) {
      words[words.count - 1] += " " + part
    } else {
      words.append(String(part))
    }
  }
  return words
}

/// The column at which the lines after the first of a folded line begin: below its value, where it has a label, else two
/// blanks further in.
func hang(of line: String) -> Int {
  let indent = line.prefix { $0 == " " }.count
  let rest = line.dropFirst(indent)
  guard let gap = rest.firstRange(of: "  ") else { return indent + 2 }
  let label = rest[..<gap.lowerBound]
  let value = rest[gap.lowerBound...].prefix { $0 == " " }
  return indent + String(label).cells + value.count
}
