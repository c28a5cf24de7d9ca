internal import FrontlineGeometry
internal import FrontlineTime

/// Spans from one day to another.
extension DayScanner {
  /// `20-22 October 2020`, `20 to 22 October`, `20 October - 5 November 2020`.
  mutating func spanOfDays() throws(TimeError) -> Draft? {
    let start = cursor.index
    if let first = openDay(), joint(isWord: false), let last = namedDay(), let draft = try span(first, last) {
      return draft
    }
    cursor.index = start
    return nil
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
    if let month = nextWord().flatMap({ MonthNames.numbers[$0.letters] }), let end = nextWord()?.end {
      cursor.index = end
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
    if named.year == nil, (named.month, named.day) > (to.month, to.day), first.month != 0 { year -= 1 }
    let from = try day(year, named.month, named.day)
    guard from <= to else { throw refuse("it ends before it begins") }
    return Draft(days: from...to, unit: .span, isRelative: end.isRelative && first.year == nil)
  }
}
