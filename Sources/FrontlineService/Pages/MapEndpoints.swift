internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineMaps
internal import FrontlineTime

/// What the page of the map asks for beside the tiles: a picture of a day, and what the page is told at its start.
struct MapEndpoints: Sendable {
  let all: [Endpoint]

  init(
    _ atlas: Atlas, _ about: ServiceAbout, _ collections: AtlasCollections, _ settings: ServiceSettings,
    _ examples: ServiceExamples
  ) {
    let page = MapPage(atlas, about, collections, settings, examples)
    all = [
      Endpoint(
        "/map", "getMap", "Who held what on a day, as a picture.", tag: "Pages",
        parameters: [
          Parameter(
            name: "on", description: "The day.",
            schema: ["type": "string", "format": "date", "example": .string(examples.day)], isRequired: true),
          .word("theme", of: ["light", "dark", "auto"], "The colors.", default: "auto"), .rule, .known,
        ], forms: [(.svg, ["type": "string"])]
      ) { call in
        let day = try DayFilter.day(call.required("on")[...], named: "on")
        var question = MapQuestion(.day(day), to: "map.svg")
        question.settings = try Weighing(call, in: Context(atlas)).fronts
        switch call["theme"] {
        case nil, "auto": question.theme = .automatic
        case "light": question.theme = .light
        case "dark": question.theme = .dark
        case .some(let word):
          throw ServiceError.bad("theme is \(shown(word)); it must be light, dark or auto.")
        }
        let answer = try Context(atlas).ask(question)
        guard case .map(let map) = answer.drawing else {
          throw ServiceError.notFound("There is no map of \(day).")
        }
        // The picture stands alone: its own style is in it, and it runs nothing.
        return ServiceResponse(
          200, call.type.type, text: map.svg(),
          headers: [("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")])
      },
      Endpoint(
        "/map/start", "getMapStart", "What the page of the map is told at its start.", tag: "Pages",
        forms: [(.json, ["type": "object"])], takesForm: false
      ) { call in call.json(page.start) },
    ]
  }
}
