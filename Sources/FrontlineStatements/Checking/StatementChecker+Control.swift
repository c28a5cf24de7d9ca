internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Who holds, took or lost a place.
extension StatementChecker {
  func control(_ control: ControlClaim, _ claim: StatementClaim) throws -> Finding {
    // What a source of a side calls lost was its own.
    if control.isToldAsLoss, let own = meant(denying: false) {
      var lost = control
      (lost.relation, lost.party, lost.isToldAsLoss) = (.loses, own, false)
      return try self.control(lost, claim)
    }
    let name = control.place.name
    let subject = "who held \(name)"
    let party =
      control.party
      ?? (control.other == nil && control.relation != .heldByNeither && control.relation != .changesHands
        ? meant(denying: !claim.isPositive && control.relation != .loses) : nil)
    for spoken in [party, control.other].compactMap({ $0 }) where spoken.id == nil {
      return undetermined("control", subject, words: words(control, party, claim), because: unknown(spoken))
    }
    if let district = control.place.district { return try self.district(district, control, party, claim) }
    guard let settlement = control.place.settlement else {
      return undetermined("control", subject, because: "Nothing is claimed of \(name).")
    }
    var outcome: (verdict: Verdict, finding: String, notes: [String])
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    // "has not held it since D" is "at no time since D".
    let isSince =
      control.relation == .holds && claim.isOfSince
    if control.isEver || isSince, !claim.isPositive {
      outcome = never(control, party, history, claim, name)
    } else {
      switch control.relation {
      case .holds: outcome = holds(party, history, settlement.subject, claim, name)
      case .contested: outcome = contested(settlement.subject, claim, name)
      case .heldByNeither: outcome = heldByNeither(settlement.subject, claim, name)
      case .takes: outcome = takes(party, from: control.other, history, settlement.subject, claim, name)
      case .changesHands:
        outcome = takes(party, from: control.other, history, settlement.subject, claim, name)
      case .loses: outcome = loses(party, to: control.other, history, settlement.subject, claim, name)
      }
      if control.isAgain, control.relation == .takes || control.relation == .changesHands {
        weigh(retakingBy: party, history, claim, &outcome)
      }
      if control.isAgain, control.relation == .holds, let party {
        weigh(holdingAgainBy: party, history, claim, &outcome)
      }
      weigh(before: control, by: party, history, claim, &outcome)
      if !claim.isPositive { outcome.verdict = denied(outcome.verdict, isFigure: false) }
      // "Did not hold it from D to E": on none of the days.
      if !claim.isPositive, control.relation == .holds, claim.time?.relation == .throughout,
        outcome.verdict == .supported
      {
        let none = never(control, party, history, claim, name)
        if none.verdict.isAgainst {
          outcome.verdict = .plausible
          outcome.notes.append("It was so on some of the days.")
        }
      }
    }
    if !claim.isPositive, outcome.verdict == .contradicted, let day = claim.time?.dayOfSince,
      ![.holds, .contested, .heldByNeither].contains(control.relation)
    {
      var later = claim
      later.time?.days = day.after...day.after
      later.time?.words = "after \(day)"
      if try !self.control(control, later).part.verdict.isAgainst {
        outcome.verdict = .plausible
        outcome.notes.append("The change of \(day) may be that since which it is told.")
      }
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

  func words(_ control: ControlClaim, _ party: SpokenParty?, _ claim: StatementClaim) -> String {
    let whom = party.map(called)
    let verb =
      switch control.relation {
      case .holds: whom.map { "held by \($0)" } ?? "held"
      case .takes: whom.map { "taken by \($0)" } ?? "taken"
      case .loses: whom.map { "lost by \($0)" } ?? "lost"
      case .changesHands: whom.map { "passed to \($0)" } ?? "changed hands"
      case .contested: "fought for"
      case .heldByNeither: "held by neither side"
      }
    let when = claim.time.map { " \($0.words)" } ?? ""
    return (claim.isPositive ? "" : control.isEver ? "never " : "not ") + verb + when
  }

  /// "on 2020-10-29 Shusha was held by Armenian forces (sources)".
  func finding(_ subject: Subject, _ day: Day, _ name: String, until last: Day? = nil) -> String {
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
