public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
public import FrontlineSupply

/// What the paths between places hang on.
///
/// ```swift
/// let roads = RoadSettings(on: try Day("2020-11-09"), for: "armenian-forces")
/// try ChokepointsQuestion(from: "Stepanakert", to: "Goris,Vardenis", as: roads).answer(in: context).points.cut
/// ```
///
/// Several places with commas between count as one. The smallest cut has as many links as there are paths that share
/// none.
public struct ChokepointsQuestion: Question {
  /// Where the paths begin.
  public var from: String
  /// Where they end.
  public var to: String
  /// Whose roads, on which day.
  public var roads: RoadSettings

  /// A question.
  public init(from: String, to: String, as roads: RoadSettings) {
    self.from = from
    self.to = to
    self.roads = roads
  }

  /// The cuts, and what the paths have in common.
  public func answer(in context: Context) throws -> ChokepointsAnswer {
    let (from, to) = try (context.settlements(named: from), context.settlements(named: to))
    let supply = try context.supply(roads, first: from.first)
    let ends = (SupplyEnds(from), SupplyEnds(to))
    let before =
      supply.assumptions.isEmpty
      ? nil
      : try context.supplyWithoutAssumptions(roads, for: supply.party.id)
        .chokepoints(from: ends.0, to: ends.1, contested: roads.takesContested)
    let points = try supply.chokepoints(from: ends.0, to: ends.1, contested: roads.takesContested)
    let paths = try supply.paths(
      from: ends.0, to: ends.1, count: max(1, points.cut.count), choice: .sharingNoLink,
      contested: roads.takesContested)
    return ChokepointsAnswer(
      from: from, to: to, points: points, paths: Array(paths), before: before, supply: supply)
  }
}

/// What the paths between places hang on.
public struct ChokepointsAnswer: Answer, Record {
  /// Where the paths begin.
  public let from: [Settlement]
  /// Where they end.
  public let to: [Settlement]
  /// The cuts, and what the paths have in common.
  public let points: Chokepoints
  /// The paths that share no link.
  public let paths: [SupplyPath]
  /// The same without what is assumed; `nil`: nothing is.
  public let before: Chokepoints?
  /// The roads of the day.
  public let supply: SupplyDay

  /// Links whose loss separates the ends.
  private struct Cut: Record {
    var links: [RoadLinkState]
    var weight: Int?

    static let fields = Fields<Cut> {
      Field("size", .count) { $0.links.count }
      Field("weight", .count) { $0.weight }.whenKnown
      Field("stretches", .records()) { $0.links }
    }
  }

  /// Places whose loss separates the ends.
  private struct PlaceCut: Record {
    var places: [SupplyPlace]

    static let fields = Fields<PlaceCut> {
      Field("size", .count) { $0.places.count }
      Field("places", .records()) { $0.places.map { NamedPosition($0) } }
    }
  }

  /// What was so without what is assumed.
  private struct Before: Record {
    var points: Chokepoints

    static let fields = Fields<Before> {
      Field("joined", .flag) { $0.points.minimumCut == nil }
      Field("min_cut", .record) { Cut(links: $0.points.cut) }
    }
  }

  /// The fields.
  public static let fields = Fields<ChokepointsAnswer> {
    Field("from", .records()) { $0.from.map { NamedPosition($0) } }
    Field("to", .records()) { $0.to.map { NamedPosition($0) } }
    SupplyDay.fields.of { $0.supply }
    Field("joined", .flag) { $0.points.minimumCut == nil }
    Field("disjoint_ways", .count) { $0.paths.count }
    Field("ways", .records()) { $0.paths }
    Field("min_cut", .record) { Cut(links: $0.points.cut) }
    Field("min_cut_by_class", .record) {
      Cut(links: $0.points.cutByClass, weight: $0.points.weightByClass)
    }
    Field("min_cut_places", .record) { $0.points.cutPlaces.map(PlaceCut.init) }
    Field("stretches_on_every_way", .records()) { $0.points.links }
    Field("places_on_every_way", .records()) { $0.points.places.map { NamedPosition($0) } }
    Field("separation", .record) { $0.points.minimumCut }
    Field("without_assumptions", .record) { $0.before.map(Before.init) }
  }

  /// The paths, the cuts, and what is on every path.
  public func text(on page: Page) -> [String] {
    let ends = "\(from.map(\.name).joined(separator: ", ")) and \(to.map(\.name).joined(separator: ", "))"
    var pairs = paths.map { ("path", $0.words + grants($0)) }
    if !points.cut.isEmpty {
      let places = points.cutPlaces.map { "\(counted($0.count, "place")): \(listed($0.map(\.name)))" }
      let common = few(points.links.map { "\($0.link)" }, "link", "links")
      pairs += [
        ("smallest cut", "\(counted(points.cut.count, "link", "links")): \(names(points.cut))"),
        ("by class", "weight \(points.weightByClass): \(names(points.cutByClass))"),
        ("fewest places", places ?? "none: a link joins the ends"),
        ("on every path", points.links.isEmpty ? "no link" : common),
        ("through", points.places.isEmpty ? "" : few(points.places.map(\.name), "place", "places")),
      ]
    }
    pairs.append(("separate", points.minimumCut?.description ?? ""))
    if let before {
      let cut = before.cut.isEmpty ? "-" : names(before.cut)
      pairs.append(("without it", "\(counted(before.cut.count, "path")); cut by \(cut)"))
    }
    return ["\(counted(paths.count, "path")) without a common link between \(ends) \(supply.words)"]
      + particulars(pairs)
  }

  private func names(_ links: [RoadLinkState]) -> String {
    links.map { "\($0.link)" }.joined(separator: "; ")
  }

  /// All of a few names; of many their number, the first and the last.
  private func few(_ names: [String], _ one: String, _ many: String) -> String {
    names.count <= 8
      ? names.joined(separator: "; ")
      : "\(counted(names.count, one, many)), from \(names[0]) to \(names[names.count - 1])"
  }

  private func grants(_ path: SupplyPath) -> String {
    path.passages.isEmpty ? "" : "; by the passage of \(listed(path.passages.map(\.claim.id)))"
  }

  /// The cut, what is on every path, and what separates the ends.
  public var features: [GeoJSONFeature]? {
    points.cut.map { GeoJSONFeature($0, kind: "min_cut") }
      + points.links.map { GeoJSONFeature($0, kind: "on_every_way") }
      + points.places.map { GeoJSONFeature($0, kind: "on_every_way") }
      + (points.minimumCut?.links ?? []).map { GeoJSONFeature($0, kind: "separation") }
  }

  /// Whether the roads are judged by announcements.
  public var caveats: Caveats? { supply.caveats }

  /// By which methods the cuts are found, and how the roads were judged.
  public var why: Why {
    var why = Why()
    why.add(
      "method",
      "smallest cuts by greatest flow (Dinic), of several the one nearest to the start; links and places on every path by depth-first search (Tarjan); paths that share no link found together (Suurballe)"
    )
    why.addSupply(supply)
    return why
  }
}
