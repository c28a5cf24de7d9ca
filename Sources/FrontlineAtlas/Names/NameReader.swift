internal import FrontlineGeometry
internal import FrontlineLedger

/// Which things of an atlas a name may mean.
package enum NameScope: CaseIterable, Hashable, Sendable {
  case settlement, district, route
}

/// Decides what a typed name means among settlements, districts and routes: the one door for names.
///
/// The name is read in steps, and the first step that meets anything decides:
/// 1. as it stands: an id, or a name in any spelling that folds to it;
/// 2. without a generic noun beside it, which then says what kind it is (``PlaceNoun``);
/// 3. without a case ending (``CaseEndings``);
/// 4. by sound, by its letters but for a few, or from Arabic letters (``NameIndex/near(_:)``).
///
/// Steps 3 and 4 are repairs. Of names near to the typed one the nearest counts; of those as near, the greater place.
/// If a lesser place is nearer than a greater one that is near too, no choice is made.
struct NameReader {
  /// What was asked.
  struct Question {
    /// The name without space around it.
    let typed: String
    /// What it may mean, the likelier first.
    var scopes: [NameScope]
    /// Whether repairs are refused.
    var isExact = false
    /// Which settlements count; others are as if they did not exist.
    var isMember: (Int) -> Bool = { _ in true }
    /// The words of the place that they must lie in; empty: none.
    var whereabouts = ""

    /// The word for what is looked for.
    var noun: String {
      switch scopes {
      case [.settlement]: "settlement"
      case [.district]: "district"
      case [.route]: "route"
      default: "place"
      }
    }
  }

  /// One thing that bears the name.
  struct Found {
    let scope: NameScope
    let hit: NameIndex.Hit
    let place: NamedPlace
    /// How far it is from what a generic noun says; 0: it is that, or there was none.
    var fit = 0
  }

  let atlas: Atlas
  let question: Question

  // MARK: - The answer

  func match() throws(AtlasError) -> NameMatch<NamedPlace> {
    let typed = question.typed
    guard !typed.isEmpty else { throw .emptyName(question.noun) }
    let whole = found(typed)
    if let first = whole.first { return try choose(first, of: whole, noun: nil, reading: typed) }
    if let bare = PlaceNoun.withoutArticle(typed) {
      let found = found(bare)
      if let first = found.first { return try choose(first, of: found, noun: nil, reading: bare) }
    }
    let parts = PlaceNoun.split(typed)
    if let (name, noun) = parts {
      let fitting = found(name, noun: noun)
      if let first = fitting.first { return try choose(first, of: fitting, noun: noun, reading: name) }
    }
    if !question.isExact {
      if let match = try inflected(parts) { return match }
      if let match = try near(parts) { return match }
    }
    if let elsewhere = elsewhere(typed) ?? parts.flatMap({ elsewhere($0.name) }) {
      throw .notThere(
        typed, noun: question.noun, place: question.whereabouts,
        elsewhere: "\(elsewhere.place.id)\(whereabouts(elsewhere.place))")
    }
    throw .unknownName(typed, noun: question.noun, nearest: neighbors(parts?.name ?? typed))
  }

  /// All that bears a text as it stands, or with a noun beside it, the likeliest first; repairs are not tried.
  func plain() -> [NamedPlace] {
    let whole = found(question.typed)
    if !whole.isEmpty { return whole.map(\.place) }
    if let bare = PlaceNoun.withoutArticle(question.typed).map({ found($0) }), !bare.isEmpty {
      return bare.map(\.place)
    }
    guard let (name, noun) = PlaceNoun.split(question.typed) else { return [] }
    return found(name, noun: noun).map(\.place)
  }

  // MARK: - Steps

  /// All that bears a text, the likeliest first.
  private func found(_ text: String, noun: PlaceNoun? = nil) -> [Found] {
    var all: [Found] = []
    for scope in question.scopes {
      for hit in index(scope).plainHits(for: text) where scope != .settlement || question.isMember(hit.item) {
        all.append(Found(scope: scope, hit: hit, place: place(scope, hit.item)))
      }
    }
    guard let noun else { return ordered(all) }
    let fitting = all.compactMap { found -> Found? in
      guard let fit = found.place.fit(noun) else { return nil }
      var found = found
      found.fit = fit
      return found
    }
    let best = fitting.map(\.fit).min() ?? 0
    return ordered(fitting.filter { $0.fit == best })
  }

  /// The things of a name in the order in which they are taken. Settlements come before districts, but a village by a
  /// further name only after what has it as its own.
  private func ordered(_ found: [Found]) -> [Found] {
    guard question.scopes.count > 1 else { return found }
    func isMinor(_ found: Found) -> Bool {
      guard case .settlement(let settlement) = found.place else { return false }
      return settlement.kind == .village && found.hit.tier == .other
    }
    guard found.contains(where: { $0.scope == .district && $0.hit.tier < .other }) else { return found }
    return found.filter { !isMinor($0) } + found.filter(isMinor)
  }

  private func inflected(_ parts: (name: String, noun: PlaceNoun)?) throws(AtlasError) -> NameMatch<
    NamedPlace
  >? {
    func best(_ bases: [String], _ noun: PlaceNoun?) throws(AtlasError) -> NameMatch<NamedPlace>? {
      var all: [(base: String, found: [Found])] = []
      for base in bases {
        let found = self.found(base, noun: noun)
        if !found.isEmpty { all.append((base, found)) }
      }
      // The greatest place of any base; of equals the base with the longest ending off.
      guard let least = all.map({ importance($0.found[0].place) }).min(),
        let (base, found) = all.first(where: { importance($0.found[0].place) == least })
      else { return nil }
      return try choose(found[0], of: found, noun: noun, reading: base, quality: .inflected)
    }
    if let (name, noun) = parts {
      if let match = try best(CaseEndings.bases(of: name), noun) { return match }
      if let match = try best(CaseEndings.bases(of: name, adjective: true), noun) { return match }
    }
    return try best(CaseEndings.bases(of: question.typed), nil)
  }

  private func near(_ parts: (name: String, noun: PlaceNoun)?) throws(AtlasError) -> NameMatch<NamedPlace>? {
    let name = parts?.name ?? question.typed
    var all: [(scope: NameScope, near: NameIndex.Near, place: NamedPlace)] = []
    for scope in question.scopes {
      for near in index(scope).near(name) where scope != .settlement || question.isMember(near.item) {
        let place = self.place(scope, near.item)
        if let noun = parts?.noun, place.fit(noun) == nil { continue }
        all.append((scope, near, place))
      }
    }
    let order = Dictionary(
      question.scopes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    all.sort { a, b in
      if NameIndex.Near.precedes(a.near, b.near) { return true }
      if NameIndex.Near.precedes(b.near, a.near) { return false }
      return (importance(a.place), order[a.scope]!, a.near.item)
        < (importance(b.place), order[b.scope]!, b.near.item)
    }
    guard let first = all.first else { return nil }
    let typed = question.typed
    let greater = all.filter { importance($0.place) < importance(first.place) }
    if !greater.isEmpty {
      let both = (greater.prefix(3) + [first]).map { (words($0.place, $0.near.name), $0.place.id) }
      throw .nearBoth(typed, noun: question.noun, candidates: both)
    }
    let equals = all.filter {
      !NameIndex.Near.precedes(first.near, $0.near) && importance($0.place) == importance(first.place)
        && $0.scope == first.scope
    }
    guard equals.count == 1 else {
      throw .nearBoth(
        typed, noun: question.noun, candidates: equals.map { (words($0.place, $0.near.name), $0.place.id) })
    }
    let others = all.dropFirst()
    return NameMatch(
      place: first.place, typed: typed, matchedName: first.near.name, language: first.near.language,
      quality: first.near.quality, others: others.map(\.place),
      note: takenFor(
        first.place, first.near.name,
        others: others.filter { Self.areOfOneKind($0.scope, first.scope) }.map(\.place)))
  }

  // MARK: - Choosing

  /// The first of what bears a text, unless others bear it just as well.
  private func choose(
    _ first: Found, of all: [Found], noun: PlaceNoun?, reading: String, quality: NameQuality? = nil
  ) throws(AtlasError) -> NameMatch<NamedPlace> {
    let index = index(first.scope)
    let equals = all.prefix { $0.scope == first.scope && index.isEqual($0.hit, first.hit) }
    guard equals.count == 1 else {
      throw .ambiguousName(
        question.typed, kinds: plural(first.place),
        candidates: equals.map { ($0.place.id, whereaboutsAmongEquals($0.place)) },
        isOfSettlements: first.scope == .settlement)
    }
    let others = Array(all.dropFirst())
    let met: NameQuality = first.hit.tier == .id ? .id : first.hit.isExact && noun == nil ? .exact : .folded
    let told = others.filter { Self.areOfOneKind($0.scope, first.scope) || isGreater($0, than: first) }
    var note: String?
    if let quality, quality.isRepaired {
      note = takenFor(first.place, first.hit.name, others: told.map(\.place))
    } else {
      note = homonyms(first, others: told)
    }
    if let noun, first.fit > 1 {
      let sentence = "\(first.place.name) is \(article(first.place.kind)), not \(article(noun.word))."
      note = note.map { "\(sentence) \($0)" } ?? sentence
    }
    return NameMatch(
      place: first.place, typed: question.typed, matchedName: first.hit.name, language: first.hit.language,
      quality: quality ?? met, others: others.map(\.place), note: note)
  }

  /// How great a place is, the greatest 0: cities, countries and first-order districts; towns; villages; the rest.
  private func importance(_ place: NamedPlace) -> Int {
    switch place {
    case .settlement(let settlement): settlement.kind.rank
    case .district(let district): district.layer.role == .district || district.layer.role == .country ? 0 : 1
    case .route: 3
    }
  }

  // MARK: - Words

  /// Whether a district that bears the name of a village or town as its own is another place, which may have been meant.
  private func isGreater(_ other: Found, than first: Found) -> Bool {
    guard case .settlement(let settlement) = first.place, case .district(let district) = other.place else {
      return false
    }
    return settlement.kind != .city && other.hit.tier < .other && importance(other.place) == 0
      && settlement.district != district.id && district.center != settlement.id
  }

  /// Whether a note on one names the other: that a city's district bears its name goes without saying.
  private static func areOfOneKind(_ a: NameScope, _ b: NameScope) -> Bool {
    (a == .settlement) == (b == .settlement)
  }

  private func index(_ scope: NameScope) -> NameIndex {
    switch scope {
    case .settlement: atlas.contents.gazetteer.names
    case .district: atlas.contents.districtNames
    case .route: atlas.contents.routeNames
    }
  }

  private func place(_ scope: NameScope, _ item: Int) -> NamedPlace {
    switch scope {
    case .settlement: .settlement(atlas.contents.gazetteer.settlements[item])
    case .district: .district(atlas.contents.districts[item])
    case .route: .route(atlas.contents.routes[item])
    }
  }

  /// Something that has the name but does not count.
  private func elsewhere(_ text: String) -> Found? {
    guard !question.whereabouts.isEmpty else { return nil }
    return index(.settlement).plainHits(for: text).first.map {
      Found(scope: .settlement, hit: $0, place: place(.settlement, $0.item))
    }
  }

  /// The nearest spellings, those of the likelier scopes first.
  private func neighbors(_ typed: String) -> [String] {
    var names: [String] = []
    for scope in question.scopes {
      let isMember = scope == .settlement ? question.isMember : { _ in true }
      for name in index(scope).nearest(to: typed, count: 5, isMember: isMember) where !names.contains(name) {
        names.append(name)
      }
    }
    return Array(names.prefix(5))
  }

  private func whereabouts(_ place: NamedPlace) -> String {
    guard case .settlement(let settlement) = place, let id = settlement.district else { return "" }
    return " in \(atlas.district(id: id)?.name ?? id.rawValue)"
  }

  /// The same for one of several of a kind: a district is told from another of its name by where it lies.
  private func whereaboutsAmongEquals(_ place: NamedPlace) -> String {
    guard case .district(let district) = place, let position = district.shape?.positionInside else {
      return whereabouts(place)
    }
    return " about \(position)"
  }

  private func plural(_ place: NamedPlace) -> String {
    switch place {
    case .settlement(let settlement): settlement.kind.plural
    case .district(let district): district.layer.plural
    case .route: "routes"
    }
  }

  /// "the city Ganja (ganja)".
  private func words(_ place: NamedPlace, _ name: String) -> String {
    let spelled = name == place.name ? name : "\(name), that is \(place.name)"
    return "the \(place.kind) \(spelled)"
  }

  private func takenFor(_ place: NamedPlace, _ name: String, others: [NamedPlace]) -> String {
    let spelled = name == place.name ? "" : "\(place.name), "
    let sentence =
      "No \(question.noun) is spelled \"\(question.typed)\"; it was taken for \(name) (\(spelled)\(place.id))"
    guard !others.isEmpty else { return sentence + "." }
    let list = others.prefix(3).map { "\($0.name) (\($0.id))" }
    let more = others.count > list.count ? " and \(others.count - list.count) more" : ""
    return sentence + "; also near: " + listed(list, last: more.isEmpty ? " and " : ", ") + more + "."
  }

  /// The sentence that names what else bears the name.
  private func homonyms(_ first: Found, others: [Found]) -> String? {
    guard !others.isEmpty else { return nil }
    let shown = others.prefix(4).map { other in
      "\(article(other.place.kind))\(whereabouts(other.place)) (\(other.place.id))"
    }
    let more = others.count > shown.count ? " and \(others.count - shown.count) more" : ""
    let list = listed(shown, last: more.isEmpty ? " and " : ", ") + more
    let kind = first.place.kind
    let place = others.contains { $0.place.kind == kind } ? whereabouts(first.place) : ""
    let name = first.hit.tier == .id ? "\(first.hit.name) (\(question.typed))" : first.hit.name
    return "\(name) is the \(kind)\(place); of that name there is also \(list)."
  }
}
