import FrontlineFormats
import FrontlineFronts
import FrontlineTime
import Testing

@Suite struct FrontDatesTests {
  private let dates = FrontDates()

  @Test(arguments: [
    (#"{"datetime":"2022-03-01T00:00:00Z"}"#, "2022-03-01", "2022-03-01"),
    (#"{"from":"2022-03-01","to":"2022-03-03"}"#, "2022-03-01", "2022-03-03"),
    (#"{"start_date":"March 2022","end_date":"2022-05"}"#, "2022-03-01", "2022-05-31"),
    (#"{"time_start":1646092800,"time_end":1646265600000}"#, "2022-03-01", "2022-03-03"),
    (#"{"begin":"5-Mar-22","end":null}"#, "2022-03-05", "2022-03-05"),
    (#"{"from":"Kyiv","day":20220305}"#, "2022-03-05", "2022-03-05"),
    (#"{"date":"2022-03-01","end_date":"2022-03-03"}"#, "2022-03-01", "2022-03-03"),
    (#"{"date":"2022-03-01","to":"5 km from Kyiv"}"#, "2022-03-01", "2022-03-01"),
    (#"{"date":"2022-03-01","start_date":"2022-02-01","end_date":"2022-04-01"}"#, "2022-03-01", "2022-03-01"),
  ])
  func `Reads the days of properties`(text: String, first: String, last: String) throws {
    let properties = try #require(try JSONValue(parsing: text).object)
    let days = try dates.days(of: properties)
    #expect(days.first?.description == first)
    #expect(days.last?.description == last)
  }

  @Test func `An end before the day that it stands beside is refused`() throws {
    let properties = try #require(
      try JSONValue(parsing: #"{"date":"2022-03-01","end_date":"2021-01-01"}"#).object)
    #expect(throws: FrontError.self) { try dates.days(of: properties) }
  }

  @Test(arguments: [
    ("1648989208", "2022-04-03"), ("map_1649062908000", "2022-04-04"), ("220305", "2022-03-05"),
    ("13-03-2022", "2022-03-13"), ("31032022", "2022-03-31"), ("20220305120000", "2022-03-05"),
    ("front 5 Mar 2022", "2022-03-05"),
  ])
  func `Reads the day of a name`(name: String, day: String) throws {
    let days = try #require(try dates.days(inName: name))
    #expect(days.lowerBound.description == day && days.lowerBound == days.upperBound)
  }

  @Test func `A month and a year are all their days`() throws {
    #expect(try dates.days(inName: "2022-03") == Day("2022-03-01")...Day("2022-03-31"))
    #expect(try dates.days(inName: "borders_1914") == Day("1914-01-01")...Day("1914-12-31"))
    #expect(try dates.days(inName: "borders") == nil)
  }

  @Test(arguments: [
    "Ukraine_14_03_2022", "14 марта 2022", "March_14_2022", "14_mars_2022", "map_14.03.2022_v2",
    "control_14_Mar_2022_evening", "14th March 2022 (evening)", "v2_2022_03_14",
  ])
  func `Underscores part the words of a name, and months have names in other languages`(name: String) throws {
    let day = try Day("2022-03-14")
    #expect(try dates.days(inName: name) == day...day)
  }

  /// What is a part of the year would become the whole year.
  @Test(arguments: ["control-2022-070", "2022_1", "control_3_2022", "2022Q1", "week 12 2022", "2022Mar15"])
  func `A year with other figures beside it is refused`(name: String) {
    #expect(throws: FrontError.self) { try dates.days(inName: name) }
  }

  /// Tables and features have their parts of days under the same names.
  @Test func `A year, a month and a day may stand by themselves in any language`() throws {
    for names in [
      ("year", "month", "day"), ("iyear", "imonth", "iday"), ("Jahr", "Monat", "Tag"),
      ("год", "месяц", "день"),
    ] {
      let properties: JSONObject = [names.0: 2022, names.1: 3, names.2: .string("5")]
      #expect(try dates.daysOfYear(properties) == [Day("2022-03-05")], "\(names)")
    }
    // Without a month a tag is none.
    #expect(try dates.daysOfYear(["year": 2022, "tag": "x"]).count == 365)
  }

  @Test func `Both readings are named`() throws {
    for name in ["05032022", "03-05-2022"] {
      #expect(throws: FrontError.self) { try dates.days(inName: name) }
    }
    var american = dates
    american.reader.order = .monthFirst
    #expect(try american.days(inName: "05032022")?.lowerBound == Day("2022-05-03"))
  }

  @Test func `A zone moves moments that state theirs`() throws {
    var local = DayReader()
    local.zone = 240
    #expect(try local.recordedDay("2022-03-04T20:00:00Z") == Day("2022-03-05"))
    #expect(try local.recordedDay("1646424000") == Day("2022-03-05"))
    #expect(try local.recordedDay("2022-03-04 22:00") == Day("2022-03-04"))
    #expect(try DayReader().recordedDay("2022-03-04T20:00:00Z") == Day("2022-03-04"))
  }
}
