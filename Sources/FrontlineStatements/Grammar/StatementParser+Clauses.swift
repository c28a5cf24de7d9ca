internal import FrontlineAtlas

/// Clauses and what joins them.
extension StatementParser {
  /// `clauses = [ "although" ] clause { link clause }`.
  mutating func clauses() -> [StatementClaim]? {
    let isConcessive =
      takeAny(["although", "though", "even though", "while", "whereas", "now that"], as: .neutral) != nil
    guard var claims = clause() else { return nil }
    if isConcessive { guard text() == "," else { return nil } }
    while true {
      let start = place
      let kept = remarks.count
      if let more = attempt({ $0.repetition() }) {
        claims += more
        continue
      }
      guard link() else { break }
      if let more = clause() {
        claims += more
        continue
      }
      place = start
      remarks.removeSubrange(kept...)
      break
    }
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
        "and so", "and that", "and yet", "and then", "and now", "and", "but", "while", "whereas", "although",
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
      var opener: (items: [Item], group: VerbGroup, modifiers: Modifiers)?
      while true {
        let start = parser.place
        if parser.neutral() || parser.neutralRemark() || parser.neutralLabel() {
          if parser.text() == "," { parser.take(1, as: .neutral) }
          continue
        }
        if parser.despite() { continue }
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
        for index in claims.indices where claims[index].time == nil { claims[index].time = time }
      }
      if let opener {
        guard let party = parser.context.party,
          let more = parser.control(opener.items, opener.group, by: party, opener.modifiers)
        else { return nil }
        claims += more
      }
      if !scope.isEmpty { guard Self.narrow(&claims, to: scope) else { return nil } }
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

  /// `"with" places ( "taken" | "gone" | "lost" ) ","`.
  private mutating func withOpener() -> [StatementClaim]? {
    guard take("with"), let list = places(isSubject: true) else { return nil }
    guard
      takeAny([
        "taken", "gone", "lost", "captured", "fallen", "already lost", "already taken", "now lost",
        "now taken",
      ]) != nil
    else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    guard modifiers.to == nil, modifiers.from == nil, modifiers.holder == nil, modifiers.formerHolder == nil,
      modifiers.scope.isEmpty, modifiers.outside.isEmpty, !modifiers.isNoLonger
    else { return nil }
    return list.map {
      StatementClaim(
        content: .control(
          ControlClaim(
            place: $0, relation: modifiers.agent == nil ? .changesHands : .takes, party: modifiers.agent)),
        time: modifiers.time,
        words: $0.name)
    }
  }

  /// `( "despite" | "contrary to" | "in spite of" ) ( [ party ] ( "claims" | "denials" | "reports" ) | period ) ","`: what others
  /// said, or a truce that did not hold, turns nothing.
  private mutating func despite() -> Bool {
    attempt { parser -> Bool? in
      guard parser.takeAny(["despite", "in spite of", "notwithstanding", "contrary to"], as: .neutral) != nil
      else {
        return nil
      }
      if parser.dated() == nil {
        _ = parser.attempt { $0.owner() }
        guard
          parser.takeAny(
            [
              "claims", "denials", "reports", "assertions", "statements", "assurances", "protests",
              "claims to the contrary",
            ],
            as: .neutral) != nil
        else { return nil }
      }
      guard parser.text() == "," else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil
  }

  /// `"having" participle items { modifier } ","`.
  private mutating func participialOpener() -> (items: [Item], group: VerbGroup, modifiers: Modifiers)? {
    let start = place
    guard take("having") || take("after having") || take("after") else { return nil }
    let isHaving = tokens[place - 1].text == "having"
    neutral()
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: {
        [.take, .lose].contains($0.verb) && $0.particle.isEmpty
          && (isHaving ? $0.isParticiple : $0.tense == .ing)
      })
    else { return nil }
    take(count)
    let group = VerbGroup(verb: form.verb, lemma: form.lemma, range: start..<place)
    guard let items = items(isSubject: false) else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    guard modifiers.agent == nil, modifiers.to == nil else { return nil }
    return (items, group, modifiers)
  }

  /// Whether a distance or share begins here, which is not a time: "10 km", "15 per cent", "20 villages".
  private var isFigureAhead: Bool {
    var copy = self
    if copy.distance() != nil || copy.share() != nil || copy.area() != nil { return true }
    guard copy.place == place, let quantity = copy.quantity() else { return false }
    _ = quantity
    while copy.takeAny(["more", "other", "further", "additional", "new"]) != nil {}
    _ = copy.take(lexicon.epithets)
    if let (count, _) = lexicon.parties.longest(in: tokens, at: copy.place) { copy.take(count) }
    return StatementLexicon.kinds[copy.text()] != nil || copy.text() == "roads"
  }

  /// "BREAKING:", "Situation report, 2 December:".
  private mutating func neutralLabel() -> Bool {
    guard place == 0 || tokens[place - 1].text == ":" else { return false }
    return attempt { parser -> Bool? in
      guard
        parser.takeAny(
          [
            "breaking news", "breaking", "update", "situation report", "news", "report", "latest", "just in",
            "bulletin", "war update", "daily report", "headline", "urgent", "flash",
          ], as: .neutral) != nil
      else { return nil }
      if parser.text() == "," {
        parser.take(1, as: .neutral)
        guard let time = parser.time() else { return nil }
        parser.context.time = time
      }
      guard parser.text() == ":" || parser.isDash() else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil || place == 0 && dateline()
  }

  /// "BAKU, Oct 20 -", "STEPANAKERT -".
  private mutating func dateline() -> Bool {
    attempt { parser -> Bool? in
      guard let token = parser.token(), token.kind == .word, token.text.count >= 3,
        parser.words(parser.place..<parser.place + 1) == token.text.uppercased()
      else { return nil }
      parser.take(1, as: .neutral)
      if parser.text() == "," {
        parser.take(1, as: .neutral)
        guard let time = parser.time(), let days = time.days else { return nil }
        // The day of a dateline is that on which it was said.
        if let day = parser.day {
          guard days.contains(day) else { return parser.stop("its dateline has another day than \(day)") }
        } else {
          parser.context.time = time
        }
      }
      guard parser.isDash() || parser.text() == ":" else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil
  }

  /// The core of a clause, by the first of its forms that ends where a clause may end.
  private mutating func core() -> [StatementClaim]? {
    func bounded(_ parser: inout StatementParser, _ rule: (inout StatementParser) -> [StatementClaim]?)
      -> [StatementClaim]?
    {
      parser.attempt { inner -> [StatementClaim]? in
        guard var claims = rule(&inner) else { return nil }
        inner.trailing(&claims)
        return inner.isBoundary ? claims : nil
      }
    }
    let forms: [(inout StatementParser) -> [StatementClaim]?] = [
      { $0.judgement() },
      { $0.cleft() },
      { $0.impersonalDistance() },
      { $0.figureFirst() },
      { $0.directionFirst() },
      { $0.roadCount() },
      { $0.roadAbroad() },
      { $0.thereIs() },
      { $0.labelled() },
      { $0.nobody() },
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
      return
    }
  }

  // MARK: - Forms

  /// `"it is" ( "not true" | "false" ) "that" clause`.
  private mutating func judgement() -> [StatementClaim]? {
    let isTrue: Bool
    if takeAny([
      "it is not true that", "it is untrue that", "it is false that", "it is not the case that",
      "it is wrong that", "it is incorrect that", "it is not so that",
      "it is a lie that", "it is simply not true that", "it is not correct that", "it is not a fact that",
      "it was not true that", "it was false that",
    ]) != nil {
      isTrue = false
    } else if takeAny([
      "it is true that", "it is a fact that", "it is the case that", "it is correct that", "it is clear that",
      "it is certain that", "it is undisputed that", "it is not disputed that", "it is not in dispute that",
      "neither side disputes that", "nobody disputes that", "no one disputes that", "nobody denies that",
      "no one denies that",
      "neither side denies that", "there is no doubt that", "the fact is that", "it is confirmed that",
      "it is known that",
    ]) != nil {
      isTrue = true
    } else {
      return nil
    }
    guard var claims = clause() else { return nil }
    guard !isTrue else { return claims }
    // That two things are not both so leaves open which is not.
    guard claims.count == 1 else {
      return stop("a denial of several claims at once leaves open which of them is denied")
    }
    if case .count(var count) = claims[0].content {
      guard claims[0].isPositive, count.parts.count == 1 else { return nil }
      if count.parts[0].stated.range.upper == 0 {
        count.parts[0].stated = StatedFigure(
          1, precision: 1, bound: .atLeast, unit: "settlements", isCount: true, words: "at least one")
      } else if let turned = count.parts[0].stated.turned {
        count.parts[0].stated = turned
      } else {
        return stop("a denial of an exact figure leaves open whether it is more or fewer")
      }
      claims[0].content = .count(count)
      return claims
    }
    claims[0].isPositive.toggle()
    return claims
  }

  /// `"it is" ( party | place ) [ "," "not" place "," ] ( "that" | "who" | "which" ) predicate`.
  private mutating func cleft() -> [StatementClaim]? {
    guard take("it is") || take("it was") else { return nil }
    // "It was on 18 May 1992 that Armenian units took Lachin."
    if let time = attempt({ parser -> ClaimTime? in
      // "It was not until 25 October that Qubadli fell": on that day, and not before.
      let start = parser.place
      if parser.take("not until") || parser.take("not before") {
        guard let days = parser.dated(), parser.take("that") else { return nil }
        return ClaimTime(relation: .on, days: days.days, words: parser.words(start..<parser.place - 1))
      }
      guard let time = parser.time(), parser.take("that") || parser.take("when") else { return nil }
      return time
    }) {
      guard var claims = clause() else { return nil }
      for index in claims.indices where claims[index].time == nil { claims[index].time = time }
      return claims
    }
    if let party = attempt({ $0.party() }) {
      var others: [SpokenParty] = []
      if text() == ",", text(1) == "not" || text(1) == "and" && text(2) == "not" {
        take(text(1) == "not" ? 2 : 3)
        guard let other = self.party() else { return nil }
        others.append(other)
        if text() == "," { take(1, as: .neutral) }
      }
      guard take("that") || take("who") || take("which") else { return nil }
      let start = place
      guard var claims = predicates(of: .party(party)) else { return nil }
      let end = place
      for other in others {
        place = start
        guard let denied = predicates(of: .party(other)), place == end else { return nil }
        claims += denied.map { claim in
          var claim = claim
          claim.isPositive.toggle()
          return claim
        }
      }
      return claims
    }
    func names(_ parser: inout StatementParser) -> [SpokenPlace]? {
      guard let first = parser.placeName() else { return nil }
      var list = [first]
      while parser.text() == "and" || parser.text() == ",",
        let next = parser.attempt({ inner -> SpokenPlace? in
          inner.take(1, as: .neutral)
          return inner.placeName()
        })
      { list.append(next) }
      return list
    }
    guard let list = names(&self) else { return nil }
    var denied: [SpokenPlace] = []
    if take(", not") || take("and not") {
      guard let others = names(&self) else { return nil }
      denied = others
      if text() == "," { take(1, as: .neutral) }
    }
    guard take("that") || take("which") else { return nil }
    var items = list.map { Item(place: $0) }
    for place in denied {
      var item = Item(place: place)
      item.isPositive = false
      items.append(item)
    }
    if let party = attempt({ $0.party() }), let group = verbGroup(of: [.take, .hold, .lose]), !group.isPassive
    {
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      return control(items, group, by: party, modifiers)
    }
    return predicates(of: .items(items))
  }

  /// `"there is" [ "no" ] party control "of" items`.
  private mutating func thereIs() -> [StatementClaim]? {
    // "There are no Armenian forces in Hadrut."
    if let claims = attempt({ parser -> [StatementClaim]? in
      guard parser.take("there are") || parser.take("there were") else { return nil }
      let isPositive = !parser.take("no")
      guard let party = parser.troops(), parser.take("in") || parser.take("inside"),
        let places = parser.places(isSubject: false)
      else { return nil }
      return places.map {
        StatementClaim(
          content: .control(ControlClaim(place: $0, relation: .holds, party: party, isAboutForces: true)),
          isPositive: isPositive, words: $0.name)
      }
    }) {
      return claims
    }
    guard take("there is") || take("there was") else { return nil }
    let isPositive = !take("no")
    guard let (count, party) = lexicon.parties.longest(in: tokens, at: place) else { return nil }
    take(count)
    guard takeAny(["control over", "control of", "rule over", "rule in", "control in"]) != nil,
      let items = items(isSubject: false)
    else { return nil }
    var group = VerbGroup(verb: .hold, lemma: "hold", range: place..<place)
    group.isPositive = isPositive
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    return control(items, group, by: party, modifiers)
  }

  /// `place ":" ( holding | party control | whereabouts )`.
  private mutating func labelled() -> [StatementClaim]? {
    guard let list = places(isSubject: true), take(":", as: .neutral) else { return nil }
    if let claims = attempt({ $0.whereabouts(of: list, isRemark: false) }) { return claims }
    if let claims = attempt({ parser -> [StatementClaim]? in
      guard let (count, party) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place) else {
        return nil
      }
      parser.take(count)
      if parser.token()?.kind == .genitive { parser.take() }
      _ = parser.take("-", as: .neutral)
      guard parser.take(Self.controlNouns) != nil || parser.takeAny(["held", "controlled"]) != nil else {
        return nil
      }
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      return parser.control(
        list.map { Item(place: $0) },
        VerbGroup(verb: .hold, lemma: "hold", range: parser.place..<parser.place), by: party, modifiers)
    }) {
      return claims
    }
    return attempt { parser -> [StatementClaim]? in
      let kept = parser.context.mayOmitVerb
      parser.context.mayOmitVerb = true
      defer { parser.context.mayOmitVerb = kept }
      return parser.predicates(of: .places(list))
    }
  }

  /// `"nobody" verb items [ "from" party ]`: that it was not lost, or that nobody took it.
  private mutating func nobody() -> [StatementClaim]? {
    guard takeAny(["nobody", "no one", "no side", "neither side", "no army"]) != nil else { return nil }
    guard let group = verbGroup(of: [.take]), !group.isPassive, group.isPositive, !group.isNoLonger,
      !group.isProgressive
    else { return nil }
    guard let items = items(isSubject: false) else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard let loser = modifiers.from, modifiers.agent == nil, modifiers.to == nil, modifiers.holder == nil,
      modifiers.formerHolder == nil
    else { return nil }
    var lost = group
    lost.verb = .lose
    lost.isPositive = false
    modifiers.from = nil
    return control(items, lost, by: loser, modifiers)
  }

  /// `"the number of" kinds ( "taken" | "held" ) "by" party [ scope ] "is" figure`.
  private mutating func numberOf() -> [StatementClaim]? {
    let start = place
    article()
    _ = take("total", as: .neutral)
    guard take("number of"), let known = StatementLexicon.kinds[text()] else { return nil }
    take()
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: {
        [.take, .hold, .lose].contains($0.verb) && $0.isParticiple && $0.particle.isEmpty
      })
    else { return nil }
    take(count)
    var group = VerbGroup(verb: form.verb, lemma: form.lemma, range: start..<place)
    group.isPassive = true
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard
      takeAny([
        "is", "was", "stands at", "stood at", "has reached", "reached", "has risen to", "rose to",
        "has grown to", "comes to", "came to", "amounts to", "now stands at",
      ]) != nil
    else { return nil }
    _ = neutral()
    guard let quantity = quantity(), quantity.isWhole else { return nil }
    let words = words(start..<place)
    let figure = StatedFigure(
      quantity.value, to: quantity.upper, precision: 1, bound: quantity.bound, unit: "settlements",
      isCount: true, words: self.words(quantity.start..<place))
    let item = Item(
      .count(CountPart(stated: figure, kinds: known.kinds, words: figure.words, note: nil), other: nil),
      words: words)
    return control([item], group, by: nil, modifiers)
  }

  /// `"the ground held by" party [ "in" district ] "came to" ( area | share )`.
  private mutating func groundOf() -> [StatementClaim]? {
    let start = place
    article()
    guard takeAny(["ground", "territory", "area", "land", "part"]) != nil,
      takeAny(["held", "controlled", "occupied", "ruled"]) != nil, take("by"),
      let party = party(allowUnknown: true)
    else { return nil }
    var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
    self.scope(&scope, &outside)
    let time = attempt { $0.time() }
    let isPast = ["was", "came", "amounted", "measured", "covered"].contains(text())
    guard
      takeAny([
        "is", "was", "came to", "comes to", "amounts to", "amounted to", "measures", "measured", "covers",
        "covered", "makes up", "made up",
      ]) != nil
    else { return nil }
    _ = neutral()
    let figure: StatedFigure
    if let area = area() { figure = area } else if let share = share() { figure = share } else { return nil }
    guard scope.count <= 1, figure.range.unit == "km2" || scope.count == 1 else { return nil }
    return [
      StatementClaim(
        content: .ground(
          GroundClaim(stated: figure, district: scope.first, outside: outside, relation: .holds, party: party)
        ), time: time,
        words: words(start..<place), looksBack: isPast)
    ]
  }

  /// `"of" places "," "none" predicate`.
  private mutating func noneOf() -> [StatementClaim]? {
    guard take("of"), let list = places(isSubject: true), take(",") || true, take("none") || take("neither")
    else { return nil }
    return predicates(
      of: .items(
        list.map { place in
          var item = Item(place: place)
          item.isPositive = false
          return item
        }))
  }

  /// "Jabrayil, Fuzuli and Zangilan: these three cities are held by Azerbaijan."
  private mutating func listWithAnaphor() -> [StatementClaim]? {
    guard let list = places(isSubject: true), take(":", as: .neutral) || isDash() else { return nil }
    if isDash() { take(1, as: .neutral) }
    _ = take("all", as: .neutral) || take("both", as: .neutral)
    guard take("these") || take("the") || takeAny(["all", "both"]) != nil else { return nil }
    if let number = number() {
      guard number.isWhole, Int(number.value) == list.count else {
        return stop("\(list.count) places are named")
      }
    }
    guard Self.placeKind(text()) != nil || StatementLexicon.kinds[text()] != nil else { return nil }
    take()
    return predicates(of: .places(list))
  }

  /// "both were under Azerbaijani control": the two places that were spoken of last.
  private mutating func bothOfThem() -> [StatementClaim]? {
    guard
      takeAny([
        "both towns", "both cities", "both villages", "both places", "both of them", "the two towns",
        "the two cities", "both", "the two",
      ]) != nil
    else { return nil }
    var last: [SpokenPlace] = []
    for place in context.places.reversed()
    where place.settlement != nil && !last.contains(where: { $0.id == place.id }) && last.count < 2 {
      last.append(place)
    }
    guard last.count == 2 else { return nil }
    return predicates(of: .places(last.reversed()))
  }

  /// `count ( "people" | "civilians" | "soldiers" ) "were killed" ...`.
  private mutating func casualties() -> [StatementClaim]? {
    let start = place
    if take("in") {
      guard placeName() != nil else { return nil }
      if text() == "," { take(1, as: .neutral) }
    }
    guard quantity() != nil else { return nil }
    guard
      takeAny([
        "people", "civilians", "persons", "soldiers", "residents", "men", "women", "children", "servicemen",
        "troops", "citizens", "inhabitants",
      ]) != nil
    else { return nil }
    guard let group = verbGroup(of: [.casualty]) else { return nil }
    _ = group
    while true {
      if time() != nil || neutral() { continue }
      if let _ = attempt({ parser -> Bool? in
        guard parser.takeAny(["in", "near", "at"]) != nil else { return nil }
        if parser.takeAny([
          "the shelling of", "an attack on", "the bombardment of", "the attack on", "the bombing of",
        ]) != nil {
        }
        return parser.placeName() != nil ? true : nil
      }) {
        continue
      }
      break
    }
    return [StatementClaim(content: .casualties(words(start..<place)), words: words(start..<place))]
  }
}
