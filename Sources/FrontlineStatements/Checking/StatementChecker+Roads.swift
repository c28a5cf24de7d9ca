internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineSupply
internal import FrontlineTime

/// How long roads are, how many there are, and whether they are open.
extension StatementChecker {
  // MARK: - Lengths

  /// How long the road between two places can be: at least its line, which cuts the bends, and at most as much longer as
  /// the published length of any other road of the atlas exceeds its line, or as long as is published of it.
  func roadRange(_ a: SpokenPlace, _ b: SpokenPlace) -> (range: FigureRange, note: String)? {
    guard let from = a.settlement, let to = b.settlement else { return nil }
    let found = courses(from, to).min { $0.1.length(edges: .geodesic) < $1.1.length(edges: .geodesic) }
    return found.map { roadRange($0.1, of: $0.0) }
  }

  private func courses(_ from: Settlement, _ to: Settlement) -> [(SupplyRoute, LineString)] {
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
      "The line of \(route.name) is \(inKilometers(length)) km long and cuts the bends; published lengths of other roads of the atlas are up to \(written(ratio, decimals: 2)) times their lines."
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
            "\(routes.count) roads are meant by \"\(spoken)\": \(routes.map(\.id).joined(separator: ", ")).")
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
  private static func legs(of route: SupplyRoute, _ from: Settlement, _ to: Settlement) -> Range<Int>? {
    guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
      let last = route.waypoints.lastIndex(where: { $0.settlement == to.id }), first != last
    else { return nil }
    let legs = min(first, last)..<max(first, last)
    return legs == 0..<route.waypoints.count - 1 ? nil : legs
  }

  /// The worst state of some links of a route; `nil`: they are not all known, or the route was not in use.
  private static func state(of report: RouteReport, legs: Range<Int>) -> SupplyState? {
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
    let names = found.map(\.id).joined(separator: ", ")
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
  private func inUse(_ routes: [SupplyRoute], on day: Day?, _ name: String) -> ([SupplyRoute], String?) {
    guard let day else { return (routes, nil) }
    let used = routes.filter { $0.use(on: day) != .notInUse }
    guard used.count < routes.count, !used.isEmpty else { return (used, nil) }
    let ids = { (routes: [SupplyRoute]) in routes.map(\.id).joined(separator: ", ") }
    return (
      used, "\"\(name)\" may mean \(ids(routes)); in use on \(day): \(ids(used))."
    )
  }

  // MARK: - Open or cut

  func roadState(
    _ road: RoadSubject, _ condition: RoadCondition, for user: SpokenParty?, by keeper: SpokenParty?,
    at: SpokenPlace?, _ claim: StatementClaim
  ) throws -> Finding {
    let name: String
    var routes: [SupplyRoute]
    var legs: [SupplyRoute.ID: Range<Int>] = [:]
    switch road {
    case .routes(let found, let spoken): (routes, name) = (found, spoken.trimmedArticle)
    case .between(let a, let b):
      name = "the road from \(a.name) to \(b.name)"
      guard let from = a.settlement, let to = b.settlement else {
        return undetermined("route", name, because: "A road runs from a settlement to a settlement.")
      }
      routes = courses(from, to).map(\.0)
      for route in routes { legs[route.id] = Self.legs(of: route, from, to) }
    }
    let subject = "whether \(name) was open"
    for party in [user, keeper].compactMap({ $0 }) where party.id == nil {
      return undetermined("route", subject, because: unknown(party))
    }
    guard let day = days(of: claim.time)?.upperBound.capped(at: said) else {
      return undetermined(
        "route", subject, because: "Whether a road is open is asked of a day, and none is given.")
    }
    let usage: String?
    (routes, usage) = inUse(routes, on: day, name)
    guard !routes.isEmpty else {
      return undetermined("route", subject, because: "The atlas has no such road in use on \(day).")
    }
    if condition == .heldBy, let keeper { return heldRoad(routes, name, keeper, day, claim) }
    let found = try states(of: routes, legs, name, user, on: day)
    let (states, points, findings) = (found.states, found.points, found.findings)
    var cutters = found.cutters
    let (isOpen, isCut) = (found.isOpen, found.isCut)
    var verdict: Verdict
    switch condition {
    case .open:
      verdict =
        isOpen ? .supported : isCut ? .contradicted : states.contains(.contested) ? .plausible : .undetermined
    case .cut:
      verdict =
        isCut ? .supported : isOpen ? .contradicted : states.contains(.contested) ? .plausible : .undetermined
    case .contested:
      verdict =
        states.contains(.contested)
        ? .supported : isOpen || isCut ? .notSupportedByAnnouncements : .undetermined
    case .heldBy: verdict = .undetermined
    case .opened:
      // "was reopened on D" says that it was not open the day before.
      let before = try lastClosed(routes, legs, name, user, claim.time, day)
      verdict =
        isCut
        ? .contradicted
        : !isOpen ? .undetermined : before.map { $0 ? .supported : .contradicted } ?? .undetermined
      if verdict == .supported, keeper != nil { verdict = .undetermined }
    }
    // Where it is said to be cut; the first obstacle from either end is the one that is found.
    if let at, verdict == .supported, condition == .cut || condition == .contested,
      let spot = at.position,
      !points.contains(where: { $0.distance(to: spot) <= .kilometers(12) })
        || routes.allSatisfy({ Self.isEnd(at, of: $0) })
    {
      verdict = .plausible
    }
    // A claim on the road itself says who closed it, before the ground beside it.
    let closers = routes.compactMap {
      atlas.ledger.standing(of: $0.subject, on: day, asKnownOn: asKnownOn, by: rule).party
    }
    if !closers.isEmpty { cutters = Set(closers) }
    // Who is said to have cut it must hold what it is cut by, where that is known.
    var notes: [String] = []
    if let keeper, condition == .cut, verdict == .supported, !cutters.isEmpty,
      cutters.allSatisfy({ match(keeper, $0) == .other })
    {
      verdict = .contradicted
      notes.append("It was cut by \(listed(cutters.map { self.name(of: $0) }.sorted())).")
    }
    if !claim.isPositive { verdict = denied(verdict, isFigure: false) }
    return Finding(
      kind: "route",
      part: Part(
        subject: subject, words: claim.words, verdict: verdict,
        notes: [usage, "A road is open where it runs through no ground that another side holds."]
          .compactMap { $0 } + notes),
      finding: findings.joined(separator: "; "), restsOnControl: true)
  }

  /// What roads are on a day for those who use them.
  private struct RoadStates {
    var states: [SupplyState] = []
    var points: [Position] = []
    /// Who holds what they are cut by.
    var cutters: Set<Party.ID> = []
    var findings: [String] = []

    var isOpen: Bool { states.contains(.open) }
    var isCut: Bool {
      !isOpen && states.contains(.cut) && !states.contains(.contested) && !states.contains(.unknown)
    }
  }

  private func states(
    of routes: [SupplyRoute], _ legs: [SupplyRoute.ID: Range<Int>], _ name: String, _ user: SpokenParty?,
    on day: Day
  ) throws -> RoadStates {
    var all: [(isUsable: Bool, states: RoadStates)] = []
    for party in users(of: routes, user, day) {
      var found = RoadStates()
      var isUsable = false
      for route in routes {
        let report = try atlas.supply(on: day, for: party, by: rule, asKnownOn: asKnownOn).report(of: route)
        for reason in report.links.flatMap(\.reasons) where reason.state == .cut {
          found.cutters.formUnion(reason.claims.compactMap { atlas.ledger.claim($0)?.party })
        }
        if let legs = legs[route.id], let state = Self.state(of: report, legs: legs) {
          // Of a part of a road only the links of the part count.
          found.states.append(state)
          isUsable = true
          found.findings.append(
            "\(name) on \(route.id) was \(state.rawValue.replacing("_", with: " ")) for \(atlas.name(of: party)) on \(day)"
          )
          continue
        }
        found.states.append(report.status.state)
        if let point = report.status.point { found.points.append(point.position) }
        isUsable = isUsable || !Self.isEnd(report.status.point?.position, of: route)
        found.findings.append("\(route.id) was \(report.status) for \(atlas.name(of: party)) on \(day)")
      }
      all.append((isUsable, found))
    }
    // A road that begins in the ground of another side is no road of theirs that somebody cut.
    let usable = all.filter(\.isUsable)
    return (usable.isEmpty ? all : usable).map(\.states).reduce(into: RoadStates()) {
      $0.states += $1.states
      $0.points += $1.points
      $0.cutters.formUnion($1.cutters)
      $0.findings += $1.findings
    }
  }

  /// Whether roads were not open on the day before they are said to have been opened, or, where no day is said, on any day of
  /// the run of changes; `nil`: that is not known.
  private func lastClosed(
    _ routes: [SupplyRoute], _ legs: [SupplyRoute.ID: Range<Int>], _ name: String, _ user: SpokenParty?,
    _ time: ClaimTime?, _ day: Day
  ) throws -> Bool? {
    let first: Day =
      switch time?.relation {
      case .on, .throughout, .within: (time?.days?.lowerBound ?? day).before
      default: warStart(before: day).before
      }
    let days =
      [first]
      + atlas.changes(during: first...day.before, by: rule, asKnownOn: asKnownOn).countsByDay.map(\.day)
    var isKnown = true
    for day in Set(days).sorted().suffix(60) {
      let found = try states(of: routes, legs, name, user, on: day)
      if found.isCut || routes.allSatisfy({ $0.use(on: day) == .notInUse }) { return true }
      if !found.isOpen { isKnown = false }
    }
    return isKnown ? false : nil
  }

  /// Whether a point is the beginning or the end of a road.
  private static func isEnd(_ point: Position?, of route: SupplyRoute) -> Bool {
    guard let point else { return false }
    return [route.waypoints.first, route.waypoints.last].contains {
      $0.map { $0.position.distance(to: point) <= .meters(1) } ?? false
    }
  }

  /// Whether a road begins or ends at a place, where it is cut for whoever does not hold it.
  private static func isEnd(_ place: SpokenPlace, of route: SupplyRoute) -> Bool {
    guard let id = place.settlement?.id else { return false }
    return [route.waypoints.first, route.waypoints.last].contains { $0?.settlement == id }
  }

  /// Who holds the settlements along a road, and the road itself where a claim speaks of it.
  private func heldRoad(
    _ routes: [SupplyRoute], _ name: String, _ keeper: SpokenParty, _ day: Day, _ claim: StatementClaim
  ) -> Finding {
    var (own, others) = (0, 0)
    // A claim on the road itself goes before the ground beside it.
    let ofRoads = routes.map {
      atlas.ledger.standing(of: $0.subject, on: day, asKnownOn: asKnownOn, by: rule)
    }
    for (route, ofRoad) in zip(routes, ofRoads) {
      let standings =
        ofRoad.party != nil
        ? [ofRoad]
        : route.waypoints.compactMap(\.settlement).map {
          atlas.ledger.standing(of: .settlement($0), on: day, asKnownOn: asKnownOn, by: rule)
        }
      for standing in standings {
        guard let party = standing.party else { continue }
        if match(keeper, party) == .same { own += 1 } else { others += 1 }
      }
    }
    var verdict: Verdict =
      own + others == 0 ? .undetermined : others == 0 ? .supported : own == 0 ? .contradicted : .plausible
    if !claim.isPositive { verdict = denied(verdict, isFigure: false) }
    return Finding(
      kind: "route",
      part: Part(
        subject: "who held \(name)", words: claim.words, verdict: verdict,
        notes: [
          "It is asked of the settlements along the road, and of the road itself where a claim speaks of it."
        ]),
      finding:
        "on \(day) \(own) of \(own + others) settlements and claims along \(name) were of \(called(keeper))",
      restsOnControl: true)
  }

  /// For whom a road is asked: the one who is named, else one party of each side that holds a place on it, else the first.
  private func users(of routes: [SupplyRoute], _ user: SpokenParty?, _ day: Day) -> [Party.ID] {
    if let id = user?.id { return [id] }
    var sides: Set<Party.Side> = []
    var parties: [Party.ID] = []
    // One party a side, and of sides that can be cut off: those whose places the roads join.
    for party in atlas.parties where !sides.contains(party.side) {
      let holds = routes.contains { route in
        route.waypoints.contains { waypoint in
          guard let id = waypoint.settlement else { return false }
          return side(
            of: atlas.ledger.standing(of: .settlement(id), on: day, asKnownOn: asKnownOn, by: rule).party)
            == party.side
        }
      }
      guard holds else { continue }
      sides.insert(party.side)
      parties.append(party.id)
    }
    return parties.isEmpty ? atlas.parties.prefix(1).map(\.id) : parties
  }
}

extension Day {
  fileprivate func capped(at day: Day?) -> Day { day.map { Swift.min(self, $0) } ?? self }
}

extension StatementChecker.Finding {
  fileprivate func of(kind: String) -> Self {
    var copy = self
    copy.kind = kind
    return copy
  }
}
