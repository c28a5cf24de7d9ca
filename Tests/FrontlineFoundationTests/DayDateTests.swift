import Foundation
import FrontlineFoundation
import FrontlineTime
import Testing

/// A day and a moment in a time zone.
@Suite struct DayDateTests {
  private func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

  @Test func `A moment is of another day in another zone`() throws {
    let moment = Date(timeIntervalSince1970: 1_604_952_000)  // 2020-11-09T20:00:00Z
    #expect(Day(at: moment, in: try zone("UTC")) == (try Day("2020-11-09")))
    #expect(Day(at: moment, in: try zone("Asia/Baku")) == (try Day("2020-11-10")))
    #expect(Day(at: moment - 1, in: try zone("Asia/Baku")) == (try Day("2020-11-09")))
  }

  @Test func `A moment before 1970, and before 1582, is of the Gregorian day`() throws {
    let utc = try zone("UTC")
    #expect(Day(at: Date(timeIntervalSince1970: -0.5), in: utc) == (try Day("1969-12-31")))
    #expect(Day(at: Date(timeIntervalSince1970: -62_135_596_800), in: utc) == (try Day("0001-01-01")))
  }

  @Test func `A moment that is no number, or beyond all days, is of no day`() throws {
    let utc = try zone("UTC")
    for seconds in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect(Day(at: Date(timeIntervalSince1970: seconds), in: utc) == nil)
    }
  }

  @Test(arguments: [("UTC", 0), ("Asia/Baku", 4), ("Asia/Yerevan", 4)])
  func `A day begins at midnight, where clocks do`(name: String, hours: Int) throws {
    let day = try Day("2020-11-10")
    let start = try #require(Date(startOf: day, in: try zone(name)))
    #expect(start.timeIntervalSince1970 == Double(day.ordinal) * 86_400 - Double(hours) * 3_600)
  }

  @Test func `Where clocks went forward at midnight, a day begins at one o'clock`() throws {
    let start = try #require(Date(startOf: try Day("2018-11-04"), in: try zone("America/Sao_Paulo")))
    #expect(start.timeIntervalSince1970 == 1_541_300_400)  // 2018-11-04T03:00:00Z, 01:00 there
  }

  @Test func `Where clocks went back over midnight, the first beginning counts`() throws {
    // At 00:01 of 2006-10-29 the clocks of St. John's went back to 23:01 of the day before.
    let start = try #require(Date(startOf: try Day("2006-10-29"), in: try zone("America/St_Johns")))
    #expect(start.timeIntervalSince1970 == 1_162_089_000)  // 2006-10-29T02:30:00Z
  }

  @Test func `A day that a zone left out has no beginning`() throws {
    let apia = try zone("Pacific/Apia")
    #expect(Date(startOf: try Day("2011-12-30"), in: apia) == nil)
    #expect(Date(startOf: try Day("2011-12-31"), in: apia) != nil)
  }

  @Test(arguments: [
    "Asia/Baku", "Asia/Yerevan", "Europe/Moscow", "Europe/Kyiv", "America/Havana", "Asia/Kathmandu",
  ])
  func `A day is that of its beginning, and the second before is of an earlier one`(name: String) throws {
    let zone = try zone(name)
    for ordinal in stride(from: Int32(-25_000), to: 40_000, by: 37) {
      let day = Day(ordinal: ordinal)
      let start = try #require(Date(startOf: day, in: zone))
      #expect(Day(at: start, in: zone) == day)
      #expect(try #require(Day(at: start - 1, in: zone)) < day)
    }
  }
}
