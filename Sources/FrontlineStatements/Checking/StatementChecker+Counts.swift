internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// How many settlements somebody holds, took or lost.
extension StatementChecker {
  func count(_ count: CountClaim, _ claim: StatementClaim) throws -> Finding {
    // What a source of a side calls lost was its own.
    if count.isToldAsLoss, let own = meant(denying: false) {
      var lost = count
      (lost.relation, lost.party, lost.isToldAsLoss) = (.loses, own, false)
      return try self.count(lost, claim)
    }
    let tallied: Tallied
    switch tally(count, claim) {
    case .open(let finding): return finding
    case .found(let found): tallied = found
    }
    let part = count.parts[0]
    let isHeld = count.relation == .holds
    let verb = isHeld ? "held" : count.relation == .loses ? "lost" : "taken"
    let place = Self.scopeWords(count)
    var (measured, finding, notes) = (tallied.measured, tallied.finding, tallied.notes)
    let (last, named) = (tallied.last, tallied.named)
    // Of "strategic villages" it is known how many there are at most.
    if part.note != nil {
      measured = FigureRange(0, measured.estimate, measured.upper, unit: measured.unit)
    }
    if part.isShare {
      let all = Double(
        atlas.settlements.filter { part.kinds.contains($0.kind) && Self.counts($0, count) }.count)
      guard all > 0 else {
        return undetermined(
          "count", part.words, part.stated,
          because: "The atlas has no \(Self.kindWords(part.kinds))\(place).")
      }
      notes.append("It is a share of the \(Int(all)) \(Self.kindWords(part.kinds)) of the atlas\(place).")
      measured = FigureRange(
        measured.lower / all * 100, measured.estimate.map { $0 / all * 100 }, measured.upper / all * 100,
        unit: "per cent")
      finding += ", \(measured.inWords) of \(Int(all))"
    }
    var result = self.part("settlements \(verb): \(part.words)", measured, part.stated, claim, notes: notes)
    // "More than half" is not half.
    if part.isShare, measured.lower == measured.upper,
      part.stated.bound == .moreThan && measured.lower == part.stated.range.lower
        || part.stated.bound == .lessThan && measured.lower == part.stated.range.upper
    {
      result.verdict = .contradicted
    }
    // "No longer holds any village" says that it held one.
    if isHeld, claim.isOfState, part.isNone, !result.verdict.isAgainst, let party = named,
      let first = atlas.ledger.firstDay, first <= last,
      !([first] + changes(during: first...last).countsByDay.map(\.day)).contains(where: {
        held(by: party, part.kinds, count, on: $0).most > 0
      })
    {
      result.verdict = .undetermined
      result.notes.append("That \(called(party)) held one before is not in the data.")
    }
    // "Eight villages have been freed" may be said of the day alone.
    if !isHeld, !part.isShare, claim.time == nil, part.stated.bound == .exactly, part.stated.range.upper > 0,
      result.verdict == .contradicted
    {
      let gainer = count.relation == .loses ? count.other : named
      let loser = count.relation == .loses ? count.party : count.other
      let today = Double(
        taken(
          by: gainer == nil && loser == nil ? taker(before: last) : gainer, from: loser, part.kinds, count,
          last...last))
      if today == part.stated.range.lower {
        result.verdict = .plausible
        result.notes.append(
          "Of \(last) alone the figure is right; the words do not say from when it is counted.")
      }
    }
    // "Has lost hundreds" may be told of all that is known, and not of the last days of change alone.
    if count.relation == .loses, count.later == .open, claim.time == nil, result.verdict == .contradicted,
      let first = atlas.ledger.firstDay, first <= last
    {
      let all = Double(taken(by: count.other, from: count.party, part.kinds, count, first...last))
      let wide = FigureRange(min(all, measured.lower), nil, max(all, measured.upper), unit: measured.unit)
      if !part.isShare, !self.part("", wide, part.stated, claim).verdict.isAgainst {
        result.verdict = .plausible
        result.notes.append("Counted from \(first), the first day of the ledger, there were \(Int(all)).")
      }
    }
    // Who holds 500 holds 60 as well; "60 of the 500" says of the others that they are not held.
    if isHeld, !part.isLimit, !part.isShare, part.total == nil, result.verdict == .contradicted,
      part.stated.bound == .exactly,
      part.stated.range.upper > 0,
      part.stated.range.upper < measured.lower
    {
      result.verdict = .plausible
      result.notes.append("As a number it is too low; who holds more holds as many, too.")
    }
    // "Took two cities: A and B" is so of those, and says that there were two.
    if part.isNamed, !part.isLimit, result.verdict == .contradicted {
      result.verdict = .plausible
      result.notes.append(
        "As a number it is not that of the atlas; those that are named are asked by themselves.")
    }
    // That there was none does not follow where there may have been some.
    if part.isNone, isHeld ? measured.upper > 0 : tallied.isOfUnknown, !result.verdict.isAgainst {
      result.verdict = isHeld ? .plausible : .undetermined
    }
    // Days that are uncertain may lie within those that are asked.
    if !isHeld, [.contradicted, .supported].contains(result.verdict), let days = tallied.days,
      let open = openNumber(count, named, days)
    {
      let wide = FigureRange(
        min(measured.lower, open.lower), nil, max(measured.upper, open.upper), unit: measured.unit)
      let other = self.part("", wide, part.stated, claim).verdict
      if part.isShare == false, other != result.verdict, !other.isAgainst {
        result.verdict = .plausible
        result.notes.append(
          "On which day some of them changed hands is not known: \(Int(open.lower)) surely did in those days, and \(Int(open.upper)) may have."
        )
      }
    }
    // "Took villages" where it was one.
    if part.isBare, result.verdict == .contradicted, measured.upper == 1 {
      result.verdict = .plausible
    }
    if part.isOfOpenGround, result.verdict == .contradicted {
      result.verdict = .undetermined
      result.notes.append(
        "Which \(Self.kindWords(part.kinds)) are meant is not said; the atlas may have others.")
    }
    if !part.misnamed.isEmpty {
      if !result.verdict.isAgainst { result.verdict = .undetermined }
      result.notes += part.misnamed.map {
        "The atlas has \($0.name) as a \($0.kind), and as no \(Self.kindWords(part.kinds, of: .one))."
      }
    }
    // "Towns" may mean cities too, or every place.
    if part.kinds == [.town], result.verdict == .contradicted, claim.isPositive,
      let wider = try wider(count, part, claim)
    {
      result.verdict = .plausible
      result.notes.append(wider)
    }
    if let total = part.total {
      let known = atlas.settlements.filter { part.kinds.contains($0.kind) && Self.counts($0, count) }.count
      if known != total {
        if result.verdict == .supported || result.verdict == .plausible { result.verdict = .undetermined }
        result.notes.append("The atlas has \(known) \(Self.kindWords(part.kinds))\(place), and not \(total).")
      }
    }
    finding = "\(part.words) \(part.stated.range.upper <= 1 ? "was" : "were") stated, \(finding)"
    return Finding(kind: "count", part: result, finding: finding, restsOnControl: true)
  }

  /// What a count comes to, before it is set beside a figure.
  enum Tally {
    case found(Tallied)
    /// It cannot be counted, and why.
    case open(Finding)
  }

  struct Tallied {
    var measured: FigureRange
    /// The last day of those that are counted.
    var last: Day
    /// The days within which changes are counted; `nil`: it is of what is held.
    var days: ClosedRange<Day>?
    /// Whether some may have been taken of which nobody knows who held them before.
    var isOfUnknown = false
    /// Who holds or took them, as far as it is known.
    var named: SpokenParty?
    /// What was counted, as a clause.
    var finding: String
    var notes: [String]
  }

  func tally(_ count: CountClaim, _ claim: StatementClaim) -> Tally {
    let part = count.parts[0]
    let isHeld = count.relation == .holds
    let place = Self.scopeWords(count)
    guard
      let last = isHeld
        ? days(of: claim.time)?.upperBound
        : span(of: claim.time).map({ min($0.upperBound, said ?? $0.upperBound) })
    else {
      return .open(
        undetermined(
          "count", part.words, part.stated, because: "A count is asked of a day, and none is given."))
    }
    for spoken in [count.party, count.other].compactMap({ $0 }) where spoken.id == nil {
      return .open(undetermined("count", part.words, part.stated, because: unknown(spoken)))
    }
    if let first = atlas.ledger.firstDay, let end = atlas.ledger.lastDay, last < first || last > end {
      return .open(
        undetermined(
          "count", part.words, part.stated, because: "The ledger speaks of days from \(first) to \(end)."))
    }
    let named =
      count.party
      ?? ([.loses, .changesHands].contains(count.relation) || count.other != nil
        ? nil : meant(denying: false))
    var notes = part.note.map { [$0] } ?? []
    let measured: FigureRange
    var days: ClosedRange<Day>?
    var isOfUnknown = false
    let who: String
    let finding: String
    if isHeld {
      guard let party = named ?? taker(before: last) else {
        return .open(
          undetermined("count", part.words, part.stated, because: "The words do not say who holds them."))
      }
      let numbers = held(by: party, part.kinds, count, on: last)
      measured = FigureRange(
        Double(numbers.sure), Double(numbers.estimate), Double(numbers.most), unit: "settlements")
      who = called(party)
      finding =
        "on \(last) \(measured.inWords) \(Self.kindWords(part.kinds, of: measured)) of the atlas \(measured.upper == 1 ? "was" : "were") held by \(who)\(place)"
    } else {
      let start: Day
      let isGrowing: Bool
      // From when it may be counted, too, where the words do not say.
      var earlier: Day?
      switch claim.time?.relation {
      case .by where claim.time?.reach != nil:
        start = span(of: claim.time)?.lowerBound ?? last
        isGrowing = false
      case nil, .by, .until:
        // On a day of a run that run is meant; on another the last war, or all that is known.
        let isOfRun = isInRun(last)
        start = isOfRun ? warStart(before: last) : war(before: last)?.lowerBound ?? lastRunStart(before: last)
        earlier = isOfRun && war(before: last) != nil ? nil : atlas.ledger.firstDay
        isGrowing = true
      case .inWar, .sinceWar, .throughoutWar:
        guard let war = war(before: last) else {
          return .open(
            undetermined(
              "count", part.words, part.stated, because: "Which war is meant on \(last) is not in the data."))
        }
        start = war.lowerBound
        isGrowing = true
      case .since:
        start = claim.time?.days?.lowerBound ?? warStart(before: last)
        isGrowing = true
      case .within:
        start = claim.time?.days?.lowerBound ?? last
        isGrowing = true
        // Three weeks are not counted out to the day.
        if last - start >= 7 { earlier = start.shifted(by: -max(2, (last - start) / 8)) }
      case .atWarStart:
        start = last
        isGrowing = true
      case .beforeWar:
        return .open(
          undetermined(
            "count", part.words, part.stated,
            because: "A count of what was taken before the war names no day from which to count."))
      case .on, .throughout:
        start = claim.time?.days?.lowerBound ?? last
        isGrowing = false
      }
      if start <= last { days = start...last }
      let loser = count.relation == .loses ? count.party : count.other
      let gainer = count.relation == .loses ? count.other : named
      let isOfNobody = gainer == nil && loser == nil
      // Without a taker, on stated days, whoever took them; else the one who took most.
      let isOfDays = [.on, .throughout, .since, .within].contains(claim.time?.relation)
      let anyone =
        isOfNobody && count.relation != .changesHands && !isOfDays ? taker(before: last) : gainer
      func number(
        _ day: Day, from start: Day, isLasting: Bool = count.later == .notCounted, opening: Bool = false
      ) -> Double {
        day < start
          ? 0
          : Double(
            taken(
              by: anyone, from: loser, part.kinds, count, start...day, isLasting: isLasting, opening: opening)
          )
      }
      // What nobody is known to have held before may have been taken, too.
      let opened = isOfNobody ? number(last, from: start, opening: true) : 0
      // Announcements are dated by the day; a statement of that day may have been made before or after them.
      let on = number(last, from: start)
      var near = isGrowing ? [number(last.before, from: start), on, number(last.after, from: start)] : [on]
      if let earlier, earlier < start {
        near.append(number(last, from: earlier))
        notes.append("The words do not say from when it is counted: from \(start), or from \(earlier).")
      }
      if opened > on {
        isOfUnknown = true
        near.append(opened)
        notes.append("Of \(Int(opened - on)) more it is not known who had held them before.")
      }
      // "From mid-April to mid-May": the days that surely belong to it, and those that may.
      var isOpen = false
      if claim.time?.relation == .throughout, let core = claim.time?.core, core.upperBound <= last {
        near.append(number(core.upperBound, from: core.lowerBound))
        isOpen = near.last != on
      }
      // "Has lost" may leave out what came back.
      let lasting = count.later == .open ? number(last, from: start, isLasting: true) : on
      if lasting != on {
        near.append(lasting)
        notes.append("Of \(Int(on)) that changed hands, \(Int(lasting)) had not done so again by \(last).")
      }
      measured = FigureRange(
        near.min()!, isOpen || lasting != on || opened > on ? nil : on, near.max()!, unit: "settlements")
      who = anyone.map { "to \(called($0))" } ?? loser.map { "from \(called($0))" } ?? "to another side"
      finding =
        "\(measured.inWords) \(Self.kindWords(part.kinds, of: measured)) of the atlas went \(who) from \(start) to \(last)\(place)"
      notes.append(
        "Counted are settlements of the atlas whose standing changed; announced names that the atlas cannot place are not among them."
          + (isGrowing ? " The bounds are those of the day before and of the day after." : ""))
    }
    return .found(
      Tallied(
        measured: measured, last: last, days: days, isOfUnknown: isOfUnknown, named: named, finding: finding,
        notes: notes))
  }

  /// A sentence where a number of "towns" fits if cities, or villages too, are counted as such; `nil`: it does not.
  private func wider(_ count: CountClaim, _ part: CountPart, _ claim: StatementClaim) throws -> String? {
    for kinds: Set<Settlement.Kind> in [[.city, .town], [.city, .town, .village]] {
      var copy = count
      copy.parts[0].kinds = kinds
      guard try self.count(copy, claim).part.verdict == .supported else { continue }
      return
        "The atlas tells towns from other places; of its \(Self.kindWords(kinds)) the number is right."
    }
    return nil
  }

  /// How many settlements of some kinds were held: surely, by the best reading, at most.
  private func held(
    by party: SpokenParty, _ kinds: Set<Settlement.Kind>, _ count: CountClaim, on day: Day
  ) -> (sure: Int, estimate: Int, most: Int) {
    let snapshot = memory.snapshot(on: day, view)
    var (sure, estimate, most) = (0, 0, 0)
    for settlement in atlas.settlements
    where kinds.contains(settlement.kind) && Self.counts(settlement, count) {
      switch snapshot[settlement.subject] {
      case .held(let holder):
        // Words on no district mean the ground that is fought over: what Armenia holds at home is not among what "the
        // Armenian forces" hold. In a district that is named it is.
        func isCounted(_ holder: Party.ID) -> Bool {
          count.scope.isEmpty
            ? holder == party.id || party.id.flatMap { atlas.party($0) }?.includes.contains(holder) == true
            : match(party, holder) == .same
        }
        let isHeld = isCounted(holder)
        let others = snapshot.alternatives(to: settlement.subject).map { $0.party.map(isCounted) ?? false }
        sure += isHeld && !others.contains(false) ? 1 : 0
        estimate += isHeld ? 1 : 0
        // What an ally holds at home may be among what "a side" holds.
        most +=
          isHeld || others.contains(true) || party.isSide && match(party, holder) == .same ? 1 : 0
      case .contested: most += 1
      case .unknown: most += 1
      }
    }
    return (sure, estimate, most)
  }

  /// How many settlements changed hands.
  ///
  /// - Parameters:
  ///   - isLasting: whether those alone are counted that had not changed hands again by the last of the days.
  ///   - opening: whether those count of which nobody knows who held them before.
  private func taken(
    by party: SpokenParty?, from loser: SpokenParty?, _ kinds: Set<Settlement.Kind>, _ count: CountClaim,
    _ days: ClosedRange<Day>, isLasting: Bool = false, opening: Bool = false
  ) -> Int {
    var found: Set<Settlement.ID> = []
    let end = isLasting ? memory.snapshot(on: days.upperBound, view) : nil
    for change in changes(during: days) {
      guard kinds.contains(change.settlement.kind), Self.counts(change.settlement, count),
        let to = change.change.to.party
      else { continue }
      if let party {
        guard match(party, to) == .same, match(party, change.change.from.party) != .same else { continue }
      }
      lazy var history = atlas.ledger.history(of: change.settlement.subject, by: rule, asKnownOn: asKnownOn)
      var from = change.change.from.party
      if from == nil {
        // Who held it before it was contested, and whether it was taken at all: a ledger begins with what is held.
        guard let began = changes(history).first(where: { $0.span.days.lowerBound == change.change.day })
        else { continue }
        from = began.before.party
        if let party, match(party, from) == .same { continue }
      }
      if let loser {
        guard side(of: to) != loser.side else { continue }
        if let from { guard match(loser, from) == .same else { continue } }
      }
      if party == nil, loser == nil, from == nil, !opening { continue }
      if count.isAgain {
        let taker = SpokenParty(id: to, side: side(of: to), name: name(of: to))
        guard let span = history.span(on: change.change.day), isRetaking(span, by: taker, in: history) else {
          continue
        }
      }
      if let end {
        let holder = end[change.settlement.subject].party
        if let loser, match(loser, holder) == .same { continue }
        if let party, match(party, holder) != .same { continue }
      }
      found.insert(change.settlement.id)
    }
    return found.count
  }

  /// How many settlements surely changed hands in some days, and how many may have; `nil`: no day is uncertain.
  private func openNumber(_ count: CountClaim, _ named: SpokenParty?, _ days: ClosedRange<Day>)
    -> FigureRange?
  {
    let loser = count.relation == .loses ? count.party : count.other
    let gainer = count.relation == .loses ? count.other : named
    var (sure, most) = (0.0, 0.0)
    for settlement in atlas.settlements
    where count.parts[0].kinds.contains(settlement.kind) && Self.counts(settlement, count) {
      let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
      let starts = changes(history).filter { change in
        (gainer.map { match($0, change.span.state.party) == .same && match($0, change.before.party) != .same }
          ?? true)
          && (loser.map { loser in
            change.before.party.map { match(loser, $0) == .same } ?? true
              && side(of: change.span.state.party) != loser.side
          } ?? true)
      }.map(\.start).filter { $0.overlaps(days) }
      guard !starts.isEmpty || contestedDay(history, by: gainer, from: loser, in: days) != nil else {
        continue
      }
      most += 1
      if starts.contains(where: { days.contains($0.lowerBound) && days.contains($0.upperBound) }) {
        sure += 1
      }
    }
    return sure < most ? FigureRange(sure, nil, most, unit: "settlements") : nil
  }

  private static func counts(_ settlement: Settlement, _ count: CountClaim) -> Bool {
    (count.scope.isEmpty || count.scope.contains { $0.district?.hasMember(settlement) == true })
      && !count.parts[0].named.contains { $0.settlement?.id == settlement.id }
      && !count.outside.contains { $0.district?.hasMember(settlement) == true }
  }

  static func scopeWords(_ count: CountClaim) -> String {
    (count.scope.isEmpty ? "" : " in \(count.scope.map(\.name).joined(separator: " and "))")
      + (count.outside.isEmpty ? "" : " outside \(count.outside.map(\.name).joined(separator: " and "))")
  }

  static func kindWords(_ kinds: Set<Settlement.Kind>, of number: FigureRange? = nil) -> String {
    let isOne = number.map { $0.lower == 1 && $0.upper == 1 } ?? false
    guard kinds.count < 3 else { return isOne ? "settlement" : "settlements" }
    return Settlement.Kind.allCases.filter(kinds.contains).map { isOne ? $0.rawValue : "\($0.plural)" }
      .joined(separator: " and ")
  }
}
