internal import FrontlineAtlas

/// What is held, taken or lost, in lists.
extension StatementParser {
  /// What is held, taken or lost: a place, a number of settlements, a part of a district.
  struct Item {
    enum Kind {
      case place(SpokenPlace, ControlClaim.Extent)
      case count(CountPart, other: SpokenParty?)
      case ground(StatedFigure, SpokenPlace?)
    }

    var kind: Kind
    var isPositive = true
    /// Whether "or" joins it to the one before.
    var isAlternative = false
    /// Whether it is one of the number before it: "20 villages, including Talish".
    var isIncluded = false
    /// Whether it stands in a list behind a colon or in brackets.
    var isListed = false
    /// Whether "both" or "all of" stands before its list.
    var isOfAll = false
    var time: ClaimTime?
    var scope: [SpokenPlace] = []
    var outside: [SpokenPlace] = []
    var words = ""

    init(_ kind: Kind, words: String = "") {
      self.kind = kind
      self.words = words
    }

    init(place: SpokenPlace) { self.init(.place(place, .whole(isSaid: false)), words: place.name) }

    /// The figure of a count.
    var figure: StatedFigure? { if case .count(let part, _) = kind { part.stated } else { nil } }

    /// Whether it is all of its kind, all of a district, or none.
    var isOfAllOrNone: Bool {
      switch kind {
      case .place(let place, let extent): place.district != nil && extent == .whole(isSaid: true)
      case .count(let part, _): part.isAll || part.isNone
      case .ground: false
      }
    }

    var place: SpokenPlace? { if case .place(let place, _) = kind { place } else { nil } }
  }

  /// `items = item { separator [ "not" ] item } [ "but not" [ preposition ] item { separator item } ]`.
  mutating func items(isSubject: Bool) -> [Item]? { attempt { $0.readItems(isSubject: isSubject) } }

  private mutating func readItems(isSubject: Bool) -> [Item]? {
    var list: [Item] = []
    let listStart = place
    if let glossed = attempt({ parser -> [Item]? in
      _ = parser.takeAny(Self.controlOf)
      return parser.glossedPlaces()
    }) {
      // None: one of them does not lie where they are said to.
      return glossed.isEmpty ? nil : glossed
    }
    if let contrasted = attempt({ $0.contrastedItems(isSubject: isSubject) }) { return contrasted }
    var isPositive = true
    var isOfAll = false
    let isCountOfNone =
      matches("none of the") != nil
      && (StatementLexicon.kinds[text(3)] != nil || StatementLexicon.kinds[text(4)] != nil)
    if !isCountOfNone, take("neither of") || take("none of") || take("neither") {
      isPositive = false
    } else if !isBothOfKindAhead, text() == "both" || text() == "either" {
      isOfAll = text() == "both"
      take(1, as: .neutral)
    } else if isEachOfList {
      isOfAll = true
      take(2, as: .neutral)
    }
    let isNeither = !isPositive && tokens[place - 1].text == "neither"
    let shared = kindOfList()
    guard var first = item(shared: shared, isSubject: isSubject) else { return nil }
    // "none of Lachin district" is nothing in it.
    if !isPositive, !isNeither, case .place(let place, .whole(false)) = first.kind, place.district != nil {
      first.kind = .place(place, .any)
    }
    first.isPositive = first.isPositive && isPositive
    list.append(first)
    distribution(&list)
    itemTime(&list, isSubject: isSubject)
    partition(&list, isSubject: isSubject)
    var (isIncluded, isListed) = (false, false)
    while true {
      // "Qubadli, Azerbaijan says, was taken": the one who says it is none of the places.
      if isSubject, isAhead({ $0.insertedSpeaker() != nil }) { break }
      let start = place
      let kept = remarks.count
      var joins = false
      if isNeither {
        if take("nor") || (take(",") && take("nor")) {
          joins = true
        } else if text() == "," {
          take(1, as: .neutral); joins = true
        }
      } else if !isSubject,
        text() == "but" || text() == "," && text(1) == "but" || text() == "and" && text(1) == "not"
          || text() == "," && text(1) == "not"
      {
        if text() == "," { take(1, as: .neutral) }
        _ = take("but") || take("and")
        if take("not yet") || take("not") {
          isPositive = false
          _ = takeAny(["over", "of", "in", "from", "to", "for"])
          joins = true
        } else {
          place = start
        }
      } else if list.allSatisfy({ $0.place == nil }), case .count = list.last?.kind, including() {
        isIncluded = true
        joins = true
      } else if text() == ":" || text() == "(" || namely() > 0, case .count = list.last?.kind {
        // "four cities: A, B, C and D", "one city, namely Shusha"
        take(max(1, namely()), as: .neutral)
        joins = true
        isListed = true
      } else if text() == ")", tokens[..<place].contains(where: { $0.text == "(" }), list.count > 1 {
        take(1, as: .neutral)
        continue
      } else if text() == ",", text(1) == "like" {
        // "Zabukh and Sus, like Lachin itself, are held by ..."
        take(2)
        joins = true
      } else {
        joins = separator()
        if joins, take("not") { isPositive = false }
        if joins { repeatedPreposition(before: listStart) }
        if !joins, text() == "or" {
          take()
          joins = true
        }
      }
      guard joins, var next = item(shared: shared, isSubject: isSubject) else {
        place = start
        remarks.removeSubrange(kept...)
        break
      }
      if !isSubject, isAhead({ $0.beginsPredicate() }) {
        place = start
        remarks.removeSubrange(kept...)
        break
      }
      // "Lost Lachin district, about 1,800 km2, in October": the size of the district.
      if case .ground(let figure, nil) = next.kind, figure.range.unit == "km2",
        tokens[start].text == ",", tokens[start + 1].text != "and",
        let district = list.last?.place, district.district != nil
      {
        remarks.append(StatementClaim(content: .size(of: district, figure), words: figure.words))
        if text() == "," { take(1, as: .neutral) }
        continue
      }
      next.isPositive = isPositive
      if isPositive, let part = list.last(where: { $0.place?.settlement == nil }) {
        guard let spread = spreading(part, over: next, start..<place) else { return nil }
        next = spread
      }
      next.isAlternative = tokens[start].text == "or"
      (next.isIncluded, next.isListed) = (isIncluded, isListed)
      // "20 villages, including Talish and 3 towns" leaves open what is within the 20.
      if isIncluded {
        guard let settlement = next.place?.settlement else { return nil }
        guard let counted = list.first(where: { $0.place == nil }), case .count(let part, _) = counted.kind
        else { return nil }
        guard part.kinds.contains(settlement.kind) else {
          return stop(
            "\(settlement.name) is a \(settlement.kind) in the atlas, and is none of those that are counted")
        }
        guard isIn(counted.scope, settlement) else {
          return stop(
            "\(settlement.name) does not lie in \(counted.scope.map(\.name).joined(separator: " or "))")
        }
      }
      list.append(next)
      distribution(&list)
      if tokens[start].text == ",", tokens[min(start + 1, tokens.count - 1)].text == "like", text() == "," {
        take(1, as: .neutral)
      }
      itemTime(&list, isSubject: isSubject)
      partition(&list, isSubject: isSubject)
    }
    if let noun = Self.placeKind(text()), shared != nil, noun == shared, text().hasSuffix("s") { take() }
    context.rememberPair(list.compactMap(\.place))
    if isOfAll { for index in list.indices { list[index].isOfAll = true } }
    // "20 villages on 20 October, among them Talish": of the same days.
    for index in list.indices.dropFirst() where list[index].isIncluded && list[index].time == nil {
      list[index].time = list[index - 1].time
    }
    if !isSubject {
      guard nameCounted(&list) else { return nil }
      // "Fuzuli by 20 October but not Zangilan" is of one time; "Fuzuli on 17 October and Shusha" leaves open when Shusha was.
      if let timed = list.lastIndex(where: { $0.time != nil && $0.isPositive }), timed < list.count - 1 {
        for index in list.indices[(timed + 1)...] where !list[index].isPositive && list[index].time == nil {
          list[index].time = list[timed].time
        }
      }
      if let timed = list.lastIndex(where: { $0.time != nil && $0.isPositive }),
        list[timed...].contains(where: { $0.time == nil && !$0.isIncluded })
      {
        return stop("no day is said of the last of several places that have days of their own")
      }
    }
    // "Fuzuli and seven other settlements": seven without Fuzuli.
    let places = list.compactMap(\.place).filter { $0.settlement != nil }
    for index in list.indices {
      guard case .count(var part, let other) = list[index].kind, part.isOfOthers else { continue }
      part.named = places
      list[index].kind = .count(part, other: other)
    }
    // "A city" alone is one or more; beside other numbers it is one.
    if list.count(where: { $0.figure != nil }) == 1,
      let index = list.firstIndex(where: {
        $0.figure?.isOne == true && $0.words.lowercased().hasPrefix("a ") && !$0.words.contains("single")
      }),
      case .count(var part, let other) = list[index].kind
    {
      part.stated = StatedFigure(
        1, precision: 1, bound: .atLeast, unit: "settlements", isCount: true, words: part.words)
      list[index].kind = .count(part, other: other)
    }
    // "four cities and 130 settlements": the settlements are the others.
    var named: Set<Settlement.Kind> = []
    for index in list.indices {
      guard case .count(var part, let other) = list[index].kind else { continue }
      // "24 settlements, seven of them in A" are of the same kinds.
      if part.kinds.count == 3, named.count < 3 { part.kinds.subtract(named) }
      named.formUnion(part.kinds)
      list[index].kind = .count(part, other: other)
    }
    return list
  }

  /// "from Kalbajar and from Lachin": the preposition that stands before a list may stand before each place of it.
  private mutating func repeatedPreposition(before start: Int) {
    guard start > 0, ["from", "of", "over", "into"].contains(tokens[start - 1].text) else { return }
    _ = attempt { parser -> Bool? in
      if parser.text() == parser.tokens[start - 1].text {
        parser.take()
      } else {
        guard parser.tokens[start - 1].text == "of", parser.take("out of") else { return nil }
      }
      return parser.isAhead { $0.placeName() != nil } ? true : nil
    }
  }

  /// "the towns of A and B", "A and B districts".
  mutating func kindOfList() -> PlaceKind? {
    attempt { parser -> PlaceKind? in
      parser.article()
      while parser.take(parser.lexicon.epithets, as: .neutral) != nil {}
      if let noun = Self.placeKind(parser.text()), parser.text().hasSuffix("s"), parser.text(1) == "of",
        parser.text(2) != "the" || parser.token(3)?.isCapital == true
      {
        parser.take(2)
        return noun
      }
      return nil
    } ?? kindBehindList()
  }

  /// A time behind an item of a list belongs to it and to those before it that have none: "Zangilan on 20 October and
  /// Shusha on 22 October".
  private mutating func itemTime(_ list: inout [Item], isSubject: Bool) {
    guard !isSubject, let time = attempt({ $0.time() }) else { return }
    for index in list.indices.reversed() {
      guard list[index].time == nil else { break }
      list[index].time = time
    }
  }

  private static let controlOf = [
    "control of", "control over", "possession of", "the control of", "full control of", "full control over",
    "complete control of", "sole control of",
    "military control of", "its control over", "its control of", "their control over",
    "complete control over", "its hold on", "its grip on", "its rule over",
  ]

  private mutating func item(shared: PlaceKind?, isSubject: Bool) -> Item? {
    _ = takeAny(Self.controlOf)
    if let item = attempt({ $0.extentItem() }) { return item }
    if let item = attempt({ $0.groundItem() }) { return item }
    if let item = attempt({ $0.countItem() }) { return item }
    let start = place
    if !isSubject, text() == "it", let last = context.places.last {
      take()
      return Item(place: last)
    }
    // "Armenian forces hold Lachin, Azerbaijan Fuzuli": a country that is a party begins the next clause.
    if !isSubject, isPartyAhead, !isAhead({ $0.heldEpithet() != nil }),
      namedPlaces(at: place).first?.places.contains(where: {
        if case .settlement = $0 { true } else { false }
      }) != true
    {
      return nil
    }
    guard let spoken = placeName(shared) else {
      place = start
      return nil
    }
    var item = Item(place: spoken)
    if let settlement = spoken.settlement,
      let ground = attempt({ parser -> SpokenPlace? in
        guard parser.take("in"), let ground = parser.placeName(.district) ?? parser.placeName(),
          ground.district != nil
        else { return nil }
        return ground
      })
    {
      guard ground.district?.hasMember(settlement) == true else {
        return stop("\(spoken.name) does not lie in \(ground.name)")
      }
    }
    context.remember(spoken)
    placeRemarks(after: spoken, isSubject: isSubject)
    item.words = spoken.name
    return item
  }
}
