internal import FrontlineAtlas

/// Places as one or more of their kind: "is one of the villages held by", "the only city that A took was X".
extension StatementParser {
  /// `( "is" ( "among" | "one of" ) | "belongs to" ) ( "the" | "those" ) kinds ( holding | [ "that" "were" ] participle { modifier }
  ///  | [ "that" ] party verb { modifier } )`: the same is said of the subject.
  mutating func amongPlaces(_ subjects: [Item]) -> [StatementClaim]? {
    var items = subjects
    var be = VerbGroup(verb: .be, lemma: "be", range: place..<place)
    if takeAny(["belongs to", "belong to"]) == nil {
      guard let group = verbGroup(of: [.be, .lie]), !group.isProgressive, !group.isPassive,
        !group.isNoLonger,
        !group.isEver
      else { return nil }
      be = group
      be.verb = .be
      if let number = attempt({ $0.numberOfThem(items) }) {
        guard be.isPositive else { return nil }
        items.append(number)
      } else {
        guard takeAny(["among", "one of"]) != nil else { return nil }
      }
    }
    if items.count == subjects.count {
      guard takeAny(["the", "those"], as: .neutral) != nil, areOfKind(items) else { return nil }
    }
    neutral()
    let isRelative = take("that") || take("which")
    if let (party, group) = attempt({ parser -> (SpokenParty, VerbGroup)? in
      guard let party = parser.party(), let group = parser.verbGroup(of: [.take, .hold, .lose]),
        !group.isPassive, group.isPositive, !group.isNoLonger, !group.isProgressive,
        group.particle.isEmpty
      else { return nil }
      return (party, group)
    }) {
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      return control(items, group.denied(if: !be.isPositive), by: party, modifiers)
    }
    if let group = attempt({ $0.infinitiveOfFalling() }) {
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      return finishGround(items, group.denied(if: !be.isPositive), modifiers)
    }
    if var group = attempt({ $0.verbGroup(of: [.take, .hold, .lose, .give, .fall]) }) {
      guard group.isPassive || group.isBareParticiple || isRelative && group.verb == .fall,
        group.isPositive,
        !group.isNoLonger, group.particle.isEmpty
      else { return nil }
      if group.verb == .hold { group.isPast = be.isPast || group.isPast && !group.isBareParticiple }
      group.isPassive = group.verb != .fall
      var modifiers = Modifiers()
      self.modifiers(&modifiers)
      return finishGround(items, group.denied(if: !be.isPositive), modifiers)
    }
    if isRelative {
      guard let helper = takeAny(["are", "were"]) else { return nil }
      be.isPast = be.isPast || helper == "were"
      neutral()
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.holder != nil || modifiers.formerHolder != nil else { return nil }
    return finishGround(items, be, modifiers)
  }

  /// `"the only" kind [ scope ] | "one of" [ "the" ] number kinds [ scope ]`: that there are so many, and the subject is one of them.
  private mutating func numberOfThem(_ items: [Item]) -> Item? {
    let start = place
    guard items.count == 1, let settlement = items[0].place?.settlement else { return nil }
    var value = 1.0
    if takeAny(["the only", "the sole", "the last remaining"]) == nil {
      guard take("one of") else { return nil }
      article()
      guard let number = number(), number.isWhole, number.value > 1 else { return nil }
      value = number.value
    }
    _ = take("remaining", as: .neutral)
    guard let known = StatementLexicon.kinds[text()], text().hasSuffix("s") == (value > 1) else {
      return nil
    }
    guard known.kinds.contains(settlement.kind) else {
      return stop("\(settlement.name) is a \(settlement.kind) in the atlas, and no \(text())")
    }
    take()
    let words = words(start..<place)
    let figure = StatedFigure(
      value, precision: 1, bound: .exactly, unit: "settlements", isCount: true, words: words)
    var item = Item(
      .count(
        CountPart(stated: figure, kinds: known.kinds, words: words, note: nil, isLimit: true),
        other: nil),
      words: words)
    scope(&item.scope, &item.outside)
    return item
  }

  /// Takes a noun for several places, where it is one of all the items.
  private mutating func areOfKind(_ items: [Item]) -> Bool {
    let noun = text()
    let kinds = StatementLexicon.kinds[noun]?.kinds
    guard noun.hasSuffix("s"), kinds != nil || Self.placeKind(noun) == .district else {
      return false
    }
    take()
    for item in items {
      guard let spoken = item.place else { return false }
      guard let kinds else {
        guard spoken.district != nil else { return false }
        continue
      }
      guard let settlement = spoken.settlement else { return false }
      guard kinds.contains(settlement.kind) else {
        return stop(
          "\(settlement.name) is a \(settlement.kind) in the atlas, and is none of the \(noun)")
          ?? false
      }
    }
    return true
  }

  /// `"the" [ "only" ] kind [ scope ] ( [ "that" ] party verb | [ "that" ] verb | participle | "to fall" ) { modifier } ( "is" | "was" ) place`.
  mutating func placeThatWas() -> [StatementClaim]? {
    guard take("the") else { return nil }
    let start = place
    let isOnly = takeAny(["only", "sole"]) != nil
    guard let known = StatementLexicon.kinds[text()], isOnly || known.kinds.count == 1,
      !text().hasSuffix("s")
    else {
      return nil
    }
    let kind = Self.placeKind(text())
    take()
    let counted = words(start..<place)
    var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
    self.scope(&scope, &outside)
    let isRelative = take("that") || take("which")
    let acted = attempt { parser -> (SpokenParty, VerbGroup)? in
      guard let party = parser.party(), let group = parser.verbGroup(of: [.take, .hold, .lose]),
        !group.isPassive,
        group.isPositive, !group.isNoLonger, !group.isProgressive, group.particle.isEmpty
      else { return nil }
      return (party, group)
    }
    var group: VerbGroup
    if let acted {
      guard isRelative || isOnly else { return nil }
      group = acted.1
    } else if let found = attempt({ $0.infinitiveOfFalling() }) {
      guard isOnly else { return nil }
      group = found
    } else {
      guard isOnly, let found = verbGroup(of: [.take, .hold, .lose, .give, .fall]),
        found.isPositive,
        !found.isNoLonger, !found.isProgressive, found.particle.isEmpty,
        found.isPassive || found.isBareParticiple || isRelative && found.verb == .fall
      else { return nil }
      group = found
      group.isPassive = group.verb != .fall
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard let be = takeAny(["was", "is"]), let named = placeName(kind),
      let settlement = named.settlement
    else {
      return nil
    }
    if group.verb == .hold, be == "was" { group.isPast = true }
    var items = [Item(place: named)]
    if isOnly {
      guard known.kinds.contains(settlement.kind) else {
        return stop(
          "\(settlement.name) is a \(settlement.kind) in the atlas, and no \(tokens[start + 1].text)"
        )
      }
      let figure = StatedFigure(
        1, precision: 1, bound: .exactly, unit: "settlements", isCount: true, words: counted)
      var number = Item(
        .count(
          CountPart(stated: figure, kinds: known.kinds, words: counted, note: nil, isLimit: true),
          other: nil),
        words: counted)
      (number.scope, number.outside) = (scope, outside)
      items.append(number)
    } else {
      guard scope.isEmpty, outside.isEmpty else { return nil }
    }
    guard let party = acted?.0 else { return finishGround(items, group, modifiers) }
    context.party = party
    return control(items, group, by: party, modifiers)
  }

  /// `"to" ( "fall" | "be" participle )`, as what happened.
  private mutating func infinitiveOfFalling() -> VerbGroup? {
    let start = place
    guard take("to"), takeAny(Self.infinitivesOfFalling) != nil else { return nil }
    return VerbGroup(verb: .fall, lemma: "fall", isPast: true, range: start..<place)
  }

  static let infinitivesOfFalling = [
    "fall", "pass", "go", "change hands", "come", "be taken", "be captured", "be liberated",
    "be lost", "be seized",
    "be recaptured", "be retaken", "be freed", "be conquered", "be handed over", "be returned",
    "be surrendered",
  ]
}
