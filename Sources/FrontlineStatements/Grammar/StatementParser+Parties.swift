internal import FrontlineAtlas

/// Whom a sentence speaks of.
extension StatementParser {
  /// `party = { article | epithet } party-word [ genitive ] [ { epithet } ( forces | authorities ) ]
  ///        | { article | epithet } ( forces | authorities ) "of" [ article ] party-word
  ///        | "it" | "they" | ( "its" | "their" ) { epithet } forces
  ///        | { article } Unknown { Unknown } [ forces ]`.
  mutating func party(allowUnknown: Bool = false) -> SpokenParty? {
    let start = place
    if let party = attempt({ $0.knownParty() }) {
      context.remember(party)
      return party
    }
    if let party = attempt({ $0.pronoun() }) { return party }
    if allowUnknown, let party = attempt({ $0.unknownParty() }) { return party }
    place = start
    return nil
  }

  private mutating func knownParty() -> SpokenParty? {
    let start = place
    article()
    while take(lexicon.partyEpithets, as: .neutral) != nil {}
    if let (count, found) = lexicon.parties.longest(in: tokens, at: place) {
      // "Azerbaijani soldiers and officers" are still one party.
      var party = found
      let end = place + count
      party.isForces = lexicon.forces.longest(in: tokens, at: end - 1) == 1
      take(count)
      let isGenitive = token()?.kind == .genitive
      if isGenitive { take() }
      let afterName = place
      // "military" is a noun and an adjective.
      if attempt({ parser -> Bool? in
        while parser.take(parser.lexicon.partyEpithets, as: .neutral) != nil {}
        return parser.isNext(parser.lexicon.forces) || parser.isNext(parser.lexicon.authorities)
          || parser.isPartyAhead ? true : nil
      }) == nil {
      }
      // A second word of the same party: "Karabakh Armenian", "the Armenian Artsakh army".
      if let (more, other) = lexicon.parties.longest(in: tokens, at: place), other.side == party.side,
        lexicon.forces.longest(in: tokens, at: place + more) != nil
      {
        take(more)
        if token()?.kind == .genitive { take() }
      }
      if take(lexicon.forces) != nil {
        party.isForces = true
        while text() == "and", lexicon.forces.longest(in: tokens, at: place + 1) != nil {
          take(1, as: .neutral)
          _ = take(lexicon.forces)
        }
      } else if let noun = take(lexicon.authorities) {
        party.isSide = noun == "side"
      } else {
        place = afterName
        // "Azerbaijan's" alone is no party but an owner.
        if isGenitive { return nil }
      }
      // "the peacekeepers of Russia"
      if text() == "of", let (more, other) = lexicon.parties.longest(in: tokens, at: place + 1),
        other.side == party.side
      {
        take(more + 1)
      }
      party.name = words(start..<place).trimmedArticle
      return party
    }
    // "the armed forces of Azerbaijan", "the peacekeepers of Russia"
    var isForces = false
    if take(lexicon.forces) != nil { isForces = true } else if take(lexicon.authorities) == nil { return nil }
    guard take("of") else { return nil }
    article()
    guard let (count, found) = lexicon.parties.longest(in: tokens, at: place) else { return nil }
    take(count)
    var party = found
    party.isForces = isForces
    if take(lexicon.forces) != nil { party.isForces = true } else { _ = take(lexicon.authorities) }
    party.name = words(start..<place).trimmedArticle
    return party
  }

  var isPartyAhead: Bool { lexicon.parties.longest(in: tokens, at: place) != nil }

  private mutating func pronoun() -> SpokenParty? {
    if text() == "it" || text() == "them", actor != nil {
      guard let other = otherParty() else { return nil }
      take()
      return other
    }
    guard let known = context.party else { return nil }
    if ["it", "they", "its", "their"].contains(text()), actor == nil, !mayGoOn, context.isOfSeveralParties {
      return stop("of which of the parties before it \"\(words(place..<place + 1))\" is said is open")
    }
    if ["it", "they", "them", "its", "their"].contains(text()), let speaker = context.speaker,
      speaker.side != known.side
    {
      return stop("\"\(words(place..<place + 1))\" may mean \(speaker.name) or \(known.name)")
    }
    if text() == "it" || text() == "they" || text() == "them" {
      take()
      return known
    }
    let isOfSpeaker = (text() == "his" || text() == "her") && context.speaker?.side == known.side
    guard text() == "its" || text() == "their" || text() == "the" || isOfSpeaker else { return nil }
    if text() == "the" {
      // "the army", "the troops": of the one who was spoken of.
      guard let count = lexicon.forces.longest(in: tokens, at: place + 1), text(count + 1) != "of" else {
        return nil
      }
    }
    take()
    while take(lexicon.partyEpithets, as: .neutral) != nil {}
    var party = known
    if take(lexicon.forces) != nil {
      party.isForces = true
    } else if take(lexicon.authorities) == nil {
      return nil
    }
    return party
  }

  /// Whom "them" means beside what a party does: another that was spoken of.
  mutating func otherParty() -> SpokenParty? {
    guard let actor else { return context.party }
    if let other = context.other, other.side != actor.side { return other }
    return stop("whom \"\(words(place..<place + 1))\" means is open")
  }

  /// Capitalized words that are no name of the atlas, with a noun for troops or without: a party that it does not have.
  private mutating func unknownParty() -> SpokenParty? {
    article()
    let start = place
    while let token = token(), token.kind == .word, token.isCapital, place - start < 4 {
      guard lexicon.parties.longest(in: tokens, at: place) == nil, namedPlaces(at: place).isEmpty else {
        break
      }
      if place == start,
        StatementParser.isKnownWord(token.text, lexicon) || VerbForm.all.longest(in: tokens, at: place) != nil
      {
        // A sentence begins with a capital: the word is the grammar's own.
        return nil
      }
      // "Forces stand 5 km from Shusha" does not say whose.
      if place == start, lexicon.forces.longest(in: tokens, at: place) != nil { return nil }
      take()
    }
    guard place > start else { return nil }
    if token()?.kind == .genitive { take() }
    var isForces = lexicon.forces.longest(in: tokens, at: place - 1) == 1
    if take(lexicon.forces) != nil { isForces = true } else { _ = take(lexicon.authorities) }
    return SpokenParty(id: nil, side: nil, name: words(start..<place), isForces: isForces)
  }

  /// Troops of whom the words say no more: "the troops".
  mutating func anyTroops() -> Bool {
    attempt { parser -> Bool? in
      parser.article()
      while parser.take(parser.lexicon.partyEpithets, as: .neutral) != nil {}
      guard parser.take(parser.lexicon.forces) != nil, parser.text() != "of" else { return nil }
      return true
    } != nil
  }

  /// Whether a word is one of the grammar's own, and so no name.
  static func isKnownWord(_ word: String, _ lexicon: StatementLexicon) -> Bool {
    let token = StatementTokens(
      [StatementToken(kind: .word, text: word, range: 0..<0, isCapital: false, isGlued: false)], end: 0)
    return StatementLexicon.irrealis.longest(in: token, at: 0) != nil
      || lexicon.neutral.longest(in: token, at: 0) != nil
      || functionWords.contains(word) || StatementLexicon.kinds[word] != nil
  }

  static let functionWords: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "of", "in", "on", "at", "by", "to", "from", "with",
    "without", "under", "over",
    "and", "or", "but", "nor", "neither", "either", "not", "no", "none", "never", "it", "its", "they",
    "their", "them", "he", "she", "we",
    "there", "here", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did",
    "as", "while", "when", "where",
    "after", "before", "since", "until", "during", "between", "within", "inside", "outside", "near", "all",
    "every", "some", "any", "only",
    "just", "about", "over", "up", "more", "less", "fewer", "most", "least", "half", "whole", "both", "each",
    "other", "another", "such",
    "what", "who", "which", "whose", "why", "how", "if", "because", "although", "though", "despite", "nobody",
    "nothing", "everybody",
    "everyone", "somebody", "someone", "anyone", "few", "many", "several", "much", "one", "two", "three",
    "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "hundreds", "north", "south", "east",
    "west", "front", "road", "roads",
    "control", "today", "yesterday", "according", "large", "parts", "part", "other", "same", "together",
    "let", "go", "his", "her", "our",
    "your", "you", "i",
  ]
}

extension String {
  /// Without a leading article.
  var trimmedArticle: String {
    for article in ["the ", "a ", "an ", "The ", "A ", "An "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}
