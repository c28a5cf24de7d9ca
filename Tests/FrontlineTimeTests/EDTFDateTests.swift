import FrontlineTestSupport
import FrontlineTime
import Testing

@Suite struct EDTFDateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let earliest: String?
    let latest: String?
    var testDescription: String { text }
    init(_ text: String, _ earliest: String?, _ latest: String?) {
      self.text = text
      self.earliest = earliest
      self.latest = latest
    }
  }

  static let cases: [Case] = [
    // Level 0
    Case("1985-04-12", "1985-04-12", "1985-04-12"),
    Case("1985-04", "1985-04-01", "1985-04-30"),
    Case("1985", "1985-01-01", "1985-12-31"),
    Case("0000", "0000-01-01", "0000-12-31"),
    Case("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    Case("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    Case("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    Case("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    Case("1964/2008", "1964-01-01", "2008-12-31"),
    Case("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    Case("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    Case("2005/2006-02", "2005-01-01", "2006-02-28"),
    // Level 1
    Case("Y12020", "+12020-01-01", "+12020-12-31"),
    Case("Y-12020", "-12020-01-01", "-12020-12-31"),
    Case("-1985", "-1985-01-01", "-1985-12-31"),
    Case("2001-21", "2001-03-01", "2001-06-21"),
    Case("2001-22", "2001-06-01", "2001-09-23"),
    Case("2001-23", "2001-09-01", "2001-12-22"),
    Case("2001-24", "2000-12-01", "2002-03-21"),
    Case("1984?", "1983-01-01", "1985-12-31"),
    Case("2004-06~", "2004-05-01", "2004-07-31"),
    Case("2004-01~", "2003-12-01", "2004-02-29"),
    Case("2004-12%", "2004-11-01", "2005-01-31"),
    Case("2004-06-11%", "2004-06-10", "2004-06-12"),
    Case("2020-11-08~", "2020-11-07", "2020-11-09"),
    Case("2001-21~", "2000-12-01", "2001-09-21"),
    Case("201X", "2010-01-01", "2019-12-31"),
    Case("201X?", "2000-01-01", "2029-12-31"),
    Case("20XX", "2000-01-01", "2099-12-31"),
    Case("2004-XX", "2004-01-01", "2004-12-31"),
    Case("1985-04-XX", "1985-04-01", "1985-04-30"),
    Case("1985-XX-XX", "1985-01-01", "1985-12-31"),
    Case("199X-XX", "1990-01-01", "1999-12-31"),
    Case("-201X", "-2019-01-01", "-2010-12-31"),
    Case("1985-04-12/..", "1985-04-12", nil),
    Case("1985-04/..", "1985-04-01", nil),
    Case("../1985-04-12", nil, "1985-04-12"),
    Case("../..", nil, nil),
    Case("1985-04-12/", "1985-04-12", nil),
    Case("/1985-04", nil, "1985-04-30"),
    Case("1984~/2004-06", "1983-01-01", "2004-06-30"),
    Case("1984-06-02?/2004-08-08~", "1984-06-01", "2004-08-09"),
    Case("-2000/-1000", "-2000-01-01", "-1000-12-31"),
    // Level 2: the one-of set
    Case("[1993-08-23..1993-08-26]", "1993-08-23", "1993-08-26"),
    Case("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    Case("[..1760-12-03]", nil, "1760-12-03"),
    Case("[1760-12..]", "1760-12-01", nil),
    Case("[1760-01,1760-02,1760-12..]", "1760-01-01", nil),
    Case("[1667,1760-12]", "1667-01-01", "1760-12-31"),
    Case("[1992-05-09,1992-05-08]", "1992-05-08", "1992-05-09"),
    Case("[1993-08-23~]", "1993-08-22", "1993-08-24"),
  ]

  @Test(arguments: cases) func `Reads and writes back`(each: Case) throws {
    let date = try EDTFDate(each.text)
    #expect(date.earliest?.description == each.earliest)
    #expect(date.latest?.description == each.latest)
    #expect(date.text == each.text)
    #expect(try EDTFDate(date.description) == date)
  }

  /// Text, and the position of the refusal.
  @Test(arguments: [
    ("Y-17E7", 5), ("Y17101E2", 7), ("1950S2", 5), ("Y171010000S3", 11), ("2001-34", 6), ("2001-25", 6),
    ("{1667,1668}", 1), ("2004-06~-11", 8), ("2004?-06-11", 5), ("?2004-06-~11", 1), ("2011-06-~04", 9),
    ("156X-12-25", 6), ("XXXX-12-XX", 1), ("1XXX-12", 6), ("1984-1X", 6), ("1985-04-1X", 9),
    ("1985-XX-04", 9), ("19X5", 4), ("XXXX", 1), ("[1667 , 1668]", 6), ("[1993-08-26..1993-08-23]", 12),
    ("[1667,..1668]", 7), ("[1667", 6), ("[]", 2), ("1985-13", 6), ("1985-00", 6), ("1985-02-29", 9),
    ("1985-4-12", 7), ("85", 3), ("1985-04-12 ", 11), ("2008/1964", 6), ("1964/2008/2010", 10), ("/", 1),
    ("1985-04-12T25:00:00", 12), ("1985-04T12:00:00", 8), ("Y1985", 2), ("Y01985", 2), ("Y170000002", 1),
    ("Y9999999999", 2), ("-0000", 1), ("2001-21-05", 8), ("today", 1), ("1985-04-12é", 11), ("Y12020-01", 7),
    ("1985-04-12T10:00:00/1986", 11), ("1984~~", 6), ("2004-06-31", 9), (".", 1), ("..", 1),
  ])
  func `Refuses with the position`(text: String, position: Int) {
    let error = #expect(throws: TimeError.self) { try EDTFDate(text) }
    #expect(error?.code == .invalidDate)
    #expect(error?.description.contains("at position \(position), ") == true, "\(error?.description ?? "")")
  }

  @Test func `An empty text is no date`() {
    #expect(throws: TimeError.self) { try EDTFDate("") }
  }

  @Test func `Ends of an interval`() throws {
    let period = try EDTFDate("2021~/..")
    #expect(period.form == .interval)
    #expect(period.start == .date(try EDTFDate("2021~")))
    #expect(period.end == .open)
    #expect(try EDTFDate("/1993").start == .unknown)
    #expect(try EDTFDate("1993").start == .date(EDTFDate("1993")))
  }

  @Test func `Exact dates`() throws {
    let day = try Day("2020-11-08")
    #expect(EDTFDate(day) == (try EDTFDate("2020-11-08")))
    #expect(EDTFDate(day).isExact)
    #expect(try !EDTFDate("2020-11").isExact)
    #expect(try EDTFDate("2020-02").days?.count == 29)
    #expect(try EDTFDate("2020-02/..").days == nil)
  }

  /// Whatever bytes come, the answer is a date with its ends in order, or a sentence.
  @Test func `No text is a crash`() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789012-//..~?%XYTZES[],{}+: é")
    for _ in 0..<40_000 {
      let text = String(
        (0..<Int.random(in: 1...14, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
      guard let date = try? EDTFDate(text) else { continue }
      if let earliest = date.earliest, let latest = date.latest, latest < earliest {
        Issue.record("\(text) ends before it starts")
      }
      if date.text != text { Issue.record("\(text) is written \(date.text)") }
    }
  }
}
