import FrontlineTime
import Testing

@testable import FrontlineService

@Suite struct DayFilterTests {
  @Test(arguments: [
    ("2020-10-29", "2020-10-29", "2020-10-29"), ("2020-10-29T12:00:00Z", "2020-10-29", "2020-10-29"),
    ("2020-10-29T23:59:60.25+04:00", "2020-10-29", "2020-10-29"),
    ("2020-09-27T/2020-10-29T", "2020-09-27", "2020-10-29"),
    ("2020-09-27/2020-09-27", "2020-09-27", "2020-09-27"),
  ])
  func `Days are read`(_ text: String, _ first: String, _ last: String) throws {
    #expect(try DayFilter(text).days == Day(first)...Day(last))
  }

  @Test func `Ends may be open`() throws {
    #expect(try DayFilter("../2020-10-29").days == Day.first...Day("2020-10-29"))
    #expect(try DayFilter("/2020-10-29").days == Day.first...Day("2020-10-29"))
    #expect(try DayFilter("2020-10-29/..").days == Day("2020-10-29")...Day.last)
    #expect(try DayFilter("2020-10-29/").days == Day("2020-10-29")...Day.last)
  }

  @Test(arguments: [
    "", "2020-13-45", "2020-02-30", "2020", "../..", "/", "2020-10-29/2020-10-28", "a/b/c",
    "2020-10-29T25:00:00Z",
    "2020-10-29T12:00", "2020-10-29T12:00:00 04:00", "2020-10-29Z", "٢٠٢٠-10-29", "2020-10-29/2020-10-30/..",
  ])
  func `What is no day is refused`(_ text: String) {
    #expect(throws: ServiceError.self) { try DayFilter(text) }
  }
}
