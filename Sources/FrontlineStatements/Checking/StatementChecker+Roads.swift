internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineSupply
internal import FrontlineTime

/// How long roads are, and how many there are.
extension StatementChecker {
  // MARK: - Lengths

  /// How long the road between two places can be: at least its line, which cuts the bends, and at most as much longer as
  /// the published length of any other road of the atlas exceeds its line, or as long as is published of it.
  func roadRange(_ a: SpokenPlace, _ b: SpokenPlace) -> (range: FigureRange, note: String)? {
    guard let from = a.settlement, let to = b.settlement else { return nil }
    let found = courses(from, to).min { $0.1.length(edges: .geodesic) < $1.1.length(edges: .geodesic) }
    return found.map { roadRange($0.1, of: $0.0) }
  }

  func courses(_ from: Settlement, _ to: Settlement) -> [(SupplyRoute, LineString)] {
    atlas.routes.compactMap { route in
      guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
        let last = route.waypoints.lastIndex(where: { $0.settlement == to.id }), first != last,
        let line = try? LineString(route.waypoints[min(first, last)...max(first, last)].map(\.position))
      else { return nil }
      return (route, line)
    }
  }

  func roadRange(_ line: LineString, of route: SupplyRoute) -> (range: FigureRange, note: String) {
    let length = line.length(edges: .geodesic).kilometers
    let ends = (route.waypoints.first?.uncertainty ?? .zero) + (route.waypoints.last?.uncertainty ?? .zero)
    var ratio = 1.0
    for other in atlas.routes where other.id != route.id {
      guard let published = other.publishedLength else { continue }
      ratio = max(ratio, published / other.line.length(edges: .geodesic))
    }
    var most = length * ratio
    var note =
      "The line of \(route.name) is \(spelled(kilometers: length)) long and cuts the bends; published lengths of other roads of the atlas are up to \(written(ratio, decimals: 2)) times their lines."
    if let published = route.publishedLength,
      line == route.line || length == route.line.length(edges: .geodesic).kilometers
    {
      most = max(most, published.kilometers)
      note += " For the whole road \(published) have been published (\(route.lengthSource))."
    }
    return (FigureRange(max(0, length - ends.kilometers), nil, most, unit: "km"), note)
  }

  func roadLength(_ road: RoadSubject, _ stated: StatedFigure, _ claim: StatementClaim) throws -> Finding {
    let found: (range: FigureRange, note: String)
    let name: String
    var usage: String?
    switch road {
    case .routes(let all, let spoken):
      let (used, note) = inUse(all, on: days(of: claim.time)?.upperBound.capped(at: said), spoken)
      let routes = used.isEmpty ? all : used
      usage = note
      guard routes.count == 1 else {
        return undetermined(
          "route", spoken, stated,
          because:
            "\(routes.count) roads are meant by \"\(spoken)\": \(routes.map(\.id.rawValue).joined(separator: ", "))."
        )
      }
      name = routes[0].name
      found = roadRange(routes[0].line, of: routes[0])
    case .between(let a, let b):
      name = "the road from \(a.name) to \(b.name)"
      guard let known = roadRange(a, b) else {
        return try distance(a, b, stated, nil, byRoad: true, claim).of(kind: "route")
      }
      found = known
    }
    var part = part(name, found.range, stated, claim, notes: [usage, found.note].compactMap { $0 })
    if part.verdict == .contradicted, claim.isPositive, case .between(let a, let b) = road,
      let from = a.settlement, let to = b.settlement,
      let whole = courses(from, to).lazy.map(\.0).first(where: { route in
        route.publishedLength.map {
          stated.range.lower <= $0.kilometers && $0.kilometers <= stated.range.upper
        } ?? false
      }), let published = whole.publishedLength
    {
      // The road may be called by its ends and measured whole.
      part.verdict = .plausible
      part.notes.append(
        "For the whole of \(whole.name), of which this is a part, \(published) have been published.")
    }
    return Finding(
      kind: "route", part: part,
      finding: "\(name) is \(found.range.inWords) long by its course in the atlas")
  }

  func roadAbroad(_ road: RoadSubject, _ stated: StatedFigure, _ claim: StatementClaim) throws -> Finding {
    guard case .between(let a, let b) = road, let from = a.settlement, let to = b.settlement,
      let (route, line) = courses(from, to).first, let home = country(of: from)
    else {
      return undetermined(
        "route", "the stretch abroad", stated, because: "The atlas has no course of this road.")
    }
    // A sample every 100 m, taken as the middle of its stretch; the line may be off by the waypoints' uncertainty.
    let whole = line.length(edges: .geodesic)
    let count = max(1, Int((whole.meters / 100).rounded()))
    let width = atlas.uncertainty(of: route)
    var (surely, maybe, abroad) = (0, 0, 0)
    let foreign = atlas.districts.filter { $0.layer.role == .country && $0.id != home.id && $0.shape != nil }
    for i in 0..<count {
      guard let position = line.point(at: whole * ((Double(i) + 0.5) / Double(count)), edges: .geodesic)
      else { continue }
      let inside = foreign.contains { $0.contains(position) == true }
      let edge = home.shape?.nearestBorderPoint(to: position, edges: .geodesic)?.distance ?? .kilometers(1000)
      if inside { abroad += 1 }
      if inside, edge > width { surely += 1 }
      if inside || edge <= width { maybe += 1 }
    }
    func kilometers(_ samples: Int) -> Double { Double(samples) * whole.kilometers / Double(count) }
    let measured = FigureRange(kilometers(surely), kilometers(abroad), kilometers(maybe), unit: "km")
    return Finding(
      kind: "route",
      part: part(
        "the stretch of \(route.name) beyond the border of \(home.name)", measured, stated, claim,
        notes: ["The line may be off by \(width)."]),
      finding:
        "of \(route.name) \(measured.inWords) run beyond the border of \(home.name) by the outlines of the atlas"
    )
  }

  /// The links of a route between two of its places; `nil`: it is the whole route, or none of it.
  static func legs(of route: SupplyRoute, _ from: Settlement, _ to: Settlement) -> Range<Int>? {
    guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
      let last = route.waypoints.lastIndex(where: { $0.settlement == to.id }), first != last
    else { return nil }
    let legs = min(first, last)..<max(first, last)
    return legs == 0..<route.waypoints.count - 1 ? nil : legs
  }

  /// The worst state of some links of a route; `nil`: they are not all known, or the route was not in use.
  static func state(of report: RouteReport, legs: Range<Int>) -> SupplyState? {
    guard report.status.state != .notInUse else { return nil }
    let states = report.links.filter { link in
      link.link.courses.contains { $0.route == report.route.id && legs.contains($0.leg) }
    }.map(\.state)
    guard states.count == legs.count else { return nil }
    return [SupplyState.cut, .contested, .unknown].first(where: states.contains) ?? .open
  }

  private func country(of settlement: Settlement) -> District? { country(at: settlement.position) }
  private func country(at position: Position) -> District? {
    atlas.districts(containing: position).first { $0.layer.role == .country }
  }

  // MARK: - How many

  func roadCount(_ stated: StatedFigure, from: SpokenPlace, to: [SpokenPlace], _ claim: StatementClaim) throws
    -> Finding
  {
    let day = days(of: claim.time)?.upperBound
    func isAt(_ waypoint: SupplyRoute.Waypoint, _ places: [SpokenPlace]) -> Bool {
      places.contains { place in
        if let settlement = place.settlement { return waypoint.settlement == settlement.id }
        return place.district?.contains(waypoint.position) == true
      }
    }
    func crosses(_ route: SupplyRoute) -> Bool {
      guard let first = route.waypoints.first, let last = route.waypoints.last else { return false }
      if from.district == nil {
        // Places at one end stand for the ground behind them: the road must end there and leave their country.
        return [first, last].contains { isAt($0, to) }
          && country(at: first.position)?.id != country(at: last.position)?.id
      }
      return (isAt(first, [from]) && isAt(last, to)) || (isAt(first, to) && isAt(last, [from]))
    }
    let found = atlas.routes.filter { route in
      (day.map { route.use(on: $0) != .notInUse } ?? true) && crosses(route)
    }
    let count = Double(found.count)
    let names = found.map(\.id.rawValue).joined(separator: ", ")
    return Finding(
      kind: "route",
      part: part(
        "roads of the atlas in use that day from one to the other",
        FigureRange(count, count, count, unit: "roads"), stated, claim,
        notes: ["Roads that the atlas does not have are not counted."]),
      finding:
        "the atlas has \(found.count == 1 ? "1 such road" : "\(found.count) such roads") in use\(day.map { " on \($0)" } ?? "")\(names.isEmpty ? "" : " (\(names))")"
    )
  }

  /// Of the roads that bear a name those in use on a day, and a sentence where there are others.
  func inUse(_ routes: [SupplyRoute], on day: Day?, _ name: String) -> ([SupplyRoute], String?) {
    guard let day else { return (routes, nil) }
    let used = routes.filter { $0.use(on: day) != .notInUse }
    guard used.count < routes.count, !used.isEmpty else { return (used, nil) }
    let ids = { (routes: [SupplyRoute]) in routes.map(\.id.rawValue).joined(separator: ", ") }
    return (
      used, "\"\(name)\" may mean \(ids(routes)); in use on \(day): \(ids(used))."
    )
  }
}

extension Day {
  func capped(at day: Day?) -> Day { day.map { Swift.min(self, $0) } ?? self }
}

extension StatementChecker.Finding {
  fileprivate func of(kind: String) -> Self {
    var copy = self
    copy.kind = kind
    return copy
  }
}
