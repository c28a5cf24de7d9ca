internal import FrontlineAtlas

/// What was so or happened before, when or after another place was taken.
extension StatementParser {
  enum Sequence { case before, at, after }

  /// That each place of some claims was taken before each of others: "after taking A it took B".
  static func order(of first: [StatementClaim], before second: [StatementClaim]) -> [StatementClaim] {
    takings(of: first).flatMap { one in order(of: second, .after, one) }
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
      guard claim.isOfADay else { return false }
      if sequence != .at, !takings(of: [claim]).isEmpty {
        orders += order(of: [claim], sequence, other, days: days)
        continue
      }
      // So many days before or after are read of what was taken alone.
      guard days == nil else { return false }
      guard claim.time == nil, claim.anchor == nil else { return false }
      let relation: ClaimTime.Relation =
        switch sequence {
        case .before: claim.isState ? .on : .by
        case .at: claim.isState || !claim.looksBack ? .on : .by
        case .after: claim.isState ? .on : .since
        }
      let offset = sequence == .before ? -1 : sequence == .at ? 0 : 1
      made[index].anchor = StatementClaim.Anchor(
        taking: other, offset: offset, relation: relation,
        words: "\(sequence == .at ? "when" : "\(sequence)") \(other.place.name) was taken")
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
      if behind.count == second.count, behind.count == 1 {
        if first.allSatisfy({ $0.time == nil && $0.isOfADay && !$0.isPresent }) {
          guard put(&first, .at, behind[0]) else { return nil }
        }
      } else if second.allSatisfy({ $0.isState && $0.time == nil }), let taken = before.last {
        // "took Fuzuli on 17 October, when Armenian forces still held Zangilan"
        if let time = first.last(where: { $0.isOfADay })?.time {
          for index in second.indices { second[index].time = time }
        } else {
          guard put(&second, .at, taken) else { return nil }
        }
      }
      return first + second
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

  private static func takings(of claims: [StatementClaim]) -> [Taking] {
    claims.compactMap { claim in
      guard claim.isPositive, case .control(let control) = claim.content, control.place.settlement != nil
      else { return nil }
      switch control.relation {
      case .takes: return Taking(place: control.place, party: control.party)
      case .changesHands, .loses: return Taking(place: control.place, party: control.other)
      case .holds, .contested: return nil
      }
    }
  }

  /// `order-time = ( "before" | "after" | "following" | "prior to" | "when" | "as" ) ( [ "the" ] taking "of" place | place "'s" taking
  ///             | place [ "fell" | "did" | "was taken" | ... ] )`.
  mutating func orderTime() -> (Sequence, Taking, days: StatedFigure?)? {
    if text() == "," { take(1, as: .neutral) }
    let start = place
    let count = attempt { $0.countOfDays() }
    let days = count.map { count in
      // A week is seven days and may be five or ten.
      StatedFigure(
        Double(count),
        precision: count % 7 == 0 && !tokens[start..<place].contains { $0.text.hasPrefix("day") } ? 7 : 1,
        bound: .exactly, unit: "days", words: words(start..<place))
    }
    _ = takeAny(["just", "shortly", "soon"], as: .neutral)
    guard let word = takeAny(["before", "prior to", "after", "following", "when", "by the time"]) else {
      return nil
    }
    let sequence: Sequence =
      word == "before" || word == "prior to"
      ? .before : word == "when" || word == "by the time" ? .at : .after
    if let place = attempt({ parser -> SpokenPlace? in
      parser.article()
      guard parser.takeAny(Self.takingNouns) != nil, parser.take("of") else { return nil }
      return parser.placeName()
    }) {
      return place.settlement == nil ? nil : (sequence, Taking(place: place, party: nil), days)
    }
    guard let place = placeName(), place.settlement != nil else { return nil }
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

  private static let takingNouns = [
    "fall", "capture", "loss", "liberation", "recapture", "seizure", "taking", "retaking", "conquest",
    "surrender",
    "handover", "takeover",
  ]

  /// `order-opener = order-time ","`.
  mutating func orderOpener() -> (Sequence, Taking, days: StatedFigure?)? {
    guard let order = orderTime(), text() == "," else { return nil }
    take(1, as: .neutral)
    return order
  }
}
