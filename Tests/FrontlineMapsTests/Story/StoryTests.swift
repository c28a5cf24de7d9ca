import FrontlineAtlas
import FrontlineFormats
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
    #expect(object["days"] == .array(["26", "27", "28", "29", "30"].map { .string("2020-10-\($0)") }))
    // Something was announced on the 26th, 28th and 30th, so there are three drawings.
    guard case .array(let drawings)? = object["drawings"], case .array(let numbers)? = object["drawing"],
      case .array(let news)? = object["news"]
    else { return #expect(Bool(false), "no arrays") }
    #expect(drawings.count == 3)
    #expect(numbers == [0, 0, 1, 1, 2].map { .integer($0) })
    #expect(
      news.map { entries in if case .array(let list) = entries { list.isEmpty } else { true } }
        == [false, true, false, true, false])
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
    guard case .object(let object) = try data(page), case .object(let absences)? = object["absences"] else {
      return #expect(Bool(false), "no data")
    }
    #expect(absences.keys == ["0"])
    #expect(object["drawing"] == .array([.null, .integer(0), .integer(0)]))
  }

  @Test func aSpanWithoutFrontsHasNoStory() throws {
    let days = try Day("1995-01-01")...Day("1995-01-05")
    let error = #expect(throws: MapError.self) { try Story(of: karabakh, during: days) }
    #expect(error?.code == .noFront)
  }

  @Test func tooManyDaysAreRefused() throws {
    let error = #expect(throws: MapError.self) {
      try Story(of: karabakh, during: Day("1991-01-01")...Day("2023-01-01"))
    }
    #expect(error?.code == .tooManyDays)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let days = try Day("2020-01-01")...Day("2020-01-04")
    let atlas = try SampleAtlas.make()
    #expect(try Story(of: atlas, during: days).html() == Story(of: atlas, during: days).html())
  }
}
