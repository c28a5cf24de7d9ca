internal import FrontlineGeometry

/// The clauses of a phrase.
extension PhraseReader {
  /// `clause = coordinates | offset | along | near | outside | outskirts | between | halfway | on | heading | in | places`.
  mutating func clause() throws(LocalityError) -> Locality.Form {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 6 else { throw missing("the end", after: "so many nested clauses") }
    if let coordinates = try coordinates() { return coordinates }
    let start = place
    _ = take(.just) || take(.only)
    if let distance = try distance() { return try offset(distance) }
    try checkNumber()
    if isNumberAhead {
      let range = token!.range
      let next = token(after: 1).map { "; \"\(excerpt($0.range))\" is none" } ?? ""
      throw fault(
        range,
        "\"\(excerpt(range))\" is a number without a unit of distance, m, km, mi or nmi\(next)")
    }
    if let token, token.isWord, case .unit? = unitBehindVagueNumber {
      throw fault(token.range, "\"\(excerpt(token.range))\" is not a number that can be measured")
    }
    if let form = try near() { return form }
    if let form = try between() { return form }
    if let form = try outside() { return form }
    if let form = try border() { return form }
    if let form = try onRoad() { return form }
    if let form = try heading() { return form }
    switch word {
    case .from:
      throw fault(token!.range, "\"from\" needs a distance before it, as in \"5 km from\"")
    case .in, .inside, .within:
      place += 1
      return try places()
    case .at:
      place += 1
      return try places()
    default:
      place = start
      let form = try places()
      // A bare name is a phrase of its own, but in a running text only where a noun says what it is.
      guard names == nil || form.isDistricts else { throw missing("a phrase", after: "the start") }
      return form
    }
  }

  /// The unit behind "a few", "several", "tens of"; `nil`: there is none.
  private var unitBehindVagueNumber: Word? {
    for i in 1...3 {
      if case .unit = word(after: i) { return word(after: i) }
      guard token(after: i)?.isWord == true, word(after: i).map({ $0 == .of }) ?? true else { return nil }
    }
    return nil
  }

  private var isNumberAhead: Bool {
    if token?.figure != nil { return true }
    if case .number = word { return true }
    return false
  }

  // MARK: - Distances

  /// What follows a distance: a direction and "of", "from", "along", "outside".
  private mutating func offset(_ stated: StatedDistance) throws(LocalityError) -> Locality.Form {
    var distance = stated
    _ = take(.away)
    if manner() { distance = distance.byRoad }
    if take(.along) || (word == .on && isRoadAhead && take(.on)) || (take(.upTo)) {
      let path: Locality.Form
      if let road = try road() { path = road } else { path = .route(try roadNamed(.road)) }
      guard take(.from) || take(.of) else {
        if case .road(let from, _) = path { return .along(distance, path, from: from) }
        throw missing("\"from\" and a place", after: "the road")
      }
      return .along(distance, path, from: try reference())
    }
    if let point = direction() {
      if manner() { distance = distance.byRoad }
      let start = place
      let joined = take(.and) || takeMark(",")
      if joined, let second = try? self.distance(), let other = direction() {
        guard point.isOrthogonal(to: other) else {
          throw fault(
            range(from: start),
            "\(other.name) does not stand at a right angle to \(point.name), as two distances from one place must"
          )
        }
        guard take(.of) || take(.from) || names == nil else {
          throw missing("\"of\"", after: "the direction")
        }
        return .offsets(distance, point, second, other, of: try reference())
      }
      place = start
      guard take(.of) || take(.from) || (names == nil && token != nil && !(token?.isMark(",") ?? true)) else {
        throw missing("\"of\" and a place", after: "the direction")
      }
      return .offset(distance, point, of: try places()).measured(by: manner())
    }
    if take(.from) || take(.of) || take(.off) || take(.outside) || take(.away, .from) {
      return .offset(distance, nil, of: try places()).measured(by: manner())
    }
    throw missing("\"from\" or a direction", after: "the distance")
  }

  // MARK: - Vague words

  /// `near = "near" | "close to" | "next to" | "not far from" | "around" | "in the vicinity of" ...`
  private mutating func near() throws(LocalityError) -> Locality.Form? {
    let start = place
    let found: Bool
    switch word {
    case .near:
      place += 1
      _ = take(.to)
      found = true
    case .close, .next, .adjacent:
      place += 1
      found = take(.to)
    case .around:
      place += 1
      found = true
    case .not, .no: found = take(.not, .far, .from) || take(.not, .far, .away, .from)
    case .in where word(after: 1) == .the || word(after: 1) == .vicinity || word(after: 1) == .a:
      place += 1
      _ = take(.the) || take(.a)
      found = (take(.vicinity) || (word == .area && take(.area))) && take(.of)
    case .vicinity:
      place += 1
      found = take(.of)
    default: found = false
    }
    guard found else {
      place = start
      return nil
    }
    return try places { .near($0) }
  }

  /// `outside = [ "just" ] "outside" | ( "on" | "at" | "in" ) "the" [ point ] ( "outskirts" | "edge" | "suburbs" ) "of"`.
  private mutating func outside() throws(LocalityError) -> Locality.Form? {
    if take(.outside) {
      _ = take(.of)
      return try places { .outside($0) }
    }
    let start = place
    _ = take(.on) || take(.at) || take(.in) || take(.to)
    _ = take(.the)
    let point = compassPoint()
    guard take(.outskirts) || take(.edge), take(.of) else {
      place = start
      return nil
    }
    return try places { .outskirts(point, of: $0) }
  }

  /// `between = [ "halfway" ] "between" reference "and" reference`, `"halfway from" reference "to" reference`.
  private mutating func between() throws(LocalityError) -> Locality.Form? {
    let start = place
    let halfway = take(.halfway)
    if halfway, take(.from) {
      let first = try reference()
      guard take(.to) else { throw missing("\"to\" and a place", after: "\"halfway from\" and a place") }
      return .halfway(first, try reference())
    }
    guard take(.between) else {
      if halfway { throw missing("\"between\"", after: "\"halfway\"") }
      place = start
      return nil
    }
    let first = try reference()
    guard take(.and) else { throw missing("\"and\" and a second place", after: "\"between\" and a place") }
    let second = try reference()
    let kinds = (first.placeKind, second.placeKind)
    if kinds.0 == nil, let kind = kinds.1, kind == .district, case .place(let phrase) = first {
      // "between the Goranboy and Tartar districts"
      let same = PlacePhrase(name: phrase.name, kind: kind, district: nil, range: phrase.range)
      return halfway ? .halfway(.place(same), second) : .between(.place(same), second)
    }
    return halfway ? .halfway(first, second) : .between(first, second)
  }

  /// `heading = [ "to" | "in" ] "the" point "of" places | point "of" places | adjective name`.
  private mutating func heading() throws(LocalityError) -> Locality.Form? {
    let start = place
    let within = word == .in
    _ = take(.to) || take(.in) || take(.on)
    _ = take(.the)
    _ = take(.due)
    let first = place
    guard let point = compassPoint() else {
      place = start
      return nil
    }
    let isAdjective = if case .compass(_, .adjective) = tokens[place - 1].word { true } else { false }
    let isShort = if case .compass(_, .abbreviation) = tokens[place - 1].word { true } else { false }
    let hasNoun = take(.part) || take(.side)
    if take(.of) || take(.from) {
      if within || hasNoun { return .part(point, of: try places()) }
      if isShort, names != nil, !tokens[first].isCapital {
        place = start
        return nil
      }
      return .heading(point, of: try places())
    }
    // "northern Goranboy"
    if isAdjective, let token, token.isWord, names == nil || token.isCapital {
      return .part(point, of: .place(try placePhrase()))
    }
    place = start
    return nil
  }
}

extension Locality.Form {
  /// The kind that the text says of a place.
  var placeKind: PlacePhrase.Kind? { if case .place(let phrase) = self { phrase.kind } else { nil } }
}

extension Locality.Form {
  /// The form, its distance taken by road where the words behind it say so.
  fileprivate func measured(by road: Bool) -> Locality.Form {
    guard road, case .offset(let distance, let point, let form) = self else { return self }
    return .offset(distance.byRoad, point, of: form)
  }
}

extension Locality.Form {
  /// Whether the form is one or several districts that the text calls so.
  fileprivate var isDistricts: Bool {
    switch self {
    case .place(let phrase): phrase.kind == .district
    case .anyOf(let forms): forms.allSatisfy(\.isDistricts)
    default: false
    }
  }
}

extension CompassPoint {
  /// Whether two directions stand at a right angle.
  func isOrthogonal(to other: CompassPoint) -> Bool { abs(rawValue - other.rawValue) % 8 == 4 }
}
