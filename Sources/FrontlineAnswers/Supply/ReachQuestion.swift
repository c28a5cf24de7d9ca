public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineSupply
public import FrontlineTime

/// Which settlements a party can supply by open roads.
///
/// ```swift
/// let roads = RoadSettings(on: try Day("2020-11-09"), for: "armenian-forces")
/// try ReachQuestion(from: "Goris,Vardenis", as: roads).answer(in: context).reach.reached.count
/// ```
///
/// Only settlements that a route of the data passes can be reached.
public struct ReachQuestion: Question {
  /// The sources, with commas between.
  public var sources: String
  /// Whose roads, on which day.
  public var roads: RoadSettings
  /// The day of which is listed what was reached and no longer is.
  public var since: Day?

  /// A question.
  public init(from sources: String, as roads: RoadSettings, since: Day? = nil) {
    self.sources = sources
    self.roads = roads
    self.since = since
  }

  /// The settlements, nearest first.
  public func answer(in context: Context) throws -> ReachAnswer {
    let sources = try context.settlements(named: sources)
    let supply = try context.supply(roads, first: sources.first)
    let reach = try supply.reach(from: SupplyEnds(sources), contested: roads.takesContested)
    let earlier = try since.map { since in
      try context.supplyWithoutAssumptions(roads, on: since, for: supply.party.id)
        .reach(from: SupplyEnds(sources), contested: roads.takesContested)
    }
    return ReachAnswer(
      sources: sources, reach: reach, since: since,
      lost: earlier?.settlements.filter { !reach.contains($0.id) }, supply: supply)
  }
}

/// The settlements that a party can supply.
public struct ReachAnswer: Answer, Record {
  /// From where.
  public let sources: [Settlement]
  /// What is reached, and what is held and not reached.
  public let reach: SupplyReach
  /// The earlier day that was asked about.
  public let since: Day?
  /// Those that were reached on the earlier day and no longer are; `nil`: it was not asked.
  public let lost: [Settlement]?
  /// The roads of the day.
  public let supply: SupplyDay

  /// The fields.
  public static let fields = Fields<ReachAnswer> {
    Field("sources", .records()) { $0.sources.map { NamedPosition($0) } }
    SupplyDay.fields.of { $0.supply }
    Field("count", .count) { $0.reach.reached.count }
    Field("settlements", .records()) { $0.reach.reached }
    Field("isolated", .records()) { $0.reach.isolated.map { NamedPosition($0) } }
    Field("since", .day) { $0.since }
    Field("lost", .records()) { $0.lost?.map { NamedPosition($0) } }
  }

  /// The list.
  public var listKey: String? { "settlements" }

  /// The settlements in columns, those that are cut off, and those that were lost.
  public func text(on page: Page) -> [String] {
    let heading =
      "\(counted(reach.reached.count, "settlement")) on the roads can be supplied from \(listed(sources.map(\.name))) \(supply.words)"
    func names(_ settlements: [Settlement]) -> String {
      settlements.isEmpty ? "none" : settlements.map(\.name).joined(separator: ", ")
    }
    return [heading] + table!.aligned(on: page, indent: 2)
      + (reach.isolated.isEmpty ? [] : ["held and not reached: \(names(reach.isolated))"])
      + (since.map { ["lost since \($0): \(names(lost ?? []))"] } ?? [])
  }

  /// A row for each settlement.
  public var table: Table? { SupplyReach.Reached.fields.table(reach.reached) }

  /// A point for each settlement, by what became of it.
  public var features: [GeoJSONFeature]? {
    func feature(_ settlement: Settlement, _ kind: JSONValue) -> GeoJSONFeature {
      GeoJSONFeature(settlement.id, settlement.name, settlement.position, ["kind": kind])
    }
    return reach.reached.map {
      SupplyReach.Reached.fields.feature($0, at: .point($0.settlement.position), id: $0.settlement.id)
    } + reach.isolated.map { feature($0, "isolated") } + (lost ?? []).map { feature($0, "lost") }
  }

  /// Whether the roads are judged by announcements.
  public var caveats: Caveats? { supply.caveats }

  /// How the paths are found, and how the roads were judged.
  public var why: Why {
    var why = Why()
    why.add("method", "shortest paths from the nearest source by road (Dijkstra), along open links")
    why.addSupply(supply)
    return why
  }
}

extension SupplyReach.Reached: Record {
  /// The settlement, its source and the length of the road.
  public static let fields = Fields<SupplyReach.Reached>(
    columns: ["id", "road_length_m", "name", "source", "latitude", "longitude"],
    properties: ["id", "name", "kind", "source", "road_length_km"]
  ) {
    Field("id", .text) { $0.settlement.id }
    Field("name", "name", .text) { $0.settlement.name }
    Field("latitude", .degrees) { $0.settlement.position.latitude }
    Field("longitude", .degrees) { $0.settlement.position.longitude }
    Field("kind", .text, in: .map) { _ in "reached" }
    Field("source", "from", .reference) { Reference($0.source.name, id: $0.source.id) }
    Field("road_length_km", .kilometers, in: [.json, .map]) { $0.length }
    Field("road_length_m", "road", .length, in: .table) { $0.length }
  }
}
