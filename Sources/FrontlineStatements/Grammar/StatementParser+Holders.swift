internal import FrontlineAtlas

/// In whose hands something is, from whom it came and to whom it went.
extension StatementParser {
  /// `holding = "under" [ article ] party control | "under the control of" party | "in" party hands | "in the hands of" party
  ///          | "with" party | "on the" party "side" [ "of the line" ] | "out of" party hands`.
  mutating func holding() -> (SpokenParty, isOut: Bool)? {
    attempt { parser -> (SpokenParty, isOut: Bool)? in
      let isOut: Bool
      if parser.takeAny(["out of", "free of", "free from", "no longer under", "beyond"]) != nil {
        isOut = true
      } else if parser.takeAny([
        "under", "in", "into", "within", "back in", "back under", "back into", "inside", "on", "to",
      ]) != nil {
        isOut = false
      } else {
        return nil
      }
      parser.article()
      while parser.takeAny(
        ["full", "complete", "total", "firm", "sole", "direct", "tight", "effective"], as: .neutral) != nil
      {}
      // "the control of the Armenian forces", "the hands of Azerbaijan"
      if parser.take(Self.controlNouns) != nil {
        guard parser.take("of") || parser.take("by") else { return nil }
        guard let party = parser.party(allowUnknown: true) else { return nil }
        return (party, isOut)
      }
      guard let party = parser.attempt({ $0.owner(isOther: isOut) }) else { return nil }
      guard parser.take(Self.controlNouns) != nil else { return nil }
      _ =
        parser.take("of the line of contact", as: .neutral) || parser.take("of the line", as: .neutral)
        || parser.take("of the front", as: .neutral) || parser.take("of the front line", as: .neutral)
      return (party, isOut)
    }
  }

  static let controlNouns = PhraseList(
    """
    control|military control|hands|hand|possession|occupation|rule|administration|grip|government|sway|authority|jurisdiction|custody|dominion|domination|side|yoke
    """)

  /// The party of "Azerbaijani control", "Azerbaijan's hands", "its hands", "Armenian forces' control".
  ///
  /// - Parameter isOther: whether it is one from whom the party of the clause takes.
  mutating func owner(isOther: Bool = false) -> SpokenParty? {
    if text() == "its" || text() == "their", let party = isOther ? otherParty() : context.party {
      guard isOther || !context.isOfSeveralParties else {
        return stop("of which of the parties before it \"\(words(place..<place + 1))\" is said is open")
      }
      take()
      return party
    }
    article()
    let start = place
    while take(lexicon.partyEpithets, as: .neutral) != nil {}
    guard let (count, found) = lexicon.parties.longest(in: tokens, at: place) else {
      // An unknown one: "in Wagner hands".
      place = start
      guard let token = token(), token.isCapital, token.kind == .word, namedPlaces(at: place).isEmpty else {
        return nil
      }
      take()
      if self.token()?.kind == .genitive { take() }
      return SpokenParty(id: nil, side: nil, name: words(start..<place))
    }
    take(count)
    var party = found
    if token()?.kind == .genitive { take() }
    if let (more, other) = lexicon.parties.longest(in: tokens, at: place), other.side == found.side, more > 0
    {
      take(more)
      if token()?.kind == .genitive { take() }
    }
    if take(lexicon.forces) != nil {
      party.isForces = true
      if token()?.kind == .genitive { take() }
    }
    party.name = words(start..<place).trimmedArticle
    context.remember(party)
    return party
  }

  /// `source = "from" partyInControl` and `recipient = ( "to" | "into" | "with" ) partyInControl`, where
  /// `partyInControl = [ "the" ] ( control ( "of" | "by" ) party | owner control | party )`. A party that the atlas
  /// does not know takes, and is not taken from: "from Moscow" may be a place.
  mutating func partyInControl(allowUnknown: Bool) -> SpokenParty? {
    let isSource = text() == "from" || text() == "off"
    take()
    let start = place
    article()
    if take(Self.controlNouns) != nil {
      guard take("of") || take("by") else { return nil }
      return party(allowUnknown: true)
    }
    place = start
    if let owner = attempt({ parser -> SpokenParty? in
      guard let owner = parser.owner(isOther: isSource) else { return nil }
      return parser.take(Self.controlNouns) != nil ? owner : nil
    }) {
      return owner
    }
    return party(allowUnknown: allowUnknown)
  }
}
