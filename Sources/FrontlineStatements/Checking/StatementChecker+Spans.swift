internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// States that are said to have lasted: all of the days must bear them out.
extension StatementChecker {
  /// On so many days of a span a state is weighed at most.
  private static let mostDays = 60

  /// The finding on a state that is said to have lasted, by its worst day; `nil`: the claim is none of these.
  ///
  /// It is weighed on the first day, on the last, and on each between them on which anything changed hands. A settlement's
  /// history knows its own spans and is not weighed here.
  ///
  /// - Complexity: that of one day, for each day of change.
  func lasting(_ claim: StatementClaim) throws -> Finding? {
    guard Self.isState(claim.content), let time = claim.time,
      [.since, .sinceWar, .throughoutWar, .throughout, .on].contains(time.relation),
      let span = days(of: time),
      span.lowerBound < span.upperBound
    else { return nil }
    let changed = changes(during: span).countsByDay.map(\.day)
    let all = Set(changed + [span.lowerBound, span.upperBound]).sorted()
    let step = max(1, (all.count + Self.mostDays - 1) / Self.mostDays)
    let days = all.indices.filter { $0 % step == 0 || $0 == all.count - 1 }.map { all[$0] }
    var found: [(day: Day, finding: Finding)] = []
    for day in days {
      var single = claim
      single.time = ClaimTime(relation: .on, days: day...day, words: time.words)
      found.append((day, try finding(single)))
    }
    var (day, worst) = found.max { $0.finding.part.verdict.severity < $1.finding.part.verdict.severity }!
    let refuted = found.filter { $0.finding.part.verdict.isAgainst }
    if !refuted.isEmpty {
      if time.relation == .on, refuted.count < found.count {
        worst.part.verdict = .plausible
        worst.part.notes.append(
          "It was so on some of the days from \(span.lowerBound) to \(span.upperBound).")
      } else if let last = refuted.last, last.day - span.lowerBound < 1, refuted.count < found.count {
        worst.part.verdict = .plausible
        worst.part.notes.append("The days are those of announcements, which may be a day off.")
      }
    } else if worst.part.verdict == .supported, let last = found.last {
      (day, worst) = last
    }
    worst.part.notes.append(
      "It was weighed on \(days.count == all.count ? "the" : "\(days.count) of the") \(all.count) days from \(span.lowerBound) to \(span.upperBound) that begin or end the span or on which anything changed hands; the figures are those of \(day)."
    )
    return worst
  }

  /// Whether a claim is of a state, which is weighed day by day.
  private static func isState(_ content: StatementClaim.Content) -> Bool {
    switch content {
    case .control(let control): control.relation == .holds && !control.isEver && control.place.district != nil
    case .count(let count): count.relation == .holds
    case .ground(let ground): ground.relation == .holds
    case .roadState(_, let condition, _, _, _): condition != .opened
    case .front: true
    default: false
    }
  }
}
