internal import FrontlineAtlas

/// Numbers of settlements beside the places that they count, and in the districts that they lie in.
extension StatementParser {
  /// "each of A and B", "all of A, B and C": of each place of the list. "All of A and B" is all of each.
  var isEachOfList: Bool {
    text(1) == "of" && token(2)?.isCapital == true
      && (text() == "each" && text(3) == "and" || ["each", "all"].contains(text()) && text(3) == ",")
  }

  /// How many tokens "namely" and the comma before it take; 0: it is not ahead.
  func namely() -> Int { text() == "namely" ? 1 : text() == "," && text(1) == "namely" ? 2 : 0 }

  /// "two cities in October: Fuzuli and Jabrayil": as many places as the number says are those, of its time. `false`: places
  /// stand behind a number with a time, and whether they are of it is open.
  func nameCounted(_ list: inout [Item]) -> Bool {
    guard let index = list.indices.last(where: { if case .count = list[$0].kind { true } else { false } }),
      let time = list[index].time, case .count(let part, let other) = list[index].kind, index + 1 < list.count
    else { return true }
    let named = list[(index + 1)...]
    guard
      named.allSatisfy({ $0.place?.settlement != nil && $0.time == nil && $0.isPositive && !$0.isIncluded })
    else { return true }
    for place in list.indices[(index + 1)...] { list[place].time = time }
    guard part.stated.bound == .exactly, Double(named.count) == part.stated.range.lower else {
      return named.allSatisfy { $0.isListed }
    }
    let misnamed = part.kinds.misnamed(named.compactMap(\.place))
    if named.allSatisfy(\.isListed) || !misnamed.isEmpty {
      var number = part
      (number.isNamed, number.misnamed) = (true, misnamed)
      list[index].kind = .count(number, other: other)
    } else {
      list.remove(at: index)
    }
    return true
  }

  /// `including = [ "," ] ( "including" | "among them" | "among which" | "notably" | "such as" )`: the places behind it are of
  /// the number before it.
  mutating func including() -> Bool {
    attempt { parser -> Bool? in
      if parser.text() == "," || parser.isDash() { parser.take(1, as: .neutral) }
      guard parser.takeAny(["including", "among them", "among which", "notably", "such as"]) != nil else {
        return nil
      }
      return true
    } != nil
  }

  /// Whether a settlement lies in one of some districts, or none is named.
  func isIn(_ scope: [SpokenPlace], _ settlement: Settlement) -> Bool {
    scope.isEmpty || scope.contains { $0.district?.hasMember(settlement) == true }
  }

  /// `glossed = [ article | "all" ] quantity kinds [ scope ] ( "of" | ":" | "," | "(" ) place { separator place } [ ")" ]` with as many
  /// places as the quantity says: the places, and not all of their kind.
  mutating func glossedPlaces() -> [Item]? {
    let isOfAll = article()
    _ = take("all", as: .neutral)
    let start = place
    guard let quantity = quantity(), quantity.isWhole, quantity.bound == .exactly, quantity.upper == nil,
      quantity.value >= 1
    else { return nil }
    var isLimit = saysTotal || (start..<place).contains { lexicon.limits.longest(in: tokens, at: $0) != nil }
    while take(lexicon.epithets, as: .neutral) != nil {}
    guard let kind = Self.placeKind(text()), [.city, .town, .village, .settlement, .district].contains(kind),
      text().hasSuffix("s") != (quantity.value == 1), kind != .district || !isLimit
    else { return nil }
    let kinds = StatementLexicon.kinds[text()]?.kinds ?? []
    take()
    let counted = words(start..<place)
    var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
    if text() == "in" || text() == "within" { self.scope(&scope, &outside) }
    guard outside.isEmpty else { return nil }
    if kind != .district, takeAny(["in all", "in total", "altogether"]) != nil { isLimit = true }
    neutral()
    if quantity.value == 1, text() == "of" { return nil }
    let isInBrackets = text() == "("
    let isNumber = !isOfAll && kind != .district && [":", "("].contains(text())
    guard take("of") || take(":") || take(",") || take("(") else { return nil }
    _ = take("namely", as: .neutral)
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
    if let far = places.lazy.compactMap(\.settlement).first(where: { !isIn(scope, $0) }) {
      let _: Bool? = stop("\(far.name) does not lie in \(scope.map(\.name).joined(separator: " or "))")
      return []
    }
    if isInBrackets { guard take(")") else { return nil } } else if text() == "," { take(1, as: .neutral) }
    for place in places { context.remember(place) }
    var items = places.map { Item(place: $0) }
    // "only two cities, A and B": that there are no more, too.
    let misnamed = kinds.misnamed(places)
    if isLimit || isNumber || !misnamed.isEmpty {
      let figure = StatedFigure(
        quantity.value, precision: 1, bound: .exactly, unit: "settlements", isCount: true, words: counted)
      items.append(
        Item(
          .count(
            CountPart(
              stated: figure, kinds: kinds, words: counted, note: nil, isLimit: isLimit,
              isNamed: true,
              misnamed: misnamed),
            other: nil),
          words: counted))
      items[items.count - 1].scope = scope
    }
    return items
  }

  /// `"of the" number kinds [ scope ] [ "," ] ( party verb quantity { modifier } | quantity predicates )`: so many of them.
  mutating func someOfThem() -> [StatementClaim]? {
    guard take("of the"), let total = number(), total.isWhole, let known = StatementLexicon.kinds[text()],
      text().hasSuffix("s")
    else { return nil }
    take()
    var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
    self.scope(&scope, &outside)
    _ = takeComma()
    func some(_ parser: inout StatementParser) -> Item? {
      let start = parser.place
      guard let quantity = parser.quantity(), quantity.isWhole, StatementLexicon.kinds[parser.text()] == nil
      else { return nil }
      _ = parser.take("of them")
      let words = parser.words(start..<parser.place)
      let figure = StatedFigure(
        quantity.value, to: quantity.upper, precision: 1, bound: quantity.bound, unit: "settlements",
        isCount: true, words: words)
      var item = Item(
        .count(
          CountPart(
            stated: figure, kinds: known.kinds, words: words, note: nil, total: Int(total.value),
            isLimit: true), other: nil),
        words: words)
      (item.scope, item.outside) = (scope, outside)
      return item
    }
    if let claims = attempt({ parser -> [StatementClaim]? in
      guard let party = parser.party(), let group = parser.verbGroup(of: [.take, .hold, .lose]),
        !group.isPassive, group.isPositive, let item = some(&parser)
      else { return nil }
      parser.context.party = party
      var modifiers = Modifiers()
      parser.modifiers(&modifiers)
      return parser.control([item], group, by: party, modifiers)
    }) {
      return claims
    }
    guard let item = some(&self) else { return nil }
    return predicates(of: .items([item]))
  }

  /// `distribution = [ "," ] quantity "each in" districts | "each in" districts`: a count for each of the districts.
  mutating func distribution(_ list: inout [Item]) {
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

  /// `comma ( quantity "of them" kinds | "including" quantity kinds ) { separator quantity kinds }`: so many of a kind among the
  /// number before it.
  mutating func kindsOfThem(_ whole: CountPart, _ other: SpokenParty?, _ last: Item) -> [Item]? {
    _ = takeComma()
    let ofThem = ["of them", "of these", "of those", "of which"]
    var isPartitive = takeAny(["including", "among them"]) != nil
    var found: [Item] = []
    var end = place
    repeat {
      let start = place
      guard let quantity = quantity(), quantity.isWhole else { break }
      isPartitive = takeAny(ofThem) != nil || isPartitive
      guard isPartitive, let known = StatementLexicon.kinds[text()], known.kinds.count == 1,
        known.kinds.isSubset(of: whole.kinds), whole.kinds.count > 1
      else { break }
      take()
      guard text() != "in", text() != "within", text() != ":" else { break }
      var part = whole
      (part.kinds, part.words) = (known.kinds, words(start..<place))
      part.stated = StatedFigure(
        quantity.value, to: quantity.upper, precision: 1, bound: quantity.bound, unit: "settlements",
        isCount: true, words: part.words)
      (part.total, part.isLimit, part.isOfOthers) = (nil, false, false)
      var item = Item(.count(part, other: other), words: part.words)
      (item.scope, item.outside, item.time, item.isIncluded) = (last.scope, last.outside, last.time, true)
      found.append(item)
      end = place
    } while separator()
    place = end
    return found.isEmpty ? nil : found
  }

  /// `partition = ( comma | ":" | "(" ) [ "among them" ] portion { separator portion } [ ")" ]` with
  /// `portion = quantity [ "of them" | kinds ] "in" districts`: of the number before it so many in each district.
  mutating func partition(_ list: inout [Item], isSubject: Bool) {
    guard let last = list.last, case .count(let whole, let other) = last.kind, last.isPositive, !whole.isShare
    else { return }
    if let kinds = attempt({ $0.kindsOfThem(whole, other, last) }) {
      list += kinds
      if isSubject, text() == "," { take(1, as: .neutral) }
      return
    }
    guard last.scope.isEmpty, last.outside.isEmpty else { return }
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
}

extension Set<Settlement.Kind> {
  /// Those places that the atlas has as villages where this is of none, or as others where it is of villages alone. Cities and
  /// towns are told apart by few.
  func misnamed(_ places: [SpokenPlace]) -> [Settlement] {
    guard count == 1 else { return [] }
    return places.compactMap(\.settlement).filter { contains(.village) != ($0.kind == .village) }
  }
}
