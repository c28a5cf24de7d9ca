internal import FrontlineGeometry
package import FrontlineTime

/// Reads days as people write them, in English and in figures: the one reader for options, sentences, columns and
/// names of files. Dates of a data package are EDTF; see ``EDTFDate``.
///
/// ```swift
/// let reader = DayReader(today: try Day("2020-10-29"))
/// try reader.days("5th of November, 2020").days      // 2020-11-05...2020-11-05
/// try reader.days("October 2020").days               // 2020-10-01...2020-10-31
/// try reader.days("ten days ago").days               // 2020-10-19...2020-10-19
/// try reader.days("10/11/2020")                      // throws: it may be 10 November or October 11
/// try reader.days("31 September 2020")               // throws: September 2020 has 30 days
/// ```
///
/// | written | read as |
/// | --- | --- |
/// | `2020-10-29`, `2020/10/29`, `2020.10.29`, `2020_10_29`, `20201029` | the day |
/// | `2020-10-29T22:30:00+04:00`, `29.10.2020 22:30` | the day as written; no zone moves it |
/// | `2020-W46`, `2020-W46-3`, `2020W463`; `2020-316` as a whole text | the week from Monday on, the day of the week, the day of the year, as ISO 8601 counts them |
/// | `29.10.2020` | day, month, year: points are of the day-first world |
/// | `10/29/2020`, `29-10-2020` | by the figure that is not a month; else by ``order``; else refused with both readings |
/// | `5 November 2020`, `Nov 5, 2020`, `5th of November`, `29-Oct-2020`, `Thursday, 29 October 2020` | the day; a weekday that does not fit is an error |
/// | `October 2020`, `2020-10`, `2019`, `the 1990s` | all its days |
/// | early, mid, late; the beginning, middle, end of October | days 1 to 10, 11 to 20, 21 to the last; of a year four months each |
/// | `summer of 1992`, `winter of 1992-93` | as wide as anybody draws it |
/// | `20-22 October`, `Nov 8-9, 2020`, `8 and 9 November`, `27.09.-10.11.2020`, `1992-1994`, `from 27 September to 10 November 2020`, `2020-09-27/2020-11-10` | from the one to the other |
/// | `20 October`, `October`, `Sunday` | the last one that is not after ``today`` |
/// | today, tonight, this morning, yesterday, last night, ten days ago, this or last week, month, year | counted from ``today`` |
///
/// Edge cases:
/// - "last night" has two days, yesterday and today. "This week" begins on Monday, and ends, as this month and this
///   year do, with today.
/// - Words that are also no dates, "may", "march", "sat", "sun", are dates only beside a year, or in a whole text.
/// - A year has four digits, 1000 to 2199 in words. A bare year is one in a whole text, and elsewhere only where
///   ``readsBareYears`` is set, for "2020 villages" is a count.
/// - "October 20" is a day, also before "villages": where both can be meant, the text should say which.
/// - A comma or point behind is not taken.
package struct DayReader: Sendable {
  /// The day that words such as "yesterday" count from; `nil`: such words are refused.
  package var today: Day?
  /// What `10/11/2020` means; `nil`: it is refused.
  package var order: DateOrder?
  /// Whether four digits alone are a year in ``prefix(of:)``.
  package var readsBareYears = false
  /// Whether the text is the name of a file, in which letters and underscores part words as blanks do.
  package var readsNames = false
  /// Whether a year of two digits is one, as in tables.
  var readsShortYears = false
  /// The minutes that the clock is ahead of UTC where the day is wanted; moments whose zone is stated are moved there.
  /// `nil`: a day stands as written, and numbers of seconds are read in UTC.
  package var zone: Int?

  package init(today: Day? = nil, order: DateOrder? = nil, readsBareYears: Bool = false) {
    self.today = today
    self.order = order
    self.readsBareYears = readsBareYears
  }

  /// The minutes that a zone is ahead of UTC: `+04:00`, `-3`, `UTC`; `nil`: the text is none.
  package static func minutes(ofZone text: String) -> Int? {
    if ["z", "utc", "gmt"].contains(text.lowercased()) { return 0 }
    let digits = text.filter(\.isNumber)
    let isPlain = text.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
    guard let sign = text.first, sign == "+" || sign == "-", isPlain, [1, 2, 4].contains(digits.count),
      let hours = Int(digits.prefix(max(1, digits.count < 4 ? digits.count : 2))),
      let minutes = digits.count == 4 ? Int(digits.suffix(2)) : 0, hours <= 14, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
  }

  /// The longest date that begins at the first byte; `nil`: none does.
  ///
  /// - Throws: ``TimeError`` with code ``TimeError/Code/invalidDate`` where words are a date that the calendar does
  ///   not have, that has two readings, or that needs ``today`` and there is none.
  /// - Complexity: O(1): a date has a bounded length.
  package func prefix(of bytes: ArraySlice<UInt8>) throws(TimeError) -> WrittenDays? {
    var scanner = DayScanner(bytes, self, isWhole: false)
    return try scanner.date()
  }

  /// The days of a whole text, blanks at its ends left out.
  ///
  /// - Throws: ``TimeError`` with code ``TimeError/Code/invalidDate``, quoting what was not read.
  package func days(_ text: String) throws(TimeError) -> WrittenDays {
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    guard !bytes.isEmpty else { throw .invalidDate("An empty text is not a day; write one as 2020-10-29.") }
    if let day = try? Day(String(decoding: bytes, as: UTF8.self)) {
      return WrittenDays(days: day...day, unit: .day, isRelative: false, length: text.utf8.count)
    }
    var scanner = DayScanner(bytes, self, isWhole: true)
    guard let read = try scanner.wholeText() else {
      throw .invalidDate(
        "\(quoted(text)) is not a day; write one as 2020-10-29 or 29 October 2020, a month as 2020-10, a year as 2020."
      )
    }
    guard read.length == bytes.count else {
      let rest = String(decoding: bytes.dropFirst(read.length), as: UTF8.self)
      throw .invalidDate(
        "\(quoted(text)) is not a day: \(quoted(rest.trimmingBlanks)) was not understood after \"\(scanner.words(read.length))\"."
      )
    }
    return WrittenDays(days: read.days, unit: read.unit, isRelative: read.isRelative, length: text.utf8.count)
  }

  /// The one day of a whole text.
  ///
  /// - Throws: as ``days(_:)`` does, and for a span of several days.
  package func day(_ text: String) throws(TimeError) -> Day {
    let read = try days(text)
    guard let day = read.day else {
      throw .invalidDate(
        "\(quoted(text)) is a span, \(read.days.lowerBound) to \(read.days.upperBound), where one day is needed; give a day."
      )
    }
    return day
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
