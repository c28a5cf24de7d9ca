internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Who holds what, how many, and which share.
extension StatementChecker {
  // MARK: - Control

  func control(
    _ places: [SpokenPlace], _ stated: Party.ID?, _ claim: Assertion.ControlClaim, day: Day?, source: Source?
  ) throws -> Outcome {
    let party = stated ?? source.flatMap { meant(by: $0.speaksFor, denying: claim == .notHeld) }
    var parts: [Part] = []
    var findings: [String] = []
    var subjects: [Subject] = []
    for place in places {
      let name = place.name
      let subject = "who held \(name)"
      guard let day else {
        parts.append(undetermined(subject, nil, "Who held a place is asked of a day, and none is given."))
        findings.append("no day is given")
        continue
      }
      guard let about = place.settlement?.subject ?? place.district?.subject else {
        parts.append(undetermined(subject, nil, "Nothing is claimed of \(name)."))
        continue
      }
      subjects.append(about)
      let standing = atlas.ledger.standing(of: about, on: day, asKnownOn: asKnownOn, by: rule)
      let holder =
        switch standing.state {
        case .held(let party): "held by \(self.name(of: party))"
        case .contested: "contested"
        case .unknown: "unknown"
        }
      let verdict = verdict(on: claim, by: party, standing)
      findings.append("on \(day) \(name) was \(holder) by \(rule.words)\(sources(of: standing))")
      var notes: [String] = []
      if party == nil, claim != .contested {
        notes.append("The words do not say by whom, nor is a speaker known.")
      }
      if !standing.isCertain { notes.append("The dates of the claims leave another reading open.") }
      parts.append(
        Part(
          subject: subject, measured: nil, stated: nil, words: words(of: claim, party), verdict: verdict,
          notes: notes))
    }
    return Outcome(
      kind: "control", parts: parts, finding: findings.joined(separator: "; "),
      restsOnControl: !subjects.isEmpty,
      subjects: subjects)
  }

  private func verdict(on claim: Assertion.ControlClaim, by party: Party.ID?, _ standing: Standing) -> Verdict
  {
    if standing.isUnknown { return .undetermined }
    if claim == .contested {
      // That a place is fought for is a statement about forces.
      return standing.isContested
        ? .supported : standing.isCertain ? .notSupportedByAnnouncements : .plausible
    }
    guard let party else { return .undetermined }
    if standing.isContested { return .plausible }
    let isHeld = side(of: standing.party) == side(of: party)
    if !standing.isCertain { return isHeld == (claim == .held) ? .supported : .plausible }
    return isHeld == (claim == .held) ? .supported : .contradicted
  }

  private func side(of party: Party.ID?) -> Party.Side? { party.flatMap { atlas.party($0)?.side } }

  /// The party that a speaker means without naming it: of a taking the own one, of a denial the other side's.
  private func meant(by side: Party.Side?, denying denied: Bool) -> Party.ID? {
    guard let side else { return nil }
    return atlas.parties.first { denied ? $0.side != side : $0.side == side }?.id
  }

  private func words(of claim: Assertion.ControlClaim, _ party: Party.ID?) -> String {
    switch claim {
    case .held: party.map { "held by \(name(of: $0))" } ?? "taken"
    case .notHeld: party.map { "not held by \(name(of: $0))" } ?? "not taken"
    case .contested: "fought for"
    }
  }

  func name(of party: Party.ID) -> String { atlas.name(of: party) }

  private func sources(of standing: Standing) -> String {
    var names: [String] = []
    for claim in standing.deciding {
      let name = atlas.source(claim.source)?.name ?? claim.source.rawValue
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? "" : " (\(names.prefix(3).joined(separator: ", ")))"
  }

  // MARK: - Counts

  func count(
    _ stated: [Assertion.CountPart], _ spoken: Party.ID?, isTotal: Bool, onFirstDay: Bool, day: Day?,
    source: Source?
  ) throws -> Outcome {
    guard let day else {
      return Outcome(
        kind: "count", parts: stated.map { undetermined($0.words, $0.stated, "A count is asked of a day.") },
        finding: "a count is asked of a day, and none is given")
    }
    let meant =
      try spoken ?? source.flatMap { self.meant(by: $0.speaksFor, denying: false) } ?? taker(before: day)
    guard let party = meant else {
      return Outcome(
        kind: "count",
        parts: stated.map { undetermined($0.words, $0.stated, "No settlement changed hands by \(day).") },
        finding: "no settlement of the atlas changed hands in the year before \(day)", restsOnControl: true)
    }
    let start = onFirstDay ? day : try warStart(before: day)
    // Announcements are dated by the day; a statement of that day may have been made before or after them.
    let before = kinds(taken: party, start, day - 1)
    let on = kinds(taken: party, start, day)
    let after = kinds(taken: party, start, day + 1)
    func range(_ kinds: Set<Settlement.Kind>) -> FigureRange {
      func sum(_ counts: [Settlement.Kind: Int]) -> Double {
        Double(kinds.reduce(0) { $0 + (counts[$1] ?? 0) })
      }
      let (a, b, c) = (sum(before), sum(on), sum(after))
      return FigureRange(min(a, b, c), b, max(a, b, c), unit: "settlements")
    }
    let counted = stated.map { part in
      self.part(
        "settlements announced as taken by \(name(of: party)) from \(start) on: \(part.words)",
        range(part.kinds), part.stated)
    }
    let finding = zip(stated, counted).map {
      "\($0.words) were stated, \($1.measured!.inWords) announced as taken"
    }
    .joined(separator: "; ")
    return Outcome(
      kind: "count", parts: counted, finding: "by \(day) " + finding,
      notes: [
        "Counted are settlements of the atlas whose standing changed to \(name(of: party)) from \(start) to the day before, the day itself and the day after; announced names that the atlas cannot place are not among them."
      ], restsOnControl: true)
  }

  /// Who took the most in the run of changes that a day belongs to, where the words name nobody.
  private func taker(before day: Day) throws -> Party.ID? {
    var counts: [Party.ID: Int] = [:]
    for change in atlas.changes(during: try warStart(before: day)...day, by: rule, asKnownOn: asKnownOn) {
      if let party = change.change.to.party { counts[party, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func kinds(taken party: Party.ID, _ start: Day, _ day: Day) -> [Settlement.Kind: Int] {
    guard day >= start else { return [:] }
    return atlas.changes(during: start...day, to: party, by: rule, asKnownOn: asKnownOn).countsByKind
  }

  /// The first day of the run of changes that a day belongs to: back from it while no gap is longer than 60 days.
  private func warStart(before day: Day) throws -> Day {
    var start = day
    let changes = atlas.changes(during: (day - 365)...day, by: rule, asKnownOn: asKnownOn).countsByDay.map(
      \.day)
    for change in changes.reversed() {
      if start - change > 60 { break }
      start = change
    }
    return start
  }

  // MARK: - Shares

  func share(
    of place: SpokenPlace, _ side: Party.Side?, _ stated: StatedFigure, isPast: Bool, days: ClosedRange<Day>?
  ) throws -> Outcome {
    let subject = "the share of \(place.name) behind the announced front"
    guard let district = place.district else {
      return Outcome(
        kind: "area", parts: [undetermined(subject, stated, "\(place.name) is no district.")],
        finding: "\(place.name) is no district")
    }
    guard let side else {
      return Outcome(
        kind: "area", parts: [undetermined(subject, stated, "The words do not say whose share.")],
        finding: "the words do not say whose share it is")
    }
    let tracer = try FrontTracerBox.tracer(of: atlas, rule: rule, asKnownOn: asKnownOn)
    // "Was held" looks back: to the eve of the run of changes that the day belongs to.
    guard let said = days else {
      return Outcome(
        kind: "area", parts: [undetermined(subject, stated, "A share is asked of a day.")],
        finding: "a share is asked of a day, and none is given")
    }
    let day = isPast ? try warStart(before: said.upperBound) - 1 : said.upperBound
    guard let front = try tracer.front(on: day), front.sides.contains(side), district.shape != nil else {
      return Outcome(
        kind: "area", parts: [undetermined(subject, stated, "No front can be traced for \(day).")],
        finding: "no front can be traced for \(day)", restsOnControl: true)
    }
    let share = try front.share(of: side, in: district)
    guard let fractions = share.fractions else {
      return Outcome(
        kind: "area", parts: [undetermined(subject, stated, "It has no area.")], finding: "it has no area")
    }
    let measured = FigureRange(
      fractions.lower * 100, fractions.estimate * 100, fractions.upper * 100, unit: "per cent")
    var notes = [
      "\(share.lower) ... \(share.estimate) ... \(share.upper) of \(share.whole) on \(day), for the side \(side)."
    ]
    if isPast {
      notes.append("\"Was held\" is read of \(day), the eve of the changes that the statement looks back on.")
    }
    return Outcome(
      kind: "area", parts: [part(subject, measured, stated, notes: notes)],
      finding:
        "on \(day) \(measured.inWords) of \(place.name) lay behind the announced front of the side \(side)",
      notes: [
        "A share of area follows from places joined by triangles; the ground between them is an estimate."
      ],
      restsOnControl: true)
  }
}
