internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// What a day adds to a map: the grounds behind the front, the band and the front itself, as paths.
struct DayDrawing: Hashable {
  /// The ground of each side, in the order of the parties; empty: it held none.
  var grounds: [String]
  /// The ground that is nobody's surely.
  var band: String
  var front: String

  init(grounds: [String], band: String, front: String) {
    (self.grounds, self.band, self.front) = (grounds, band, front)
  }

  init(_ front: Front, on base: BaseMap) throws {
    let visible = base.plane.frame.grown(by: BaseMap.spill)
    func path(_ ground: MultiPolygon) throws -> String {
      var path = PathData()
      try path.add(ground, on: base.plane, in: visible)
      return path.text
    }
    grounds = try base.parties.sides.map { side in
      front.sides.contains(side) ? try path(front.territory(of: side)) : ""
    }
    band = try front.traced.map { try path($0.band) } ?? ""
    var lines = PathData()
    for line in try Self.lines(of: front, on: base) { lines.add(line: line) }
    self.front = lines.text
  }

  /// The lines of a front in sight.
  static func lines(of front: Front, on base: BaseMap) throws -> [[PixelPoint]] {
    let visible = base.plane.frame.grown(by: BaseMap.spill)
    return try front.lines.flatMap { visible.clip(line: try base.plane.points($0.line.positions)) }
  }
}

extension FrontTracer {
  /// Who held what on a day, by the rule of the front.
  func snapshot(on day: Day) -> Snapshot {
    atlas.ledger.snapshot(on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
  }

  /// Whether any place of the area of interest has a standing.
  func knowsPlaces(in snapshot: Snapshot) -> Bool {
    !isGiven && settlements.contains { snapshot[.settlement($0.id)] != .unknown }
  }
}

extension BaseMap {
  /// What each dot is drawn as: the number of its party, of contested or of unknown.
  func states(in snapshot: Snapshot) -> [Int] {
    dots.map { parties.number(of: snapshot[.settlement($0.settlement.id)]) }
  }
}
