public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
public import FrontlineSupply

/// Which paths lead by open roads from place to place.
///
/// ```swift
/// let roads = RoadSettings(on: try Day("2020-11-05"), for: "armenian-forces")
/// try PathsQuestion(from: "Stepanakert", to: "Goris", as: roads).answer(in: context).paths.first?.length
/// ```
///
/// Of several places with commas between (`Goris,Vardenis`) any will do.
public struct PathsQuestion: Question {
  /// Where they begin.
  public var from: String
  /// Where they end.
  public var to: String
  /// Whose roads, on which day.
  public var roads: RoadSettings
  /// How many at most, from 1 to 1000.
  public var count: Int
  /// What they may not have in common.
  public var choice: PathChoice

  /// A question.
  public init(
    from: String, to: String, as roads: RoadSettings, count: Int = 1, choice: PathChoice = .shortest
  ) {
    self.from = from
    self.to = to
    self.roads = roads
    self.count = count
    self.choice = choice
  }

  /// The paths, or what separates the places.
  ///
  /// - Throws: ``AnswerError`` where the count is out of bounds or a place is not a settlement.
  public func answer(in context: Context) throws -> PathsAnswer {
    guard (1...1000).contains(count) else {
      throw AnswerError.usage("Between 1 and 1000 paths can be asked for; \(count) were.")
    }
    let (from, to) = try (context.settlements(named: from), context.settlements(named: to))
    let supply = try context.supply(roads, first: from.first)
    return PathsAnswer(
      from: from, to: to, choice: choice,
      paths: try supply.paths(
        from: SupplyEnds(from), to: SupplyEnds(to), count: count, choice: choice,
        contested: roads.takesContested), supply: supply)
  }
}

/// Paths, or what separates the places.
public struct PathsAnswer: Answer, Record {
  /// Where they begin.
  public let from: [Settlement]
  /// Where they end.
  public let to: [Settlement]
  /// What they do not have in common.
  public let choice: PathChoice
  /// The paths.
  public let paths: SupplyPaths
  /// The roads of the day.
  public let supply: SupplyDay

  /// The fields.
  public static let fields = Fields<PathsAnswer> {
    Field("from", .records()) { $0.from.map { NamedPosition($0) } }
    Field("to", .records()) { $0.to.map { NamedPosition($0) } }
    SupplyDay.fields.of { $0.supply }
    Field("choice", .wayChoice) { $0.choice }
    Field("count", .count) { $0.paths.count }
    Field("ways", .records()) { Array($0.paths) }
    Field("separation", .record) { $0.paths.minimumCut }
  }

  /// A way in short, with its places beneath.
  public func text(on page: Page) -> [String] {
    let ends = "\(from.map(\.name).joined(separator: ", ")) to \(to.map(\.name).joined(separator: ", "))"
    let share = paths.count == 1 ? "shares" : "share"
    let sharing =
      switch choice {
      case .shortest: ""
      case .sharingNoLink: " that \(share) no link"
      case .sharingNoPlace: " that \(share) no place"
      }
    let number = paths.isEmpty ? "No path" : counted(paths.count, "path") + sharing
    var lines = ["\(number) from \(ends) \(supply.words)"]
    for path in paths { lines += ["  " + path.words] + path.rows.map { "    " + $0 } }
    if let minimumCut = paths.minimumCut { lines.append("  " + minimumCut.description) }
    return lines
  }

  /// A link of a path.
  private struct Leg: Record {
    var path: Int
    var number: Int
    var from: String
    var to: String
    var state: RoadLinkState

    static let fields = Fields<Leg> {
      Field("way", .count) { $0.path }
      Field("stretch", .count) { $0.number }
      Field("from", .text) { $0.from }
      Field("to", .text) { $0.to }
      Field("routes", .texts) { $0.state.link.courses.map(\.route.rawValue) }
      Field("line_length_m", .length) { $0.state.link.lineLength }
      Field("road_length_m", .length) { $0.state.link.road.length }
      Field("published", .flag) { $0.state.link.road.isPublished }
      Field("state", .word) { $0.state.state }
      Field("passage", .text) { $0.state.passage?.claim.id }
    }
  }

  private func legs(_ path: SupplyPath, _ number: Int) -> [Leg] {
    path.links.enumerated().map { (place, state) -> Leg in
      let (from, to) = (path.places[place].name, path.places[place + 1].name)
      return Leg(path: number + 1, number: place + 1, from: from, to: to, state: state)
    }
  }

  /// A row for each link of each way.
  public var table: Table? { Leg.fields.table(zip(paths, 0...).flatMap(legs)) }

  /// A line for each way, and the links that separate the places.
  public var features: [GeoJSONFeature]? {
    paths.enumerated().map { number, path in
      GeoJSONFeature(
        geometry: .lineString(path.line),
        properties: [
          "kind": "way", "way": .integer(number + 1), "road_length_km": .kilometers(path.length),
          "line_length_km": .kilometers(path.lineLength), "routes": .list(path.routes.map(\.rawValue)),
          "passages": .array(path.passages.map { .object($0.object) }),
        ])
    } + (paths.minimumCut?.links ?? []).map { GeoJSONFeature($0, kind: "separation") }
  }

  /// Whether the roads are judged by announcements.
  public var caveats: Caveats? { supply.caveats }

  /// How the roads were judged.
  public var why: Why {
    var why = Why()
    why.addSupply(supply)
    return why
  }
}

extension FieldKind<PathChoice> {
  /// The choice in JSON.
  fileprivate static var wayChoice: Self {
    .word(of: ["shortest", "sharing_no_stretch", "sharing_no_place"]) { choice in
      switch choice {
      case .shortest: "shortest"
      case .sharingNoLink: "sharing_no_stretch"
      case .sharingNoPlace: "sharing_no_place"
      }
    }
  }
}

extension SupplyPath {
  /// `156 km to Vardenis by drmbon-stepanakert and northern-road, of which 100 km by published lengths`
  var words: String {
    let published = publishedLength > .zero ? ", of which \(publishedLength) by published lengths" : ""
    return "\(length) to \(places[places.count - 1].name) by \(listed(routes.map(\.rawValue)))\(published)"
  }

  /// The places, and what is to be known of the links.
  fileprivate var rows: [String] {
    let course = places.map(\.name).joined(separator: ", ")
    let grants = passages.map { "on \($0.route) by the passage of \($0.claim.id)" }
    let contested = links.filter { $0.state == .contested }.map { "contested: \($0.link)" }
    return ["by " + course] + grants + contested
  }
}
