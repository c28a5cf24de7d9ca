import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply

/// `frontline chokepoints Stepanakert Goris,Vardenis,Kapan --on 2020-11-09 --for armenian-forces`
struct ChokepointsCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "chokepoints", abstract: "Say what the ways between places hang on.",
    discussion: """
      Several places with commas between (Goris,Vardenis) count as one. The smallest cut has as many stretches as \
      there are ways that share none; --assume shows what a place held by another party would change.
      """)

  @Argument(help: ArgumentHelp("Where the ways begin.", valueName: "from"), completion: .settlements)
  var from: String

  @Argument(help: ArgumentHelp("Where they end.", valueName: "to"), completion: .settlements)
  var to: String

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ChokepointsAnswer {
    let day = try session.day(supply.on, named: "--on")
    let (from, to) = try (session.settlements(named: from), session.settlements(named: to))
    let roads = try session.supply(
      on: day, party: supply.party, assuming: supply.assumed.assume, supply.claims, first: from.first)
    let ends = (SupplyEnds(from), SupplyEnds(to))
    var before: Chokepoints?
    if !roads.assumptions.isEmpty {
      let tracer = try session.supplyTracer(assuming: [], on: day, supply.claims)
      before = try tracer.supply(on: day, for: roads.party.id)
        .chokepoints(from: ends.0, to: ends.1, contested: supply.contested)
    }
    let points = try roads.chokepoints(from: ends.0, to: ends.1, contested: supply.contested)
    let ways = try roads.ways(
      from: ends.0, to: ends.1, count: max(1, points.cut.count), choice: .sharingNoStretch,
      contested: supply.contested)
    return ChokepointsAnswer(
      from: from, to: to, points: points, ways: Array(ways), before: before, supply: roads,
      words: try roads.words(session))
  }
}

/// What the ways between places hang on.
struct ChokepointsAnswer: Answer {
  let from: [Settlement]
  let to: [Settlement]
  let points: Chokepoints
  /// The ways that share no stretch.
  let ways: [Way]
  /// The same without what is assumed; `nil`: nothing is.
  let before: Chokepoints?
  let supply: SupplyDay
  let words: String

  var text: [String] {
    let ends = "\(from.map(\.name).joined(separator: ", ")) and \(to.map(\.name).joined(separator: ", "))"
    var pairs = ways.map { ("way", $0.words + grants($0)) }
    if !points.cut.isEmpty {
      pairs.append(
        ("smallest cut", "\(counted(points.cut.count, "stretch", "stretches")): \(names(points.cut))"))
      pairs.append(("by class", "weight \(points.weightByClass): \(names(points.cutByClass))"))
      let places = points.cutPlaces.map { "\(counted($0.count, "place")): \(listed($0.map(\.name)))" }
      pairs.append(("fewest places", places ?? "none: a stretch joins the ends"))
      pairs.append(
        (
          "on every way",
          points.stretches.isEmpty
            ? "no stretch" : few(points.stretches.map { "\($0.stretch)" }, "stretch", "stretches")
        ))
      if !points.places.isEmpty {
        pairs.append(("through", few(points.places.map(\.name), "place", "places")))
      }
    }
    if let separation = points.separation { pairs.append(("separate", separation.description)) }
    if let before {
      pairs.append(
        (
          "without it",
          "\(counted(before.cut.count, "way")); cut by \(before.cut.isEmpty ? "-" : names(before.cut))"
        ))
    }
    return ["\(counted(ways.count, "way")) without a common stretch between \(ends) \(words)"]
      + particulars(pairs)
  }

  private func names(_ stretches: [StretchState]) -> String {
    stretches.map { "\($0.stretch)" }.joined(separator: "; ")
  }

  /// All of a few names; of many their number, the first and the last.
  private func few(_ names: [String], _ one: String, _ many: String) -> String {
    names.count <= 8
      ? names.joined(separator: "; ")
      : "\(counted(names.count, one, many)), from \(names[0]) to \(names[names.count - 1])"
  }

  private func grants(_ way: Way) -> String {
    way.passages.isEmpty ? "" : "; by the passage of \(listed(way.passages.map(\.claim.id)))"
  }

  var json: JSONValue {
    .object(
      (["from": .ends(from), "to": .ends(to)] as JSONObject).adding(JSONValue.supplyMembers(supply)).adding([
        "joined": .bool(points.separation == nil),
        "disjoint_ways": .integer(ways.count), "ways": .array(ways.map { .way($0) }),
        "min_cut": .cut(points.cut),
        "min_cut_by_class": .cut(points.cutByClass, weight: points.weightByClass),
        "min_cut_places": points.cutPlaces.map {
          ["size": .integer($0.count), "places": .array($0.map { .place($0) })]
        } ?? .null,
        "stretches_on_every_way": .array(points.stretches.map { .stretch($0) }),
        "places_on_every_way": .array(points.places.map { .place($0) }),
        "separation": .separation(points.separation),
        "without_assumptions": before.map {
          ["joined": .bool($0.separation == nil), "min_cut": .cut($0.cut)]
        } ?? .null,
      ]))
  }

  var features: [GeoJSONFeature]? {
    points.cut.map { GeoJSONFeature($0, ["kind": "min_cut"]) }
      + points.stretches.map { GeoJSONFeature($0, ["kind": "on_every_way"]) }
      + points.places.map { GeoJSONFeature($0, kind: "on_every_way") }
      + (points.separation?.stretches ?? []).map { GeoJSONFeature($0, ["kind": "separation"]) }
  }

  var why: Why {
    var why = Why()
    why.add(
      "method",
      "smallest cuts by greatest flow (Dinic), of several the one nearest to the start; stretches and places on every way by depth-first search (Tarjan); ways that share no stretch found together (Suurballe)"
    )
    why.addSupply(supply)
    return why
  }
}

extension JSONValue {
  /// Stretches whose loss separates the ends.
  fileprivate static func cut(_ stretches: [StretchState], weight: Int? = nil) -> JSONValue {
    var members: JSONObject = ["size": .integer(stretches.count)]
    if let weight { members["weight"] = .integer(weight) }
    members["stretches"] = .array(stretches.map { .stretch($0) })
    return .object(members)
  }
}
