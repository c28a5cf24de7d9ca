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
        if parser.text() == "," { parser.take(1, as: .neutral) }
        if parser.takeAny(["and then", "and", "but", "yet"], as: .neutral) != nil || parser.place > start {
          if let next = parser.attempt({ $0.predicate(of: subject) }) {
            claims += next
            continue
          }
        }
        parser.place = start
        parser.remarks.removeSubrange(kept...)
        break
      }
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

  // MARK: - Parties

  private mutating func partyPredicate(_ party: SpokenParty) -> [StatementClaim]? {
    let old = context.party
    context.party = party
    // "Yerevan is 50 km from Shusha" speaks of a town.
    if party.isForces || party.id != nil && atlas.places(named: party.name).isEmpty,
      let claims = attempt({ $0.frontPredicate(party) })
    {
      return claims
    }
    if let claims = attempt({ $0.roadAction(of: party) }) { return claims }
    if let claims = attempt({ $0.partyHolds(party) }) { return claims }
    if let claims = attempt({ $0.partyActs(party) }) { return claims }
    if let claims = attempt({ $0.partyExpels(party) }) { return claims }
    if let claims = attempt({ $0.partyAnnounces(party) }) { return claims }
    if mayRepeatVerb, let gap = context.partyGap,
      let claims = attempt({ parser -> [StatementClaim]? in
        guard let items = parser.items(isSubject: false) else { return nil }
        return parser.finish(items, gap, party)
      })
    {
      return claims
    }
    context.party = old
    return nil
  }

  /// `"is in control of" items | "is left with" items | "has" items [ "in its hands" ] | "has control of" items | "is in" place`.
  private mutating func partyHolds(_ party: SpokenParty) -> [StatementClaim]? {
    guard var group = verbGroup(of: [.be, .have, .bring]) else { return nil }
    if group.verb == .bring {
      // "is left with nine cities", "has been left with"
      guard group.lemma == "leave", group.isPassive, take("with") else { return nil }
      group.verb = .hold
      group.isPassive = false
      guard let items = items(isSubject: false) else { return nil }
      return finish(items, group, party)
    }
    if group.verb == .be {
      if takeAny([
        "in control of", "in possession of", "in full control of", "in charge of", "in complete control of",
        "masters of", "master of", "in command of",
      ]) != nil {
        group.verb = .hold
        guard let items = items(isSubject: false) else { return nil }
        return finish(items, group, party)
      }
      // Troops in a place
      guard party.isForces,
        takeAny([
          "inside", "in", "within", "already in", "in the streets of", "in the center of", "in the centre of",
        ]) != nil,
        let places = places(isSubject: false)
      else { return nil }
      guard !group.isNoLonger, !group.isEver else { return nil }
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      guard modifiers.isOfTimeAlone else { return nil }
      return places.map {
        StatementClaim(
          content: .control(ControlClaim(place: $0, relation: .holds, party: party, isAboutForces: true)),
          isPositive: group.isPositive,
          time: modifiers.time, words: $0.name)
      }
    }
    group.verb = .hold
    guard let items = items(isSubject: false) else { return nil }
    _ = takeAny([
      "in its hands", "in their hands", "under its control", "under their control", "in its possession",
      "in their possession", "in hand", "at its disposal",
    ])
    if attempt({ $0.newSinceTheWar() }) != nil { return taken(items, group, party) }
    return finish(items, group, party)
  }

  /// "(that) it did not hold before the war"
  private mutating func newSinceTheWar() -> Bool? {
    _ = take("that") || take("which")
    guard takeAny(["it", "they"]) != nil, takeAny(["did not", "had not"]) != nil,
      takeAny(["hold", "have", "control", "held", "had", "controlled", "possess"]) != nil,
      take("before the war") || take("before this war")
    else { return nil }
    return true
  }

  /// "holds N cities that it did not hold before the war" are those taken in it.
  private mutating func taken(_ items: [Item], _ group: VerbGroup, _ party: SpokenParty) -> [StatementClaim]?
  {
    guard items.allSatisfy({ if case .count = $0.kind { true } else { false } }) else { return nil }
    var group = group
    group.verb = .take
    var modifiers = Modifiers()
    modifiers.time = ClaimTime(relation: .inWar, days: nil, words: "before the war", isExplicit: false)
    return control(items, group, by: party, modifiers)
  }

  private mutating func finish(_ items: [Item], _ group: VerbGroup, _ party: SpokenParty) -> [StatementClaim]?
  {
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.agent == nil, modifiers.to == nil, modifiers.from == nil, modifiers.formerHolder == nil
    else { return nil }
    if let holder = modifiers.holder, holder.side != party.side { return nil }
    return control(items, group, by: party, modifiers)
  }

  /// `verb items { modifier }`: took, holds, lost, gave.
  private mutating func partyActs(_ party: SpokenParty) -> [StatementClaim]? {
    if text() == "completed" || text() == "ended" || text() == "crowned" || text() == "concluded"
      || text() == "has"
    {
      if let claims = attempt({ $0.partyCompletes(party) }) { return claims }
    }
    guard var group = verbGroup(of: [.take, .enter, .hold, .lose, .withdraw, .give, .leave]) else {
      return nil
    }
    if group.verb == .leave { group.verb = .lose }
    if group.isPassive {
      return nil
    }
    // "failed in its attempt" and the like are not read.
    if group.verb == .give, let to = attempt({ parser -> SpokenParty? in parser.party() }) {
      // "gave Azerbaijan Kalbajar"
      guard let items = items(isSubject: false) else { return nil }
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      guard modifiers.to == nil else { return nil }
      modifiers.to = to
      return control(items, group, by: party, modifiers)
    }
    _ = take("back", as: .neutral)
    guard let items = items(isSubject: false) else { return nil }
    if group.verb == .hold, group.isPositive, attempt({ $0.newSinceTheWar() }) != nil {
      return taken(items, group, party)
    }
    if !group.particle.isEmpty {
      guard take(group.particle) else { return nil }
    } else if group.verb == .give || group.verb == .take {
      _ = take("back", as: .neutral) || take("over", as: .neutral)
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if modifiers.holder != nil || modifiers.formerHolder != nil {
      // "took Zangilan out of Armenian hands", "keeps Lachin under its control"
      if let former = modifiers.formerHolder, group.verb == .take, modifiers.from == nil {
        modifiers.from = former
      } else if let holder = modifiers.holder, group.verb == .hold, holder.side == party.side {
      } else if let holder = modifiers.holder, group.verb == .give, modifiers.to == nil {
        modifiers.to = holder
      } else {
        return nil
      }
    }
    guard modifiers.agent == nil else { return nil }
    if group.isPositive, !group.isNoLonger, group.verb == .take || group.verb == .hold || group.verb == .lose
    {
      context.partyGap = group
    }
    if modifiers.to != nil, group.verb != .give, group.verb != .lose { return nil }
    if modifiers.from != nil, group.verb != .take, group.verb != .enter { return nil }
    return control(items, group, by: party, modifiers)
  }

  /// "completed its campaign by capturing ..."
  private mutating func partyCompletes(_ party: SpokenParty) -> [StatementClaim]? {
    _ = take("has")
    guard takeAny(["completed", "ended", "crowned", "concluded"]) != nil,
      takeAny(["its", "their", "the"]) != nil,
      takeAny(["campaign", "offensive", "operation", "advance", "war"]) != nil, take("by") || take("with")
    else { return nil }
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: { $0.tense == .ing && $0.verb == .take })
    else {
      guard let nominal = attempt({ $0.nominal(of: party) }) else { return nil }
      return nominal
    }
    let start = place
    take(count)
    let group = VerbGroup(verb: form.verb, lemma: form.lemma, range: start..<place)
    guard let items = items(isSubject: false) else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    return control(items, group, by: party, modifiers)
  }

  /// `party "were driven out of" items [ "by" party ] | party "drove" party "out of" items`.
  private mutating func partyExpels(_ party: SpokenParty) -> [StatementClaim]? {
    guard var group = verbGroup(of: [.expel]), !group.isProgressive else { return nil }
    if group.isPassive {
      if take("from") || take("out of") || !group.particle.isEmpty {}
      guard let items = items(isSubject: false) else { return nil }
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      guard modifiers.to == nil, modifiers.from == nil, modifiers.holder == nil, modifiers.formerHolder == nil
      else { return nil }
      return control(items, group, by: party, modifiers)
    }
    guard let other = self.party(allowUnknown: true) else { return nil }
    guard take("out of") || take("from") || take("out from"), let items = items(isSubject: false) else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.agent == nil, modifiers.from == nil, modifiers.to == nil else { return nil }
    modifiers.from = other
    group.verb = .take
    return control(items, group, by: party, modifiers)
  }

  /// `party announced "the capture of" items`.
  private mutating func partyAnnounces(_ party: SpokenParty) -> [StatementClaim]? {
    guard take(lexicon.saying) != nil else { return nil }
    return nominal(of: party)
  }

  // MARK: - Nouns of verbs

  private static let takings = PhraseList(
    "capture|seizure|taking|conquest|liberation|recapture|retaking|reconquest|seizing|capturing|takeover|recovery"
  )
  private static let losses = PhraseList("loss|surrender|abandonment")
  private static let falls = PhraseList(
    "fall|handover|return|transfer|hand-over|handing over|cession|restitution")

  /// `nominal = article ( capture | loss | fall ) "of" items { "by" party | "to" party | "from" party | time }`.
  mutating func nominal(of speaker: SpokenParty?) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      parser.article()
      if parser.text() == "its" || parser.text() == "their" { parser.take(1, as: .neutral) }
      let start = parser.place
      var group = VerbGroup(verb: .take, lemma: "take", range: start..<start)
      if parser.take(Self.takings) != nil {
        group.verb = .take
      } else if parser.take(Self.losses) != nil {
        group.verb = .lose
      } else if parser.take(Self.falls) != nil {
        group.verb = .fall
      } else {
        return nil
      }
      guard parser.take("of"), let items = parser.items(isSubject: false) else { return nil }
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      switch group.verb {
      case .take:
        if let taker = modifiers.agent ?? speaker {
          return parser.control(items, group, by: taker, modifiers)
        }
        group.isPassive = true
        return parser.control(items, group, by: nil, modifiers)
      case .lose:
        guard let loser = modifiers.agent ?? speaker else { return nil }
        return parser.control(items, group, by: loser, modifiers)
      default:
        group.lemma = "fall"
        return parser.control(items, group, by: nil, modifiers)
      }
    }
  }

  /// `party "'s" ( capture | loss ) "of" items "is complete" | "the fall of" items "to" party "came" time
  ///  | party "'s grip on" items "is broken"`.
  mutating func nominalClause() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      if let claims = parser.attempt({ $0.nominalOfPlace() }) { return parser.nominalPredicate(claims) }
      let owner = parser.attempt { $0.owner() }
      if let owner,
        parser.takeAny([
          "grip on", "hold on", "grip over", "hold over", "control of", "control over", "rule over",
          "occupation of",
        ]) != nil
      {
        guard let items = parser.items(isSubject: true) else { return nil }
        let start = parser.place
        guard
          parser.takeAny([
            "is broken", "was broken", "has been broken", "has ended", "ended", "is over",
            "has come to an end", "came to an end", "is at an end", "has slipped", "is lost",
            "was lost", "has been lost", "was ended", "has been ended",
          ]) != nil
        else { return nil }
        var modifiers = Modifiers()
        parser.modifiers(&modifiers)
        let group = VerbGroup(verb: .lose, lemma: "lose", range: start..<parser.place)
        parser.context.party = owner
        return parser.control(items, group, by: owner, modifiers)
      }
      guard let claims = parser.nominal(of: owner) else { return nil }
      return parser.nominalPredicate(claims)
    }
  }

  /// `place "'s" ( capture | fall | loss ) [ "by" party ] [ "to" party ]`.
  private mutating func nominalOfPlace() -> [StatementClaim]? {
    article()
    guard let spoken = placeName(), token()?.kind == .genitive else { return nil }
    take()
    let start = place
    var group = VerbGroup(verb: .take, lemma: "take", range: start..<start)
    if take(Self.takings) != nil {
      group.isPassive = true
    } else if take(Self.falls) != nil {
      (group.verb, group.lemma) = (.fall, "fall")
    } else if take(Self.losses) != nil {
      (group.verb, group.isPassive) = (.lose, true)
    } else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if group.verb == .take, let agent = modifiers.agent {
      group.isPassive = false
      return control([Item(place: spoken)], group, by: agent, modifiers)
    }
    return control([Item(place: spoken)], group, by: nil, modifiers)
  }

  /// "is complete", "was announced", "came on 8 November".
  private mutating func nominalPredicate(_ found: [StatementClaim]) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      var claims = found
      guard
        parser.takeAny([
          "is complete", "was complete", "is completed", "was completed", "has been completed",
          "is confirmed", "was confirmed", "has been confirmed", "was announced",
          "has been announced", "is announced", "was reported", "has been reported", "came", "took place",
          "happened", "occurred", "followed", "was declared", "is a fact",
          "was achieved", "has been achieved", "is accomplished", "was accomplished",
        ]) != nil
      else { return nil }
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      guard modifiers.agent == nil, modifiers.to == nil, modifiers.from == nil, modifiers.holder == nil,
        modifiers.isOfTimeAlone
      else {
        return nil
      }
      if let time = modifiers.time {
        for index in claims.indices where claims[index].time == nil { claims[index].time = time }
      }
      return claims
    }
  }

  // MARK: - Fronts

  private mutating func frontPredicate(_ party: SpokenParty?) -> [StatementClaim]? {
    guard var group = verbGroup(of: [.be, .stand, .lie, .run]), !group.isNoLonger else { return nil }
    if group.verb == .stand || group.verb == .run || group.verb == .lie {
      _ = takeAny(["to a point", "to a line", "as far as"], as: .neutral)
    }
    if party != nil, group.isPassive, group.verb != .stand, group.verb != .lie { return nil }
    guard let claims = frontWhereabouts(of: party, isPositive: group.isPositive) else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.agent == nil, modifiers.to == nil, modifiers.from == nil, modifiers.holder == nil,
      modifiers.formerHolder == nil, modifiers.scope.isEmpty,
      modifiers.outside.isEmpty, !modifiers.isNoLonger
    else { return nil }
    group.verb = .stand
    return claims.map { claim in
      var claim = claim
      claim.time = claim.time ?? modifiers.time
      return claim
    }
  }

  // MARK: - Places, counts, shares

  private mutating func groundPredicate(_ subject: ClauseSubject) -> [StatementClaim]? {
    if let places = subject.places {
      if let claims = attempt({ $0.placesLie(places) }) { return claims }
      if let claims = attempt({ $0.sizePredicate(places) }) { return claims }
      if let claims = attempt({ $0.ellipsis(places) }) { return claims }
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
    guard modifiers.agent == nil, modifiers.to == nil, modifiers.from == nil, modifiers.holder == nil,
      modifiers.formerHolder == nil, modifiers.isOfTimeAlone
    else { return nil }
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

  /// `items ( "is" | "remains" ) ( holding | party "-held" | party "'s" | "with" party )`, or without the verb.
  private mutating func groundHeld(_ items: [Item]) -> [StatementClaim]? {
    var group: VerbGroup
    if let found = attempt({ parser -> VerbGroup? in
      guard let group = parser.verbGroup(of: [.be, .lie]), !group.isProgressive, !group.isPassive else {
        return nil
      }
      var held = group
      held.verb = .be
      // "is among the places under Azerbaijani control", "is one of the towns held by"
      _ = parser.attempt { inner -> Bool? in
        guard inner.takeAny(["among the", "one of the", "one of those"], as: .neutral) != nil,
          inner.takeAny(["places", "towns", "cities", "villages", "settlements", "districts"], as: .neutral)
            != nil
        else { return nil }
        _ = inner.takeAny(["that are", "which are", "now", "still"], as: .neutral)
        if inner.takeAny(["held", "controlled", "taken", "captured"]) != nil {}
        return true
      }
      return held
    }) {
      group = found
    } else if context.mayOmitVerb {
      group = VerbGroup(verb: .be, lemma: "be", range: place..<place)
    } else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if modifiers.holder == nil, modifiers.formerHolder == nil, modifiers.to == nil {
      guard let party = heldAdjective() else { return nil }
      modifiers.holder = party
      self.modifiers(&modifiers)
    }
    // "is held by" is a verb; "is by Azerbaijan" is nothing.
    guard modifiers.agent == nil, modifiers.from == nil else { return nil }
    return finishGround(items, group, modifiers)
  }

  /// `party "-" ( "held" | "controlled" | "occupied" ) [ "territory" ] | party "'s"`.
  private mutating func heldAdjective() -> SpokenParty? {
    attempt { parser -> SpokenParty? in
      parser.article()
      let start = parser.place
      guard let (count, found) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place) else {
        return nil
      }
      parser.take(count)
      var party = found
      party.name = parser.words(start..<parser.place)
      if parser.token()?.kind == .genitive {
        parser.take()
        guard parser.isClauseEnd || parser.text() == "," else { return nil }
        return party
      }
      _ = parser.take("-", as: .neutral)
      guard
        parser.takeAny(["held", "controlled", "occupied", "run", "administered", "ruled", "governed"]) != nil
      else { return nil }
      _ = parser.takeAny(["territory", "ground", "land", "area", "town", "city", "village"], as: .neutral)
      return party
    }
  }

  /// `items verb { modifier }`: was taken by, fell to, came under, is held by, changed hands.
  private mutating func groundActs(_ items: [Item]) -> [StatementClaim]? {
    guard
      var group = verbGroup(of: [
        .take, .hold, .lose, .give, .fall, .come, .change, .bring, .contest, .enter, .leave,
      ])
    else { return nil }
    if group.verb == .enter { group.verb = .take }
    if group.verb == .leave { return nil }
    if group.isProgressive, group.verb != .hold { return nil }
    let hasHelper = group.isPassive || group.isPerfect
    // "Jabrayil taken by Azerbaijan", the helper left out
    if !group.isPassive, [.take, .hold, .lose, .give, .bring].contains(group.verb) {
      guard !hasHelper, group.isBareParticiple else { return nil }
      group.isPassive = true
      guard
        isAhead({ parser in
          var modifiers = Modifiers()
          parser.modifiers(&modifiers)
          return modifiers.agent != nil || modifiers.to != nil || modifiers.from != nil
            || modifiers.time != nil
        })
      else { return nil }
    }
    if !group.particle.isEmpty { guard take(group.particle) else { return nil } }
    _ = take("back", as: .neutral) || take("over", as: .neutral)
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    return finishGround(items, group, modifiers)
  }

  /// A participle that is said of a place beside it: "given up by the peacekeepers".
  mutating func participle(of spoken: SpokenPlace) -> [StatementClaim]? {
    guard let (_, forms) = VerbForm.all.longest(in: tokens, at: place), forms.contains(where: \.isParticiple)
    else { return nil }
    let kept = (context.repeated, context.mayOmitVerb, context.party)
    defer { (context.repeated, context.mayOmitVerb, context.party) = kept }
    return groundActs([Item(place: spoken)])
  }

  private mutating func finishGround(_ items: [Item], _ group: VerbGroup, _ modifiers: Modifiers)
    -> [StatementClaim]?
  {
    guard var claims = control(items, group, by: nil, modifiers) else { return nil }
    // "Fuzuli was taken, but not the whole of Fuzuli district"
    if group.isPositive,
      let denied = attempt({ parser -> [StatementClaim]? in
        guard parser.take(", but not") || parser.take("but not") || parser.take(", not"),
          let others = parser.items(isSubject: true)
        else { return nil }
        var group = group
        group.isPositive = false
        var all = modifiers
        parser.modifiers(&all)
        return parser.control(others, group, by: nil, all)
      })
    {
      claims += denied
    }
    // "Zangilan district was held by the Armenians, all 100 per cent of it"
    if group.isPositive, items.count == 1, let place = items[0].place, place.district != nil,
      let party = modifiers.agent ?? modifiers.holder ?? modifiers.to,
      let figure = attempt({ parser -> StatedFigure? in
        _ = parser.takeComma()
        guard let figure = parser.share(), parser.take("of it") else { return nil }
        return figure
      })
    {
      claims.append(
        StatementClaim(
          content: .ground(GroundClaim(stated: figure, district: place, relation: .holds, party: party)),
          time: modifiers.time, words: figure.words))
    }
    // The same may be said of other places: "and Kalbajar is not either", "Aghdam in those of Azerbaijan".
    let parser = self
    context.mayOmitVerb = group.verb == .be
    context.gap = group.isPositive && !group.isNoLonger ? (group, modifiers) : nil
    if items.allSatisfy({ $0.place != nil }) {
      var plain = group
      plain.isPositive = true
      plain.isNoLonger = false
      plain.isEver = false
      context.repeated = { places, isPositive in
        var group = plain
        group.isPositive = isPositive
        return parser.control(places.map { Item(place: $0) }, group, by: nil, modifiers) ?? []
      }
    }
    if let party = modifiers.holder ?? modifiers.agent ?? modifiers.to { context.party = party }
    return claims
  }
}
