internal import FrontlineGeometry
internal import FrontlineTime

/// Weeks and days of a year, as ISO 8601 counts them: `2020-W46`, `2020-W46-3`, `2020W463`, and `2020-316` as a whole text.
///
/// Source: ISO 8601-1:2019, 5.2.3 and 5.2.4. A week begins on Monday; the first has the 4th of January in it.
extension DayScanner {
  /// The days of a year that begins at `start`, with a week or the number of a day behind it; `nil`: there is none.
  mutating func countedInYear(_ start: Int) throws(TimeError) -> Draft? {
    let year = number(start, 4)
    let hasHyphen = cursor.byte(at: start + 4) == 0x2D
    let next = start + (hasHyphen ? 5 : 4)
    if let letter = cursor.byte(at: next), letter | 0x20 == 0x77 {
      return try week(of: year, at: next + 1, hasHyphen)
    }
    // In a text such a number may be anything; a field that is nothing else is a day.
    guard isWhole, hasHyphen, cursor.digitRun(at: next, limit: 4) == 3,
      isOver(at: next + 3) || cursor.byte(at: next + 3) == 0x54
    else {
      return nil
    }
    let count = number(next, 3)
    cursor.index = next + 3
    let (first, last) = (try day(year, 1, 1), try day(year, 12, 31))
    guard count >= 1, let day = first.adding(count - 1), day <= last else {
      throw refuse("\(year) has \(last - first + 1) days")
    }
    return try withTime(Draft(days: day...day, unit: .day))
  }

  private mutating func week(of year: Int, at start: Int, _ hasHyphen: Bool) throws(TimeError) -> Draft? {
    let digits = cursor.digitRun(at: start, limit: 4)
    var end = start + 2
    var dayOfWeek: Int?
    if hasHyphen, digits == 2 {
      if cursor.byte(at: end) == 0x2D, cursor.digitRun(at: end + 1, limit: 2) == 1 {
        dayOfWeek = number(end + 1, 1)
        end += 2
      }
    } else if !hasHyphen, digits == 2 || digits == 3 {
      if digits == 3 { dayOfWeek = number(end, 1) }
      end = start + digits
    } else {
      return nil
    }
    guard isOver(at: end) || dayOfWeek != nil && cursor.byte(at: end) == 0x54 else { return nil }
    let count = number(start, 2)
    cursor.index = end
    let fourth = try day(year, 1, 4)
    let lastWeek = try day(year, 12, 28)
    guard let first = fourth.adding(-fourth.weekday) else { throw refuse("the calendar has no such week") }
    let weeks = (lastWeek - first) / 7 + 1
    guard (1...weeks).contains(count) else { throw refuse("\(year) has \(weeks) weeks") }
    guard let monday = first.adding(7 * (count - 1)), let sunday = monday.adding(6) else {
      throw refuse("the calendar has no such week")
    }
    guard let dayOfWeek else { return Draft(days: monday...sunday, unit: .week) }
    guard (1...7).contains(dayOfWeek), let day = monday.adding(dayOfWeek - 1) else {
      throw refuse("a week has days 1 to 7, from Monday on")
    }
    return try withTime(Draft(days: day...day, unit: .day))
  }
}
