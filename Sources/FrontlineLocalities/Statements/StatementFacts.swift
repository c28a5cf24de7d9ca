internal import FrontlineAtlas
internal import FrontlineGeometry

/// What the words of a sentence say, before it is decided what kind of statement it is.
struct StatementFacts {
  /// A place and where in the sentence it is named, as an index of tokens.
  struct Mention {
    var place: SpokenPlace
    var index: Int
    var range: Range<Int>
  }

  var places: [Mention] = []
  /// The first distance, and where it ends.
  var distance: (figure: StatedFigure, end: Int)?
  var isByRoad = false
  /// A point of the compass, and whether "of" and a place follow it.
  var direction: (point: CompassPoint, index: Int, isOf: Bool)?
  /// A share, and where it ends: what it is of stands behind.
  var share: (figure: StatedFigure, end: Int)?
  var counts: [Assertion.CountPart] = []
  var roadCount: StatedFigure?
  /// A road that is named: by its ends, or by its own name.
  var road: Locality.Form?
  var party: Party.ID?
  /// Where forces are spoken of.
  var forces: Int?
  var speaksOfFront = false
  var speaksOfRoad = false
  var speaksOfCasualties = false
  var takes = false
  var loses = false
  var isDenied = false
  var isContested = false
  var isPast = false
  var passesThrough = false
  var isSome = false
  var isOnFirstDay = false
}

/// Reads a sentence token by token for what a statement can be made of.
struct StatementScanner {
  private let atlas: Atlas
  private var reader: PhraseReader
  private var facts = StatementFacts()

  init(_ text: String, in atlas: Atlas) {
    self.atlas = atlas
    reader = PhraseReader(Array(text.utf8), names: NameTable(atlas: atlas))
  }

  /// All facts of the sentence.
  ///
  /// - Complexity: O(length of the text).
  mutating func scan() -> StatementFacts {
    var i = 0
    while i < reader.tokens.count {
      reader.place = i
      if readFigure(at: i) || readRoad(at: i) || readName(at: i) || readDirection(at: i) {
        i = max(i + 1, reader.place)
        continue
      }
      readWord(at: i)
      i += 1
    }
    return facts
  }

  /// A token in small Latin letters, without "'s".
  private func small(_ index: Int) -> String {
    guard index < reader.tokens.count, reader.tokens[index].isWord, reader.tokens[index].range.count <= 40
    else { return "" }
    let word = reader.words(reader.tokens[index].range).lowercased()
    for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }

  // MARK: - Figures

  private mutating func readFigure(at index: Int) -> Bool {
    if facts.distance == nil, let stated = try? reader.distance() {
      facts.isByRoad = facts.isByRoad || stated.isByRoad
      let figure = StatedFigure(
        stated.length.kilometers, to: stated.upper.kilometers, precision: stated.precision.kilometers,
        bound: stated.bound, unit: "km", words: reader.words(stated.range))
      facts.distance = (figure, reader.place)
      let next = reader.place
      if let point = reader.direction() {
        facts.direction = (point, next, reader.word == .of || reader.word == .from)
      }
      return true
    }
    reader.place = index
    // "hundreds of kilometres" is at least two hundred.
    if small(index) == "hundreds", small(index + 1) == "of", case .unit(let unit) = reader.word(after: 2) {
      let figure = StatedFigure(
        200 * unit.meters / 1000, precision: 0, bound: .atLeast, unit: "km",
        words: "hundreds of \(small(index + 2))")
      reader.place = index + 3
      facts.distance = (figure, reader.place)
      return true
    }
    let bound = reader.hedges()
    guard let figure = reader.number(), figure.value.isFinite else {
      reader.place = index
      return false
    }
    let words = reader.words(reader.range(from: index))
    if reader.takeMark("%") || percent() {
      facts.share = (
        StatedFigure(
          figure.value, precision: figure.precision, bound: bound, unit: "per cent",
          words: words + " per cent"),
        reader.place
      )
      return true
    }
    if let kinds = countedKinds() {
      facts.counts.append(
        Assertion.CountPart(
          stated: StatedFigure(
            figure.value, precision: 1, bound: bound, unit: "settlements", isCount: true,
            words: reader.words(reader.range(from: index))), kinds: kinds,
          words: reader.words(reader.range(from: index))))
      return true
    }
    if ["roads", "road", "routes", "highways", "ways"].contains(small(reader.place)) {
      reader.place += 1
      facts.roadCount = StatedFigure(
        figure.value, precision: 1, bound: bound, unit: "roads", isCount: true,
        words: reader.words(reader.range(from: index)))
      facts.speaksOfRoad = true
      return true
    }
    reader.place = index
    return false
  }

  private mutating func percent() -> Bool {
    switch small(reader.place) {
    case "percent": reader.place += 1
    case "per" where small(reader.place + 1) == "cent": reader.place += 2
    default: return false
    }
    return true
  }

  /// The kinds of settlement that a noun behind a number counts; "other" and "more" before it are passed over.
  private mutating func countedKinds() -> Set<Settlement.Kind>? {
    var i = reader.place
    while ["other", "more", "further", "additional"].contains(small(i)) { i += 1 }
    var kinds: Set<Settlement.Kind> = []
    while true {
      switch small(i) {
      case "city", "cities": kinds.insert(.city)
      case "town", "towns": kinds.insert(.town)
      case "village", "villages": kinds.insert(.village)
      case "settlement", "settlements", "places", "localities", "communities":
        // Beside a kind it means the rest: "villages and settlements".
        kinds.formUnion(kinds.isEmpty ? [.city, .town, .village] : [.town, .village])
      default: return kinds.isEmpty ? nil : kinds
      }
      i += 1
      reader.place = i
      guard small(i) == "and", ["villages", "settlements", "towns", "cities"].contains(small(i + 1)) else {
        return kinds
      }
      i += 1
    }
  }

  // MARK: - Names

  private mutating func readRoad(at index: Int) -> Bool {
    guard facts.road == nil, let road = try? reader.road() else {
      reader.place = index
      return false
    }
    facts.road = road
    facts.speaksOfRoad = true
    if case .road(let a, let b) = road {
      for form in [a, b] {
        if case .place(let phrase) = form { mention(phrase, at: index) }
      }
    }
    return true
  }

  private mutating func readName(at index: Int) -> Bool {
    guard party(small(index)) == nil, let range = reader.name() else {
      reader.place = index
      return false
    }
    var kind: PlacePhrase.Kind?
    if let noun = PhraseReader.kind(reader.word), noun == .district || noun == .city || noun == .village {
      kind = noun
      reader.place += 1
    }
    mention(PlacePhrase(name: reader.words(range), kind: kind, district: nil, range: range), at: index)
    return true
  }

  private mutating func mention(_ phrase: PlacePhrase, at index: Int) {
    let found = atlas.places(named: phrase.name)
    guard let place = (phrase.kind.flatMap { kind in found.first { $0.fits(kind) } }) ?? found.first else {
      return
    }
    switch place {
    case .settlement(let settlement):
      facts.places.append(
        .init(
          place: SpokenPlace(name: settlement.name, settlement: settlement), index: index, range: phrase.range
        ))
    case .district(let district):
      facts.places.append(
        .init(
          place: SpokenPlace(name: district.layer == .area ? phrase.name : district.name, district: district),
          index: index, range: phrase.range
        ))
    case .route: break
    }
  }

  private mutating func readDirection(at index: Int) -> Bool {
    guard facts.direction == nil, let token = reader.token, case .compass(_, let form) = token.word,
      form != .abbreviation || token.isCapital, let point = reader.compassPoint()
    else { return false }
    facts.direction = (point, index, reader.word == .of || reader.word == .from)
    return true
  }

  // MARK: - Words

  private func party(_ word: String) -> Party.ID? {
    switch word {
    case "azerbaijani", "azeri", "azerbaijanis", "baku": .azerbaijan
    case "armenian", "armenians", "artsakh", "yerevan": .armenianForces
    case "russian", "peacekeepers": .russianPeacekeepers
    default: nil
    }
  }

  private mutating func readWord(at index: Int) {
    let word = small(index)
    if word == "azerbaijan" || word == "armenia",
      reader.words(reader.tokens[index].range).utf8.count > word.utf8.count
    {
      facts.party = word == "azerbaijan" ? .azerbaijan : .armenianForces  // "Azerbaijan's army"
    }
    if let party = party(word), facts.party == nil { facts.party = party }
    switch word {
    case "forces", "troops", "army", "armies", "units", "soldiers", "fighters", "military", "tanks":
      facts.forces = facts.forces ?? index
    case "front", "frontline", "contact": facts.speaksOfFront = true
    case "road", "highway", "motorway", "railway": facts.speaksOfRoad = true
    case "killed", "wounded", "injured", "died", "dead", "casualties", "victims":
      facts.speaksOfCasualties = true
    case "holds", "hold", "held", "controls", "control", "controlled", "taken", "took", "takes", "captured",
      "captures",
      "seized", "liberated", "recaptured", "retaken", "retook", "occupied", "occupies", "hands", "fell",
      "fallen",
      "entered", "regained":
      facts.takes = true
    case "lost", "loses", "lose", "left", "withdrew", "abandoned": facts.loses = true
    case "not", "untrue", "false", "never", "denies", "denied", "deny", "wrong", "fake": facts.isDenied = true
    case "fought", "battle", "battles", "fighting", "contested", "besieged", "clashes":
      facts.isContested = true
    case "was", "were", "had": facts.isPast = true
    case "through", "across": facts.passesThrough = true
    case "some" where small(index + 1) == "of": facts.isSome = true
    case "first" where small(index + 1) == "day": facts.isOnFirstDay = true
    default: break
    }
  }
}
