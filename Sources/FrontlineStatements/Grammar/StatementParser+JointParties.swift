internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// What is said of two parties at once: "both sides took", "A and B hold two cities each", "two and three cities respectively".
extension StatementParser {
  /// `( ( "both" | "neither" ) ( "sides" | "side" ) | [ "both" ] party "and" party ) [ "each" ] predicates`, with "each" or "both" among the words:
  /// the same of each.
  mutating func eachParty() -> [StatementClaim]? {
    var saysEach = true
    var isPositive = true
    let parties: [SpokenParty]
    if takeAny(["both sides", "both parties", "both armies", "each side", "each of the sides"])
      != nil
    {
      parties = sides
    } else if takeAny(["neither side", "neither of the sides", "neither army"]) != nil {
      (parties, isPositive) = (sides, false)
    } else {
      saysEach = take("both")
      guard let one = party(), take("and"), let other = party(), one.id != other.id else {
        return nil
      }
      parties = [one, other]
    }
    guard parties.count == 2 else { return nil }
    if takeAny(["each", "both"]) != nil { saysEach = true }
    let (start, kept) = (place, eachOfParties)
    eachOfParties = .allowed
    defer { eachOfParties = kept }
    var claims: [StatementClaim] = []
    var end: Int?
    for party in parties {
      place = start
      guard let found = predicates(of: .party(party)), end == nil || place == end else {
        return nil
      }
      end = place
      claims += found
    }
    guard saysEach || eachOfParties == .said,
      claims.allSatisfy({ claim in
        switch claim.content {
        case .control, .count: claim.isPositive
        default: false
        }
      })
    else { return nil }
    // "Three cities each" are no more than three.
    for index in claims.indices where parties[0].isSide == false {
      guard case .count(var count) = claims[index].content, count.relation == .holds else { continue }
      count.parts[0].isLimit = true
      claims[index].content = .count(count)
    }
    // Who of the two "it" may mean then is open.
    (context.party, context.other) = (nil, nil)
    return isPositive ? claims : Self.denied(claims)
  }

  /// The contrary of each of some claims; `nil`: a number may be more or fewer.
  private static func denied(_ claims: [StatementClaim]) -> [StatementClaim]? {
    var denied: [StatementClaim] = []
    for var claim in claims {
      if case .count(var count) = claim.content {
        guard let turned = count.parts[0].stated.turned else { return nil }
        count.parts[0].stated = turned
        claim.content = .count(count)
      } else {
        claim.isPositive.toggle()
      }
      denied.append(claim)
    }
    return denied
  }

  /// The two sides of the atlas, or the two that held the most settlements; empty: there are none.
  private var sides: [SpokenParty] {
    let last = atlas.ledger.lastDay ?? .last
    let snapshot = atlas.snapshot(on: min(day ?? anchor ?? last, last))
    var held: [Party.ID: Int] = [:]
    for settlement in atlas.settlements {
      if let party = snapshot[settlement.subject].party { held[party, default: 0] += 1 }
    }
    let bySide = Dictionary(grouping: atlas.parties, by: \.side).map { side, parties in
      (
        side, parties.max { held[$0.id, default: 0] < held[$1.id, default: 0] }!,
        parties.reduce(0) { $0 + held[$1.id, default: 0] }
      )
    }
    guard bySide.count > 1 else { return [] }
    return bySide.sorted { ($1.2, $0.0.rawValue) < ($0.2, $1.0.rawValue) }.prefix(2).map {
      side, party, _ in
      var spoken = SpokenParty(id: party.id, side: side, name: atlas.name(of: side))
      spoken.isSide = true
      return spoken
    }
  }

  /// `party "and" party verb quantity "and" quantity kinds [ scope ] { modifier } [ "," ] "respectively" [ time ]`: the first number of the
  /// first party, the second of the second.
  mutating func partiesInTurn() -> [StatementClaim]? {
    guard place < lastInTurn, let one = party(), take("and"), let other = party(),
      one.id != other.id,
      let group = verbGroup(of: [.take, .hold, .lose]), !group.isPassive, group.isPositive,
      !group.isNoLonger,
      group.particle.isEmpty, let first = quantity(), first.isWhole, first.upper == nil,
      take("and"),
      let second = quantity(), second.isWhole, second.upper == nil,
      let known = StatementLexicon.kinds[text()]
    else { return nil }
    take()
    let noun = tokens[place - 1].text
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    _ = takeComma()
    guard take("respectively"), modifiers.parties.isEmpty, !modifiers.isNoLonger else { return nil }
    var behind = Modifiers()
    self.modifiers(&behind)
    guard behind.isOfTimeAlone, behind.time == nil || modifiers.time == nil else { return nil }
    modifiers.time = modifiers.time ?? behind.time
    var claims: [StatementClaim] = []
    for (party, quantity) in [(one, first), (other, second)] {
      let words = "\(words(quantity.start..<quantity.start + 1)) \(noun)"
      let figure = StatedFigure(
        quantity.value, precision: 1, bound: quantity.bound, unit: "settlements", isCount: true,
        words: words)
      let item = Item(
        .count(
          CountPart(stated: figure, kinds: known.kinds, words: words, note: nil, isLimit: true),
          other: nil),
        words: words)
      guard let found = control([item], group, by: party, modifiers) else { return nil }
      claims += found
    }
    return claims
  }

  /// `places be distance-figures "from" place [ "," ] "respectively"` with as many figures as places, in their order.
  mutating func distancesInTurn() -> [StatementClaim]? {
    guard place < lastInTurn, let list = places(isSubject: true), list.count > 1,
      let group = verbGroup(of: [.be, .lie]), group.isPositive, !group.isNoLonger, !group.isEver
    else { return nil }
    var numbers: [Quantity] = []
    while numbers.count < list.count - 1 {
      guard let quantity = quantity(), quantity.upper == nil else { return nil }
      numbers.append(quantity)
      guard separator() else { return nil }
    }
    let start = place
    guard let last = distance(), last.range.unit == "km", let written = quantity(from: start),
      take("from")
    else {
      return nil
    }
    let scale = last.value / written.value
    var figures = numbers.map { number in
      StatedFigure(
        number.value * scale, precision: number.precision * scale, bound: number.bound, unit: "km",
        words: "\(words(number.start..<number.start + 1)) km")
    }
    figures.append(last)
    let isFront = frontNoun()
    let origin = isFront ? nil : placeName()
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    _ = takeComma()
    guard isFront || origin != nil, take("respectively"), modifiers.isOfTimeAlone, written.value > 0
    else { return nil }
    return zip(list, figures).map { place, figure in
      StatementClaim(
        content: origin.map { .distance(from: place, to: $0, figure, nil, byRoad: nil) }
          ?? .front([place], figure, forces: nil),
        time: modifiers.time, words: "\(place.name) \(figure.words)",
        isPresent: isFront && !group.isPast)
    }
  }

  /// The quantity that begins at a token.
  private func quantity(from start: Int) -> Quantity? {
    var copy = self
    copy.place = start
    return copy.quantity()
  }

  /// `"it took" party length "to" verb place`, with a verb of retaking: so long after it was lost.
  mutating func itTook() -> [StatementClaim]? {
    let start = place
    guard takeAny(["it took", "it had taken", "it has taken"]) != nil, let party = party() else {
      return nil
    }
    context.party = party
    let hedge = hedge() ?? .exactly
    guard var days = spanOfDays(), take("to"),
      let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: { $0.verb == .take && ($0.tense == .base || $0.tense == .any) })
    else { return nil }
    let words = days.words
    switch hedge {
    case .exactly, .about, .justOver, .almost:
      let open = hedge == .exactly ? 0 : max(1, days.value / 4)
      days.range = FigureRange(
        max(0, days.range.lower - open), nil, days.range.upper + open, unit: "days")
    default:
      days = StatedFigure(
        days.value, precision: 1, bound: hedge, unit: "days", isCount: true, words: words)
    }
    take(count)
    let group = VerbGroup(verb: .take, lemma: form.lemma, isPast: true, range: start..<place)
    guard group.isAgain else { return stop("from when \"\(words)\" is counted is open") }
    guard let items = items(isSubject: false),
      items.allSatisfy({ $0.place?.settlement != nil && $0.isPositive })
    else {
      return nil
    }
    if !form.particle.isEmpty { guard take(form.particle) else { return nil } }
    var modifiers = Modifiers()
    self.modifiers(&modifiers)
    guard modifiers.isOfTimeAlone, var claims = control(items, group, by: party, modifiers) else {
      return nil
    }
    let loss = Taking(place: SpokenPlace(name: "it"), party: nil, isChangeBefore: true)
    return Self.put(&claims, .after, loss, days: days) ? claims : nil
  }

  /// `( "it" | "they" ) predicates` of the places that were spoken of last: what falls, is held or is taken is a place.
  mutating func pronounOfPlaces() -> [StatementClaim]? {
    let list: [SpokenPlace]
    if text() == "it", let last = context.places.last {
      guard !context.isOfSeveralPlaces else {
        return stop("which of the places before it \"\(words(place..<place + 1))\" means is open")
      }
      list = [last]
    } else if text() == "they", context.list.count > 1 {
      list = context.list
    } else {
      return nil
    }
    take()
    guard let claims = predicates(of: .places(list)),
      claims.allSatisfy({ claim in
        switch claim.content {
        case .control, .tenure, .changeCount, .order: true
        default: false
        }
      })
    else { return nil }
    return claims
  }
}
