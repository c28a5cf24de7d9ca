internal import FrontlineAtlas
internal import FrontlineGeometry

/// Remarks beside the name of a place: other names, where it lies, what happened to it.
extension StatementParser {
  /// `remark = "itself" | "(" name ")" | "," ( "or" | "also known as" ) name [ "," ] | [ "," ] "in" district [ "," ]
  ///         | "," where [ "," ] | "," [ "a" ] kind ( "in" | "of" ) district [ "," ] | "," relative [ "," ]`.
  mutating func placeRemarks(after spoken: SpokenPlace, isSubject: Bool) {
    _ = take("itself", as: .neutral) || take("proper", as: .neutral)
    guard depth < 12 else { return }
    depth += 1
    defer { depth -= 1 }
    withinRemark { parser in while parser.remark(after: spoken, isSubject: isSubject) {} }
  }

  /// Reads a side remark, whose year is none of the clause beside it.
  mutating func withinRemark<T>(_ read: (inout StatementParser) -> T) -> T {
    let before = context.lastYear?.token
    remarkDepth += 1
    defer {
      remarkDepth -= 1
      if let year = context.lastYear, year.token != before { context.lastYear?.isOfRemark = true }
    }
    return read(&self)
  }

  private mutating func remark(after spoken: SpokenPlace, isSubject: Bool) -> Bool {
    attempt { parser -> Bool? in
      if parser.text() == "(" || parser.text() == "[" {
        parser.take(1, as: .neutral)
        guard parser.inner(of: spoken) || parser.districtAlone(of: spoken),
          parser.text() == ")" || parser.text() == "]"
        else { return nil }
        parser.take(1, as: .neutral)
        return true
      }
      if parser.text() == "or", parser.otherName(of: spoken) { return true }
      guard parser.text() == "," || parser.isDash() else { return nil }
      parser.take(1, as: .neutral)
      guard parser.inner(of: spoken) else { return nil }
      if parser.text() == "," || parser.isDash() {
        parser.take(1, as: .neutral)
        return true
      }
      // Without a closing comma the remark must end the clause.
      return parser.isClauseEnd ? true : nil
    } != nil
  }

  var isClauseEnd: Bool {
    isAtEnd || [".", "!", ";", ":", ")", "and", "but", "while"].contains(text())
  }

  /// "(Jabrayil)" behind a village in it.
  private mutating func districtAlone(of spoken: SpokenPlace) -> Bool {
    attempt { parser -> Bool? in
      guard let settlement = spoken.settlement, let district = parser.placeName(.district)?.district else {
        return nil
      }
      guard district.hasMember(settlement) else {
        return parser.stop("\(spoken.name) does not lie in \(district.name)")
      }
      return true
    } != nil
  }

  private mutating func inner(of spoken: SpokenPlace) -> Bool {
    let start = place
    if otherName(of: spoken) { return true }
    place = start
    // "a town in Y district", "in Y district"
    _ = attempt { parser -> Bool? in
      parser.article()
      while parser.take(parser.lexicon.epithets, as: .neutral) != nil {}
      guard Self.placeKind(parser.text()) != nil else { return nil }
      parser.take(1, as: .neutral)
      return true
    }
    let afterKind = place
    if take("in") || take("of"), let district = placeName(.district) ?? placeName(),
      let ground = district.district,
      let settlement = spoken.settlement
    {
      if ground.hasMember(settlement) { return true }
      _ = stop("\(spoken.name) does not lie in \(district.name)") as Int?
      place = start
      return false
    }
    place = afterKind
    // ", a city,"
    if place > start, text() == ",", isOfKind(tokens[place - 1].text, spoken) { return true }
    if let claims = attempt({ $0.whereabouts(of: [spoken], isRemark: true) }) {
      remarks += claims
      return true
    }
    place = start
    if let claims = attempt({ $0.historyRemark(of: spoken) }) {
      remarks += claims
      return true
    }
    place = start
    return false
  }

  /// Whether a noun may be said of a place; where not, what the atlas has it as is kept as the reason of a refusal.
  private mutating func isOfKind(_ noun: String, _ spoken: SpokenPlace) -> Bool {
    guard let settlement = spoken.settlement, let kinds = StatementLexicon.kinds[noun]?.kinds,
      kinds.contains(.village) != (settlement.kind == .village), kinds.count == 1
    else { return true }
    let _: Bool? = stop("\(settlement.name) is a \(settlement.kind) in the atlas, and no \(noun)")
    return false
  }

  /// `"," history-remark [ "," ]` behind a place from which a distance or direction is told.
  mutating func historyRemarkBehind(_ spoken: SpokenPlace) {
    _ = attempt { parser -> Bool? in
      guard parser.text() == ",", !["and", "but"].contains(parser.text(1)) else { return nil }
      parser.take(1, as: .neutral)
      guard let claims = parser.historyRemark(of: spoken),
        claims.allSatisfy({ if case .control = $0.content { true } else { false } })
      else { return nil }
      if parser.text() == "," { parser.take(1, as: .neutral) } else if !parser.isClauseEnd { return nil }
      parser.remarks += claims
      return true
    }
  }

  /// `history-remark = [ [ "a" ] kind ] ( relative | participle { modifier } )`: what happened to a place, or who holds it.
  private mutating func historyRemark(of spoken: SpokenPlace) -> [StatementClaim]? {
    let start = place
    article()
    while take(lexicon.epithets, as: .neutral) != nil {}
    let noun = text()
    if Self.placeKind(noun) != nil { take(1, as: .neutral) } else { place = start }
    if place > start, !isOfKind(noun, spoken) { return nil }
    if let claims = attempt({ $0.relativeClause(of: spoken) }) { return claims }
    // "Zangilan, Azerbaijani since 20 October, ..."
    if place == start,
      let claims = attempt({ parser -> [StatementClaim]? in
        guard
          let (count, party) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place)
        else {
          return nil
        }
        parser.take(count)
        var modifiers = Modifiers()
        parser.modifiers(&modifiers)
        guard modifiers.time != nil, modifiers.isOfTimeAlone else { return nil }
        modifiers.holder = party
        return parser.control(
          [Item(place: spoken)], VerbGroup(verb: .be, lemma: "be", range: start..<parser.place),
          by: nil, modifiers)
      })
    {
      return claims
    }
    guard
      VerbForm.all.longest(in: tokens, at: place)?.value.contains(where: {
        [.take, .hold, .lose, .give, .bring].contains($0.verb) && $0.isParticiple
      }) == true, var claims = participle(of: spoken)
    else { return nil }
    for index in claims.indices where claims[index].isOfPastHolding && claims[index].isPositive {
      claims[index].isEpithet = claims[index].time == nil
    }
    return claims
  }

  /// "or Chanakhchi", "also known as Shushi", "known in Armenian as".
  private mutating func otherName(of spoken: SpokenPlace) -> Bool {
    attempt { parser -> Bool? in
      parser.otherNameIntroduction()
      // One of several places of the name may be the one that is meant.
      for (count, places) in parser.namedPlaces(at: parser.place)
      where places.contains(where: { $0.id == spoken.id }) {
        parser.take(count)
        // "Kovsakan to the Armenians", "Khankendi in Azerbaijani"
        _ = parser.attempt { inner -> Bool? in
          guard inner.take("to") || inner.take("in") || inner.take("for") else { return nil }
          inner.article()
          guard let (count, _) = inner.lexicon.parties.longest(in: inner.tokens, at: inner.place) else {
            return nil
          }
          inner.take(count)
          return true
        }
        return true
      }
      return nil
    } != nil
  }

  /// "or", "also known as", "alias", "that is", "which Azerbaijanis call", "in Azeri".
  private mutating func otherNameIntroduction() {
    _ = take("also", as: .neutral) || take("otherwise", as: .neutral)
    if takeAny(["or", "alias", "that is ,", "that is", "called", "i . e .", "aka", "formerly", "named"])
      != nil
    {
      return
    }
    if let _ = attempt({ parser -> Bool? in
      guard parser.take("known") else { return nil }
      if parser.take("to") || parser.take("in") {
        parser.article()
        if parser.takeAny(["them", "it", "locals"]) == nil {
          guard let (count, _) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place) else {
            return nil
          }
          parser.take(count)
        }
      }
      return parser.take("as") ? true : nil
    }) {
      return
    }
    if let _ = attempt({ parser -> Bool? in
      guard parser.take("which") || parser.take("that") else { return nil }
      parser.article()
      guard let (count, _) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place) else {
        return nil
      }
      parser.take(count)
      return parser.takeAny(["call", "calls", "called"]) != nil ? true : nil
    }) {
      return
    }
    _ = attempt { parser -> Bool? in
      guard parser.take("in"),
        let (count, _) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place)
      else { return nil }
      parser.take(count)
      return true
    }
  }

  /// `relative = ( "which" | "that" ) ( predicate | party verb )`.
  private mutating func relativeClause(of spoken: SpokenPlace) -> [StatementClaim]? {
    guard take("which") || take("that") || take("where") else { return nil }
    let start = place
    let ended = endsAtComma
    endsAtComma = true
    defer { endsAtComma = ended }
    if var claims = attempt({ $0.predicates(of: .places([spoken])) }) {
      lengthOfRemark(&claims)
      return claims
    }
    place = start
    guard let party = party(allowUnknown: false) else { return nil }
    guard let group = verbGroup(), [.hold, .take, .lose].contains(group.verb), !group.isPassive else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard var claims = control([.init(place: spoken)], group, by: party, modifiers) else { return nil }
    lengthOfRemark(&claims)
    return claims
  }

  /// "for 27 years" behind a remark on who held a place.
  private mutating func lengthOfRemark(_ claims: inout [StatementClaim]) {
    _ = attempt { parser -> Bool? in
      guard let length = parser.lengthOfHolding() else { return nil }
      return Self.lasting(&claims, length) ? true : nil
    }
  }
}
