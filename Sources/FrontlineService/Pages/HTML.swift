internal import FrontlineFormats

/// A page in HTML that a person reads: plain, without a script, in the colors that the reader's system has.
struct HTML {
  let call: Call
  let title: String
  /// Where the page stands: the addresses above it and their names.
  var trail: [(name: String, path: String)] = []
  var body = ""

  init(_ call: Call, _ title: String, trail: [(name: String, path: String)] = []) {
    self.call = call
    self.title = title
    self.trail = trail
  }

  mutating func add(_ markup: String) { body += markup + "\n" }
  mutating func paragraph(_ text: String) { add("<p>\(xmlEscaped(text))</p>") }
  mutating func heading(_ text: String) { add("<h2>\(xmlEscaped(text))</h2>") }

  static func link(_ address: String, _ text: String) -> String {
    "<a href=\"\(xmlEscaped(address))\">\(xmlEscaped(text))</a>"
  }

  /// A list of links, each with words behind it.
  mutating func list(_ links: [(address: String, name: String, about: String)]) {
    add("<ul>")
    for link in links {
      let about = link.about.isEmpty ? "" : ": \(xmlEscaped(link.about))"
      add("<li>\(Self.link(link.address, link.name))\(about)</li>")
    }
    add("</ul>")
  }

  /// A table of texts; a cell may be markup of its own.
  mutating func table(_ heads: [String], _ rows: [[Cell]]) {
    add(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"\(xmlEscaped(title))\"><table><thead><tr>"
    )
    add(heads.map { "<th scope=\"col\">\(xmlEscaped($0))</th>" }.joined())
    add("</tr></thead><tbody>")
    for row in rows { add("<tr>" + row.map { "<td>\($0.markup)</td>" }.joined() + "</tr>") }
    add("</tbody></table></div>")
  }

  struct Cell {
    let markup: String
    init(_ text: String) { markup = xmlEscaped(text) }
    init(link address: String, _ text: String) { markup = HTML.link(address, text) }
  }

  /// The page.
  var response: ServiceResponse {
    let path = ([("Frontline", "/")] + trail).map { Self.link(call.at($0.1), $0.0) }.joined(separator: " / ")
    let forms = call.forms.filter { $0 != call.type && $0.name != "html" }.map {
      Self.link(call.address(["f": $0.name]), $0.name)
    }
    let others = forms.isEmpty ? "" : "<p>The same for programs: \(forms.joined(separator: ", "))</p>"
    return ServiceResponse(
      200, MediaType.html.type,
      text: """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(xmlEscaped(title))</title>
        <link rel="stylesheet" href="\(xmlEscaped(call.at("/assets/pages.css")))">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <nav aria-label="Where this is">\(path)</nav>
        <main>
        <h1>\(xmlEscaped(title))</h1>
        \(body)
        \(others)
        </main>
        </body>
        </html>

        """)
  }
}
