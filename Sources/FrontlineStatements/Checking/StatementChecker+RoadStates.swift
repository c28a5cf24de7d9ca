internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineSupply
internal import FrontlineTime

/// Whether roads are open, and who holds them.
extension StatementChecker {
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
        let report = try memory.report(of: route, on: day, for: party, view)
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
        // Where a road begins in other ground nothing was cut.
        if let point = report.status.point, !Self.isStart(point.position, of: route) {
          found.points.append(point.position)
        }
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
      + changes(during: first...day.before).countsByDay.map(\.day)
    var isKnown = true
    for day in Set(days).sorted().suffix(60) {
      let found = try states(of: routes, legs, name, user, on: day)
      if found.isCut || routes.allSatisfy({ $0.use(on: day) == .notInUse }) { return true }
      if !found.isOpen { isKnown = false }
    }
    return isKnown ? false : nil
  }

  /// Whether a point is the beginning of a road.
  private static func isStart(_ point: Position, of route: SupplyRoute) -> Bool {
    route.waypoints.first.map { $0.position.distance(to: point) <= .meters(1) } ?? false
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
