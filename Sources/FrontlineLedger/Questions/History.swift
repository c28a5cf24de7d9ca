public import FrontlineTime

/// The standings of a subject as spans of days, from the first day of which the ledger speaks to the last.
///
/// ```swift
/// for span in ledger.history(of: .settlement("shusha")) { print(span) }
/// // 1991-10-30 to 1992-05-07: unknown
/// // 1992-05-08 to 2020-11-07: held by armenian-forces
/// // 2020-11-08 to 2023-09-29: held by azerbaijan
/// ```
///
/// The spans follow each other without a gap, and two neighbours differ in their state. A history agrees with
/// ``Ledger/standing(of:on:asKnownOn:by:)`` on every day.
public struct History: Sendable {
  /// Days on which a subject's state was the same.
  public struct Span: Sendable {
    /// The days, every uncertain date read as its last possible day.
    public let days: ClosedRange<Day>
    /// The standing on the first of the days.
    public let standing: Standing
    /// The days on which the state may have begun; one day where that is certain.
    public let start: ClosedRange<Day>
    /// The days of which each may have been its last; `nil`: it lasted as long as the ledger speaks.
    public let end: ClosedRange<Day>?
    /// All claims that decided on any of the days, the first to decide first.
    public let deciding: Ledger.Claims
    /// The days on which the claims are other ones than the day before, the first of the span among them.
    let turns: [Int32]
    /// Whether any claim on the subject denies.
    let mayBeDenied: Bool

    /// All claims that were overruled on any of the days, the first to be so first. They are weighed again when somebody
    /// asks, for a claim is overruled in all spans after its own.
    ///
    /// - Complexity: O(*m*) for the *m* claims on the subject and its districts, for each day of the span on which one begins
    ///   or ends.
    public var overruled: Ledger.Claims {
      guard let subject = standing.number else { return Ledger.Claims(store: standing.store, indices: []) }
      var weigher = Weigher(standing.store, rule: standing.rule, asKnownOn: standing.asKnownOn)
      var known: Set<UInt32> = []
      var overruled: [UInt32] = []
      for day in turns {
        let outcome = weigher.outcome(of: subject, on: day)
        let claims = EntryLists(weigher.entries, outcome).overruled
        overruled += turns.count == 1 ? claims : claims.filter { known.insert($0).inserted }
      }
      return Ledger.Claims(store: standing.store, indices: overruled)
    }

    /// Those of the claims overruled that deny.
    package var denying: Ledger.Claims {
      mayBeDenied ? overruled.denials : Ledger.Claims(store: standing.store, indices: [])
    }

    /// Held, contested or unknown.
    public var state: Standing.State { standing.state }
    /// Whether its first day, and its last where it has one, are certain.
    public var isCertain: Bool {
      start.lowerBound == start.upperBound && (end.map { $0.lowerBound == $0.upperBound } ?? true)
    }
  }

  /// The subject.
  public let subject: Subject
  /// The rule.
  public let rule: Rule
  /// The day as of which it is known; `nil`: with all that the ledger holds.
  public let asKnownOn: Day?
  private let spans: [Span]

  init(subject: Subject, rule: Rule, asKnownOn: Day?, spans: [Span]) {
    self.subject = subject
    self.rule = rule
    self.asKnownOn = asKnownOn
    self.spans = spans
  }

  /// The span that a day lies in; `nil`: the ledger does not speak of the day.
  ///
  /// - Complexity: O(log *n*) for *n* spans.
  public func span(on day: Day) -> Span? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].days.upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].days.contains(day) ? spans[low] : nil
  }
}

extension History: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many spans there are.
  public var endIndex: Int { spans.count }
  /// The span at a position.
  public subscript(position: Int) -> Span { spans[position] }
}

extension History.Span: CustomStringConvertible {
  /// The days and the state, with the possible days where they are not certain.
  public var description: String {
    func day(_ day: Day, _ possible: ClosedRange<Day>?) -> String {
      guard let possible, possible.lowerBound != possible.upperBound else { return "\(day)" }
      return "\(possible.lowerBound)..\(possible.upperBound)"
    }
    return "\(day(days.lowerBound, start)) to \(day(days.upperBound, end)): \(state)"
  }
}

extension Ledger {
  /// The standings of a subject as spans of days; empty where the scope has no such subject, or the ledger
  /// no claims.
  ///
  /// - Parameters:
  ///   - subject: the subject.
  ///   - rule: how the claims are weighed.
  ///   - known: the day as of which one asks; `nil`: with all that the ledger holds.
  /// - Complexity: O(*m* log *m*) for the *m* claims on the subject and its districts; under ``Rule/majority``, and with
  ///   denials or uncertain dates among them, up to O(*m*²).
  public func history(of subject: Subject, by rule: Rule = .latest, asKnownOn known: Day? = nil) -> History {
    var weigher = Weigher(store, rule: rule, asKnownOn: known)
    var spans: [History.Span] = []
    if let number = scope.subjectNumbers[subject] {
      let mayBeDenied = weigher.hasDenials(on: Int(number))
      spans = weigher.runs(of: Int(number)).map { run in
        let first = Day(ordinal: run.days.lowerBound)
        return History.Span(
          days: first...Day(ordinal: run.days.upperBound),
          standing: weigher.standing(of: subject, on: first, asKnownOn: known, by: rule),
          start: Day(ordinal: run.start.lowerBound)...Day(ordinal: run.start.upperBound),
          end: run.end.map { Day(ordinal: $0.lowerBound)...Day(ordinal: $0.upperBound) },
          deciding: Claims(store: store, indices: run.deciding), turns: run.turns, mayBeDenied: mayBeDenied)
      }
    }
    return History(subject: subject, rule: rule, asKnownOn: known, spans: spans)
  }
}

/// A span in numbers.
struct Run {
  var outcome: Outcome
  var days: ClosedRange<Int32>
  var start: ClosedRange<Int32>
  var end: ClosedRange<Int32>?
  var deciding: [UInt32]
  /// The days on which the claims are other ones, and the place of the first among those of the subject.
  var turns: [Int32]
  var firstTurn: Int
}

extension Weigher {
  /// What a subject comes to on a day, and the claims that decide it, the latest first; all claims are weighed only where
  /// the last ones do not tell.
  private mutating func decision(on subject: Int, on day: Int32) -> (Outcome, [UInt32]) {
    if let outcome = quickOutcome(of: subject, on: day) {
      if case .majority = ballot { return (outcome, EntryLists(entries, outcome).deciding) }
      if let deciding = quickDeciding(of: subject, on: day) { return (outcome, deciding) }
    }
    let outcome = self.outcome(of: subject, on: day)
    return (outcome, EntryLists(entries, outcome).deciding)
  }

  /// Whether any claim that was known and speaks for a subject denies.
  func hasDenials(on subject: Int) -> Bool {
    var hasDenials = false
    forEachKnownClaim(of: subject) { claim in hasDenials = hasDenials || store.records[claim].flags.isDenial }
    return hasDenials
  }

  /// The spans of a subject.
  mutating func runs(of subject: Int) -> [Run] {
    let days = turningDays(of: subject, withDoubt: true)
    var runs: [Run] = []
    var doubts: [[Outcome]] = []
    // The claims that decided the last run; made where a second day of it is met, which is seldom.
    var decided: Set<UInt32>?
    for (index, day) in days.enumerated() {
      let last = index + 1 < days.count ? days[index + 1] - 1 : reach
      let (outcome, deciding) = decision(on: subject, on: day)
      doubts.append(alternatives(to: outcome, of: subject, on: day))
      if runs.last?.outcome == outcome {
        let current = runs.count - 1
        var known = decided.take() ?? Set(runs[current].deciding)
        runs[current].days = runs[current].days.lowerBound...last
        runs[current].deciding += deciding.filter { known.insert($0).inserted }
        runs[current].turns.append(day)
        decided = known
      } else {
        decided = nil
        runs.append(
          Run(
            outcome: outcome, days: day...last, start: day...day, deciding: deciding, turns: [day],
            firstTurn: index))
      }
    }
    guard isUncertain(subject) else {
      for index in runs.indices.dropLast() {
        runs[index].end = runs[index].days.upperBound...runs[index].days.upperBound
      }
      return runs
    }
    // What a run may give way to: the outcomes of all that come later.
    var later = [Set<Outcome>](repeating: [], count: runs.count)
    for index in runs.indices.dropLast().reversed() {
      later[index] = later[index + 1].union([runs[index + 1].outcome])
    }
    for index in runs.indices.dropFirst() {
      let (day, turn) = (runs[index].days.lowerBound, runs[index].firstTurn)
      // Back while it may have begun, and on while what was before it may still have lasted.
      var first = turn
      while first > 0, doubts[first - 1].contains(runs[index].outcome) { first -= 1 }
      var last = turn
      while last < days.count, days[last] <= runs[index].days.upperBound,
        doubts[last].contains(runs[index - 1].outcome)
      { last += 1 }
      let latest = last < days.count ? days[last] : reach
      runs[index].start = days[first]...max(day, min(latest, runs[index].days.upperBound))
      // The run before ends where one of them may already hold, but no earlier than it may begin.
      let before = runs[index - 1]
      var end = turn
      while end > 0, days[end - 1] >= before.days.lowerBound,
        doubts[end - 1].contains(where: later[index - 1].contains)
      { end -= 1 }
      let lastDay = runs[index].start.upperBound - 1
      runs[index - 1].end = min(max(days[end] - 1, before.start.lowerBound), lastDay)...lastDay
    }
    return runs
  }
}
