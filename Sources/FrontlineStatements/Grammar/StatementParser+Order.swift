internal import FrontlineAtlas

/// What was so or happened before, when or after another place was taken.
extension StatementParser {
  enum Sequence { case before, at, after }

  /// That each place of some claims was taken before each of others: "after taking A it took B".
  static func order(of first: [StatementClaim], before second: [StatementClaim]) -> [StatementClaim] {
    // Of two changes of one place the words of each say when it was.
    takings(of: first).flatMap { one in
      order(of: second.filter { takings(of: [$0]).first?.place.id != one.place.id }, .after, one)
    }
  }

  /// That each place that claims say was taken was taken before or after another one.
  static func order(
    of claims: [StatementClaim], _ sequence: Sequence, _ other: Taking, days: StatedFigure? = nil
  ) -> [StatementClaim] {
    takings(of: claims).map { taking in
      let (first, second) = sequence == .before ? (taking, other) : (other, taking)
      return StatementClaim(
        content: .order(first, before: second, days: days),
        words: "\(first.place.name)\(days.map { " \($0.words)" } ?? "") before \(second.place.name)")
    }
  }

  /// Puts claims before, at or after the taking of a place; `false`: some of them have another time, or are of none.
  ///
  /// What was taken has its order; what was so, was not taken, or was counted has the day.
  static func put(
    _ claims: inout [StatementClaim], _ sequence: Sequence, _ other: Taking, days: StatedFigure? = nil
  ) -> Bool {
    var made = claims
    var orders: [StatementClaim] = []
    for index in made.indices {
      let claim = made[index]
      if case .order = claim.content { continue }
      guard claim.isOfADay || claim.isTenure else { return false }
      if other.isChangeBefore {
        // "a year after its loss"
        guard sequence == .after, let taking = takings(of: [claim]).first else { return false }
        orders += order(
          of: [claim], .after, Taking(place: taking.place, party: nil, isChangeBefore: true), days: days)
        continue
      }
      if sequence != .at, !takings(of: [claim]).isEmpty {
        // Of a place that was taken and lost it is open which of the days is meant.
        guard !takings(of: [claim]).contains(where: { $0.place.id == other.place.id }) else { return false }
        orders += order(of: [claim], sequence, other, days: days)
        continue
      }
      guard claim.time == nil, claim.anchor == nil else { return false }
      // "two days before": of that day; "shortly before": of the last before it; years are no day.
      guard days.map({ $0.bound != .exactly || $0.range.upper - $0.range.lower <= 14 }) ?? true else {
        return false
      }
      let count = days?.bound == .exactly ? days.flatMap { Int(exactly: $0.value) } : 1
      guard let count else { return false }
      let isCounted = days?.bound == .exactly
      let relation: ClaimTime.Relation =
        switch sequence {
        case .before: claim.isState || isCounted ? .on : .by
        case .at: claim.isTenure || claim.isOfState ? .by : claim.isState || !claim.looksBack ? .on : .by
        case .after: claim.isState || isCounted ? .on : .since
        }
      let offset = sequence == .before ? -count : sequence == .at ? 0 : count
      made[index].anchor = StatementClaim.Anchor(
        taking: other, offset: offset, relation: relation,
        words: "\(sequence == .at ? "when" : "\(sequence)") \(other.place.name) was taken")
      if let days, isWindow(days), days.bound == .atMost {
        made[index].anchor?.reach = sequence == .before ? -Int(days.value) : Int(days.value)
        made[index].anchor?.relation = .on
      }
    }
    claims = made + orders
    return !made.isEmpty
  }

  /// Joins the claims of two clauses by the word between them: "when" and "as" give a clause the day of what the other says was
  /// taken, "after" and "and then" their order.
  ///
  /// - Returns: both; `nil`: the word asks for a time that one of them does not have.
  static func joined(_ first: [StatementClaim], _ link: String, _ second: [StatementClaim])
    -> [StatementClaim]?
  {
    var (first, second) = (first, second)
    switch link {
    case "when", "as", "just as":
      let (before, behind) = (takings(of: first), takings(of: second))
      // "held it until August 2022, when B took it over": on one of those days.
      if behind.count == second.count, second.allSatisfy({ $0.time == nil && $0.anchor == nil }),
        let time = first.last?.time, time.isExplicit, time.days != nil, [.on, .until].contains(time.relation)
      {
        for index in second.indices {
          second[index].time = time
          second[index].time?.relation = .on
          // "when Cherbourg had fallen": by then.
          if second[index].looksBack { second[index].isOfState = true }
        }
        return first + second
      }
      if behind.count == second.count, behind.count == 1 {
        if first.allSatisfy({ $0.time == nil && ($0.isOfADay || $0.isTenure) && !$0.isPresent }) {
          guard put(&first, .at, behind[0]) else { return nil }
        }
      } else if second.allSatisfy({ ($0.isState || $0.isOfState) && $0.time == nil }), let taken = before.last
      {
        // "took Fuzuli on 17 October, when Armenian forces still held Zangilan"
        if let time = first.last(where: { $0.isOfADay })?.time {
          for index in second.indices { second[index].time = time }
        } else {
          guard put(&second, .at, taken) else { return nil }
        }
      }
      return first + second
    case "while", "while,":
      // "While A held X, ..." and "..., while A held X".
      let isFit = link == "while" ? put(&first, during: &second) : put(&second, during: &first)
      return isFit ? first + second : nil
    case "after":
      let behind = takings(of: second)
      guard behind.count == 1, behind.count == second.count else {
        return first + second + order(of: second, before: first)
      }
      if first.contains(where: { $0.time != nil && $0.isState }) || !first.allSatisfy(\.isOfADay) {
        return first + second
      }
      return put(&first, .after, behind[0]) ? first + second : nil
    case "and then", "then", "so", "and so", "with the result that":
      return first + second + order(of: first, before: second)
    default: return first + second
    }
  }

  /// Puts claims into the time of others that tell of what was so: "took Dunmar while it held Corvin". `false`: they have no day.
  private static func put(_ claims: inout [StatementClaim], during span: inout [StatementClaim])
    -> Bool
  {
    func isPlain(_ claim: StatementClaim) -> Bool { claim.time == nil && claim.anchor == nil }
    let taken = takings(of: claims)
    guard span.allSatisfy({ $0.isOfPastHolding && isPlain($0) }) else {
      // "While it took X, B held Y": it held it then.
      let acts = takings(of: span)
      guard acts.count == 1, span.count == 1,
        claims.allSatisfy({ $0.isOfPastHolding && isPlain($0) })
      else {
        return true
      }
      return put(&claims, .at, acts[0])
    }
    let isOfTaking = claims.count == 1 && !taken.isEmpty
    if span.count == 1, case .control(let held) = span[0].content, span[0].isPositive,
      let party = held.party,
      held.place.settlement != nil, !taken.contains(where: { $0.place.id == held.place.id })
    {
      for index in claims.indices
      where isPlain(claims[index])
        && (claims[index].isOfPastHolding || isOfTaking && claims[index].isPastAct)
      {
        claims[index].anchor = StatementClaim.Anchor(
          taking: Taking(place: held.place, party: party), offset: 0, relation: .on,
          words: "while \(party.name) held \(held.place.name)", isOfHolding: true)
        if !isOfTaking { span[0].looksBack = true }
      }
    }
    return isOfTaking ? put(&span, .at, taken[0]) : true
  }

  /// "Talish and Hadrut were captured on the same day": each as many days before the next as none; `false`: nothing was taken, or
  /// one place alone.
  static func onOneDay(_ claims: inout [StatementClaim], _ words: String) -> Bool {
    let taken = takings(of: claims)
    guard taken.count > 1, taken.count == claims.count else { return false }
    let none = StatedFigure(0, precision: 1, bound: .exactly, unit: "days", isCount: true, words: words)
    claims += zip(taken, taken.dropFirst()).map { one, other in
      StatementClaim(
        content: .order(one, before: other, days: none),
        words: "\(one.place.name) and \(other.place.name) \(words)")
    }
    return true
  }

  static func takings(of claims: [StatementClaim]) -> [Taking] {
    claims.compactMap { claim in
      guard claim.isPositive, case .control(let control) = claim.content, control.place.settlement != nil
      else { return nil }
      switch control.relation {
      case .takes:
        return Taking(place: control.place, party: control.party, loser: control.other, time: claim.time)
      case .loses:
        return Taking(place: control.place, party: control.other, loser: control.party, time: claim.time)
      case .changesHands: return Taking(place: control.place, party: control.other, time: claim.time)
      case .holds, .contested, .heldByNeither: return nil
      }
    }
  }

  /// `order-time = ( "before" | "after" | "following" | "prior to" | "when" | "as" ) ( [ "the" ] taking "of" place | place "'s" taking
  ///             | place [ "fell" | "did" | "was taken" | ... ] )`.
  mutating func orderTime() -> (Sequence, Taking, days: StatedFigure?)? {
    if text() == "," { take(1, as: .neutral) }
    let start = place
    var days = attempt { $0.spanOfDays() }
    // "a week later": after what was taken last.
    if let days, context.lastDay == nil, text(1) != "than", let last = context.lastTaking {
      if takeAny(["later", "after that", "afterwards", "thereafter"]) != nil { return (.after, last, days) }
      if takeAny(["earlier", "before that"]) != nil { return (.before, last, days) }
    }
    if days == nil, takeAny(["just", "shortly", "soon", "right", "immediately"]) != nil {
      // No more than three weeks.
      days = StatedFigure(
        21, precision: 1, bound: .atMost, unit: "days", words: words(place - 1..<place))
      guard text() == "before" || text() == "after" || text() == "prior" || text() == "following" else {
        return nil
      }
    }
    let sequence: Sequence
    let window = days == nil ? attempt { $0.window() } : nil
    if let window {
      days = StatedFigure(
        Double(window.count), precision: 1, bound: .atMost, unit: "days", words: words(start..<place - 1))
      sequence = window.isAfter ? .after : .before
    } else if takeAny(["before", "prior to", "earlier than", "sooner than"]) != nil {
      sequence = .before
    } else if takeAny(["after", "following", "later than"]) != nil {
      sequence = .after
    } else if takeAny(["when", "by the time"]) != nil {
      sequence = .at
    } else {
      return nil
    }
    // "a year after its loss": of the place that the clause is of.
    if sequence == .after,
      attempt({ parser -> Bool? in
        guard parser.take("its"), parser.takeAny(Self.takingNouns) != nil, parser.isBoundary else {
          return nil
        }
        return true
      }) != nil
    {
      return (.after, Taking(place: SpokenPlace(name: "it"), party: nil, isChangeBefore: true), days)
    }
    // "49 days after losing it", "within a week of taking Corvin"
    if days != nil, sequence == .after, let taking = attempt({ $0.takingAsGerund() }) {
      return (.after, taking, days)
    }
    if let place = attempt({ parser -> SpokenPlace? in
      parser.article()
      guard parser.takeAny(Self.takingNouns) != nil, parser.take("of") else { return nil }
      return parser.placeName()
    }) {
      return place.settlement == nil ? nil : (sequence, Taking(place: place, party: nil), days)
    }
    // "five days after it took Zangilan"
    if days != nil, sequence != .at,
      var claims = attempt({ parser -> [StatementClaim]? in
        // "after Shusha in May" has no verb, and repeats none.
        (parser.context.gap, parser.context.partyGap, parser.context.repeated) = (nil, nil, nil)
        guard let claims = parser.clause(), claims.count == 1, !Self.takings(of: claims).isEmpty else {
          return nil
        }
        return claims
      }), let taking = Self.takings(of: claims).first
    {
      Self.tellAsPast(&claims)
      remarks += claims
      return (sequence, taking, days)
    }
    guard let place = placeName(), place.settlement != nil else { return nil }
    context.remember(place)
    if token()?.kind == .genitive {
      take()
      guard takeAny(Self.takingNouns) != nil else { return nil }
    } else {
      let said = takeAny([
        "fell", "had fallen", "was taken", "was captured", "was lost", "was liberated", "was retaken",
        "was recaptured",
        "had been taken", "had been captured", "did", "was",
      ])
      // "before Shusha" may leave the verb out, "when Shusha" may not.
      guard said != nil || sequence != .at else { return nil }
    }
    return isBoundary ? (sequence, Taking(place: place, party: nil), days) : nil
  }

  /// `( taking | losing ) ( "it" | place )`, of the party that the clause tells of.
  private mutating func takingAsGerund() -> Taking? {
    guard let (count, form) = gerund else { return nil }
    take(count)
    if take("it") {
      return isBoundary ? Taking(place: SpokenPlace(name: "it"), party: nil, isChangeBefore: true) : nil
    }
    guard let named = placeName(), named.settlement != nil, isBoundary else { return nil }
    context.remember(named)
    return form.verb == .take
      ? Taking(place: named, party: context.party) : Taking(place: named, party: nil, loser: context.party)
  }

  /// The form of a verb of taking or losing that ends in "-ing", where it is next.
  var gerund: (count: Int, form: VerbForm)? {
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place),
      let form = forms.first(where: {
        [.take, .lose].contains($0.verb) && $0.tense == .ing && $0.particle.isEmpty
      })
    else { return nil }
    return (count, form)
  }

  /// A length of time between two changes, in days: "two weeks", "a month".
  mutating func spanOfDays() -> StatedFigure? {
    let start = place
    guard let count = countOfDays(longest: 366) else { return nil }
    // Years are rounded or counted out: 28 are 27.5 to 29.
    if tokens[place - 1].text.hasPrefix("year") {
      let year = 365.2425
      var figure = StatedFigure(
        Double(count) / 366 * year, precision: year, bound: .exactly, unit: "days",
        words: words(start..<place))
      figure.range = FigureRange(figure.range.lower, nil, figure.value + year, unit: "days")
      return figure
    }
    // A month is no number of days; it is taken as 22 to 38.
    if tokens[place - 1].text.hasPrefix("month") {
      let days = Double(count) / 31 * 30.4
      return StatedFigure(
        days, precision: days / 2, bound: .exactly, unit: "days", words: words(start..<place))
    }
    // A week is seven days and may be five or ten.
    let isOfWeeks = count % 7 == 0 && !tokens[start..<place].contains { $0.text.hasPrefix("day") }
    var figure = StatedFigure(
      Double(count), precision: isOfWeeks ? 7 : 1, bound: .exactly, unit: "days", words: words(start..<place))
    if isOfWeeks { figure.range = FigureRange(figure.value - 2, nil, figure.value + 3, unit: "days") }
    return figure
  }

  private static let takingNouns = [
    "fall", "capture", "loss", "liberation", "recapture", "seizure", "taking", "retaking", "conquest",
    "surrender",
    "handover", "takeover",
  ]

  /// `( "and" | "," ) place`, where its clause ends: another place of "before Fuzuli and Jabrayil".
  mutating func nextTaken() -> Taking? {
    guard text() == "and" || text() == "," else { return nil }
    take(1, as: .neutral)
    guard let next = placeName(), next.settlement != nil, isBoundary else { return nil }
    return Taking(place: next, party: nil)
  }

  /// `order-opener = order-time ","`.
  mutating func orderOpener() -> (Sequence, Taking, days: StatedFigure?)? {
    guard let order = orderTime() else { return nil }
    let isLater = ["later", "that", "afterwards", "thereafter", "earlier"].contains(tokens[place - 1].text)
    guard isLater || text() == "," else { return nil }
    if text() == "," { take(1, as: .neutral) }
    return order
  }

  /// `order-clause = ( "before" | "after" | "once" | "as soon as" | "when" | "by the time" ) clause ","` with a clause that says of
  /// one place that it was taken.
  mutating func orderClauseOpener() -> (Sequence, Taking, days: StatedFigure?)? {
    guard let word = takeAny(["before", "after", "once", "as soon as", "when", "by the time"]),
      var claims = clause(), claims.count == 1, let taking = Self.takings(of: claims).first, text() == ","
    else { return nil }
    take(1, as: .neutral)
    Self.tellAsPast(&claims)
    remarks += claims
    return (word == "before" ? .before : word == "when" || word == "by the time" ? .at : .after, taking, nil)
  }

  /// Whether a number of days is one within which something lies: "in the week after".
  private static func isWindow(_ days: StatedFigure) -> Bool {
    ["in", "within", "over", "during", "inside"].contains(
      days.words.prefix { $0 != " " }.lowercased())
  }

  /// "took it on 3 May and kept it": it was held from then on.
  static func keepFromTaking(_ kept: inout [StatementClaim], _ taken: [StatementClaim]) {
    for index in kept.indices where kept[index].time == nil && kept[index].isState {
      guard case .control(let control) = kept[index].content,
        let time = takings(of: taken).last(where: { $0.place.id == control.place.id })?.time,
        let days = time.days, time.isExplicit
      else { continue }
      kept[index].time = ClaimTime(relation: .since, days: days, words: "since then (\(days.lowerBound))")
    }
  }

  /// What "had" been taken before something else need not be held still.
  private static func tellAsPast(_ claims: inout [StatementClaim]) {
    for index in claims.indices where claims[index].looksBack && claims[index].time == nil {
      claims[index].isPastAct = true
    }
  }

  /// `followers = [ "," ] ( "followed by" | [ "and" ] "then" ) place { separator place }` behind what was taken: the same of other
  /// places, and that they came later.
  mutating func followers(of claims: inout [StatementClaim]) -> Bool? {
    guard let last = claims.last(where: { if case .control = $0.content { true } else { false } }),
      let taking = Self.takings(of: [last]).first, case .control(var control) = last.content
    else { return nil }
    // "fell first, then Jabrayil"
    _ = text() == "first" && text(1) == "," && take("first")
    if text() == "," { take(1, as: .neutral) }
    guard takeAny(["followed by", "and then by", "then by", "and then", "then"]) != nil,
      var places = places(isSubject: false), places.allSatisfy({ $0.settlement != nil })
    else { return nil }
    // "by Zangilan and finally Qubadli": the last of all.
    let final = attempt { parser -> SpokenPlace? in
      guard parser.takeAny([", and finally", "and finally", ", finally", "and lastly"]) != nil,
        let place = parser.placeName(), place.settlement != nil
      else { return nil }
      return place
    }
    guard isBoundary else { return nil }
    var earlier = [taking]
    if let final { places.append(final) }
    for (index, place) in places.enumerated() {
      control.place = place
      var claim = last
      (claim.content, claim.time, claim.words, claim.isLater) = (.control(control), nil, place.name, true)
      claims.append(claim)
      let isFinal = final != nil && index == places.count - 1
      claims += (isFinal ? earlier : [taking]).flatMap { Self.order(of: [claim], .after, $0) }
      earlier += Self.takings(of: [claim])
    }
    return true
  }
}
