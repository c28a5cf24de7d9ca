internal import FrontlineAtlas

/// What stands behind a verb: by whom, from whom, to whom, when, where.
extension StatementParser {
  /// What stands behind a verb: by whom, from whom, to whom, when, where.
  struct Modifiers {
    var agent: SpokenParty?
    var from: SpokenParty?
    var to: SpokenParty?
    /// "under the control of", "in the hands of".
    var holder: SpokenParty?
    /// "out of the hands of".
    var formerHolder: SpokenParty?
    var time: ClaimTime?
    var scope: [SpokenPlace] = []
    var outside: [SpokenPlace] = []
    var isNoLonger = false
    /// "in its entirety", "fully": all of a district.
    var isWhole = false
    /// "again".
    var isAgain = false
    /// "back in the hands of".
    var isBack = false

    /// Everybody whom it names.
    var parties: [SpokenParty] { [agent, from, to, holder, formerHolder].compactMap { $0 } }

    /// Whether it names nobody and no ground.
    var isOfTimeAlone: Bool { parties.isEmpty && scope.isEmpty && outside.isEmpty && !isNoLonger }
  }

  /// Takes all that may stand behind a verb and its object.
  mutating func modifiers(_ modifiers: inout Modifiers) {
    while modifier(&modifiers) {}
  }

  private mutating func modifier(_ modifiers: inout Modifiers) -> Bool {
    var result = modifiers
    let start = place
    let found: Bool? = attempt { parser -> Bool? in
      if parser.text() == "," || parser.isDash() {
        parser.take(1, as: .neutral)
        // What follows a comma must be a modifier, and no new clause.
        if parser.neutralRemark() {
          result.isWhole = result.isWhole || parser.saysWhole(start..<parser.place)
          if parser.text() == "," || parser.isDash() { parser.take(1, as: .neutral) }
          return true
        }
        // ", then Fuzuli" goes on.
        if parser.text() == "then" { return nil }
      }
      if parser.neutralRemark() || parser.neutral() {
        result.isWhole = result.isWhole || parser.saysWhole(start..<parser.place)
        return true
      }
      if parser.take("any more") || parser.take("anymore") || parser.take("any longer") {
        result.isNoLonger = true
        return true
      }
      if parser.take("again") || parser.take("once again") || parser.take("once more") {
        result.isAgain = true
        return true
      }
      let isBack = parser.text() == "back"
      if result.holder == nil, result.formerHolder == nil, let (party, isOut) = parser.holding() {
        result.isBack = isBack
        if isOut { result.formerHolder = party } else { result.holder = party }
        return true
      }
      // "not by Armenian but by Azerbaijani forces", "by Azerbaijan, not by Armenian forces"
      if result.agent == nil,
        let party = parser.attempt({ inner -> SpokenParty? in
          guard inner.take("not by"), let other = inner.bareParty(), inner.take("but by"),
            let party = inner.party(), party.side != other.side
          else { return nil }
          return party
        })
      {
        result.agent = party
        return true
      }
      if let agent = result.agent,
        parser.attempt({ inner -> Bool? in
          _ = inner.take("and", as: .neutral)
          guard inner.take("not by"), let other = inner.party(), other.side != agent.side else { return nil }
          return true
        }) != nil
      {
        return true
      }
      // "by Monday" is a time, and Monday is no party.
      if parser.text() == "by", let time = parser.attempt({ $0.time() }) {
        guard result.time == nil else { return nil }
        result.time = time
        return true
      }
      if result.agent == nil,
        let party = parser.attempt({ inner -> SpokenParty? in
          inner.take("by") ? inner.party(allowUnknown: true) : nil
        })
      {
        result.agent = party
        return true
      }
      if parser.take("from occupation", as: .neutral) { return true }
      if result.from == nil, parser.text() == "from" || parser.text() == "off",
        let party = parser.attempt({ $0.partyInControl(allowUnknown: false) })
      {
        result.from = party
        return true
      }
      if result.to == nil, parser.text() == "to" || parser.text() == "into" || parser.text() == "with",
        let party = parser.attempt({ $0.partyInControl(allowUnknown: true) })
      {
        result.to = party
        return true
      }
      // "not on 3 May but on 20 May": the first is none of it.
      if result.time == nil,
        let time = parser.attempt({ inner -> ClaimTime? in
          guard inner.take("not"), let denied = inner.time()?.days, inner.take("but") || inner.take(", but"),
            let time = inner.time(), time.relation == .on, let days = time.days, !days.overlaps(denied)
          else { return nil }
          return time
        })
      {
        result.time = time
        return true
      }
      if result.time == nil, let time = parser.time() {
        result.time = time
        return true
      }
      var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
      parser.scope(&scope, &outside)
      if !scope.isEmpty || !outside.isEmpty {
        result.scope += scope
        result.outside += outside
        return true
      }
      return nil
    }
    if found == true { modifiers = result }
    return found == true
  }

  /// A party, or its adjective alone: "not by Armenian but by Azerbaijani forces".
  private mutating func bareParty() -> SpokenParty? {
    if let party = party() { return party }
    guard let (count, party) = lexicon.parties.longest(in: tokens, at: place) else { return nil }
    take(count)
    return party
  }

  /// Remarks of fighting, which turn nothing: "after three weeks of fighting".
  mutating func neutralRemark() -> Bool {
    attempt { parser -> Bool? in
      if parser.takeAny(
        [
          "in its entirety", "in their entirety", "in full", "as a whole", "from end to end",
          "to the last village",
        ], as: .neutral) != nil
      {
        return true
      }
      if parser.takeAny(["after the handovers", "after the handover"], as: .neutral) != nil { return true }
      // "in the war", "in six weeks of fighting" are times.
      guard !parser.isAhead({ $0.time() != nil }),
        parser.takeAny(["after", "following", "in", "during", "by", "amid"], as: .neutral) != nil
      else { return nil }
      parser.article()
      _ = parser.attempt { inner -> Bool? in
        guard
          inner.number() != nil
            || inner.takeAny(["several", "some", "many", "a few", "few"], as: .neutral) != nil || true
        else { return nil }
        guard
          ["days", "day", "weeks", "week", "months", "month", "hours", "nights", "night"].contains(
            inner.text())
        else { return nil }
        inner.take(1, as: .neutral)
        guard inner.take("of", as: .neutral) else { return nil }
        return true
      }
      guard parser.take(parser.lexicon.fighting, as: .neutral) != nil else { return nil }
      return true
    } != nil
  }
}
