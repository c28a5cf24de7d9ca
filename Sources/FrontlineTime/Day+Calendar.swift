extension Day {
  /// The day of this year, month and day of the month; `nil` where the calendar has no such day, or it lies
  /// beyond ``first`` and ``last``.
  ///
  /// ```swift
  /// Day(year: 2020, month: 2, day: 29)      // 2020-02-29
  /// Day(year: 2021, month: 2, day: 29)      // nil
  /// ```
  ///
  /// - Parameters:
  ///   - year: astronomical: 0 is 1 BC, -1 is 2 BC.
  ///   - month: 1 ... 12.
  ///   - day: 1 ... 31, as the month has it.
  /// - Complexity: O(1).
  public init?(year: Int, month: Int, day: Int) {
    guard (-5_877_642...5_881_581).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysIn(month: month, of: year),
      let ordinal = Int32(exactly: Day.ordinal(year: year, month: month, day: day))
    else { return nil }
    self.ordinal = ordinal
  }

  /// The year; 0 is 1 BC.
  public var year: Int { civil.year }
  /// The month, 1 ... 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 ... 31.
  public var day: Int { civil.day }

  /// Year, month and day at once.
  ///
  /// The year is counted from March, so that the leap day ends it and each month's first day is a linear
  /// function of its number; 146,097 days are 400 years.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468  // days since 0000-03-01
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The days since 1970-01-01, of a date that the calendar has.
  static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Whether a year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month, 1 ... 12.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
