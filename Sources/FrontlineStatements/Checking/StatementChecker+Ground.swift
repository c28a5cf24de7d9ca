internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Which share or area of a district somebody holds.
extension StatementChecker {
  func ground(_ ground: GroundClaim, _ claim: StatementClaim) throws -> Finding {
    let name = ground.district?.name ?? "the area of interest"
    let subject =
      "\(ground.stated.range.unit == "km2" ? "the area" : "the share") of \(name) behind the announced front"
    guard let said = daysOfGround(claim.time, looksBack: claim.looksBack) else {
      return undetermined(
        "area", subject, ground.stated, because: "A share of ground is asked of a day, and none is given.")
    }
    guard
      let party = ground.party ?? (ground.relation == .changesHands ? ground.other : nil)
        ?? taker(before: said.last!)
    else {
      return undetermined("area", subject, ground.stated, because: "The words do not say whose ground it is.")
    }
    guard party.id != nil, let side = party.side else {
      return undetermined("area", subject, ground.stated, because: unknown(party))
    }
    if ground.relation != .holds {
      if let other = ground.other, other.id == nil || other.side == nil {
        return undetermined("area", subject, ground.stated, because: unknown(other))
      }
      return try groundWon(ground, claim, party, side, subject: name)
    }
    let tracer = try atlas.tracer(settings: FrontSettings(rule: rule, asKnownOn: asKnownOn))
    var best: Finding?
    for day in said {
      guard let front = try tracer.front(on: day), front.sides.contains(side) else { continue }
      if let reason = try untraced(ground, front) {
        return undetermined("area", subject, ground.stated, because: reason)
      }
      guard let shares = try measure(front, side, ground) else {
        return undetermined("area", subject, ground.stated, because: "\(name) has no outline in the atlas.")
      }
      let notes = [
        "\(shares.words) on \(day), for the side \(side).",
        "A share of ground follows from places joined by triangles; the ground between them is an estimate.",
      ]
      let found = Finding(
        kind: "area",
        part: part(
          subject, shares.range, ground.stated, claim, notes: notes,
          caveat: "by announcements, which lag the ground"),
        finding:
          "on \(day) \(shares.range.inWords) of \(name)\(ground.outside.isEmpty ? "" : " outside \(ground.outside.map(\.name).joined(separator: ", "))") lay behind the announced front of \(atlas.name(of: side))",
        restsOnControl: true)
      // Words that look back may mean the eve: the reading that suits them decides.
      if best == nil || found.part.verdict.severity < best!.part.verdict.severity { best = found }
    }
    return best
      ?? undetermined(
        "area", subject, ground.stated,
        because: "No front can be traced for \(said.map { "\($0)" }.joined(separator: " or ")).")
  }

  /// On so many days between two the front is traced at most.
  private static let mostFronts = 60

  /// What a side won or lost of some ground: what lay behind its front on two days, and on those between them.
  ///
  /// Who won and lost in turn may count what came or went in all, or what was left of it: the bounds reach from the one to
  /// the other, and not below zero.
  private func groundWon(
    _ ground: GroundClaim, _ claim: StatementClaim, _ party: SpokenParty, _ side: Party.Side,
    subject name: String
  ) throws -> Finding {
    let isLoss = ground.relation == .loses
    let isExchange = ground.party == nil && ground.other == nil
    let subject =
      "the \(ground.stated.range.unit == "km2" ? "area" : "share") of \(name) \(isLoss ? "lost" : isExchange ? "that changed hands" : "won")"
    guard let last = span(of: claim.time).map({ min($0.upperBound, said ?? $0.upperBound) }) else {
      return undetermined(
        "area", subject, ground.stated, because: "What was won is asked up to a day, and none is given.")
    }
    let first: Day =
      switch claim.time?.relation {
      case .since, .within, .on, .throughout: (claim.time?.days?.lowerBound ?? last).before
      default: (war(before: last)?.lowerBound ?? warStart(before: last)).before
      }
    let tracer = try atlas.tracer(settings: FrontSettings(rule: rule, asKnownOn: asKnownOn))
    guard let start = try tracer.front(on: first), let end = try tracer.front(on: last) else {
      return undetermined(
        "area", subject, ground.stated, because: "A front on \(first) and one on \(last) are needed for it.")
    }
    // Of two sides what one gains the other loses; of more it is open from whom it came.
    if let other = ground.other?.side, Set(start.sides + end.sides) != [side, other] || side == other {
      return undetermined(
        "area", subject, ground.stated,
        because:
          "What \(atlas.name(of: side)) has of \(atlas.name(of: other)) is not measured: the front parts \(listed(start.sides.map(atlas.name(of:))))."
      )
    }
    if let reason = try untraced(ground, end) {
      return undetermined("area", subject, ground.stated, because: reason)
    }
    guard let before = try measure(start, side, ground), let after = try measure(end, side, ground) else {
      return undetermined("area", subject, ground.stated, because: "\(name) has no outline in the atlas.")
    }
    if isExchange, start.sides.count != 2 {
      return undetermined(
        "area", subject, ground.stated, because: "The front of \(last) parts more than two sides, or none.")
    }
    var measures = [before.range]
    let changed = first < last ? changes(during: first.after...last).countsByDay.map(\.day) : []
    for day in changed.suffix(Self.mostFronts) where day < last {
      if let front = try tracer.front(on: day), let found = try measure(front, side, ground) {
        measures.append(found.range)
      }
    }
    measures.append(after.range)
    /// What was won at the end and in all.
    func won(_ figure: (FigureRange) -> Double) -> (net: Double, gross: Double) {
      let steps = zip(measures, measures.dropFirst()).map { figure($1) - figure($0) }
      let net = steps.reduce(0, +)
      if isExchange { return (abs(net), steps.reduce(0) { $0 + abs($1) }) }
      let sign = isLoss ? -1.0 : 1.0
      return (max(0, sign * net), steps.reduce(0) { $0 + max(0, sign * $1) })
    }
    let estimate = won { $0.estimate ?? 0 }
    let bounds = [won { $0.lower }, estimate, won { $0.upper }].flatMap { [$0.net, $0.gross] }
    let measured = FigureRange(
      bounds.min()!, estimate.gross - estimate.net > 0.1 * estimate.gross ? nil : estimate.net, bounds.max()!,
      unit: after.range.unit)
    var result = part(
      subject, measured, ground.stated, claim,
      notes: [
        "Behind the front of the side \(side) lay \(before.words) on \(first) and \(after.words) on \(last); the bounds are the differences of the bounds, whose errors go together.",
        "A share of ground follows from places joined by triangles; the ground between them is an estimate.",
      ], caveat: "by announcements, which lag the ground")
    if changed.count > Self.mostFronts, result.verdict.isAgainst {
      result.verdict = .undetermined
      result.notes.append(
        "Of the \(changed.count) days with changes the last \(Self.mostFronts) were measured.")
    }
    // "Recaptured" is of what had been held before.
    if ground.isAgain, !isLoss, !result.verdict.isAgainst, first < last,
      !mostlyRetaken(in: ground.district?.district, by: party, first.after...last)
    {
      result.verdict = .undetermined
      result.notes.append("That \(called(party)) had held most of it before is not in the data.")
    }
    // "has taken 70 per cent of it" may count what was held before.
    if ground.relation == .takes, ground.district != nil, result.verdict.isAgainst,
      !part(subject, after.range, ground.stated, claim).verdict.isAgainst
    {
      result.verdict = .plausible
      result.notes.append("With what was held before it is \(after.range.inWords).")
    }
    return Finding(
      kind: "area", part: result,
      finding:
        "from \(first) to \(last) \(measured.inWords) of \(name) \(isExchange ? "changed sides at" : isLoss ? "went from behind" : "came behind") the announced front\(isExchange ? "" : " of \(atlas.name(of: side))")",
      restsOnControl: true)
  }

  /// Whether most of the settlements that a party took within some days had been its before.
  private func mostlyRetaken(in district: District?, by party: SpokenParty, _ days: ClosedRange<Day>) -> Bool
  {
    var (all, again) = (0, 0)
    for change in changes(during: days) where district?.hasMember(change.settlement) != false {
      guard match(party, change.change.to.party) == .same else { continue }
      let history = atlas.ledger.history(of: change.settlement.subject, by: rule, asKnownOn: asKnownOn)
      guard let span = history.span(on: change.change.day) else { continue }
      all += 1
      if isRetaking(span, by: party, in: history) { again += 1 }
    }
    return again * 2 >= all
  }

  /// Why nothing is known of the ground of a district: most of it lies where no front is traced. `nil`: it does not.
  private func untraced(_ ground: GroundClaim, _ front: Front) throws -> String? {
    guard let district = ground.district?.district, let covered = try front.coverage(of: district),
      covered < 0.5
    else { return nil }
    return
      "\(fixed((1 - covered) * 100, 0)) per cent of \(district.name) lies outside \(front.areaOfInterest), where no front is traced."
  }

  /// The days of a share; where the words look back without a day, the eve of the run of changes too.
  private func daysOfGround(_ time: ClaimTime?, looksBack: Bool) -> [Day]? {
    if time == nil, looksBack { return said.map { [$0] + (eve(of: $0).map { [$0] } ?? []) } }
    if let time,
      [.since, .within, .inWar, .sinceWar, .throughoutWar, .on, .throughout].contains(time.relation),
      let span = span(of: time)
    {
      return [min(span.upperBound, said ?? span.upperBound)]
    }
    return days(of: time).map { [$0.upperBound] }
  }

  private func measure(
    _ front: Front, _ side: Party.Side, _ ground: GroundClaim
  ) throws -> (range: FigureRange, words: String)? {
    func share(_ district: District?) throws -> AreaShare? {
      guard let district else { return try front.share(of: side) }
      guard district.shape != nil else { return nil }
      return try front.share(of: side, in: district)
    }
    guard let whole = try share(ground.district?.district) else { return nil }
    var (lower, estimate, upper, total) = (
      whole.lower.squareKilometers, whole.estimate.squareKilometers, whole.upper.squareKilometers,
      whole.whole.squareKilometers
    )
    for place in ground.outside {
      guard let district = place.district, let part = try share(district) else { return nil }
      lower -= part.lower.squareKilometers
      estimate -= part.estimate.squareKilometers
      upper -= part.upper.squareKilometers
      total -= part.whole.squareKilometers
    }
    func rounded(_ figure: Double) -> String { fixed(Area.squareKilometers(figure).inLongUnit.figure, 0) }
    let words =
      "\(rounded(lower)) ... \(rounded(estimate)) ... \(rounded(upper)) of \(rounded(total)) \(Area.zero.inLongUnit.unit)"
    if ground.stated.range.unit == "km2" {
      return (FigureRange(max(0, lower), estimate, upper, unit: "km2"), words)
    }
    guard total > 0 else { return nil }
    return (
      FigureRange(max(0, lower / total * 100), estimate / total * 100, upper / total * 100, unit: "per cent"),
      words
    )
  }

  /// The areas that are published of a district and that of its outline; `nil`: the atlas has none.
  private static func sizes(of district: District) -> FigureRange? {
    let figures =
      ([district.officialArea].compactMap { $0 } + district.otherAreas).map { $0.area.squareKilometers }
      + [district.area?.squareKilometers].compactMap { $0 }
    guard let first = figures.first, let least = figures.min(), let most = figures.max() else { return nil }
    return FigureRange(least, first, most, unit: "km2")
  }

  /// Which of two districts is larger: by all of their areas, or by some.
  func larger(_ one: SpokenPlace, than other: SpokenPlace, _ claim: StatementClaim) -> Finding {
    let subject = "the areas of \(one.name) and \(other.name)"
    guard let first = one.district.flatMap(Self.sizes), let second = other.district.flatMap(Self.sizes) else {
      return undetermined("area", subject, because: "The atlas has no area of one of the two.")
    }
    var verdict: Verdict =
      first.lower > second.upper ? .supported : first.upper < second.lower ? .contradicted : .plausible
    if !claim.isPositive { verdict = denied(verdict) }
    return Finding(
      kind: "area", part: Part(subject: subject, words: claim.words, verdict: verdict, notes: []),
      finding: "\(one.name) has \(first.inWords) and \(other.name) \(second.inWords)")
  }

  /// The area of a district.
  func size(of place: SpokenPlace, _ stated: StatedFigure, _ claim: StatementClaim) -> Finding {
    let subject = "the area of \(place.name)"
    guard let district = place.district else {
      return undetermined("area", subject, stated, because: "\(place.name) is not a district.")
    }
    guard let range = Self.sizes(of: district) else {
      return undetermined(
        "area", subject, stated, because: "The atlas has no area and no outline of \(place.name).")
    }
    return Finding(
      kind: "area",
      part: part(
        subject, range, stated, claim, notes: ["The first figure is the official one where the atlas has it."]
      ),
      finding: "\(place.name) has \(range.inWords) by its published figures and its outline")
  }
}
