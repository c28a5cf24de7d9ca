/// The unit in which a date is stated.
private enum Precision {
  case years(Int)
  case season
  case month
  case day
}

extension EDTFScanner {
  /// One date of level 0 or 1, with its qualifier.
  mutating func date(allowsTime: Bool) throws(TimeError) -> EDTFSpan {
    let begin = index
    if let qualifier = byte(), isQualifier(qualifier) {
      throw refuse("\(seen) before a date is EDTF of level 2")
    }
    let (precision, year, month, day) =
      byte() == UInt8(ascii: "Y") ? try longYear() : try calendarDate()
    if case .day = precision, allowsTime, byte() == UInt8(ascii: "T") {
      try time()
      return try span(precision, year, month, day, widened: 0, begin: begin)
    }
    guard let qualifier = byte(), isQualifier(qualifier) else {
      return try span(precision, year, month, day, widened: 0, begin: begin)
    }
    index += 1
    if byte() == UInt8(ascii: "-") {
      index -= 1
      throw refuse("\(seen) inside a date is EDTF of level 2")
    }
    return try span(precision, year, month, day, widened: 1, begin: begin)
  }

  private func isQualifier(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "%")
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// `Y` and a year of more than four digits.
  private mutating func longYear() throws(TimeError) -> (Precision, Int, Int, Int) {
    index += 1
    let sign = take("-") ? -1 : 1
    let begin = index
    var year = 0
    while isDigit(byte()) {
      guard index - begin < 9 else {
        throw refuse("the year lies beyond the days that can be counted", at: begin)
      }
      year = year * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    if byte() == UInt8(ascii: "E") || byte() == UInt8(ascii: "S") {
      throw refuse("\(seen) in a year is EDTF of level 2")
    }
    guard index - begin > 4, bytes[begin] != UInt8(ascii: "0") else {
      throw refuse("a year after \"Y\" has more than four digits and no leading zero", at: begin)
    }
    if byte() == UInt8(ascii: "-") { throw refuse("a year after \"Y\" has no month") }
    return (.years(1), sign * year, 0, 0)
  }

  /// A year of four digits, with a month or season, and a day; `X` for digits on the right that are not known.
  private mutating func calendarDate() throws(TimeError) -> (Precision, Int, Int, Int) {
    let begin = index
    let sign = take("-") ? -1 : 1
    var (year, unknown) = try digits(4, "a year of four digits")
    guard unknown < 4 else { throw refuse("a year of which no digit is known is EDTF of level 2", at: begin) }
    guard sign > 0 || year > 0 || unknown > 0 else { throw refuse("there is no year -0000", at: begin) }
    var unit = 1
    for _ in 0..<unknown { unit *= 10 }
    if byte() == UInt8(ascii: "S") { throw refuse("\(seen) in a year is EDTF of level 2") }
    // A decade before year 0 counts away from it: -201X is -2019 ... -2010.
    year = sign < 0 ? -(year + unit - 1) : year
    guard take("-") else { return (.years(unit), year, 0, 0) }

    let monthIndex = index
    let (month, monthUnknown) = try digits(2, "a month of two digits")
    if unknown > 0, monthUnknown < 2 {
      throw refuse("a month in a year that is not known is EDTF of level 2", at: monthIndex)
    }
    if monthUnknown == 1 { throw refuse("half a month that is not known is EDTF of level 2", at: monthIndex) }
    if monthUnknown == 0, (21...24).contains(month) {
      if byte() == UInt8(ascii: "-") { throw refuse("a season has no day") }
      return (.season, year, month, 0)
    }
    if monthUnknown == 0, (25...41).contains(month) {
      throw refuse("the part of a year \(month) is EDTF of level 2", at: monthIndex)
    }
    guard monthUnknown == 2 || (1...12).contains(month) else {
      throw refuse("there is no month \(padded(UInt(month), 2))", at: monthIndex)
    }
    guard take("-") else { return monthUnknown == 2 ? (.years(unit), year, 0, 0) : (.month, year, month, 0) }

    let dayIndex = index
    let (day, dayUnknown) = try digits(2, "a day of two digits")
    if monthUnknown == 2, dayUnknown < 2 {
      throw refuse("a day in a month that is not known is EDTF of level 2", at: dayIndex)
    }
    if dayUnknown == 1 { throw refuse("half a day that is not known is EDTF of level 2", at: dayIndex) }
    if dayUnknown == 2 { return monthUnknown == 2 ? (.years(unit), year, 0, 0) : (.month, year, month, 0) }
    guard (1...Day.daysIn(month: month, of: year)).contains(day) else {
      throw refuse("the month has no day \(padded(UInt(day), 2))", at: dayIndex)
    }
    return (.day, year, month, day)
  }

  /// So many digits, the last of which may be `X`; the value with 0 for `X`, and how many of them there are.
  private mutating func digits(_ count: Int, _ what: String) throws(TimeError) -> (value: Int, unknown: Int) {
    var value = 0
    var unknown = 0
    for _ in 0..<count {
      if byte() == UInt8(ascii: "X") {
        unknown += 1
        value *= 10
      } else if isDigit(byte()) {
        guard unknown == 0 else { throw refuse("a digit after \"X\" is EDTF of level 2") }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      } else if let qualifier = byte(), isQualifier(qualifier) {
        throw refuse("\(seen) inside a date is EDTF of level 2")
      } else {
        throw refuse("\(seen) stands where \(what) is expected")
      }
      index += 1
    }
    return (value, unknown)
  }

  /// `T23:20:30` with `Z`, an offset or nothing.
  private mutating func time() throws(TimeError) {
    index += 1
    let begin = index
    func check(_ valid: Bool) throws(TimeError) {
      guard valid else { throw refuse("no time of day begins here", at: begin) }
    }
    let hour = try digits(2, "an hour of two digits")
    try check(take(":"))
    let minute = try digits(2, "a minute of two digits")
    try check(take(":"))
    let second = try digits(2, "a second of two digits")
    try check(hour.unknown + minute.unknown + second.unknown == 0)
    let isMidnight = hour.value == 24 && minute.value == 0 && second.value == 0
    try check((hour.value < 24 || isMidnight) && minute.value < 60 && second.value <= 60)
    if take("Z") { return }
    guard take("+") || take("-") else { return }
    let offset = try digits(2, "an offset of two digits")
    var offsetMinute = (value: 0, unknown: 0)
    if take(":") { offsetMinute = try digits(2, "a minute of two digits") }
    try check(offset.unknown + offsetMinute.unknown == 0)
    try check(offset.value < 15 && offsetMinute.value < 60)
  }

  /// The days of a date, widened by so many of its units each way.
  private func span(
    _ precision: Precision, _ year: Int, _ month: Int, _ day: Int, widened: Int, begin: Int
  ) throws(TimeError) -> EDTFSpan {
    func first(_ year: Int, _ monthIndex: Int, _ day: Int = 1) -> Int {  // months from 0, over any year
      let years = Int((Double(monthIndex) / 12).rounded(.down))
      return Day.ordinal(year: year + years, month: monthIndex - 12 * years + 1, day: day)
    }
    let ordinals: (Int, Int)
    switch precision {
    case .years(let unit):
      ordinals = (first(year - unit * widened, 0), first(year + unit * (1 + widened), 0) - 1)
    case .month:
      ordinals = (first(year, month - 1 - widened), first(year, month + widened) - 1)
    case .day:
      let ordinal = first(year, month - 1, day)
      ordinals = (ordinal - widened, ordinal + widened)
    case .season:
      let index = month - 21
      let start = [2, 5, 8, -1][index] - 3 * widened
      let end = [5, 8, 11, 14][index] + 3 * widened
      ordinals = (first(year, start), first(year, end, index == 1 ? 23 : index == 2 ? 22 : 21))
    }
    guard let earliest = Int32(exactly: ordinals.0), let latest = Int32(exactly: ordinals.1) else {
      throw refuse("the year lies beyond the days that can be counted", at: begin)
    }
    return EDTFSpan(earliest: Day(ordinal: earliest), latest: Day(ordinal: latest))
  }
}
