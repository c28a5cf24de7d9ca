internal import FrontlineAtlas

/// Which in the order of those that changed hands a place was.
extension StatementParser {
  /// `rank = place be ranked | ranked be place` with
  /// `ranked = [ "the" ] ( ordinal | "last" ) kind [ scope ] ( [ "that" ] party verb | "to" ( "fall" | "be" participle ) | participle )
  /// { modifier }`.
  mutating func rank() -> [StatementClaim]? {
    let start = place
    if let ranked = attempt({ $0.ranked() }) {
      guard let isPositive = isOrIsNot(), var claim = rankClaim(ranked, placeName()) else { return nil }
      (claim.isPositive, claim.words) = (isPositive, words(start..<place))
      return [claim]
    }
    guard let subject = placeName(), subject.settlement != nil, let isPositive = isOrIsNot(),
      let ranked = ranked(), var claim = rankClaim(ranked, subject)
    else { return nil }
    (claim.isPositive, claim.words) = (isPositive, words(start..<place))
    return [claim]
  }

  private typealias Ranked = (
    rank: Int, kinds: Set<Settlement.Kind>, gainer: SpokenParty?, loser: SpokenParty?, modifiers: Modifiers,
    isAgain: Bool, words: String
  )

  /// `( "is" | "was" | "became" ) [ "not" ]`.
  private mutating func isOrIsNot() -> Bool? {
    guard takeAny(["is", "was", "became", "had been"]) != nil else { return nil }
    let isPositive = !take("not")
    neutral()
    return isPositive
  }

  private func rankClaim(_ ranked: Ranked, _ place: SpokenPlace?) -> StatementClaim? {
    guard let place, place.settlement != nil else { return nil }
    return StatementClaim(
      content: .rank(
        RankClaim(
          place: place, kinds: ranked.kinds, rank: ranked.rank, gainer: ranked.gainer, loser: ranked.loser,
          scope: ranked.modifiers.scope, isAgain: ranked.isAgain, words: ranked.words)),
      time: ranked.modifiers.time)
  }

  private mutating func ranked() -> Ranked? {
    article()
    let start = place
    let rank: Int
    if takeAny(["last", "final"]) != nil {
      rank = -1
    } else if let (count, value) = Self.ordinals.longest(in: tokens, at: place) {
      take(count)
      rank = value
    } else {
      return nil
    }
    while take(lexicon.epithets, as: .neutral) != nil {}
    guard let known = StatementLexicon.kinds[text()], text() != "places",
      text() == "city" || !text().hasSuffix("s")
    else { return nil }
    take()
    let words = words(start..<place)
    var modifiers = Modifiers()
    scope(&modifiers.scope, &modifiers.outside)
    var gainer: SpokenParty?
    var loser: SpokenParty?
    let verbStart = place
    if take("to") {
      guard
        takeAny(Self.infinitivesOfFalling) != nil
      else { return nil }
    } else if let acted = attempt({ parser -> (SpokenParty, VerbGroup)? in
      _ = parser.take("that") || parser.take("which")
      guard let party = parser.party(), let group = parser.verbGroup(of: [.take, .lose]), !group.isPassive,
        group.isPositive, !group.isNoLonger, !group.isProgressive, group.particle.isEmpty
      else { return nil }
      return (party, group)
    }) {
      if acted.1.verb == .take { gainer = acted.0 } else { loser = acted.0 }
    } else if let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      forms.contains(where: { [.take, .lose].contains($0.verb) && $0.isParticiple && $0.particle.isEmpty })
    {
      take(count)
    } else {
      return nil
    }
    let isAgain = (verbStart..<place).contains {
      ["retaken", "recaptured", "retook", "recaptured", "regained", "returned"].contains(tokens[$0].text)
    }
    self.modifiers(&modifiers)
    guard modifiers.outside.isEmpty, !modifiers.isNoLonger else { return nil }
    if let other = modifiers.agent ?? modifiers.to ?? modifiers.holder {
      guard gainer == nil else { return nil }
      gainer = other
    }
    if let other = modifiers.from {
      guard loser == nil else { return nil }
      loser = other
    }
    guard modifiers.parties.allSatisfy([gainer, loser].contains) else { return nil }
    return (rank, known.kinds, gainer, loser, modifiers, isAgain, words)
  }
}
