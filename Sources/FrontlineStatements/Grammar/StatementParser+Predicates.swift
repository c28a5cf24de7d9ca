internal import FrontlineAtlas

/// What is said of a subject.
extension StatementParser {
  /// What a clause is about.
  enum ClauseSubject {
    case party(SpokenParty)
    case items([Item])
    case places([SpokenPlace])
    case front
    case road(RoadSubject)

    var places: [SpokenPlace]? {
      switch self {
      case .places(let places): places
      case .items(let items):
        items.allSatisfy { $0.place != nil && $0.isPositive } ? items.compactMap(\.place) : nil
      default: nil
      }
    }

    var items: [Item]? {
      switch self {
      case .places(let places): places.map { Item(place: $0) }
      case .items(let items): items
      default: nil
      }
    }
  }

  /// `predicates = predicate { ( "," | "and" | "but" ) predicate }`.
  mutating func predicates(of subject: ClauseSubject) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      // "All of Zangilan district except Mincivan is held by ..."
      if case .items(let items) = subject, items.count == 1, items[0].isOfAllOrNone,
        let excepted = parser.attempt({ inner -> Excepted? in
          _ = inner.takeComma()
          guard let found = inner.exception(isOfAllOrNone: true, isSubject: true) else {
            return nil
          }
          _ = inner.takeComma()
          return found
        })
      {
        guard var claims = parser.predicate(of: subject), Self.excepting(&claims, excepted) else {
          return nil
        }
        return claims
      }
      _ = parser.attempt { $0.insertedSpeaker() }
      // "Azerbaijani forces, who hold Hadrut, are 27 km from Shusha"
      if case .party = subject,
        let more = parser.attempt({ inner -> [StatementClaim]? in
          guard inner.text() == ",", inner.text(1) == "who" || inner.text(1) == "which" else { return nil }
          inner.take(2)
          guard let claims = inner.predicate(of: subject), inner.text() == "," else { return nil }
          inner.take(1, as: .neutral)
          return claims
        })
      {
        parser.remarks += more
      }
      // "Azerbaijan's army, having captured Fuzuli, took Zangilan"
      var before: [StatementClaim] = []
      if case .party(let party) = subject,
        let more = parser.attempt({ inner -> [StatementClaim]? in
          guard inner.text() == ",", inner.text(1) == "having" || inner.text(1) == "after" else { return nil }
          inner.take(1, as: .neutral)
          inner.context.party = party
          guard let found = inner.participialOpener() else { return nil }
          return inner.control(found.items, found.group, by: party, found.modifiers)
        })
      {
        before = more
        parser.context.lastTaking = Self.takings(of: more).last ?? parser.context.lastTaking
      }
      // "Azerbaijan, not Armenia, holds Hadrut"
      if case .party(let party) = subject {
        _ = parser.attempt { inner -> Bool? in
          guard inner.takeComma(), inner.take("not") || inner.take("and not"), let other = inner.party(),
            other.side != party.side, inner.takeComma()
          else { return nil }
          inner.context.party = party
          return true
        }
      }
      // "Azerbaijan - after three weeks of fighting - has captured"
      _ = parser.attempt { inner -> Bool? in
        guard inner.takeComma(), inner.neutralRemark() || inner.neutral(), inner.takeComma() else {
          return nil
        }
        return true
      }
      // "The army on Sunday captured the city"
      if parser.context.time == nil,
        let time = parser.attempt({ inner -> ClaimTime? in
          guard ["on", "in", "since", "yesterday", "today", "late", "early"].contains(inner.text()),
            let time = inner.time(), inner.isAhead({ $0.beginsPredicate() })
          else { return nil }
          return time
        })
      {
        parser.context.time = time
      }
      parser.mayRepeatVerb = true
      let first = parser.predicate(of: subject)
      parser.mayRepeatVerb = false
      guard var claims = first else { return nil }
      while true {
        let start = parser.place
        let kept = parser.remarks.count
        if parser.text() == "," {
          if parser.endsAtComma, !["and", "but", "then", "yet"].contains(parser.text(1)) { break }
          parser.take(1, as: .neutral)
        }
        let word = parser.takeAny(["and then", "then", "and", "but", "yet"], as: .neutral)
        if word != nil || parser.place > start {
          // A day of another verb may be of another year.
          parser.clauseStart = parser.place
          if var next = parser.attempt({ $0.predicate(of: subject) }) {
            if ["kept", "retained"].contains(parser.tokens[parser.clauseStart].text) {
              Self.keepFromTaking(&next, claims)
            }
            // "On D A took X and then Y": not on that day.
            if word == "and then" || word == "then" {
              for index in next.indices where next[index].time == nil { next[index].isLater = true }
            }
            claims = Self.joined(claims, word ?? "", next) ?? claims + next
            continue
          }
        }
        parser.place = start
        parser.remarks.removeSubrange(kept...)
        break
      }
      // A time behind the clause is none of what came before it.
      parser.remarks += before
      claims += Self.order(of: before, before: claims)
      return claims
    }
  }

  mutating func predicate(of subject: ClauseSubject) -> [StatementClaim]? {
    switch subject {
    case .party(let party): partyPredicate(party)
    case .front: frontPredicate(nil)
    case .road(let road): roadPredicate(road)
    case .items, .places: groundPredicate(subject)
    }
  }

  mutating func frontPredicate(_ party: SpokenParty?) -> [StatementClaim]? {
    guard var group = verbGroup(of: [.be, .stand, .lie, .run]), !group.isNoLonger else { return nil }
    let closer = attempt { $0.frontCloser(group, of: party) }
    if group.verb == .stand || group.verb == .run || group.verb == .lie {
      _ = takeAny(["to a point", "to a line", "as far as"], as: .neutral)
    }
    if party != nil, group.isPassive, group.verb != .stand, group.verb != .lie { return nil }
    if party != nil, closer == nil, Self.movements.contains(group.lemma),
      !["to", "within", "up", "as"].contains(text()), !["to", "within"].contains(tokens[place - 1].text)
    {
      return stop("whether \"\(group.lemma)\" tells a way gone or a distance is open")
    }
    guard var claims = closer ?? frontWhereabouts(of: party, isPositive: group.isPositive) else { return nil }
    // "has never been within 5 km": it was farther when it was nearest; any other figure is of no one day.
    for index in claims.indices where group.isEver {
      guard case .front(let places, let figure, let forces, _) = claims[index].content,
        [.atMost, .lessThan].contains(figure.bound)
      else { return nil }
      claims[index].content = .front(places, figure, forces: forces, .closest)
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.isOfTimeAlone else { return nil }
    group.verb = .stand
    return claims.map { claim in
      var claim = claim
      claim.time = claim.time ?? modifiers.time
      claim.isPresent = !group.isPast && !group.isPluperfect
      claim.isOfUndatedPast = group.isSimplePast && Self.movements.contains(group.lemma)
      return claim
    }
  }

  /// Verbs whose distance may be the way that was gone: "advanced 5 km from Shusha".
  static let movements: Set<String> = [
    "move", "push", "go", "advance", "run", "pass", "extend", "march", "come", "get",
  ]

  private mutating func groundPredicate(_ subject: ClauseSubject) -> [StatementClaim]? {
    let kept = actor
    actor = nil
    defer { actor = kept }
    if let places = subject.places {
      if let claims = attempt({ $0.placesLie(places) }) { return claims }
      if let claims = attempt({ $0.sizePredicate(places) }) { return claims }
      if let claims = attempt({ $0.largerPredicate(places) }) { return claims }
      if let claims = attempt({ $0.ellipsis(places) }) { return claims }
      if let claims = attempt({ $0.spentTime(places) }) { return claims }
    }
    guard let items = subject.items else { return nil }
    if mayRepeatVerb, let gap = context.gap,
      let claims = attempt({ parser -> [StatementClaim]? in
        var modifiers = Modifiers()
        parser.modifiers(&modifiers)
        guard
          modifiers.agent != nil || modifiers.to != nil || modifiers.time != nil || modifiers.holder != nil,
          parser.isBoundary
        else { return nil }
        // "Kalbajar went to Azerbaijan on the 25th and Aghdam on the 20th": to the same.
        if modifiers.isOfTimeAlone {
          let time = modifiers.time
          modifiers = gap.modifiers
          modifiers.time = time
        }
        return parser.control(items, gap.group, by: nil, modifiers)
      })
    {
      return claims
    }
    if let claims = attempt({ $0.groundHeld(items) }) { return claims }
    if let claims = attempt({ $0.groundActs(items) }) { return claims }
    return nil
  }

  /// `places ( "is" | "lies" ) whereabouts`.
  private mutating func placesLie(_ places: [SpokenPlace]) -> [StatementClaim]? {
    // "are separated by 35 km"
    if places.count == 2,
      let claims = attempt({ parser -> [StatementClaim]? in
        let start = parser.place
        guard let group = parser.verbGroup(of: [.separate]), group.isPassive, !group.isNoLonger,
          !group.isEver, parser.take("by"), let figure = parser.distance()
        else { return nil }
        let road = parser.manner()
        return [
          StatementClaim(
            content: .distance(from: places[0], to: places[1], figure, nil, byRoad: road),
            isPositive: group.isPositive, words: parser.words(start..<parser.place))
        ]
      })
    {
      return claims
    }
    guard let group = verbGroup(of: [.be, .lie]), !group.isNoLonger, !group.isEver else { return nil }
    if group.verb == .lie, group.isPassive == false, group.lemma != "lie", group.lemma != "sit" { return nil }
    let before = manner()
    guard var claims = whereabouts(of: places, isRemark: false, isPositive: group.isPositive) else {
      return nil
    }
    let byRoad = manner() ?? before
    var time: ClaimTime?
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.isOfTimeAlone else { return nil }
    time = modifiers.time
    for index in claims.indices {
      claims[index].time = claims[index].time ?? time
      if let byRoad, case .distance(let a, let b, let figure, let point, _) = claims[index].content {
        claims[index].content = .distance(from: a, to: b, figure, point, byRoad: byRoad)
      }
    }
    return claims
  }

  /// `district "has an area of" area`.
  private mutating func sizePredicate(_ places: [SpokenPlace]) -> [StatementClaim]? {
    let start = place
    guard
      takeAny([
        "has an area of", "covers an area of", "covers", "measures", "has a size of", "is", "extends over",
        "spans",
      ]) != nil
    else { return nil }
    guard let figure = area(), figure.range.unit == "km2", places.count == 1, places[0].district != nil else {
      return nil
    }
    _ = take("large") || take("in size") || take("in area")
    return [StatementClaim(content: .size(of: places[0], figure), words: words(start..<place))]
  }

  /// `district ( "is" | "was" ) [ "not" ] ( "larger" | "smaller" ) "than" district`.
  private mutating func largerPredicate(_ places: [SpokenPlace]) -> [StatementClaim]? {
    let start = place
    guard places.count == 1, places[0].district != nil, takeAny(["is", "was"]) != nil else { return nil }
    let isPositive = !take("not")
    guard let word = takeAny(["larger than", "bigger than", "greater than", "smaller than"]) else {
      return nil
    }
    _ = takeAny(["that of", "the area of"])
    guard let other = placeName(.district) ?? placeName(), other.district != nil else { return nil }
    let (larger, smaller) = word == "smaller than" ? (other, places[0]) : (places[0], other)
    return [
      StatementClaim(
        content: .larger(larger, than: smaller), isPositive: isPositive, words: words(start..<place))
    ]
  }

  /// "and Kalbajar isn't either", "Lachin is not".
  private mutating func ellipsis(_ places: [SpokenPlace]) -> [StatementClaim]? {
    guard let repeated = context.repeated else { return nil }
    if takeAny(["too", "as well", "also", "likewise"]) != nil {
      return isClauseEnd ? repeated(places, true) : nil
    }
    guard takeAny(["is", "are", "was", "were", "has", "have", "does", "did", "do"]) != nil else { return nil }
    let isPositive = !take("not")
    let hasMark = takeAny(["either", "too", "as well", "also", "been"]) != nil
    guard isClauseEnd, hasMark || !isPositive else { return nil }
    return repeated(places, isPositive)
  }
}
