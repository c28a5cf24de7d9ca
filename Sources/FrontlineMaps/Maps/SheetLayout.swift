/// A map as one sheet: heading, panel, legend, notes.
struct SheetLayout {
  let panel: MapPanel
  let legend: Legend
  let notes: MapNotes
  private let footer: [(words: String, isCaution: Bool)]

  private let titles: [String]
  private let subtitles: [String]

  private static let row = 22.0

  init(panel: MapPanel, legend: Legend, notes: MapNotes) {
    self.panel = panel
    self.legend = legend
    self.notes = notes
    let limit = panel.width.rounded(.up) - 28
    titles = wrapped(notes.title, limit: limit, size: 23, isBold: true)
    subtitles = wrapped(notes.subtitle, limit: limit, size: 14)
    footer =
      wrapped(notes.caution, limit: limit, size: 12, isBold: true).map { ($0, true) }
      + notes.generator.flatMap { wrapped($0, limit: limit, size: 12) }.map { ($0, false) }
  }

  /// Where the panel begins, below the heading.
  private var top: Double { 28 * Double(titles.count) + 18 * Double(subtitles.count) + 20 }

  var width: Double { panel.width.rounded(.up) }
  var height: Double {
    (top + panel.height + legendHeight + 17 * Double(footer.count) + 26).rounded(.up)
  }

  /// The rows of the legend: it has two columns where all its words fit into them, else one.
  private var rows: Int {
    let limit = width / 2 - 56
    let fits = legend.entries.allSatisfy { textWidth($0.words) * 13 < limit }
    return fits ? (legend.entries.count + 1) / 2 : legend.entries.count
  }

  private var legendHeight: Double { Double(rows) * Self.row + 16 }

  func document() -> String {
    let svg = SVGElement(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "map"),
        ("viewBox", "0 0 \(n(width)) \(n(height))"),
        ("width", n(width)), ("height", n(height)), ("role", "img"), ("aria-labelledby", "title summary"),
      ],
      [
        SVGElement("title", [("id", "title")], text: notes.title),
        SVGElement("desc", [("id", "summary")], text: summary),
        SVGElement("style", [], text: panel.base.stylesheet.replacing("\n", with: " ")),
        panel.definitions,
        SVGElement("rect", [("class", "paper"), ("width", n(width)), ("height", n(height))]),
      ] + headingElements + [
        SVGElement("g", [("transform", "translate(0 \(n(top)))")], [panel.element([.sheet])])
      ] + legendElements + footerElements)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.document()
  }

  private var summary: String {
    ([notes.subtitle + ".", notes.caution] + notes.generator).joined(separator: " ")
  }

  /// The legend, its columns read downward.
  private var legendElements: [SVGElement] {
    let rows = rows
    let limit = (rows < legend.entries.count ? width / 2 : width) - 56
    return legend.entries.enumerated().map { index, entry in
      let x = index < rows ? 14 : width / 2 + 8
      let y = top + panel.height + 14 + Double(index % rows) * Self.row
      return SVGElement(
        "g", [("transform", "translate(\(n(x)) \(n(y)))")],
        entry.sample + [text(shortened(entry.words, limit: limit, size: 13), x: 40, y: 13.5, size: 13, "ink")]
      )
    }
  }

  private var headingElements: [SVGElement] {
    titles.enumerated().map { index, line in
      text(line, x: 14, y: 32 + 28 * Double(index), size: 23, "ink", [("font-weight", "600")])
    }
      + subtitles.enumerated().map { index, line in
        text(line, x: 14, y: 26 + 28 * Double(titles.count) + 18 * Double(index), size: 14, "quiet")
      }
  }

  private var footerElements: [SVGElement] {
    let start = top + panel.height + legendHeight + 20
    return footer.enumerated().map { index, line in
      text(
        line.words, x: 14, y: start + 17 * Double(index), size: 12, line.isCaution ? "ink" : "quiet",
        line.isCaution ? [("font-weight", "600")] + Self.belt(line.words) : [])
    }
  }

  /// Holds a line to a length that the sheet has room for, whatever face draws it: that of most faces, which is nine
  /// tenths of what the widest takes.
  private static func belt(_ words: String) -> [(String, String)] {
    let length = textWidth(words, isBold: true) * 12 * 0.9
    return [("textLength", SVGElement.number(length)), ("lengthAdjust", "spacingAndGlyphs")]
  }

  private func text(
    _ words: String, x: Double, y: Double, size: Double, _ name: String,
    _ attributes: [(String, String)] = []
  ) -> SVGElement {
    SVGElement(
      "text", [("class", name), ("x", n(x)), ("y", n(y)), ("font-size", n(size))] + attributes, text: words)
  }

  private func n(_ value: Double) -> String { SVGElement.number(value) }
}

extension BaseMap {
  var stylesheet: String { Stylesheet(parties: parties, theme: settings.theme).text }
}
