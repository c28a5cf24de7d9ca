internal import FrontlineAtlas

/// What may stand before a clause: times, districts, exceptions, other takings.
extension StatementParser {
  /// What stood before a clause, each kind once.
  struct Opening {
    var time: ClaimTime?
    var scope: [SpokenPlace] = []
    var participial: Participial?
    var order: (Sequence, Taking, days: StatedFigure?)?
    var length: StatedFigure?
    var isFirst = false
    /// The time of a change that stood before it.
    var beside: ClaimTime?
    /// The change, where it has no time.
    var event: Taking?
    var excepted: Excepted?
    var tenure: (party: SpokenParty, length: StatedFigure)?
  }

  /// `opening = { neutral | "first" | exception | order | tenure | length | time | scope | participial }`.
  mutating func opening() -> Opening {
    var opening = Opening()
    while opens(&opening) {}
    if let time = opening.time {
      context.time = time
      // "8 November 2020 was the day on which Azerbaijan took Shusha"
      _ = takeAny([
        "is the day on which", "was the day on which", "is the day that", "was the day that",
        "was the day when", "was when", "is when", "was the date on which", "was the month in which",
      ])
    }
    return opening
  }

  /// Reads one part; `false`: nothing more stands before the clause.
  private mutating func opens(_ opening: inout Opening) -> Bool {
    let start = place
    // "Apart from Shusha, ..."; "besides" alone is neutral.
    if opening.excepted == nil, let found = attempt({ $0.exceptingOpener() }) {
      opening.excepted = found
      return true
    }
    if takeAny(["in all", "in total", "altogether"]) != nil {
      saysTotal = true
      takeMark(",")
      return true
    }
    if neutral() || neutralRemark() || neutralLabel() {
      takeMark(",")
      return true
    }
    if despite() { return true }
    // "As of 1 April, according to the monitor, ..."
    if start > clauseStart,
      attempt({ parser -> Bool? in
        guard parser.take("according to"), parser.speaker() != nil, parser.text() == "," else { return nil }
        parser.take(1, as: .neutral)
        return true
      }) != nil
    {
      return true
    }
    // "First A fell, then B"
    if !opening.isFirst, text() == "first", token(1)?.isCapital == true || text(1) == ",", take("first") {
      opening.isFirst = true
      takeMark(",")
      return true
    }
    // "After the fall of Shusha, ...", "For 28 years, ..."
    if opening.order == nil,
      let found = attempt({ $0.orderOpener() }) ?? attempt({ $0.orderClauseOpener() })
    {
      opening.order = found
      return true
    }
    // "After 28 years of Armenian control, ..."
    if opening.tenure == nil,
      let found = attempt({ parser -> (party: SpokenParty, length: StatedFigure)? in
        guard let found = parser.tenureRemark(), parser.text() == "," else { return nil }
        parser.takeMark(",")
        return found
      })
    {
      opening.tenure = found
      return true
    }
    if opening.length == nil, let found = attempt({ $0.lengthOpener() }) {
      opening.length = found
      return true
    }
    if opening.time == nil, !isFigureAhead, let time = attempt({ $0.time() }) {
      opening.time = time
      takeMark(",", ":")
      return true
    }
    if opening.scope.isEmpty, let found = attempt({ $0.scope() }) {
      opening.scope = found
      return true
    }
    // "With Shusha taken, ..."
    if let found = attempt({ $0.withOpener() }) {
      remarks += found
      opening.beside = found.first?.time
      if found.count == 1, opening.beside == nil { opening.event = Self.takings(of: found).first }
      return true
    }
    // "Having taken Hadrut, ..."
    if opening.participial == nil, let found = attempt({ $0.participialOpener() }) {
      opening.participial = found
      return true
    }
    // "Captured in October 1993, Zangilan ..."
    if let found = withinRemark({ $0.attempt { $0.participleOpener() } }) {
      remarks += found
      return true
    }
    place = start
    return false
  }

  /// "In Jabrayil district 64 villages were taken".
  private mutating func scope() -> [SpokenPlace]? {
    guard take("in") || take("across") || take("within"), let found = districts(),
      found.allSatisfy({ $0.district != nil })
    else { return nil }
    takeMark(",")
    return found
  }

  private mutating func takeMark(_ marks: String...) {
    if marks.contains(text()) { take(1, as: .neutral) }
  }

  /// Puts what stood before a clause into its claims; `false`: it does not fit them.
  mutating func apply(_ opening: Opening, to claims: inout [StatementClaim]) -> Bool {
    if let opened = opening.time, claims.contains(where: { $0.time.map { !opened.holds($0) } ?? false }) {
      let _: Bool? = stop("its clause has two times of which one does not lie in the other")
      return false
    }
    if let time = opening.time ?? context.time {
      // "In 1993 A took X, but now B holds it": what is so now is not of the time in front of what was.
      let isOfPast = claims.contains { !$0.isPresent && $0.isOfADay }
      if opening.time != nil { context.isTimeOfPast = isOfPast }
      for index in claims.indices where claims[index].time == nil {
        if claims[index].isLater, time.days.map({ $0.lowerBound == $0.upperBound }) ?? false { continue }
        if claims[index].isPresent, opening.time == nil ? context.isTimeOfPast : isOfPast { continue }
        claims[index].time = time
        claims[index].isTimeBefore = true
        // "On 1 August they had taken six cities"
        if claims[index].looksBack, opening.time?.isCounted == false, !claims[index].isState {
          claims[index].isOfState = true
        }
      }
    }
    if let time = opening.beside {
      for index in claims.indices where claims[index].isOfPastHolding {
        claims[index].beside = StatementClaim.Beside(time: time, isSure: false)
      }
    }
    if let event = opening.event { Self.put(&claims, besideEvent: event) }
    if let participial = opening.participial {
      guard let party = context.party,
        let more = control(participial.items, participial.group, by: party, participial.modifiers),
        !areOfOnePlace(more, claims)
      else { return false }
      if more.count == 1, more[0].time == nil, let event = Self.takings(of: more).first {
        Self.put(&claims, besideEvent: event)
      }
      claims += more + (participial.isBefore ? Self.order(of: more, before: claims) : [])
    }
    if let tenure = opening.tenure {
      guard Self.ending(&claims, tenure.length, of: tenure.party) else { return false }
    }
    if let excepted = opening.excepted { guard Self.excepting(&claims, excepted) else { return false } }
    if !opening.scope.isEmpty { guard Self.narrow(&claims, to: opening.scope) else { return false } }
    if let length = opening.length { guard Self.lasting(&claims, length) else { return false } }
    if let (sequence, other, days) = opening.order {
      guard Self.put(&claims, sequence, other, days: days) else { return false }
    }
    // "First" alone leaves open before what.
    return !opening.isFirst || claims.contains { $0.isOrder }
  }

  /// "Having lost Quell, Ostrany held two cities": on that day, or on that on which it is said.
  private static func put(_ claims: inout [StatementClaim], besideEvent event: Taking) {
    for index in claims.indices
    where claims[index].isOfPastHolding && claims[index].time == nil && claims[index].anchor == nil {
      claims[index].anchor = StatementClaim.Anchor(
        taking: event, offset: 0, relation: .on, words: "when \(event.place.name) was taken", isOpen: true)
    }
  }

  /// Claims within districts that are named before them; `false`: they cannot be.
  private static func narrow(_ claims: inout [StatementClaim], to scope: [SpokenPlace]) -> Bool {
    for index in claims.indices {
      switch claims[index].content {
      case .count(var count):
        guard count.scope.isEmpty else { return false }
        count.scope = scope
        claims[index].content = .count(count)
      case .ground(var ground):
        guard ground.district == nil, scope.count == 1 else { return false }
        ground.district = scope[0]
        claims[index].content = .ground(ground)
      case .control(let control):
        guard let settlement = control.place.settlement,
          scope.contains(where: { $0.district?.hasMember(settlement) == true })
        else { return false }
      default: return false
      }
    }
    return true
  }
}
