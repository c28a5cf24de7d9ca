internal import FrontlineAtlas

/// Clauses in which "it is" or "there is" comes first.
extension StatementParser {
  /// `"it is" ( "not true" | "false" ) "that" clause`.
  mutating func judgement() -> [StatementClaim]? {
    let start = place
    let isTrue: Bool
    if takeAny([
      "it is not true that", "it is untrue that", "it is false that", "it is not the case that",
      "it is wrong that", "it is incorrect that", "it is not so that",
      "it is a lie that", "it is simply not true that", "it is not correct that", "it is not a fact that",
      "it was not true that", "it was false that", "it is wrong to say that", "it is false to say that",
      "it is incorrect to say that", "it would be wrong to say that", "it is a myth that",
      "it is fiction that",
      "there is no truth in the claim that", "there is no truth to the claim that",
      "there is no truth in reports that", "there is no truth to reports that",
    ]) != nil || label(Self.labelsOfDenial) {
      isTrue = false
    } else if takeAny([
      "it is true that", "it is a fact that", "it is the case that", "it is correct that", "it is clear that",
      "it is certain that", "it is undisputed that", "it is not disputed that", "it is not in dispute that",
      "neither side disputes that", "nobody disputes that", "no one disputes that", "nobody denies that",
      "no one denies that",
      "neither side denies that", "there is no doubt that", "the fact is that", "it is confirmed that",
      "it is known that", "it is right to say that", "it is fair to say that",
    ]) != nil || label(["true", "fact", "confirmed"]) {
      isTrue = true
    } else {
      return nil
    }
    let (kept, said) = (remarks.count, words(start..<place))
    guard let claims = clause() else { return nil }
    guard !isTrue else {
      saysUndisputed = saysUndisputed || Self.isOfNobody(said)
      return claims
    }
    deniesWhatFollows = true
    return denial(of: claims, remarksBefore: kept)
  }

  /// Whether words say that nobody holds against it.
  private static func isOfNobody(_ words: String) -> Bool {
    ["disput", "nobody", "no one", "neither side", "no doubt", "certain", "confirmed"].contains(
      where: words.lowercased().contains)
  }

  private static let labelsOfDenial = [
    "false report", "false claim", "fake news", "false", "fake", "hoax", "myth", "fiction", "untrue", "wrong",
  ]

  /// A word at the beginning of a sentence with a colon or a dash behind it: "FALSE: ...".
  private mutating func label(_ words: [String]) -> Bool {
    guard place == 0 else { return false }
    return attempt { parser -> Bool? in
      guard parser.takeAny(words) != nil, parser.text() == ":" || parser.isDash() else { return nil }
      parser.take(1, as: .neutral)
      return true
    } != nil
  }

  /// `[ article ] ( "claim" | "report" ... ) ( "that" clause | "of" nominal ) ( "is" | "was" ... ) ( "false" | "true" ... )`.
  mutating func judgedReport() -> [StatementClaim]? {
    article()
    guard
      takeAny([
        "claim", "claims", "report", "reports", "news", "statement", "statements", "allegation",
        "allegations",
        "assertion", "assertions",
      ]) != nil, text() == "that" || text() == "of",
      let (last, count, isTrue) = judgementBehind()
    else { return nil }
    let isOfNoun = take("of")
    if !isOfNoun { take() }
    let (before, kept) = (limit, remarks.count)
    limit = last
    defer { limit = before }
    guard let claims = isOfNoun ? nominalPhrase() : clause(), place == last else { return nil }
    limit = before
    take(count)
    return isTrue ? claims : denial(of: claims, remarksBefore: kept)
  }

  /// Where the judgement on a report stands that ends its clause: "is false", "were untrue".
  private func judgementBehind() -> (start: Int, count: Int, isTrue: Bool)? {
    for index in place..<limit
    where ["is", "are", "was", "were", "proved", "turned"].contains(tokens[index].text) {
      guard let (count, isTrue) = Self.judgements.longest(in: tokens, at: index) else { continue }
      guard index + count == limit || [".", "!", ",", ";"].contains(tokens[index + count].text) else {
        continue
      }
      return (index, count, isTrue)
    }
    return nil
  }

  private static let judgements: PhraseMap<Bool> = {
    var map = PhraseMap<Bool>()
    for verb in ["is", "are", "was", "were", "proved", "proved to be", "turned out to be"] {
      for word in ["false", "untrue", "wrong", "incorrect", "not true", "not correct", "a lie"] {
        map.add("\(verb) \(word)", false)
      }
      for word in ["true", "correct", "right", "accurate"] { map.add("\(verb) \(word)", true) }
    }
    return map
  }()

  /// What it means that a claim is false; `nil`: that leaves open which of several is, or what a figure is instead.
  private mutating func denial(of claims: [StatementClaim], remarksBefore kept: Int) -> [StatementClaim]? {
    var claims = claims
    // That two things are not both so leaves open which is not.
    guard claims.count == 1, remarks.count == kept else {
      return stop("a denial of several claims at once leaves open which of them is denied")
    }
    if case .count(var count) = claims[0].content {
      guard claims[0].isPositive, count.parts.count == 1 else { return nil }
      if claims[0].isOfSpan, count.parts[0].isNone || count.parts[0].stated.turned != nil {
        claims[0].isDenied = true
        return claims
      }
      if count.parts[0].isNone {
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
    // "Never", "since" and "throughout" are denied as a whole: that it was not always so is not that it never was.
    let isEver = if case .control(let control) = claims[0].content { control.isEver } else { false }
    if isEver || claims[0].isOfSince || claims[0].isOfSpan {
      claims[0].isDenied = true
    } else {
      claims[0].isPositive.toggle()
    }
    return claims
  }

  /// `"it is" ( party | place ) [ "," "not" place "," ] ( "that" | "who" | "which" ) predicate`, or `"it is not" place "but" place`.
  mutating func cleft() -> [StatementClaim]? {
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
    let contrasted = attempt { parser -> SpokenParty? in
      guard parser.take("not"), let other = parser.party(), parser.take("but") || parser.take(", but") else {
        return nil
      }
      return other
    }
    if let party = attempt({ $0.party() }) {
      var others = contrasted.map { [$0] } ?? []
      if text() == ",", text(1) == "not" || text(1) == "and" && text(2) == "not" {
        take(text(1) == "not" ? 2 : 3)
        guard let other = self.party() else { return nil }
        others.append(other)
        if text() == "," { take(1, as: .neutral) }
      }
      guard take("that") || take("who") || take("which") else { return nil }
      return predicates(of: party, notOf: others)
    }
    func names(_ parser: inout StatementParser) -> [SpokenPlace]? {
      guard let first = parser.placeName() else { return nil }
      var list = [first]
      while parser.text() == "and" || parser.text() == ",",
        // "Lachin, not Zangilan, that Azerbaijan holds": "that" begins what is said of it.
        !["that", "which"].contains(parser.text(1)),
        let next = parser.attempt({ inner -> SpokenPlace? in
          inner.take(1, as: .neutral)
          return inner.placeName()
        })
      { list.append(next) }
      return list
    }
    guard contrasted == nil else { return nil }
    var denied: [SpokenPlace] = []
    if take("not") {
      guard let others = names(&self), take("but") || take(", but") else { return nil }
      denied = others
    }
    guard let list = names(&self) else { return nil }
    if denied.isEmpty, take(", not") || take("and not") {
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

  /// What is said of a party, and the contrary of others.
  private mutating func predicates(of party: SpokenParty, notOf others: [SpokenParty]) -> [StatementClaim]? {
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

  /// `party ( "rather than" | "and not" ) party predicates`.
  mutating func partyRatherThanOther() -> [StatementClaim]? {
    guard let party = party(), takeAny(["rather than", "and not", "instead of"]) != nil,
      let other = self.party(),
      other.side != party.side
    else { return nil }
    context.party = party
    return predicates(of: party, notOf: [other])
  }

  /// `"either" party "or" party predicates`: one of two claims.
  mutating func eitherParty() -> [StatementClaim]? {
    guard take("either"), let one = party(), take("or"), let other = party(), one.side != other.side else {
      return nil
    }
    let start = place
    guard let first = predicates(of: .party(one)), first.count == 1 else { return nil }
    let end = place
    place = start
    guard let second = predicates(of: .party(other)), second.count == 1, place == end else { return nil }
    return [
      StatementClaim(content: .either(first[0], second[0]), time: first[0].time, words: words(start..<end))
    ]
  }

  /// `"neither" party "nor" party predicates`: the contrary of both.
  mutating func neitherParty() -> [StatementClaim]? {
    guard take("neither"), let one = party(), take("nor"), let other = party(), one.side != other.side else {
      return nil
    }
    let start = place
    guard let claims = predicates(of: .party(one)),
      claims.allSatisfy({ claim in
        if case .control = claim.content { claim.isPositive } else { false }
      })
    else { return nil }
    place = start
    return predicates(of: other, notOf: [one])?.map { claim in
      var claim = claim
      claim.isPositive = false
      return claim
    }
  }

  /// `"only" party predicates` of places: who alone holds a place holds it.
  mutating func onlyParty() -> [StatementClaim]? {
    take("only", as: .neutral) ? soleParty() : nil
  }

  /// A party that alone is said to do something with places, and what.
  mutating func soleParty() -> [StatementClaim]? {
    guard let party = party() else { return nil }
    context.party = party
    guard let claims = predicates(of: .party(party)),
      claims.allSatisfy({ claim in
        guard claim.isPositive, case .control(let control) = claim.content else { return false }
        return control.place.settlement != nil
      })
    else { return nil }
    return claims
  }

  /// `"there is" [ "no" ] party control "of" items`.
  mutating func thereIs() -> [StatementClaim]? {
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
}
