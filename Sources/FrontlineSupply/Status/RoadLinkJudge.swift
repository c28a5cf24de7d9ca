internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Says what state each link was in for a party on a day, and why.
struct RoadLinkJudge: Sendable {
  let tracer: SupplyTracer
  /// The roads by the routes that were in use.
  let network: SupplyNetwork
  let day: Day
  let party: Party
  let front: Front?
  private let sides: [Party.ID: Party.Side]
  /// The standing of each place; `nil`: a point that is not a settlement.
  private let stands: [Stand?]
  /// What is claimed of each route that was in use.
  private let routes: [SupplyRoute.ID: RouteClaim]

  /// What the claims say of a place for the party.
  struct Stand: Sendable {
    var state: SupplyState
    var party: Party.ID?
    var claims: [String]
    var words: String
  }

  /// What is claimed of a route for the party.
  struct RouteClaim: Sendable {
    var use: SupplyRoute.Use
    var state: SupplyState?
    var passage: Passage?
    var claims: [String]
    var words: String
  }

  init(_ tracer: SupplyTracer, day: Day, party: Party, front: Front?) {
    self.tracer = tracer
    self.day = day
    self.party = party
    self.front = front
    let atlas = tracer.atlas
    let assumed = Dictionary(
      atlas.assumptions.lazy.filter { $0.day == day }.map { ($0.settlement.id, $0.party) }
    ) { _, last in last }
    let sides = Dictionary(atlas.parties.map { ($0.id, $0.side) }, uniquingKeysWith: { first, _ in first })
    self.sides = sides
    func isOwn(_ other: Party.ID) -> Bool { sides[other] == party.side }

    let stands = tracer.network.places.map { place -> Stand? in
      guard let id = place.settlement else { return nil }
      if let holder = assumed[id] {
        return Stand(
          state: isOwn(holder) ? .open : .cut, party: holder, claims: [],
          words: "\(place.name): assumed to be held by \(atlas.name(of: holder))")
      }
      let standing = atlas.ledger.standing(
        of: .settlement(id), on: day, asKnownOn: tracer.asKnownOn, by: tracer.rule)
      let readings = [standing.state] + standing.alternatives
      let state: SupplyState
      switch standing.state {
      case .unknown: state = .unknown
      case .contested: state = .contested
      case .held(let holder):
        let isSure = readings.allSatisfy { $0.party.map { isOwn($0) == isOwn(holder) } ?? ($0 == .unknown) }
        state = isSure ? isOwn(holder) ? .open : .cut : .contested
      }
      return Stand(
        state: state, party: standing.party, claims: standing.deciding.ids,
        words:
          "\(place.name): \(atlas.words(standing.state))\(standing.isCertain ? "" : ", by uncertain dates")")
    }
    self.stands = stands

    var routes: [SupplyRoute.ID: RouteClaim] = [:]
    for route in atlas.routes {
      let use = route.use(on: day)
      guard use != .notInUse else { continue }
      let standing = atlas.ledger.standing(
        of: .route(route.id), on: day, asKnownOn: tracer.asKnownOn, by: tracer.rule)
      var claim = RouteClaim(
        use: use, claims: standing.deciding.ids, words: "\(route.name): \(atlas.words(standing.state))")
      switch standing.state {
      case .unknown: break
      case .contested: claim.state = .contested
      case .held(let keeper):
        if let agreed = atlas.ledger.agreement(
          on: .route(route.id), for: keeper, day: day, asKnownOn: tracer.asKnownOn)
        {
          let stops = tracer.network.stops(of: route)
          // A road may begin at a turn or at a border: then its outermost settlements are its ends.
          let holders = stops.compactMap { stands[$0]?.party }
          let ends = [holders.first, holders.last].compactMap { $0 }
          if keeper == party.id || !ends.isEmpty && ends.allSatisfy(isOwn) {
            claim.state = .open
            claim.passage = Passage(route: route.id, keeper: keeper, claim: agreed)
            claim.claims = [agreed.id]
            claim.words = "\(route.name): passage granted by agreement, kept by \(atlas.name(of: keeper))"
          }
        } else if !isOwn(keeper) {
          claim.state = .cut
        }
      }
      routes[route.id] = claim
    }
    self.routes = routes
    network = tracer.network.carried(by: Set(routes.keys))
  }

  /// Whether a party is of the side that is asked about.
  func isOwn(_ other: Party.ID) -> Bool { sides[other] == party.side }

  /// The standing of a place, by its number; `nil`: a point that is not a settlement.
  func stand(_ place: Int) -> Stand? { stands[place] }

  /// What is claimed of a route; `nil`: it was not in use.
  func claim(on route: SupplyRoute.ID) -> RouteClaim? { routes[route] }

  /// The state of a link, by the route in use along it that fares best.
  ///
  /// - Parameter route: only this route; `nil`: any.
  func state(of number: Int, along route: SupplyRoute.ID? = nil) -> RoadLinkState {
    let link = network.links[number]
    let courses = link.courses.filter { (route ?? $0.route) == $0.route && routes[$0.route] != nil }
    guard !courses.isEmpty else {
      let names = link.courses.filter { (route ?? $0.route) == $0.route }.map(\.route.rawValue)
      let reason = SupplyReason(
        kind: .period, state: .notInUse, name: link.description, position: link.from.position,
        lastPosition: link.to.position, subject: names.first, claims: [],
        description: "\(names.joined(separator: ", ")): not in use on \(day)", span: 0...1)
      return RoadLinkState(link: link, state: .notInUse, reasons: [reason], passage: nil)
    }
    let own = placeReasons(link) + groundReasons(link)
    let base = Self.state(own.map(\.state))
    return courses.map { course -> RoadLinkState in
      let claim = routes[course.route]!  // only routes in use are left
      var reasons = own
      var state = base
      if let claimed = claim.state {
        reasons.insert(routeReason(claim, claimed, on: link, course.route), at: 0)
        switch claimed {
        case .open: state = .open
        case .cut: state = .cut
        default: state = Self.state([base, claimed])
        }
      }
      if claim.use == .possible {
        reasons.append(
          SupplyReason(
            kind: .period, state: state, name: link.description, position: link.from.position,
            lastPosition: link.to.position, subject: course.route.rawValue, claims: [],
            description: "\(course.route): whether it was in use on \(day) its period leaves open",
            span: 0...1))
      }
      reasons = reasons.filter { $0.state == state } + reasons.filter { $0.state != state }
      return RoadLinkState(
        link: link, state: state, reasons: reasons, passage: base == .open ? nil : claim.passage)
    }.min { Self.order($0.state) < Self.order($1.state) }!  // there is a course
  }

  /// What several things together come to: the worst that any speaks for; what says nothing does not count.
  static func state(_ states: [SupplyState]) -> SupplyState {
    if states.contains(.cut) { return .cut }
    if states.contains(.contested) { return .contested }
    return states.contains(.open) ? .open : .unknown
  }

  static func order(_ state: SupplyState) -> Int { SupplyState.allCases.firstIndex(of: state)! }

  // MARK: - Reasons

  private func placeReasons(_ link: RoadLink) -> [SupplyReason] {
    let ends = tracer.network.ends[link.number]
    return [(link.from, ends.from, 0.0), (link.to, ends.to, 1.0)].compactMap { place, number, at in
      guard let stand = stands[number] else { return nil }
      return SupplyReason(
        kind: .place, state: stand.state, name: place.name, position: place.position,
        lastPosition: place.position, subject: place.settlement, claims: stand.claims,
        description: stand.words, span: at...at)
    }
  }

  private func groundReasons(_ link: RoadLink) -> [SupplyReason] {
    let (ground, atlas) = (tracer.ground, tracer.atlas)
    return ground.runs(of: link.number, by: front).map { run in
      let span =
        ground.fraction(
          of: run.first, on: link.number)...ground.fraction(
          of: run.last, on: link.number)
      let (state, words): (SupplyState, String) =
        switch run.reading {
        case .surely(let side) where side == party.side:
          (.open, "ground that \(atlas.name(of: side)) surely held")
        case .surely(let side):
          ground.canAvoid(run, on: link, by: front)
            ? (
              .contested,
              "by the line ground that \(atlas.name(of: side)) surely held, which the road may pass by"
            )
            : (.cut, "ground that \(atlas.name(of: side)) surely held")
        case .behind(let side):
          (
            side == party.side ? .open : .contested,
            "ground in the band of the front, on the side of \(atlas.name(of: side))"
          )
        case .undecided: (.contested, "ground between contested places")
        case .outside:
          if let country = run.country, isOwn(country) {
            (.open, "ground of \(atlas.name(of: country)), outside the area of the front")
          } else {
            (.unknown, front == nil ? "no front that day" : "ground outside the area of the front")
          }
        }
      let nearer = span.lowerBound + span.upperBound < 1 ? link.from : link.to
      return SupplyReason(
        kind: .ground, state: state, name: nearer.name, position: ground.positions[run.first],
        lastPosition: ground.positions[run.last], subject: nil, claims: [],
        description: "\(link): \(words)", span: span)
    }
  }

  private func routeReason(
    _ claim: RouteClaim, _ state: SupplyState, on link: RoadLink, _ route: SupplyRoute.ID
  ) -> SupplyReason {
    SupplyReason(
      kind: .route, state: state, name: link.description, position: link.from.position,
      lastPosition: link.to.position, subject: route.rawValue, claims: claim.claims, description: claim.words,
      span: 0...1)
  }
}

extension Ledger {
  /// The agreement in force on a day that a party shall hold a subject; `nil`: none.
  fileprivate func agreement(on subject: Subject, for party: Party.ID, day: Day, asKnownOn known: Day?)
    -> Claim?
  {
    let claims = claims(on: subject).filter { $0.reported <= (known ?? .last) }
    let corrected = Set(claims.compactMap(\.corrects))
    return claims.last { claim in
      claim.stance == .agreed && claim.party == party && !corrected.contains(claim.id)
        && (claim.validFrom?.latest ?? .first) <= day && day <= (claim.validTo?.latest ?? .last)
    }
  }
}
