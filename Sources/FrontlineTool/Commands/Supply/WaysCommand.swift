import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply

/// What several ways may not have in common.
enum DisjointArgument: String, CaseIterable, ExpressibleByArgument {
  case stretches, places
}

/// `frontline ways Stepanakert Goris --on 2020-11-05 --for armenian-forces`
struct WaysCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "ways", abstract: "Find the ways by open roads from place to place.",
    discussion: """
      Of several places with commas between (Goris,Vardenis) any will do. Where there is no way, the answer says \
      what separates the places, and the exit status is 0: that is an answer.
      """)

  @Argument(help: ArgumentHelp("Where the ways begin.", valueName: "from"), completion: .settlements)
  var from: String

  @Argument(help: ArgumentHelp("Where they end.", valueName: "to"), completion: .settlements)
  var to: String

  @Option(help: ArgumentHelp("How many ways at most.", valueName: "number"))
  var count = 1

  @Option(
    help: ArgumentHelp(
      "Ways that share no stretch, or no place but their ends, found together.",
      valueName: "stretches|places"))
  var disjoint: DisjointArgument?

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> WaysAnswer {
    let day = try session.day(supply.on, named: "--on")
    guard (1...1000).contains(count) else {
      throw Failure.usage("--count: between 1 and 1000 ways can be asked for; \(count) were.")
    }
    let (from, to) = try (session.settlements(named: from), session.settlements(named: to))
    let roads = try session.supply(
      on: day, party: supply.party, assuming: supply.assumed.assume, supply.claims, first: from.first)
    let choice: WayChoice =
      switch disjoint {
      case nil: .shortest
      case .stretches: .sharingNoStretch
      case .places: .sharingNoPlace
      }
    return WaysAnswer(
      from: from, to: to, choice: choice,
      ways: try roads.ways(
        from: SupplyEnds(from), to: SupplyEnds(to), count: count, choice: choice,
        contested: supply.contested), supply: roads, words: try roads.words(session))
  }
}

extension WayChoice {
  /// The choice in JSON.
  var key: String {
    switch self {
    case .shortest: "shortest"
    case .sharingNoStretch: "sharing_no_stretch"
    case .sharingNoPlace: "sharing_no_place"
    }
  }
}

/// Ways, or what separates the places.
struct WaysAnswer: Answer {
  let from: [Settlement]
  let to: [Settlement]
  let choice: WayChoice
  let ways: Ways
  let supply: SupplyDay
  let words: String

  var text: [String] {
    let ends = "\(from.map(\.name).joined(separator: ", ")) to \(to.map(\.name).joined(separator: ", "))"
    let sharing =
      switch choice {
      case .shortest: ""
      case .sharingNoStretch: " that \(ways.count == 1 ? "shares" : "share") no stretch"
      case .sharingNoPlace: " that \(ways.count == 1 ? "shares" : "share") no place"
      }
    let heading =
      "\(ways.isEmpty ? "No way" : counted(ways.count, "way"))\(ways.isEmpty ? "" : sharing) from \(ends) \(words)"
    return [heading] + ways.flatMap { way in ["  " + way.words] + way.rows.map { "    " + $0 } }
      + (ways.separation.map { ["  " + $0.description] } ?? [])
  }

  var table: Table? {
    Table(
      columns: [
        .number("way", "way"), .number("stretch", "stretch"), .text("from", "from"), .text("to", "to"),
        .text("routes", "routes"), .number("line_length_m", "line"), .number("road_length_m", "road"),
        .text("published", "published"), .text("state", "state"), .text("passage", "passage"),
      ],
      rows: ways.enumerated().flatMap { number, way in
        way.stretches.enumerated().map { place, state in
          [
            Table.Cell(number + 1), .init(place + 1), .init(way.places[place].name),
            .init(way.places[place + 1].name),
            .init(state.stretch.courses.map(\.route).joined(separator: ";")), .init(state.stretch.lineLength),
            .init(state.stretch.road.length), .init("\(state.stretch.road.isPublished)"),
            .init(state.state.rawValue), .init(state.passage?.claim.id),
          ]
        }
      })
  }

  var json: JSONValue {
    .object(
      (["from": .ends(from), "to": .ends(to)] as JSONObject).adding(JSONValue.supplyMembers(supply)).adding([
        "choice": .string(choice.key), "count": .integer(ways.count),
        "ways": .array(ways.map { .way($0) }), "separation": .separation(ways.separation),
      ]))
  }

  var features: [GeoJSONFeature]? {
    ways.enumerated().map { number, way in
      GeoJSONFeature(
        geometry: .lineString(way.line),
        properties: [
          "kind": "way", "way": .integer(number + 1), "road_length_km": .kilometers(way.length),
          "line_length_km": .kilometers(way.lineLength), "routes": .list(way.routes),
          "passages": .array(way.passages.map { .passage($0) }),
        ])
    } + (ways.separation?.stretches ?? []).map { GeoJSONFeature($0, ["kind": "separation"]) }
  }

  var why: Why {
    var why = Why()
    why.addSupply(supply)
    return why
  }
}

extension JSONValue {
  /// Where ways begin or end.
  static func ends(_ settlements: [Settlement]) -> JSONValue {
    .array(settlements.map { .place(id: $0.id, name: $0.name, $0.position) })
  }
}

extension Way {
  /// `156 km to Vardenis by drmbon-stepanakert and northern-road, of which 100 km by published lengths`
  var words: String {
    let published = publishedLength > .zero ? ", of which \(publishedLength) by published lengths" : ""
    return "\(length) to \(places[places.count - 1].name) by \(listed(routes))\(published)"
  }

  /// The places, and what is to be known of the stretches.
  var rows: [String] {
    let course = places.map(\.name).joined(separator: ", ")
    let grants = passages.map { "on \($0.route) by the passage of \($0.claim.id)" }
    let contested = stretches.filter { $0.state == .contested }.map { "contested: \($0.stretch)" }
    return ["by " + course] + grants + contested
  }
}
