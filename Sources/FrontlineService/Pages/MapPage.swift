internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// The page at `/`: a map with a slider over the days, and the claims of the day beside it.
struct MapPage: Sendable {
  let about: ServiceAbout
  /// What the page is told at its start.
  let start: JSONValue
  private let hasLibrary: Bool

  init(
    _ atlas: Atlas, _ about: ServiceAbout, _ collections: AtlasCollections, _ settings: ServiceSettings,
    _ examples: ServiceExamples
  ) {
    self.about = about
    hasLibrary = settings.assets["maplibre-gl.js"] != nil
    let spans = (try? atlas.tracer())?.daysWithFront ?? []
    let ledger = [atlas.ledger.firstDay, atlas.ledger.lastDay]
    let first = spans.first?.lowerBound ?? ledger[0]
    let last = spans.last?.upperBound ?? ledger[1]
    let changes = first.flatMap { first in
      last.flatMap {
        first <= $0 ? atlas.changes(during: first...$0).countsByDay.map(\.day.description) : nil
      }
    }
    var colors: JSONObject = [:]
    var names: JSONObject = [:]
    let known = atlas.partyColors
    for party in atlas.parties {
      if let color = known[party.id] {
        if colors[party.id.rawValue] == nil { colors[party.id.rawValue] = .string(color) }
        if colors[party.side.rawValue] == nil { colors[party.side.rawValue] = .string(color) }
      }
      if names[party.id.rawValue] == nil { names[party.id.rawValue] = .string(party.name) }
      if names[party.side.rawValue] == nil { names[party.side.rawValue] = .string(party.name) }
    }
    let towns = atlas.settlements.filter { $0.kind != .village }.sorted {
      ($0.population ?? 0) > ($1.population ?? 0)
    }
    .prefix(60)
    start = [
      "title": .string(about.title), "attribution": .string(about.attribution),
      "box": .array((about.box ?? [-180, -80, 180, 80]).map { .number($0) }),
      "first": first.map { .string($0.description) } ?? .null,
      "last": last.map { .string($0.description) } ?? .null, "day": .string(examples.day),
      "changes": .array((changes ?? []).map { .string($0) }), "colors": .object(colors),
      "names": .object(names),
      "towns": .array(
        towns.map {
          [
            "id": .string($0.id), "name": .string($0.name), "kind": .string($0.kind.rawValue),
            "at": [.number($0.position.longitude), .number($0.position.latitude)],
          ]
        }),
    ]
  }

  func response(_ call: Call) -> ServiceResponse {
    let library =
      hasLibrary
      ? "<link rel=\"stylesheet\" href=\"\(xmlEscaped(call.at("/assets/maplibre-gl.css")))\">" : ""
    let script =
      hasLibrary ? "<script src=\"\(xmlEscaped(call.at("/assets/maplibre-gl.js")))\" defer></script>" : ""
    return ServiceResponse(
      200, MediaType.html.type,
      text: """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(xmlEscaped(about.title))</title>
        <link rel="icon" href="data:,">
        \(library)
        <link rel="stylesheet" href="\(xmlEscaped(call.at("/assets/pages.css")))">
        <link rel="stylesheet" href="\(xmlEscaped(call.at("/assets/map.css")))">
        \(script)
        <script src="\(xmlEscaped(call.at("/assets/map.js")))" defer></script>
        </head>
        <body class="atlas" data-base="\(xmlEscaped(call.base))">
        <header>
        <h1>\(xmlEscaped(about.title))</h1>
        <form id="search" role="search">
        <label for="name">Place</label>
        <input id="name" name="name" autocomplete="off" placeholder="any of its names">
        <button>Find</button>
        </form>
        <nav aria-label="More">
        <a href="\(xmlEscaped(call.at("/collections?f=html")))">Collections</a>
        <a href="\(xmlEscaped(call.at("/answers?f=html")))">Answers</a>
        <a href="\(xmlEscaped(call.at("/api?f=html")))">The service</a>
        </nav>
        </header>
        <main>
        <div id="map"></div>
        <section id="side" aria-label="The day and its claims" tabindex="0">
        <h2 id="heading" aria-live="polite"></h2>
        <p id="status" role="status"></p>
        <div id="place"></div>
        <div id="news"></div>
        <p class="small">\(xmlEscaped(ServiceAbout.neutrality))</p>
        <p class="small">\(xmlEscaped(about.attribution))</p>
        </section>
        </main>
        <footer>
        <button id="play" type="button" aria-pressed="false">Play</button>
        <button id="back" type="button" aria-label="The day before">&#9664;</button>
        <input id="day" type="range" min="0" max="0" value="0" aria-label="Day">
        <button id="on" type="button" aria-label="The next day">&#9654;</button>
        <label>Rings <select id="rings"><option value="">none</option><option>5</option><option>10</option><option>20</option></select> km</label>
        </footer>
        <noscript><p>The map needs JavaScript; the collections and answers do not.</p></noscript>
        </body>
        </html>

        """)
  }
}
