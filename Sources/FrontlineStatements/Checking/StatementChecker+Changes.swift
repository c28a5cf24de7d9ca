internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Whether a party took or lost a place.
extension StatementChecker {
  private func noDays(of claim: StatementClaim) -> Outcome {
    guard let time = claim.time, said != nil else {
      return (.undetermined, "it is asked of a day, and none is given", ["No day is given."])
    }
    return (.undetermined, "which days \"\(time.words)\" means is not in the data", [])
  }

  func takes(
    _ party: SpokenParty?, from loser: SpokenParty?, _ history: History, _ subject: Subject,
    _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    guard let span = span(of: claim.time) else {
      return noDays(of: claim)
    }
    let all = changes(history).filter { change in
      // From whom it was taken must be who held it, where that is known.
      if let loser, let before = change.before.party, match(loser, before) != .same { return false }
      guard let party else { return true }
      // What passes from one to another of those that are counted together was not taken.
      return match(party, change.span.state.party) == .same && match(party, change.before.party) != .same
    }
    var notes: [String] = []
    let isOpen = span.lowerBound == .first
    let isStated = claim.time.map { !$0.isOpen } ?? false
    // The change must fall into the days; uncertain ones may.
    func isSure(_ change: HistoryChange) -> Bool {
      span.contains(change.start.lowerBound) && span.contains(change.start.upperBound)
    }
    func isNear(_ change: HistoryChange) -> Bool {
      change.start.lowerBound <= span.upperBound.after
        && change.start.upperBound >= (isOpen ? span.lowerBound : span.lowerBound.before)
    }
    if !isStated {
      // By the day it must still be held.
      let day = claim.time == nil ? said! : span.upperBound
      let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
      let finding = finding(subject, day, name)
      if party == nil {
        // Nobody is named: that it changed hands in the run of changes.
        if standing.isUnknown { return (.undetermined, finding, notes + [unknownReason(standing)]) }
        let start = lastRunStart(before: day)
        let starts = all.map(\.start).filter { $0.lowerBound <= day }
        notes.append(
          "The words do not say by whom; it was asked whether it changed hands from \(start) to \(day).")
        if starts.contains(where: { $0.lowerBound >= start && $0.upperBound <= day }) {
          return (standing.isContested ? .plausible : .supported, finding, notes)
        }
        if starts.contains(where: { $0.upperBound >= start }) {
          return (
            .plausible, finding, notes + ["On which day it changed hands is not known, and it may be later."]
          )
        }
        if standing.isContested { return (.plausible, finding, notes) }
        // On a day of a run that run is meant, if it is one of a war; on another the words may be of any before.
        guard let last = starts.map(\.lowerBound).max(), !isInRun(day) || war(before: day) == nil else {
          return (.contradicted, finding, notes)
        }
        return (
          .undetermined, finding,
          notes + ["It changed hands on \(last), before that; the words do not say when."]
        )
      }
      let held = verdict(of: party!, standing, &notes)
      guard held == .supported else {
        // "took" says nothing of what was so afterwards.
        if held == .contradicted, claim.isPastAct || claim.looksBack,
          let taken = all.last(where: { isSure($0) && mayBeMeant($0.start, on: day) })
        {
          notes.append(
            "It was taken on \(taken.start.lowerBound), and not held on \(day); the words do not say when."
          )
          return (.plausible, finding, notes)
        }
        return (held, finding, notes)
      }
      guard all.contains(where: { isSure($0) || $0.start.lowerBound <= day }) else {
        notes.append("It was held from before the ledger speaks of it; that it was taken is not in the data.")
        return (.undetermined, finding, notes)
      }
      if let loser, let last = all.last(where: { $0.start.lowerBound <= day }),
        let before = last.before.party, match(loser, before) != .same
      {
        return (.contradicted, finding, notes)
      }
      return (.supported, finding, notes)
    }
    let whom = party.map(called) ?? "another side"
    let finding = finding(on: all, name, went: "went to \(whom)", until: span.upperBound)
    if all.contains(where: isSure) {
      // "Has been taken since" is said of what is held still.
      if claim.time?.relation == .since, !claim.isPastAct, !claim.looksBack, !claim.isOfState, let party {
        let now = atlas.ledger.standing(of: subject, on: span.upperBound, asKnownOn: asKnownOn, by: rule)
        if let holder = now.party, match(party, holder) != .same {
          return (.plausible, finding, notes + ["On \(span.upperBound) it was no longer held."])
        }
      }
      return (.supported, finding, notes)
    }
    if all.contains(where: isNear) {
      notes.append("The day is that of the announcement, which may be a day off.")
      return (.plausible, finding, notes)
    }
    if let day = contestedDay(history, by: party, in: span) {
      let whom = party.map(called).map { "by \($0) among others" } ?? "by several"
      notes.append("On \(day) the claims have it contested, \(whom).")
      return (.plausible, finding, notes)
    }
    if let party, let day = regained(history, by: party, in: span) {
      notes.append("It was contested before \(day), and held by \(called(party)) from then on as before.")
      return (.plausible, finding, notes)
    }
    if let unknown = unknownSpan(history, in: span) { return (.undetermined, finding, notes + [unknown]) }
    if all.isEmpty {
      // Held without a known start: it was not taken in those days, unless they are before the ledger speaks.
      let before = atlas.ledger.standing(of: subject, on: span.upperBound, asKnownOn: asKnownOn, by: rule)
      if before.isUnknown { return (.undetermined, finding, notes + [unknownReason(before)]) }
      if let party, match(party, before.party) == .same,
        atlas.ledger.standing(of: subject, on: span.lowerBound, asKnownOn: asKnownOn, by: rule).isUnknown
      {
        return (.undetermined, finding, notes)
      }
    }
    return (.contradicted, finding, notes)
  }

  /// The days of changes, without those after the day on which it was said.
  private func finding(
    on changes: [HistoryChange], _ name: String, went: String, until last: Day
  ) -> String {
    let end = max(said ?? .last, last).after
    let dates = changes.map(\.start).filter { $0.lowerBound <= end }.map { start in
      start.lowerBound == start.upperBound
        ? "\(start.lowerBound)" : "\(start.lowerBound) to \(start.upperBound)"
    }
    return dates.isEmpty
      ? "by \(rule.words) no day\(changes.isEmpty ? "" : " up to \(end)") is known on which \(name) \(went)"
      : "by \(rule.words) \(name) \(went) on \(dates.joined(separator: ", "))"
  }

  /// Whether words of a day without a date may mean a change: on a day of a war one of its run, on another any before it.
  private func mayBeMeant(_ start: ClosedRange<Day>, on day: Day) -> Bool {
    start.upperBound <= day
      && (!isInRun(day) || start.lowerBound >= warStart(before: day) || war(before: day) == nil)
  }

  /// The first day in a span on which a party holds a place again that was contested and not another's.
  private func regained(_ history: History, by party: SpokenParty, in span: ClosedRange<Day>) -> Day? {
    zip(history, history.dropFirst()).first { before, found in
      before.state == .contested && match(party, found.state.party) == .same
        && span.contains(found.days.lowerBound)
    }?.1.days.lowerBound
  }

  /// A day of a span on which a place is contested by a party, which is to say that it was in it.
  ///
  /// - Parameters:
  ///   - party: who is in it; `nil`: anyone but who held it before.
  ///   - loser: who held it before; `nil`: whoever did.
  func contestedDay(
    _ history: History, by party: SpokenParty? = nil, from loser: SpokenParty? = nil,
    in span: ClosedRange<Day>
  ) -> Day? {
    contests(history).first { contest in
      guard contest.span.days.overlaps(span), loser.map({ match($0, contest.before) == .same }) ?? true else {
        return false
      }
      guard let party else { return contest.claimants.contains { $0 != contest.before } }
      return match(party, contest.before) != .same
        && contest.claimants.contains { match(party, $0) == .same }
    }.map { max($0.span.days.lowerBound, span.lowerBound) }
  }

  func loses(
    _ party: SpokenParty?, to taker: SpokenParty?, _ history: History, _ subject: Subject,
    _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    guard let party else { return takes(taker, from: nil, history, subject, claim, name) }
    guard let span = span(of: claim.time) else {
      return noDays(of: claim)
    }
    var notes: [String] = []
    let isStated = claim.time.map { !$0.isOpen } ?? false
    let losses = changes(history).filter { change in
      guard let holder = change.span.state.party, match(party, holder) == .other,
        side(of: holder) != party.side
      else { return false }
      if let taker, match(taker, holder) != .same { return false }
      return change.before.party.map { match(party, $0) == .same } ?? true
    }
    if isStated {
      let finding = finding(on: losses, name, went: "went to another side", until: span.upperBound)
      if losses.contains(where: {
        span.contains($0.start.lowerBound) && span.contains($0.start.upperBound)
      }) {
        return (.supported, finding, notes)
      }
      if losses.contains(where: {
        $0.start.lowerBound <= span.upperBound.after
          && $0.start.upperBound >= span.lowerBound.before
      }) {
        notes.append("The day is that of the announcement, which may be a day off.")
        return (.plausible, finding, notes)
      }
      if let day = contestedDay(history, from: party, in: span) {
        notes.append("On \(day) the claims have it contested, by others than \(called(party)) among them.")
        return (.plausible, finding, notes)
      }
      if let unknown = unknownSpan(history, in: span) { return (.undetermined, finding, notes + [unknown]) }
      let standing = atlas.ledger.standing(of: subject, on: span.upperBound, asKnownOn: asKnownOn, by: rule)
      if standing.isUnknown { return (.undetermined, finding, notes + [unknownReason(standing)]) }
      return (.contradicted, finding, notes)
    }
    let day = claim.time == nil ? said! : span.upperBound
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    let finding = finding(subject, day, name)
    if standing.isUnknown { return (.undetermined, finding, [unknownReason(standing)]) }
    if standing.isContested { return (.plausible, finding, ["The sources differ on that day."]) }
    // It was theirs before.
    let wasTheirs = history.contains { $0.days.lowerBound <= day && match(party, $0.state.party) == .same }
    let isTheirs = match(party, standing.party)
    if isTheirs == .same || isTheirs == .ally && !(claim.isOfState && wasTheirs) {
      if claim.isPastAct || claim.looksBack,
        let lost = losses.last(where: { mayBeMeant($0.start, on: day) })
      {
        notes.append(
          "It was lost on \(lost.start.lowerBound), and held again on \(day); the words do not say when."
        )
        return (.plausible, finding, notes)
      }
      return (standing.isCertain ? .contradicted : .plausible, finding, notes)
    }
    if let taker, match(taker, standing.party) == .other { return (.contradicted, finding, notes) }
    if wasTheirs { return (.supported, finding, notes) }
    if history.contains(where: { $0.days.upperBound < day && $0.state.party == nil })
      || (history.first?.days.lowerBound ?? day) > .first
    {
      notes.append(
        "It is not held by \(called(party)); who held it before is not known, so that they lost it does not follow."
      )
      return (.undetermined, finding, notes)
    }
    return (.contradicted, finding, notes)
  }
}
