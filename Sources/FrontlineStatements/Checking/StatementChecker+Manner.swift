internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Words beside a claim that say how a place changed hands, or that somebody owns it: what claims tell of that.
extension StatementChecker {
  /// Takes back that a change of hands is supported, where its claims say that it came about in the other way.
  func weigh(_ manner: StatementParser.Manner, of claim: StatementClaim, _ finding: inout Finding) {
    guard finding.part.verdict == .supported, claim.isPositive, case .control(let control) = claim.content,
      [.takes, .loses, .changesHands].contains(control.relation), let settlement = control.place.settlement,
      let day = days(of: claim.time)?.upperBound ?? said
    else { return }
    let standing = atlas.ledger.standing(of: settlement.subject, on: day, asKnownOn: asKnownOn, by: rule)
    let agreed = standing.deciding.count { $0.stance == .agreed }
    guard !standing.deciding.isEmpty, agreed == 0 || agreed == standing.deciding.count else { return }
    switch (manner, agreed > 0) {
    case (.fighting, true):
      finding.part.verdict = .undetermined
      finding.part.notes.append("By the claims \(control.place.name) was handed over by agreement.")
    case (.agreement, false):
      finding.part.verdict = .plausible
      finding.part.notes.append("The claims on \(control.place.name) speak of no agreement.")
    default: break
    }
  }

  /// Takes back that a change of hands is supported, where it did not come after so many days of the run of changes.
  func weigh(fightingFor days: Int, _ words: String, of claim: StatementClaim, _ finding: inout Finding) {
    guard finding.part.verdict == .supported else { return }
    finding.part.notes.append(
      "How long there was fighting (\(words)) is held to the run of changes before it, to a quarter.")
    if case .control(let control) = claim.content, let settlement = control.place.settlement {
      let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
      let last = self.days(of: claim.time)?.upperBound ?? said ?? .last
      if let start = changes(history).last(where: { $0.start.lowerBound <= last })?.start
        .lowerBound,
        abs(start - warStart(before: start) - days) <= max(3, days / 4)
      {
        return
      }
    }
    finding.part.verdict = .plausible
  }

  /// Takes back that nobody holds against what is so, where a source of the atlas does.
  func weighUndisputed(_ claim: StatementClaim, _ finding: inout Finding) throws {
    guard finding.part.verdict == .supported, let day = days(of: claim.time)?.upperBound ?? said else {
      return
    }
    // Those who speak within 60 days of it.
    let claims = finding.subjects.flatMap { Array(atlas.ledger.claims(on: $0)) }.filter {
      abs($0.reported - day) <= 60
    }
    let against = try atlas.sources.filter { source in
      guard source.id != atlas.ledger.scope.baseline else { return false }
      let own = claims.filter { $0.source == source.id }
      guard !own.isEmpty else { return false }
      if own.contains(where: { $0.stance == .denied }) { return true }
      let other = StatementChecker(
        atlas: atlas, rule: .source(source.id, baseline: true), asKnownOn: asKnownOn, said: said,
        memory: memory)
      return try other.finding(claim).part.verdict.isAgainst
    }
    guard !against.isEmpty else { return }
    finding.part.verdict = .undetermined
    finding.part.notes.append(
      "That it is so is supported; by the claims of \(listed(against.map(\.name))) it was not, or not then.")
  }

  /// Takes back that somebody confirmed or admitted what is so, where the claims of the sources of that side do not say it.
  func weigh(avowalBy party: SpokenParty, of claim: StatementClaim, _ finding: inout Finding) throws {
    guard finding.part.verdict == .supported, let side = party.side, !finding.subjects.isEmpty else { return }
    let subjects = finding.subjects
    let own = atlas.sources.filter { source in
      source.speaksFor == side
        && subjects.contains { atlas.ledger.claims(on: $0).contains { $0.source == source.id } }
    }
    for source in own {
      var other = StatementChecker(
        atlas: atlas, rule: .source(source.id, baseline: true), asKnownOn: asKnownOn, said: said,
        memory: memory)
      other.source = self.source
      if try other.finding(claim).part.verdict == .supported { return }
    }
    finding.part.verdict = .undetermined
    finding.part.notes.append(
      own.isEmpty
        ? "That it is so is supported; that \(called(party)) said so is not in the data."
        : "That it is so is supported; by the claims of \(listed(own.map(\.name))), of the side of \(called(party)), it was not."
    )
  }
}
