internal import FrontlineAtlas

/// Who holds, took or lost what.
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

  /// What stands behind a verb: by whom, from whom, to whom, when, where.
  struct Modifiers {
    var agent: SpokenParty?
    var from: SpokenParty?
    var to: SpokenParty?
    /// "under the control of", "in the hands of".
    var holder: SpokenParty?
    /// "out of the hands of".
    var formerHolder: SpokenParty?
    var time: ClaimTime?
    var scope: [SpokenPlace] = []
    var outside: [SpokenPlace] = []
    var isNoLonger = false

    /// Whether it names nobody and no ground.
    var isOfTimeAlone: Bool {
      agent == nil && from == nil && to == nil && holder == nil && formerHolder == nil && scope.isEmpty
        && outside.isEmpty && !isNoLonger
    }
  }

  // MARK: - Items

  /// `items = item { separator [ "not" ] item } [ "but not" [ preposition ] item { separator item } ]`.
  mutating func items(isSubject: Bool) -> [Item]? { attempt { $0.readItems(isSubject: isSubject) } }

  private mutating func readItems(isSubject: Bool) -> [Item]? {
    var list: [Item] = []
    var isPositive = true
    if take("neither of") || take("none of") || take("neither") {
      isPositive = false
    } else if text() == "both" {
      take(1, as: .neutral)
    }
    let isNeither = !isPositive && tokens[place - 1].text == "neither"
    let shared = kindOfList()
    guard var first = item(shared: shared, isSubject: isSubject) else { return nil }
    first.isPositive = first.isPositive && isPositive
    list.append(first)
    distribution(&list)
    itemTime(&list, isSubject: isSubject)
    while true {
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
      } else if text() == ":" || text() == "(", case .count = list.last?.kind {
        // "four cities: A, B, C and D"
        take(1, as: .neutral)
        joins = true
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
      list.append(next)
      distribution(&list)
      if tokens[start].text == ",", tokens[min(start + 1, tokens.count - 1)].text == "like", text() == "," {
        take(1, as: .neutral)
      }
      itemTime(&list, isSubject: isSubject)
    }
    if let noun = Self.placeKind(text()), shared != nil, noun == shared, text().hasSuffix("s") { take() }
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

  /// "the towns of A and B", "A and B districts".
  private mutating func kindOfList() -> PlaceKind? {
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
    if !isSubject, isPartyAhead,
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

  /// `extent = ( "the whole of" | "all of" | "every settlement of" | "a part of" | "most of" ) district`.
  private mutating func extentItem() -> Item? {
    let start = place
    let extent: ControlClaim.Extent
    let isNone = matches("no part of") != nil
    if isNone { take() }
    if takeAny([
      "the whole of", "all of", "the entirety of", "the entire", "the whole", "all the",
      "every settlement of", "every settlement in", "every village of",
      "every village in", "every place in", "every place of", "all settlements of", "all settlements in",
      "all the settlements of", "all the settlements in",
      "all villages of", "all villages in", "all the villages of", "all the villages in", "every inch of",
      "every part of", "all settlements in the", "entire", "whole",
      "all places in", "all parts of", "every corner of", "all territory of", "the entire territory of",
      "the whole territory of",
    ]) != nil {
      extent = .whole(isSaid: true)
    } else if takeAny([
      "a part of", "part of", "parts of", "some of", "a small part of", "a large part of", "large parts of",
      "some parts of", "a portion of", "portions of", "some villages in", "some villages of",
      "some settlements in", "some settlements of",
    ]) != nil {
      extent = .part
    } else if takeAny([
      "most of", "the greater part of", "the bulk of", "the larger part of", "the majority of", "most of the",
    ]) != nil {
      extent = .most
    } else {
      return nil
    }
    article()
    guard let spoken = placeName(.district) ?? placeName() else { return nil }
    // "the whole of Lachin" is the district where there is one of the name.
    var ground = spoken
    if ground.district == nil {
      guard
        let district = atlas.places(named: spoken.name).lazy.compactMap({
          if case .district(let district) = $0 { district } else { nil }
        }).first
      else {
        // A town is held whole or not at all.
        if case .whole = extent {
          return Item(.place(spoken, .whole(isSaid: false)), words: words(start..<place))
        }
        return nil
      }
      ground = SpokenPlace(name: spoken.name, district: district)
    }
    var item = Item(.place(ground, extent), words: words(start..<place))
    item.isPositive = !isNone
    return item
  }

  /// `ground = ( share | area ) "of" ( district | "the ground of" district )`.
  private mutating func groundItem() -> Item? {
    let start = place
    let figure: StatedFigure
    if let share = share() { figure = share } else if let area = area() { figure = area } else { return nil }
    _ =
      takeAny([
        "of the area of", "of the territory of", "of the ground of", "of the land of", "of territory in",
        "of ground in", "of land in",
      ]) != nil
      || take("of") || take("in")
    article()
    let district: SpokenPlace?
    if let spoken = placeName(.district) ?? placeName() {
      if spoken.district != nil {
        district = spoken
      } else {
        guard
          let found = atlas.places(named: spoken.name).lazy.compactMap({
            if case .district(let district) = $0 { district } else { nil }
          }).first
        else {
          return nil
        }
        district = SpokenPlace(name: spoken.name, district: found)
      }
    } else if take("the country") || take("the region") {
      return nil
    } else {
      guard figure.range.unit == "km2" else { return nil }
      district = nil
    }
    if take("proper", as: .neutral) {}
    var item = Item(.ground(figure, district), words: words(start..<place))
    if take(",") || true, take("outside of") || take("outside"),
      let outside = placeName(.district) ?? placeName(), outside.district != nil
    {
      item.outside = [outside]
    }
    return item
  }

  /// `count = ( "no" | "not one" | "not a single" | quantity ) [ "more" | "other" ] { epithet | party } kinds [ scope ]`.
  private mutating func countItem() -> Item? {
    let start = place
    let figure: StatedFigure.Bound
    var value = 0.0
    var upper: Double?
    var isInclusive = true
    if let quantity = quantity() {
      guard quantity.isWhole else { return nil }
      figure = quantity.bound
      value = quantity.value
      upper = quantity.upper
    } else if takeAny([
      "not one", "not a single", "not a", "no single", "none of the", "no", "not any", "any", "zero",
    ]) != nil {
      figure = .exactly
      isInclusive = false
    } else if take("a single") {
      figure = .exactly
      value = 1
    } else {
      return nil
    }
    // "10 of the 24 villages"
    let total = attempt { parser -> Int? in
      guard upper == nil, parser.takeAny(["of the", "out of the", "out of", "of a total of"]) != nil,
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
    let words = words(start..<place)
    let stated =
      isInclusive
      ? StatedFigure(
        value, to: upper, precision: 1, bound: figure, unit: "settlements", isCount: true, words: words)
      : .none(unit: "settlements", words: words)
    var item = Item(
      .count(CountPart(stated: stated, kinds: kinds, words: words, note: note, total: total), other: other),
      words: words)
    if let home { item.scope = [home] }
    scope(&item.scope, &item.outside)
    _ = take(", no more and no fewer", as: .neutral) || take(", no more and no less", as: .neutral)
    if item.scope.isEmpty {
      // "ten settlements, all of them in Jabrayil district"
      _ = attempt { parser -> Bool? in
        guard parser.take(", all of them") || parser.take("all of them") || parser.take(", all") else {
          return nil
        }
        parser.scope(&item.scope, &item.outside)
        return item.scope.isEmpty ? nil : true
      }
    }
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
        return parser.districts()
      }) {
        outside += found
      } else {
        return
      }
    }
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
      }
      if let spoken = placeName(shared ?? .district), spoken.district != nil {
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

  // MARK: - Modifiers

  /// Takes all that may stand behind a verb and its object.
  mutating func modifiers(_ modifiers: inout Modifiers) {
    while modifier(&modifiers) {}
  }

  private mutating func modifier(_ modifiers: inout Modifiers) -> Bool {
    var result = modifiers
    let found: Bool? = attempt { parser -> Bool? in
      if parser.text() == "," || parser.isDash() {
        parser.take(1, as: .neutral)
        // What follows a comma must be a modifier, and no new clause.
        if parser.neutralRemark() {
          if parser.text() == "," || parser.isDash() { parser.take(1, as: .neutral) }
          return true
        }
      }
      if parser.neutralRemark() || parser.neutral() { return true }
      if parser.take("any more") || parser.take("anymore") || parser.take("any longer") {
        result.isNoLonger = true
        return true
      }
      if result.holder == nil, result.formerHolder == nil, let (party, isOut) = parser.holding() {
        if isOut { result.formerHolder = party } else { result.holder = party }
        return true
      }
      if result.agent == nil,
        let party = parser.attempt({ inner -> SpokenParty? in
          inner.take("by") ? inner.party(allowUnknown: true) : nil
        })
      {
        result.agent = party
        return true
      }
      if parser.take("from occupation", as: .neutral) { return true }
      if result.from == nil, parser.text() == "from" || parser.text() == "off",
        let party = parser.attempt({ $0.source() })
      {
        result.from = party
        return true
      }
      if result.to == nil, parser.text() == "to" || parser.text() == "into" || parser.text() == "with",
        let party = parser.attempt({ $0.recipient() })
      {
        result.to = party
        return true
      }
      if result.time == nil, let time = parser.time() {
        result.time = time
        return true
      }
      var (scope, outside) = ([SpokenPlace](), [SpokenPlace]())
      parser.scope(&scope, &outside)
      if !scope.isEmpty || !outside.isEmpty {
        result.scope += scope
        result.outside += outside
        return true
      }
      return nil
    }
    if found == true { modifiers = result }
    return found == true
  }

  /// Remarks of fighting, which turn nothing: "after three weeks of fighting", "without a fight".
  mutating func neutralRemark() -> Bool {
    attempt { parser -> Bool? in
      if parser.takeAny(
        [
          "in its entirety", "in their entirety", "in full", "as a whole", "from end to end",
          "to the last village",
        ], as: .neutral) != nil
      {
        return true
      }
      if parser.takeAny(["after the handovers", "after the handover"], as: .neutral) != nil { return true }
      if parser.takeAny(
        [
          "without a fight", "without fighting", "without a shot", "without a shot being fired",
          "without resistance",
        ], as: .neutral) != nil
      {
        return true
      }
      // "in the war", "in six weeks of fighting" are times.
      guard !parser.isAhead({ $0.time() != nil }),
        parser.takeAny(["after", "following", "in", "during", "by", "amid"], as: .neutral) != nil
      else { return nil }
      parser.article()
      _ = parser.attempt { inner -> Bool? in
        guard
          inner.number() != nil
            || inner.takeAny(["several", "some", "many", "a few", "few"], as: .neutral) != nil || true
        else { return nil }
        guard
          ["days", "day", "weeks", "week", "months", "month", "hours", "nights", "night"].contains(
            inner.text())
        else { return nil }
        inner.take(1, as: .neutral)
        guard inner.take("of", as: .neutral) else { return nil }
        return true
      }
      guard parser.take(parser.lexicon.fighting, as: .neutral) != nil else { return nil }
      return true
    } != nil
  }

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
      guard let party = parser.attempt({ $0.owner() }) else { return nil }
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
  mutating func owner() -> SpokenParty? {
    if text() == "its" || text() == "their", let party = context.party {
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
    return party
  }

  /// `source = "from" ( [ "the" ] party [ "control" | "occupation" ] | "the hands of" party )`.
  private mutating func source() -> SpokenParty? {
    take()
    let start = place
    article()
    if take(Self.controlNouns) != nil {
      guard take("of") || take("by") else { return nil }
      return party(allowUnknown: true)
    }
    place = start
    if let owner = attempt({ parser -> SpokenParty? in
      guard let owner = parser.owner() else { return nil }
      return parser.take(Self.controlNouns) != nil ? owner : nil
    }) {
      return owner
    }
    return party(allowUnknown: false)
  }

  /// `recipient = ( "to" | "into" | "with" ) [ "the" ] party [ "control" | "side" | "hands" ]`.
  private mutating func recipient() -> SpokenParty? {
    take()
    let start = place
    article()
    if take(Self.controlNouns) != nil {
      guard take("of") else { return nil }
      return party(allowUnknown: true)
    }
    place = start
    if let owner = attempt({ parser -> SpokenParty? in
      guard let owner = parser.owner() else { return nil }
      return parser.take(Self.controlNouns) != nil ? owner : nil
    }) {
      return owner
    }
    return party(allowUnknown: true)
  }

  // MARK: - Claims

  /// The claims of items, by a verb, its subject and what stands behind it.
  func control(
    _ items: [Item], _ group: VerbGroup, by subject: SpokenParty?, _ modifiers: Modifiers
  ) -> [StatementClaim]? {
    var relation: ControlClaim.Relation
    var party: SpokenParty?
    var other: SpokenParty?
    var isPositive = group.isPositive
    let isNoLonger = group.isNoLonger || modifiers.isNoLonger
    var more: [(ControlClaim.Relation, SpokenParty)] = []
    switch (group.verb, subject != nil, group.isPassive) {
    case (.take, true, false), (.enter, true, false):
      (relation, party, other) = (.takes, subject, modifiers.from)
    case (.hold, true, false), (.have, true, false):
      (relation, party) = (.holds, subject)
    case (.lose, true, false), (.withdraw, true, false), (.leave, true, _):
      (relation, party, other) = (.loses, subject, modifiers.to ?? modifiers.agent)
    case (.expel, true, true):
      (relation, party, other) = (.loses, subject, modifiers.agent)
    case (.give, true, false):
      (relation, party, other) = (.loses, subject, modifiers.to)
      if let to = modifiers.to { more.append((.takes, to)) }
    case (.take, false, true), (.take, false, false):
      if let agent = modifiers.agent ?? modifiers.to {
        (relation, party, other) = (.takes, agent, modifiers.from)
      } else if let from = modifiers.from {
        (relation, party) = (.loses, from)
      } else {
        relation = .takes
      }
    case (.hold, false, true):
      (relation, party) = (.holds, modifiers.agent ?? modifiers.holder ?? modifiers.to)
    case (.lose, false, true):
      // "is lost to the Armenians" may mean that they took it, or that it is theirs no more.
      if modifiers.to != nil, !group.isPast, !group.isPerfect { return nil }
      (relation, party, other) = (.loses, modifiers.agent, modifiers.to)
      if party == nil, other == nil { relation = .changesHands }
      if party == nil, let to = other { (relation, party, other) = (.takes, to, nil) }
    case (.give, false, true):
      if let to = modifiers.to ?? modifiers.holder {
        (relation, party, other) = (.takes, to, modifiers.agent ?? modifiers.from)
      } else {
        if let agent = modifiers.agent ?? modifiers.from {
          (relation, party) = (.loses, agent)
        } else {
          relation = .changesHands
        }
      }
    case (.fall, false, false), (.come, false, false), (.bring, false, true):
      if let to = modifiers.to ?? modifiers.holder {
        // "were left to the Armenian forces" says who has them.
        (relation, party, other) = (
          group.lemma == "leave" ? .holds : .takes, to, modifiers.from ?? modifiers.formerHolder
        )
      } else if let out = modifiers.formerHolder ?? modifiers.from {
        (relation, party) = (.loses, out)
      } else if group.verb == .fall && group.lemma == "fall" {
        relation = .changesHands
      } else {
        return nil
      }
    case (.change, false, false):
      (relation, party, other) = (.changesHands, modifiers.to, modifiers.from)
    case (.be, false, _):
      if let holder = modifiers.holder ?? modifiers.to ?? modifiers.agent {
        (relation, party) = (.holds, holder)
      } else if let former = modifiers.formerHolder {
        (relation, party) = (.holds, former)
        isPositive.toggle()
      } else {
        return nil
      }
    case (.contest, false, true):
      relation = .contested
    default:
      return nil
    }
    // A taking that goes on is none yet.
    if group.isProgressive, relation != .holds { return nil }
    if isNoLonger {
      // "no longer holds" is "lost"; "does not hold any more" is the same. Two denials at once are not read.
      guard relation == .holds, group.isNoLonger == group.isPositive,
        group.isNoLonger != modifiers.isNoLonger,
        !group.isEver, items.allSatisfy(\.isPositive)
      else { return nil }
      relation = .loses
      isPositive = true
    }
    // "holds Shusha or Lachin" leaves open which; "does not hold Shusha or Lachin" denies both.
    if items.contains(where: \.isAlternative) { guard !isPositive || isNoLonger else { return nil } }
    var claims: [StatementClaim] = []
    for item in items {
      let positive = item.isPositive ? isPositive : !isPositive
      // Two negations in one clause are not read.
      guard item.isPositive || isPositive else { return nil }
      var time = item.time ?? modifiers.time
      // "no longer held on 8 August" is a state of that day, and no loss on it.
      if isNoLonger, time?.relation == .on { time?.relation = .by }
      let looksBack = group.isPluperfect && relation == .holds
      func add(_ relation: ControlClaim.Relation, _ party: SpokenParty?, _ other: SpokenParty?) -> Bool {
        switch item.kind {
        case .place(let place, let extent):
          if let settlement = place.settlement {
            for district in modifiers.scope + item.scope
            where district.district?.hasMember(settlement) != true { return false }
            guard modifiers.outside.isEmpty else { return false }
          } else if !(modifiers.scope + modifiers.outside).isEmpty {
            return false
          }
          claims.append(
            StatementClaim(
              content: .control(
                ControlClaim(
                  place: place, relation: relation, party: party, other: other, extent: extent,
                  isAboutForces: group.verb == .enter, isEver: group.isEver)), isPositive: positive,
              time: time, words: item.words, looksBack: looksBack))
        case .count(let part, let adjective):
          var part = part
          var positive = positive
          if part.stated.range.upper == 0 {
            // "has not taken any village", "has taken no village"; both at once are not read.
            guard part.words.lowercased().hasPrefix("any ") != isPositive else { return false }
            positive = true
          } else if !positive, part.stated.bound == .exactly, part.stated.range.upper == 1 {
            // "has not taken a single village"
            part.stated = .none(unit: "settlements", words: "not \(part.words)")
            positive = true
          }
          if !positive {
            // "did not take more than 100": the figure turns; an exact one leaves both readings.
            guard let turned = part.stated.turned else { return false }
            part.stated = turned
          }
          guard !group.isEver || part.stated.range.upper == 0 else { return false }
          claims.append(
            StatementClaim(
              content: .count(
                CountClaim(
                  parts: [part], relation: relation, party: party, other: other ?? adjective,
                  scope: item.scope + modifiers.scope,
                  outside: item.outside + modifiers.outside)), time: time, words: item.words))
        case .ground(let figure, let district):
          guard !group.isEver, !isNoLonger else { return false }
          var outside = item.outside + modifiers.outside
          var place = district
          if district == nil, let scope = (item.scope + modifiers.scope).first {
            place = scope
          } else if !(item.scope + modifiers.scope).isEmpty {
            return false
          }
          if place == nil { outside = modifiers.outside }
          claims.append(
            StatementClaim(
              content: .ground(
                GroundClaim(
                  stated: figure, district: place, outside: outside, relation: relation, party: party)),
              isPositive: positive, time: time, words: item.words,
              looksBack: group.isPast && relation == .holds))
        }
        return true
      }
      guard add(relation, party, other) else { return nil }
      if positive {
        for (relation, party) in more { guard add(relation, party, nil) else { return nil } }
      }
    }
    return claims
  }
}

extension StatedFigure {
  /// The figures that are left where this is denied; `nil` for a figure that is exact or near.
  var turned: StatedFigure? {
    switch bound {
    case .atLeast:
      StatedFigure(
        range.lower, precision: 1, bound: .lessThan, unit: range.unit, isCount: true, words: "not \(words)")
    case .moreThan:
      StatedFigure(
        range.lower - 1, precision: 1, bound: .atMost, unit: range.unit, isCount: true, words: "not \(words)")
    case .atMost:
      StatedFigure(
        range.upper, precision: 1, bound: .moreThan, unit: range.unit, isCount: true, words: "not \(words)")
    case .lessThan:
      StatedFigure(
        range.upper + 1, precision: 1, bound: .atLeast, unit: range.unit, isCount: true, words: "not \(words)"
      )
    default: nil
    }
  }
}
