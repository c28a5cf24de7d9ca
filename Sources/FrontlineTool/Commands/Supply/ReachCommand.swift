import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineSupply
import FrontlineTime

/// `frontline reach --from Goris,Vardenis --for armenian-forces --on 2020-11-09`
struct ReachCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "List the settlements that a party can supply by open roads.",
    discussion: "Only settlements that a route of the data passes can be reached.")

  @Option(
    help: ArgumentHelp("The sources, with commas between.", valueName: "places"), completion: .settlements)
  var from: String

  @Option(
    help: ArgumentHelp("List what was reached on this day and no longer is.", valueName: "day"))
  var since: String?

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ReachAnswer {
    let day = try session.day(supply.on, named: "--on")
    let sources = try session.settlements(named: from)
    let roads = try session.supply(
      on: day, party: supply.party, assuming: supply.assumed.assume, supply.claims, first: sources.first)
    let reach = try roads.reach(from: SupplyEnds(sources), contested: supply.contested)
    var lost: (since: Day, settlements: [Settlement])?
    if let since = try session.day(since, named: "--since") {
      let tracer = try session.supplyTracer(assuming: [], on: since, supply.claims)
      let earlier = try tracer.supply(on: since, for: roads.party.id)
        .reach(from: SupplyEnds(sources), contested: supply.contested)
      lost = (since, earlier.settlements.filter { !reach.contains($0.id) })
    }
    return ReachAnswer(
      sources: sources, reach: reach, lost: lost, supply: roads, words: try roads.words(session))
  }
}

/// The settlements that a party can supply.
struct ReachAnswer: Answer {
  let sources: [Settlement]
  let reach: SupplyReach
  /// Those that were reached on an earlier day; `nil`: it was not asked.
  let lost: (since: Day, settlements: [Settlement])?
  let supply: SupplyDay
  let words: String

  var text: [String] {
    let heading =
      "\(counted(reach.reached.count, "settlement")) on the roads can be supplied from \(listed(sources.map(\.name))) \(words)"
    var lines = [heading] + table!.aligned().map { "  " + $0 }
    if !reach.isolated.isEmpty {
      lines.append("held and not reached: \(reach.isolated.map(\.name).joined(separator: ", "))")
    }
    if let lost {
      let names = lost.settlements.isEmpty ? "none" : lost.settlements.map(\.name).joined(separator: ", ")
      lines.append("lost since \(lost.since): \(names)")
    }
    return lines
  }

  var table: Table? {
    Table(
      columns: [
        .hidden("id"), .number("road_length_m", "road"), .text("name", "name"), .text("source", "from"),
        .hidden("latitude"), .hidden("longitude"),
      ],
      rows: reach.reached.map { reached in
        [
          Table.Cell(reached.settlement.id), .init(reached.length), .init(reached.settlement.name),
          .init(reached.source.name, csv: reached.source.id),
          .init(degrees: reached.settlement.position.latitude),
          .init(degrees: reached.settlement.position.longitude),
        ]
      })
  }

  private func place(_ settlement: Settlement) -> JSONValue {
    .place(id: settlement.id, name: settlement.name, settlement.position)
  }

  var json: JSONValue {
    .object(
      (["sources": .array(sources.map(place))] as JSONObject).adding(JSONValue.supplyMembers(supply)).adding([
        "count": .integer(reach.reached.count),
        "settlements": .array(
          reach.reached.map { reached in
            .object(
              JSONValue.placeMembers(
                id: reached.settlement.id, name: reached.settlement.name, reached.settlement.position
              ).adding([
                "source": .string(reached.source.id), "road_length_km": .kilometers(reached.length),
              ]))
          }),
        "isolated": .array(reach.isolated.map(place)),
        "since": .day(lost?.since), "lost": lost.map { .array($0.settlements.map(place)) } ?? .null,
      ]))
  }

  var features: [GeoJSONFeature]? {
    func feature(_ settlement: Settlement, _ kind: String, _ more: JSONObject = [:]) -> GeoJSONFeature {
      GeoJSONFeature(
        settlement.id, settlement.name, settlement.position,
        (["kind": .string(kind)] as JSONObject).adding(more))
    }
    return reach.reached.map {
      feature(
        $0.settlement, "reached",
        ["source": .string($0.source.id), "road_length_km": .kilometers($0.length)])
    } + reach.isolated.map { feature($0, "isolated") } + (lost?.settlements ?? []).map { feature($0, "lost") }
  }

  var why: Why {
    var why = Why()
    why.add("method", "shortest ways from the nearest source by road (Dijkstra), along open stretches")
    why.addSupply(supply)
    return why
  }
}
