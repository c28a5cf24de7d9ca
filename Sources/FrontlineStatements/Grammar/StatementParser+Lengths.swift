internal import FrontlineAtlas

/// How long something lasted and how often it happened.
extension StatementParser {
  /// `length = "for" [ "the" ( "last" | "past" ) ] quantity ( "days" | "weeks" | "months" | "years" | "decades" )
  ///         | "for" ( "years" | "decades" )`; the figure is in the unit, decades in years.
  ///
  /// A plain figure is one that was counted out or rounded: "for 28 years" is 27.5 to 29.
  mutating func lengthOfHolding() -> StatedFigure? {
    let start = place
    if text() == "," { take(1, as: .neutral) }
    guard take("for") else { return nil }
    _ = takeAny(["the last", "the past", "the previous", "the next", "the following"], as: .neutral)
    if text() == "years" || text() == "decades" {
      let isDecades = text() == "decades"
      take()
      return StatedFigure(
        isDecades ? 20 : 2, precision: 1, bound: .atLeast, unit: "years", words: words(start..<place))
    }
    return lengthOfTime(from: start)
  }

  /// `quantity ( "days" | "weeks" | "months" | "years" | "decades" ) [ "or more" ]`, also "a week".
  private mutating func lengthOfTime(from start: Int) -> StatedFigure? {
    // "less than a year"
    if let figure = attempt({ parser -> StatedFigure? in
      guard let bound = parser.hedge(), bound != .exactly, ["a", "an", "one"].contains(parser.text()),
        let (unit, scale) = Self.unitsOfLength[parser.text(1)]
      else { return nil }
      parser.take(2)
      return StatedFigure(
        scale, precision: scale, bound: bound, unit: unit, words: parser.words(start..<parser.place))
    }) {
      return Self.roundedToDays(figure)
    }
    if text() == "a" || text() == "an" || text() == "one", let (unit, scale) = Self.unitsOfLength[text(1)] {
      take(2)
      var figure = StatedFigure(
        scale, precision: scale, bound: .exactly, unit: unit, words: words(start..<place))
      figure.range = FigureRange(scale / 2, nil, 2 * scale, unit: unit)
      return figure
    }
    guard let quantity = quantity(), let (unit, scale) = Self.unitsOfLength[text()] else { return nil }
    take()
    var bound = quantity.bound
    if bound == .exactly, take("or more") { bound = .atLeast }
    var figure = StatedFigure(
      quantity.value * scale, to: quantity.upper.map { $0 * scale }, precision: quantity.precision * scale,
      bound: bound,
      unit: unit, words: words(start..<place))
    if bound == .exactly {
      figure.range = FigureRange(
        figure.range.lower, nil, (quantity.value + quantity.precision) * scale, unit: unit)
    }
    return Self.roundedToDays(figure)
  }

  /// "Almost a week" of what is counted in days: a day or two less.
  private static func roundedToDays(_ figure: StatedFigure) -> StatedFigure {
    guard figure.bound == .almost else { return figure }
    let days: Double =
      switch figure.range.unit {
      case "weeks": 7
      case "months": 30.4
      case "years": 365.2
      default: 1
      }
    var wide = figure
    wide.range = FigureRange(
      min(figure.range.lower, figure.range.upper - 2 / days), nil, figure.range.upper, unit: figure.range.unit
    )
    return wide
  }

  private static let unitsOfLength: [String: (unit: String, scale: Double)] = [
    "day": ("days", 1), "days": ("days", 1), "week": ("weeks", 1), "weeks": ("weeks", 1),
    "month": ("months", 1),
    "months": ("months", 1), "year": ("years", 1), "years": ("years", 1), "decade": ("years", 10),
    "decades": ("years", 10),
  ]

  /// `tenure-remark = "after" quantity ( "days" | ... | "decades" ) "of" owner control`: "after 28 years of Armenian control".
  mutating func tenureRemark() -> (party: SpokenParty, length: StatedFigure)? {
    guard take("after") || take("following") else { return nil }
    let start = place
    guard let length = lengthOfTime(from: start), take("of"), let party = owner(),
      take(Self.controlNouns) != nil
    else { return nil }
    return (party, length)
  }

  /// Claims on a settlement with that it was held for a length of time before; `false`: they are on none.
  static func ending(_ claims: inout [StatementClaim], _ length: StatedFigure, of party: SpokenParty) -> Bool
  {
    let places = claims.compactMap { claim -> SpokenPlace? in
      guard case .control(let control) = claim.content, control.place.settlement != nil else { return nil }
      return control.place
    }
    guard places.count == claims.count, !places.isEmpty else { return false }
    claims += places.map { place in
      StatementClaim(content: .tenure(of: place, by: party, length), words: length.words)
    }
    return true
  }

  /// `places ( "spent" | "has spent" ) quantity unit holding`: "spent three decades in Armenian hands".
  mutating func spentTime(_ places: [SpokenPlace]) -> [StatementClaim]? {
    guard takeAny(["spent", "has spent", "had spent", "have spent"]) != nil else { return nil }
    let start = place
    guard let length = lengthOfTime(from: start), let (party, isOut) = holding(), !isOut,
      places.allSatisfy({ $0.settlement != nil })
    else { return nil }
    return places.map { StatementClaim(content: .tenure(of: $0, by: party, length), words: length.words) }
  }

  /// `length-opener = length [ "," ]`.
  mutating func lengthOpener() -> StatedFigure? {
    guard let length = lengthOfHolding() else { return nil }
    if text() == "," { take(1, as: .neutral) }
    return length
  }

  /// `occasions = { hedge } ( "once" | "twice" | number "times" ) | "repeatedly" | "several times" | "many times"`.
  mutating func occasions() -> StatedFigure? {
    let start = place
    func figure(_ value: Double, _ bound: StatedFigure.Bound, to upper: Double? = nil) -> StatedFigure {
      StatedFigure(
        value, to: upper, precision: 1, bound: bound, unit: "times", isCount: true,
        words: words(start..<place))
    }
    if takeAny(["repeatedly", "more than once"]) != nil { return figure(2, .atLeast) }
    if takeAny(["several times", "many times", "a number of times"]) != nil { return figure(3, .atLeast) }
    let bound = hedge() ?? .exactly
    if take("once") { return figure(1, bound) }
    if take("twice") { return figure(2, bound) }
    place = start
    guard let quantity = quantity(), quantity.isWhole, take("times") || take("time") else { return nil }
    return figure(quantity.value, quantity.bound, to: quantity.upper)
  }

  /// Claims of holding as claims of how long it was held; `false`: they are none.
  static func lasting(_ claims: inout [StatementClaim], _ length: StatedFigure) -> Bool {
    var made: [StatementClaim] = []
    for claim in claims {
      // "Was not in its hands for nine weeks" is of how long another held it.
      guard claim.isPositive, case .control(let control) = claim.content, control.relation == .holds,
        !control.isEver,
        control.other == nil, control.place.settlement != nil, let party = control.party
      else { return false }
      var lasted = claim
      lasted.content = .tenure(of: control.place, by: party, length)
      // "from 1992 to 2020, for 28 years" says both.
      if let time = claim.time, time.relation != .by { made.append(claim) }
      made.append(lasted)
    }
    claims = made
    return !made.isEmpty
  }

  /// How often something changed hands, or fell: a place that was retaken fell less often than that.
  mutating func timesOfChange(_ claims: inout [StatementClaim]) -> Bool {
    let start = place
    if let number = attempt({ $0.numberOfTime() }) { return Self.numbering(&claims, number) }
    guard let figure = occasions(), Self.counting(&claims, figure) else { return false }
    let isOfFalls = !(clauseStart..<start).contains {
      ["hands", "owner", "owners"].contains(tokens[$0].text)
    }
    for index in claims.indices { claims[index].isOfFalls = isOfFalls }
    return true
  }

  /// Claims of changing hands as claims of how often; `false`: they are none.
  static func counting(_ claims: inout [StatementClaim], _ figure: StatedFigure) -> Bool {
    var made = claims
    for index in made.indices {
      guard case .control(let control) = made[index].content, !control.isEver, !control.isAgain else {
        return false
      }
      let isAct = control.party != nil && [.takes, .loses].contains(control.relation)
      guard isAct || control.relation == .changesHands && control.party == nil && control.other == nil else {
        return false
      }
      made[index].content = .changeCount(
        of: control.place, figure, occasions: isAct ? Occasions(control: control) : nil)
    }
    claims = made
    return !made.isEmpty
  }

  /// `"for the" ordinal "time"`.
  private mutating func numberOfTime() -> (value: Int, words: String)? {
    let start = place
    guard take("for the"), let (count, value) = Self.ordinals.longest(in: tokens, at: place) else {
      return nil
    }
    take(count)
    return take("time") ? (value, words(start..<place)) : nil
  }

  /// Claims that a party took or lost a place, and that it did so as often up to then; `false`: they are others.
  private static func numbering(_ claims: inout [StatementClaim], _ number: (value: Int, words: String))
    -> Bool
  {
    var more: [StatementClaim] = []
    for claim in claims {
      guard case .control(let control) = claim.content, control.party != nil, claim.isPositive,
        [.takes, .loses].contains(control.relation), !control.isEver
      else { return false }
      var copy = claim
      let figure = StatedFigure(
        Double(number.value), precision: 1, bound: .atLeast, unit: "times", isCount: true, words: number.words
      )
      copy.content = .changeCount(
        of: control.place, figure, occasions: Occasions(control: control, isUpTo: true))
      more.append(copy)
    }
    claims += more
    return !more.isEmpty
  }
}
