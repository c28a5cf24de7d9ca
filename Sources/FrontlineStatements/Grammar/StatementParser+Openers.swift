internal import FrontlineAtlas

/// What may stand before a clause: a dateline, a label, "despite ...", "having taken ...".
extension StatementParser {
  /// `"with" places ( "taken" | "gone" | "lost" ) ","`.
  mutating func withOpener() -> [StatementClaim]? {
    guard takeAny(["with", "despite", "in spite of", "notwithstanding"]) != nil else { return nil }
    // "With the fall of Shusha, ..."
    if let claims = attempt({ parser -> [StatementClaim]? in
      guard let claims = parser.nominal(of: nil) else { return nil }
      if parser.tokens[parser.place - 1].text != "," {
        guard parser.text() == "," else { return nil }
        parser.take(1, as: .neutral)
      }
      return claims
    }) {
      return claims
    }
    guard tokens[place - 1].text == "with", let list = places(isSubject: true) else { return nil }
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
  mutating func despite() -> Bool {
    attempt { parser -> Bool? in
      guard parser.despiteRemark(), parser.text() == "," else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil
  }

  /// What `despite` takes, without the comma behind it.
  mutating func despiteRemark() -> Bool {
    attempt { parser -> Bool? in
      guard parser.takeAny(["despite", "in spite of", "notwithstanding", "contrary to"], as: .neutral) != nil
      else {
        return nil
      }
      if parser.take("what", as: .neutral) {
        // "contrary to what the Armenian ministry says"
        let kept = (parser.context.party, parser.context.speaker)
        guard parser.speaker() != nil, parser.take(parser.lexicon.saying) != nil else { return nil }
        (parser.context.party, parser.context.speaker) = kept
      } else if parser.dated() == nil {
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
      return true
    } != nil
  }

  /// What was taken or lost before something else, or by which it came about.
  typealias Participial = (items: [Item], group: VerbGroup, modifiers: Modifiers, isBefore: Bool)

  /// `"having" participle items { modifier } ","`.
  mutating func participialOpener() -> Participial? {
    guard let found = participial() else { return nil }
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    return found
  }

  /// `participial = ( "having" | "after having" ) participle items | ( "after" | "by" | "in" ) verb-ing items`.
  mutating func participial() -> Participial? {
    let start = place
    guard take("having") || take("after having") || take("after") || take("by") || take("in") else {
      return nil
    }
    let isHaving = tokens[place - 1].text == "having"
    let isBefore = tokens[start].text != "by" && tokens[start].text != "in"
    neutral()
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: {
        [.take, .lose].contains($0.verb) && $0.particle.isEmpty
          && (isHaving ? $0.isParticiple : $0.tense == .ing)
      })
    else { return nil }
    take(count)
    var group = VerbGroup(verb: form.verb, lemma: form.lemma, range: start..<place)
    // What was taken before something else need not be held still.
    group.isPast = true
    guard let items = items(isSubject: false) else { return nil }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.agent == nil, modifiers.to == nil else { return nil }
    return (items, group, modifiers, isBefore)
  }

  /// `participle-opener = participle { modifier } [ length ] ","` before the place that it is said of.
  ///
  /// What was held is told of the time up to what follows, so it must say when.
  mutating func participleOpener() -> [StatementClaim]? {
    let start = place
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: {
        [.take, .lose, .give, .hold].contains($0.verb) && $0.isParticiple && $0.particle.isEmpty
      })
    else { return nil }
    take(count)
    var group = VerbGroup(verb: form.verb, lemma: form.lemma, range: start..<place)
    (group.isPassive, group.isPast) = (true, true)
    if form.verb == .give { _ = take("over", as: .neutral) || take("back", as: .neutral) }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    let length = form.verb == .hold ? attempt { $0.lengthOfHolding() } : nil
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    var copy = self
    guard let subject = copy.items(isSubject: true), subject.allSatisfy({ $0.place != nil && $0.isPositive }),
      copy.beginsPredicate(), form.verb != .hold || length != nil || modifiers.time?.days != nil,
      var claims = control(subject, group, by: nil, modifiers)
    else { return nil }
    for index in claims.indices { claims[index].looksBack = true }
    if let length { guard Self.lasting(&claims, length) else { return nil } }
    return claims
  }

  /// Whether a distance or share begins here, which is not a time: "10 km", "15 per cent", "20 villages".
  var isFigureAhead: Bool {
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
  mutating func neutralLabel() -> Bool {
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
      // Other words in capitals may turn what follows: "FAKE -".
      guard parser.text(1) == "," || !parser.namedPlaces(at: parser.place).isEmpty else { return nil }
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
      // "(Reuters)", "(TASS)"
      if parser.text() == "(", parser.token(1)?.isCapital == true, parser.text(2) == ")" {
        parser.take(3, as: .neutral)
      }
      guard parser.isDash() || parser.text() == ":" else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil
  }
}
