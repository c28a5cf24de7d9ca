internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Which in the order of those that changed hands a place was, and where more did.
extension StatementChecker {
  /// A settlement, and the days on one of which it changed hands.
  private typealias Ranked = (settlement: Settlement, days: ClosedRange<Day>)

  /// The place among the settlements of its kind by the days on which they changed hands. Days that differ by one may be in the
  /// other order, for they are those of announcements.
  func rank(_ rank: RankClaim, _ claim: StatementClaim) -> Finding {
    let subject = "the order in which \(Self.kindWords(rank.kinds)) changed hands"
    for spoken in [rank.gainer, rank.loser].compactMap({ $0 }) where spoken.id == nil {
      return undetermined("control", subject, words: claim.words, because: unknown(spoken))
    }
    guard let settlement = rank.place.settlement, let days = daysOfRank(claim.time) else {
      return undetermined("control", subject, words: claim.words, because: "No day is given.")
    }
    func found(_ kinds: Set<Settlement.Kind>) -> (verdict: Verdict, days: [Ranked]) {
      var byPlace: [Settlement.ID: Ranked] = [:]
      // A change whose day is uncertain is told by the last day that it may have been on.
      for change in changes(during: days.lowerBound...days.upperBound.shifted(by: 366)) {
        // What the survey says began nobody knows when.
        if change.change.from.party == nil, change.change.day == SurveyDay.of(atlas).day { continue }
        guard kinds.contains(change.settlement.kind) || change.settlement.id == settlement.id,
          rank.scope.isEmpty
            || rank.scope.contains(where: { $0.district?.hasMember(change.settlement) == true })
        else { continue }
        // Of what was contested it is known who held it before; by the same it was not taken.
        let history = atlas.ledger.history(of: change.settlement.subject, by: rule, asKnownOn: asKnownOn)
        let taken = self.changes(history).first { $0.span.days.contains(change.change.day) }
        guard change.change.from != .contested || taken != nil else { continue }
        let from = taken?.before.party ?? change.change.from.party
        let start = taken?.start ?? change.change.day...change.change.day
        guard start.overlaps(days), let to = change.change.to.party,
          rank.gainer.map({ match($0, to) == .same }) ?? true,
          rank.loser.map({ loser in
            side(of: to) != loser.side && from.map { match(loser, $0) == .same } ?? true
          }) ?? true
        else { continue }
        if rank.isAgain {
          let taker = SpokenParty(id: to, side: side(of: to), name: name(of: to))
          guard let span = taken?.span ?? history.span(on: change.change.day),
            isRetaking(span, by: taker, in: history)
          else { continue }
        }
        // The first change decides who was first, and the last who was last.
        if rank.rank > 0, byPlace[change.settlement.id] != nil { continue }
        byPlace[change.settlement.id] = (change.settlement, start)
      }
      let list = byPlace.values.sorted {
        ($0.days.upperBound, $0.settlement.id) < ($1.days.upperBound, $1.settlement.id)
      }
      guard kinds.contains(settlement.kind), let own = byPlace[settlement.id]?.days else {
        return (.contradicted, list)
      }
      let others = list.filter { $0.settlement.id != settlement.id }.map(\.days)
      let wanted = abs(rank.rank) - 1
      /// How many of the others were ahead by more than so many days, surely and at most.
      func ahead(by gap: Int) -> ClosedRange<Int> {
        let sure = others.count { other in
          let isAhead =
            rank.rank > 0
            ? own.lowerBound - other.upperBound > gap : other.lowerBound - own.upperBound > gap
          return isAhead && days.contains(other.lowerBound) && days.contains(other.upperBound)
        }
        let behind = others.count {
          rank.rank > 0 ? $0.lowerBound - own.upperBound > gap : own.lowerBound - $0.upperBound > gap
        }
        return sure...max(sure, others.count - behind)
      }
      let isWithin = days.contains(own.lowerBound) && days.contains(own.upperBound)
      if isWithin, ahead(by: 0) == wanted...wanted { return (.supported, list) }
      return (ahead(by: 1).contains(wanted) ? .plausible : .contradicted, list)
    }
    var (verdict, list) = found(rank.kinds)
    var notes = ["The days are those of announcements, which may be a day off."]
    if verdict == .contradicted, rank.kinds == [.town], found([.city, .town]).verdict != .contradicted {
      (verdict, list) = (.plausible, found([.city, .town]).days)
      notes.append("The atlas tells towns from cities; among both the order is right.")
    }
    if !claim.isPositive { verdict = denied(verdict, isFigure: false) }
    let said = list.prefix(8).map { "\($0.settlement.name) (\(Self.spelled($0.days)))" }
      .joined(separator: ", ")
    return Finding(
      kind: "control", part: Part(subject: subject, words: claim.words, verdict: verdict, notes: notes),
      finding: list.isEmpty
        ? "by \(rule.words) none of them changed hands that way from \(days.lowerBound) to \(days.upperBound)"
        : "by \(rule.words) there changed hands from \(days.lowerBound) to \(days.upperBound): \(said)\(list.count > 8 ? ", ..." : "")",
      restsOnControl: true, subjects: [settlement.subject])
  }

  /// The days among which somebody is first or last: those that are named, or the run of changes.
  private func daysOfRank(_ time: ClaimTime?) -> ClosedRange<Day>? {
    if let time, !time.isOpen, time.relation != .beforeWar { return span(of: time) }
    guard let last = time == nil ? said : span(of: time)?.upperBound else { return nil }
    return warStart(before: last)...last
  }

  /// Two numbers of settlements beside each other.
  func compare(_ comparison: CountComparison, _ claim: StatementClaim) -> Finding {
    var second = claim
    second.time = comparison.secondTime ?? claim.time
    // What was held in a time of several days was so on its first and on its last.
    var first = second
    if comparison.second.relation == .holds, let days = days(of: second.time),
      days.lowerBound < days.upperBound
    {
      first.time?.relation = .on
      first.time?.days = days.lowerBound...days.lowerBound
      first.time?.core = nil
    }
    let (one, other, begun) = (
      tally(comparison.first, claim), tally(comparison.second, second), tally(comparison.second, first)
    )
    switch (one, other, begun) {
    case (.open(let finding), _, _), (_, .open(let finding), _), (_, _, .open(let finding)): return finding
    case (.found(let one), .found(var other), .found(let begun)):
      if begun.measured != other.measured {
        other.measured = FigureRange(
          min(other.measured.lower, begun.measured.lower), nil,
          max(other.measured.upper, begun.measured.upper),
          unit: "settlements")
        other.finding = "\(begun.finding), \(other.finding)"
      }
      let (greater, less) =
        comparison.isMore ? (one.measured, other.measured) : (other.measured, one.measured)
      var verdict: Verdict =
        greater.lower > less.upper ? .supported : greater.upper <= less.lower ? .contradicted : .plausible
      if !claim.isPositive { verdict = denied(verdict) }
      return Finding(
        kind: "count",
        part: Part(
          subject:
            "\(comparison.isMore ? "more" : "fewer") \(Self.kindWords(comparison.first.parts[0].kinds))",
          measured: one.measured, words: claim.words, verdict: verdict,
          notes: [
            "Counted are settlements of the atlas whose standing changed; announced names that the atlas cannot place are not among them."
          ]),
        finding: "\(one.finding), \(other.finding)", restsOnControl: true)
    }
  }
}
