internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

/// The days that a sentence writes: of the calendar, by ordinals, and counted from the day that was named last.
extension StatementParser {
  /// "three days later", "two months later": counted from the last days that were named; months and years are no number of
  /// days, and half of one lies open to either side.
  mutating func laterDays() -> ClosedRange<Day>? {
    guard let days = context.lastDays else { return nil }
    if let found = attempt({ $0.monthsLater(days) }) { return found }
    guard days.lowerBound == days.upperBound else { return nil }
    let last = days.lowerBound
    if takeAny(["on that day", "on that same day", "that same day", "that day"]) != nil {
      return named(last)
    }
    if takeAny(["in the week that followed"]) != nil { return last.after...last.shifted(by: 7) }
    if takeAny(["in the following week", "the following week"]) != nil {
      // To the Sunday of the next week of the calendar: 7 to 13 days.
      return last.after...last.shifted(by: 13 - last.weekday)
    }
    if let word = takeAny([
      "later that month", "later in the month", "earlier that month", "earlier in the month",
    ]),
      let first = Day(year: last.year, month: last.month, day: 1)
    {
      let end = (28...31).compactMap { Day(year: last.year, month: last.month, day: $0) }.last ?? last
      guard word.hasPrefix("later") ? last < end : first < last else { return nil }
      return word.hasPrefix("later") ? last.after...end : first...last.before
    }
    if takeAny([
      "on the next day", "the next day", "on the following day", "the following day", "the day after",
    ])
      != nil
    {
      return isBoundary || token()?.isCapital == true ? named(last.after) : nil
    }
    if takeAny(["on the day before", "the day before", "on the previous day", "the previous day"]) != nil {
      return isBoundary || token()?.isCapital == true ? named(last.before) : nil
    }
    guard let count = countOfDays(), let direction = laterOrEarlier() else { return nil }
    return named(last.shifted(by: direction * count))
  }

  /// 1: later, -1: earlier; `nil`: neither is ahead, or what it is later than follows.
  private mutating func laterOrEarlier() -> Int? {
    guard text(1) != "than" else { return nil }
    if takeAny(["earlier", "before that"]) != nil { return -1 }
    return takeAny(["later", "after that", "afterwards", "thereafter"]) != nil ? 1 : nil
  }

  /// A day that was counted out is named too: "two days later ... and two days after that".
  private mutating func named(_ day: Day) -> ClosedRange<Day> {
    context.lastDays = day...day
    return day...day
  }

  private mutating func monthsLater(_ days: ClosedRange<Day>) -> ClosedRange<Day>? {
    guard let count = countOfDays(longest: 366),
      tokens[place - 1].text.hasPrefix("month")
        || tokens[place - 1].text.hasPrefix("year")
    else { return nil }
    let isMonths = tokens[place - 1].text.hasPrefix("month")
    let length = isMonths ? count / 31 * 30_437 / 1_000 : count / 366 * 3_652_425 / 10_000
    guard let direction = laterOrEarlier() else { return nil }
    let (shift, open) = (direction * length, isMonths ? 15 : 183)
    return days.lowerBound.shifted(by: shift - open)...days.upperBound.shifted(by: shift + open)
  }

  /// "a day", "two weeks", in days.
  mutating func countOfDays(longest: Int = 14) -> Int? {
    let count: Int
    if ["a", "one", "the"].contains(text()) {
      take()
      count = 1
      _ = take("following", as: .neutral) || take("next", as: .neutral)
    } else {
      guard let number = number(), number.isWhole, number.value <= 400 else { return nil }
      count = Int(number.value)
    }
    guard let unit = Self.unitOfTime(text()), unit <= longest else { return nil }
    take()
    return count * unit
  }

  /// Days that are written, and whether they rest on the day on which the sentence was said.
  struct Dated {
    var days: ClosedRange<Day>
    var isRelative: Bool
  }

  /// The days that begin at the next token, as everywhere in the product.
  mutating func calendarDays() -> Dated? {
    let found = readCalendarDays() ?? attempt { $0.ordinalDay() }
    if let found {
      context.lastDays = found.days
      if !found.isRelative { context.lastYear = Context.WrittenYear(days: found.days, token: place) }
    }
    return found
  }

  /// "the 20th" of the month that was spoken of; "the twentieth of October 2020", "the first day of December".
  private mutating func ordinalDay() -> Dated? {
    let isOfDay =
      take("the", as: .neutral)
      || place > 0
        && ["the", "on", "by", "since", "until", "till", "from", "to", "and", "between"].contains(
          tokens[place - 1].text)
    let number: Int
    if let token = token(), token.kind == .figure, let value = Int(token.text),
      ["st", "nd", "rd", "th"].contains(text(1)), self.token(1)?.isGlued == true
    {
      take(2)
      number = value
    } else if let (count, value) = Self.ordinals.longest(in: tokens, at: place) {
      // "fell first" and "the first city" are not a day.
      guard isOfDay || text(count) == "of" || text(count) == "day",
        StatementLexicon.kinds[text(count)] == nil, Self.placeKind(text(count)) == nil
      else { return nil }
      take(count)
      number = value
    } else {
      return nil
    }
    _ = take("day", as: .neutral)
    if take("of") {
      guard let token = token() else { return nil }
      let reader = DayReader(today: day ?? anchor, order: order)
      let prefix = Array("\(number) ".utf8)
      let rest = prefix + bytes[token.range.lowerBound...].prefix(40)
      guard let written = try? reader.prefix(of: rest[...]),
        written.days.lowerBound == written.days.upperBound
      else { return nil }
      let end = token.range.lowerBound + written.length - prefix.count
      let next = tokens[place...].firstIndex { $0.range.lowerBound >= end } ?? tokens.count
      guard next > place, tokens[next - 1].range.upperBound <= end else { return nil }
      take(next - place)
      return Dated(days: written.days, isRelative: written.isRelative)
    }
    guard !context.isBehindRefusal else {
      return stop("of which month it is may stand in the sentence before, which was not read")
    }
    // The month of the days that were named last, else the last such day before it was said.
    guard let base = context.lastMonth ?? day ?? anchor,
      let made = Day(year: base.year, month: base.month, day: number)
    else { return nil }
    if let day, made > day {
      let before = base.month == 1 ? (base.year - 1, 12) : (base.year, base.month - 1)
      guard let earlier = Day(year: before.0, month: before.1, day: number) else { return nil }
      return Dated(days: earlier...earlier, isRelative: true)
    }
    return Dated(days: made...made, isRelative: true)
  }

  static let ordinals: PhraseMap<Int> = {
    var map = PhraseMap<Int>()
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth",
      "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    for (index, word) in small.enumerated() { map.add(word, index + 1) }
    map.add("twentieth", 20)
    map.add("thirtieth", 30)
    for index in 0..<9 {
      map.add("twenty-\(small[index])", 21 + index)
      if index < 1 { map.add("thirty-\(small[index])", 31) }
    }
    return map
  }()

  private mutating func readCalendarDays() -> Dated? {
    attempt { parser -> Dated? in
      if parser.text() == "the", parser.place + 1 < parser.tokens.count { parser.tryTakeThe() }
      guard let token = parser.token(), token.kind != .genitive else { return nil }
      var reader = DayReader(today: parser.day ?? parser.anchor, order: parser.order, readsBareYears: true)
      if let month = parser.context.lastMonth, parser.isTheMonth() { reader.today = month }
      do {
        guard var written = try reader.prefix(of: parser.bytes[token.range.lowerBound...]) else { return nil }
        func next(behind written: WrittenDays) -> Int {
          let end = token.range.lowerBound + written.length
          return parser.tokens[parser.place...].firstIndex { $0.range.lowerBound >= end }
            ?? parser.tokens.count
        }
        // "In March 18 settlements fell": of a month that "in" stands before, the figure counts the settlements.
        let figure = next(behind: written) - 1
        if figure > parser.place, parser.place > 0, parser.tokens[parser.place - 1].text == "in",
          parser.tokens[figure].kind == .figure, parser.tokens.indices.contains(figure + 1),
          StatementLexicon.kinds[parser.tokens[figure + 1].text] != nil,
          let month = try reader.prefix(
            of: parser.bytes[token.range.lowerBound..<parser.tokens[figure].range.lowerBound])
        {
          written = month
        }
        let (end, next) = (token.range.lowerBound + written.length, next(behind: written))
        guard next > parser.place, parser.tokens[next - 1].range.upperBound <= end else { return nil }
        if let day = parser.day, written.isRelative,
          let late = Self.anniversary(of: written.days, soonAfter: day)
        {
          return parser.stop(
            "\(late) is after \(day), the day on which it was said, and \(written.days.lowerBound) long before it; write the year"
          )
        }
        parser.take(next - parser.place)
        let days = written.isRelative ? parser.inYearBefore(written.days) : written.days
        return Dated(days: days, isRelative: written.isRelative)
      } catch let error as TimeError {
        return parser.stop(error.description.asClause)
      } catch {
        return nil
      }
    }
  }

  /// Whether days are written by "the month" that was spoken of: "the end of the month".
  private func isTheMonth() -> Bool {
    (0...5).contains { index in
      text(index) == "month" && ["the", "that"].contains(text(index - 1))
        && (index == 1 || index == 0 || text(index - 2) == "of")
    }
  }

  /// Days of a year that is not written, where one is written before them. In the same clause they are the first such days
  /// from those on: "in July 1993 and Horadiz in January" is January 1994 or 1993. In another they may be those, too.
  private mutating func inYearBefore(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    guard let last = context.lastYear, !last.isOfRemark || remarkDepth > 0,
      days.upperBound - days.lowerBound < 31,
      days.lowerBound.year == days.upperBound.year, !isCountedFromToday(days)
    else { return days }
    let year = last.days.lowerBound.year
    let shift = year - days.lowerBound.year
    guard last.days.upperBound.year == year, let sameYear = days.shifted(byYears: shift) else { return days }
    // "on 18 May 1992, and Shusha on 8 May" is the same May.
    let isBefore =
      sameYear.upperBound < last.days.lowerBound && sameYear.lowerBound.month != last.days.lowerBound.month
    guard shift != 0 else {
      if isBefore { yearShifts = [1] }
      return days
    }
    guard last.token >= clauseStart && !last.isOfRemark || day == nil else {
      yearShifts = isBefore ? [shift, shift + 1] : [shift]
      return days
    }
    if isBefore { yearShifts = [1] }
    return sameYear
  }

  /// Whether days were told from the day on which it was said, as "yesterday" is, and not by their month.
  private func isCountedFromToday(_ days: ClosedRange<Day>) -> Bool {
    let words = tokens[..<place].suffix(4).map(\.text)
    return !words.contains { MonthNames.numbers[$0] != nil }
  }

  /// The day a year after a day, where that lies within two months after another: "9 November" said on the 5th.
  /// Of a span that of the year after, which would go on then: "between 1 May and 30 June" said on the 22nd.
  private static func anniversary(of days: ClosedRange<Day>, soonAfter said: Day) -> Day? {
    if days.lowerBound < days.upperBound, days.upperBound < said, let next = days.shifted(byYears: 1),
      next.contains(said)
    {
      return next.upperBound
    }
    guard days.lowerBound == days.upperBound, days.lowerBound < said,
      let next = Day(year: days.lowerBound.year + 1, month: days.lowerBound.month, day: days.lowerBound.day),
      next > said, next - said <= 62
    else { return nil }
    return next
  }

  private mutating func tryTakeThe() {
    // "the end of October", "the beginning of the month" belong to the reader of days with their article.
    let token = tokens[place]
    let reader = DayReader(today: day ?? anchor, order: order, readsBareYears: true)
    if let found = try? reader.prefix(of: bytes[token.range.lowerBound...]), found.length > 0 { return }
    take(1, as: .neutral)
  }
}
