internal import FrontlineAtlas
internal import FrontlineLocalities

/// Roads: whether they are open, how long they are, how many there are.
extension StatementParser {
  /// `road = article [ epithet ] ( "road" | "highway" ) ( "from" place "to" place | "between" place "and" place )
  ///       | article name { "-" name } ( "road" | "highway" | "corridor" ) | "the corridor"`.
  mutating func road() -> RoadSubject? { attempt { $0.readRoad() } }

  private static let roadNouns: Set<String> = ["road", "highway", "motorway", "route", "corridor", "artery"]

  private mutating func readRoad() -> RoadSubject? {
    let start = place
    // "traffic on the Lachin corridor"
    _ = takeAny(["all traffic on", "all traffic along", "traffic on", "traffic along", "traffic through"])
    article()
    let side =
      ["northern", "southern", "eastern", "western", "old", "new"].contains(text())
        && Self.roadNouns.contains(text(1))
        && ["from", "between", "linking", "connecting"].contains(text(2)) ? text() : nil
    if side != nil { take() }
    while takeAny(
      ["main", "only", "vital", "key", "strategic", "winding", "important", "mountain"], as: .neutral)
      != nil
    {}
    if Self.roadNouns.contains(text()) {
      let noun = text()
      take()
      if take("from") || take("between") || take("linking") || take("connecting") {
        guard let a = placeName(), take("to") || take("and") || take("with"), let b = placeName() else {
          return nil
        }
        // "the northern road from A to B" must be one that is called so.
        if let side, !atlas.roads(named: "\(side) \(noun)").contains(where: { $0.passes(a, b) }) {
          return stop("the atlas calls no road between \(a.name) and \(b.name) the \(side) one")
        }
        return .between(a, b)
      }
      if noun == "road" || noun == "highway", take("to"), placeName() != nil,
        take("through") || take("via") || take("along"), let through = attempt({ $0.road() })
      {
        return through
      }
      if noun == "corridor" {
        let found = atlas.roads(named: noun)
        return found.isEmpty ? nil : .routes(found, name: words(start..<place))
      }
      return nil
    }
    // "the Lachin corridor", "the Victory road", "the Goris-Stepanakert road", "the new corridor road"
    let nameStart = place
    var end = place
    while end < tokens.count, end - nameStart < 7 {
      let token = tokens[end]
      if Self.roadNouns.contains(token.text), end > nameStart {
        var last = end + 1
        if last < tokens.count, Self.roadNouns.contains(tokens[last].text) { last += 1 }
        let name = words(nameStart..<last)
        if let (a, b) = twoNames(nameStart..<end) {
          take(last - place)
          return .between(a, b)
        }
        let found = atlas.roads(named: name)
        guard !found.isEmpty else { return nil }
        take(last - place)
        return .routes(found, name: name)
      }
      guard token.kind == .word || token.kind == .figure || token.text == "-" || token.text == "\u{2013}"
      else { return nil }
      guard
        token.kind != .word || token.isCapital
          || ["to", "new", "old", "corridor", "northern", "southern", "eastern", "western"].contains(
            token.text)
      else { return nil }
      end += 1
    }
    return nil
  }

  private mutating func twoNames(_ range: Range<Int>) -> (SpokenPlace, SpokenPlace)? {
    let start = place
    defer { place = start }
    place = range.lowerBound
    guard let a = placeName(), place < range.upperBound, ["-", "\u{2013}", "to"].contains(text()) else {
      return nil
    }
    take()
    guard let b = placeName(), place == range.upperBound else { return nil }
    return (a, b)
  }

  /// What is said of a road: open or cut, long, or how much of it runs elsewhere.
  mutating func roadPredicate(_ road: RoadSubject) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      if let figure = parser.attempt({ inner -> StatedFigure? in
        guard inner.takeAny(["measures", "measured", "has a length of", "runs for", "extends over"]) != nil
        else { return nil }
        return inner.distance()
      }) {
        return [StatementClaim(content: .roadLength(road, figure), words: parser.words(start..<parser.place))]
      }
      guard let group = parser.verbGroup(of: [.be, .cut, .open, .hold, .have, .run, .come]), !group.isEver
      else {
        return nil
      }
      var isPositive = group.isPositive
      if group.verb == .be {
        if let figure = parser.distance() {
          guard !group.isNoLonger else { return nil }
          _ = parser.take("long") || parser.take("in length")
          guard parser.text() != "wide", parser.text() != "from" else { return nil }
          return [
            StatementClaim(
              content: .roadLength(road, figure), isPositive: isPositive,
              words: parser.words(start..<parser.place))
          ]
        }
        var condition: RoadCondition
        if let (party, isOut) = parser.attempt({ $0.holding() }), !group.isNoLonger {
          return parser.roadState(road, .heldBy, isOut ? !isPositive : isPositive, start, keeper: party)
        }
        if parser.takeAny(["open", "passable", "usable", "free", "clear"]) != nil {
          condition = .open
        } else if parser.takeAny(["closed", "cut off", "cut", "impassable", "blocked", "severed", "shut"])
          != nil
        {
          condition = .cut
        } else if parser.takeAny(["contested", "under fire", "disputed"]) != nil {
          condition = .contested
        } else {
          return nil
        }
        if group.isNoLonger { isPositive.toggle() }
        // "Is open again" is "is no longer cut".
        let isAgain = parser.takeAny(["once again", "once more", "again"]) != nil
        if isAgain {
          guard condition == .open, isPositive, !group.isNoLonger else { return nil }
          (condition, isPositive) = (.cut, false)
        }
        return parser.roadState(road, condition, isPositive, start)?.map {
          var claim = $0
          claim.isOfState = group.isNoLonger || isAgain
          return claim
        }
      }
      if group.verb == .run {
        return nil
      }
      if group.verb == .hold {
        // "is controlled by the peacekeepers"
        guard group.isPassive, !group.isNoLonger, parser.take("by"),
          let party = parser.party(allowUnknown: true)
        else { return nil }
        return parser.roadState(road, .heldBy, isPositive, start, keeper: party)
      }
      // "is no longer cut"
      if group.isPassive, group.verb == .cut, group.isNoLonger, !group.isPast {
        return parser.roadState(road, .cut, !isPositive, start)?.map {
          var claim = $0
          claim.isOfState = true
          return claim
        }
      }
      // "the corridor reopened"
      guard group.isPassive && group.verb == .cut || group.verb == .open, !group.isNoLonger else {
        return nil
      }
      return parser.roadState(
        road, group.verb == .cut ? .cut : .opened, isPositive, start, told: group)
    }
  }

  private mutating func roadState(
    _ road: RoadSubject, _ condition: RoadCondition, _ isPositive: Bool, _ start: Int,
    keeper known: SpokenParty? = nil, told group: VerbGroup? = nil
  ) -> [StatementClaim]? {
    var keeper = known
    var at: SpokenPlace?
    var user: SpokenParty?
    var time: ClaimTime?
    while true {
      if neutral() || neutralRemark() { continue }
      if user == nil,
        let found = attempt({ parser -> SpokenParty? in
          guard
            parser.take("to") || parser.take("for") || parser.take("to the traffic of")
              || parser.take("for the traffic of")
          else { return nil }
          guard let party = parser.party(allowUnknown: false) else { return nil }
          _ = parser.takeAny(["traffic", "vehicles", "convoys", "supplies"], as: .neutral)
          return party
        })
      {
        user = found
        continue
      }
      if at == nil,
        let found = attempt({ parser -> SpokenPlace? in
          parser.take("at") || parser.take("near") ? parser.placeName() : nil
        })
      {
        at = found
        continue
      }
      let isUnder = text() == "under"
      if keeper == nil,
        let found = attempt({ parser -> SpokenParty? in
          guard parser.take("by") || parser.take("under") else { return nil }
          return parser.party(allowUnknown: true)
        })
      {
        // "reopened under the peacekeepers" does not say by whom.
        if condition != .opened || !isUnder { keeper = found }
        continue
      }
      if time == nil, let found = attempt({ $0.time() }) {
        time = found
        continue
      }
      break
    }
    return [
      StatementClaim(
        content: .roadState(road, condition, for: user, by: condition == .open ? nil : keeper, at: at),
        isPositive: isPositive, time: time,
        words: words(start..<place), looksBack: group?.isPluperfect ?? false,
        isPastAct: group?.isSimplePast ?? false)
    ]
  }

  /// `party ( cut | open ) road`: "Azerbaijan has cut the Lachin corridor".
  mutating func roadAction(of party: SpokenParty) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      guard let group = parser.verbGroup(of: [.cut, .open]), !group.isPassive, !group.isProgressive,
        !group.isNoLonger, !group.isEver
      else { return nil }
      guard let road = parser.road() else { return nil }
      if !group.particle.isEmpty, !parser.take(group.particle) { return nil }
      guard
        var claims = parser.roadState(
          road, group.verb == .cut ? .cut : .opened, group.isPositive, start, told: group)
      else { return nil }
      if case .roadState(let road, let condition, let user, nil, let at) = claims[0].content {
        claims[0].content = .roadState(road, condition, for: user, by: party, at: at)
      }
      return claims
    }
  }

  /// `count "roads" ( join | link | connect ) place ( "with" | "to" | "and" ) place` and
  /// `place "is" ( joined | linked ) "to" place "by" count "roads"`.
  mutating func roadCount() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      if let figure = parser.roadFigure() {
        guard let group = parser.verbGroup(of: [.join]), !group.isPassive, group.isPositive, !group.isNoLonger
        else { return nil }
        guard let a = parser.placeName() else { return nil }
        guard parser.take("with") || parser.take("to") || parser.take("and"), let b = parser.placeName()
        else { return nil }
        return [
          StatementClaim(
            content: .roadCount(figure, from: a, to: [b]), words: parser.words(start..<parser.place))
        ]
      }
      guard let a = parser.placeName(), let group = parser.verbGroup(of: [.join]), group.isPassive,
        group.isPositive, !group.isNoLonger
      else { return nil }
      guard parser.take("to") || parser.take("with"), let b = parser.placeName(), parser.take("by"),
        let figure = parser.roadFigure()
      else { return nil }
      return [
        StatementClaim(
          content: .roadCount(figure, from: a, to: [b]), words: parser.words(start..<parser.place))
      ]
    }
  }

  private mutating func roadFigure() -> StatedFigure? {
    attempt { parser -> StatedFigure? in
      let start = parser.place
      if parser.takeAny(["no road", "no roads", "no highway", "not a single road"]) != nil {
        return .none(unit: "roads", words: parser.words(start..<parser.place))
      }
      guard let quantity = parser.quantity(), quantity.isWhole, quantity.upper == nil else { return nil }
      guard parser.takeAny(["roads", "road", "routes", "highways"]) != nil else { return nil }
      return StatedFigure(
        quantity.value, precision: 1, bound: quantity.bound, unit: "roads", isCount: true,
        words: parser.words(start..<parser.place))
    }
  }

  /// `"of" road distance "run" ( "through" | "across" | "in" ) ...`: how much of a road runs in another country.
  mutating func roadAbroad() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      guard parser.take("of"), let road = parser.road() else { return nil }
      if parser.text() == "," { parser.take(1, as: .neutral) }
      guard let figure = parser.distance(), let group = parser.verbGroup(of: [.run]), group.isPositive else {
        return nil
      }
      guard
        parser.takeAny([
          "through the disputed ground", "through disputed ground", "beyond the border", "abroad",
          "through another country", "through foreign ground", "across the border",
        ]) != nil
      else { return nil }
      return [StatementClaim(content: .roadAbroad(road, figure), words: parser.words(start..<parser.place))]
    }
  }
}

extension SupplyRoute {
  /// Whether it passes both of two settlements.
  fileprivate func passes(_ a: SpokenPlace, _ b: SpokenPlace) -> Bool {
    [a, b].allSatisfy { place in
      place.settlement.map { settlement in waypoints.contains { $0.settlement == settlement.id } } ?? false
    }
  }
}
