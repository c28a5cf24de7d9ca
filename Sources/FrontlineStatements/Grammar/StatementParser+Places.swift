internal import FrontlineAtlas
internal import FrontlineGeometry

/// Places by name, with the words for their kind, and lists of them.
extension StatementParser {
  /// The places that bear the longest name that begins at a token, by exact or folded spelling; empty: none.
  func namedPlaces(at start: Int) -> [(count: Int, places: [NamedPlace])] {
    guard start < tokens.count, tokens[start].kind == .word else { return [] }
    var found: [(count: Int, places: [NamedPlace])] = []
    var end = start
    var words = 0
    while end < tokens.count, words < 6 {
      let token = tokens[end]
      if token.kind == .word || (token.kind == .figure && end > start) {
        guard token.range.count <= 60 else { break }
        words += 1
        end += 1
      } else if token.text == "-" || token.text == "'", token.isGlued, end > start, end + 1 < tokens.count,
        tokens[end + 1].isGlued
      {
        end += 1
        continue
      } else {
        break
      }
      // A name ends with its word and not with a genitive.
      let name = self.words(start..<end)
      if name.utf8.count >= 2 {
        let places = atlas.places(named: name)
        if !places.isEmpty { found.append((end - start, places)) }
      }
    }
    return found.reversed()
  }

  /// The words that say what kind of place is meant.
  enum PlaceKind { case city, town, village, settlement, district, road }

  static func placeKind(_ word: String) -> PlaceKind? {
    switch word {
    case "city", "cities": .city
    case "town", "towns": .town
    case "village", "villages", "hamlet", "hamlets": .village
    case "settlement", "settlements", "community", "capital", "center", "centre", "stronghold", "fortress",
      "place":
      .settlement
    case "district", "districts", "region", "regions", "rayon", "rayons", "raion", "raions", "province",
      "provinces", "county", "oblast", "marz",
      "governorate", "department", "area", "enclave":
      .district
    default: nil
    }
  }

  /// `place = [ article ] [ { epithet } kind [ "of" ] [ article ] ] name [ kind ] { remark }`.
  ///
  /// - Parameter isSubject: whether a predicate may follow, so that a comma may open a remark.
  mutating func placeName(_ wanted: PlaceKind? = nil) -> SpokenPlace? {
    attempt { $0.placeWithoutRemark(wanted) }
  }

  private mutating func placeWithoutRemark(_ wanted: PlaceKind?) -> SpokenPlace? {
    if let anaphor = attempt({ $0.anaphor() ?? $0.formerOrLatter() }) { return anaphor }
    article()
    // "Armenian-held Shusha"
    let holder = attempt { $0.heldEpithet() }
    var kind = wanted
    let start = place
    while take(lexicon.epithets, as: .neutral) != nil {}
    // "Old Corvin" may be another place than Corvin, and "the old city of Osk" a part of Osk.
    if place > start, tokens[place - 1].isCapital, token()?.isCapital == true,
      place - 1 > 0 || Self.epithetsOfNames.contains(tokens[place - 1].text)
    {
      return stop("\"\(words(place - 1..<place + 1))\" may be another place")
    }
    let isPart =
      ["center", "centre"].contains(text()) && text(1) == "of"
      && !tokens[start..<place].contains { Self.epithetsOfSeats.contains($0.text) }
      || place > start && tokens[place - 1].text == "old" && ["city", "town"].contains(text())
        && text(1) == "of"
    if let noun = Self.placeKind(text()), namedPlaces(at: place).first.map({ $0.count < 2 }) ?? true {
      take()
      kind = noun
      if take("of") { article() }
    } else if place > start, kind == nil, !(token()?.isCapital ?? false) {
      return nil
    }
    guard var name = name(kind) else { return nil }
    name.isPart = isPart
    if let holder {
      remarks.append(
        StatementClaim(
          content: .control(ControlClaim(place: name, relation: .holds, party: holder)), words: name.name,
          isEpithet: true))
    }
    return name
  }

  /// Epithets that begin names of places.
  private static let epithetsOfNames: Set<String> = [
    "old", "little", "big", "small", "large", "ancient", "main", "mountain",
  ]
  /// Epithets of a center that is the town itself: "the regional center of Fuzuli".
  private static let epithetsOfSeats: Set<String> = ["regional", "provincial", "administrative"]

  /// `held-epithet = party-word "-" ( "held" | "controlled" | "occupied" | "run" | "administered" )`.
  mutating func heldEpithet() -> SpokenParty? {
    guard let (count, party) = lexicon.parties.longest(in: tokens, at: place) else { return nil }
    take(count)
    guard text() == "-" else { return nil }
    take(1, as: .neutral)
    return takeAny(["held", "controlled", "occupied", "run", "administered"]) == nil ? nil : party
  }

  /// The name itself, with the noun behind it.
  private mutating func name(_ wanted: PlaceKind?) -> SpokenPlace? {
    guard let token = token(), token.kind == .word else { return nil }
    // A small letter begins a name only where the word is none of the grammar's.
    if !token.isCapital,
      StatementParser.isKnownWord(token.text, lexicon) || VerbForm.all.longest(in: tokens, at: place) != nil
    {
      return nil
    }
    // The first word of a sentence has its capital from there.
    if place == 0, Self.functionWords.contains(token.text) || Self.placeKind(token.text) != nil { return nil }
    for (count, places) in namedPlaces(at: place) {
      var kind = wanted
      var taken = count
      if let noun = self.token(count), noun.kind == .word, let behind = Self.placeKind(noun.text),
        wanted == nil || wanted == behind
      {
        kind = behind
        taken += 1
      }
      let written = words(place..<place + count)
      guard var spoken = choose(places, kind: kind, written: written, behind: place + taken) else { continue }
      spoken.kind = kind
      take(taken)
      return spoken
    }
    return nil
  }

  /// The place of several that a kind means; without a kind a settlement before a district.
  ///
  /// - Parameter end: the token behind the name, where a district may tell places of one name apart.
  private mutating func choose(
    _ places: [NamedPlace], kind: PlaceKind?, written: String, behind end: Int? = nil
  ) -> SpokenPlace? {
    let settlements = places.compactMap {
      if case .settlement(let settlement) = $0 { settlement } else { nil }
    }
    let districts = places.compactMap { if case .district(let district) = $0 { district } else { nil } }
    func settlement() -> SpokenPlace? {
      guard !settlements.isEmpty else { return nil }
      var fitting: [Settlement]
      switch kind {
      case .city, .town:
        // Cities and towns are told apart by few: the one that is best known, where it is either.
        fitting = settlements.filter { $0.kind != .village }
        if let known = try? atlas.settlementMatch(named: written, exactly: true).place,
          fitting.contains(where: { $0.id == known.id })
        {
          fitting = [known]
        }
      case .village: fitting = settlements.filter { $0.kind == .village }
      default: fitting = []
      }
      if fitting.count == 1 { return SpokenPlace(name: written, settlement: fitting[0]) }
      if settlements.count > 1, let district = end.flatMap(districtBehind) {
        let inside = settlements.filter(district.hasMember)
        if inside.count == 1 { return SpokenPlace(name: written, settlement: inside[0]) }
      }
      guard let match = try? atlas.settlementMatch(named: written, exactly: true) else {
        _ =
          stop(
            "several places are called \"\(written)\" (\(settlements.prefix(4).map(\.id).joined(separator: ", "))); name one by its id or its district"
          ) as Int?
        return nil
      }
      guard match.quality != .sounding else { return nil }
      noteKind(of: match.place, called: kind, written)
      return SpokenPlace(name: written, settlement: match.place)
    }
    func district() -> SpokenPlace? {
      districts.first.map {
        SpokenPlace(name: kind == .district ? "\(written) district" : written, district: $0)
      }
    }
    switch kind {
    case .district: return district()
    case .road: return nil
    case nil: return settlement() ?? district()
    default: return settlement()
    }
  }

  /// The district that is named behind a place: "Mehdili (Jabrayil)", "Mehdili, in the Jabrayil district".
  private func districtBehind(_ end: Int) -> District? {
    var copy = self
    copy.place = end
    if copy.text() == "," { copy.take() }
    guard copy.take("in") || copy.take("of") || copy.take("(") else { return nil }
    return copy.placeName(.district)?.district
  }

  /// Notes that the atlas has a village for another kind of place, or another kind for a village. City and town are told
  /// apart by few.
  private mutating func noteKind(of settlement: Settlement, called kind: PlaceKind?, _ written: String) {
    let isVillage: Bool
    switch kind {
    case .village: isVillage = true
    case .city, .town: isVillage = false
    default: return
    }
    guard isVillage != (settlement.kind == .village) else { return }
    let note = "The atlas has \(written) as a \(settlement.kind.rawValue)."
    if !notes.contains(note) { notes.append(note) }
  }

  /// "the town", "the city", "the district": the last place of that kind that was spoken of; "it" of a place.
  private mutating func anaphor() -> SpokenPlace? {
    guard text() == "the" || text() == "this" || text() == "that", let kind = Self.placeKind(text(1)) else {
      return nil
    }
    // "the town of Lachin" names it.
    if text(2) == "of" && text(3) != "the" || token(2)?.isCapital == true && token(2)?.kind == .word {
      return nil
    }
    if matches("of the same name", at: 2) != nil, let last = context.places.last {
      // "the town of the same name"
      let found = atlas.places(named: last.settlement?.name ?? last.district?.name ?? last.name)
      take(6)
      return choose(found, kind: kind, written: last.settlement?.name ?? last.district?.name ?? last.name)
    }
    // "Quell district. The city itself": that of its name.
    if kind != .district, text(2) == "itself" || text(2) == "proper", let last = context.places.last,
      last.district != nil
    {
      let name = last.district?.name ?? last.name
      guard let spoken = choose(atlas.places(named: name), kind: kind, written: name),
        spoken.settlement != nil
      else {
        return nil
      }
      take(2)
      return spoken
    }
    if [.city, .town, .village].contains(kind), context.list.count > 1 {
      let found = ofLastList(kind)
      guard found.count == 1 else {
        let names = context.list.map(\.name).joined(separator: " or ")
        return stop("\"\(words(place..<place + 2))\" may mean \(names)")
      }
      take(2)
      return found[0]
    }
    let fitting = context.places.last { place in
      kind == .district ? place.district != nil : place.settlement != nil
    }
    guard let fitting else {
      // "nine villages of the district": that of the town before.
      guard kind == .district,
        let settlement = context.places.last(where: { $0.settlement != nil })?.settlement,
        let id = settlement.district,
        let district = atlas.district(id: id)
      else { return nil }
      take(2)
      return SpokenPlace(name: district.name, district: district)
    }
    take(2)
    return fitting
  }

  /// The places of the last list that "the city", "the town" or "the village" may mean: those that the sentence calls so or
  /// that the atlas has so; where it has none so, those that are no villages.
  private func ofLastList(_ kind: PlaceKind) -> [SpokenPlace] {
    let found = context.list.filter { place in
      switch (place.kind, place.settlement?.kind) {
      case (.city, _), (.town, _), (.village, _): place.kind == kind
      case (_, .city): kind == .city
      case (_, .town): kind == .town
      case (_, .village): kind == .village
      default: false
      }
    }
    return found.isEmpty && kind != .village
      ? context.list.filter { $0.settlement.map { $0.kind != .village } ?? false } : found
  }

  /// "the former", "the latter": of the last list of two places.
  private mutating func formerOrLatter() -> SpokenPlace? {
    guard text() == "the", text(1) == "former" || text(1) == "latter", context.pair.count == 2 else {
      return nil
    }
    let spoken = context.pair[text(1) == "former" ? 0 : 1]
    take(2)
    // "the former capital" is another thing.
    guard isBoundary || ["on", "in", "by", "at"].contains(text()) || isAhead({ $0.beginsPredicate() }) else {
      return nil
    }
    return spoken
  }

  /// `places = [ "both" ] [ kinds "of" ] place { ( "," | "and" | "as well as" ) place } [ kinds ]`.
  ///
  /// The list ends before a name behind which a predicate begins: that is the subject of the next clause.
  mutating func places(isSubject: Bool) -> [SpokenPlace]? {
    attempt { $0.placeList(isSubject: isSubject) }
  }

  private mutating func placeList(isSubject: Bool) -> [SpokenPlace]? {
    if text() == "both" || text() == "all" { take(1, as: .neutral) }
    article()
    var shared: PlaceKind?
    let listStart = place
    while take(lexicon.epithets, as: .neutral) != nil {}
    if let noun = Self.placeKind(text()), text().hasSuffix("s") || text().hasSuffix("ies"), text(1) == "of" {
      take(2)
      article()
      shared = noun
    } else {
      place = listStart
    }
    // "the districts of A and B", "Fuzuli and Jabrayil districts"
    if shared == nil, let kind = kindBehindList() { shared = kind }
    guard let first = placeName(shared) else { return nil }
    var list = [first]
    placeRemarks(after: first, isSubject: isSubject)
    while true {
      let start = place
      let kept = remarks.count
      guard separator() else { break }
      article()
      guard let next = placeName(shared) else {
        place = start
        break
      }
      placeRemarks(after: next, isSubject: isSubject)
      if !isSubject, isAhead({ $0.beginsPredicate() }) {
        place = start
        remarks.removeSubrange(kept...)
        break
      }
      list.append(next)
    }
    if shared != nil, let noun = Self.placeKind(text()), noun == shared, text().hasSuffix("s") { take() }
    for place in list { context.remember(place) }
    context.rememberPair(list)
    return list
  }

  /// The kind behind a list of at least two names: "Fuzuli and Jabrayil districts".
  func kindBehindList() -> PlaceKind? {
    var index = place
    var names = 0
    while index < tokens.count, index - place < 24 {
      if let noun = Self.placeKind(tokens[index].text), names >= 2, tokens[index].text.hasSuffix("s") {
        return noun
      }
      if let (count, _) = namedPlaces(at: index).first, tokens[index].isCapital {
        names += 1
        index += count
        continue
      }
      guard ["and", ",", "the"].contains(tokens[index].text) else { return nil }
      index += 1
    }
    return nil
  }

  /// `separator = "," [ "and" ] | "and" [ "also" ] | "as well as" | "along with" | "together with" | "/" | "&"`.
  mutating func separator() -> Bool {
    if take("as well as", as: .neutral) || take("along with", as: .neutral)
      || take("together with", as: .neutral)
      || take("plus", as: .neutral) || take("&", as: .neutral) || take("/", as: .neutral)
    {
      return true
    }
    if text() == ",", text(1) == "as", text(2) == "well", text(3) == "as" {
      take(4, as: .neutral)
      return true
    }
    if text() == "," {
      take(1, as: .neutral)
      if text() == "and" { take(1, as: .neutral) }
      if text() == "also" { take(1, as: .neutral) }
      return true
    }
    guard text() == "and" else { return false }
    take(1, as: .neutral)
    if text() == "also" || text() == "even" { take(1, as: .neutral) }
    // "and, after a night of fighting, Lachin"
    _ = attempt { parser -> Bool? in
      guard parser.text() == "," else { return nil }
      parser.take(1, as: .neutral)
      guard parser.neutralRemark(), parser.text() == "," else { return nil }
      parser.take(1, as: .neutral)
      return true
    }
    return true
  }
}
