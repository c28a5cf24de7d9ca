internal import FrontlineAtlas

/// What is said of the holder of places: "is held by", "was taken by", "fell to".
extension StatementParser {
  /// `items ( "is" | "remains" ) ( holding | party "-held" | party "'s" | "with" party )`, or without the verb.
  mutating func groundHeld(_ items: [Item]) -> [StatementClaim]? {
    if let claims = attempt({ $0.amongPlaces(items) }) { return claims }
    let group: VerbGroup
    if let found = attempt({ parser -> VerbGroup? in
      guard let group = parser.verbGroup(of: [.be, .lie]), !group.isProgressive, !group.isPassive else {
        return nil
      }
      var held = group
      held.verb = .be
      return held
    }) {
      group = found
    } else if context.mayOmitVerb || isAhead({ $0.holding() != nil && $0.isAtEnd }) {
      // A headline: "Qubadli under Azerbaijani control".
      group = VerbGroup(verb: .be, lemma: "be", range: place..<place)
    } else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if modifiers.holder == nil, modifiers.formerHolder == nil, modifiers.to == nil {
      guard let party = heldAdjective() ?? attempt({ $0.adjectiveOfDay() }) else { return nil }
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

  /// An adjective that says whose a place was on a day: "was Azerbaijani on 9 November".
  private mutating func adjectiveOfDay() -> SpokenParty? {
    guard let (count, party) = lexicon.parties.longest(in: tokens, at: place) else { return nil }
    take(count)
    guard token()?.kind != .genitive,
      isBoundary && context.time != nil || isAhead({ $0.time() != nil })
    else {
      return nil
    }
    return party
  }

  /// `items verb { modifier }`: was taken by, fell to, came under, is held by, changed hands.
  mutating func groundActs(_ items: [Item]) -> [StatementClaim]? {
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
      // "Upton, a town taken in March": no number of towns.
      guard !hasHelper, group.isBareParticiple,
        !items.contains(where: { $0.figure != nil && $0.words.lowercased().hasPrefix("a ") })
      else { return nil }
      group.isPassive = true
      guard
        isAhead({ parser in
          // A headline: "Shusha liberated".
          if parser.isAtEnd || parser.trailingSpeaker() != nil && parser.isAtEnd, group.verb == .take,
            items.allSatisfy({ $0.place != nil })
          {
            return true
          }
          var modifiers = Modifiers()
          parser.modifiers(&modifiers)
          return modifiers.agent != nil || modifiers.to != nil || modifiers.from != nil
            || modifiers.time != nil
        })
      else { return nil }
    }
    if !group.particle.isEmpty { guard take(group.particle) else { return nil } }
    group.saysBack = take("back")
    if !group.saysBack { _ = take("over", as: .neutral) }
    var modifiers = Modifiers()
    // "are lost for the Armenians"
    if group.verb == .lose { modifiers.agent = attempt { $0.take("for") ? $0.party() : nil } }
    self.modifiers(&modifiers)
    return finishGround(items, group, modifiers)
  }

  /// A participle that is said of a place beside it: "given up by the peacekeepers".
  mutating func participle(of spoken: SpokenPlace) -> [StatementClaim]? {
    guard let (_, forms) = VerbForm.all.longest(in: tokens, at: place), forms.contains(where: \.isParticiple)
    else { return nil }
    let kept = (context.repeated, context.mayOmitVerb, context.party, context.other, actor)
    actor = nil
    defer {
      (context.repeated, context.mayOmitVerb, context.party) = (kept.0, kept.1, kept.2 ?? context.party)
      if kept.2 != nil { context.other = kept.3 }
      actor = kept.4
    }
    return groundActs([Item(place: spoken)])
  }

  mutating func finishGround(_ items: [Item], _ group: VerbGroup, _ modifiers: Modifiers)
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
    // "passed to the peacekeepers on 1 December 2020 and to Azerbaijan on 26 August 2022"
    while group.isPositive, modifiers.time != nil,
      let more = attempt({ parser -> [StatementClaim]? in
        guard parser.separator(), ["to", "into", "by"].contains(parser.text()) else { return nil }
        var next = Modifiers()
        parser.modifiers(&next)
        guard next.time != nil, next.to != nil || next.agent != nil,
          (next.to != nil) == (modifiers.to != nil), next.from == nil, next.holder == nil,
          next.formerHolder == nil
        else { return nil }
        return parser.control(items, group, by: nil, next)
      })
    { claims += more }
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
    if let party = modifiers.holder ?? modifiers.agent ?? modifiers.to {
      context.party = party
      context.other = modifiers.from ?? modifiers.formerHolder ?? context.other
    }
    return claims
  }
}
