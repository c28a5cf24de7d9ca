internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Who holds, took or lost a place.
extension StatementChecker {
  func control(_ control: ControlClaim, _ claim: StatementClaim) throws -> Finding {
    let name = control.place.name
    let subject = "who held \(name)"
    let party =
      control.party
      ?? (control.other == nil ? meant(denying: !claim.isPositive && control.relation != .loses) : nil)
    for spoken in [party, control.other].compactMap({ $0 }) where spoken.id == nil {
      return undetermined("control", subject, words: words(control, party, claim), because: unknown(spoken))
    }
    if let district = control.place.district { return try self.district(district, control, party, claim) }
    guard let settlement = control.place.settlement else {
      return undetermined("control", subject, because: "Nothing is claimed of \(name).")
    }
    var outcome: (verdict: Verdict, finding: String, notes: [String])
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    if control.isEver, !claim.isPositive {
      outcome = never(control, party, history, claim, name)
    } else {
      switch control.relation {
      case .holds: outcome = holds(party, history, settlement.subject, claim, name)
      case .contested: outcome = contested(settlement.subject, claim, name)
      case .takes: outcome = takes(party, from: control.other, history, settlement.subject, claim, name)
      case .changesHands:
        outcome = takes(party, from: control.other, history, settlement.subject, claim, name)
      case .loses: outcome = loses(party, to: control.other, history, settlement.subject, claim, name)
      }
      if !claim.isPositive { outcome.verdict = denied(outcome.verdict, isFigure: false) }
    }
    let isAboutForces = control.isAboutForces
    if isAboutForces, outcome.verdict == .contradicted {
      outcome.verdict = .notSupportedByAnnouncements
      outcome.notes.append("It speaks of troops, which announcements of control do not refute.")
    }
    return Finding(
      kind: "control",
      part: Part(
        subject: subject, words: words(control, party, claim), verdict: outcome.verdict, notes: outcome.notes,
        caveat: outcome.verdict == .supported
          ? caveat(on: settlement.subject, day: days(of: claim.time)?.upperBound ?? said) : nil),
      finding: outcome.finding, restsOnControl: true, subjects: [settlement.subject])
  }

  typealias Outcome = (verdict: Verdict, finding: String, notes: [String])

  // MARK: - Holding

  private func holds(
    _ party: SpokenParty?, _ history: History, _ subject: Subject, _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    guard let days = days(of: claim.time) else {
      return (.undetermined, "who held \(name) is asked of a day, and none is given", ["No day is given."])
    }
    guard let party else {
      return (
        .undetermined, finding(subject, days.upperBound, name),
        ["The words do not say by whom, nor is a speaker known."]
      )
    }
    var verdicts: [Verdict] = []
    var notes: [String] = []
    // Each span of days that the claim covers.
    var day = days.lowerBound
    var steps = 0
    while day <= days.upperBound, steps < 400 {
      let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
      verdicts.append(verdict(of: party, standing, &notes))
      steps += 1
      guard let span = history.span(on: day), span.days.upperBound < days.upperBound else { break }
      day = span.days.upperBound.after
    }
    if verdicts.count == 1, history.span(on: days.lowerBound) == nil, days.lowerBound < days.upperBound {
      let last = atlas.ledger.standing(of: subject, on: days.upperBound, asKnownOn: asKnownOn, by: rule)
      verdicts.append(verdict(of: party, last, &notes))
    }
    var verdict = combined(verdicts)
    if claim.time?.relation == .since, let time = claim.time?.days, let last = verdicts.last {
      // "since": it began then, or at least was so from then on.
      verdict = last
      if last == .supported, let span = history.span(on: days.upperBound) {
        let began = span.start
        if began.lowerBound > time.upperBound.after {
          verdict = .contradicted
        } else if began.lowerBound > time.upperBound {
          verdict = .plausible
          notes.append("The day is that of the announcement, which may be a day off.")
        } else if began.upperBound < time.lowerBound.before {
          verdict = .plausible
          notes.append("It was so already before: since \(began.lowerBound).")
        }
      }
    }
    return (verdict, finding(subject, days.lowerBound, name, until: days.upperBound), notes)
  }

  /// The verdict for several stretches of days: all must be so.
  private func combined(_ verdicts: [Verdict]) -> Verdict {
    if verdicts.allSatisfy({ $0 == .supported }) { return verdicts.isEmpty ? .undetermined : .supported }
    if verdicts.contains(.supported), verdicts.contains(.contradicted) { return .plausible }
    if verdicts.contains(.contradicted) { return .contradicted }
    if verdicts.contains(.undetermined) { return .undetermined }
    return .plausible
  }

  private func verdict(of party: SpokenParty, _ standing: Standing, _ notes: inout [String]) -> Verdict {
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
      return .supported
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

  private func unknownReason(_ standing: Standing) -> String {
    switch standing.unknownReason {
    case .beforeFirstDay:
      "The ledger does not speak of days before \(atlas.ledger.firstDay.map { "\($0)" } ?? "its first")."
    case .afterLastDay:
      "The ledger does not speak of days after \(atlas.ledger.lastDay.map { "\($0)" } ?? "its last")."
    default: "No claim speaks of that day."
    }
  }

  private func contested(_ subject: Subject, _ claim: StatementClaim, _ name: String) -> Outcome {
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

  /// "never": at no time of the ledger up to the day, or in the war where it says so.
  private func never(
    _ control: ControlClaim, _ party: SpokenParty?, _ history: History, _ claim: StatementClaim,
    _ name: String
  ) -> Outcome {
    guard let party, let (first, last) = daysOfNever(claim.time).map({ ($0.lowerBound, $0.upperBound) })
    else {
      return (.undetermined, "\"never\" is asked of a span of days, and none is given", [])
    }
    let spans = history.filter { $0.days.upperBound >= first && $0.days.lowerBound <= last }
    let isLoss = control.relation == .loses
    let isTaking = control.relation == .takes || control.relation == .changesHands
    // What is held from before the first day that is known was not taken within the days.
    let changed = isTaking ? changes(history).map(\.span.days) : []
    let known = isTaking ? spans.filter { changed.contains($0.days) } : spans
    if let found = known.first(where: {
      isLoss
        ? $0.state.party != nil && match(party, $0.state.party) == .other
        : match(party, $0.state.party) == .same
    }) {
      let isRight =
        !isLoss
        || history.contains {
          $0.days.upperBound < found.days.lowerBound && match(party, $0.state.party) == .same
        }
      if isRight {
        return (
          .contradicted,
          "by \(rule.words) \(name) was \(atlas.words(found.state)) from \(found.days.lowerBound)", []
        )
      }
    }
    let covered =
      first != .first && spans.first.map { $0.days.lowerBound <= first || $0.state.party != nil } == true
    let isKnown = covered && spans.allSatisfy { $0.state.party != nil }
    return (
      isKnown ? .supported : .undetermined,
      isKnown
        ? "by \(rule.words) \(name) was \(isLoss ? "not lost by \(party.name)" : isTaking ? "not taken by \(party.name)" : "held by others") all along, from \(first) to \(last)"
        : "not all days up to \(last) are known for \(name)", []
    )
  }

  /// The days of which "never" speaks; `nil`: none are given, or it is not weighed for such a time.
  func daysOfNever(_ time: ClaimTime?) -> ClosedRange<Day>? {
    guard let last = said ?? time?.days?.upperBound else { return nil }
    let first: Day
    switch time?.relation {
    case .inWar: return war(before: last)
    case .sinceWar: return war(before: last).map { $0.lowerBound...last }
    case .on, .throughout, .within, .since: first = time?.days?.lowerBound ?? .first
    case nil: first = .first
    case .by, .until, .beforeWar, .atWarStart: return nil
    }
    return first <= last
      ? first...(time?.relation == .since ? last : min(last, time?.days?.upperBound ?? last)) : nil
  }

  // MARK: - Taking and losing

  /// The spans of a history that began with a change, and what was before.
  private func changes(_ history: History) -> [(span: History.Span, before: Standing.State)] {
    var found: [(span: History.Span, before: Standing.State)] = []
    var before = Standing.State.unknown
    for span in history {
      defer { before = span.state }
      guard span.state.party != nil, span.state != before else { continue }
      // What the baseline says began nobody knows when.
      if before == .unknown,
        span.start.lowerBound == SurveyDay.of(atlas).day
          || !span.deciding.contains(where: { $0.validFrom != nil && !isBaseline($0) })
      {
        continue
      }
      found.append((span, before))
    }
    return found
  }

  private func isBaseline(_ claim: Claim) -> Bool { claim.source == atlas.ledger.scope.baseline }

  private func takes(
    _ party: SpokenParty?, from loser: SpokenParty?, _ history: History, _ subject: Subject,
    _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    guard let span = span(of: claim.time) else {
      return (.undetermined, "it is asked of a day, and none is given", ["No day is given."])
    }
    let all = changes(history).filter { change in
      // From whom it was taken must be who held it, where that is known.
      if let loser, let before = change.before.party, match(loser, before) == .other { return false }
      guard let party else { return change.before != .unknown }
      return match(party, change.span.state.party) == .same
    }
    var notes: [String] = []
    let isOpen = span.lowerBound == .first
    let isStated = claim.time.map { ![.by, .until].contains($0.relation) } ?? false
    // The change must fall into the days; uncertain ones may.
    func isSure(_ change: (span: History.Span, before: Standing.State)) -> Bool {
      span.contains(change.span.start.lowerBound) && span.contains(change.span.start.upperBound)
    }
    func isNear(_ change: (span: History.Span, before: Standing.State)) -> Bool {
      change.span.start.lowerBound <= span.upperBound.after
        && change.span.start.upperBound >= (isOpen ? span.lowerBound : span.lowerBound.before)
    }
    if !isStated {
      // By the day it must still be held.
      let day = claim.time == nil ? said! : span.upperBound
      let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
      let finding = finding(subject, day, name)
      if party == nil {
        // Nobody is named: that it changed hands in the run of changes.
        if standing.isUnknown { return (.undetermined, finding, notes + [unknownReason(standing)]) }
        let start = warStart(before: day)
        let changed = all.contains { $0.span.start.lowerBound >= start && $0.span.start.lowerBound <= day }
        notes.append(
          "The words do not say by whom; it was asked whether it changed hands from \(start) to \(day).")
        if standing.isContested { return (.plausible, finding, notes) }
        return (changed ? .supported : .contradicted, finding, notes)
      }
      let held = verdict(of: party!, standing, &notes)
      guard held == .supported else { return (held, finding, notes) }
      guard all.contains(where: { isSure($0) || $0.span.start.lowerBound <= day }) else {
        notes.append("It was held from before the ledger speaks of it; that it was taken is not in the data.")
        return (.undetermined, finding, notes)
      }
      if let loser, let last = all.last(where: { $0.span.start.lowerBound <= day }),
        let before = last.before.party, match(loser, before) == .other
      {
        return (.contradicted, finding, notes)
      }
      return (.supported, finding, notes)
    }
    let dates = all.map { change -> String in
      let start = change.span.start
      return start.lowerBound == start.upperBound
        ? "\(start.lowerBound)" : "\(start.lowerBound) to \(start.upperBound)"
    }
    let whom = party.map { $0.id.map { self.name(of: $0) } ?? $0.name } ?? "another side"
    let finding =
      dates.isEmpty
      ? "by \(rule.words) no day is known on which \(name) went to \(whom)"
      : "by \(rule.words) \(name) went to \(whom) on \(dates.joined(separator: ", "))"
    if all.contains(where: isSure) { return (.supported, finding, notes) }
    if all.contains(where: isNear) {
      notes.append("The day is that of the announcement, which may be a day off.")
      return (.plausible, finding, notes)
    }
    if dates.isEmpty {
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

  private func loses(
    _ party: SpokenParty?, to taker: SpokenParty?, _ history: History, _ subject: Subject,
    _ claim: StatementClaim, _ name: String
  ) -> Outcome {
    guard let party else { return takes(taker, from: nil, history, subject, claim, name) }
    guard let span = span(of: claim.time) else {
      return (.undetermined, "it is asked of a day, and none is given", ["No day is given."])
    }
    var notes: [String] = []
    let isStated = claim.time.map { ![.by, .until].contains($0.relation) } ?? false
    let losses = changes(history).filter { change in
      guard let holder = change.span.state.party, match(party, holder) == .other,
        side(of: holder) != party.side
      else { return false }
      if let taker, match(taker, holder) != .same { return false }
      return change.before.party.map { side(of: $0) == party.side } ?? true
    }
    if isStated {
      let dates = losses.map { "\($0.span.start.lowerBound)" }
      let finding =
        dates.isEmpty
        ? "by \(rule.words) no day is known on which \(party.name) lost \(name)"
        : "by \(rule.words) \(name) went to another side on \(dates.joined(separator: ", "))"
      if losses.contains(where: {
        span.contains($0.span.start.lowerBound) && span.contains($0.span.start.upperBound)
      }) {
        return (.supported, finding, notes)
      }
      if losses.contains(where: {
        $0.span.start.lowerBound <= span.upperBound.after
          && $0.span.start.upperBound >= span.lowerBound.before
      }) {
        notes.append("The day is that of the announcement, which may be a day off.")
        return (.plausible, finding, notes)
      }
      let standing = atlas.ledger.standing(of: subject, on: span.upperBound, asKnownOn: asKnownOn, by: rule)
      if standing.isUnknown { return (.undetermined, finding, notes + [unknownReason(standing)]) }
      return (.contradicted, finding, notes)
    }
    let day = claim.time == nil ? said! : span.upperBound
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    let finding = finding(subject, day, name)
    if standing.isUnknown { return (.undetermined, finding, [unknownReason(standing)]) }
    if standing.isContested { return (.plausible, finding, ["The sources differ on that day."]) }
    if side(of: standing.party) == party.side {
      return (standing.isCertain ? .contradicted : .plausible, finding, notes)
    }
    if let taker, match(taker, standing.party) == .other { return (.contradicted, finding, notes) }
    // It was theirs before.
    let wasTheirs = history.contains {
      $0.days.lowerBound <= day && side(of: $0.state.party) == party.side && $0.state.party != nil
    }
    if wasTheirs { return (.supported, finding, notes) }
    if history.contains(where: { $0.days.upperBound < day && $0.state.party == nil })
      || (history.first?.days.lowerBound ?? day) > .first
    {
      notes.append(
        "It is not held by \(party.name); who held it before is not known, so that they lost it does not follow."
      )
      return (.undetermined, finding, notes)
    }
    return (.contradicted, finding, notes)
  }

  // MARK: - Words

  private func words(_ control: ControlClaim, _ party: SpokenParty?, _ claim: StatementClaim) -> String {
    let whom = party.map(\.name)
    let verb =
      switch control.relation {
      case .holds: whom.map { "held by \($0)" } ?? "held"
      case .takes: whom.map { "taken by \($0)" } ?? "taken"
      case .loses: whom.map { "lost by \($0)" } ?? "lost"
      case .changesHands: whom.map { "passed to \($0)" } ?? "changed hands"
      case .contested: "fought for"
      }
    let when = claim.time.map { " \($0.words)" } ?? ""
    return (claim.isPositive ? "" : control.isEver ? "never " : "not ") + verb + when
  }

  /// "on 2020-10-29 Shusha was held by Armenian forces (sources)".
  private func finding(_ subject: Subject, _ day: Day, _ name: String, until last: Day? = nil) -> String {
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    var text = "on \(day) \(name) was \(atlas.words(standing.state)) by \(rule.words)\(sources(of: standing))"
    if let last, last > day {
      let end = atlas.ledger.standing(of: subject, on: last, asKnownOn: asKnownOn, by: rule)
      text += ", on \(last) \(atlas.words(end.state))"
    }
    return text
  }

  func sources(of standing: Standing) -> String {
    var names: [String] = []
    for claim in standing.deciding {
      let name = atlas.source(claim.source)?.name ?? claim.source.rawValue
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? "" : " (\(names.prefix(3).joined(separator: ", ")))"
  }

  /// That only the side which gained a place says so.
  private func caveat(on subject: Subject, day: Day?) -> String? {
    guard let day else { return nil }
    let standing = atlas.ledger.standing(of: subject, on: day, asKnownOn: asKnownOn, by: rule)
    guard let holder = side(of: standing.party) else { return nil }
    let deciding = Array(standing.deciding)
    guard !deciding.isEmpty, deciding.allSatisfy({ atlas.source($0.source)?.speaksFor == holder }) else {
      return nil
    }
    return "by the word of the side alone that holds it"
  }
}
