import FrontlineAtlas
import FrontlineFormats
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct StoryTests {
  private func data(_ page: String) throws -> JSONValue {
    let start = try #require(page.firstRange(of: "<script type=\"application/json\" id=\"data\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    return try JSONValue(parsing: String(rest[..<end.lowerBound]))
  }

  @Test func aWeekOfTheWarIsOnePage() throws {
    let days = try Day("2020-10-26")...Day("2020-10-30")
    let page = try Story(of: karabakh, during: days).html()
    #expect(page.utf8.count < 600_000)
    #expect(page.contains("min=\"0\" max=\"4\""))
    #expect(!page.contains("src=") && !page.contains("@import") && !page.contains("url(http"))
    guard case .object(let object) = try data(page) else { return #expect(Bool(false), "no object") }
    #expect(object["first"] == [2020, 10, 26] && object["count"] == 5)
    // Something was announced on the 26th, 28th and 30th, so there are three drawings.
    guard case .array(let drawings)? = object["drawings"], case .object(let news)? = object["news"]
    else { return #expect(Bool(false), "no drawings or no news") }
    #expect(drawings.count == 3)
    #expect(object["drawing"] == [0, 0, 2, 1, 4, 2])
    #expect(news.keys == ["0", "2", "4"])
  }

  @Test func noNameEndsTheDataOrTheMarkup() throws {
    let days = try Day("2020-01-01")...Day("2020-01-08")
    let page = try Story(of: SampleAtlas.make(), during: days).html()
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.ranges(of: "</script").count == 2)
    #expect(!page.contains("<img"))
    #expect(try data(page).encoded().contains("alert(1)"))
  }

  @Test func aDayWithoutAFrontSaysWhy() throws {
    // The ledger of the sample begins on the 1st and ends on the 5th.
    let days = try Day("2019-12-31")...Day("2020-01-02")
    let page = try Story(of: SampleAtlas.make(), during: days).html()
    guard case .object(let object) = try data(page), case .array(let absences)? = object["absences"] else {
      return #expect(Bool(false), "no data")
    }
    #expect(absences.count == 4 && absences[2] == 1 && absences[3] == .null)
    #expect(absences[1].encoded().contains("No front can be traced for this day: 0 of the 25 settlements"))
    #expect(object["drawing"] == [0, .null, 1, 0])
  }

  @Test func daysOfWhichNothingIsKnownHaveNoStory() throws {
    let days = try Day("1985-01-01")...Day("1985-01-05")
    let error = #expect(throws: MapError.self) { try Story(of: karabakh, during: days) }
    #expect(error?.code == .noData)
    #expect(error?.description.contains("1985-01-01") == true)
  }

  @Test func daysWithoutAFrontShowTheirPlaces() throws {
    let days = try Day("1993-08-20")...Day("1993-08-26")
    let page = try Story(of: karabakh, during: days).html()
    guard case .object(let object) = try data(page), case .array(let dots)? = object["dots"] else {
      return #expect(Bool(false), "no data")
    }
    #expect(object["drawings"] == [] && dots.count > 50)
  }

  @Test func decadesAreOneStory() throws {
    var (told, last) = (0, 0)
    let days = try Day("1991-10-30")...Day("2020-09-29")
    let page = try Story(of: karabakh, during: days) { day in
      told += 1
      #expect(day >= last)
      last = day
    }.html()
    #expect(told > 20 && told < 60 && last < 10_562)
    #expect(page.utf8.count < 600_000 && page.contains("max=\"10562\""))
  }

  @Test func tooManyDaysAreRefused() throws {
    let error = #expect(throws: MapError.self) {
      try Story(of: karabakh, during: Day("1901-01-01")...Day("2023-01-01"))
    }
    #expect(error?.code == .tooManyDays)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let days = try Day("2020-01-01")...Day("2020-01-04")
    let atlas = try SampleAtlas.make()
    #expect(try Story(of: atlas, during: days).html() == Story(of: atlas, during: days).html())
  }
}
