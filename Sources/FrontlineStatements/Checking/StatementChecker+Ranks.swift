internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Which in the order of those that changed hands a place was, and where more did.
extension StatementChecker {
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
    func found(_ kinds: Set<Settlement.Kind>) -> (verdict: Verdict, days: [(Settlement, Day)]) {
      var byPlace: [Settlement.ID: (Settlement, Day)] = [:]
      for change in changes(during: days) {
        var from = change.change.from.party
        // What the survey says began nobody knows when.
        if from == nil, change.change.day == SurveyDay.of(atlas).day { continue }
        if change.change.from == .contested {
          // It was taken from whoever held it before, and by the same it was not.
          let history = atlas.ledger.history(of: change.settlement.subject, by: rule, asKnownOn: asKnownOn)
          guard let taken = self.changes(history).first(where: { $0.span.days.contains(change.change.day) })
          else { continue }
          from = taken.before.party
        }
        guard kinds.contains(change.settlement.kind) || change.settlement.id == settlement.id,
          rank.scope.isEmpty
            || rank.scope.contains(where: { $0.district?.hasMember(change.settlement) == true }),
          let to = change.change.to.party,
          rank.gainer.map({ match($0, to) == .same }) ?? true,
          rank.loser.map({ loser in
            side(of: to) != loser.side && from.map { match(loser, $0) == .same } ?? true
          }) ?? true
        else { continue }
        // The first change decides who was first, and the last who was last.
        if rank.rank > 0, byPlace[change.settlement.id] != nil { continue }
        byPlace[change.settlement.id] = (change.settlement, change.change.day)
      }
      let list = byPlace.values.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
      guard kinds.contains(settlement.kind), let own = byPlace[settlement.id]?.1 else {
        return (.contradicted, list)
      }
      let others = list.filter { $0.0.id != settlement.id }.map(\.1)
      let wanted = abs(rank.rank) - 1
      func isAhead(_ day: Day, by gap: Int) -> Bool { rank.rank > 0 ? own - day > gap : day - own > gap }
      let (least, most) = (
        others.count { isAhead($0, by: 1) }, others.count { !(rank.rank > 0 ? $0 - own > 1 : own - $0 > 1) }
      )
      let (surely, atMost) = (
        others.count { isAhead($0, by: 0) }, others.count { !(rank.rank > 0 ? $0 - own > 0 : own - $0 > 0) }
      )
      if surely == atMost, surely == wanted { return (.supported, list) }
      return ((least...max(least, most)).contains(wanted) ? .plausible : .contradicted, list)
    }
    var (verdict, list) = found(rank.kinds)
    var notes = ["The days are those of announcements, which may be a day off."]
    if verdict == .contradicted, rank.kinds == [.town], found([.city, .town]).verdict != .contradicted {
      (verdict, list) = (.plausible, found([.city, .town]).days)
      notes.append("The atlas tells towns from cities; among both the order is right.")
    }
    if !claim.isPositive { verdict = denied(verdict, isFigure: false) }
    let said = list.prefix(8).map { "\($0.0.name) (\($0.1))" }.joined(separator: ", ")
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
    let (one, other) = (tally(comparison.first, claim), tally(comparison.second, second))
    switch (one, other) {
    case (.open(let finding), _), (_, .open(let finding)): return finding
    case (.found(let one), .found(let other)):
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
