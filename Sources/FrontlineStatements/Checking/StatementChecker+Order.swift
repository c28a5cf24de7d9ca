internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// Whether one place was taken before another.
extension StatementChecker {
  func order(_ first: Taking, before second: Taking, _ stated: StatedFigure?, _ claim: StatementClaim)
    -> Finding
  {
    let subject = "the order in which \(first.place.name) and \(second.place.name) were taken"
    guard let other = days(of: second, in: claim.time, beside: first.party),
      let one = first.isChangeBefore
        ? daysOfChange(before: second) : days(of: first, in: claim.time, beside: second.party)
    else {
      return undetermined(
        "control", subject, words: claim.words,
        because: "The days on which both were taken are not in the data.")
    }
    var verdict: Verdict
    if let stated {
      let (least, most) = (Double(other.earliest - one.latest), Double(other.latest - one.earliest))
      verdict = FigureRange(least, nil, most, unit: "days").verdict(on: stated.range)
      if verdict == .contradicted, least - 1 <= stated.range.upper, most + 1 >= stated.range.lower {
        verdict = .plausible
      }
    } else {
      verdict =
        one.latest < other.earliest
        ? .supported : one.earliest > other.latest ? .contradicted : .plausible
    }
    if !claim.isPositive { verdict = denied(verdict) }
    return Finding(
      kind: "control",
      part: Part(
        subject: subject, words: claim.words, verdict: verdict,
        notes: ["The days are those of announcements, which may be a day off."]),
      finding:
        "\(first.place.name) was taken on \(one.words) and \(second.place.name) on \(other.words) by \(rule.words)",
      restsOnControl: true, subjects: [first, second].compactMap { $0.place.settlement?.subject })
  }

  /// When a settlement was taken last, up to the day on which it was said; `nil`: that is not known, or it is none.
  /// A claim with the day of what it is told by; `nil`: that day is not known.
  func dated(_ claim: StatementClaim, by anchor: StatementClaim.Anchor) -> StatementClaim? {
    guard let taken = days(of: anchor.taking) else { return nil }
    var claim = claim
    let (first, last) = (taken.earliest.shifted(by: anchor.offset), taken.latest.shifted(by: anchor.offset))
    claim.time = ClaimTime(
      relation: anchor.relation, days: first...last, words: "\(anchor.words) (\(taken.words))",
      isExplicit: false)
    claim.anchor = nil
    return claim
  }

  /// When the change before the last taking of a settlement was; `nil`: that is not known.
  private func daysOfChange(before taking: Taking) -> (earliest: Day, latest: Day, words: String)? {
    guard let settlement = taking.place.settlement else { return nil }
    let found = changes(atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn))
    let index = found.lastIndex { change in
      guard change.span.start.lowerBound <= said ?? .last else { return false }
      return taking.party.map { match($0, change.span.state.party) == .same } ?? true
    }
    guard let index, index > 0 else { return nil }
    return Self.written(found[index - 1].span.start)
  }

  private static func written(_ days: ClosedRange<Day>) -> (earliest: Day, latest: Day, words: String) {
    let (first, last) = (days.lowerBound, days.upperBound)
    return (first, last, first == last ? "\(first)" : "\(first) to \(last)")
  }

  /// - Parameters:
  ///   - time: that of the clause; where the place was taken in it more than once or at another time, the last time counts.
  ///   - other: who took the place beside it; where it is not said who took this one, a taking by the same is meant, if
  ///     there is one.
  private func days(
    of taking: Taking, in time: ClaimTime? = nil, beside other: SpokenParty? = nil
  ) -> (earliest: Day, latest: Day, words: String)? {
    if taking.party == nil, let other,
      let found = days(of: Taking(place: taking.place, party: other, time: taking.time), in: time)
    {
      return found
    }
    guard let settlement = taking.place.settlement else { return nil }
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    let all = changes(history).map(\.span).filter { change in
      guard change.start.lowerBound <= said ?? .last else { return false }
      return taking.party.map { match($0, change.state.party) == .same } ?? true
    }
    let meant = (taking.time ?? time).flatMap { span(of: $0) }
    let found = all.last { change in
      meant.map {
        $0.lowerBound.before <= change.start.upperBound && change.start.lowerBound <= $0.upperBound.after
      } ?? true
    }
    return (found ?? all.last).map { Self.written($0.start) }
  }
}
