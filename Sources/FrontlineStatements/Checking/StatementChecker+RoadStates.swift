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
    // A claim on the road itself says who closed it, before the ground beside it.
    let closers = routes.compactMap {
      atlas.ledger.standing(of: $0.subject, on: day, asKnownOn: asKnownOn, by: rule).party
    }
    // Who cuts a road cuts it for those who could use it before.
    var cutOff: [Party.ID]?
    if condition == .cut, let keeper, closers.isEmpty {
      cutOff = try self.cutOff(routes, legs, name, user, by: keeper, on: day)
    }
    let found = try states(
      of: routes, legs, name, cutOff.flatMap { $0.isEmpty ? nil : $0 } ?? users(of: routes, user, day),
      on: day)
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
    if !closers.isEmpty { cutters = Set(closers) }
    // Who is said to have cut it must hold what it is cut by, where that is known.
    var notes: [String] = []
    if let keeper, condition == .cut, verdict == .supported, !cutters.isEmpty,
      cutters.allSatisfy({ match(keeper, $0) == .other })
    {
      verdict = .contradicted
      notes.append("It was cut by \(listed(cutters.map { self.name(of: $0) }.sorted())).")
    } else if let keeper, cutOff?.isEmpty == true, verdict == .supported {
      verdict = .contradicted
      notes.append("It was open before for no other side that \(called(keeper)) could have cut off.")
    }
    if !claim.isPositive { verdict = denied(verdict, isFigure: false) }
    // "No longer open" says that it was.
    if claim.isOfState, !verdict.isAgainst,
      try !runDays(before: day).contains(where: {
        let before = try self.states(of: routes, legs, name, users(of: routes, user, $0), on: $0)
        return condition == .open ? before.isOpen : condition == .cut ? before.isCut : true
      })
    {
      verdict = .undetermined
      notes.append("That it was so before is not in the data.")
    }
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
    of routes: [SupplyRoute], _ legs: [SupplyRoute.ID: Range<Int>], _ name: String, _ parties: [Party.ID],
    on day: Day
  ) throws -> RoadStates {
    var all: [(isUsable: Bool, states: RoadStates)] = []
    for party in parties {
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
      case .on, .throughout, .within, .since: min(time?.days?.lowerBound ?? day, day).before
      default: lastRunStart(before: day).before
      }
    let days =
      [first]
      + changes(during: first...day.before).countsByDay.map(\.day)
    var isKnown = true
    for day in Set(days).sorted().suffix(60) {
      let found = try states(of: routes, legs, name, users(of: routes, user, day), on: day)
      if found.isCut || routes.allSatisfy({ $0.use(on: day) == .notInUse }) { return true }
      if !found.isOpen { isKnown = false }
    }
    return isKnown ? false : nil
  }

  /// The days on which a road is asked before a day: the eve of the run of changes and each of its days of change.
  private func runDays(before day: Day) -> [Day] {
    let start = lastRunStart(before: day)
    guard start < day else { return [day.before] }
    return ([start.before] + changes(during: start...day.before).countsByDay.map(\.day)).suffix(
      Self.mostRoadDays)
  }

  private static let mostRoadDays = 60

  /// The parties of other sides than that of one for whom roads were open before they were cut; `nil`: that is not known.
  private func cutOff(
    _ routes: [SupplyRoute], _ legs: [SupplyRoute.ID: Range<Int>], _ name: String, _ user: SpokenParty?,
    by keeper: SpokenParty, on day: Day
  ) throws -> [Party.ID]? {
    let days = runDays(before: day)
    var parties: [Party.ID] = []
    for party in (days + [day]).flatMap({ users(of: routes, user, $0) })
    where side(of: party) != keeper.side && !parties.contains(party) {
      parties.append(party)
    }
    var isKnown = true
    let found = try parties.filter { party in
      for day in days.reversed() {
        let found = try states(of: routes, legs, name, [party], on: day)
        if found.isOpen { return true }
        if !found.isCut { isKnown = false }
      }
      return false
    }
    return found.isEmpty && !isKnown ? nil : found
  }

  /// The finding on a road that is said to have been cut or opened, told in the simple past: on one of the days it came to be so;
  /// `nil`: the claim is none of these, or it did not.
  func roadAct(_ claim: StatementClaim) throws -> Finding? {
    guard claim.isPastAct || claim.looksBack,
      case .roadState(let road, let condition, let user, let keeper, let at) = claim.content,
      condition == .cut || condition == .opened, let span = span(of: claim.time)
    else { return nil }
    switch claim.time?.relation {
    case nil, .on, .by, .within, .inWar: break
    case .since where claim.time?.saysSince == false: break
    default: return nil
    }
    let last = min(span.upperBound, said ?? span.upperBound)
    let isOpen = claim.time?.isOpen != false
    let first = isOpen ? atlas.ledger.firstDay ?? lastRunStart(before: last) : span.lowerBound
    guard first <= last else { return nil }
    func state(on day: Day) throws -> Finding {
      var state = claim
      (state.isPositive, state.isPastAct, state.looksBack) = (true, false, false)
      state.time = ClaimTime(relation: .on, days: day...day, words: claim.time?.words ?? "")
      return try roadState(road, condition, for: user, by: keeper, at: at, state)
    }
    /// What a road was on a day on which it came to be so.
    func began(on day: Day) throws -> Finding? {
      let found = try state(on: day)
      guard [.supported, .plausible].contains(found.part.verdict) else { return nil }
      if condition == .opened { return found }
      var before = claim
      (before.isPositive, before.isPastAct, before.looksBack) = (true, false, false)
      before.time = ClaimTime(relation: .on, days: day.before...day.before, words: "")
      return try roadState(road, .cut, for: user, by: nil, at: nil, before).part.verdict == .supported
        ? nil : found
    }
    func isStill(on day: Day) throws -> Bool {
      var state = claim
      (state.isPositive, state.isPastAct, state.looksBack) = (true, false, false)
      state.time = ClaimTime(relation: .on, days: day...day, words: "")
      let found = try roadState(
        road, condition == .opened ? .open : .cut, for: user, by: condition == .opened ? nil : keeper, at: at,
        state)
      return !found.part.verdict.isAgainst
    }
    func told(_ found: Finding, _ verdict: Verdict? = nil, _ note: String = "") -> Finding {
      var found = found
      if let verdict { found.part.verdict = verdict }
      if !note.isEmpty { found.part.notes.append(note) }
      if !claim.isPositive { found.part.verdict = denied(found.part.verdict, isFigure: false) }
      return found
    }
    if isOpen, try isStill(on: last) { return nil }
    let days = Set(changes(during: first...last).countsByDay.map(\.day) + [first, last]).sorted()
    for day in days.suffix(Self.mostRoadDays).reversed() {
      guard let found = try began(on: day) else { continue }
      return isOpen
        ? told(found, .plausible, "It was so on \(day), and not on \(last); the words do not say when.")
        : told(found)
    }
    if isOpen {
      return days.count > Self.mostRoadDays
        ? told(
          try state(on: last), .undetermined,
          "It was asked of the last \(Self.mostRoadDays) days on which anything changed hands.") : nil
    }
    if condition == .cut, keeper != nil || claim.time?.relation == .since,
      case let found = try state(on: first), !found.part.verdict.isAgainst
    {
      return told(found, .plausible, "It had been cut before \(first).")
    }
    for day in [first.before, last.after] where day <= said ?? .last {
      guard let found = try began(on: day) else { continue }
      return told(found, .plausible, "The day is that of the announcement, which may be a day off.")
    }
    return nil
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
