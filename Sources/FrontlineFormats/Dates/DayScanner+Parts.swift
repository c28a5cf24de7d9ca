internal import FrontlineGeometry
internal import FrontlineTime

/// Parts of months and years, and seasons.
extension DayScanner {
  /// Which part: thirds, halves, or a week.
  private enum Part {
    case third(Int)
    case half(Int)
    /// From 1; 0 is the last.
    case week(Int)
  }

  /// `early October 2020`, `mid-October`, `the beginning of October`, `the first half of 2020`, `the end of the month`.
  mutating func part(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    let start = cursor.index
    guard let part = partWords(first) else {
      cursor.index = start
      return nil
    }
    guard let whole = try monthOrYear() else {
      cursor.index = start
      return nil
    }
    let (from, to) = (whole.days.lowerBound, whole.days.upperBound)
    var draft = whole
    if whole.unit == .month {
      let days: ClosedRange<Int>
      switch part {
      case .third(let i): days = [1...10, 11...20, 21...to.day][i]
      case .half(let i): days = i == 0 ? 1...15 : 16...to.day
      case .week(let i): days = i == 0 ? to.day - 6...to.day : 7 * i - 6...7 * i
      }
      draft.days = from + (days.lowerBound - 1)...from + (days.upperBound - 1)
      if case .week = part { draft.unit = .week } else { draft.unit = .partOfMonth }
      return draft
    }
    let months: ClosedRange<Int>
    switch part {
    case .third(let i): months = 4 * i + 1...4 * i + 4
    case .half(let i): months = 6 * i + 1...6 * i + 6
    case .week:
      cursor.index = start
      return nil
    }
    let first = try month(months.lowerBound, of: from.year).lowerBound
    draft.days = first...(try month(months.upperBound, of: from.year).upperBound)
    draft.unit = .partOfYear
    return draft
  }

  private mutating func partWords(_ first: (letters: String, end: Int)) -> Part? {
    cursor.index = first.end
    let thirds = ["early": 0, "mid": 1, "late": 2]
    if let third = thirds[first.letters] {
      let hyphen = cursor.hyphenLength(at: cursor.index)
      guard hyphen == 0 || first.letters == "mid" else { return nil }
      cursor.index += hyphen
      _ = take("in")
      return .third(third)
    }
    let nouns = ["beginning": 0, "start": 0, "middle": 1, "end": 2]
    if let third = nouns[first.letters] { return take("of") ? .third(third) : nil }
    let ordinals = ["last": 0, "first": 1, "second": 2, "third": 3, "fourth": 4]
    guard let ordinal = ordinals[first.letters] else { return nil }
    if (1...2).contains(ordinal), take("half", "of") { return .half(ordinal - 1) }
    return take("week", "of") ? .week(ordinal) : nil
  }

  /// A month, with a year or not, or a year; "the month", "the year", "this month", "last month".
  private mutating func monthOrYear() throws(TimeError) -> Draft? {
    cursor.skipBlanks()
    if let year = fourDigits() { return try yearDraft(year) }
    guard let word = nextWord() else { return nil }
    if let month = MonthNames.numbers[word.letters] {
      cursor.index = word.end
      if let year = yearBehind(isShort: word.letters.count < 5) {
        return Draft(days: try self.month(month, of: year), unit: .month)
      }
      return Draft(days: try latest(month), unit: .month, isRelative: true)
    }
    let isPast = word.letters == "last"
    guard ["the", "this", "last"].contains(word.letters) else { return nil }
    if take(word.letters, "month") {
      let today = try today()
      let index = today.year * 12 + today.month - 1 - (isPast ? 1 : 0)
      return Draft(days: try month(index % 12 + 1, of: index / 12), unit: .month, isRelative: true)
    }
    if take(word.letters, "year") {
      var draft = try yearDraft(try today().year - (isPast ? 1 : 0))
      draft.isRelative = true
      return draft
    }
    return nil
  }

  // MARK: - Seasons

  /// `summer of 1992`, `summer 1992`, `winter of 1992-93`.
  mutating func season(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    let numbers = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
    guard let number = numbers[first.letters] else { return nil }
    let start = cursor.index
    cursor.index = first.end
    _ = take("of")
    guard cursor.skipBlanks(), cursor.digitRun(at: cursor.index, limit: 5) == 4 else {
      cursor.index = start
      return nil
    }
    let year = self.number(cursor.index, 4)
    guard (1000...2199).contains(year) else {
      cursor.index = start
      return nil
    }
    if number == 24, let end = secondYear(after: year) {
      cursor.index = end
      return Draft(days: try day(year, 12, 1)...day(year + 1, 3, 21), unit: .season)
    }
    guard isOver(at: cursor.index + 4) else {
      cursor.index = start
      return nil
    }
    cursor.index += 4
    guard let days = try EDTFDate("\(year)-\(number)").days else { throw refuse("its season has no end") }
    return Draft(days: days, unit: .season)
  }

  /// The end of `1992-93`, `1992/1993`.
  private func secondYear(after year: Int) -> Int? {
    let mark = cursor.index + 4
    let length = max(cursor.hyphenLength(at: mark), cursor.slashLength(at: mark), enDashLength(at: mark))
    let digits = cursor.digitRun(at: mark + length, limit: 5)
    guard length > 0, digits == 2 || digits == 4 else { return nil }
    let second = number(mark + length, digits)
    guard second == (digits == 2 ? (year + 1) % 100 : year + 1) else { return nil }
    return mark + length + digits
  }

  /// The bytes of an en dash; 0: there is none.
  func enDashLength(at index: Int) -> Int {
    cursor.byte(at: index) == 0xE2 && cursor.byte(at: index + 1) == 0x80 && cursor.byte(at: index + 2) == 0x93
      ? 3 : 0
  }
}
