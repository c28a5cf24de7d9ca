internal import FrontlineAtlas

/// The claims that a verb makes of its items.
extension StatementParser {
  /// The claims of items, by a verb, its subject and what stands behind it.
  func control(
    _ items: [Item], _ group: VerbGroup, by subject: SpokenParty?, _ modifiers: Modifiers
  ) -> [StatementClaim]? {
    var relation: ControlClaim.Relation
    var party: SpokenParty?
    var other: SpokenParty?
    var isPositive = group.isPositive
    let isNoLonger = group.isNoLonger || modifiers.isNoLonger
    let saysAgain = group.saysAgain || modifiers.isAgain
    guard !saysAgain || group.isPositive && !group.isEver else { return nil }
    var more: [(ControlClaim.Relation, SpokenParty)] = []
    switch (group.verb, subject != nil, group.isPassive) {
    case (.take, true, false), (.enter, true, false):
      (relation, party, other) = (.takes, subject, modifiers.from)
    case (.hold, true, false), (.have, true, false):
      (relation, party) = (.holds, subject)
    case (.lose, true, false), (.withdraw, true, false), (.leave, true, _):
      (relation, party, other) = (.loses, subject, modifiers.to ?? modifiers.agent)
    case (.expel, true, true):
      (relation, party, other) = (.loses, subject, modifiers.agent)
    case (.give, true, false):
      (relation, party, other) = (.loses, subject, modifiers.to)
      if let to = modifiers.to { more.append((.takes, to)) }
    case (.take, false, true), (.take, false, false):
      if let agent = modifiers.agent ?? modifiers.to {
        (relation, party, other) = (.takes, agent, modifiers.from)
      } else if let from = modifiers.from {
        (relation, party) = (.loses, from)
      } else {
        relation = .takes
      }
    case (.hold, false, true):
      (relation, party) = (.holds, modifiers.agent ?? modifiers.holder ?? modifiers.to)
    case (.lose, false, true):
      // "is lost to the Armenians" may mean that they took it, or that it is theirs no more.
      if modifiers.to != nil, !group.isPast, !group.isPerfect { return nil }
      (relation, party, other) = (.loses, modifiers.agent, modifiers.to)
      if party == nil, other == nil { relation = .changesHands }
      if party == nil, let to = other { (relation, party, other) = (.takes, to, nil) }
    case (.give, false, true):
      if let to = modifiers.to ?? modifiers.holder {
        (relation, party, other) = (.takes, to, modifiers.agent ?? modifiers.from)
      } else {
        if let agent = modifiers.agent ?? modifiers.from {
          (relation, party) = (.loses, agent)
        } else {
          relation = .changesHands
        }
      }
    case (.fall, false, false), (.come, false, false), (.bring, false, true):
      if let to = modifiers.to ?? modifiers.holder {
        // "were left to the Armenian forces" says who has them.
        (relation, party, other) = (
          group.lemma == "leave" ? .holds : .takes, to, modifiers.from ?? modifiers.formerHolder
        )
      } else if let out = modifiers.formerHolder ?? modifiers.from {
        (relation, party) = (.loses, out)
      } else if group.verb == .fall && group.lemma == "fall" {
        relation = .changesHands
      } else {
        return nil
      }
    case (.change, false, false):
      (relation, party, other) = (.changesHands, modifiers.to, modifiers.from)
    case (.be, false, _):
      if let holder = modifiers.holder ?? modifiers.to ?? modifiers.agent {
        (relation, party) = (.holds, holder)
      } else if let former = modifiers.formerHolder {
        (relation, party) = (.holds, former)
        isPositive.toggle()
      } else {
        return nil
      }
    case (.contest, false, true):
      relation = .contested
    default:
      return nil
    }
    // Who took it again had held it before; whose it was when it "fell again" is not said.
    if saysAgain, !(group.verb == .lose || relation == .holds || relation == .takes && party != nil) {
      return nil
    }
    let isAgain =
      group.isAgain || modifiers.isBack || saysAgain && (relation == .holds || relation == .takes)
    // A taking that goes on is none yet.
    if group.isProgressive, relation != .holds { return nil }
    if isNoLonger {
      // "no longer holds" is "lost"; "does not hold any more" is the same. Two denials at once are not read.
      guard relation == .holds, group.isNoLonger == group.isPositive,
        group.isNoLonger != modifiers.isNoLonger,
        !group.isEver, items.allSatisfy(\.isPositive)
      else { return nil }
      relation = .loses
      isPositive = true
    }
    // "holds Shusha or Lachin" leaves open which; "does not hold Shusha or Lachin" denies both.
    if items.contains(where: { $0.isAlternative && $0.isPositive }) {
      guard !isPositive || isNoLonger else { return nil }
    }
    // Whoever is named behind the verb has a part in what is claimed: "fell by X" says of X what no rule takes.
    let parts = [party, other, subject] + more.map(\.1)
    guard modifiers.parties.allSatisfy(parts.contains) else { return nil }
    // "Does not hold all of A and B" leaves open which it does not hold.
    if items.count > 1,
      !isPositive || isNoLonger && subject != nil || items.contains(where: { !$0.isPositive }),
      items.contains(where: { item in
        if case .place(_, .whole(isSaid: true)) = item.kind { true } else { item.isOfAll }
      })
    {
      return nil
    }
    // Of two times in one clause neither is passed over.
    guard modifiers.time == nil || items.isEmpty || items.last?.time == nil else { return nil }
    var claims: [StatementClaim] = []
    for item in items {
      var positive = item.isPositive ? isPositive : !isPositive
      // Two negations in one clause are not read.
      guard item.isPositive || isPositive else { return nil }
      // "did not take 20 villages, including Talish" leaves open which.
      guard !item.isIncluded || positive && !isNoLonger else { return nil }
      var time = item.time ?? modifiers.time ?? group.time
      let isWhole = group.isWhole || modifiers.isWhole
      let relation = relation
      // "did not fall until 8 November" says that it fell then.
      if !positive, [.takes, .loses, .changesHands].contains(relation), time?.relation == .until,
        !group.isEver, item.place != nil
      {
        positive = true
        time?.relation = .on
      }
      let looksBack = group.isPluperfect
      let isChange = [.takes, .loses, .changesHands].contains(relation)
      // "had not yet fallen on 1 July" is a state of that day, and so is "no longer held".
      let isOfState =
        isNoLonger
        || isChange
          && (isReached(group.range) || looksBack && (!positive || item.figure?.range.upper == 0))
      let isPastAct = isChange && group.isSimplePast && !isNoLonger
      let isOfUndatedPast = relation == .holds && group.isSimplePast
      let isPresent = (relation == .holds || isNoLonger) && !group.isPast && !group.isPluperfect
      // "Did not hold half of it throughout April": not on all days, or on none; a figure that turned says the second alone.
      if !positive, relation == .holds, time?.isOfEveryDay == true, item.place == nil { return nil }
      func add(_ relation: ControlClaim.Relation, _ party: SpokenParty?, _ other: SpokenParty?) -> Bool {
        switch item.kind {
        case .place(let place, var extent):
          var (relation, positive) = (relation, positive)
          guard !place.isPart else { return false }
          if isWhole {
            // Of a town "not fully" says nothing that a ledger of places knows.
            guard place.settlement == nil || positive && !isNoLonger else { return false }
            if place.settlement == nil, case .whole = extent { extent = .whole(isSaid: true) }
          }
          if isNoLonger, relation == .loses, extent.isDeniedWhole {
            // "no longer holds all of it", "no longer holds any of it": who holds a part of it has lost the rest.
            (relation, positive) = (.holds, false)
          }
          // "does not hold parts of it" leaves open whether it holds others.
          guard extent == .any ? !positive : extent != .part || positive else { return false }
          if let settlement = place.settlement {
            for district in modifiers.scope + item.scope
            where district.district?.hasMember(settlement) != true { return false }
            guard modifiers.outside.isEmpty else { return false }
          } else if !(modifiers.scope + modifiers.outside).isEmpty {
            return false
          }
          claims.append(
            StatementClaim(
              content: .control(
                ControlClaim(
                  place: place, relation: relation, party: party, other: other, extent: extent,
                  isAboutForces: group.verb == .enter, isEver: group.isEver,
                  isToldAsLoss: group.verb == .lose && relation == .changesHands,
                  isAgain: isAgain)),
              isPositive: positive,
              time: time, words: item.words, looksBack: looksBack, isPresent: isPresent,
              isOfUndatedPast: isOfUndatedPast && !group.isEver, isOfState: isOfState, isPastAct: isPastAct))
        case .count(let part, let adjective):
          var part = part
          var (relation, positive) = (relation, positive)
          guard !isWhole || positive else { return false }
          // "lost 20 villages again": how many of them a second time is not counted.
          guard relation == .holds || !saysAgain else { return false }
          guard part.isMore == nil && !part.isBare || positive && !isNoLonger && !group.isEver
          else {
            return false
          }
          if part.stated.range.upper == 0 {
            // "has not taken any village", "has taken no village"; both at once are not read.
            let isAny = part.words.lowercased().hasPrefix("any ")
            if isNoLonger, isAny {
              // "no longer holds any village" is "holds no village".
              relation = .holds
            } else {
              guard isAny != isPositive else { return false }
            }
            positive = true
          } else if !positive, subject != nil, part.stated.bound == .exactly, part.stated.range.upper == 1 {
            // "has not taken a single village"; "one village was not taken" counts those that were not.
            part.stated = .none(unit: "settlements", words: "not \(part.words)")
            positive = true
          }
          if !positive {
            // "over a quarter of the villages were not taken" counts those that were not.
            guard subject != nil else { return false }
            // "did not take more than 100": the figure turns; an exact one leaves both readings.
            guard let turned = part.stated.turned else { return false }
            part.stated = turned
          }
          guard !group.isEver || part.stated.range.upper == 0 else { return false }
          claims.append(
            StatementClaim(
              content: .count(
                CountClaim(
                  parts: [part], relation: relation, isAgain: group.isAgain,
                  later: isNoLonger ? .notCounted : group.isPerfect && !looksBack ? .open : .counted,
                  party: party,
                  other: other ?? adjective,
                  isToldAsLoss: group.verb == .lose && relation == .changesHands,
                  scope: item.scope + modifiers.scope,
                  outside: item.outside + modifiers.outside)), time: time, words: item.words,
              looksBack: looksBack, isPresent: isPresent,
              isOfUndatedPast: isOfUndatedPast && !part.isNone, isOfState: isOfState, isPastAct: isPastAct))
        case .ground(var figure, let district):
          guard !group.isEver, !isNoLonger, !isWhole || positive else { return false }
          if !positive {
            // "A third of it is not held" is of what is not held; "does not hold a third of it" leaves two readings open.
            guard let held = subject == nil ? (relation == .holds ? figure.rest : nil) : figure.turned else {
              return false
            }
            figure = held
          }
          var outside = item.outside + modifiers.outside
          var place = district
          if district == nil, let scope = (item.scope + modifiers.scope).first {
            place = scope
          } else if !(item.scope + modifiers.scope).isEmpty {
            return false
          }
          if place == nil { outside = modifiers.outside }
          claims.append(
            StatementClaim(
              content: .ground(
                GroundClaim(
                  stated: figure, district: place, outside: outside, relation: relation, party: party,
                  other: other, isAgain: isAgain)),
              time: time, words: item.words, looksBack: group.isPast && relation == .holds,
              isPresent: isPresent, isOfUndatedPast: isOfUndatedPast, isPastAct: isPastAct))
        }
        return true
      }
      guard add(relation, party, other) else { return nil }
      if positive {
        for (relation, party) in more { guard add(relation, party, nil) else { return nil } }
      }
    }
    if group.lemma.hasPrefix("hand") || group.lemma == "cede" {
      for index in claims.indices { claims[index].isHandedOver = true }
    }
    if group.isForetold { for index in claims.indices { claims[index].isForetold = true } }
    return claims
  }

  /// Whether "already" or "yet" stands among the words of a verb.
  private func isReached(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].text == "already" || tokens[$0].text == "yet" }
  }
}
