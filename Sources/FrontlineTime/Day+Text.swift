extension Day: CustomStringConvertible {
  /// The day of an ISO 8601 calendar date, `2020-10-29`.
  ///
  /// ```swift
  /// try Day("2020-10-29").month     // 10
  /// try Day("2020-02-30")           // throws: "2020-02-30" is not a day: February 2020 has 29 days.
  /// ```
  ///
  /// Edge cases:
  /// - A year beyond four digits has a sign, `+12020-01-01`; a year before 0 has one too, `-0044-03-15`.
  /// - A month or year alone, a time of day and surrounding space are refused; for dates that are not exact
  ///   there is ``EDTFDate``.
  ///
  /// - Throws: ``TimeError`` with code ``TimeError/Code/invalidDate``.
  public init(_ text: String) throws(TimeError) {
    func refuse(_ why: String) -> TimeError { .invalidDate("\"\(text)\" is not a day: \(why).") }
    var bytes = text.utf8[...]
    var sign = 1
    var signed = false
    if let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      signed = true
      bytes.removeFirst()
    }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Day.number(parts[0]), let month = Day.number(parts[1]),
      let dayOfMonth = Day.number(parts[2]), parts[1].count == 2, parts[2].count == 2, parts[0].count >= 4
    else { throw refuse("a day is written YYYY-MM-DD") }
    guard parts[0].count == 4 || (signed && parts[0].count <= 7 && parts[0].first != UInt8(ascii: "0")) else {
      throw refuse("a year beyond four digits is written with a sign and no leading zero")
    }
    guard !signed || sign < 0 && year > 0 || parts[0].count > 4 else {
      throw refuse("a year of four digits from 0000 to 9999 has no sign")
    }
    guard (1...12).contains(month) else { throw refuse("there is no month \(month)") }
    guard (1...Day.daysIn(month: month, of: sign * year)).contains(dayOfMonth) else {
      let days = Day.daysIn(month: month, of: sign * year)
      throw refuse("\(Day.monthNames[month - 1]) \(sign * year) has \(days) days")
    }
    guard let day = Day(year: sign * year, month: month, day: dayOfMonth) else {
      throw refuse("the days that can be written go from \(Day.first) to \(Day.last)")
    }
    self = day
  }

  /// The day that is written with exactly ten bytes, `2020-10-29`, as most are; `nil`: it is not.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var digits = 0
    for place in [0, 1, 2, 3, 5, 6, 8, 9] {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      digits = digits * 10 + Int(digit)
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The day of a text that is `2020-10-29` and nothing else; `nil`: it is not.
  package init?(plain text: String) {
    var text = text
    guard let day = text.withUTF8({ Day(plain: $0) }) else { return nil }
    self = day
  }

  private static func number(_ digits: Substring.UTF8View.SubSequence) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The day as an ISO 8601 calendar date: `2020-10-29`; a year outside 0 ... 9999 with its sign.
  public var description: String {
    let (year, month, day) = civil
    let sign = year < 0 ? "-" : year > 9_999 ? "+" : ""
    return "\(sign)\(padded(year.magnitude, 4))-\(padded(month.magnitude, 2))-\(padded(day.magnitude, 2))"
  }
}

/// A number with leading zeros up to a width.
func padded(_ number: UInt, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
