internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// Whether one place was taken before another.
extension StatementChecker {
  /// The verdict is that of all changes which the words may mean; where they are several of one place, and not all in that
  /// order, it is plausible.
  func order(_ first: Taking, before second: Taking, _ stated: StatedFigure?, _ claim: StatementClaim)
    -> Finding
  {
    let subject = "the order in which \(first.place.name) and \(second.place.name) were taken"
    var pairs: [(one: ClosedRange<Day>, other: ClosedRange<Day>)] = []
    if first.isChangeBefore {
      pairs = changesInTurn(of: second)
    } else {
      let others = days(of: second, in: claim.time, beside: first.party)
      pairs = days(of: first, in: claim.time, beside: second.party).flatMap { one in
        others.map { (one, $0) }
      }
    }
    guard let last = pairs.last else {
      return undetermined(
        "control", subject, words: claim.words,
        because: "The days on which both were taken are not in the data.")
    }
    let verdicts = Set(pairs.map { Self.verdict($0.one, before: $0.other, stated) })
    var verdict = verdicts.first.flatMap { verdicts.count == 1 ? $0 : nil } ?? .plausible
    if !claim.isPositive { verdict = denied(verdict, isFigure: pairs.count == 1) }
    var notes = ["The days are those of announcements, which may be a day off."]
    if verdicts.count > 1 { notes.append("They changed hands more than once, and not always in that order.") }
    func words(_ days: [ClosedRange<Day>]) -> String {
      Set(days).sorted { $0.lowerBound < $1.lowerBound }.map(Self.spelled).joined(separator: ", ")
    }
    return Finding(
      kind: "control",
      part: Part(subject: subject, words: claim.words, verdict: verdict, notes: notes),
      finding: first.isChangeBefore
        ? "\(first.place.name) was taken on \(Self.spelled(last.one)) and \(second.place.name) on \(Self.spelled(last.other)) by \(rule.words)"
        : "\(first.place.name) was taken on \(words(pairs.map(\.one))) and \(second.place.name) on \(words(pairs.map(\.other))) by \(rule.words)",
      restsOnControl: true, subjects: [first, second].compactMap { $0.place.settlement?.subject })
  }

  /// The verdict on that one change came before another, so many days where they are said.
  private static func verdict(
    _ one: ClosedRange<Day>, before other: ClosedRange<Day>, _ stated: StatedFigure?
  ) -> Verdict {
    guard let stated else {
      return one.upperBound < other.lowerBound
        ? .supported : one.lowerBound > other.upperBound ? .contradicted : .plausible
    }
    let least = Double(other.lowerBound - one.upperBound)
    let most = Double(other.upperBound - one.lowerBound)
    let verdict = FigureRange(least, nil, most, unit: "days").verdict(on: stated.range)
    return verdict == .contradicted && least - 1 <= stated.range.upper && most + 1 >= stated.range.lower
      ? .plausible : verdict
  }

  /// The finding on a claim that is told by what happened to another place: on it all times agree that may be meant.
  func finding(_ claim: StatementClaim, by anchor: StatementClaim.Anchor) throws -> Finding {
    let name = anchor.taking.place.name
    var found = try dated(claim, by: anchor).map { try finding($0) }
    guard let last = found.last else {
      return undetermined(
        "control", anchor.words, words: claim.words,
        because: anchor.isOfHolding
          ? "No day is known on which it was so that \(anchor.words.drop { $0 != " " }.dropFirst())."
          : "The day on which \(name) was taken is not in the data.")
    }
    var open = "\(name) was taken more than once; which time is meant is open."
    if anchor.isOfHolding {
      open = "Whether all of that time is meant, or the day on which it was said, is open."
    }
    let isOfSaid =
      anchor.isOfHolding && said.map { holdings(of: anchor.taking).last?.contains($0) == true } == true
    if claim.isState, isOfSaid || anchor.isOpen {
      var plain = claim
      (plain.anchor, plain.isOfUndatedPast) = (nil, false)
      found.append(try finding(plain))
    }
    var chosen = last
    if !found.allSatisfy({ $0.part.verdict == last.part.verdict }) {
      chosen.part.verdict = .plausible
      chosen.part.notes.append(open)
    }
    return chosen
  }

  /// The spans of days, up to the day on which it was said, on which the party of a taking held the place.
  private func holdings(of taking: Taking) -> [ClosedRange<Day>] {
    guard let settlement = taking.place.settlement, let party = taking.party else { return [] }
    let last = said ?? .last
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    return runs(of: history, by: party, until: last).map { run in
      run[0].days.lowerBound...min(run[run.count - 1].days.upperBound, last)
    }
  }

  /// A claim with each of the days that what it is told by may have been on; empty: none is known.
  private func dated(_ claim: StatementClaim, by anchor: StatementClaim.Anchor) -> [StatementClaim] {
    if anchor.isOfHolding {
      return holdings(of: anchor.taking).map { days in
        var claim = claim
        claim.time = ClaimTime(
          relation: .on, days: days, words: "\(anchor.words) (\(Self.spelled(days)))",
          isExplicit: false)
        claim.anchor = nil
        return claim
      }
    }
    return days(of: anchor.taking).map { taken in
      var claim = claim
      let (first, last) = (
        taken.lowerBound.shifted(by: anchor.offset), taken.upperBound.shifted(by: anchor.offset)
      )
      let days =
        anchor.reach.map { reach in
          reach > 0
            ? taken.lowerBound.after...taken.upperBound.shifted(by: reach)
            : taken.lowerBound.shifted(by: reach)...taken.upperBound.before
        } ?? first...last
      claim.time = ClaimTime(
        relation: anchor.relation, days: days, words: "\(anchor.words) (\(Self.spelled(taken)))",
        isExplicit: false)
      claim.anchor = nil
      return claim
    }
  }

  /// The takings of a settlement that words may mean, each with the change before it.
  private func changesInTurn(of taking: Taking) -> [(one: ClosedRange<Day>, other: ClosedRange<Day>)] {
    guard let settlement = taking.place.settlement else { return [] }
    let found = changes(atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn))
    let meant = days(of: taking)
    return found.indices.dropFirst().filter { meant.contains(found[$0].start) }.map {
      (found[$0 - 1].start, found[$0].start)
    }
  }

  static func spelled(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  /// When a settlement was taken, up to the day on which it was said: within the time of the clause, where it was; else in the
  /// last run of changes, where it was; else at any time.
  ///
  /// - Parameters:
  ///   - other: who took the place beside it; where it is not said who took this one, or from whom, a taking by the same is
  ///     meant, if there is one.
  private func days(
    of taking: Taking, in time: ClaimTime? = nil, beside other: SpokenParty? = nil
  ) -> [ClosedRange<Day>] {
    if taking.party == nil, taking.loser == nil, let other {
      let found = days(of: Taking(place: taking.place, party: other, time: taking.time), in: time)
      if !found.isEmpty { return found }
    }
    guard let settlement = taking.place.settlement else { return [] }
    let last = said ?? .last
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    let all = changes(history).filter { change in
      guard change.start.lowerBound <= last else { return false }
      if let loser = taking.loser, let before = change.before.party, match(loser, before) != .same {
        return false
      }
      return taking.party.map { match($0, change.span.state.party) == .same } ?? true
    }.map(\.start)
    if let meant = (taking.time ?? time).flatMap({ span(of: $0) }) {
      let found = all.filter {
        meant.lowerBound.before <= $0.upperBound && $0.lowerBound <= meant.upperBound.after
      }
      if !found.isEmpty { return found }
    }
    let start = lastRunStart(before: last)
    let run = all.filter { $0.upperBound >= start }
    return run.isEmpty ? all : run
  }
}
