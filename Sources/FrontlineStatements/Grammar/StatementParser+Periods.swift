internal import FrontlineAtlas
internal import FrontlineTime

/// Days and spans of days by the names that the atlas has for them: a war, a ceasefire, an agreement.
extension StatementParser {
  /// How a preposition puts a claim to a period.
  enum PeriodRelation {
    /// By the day before its first.
    case before
    /// On one of the last days before its first; of what was so on the last of them.
    case eve, dayBefore, justBefore, shortlyBefore
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

    /// How many days before it a change may lie; `nil`: any number.
    var reach: Int? {
      switch self {
      case .dayBefore: 1
      case .eve: 3
      case .justBefore: 10
      case .shortlyBefore: 21
      default: nil
      }
    }
  }

  /// `period-time = preposition period` with the prepositions of ``StatementLexicon/periodRelations``.
  mutating func periodTime() -> (relation: ClaimTime.Relation, days: ClosedRange<Day>, reach: Int?)? {
    guard let (count, relation) = StatementLexicon.periodRelations.longest(in: tokens, at: place) else {
      return nil
    }
    take(count)
    guard let days = period(isWhole: relation == .after) else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    switch relation {
    case .before, .eve, .dayBefore, .justBefore, .shortlyBefore:
      return (.by, first.before...first.before, relation.reach)
    case .at: return first == last ? (.by, days, nil) : nil
    case .by: return (.by, last...last, nil)
    case .until: return (.until, first...first, nil)
    case .after: return (.since, last.after...last.after, nil)
    case .since: return first == last ? (.since, days, nil) : nil
    case .during: return (.on, days, nil)
    case .throughout: return (.throughout, days, nil)
    }
  }

  /// `period = [ article ] ( [ edge ] name [ ( "of" | "on" ) days ] [ event ] | truce ( "of" | "on" ) days )`: the days of the
  /// name; with an edge ("the end of") or an event ("broke out", "was over") its first or last day.
  /// - Parameter isWhole: whether "the war" alone may be meant; else it is left to the run of changes.
  private mutating func period(isWhole: Bool = true) -> ClosedRange<Day>? {
    var isNamed = article()
    let part = attempt { $0.partOfPeriod() }
    var isEnd = part == nil ? take(StatementLexicon.periodEdges) : nil
    if article() { isNamed = true }
    let year = attempt { $0.yearOfPeriod() }
    let start = place
    guard let (count, periods) = lexicon.periods.longest(in: tokens, at: place) else {
      // A truce with its day needs no name in the atlas.
      guard isEnd == nil, take(StatementLexicon.truces) != nil, take("of") || take("on") else { return nil }
      return calendarDays()?.days
    }
    take(count)
    let name = words(start..<place)
    if part == nil, isEnd == nil { isEnd = take(StatementLexicon.periodEvents) }
    if part == nil, isEnd == nil, token()?.kind == .genitive {
      // "the war's end"
      guard let (count, edge) = StatementLexicon.periodEdges.longest(in: tokens, at: place + 1) else {
        return nil
      }
      take(count + 1)
      isEnd = edge
    }
    // "after fighting" speaks of some fighting, and "after the fighting" of all of it.
    guard isNamed || isEnd != nil || part != nil || year != nil || tokens[start].isCapital,
      isWhole || isEnd != nil || part != nil || year != nil
        || lexicon.fighting.longest(in: tokens, at: start) != count
    else { return nil }
    var found = periods.filter { year.map($0.days.overlaps) ?? true }
    guard !found.isEmpty else { return stop("the atlas knows no \(name) of that year") }
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
    if part == nil, isEnd == nil { isEnd = take(StatementLexicon.periodEvents) }
    if let said = day ?? anchor {
      found = found.filter { $0.days.lowerBound <= said }
      guard !found.isEmpty else { return stop("the atlas knows no \(name) that began by \(said)") }
    } else if found.count > 1 {
      return stop(
        "the atlas knows several by the name \"\(name)\" (\(found.map { "\($0.days.lowerBound)" }.joined(separator: ", ")))"
      )
    }
    guard var days = found.max(by: { $0.days.lowerBound < $1.days.lowerBound })?.days else { return nil }
    if let part {
      guard let within = part.days(of: days) else { return stop("the \(name) had no such days") }
      days = within
    }
    let meant =
      isEnd.map { $0 ? days.upperBound...days.upperBound : days.lowerBound...days.lowerBound } ?? days
    let when =
      meant.lowerBound == meant.upperBound
      ? "\(meant.lowerBound)" : "\(meant.lowerBound) to \(meant.upperBound)"
    notes.append("\"\(words(start..<place))\" was taken as \(when).")
    return meant
  }

  /// "2020" in "the 2020 war".
  private mutating func yearOfPeriod() -> ClosedRange<Day>? {
    guard let token = token(), token.kind == .figure, token.text.utf8.count == 4,
      lexicon.periods.longest(in: tokens, at: place + 1) != nil
    else { return nil }
    return calendarDays()?.days
  }

  /// A number of days from the start of a period or before its end.
  struct PartOfPeriod {
    var isFromEnd = false
    /// How many days lie between the edge and the part.
    var offset = 0
    var length: Int

    /// The days of a period that are meant; `nil`: it is too short.
    func days(of period: ClosedRange<Day>) -> ClosedRange<Day>? {
      let count = period.upperBound - period.lowerBound + 1
      guard offset < count else { return nil }
      if isFromEnd {
        let last = period.upperBound.shifted(by: -offset)
        return max(period.lowerBound, last.shifted(by: 1 - length))...last
      }
      let first = period.lowerBound.shifted(by: offset)
      return first...min(period.upperBound, first.shifted(by: length - 1))
    }
  }

  /// `part = ( "first" | "opening" | "last" | "final" | "closing" ) [ number ] ( "day" | "days" | "week" | "weeks" ) "of"
  ///       | ( "second" | "third" | ... ) ( "day" | "week" ) "of"`: "the first week of the war". "The first days" are seven.
  mutating func partOfPeriod() -> PartOfPeriod? {
    func unit(_ word: String) -> Int? { Self.unitOfTime(word).flatMap { $0 <= 14 ? $0 : nil } }
    if let word = takeAny(["first", "opening", "last", "final", "closing"]) {
      let isFromEnd = word != "first" && word != "opening"
      let number = number()
      guard number.map({ $0.isWhole && (1...60).contains($0.value) }) ?? true, let length = unit(text())
      else { return nil }
      let isVague = number == nil && text().hasSuffix("s")
      // "the first weeks" have no number.
      guard !isVague || length == 1 else { return nil }
      take()
      guard take("of") else { return nil }
      return PartOfPeriod(isFromEnd: isFromEnd, length: isVague ? 7 : length * Int(number?.value ?? 1))
    }
    let value: Int
    if let token = token(), token.kind == .figure, let number = Int(token.text), (1...400).contains(number),
      ["st", "nd", "rd", "th"].contains(text(1)), self.token(1)?.isGlued == true
    {
      take(2)
      value = number
    } else if let (count, number) = Self.ordinals.longest(in: tokens, at: place) {
      take(count)
      value = number
    } else {
      return nil
    }
    guard let length = unit(text()), !text().hasSuffix("s") else { return nil }
    take()
    guard take("of") else { return nil }
    return PartOfPeriod(offset: (value - 1) * length, length: length)
  }

  /// "two days before the ceasefire", "a week after the truce": a day counted from the edge of a period.
  mutating func daysFromPeriod() -> (ClaimTime.Relation, ClosedRange<Day>)? {
    guard let length = spanOfDays()?.range, text() == "before" || text() == "after" else { return nil }
    let isAfter = text() == "after"
    take()
    guard let days = period(), let least = Int(exactly: length.lower.rounded(.up)),
      let most = Int(exactly: length.upper.rounded(.down)), least <= most
    else { return nil }
    return (
      .on,
      isAfter
        ? days.upperBound.shifted(by: least)...days.upperBound.shifted(by: most)
        : days.lowerBound.shifted(by: -most)...days.lowerBound.shifted(by: -least)
    )
  }

  /// The days that are written, or those of a period.
  mutating func dated() -> Dated? {
    calendarDays() ?? attempt { $0.period() }.map { Dated(days: $0, isRelative: false) }
  }
}
