internal import FrontlineAtlas

/// Nouns of verbs: "the capture of Shusha", "the fall of Lachin to Azerbaijan".
extension StatementParser {
  private static let takings = PhraseList(
    "capture|seizure|taking|conquest|liberation|recapture|retaking|reconquest|seizing|capturing|takeover|recovery"
  )
  private static let losses = PhraseList("loss|surrender|abandonment")
  private static let falls = PhraseList(
    "fall|handover|return|transfer|hand-over|handing over|cession|restitution")

  /// The verb of a noun: who recaptures a place had held it before.
  private static func verb(of noun: String) -> String {
    ["recapture", "retaking", "reconquest", "recovery"].contains(noun) ? "retake" : "take"
  }

  /// `nominal = article ( capture | loss | fall ) "of" items { "by" party | "to" party | "from" party | time }`.
  mutating func nominal(of speaker: SpokenParty?) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      parser.article()
      if parser.text() == "its" || parser.text() == "their" { parser.take(1, as: .neutral) }
      let start = parser.place
      // A noun says nothing of what was so afterwards.
      var group = VerbGroup(verb: .take, lemma: "take", isPast: true, range: start..<start)
      if let noun = parser.take(Self.takings) {
        (group.verb, group.lemma) = (.take, Self.verb(of: noun))
      } else if parser.take(Self.losses) != nil {
        group.verb = .lose
      } else if let noun = parser.take(Self.falls) {
        (group.verb, group.saysBack) = (.fall, ["return", "restitution"].contains(noun))
      } else {
        return nil
      }
      guard parser.take("of"), let items = parser.items(isSubject: false) else { return nil }
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      switch group.verb {
      case .take:
        if let taker = modifiers.agent ?? speaker {
          return parser.control(items, group, by: taker, modifiers)
        }
        group.isPassive = true
        return parser.control(items, group, by: nil, modifiers)
      case .lose:
        if let loser = modifiers.agent ?? speaker {
          // "The loss of X by A": A lost it, and did not take it.
          modifiers.agent = nil
          return parser.control(items, group, by: loser, modifiers)
        }
        group.isPassive = true
        return parser.control(items, group, by: nil, modifiers)
      default:
        group.lemma = "fall"
        return parser.control(items, group, by: nil, modifiers)
      }
    }
  }

  /// `party "'s" ( capture | loss ) "of" items "is complete" | "the fall of" items "to" party "came" time
  ///  | party "'s grip on" items "is broken"`.
  mutating func nominalClause() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      if let claims = parser.attempt({ $0.nominalOfPlace() }) { return parser.predicate(ofNominal: claims) }
      let owner = parser.attempt { $0.owner() }
      if let owner,
        parser.takeAny([
          "grip on", "hold on", "grip over", "hold over", "control of", "control over", "rule over",
          "occupation of",
        ]) != nil
      {
        guard let items = parser.items(isSubject: true) else { return nil }
        let start = parser.place
        guard
          parser.takeAny([
            "is broken", "was broken", "has been broken", "has ended", "ended", "is over",
            "has come to an end", "came to an end", "is at an end", "has slipped", "is lost",
            "was lost", "has been lost", "was ended", "has been ended",
          ]) != nil
        else { return nil }
        var modifiers = Modifiers()
        parser.modifiers(&modifiers)
        let group = VerbGroup(verb: .lose, lemma: "lose", range: start..<parser.place)
        parser.context.party = owner
        return parser.control(items, group, by: owner, modifiers)
      }
      if let claims = parser.attempt({ $0.withdrawal(of: owner) }) {
        return parser.nominalPredicate(claims)
      }
      guard let claims = parser.nominal(of: owner) else { return nil }
      return parser.predicate(ofNominal: claims)
    }
  }

  /// `place "'s" capture | [ owner ] capture "of" items`, without what is said of it.
  mutating func nominalPhrase() -> [StatementClaim]? {
    attempt { $0.nominalOfPlace() }
      ?? attempt { parser in
        let owner = parser.attempt { $0.owner() }
        return parser.nominal(of: owner)
      }
  }

  private mutating func predicate(ofNominal claims: [StatementClaim]) -> [StatementClaim]? {
    attempt { $0.precedence(of: claims) } ?? nominalPredicate(claims)
  }

  /// `( "preceded" | "followed" ) ( "that of" place | nominal ) [ "by" days ]`: which of two changes came first.
  private mutating func precedence(of first: [StatementClaim]) -> [StatementClaim]? {
    guard let word = takeAny(["preceded", "predated", "followed"]) else { return nil }
    var second: [StatementClaim] = []
    let other: Taking
    if take("that of") {
      guard let named = placeName(), named.settlement != nil else { return nil }
      context.remember(named)
      other = Taking(place: named, party: nil)
    } else {
      guard let claims = nominalPhrase(), claims.count == 1, let taking = Self.takings(of: claims).first
      else {
        return nil
      }
      (second, other) = (claims, taking)
    }
    let days = attempt { $0.take("by") ? $0.spanOfDays() : nil }
    guard first.count == 1, Self.takings(of: first).first.map({ $0.place.id != other.place.id }) == true
    else {
      return nil
    }
    return first + second + Self.order(of: first, word == "followed" ? .after : .before, other, days: days)
  }

  /// `[ owner ] "withdrawal" [ "of" party ] "from" items`.
  private mutating func withdrawal(of owner: SpokenParty?) -> [StatementClaim]? {
    article()
    let start = place
    guard takeAny(["withdrawal", "pullout", "pull - out", "pullback", "retreat", "departure"]) != nil else {
      return nil
    }
    var loser = owner
    if loser == nil, take("of") { loser = party() }
    guard let loser, take("from"), let items = items(isSubject: false) else { return nil }
    let group = VerbGroup(verb: .withdraw, lemma: "withdraw", range: start..<place)
    return control(items, group, by: loser, Modifiers())
  }

  /// `place "'s" ( capture | fall | loss ) [ "by" party ] [ "to" party ]`.
  private mutating func nominalOfPlace() -> [StatementClaim]? {
    article()
    guard let spoken = placeName(), token()?.kind == .genitive else { return nil }
    take()
    let start = place
    var group = VerbGroup(verb: .take, lemma: "take", isPast: true, range: start..<start)
    if let noun = take(Self.takings) {
      (group.isPassive, group.lemma) = (true, Self.verb(of: noun))
    } else if let noun = take(Self.falls) {
      (group.verb, group.lemma, group.saysBack) = (.fall, "fall", ["return", "restitution"].contains(noun))
    } else if take(Self.losses) != nil {
      (group.verb, group.isPassive) = (.lose, true)
    } else {
      return nil
    }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    if group.verb == .take, let agent = modifiers.agent {
      group.isPassive = false
      return control([Item(place: spoken)], group, by: agent, modifiers)
    }
    return control([Item(place: spoken)], group, by: nil, modifiers)
  }

  /// "is complete", "was announced", "came on 8 November".
  private mutating func nominalPredicate(_ found: [StatementClaim]) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      var claims = found
      guard
        parser.takeAny([
          "is complete", "was complete", "is completed", "was completed", "has been completed",
          "is confirmed", "was confirmed", "has been confirmed", "was announced",
          "has been announced", "is announced", "was reported", "has been reported", "came", "took place",
          "happened", "occurred", "followed", "was declared", "is a fact",
          "was achieved", "has been achieved", "is accomplished", "was accomplished",
        ]) != nil
      else { return nil }
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      guard modifiers.isOfTimeAlone else { return nil }
      if let time = modifiers.time {
        for index in claims.indices where claims[index].time == nil { claims[index].time = time }
      }
      return claims
    }
  }
}
