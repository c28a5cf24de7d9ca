internal import FrontlineGeometry
internal import FrontlineTime

/// Days in figures.
extension DayScanner {
  /// `2020-10-29`, `20201029`, `29.10.2020`, `10/29/2020`, `2020-10`, each day with a time behind it or not.
  mutating func dayInFigures() throws(TimeError) -> Draft? {
    let start = cursor.index
    switch cursor.digitRun(at: start, limit: 9) {
    case 8: return try eightDigits(start)
    case 4:
      if let counted = try countedInYear(start) { return counted }
      return try yearFirst(start)
    case 1, 2: return try yearLast(start)
    default: return nil
    }
  }

  func number(_ start: Int, _ count: Int) -> Int {
    cursor.bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether a date is over here: no digit, letter, or mark with a digit follows.
  func isOver(at end: Int) -> Bool {
    if reader.readsNames { return !cursor.isDigit(at: end) }
    if cursor.continuesWord(at: end) { return false }
    guard let mark = cursor.byte(at: end), "-/._".utf8.contains(mark) else { return true }
    if isWhole, mark == 0x2F { return true }  // 2019/2020 is a span
    return !cursor.isDigit(at: end + 1)
  }

  private mutating func eightDigits(_ start: Int) throws(TimeError) -> Draft? {
    let (year, month, dayOfMonth) = (number(start, 4), number(start + 4, 2), number(start + 6, 2))
    guard (1000...2199).contains(year) else { return nil }
    let isDay = (1...12).contains(month) && (1...Day.daysIn(month: month, of: year)).contains(dayOfMonth)
    guard isDay || isWhole else { return nil }
    let end = start + 8
    guard isOver(at: end) || cursor.byte(at: end) == 0x54 else { return nil }
    cursor.index = end
    let day = try day(year, month, dayOfMonth)
    return try withTime(Draft(days: day...day, unit: .day))
  }

  private mutating func yearFirst(_ start: Int) throws(TimeError) -> Draft? {
    let year = number(start, 4)
    guard let mark = cursor.byte(at: start + 4), "-/._".utf8.contains(mark) else { return nil }
    let monthStart = start + 5
    let monthDigits = cursor.digitRun(at: monthStart, limit: 3)
    guard (1...2).contains(monthDigits) else { return nil }
    let monthEnd = monthStart + monthDigits
    let month = number(monthStart, monthDigits)
    if cursor.byte(at: monthEnd) == mark, cursor.isDigit(at: monthEnd + 1) {
      let dayDigits = cursor.digitRun(at: monthEnd + 1, limit: 3)
      let end = monthEnd + 1 + dayDigits
      guard dayDigits <= 2, isOver(at: end) || cursor.byte(at: end) == 0x54 else { return nil }
      cursor.index = end
      let day = try day(year, month, number(monthEnd + 1, dayDigits))
      return try withTime(Draft(days: day...day, unit: .day))
    }
    guard mark == 0x2D, monthDigits == 2, isOver(at: monthEnd) else { return nil }
    cursor.index = monthEnd
    guard (1...12).contains(month) else {
      throw refuse("there is no month \(month); years from one to another are written 1992/1994")
    }
    return Draft(days: try self.month(month, of: year), unit: .month)
  }

  private mutating func yearLast(_ start: Int) throws(TimeError) -> Draft? {
    let firstDigits = cursor.digitRun(at: start, limit: 3)
    let mark = cursor.byte(at: start + firstDigits)
    guard let mark, "./-".utf8.contains(mark) else { return nil }
    let secondStart = start + firstDigits + 1
    let secondDigits = cursor.digitRun(at: secondStart, limit: 3)
    let yearStart = secondStart + secondDigits + 1
    guard (1...2).contains(secondDigits), cursor.byte(at: yearStart - 1) == mark else { return nil }
    let yearDigits = cursor.digitRun(at: yearStart, limit: 5)
    let end = yearStart + yearDigits
    let isShort = yearDigits == 2
    guard yearDigits == 4 || isShort && (mark != 0x2D || reader.readsShortYears), isOver(at: end) else {
      return nil
    }
    let (first, second) = (number(start, firstDigits), number(secondStart, secondDigits))
    cursor.index = end
    guard !isShort || reader.readsShortYears else { throw refuse("write its year with four digits") }
    let year = isShort ? Self.fullYear(number(yearStart, 2)) : number(yearStart, 4)
    if isShort, mark == 0x2D, firstDigits == 2, reader.order == nil {
      try refuseYearFirst(first, second, number(yearStart, 2), year)
    }
    let isDayFirst = mark == 0x2E ? true : try isDayFirst(first, second, year)
    let day = try isDayFirst ? day(year, second, first) : day(year, first, second)
    return try withTime(Draft(days: day...day, unit: .day))
  }

  /// 22-03-05 may begin with its year.
  private func refuseYearFirst(_ first: Int, _ second: Int, _ third: Int, _ year: Int) throws(TimeError) {
    guard let other = Day(year: Self.fullYear(first), month: second, day: third) else { return }
    guard let one = Day(year: year, month: second, day: first) ?? Day(year: year, month: first, day: second)
    else {
      throw refuse("it may be \(other), but its year has two digits; write it so")
    }
    guard one != other else { return }
    throw refuse(
      "it may be \(one) or \(other); write one of them, or say --date-order day-first or month-first")
  }

  /// What 10/11/2020 means: by the figures, else by the order given.
  private func isDayFirst(_ first: Int, _ second: Int, _ year: Int) throws(TimeError) -> Bool {
    if let order = reader.order {
      let month = order == .dayFirst ? second : first
      guard (1...12).contains(month) else {
        throw refuse("there is no month \(month), and its order is said to be \(order.rawValue)")
      }
      return order == .dayFirst
    }
    switch (first <= 12, second <= 12) {
    case (true, true):
      if first == second { return true }
      let months = MonthNames.english
      guard first >= 1, second >= 1 else { throw refuse("there is no day or month 0") }
      throw .invalidDate(
        "\"\(words(cursor.length))\" may be \(first) \(months[second - 1]) \(year) or \(months[first - 1]) \(second), \(year); write \(try day(year, second, first)) or \(try day(year, first, second)), or say --date-order day-first or month-first."
      )
    case (false, true): return true
    case (true, false): return false
    case (false, false): throw refuse("neither \(first) nor \(second) is a month")
    }
  }

  // MARK: - Years

  /// Four digits of a year in words, 1000 to 2199; taken.
  mutating func fourDigits() -> Int? {
    guard cursor.digitRun(at: cursor.index, limit: 5) == 4, isOver(at: cursor.index + 4) else { return nil }
    let year = number(cursor.index, 4)
    guard (1000...2199).contains(year) else { return nil }
    cursor.index += 4
    return year
  }

  /// A bare year, where it may be one.
  mutating func year() throws(TimeError) -> Draft? {
    guard isWhole || reader.readsBareYears else { return nil }
    if let decade = decade() { return decade }
    let start = cursor.index
    if let years = try years(start) { return years }
    guard cursor.digitRun(at: start, limit: 5) == 4, isOver(at: start + 4) else { return nil }
    cursor.index += 4
    return try yearDraft(number(start, 4))
  }

  /// `1992-1994`, with a hyphen or an en dash.
  private mutating func years(_ start: Int) throws(TimeError) -> Draft? {
    let dash = max(cursor.hyphenLength(at: start + 4), enDashLength(at: start + 4))
    let second = start + 4 + dash
    guard !isEnd, dash > 0, cursor.digitRun(at: start, limit: 5) == 4,
      cursor.digitRun(at: second, limit: 5) == 4,
      isOver(at: second + 4), number(start, 4) < number(second, 4)
    else { return nil }
    cursor.index = second + 4
    let (first, last) = (try yearDraft(number(start, 4)), try yearDraft(number(second, 4)))
    return Draft(days: first.days.lowerBound...last.days.upperBound, unit: .span)
  }

  func yearDraft(_ year: Int) throws(TimeError) -> Draft {
    Draft(days: try day(year, 1, 1)...day(year, 12, 31), unit: .year)
  }

  /// `1990s`.
  mutating func decade() -> Draft? {
    let start = cursor.index
    guard cursor.digitRun(at: start, limit: 5) == 4, cursor.byte(at: start + 3) == 0x30 else { return nil }
    let end = start + 4 + cursor.apostropheLength(at: start + 4)
    guard let letter = cursor.byte(at: end), letter | 0x20 == 0x73, !cursor.continuesWord(at: end + 1),
      let first = Day(year: number(start, 4), month: 1, day: 1),
      let last = Day(year: number(start, 4) + 9, month: 12, day: 31)
    else { return nil }
    cursor.index = end + 1
    return Draft(days: first...last, unit: .decade)
  }
}
