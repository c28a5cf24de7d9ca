internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// Every answer of the command that needs no file, under `/answers/`.
struct AnswerEndpoints {
  let routes: [AnswerRoute]

  init(_ atlas: Atlas, _ examples: ServiceExamples) {
    let parts = AnswerParameters(examples)
    routes =
      Self.places(atlas, parts) + Self.control(atlas, parts) + Self.fronts(atlas, parts)
      + Self.words(atlas, parts) + Self.roads(atlas, parts)
  }

  var all: [Endpoint] {
    let routes = routes
    let list = Endpoint(
      "/answers", "getAnswers", "The answers that can be asked for.", tag: "Answers",
      forms: [(.json, ["type": "object"]), (.html, Schemas.html)]
    ) { call in
      if call.type == .html {
        var page = HTML(call, "Answers", trail: [("Answers", "/answers")])
        page.paragraph("Each takes parameters; the description of the service says which.")
        page.list(routes.map { (call.at("/answers/\($0.name)"), $0.name, $0.summary) })
        return page.response
      }
      return call.json([
        "answers": .array(
          routes.map { route in
            [
              "name": .string(route.name), "summary": .string(route.summary),
              "href": .string(call.at("/answers/\(route.name)")),
              "parameters": .array(route.endpoint.parameters.map { .string($0.name) }),
            ]
          }), "links": .array(call.selfLinks),
      ])
    }
    return [list] + routes.map(\.endpoint)
  }

  // MARK: - Answers

  private static func places(_ atlas: Atlas, _ take: AnswerParameters) -> [AnswerRoute] {
    [
      AnswerRoute(
        atlas, "distance", "How far one place is from another, or from the front of a day.",
        [
          take.place("from", "Where it is measured from."),
          .text(
            "to", "Where it is measured to: a place, or the word front.", isRequired: true, example: "front"),
          take.day("on", "The day of the front."), take.pockets,
        ] + take.weighing
      ) { call in
        try DistanceQuestion(
          from: call.text("from"), to: call.text("to"), on: call.dayIfAny("on"), settings: call.fronts())
      },
      AnswerRoute(
        atlas, "within", "Settlements within a distance of a place, the nearest first.",
        [
          .text("distance", "The distance, such as 5km.", isRequired: true, example: "5km"), take.place,
          take.kind, take.district,
        ] + take.holding
      ) { call in
        let text = try call.text("distance")
        return try WithinQuestion(
          Length(validating: text), of: call.text("place"), among: call.held(), writtenAs: text)
      },
      AnswerRoute(
        atlas, "nearest", "The settlements that are nearest to a place.",
        [take.place, .integer("count", in: 1...1_000, default: 5, "How many."), take.kind, take.district]
          + take.holding
      ) { call in
        try NearestQuestion(
          call.call.integer("count", in: 1...1_000, default: 5), to: call.text("place"), among: call.held())
      },
      AnswerRoute(atlas, "place", "What is known of a place: names, position, grids, district.", [take.place])
      {
        try PlaceQuestion($0.text("place"))
      },
      AnswerRoute(
        atlas, "places", "The settlements whose names begin so, or all.",
        [.text("match", "How a name begins."), take.kind, take.district]
      ) { call in
        try PlacesQuestion(matching: call.textIfAny("match"), among: call.filter())
      },
      AnswerRoute(
        atlas, "district", "A district with its area, or all districts.", [.text("name", "The district.")]
      ) {
        try DistrictsQuestion($0.textIfAny("name"))
      },
      AnswerRoute(
        atlas, "project", "A place in the coordinates of a CRS.",
        [take.place, .text("to", "The CRS, such as EPSG:32638.", isRequired: true, example: "EPSG:32638")]
      ) {
        try ProjectionQuestion($0.text("place"), to: $0.text("to"))
      },
    ]
  }

  private static func control(_ atlas: Atlas, _ take: AnswerParameters) -> [AnswerRoute] {
    [
      AnswerRoute(
        atlas, "control", "Who held a place: its history, or on some days.",
        [
          take.place, take.day("on", "The day."), take.day("from", "The first of several days."),
          take.day("to", "The last."),
        ]
          + take.weighing
      ) { call in
        let weighing = try call.weighing()
        return try ControlQuestion(
          call.text("place"), during: call.daysIfAny(), by: weighing.rule, asKnownOn: weighing.known)
      },
      AnswerRoute(
        atlas, "changes", "Settlements whose holder changed.",
        [
          take.day("from", "The first day; without it that of the ledger."),
          take.day("to", "The last day; without it that of the ledger."),
          .text("party", "Only changes to this party, by its id."),
          .text("from-party", "Only changes of what this party held, by its id."), take.kind, take.district,
        ] + take.weighing
      ) { call in
        let weighing = try call.weighing()
        return try ChangesQuestion(
          from: call.dayIfAny("from"), to: call.dayIfAny("to"),
          to: call.context.party(call.textIfAny("party")),
          from: call.context.party(call.textIfAny("from-party")), among: call.filter(), by: weighing.rule,
          asKnownOn: weighing.known)
      },
      AnswerRoute(
        atlas, "share", "Which share of a district each side held.",
        [
          .text("district", "The district.", isRequired: true, example: take.examples.district), take.on,
          take.pockets,
        ] + take.weighing
      ) {
        try ShareQuestion(of: $0.text("district"), on: $0.day("on"), settings: $0.fronts())
      },
      AnswerRoute(
        atlas, "disagreements", "Where sources disagree, and for how long.",
        [
          .text("place", "Only about this place."), take.day("on", "The day."),
          take.day("from", "The first of several days."), take.day("to", "The last."), .known,
        ]
      ) { call in
        try DisagreementsQuestion(
          on: call.textIfAny("place"), during: call.daysIfAny(), asKnownOn: call.dayIfAny("as-known-on"))
      },
      AnswerRoute(atlas, "sources", "The sources of the claims.", [], forms: [.json, .csv, .html]) { _ in
        SourcesQuestion()
      },
    ]
  }

  private static func fronts(_ atlas: Atlas, _ take: AnswerParameters) -> [AnswerRoute] {
    [
      AnswerRoute(
        atlas, "front", "The front of a day: its length, its lines, what pins it.",
        [take.on, take.pockets] + take.weighing
      ) {
        try FrontQuestion(on: $0.day("on"), settings: $0.fronts())
      },
      AnswerRoute(
        atlas, "movement", "What changed hands between two days: ground and settlements.",
        [take.from, take.to, take.pockets] + take.weighing
      ) {
        try MovementQuestion(during: $0.days(), settings: $0.fronts())
      },
      AnswerRoute(
        atlas, "approach", "How near the front came to a settlement, day by day.",
        [take.place, take.from, take.to, take.pockets] + take.weighing
      ) {
        try ApproachQuestion(to: $0.text("place"), during: $0.days(), settings: $0.fronts())
      },
      AnswerRoute(
        atlas, "area", "The ground that each side held, day by day.",
        [take.from, take.to, take.pockets] + take.weighing,
        forms: [.json, .csv, .html]
      ) {
        try AreaQuestion(during: $0.days(), settings: $0.fronts())
      },
    ]
  }

  private static func words(_ atlas: Atlas, _ take: AnswerParameters) -> [AnswerRoute] {
    let text = Parameter.text("text", "The text.", isRequired: true, example: take.examples.phrase)
    return [
      AnswerRoute(
        atlas, "locate", "The ground that a phrase means, with its radius added up.",
        [
          .text("phrase", "The phrase.", isRequired: true, example: take.examples.phrase),
          take.day("on", "The day on which it is said who held what there."),
        ] + take.weighing
      ) { call in
        let weighing = try call.weighing()
        return try LocateQuestion(
          call.text("phrase"), on: call.dayIfAny("on"), by: weighing.rule, asKnownOn: weighing.known)
      },
      AnswerRoute(atlas, "find", "All phrases of a text that name ground.", [text]) {
        try FindQuestion(in: $0.text("text"))
      },
      AnswerRoute(
        atlas, "describe", "A position in words.",
        [.text("position", "The position.", isRequired: true, example: take.examples.position)]
      ) {
        try DescribeQuestion($0.text("position"))
      },
      AnswerRoute(
        atlas, "check", "A sentence weighed against the data, claim by claim.",
        [
          .text(
            "text", "The sentence.", isRequired: true, example: take.examples.phrase),
          take.day("on", "The day, where the sentence says none."),
        ] + take.weighing, forms: [.json, .csv, .html]
      ) { call in
        let weighing = try call.weighing()
        return try CheckQuestion(
          call.text("text"), on: call.dayIfAny("on"), by: weighing.rule, asKnownOn: weighing.known)
      },
    ]
  }

  private static func roads(_ atlas: Atlas, _ take: AnswerParameters) -> [AnswerRoute] {
    [
      AnswerRoute(
        atlas, "route", "The state of a road on a day: open, contested or cut, and where.",
        [.text("route", "The route, by its id or name.", isRequired: true, example: take.examples.route)]
          + take.roads
      ) {
        try RouteQuestion($0.text("route"), as: $0.roads())
      },
      AnswerRoute(
        atlas, "paths", "The way by road from place to place.",
        [
          take.end("from", "Where it begins."), take.end("to", "Where it ends."),
          .integer("count", in: 1...20, default: 1, "How many at most."),
        ] + take.roads
      ) { call in
        try PathsQuestion(
          from: call.text("from"), to: call.text("to"), as: call.roads(),
          count: call.call.integer("count", in: 1...20, default: 1))
      },
      AnswerRoute(
        atlas, "chokepoints", "The links and places that every path uses.",
        [take.end("from", "Where paths begin."), take.end("to", "Where they end.")] + take.roads
      ) {
        try ChokepointsQuestion(from: $0.text("from"), to: $0.text("to"), as: $0.roads())
      },
      AnswerRoute(
        atlas, "exposure", "How near the front a road runs, stretch by stretch.",
        [.text("route", "The route, by its id or name.", isRequired: true, example: take.examples.route)]
          + take.roads
      ) {
        try ExposureQuestion(of: $0.text("route"), as: $0.roads())
      },
      AnswerRoute(
        atlas, "reach", "What can be reached by road from some places.",
        [take.end("from", "The places, with commas between.")] + take.roads
      ) {
        try ReachQuestion(from: $0.text("from"), as: $0.roads())
      },
    ]
  }
}
