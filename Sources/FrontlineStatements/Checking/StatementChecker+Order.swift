internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// Whether one place was taken before another.
extension StatementChecker {
  func order(
    _ first: SpokenPlace, _ second: SpokenPlace, by party: SpokenParty?, _ claim: StatementClaim
  ) -> Finding {
    let subject = "the order in which \(first.name) and \(second.name) were taken"
    guard let one = taking(of: first, by: party), let other = taking(of: second, by: party) else {
      return undetermined(
        "control", subject, words: claim.words,
        because: "The days on which both were taken are not in the data.")
    }
    var verdict: Verdict =
      one.latest < other.earliest
      ? .supported : one.earliest > other.latest ? .contradicted : .plausible
    if !claim.isPositive { verdict = denied(verdict) }
    return Finding(
      kind: "control",
      part: Part(
        subject: subject, words: claim.words, verdict: verdict,
        notes: ["The days are those of announcements, which may be a day off."]),
      finding:
        "\(first.name) was taken on \(one.words) and \(second.name) on \(other.words) by \(rule.words)",
      restsOnControl: true, subjects: [first, second].compactMap { $0.settlement?.subject })
  }

  /// When a settlement was taken last, up to the day on which it was said; `nil`: that is not known, or it is none.
  private func taking(of place: SpokenPlace, by party: SpokenParty?) -> (
    earliest: Day, latest: Day, words: String
  )? {
    guard let settlement = place.settlement else { return nil }
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    let found = changes(history).last { change in
      guard change.span.start.lowerBound <= said ?? .last else { return false }
      return party.map { match($0, change.span.state.party) == .same } ?? true
    }
    guard let start = found?.span.start else { return nil }
    let words =
      start.lowerBound == start.upperBound
      ? "\(start.lowerBound)" : "\(start.lowerBound) to \(start.upperBound)"
    return (start.lowerBound, start.upperBound, words)
  }
}
