import FrontlineTestSupport
import FrontlineTime
import Testing

@testable import FrontlineFormats

/// Days as they are written, `Cases/days.csv`, and laws over made texts.
@Suite struct DayReaderTests {
  static let all: [CSVRow] = {
    var reader = try! CSVReader(path: caseFile("days.csv"))
    return try! reader.rest()
  }()

  @Test(arguments: all.indices) func `Reads`(index: Int) throws {
    let row = Self.all[index]
    func field(_ name: String) throws -> String { row[CSVColumn(stringLiteral: name)] ?? "" }
    let (text, today, from) = (try field("text"), try field("today"), try field("from"))
    let note = Comment(rawValue: "\(text): \(try field("why"))")
    let reader = DayReader(today: today.isEmpty ? nil : try Day(today))
    let bytes = Array(text.utf8)
    if from == "error" {
      #expect(throws: TimeError.self, note) { try reader.prefix(of: bytes[...]) }
      return
    }
    let read = try reader.prefix(of: bytes[...])
    guard from != "none" else {
      #expect(read == nil, note)
      return
    }
    let days = try #require(read, note)
    #expect(days.days == (try Day(from))...(try Day(field("to"))), note)
    #expect("\(days.unit)" == (try field("unit")), note)
    #expect(String(decoding: bytes.dropFirst(days.length), as: UTF8.self) == (try field("rest")), note)
    if try field("rest").isEmpty { #expect(try reader.days(text).days == days.days, note) }
  }

  @Test(arguments: [
    ("1992-1994", "1992-01-01", "1994-12-31"), ("1991\u{2013}2023", "1991-01-01", "2023-12-31"),
    ("2019", "2019-01-01", "2019-12-31"), ("2019/2020", "2019-01-01", "2020-12-31"),
    ("2020-09-27/2020-11-10", "2020-09-27", "2020-11-10"),
    ("2020-09-27..2020-11-10", "2020-09-27", "2020-11-10"),
    ("2020-W46/2020-W47-1", "2020-11-09", "2020-11-16"),
    ("2020-316", "2020-11-11", "2020-11-11"), ("2020-001", "2020-01-01", "2020-01-01"),
    ("2020-366T12:00Z", "2020-12-31", "2020-12-31"),
    ("27 September 2020 to 10 November 2020", "2020-09-27", "2020-11-10"),
    ("2019-09-27/10 November", "2019-09-27", "2019-11-10"),
    ("28 Dec 2018 to Jan 3", "2018-12-28", "2019-01-03"),
    ("2019-11 to March", "2019-11-01", "2020-03-31"),
    (" 2020-10-29 ", "2020-10-29", "2020-10-29"),
    ("may", "2020-05-01", "2020-05-31"), ("Oct", "2020-10-01", "2020-10-31"),
    ("1990s", "1990-01-01", "1999-12-31"),
    ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
  ])
  func `Reads whole texts`(text: String, from: String, to: String) throws {
    let reader = DayReader(today: try Day("2020-10-29"))
    #expect(try reader.days(text).days == Day(from)...Day(to))
  }

  @Test(arguments: [
    ("2020-10-29 km", #""2020-10-29 km" is not a day: "km" was not understood after "2020-10-29"."#),
    ("31 September 2020", #""31 September 2020" is not a day: September 2020 has 30 days."#),
    ("Friday, 29 October 2020", #""Friday, 29 October 2020" is not a day: 2020-10-29 was a Thursday."#),
    ("20201329", #""20201329" is not a day: there is no month 13."#),
    ("2021-366", #""2021-366" is not a day: 2021 has 365 days."#),
    ("2020-W54", #""2020-W54" is not a day: 2020 has 53 weeks."#),
    ("2020 130", #""2020 130" is not a day: "130" was not understood after "2020"."#),
    ("", "An empty text is not a day; write one as 2020-10-29."),
    (
      "soon",
      #""soon" is not a day; write one as 2020-10-29 or 29 October 2020, a month as 2020-10, a year as 2020."#
    ),
    (
      "10/11/2020",
      #""10/11/2020" may be 10 November 2020 or October 11, 2020; write 2020-11-10 or 2020-10-11, or say --date-order day-first or month-first."#
    ),
    (
      "yesterday",
      #""yesterday" counts from a day that is not given; write the date with its year, as 2020-10-29."#
    ),
  ])
  func `Refuses`(text: String, sentence: String) {
    #expect {
      try DayReader().days(text)
    } throws: {
      "\($0)" == sentence && ($0 as? TimeError)?.code == .invalidDate
    }
  }

  @Test func `Keeps to an order`() throws {
    #expect(try DayReader(order: .dayFirst).day("10/11/2020") == Day("2020-11-10"))
    #expect(try DayReader(order: .monthFirst).day("10/11/2020") == Day("2020-10-11"))
    #expect(throws: TimeError.self) { try DayReader(order: .monthFirst).day("29/10/2020") }
    #expect(DateOrder(word: "DMY") == .dayFirst && DateOrder(word: "month-first") == .monthFirst)
    #expect(DateOrder(word: "ymd") == nil)
  }

  @Test func `Needs one day`() {
    #expect {
      try DayReader().day("October 2020")
    } throws: {
      "\($0)"
        == #""October 2020" is a span, 2020-10-01 to 2020-10-31, where one day is needed; give a day."#
    }
  }

  @Test func `Reads bare years where asked`() throws {
    let bytes = Array("2019 was quiet".utf8)
    #expect(try DayReader().prefix(of: bytes[...]) == nil)
    #expect(try DayReader(readsBareYears: true).prefix(of: bytes[...])?.length == 4)
  }

  // MARK: - Laws

  @Test func `Reads every day in every form`() throws {
    var random = SeededGenerator(seed: 14)
    let reader = DayReader(today: try Day("2030-01-01"))
    for _ in 0..<2_000 {
      let day = try Day("1400-01-01") + Int.random(in: 0..<290_000, using: &random)
      let name = MonthNames.english[day.month - 1]
      let weekday = MonthNames.weekdays[day.weekday]
      let digits = day.description.replacing("-", with: "")
      let forms = [
        "\(day)", digits, day.description.replacing("-", with: "/"),
        day.description.replacing("-", with: "."),
        "\(day.day).\(day.month).\(day.year)", "\(day.day) \(name) \(day.year)",
        "\(name) \(day.day), \(day.year)",
        "\(day.day)-\(name.prefix(3))-\(day.year)", "\(weekday), \(day.day) \(name) \(day.year)",
        "the \(day.day)th of \(name), \(day.year)", "\(day)T23:59:59+04:00",
      ]
      for form in forms { #expect(try reader.day(form) == day, "\(form)") }
      let wrong = MonthNames.weekdays[(day.weekday + 1) % 7]
      #expect(throws: TimeError.self) { try reader.day("\(wrong), \(day.day) \(name) \(day.year)") }
    }
  }

  @Test func `Is the same by itself`() throws {
    var random = SeededGenerator(seed: 2020)
    var read = 0
    let pieces = [
      "2020", "1992", "10", "29", "5", "31", "1", "-", "/", ".", ",", " ", " ", " ", "October", "Oct", "may",
      "May", "march",
      "the ", "of ", "early ", "mid-", "late ", "end of ", "last ", "this ", "week", "month", "night", "year",
      "today",
      "yesterday", "days ago", "ten ", "a ", "Thursday", "Sun", "th", "T22:30", "22:30", "Z", "+04:00",
      " to ", "from ",
      "between ", " and ", "summer ", "winter ", "s", "\u{A0}", "\u{2013}", "é", "\n",
    ]
    for round in 0..<60_000 {
      let bytes = Array(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          pieces.randomElement(using: &random)! + (Int.random(in: 0..<3, using: &random) == 0 ? " " : "")
        }.joined().utf8)
      let reader = DayReader(
        today: round % 3 == 0 ? nil : try Day("2020-10-29"), order: round % 2 == 0 ? .dayFirst : nil)
      guard let days = (try? reader.prefix(of: bytes[...])) ?? nil else { continue }
      read += 1
      #expect(days.length > 0 && days.length <= bytes.count)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try reader.prefix(of: bytes[..<days.length]) == days, "\(text)")
    }
    #expect(read > 2_000)
  }

  @Test func `Survives any bytes and any depth`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let days = (try? DayReader().prefix(of: bytes[...])) ?? nil
      #expect(days.map { $0.length <= bytes.count } ?? true)
    }
    let deep = Array(String(repeating: "from between ", count: 100_000).utf8)
    #expect(((try? DayReader().prefix(of: deep[...])) ?? nil) == nil)
  }
}
