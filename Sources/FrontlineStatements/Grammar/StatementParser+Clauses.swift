internal import FrontlineAtlas

/// Clauses and what joins them.
extension StatementParser {
  /// `clauses = [ "although" ] clause { link clause }`.
  mutating func clauses() -> [StatementClaim]? {
    let concession = takeAny(
      ["although", "though", "even though", "while", "whereas", "now that"], as: .neutral)
    guard var claims = clause() else { return nil }
    if concession != nil { guard text() == "," else { return nil } }
    // Where the claims of the clause before begin.
    var last = 0
    while true {
      let start = place
      let kept = remarks.count
      if var more = attempt({ $0.repetition() }), apply(Opening(), to: &more) {
        claims += more
        continue
      }
      guard link() else { break }
      if deniesWhatFollows, tokens[start].text != ";" {
        place = start
        let _: Bool? = stop("how far its denial reaches is open")
        break
      }
      var words = tokens[start..<place].filter { $0.kind == .word }.map(\.text).joined(separator: " ")
      if words.isEmpty, concession == "while", last == 0 { words = "while," }
      context.lastTaking = Self.takings(of: claims).last ?? context.lastTaking
      // "On D A took X, and then B took Y": not on that day.
      if words == "and then" || words == "then", let days = context.time?.days,
        days.lowerBound == days.upperBound
      {
        context.time = nil
      }
      if let more = clause(), let joined = Self.joined(Array(claims[last...]), words, more) {
        claims.replaceSubrange(last..., with: joined)
        last = claims.count - more.count
        continue
      }
      place = start
      remarks.removeSubrange(kept...)
      break
    }
    context.lastTaking = Self.takings(of: claims).last ?? context.lastTaking
    return claims
  }

  /// ", as are Qubadli and Jabrayil", "and so is Lachin", "nor is Lachin": the same of other places;
  /// "and so does Azerbaijan": of another party.
  private mutating func repetition() -> [StatementClaim]? {
    if text() == "," || text() == ";" { take(1, as: .neutral) }
    if text() == "and" { take(1, as: .neutral) }
    let isPositive: Bool
    if take("as") || take("so") {
      isPositive = true
    } else if take("nor") || take("neither") {
      isPositive = false
    } else {
      return nil
    }
    let beOfPlaces = ["is", "are", "was", "were"]
    guard let helper = takeAny(beOfPlaces + ["has", "have", "does", "do", "did"]) else { return nil }
    if !beOfPlaces.contains(helper), let repeated = context.repeatedOfParty,
      let party = attempt({ parser in parser.party().flatMap { parser.isClauseEnd ? $0 : nil } })
    {
      return repeated(party, isPositive)
    }
    guard let repeated = context.repeated, let list = places(isSubject: false), isClauseEnd || text() == ","
    else { return nil }
    return repeated(list, isPositive)
  }

  /// `link = ";" | ":" | "," [ conjunction ] | conjunction`.
  private mutating func link() -> Bool {
    let start = place
    if [",", ";", ":"].contains(text()) || isDash() { take(1, as: .neutral) }
    _ = takeAny(
      [
        "and so", "and that", "and yet", "and then", "and now", "then", "and", "but", "while", "whereas",
        "although",
        "though", "even though", "yet", "with the result that", "so",
        "after", "as", "where", "thus", "when", "just as",
      ], as: .neutral)
    return place > start
  }

  var isBoundary: Bool {
    isAtEnd
      || [
        ",", ";", ":", ".", "!", "and", "but", "while", "whereas", "although", "though", "yet", ")", "so",
        "after", "as", "where", "when", "thus", "with",
      ].contains(text())
      || isDash()
  }

  /// `clause = { leading [ "," ] } core`.
  mutating func clause() -> [StatementClaim]? {
    guard depth < 8 else { return stop("its clauses stand too deep within each other") }
    let before = (clauseStart, saysTotal)
    depth += 1
    (clauseStart, saysTotal) = (place, false)
    defer { (depth, clauseStart, saysTotal) = (depth - 1, before.0, before.1) }
    return attempt { parser -> [StatementClaim]? in
      let opening = parser.opening()
      let road = parser.attempt { $0.manner() }
      guard var claims = parser.core() else { return nil }
      if let road { Self.byRoad(&claims, road) }
      return parser.apply(opening, to: &claims) ? claims : nil
    }
  }

  /// The core of a clause, by the first of its forms that ends where a clause may end.
  private mutating func core() -> [StatementClaim]? {
    let kept = actor
    actor = nil
    defer { actor = kept }
    func bounded(_ parser: inout StatementParser, _ rule: (inout StatementParser) -> [StatementClaim]?)
      -> [StatementClaim]?
    {
      parser.attempt { inner -> [StatementClaim]? in
        guard var claims = rule(&inner) else { return nil }
        inner.trailing(&claims)
        // "More villages" than where or when must be said.
        guard claims.allSatisfy({ !$0.isHalfCompared }) else { return nil }
        return inner.isBoundary ? claims : nil
      }
    }
    let forms: [(inout StatementParser) -> [StatementClaim]?] = [
      { $0.judgement() },
      { $0.judgedReport() },
      { $0.rank() },
      { $0.cleft() },
      { $0.impersonalDistance() },
      { $0.figureFirst() },
      { $0.directionFirst() },
      { $0.roadCount() },
      { $0.roadAbroad() },
      { $0.thereIs() },
      { $0.labelled() },
      { $0.nobody() },
      { $0.inverted() },
      { $0.noneOf() },
      { $0.groundOf() },
      { $0.numberOf() },
      { parser in parser.context.mayOmitClause ? parser.nominal(of: parser.context.party) : nil },
      { $0.casualties() },
      { parser in parser.frontNoun() ? parser.predicates(of: .front) : nil },
      { parser in parser.road().flatMap { parser.predicates(of: .road($0)) } },
      { $0.nominalClause() },
      { $0.flag() },
      { $0.itTook() },
      { $0.partiesInTurn() },
      { $0.distancesInTurn() },
      { parser in
        let pronoun = ["it", "they", "its", "their"].contains(parser.text()) ? parser.text() : nil
        let (last, isOpen) = (parser.context.places.last, parser.context.isOfSeveralParties)
        parser.mayGoOn = true
        let found = parser.party()
        parser.mayGoOn = false
        guard let party = found else { return nil }
        parser.context.party = party
        let claims = parser.predicates(of: .party(party))
        // "A took X from B. It held Y": of either.
        if let pronoun, isOpen, claims?.allSatisfy({ $0.isPastAct && $0.isPositive }) == false {
          return parser.stop("of which of the parties before it \"\(pronoun)\" is said is open")
        }
        // "A took X. It is 10 km from Y": a town or its troops.
        if pronoun == "it", let last,
          claims?.contains(where: { if case .front = $0.content { true } else { false } }) == true
        {
          return parser.stop("\"it\" may mean \(last.name) or \(party.name)")
        }
        return claims
      },
      { $0.eachParty() },
      { $0.pronounOfPlaces() },
      { $0.partyRatherThanOther() },
      { $0.eitherParty() },
      { $0.neitherParty() },
      { $0.someOfThem() },
      { $0.onlyParty() },
      { $0.onlySomeOfList() },
      { $0.firstOfList() },
      { $0.placeThatWas() },
      { parser in parser.items(isSubject: true).flatMap { parser.predicates(of: .items($0)) } },
      { parser in parser.anyTroops() ? parser.predicates(of: .front) : nil },
      { $0.listWithAnaphor() },
      { $0.bothOfThem() },
      { parser in
        guard let party = parser.party(allowUnknown: true), party.id == nil else { return nil }
        return parser.predicates(of: .party(party))
      },
    ]
    for form in forms {
      if let claims = bounded(&self, form) { return claims }
    }
    return nil
  }
}
