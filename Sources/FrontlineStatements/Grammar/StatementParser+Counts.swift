internal import FrontlineAtlas

/// A number of settlements, and the districts that it is counted in.
extension StatementParser {
  /// `count = ( "no" | "not one" | "not a single" | quantity ) [ "more" | "other" ] { epithet | party } kinds [ scope ]`.
  mutating func countItem() -> Item? {
    if let item = attempt({ $0.allButSome() }) ?? attempt({ $0.shareOfSettlements() }) { return item }
    let start = place
    var isLimit = false
    let figure: StatedFigure.Bound
    var value = 0.0
    var upper: Double?
    var isInclusive = true
    var isMore: Bool?
    var isBare = false
    if let quantity = quantity() {
      guard quantity.isWhole else { return nil }
      isLimit = saysTotal || (start..<place).contains { lexicon.limits.longest(in: tokens, at: $0) != nil }
      figure = quantity.bound
      value = quantity.value
      upper = quantity.upper
    } else if let more = comparative() {
      (figure, isMore) = (.atLeast, more)
    } else if let (count, least) = StatementLexicon.vagueNumbers.longest(in: tokens, at: place) {
      take(count)
      (figure, value) = (.atLeast, least)
      notes.append("\"\(words(start..<place))\" was taken as at least \(Int(least)).")
    } else if text() == "nothing", !Self.behindNothing.contains(text(1)) {
      take()
      _ = take("at all", as: .neutral)
      return Item(
        .count(
          CountPart(
            stated: .none(unit: "settlements", words: "nothing"), kinds: [.city, .town, .village],
            words: "nothing", note: nil), other: nil), words: "nothing")
    } else if takeAny([
      "not one", "not a single", "not a", "no single", "none of the", "no", "not any", "any", "zero",
    ]) != nil {
      figure = .exactly
      isInclusive = false
    } else if take("a single") || isOneOfKindAhead && take("a") {
      figure = .exactly
      value = 1
    } else if StatementLexicon.kinds[text()] != nil, text().hasSuffix("s"),
      !["of", "like", "such", "called"].contains(text(1)),
      // "In March 18 settlements", "both cities" are others.
      place == 0
        || tokens[place - 1].kind != .figure
          && !["both", "either", "neither", "each", "all", "other"].contains(tokens[place - 1].text)
    {
      // "took villages in March"
      (figure, value, isBare) = (.atLeast, 2, true)
      notes.append("\"\(words(start..<place + 1))\" was taken as at least two.")
    } else {
      return nil
    }
    // "10 of the 24 villages", "none of the four cities"
    let total = attempt { parser -> Int? in
      if !isInclusive, parser.place > start, parser.tokens[parser.place - 1].text == "the" {
        return parser.number().flatMap { $0.isWhole ? Int($0.value) : nil }
      }
      guard upper == nil, parser.takeAny(["of the", "out of the", "out of", "of a total of", "of"]) != nil,
        let number = parser.number(), number.isWhole, number.value >= value
      else { return nil }
      return Int(number.value)
    }
    // "no more and no fewer" behind the noun
    while takeAny(["more", "other", "further", "additional", "new", "different", "of the"], as: .neutral)
      != nil
    {}
    var note: String?
    if let epithet = take(lexicon.epithets, as: .neutral) {
      note =
        "The atlas counts no \"\(epithet)\" places apart: \"\(words(start..<min(place + 1, tokens.count)))\" was counted as all of their kind."
      while take(lexicon.epithets, as: .neutral) != nil {}
    }
    var other: SpokenParty?
    if let (count, party) = lexicon.parties.longest(in: tokens, at: place),
      StatementLexicon.kinds[text(count)] != nil
    {
      take(count)
      other = party
    }
    // "fifty-four Qubadli villages"
    let home = attempt { parser -> SpokenPlace? in
      guard parser.token()?.isCapital == true, let spoken = parser.placeName(.district),
        spoken.district != nil, StatementLexicon.kinds[parser.text()] != nil
      else { return nil }
      return spoken
    }
    var kinds: Set<Settlement.Kind> = []
    while let known = StatementLexicon.kinds[text()] {
      take()
      // Beside a kind "settlements" are the rest.
      kinds.formUnion(known.kinds.count == 3 && !kinds.isEmpty ? [.town, .village] : known.kinds)
      guard text() == "and" || text() == "or", StatementLexicon.kinds[text(1)] != nil else { break }
      take(1, as: .neutral)
    }
    guard !kinds.isEmpty else { return nil }
    let isOfOthers = (start..<place).contains {
      ["other", "others", "further", "another", "additional", "different"].contains(tokens[$0].text)
        || tokens[$0].text == "more" && $0 + 1 < tokens.count && tokens[$0 + 1].text != "than"
    }
    let words = words(start..<place)
    let stated =
      isInclusive
      ? StatedFigure(
        value, to: upper, precision: 1, bound: figure, unit: "settlements", isCount: true, words: words)
      : .none(unit: "settlements", words: words)
    var item = Item(
      .count(
        CountPart(
          stated: stated, kinds: kinds, words: words, note: note, total: total, isLimit: isLimit,
          isOfOthers: isOfOthers && isMore == nil, isMore: isMore, isBare: isBare),
        other: other),
      words: words)
    if let home { item.scope = [home] }
    scope(&item.scope, &item.outside)
    if takeAny([
      ", no more and no fewer", ", no more and no less", ", no more, no less", "in all", "in total",
      "altogether",
    ]) != nil, case .count(var part, let other) = item.kind {
      part.isLimit = true
      item.kind = .count(part, other: other)
    }
    if eachOfParties != .none, text() == "each",
      !isAhead({ $0.take("each in") && $0.districts() != nil })
    {
      take()
      eachOfParties = .said
    }
    if item.scope.isEmpty {
      // "ten settlements, all of them in Jabrayil district"
      _ = attempt { parser -> Bool? in
        guard
          parser.take(", all of them") || parser.take("all of them") || parser.take(", all")
            || parser.take(", each of them")
        else {
          return nil
        }
        parser.scope(&item.scope, &item.outside)
        return item.scope.isEmpty ? nil : true
      }
    }
    return item
  }

  /// "more", "fewer" before a kind.
  private mutating func comparative() -> Bool? {
    attempt { parser -> Bool? in
      let isMore: Bool
      if parser.takeAny(["many more", "far more", "more"]) != nil {
        isMore = true
      } else if parser.takeAny(["many fewer", "far fewer", "fewer"]) != nil {
        isMore = false
      } else {
        return nil
      }
      return StatementLexicon.kinds[parser.text()] != nil ? isMore : nil
    }
  }

  /// `compared = "than" ( "in" districts | time | kinds | party [ "did" ] )` behind "more villages ...".
  mutating func compared(_ claims: inout [StatementClaim]) -> Bool? {
    guard claims.count == 1, case .count(var first) = claims[0].content, let isMore = first.parts[0].isMore,
      take("than")
    else { return nil }
    first.parts[0].isMore = nil
    var second = first
    var time = claims[0].time
    // "than it did on 1 May", "than before the war": of what is held, at another time.
    let isHeld = first.relation == .holds && time == nil
    if isHeld,
      let other = attempt({ parser -> ClaimTime? in
        if let party = parser.party() {
          guard party.side == first.party?.side, parser.takeAny(["did", "had", "held"]) != nil else {
            return nil
          }
        }
        return parser.time()
      })
    {
      claims[0].isPresent = true
      claims[0].content = .comparison(
        CountComparison(first: first, second: second, secondTime: other, isMore: isMore))
      return true
    }
    if !first.scope.isEmpty,
      let districts = attempt({ parser -> [SpokenPlace]? in
        parser.takeAny(["in", "of", "within"]) != nil ? parser.districts() : nil
      })
    {
      second.scope = districts
    } else if time != nil, let other = self.time() {
      time = other
    } else if let known = StatementLexicon.kinds[text()] {
      take()
      second.parts[0].kinds = known.kinds
    } else if let one = first.party, let other = party(), other.side != one.side {
      second.party = other
      _ = takeAny(["did", "does", "do", "has", "have", "had"])
    } else {
      return nil
    }
    claims[0].content = .comparison(
      CountComparison(first: first, second: second, secondTime: time, isMore: isMore))
    return true
  }

  /// Words that make another thing of "nothing".
  private static let behindNothing: Set<String> = [
    "but", "else", "except", "other", "more", "less", "of", "short", "like", "save", "beyond", "apart",
  ]

  /// "both towns in a district": all of the two.
  var isBothOfKindAhead: Bool {
    guard text() == "both" else { return false }
    let at = text(1) == "of" && text(2) == "the" ? 3 : text(1) == "the" ? 2 : 1
    return StatementLexicon.kinds[text(at)] != nil && ["in", "within"].contains(text(at + 1))
  }

  /// "a city" as a number, and not as the words for a place: "nine villages and a city on 4 October".
  private var isOneOfKindAhead: Bool {
    text() == "a" && ["city", "town", "village", "hamlet", "settlement"].contains(text(1))
      && token(2)?.isCapital != true && !["of", "called", "named", "-"].contains(text(2))
  }

  /// `all-but = "all but" number "of the" kinds scope`: as many as the atlas has there, without so many.
  private mutating func allButSome() -> Item? {
    let start = place
    guard take("all but"), let number = number(), number.isWhole, number.value >= 1,
      take("of the") || take("of"),
      let known = StatementLexicon.kinds[text()], text().hasSuffix("s")
    else { return nil }
    take()
    var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
    self.scope(&scope, &outside)
    guard !scope.isEmpty, outside.isEmpty else { return nil }
    let total = atlas.settlements.count { settlement in
      known.kinds.contains(settlement.kind) && scope.contains { $0.district?.hasMember(settlement) == true }
    }
    guard Double(total) > number.value else { return stop("the atlas has no more than \(total) there") }
    let words = words(start..<place)
    notes.append("\"\(words)\" was taken as \(total - Int(number.value)) of the \(total) of the atlas.")
    let figure = StatedFigure(
      Double(total) - number.value, precision: 1, bound: .exactly, unit: "settlements", isCount: true,
      words: words)
    var item = Item(
      .count(
        CountPart(stated: figure, kinds: known.kinds, words: words, note: nil, isLimit: true), other: nil),
      words: words)
    item.scope = scope
    return item
  }

  /// `share-of-settlements = ( share | "most" ) [ "of" ] [ "the" ] kinds ( "in" | "of" ) district | share "of" district "'s" kinds`.
  private mutating func shareOfSettlements() -> Item? {
    let start = place
    var total: Int?
    let figure: StatedFigure
    if let share = share() {
      figure = share
    } else if takeAny(["most", "the majority", "a majority", "the bulk", "the greater part"]) != nil {
      figure = StatedFigure(
        50, precision: 1, bound: .moreThan, unit: "per cent", words: words(start..<place))
    } else if isBothOfKindAhead, takeAny(["both of the", "both the", "both"]) != nil {
      total = 2
      figure = StatedFigure(
        100, precision: 0, bound: .exactly, unit: "per cent", words: words(start..<place))
    } else if takeAny(["every", "each", "all of the", "all the", "all"]) != nil {
      // "All" says that none is left out; its denial has two readings.
      figure = StatedFigure(
        100, precision: 0, bound: .exactly, unit: "per cent", words: words(start..<place))
    } else {
      return nil
    }
    let isOf = take("of")
    article()
    var scope: [SpokenPlace] = []
    if isOf,
      let home = attempt({ parser -> SpokenPlace? in
        guard let spoken = parser.placeName(.district), spoken.district != nil else { return nil }
        if parser.token()?.kind == .genitive { parser.take() }
        return StatementLexicon.kinds[parser.text()] == nil ? nil : spoken
      })
    {
      scope = [home]
    }
    let isEach = ["every", "each"].contains(tokens[start].text)
    guard let known = StatementLexicon.kinds[text()], text().hasSuffix("s") != isEach else { return nil }
    take()
    var outside: [SpokenPlace] = []
    self.scope(&scope, &outside)
    // Of which settlements it is a share must be said; "all cities but Shusha" are those of the atlas.
    let isOpen = scope.isEmpty && figure.range.lower == 100 && ["but", "except"].contains(text())
    guard !scope.isEmpty || isOpen else { return nil }
    var part = CountPart(
      stated: figure, kinds: known.kinds, words: words(start..<place), note: known.note)
    (part.isShare, part.total, part.isOfOpenGround) = (true, total, isOpen)
    var item = Item(.count(part, other: nil), words: part.words)
    (item.scope, item.outside) = (scope, outside)
    return item
  }

  /// `scope = ( "in" | "of" | "within" | "across" ) district { "and" district } | "outside" [ "of" ] district`.
  mutating func scope(_ scope: inout [SpokenPlace], _ outside: inout [SpokenPlace]) {
    while true {
      if let found = attempt({ parser -> [SpokenPlace]? in
        guard
          parser.takeAny([
            "in the territory of", "on the territory of", "in", "of", "within", "across", "throughout",
            "inside",
          ]) != nil
        else { return nil }
        return parser.districts()
      }) {
        scope += found
      } else if let found = attempt({ parser -> [SpokenPlace]? in
        guard
          parser.takeAny([
            "outside of", "outside", "beyond", "not counting", "without", "except in", "apart from",
          ]) != nil
        else { return nil }
        // "apart from Shusha" is the town, which the end of the clause reads.
        if ["from", "counting"].contains(parser.tokens[parser.place - 1].text),
          parser.isAhead({ $0.placeName()?.settlement != nil })
        {
          return nil
        }
        return parser.districts()
      }) {
        outside += found
      } else {
        return
      }
    }
  }

  /// Whether the word before a token is one for a district.
  private func endsAsDistrict(_ end: Int) -> Bool {
    end > 0 && Self.placeKind(tokens[end - 1].text) == .district
  }

  /// Districts, a settlement's name read as that of its district where there is one.
  mutating func districts() -> [SpokenPlace]? {
    let shared = kindOfList()
    var found: [SpokenPlace] = []
    while true {
      let start = place
      if !found.isEmpty {
        guard text() == "and" || text() == "," else { break }
        take(1, as: .neutral)
        // "In Khojavend district, Azerbaijan holds": a country that is a party begins the clause.
        if isPartyAhead, isAhead({ parser in parser.party() != nil && parser.beginsPredicate() }) {
          place = start
          break
        }
      }
      // "in Zangilan district, Shusha": a town, behind a comma and a name that is called a district.
      let isTown =
        !found.isEmpty && tokens[place - 1].text == "," && shared == nil && endsAsDistrict(start)
        && namedPlaces(at: place).first?.places.contains { if case .settlement = $0 { true } else { false } }
          == true
      if let spoken = placeName(shared ?? .district), spoken.district != nil, !isTown || endsAsDistrict(place)
      {
        found.append(spoken)
        continue
      }
      if let spoken = placeName(shared) {
        if spoken.district != nil {
          found.append(spoken)
          continue
        }
      }
      place = start
      break
    }
    if shared != nil, Self.placeKind(text()) == .district, text().hasSuffix("s") { take() }
    return found.isEmpty ? nil : found
  }
}
