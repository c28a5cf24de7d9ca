internal import FrontlineAtlas

/// Who says a sentence, and when.
extension StatementParser {
  /// "in a televised address to the nation on Sunday,", which turns nothing.
  private mutating func setting() -> Bool {
    attempt { parser -> Bool? in
      guard parser.takeAny(["in a televised", "in a television", "in an", "in a", "on"], as: .neutral) != nil
      else { return nil }
      guard
        parser.takeAny(
          [
            "address to the nation", "address", "statement", "interview", "tweet", "speech", "briefing",
            "press conference", "broadcast", "twitter", "television", "state television", "telegram",
            "facebook",
          ], as: .neutral) != nil
      else { return nil }
      return true
    } != nil
  }

  /// When it was said, counted from the day that was given; `false`: no time is ahead.
  @discardableResult private mutating func speechTime() -> Bool {
    let spokenOn = day
    day = heardOn
    defer { day = spokenOn }
    guard let time = attempt({ $0.time() }) else { return false }
    context.speech = context.speech ?? time
    return true
  }

  /// Who says it, before the clauses.
  mutating func leadingSpeaker() -> String? {
    if let words = attempt({ parser -> String? in
      guard parser.setting() else { return nil }
      parser.speechTime()
      if parser.text() == "," { parser.take(1, as: .neutral) }
      guard let speaker = parser.speaker(), parser.saysThat() else { return nil }
      return speaker
    }) {
      return words
    }
    // "On 16 March the ministry said that"
    if let words = attempt({ parser -> String? in
      guard parser.speechTime() else { return nil }
      if parser.text() == "," { parser.take(1, as: .neutral) }
      guard let speaker = parser.speaker(), parser.saysThat(),
        parser.tokens[parser.place - 1].text == "that"
      else { return nil }
      return speaker
    }) {
      return words
    }
    if let words = attempt({ parser -> String? in
      let start = parser.place
      guard
        parser.takeAny([
          "it is reported that", "it was reported that", "it has been reported that", "it is said that",
          "it was said that", "it was announced that",
          "it has been announced that", "it was confirmed that", "it is announced that",
        ]) != nil
      else { return nil }
      return parser.words(start..<parser.place)
    }) {
      return words
    }
    if let words = attempt({ parser -> String? in
      guard parser.takeAny(["according to", "as per", "per", "as"]) != nil else { return nil }
      let isAs = parser.tokens[parser.place - 1].text == "as"
      guard let speaker = parser.speaker() else { return nil }
      if isAs { guard parser.take(parser.lexicon.saying) != nil else { return nil } }
      guard parser.text() == "," else { return nil }
      parser.take(1, as: .neutral)
      return speaker
    }) {
      return words
    }
    return attempt { parser -> String? in
      guard let speaker = parser.speaker(), parser.saysThat() else { return nil }
      return speaker
    }
  }

  /// Whom somebody tells it: "the BBC", "a reporter of Le Monde".
  private mutating func listener() -> Bool {
    let start = place
    while place - start < 8, let token = token(), token.text != "that", token.kind == .word {
      if take(lexicon.speakers, as: .neutral) != nil { continue }
      guard token.isCapital || ["the", "a", "an", "of", "in", "from", "and"].contains(token.text) else {
        return false
      }
      take(1, as: .neutral)
    }
    return place > start
  }

  /// A verb of saying with "that", a colon, or a clause at once.
  private mutating func saysThat() -> Bool {
    // "told the BBC that"
    if attempt({ parser -> Bool? in
      guard parser.takeAny(["told", "tells", "has told", "have told", "had told"]) != nil else { return nil }
      return parser.listener() && parser.take("that") ? true : nil
    }) != nil {
      return true
    }
    guard take(lexicon.saying) != nil else { return false }
    _ = setting()
    _ = attempt { parser -> Bool? in
      guard ["on", "today", "yesterday", "late", "early"].contains(parser.text()), parser.speechTime() else {
        return nil
      }
      return parser.text() == "that" || parser.text() == ":" ? true : nil
    }
    if take("that") || take(":") || take(",") { return true }
    // Without "that" a subject must follow, and no noun of a verb.
    if text() == "to" { return false }
    context.mayOmitClause = isAhead { $0.nominal(of: $0.context.party) != nil }
    return true
  }

  mutating func trailingSpeaker() -> String? {
    attempt { parser -> String? in
      if parser.text() == "," || parser.isDash() { parser.take(1, as: .neutral) }
      if parser.take("according to") {
        return parser.speaker()
      }
      if parser.take("as") {
        guard let speaker = parser.speaker(), parser.take(parser.lexicon.saying) != nil else { return nil }
        return speaker
      }
      // "said the ministry", "the ministry said"
      if parser.take(parser.lexicon.saying) != nil {
        let speaker = parser.speaker()
        _ = parser.setting()
        return speaker
      }
      guard let speaker = parser.speaker(), parser.take(parser.lexicon.saying) != nil else { return nil }
      parser.speechTime()
      return speaker
    }
  }

  /// ", a ministry in Baku says,"
  mutating func insertedSpeaker() -> Bool? {
    guard text() == "," || isDash() else { return nil }
    take(1, as: .neutral)
    if take("according to") {
      guard speaker() != nil else { return nil }
    } else {
      if attempt({ parser -> Bool? in
        guard parser.take(parser.lexicon.saying) != nil, parser.speaker() != nil else { return nil }
        return true
      }) == nil {
        guard speaker() != nil, take(lexicon.saying) != nil else { return nil }
      }
      speechTime()
    }
    guard text() == "," || isDash() else { return nil }
    take(1, as: .neutral)
    return true
  }

  /// `speaker = { article | noun for speakers | party | name | "of" | "in" | "and" }`, no more than 14 words.
  mutating func speaker() -> String? {
    attempt { parser -> String? in
      let start = parser.place
      var hasNoun = false
      var party: SpokenParty?
      scan: while !parser.isAtEnd, parser.place - start < 14 {
        guard let token = parser.token(), !StatementLexicon.discredits.contains(token.text) else { break }
        if parser.isNext(parser.lexicon.saying), hasNoun { break }
        if token.kind == .genitive {
          parser.take()
          continue
        }
        if parser.take(parser.lexicon.speakers) != nil {
          hasNoun = true
          continue
        }
        if let (count, found) = parser.lexicon.parties.longest(in: parser.tokens, at: parser.place) {
          parser.take(count)
          party = party ?? found
          hasNoun = true
          continue
        }
        if parser.take(parser.lexicon.forces) != nil || parser.take(parser.lexicon.authorities) != nil {
          hasNoun = true
          continue
        }
        if parser.takeAny(
          ["of", "in", "for", "close to", "from", "at", "- based", "-", "and", "near"], as: .used) != nil
        {
          continue
        }
        if parser.article() { continue }
        if parser.takeAny(
          [
            "several", "many", "two", "three", "senior", "high", "local", "independent", "western", "state",
            "unnamed", "anonymous", "other", "various", "military", "former", "political", "some",
          ], as: .neutral) != nil
        {
          continue
        }
        guard token.kind == .word, token.isCapital,
          !StatementParser.isKnownWord(token.text, parser.lexicon)
            || !parser.namedPlaces(at: parser.place).isEmpty,
          VerbForm.all.longest(in: parser.tokens, at: parser.place) == nil
        else { break scan }
        parser.take()
        hasNoun = true
      }
      guard hasNoun, parser.place > start else { return nil }
      if let party { (parser.context.party, parser.context.speaker) = (party, party) }
      return parser.words(start..<parser.place)
    }
  }
}
