internal import FrontlineAtlas
internal import FrontlineTime

/// Times that leave open which days are meant: each reading is weighed.
extension StatementChecker {
  /// The finding on a claim whose time has two readings; `nil`: its time has one.
  ///
  /// "By early 1993" may mean the first of its days or the last: where they differ it is plausible. "In August" behind "in
  /// July 1993" may be of that year: where the years differ it is undetermined.
  func ofEachReading(_ claim: StatementClaim) throws -> Finding? {
    guard var time = claim.time, let days = time.days else { return nil }
    if !time.yearShifts.isEmpty {
      let others = time.yearShifts.compactMap(days.shifted(byYears:)).filter {
        $0.lowerBound <= said ?? .last
      }
      let shifts = time.yearShifts
      time.yearShifts = []
      var found = try finding(claim.at(time))
      for (other, shift) in zip(others, shifts) {
        time.days = other
        time.core = claim.time?.core?.shifted(byYears: shift)
        guard try finding(claim.at(time)).part.verdict != found.part.verdict else { continue }
        found.part.verdict = .undetermined
        found.part.notes.append(
          "Whether \"\(time.words)\" is of \(days.lowerBound.year) or \(other.lowerBound.year) is open; write the year."
        )
        break
      }
      return found
    }
    if let open = time.open {
      time.open = nil
      let found = try finding(claim.at(time))
      guard claim.isPastAct || claim.looksBack else { return found }
      return try finding(claim, withinSpanOf: time, open, backwards: found)
    }
    // "Until June they had taken one" is up to its first day or its last; "since April" from its first day or after its last.
    if time.relation == .since && time.saysSince || time.relation == .until, claim.isOfChange,
      days.lowerBound < days.upperBound
    {
      let isUntil = time.relation == .until
      time.days =
        isUntil
        ? days.lowerBound.before...days.lowerBound.before : days.upperBound.after...days.upperBound.after
      if let day = time.days?.lowerBound, day > said ?? .last {
        time.days = days.lowerBound...days.lowerBound
      }
      if isUntil { time.relation = .by }
      let narrow = try finding(claim.at(time))
      time.relation = isUntil ? .by : .since
      time.days = isUntil ? days.upperBound...days.upperBound : days.lowerBound...days.lowerBound
      var wide = try finding(claim.at(time))
      guard narrow.part.verdict != wide.part.verdict else { return wide }
      let isBorneOut = [narrow, wide].contains { [.supported, .plausible].contains($0.part.verdict) }
      wide.part.verdict = isBorneOut ? .plausible : .undetermined
      wide.part.notes.append(
        "\"\(time.words)\" may be told of \(days.lowerBound) or of \(days.upperBound), and it was not the same."
      )
      return wide
    }
    if time.isVague, time.relation == .by, days.lowerBound < days.upperBound {
      time.isVague = false
      var last = try finding(claim.at(time))
      time.days = days.lowerBound...days.lowerBound
      let first = try finding(claim.at(time))
      guard first.part.verdict != last.part.verdict else { return last }
      let isBorneOut = [first, last].contains { [.supported, .plausible].contains($0.part.verdict) }
      last.part.verdict = isBorneOut ? .plausible : .undetermined
      last.part.notes.append(
        "\"\(time.words)\" may mean \(days.lowerBound) or \(days.upperBound), on which it was not the same.")
      return last
    }
    return nil
  }

  /// The finding on what happened "within three weeks": behind the days that were named before it; where there are none, in
  /// so many days anywhere in the run of changes.
  ///
  /// - Parameter found: the finding for as many days up to the day on which it was said.
  private func finding(
    _ claim: StatementClaim, withinSpanOf time: ClaimTime, _ open: ClaimTime.Open, backwards found: Finding
  ) throws -> Finding {
    guard let days = time.days, let said else { return found }
    let length = days.upperBound - days.lowerBound
    func within(_ first: Day, _ last: Day) throws -> Finding {
      var dated = claim
      dated.isOfState = false
      dated.looksBack = false
      dated.time = ClaimTime(
        relation: .on, days: first...min(last, max(first, said)), words: time.words, isExplicit: false)
      return try finding(dated)
    }
    if let named = open.after {
      var behind = try within(named.lowerBound, named.upperBound.shifted(by: length))
      let verdict = behind.part.verdict
      let isBorneOut = claim.isPositive && [.supported, .plausible].contains(verdict)
      if verdict != found.part.verdict, !isBorneOut { behind.part.verdict = .plausible }
      return behind
    }
    guard claim.isPositive, found.part.verdict.isAgainst else { return found }
    for day in changes(during: .first...said).countsByDay.map(\.day).suffix(120) {
      var found = try within(day, day.shifted(by: length))
      guard [.supported, .plausible].contains(found.part.verdict) else { continue }
      found.part.verdict = .plausible
      found.part.notes.append("From when \"\(time.words)\" is counted is open.")
      return found
    }
    return found
  }

  /// The finding on what is told in the past and of no day: "they held it", "they came within 36 km of it"; `nil`: the claim is
  /// none of these.
  ///
  /// It is of the day on which it was said; where it was not so then, of some day of the run of changes up to it.
  ///
  /// - Complexity: that of one day, for each of the last 60 days of change.
  func undatedPast(_ claim: StatementClaim) throws -> Finding? {
    guard claim.isOfUndatedPast, claim.isPositive, claim.isState, claim.time == nil, let said else {
      return nil
    }
    var plain = claim
    plain.isOfUndatedPast = false
    var found = try finding(plain)
    guard found.part.verdict.isAgainst else { return found }
    let start = lastRunStart(before: said)
    let days = [start.before] + changes(during: start...said).countsByDay.map(\.day)
    for day in days.suffix(Self.mostDays).reversed() where day < said {
      plain.time = ClaimTime(relation: .on, days: day...day, words: "on \(day)")
      guard try finding(plain).part.verdict == .supported else { continue }
      found.part.verdict = .plausible
      found.part.notes.append("It was so on \(day); the words do not say when.")
      break
    }
    return found
  }

  /// The finding on what is said not to have been so "throughout" some days: not on all of them, or on none; `nil`: the claim is
  /// none of these.
  ///
  /// Words in front of the clause say the second: "Throughout April they did not hold it".
  func notThroughout(_ claim: StatementClaim) throws -> Finding? {
    guard !claim.isPositive, claim.isState, !claim.isTimeBefore, claim.time?.isOfEveryDay == true else {
      return nil
    }
    if case .control(let control) = claim.content, control.isEver { return nil }
    var (all, none) = (claim, claim)
    (all.isPositive, all.isDenied) = (true, true)
    none.isTimeBefore = true
    var found = try finding(all)
    guard try finding(none).part.verdict != found.part.verdict else { return found }
    if found.part.verdict == .supported { found.part.verdict = .plausible }
    found.part.notes.append("The words say that it was not so on all days, or that it was so on none.")
    return found
  }

  /// The finding on what is "no longer held" since a day or after it: on no day from then on, and before; `nil`: the claim is none
  /// of these.
  func noLongerSince(_ claim: StatementClaim) throws -> Finding? {
    guard claim.isOfState, claim.isPositive, claim.time?.relation == .since, let said,
      case .control(var control) = claim.content, control.relation == .loses
    else { return nil }
    var lost = claim
    lost.time = ClaimTime(relation: .by, days: said...said, words: claim.time?.words ?? "")
    let before = try finding(lost)
    (control.relation, control.other) = (.holds, nil)
    var state = claim
    (state.content, state.isPositive, state.isOfState) = (.control(control), false, false)
    let found = try finding(state)
    return found.part.verdict.severity < before.part.verdict.severity ? before : found
  }

  /// The finding on "either A or B": it is as well borne out as the better of the two.
  func either(_ one: StatementClaim, _ other: StatementClaim, _ claim: StatementClaim) throws -> Finding {
    func found(_ claim: StatementClaim, at time: ClaimTime?) throws -> Finding {
      var claim = claim
      claim.time = claim.time ?? time
      return try finding(claim)
    }
    let (first, second) = (try found(one, at: claim.time), try found(other, at: claim.time))
    var best = second.part.verdict.severity < first.part.verdict.severity ? second : first
    if best.part.verdict != .supported,
      [first, second].contains(where: { $0.part.verdict == .undetermined })
    {
      best.part.verdict = .undetermined
    }
    if !claim.isPositive { best.part.verdict = denied(best.part.verdict, isFigure: false) }
    best.finding = "\(first.finding); \(second.finding)"
    best.subjects = first.subjects + second.subjects
    return best
  }
}

extension StatementClaim {
  /// The claim at another time.
  fileprivate func at(_ time: ClaimTime) -> StatementClaim {
    var copy = self
    copy.time = time
    return copy
  }
}
