internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

/// Of when a sentence speaks.
extension StatementParser {
  /// `time = "on" day | "in" month | "since" day | "by" day | "from" day ( "to" | "until" ) day | "between" day "and" day
  ///       | "before the war" | "in the war" | "within" n "weeks" | day ...`.
  mutating func time() -> ClaimTime? {
    // Days in turn stand behind all that they belong to.
    if text() == "on", place < lastInTurn, place > clauseStart { return nil }
    yearShifts = []
    let start = place
    guard var time = attempt({ $0.readTime() }) else { return nil }
    time.yearShifts = yearShifts
    time.isOnly = time.relation == .on && tokens[start..<place].contains { $0.text == "only" }
    _ = take("alone", as: .neutral)
    return time
  }

  private var isEarlierAhead: Bool { ["this", "today", "in", "on"].contains(text(1)) }

  /// Whether it was said, as far as is known, after the last war that the atlas has a name for.
  private var isAfterWar: Bool {
    let wars = atlas.conventions.periods.filter {
      $0.names.contains("war") && $0.days.lowerBound <= day ?? .last
    }
    return wars.last.map { !$0.days.contains(day ?? .last) } ?? false
  }

  private mutating func readTime() -> ClaimTime? {
    let start = place
    func made(_ relation: ClaimTime.Relation, _ days: ClosedRange<Day>? = nil, isExplicit: Bool = true)
      -> ClaimTime
    {
      ClaimTime(relation: relation, days: days, words: words(start..<place), isExplicit: isExplicit)
    }
    _ =
      take(StatementLexicon.hours, as: .neutral) != nil || take("only", as: .neutral)
      || text(1) != "before" && take("just", as: .neutral) || take("already", as: .neutral)
      || take("as early as", as: .neutral)
      || take("as late as", as: .neutral) || take("as recently as", as: .neutral)
      || isEarlierAhead && take("earlier", as: .neutral)
      || text(1) == "on" && take("late", as: .neutral)
    if let count = StatementLexicon.sinceWar.longest(in: tokens, at: place) {
      guard StatementLexicon.sinceWarAlone.longest(in: tokens, at: place) != count || !isAfterWar else {
        return stop("\"\(words(place..<place + count))\" may be since its first day or since its last")
      }
      take(count)
      return made(.sinceWar, isExplicit: false)
    }
    if take(StatementLexicon.atWarStart) != nil { return made(.atWarStart, isExplicit: false) }
    if take(StatementLexicon.eveOfWar) != nil {
      var time = made(.beforeWar, isExplicit: false)
      time.reach = PeriodRelation.eve.reach
      return time
    }
    if let (relation, days, reach) = attempt({ $0.periodTime() }) {
      var time = made(relation, days)
      time.reach = reach
      time.isEvery = relation == .throughout
      return time
    }
    if let time = attempt({ $0.daysOfWar(start) }) { return time }
    if take(StatementLexicon.throughoutWar) != nil { return made(.throughoutWar, isExplicit: false) }
    if take(StatementLexicon.beforeWar) != nil { return made(.beforeWar, isExplicit: false) }
    if take(StatementLexicon.inWar) != nil { return made(.inWar, isExplicit: false) }
    if let (relation, days) = attempt({ $0.daysFromPeriod() }) { return made(relation, days) }
    if let later = attempt({ $0.laterDays() }) {
      var time = made(.on, later)
      time.isCounted = true
      return time
    }
    if let found = attempt({ $0.fromTo(start) }) { return found }
    if text() == "from" || text() == "between", let days = calendarDays() {
      var time = made(.throughout, days.days)
      time.isUntil = isUntil(start..<place)
      return time
    }
    if let days = attempt({ $0.windowOfDays() }) { return made(.on, days) }
    let named = context.lastDays
    if let duration = attempt({ $0.duration() }) {
      var time = made(.within, duration, isExplicit: false)
      let isPast = (start..<place).contains { ["past", "last", "previous"].contains(tokens[$0].text) }
      if !isPast { time.open = ClaimTime.Open(after: named) }
      return time
    }

    if take("since then") || take("from then on") || take("ever since") {
      guard let days = calendarDays()?.days ?? context.lastDay.map({ $0...$0 }) else { return nil }
      return made(.since, days)
    }
    if take("since") {
      guard let days = calendarDays() else { return nil }
      return made(.since, days.days)
    }
    if take("by the time of") || take("as of") || take("by") || take("not later than")
      || take("no later than")
    {
      let isEnd = text() == "end" || text(1) == "end"
      guard let days = calendarDays() else { return nil }
      var time = made(.by, days.days)
      time.isVague = !isEnd
      return time
    }
    if take("until") || take("till") || take("up to") {
      // Until the end of October: its last day is among the days.
      let isEnd = text() == "end" || text(1) == "end"
      guard let days = dated() else { return nil }
      let next = days.days.upperBound.after
      return made(.until, isEnd ? next...next : days.days)
    }
    if take("no earlier than") || take("not earlier than") {
      guard let days = calendarDays() else { return nil }
      let first = days.days.lowerBound
      return made(.since, first...first)
    }
    if take("before") || take("prior to") {
      let isEnd = text() == "end" || text(1) == "end"
      guard let days = calendarDays() else { return nil }
      let last = (isEnd ? days.days.upperBound : days.days.lowerBound).before
      return made(.by, last...last)
    }
    if take("after") {
      guard let days = calendarDays() else { return nil }
      let first = days.days.upperBound.after
      return made(.since, first...first)
    }
    if take("throughout") || take("all through") || take("for the whole of") {
      guard let days = calendarDays() else { return nil }
      var time = made(.throughout, days.days)
      time.isEvery = true
      return time
    }
    if let edge = attempt({ $0.edgeOfPeriod(start) }) { return edge }
    if take("on") || take("in") || take("during") || take("at") || take("over") || take("in the course of") {
      if let range = rangeOfDays(start) { return range }
      // "in the last ten days of October"
      if let days = attempt({ parser -> ClosedRange<Day>? in
        parser.article()
        guard let part = parser.partOfPeriod(), let whole = parser.calendarDays() else { return nil }
        return part.days(of: whole.days)
      }) {
        return made(.on, days)
      }
      // "on the 20th of October" is read by the reader of days.
      if take("the"), take(StatementLexicon.partsOfTime, as: .neutral) != nil, let range = rangeOfDays(start)
      {
        return range
      }
      guard let days = calendarDays() else { return nil }
      if let truce = attempt({ parser -> ClosedRange<Day>? in
        guard parser.take("up to") || parser.take("until") else { return nil }
        return parser.dated()?.days
      }) {
        guard truce.upperBound >= days.days.lowerBound else { return nil }
        return made(.on, days.days.lowerBound...truce.upperBound)
      }
      if let next = attempt({ $0.nextPeriod(after: days.days) }) {
        return made(.on, days.days.lowerBound...next)
      }
      return made(.on, days.days)
    }
    if let time = attempt({ $0.ago(start) }) { return time }
    if let days = calendarDays() { return made(.on, days.days) }
    return nil
  }

  /// `"and" period` behind a month or a year, where it follows on it: the last day of "in March and April".
  private mutating func nextPeriod(after days: ClosedRange<Day>) -> Day? {
    guard days.upperBound - days.lowerBound >= 27, text() == "and" || text() == "," else { return nil }
    take(1, as: .neutral)
    guard let next = calendarDays()?.days, next.upperBound - next.lowerBound >= 27,
      next.lowerBound == days.upperBound.after
    else { return nil }
    return attempt { $0.nextPeriod(after: next) } ?? next.upperBound
  }

  /// `"in the first" [ number ] unit "of the war" | length "after the war began"`: days that are counted from the first or the last of
  /// the war.
  private mutating func daysOfWar(_ start: Int) -> ClaimTime? {
    let days: ClosedRange<Int>
    var isFromEnd = false
    if takeAny(["in the", "during the", "within the", "over the"]) != nil {
      guard let edge = takeAny(["first", "opening", "last", "final"]) else { return nil }
      isFromEnd = edge == "last" || edge == "final"
      let number = number()
      guard number.map({ $0.isWhole && (1...60).contains($0.value) }) ?? true,
        let unit = Self.unitOfTime(text()), number != nil || !text().hasSuffix("s")
      else { return nil }
      take()
      guard takeAny(Self.ofWar) != nil else { return nil }
      let length = unit * Int(number?.value ?? 1)
      days = isFromEnd ? 1 - length...0 : 0...length - 1
    } else {
      guard let length = spanOfDays()?.range, takeAny(Self.afterWarBegan) != nil,
        let least = Int(exactly: length.lower.rounded(.up)),
        let most = Int(exactly: length.upper.rounded(.down)),
        least <= most
      else { return nil }
      days = least...most
    }
    var time = ClaimTime(relation: .inWar, days: nil, words: words(start..<place), isExplicit: false)
    time.ofWar = ClaimTime.PartOfWar(days: days, isFromEnd: isFromEnd)
    return time
  }

  private static let ofWar = [
    "of the war", "of this war", "of the fighting", "of fighting", "of war", "of the offensive",
    "of the campaign",
  ]

  private static let afterWarBegan = [
    "after the war began", "after the war started", "after the war broke out", "after the start of the war",
    "after the beginning of the war", "after the outbreak of the war", "after the fighting began",
    "after fighting began", "into the war",
  ]

  /// `[ "about" | "over" | "almost" ] number ( "weeks" | "months" | "years" ) "ago"`: nobody counts these out to the day. What was so
  /// then was so on the day that comes of it.
  private mutating func ago(_ start: Int) -> ClaimTime? {
    let hedge = takeAny(["about", "around", "some", "roughly", "more than", "over", "almost", "nearly"])
    guard let days = calendarDays()?.days, days.lowerBound == days.upperBound,
      tokens[place - 1].text == "ago",
      let unit = Self.unitOfTime(tokens[place - 2].text), unit > 1
    else { return nil }
    let day = days.lowerBound
    let (longer, shorter) = unit < 31 ? (3, 2) : unit == 31 ? (15, 15) : (122, 61)
    var time = ClaimTime(
      relation: .on, days: day.shifted(by: -longer)...day.shifted(by: shorter), words: words(start..<place))
    switch hedge {
    case "more than", "over": time.days = day.shifted(by: -unit)...day
    case "almost", "nearly": time.days = day...day.shifted(by: unit / 2)
    default: time.core = days
    }
    return time
  }

  /// `"at the" ( "end" | "close" | "beginning" | "start" ) "of" period`: what was so then was so on its last or first day; what
  /// happened then, in its last or first third.
  private mutating func edgeOfPeriod(_ start: Int) -> ClaimTime? {
    guard take("at"), take("the") else { return nil }
    let isLast = text() == "end" || text() == "close"
    guard takeAny(["end of", "close of", "beginning of", "start of"]) != nil, let whole = calendarDays()?.days
    else { return nil }
    let third = max(1, (whole.upperBound - whole.lowerBound + 1) / 3)
    var time = ClaimTime(
      relation: .on,
      days: isLast
        ? whole.upperBound.shifted(by: 1 - third)...whole.upperBound
        : whole.lowerBound...whole.lowerBound.shifted(by: third - 1),
      words: words(start..<place))
    let edge = isLast ? whole.upperBound : whole.lowerBound
    time.core = edge...edge
    return time
  }

  /// `( "from" | "between" ) days ( "to" | "until" | "and" | "-" ) days | "from" days ( "on" | "onwards" )`.
  private mutating func fromTo(_ start: Int) -> ClaimTime? {
    guard take("from") || take("between") else { return nil }
    guard let first = dated() else { return rangeOfDays(start) }
    if take("until") || take("till") || take("to") || take("through") || take("up to") || take("and")
      || take("-")
      || take("\u{2013}")
    {
      let isUntil = isUntil(start..<place)
      return dated().flatMap { span(first, $0, start) }.map { span in
        var span = span
        span.isUntil = isUntil
        return span
      }
    }
    guard take("on") || take("onward") || take("onwards") || take("forward") else { return nil }
    return ClaimTime(relation: .since, days: first.days, words: words(start..<place))
  }

  /// Whether words of days say that it ended then: "until", "till", "up to".
  private func isUntil(_ range: Range<Int>) -> Bool {
    range.contains { index in
      ["until", "till"].contains(tokens[index].text)
        || tokens[index].text == "up" && tokens[index + 1].text == "to"
    }
  }

  /// "20 and 22 October", "14 to 17 October": the month of the second belongs to the first too.
  private mutating func rangeOfDays(_ start: Int) -> ClaimTime? {
    attempt { parser -> ClaimTime? in
      guard let token = parser.token(), token.kind == .figure, let first = Int(token.text),
        (1...31).contains(first)
      else { return nil }
      guard ["to", "and", "-", "\u{2013}", "until", "through"].contains(parser.text(1)) else { return nil }
      parser.take(2)
      guard let last = parser.calendarDays(), last.days.lowerBound == last.days.upperBound else { return nil }
      let end = last.days.lowerBound
      guard let begin = Day(year: end.year, month: end.month, day: first), begin <= end else { return nil }
      return ClaimTime(relation: .on, days: begin...end, words: parser.words(start..<parser.place))
    }
  }

  private func span(_ first: Dated, _ last: Dated, _ start: Int) -> ClaimTime? {
    guard first.days.lowerBound <= last.days.upperBound else { return nil }
    var time = ClaimTime(
      relation: .throughout, days: first.days.lowerBound...last.days.upperBound, words: words(start..<place))
    // From October 1992 until October 2020: some day of each.
    if first.days.upperBound <= last.days.lowerBound {
      time.core = first.days.upperBound...last.days.lowerBound
    }
    return time
  }

  /// "in three weeks", "within a week", "in six weeks of fighting", "over the past ten days".
  private mutating func duration() -> ClosedRange<Day>? {
    guard
      take("in") || take("within") || take("over") || take("during") || take("in the course of")
        || take("inside")
    else { return nil }
    _ =
      take("just", as: .neutral) || take("only", as: .neutral) || take("less than") || take("about")
      || take("some")
    _ = take("the past") || take("the last") || take("the previous") || take("the")
    let count: Int
    if Self.unitOfTime(text()) != nil {
      // "Within days" is some of them.
      count = text().hasSuffix("s") ? 10 : 1
    } else if ["a", "an", "one", "this"].contains(text()), Self.unitOfTime(text(1)) != nil {
      take()
      count = 1
    } else {
      guard let number = number(), number.isWhole, number.value >= 1, number.value <= 400 else { return nil }
      count = Int(number.value)
    }
    guard let unit = Self.unitOfTime(text()) else { return nil }
    take()
    if take("of") {
      guard lexicon.fighting.longest(in: tokens, at: place) != nil || text() == "the" else { return nil }
      article()
      _ = take(lexicon.fighting, as: .neutral)
    }
    // "in the week after" counts from what follows.
    guard let day, !["after", "following", "before", "prior"].contains(text()) else { return nil }
    return day.shifted(by: -count * unit)...day
  }

  /// `( "in" | "within" | "over" | "during" ) [ "the" ] [ "first" | "last" ] [ number ] unit ( "after" | "following" | "before" )`:
  /// so many days on one side of what follows.
  mutating func window() -> (count: Int, isAfter: Bool)? {
    guard takeAny(["in the course of", "in", "within", "over", "during", "inside"]) != nil else { return nil }
    let isThe = take("the")
    if isThe { _ = take("first") || take("last") }
    var count = 1
    if Self.unitOfTime(text()) == nil {
      if !isThe, takeAny(["a", "an", "one"]) != nil {
      } else {
        guard let number = number(), number.isWhole, (1...400).contains(number.value) else { return nil }
        count = Int(number.value)
      }
    }
    guard let unit = Self.unitOfTime(text()) else { return nil }
    take()
    if text() == "of", attempt({ $0.take("of") && $0.gerund != nil ? true : nil }) != nil {
      return (count * unit, true)
    }
    guard let word = takeAny(["after", "following", "before", "prior to"]) else { return nil }
    return (count * unit, word == "after" || word == "following")
  }

  /// "in the week after 5 October", "in the three days before the ceasefire".
  private mutating func windowOfDays() -> ClosedRange<Day>? {
    guard let (count, isAfter) = window(), let days = dated()?.days else { return nil }
    return isAfter
      ? days.upperBound.after...days.upperBound.shifted(by: count)
      : days.lowerBound.shifted(by: -count)...days.lowerBound.before
  }

  static func unitOfTime(_ word: String) -> Int? {
    switch word {
    case "day", "days": 1
    case "week", "weeks": 7
    case "fortnight": 14
    case "month", "months": 31
    case "year", "years": 366
    default: nil
    }
  }
}
