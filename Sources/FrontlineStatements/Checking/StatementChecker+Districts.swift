internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Who holds, took or lost a district: by the settlements in it.
extension StatementChecker {
  func district(
    _ district: District, _ control: ControlClaim, _ spoken: SpokenParty?, _ claim: StatementClaim
  ) throws -> Finding {
    let name = control.place.name
    let subject = "the settlements of \(name)"
    // Troops are in it, or enter it, who are in a part of it.
    let isInPart = control.isAboutForces && control.extent == .whole(isSaid: false)
    var control = control
    if isInPart { control.extent = .any }
    guard let days = control.relation == .holds ? days(of: claim.time) : daysOfTaking(claim.time) else {
      return undetermined(
        "control", subject, because: "Who held \(name) is asked of a day, and none is given.")
    }
    let party: SpokenParty
    switch (spoken, control.relation) {
    case (let known?, _): party = known
    case (nil, .takes), (nil, .changesHands):
      // Nobody is named: the side that took most in the run of changes.
      guard let taker = taker(of: district, in: span(of: claim.time), before: days.upperBound) else {
        return undetermined(
          "control", subject,
          because: "The words do not say by whom, and no settlement changed hands by \(days.upperBound).")
      }
      party = taker
    default: return undetermined("control", subject, because: "The words do not say by whom.")
    }
    if control.isEver, !claim.isPositive { return never(district, control, by: party, claim) }
    guard let found = held(in: district, by: party, on: days.upperBound) else {
      // "the Lachin corridor" is a road as well as a strip of ground.
      let roads = atlas.roads(named: name)
      if control.relation == .holds, !roads.isEmpty {
        return try roadState(.routes(roads, name: name), .heldBy, for: nil, by: party, at: nil, claim)
      }
      return undetermined(
        "control", subject,
        because:
          "The atlas has no settlements of \(name), or knows of none who held it on \(days.upperBound).")
    }
    let claimed = atlas.ledger.standing(
      of: district.subject, on: days.upperBound, asKnownOn: asKnownOn, by: rule)
    let isLoss = control.relation == .loses
    // A claim on the district itself speaks of the most of it.
    let isClaimed =
      isLoss
      ? claimed.party != nil && side(of: claimed.party) != party.side : match(party, claimed.party) == .same
    var notes = ["It is counted by the settlements of the atlas in \(name)."]
    let (low, high) = isLoss ? (1 - found.upper, 1 - found.lower) : (found.lower, found.upper)
    var verdict = control.extent.verdict(low, high, isClaimed: isClaimed)
    if claim.time?.relation == .until, verdict == .supported, control.relation == .holds,
      let end = claim.time?.days?.upperBound,
      let later = held(in: district, by: party, on: end.after), later.lower >= found.lower
    {
      verdict = .plausible
      notes.append("It was so on \(end.after), too.")
    }
    if control.relation != .holds, control.relation != .contested {
      verdict = changed(
        verdict, district, control, by: party, now: found, claim, last: days.upperBound, &notes)
      // "Took" says nothing of what was so afterwards.
      if verdict.isAgainst, claim.time == nil, claim.isPastAct || claim.looksBack,
        let day = try earlierDay(district, control, by: party, claim, before: days.upperBound)
      {
        verdict = .plausible
        notes.append("It was so on \(day), and not on \(days.upperBound); the words do not say when.")
      }
    } else if control.isAgain, !verdict.isAgainst {
      weigh(heldAgain: district, control, by: party, now: found, on: days.upperBound, &verdict, &notes)
    }
    if !claim.isPositive {
      if control.extent == .whole(isSaid: false), control.relation == .holds {
        verdict = high <= 0.05 ? .supported : low >= 0.75 ? .contradicted : .plausible
      } else {
        verdict = denied(verdict, isFigure: false)
      }
      // "No longer holds all of it" says that it did.
      if claim.isOfState, control.relation == .holds, !verdict.isAgainst,
        !wasHeld(district, control.extent, by: party, before: days.upperBound)
      {
        verdict = .undetermined
        notes.append("That \(called(party)) held so much of it before is not in the data.")
      }
    }
    if control.isAboutForces, verdict == .contradicted { verdict = .notSupportedByAnnouncements }
    let count = Double(found.total)
    return Finding(
      kind: "control",
      part: Part(
        subject: subject,
        measured: FigureRange(
          found.lower * count, found.lower * count, found.upper * count, unit: "settlements"),
        words: "\(isInPart ? "" : control.extent.words)\(isLoss ? "lost" : "held") by \(called(party))",
        verdict: verdict,
        notes: notes),
      finding:
        "on \(days.upperBound) \(Int((found.lower * count).rounded())) of the \(found.total) settlements of \(name) were held by \(called(party)) by \(rule.words)",
      restsOnControl: true, subjects: [district.subject])
  }

  /// The verdict on a taking or losing, from that on the state that it left: what was so before was not taken.
  private func changed(
    _ verdict: Verdict, _ district: District, _ control: ControlClaim, by party: SpokenParty,
    now: (lower: Double, upper: Double, total: Int), _ claim: StatementClaim, last: Day,
    _ notes: inout [String]
  ) -> Verdict {
    let isLoss = control.relation == .loses
    guard let firstDay = atlas.ledger.firstDay, firstDay <= last else { return verdict }
    let isStated = claim.time.map { !$0.isOpen } ?? false
    let span = isStated ? span(of: claim.time) : nil
    let start = max(span?.lowerBound ?? firstDay, firstDay)
    guard start <= last else { return verdict }
    let changed = membersChanged(of: district, control, by: party, in: start...last)
    let share = Double(changed.sure) / Double(now.total)
    // What it held before, as far as that follows from what it holds and what changed.
    let before = isLoss ? now.lower + share : now.lower - share
    notes.append(
      "\(changed.sure) of them changed hands that way from \(start) to \(last).")
    guard changed.sure > 0 else {
      if changed.possible > 0 { return verdict.isAgainst ? verdict : .plausible }
      return verdict == .contradicted || isStated || isLoss && now.lower > 0 ? .contradicted : .undetermined
    }
    switch control.extent {
    case .any: return .supported
    case .part: return isLoss || now.lower < 1 ? .supported : .plausible
    case .most:
      if share > 0.5 { return .supported }
      // "Lost most of it" may be most of what it had there.
      if isLoss { return share > 0.5 * before ? .plausible : .contradicted }
      return verdict.isAgainst || before > 0.5 ? .contradicted : .plausible
    case .nearlyAll, .whole:
      // What a party held for the greater part already it did not take whole.
      if isLoss || verdict.isAgainst || before <= 0.5 { return verdict }
      return before < 0.9 ? .plausible : isStated ? .contradicted : .undetermined
    }
  }

  /// The last day of change up to which a party had taken or lost so much of a district; `nil`: there is none.
  private func earlierDay(
    _ district: District, _ control: ControlClaim, by party: SpokenParty, _ claim: StatementClaim,
    before last: Day
  ) throws -> Day? {
    var past = claim
    (past.isPositive, past.isPastAct, past.looksBack) = (true, false, false)
    guard let first = atlas.ledger.firstDay, first <= last else { return nil }
    for day in daysOfChange(in: district, first...last).reversed() {
      past.time = ClaimTime(relation: .by, days: day...day, words: "")
      if try self.district(district, control, party, past).part.verdict == .supported { return day }
    }
    return nil
  }

  /// Takes back that a party holds a district again, where it held most of it all along, or nobody knows.
  private func weigh(
    heldAgain district: District, _ control: ControlClaim, by party: SpokenParty,
    now: (lower: Double, upper: Double, total: Int), on day: Day, _ verdict: inout Verdict,
    _ notes: inout [String]
  ) {
    var (again, open) = (0, 0)
    for settlement in atlas.settlements.in(district) {
      let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
      guard match(party, history.span(on: day)?.state.party) == .same else { continue }
      switch holdsAgain(party, history, on: day) {
      case true?: again += 1
      case nil: open += 1
      case false?: break
      }
    }
    notes.append("\(again) of them were held again after they had been lost.")
    let isPart = control.extent == .any || control.extent == .part
    if isPart ? again > 0 : now.lower - Double(again) / Double(now.total) <= 0.5 { return }
    verdict = open > 0 ? .undetermined : .contradicted
  }

  /// Whether a party held so much of a district on some day of the ledger.
  private func wasHeld(
    _ district: District, _ extent: ControlClaim.Extent, by party: SpokenParty, before last: Day
  ) -> Bool {
    guard let first = atlas.ledger.firstDay, first <= last else { return false }
    return ([first] + daysOfChange(in: district, first...last)).contains { day in
      held(in: district, by: party, on: day).map { !extent.verdict($0.lower, $0.upper).isAgainst } ?? false
    }
  }

  /// The days on which settlements of a district changed hands.
  private func daysOfChange(in district: District, _ days: ClosedRange<Day>) -> [Day] {
    Set(changes(during: days).filter { district.hasMember($0.settlement) }.map(\.change.day)).sorted()
  }

  /// How many settlements of a district a party took, or lost, within some days: surely, and at most.
  private func membersChanged(
    of district: District, _ control: ControlClaim, by party: SpokenParty, in days: ClosedRange<Day>
  ) -> (sure: Int, possible: Int) {
    var (sure, possible) = (0, 0)
    for settlement in atlas.settlements.in(district) {
      let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
      let starts =
        control.relation == .loses
        ? losses(of: party, to: control.other, in: history)
        : takings(by: party, control, in: history)
      if starts.contains(where: { days.contains($0.lowerBound) && days.contains($0.upperBound) }) {
        sure += 1
      }
      // Who held it before another side took it may not be known.
      let open =
        control.relation != .loses || !starts.isEmpty
        ? starts
        : changes(history).filter { change in
          change.before.party == nil && side(of: change.span.state.party) != party.side
            && (control.other.map { other in match(other, change.span.state.party) == .same } ?? true)
        }.map(\.start)
      if open.contains(where: { $0.overlaps(days) }) { possible += 1 }
    }
    return (sure, possible)
  }

  /// "never" of a district: on no day may the party have held so much of it, nor have taken or lost so much of it.
  func never(
    _ district: District, _ control: ControlClaim, by party: SpokenParty, _ claim: StatementClaim
  ) -> Finding {
    let name = control.place.name
    let subject = "the settlements of \(name)"
    guard let span = daysOfNever(claim.time) else {
      return undetermined("control", subject, because: "\"Never\" is not weighed for such a time.")
    }
    let from = min(max(span.lowerBound, atlas.ledger.firstDay ?? .first), span.upperBound)
    var days: Set<Day> = [span.lowerBound, span.upperBound]
    for change in changes(during: from...span.upperBound) where district.hasMember(change.settlement) {
      days.insert(change.change.day)
    }
    var most: (day: Day, lower: Double, upper: Double, total: Int)?
    var (isKnown, fewest) = (true, 1.0)
    for day in days.sorted() {
      guard let found = held(in: district, by: party, on: day) else {
        isKnown = false
        continue
      }
      if found.upper > most?.upper ?? -1 { most = (day, found.lower, found.upper, found.total) }
      fewest = min(fewest, found.lower)
    }
    guard let most else {
      return undetermined(
        "control", subject, because: "The atlas does not know who held \(name) in that time.")
    }
    let isHolding = control.relation == .holds
    let changed =
      isHolding
      ? (sure: 0, possible: 0) : membersChanged(of: district, control, by: party, in: from...span.upperBound)
    let total = Double(most.total)
    let (least, greatest) =
      isHolding ? (most.lower, most.upper) : (Double(changed.sure) / total, Double(changed.possible) / total)
    // From which share on it was so after all, and up to which it surely was not.
    let (some, none): (Double, Double) =
      switch control.extent {
      case .any, .part: (.leastNonzeroMagnitude, 0)
      case .most: (0.5.nextUp, 0.5)
      case .nearlyAll: (0.9, 0.85)
      case .whole(isSaid: true): (1, 1.0.nextDown)
      case .whole(isSaid: false): (0.5, 0.05)
      }
    var verdict: Verdict =
      least >= some ? .contradicted : !isKnown ? .undetermined : greatest <= none ? .supported : .plausible
    // Who takes the rest of what it holds in part has taken it, too, and who loses the rest has lost it.
    if !isHolding, verdict == .supported, changed.sure > 0,
      (control.relation == .loses ? 1 - fewest : most.upper) >= some
    {
      verdict = .plausible
    }
    let verb = isHolding ? "held" : control.relation == .loses ? "lost" : "taken"
    let did = isHolding ? "held" : control.relation == .loses ? "lost" : "took"
    return Finding(
      kind: "control",
      part: Part(
        subject: subject,
        measured: FigureRange(least * total, least * total, greatest * total, unit: "settlements"),
        words: "never \(control.extent.words)\(verb) by \(called(party))", verdict: verdict,
        notes: [
          "It is counted by the settlements of the atlas in \(name), on the days on which any changed hands."
        ]),
      finding: "\(isKnown ? "" : "not all days are known; ")\(called(party)) \(did) "
        + "\(Int((least * total).rounded())) of \(most.total) settlements of \(name) "
        + (isHolding ? "on \(most.day), and no more on another day," : "from \(from) to \(span.upperBound)")
        + " by \(rule.words)",
      restsOnControl: true, subjects: [district.subject])
  }

  /// The day at whose end a district must have been taken.
  private func daysOfTaking(_ time: ClaimTime?) -> ClosedRange<Day>? {
    guard let span = span(of: time) else { return nil }
    let last = min(span.upperBound, said ?? span.upperBound)
    return last...last
  }

  /// Which share of the settlements of a district a party held; contested and unknown ones are in the upper bound.
  func held(in district: District, by party: SpokenParty, on day: Day) -> (
    lower: Double, upper: Double, total: Int
  )? {
    let members = atlas.settlements.in(district)
    guard !members.isEmpty else { return nil }
    let snapshot = memory.snapshot(on: day, view)
    var (sure, open, unknown) = (0, 0, 0)
    for settlement in members {
      switch snapshot[settlement.subject] {
      case .held(let holder): if match(party, holder) == .same { sure += 1 }
      case .contested: open += 1
      case .unknown:
        open += 1
        unknown += 1
      }
    }
    guard unknown < members.count else { return nil }
    let total = Double(members.count)
    return (Double(sure) / total, Double(sure + open) / total, members.count)
  }

  /// Who took the most of a district within some days, or else in the run of changes.
  private func taker(of district: District, in span: ClosedRange<Day>?, before day: Day) -> SpokenParty? {
    let first = max(span?.lowerBound ?? .first, atlas.ledger.firstDay ?? .first)
    var counts: [Party.ID: Int] = [:]
    for settlement in atlas.settlements.in(district) where first <= day {
      let history = atlas.ledger.history(of: settlement.subject, by: rule, asKnownOn: asKnownOn)
      for change in changes(history) where change.start.overlaps(first...day) {
        if let party = change.span.state.party { counts[party, default: 0] += 1 }
      }
    }
    guard let id = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      let party = atlas.party(id)
    else { return taker(before: day) }
    return SpokenParty(id: id, side: party.side, name: party.name)
  }

  /// Who took the most in the run of changes that a day belongs to.
  func taker(before day: Day) -> SpokenParty? {
    var counts: [Party.ID: Int] = [:]
    let survey = SurveyDay.of(atlas).day
    for change in changes(during: warStart(before: day)...day) {
      // What a ledger begins with was not taken.
      guard let party = change.change.to.party, change.change.from != .unknown || change.change.day != survey
      else { continue }
      counts[party, default: 0] += 1
    }
    guard let id = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      let party = atlas.party(id)
    else { return nil }
    return SpokenParty(id: id, side: party.side, name: party.name)
  }
}

extension ControlClaim.Extent {
  /// Whether so much of a district is held, of which a share between two is.
  ///
  /// - Parameter isClaimed: whether a claim on the district itself has it held; it speaks of the most of it.
  func verdict(_ low: Double, _ high: Double, isClaimed: Bool = false) -> Verdict {
    switch self {
    case .whole(let isSaid):
      if low >= (isSaid ? 1 : 0.95) || (!isSaid && isClaimed && low >= 0.75) { return .supported }
      return high >= (isSaid ? 1 : isClaimed ? 0.5 : 0.75) ? .plausible : .contradicted
    case .most: return low > 0.5 ? .supported : high > 0.5 ? .plausible : .contradicted
    case .nearlyAll: return low >= 0.9 ? .supported : high >= 0.85 ? .plausible : .contradicted
    case .any: return high <= 0 ? .contradicted : low > 0 ? .supported : .plausible
    // "A part of" leaves open whether it is all.
    case .part: return high <= 0 ? .contradicted : low >= 1 ? .plausible : low > 0 ? .supported : .plausible
    }
  }

  var words: String {
    switch self {
    case .whole(true): "all of it "
    case .whole(false): ""
    case .nearlyAll: "nearly all of it "
    case .part: "a part of it "
    case .any: "any of it "
    case .most: "most of it "
    }
  }
}
