internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// How long a party held a place.
extension StatementChecker {
  /// The last time that a party held a settlement, up to the day that is asked, beside a stated length of time.
  ///
  /// The length is counted from the possible first days to the possible last ones, so that uncertain days give a range. Of a
  /// holding whose first day is not known the length has no upper end.
  func tenure(
    of place: SpokenPlace, by party: SpokenParty, _ stated: StatedFigure, _ claim: StatementClaim
  ) -> Finding {
    let subject = "how long \(called(party)) held \(place.name)"
    guard party.id != nil else {
      return undetermined("control", subject, stated, because: unknown(party))
    }
    guard let settlement = place.settlement,
      let last = days(of: claim.time)?.upperBound ?? atlas.ledger.lastDay
    else {
      return undetermined("control", subject, stated, because: "No day is given.")
    }
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    let run = lastRun(of: history, by: party, until: last)
    guard let first = run.first, let end = run.last else {
      // "had been held for a week by then" says that it was held then.
      let isOther =
        claim.looksBack && claim.time?.relation == .by && history.span(on: last)?.state.party != nil
      let isKnown = isOther || history.allSatisfy { $0.days.lowerBound > last || $0.state.party != nil }
      return Finding(
        kind: "control",
        part: Part(
          subject: subject, stated: stated.range, words: stated.words,
          verdict: isKnown ? refuted(claim) : .undetermined),
        finding:
          "by \(rule.words) no day up to \(last) is known on which \(called(party)) held \(place.name)",
        restsOnControl: true, subjects: [settlement.subject])
    }
    let goesOn = end.days.upperBound >= last
    let ends = goesOn ? last...last : (end.end ?? end.days.upperBound...end.days.upperBound)
    let unit = Self.lengths[stated.range.unit] ?? 1
    let isFirstKnown = changes(history).contains { $0.span.days == first.days }
    let measured = FigureRange(
      Double(ends.lowerBound - first.start.upperBound + 1) / unit, nil,
      isFirstKnown ? Double(ends.upperBound - first.start.lowerBound + 1) / unit : .infinity,
      unit: stated.range.unit)
    var part = part(subject, measured, stated, claim)
    if part.verdict == .contradicted, claim.isPositive, stated.bound == .exactly,
      abs(measured.lower - (stated.range.lower + stated.range.upper) / 2) <= 0.1 * measured.lower
    {
      part.verdict = .plausible
      part.notes.append("The length that was said is within a tenth of that which was measured.")
    }
    let whole =
      "\(called(party)) held \(place.name) from \(isFirstKnown ? "" : "before ")\(first.days.lowerBound)"
    if claim.isPresent, !goesOn {
      // "has been held for 28 years" says that it still is.
      part.verdict = refuted(claim)
      part.notes.append("It was held no longer on \(last).")
    }
    if !isFirstKnown { part.notes.append("When it began to be held is not in the data.") }
    return Finding(
      kind: "control", part: part,
      finding: "by \(rule.words) \(whole) to \(goesOn ? last : end.days.upperBound), \(measured.inWords)",
      restsOnControl: true, subjects: [settlement.subject])
  }

  /// The spans, one behind the other, in which a party held a place the last time up to a day.
  private func lastRun(of history: History, by party: SpokenParty, until last: Day) -> [History.Span] {
    var run: [History.Span] = []
    for span in history where span.days.lowerBound <= last {
      guard match(party, span.state.party) == .same else { continue }
      if let before = run.last, before.days.upperBound.after != span.days.lowerBound { run = [] }
      run.append(span)
    }
    return run
  }

  /// The verdict on a claim where what it claims, or denies, is not so.
  private func refuted(_ claim: StatementClaim) -> Verdict { claim.isPositive ? .contradicted : .supported }

  /// The days of a unit of time.
  private static let lengths: [String: Double] = [
    "days": 1, "weeks": 7, "months": 365.2425 / 12, "years": 365.2425,
  ]
}
