internal import FrontlineFormats

/// A page that stands alone: no file, font or script from elsewhere, which its content security policy forbids.
enum HTMLPage {
  /// The page of one map.
  static func map(panel: MapPanel, legend: Legend, notes: MapNotes) -> String {
    document(
      notes.title, in: panel.base.words.tag, style: style(panel.base),
      body: """
        \(heading(notes))<main class="sheet">
        \(figure(panel, notes))</main>
        \(footer(legend, notes))
        """)
  }

  /// A whole document.
  static func document(
    _ title: String, in language: String, style: String, body: String, script: String? = nil
  ) -> String {
    """
    <!doctype html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'\
    \(script == nil ? "" : "; script-src 'unsafe-inline'"); img-src data:">
    <link rel="icon" href="data:,">
    <title>\(xmlEscaped(title))</title>
    <style>
    \(style)</style>
    </head>
    <body>
    \(body)\(script.map { "<script>\n\($0)</script>\n" } ?? "")</body>
    </html>

    """
  }

  static func heading(_ notes: MapNotes) -> String {
    """
    <header>
    <h1>\(xmlEscaped(notes.title))</h1>
    <p class="caution">\(xmlEscaped(notes.caution))</p>
    </header>

    """
  }

  /// The panel as a drawing that takes the width there is.
  static func figure(_ panel: MapPanel, _ notes: MapNotes) -> String {
    let drawing = SVGElement(
      "svg",
      [
        ("class", "map"), ("role", "img"), ("aria-label", "\(notes.title). \(notes.subtitle)."),
        ("viewBox", "0 0 \(SVGElement.number(panel.width)) \(SVGElement.number(panel.height))"),
      ], [panel.definitions, panel.element([.wide, .narrow])])
    return "<div class=\"panel\">\n\(drawing.document())</div>\n"
  }

  /// The legend and the notes.
  static func footer(_ legend: Legend, _ notes: MapNotes) -> String {
    let entries = legend.entries.map { entry in
      let sample = SVGElement(
        "svg", [("class", "map"), ("width", "30"), ("height", "18"), ("aria-hidden", "true")], entry.sample)
      return "<li>\(sample.document())<span>\(xmlEscaped(entry.words))</span></li>\n"
    }
    let generator = ([notes.subtitle + "."] + notes.generator).map { "<p>\(xmlEscaped($0))</p>\n" }
    return """
      <footer>
      <ul class="legend">
      \(entries.joined())</ul>
      \(generator.joined())</footer>

      """
  }

  /// The style sheet: that of the map, and that of the page around it.
  static func style(_ base: BaseMap) -> String {
    let theme = base.settings.theme
    func variables(isDark: Bool) -> String {
      let palette = Palette(base.parties, isDark: isDark)
      return ":root{color-scheme:\(isDark ? "dark" : "light");--paper:\(palette.paper.hex);"
        + "--text:\(palette.text.hex);--quiet:\(palette.quietText.hex);--line:\(palette.line.hex);"
        + "--edge:\(palette.quietText.hex);--field:\(palette.outside.hex);--accent:\(palette.places.first?.hex ?? palette.text.hex);--link:\(isDark ? "#8ab4f8" : "#0b57a4")}\n"
    }
    let colors =
      variables(isDark: theme == .dark)
      + (theme == .automatic ? "@media (prefers-color-scheme:dark){\(variables(isDark: true))}\n" : "")
    return base.stylesheet + colors + pageStyle
  }
}

/// The style of the page around a map. It stands in the source, and not in a resource of the package, so that
/// the built program is one file: a bundle of resources is lost where a program is moved without it.
private let pageStyle = """
  *{box-sizing:border-box}
  body{margin:0 auto;max-width:110rem;padding:0 1rem 2rem;background:var(--paper);color:var(--text);
    font:16px/1.45 \(Stylesheet.fonts)}
  h1{font-size:1.35rem;line-height:1.2;margin:.8rem 0 .2rem}
  .caution{margin:0 0 .6rem;font-size:.85rem;color:var(--quiet);max-width:75rem}
  .sheet{max-width:70rem}
  .panel{container-type:inline-size;overflow:hidden}
  .panel svg{display:block;width:100%;height:auto}
  .panel .district,.panel .country,.panel .graticule,.panel .frame{vector-effect:non-scaling-stroke}
  .narrow{display:none}
  @container (max-width:620px){.wide{display:none}.narrow{display:inline}
    .panel svg{width:107.4%;margin:0 -1.4% -2.6% -6%}
    .front{stroke-width:4}.front-case{stroke-width:9}.road{stroke-width:2.2}.road-case{stroke-width:5}
    .ring{stroke-width:3.5;stroke-dasharray:14 8}}
  .legend{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:.3rem 1.5rem;
    margin:1rem 0;padding:0;font-size:.85rem}
  .legend li{display:flex;gap:.6rem;align-items:flex-start}
  .legend svg{flex:none;margin-top:.1rem}
  footer p{margin:.3rem 0;font-size:.8rem;color:var(--quiet);max-width:75rem}
  @media (max-width:640px){body{padding:0 .6rem 1.5rem}.caution{font-size:.75rem}h1{font-size:1.1rem}}
  @media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.panel{break-inside:avoid}}

  """
