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
    guard let days = control.relation == .holds ? days(of: claim.time) : daysOfTaking(claim.time) else {
      return undetermined(
        "control", subject, because: "Who held \(name) is asked of a day, and none is given.")
    }
    let party: SpokenParty
    switch (spoken, control.relation) {
    case (let known?, _): party = known
    case (nil, .takes), (nil, .changesHands):
      // Nobody is named: the side that took most in the run of changes.
      guard let taker = taker(before: days.upperBound) else {
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
    var verdict: Verdict
    let (low, high) = isLoss ? (1 - found.upper, 1 - found.lower) : (found.lower, found.upper)
    switch control.extent {
    case .whole(let isSaid):
      if low >= (isSaid ? 1 : 0.95) || (!isSaid && isClaimed && low >= 0.75) {
        verdict = .supported
      } else if high >= (isSaid ? 1 : isClaimed ? 0.5 : 0.75) {
        verdict = .plausible
      } else {
        verdict = .contradicted
      }
    case .most:
      verdict = low > 0.5 ? .supported : high > 0.5 ? .plausible : .contradicted
    case .nearlyAll:
      verdict = low >= 0.9 ? .supported : high >= 0.85 ? .plausible : .contradicted
    case .any:
      verdict = high <= 0 ? .contradicted : low > 0 ? .supported : .plausible
    case .part:
      // "A part of" leaves open whether it is all.
      verdict = high <= 0 ? .contradicted : low >= 1 ? .plausible : low > 0 ? .supported : .plausible
    }
    if claim.time?.relation == .until, verdict == .supported, control.relation == .holds,
      let end = claim.time?.days?.upperBound,
      let later = held(in: district, by: party, on: end.after), later.lower >= found.lower
    {
      verdict = .plausible
      notes.append("It was so on \(end.after), too.")
    }
    if control.relation != .holds, control.relation != .contested {
      verdict = changed(
        verdict, district, by: party, control.extent, isLoss: isLoss, now: found, claim,
        last: days.upperBound, &notes)
    }
    if !claim.isPositive {
      switch control.extent {
      case .whole(true): verdict = denied(verdict, isFigure: false)
      case .whole(false): verdict = high <= 0.05 ? .supported : low >= 0.5 ? .contradicted : .plausible
      default: verdict = denied(verdict, isFigure: false)
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
        words: "\(control.extent.words)\(isLoss ? "lost" : "held") by \(called(party))", verdict: verdict,
        notes: notes),
      finding:
        "on \(days.upperBound) \(Int((found.lower * count).rounded())) of the \(found.total) settlements of \(name) were held by \(called(party)) by \(rule.words)",
      restsOnControl: true, subjects: [district.subject])
  }

  /// The verdict on a taking or losing, from that on the state that it left: what was so before was not taken.
  private func changed(
    _ verdict: Verdict, _ district: District, by party: SpokenParty, _ extent: ControlClaim.Extent,
    isLoss: Bool,
    now: (lower: Double, upper: Double, total: Int), _ claim: StatementClaim, last: Day,
    _ notes: inout [String]
  ) -> Verdict {
    guard let firstDay = atlas.ledger.firstDay, firstDay <= last else { return verdict }
    let isStated = claim.time.map { !$0.isOpen } ?? false
    let span = isStated ? span(of: claim.time) : nil
    let start = max(span?.lowerBound ?? firstDay, firstDay)
    guard start <= last else { return verdict }
    var changed: Set<Settlement.ID> = []
    for change in changes(during: start...last) {
      guard district.hasMember(change.settlement), let to = change.change.to.party,
        let from = change.change.from.party
      else { continue }
      let counts =
        isLoss ? side(of: from) == party.side && side(of: to) != party.side : match(party, to) == .same
      if counts { changed.insert(change.settlement.id) }
    }
    let total = Double(now.total)
    let share = Double(changed.count) / total
    // What it held before, as far as that follows from what it holds and what changed.
    let before = isLoss ? now.lower + share : now.lower - share
    notes.append(
      "\(changed.count) of them changed hands that way from \(start) to \(last).")
    guard !changed.isEmpty else {
      return verdict == .contradicted || isStated || isLoss && now.lower > 0 ? .contradicted : .undetermined
    }
    switch extent {
    case .part, .any: return isLoss || now.lower < 1 ? .supported : .plausible
    case .most:
      if share > 0.5 * (isLoss ? before : 1) { return .supported }
      return verdict.isAgainst || !isLoss && before > 0.5 ? .contradicted : .plausible
    case .nearlyAll: return !isLoss && before >= 0.9 ? .contradicted : verdict
    case .whole: return !isLoss && before >= 0.95 ? (isStated ? .contradicted : .undetermined) : verdict
    }
  }

  /// "never" of a district: on no day may the party have held more than a few of its settlements.
  func never(
    _ district: District, _ control: ControlClaim, by party: SpokenParty, _ claim: StatementClaim
  ) -> Finding {
    let name = control.place.name
    let subject = "the settlements of \(name)"
    guard let span = daysOfNever(claim.time), control.relation != .loses else {
      return undetermined("control", subject, because: "\"Never\" is not weighed for such a time.")
    }
    let from = min(max(span.lowerBound, atlas.ledger.firstDay ?? .first), span.upperBound)
    var days: Set<Day> = [span.lowerBound, span.upperBound]
    for change in changes(during: from...span.upperBound) where district.hasMember(change.settlement) {
      days.insert(change.change.day)
    }
    var most: (day: Day, lower: Double, upper: Double, total: Int)?
    var isKnown = true
    for day in days.sorted() {
      guard let found = held(in: district, by: party, on: day) else {
        isKnown = false
        continue
      }
      if found.upper > most?.upper ?? -1 { most = (day, found.lower, found.upper, found.total) }
    }
    guard let most else {
      return undetermined(
        "control", subject, because: "The atlas does not know who held \(name) in that time.")
    }
    // "Never held any part of it" is of every settlement, "never held it" of most.
    let (some, none) = control.extent == .any ? (Double.leastNonzeroMagnitude, 0) : (0.5, 0.05)
    let verdict: Verdict =
      most.lower >= some
      ? .contradicted : !isKnown ? .undetermined : most.upper <= none ? .supported : .plausible
    let (least, greatest) = (most.lower * Double(most.total), most.upper * Double(most.total))
    return Finding(
      kind: "control",
      part: Part(
        subject: subject, measured: FigureRange(least, least, greatest, unit: "settlements"),
        words: "never \(control.extent.words)held by \(called(party))", verdict: verdict,
        notes: [
          "It is counted by the settlements of the atlas in \(name), on the days on which any changed hands."
        ]),
      finding:
        "\(isKnown ? "" : "not all days are known; ")\(called(party)) held \(Int(least.rounded())) of \(most.total) settlements of \(name) on \(most.day), and no more on another day, by \(rule.words)",
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
