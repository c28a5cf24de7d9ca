internal import FrontlineGeometry
internal import FrontlineTime

/// A time of day behind a day: it is checked, and kept out of the day.
extension DayScanner {
  /// The day, a time of day behind it passed over: `T22:30:00Z`, ` 22:30`, ` 10:30 PM`, `T2230+04`.
  mutating func withTime(_ draft: Draft) throws(TimeError) -> Draft {
    let start = cursor.index
    let isISO = cursor.byte() == 0x54 && cursor.isDigit(at: start + 1)
    let begin = isISO ? start + 1 : cursor.afterBlanks(from: start + (cursor.byte() == 0x2C ? 1 : 0))
    guard isISO || begin > start, let time = clock(at: begin, mayBeCompact: isISO) else {
      guard !isISO else {
        cursor.index = start + 1 + cursor.digitRun(at: start + 1, limit: 9)
        throw refuse("its time of day is not written as 22:30")
      }
      return draft
    }
    cursor.index = time.end
    guard time.isValid else { throw refuse("there is no such time of day") }
    guard let zone = reader.zone, let offset = time.offset, draft.unit == .day else { return draft }
    let minutes = Double(time.minutes - offset + zone)
    guard let day = draft.days.lowerBound.adding(Int((minutes / 1_440).rounded(.down))) else {
      throw refuse("in that zone it lies beyond the days that can be counted")
    }
    return Draft(days: day...day, unit: .day)
  }

  /// A time of day: whether there is one such, its minutes, those its zone is ahead of UTC where it has one, and where
  /// it ends.
  private typealias Clock = (isValid: Bool, minutes: Int, offset: Int?, end: Int)

  /// Hours, minutes, seconds, with the half of the day and the zone.
  private func clock(at start: Int, mayBeCompact: Bool) -> Clock? {
    var index = start
    func two() -> Int? {
      guard cursor.isDigit(at: index), cursor.isDigit(at: index + 1) else { return nil }
      return number(index, 2)
    }
    let hourDigits = cursor.digitRun(at: index, limit: 3)
    guard (1...2).contains(hourDigits) || mayBeCompact && hourDigits > 0 else { return nil }
    let isCompact = mayBeCompact && [4, 6].contains(cursor.digitRun(at: index, limit: 7))
    var hour = number(index, isCompact ? 2 : hourDigits)
    index += isCompact ? 2 : hourDigits
    if !isCompact {
      guard cursor.byte(at: index) == 0x3A else { return nil }
      index += 1
    }
    guard let minute = two() else { return nil }
    index += 2
    var second = 0
    if !isCompact, cursor.byte(at: index) == 0x3A {
      index += 1
      guard let value = two() else { return nil }
      second = value
      index += 2
    } else if isCompact, let value = two() {
      second = value
      index += 2
    }
    if cursor.byte(at: index) == 0x2E || cursor.byte(at: index) == 0x2C {
      index += cursor.isDigit(at: index + 1) ? 1 + cursor.digitRun(at: index + 1, limit: 12) : 0
    }
    guard !cursor.isDigit(at: index) else { return nil }
    if let half = cursor.word(at: cursor.afterBlanks(from: index)),
      half.letters == "am" || half.letters == "pm"
    {
      index = half.end
      if hour <= 12 { hour = hour % 12 + (half.letters == "pm" ? 12 : 0) } else { hour = 99 }
    }
    let isMidnight = hour == 24 && minute == 0 && second == 0
    let isTime = minute < 60 && second <= 60 && (hour < 24 || isMidnight)
    guard let (end, offset) = zone(at: index) else { return (false, 0, nil, index + 1) }
    return (isTime, hour * 60 + minute, offset, end)
  }

  /// The end of a zone, and the minutes that it is ahead of UTC: `Z`, ` UTC`, ` GMT`, `+04:00`, `-0400`, `+04`; where
  /// there is none, the place itself. `nil`: it is no zone of the Earth.
  private func zone(at start: Int) -> (end: Int, offset: Int?)? {
    if let word = cursor.word(at: cursor.afterBlanks(from: start)),
      ["z", "utc", "gmt"].contains(word.letters)
    {
      return (word.end, 0)
    }
    let next = cursor.afterBlanks(from: start)
    guard let sign = cursor.byte(at: next), sign == 0x2B || sign == 0x2D else { return (start, nil) }
    let digits = cursor.digitRun(at: next + 1, limit: 5)
    guard digits == 2 || digits == 4 else { return next == start ? nil : (start, nil) }
    let hasColon =
      digits == 2 && cursor.byte(at: next + 3) == 0x3A && cursor.digitRun(at: next + 4, limit: 3) == 2
    let minutes = digits == 4 ? number(next + 3, 2) : hasColon ? number(next + 4, 2) : 0
    let hours = number(next + 1, 2)
    guard hours <= 14, minutes < 60 else { return nil }
    let offset = (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
    return (hasColon ? next + 6 : next + 1 + digits, offset)
  }
}
