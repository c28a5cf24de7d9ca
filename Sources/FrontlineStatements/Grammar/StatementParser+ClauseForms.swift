internal import FrontlineAtlas

/// Clauses of a form of their own: labels, "nobody", "the number of", "none of", "both".
extension StatementParser {
  /// `place ":" ( holding | party control | whereabouts )`.
  mutating func labelled() -> [StatementClaim]? {
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

  /// `"nobody" verb items [ "from" party ]`: that it was not lost, or that nobody took it; `"nobody but" party predicates`.
  mutating func nobody() -> [StatementClaim]? {
    let start = place
    // "Nobody but the Armenian forces holds Lachin"
    if let claims = attempt({ parser -> [StatementClaim]? in
      guard parser.takeAny(["nobody", "no one", "none"]) != nil,
        parser.takeAny(["but", "except", "other than", "apart from"]) != nil
      else { return nil }
      return parser.soleParty()
    }) {
      return claims
    }
    guard takeAny(["nobody", "no one", "no side", "neither side", "no army"]) != nil else { return nil }
    // "Neither side controls Shusha"
    if tokens[start + 1].text == "side",
      let claims = attempt({ parser -> [StatementClaim]? in
        guard let group = parser.verbGroup(of: [.hold]), !group.isPassive, group.isPositive,
          !group.isNoLonger,
          let items = parser.items(isSubject: false)
        else { return nil }
        var modifiers = Modifiers()
        parser.modifiers(&modifiers)
        let places = items.compactMap { item in
          item.isPositive && item.place?.settlement != nil ? item.place.map { (item, $0) } : nil
        }
        guard modifiers.isOfTimeAlone, places.count == items.count else { return nil }
        return places.map { item, place in
          StatementClaim(
            content: .control(ControlClaim(place: place, relation: .heldByNeither)),
            time: item.time ?? modifiers.time, words: item.words,
            isPresent: !group.isPast && !group.isPluperfect)
        }
      })
    {
      return claims
    }
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

  /// `( ( "at no time" | "at no point" | "never" ) [ time ] | "not until" day | "only" time ) helper ( party | items ) predicate`:
  /// the helper of the verb stands in front of its subject.
  mutating func inverted() -> [StatementClaim]? {
    let start = place
    var isDenied = false
    var time: ClaimTime?
    if takeAny(["at no time", "at no point", "never"]) != nil {
      isDenied = true
      time = attempt { $0.time() }
    } else if takeAny(["not until", "not before"]) != nil {
      guard let days = dated() else { return nil }
      time = ClaimTime(relation: .on, days: days.days, words: words(start..<place))
    } else {
      // "Only on 8 November": a time that stands before a clause was read.
      guard place > clauseStart, tokens[clauseStart].text == "only" else { return nil }
    }
    guard let helper = takeAny(["did", "has", "have", "had", "was", "were"]) else { return nil }
    context.helper = Context.Helper(word: helper, isDenied: isDenied)
    guard
      var claims = attempt({ parser in parser.party().flatMap { parser.predicate(of: .party($0)) } })
        ?? attempt({ parser in parser.items(isSubject: true).flatMap { parser.predicate(of: .items($0)) } }),
      context.helper == nil, time == nil || claims.allSatisfy({ $0.time == nil })
    else { return nil }
    // "Only on D did they hold it" says of other days what is not read.
    guard isDenied || Self.takings(of: claims).count == claims.count else { return nil }
    for index in claims.indices { claims[index].time = claims[index].time ?? time }
    return claims
  }

  /// `owner "flag" verb ( "over" | "in" | "above" ) items`: whose flag flies over a place is said to hold it.
  mutating func flag() -> [StatementClaim]? {
    guard let owner = owner(), takeAny(["flag", "flags", "banner", "colors", "colours"]) != nil,
      var group = verbGroup(of: [.fly]), !group.isPassive, takeAny(["over", "above", "in", "at"]) != nil,
      let items = items(isSubject: false), items.allSatisfy({ $0.place?.settlement != nil })
    else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.isOfTimeAlone || modifiers.isNoLonger && modifiers.parties.isEmpty else { return nil }
    group.verb = .hold
    return control(items, group, by: owner, modifiers)
  }

  /// `"the number of" kinds ( "taken" | "held" ) "by" party [ scope ] "is" figure`.
  mutating func numberOf() -> [StatementClaim]? {
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
    let isPassed =
      takeAny(["has passed", "passed", "exceeds", "exceeded", "has exceeded", "has topped"]) != nil
    guard
      isPassed
        || takeAny([
          "is", "was", "stands at", "stood at", "has reached", "reached", "has risen to", "rose to",
          "has grown to", "comes to", "came to", "amounts to", "now stands at",
        ]) != nil
    else { return nil }
    _ = neutral()
    guard let quantity = quantity(), quantity.isWhole else { return nil }
    let words = words(start..<place)
    let bound = isPassed && quantity.bound == .exactly ? StatedFigure.Bound.moreThan : quantity.bound
    let figure = StatedFigure(
      quantity.value, to: quantity.upper, precision: 1, bound: bound, unit: "settlements",
      isCount: true, words: self.words(quantity.start..<place))
    let item = Item(
      .count(CountPart(stated: figure, kinds: known.kinds, words: figure.words, note: nil), other: nil),
      words: words)
    return control([item], group, by: nil, modifiers)
  }

  /// `"the ground held by" party [ "in" district ] "came to" ( area | share )`.
  mutating func groundOf() -> [StatementClaim]? {
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
  mutating func noneOf() -> [StatementClaim]? {
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
  mutating func listWithAnaphor() -> [StatementClaim]? {
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
  mutating func bothOfThem() -> [StatementClaim]? {
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
  mutating func casualties() -> [StatementClaim]? {
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
