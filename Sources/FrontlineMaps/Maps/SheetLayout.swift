/// A map as one sheet: heading, panel, legend, notes.
struct SheetLayout {
  let panel: MapPanel
  let legend: Legend
  let notes: MapNotes
  private let footer: [(words: String, isCaution: Bool)]

  private static let top = 66.0
  private static let row = 22.0

  init(panel: MapPanel, legend: Legend, notes: MapNotes) {
    self.panel = panel
    self.legend = legend
    self.notes = notes
    // 6.4 pixels a character at 12 pixels: a rather wide font.
    let characters = Int((panel.width - 20) / 6.4)
    footer =
      wrapped(notes.caution, width: characters).map { ($0, true) }
      + notes.making.flatMap { wrapped($0, width: characters) }.map { ($0, false) }
  }

  var width: Double { panel.width.rounded(.up) }
  var height: Double {
    (Self.top + panel.height + legendHeight + 17 * Double(footer.count) + 26).rounded(.up)
  }

  /// The rows of the legend: it has two columns where all its words fit into them, else one.
  private var rows: Int {
    let room = width / 2 - 56
    let fits = legend.entries.allSatisfy { textWidth($0.words) * 13 < room }
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
        SVGElement("style", [], text: panel.base.stylesheet),
        panel.definitions,
        SVGElement("rect", [("class", "paper"), ("width", n(width)), ("height", n(height))]),
        text(notes.title, x: 14, y: 32, size: 23, "ink", [("font-weight", "600")]),
        text(notes.subtitle, x: 14, y: 54, size: 14, "quiet"),
        SVGElement("g", [("transform", "translate(0 \(n(Self.top)))")], [panel.element([.sheet])]),
      ] + legendElements + footerElements)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.document()
  }

  private var summary: String {
    ([notes.subtitle + ".", notes.caution] + notes.making).joined(separator: " ")
  }

  /// The legend, its columns read downward.
  private var legendElements: [SVGElement] {
    let rows = rows
    return legend.entries.enumerated().map { index, entry in
      let x = index < rows ? 14 : width / 2 + 8
      let y = Self.top + panel.height + 14 + Double(index % rows) * Self.row
      return SVGElement(
        "g", [("transform", "translate(\(n(x)) \(n(y)))")],
        entry.sample + [text(entry.words, x: 40, y: 13.5, size: 13, "ink")])
    }
  }

  private var footerElements: [SVGElement] {
    let start = Self.top + panel.height + legendHeight + 20
    return footer.enumerated().map { index, line in
      text(
        line.words, x: 14, y: start + 17 * Double(index), size: 12, line.isCaution ? "ink" : "quiet",
        line.isCaution ? [("font-weight", "600")] : [])
    }
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
