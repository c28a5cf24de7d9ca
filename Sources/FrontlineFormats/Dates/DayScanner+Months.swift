internal import FrontlineGeometry
internal import FrontlineTime

/// Days and months with the name of the month.
extension DayScanner {
  /// A day without its month or year, as a text may leave them out.
  struct Named {
    var day: Int
    var month: Int
    var year: Int?
    /// Whether the name of the month is a word that needs no capital elsewhere: may, march.
    var isDoubtful = false
  }

  // MARK: - Day, month

  /// `5 November 2020`, `5th of November, 2020`, `29-Oct-2020`, `29 October`.
  mutating func dayAndMonth() throws(TimeError) -> Draft? {
    let start = cursor.index
    guard let named = namedDay() else {
      cursor.index = start
      return nil
    }
    return try resolved(named)
  }

  /// The parts of `5 November 2020`, taken; `nil`: there is none, and the place is left as it came.
  mutating func namedDay() -> Named? {
    guard let day = ordinalDay() else { return nil }
    let mark = cursor.byte()
    let isGlued = mark == 0x2D || mark == 0x2F || mark == 0x2E
    if isGlued { cursor.index += 1 }
    _ = take("of")
    guard let word = monthWord() ?? gluedMonth(), let month = MonthNames.numbers[word.letters] else {
      return nil
    }
    let isSmall = !isCapital(at: cursor.index)
    cursor.index = word.end
    var named = Named(day: day, month: month, year: nil)
    let end = cursor.index
    if isGlued || word.isGlued, cursor.byte() == mark || word.isGlued {
      cursor.index += word.isGlued ? 0 : 1
      named.year = fourDigits() ?? shortYear()
      if named.year == nil { cursor.index = end }
      if named.year == nil, mark != 0x2E { return nil }
    } else {
      named.year = yearBehind(isShort: word.letters.count < 5)
    }
    named.isDoubtful =
      isSmall && named.year == nil && (month == 5 || word.letters == "march" || word.letters == "mar")
    return named
  }

  private func monthWord() -> (letters: String, end: Int, isGlued: Bool)? {
    nextWord().map { ($0.letters, $0.end, false) }
  }

  /// `29OCT2020`: three letters with digits at both sides.
  private func gluedMonth() -> (letters: String, end: Int, isGlued: Bool)? {
    let start = cursor.index
    guard cursor.isDigit(at: start - 1), cursor.isDigit(at: start + 3),
      (start..<start + 3).allSatisfy({
        cursor.byte(at: $0).map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      })
    else { return nil }
    let letters = String(decoding: cursor.bytes[start..<start + 3].map { $0 | 0x20 }, as: UTF8.self)
    return (letters, start + 3, true)
  }

  /// The day of a month, 1 to 99, with the ending of an ordinal or not.
  mutating func ordinalDay() -> Int? {
    let digits = cursor.digitRun(at: cursor.index, limit: 3)
    guard (1...2).contains(digits) else { return nil }
    let day = number(cursor.index, digits)
    cursor.index += digits
    if let ending = cursor.word(at: cursor.index), ["st", "nd", "rd", "th"].contains(ending.letters) {
      cursor.index = ending.end
    }
    return day
  }

  /// A year behind a month: ` 2020`, `, 2020`, ` of 2020`, `. 2020` behind a short name.
  mutating func yearBehind(isShort: Bool = false) -> Int? {
    let start = cursor.index
    if isShort, cursor.byte() == 0x2E { cursor.index += 1 }
    if cursor.byte() == 0x2C { cursor.index += 1 }
    _ = take("of")
    guard cursor.skipBlanks(), let year = fourDigits() ?? shortYear() else {
      cursor.index = start
      return nil
    }
    return year
  }

  /// A year of two digits, or of an apostrophe and two, where these are read; taken.
  mutating func shortYear() -> Int? {
    guard reader.readsShortYears else { return nil }
    let start = cursor.index + cursor.apostropheLength(at: cursor.index)
    guard cursor.digitRun(at: start, limit: 3) == 2, isOver(at: start + 2) else { return nil }
    cursor.index = start + 2
    return Self.fullYear(number(start, 2))
  }

  /// 1969 to 2068.
  static func fullYear(_ year: Int) -> Int { year < 69 ? 2000 + year : 1900 + year }

  // MARK: - Month, day

  /// `October 29, 2020`, `Oct. 29`, `October 29th 2020`, `October 2020`, `October`.
  mutating func monthFirst(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    let start = cursor.index
    guard let month = MonthNames.numbers[first.letters] else { return nil }
    let isSmall = !isCapital(at: start)
    let isShort =
      first.letters.count <= 4 && first.letters != "may" && first.letters != "june" && first.letters != "july"
    let isDoubtful = isSmall && (month == 3 || month == 5) && !isWhole
    cursor.index = first.end
    if !isEnd, !isDoubtful, let span = try spanBehind(month: month, isShort: isShort) { return span }
    if let named = dayBehind(month, isShort: isShort), !isDoubtful || named.year != nil {
      try refuseGroup(behind: named)
      if let day = try resolved(named) { return try withTime(day) }
    }
    cursor.index = first.end
    if let year = yearBehind(isShort: isShort) {
      return Draft(days: try self.month(month, of: year), unit: .month)
    }
    if let span = try monthSpan(month, joint: { $0.joint(isWord: false) }) { return span }
    // A month alone: its name in full, for "Mar", "Dec" and "Jan" are also names of people.
    guard !isShort || isWhole, !isDoubtful else {
      cursor.index = start
      return nil
    }
    return Draft(days: try latest(month), unit: .month, isRelative: true)
  }

  /// The day, and year, behind the name of a month.
  mutating func dayBehind(_ month: Int, isShort: Bool) -> Named? {
    if isShort, cursor.byte() == 0x2E { cursor.index += 1 }
    if cursor.byte() == 0x2D { cursor.index += 1 } else { guard cursor.skipBlanks() else { return nil } }
    if take("the") { cursor.skipBlanks() }
    guard let day = ordinalDay(), isDayOver else { return nil }
    var named = Named(day: day, month: month, year: nil)
    if cursor.byte() == 0x2D, cursor.isDigit(at: cursor.index + 1) {
      cursor.index += 1
      guard let year = fourDigits() ?? shortYear() else { return nil }
      named.year = year
    } else {
      named.year = yearBehind()
    }
    return named
  }

  /// Whether the figure before is a day of a month, and no number with decimals, groups or a unit glued to it.
  var isDayOver: Bool {
    let end = cursor.index
    if cursor.continuesWord(at: end) { return false }
    guard let mark = cursor.byte(at: end), ",./:'".utf8.contains(mark) else { return true }
    return !cursor.isDigit(at: end + 1)
  }

  /// "October 29 130 villages" may be a day and a count, or a month and a count of 29130.
  private func refuseGroup(behind named: Named) throws(TimeError) {
    let blank = cursor.groupingBlankLength(at: cursor.index)
    guard named.year == nil, blank > 0, cursor.digitRun(at: cursor.index + blank, limit: 4) == 3 else {
      return
    }
    let name = MonthNames.english[named.month - 1]
    throw .invalidDate(
      "\"\(words(cursor.length + blank + 3))\" may be \(named.day) \(name) and a number, or \(name) and a number of its own; write a comma behind the day."
    )
  }

  // MARK: - Resolving

  /// The day of a named one; without a year the last that is not after today.
  func resolved(_ named: Named) throws(TimeError) -> Draft? {
    if named.isDoubtful && !isWhole { return nil }
    if let year = named.year {
      let day = try day(year, named.month, named.day)
      return Draft(days: day...day, unit: .day)
    }
    let longest = Day.daysIn(month: named.month, of: 2000)
    guard (1...longest).contains(named.day) else {
      throw refuse("\(MonthNames.english[named.month - 1]) has \(longest) days")
    }
    let today = try today()
    for back in 0...8 {
      if let day = Day(year: today.year - back, month: named.month, day: named.day), day <= today {
        return Draft(days: day...day, unit: .day, isRelative: true)
      }
    }
    throw refuse("no such day is near \(today)")
  }

  /// The last month of a name that has begun by today.
  func latest(_ month: Int) throws(TimeError) -> ClosedRange<Day> {
    let today = try today()
    let days = try self.month(month, of: today.month < month ? today.year - 1 : today.year)
    return days.lowerBound...days.upperBound
  }

  // MARK: - Weekdays

  /// `Thursday, 29 October 2020`, checked; `Sunday`, the last that is not after today.
  mutating func weekday(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    guard let weekday = MonthNames.weekdayNumbers[first.letters] else { return nil }
    let start = cursor.index
    cursor.index = first.end
    if let draft = try dateBehindWeekday(isShort: first.letters.count < 6) {
      let day = draft.days.lowerBound
      guard day.weekday == weekday else {
        throw refuse("\(day) was a \(MonthNames.weekdays[day.weekday])")
      }
      return draft
    }
    cursor.index = first.end
    guard first.letters.hasSuffix("day") else {
      cursor.index = start
      return nil
    }
    let day = try back((try today().weekday - weekday + 7) % 7)
    return Draft(days: day...day, unit: .day, isRelative: true)
  }

  private mutating func dateBehindWeekday(isShort: Bool) throws(TimeError) -> Draft? {
    if isShort, cursor.byte() == 0x2E { cursor.index += 1 }
    if cursor.byte() == 0x2C { cursor.index += 1 }
    guard cursor.skipBlanks() else { return nil }
    if take("the") { cursor.skipBlanks() }
    let draft: Draft?
    if cursor.isDigit(at: cursor.index) {
      if let day = try dayInFigures() { draft = day } else { draft = try dayAndMonth() }
    } else if let word = nextWord() {
      draft = try monthFirst(word)
    } else {
      draft = nil
    }
    return draft?.unit == .day ? draft : nil
  }
}
