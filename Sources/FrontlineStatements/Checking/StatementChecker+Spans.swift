internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// States that are said to have lasted: all of the days must bear them out.
extension StatementChecker {
  /// On so many days of a span a state is weighed at most.
  static let mostDays = 60

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
    func on(_ day: Day) throws -> Finding {
      var single = claim
      single.time = ClaimTime(relation: .on, days: day...day, words: time.words)
      return try finding(single)
    }
    for day in days { found.append((day, try on(day))) }
    var (day, worst) = found.max { $0.finding.part.verdict.severity < $1.finding.part.verdict.severity }!
    let refuted = found.filter { $0.finding.part.verdict.isAgainst }
    let others = found.filter { !$0.finding.part.verdict.isAgainst }
    if refuted.isEmpty {
      if worst.part.verdict == .supported { (day, worst) = found[found.count - 1] }
    } else if time.relation == .on, !others.isEmpty {
      worst.part.verdict = .plausible
      worst.part.notes.append("It was so on some of the days from \(span.lowerBound) to \(span.upperBound).")
    } else if Self.areEnds(refuted.map(\.day), others.map(\.day), of: span, time) {
      // "From 19 March until 2 April": on that day it ended.
      if time.isUntil, others[0].day == span.lowerBound {
        (day, worst) = others.max { $0.finding.part.verdict.severity < $1.finding.part.verdict.severity }!
      } else {
        worst.part.verdict = .plausible
        worst.part.notes.append("The days are those of announcements, which may be a day off.")
      }
    }
    if refuted.isEmpty, time.isUntil, worst.part.verdict == .supported,
      let end = time.days?.upperBound.shifted(by: 2),
      end <= said ?? .last, !(try on(end).part.verdict.isAgainst)
    {
      worst.part.verdict = .plausible
      worst.part.notes.append("It was so on \(end), too.")
    }
    worst.part.notes.append(
      "It was weighed on \(days.count == all.count ? "the" : "\(days.count) of the") \(all.count) days from \(span.lowerBound) to \(span.upperBound) that begin or end the span or on which anything changed hands; the figures are those of \(day)."
    )
    return worst
  }

  /// Whether the days on which it was not so are the first of a span, where it was so on the next, or the last of days that
  /// leave out their ends.
  private static func areEnds(
    _ refuted: [Day], _ others: [Day], of span: ClosedRange<Day>, _ time: ClaimTime
  ) -> Bool {
    guard let next = others.first, refuted.allSatisfy({ $0 == span.lowerBound || $0 == span.upperBound })
    else {
      return false
    }
    let isLastOpen = time.relation == .throughout && !time.isEvery
    return (refuted.first != span.lowerBound || next == span.lowerBound.after)
      && (refuted.last != span.upperBound || isLastOpen)
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
