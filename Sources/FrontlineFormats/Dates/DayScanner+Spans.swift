internal import FrontlineGeometry
internal import FrontlineTime

/// Spans from one day to another.
extension DayScanner {
  /// `20-22 October 2020`, `20 to 22 October`, `8 and 9 November`, `20 October - 5 November 2020`, `27.09.-10.11.2020`.
  mutating func spanOfDays() throws(TimeError) -> Draft? {
    let start = cursor.index
    if let first = openDay() {
      let end = cursor.index
      if joint(isWord: false), let last = namedDay(), let draft = try span(first, last) { return draft }
      cursor.index = end
      if let last = dayAfter(first), let draft = try span(first, last) { return draft }
    }
    cursor.index = start
    if let first = pointedDay(), joint(isWord: false), let last = try dayInFigures(), last.unit == .day {
      let day = last.days.lowerBound
      return try span(first, Named(day: day.day, month: day.month, year: day.year))
    }
    cursor.index = start
    return nil
  }

  /// `and 9 November 2020` behind `8`: of two days in a row both are meant; of others it is left open what is between.
  private mutating func dayAfter(_ first: Named) -> Named? {
    guard !isEnd, first.month == 0, take("and"), cursor.skipBlanks(), let last = namedDay(),
      last.day == first.day + 1
    else { return nil }
    return last
  }

  /// `27.09.`, `27.9` or `8.` before a dash and a day in figures.
  private mutating func pointedDay() -> Named? {
    let digits = cursor.digitRun(at: cursor.index, limit: 3)
    guard (1...2).contains(digits), cursor.byte(at: cursor.index + digits) == 0x2E else { return nil }
    var named = Named(day: number(cursor.index, digits), month: 0, year: nil)
    cursor.index += digits + 1
    let others = cursor.digitRun(at: cursor.index, limit: 3)
    if (1...2).contains(others) {
      named.month = number(cursor.index, others)
      cursor.index += others
      if cursor.byte() == 0x2E { cursor.index += 1 }
    }
    return named
  }

  /// `8-9, 2020`, `8 - December 9, 2020`, `8, 2020 to December 9, 2020` behind the name of a month.
  ///
  /// Without a year a word between two figures leaves open whether the second is a day: "October 20 to 22 villages".
  ///
  /// - Parameter opening: "from" or "between" before the month; `nil`: neither stands there.
  mutating func spanBehind(month: Int, isShort: Bool, opening: String? = nil) throws(TimeError) -> Draft? {
    let start = cursor.index
    if let span = try readSpanBehind(month: month, isShort: isShort, opening: opening) { return span }
    cursor.index = start
    return nil
  }

  private mutating func readSpanBehind(
    month: Int, isShort: Bool, opening: String?
  ) throws(TimeError) -> Draft? {
    if isShort, cursor.byte() == 0x2E { cursor.index += 1 }
    guard cursor.skipBlanks(), let day = ordinalDay(), !cursor.continuesWord(at: cursor.index) else {
      return nil
    }
    let first = Named(day: day, month: month, year: yearBehind())
    let mark = cursor.afterBlanks(from: cursor.index)
    let isDash = cursor.hyphenLength(at: mark) > 0 || enDashLength(at: mark) > 0
    let isOfTwo = opening == nil && nextWord()?.letters == "and"
    guard opening.map({ takeJoint(of: $0) }) ?? (isOfTwo ? take("and") : joint(isWord: false)) else {
      return nil
    }
    cursor.skipBlanks()
    if let word = nextWord(), let other = MonthNames.numbers[word.letters] {
      cursor.index = word.end
      guard !isOfTwo, let last = dayBehind(other, isShort: word.letters.count < 5) else { return nil }
      return try span(first, last)
    }
    guard first.year == nil, let other = ordinalDay(), isDayOver else { return nil }
    let last = Named(day: other, month: month, year: yearBehind())
    guard isOfTwo ? other == day + 1 && last.year != nil : isDash || last.year != nil else { return nil }
    return try span(first, last)
  }

  /// `from 27 September to 10 November 2020`, `between 20 and 22 October`; `nil` where no two days are named.
  mutating func spanInWords(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    guard !isEnd else { return nil }
    isEnd = true
    defer { isEnd = false }
    let start = cursor.index
    cursor.index = first.end
    cursor.skipBlanks()
    if let opening = openDay(), takeJoint(of: first.letters) {
      cursor.skipBlanks()
      if take("the") { cursor.skipBlanks() }
      if let last = namedDay(), let draft = try span(opening, last) { return draft }
    }
    cursor.index = cursor.afterBlanks(from: first.end)
    if let word = nextWord(), let month = MonthNames.numbers[word.letters] {
      cursor.index = word.end
      if let span = try spanBehind(month: month, isShort: word.letters.count < 5, opening: first.letters) {
        return span
      }
      if let span = try monthSpan(month, joint: { $0.takeJoint(of: first.letters) }) { return span }
      cursor.index = cursor.afterBlanks(from: first.end)
    }
    if let from = try date(), takeJoint(of: first.letters) {
      cursor.skipBlanks()
      if let draft = try ended(from) { return draft }
    }
    cursor.index = start
    return nil
  }

  /// `October to December 2020`, from behind the first month on: it takes the year of the second.
  mutating func monthSpan(_ month: Int, joint: (inout DayScanner) -> Bool) throws(TimeError) -> Draft? {
    let start = cursor.index
    guard joint(&self), let word = nextWord(), let last = MonthNames.numbers[word.letters] else {
      cursor.index = start
      return nil
    }
    cursor.index = word.end
    guard let year = yearBehind(isShort: word.letters.count < 5) else {
      cursor.index = start
      return nil
    }
    let from = try self.month(month, of: month > last ? year - 1 : year).lowerBound
    return Draft(days: from...(try self.month(last, of: year).upperBound), unit: .span)
  }

  private mutating func takeJoint(of word: String) -> Bool {
    word == "from" ? take("to") || take("until") || take("till") || joint(isWord: false) : take("and")
  }

  /// The end of a span that began. A day or month without a year is the next behind its first day.
  private mutating func ended(_ from: WrittenDays) throws(TimeError) -> Draft? {
    let usual = reader
    defer { reader = usual }
    let takesYear = !from.isRelative && [.day, .month].contains(from.unit) && isMonthNext
    if takesYear { reader.today = from.days.lowerBound.adding(364) }
    guard let to = try date() else { return nil }
    guard from.days.lowerBound <= to.days.upperBound else { throw refuse("it ends before it begins") }
    return Draft(
      days: from.days.lowerBound...to.days.upperBound, unit: .span,
      isRelative: from.isRelative || to.isRelative && !takesYear)
  }

  /// Whether a month comes next, with a day or alone.
  private var isMonthNext: Bool {
    var ahead = self
    if ahead.take("the") { ahead.cursor.skipBlanks() }
    return ahead.namedDay() != nil || nextWord().map { MonthNames.numbers[$0.letters] != nil } == true
  }

  /// A text that is nothing but a date, or two with a slash, two points, a dash or "to" between.
  mutating func wholeText() throws(TimeError) -> WrittenDays? {
    guard let first = try date() else { return nil }
    let end = cursor.index
    var isSpan = false
    if cursor.byte() == 0x2F {
      cursor.index += 1
      isSpan = true
    } else if cursor.byte() == 0x2E, cursor.byte(1) == 0x2E {
      cursor.index += 2
      isSpan = true
    } else {
      isSpan = joint(isWord: true)
    }
    cursor.skipBlanks()
    guard isSpan, !cursor.isAtEnd, let draft = try ended(first) else {
      cursor.index = end
      return first
    }
    return WrittenDays(days: draft.days, unit: .span, isRelative: draft.isRelative, length: cursor.length)
  }

  /// A dash, or "to", between two days.
  mutating func joint(isWord: Bool) -> Bool {
    let start = cursor.index
    if take("to") || take("until") || take("through") { return cursor.skipBlanks() }
    cursor.skipBlanks()
    let length = max(cursor.hyphenLength(at: cursor.index), enDashLength(at: cursor.index))
    guard length > 0, !isWord || cursor.index > start else {
      cursor.index = start
      return false
    }
    cursor.index += length
    cursor.skipBlanks()
    return true
  }

  /// The day that a span begins with: with its month and year, with its month, or alone.
  private mutating func openDay() -> Named? {
    let start = cursor.index
    if take("the") { cursor.skipBlanks() }
    let begin = cursor.index
    if let named = namedDay() { return named }
    cursor.index = begin
    if let day = ordinalDay(), !cursor.continuesWord(at: cursor.index) {
      return Named(day: day, month: 0, year: nil)
    }
    cursor.index = start
    return nil
  }

  private func span(_ first: Named, _ last: Named) throws(TimeError) -> Draft? {
    var last = last
    // "28 December 2020 to 3 January"
    if last.year == nil, let year = first.year {
      last.year = (first.month, first.day) > (last.month, last.day) ? year + 1 : year
    }
    guard let end = try resolved(last) else { return nil }
    let to = end.days.lowerBound
    var named = first
    if named.month == 0 { named.month = last.month }
    var year = named.year ?? to.year
    if named.year == nil, named.month > to.month { year -= 1 }
    let from = try day(year, named.month, named.day)
    guard from <= to else { throw refuse("it ends before it begins") }
    return Draft(days: from...to, unit: .span, isRelative: end.isRelative && first.year == nil)
  }
}
