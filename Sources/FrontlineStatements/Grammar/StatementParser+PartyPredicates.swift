internal import FrontlineAtlas

/// What a party holds, takes, loses or announces.
extension StatementParser {
  mutating func partyPredicate(_ party: SpokenParty) -> [StatementClaim]? {
    let old = (context.party, context.other)
    let kept = actor
    context.party = party
    actor = party
    defer { actor = kept }
    // "Yerevan is 50 km from Shusha" speaks of a town.
    if party.isForces || party.id != nil && atlas.places(named: party.name).isEmpty,
      let claims = attempt({ $0.frontPredicate(party) })
    {
      return claims
    }
    if let claims = attempt({ $0.partyEllipsis(party) }) { return claims }
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
    (context.party, context.other) = old
    return nil
  }

  /// `( "does" | "did" | "has" ... ) [ "not" ] [ "too" | "either" ... ]` behind a party: the same of it as of the one before.
  private mutating func partyEllipsis(_ party: SpokenParty) -> [StatementClaim]? {
    guard let repeated = context.repeatedOfParty,
      takeAny(["does", "do", "did", "has", "have", "had"]) != nil
    else { return nil }
    let isPositive = !take("not")
    _ = takeAny(["too", "as well", "also", "likewise", "either"], as: .neutral)
    guard isClauseEnd else { return nil }
    let claims = repeated(party, isPositive)
    return claims.isEmpty ? nil : claims
  }

  /// `"is in control of" items | "is left with" items | "has" items [ "in its hands" ] | "has control of" items | "is in" place`.
  private mutating func partyHolds(_ party: SpokenParty) -> [StatementClaim]? {
    // "were stationed in Lachin"
    let stationed = attempt { parser -> VerbGroup? in
      guard party.isForces, var group = parser.verbGroup(of: [.stand]), group.isPassive,
        parser.text() == "in",
        ["station", "deploy", "position"].contains(group.lemma)
      else { return nil }
      (group.verb, group.isPassive) = (.be, false)
      return group
    }
    guard var group = stationed ?? verbGroup(of: [.be, .have, .bring]) else { return nil }
    if group.verb == .bring {
      // "is left with nine cities", "has been left with"
      guard group.lemma == "leave", group.isPassive, take("with") else { return nil }
      group.verb = .hold
      group.isPassive = false
      guard var items = items(isSubject: false) else { return nil }
      // Who is left with nine has no more.
      for index in items.indices {
        guard case .count(var part, let other) = items[index].kind else { continue }
        part.isLimit = true
        items[index].kind = .count(part, other: other)
      }
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
    if group.isPositive, !group.isNoLonger { context.partyGap = group }
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
    group.saysBack = take("back")
    guard let items = items(isSubject: false) else { return nil }
    if group.verb == .hold, group.isPositive, attempt({ $0.newSinceTheWar() }) != nil {
      return taken(items, group, party)
    }
    if !group.particle.isEmpty {
      guard take(group.particle) else { return nil }
    } else if group.verb == .give || group.verb == .take {
      group.saysBack = take("back") || group.saysBack
      if !group.saysBack { _ = take("over", as: .neutral) }
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
    if let other = modifiers.from ?? modifiers.to { context.other = other }
    if group.isPositive, !group.isNoLonger, group.verb == .take || group.verb == .hold || group.verb == .lose
    {
      context.partyGap = group
    }
    if modifiers.to != nil, group.verb != .give, group.verb != .lose { return nil }
    if modifiers.from != nil, group.verb != .take, group.verb != .enter { return nil }
    guard var claims = control(items, group, by: party, modifiers) else { return nil }
    let parser = self
    var plain = group
    (plain.isPositive, plain.isEver) = (true, false)
    context.repeatedOfParty = { [plain] other, isPositive in
      parser.control(items, plain.denied(if: !isPositive), by: other, modifiers) ?? []
    }
    while let more = attempt({ $0.sameOfOthers(group, by: party, modifiers) }) { claims += more }
    return claims
  }

  /// `separator [ time ] items [ time ]`: the same of other places on another day, "and Kalbajar on 25 November".
  private mutating func sameOfOthers(_ group: VerbGroup, by party: SpokenParty, _ modifiers: Modifiers)
    -> [StatementClaim]?
  {
    guard group.isPositive, !group.isNoLonger, modifiers.time != nil || context.time != nil, separator()
    else {
      return nil
    }
    let early = attempt { $0.time() }
    guard let items = items(isSubject: false), items.allSatisfy({ $0.place != nil && $0.isPositive }) else {
      return nil
    }
    var next = Modifiers()
    self.modifiers(&next)
    guard next.isOfTimeAlone, isBoundary, !(early != nil && next.time != nil),
      early != nil || next.time != nil || items.last?.time != nil
    else { return nil }
    var all = modifiers
    all.time = early ?? next.time
    return control(items, group, by: party, all)
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
    let group = VerbGroup(verb: form.verb, lemma: form.lemma, isPast: true, range: start..<place)
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
    context.other = other
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
}
