internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineTime

/// Measures what a sentence claims and finds the verdicts.
struct StatementChecker {
  let atlas: Atlas
  let rule: Rule
  let asKnownOn: Day?
  /// The day on which it was said; `nil`: unknown.
  let said: Day?
  let memory: StatementMemory
  /// Who said it, where a source of the atlas did.
  var source: Source?

  var view: StatementMemory.View { StatementMemory.View(rule: rule, asKnownOn: asKnownOn) }

  typealias Part = StatementCheck.Part

  /// What a claim comes to.
  struct Finding {
    var kind: String
    var part: Part
    /// What was measured, as a clause: "the announced front lay 23.2 to 30.4 km from Shusha".
    var finding: String
    /// Whether claims were weighed, so that other rules may give another verdict.
    var restsOnControl = false
    /// The subjects whose sources speak.
    var subjects: [Subject] = []
  }

  func finding(_ claim: StatementClaim) throws -> Finding {
    if claim.isDenied {
      var inner = claim
      inner.isDenied = false
      var finding = try finding(inner)
      finding.part.verdict = denied(finding.part.verdict, isFigure: false)
      if claim.isAboutForces, finding.part.verdict == .contradicted {
        finding.part.verdict = .notSupportedByAnnouncements
      }
      finding.part.words = "not: \(finding.part.words)"
      return finding
    }
    if let found = try notThroughout(claim) { return found }
    if let anchor = claim.anchor {
      return try self.finding(claim, by: anchor)
    }
    if let beside = claim.beside, claim.time == nil {
      var (plain, dated) = (claim, claim)
      (plain.beside, dated.beside, dated.time) = (nil, nil, beside.time)
      var found = try finding(dated)
      guard !beside.isSure else { return found }
      let other = try finding(plain).part.verdict
      guard other != found.part.verdict else { return found }
      let isBorneOut = [other, found.part.verdict].contains { [.supported, .plausible].contains($0) }
      found.part.verdict = isBorneOut ? .plausible : .undetermined
      found.part.notes.append("Whether \"\(beside.time.words)\" is of it, too, is open.")
      return found
    }
    if let part = claim.time?.ofWar {
      guard let said, let war = war(before: said), !part.isFromEnd || war.upperBound < said else {
        return undetermined(
          "control", claim.words, words: claim.words,
          because: "Which days \"\(claim.time?.words ?? "")\" means is not in the data.")
      }
      let base = part.isFromEnd ? war.upperBound : war.lowerBound
      var dated = claim
      dated.time?.ofWar = nil
      // What had come to be so by then is of all days up to it.
      let isUpTo = claim.isOfChange && (claim.looksBack || claim.isOfState)
      dated.time?.relation = isUpTo ? .by : .on
      dated.time?.isVague = isUpTo
      let first = min(base.shifted(by: part.days.lowerBound), said)
      dated.time?.days = first...min(base.shifted(by: part.days.upperBound), said)
      return try finding(dated)
    }
    // "Until May none had fallen": up to its first day.
    if let time = claim.time, time.relation == .until, let days = time.days, claim.isOfNoChange {
      var before = claim
      before.time?.relation = .by
      before.time?.days = days.lowerBound.before...days.lowerBound.before
      return try finding(before)
    }
    if let found = try noLongerSince(claim) ?? undatedPast(claim) { return found }
    if let found = try ofEachReading(claim) ?? roadAct(claim) ?? lasting(claim) { return found }
    // "had taken it on 17 October": on that day, or at some time up to it.
    if claim.looksBack, !claim.isOfState, !claim.isState, claim.time?.relation == .on, claim.isOfADay {
      var (event, state) = (claim, claim)
      (event.looksBack, state.isOfState) = (false, true)
      state.time?.relation = .by
      let found = try finding(event)
      guard found.part.verdict.isAgainst else { return found }
      var other = try finding(state)
      guard !other.part.verdict.isAgainst else { return found }
      if other.part.verdict == .supported { other.part.verdict = .plausible }
      other.part.notes.append("It is right of all up to the day, and not of the day alone.")
      return other
    }
    return switch claim.content {
    case .control(let control): try self.control(control, claim)
    case .either(let one, let other): try either(one, other, claim)
    case .count(let count): try self.count(count, claim)
    case .ground(let ground): try self.ground(ground, claim)
    case .distance(let from, let to, let stated, let point, let byRoad):
      try distance(from, to, stated, point, byRoad: byRoad, claim)
    case .direction(let place, let from, let point): try direction(of: place, from: from, point, claim)
    case .larger(let one, let other): larger(one, than: other, claim)
    case .nearer(let place, let near, let far, let open):
      try nearer(place, to: near, than: far, open: open, claim)
    case .front(let places, let stated, let party, let reading):
      try front(places, stated, party, reading, claim)
    case .roadLength(let road, let stated): try roadLength(road, stated, claim)
    case .roadAbroad(let road, let stated): try roadAbroad(road, stated, claim)
    case .roadCount(let stated, let from, let to): try roadCount(stated, from: from, to: to, claim)
    case .roadState(let road, let condition, let user, let keeper, let at):
      try roadState(road, condition, for: user, by: keeper, at: at, claim)
    case .order(let first, let second, let days): order(first, before: second, days, claim)
    case .rank(let rank): self.rank(rank, claim)
    case .comparison(let comparison): compare(comparison, claim)
    case .tenure(let place, let party, let stated): tenure(of: place, by: party, stated, claim)
    case .changeCount(let place, let stated, let occasions): changeCount(of: place, stated, occasions, claim)
    case .size(let place, let stated): size(of: place, stated, claim)
    case .casualties(let words):
      Finding(
        kind: "casualties",
        part: Part(
          subject: words, words: words, verdict: .undetermined,
          notes: ["The atlas has no data on casualties."]),
        finding: "the atlas has no data on casualties")
    }
  }

  // MARK: - Verdicts

  /// The verdict on what is denied, from that on what is claimed. Where the figures overlap in part, nothing follows of a
  /// denial.
  func denied(_ verdict: Verdict, isFigure: Bool = true) -> Verdict {
    switch verdict {
    case .supported: .contradicted
    case .contradicted, .notSupportedByAnnouncements: .supported
    case .plausible: isFigure ? .undetermined : .plausible
    case .undetermined, .refused: verdict
    }
  }

  /// A figure beside what is measured.
  func part(
    _ subject: String, _ measured: FigureRange, _ stated: StatedFigure, _ claim: StatementClaim,
    forces: Bool = false,
    notes: [String] = [], caveat: String? = nil
  ) -> Part {
    var verdict = measured.verdict(on: stated.range, aboutForces: forces)
    if !claim.isPositive {
      verdict = denied(verdict)
      // A sentence about forces is never refuted by announcements.
      if forces, verdict == .contradicted { verdict = .notSupportedByAnnouncements }
    }
    return Part(
      subject: subject, measured: measured, stated: stated.range,
      words: claim.isPositive ? stated.words : "not \(stated.words)",
      verdict: verdict, notes: notes, caveat: caveat)
  }

  func undetermined(_ subject: String, _ stated: StatedFigure? = nil, words: String = "", _ note: String)
    -> Part
  {
    Part(
      subject: subject, stated: stated?.range, words: stated?.words ?? words, verdict: .undetermined,
      notes: [note])
  }

  func undetermined(
    _ kind: String, _ subject: String, _ stated: StatedFigure? = nil, words: String = "", because note: String
  ) -> Finding {
    Finding(kind: kind, part: undetermined(subject, stated, words: words, note), finding: note.asClause)
  }

  // MARK: - Days

  /// The first day of the run of changes that a day belongs to: back from it while no gap is longer than 60 days.
  func warStart(before day: Day) -> Day { memory.warStart(before: day, view) }

  /// Whether anything changed hands in the 60 days up to a day.
  func isInRun(_ day: Day) -> Bool { warStart(before: day) < day || !changes(during: day...day).isEmpty }

  /// The first day of the run of changes that a day belongs to, or of the last run before it.
  func lastRunStart(before day: Day) -> Day {
    guard !isInRun(day), let last = changes(during: Day.first...day).countsByDay.last?.day else {
      return warStart(before: day)
    }
    return warStart(before: last)
  }

  /// The changes during some days, by the rule.
  func changes(during days: ClosedRange<Day>) -> SettlementChanges { memory.changes(during: days, view) }

  /// The days of "the war", up to a day: of the last war that the atlas has a name for, where the run of changes began in it
  /// or where there is none; of the run, where the atlas names no war. `nil`: neither, or a run after the last war.
  func war(before day: Day) -> ClosedRange<Day>? {
    let start = warStart(before: day)
    let isRun = isInRun(day)
    let named = atlas.conventions.periods.last { $0.names.contains("war") && $0.days.lowerBound <= day }?.days
    guard let named else { return isRun ? start...day : nil }
    return !isRun || named.contains(start) ? named.clamped(to: named.lowerBound...day) : nil
  }

  /// The day before "the war"; the day itself, where a war with a name begins within 60 days of it, or where the atlas names
  /// none and it belongs to no run; `nil`: there is none.
  func eve(of day: Day) -> Day? {
    let wars = atlas.conventions.periods.filter { $0.names.contains("war") }.map(\.days.lowerBound)
    if wars.contains(where: { (1...60).contains($0 - day) }) { return day }
    return war(before: day)?.lowerBound.before ?? (wars.isEmpty ? day : nil)
  }

  /// The days that a claim of holding speaks of: all of them must hold. `nil`: no day is known.
  func days(of time: ClaimTime?) -> ClosedRange<Day>? {
    guard let time else { return said.map { $0...$0 } }
    switch time.relation {
    case .on, .throughout: return passed(time.core ?? time.days)
    case .since:
      return time.days.flatMap { days in said.map { min(days.upperBound, $0)...max(days.upperBound, $0) } }
        ?? time.days
    case .by: return passed(time.days).map { $0.upperBound...$0.upperBound }
    case .until: return time.days.map { $0.lowerBound.before...$0.lowerBound.before }
    case .within: return said.map { $0...$0 }
    case .sinceWar: return said.flatMap { day in war(before: day).map { $0.lowerBound...day } }
    case .throughoutWar: return said.flatMap { war(before: $0) }
    case .inWar: return said.flatMap { war(before: $0)?.upperBound }.map { $0...$0 }
    case .beforeWar, .atWarStart: return said.flatMap { eve(of: $0) }.map { $0...$0 }
    }
  }

  /// Of days in which it was said those that had passed: on 15 October "in October" is up to the 15th.
  private func passed(_ days: ClosedRange<Day>?) -> ClosedRange<Day>? {
    guard let days, let said, days.contains(said) else { return days }
    return days.lowerBound...said
  }

  /// The days within which something is said to have happened. `nil`: no day is known.
  func span(of time: ClaimTime?) -> ClosedRange<Day>? {
    guard let time else { return said.map { Day.first...$0 } }
    switch time.relation {
    case .on, .throughout, .within: return passed(time.days)
    case .since: return time.days.map { $0.lowerBound...max($0.lowerBound, said ?? .last) }
    case .by, .until:
      return passed(time.days).map { days in
        (time.reach.map { days.upperBound.shifted(by: 1 - $0) } ?? .first)...days.upperBound
      }
    case .inWar, .throughoutWar: return said.flatMap { war(before: $0) }
    case .sinceWar: return said.flatMap { day in war(before: day).map { $0.lowerBound...day } }
    case .beforeWar:
      return said.flatMap { eve(of: $0) }.map { last in
        (time.reach.map { last.shifted(by: 1 - $0) } ?? .first)...last
      }
    case .atWarStart: return said.flatMap { war(before: $0)?.lowerBound }.map { $0...$0 }
    }
  }

  // MARK: - Parties

  /// How a party that holds a place stands to one that is spoken of.
  enum Match { case same, ally, other }

  func match(_ spoken: SpokenParty, _ party: Party.ID?) -> Match {
    guard let party else { return .other }
    if spoken.isSide { return side(of: party) == spoken.side ? .same : .other }
    if spoken.id == party { return .same }
    guard let side = atlas.party(party)?.side, side == spoken.side else { return .other }
    return atlas.isCounted(party, with: spoken.id) ? .same : .ally
  }

  func side(of party: Party.ID?) -> Party.Side? { party.flatMap { atlas.party($0)?.side } }

  /// The party that a speaker means without naming it: of a taking the own one, of a denial the other side's.
  func meant(denying denied: Bool) -> SpokenParty? {
    guard let side = source?.speaksFor,
      let party = atlas.parties.first(where: { denied ? $0.side != side : $0.side == side })
    else { return nil }
    return SpokenParty(id: party.id, side: party.side, name: party.name)
  }

  func name(of party: Party.ID) -> String { atlas.name(of: party) }

  /// What a party is called in an answer: by its name, whatever form of it was said.
  func called(_ party: SpokenParty) -> String {
    party.isSide ? party.name : party.id.map { name(of: $0) } ?? party.name
  }

  /// The sentence for a party that the atlas does not have.
  func unknown(_ party: SpokenParty) -> String {
    "The atlas has no party called \"\(party.name)\"; it has \(atlas.parties.map(\.name).joined(separator: ", "))."
  }

  // MARK: - Places

  /// The corrected center of a place and how far it may be off.
  func point(of place: SpokenPlace) throws -> (position: Position, uncertainty: Length) {
    if let settlement = place.settlement {
      return (settlement.position, settlement.coordinateUncertainty ?? .zero)
    }
    if let district = place.district, let center = atlas.center(of: district) { return (center, .zero) }
    throw StatementError(
      code: .noShape, subject: place.name,
      description: "The atlas has no point and no outline of \(place.name).")
  }

  /// So many kilometers in the unit of the reader: `75.4 km`.
  func spelled(kilometers: Double) -> String { Length.kilometers(kilometers).formatted(Length.longUnit) }
}

extension String {
  /// A sentence as a clause: without its period, with a small first letter.
  var asClause: String {
    let text = hasSuffix(".") ? String(dropLast()) : self
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
