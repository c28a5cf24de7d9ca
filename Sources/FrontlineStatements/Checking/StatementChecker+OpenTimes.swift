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
