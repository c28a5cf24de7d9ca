internal import FrontlineAtlas

/// What is held, taken or lost: places, numbers of settlements and parts of districts, in lists.
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
    var time: ClaimTime?
    var scope: [SpokenPlace] = []
    var outside: [SpokenPlace] = []
    var words = ""

    init(_ kind: Kind, words: String = "") {
      self.kind = kind
      self.words = words
    }

    init(place: SpokenPlace) { self.init(.place(place, .whole(isSaid: false)), words: place.name) }

    var place: SpokenPlace? { if case .place(let place, _) = kind { place } else { nil } }
  }

  /// `items = item { separator [ "not" ] item } [ "but not" [ preposition ] item { separator item } ]`.
  mutating func items(isSubject: Bool) -> [Item]? { attempt { $0.readItems(isSubject: isSubject) } }

  private mutating func readItems(isSubject: Bool) -> [Item]? {
    var list: [Item] = []
    if let glossed = attempt({ parser -> [Item]? in
      _ = parser.takeAny(Self.controlOf)
      return parser.glossedPlaces()
    }) {
      return glossed
    }
    var isPositive = true
    if take("neither of") || take("none of") || take("neither") {
      isPositive = false
    } else if text() == "both" || text() == "either" {
      take(1, as: .neutral)
    } else if isEachOfList {
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
      next.isPositive = isPositive
      next.isAlternative = tokens[start].text == "or"
      (next.isIncluded, next.isListed) = (isIncluded, isListed)
      // "20 villages, including Talish and 3 towns" leaves open what is within the 20.
      if isIncluded, next.place?.settlement == nil { return nil }
      list.append(next)
      distribution(&list)
      if tokens[start].text == ",", tokens[min(start + 1, tokens.count - 1)].text == "like", text() == "," {
        take(1, as: .neutral)
      }
      itemTime(&list, isSubject: isSubject)
      partition(&list, isSubject: isSubject)
    }
    if let noun = Self.placeKind(text()), shared != nil, noun == shared, text().hasSuffix("s") { take() }
    if !isSubject { guard nameCounted(&list) else { return nil } }
    // "Fuzuli and seven other settlements": seven without Fuzuli.
    let places = list.compactMap(\.place).filter { $0.settlement != nil }
    for index in list.indices {
      guard case .count(var part, let other) = list[index].kind, part.isOfOthers else { continue }
      part.named = places
      list[index].kind = .count(part, other: other)
    }
    // "four cities and 130 settlements": the settlements are the others.
    var named: Set<Settlement.Kind> = []
    for index in list.indices {
      guard case .count(var part, let other) = list[index].kind else { continue }
      if part.kinds.count == 3, !named.isEmpty { part.kinds.subtract(named) }
      named.formUnion(part.kinds)
      list[index].kind = .count(part, other: other)
    }
    return list
  }

  /// "each of A, B and C": of each place of the list.
  private var isEachOfList: Bool {
    (text() == "each" || text() == "all") && text(1) == "of" && token(2)?.isCapital == true
      && [",", "and"].contains(text(3))
  }

  /// How many tokens "namely" and the comma before it take; 0: it is not ahead.
  private func namely() -> Int { text() == "namely" ? 1 : text() == "," && text(1) == "namely" ? 2 : 0 }

  /// "two cities in October: Fuzuli and Jabrayil": as many places as the number says are those, of its time. `false`: places
  /// stand behind a number with a time, and whether they are of it is open.
  private func nameCounted(_ list: inout [Item]) -> Bool {
    guard let index = list.indices.last(where: { if case .count = list[$0].kind { true } else { false } }),
      let time = list[index].time, case .count(let part, _) = list[index].kind, index + 1 < list.count
    else { return true }
    let named = list[(index + 1)...]
    guard
      named.allSatisfy({ $0.place?.settlement != nil && $0.time == nil && $0.isPositive && !$0.isIncluded })
    else { return true }
    for place in list.indices[(index + 1)...] { list[place].time = time }
    guard part.stated.bound == .exactly, Double(named.count) == part.stated.range.lower else {
      return named.allSatisfy { $0.isListed }
    }
    list.remove(at: index)
    return true
  }

  /// `including = [ "," ] ( "including" | "among them" | "among which" | "notably" | "such as" )`: the places behind it are of
  /// the number before it.
  private mutating func including() -> Bool {
    attempt { parser -> Bool? in
      if parser.text() == "," || parser.isDash() { parser.take(1, as: .neutral) }
      guard parser.takeAny(["including", "among them", "among which", "notably", "such as"]) != nil else {
        return nil
      }
      return true
    } != nil
  }

  /// `glossed = [ article | "all" ] quantity kinds ( "of" | ":" | "," | "(" ) place { separator place } [ ")" ]` with as many places as
  /// the quantity says: the places, and not all of their kind.
  private mutating func glossedPlaces() -> [Item]? {
    article()
    _ = take("all", as: .neutral)
    let start = place
    guard let quantity = quantity(), quantity.isWhole, quantity.bound == .exactly, quantity.upper == nil,
      quantity.value >= 1
    else { return nil }
    let isLimit = (start..<place).contains { lexicon.limits.longest(in: tokens, at: $0) != nil }
    while take(lexicon.epithets, as: .neutral) != nil {}
    guard let kind = Self.placeKind(text()), [.city, .town, .village, .settlement, .district].contains(kind),
      text().hasSuffix("s") != (quantity.value == 1), kind != .district || !isLimit
    else { return nil }
    let kinds = StatementLexicon.kinds[text()]?.kinds ?? []
    take()
    let counted = words(start..<place)
    neutral()
    if quantity.value == 1, text() == "of" { return nil }
    let isInBrackets = text() == "("
    guard take("of") || take(":") || take(",") || take("(") else { return nil }
    var places: [SpokenPlace] = []
    var end = place
    repeat {
      article()
      guard let named = placeName(kind), (named.settlement != nil) == (kind != .district) else {
        // "the two towns, ... , were taken": the mark belongs to what follows.
        place = end
        break
      }
      places.append(named)
      end = place
    } while separator()
    guard Double(places.count) == quantity.value else { return nil }
    if isInBrackets { guard take(")") else { return nil } } else if text() == "," { take(1, as: .neutral) }
    for place in places { context.remember(place) }
    var items = places.map { Item(place: $0) }
    // "only two cities, A and B": that there are no more, too.
    if isLimit {
      let figure = StatedFigure(
        quantity.value, precision: 1, bound: .exactly, unit: "settlements", isCount: true, words: counted)
      items.append(
        Item(
          .count(
            CountPart(stated: figure, kinds: kinds, words: counted, note: nil, isLimit: true), other: nil),
          words: counted))
    }
    return items
  }

  /// `distribution = [ "," ] quantity "each in" districts | "each in" districts`: a count for each of the districts.
  private mutating func distribution(_ list: inout [Item]) {
    guard let last = list.last, case .count(let part, let other) = last.kind, last.scope.isEmpty,
      let (each, districts) = attempt({ parser -> (CountPart, [SpokenPlace])? in
        var each = part
        if parser.text() != "each" {
          _ = parser.takeComma()
          let start = parser.place
          guard let quantity = parser.quantity(), quantity.isWhole else { return nil }
          each.stated = StatedFigure(
            quantity.value, to: quantity.upper, precision: 1, bound: quantity.bound, unit: "settlements",
            isCount: true,
            words: parser.words(start..<parser.place + 1))
          each.words = each.stated.words
        }
        guard parser.take("each in"), let districts = parser.districts(), districts.count > 1 else {
          return nil
        }
        return (each, districts)
      })
    else { return }
    if each.words == part.words {
      list.removeLast()
    } else {
      list[list.count - 1].scope = districts
    }
    for district in districts {
      var item = Item(.count(each, other: other), words: each.words)
      (item.isPositive, item.scope) = (last.isPositive, [district])
      list.append(item)
    }
  }

  /// `partition = ( comma | ":" | "(" ) [ "among them" ] portion { separator portion } [ ")" ]` with
  /// `portion = quantity [ "of them" | kinds ] "in" districts`: of the number before it so many in each district.
  private mutating func partition(_ list: inout [Item], isSubject: Bool) {
    guard let last = list.last, case .count(let whole, let other) = last.kind, last.scope.isEmpty,
      last.outside.isEmpty, last.isPositive, !whole.isShare
    else { return }
    // "thirteen villages on 19 October, all in Jabrayil district"
    if let scope = attempt({ parser -> [SpokenPlace]? in
      guard parser.takeComma(), parser.takeAny(["all of them", "all", "each of them"]) != nil else {
        return nil
      }
      var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
      parser.scope(&scope, &outside)
      return scope.isEmpty || !outside.isEmpty ? nil : scope
    }) {
      list[list.count - 1].scope = scope
      return
    }
    let portions = attempt { parser -> [Item]? in
      let isInBrackets = parser.text() == "("
      guard parser.takeComma() || parser.take(":", as: .neutral) || parser.take("(", as: .neutral) else {
        return nil
      }
      let among = ["among them", "including", "of them", "of these", "of those", "of which"]
      var isPartitive = parser.takeAny(among) != nil
      var found: [Item] = []
      var end = parser.place
      repeat {
        let start = parser.place
        guard let quantity = parser.quantity(), quantity.isWhole else { break }
        if parser.takeAny(["of them", "of these", "of those", "of which"]) != nil { isPartitive = true }
        var part = whole
        if let known = StatementLexicon.kinds[parser.text()] {
          guard known.kinds.isSubset(of: whole.kinds) else { break }
          parser.take()
          part.kinds = known.kinds
        }
        guard parser.takeAny(["in the territory of", "in", "within"]) != nil,
          let districts = parser.districts(), !districts.isEmpty
        else { break }
        part.words = parser.words(start..<parser.place)
        part.stated = StatedFigure(
          quantity.value, to: quantity.upper, precision: 1, bound: quantity.bound, unit: "settlements",
          isCount: true, words: part.words)
        (part.total, part.isLimit, part.isOfOthers) = (nil, false, false)
        var item = Item(.count(part, other: other), words: part.words)
        (item.scope, item.time) = (districts, last.time)
        found.append(item)
        end = parser.place
      } while parser.separator()
      parser.place = end
      // One part alone is one of a whole only where the words say so.
      guard !found.isEmpty, isPartitive || found.count > 1 else { return nil }
      if isInBrackets { guard parser.take(")", as: .neutral) else { return nil } }
      return found
    }
    guard let portions else { return }
    list += portions
    if isSubject, text() == "," { take(1, as: .neutral) }
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
