internal import FrontlineAtlas
internal import FrontlineTime

/// Days and spans of days by the names that the atlas has for them: a war, a ceasefire, an agreement.
extension StatementParser {
  /// How a preposition puts a claim to a period.
  enum PeriodRelation {
    /// By the day before its first.
    case before
    /// On its first day, as it then stood.
    case at
    /// By its first day; by the last of a span.
    case by
    /// Until its first day.
    case until
    /// From the day after its last.
    case after
    /// Since it: of a span refused, for its first or its last day may be meant.
    case since
    /// Within it.
    case during
    /// On all of its days.
    case throughout
  }

  /// `period-time = preposition period` with the prepositions of ``StatementLexicon/periodRelations``.
  mutating func periodTime() -> (ClaimTime.Relation, ClosedRange<Day>)? {
    guard let (count, relation) = StatementLexicon.periodRelations.longest(in: tokens, at: place) else {
      return nil
    }
    take(count)
    guard let days = period(isWhole: relation == .after) else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    switch relation {
    case .before: return (.by, first.before...first.before)
    case .at: return first == last ? (.by, days) : nil
    case .by: return (.by, last...last)
    case .until: return (.until, first...first)
    case .after: return (.since, last.after...last.after)
    case .since: return first == last ? (.since, days) : nil
    case .during: return (.on, days)
    case .throughout: return (.throughout, days)
    }
  }

  /// `period = [ article ] ( [ edge ] name [ ( "of" | "on" ) days ] [ event ] | truce ( "of" | "on" ) days )`: the days of the
  /// name; with an edge ("the end of") or an event ("broke out", "was over") its first or last day.
  /// - Parameter isWhole: whether "the war" alone may be meant; else it is left to the run of changes.
  private mutating func period(isWhole: Bool = true) -> ClosedRange<Day>? {
    var isNamed = article()
    var isEnd = take(StatementLexicon.periodEdges)
    if article() { isNamed = true }
    let start = place
    guard let (count, periods) = lexicon.periods.longest(in: tokens, at: place) else {
      // A truce with its day needs no name in the atlas.
      guard isEnd == nil, take(StatementLexicon.truces) != nil, take("of") || take("on") else { return nil }
      return calendarDays()?.days
    }
    take(count)
    let name = words(start..<place)
    if isEnd == nil { isEnd = take(StatementLexicon.periodEvents) }
    if isEnd == nil, token()?.kind == .genitive {
      // "the war's end"
      guard let (count, edge) = StatementLexicon.periodEdges.longest(in: tokens, at: place + 1) else {
        return nil
      }
      take(count + 1)
      isEnd = edge
    }
    // "after fighting" speaks of some fighting, and "after the fighting" of all of it.
    guard isNamed || isEnd != nil || tokens[start].isCapital,
      isWhole || isEnd != nil || lexicon.fighting.longest(in: tokens, at: start) != count
    else { return nil }
    var found = periods
    if let written = attempt({ parser -> ClosedRange<Day>? in
      guard parser.takeAny(["of", "on", "in"]) != nil else { return nil }
      return parser.calendarDays()?.days
    }) {
      found = periods.filter { $0.days.overlaps(written) }
      guard !found.isEmpty else {
        return StatementLexicon.truces.longest(in: tokens, at: start) == nil
          ? stop("the atlas knows no \(name) of those days") : written
      }
    }
    if isEnd == nil { isEnd = take(StatementLexicon.periodEvents) }
    if let said = day ?? anchor {
      found = found.filter { $0.days.lowerBound <= said }
      guard !found.isEmpty else { return stop("the atlas knows no \(name) that began by \(said)") }
    } else if found.count > 1 {
      return stop(
        "the atlas knows several by the name \"\(name)\" (\(found.map { "\($0.days.lowerBound)" }.joined(separator: ", ")))"
      )
    }
    guard let days = found.max(by: { $0.days.lowerBound < $1.days.lowerBound })?.days else { return nil }
    let meant =
      isEnd.map { $0 ? days.upperBound...days.upperBound : days.lowerBound...days.lowerBound } ?? days
    let when =
      meant.lowerBound == meant.upperBound
      ? "\(meant.lowerBound)" : "\(meant.lowerBound) to \(meant.upperBound)"
    notes.append("\"\(words(start..<place))\" was taken as \(when).")
    return meant
  }

  /// "two days before the ceasefire", "a week after the truce": a day counted from the edge of a period.
  mutating func daysFromPeriod() -> (ClaimTime.Relation, ClosedRange<Day>)? {
    guard let count = countOfDays(), text() == "before" || text() == "after" else { return nil }
    let isAfter = text() == "after"
    take()
    guard let days = period() else { return nil }
    let day = isAfter ? days.upperBound.shifted(by: count) : days.lowerBound.shifted(by: -count)
    return (.on, day...day)
  }

  /// The days that are written, or those of a period.
  mutating func dated() -> Dated? {
    calendarDays() ?? attempt { $0.period() }.map { Dated(days: $0, isRelative: false) }
  }
}
