internal import FrontlineGeometry
internal import FrontlineTime

/// Days counted from today.
extension DayScanner {
  /// `today`, `yesterday evening`, `last night`, `this month`, `last Sunday`.
  mutating func relative(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    let start = cursor.index
    cursor.index = first.end
    switch first.letters {
    case "today", "tonight": return try days(before: 0)
    case "tomorrow": return try days(before: -1)
    case "yesterday":
      if take("night") { return try lastNight() }
      _ = take("morning") || take("afternoon") || take("evening")
      return try days(before: 1)
    case "this":
      if take("morning") || take("afternoon") || take("evening") { return try days(before: 0) }
      if let draft = try period(isPast: false) { return draft }
    case "last":
      if take("night") { return try lastNight() }
      if take("evening") { return try days(before: 1) }
      if let draft = try period(isPast: true) { return draft }
      if let word = nextWord(), word.letters.hasSuffix("day"),
        let weekday = MonthNames.weekdayNumbers[word.letters]
      {
        cursor.index = word.end
        let today = try today()
        return try days(before: (today.weekday - weekday + 6) % 7 + 1)
      }
      if let word = nextWord(), let month = MonthNames.numbers[word.letters],
        word.letters.count > 3 || month == 5
      {
        cursor.index = word.end
        return Draft(days: try latest(month), unit: .month, isRelative: true)
      }
    default: break
    }
    cursor.index = start
    return nil
  }

  private func days(before count: Int) throws(TimeError) -> Draft {
    let day = try back(count)
    return Draft(days: day...day, unit: .day, isRelative: true)
  }

  /// The day so many days before today.
  func back(_ days: Int) throws(TimeError) -> Day {
    guard let ordinal = Int32(exactly: Int(try today().ordinal) - days) else {
      throw refuse("it lies beyond the days that can be counted")
    }
    return Day(ordinal: ordinal)
  }

  private func lastNight() throws(TimeError) -> Draft {
    Draft(days: try back(1)...back(0), unit: .night, isRelative: true)
  }

  /// `week`, `month`, `year` behind "this" or "last"; this one ends with today.
  private mutating func period(isPast: Bool) throws(TimeError) -> Draft? {
    let units: [String: WrittenDays.Unit] = ["week": .week, "month": .month, "year": .year]
    guard let word = nextWord(), let unit = units[word.letters] else { return nil }
    cursor.index = word.end
    let today = try today()
    let first: Day
    switch unit {
    case .week: first = try back(today.weekday)
    case .month: first = try day(today.year, today.month, 1)
    default: first = try day(today.year, 1, 1)
    }
    guard isPast else { return Draft(days: first...today, unit: unit, isRelative: true) }
    let last = first - 1
    let start: Day
    switch unit {
    case .week: start = first - 7
    case .month: start = try day(last.year, last.month, 1)
    default: start = try day(last.year, 1, 1)
    }
    return Draft(days: start...last, unit: unit, isRelative: true)
  }

  /// `day before`, `day before yesterday`, `previous day`, behind "the".
  mutating func theDay(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    if take("day", "before", "yesterday") { return try days(before: 2) }
    if take("day", "before") || take("previous", "day") {
      // "the day before the ceasefire" counts from something else.
      if let next = nextWord(), next.letters != "and" { return nil }
      return try days(before: 1)
    }
    return nil
  }

  /// `ten days ago`, `a week ago`, `two months ago`, `3 years ago`.
  mutating func ago() throws(TimeError) -> Draft? {
    let start = cursor.index
    guard let count = wholeNumber(), let unit = nextWord() else {
      cursor.index = start
      return nil
    }
    cursor.index = unit.end
    guard take("ago") else {
      cursor.index = start
      return nil
    }
    switch unit.letters {
    case "day", "days": return try days(before: count)
    case "week", "weeks": return try days(before: count * 7)
    case "fortnight", "fortnights": return try days(before: count * 14)
    case "month", "months": return try months(before: count)
    case "year", "years": return try months(before: count * 12)
    default:
      cursor.index = start
      return nil
    }
  }

  /// The same day of an earlier month, or the last that it has.
  private func months(before count: Int) throws(TimeError) -> Draft {
    let today = try today()
    let index = today.year * 12 + today.month - 1 - count
    guard index >= 0 else { throw refuse("it lies before the year 0") }
    let (year, month) = (index / 12, index % 12 + 1)
    let day = try day(year, month, min(today.day, Day.daysIn(month: month, of: year)))
    return Draft(days: day...day, unit: .day, isRelative: true)
  }

  /// A whole number up to 100,000, or an article, taken.
  private mutating func wholeNumber() -> Int? {
    let begin = cursor.afterBlanks(from: cursor.index)
    if let number = (try? WrittenNumber.prefix(of: cursor.bytes[begin...])) ?? nil {
      guard number.isWhole, number.value >= 1, number.value <= 100_000 else { return nil }
      cursor.index = begin + number.length
      return Int(number.value)
    }
    guard let word = nextWord(), word.letters == "a" || word.letters == "an" else { return nil }
    cursor.index = word.end
    return 1
  }
}
