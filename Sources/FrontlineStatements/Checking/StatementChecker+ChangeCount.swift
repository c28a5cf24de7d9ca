internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// How often a place changed hands.
extension StatementChecker {
  /// The changes of a settlement from one holder to another within the days that are asked, beside a stated number.
  ///
  /// A change whose day is uncertain may lie within them. A first capture, whose loser is not known, counts as one.
  ///
  /// - Parameter occasions: the takings or losses that are counted; `nil`: all changes.
  func changeCount(
    of place: SpokenPlace, _ stated: StatedFigure, _ occasions: Occasions?, _ claim: StatementClaim
  ) -> Finding {
    var stated = stated
    // "For the second time on 10 April": no more and no fewer up to then.
    if occasions?.isUpTo == true, claim.time != nil {
      stated.range = FigureRange(stated.value, nil, stated.value, unit: stated.range.unit)
    }
    let party = occasions?.control.party
    let isLoss = occasions?.control.relation == .loses
    let did = party.map { "was \(isLoss ? "lost" : "taken") by \(called($0))" } ?? "changed hands"
    let subject = "how often \(place.name) \(did)"
    if let party, party.id == nil {
      return undetermined("control", subject, stated, because: unknown(party))
    }
    guard let settlement = place.settlement else {
      return undetermined(
        "control", subject, stated, because: "Only of a settlement is it known how often it changed hands.")
    }
    guard
      var span = span(of: claim.time)
        ?? (claim.time == nil ? atlas.ledger.lastDay.map { Day.first...$0 } : nil)
    else {
      return undetermined("control", subject, stated, because: "The days that are meant are not in the data.")
    }
    let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
    if occasions?.isUpTo == true { span = Day.first...span.upperBound }
    let all =
      if let occasions, let party {
        isLoss
          ? losses(of: party, to: occasions.control.other, in: history)
          : takings(by: party, occasions.control, in: history)
      } else {
        changes(history).map(\.start)
      }
    let possible = all.filter { $0.overlaps(span) }
    // What changed on the very day since which it counts may be that from which it counts.
    let first = claim.time?.dayOfSince
    let sure = possible.filter {
      span.contains($0.lowerBound) && span.contains($0.upperBound) && $0.upperBound != first
    }
    let measured = FigureRange(Double(sure.count), nil, Double(possible.count), unit: "times")
    let days = possible.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }
    var part = part(subject, measured, stated, claim)
    // What fell, was retaken and fell again fell twice.
    if claim.isOfFalls, Double(possible.count) > stated.range.upper,
      Double((possible.count + 1) / 2) <= stated.range.upper,
      part.verdict == .contradicted || !claim.isPositive && part.verdict == .supported
    {
      part.verdict = .plausible
      part.notes.append("Whether each change of hands was a fall is not in the data.")
    }
    // "Twice in a year" may be any year.
    if claim.time?.relation == .within, part.verdict == .contradicted { part.verdict = .undetermined }
    if let first = atlas.ledger.firstDay, span.lowerBound < first {
      part.notes.append("The ledger speaks of days from \(first) on.")
    }
    return Finding(
      kind: "control", part: part,
      finding: days.isEmpty
        ? "by \(rule.words) no day is known on which \(place.name) \(did)"
        : "by \(rule.words) \(place.name) \(did) on \(days.joined(separator: ", "))",
      restsOnControl: true, subjects: [settlement.subject])
  }
}
