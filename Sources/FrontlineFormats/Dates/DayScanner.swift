internal import FrontlineGeometry
internal import FrontlineTime

/// Reads one date; see ``DayReader``.
struct DayScanner {
  var cursor: TextCursor
  var reader: DayReader
  /// Whether the text is nothing but a date, so that "may" is a month and 2019 a year.
  let isWhole: Bool
  /// Whether the date is an end of a span, and begins none itself.
  var isEnd = false

  init(_ bytes: ArraySlice<UInt8>, _ reader: DayReader, isWhole: Bool) {
    cursor = TextCursor(bytes)
    self.reader = reader
    self.isWhole = isWhole
  }

  /// What was read, before its length is known.
  struct Draft {
    var days: ClosedRange<Day>
    var unit: WrittenDays.Unit
    var isRelative = false
  }

  mutating func date() throws(TimeError) -> WrittenDays? {
    guard let draft = try draft() else { return nil }
    return WrittenDays(
      days: draft.days, unit: draft.unit, isRelative: draft.isRelative, length: cursor.length)
  }

  private mutating func draft() throws(TimeError) -> Draft? {
    if cursor.isDigit(at: cursor.index) {
      if let span = try spanOfDays() { return span }
      if let day = try dayInFigures() { return day }
      if let day = try dayAndMonth() { return try withTime(day) }
      if let ago = try ago() { return ago }
      return try year()
    }
    guard let first = nextWord() else { return nil }
    switch first.letters {
    case "from", "between": return try spanInWords(first)
    case "the": return try afterThe(first)
    default: return try inWords(first)
    }
  }

  private mutating func inWords(_ first: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    if let draft = try weekday(first) { return draft.unit == .day ? try withTime(draft) : draft }
    if let draft = try monthFirst(first) { return draft }
    if let draft = try part(first) { return draft }
    if let draft = try season(first) { return draft }
    if let draft = try relative(first) { return draft }
    return try ago()
  }

  /// "the 5th of November", "the beginning of October", "the summer of 1992", "the 1990s", "the day before".
  private mutating func afterThe(_ the: (letters: String, end: Int)) throws(TimeError) -> Draft? {
    let start = cursor.index
    cursor.index = cursor.afterBlanks(from: the.end)
    if cursor.isDigit(at: cursor.index) {
      if let day = try dayAndMonth() { return try withTime(day) }
      if let decade = decade() { return decade }
    } else if let word = nextWord() {
      if let draft = try part(word) { return draft }
      if let draft = try season(word) { return draft }
      if let draft = try theDay(word) { return draft }
      if word.letters == "year" {
        cursor.index = cursor.afterBlanks(from: word.end)
        if let year = fourDigits() { return try yearDraft(year) }
      }
    }
    cursor.index = start
    return nil
  }

  // MARK: - Words

  /// The next word, behind blanks where there are some.
  func nextWord() -> (letters: String, end: Int)? {
    cursor.word(at: cursor.afterBlanks(from: cursor.index))
  }

  /// Takes these words, all or none.
  mutating func take(_ words: String...) -> Bool {
    let start = cursor.index
    for word in words {
      guard let next = nextWord(), next.letters == word else {
        cursor.index = start
        return false
      }
      cursor.index = next.end
    }
    return true
  }

  /// Whether a word begins with a capital.
  func isCapital(at index: Int) -> Bool {
    cursor.byte(at: cursor.afterBlanks(from: index)).map { (0x41...0x5A).contains($0) } ?? false
  }

  // MARK: - Errors

  /// The first words, so many bytes of them.
  func words(_ length: Int) -> String { cursor.excerpt(upTo: cursor.bytes.startIndex + length, limit: 60) }

  /// What was read so far is not a day.
  func refuse(_ why: String) -> TimeError {
    .invalidDate("\"\(words(cursor.length))\" is not a day: \(why).")
  }

  /// The day that relative words count from.
  func today() throws(TimeError) -> Day {
    guard let today = reader.today else {
      throw .invalidDate(
        "\"\(words(cursor.length))\" counts from a day that is not given; write the date with its year, as 2020-10-29."
      )
    }
    guard (0...9999).contains(today.year) else { throw refuse("no days are counted from \(today)") }
    return today
  }

  /// A day of the calendar, or the reason why there is none.
  func day(_ year: Int, _ month: Int, _ day: Int) throws(TimeError) -> Day {
    guard (1...12).contains(month) else { throw refuse("there is no month \(month)") }
    let last = Day.daysIn(month: month, of: year)
    guard (1...last).contains(day) else {
      throw refuse("\(MonthNames.english[month - 1]) \(year) has \(last) days")
    }
    guard let made = Day(year: year, month: month, day: day) else {
      throw refuse("the calendar has no such day")
    }
    return made
  }

  /// All days of a month, 1 ... 12.
  func month(_ month: Int, of year: Int) throws(TimeError) -> ClosedRange<Day> {
    try day(year, month, 1)...day(year, month, Day.daysIn(month: month, of: year))
  }
}

/// The names of the months.
package enum MonthNames {
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// From 1, by a name in full or its first three letters, small.
  package static let numbers: [String: Int] = {
    var table = ["sept": 9]
    for (i, name) in english.enumerated() {
      table[name.lowercased()] = i + 1
      table[String(name.lowercased().prefix(3))] = i + 1
    }
    return table
  }()

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// From 0, Monday, by a name in full or short.
  static let weekdayNumbers: [String: Int] = {
    var table = ["tues": 1, "thur": 3, "thurs": 3]
    for (i, name) in weekdays.enumerated() {
      table[name.lowercased()] = i
      table[String(name.lowercased().prefix(3))] = i
    }
    return table
  }()
}

extension Day {
  /// The day of the week, 0 for Monday.
  package var weekday: Int { ((Int(ordinal) + 3) % 7 + 7) % 7 }
}
