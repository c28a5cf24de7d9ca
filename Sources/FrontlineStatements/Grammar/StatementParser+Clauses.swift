internal import FrontlineAtlas

/// Clauses and what joins them.
extension StatementParser {
  /// `clauses = [ "although" ] clause { link clause }`.
  mutating func clauses() -> [StatementClaim]? {
    let isConcessive =
      takeAny(["although", "though", "even though", "while", "whereas", "now that"], as: .neutral) != nil
    guard var claims = clause() else { return nil }
    if isConcessive { guard text() == "," else { return nil } }
    // Where the claims of the clause before begin.
    var last = 0
    while true {
      let start = place
      let kept = remarks.count
      if let more = attempt({ $0.repetition() }) {
        claims += more
        continue
      }
      guard link() else { break }
      let words = tokens[start..<place].filter { $0.kind == .word }.map(\.text).joined(separator: " ")
      context.lastTaking = Self.takings(of: claims).last ?? context.lastTaking
      if let more = clause(), let joined = Self.joined(Array(claims[last...]), words, more) {
        claims.replaceSubrange(last..., with: joined)
        last = claims.count - more.count
        continue
      }
      place = start
      remarks.removeSubrange(kept...)
      break
    }
    context.lastTaking = Self.takings(of: claims).last ?? context.lastTaking
    return claims
  }

  /// ", as are Qubadli and Jabrayil", "and so is Lachin", "nor is Lachin": the same of other places.
  private mutating func repetition() -> [StatementClaim]? {
    guard let repeated = context.repeated else { return nil }
    if text() == "," || text() == ";" { take(1, as: .neutral) }
    if text() == "and" { take(1, as: .neutral) }
    let isPositive: Bool
    if take("as") || take("so") {
      isPositive = true
    } else if take("nor") || take("neither") {
      isPositive = false
    } else {
      return nil
    }
    guard takeAny(["is", "are", "was", "were", "has", "have", "does", "do", "did"]) != nil,
      let list = places(isSubject: false), isClauseEnd || text() == ","
    else { return nil }
    return repeated(list, isPositive)
  }

  /// `link = ";" | ":" | "," [ conjunction ] | conjunction`.
  private mutating func link() -> Bool {
    let start = place
    if [",", ";", ":"].contains(text()) || isDash() { take(1, as: .neutral) }
    _ = takeAny(
      [
        "and so", "and that", "and yet", "and then", "and now", "then", "and", "but", "while", "whereas",
        "although",
        "though", "even though", "yet", "with the result that", "so",
        "after", "as", "where", "thus", "when", "just as",
      ], as: .neutral)
    return place > start
  }

  var isBoundary: Bool {
    isAtEnd
      || [
        ",", ";", ":", ".", "!", "and", "but", "while", "whereas", "although", "though", "yet", ")", "so",
        "after", "as", "where", "when", "thus", "with",
      ].contains(text())
      || isDash()
  }

  /// `clause = { leading [ "," ] } core`.
  mutating func clause() -> [StatementClaim]? {
    guard depth < 8 else { return stop("its clauses stand too deep within each other") }
    depth += 1
    defer { depth -= 1 }
    return readClause()
  }

  private mutating func readClause() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      var leading: ClaimTime?
      var scope: [SpokenPlace] = []
      var opener: Participial?
      var order: (Sequence, Taking, days: StatedFigure?)?
      var length: StatedFigure?
      var isFirst = false
      var excepted: Excepted?
      var tenure: (party: SpokenParty, length: StatedFigure)?
      while true {
        let start = parser.place
        if parser.neutral() || parser.neutralRemark() || parser.neutralLabel() {
          if parser.text() == "," { parser.take(1, as: .neutral) }
          continue
        }
        if parser.despite() { continue }
        // "First A fell, then B"
        if !isFirst, parser.text() == "first", parser.token(1)?.isCapital == true || parser.text(1) == ",",
          parser.take("first")
        {
          isFirst = true
          if parser.text() == "," { parser.take(1, as: .neutral) }
          continue
        }
        // "Apart from Shusha, ..."
        if excepted == nil, let found = parser.attempt({ $0.exceptingOpener() }) {
          excepted = found
          continue
        }
        // "After the fall of Shusha, ...", "For 28 years, ..."
        if order == nil,
          let found = parser.attempt({ $0.orderOpener() }) ?? parser.attempt({ $0.orderClauseOpener() })
        {
          order = found
          continue
        }
        // "After 28 years of Armenian control, ..."
        if tenure == nil,
          let found = parser.attempt({ inner -> (party: SpokenParty, length: StatedFigure)? in
            guard let found = inner.tenureRemark(), inner.text() == "," else { return nil }
            inner.take(1, as: .neutral)
            return found
          })
        {
          tenure = found
          continue
        }
        if length == nil, let found = parser.attempt({ $0.lengthOpener() }) {
          length = found
          continue
        }
        if leading == nil, !parser.isFigureAhead,
          let time = parser.attempt({ inner -> ClaimTime? in
            guard let time = inner.time() else { return nil }
            if inner.text() == "," || inner.text() == ":" { inner.take(1, as: .neutral) }
            return time
          })
        {
          leading = time
          continue
        }
        // "In Jabrayil district 64 villages were taken"
        if scope.isEmpty, parser.text() == "in" || parser.text() == "across" || parser.text() == "within",
          let found = parser.attempt({ inner -> [SpokenPlace]? in
            inner.take()
            guard let found = inner.districts(), found.allSatisfy({ $0.district != nil }) else { return nil }
            if inner.text() == "," { inner.take(1, as: .neutral) }
            return found
          })
        {
          scope = found
          continue
        }
        // "With Shusha taken, ..."
        if let found = parser.attempt({ $0.withOpener() }) {
          parser.remarks += found
          continue
        }
        // "Having taken Hadrut, ..."
        if opener == nil, let found = parser.attempt({ $0.participialOpener() }) {
          opener = found
          continue
        }
        parser.place = start
        break
      }
      if let leading {
        parser.context.time = leading
        // "8 November 2020 was the day on which Azerbaijan took Shusha"
        _ = parser.takeAny([
          "is the day on which", "was the day on which", "is the day that", "was the day that",
          "was the day when", "was when", "is when", "was the date on which", "was the month in which",
        ])
      }
      let road = parser.attempt { $0.manner() }
      guard var claims = parser.core() else { return nil }
      if let road {
        for index in claims.indices {
          if case .distance(let a, let b, let figure, let point, _) = claims[index].content {
            claims[index].content = .distance(from: a, to: b, figure, point, byRoad: road)
          }
        }
      }
      if let time = leading ?? parser.context.time {
        // "In 1993 A took X, but now B holds it": what is so now is not of the time in front of what was.
        let isOfPast = claims.contains { !$0.isPresent && $0.isOfADay }
        if leading != nil { parser.context.isTimeOfPast = isOfPast }
        for index in claims.indices where claims[index].time == nil {
          if claims[index].isPresent, leading == nil ? parser.context.isTimeOfPast : isOfPast { continue }
          claims[index].time = time
        }
      }
      if let opener {
        guard let party = parser.context.party,
          let more = parser.control(opener.items, opener.group, by: party, opener.modifiers)
        else { return nil }
        claims += more + (opener.isBefore ? Self.order(of: more, before: claims) : [])
      }
      if let tenure { guard Self.ending(&claims, tenure.length, of: tenure.party) else { return nil } }
      if let excepted { guard Self.excepting(&claims, excepted) else { return nil } }
      if !scope.isEmpty { guard Self.narrow(&claims, to: scope) else { return nil } }
      if let length { guard Self.lasting(&claims, length) else { return nil } }
      if let (sequence, other, days) = order {
        guard Self.put(&claims, sequence, other, days: days) else { return nil }
      }
      // "First" alone leaves open before what.
      if isFirst {
        guard claims.contains(where: { if case .order = $0.content { true } else { false } }) else {
          return nil
        }
      }
      return claims
    }
  }

  /// Claims within districts that are named before them; `false`: they cannot be.
  private static func narrow(_ claims: inout [StatementClaim], to scope: [SpokenPlace]) -> Bool {
    for index in claims.indices {
      switch claims[index].content {
      case .count(var count):
        guard count.scope.isEmpty else { return false }
        count.scope = scope
        claims[index].content = .count(count)
      case .ground(var ground):
        guard ground.district == nil, scope.count == 1 else { return false }
        ground.district = scope[0]
        claims[index].content = .ground(ground)
      case .control(let control):
        guard let settlement = control.place.settlement,
          scope.contains(where: { $0.district?.hasMember(settlement) == true })
        else { return false }
      default: return false
      }
    }
    return true
  }

  /// The core of a clause, by the first of its forms that ends where a clause may end.
  private mutating func core() -> [StatementClaim]? {
    func bounded(_ parser: inout StatementParser, _ rule: (inout StatementParser) -> [StatementClaim]?)
      -> [StatementClaim]?
    {
      parser.attempt { inner -> [StatementClaim]? in
        guard var claims = rule(&inner) else { return nil }
        inner.trailing(&claims)
        // "More villages" than where or when must be said.
        guard claims.allSatisfy({ !$0.isHalfCompared }) else { return nil }
        return inner.isBoundary ? claims : nil
      }
    }
    let forms: [(inout StatementParser) -> [StatementClaim]?] = [
      { $0.judgement() },
      { $0.judgedReport() },
      { $0.rank() },
      { $0.cleft() },
      { $0.impersonalDistance() },
      { $0.figureFirst() },
      { $0.directionFirst() },
      { $0.roadCount() },
      { $0.roadAbroad() },
      { $0.thereIs() },
      { $0.labelled() },
      { $0.nobody() },
      { $0.inverted() },
      { $0.noneOf() },
      { $0.groundOf() },
      { $0.numberOf() },
      { parser in parser.context.mayOmitClause ? parser.nominal(of: parser.context.party) : nil },
      { $0.casualties() },
      { parser in parser.frontNoun() ? parser.predicates(of: .front) : nil },
      { parser in parser.road().flatMap { parser.predicates(of: .road($0)) } },
      { $0.nominalClause() },
      { parser in
        guard let party = parser.party() else { return nil }
        parser.context.party = party
        return parser.predicates(of: .party(party))
      },
      { parser in parser.items(isSubject: true).flatMap { parser.predicates(of: .items($0)) } },
      { parser in parser.anyTroops() ? parser.predicates(of: .front) : nil },
      { $0.listWithAnaphor() },
      { $0.bothOfThem() },
      { parser in
        guard let party = parser.party(allowUnknown: true), party.id == nil else { return nil }
        return parser.predicates(of: .party(party))
      },
    ]
    for form in forms {
      if let claims = bounded(&self, form) { return claims }
    }
    return nil
  }

  /// What may stand at the end of any clause.
  private mutating func trailing(_ claims: inout [StatementClaim]) {
    while true {
      if neutral() || neutralRemark() { continue }
      if let time = attempt({ parser -> ClaimTime? in
        if parser.text() == "," { parser.take(1, as: .neutral) }
        guard let time = parser.time(), parser.isBoundary else { return nil }
        return time
      }) {
        guard claims.contains(where: { $0.time == nil }) else {
          // A second time for the same claims is not read.
          place = max(place - 1, 0)
          return
        }
        for index in claims.indices where claims[index].time == nil { claims[index].time = time }
        continue
      }
      if let road = attempt({ $0.manner() }) {
        for index in claims.indices {
          if case .distance(let a, let b, let figure, let point, _) = claims[index].content {
            claims[index].content = .distance(from: a, to: b, figure, point, byRoad: road)
          }
        }
        continue
      }
      // "for 28 years", "twice", "before the fall of Shusha"
      if attempt({ parser -> Bool? in
        guard let length = parser.lengthOfHolding() else { return nil }
        return Self.lasting(&claims, length) ? true : nil
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        guard let figure = parser.occasions() else { return nil }
        return Self.counting(&claims, figure) ? true : nil
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        // "before Qubadli but after Fuzuli"
        if parser.text() == "but" || parser.text() == "and",
          claims.contains(where: { if case .order = $0.content { true } else { false } })
        {
          parser.take(1, as: .neutral)
        }
        guard let (sequence, other, days) = parser.orderTime() else { return nil }
        guard Self.put(&claims, sequence, other, days: days) else { return nil }
        // "before Fuzuli and Jabrayil"
        while days == nil, sequence != .at, let more = parser.attempt({ $0.nextTaken() }) {
          guard Self.put(&claims, sequence, more) else { return nil }
        }
        return true
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        _ = parser.takeComma()
        guard let excepted = parser.exception() else { return nil }
        return Self.excepting(&claims, excepted) ? true : nil
      }) != nil {
        continue
      }
      if attempt({ $0.followers(of: &claims) }) != nil || attempt({ $0.compared(&claims) }) != nil {
        continue
      }
      // "by taking Shusha", "after 28 years of Armenian control", ", despite Azerbaijani claims"
      if attempt({ parser -> Bool? in
        _ = parser.takeComma()
        guard let found = parser.participial(), let party = parser.context.party,
          claims.contains(where: { $0.isAct(of: party) }),
          let more = parser.control(found.items, found.group, by: party, found.modifiers)
        else { return nil }
        parser.remarks += more
        if found.isBefore { claims += Self.order(of: more, before: claims) }
        return true
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        _ = parser.takeComma()
        guard let found = parser.tenureRemark() else { return nil }
        return Self.ending(&claims, found.length, of: found.party) ? true : nil
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        _ = parser.takeComma()
        return parser.despiteRemark() ? true : nil
      }) != nil {
        continue
      }
      if attempt({ parser -> Bool? in
        guard
          let words = parser.takeAny(["on the same day", "the same day", "on one day", "on a single day"])
        else { return nil }
        return Self.onOneDay(&claims, words) ? true : nil
      }) != nil {
        continue
      }
      // "has not fallen yet"
      if text() == "yet", claims.allSatisfy({ !$0.isPositive }) {
        take(1, as: .neutral)
        continue
      }
      return
    }
  }
}
