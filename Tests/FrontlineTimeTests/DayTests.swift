import FrontlineTime
import Testing

@Suite struct DayTests {
  /// Days since 1970-01-01, counted by whole years and a table of months: nothing in common with the code.
  static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
    let before = year - 1
    let leapDays = floored(before, 4) - floored(before, 100) + floored(before, 400)
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    let months = [0, 31, leap ? 60 : 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let shift = leap && month > 2 ? 1 : 0
    let table = month == 3 ? (leap ? 60 : 59) : months[month - 1] + (month > 3 ? shift : 0)
    return 365 * before + leapDays + table + day - 719_163
  }

  @Test func `Days from data never trap`() throws {
    #expect(Day.last.adding(1) == nil && Day.first.adding(-1) == nil && Day.first.adding(.max) == nil)
    #expect(Day.last.adding(0) == .last && Day.first.adding(.min) == nil)
    #expect(try Day("2020-12-31").adding(1) == Day("2021-01-01"))
    let dated = EDTFDate.writableDays
    #expect("\(dated.lowerBound) \(dated.upperBound)" == "-9999-01-01 9999-12-31")
    for day in [dated.lowerBound, dated.upperBound] {
      #expect(try EDTFDate(EDTFDate(day).text) == EDTFDate(day))
    }
  }

  @Test func `Days of known dates`() throws {
    #expect(try Day("1970-01-01").ordinal == 0)
    #expect(try Day("2020-11-08") - Day("2020-09-27") == 42)
    #expect(try Day("2000-02-29") + 1 == Day("2000-03-01"))
    #expect(try Day("1900-02-28") + 1 == Day("1900-03-01"))
    // Modified Julian day 0 is 1858-11-17; the Unix day of it is -40587.
    #expect(try Day("1858-11-17").ordinal == -40_587)
    // The first day of the Gregorian calendar is Julian day number 2299161.
    #expect(try Day("1582-10-15").ordinal == 2_299_161 - 2_440_588)
    // Julian day number 0 is -4713-11-24.
    #expect(try Day("-4713-11-24").ordinal == -2_440_588)
  }

  @Test func `Every day of four hundred years agrees with a count`() throws {
    var ordinal = try Day("1600-01-01").ordinal
    for year in 1600..<2000 {
      for month in 1...12 {
        for day in 1...31 {
          guard let made = Day(year: year, month: month, day: day) else { continue }
          let expected = Day(ordinal: ordinal)
          guard made == expected, made.year == year, made.month == month, made.day == day,
            Int(ordinal) == Self.count(year, month, day)
          else {
            Issue.record("\(year)-\(month)-\(day) is \(made), day \(ordinal)")
            return
          }
          ordinal += 1
        }
      }
    }
    #expect(try ordinal == Day("2000-01-01").ordinal)
  }

  @Test func `The whole range agrees with a count`() throws {
    var ordinal = Int(Int32.min)
    while ordinal <= Int(Int32.max) {
      let day = Day(ordinal: Int32(ordinal))
      let (year, month, dayOfMonth) = (day.year, day.month, day.day)
      let text = try Day(day.description)
      guard Self.count(year, month, dayOfMonth) == ordinal, text == day,
        Day(year: year, month: month, day: dayOfMonth) == day
      else {
        Issue.record("day \(ordinal) reads \(day)")
        return
      }
      ordinal += 99_991
    }
  }

  @Test func `The ends of the range`() throws {
    #expect(Day.first.description == "-5877641-06-23")
    #expect(Day.last.description == "+5881580-07-11")
    #expect(try Day("-5877641-06-23") == .first)
    #expect(try Day("+5881580-07-11") == .last)
    #expect(throws: TimeError.self) { try Day("+5881580-07-12") }
    #expect(Day(year: -5_877_641, month: 6, day: 22) == nil)
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day.first.distance(to: .last) == Int(UInt32.max))
  }

  @Test(arguments: [
    "", "2020", "2020-10", "2020-1-2", "20-10-29", "2020-13-01", "2020-00-10", "2020-02-30", "2021-02-29",
    "2020-10-29T00:00", " 2020-10-29", "2020/10/29", "02020-10-29", "+2020-10-29", "-0000-01-01",
    "+02020-10-29", "2020-10-2９", "12020-10-29", "--2020-10-29", "2020-10-29-", "99999999999-01-01",
  ])
  func `Texts that are no day`(text: String) {
    #expect(throws: TimeError.self) { try Day(text) }
  }

  @Test func `Refusals say why`() {
    #expect(throws: TimeError.self) { try Day("2020-02-30") }
    do { _ = try Day("2020-02-30") } catch {
      #expect(error.code == .invalidDate)
      #expect(error.description == "\"2020-02-30\" is not a day: February 2020 has 29 days.")
    }
  }

  @Test func `Ranges of days are sequences`() throws {
    let days = try Array(Day("2020-02-27")...Day("2020-03-01"))
    #expect(days.map(\.description) == ["2020-02-27", "2020-02-28", "2020-02-29", "2020-03-01"])
    #expect(try (Day("1992-05-08")...Day("2020-11-08")).count == 10_412)
  }
}
