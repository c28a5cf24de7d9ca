internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Whether a party holds a place, ever or on a day.
extension StatementChecker {
  func holds(
    _ party: SpokenParty?, _ history: History, _ subject: Subject, _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    // What was so in the war is asked of all its days.
    let isInWar = claim.time?.relation == .inWar
    guard let days = isInWar ? said.flatMap({ war(before: $0) }) : days(of: claim.time) else {
      if let day = said, let relation = claim.time?.relation,
        [.inWar, .sinceWar, .throughoutWar].contains(relation)
      {
        return (.undetermined, "which war is meant on \(day) is not in the data", [])
      }
      return (.undetermined, "who held \(name) is asked of a day, and none is given", ["No day is given."])
    }
    guard let party else {
      return (
        .undetermined, finding(subject, days.upperBound, name),
        ["The words do not say by whom, nor is a speaker known."]
      )
    }
    // "had been held by them", and no day: at some time before.
    if claim.looksBack, claim.time == nil,
      match(party, history.span(on: days.upperBound)?.state.party) != .same,
      let before = history.last(where: {
        $0.days.lowerBound <= days.upperBound && match(party, $0.state.party) == .same
      })
    {
      return (
        .supported, finding(subject, before.days.upperBound, name),
        ["The words look back and name no day; it was so up to \(before.days.upperBound)."]
      )
    }
    var stretches: [Stretch] = []
    var notes: [String] = []
    // Each span of days that the claim covers.
    var day = days.lowerBound
    var steps = 0
    while day <= days.upperBound, steps < 400 {
      let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
      let end = history.span(on: day)?.days.upperBound ?? days.upperBound
      stretches.append((verdict(of: party, standing, &notes), min(end, days.upperBound) - day + 1))
      // A change whose day is not known may have come before the end of the stretch.
      let last = min(end, days.upperBound)
      if last > day {
        let late = verdict(
          of: party, atlas.ledger.standing(of: subject, on: last, asKnownOn: asKnownOn, by: rule), &notes)
        if late == .plausible { stretches.append((late, 1)) }
      }
      steps += 1
      guard history.span(on: day) != nil, end < days.upperBound else { break }
      day = end.after
    }
    if stretches.count == 1, history.span(on: days.lowerBound) == nil, days.lowerBound < days.upperBound {
      let last = atlas.ledger.standing(of: subject, on: days.upperBound, asKnownOn: asKnownOn, by: rule)
      stretches.append((verdict(of: party, last, &notes), 1))
    }
    var verdict = combined(stretches, claim.time)
    if claim.time?.relation == .until, verdict == .supported, let end = claim.time?.days?.upperBound,
      let span = history.span(on: days.upperBound), span.days.upperBound > end.after
    {
      verdict = .plausible
      notes.append("It was so afterwards, too, from \(span.days.lowerBound) to \(span.days.upperBound).")
    }
    if claim.time?.relation == .throughout, claim.time?.isUntil == true, verdict == .supported,
      let end = history.span(on: days.upperBound)?.days.upperBound,
      end > (claim.time?.days?.upperBound ?? end).after
    {
      verdict = .plausible
      notes.append("It was so afterwards, too, up to \(end).")
    }
    if claim.time?.relation == .since || claim.isSincePast, let time = claim.time?.days,
      let last = stretches.last
    {
      // "since": it began then, or at least was so from then on.
      verdict = last.verdict
      if verdict == .supported, let began = start(of: party, in: history, on: days.upperBound) {
        if began.lowerBound > time.upperBound.after {
          verdict = .contradicted
        } else if began.lowerBound > time.upperBound {
          verdict = .plausible
          notes.append("The day is that of the announcement, which may be a day off.")
        } else if began.upperBound < time.lowerBound.before {
          verdict = .plausible
          notes.append("It was so already before: since \(began.lowerBound).")
        } else if began.lowerBound < time.lowerBound.before || began.upperBound > time.upperBound.after {
          verdict = .plausible
          notes.append("On which day it began is not known: from \(began.lowerBound) to \(began.upperBound).")
        }
      }
    }
    return (verdict, finding(subject, days.lowerBound, name, until: days.upperBound), notes)
  }

  /// When a party began to hold what it holds on a day, with those that are counted with it.
  private func start(of party: SpokenParty, in history: History, on day: Day) -> ClosedRange<Day>? {
    guard var index = history.firstIndex(where: { $0.days.contains(day) }) else { return nil }
    while index > history.startIndex, match(party, history[index - 1].state.party) == .same { index -= 1 }
    return history[index].start
  }

  /// What is so on some days on end, and how many they are.
  private typealias Stretch = (verdict: Verdict, days: Int)

  /// The verdict for several stretches of days: all must be so.
  ///
  /// "In October" may mean a part of it, and "from 1 May to 8 November" leave out the day of a change at its ends; "throughout"
  /// and "since the war began" leave out none.
  private func combined(_ stretches: [Stretch], _ time: ClaimTime?) -> Verdict {
    let verdicts = stretches.map(\.verdict)
    if verdicts.allSatisfy({ $0 == .supported }) { return verdicts.isEmpty ? .undetermined : .supported }
    if verdicts.contains(.contradicted) {
      let isAtEnds = !verdicts.dropFirst().dropLast().contains(.contradicted)
      let isInPart: Bool =
        switch time?.relation {
        case .sinceWar, .throughoutWar: false
        case .throughout:
          isAtEnds && time?.isEvery == false
            && stretches.allSatisfy { $0.verdict != .contradicted || $0.days == 1 }
        default: true
        }
      return isInPart && verdicts.contains(.supported) ? .plausible : .contradicted
    }
    if verdicts.contains(.undetermined) { return .undetermined }
    return .plausible
  }

  func verdict(of party: SpokenParty, _ standing: Standing, _ notes: inout [String]) -> Verdict {
    if standing.isUnknown {
      note(&notes, unknownReason(standing))
      return .undetermined
    }
    if standing.isContested {
      note(&notes, "The sources differ on that day.")
      return .plausible
    }
    switch match(party, standing.party) {
    case .same:
      if standing.isCertain { return .supported }
      note(&notes, "The dates of the claims leave another reading open.")
      return standing.alternatives.allSatisfy({ match(party, $0.party) == .same }) ? .supported : .plausible
    case .ally:
      note(&notes, "It was held by \(name(of: standing.party!)), of the same side.")
      return standing.isCertain ? .contradicted : .plausible
    case .other:
      guard !standing.isCertain, standing.alternatives.contains(where: { match(party, $0.party) == .same })
      else { return .contradicted }
      note(&notes, "The dates of the claims leave another reading open.")
      return .plausible
    }
  }

  private func note(_ notes: inout [String], _ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  func unknownReason(_ standing: Standing) -> String {
    switch standing.unknownReason {
    case .beforeFirstDay:
      "The ledger does not speak of days before \(atlas.ledger.firstDay.map { "\($0)" } ?? "its first")."
    case .afterLastDay:
      "The ledger does not speak of days after \(atlas.ledger.lastDay.map { "\($0)" } ?? "its last")."
    default: "No claim speaks of that day."
    }
  }

  func contested(_ subject: Subject, _ claim: StatementClaim, _ name: String) -> Outcome {
    guard let day = days(of: claim.time)?.upperBound else {
      return (.undetermined, "who held \(name) is asked of a day, and none is given", [])
    }
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    let finding = finding(subject, day, name)
    if standing.isUnknown { return (.undetermined, finding, [unknownReason(standing)]) }
    if standing.isContested { return (.supported, finding, []) }
    return (
      standing.isCertain ? .notSupportedByAnnouncements : .plausible, finding,
      ["That a place is fought for is a statement about forces, which claims of control do not refute."]
    )
  }

  /// Whether neither of the two sides that held the most settlements held a place on a day.
  func heldByNeither(_ subject: Subject, _ claim: StatementClaim, _ name: String) -> Outcome {
    guard let day = days(of: claim.time)?.upperBound else {
      return (.undetermined, "who held \(name) is asked of a day, and none is given", [])
    }
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    let finding = finding(subject, day, name)
    guard !standing.isUnknown else { return (.undetermined, finding, [unknownReason(standing)]) }
    guard !standing.isContested, let holder = side(of: standing.party) else {
      return (.plausible, finding, ["The sources differ on that day."])
    }
    let sides = greatestSides(on: day)
    let parted = listed(sides.map { atlas.name(of: $0) }.sorted())
    let notes = ["The sides are the two that held the most settlements on \(day): \(parted)."]
    if sides.contains(holder) { return (standing.isCertain ? .contradicted : .plausible, finding, notes) }
    let isSure = standing.alternatives.allSatisfy { $0.party.flatMap(side(of:)).map(sides.contains) == false }
    return (isSure ? .supported : .plausible, finding, notes)
  }

  /// The two sides that held the most settlements on a day.
  private func greatestSides(on day: Day) -> Set<Party.Side> {
    let snapshot = memory.snapshot(on: day, view)
    var held: [Party.Side: Int] = [:]
    for settlement in atlas.settlements {
      if let side = side(of: snapshot[settlement.subject].party) { held[side, default: 0] += 1 }
    }
    return Set(held.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(2).map(\.key))
  }

  /// "never": at no time of the ledger up to the day, or in the war where it says so.
  func never(
    _ control: ControlClaim, _ party: SpokenParty?, _ history: History, _ claim: StatementClaim,
    _ name: String
  ) -> Outcome {
    guard let (first, last) = daysOfNever(claim.time).map({ ($0.lowerBound, $0.upperBound) }) else {
      return (.undetermined, "\"never\" is asked of a span of days, and none is given", [])
    }
    guard let party else {
      guard control.relation == .changesHands || control.relation == .takes else {
        return (.undetermined, "the words do not say who never held \(name)", [])
      }
      return neverChanged(history, first...last, name)
    }
    let spans = history.filter { $0.days.upperBound >= first && $0.days.lowerBound <= last }
    let isLoss = control.relation == .loses
    let isTaking = control.relation == .takes || control.relation == .changesHands
    if isLoss || isTaking {
      // What is held or not from before the first day was not taken or lost within the days.
      let starts =
        isLoss
        ? losses(of: party, to: control.other, in: history)
        : takings(by: party, control, in: history)
      let found = starts.filter { $0.overlaps(first...last) }
      if let start = found.first(where: { $0.lowerBound >= first && $0.upperBound <= last }) ?? found.first {
        let isSure = start.lowerBound >= first && start.upperBound <= last
        let day = isSure ? start.upperBound : last
        return (
          isSure ? .contradicted : .plausible,
          "by \(rule.words) \(name) was \(isLoss ? "lost" : "taken") by \(called(party)) \(start.lowerBound == start.upperBound ? "on \(day)" : "from \(start.lowerBound) to \(start.upperBound)")",
          []
        )
      }
    } else if let found = spans.first(where: { match(party, $0.state.party) == .same }) {
      return (
        .contradicted,
        "by \(rule.words) \(name) was \(atlas.words(found.state)) from \(found.days.lowerBound)", []
      )
    }
    // What was lost before it could be retaken is known from when it was held.
    if control.isAgain, let held = history.firstIndex(where: { match(party, $0.state.party) == .same }) {
      let later = history[held...].filter { $0.days.lowerBound <= last }
      let isKnown = later.allSatisfy { $0.state.party != nil }
      return (
        isKnown ? .supported : .undetermined,
        isKnown
          ? "by \(rule.words) \(called(party)) held \(name) from \(later.first?.days.lowerBound ?? last) and did not take it again up to \(last)"
          : "not all days up to \(last) are known for \(name)", []
      )
    }
    let covered =
      first != .first && spans.first.map { $0.days.lowerBound <= first || $0.state.party != nil } == true
    let isKnown = covered && spans.allSatisfy { $0.state.party != nil }
    return (
      isKnown ? .supported : .undetermined,
      isKnown
        ? "by \(rule.words) \(name) was \(isLoss ? "not lost by \(called(party))" : isTaking ? "not taken by \(called(party))" : "held by others") all along, from \(first) to \(last)"
        : "not all days up to \(last) are known for \(name)", []
    )
  }

  /// When a place went to a party, from whom it is said to have been taken.
  func takings(by party: SpokenParty, _ control: ControlClaim, in history: History) -> [ClosedRange<Day>] {
    changes(history).filter { change in
      if let loser = control.other, let before = change.before.party, match(loser, before) != .same {
        return false
      }
      return match(party, change.span.state.party) == .same && match(party, change.before.party) != .same
        && (!control.isAgain || isRetaking(change.span, by: party, in: history))
    }.map(\.start)
  }

  /// When a place that a party held went to another side, or to one of it that is named.
  func losses(
    of party: SpokenParty, to taker: SpokenParty?, in history: History
  ) -> [ClosedRange<Day>] {
    changes(history).filter { change in
      match(party, change.holderBefore) == .same && match(party, change.span.state.party) == .other
        && (taker.map { match($0, change.span.state.party) == .same } ?? true)
    }.map(\.start)
  }

  /// Takes back that a place was retaken, where it was not held before it was taken, or nobody knows.
  ///
  /// - Parameter party: who is said to have retaken it; `nil`: the words do not say, and whoever took it then must have held it.
  func weigh(
    retakingBy party: SpokenParty?, _ history: History, _ claim: StatementClaim, _ outcome: inout Outcome
  ) {
    guard outcome.verdict == .supported || outcome.verdict == .plausible, let span = span(of: claim.time)
    else {
      return
    }
    func taker(_ span: History.Span) -> SpokenParty? {
      guard let id = span.state.party else { return nil }
      if let party { return match(party, id) == .same ? party : nil }
      return SpokenParty(id: id, side: side(of: id), name: name(of: id))
    }
    let isOpen = claim.time?.isOpen != false
    let takings = changes(history).compactMap { taken -> (change: HistoryChange, by: SpokenParty)? in
      guard let taker = taker(taken.span), taken.start.lowerBound <= span.upperBound.after,
        isOpen
          ? party != nil || taken.start.upperBound >= warStart(before: span.upperBound)
          : taken.start.upperBound >= span.lowerBound.before
      else { return nil }
      return (taken, taker)
    }
    let retakings = takings.filter { isRetaking($0.change.span, by: $0.by, in: history) }
    if let first = retakings.first, retakings.allSatisfy({ $0.change.start.lowerBound > span.upperBound }) {
      outcome.verdict = .plausible
      outcome.notes.append(
        "It was retaken on \(first.change.start.lowerBound), a day after the days that are meant.")
    }
    guard let last = takings.last, retakings.isEmpty else { return }
    let whom = called(last.by)
    let isKnown = takings.contains { taking in
      history.contains { $0.days.upperBound < taking.change.span.days.lowerBound && $0.state.party != nil }
    }
    outcome.verdict = isKnown ? .contradicted : .undetermined
    outcome.notes.append(
      isKnown
        ? "It was taken, and not retaken: \(whom) is not known to have held it before."
        : "It was taken; whether \(whom) had held it before is not in the data.")
  }

  /// Weighs that it was "only" then: in the run of changes before it was not.
  func weigh(
    before control: ControlClaim, by party: SpokenParty?, _ history: History, _ claim: StatementClaim,
    _ outcome: inout Outcome
  ) {
    guard outcome.verdict == .supported, claim.time?.isOnly == true,
      let first = span(of: claim.time)?.lowerBound
    else { return }
    let starts: [ClosedRange<Day>]
    switch (control.relation, party) {
    case (.loses, let party?): starts = losses(of: party, to: control.other, in: history)
    case (.takes, let party?): starts = takings(by: party, control, in: history)
    default: starts = changes(history).map(\.start)
    }
    let start = warStart(before: first.before)
    guard let before = starts.last(where: { $0.lowerBound >= start && $0.upperBound < first }) else { return }
    outcome.verdict = .plausible
    outcome.notes.append(
      "It was so on \(before.upperBound), too, before the day that is called the only one.")
  }

  /// Takes back that a party held a place again, where it had not lost it, or nobody knows.
  func weigh(
    holdingAgainBy party: SpokenParty, _ history: History, _ claim: StatementClaim, _ outcome: inout Outcome
  ) {
    guard [.supported, .plausible].contains(outcome.verdict), let day = days(of: claim.time)?.upperBound,
      start(of: party, in: history, on: day) != nil
    else { return }
    let again = holdsAgain(party, history, on: day)
    if again == true { return }
    let isKnown = again == false
    outcome.verdict = isKnown ? .contradicted : .undetermined
    outcome.notes.append(
      isKnown
        ? "It was held, and not again: \(called(party)) is not known to have held it before."
        : "It was held; whether \(called(party)) had lost it before is not in the data.")
  }

  /// Whether a party that holds a place on a day had lost it before; `nil`: who held it before is not known.
  func holdsAgain(_ party: SpokenParty, _ history: History, on day: Day) -> Bool? {
    guard let start = start(of: party, in: history, on: day),
      let span = history.last(where: { $0.days.lowerBound <= start.upperBound })
    else { return nil }
    if isRetaking(span, by: party, in: history) { return true }
    return history.contains { $0.days.upperBound < span.days.lowerBound && $0.state.party != nil }
      ? false : nil
  }

  /// Whether a party may have held a place before it took it: it is known to, or nobody knows who held it before another did.
  func isRetaking(_ span: History.Span, by party: SpokenParty, in history: History) -> Bool {
    let before = history.filter { $0.days.upperBound < span.days.lowerBound }
    if before.contains(where: { match(party, $0.state.party) == .same }) { return true }
    guard let other = before.firstIndex(where: { $0.state.party != nil }) else { return false }
    return before[..<other].contains { $0.state.party == nil }
  }

  /// "never fell", "never changed hands": no change within the days.
  private func neverChanged(_ history: History, _ days: ClosedRange<Day>, _ name: String) -> Outcome {
    let found = changes(history).map(\.start).filter { $0.overlaps(days) }
    if let sure = found.first(where: { days.contains($0.lowerBound) && days.contains($0.upperBound) }) {
      return (.contradicted, "by \(rule.words) \(name) changed hands on \(sure.lowerBound)", [])
    }
    let isKnown =
      history.allSatisfy { !$0.days.overlaps(days) || $0.state.party != nil }
      && history.contains { $0.days.contains(days.lowerBound) }
    let first = days.lowerBound == .first ? "up" : "from \(days.lowerBound)"
    return (
      found.isEmpty ? (isKnown ? .supported : .undetermined) : .plausible,
      found.isEmpty && !isKnown
        ? "not all days \(first) to \(days.upperBound) are known for \(name)"
        : "by \(rule.words) no day \(first) to \(days.upperBound) is known on which \(name) changed hands",
      []
    )
  }

  /// The days of which "never" speaks; `nil`: none are given, or it is not weighed for such a time.
  func daysOfNever(_ time: ClaimTime?) -> ClosedRange<Day>? {
    guard let last = said ?? time?.days?.upperBound else { return nil }
    let first: Day
    switch time?.relation {
    case .inWar, .throughoutWar: return war(before: last)
    case .sinceWar: return war(before: last).map { $0.lowerBound...last }
    case .on, .throughout, .within, .since: first = time?.days?.lowerBound ?? .first
    case nil: first = .first
    case .by, .until, .beforeWar, .atWarStart: return nil
    }
    return first <= last
      ? first...(time?.relation == .since ? last : min(last, time?.days?.upperBound ?? last)) : nil
  }
}
