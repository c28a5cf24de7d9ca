internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// How long a party held a place.
extension StatementChecker {
  /// The times that a party held a settlement, within the days that are asked, beside a stated length of time.
  ///
  /// The length is counted from the possible first days to the possible last ones, so that uncertain days give a range. Of a
  /// holding whose first day is not known the length has no upper end. Up to a day the last time is meant. Where it was held
  /// several times, or before or after the days that are named, each time and the sum of the days within may be meant: the
  /// verdict is that on which all agree, and plausible where they differ.
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
    let window = windowOfTenure(claim)
    let end = window?.upperBound ?? last
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    let all = runs(of: history, by: party, until: end)
    let found = all.filter { run in window.map { run[run.count - 1].days.upperBound >= $0.lowerBound } ?? true
    }
    guard let run = found.last else {
      // "had been held for a week by then" says that it was held then.
      let isOther =
        claim.looksBack && claim.time?.relation == .by && history.span(on: last)?.state.party != nil
      let asked = window ?? Day.first...end
      let first = window.map { "from \($0.lowerBound)" } ?? "up"
      let isKnown =
        isOther || history.allSatisfy { !$0.days.overlaps(asked) || $0.state.party != nil }
      return Finding(
        kind: "control",
        part: Part(
          subject: subject, stated: stated.range, words: stated.words,
          verdict: isKnown ? refuted(claim) : .undetermined),
        finding:
          "by \(rule.words) no day \(first) to \(end) is known on which \(called(party)) held \(place.name)",
        restsOnControl: true, subjects: [settlement.subject])
    }
    let goesOn = run[run.count - 1].days.upperBound >= end
    // "had been held by then", "has been held" speak of the last time alone.
    let isOfLast = claim.isPresent || claim.time.map { [.by, .until].contains($0.relation) } ?? false
    let known = Set(changes(history).map(\.span.days))
    let meant = isOfLast ? [run] : found
    let whole = meant.map { length(of: $0, known, within: nil, until: end, stated.range.unit) }
    var measured = whole
    if let window {
      measured += meant.map { length(of: $0, known, within: window, until: end, stated.range.unit) }
    }
    if meant.count > 1 {
      let within = meant.map { length(of: $0, known, within: window, until: end, stated.range.unit) }
      measured.append(
        FigureRange(
          within.reduce(0) { $0 + $1.lower }, nil, within.reduce(0) { $0 + $1.upper }, unit: stated.range.unit
        ))
    }
    var positive = claim
    positive.isPositive = true
    let parts = measured.map { measured -> Part in
      var part = self.part(subject, measured, stated, positive)
      if part.verdict == .contradicted, claim.isPositive, stated.bound == .exactly,
        abs(measured.lower - (stated.range.lower + stated.range.upper) / 2) <= 0.1 * measured.lower
      {
        part.verdict = .plausible
        part.notes.append("The length that was said is within a tenth of that which was measured.")
      }
      return part
    }
    var chosen = parts[whole.count - 1]
    if !parts.allSatisfy({ $0.verdict == chosen.verdict }) {
      chosen = parts.first { !$0.verdict.isAgainst } ?? chosen
      if !parts.allSatisfy({ $0.verdict.isAgainst }) {
        chosen.verdict = .plausible
        chosen.notes.append(
          "It was held for other lengths of time, too; the words leave open which is meant.")
      }
    }
    if !claim.isPositive {
      (chosen.verdict, chosen.words) = (denied(chosen.verdict), "not \(stated.words)")
    }
    if claim.isPresent, !goesOn {
      // "has been held for 28 years" says that it still is.
      chosen.verdict = refuted(claim)
      chosen.notes.append("It was held no longer on \(end).")
    }
    if meant.contains(where: { !known.contains($0[0].days) }) {
      chosen.notes.append("When it began to be held is not in the data.")
    }
    let spans = zip(meant, whole).map { run, length in
      let last = min(run[run.count - 1].days.upperBound, end)
      guard length.upper.isFinite else {
        let least = FigureRange(length.lower, nil, length.lower, unit: length.unit)
        return "from before \(run[0].days.lowerBound) to \(last), at least \(least.inWords)"
      }
      return
        "from \(known.contains(run[0].days) ? "" : "before ")\(run[0].days.lowerBound) to \(last), \(length.inWords)"
    }
    return Finding(
      kind: "control", part: chosen,
      finding: "by \(rule.words) \(called(party)) held \(place.name) \(spans.joined(separator: "; "))",
      restsOnControl: true, subjects: [settlement.subject])
  }

  /// The days within which a claim says that something lasted; `nil`: it is of all up to a day.
  private func windowOfTenure(_ claim: StatementClaim) -> ClosedRange<Day>? {
    guard let time = claim.time, !time.isOpen, ![.beforeWar, .atWarStart].contains(time.relation),
      let span = span(of: time), span.lowerBound < span.upperBound
    else { return nil }
    return span
  }

  /// How long a run of spans was, or the part of it that lies within some days, in a unit of time.
  private func length(
    of run: [History.Span], _ known: Set<ClosedRange<Day>>, within window: ClosedRange<Day>?, until last: Day,
    _ unit: String
  ) -> FigureRange {
    let (first, end) = (run[0], run[run.count - 1])
    let ends =
      end.days.upperBound >= last
      ? last...last : (end.end ?? end.days.upperBound...end.days.upperBound)
    let isFirstKnown = known.contains(first.days)
    let days = Self.lengths[unit] ?? 1
    func count(_ from: Day, _ to: Day) -> Double {
      let from = window.map { max($0.lowerBound, from) } ?? from
      let to = window.map { min($0.upperBound, to) } ?? to
      return max(0, Double(to - from + 1)) / days
    }
    return FigureRange(
      count(first.start.upperBound, ends.lowerBound), nil,
      isFirstKnown || window.map { $0.lowerBound >= first.days.lowerBound } ?? false
        ? count(first.start.lowerBound, ends.upperBound) : .infinity,
      unit: unit)
  }

  /// The runs of spans, one behind the other, in which a party held a place, up to a day.
  func runs(of history: History, by party: SpokenParty, until last: Day) -> [[History.Span]] {
    var runs: [[History.Span]] = []
    for span in history where span.days.lowerBound <= last {
      guard match(party, span.state.party) == .same else { continue }
      if let before = runs.last?.last, before.days.upperBound.after == span.days.lowerBound {
        runs[runs.count - 1].append(span)
      } else {
        runs.append([span])
      }
    }
    return runs
  }

  /// The verdict on a claim where what it claims, or denies, is not so.
  private func refuted(_ claim: StatementClaim) -> Verdict { claim.isPositive ? .contradicted : .supported }

  /// The days of a unit of time.
  private static let lengths: [String: Double] = [
    "days": 1, "weeks": 7, "months": 365.2425 / 12, "years": 365.2425,
  ]
}
