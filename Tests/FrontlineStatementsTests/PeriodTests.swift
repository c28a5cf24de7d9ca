import FrontlineAtlas
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// Days by the names of the atlas, and what "the war" is.
@Suite struct PeriodTests {
  private func check(_ sentence: String, on day: String?) throws -> StatementCheck {
    try Cases.atlas.get().check(sentence, on: day.map { try Day($0) })
  }

  @Test(arguments: [
    ("Shusha was held by Azerbaijan by the time the agreement was signed.", "2020-11-20", "2020-11-10"),
    ("Azerbaijan took Shusha two days before the ceasefire.", "2020-11-20", "2020-11-10"),
    ("Azerbaijan has taken Fuzuli since the truce.", "2020-10-17", "2020-10-10"),
    ("Azerbaijan has taken Fuzuli since the truce.", "2020-10-20", "2020-10-18"),
    ("Armenian forces held Lachin at the war's end.", "2020-11-20", "2020-11-10"),
    ("Armenian forces held Lachin when the ceasefire of 1994 took effect.", "2020-11-20", "1994-05-12"),
    ("Azerbaijan took Shusha in the 44-day war.", "2021-06-01", "2020-09-27 to 2020-11-10"),
  ])
  func `A note says which days were taken`(sentence: String, said: String, days: String) throws {
    let check = try check(sentence, on: said)
    #expect(check.notes.contains { $0.hasSuffix(" was taken as \(days).") }, "\(check.sentence)")
  }

  @Test(arguments: [
    ("Armenian forces held Lachin before the ceasefire.", nil),
    ("Azerbaijan took Hadrut after the peace of Lausanne.", "2020-10-29"),
    ("Armenian forces hold Lachin since the 44-day war.", "2020-12-20"),
    ("Azerbaijan took Hadrut before the ceasefire.", "1993-01-01"),
  ])
  func `A name of several days, or of none, refuses`(sentence: String, said: String?) throws {
    #expect(try check(sentence, on: said).verdict == .refused)
  }

  /// The day before a war is a day even where no day of the calendar is before it.
  @Test func `Before the war has a day at both ends of the calendar`() throws {
    let sentence = "Armenian forces had to abandon Hadrut before the war"
    #expect(try check(sentence, on: "2020-10-29").verdict == .contradicted)
    for day in [Day.first, .first + 1, .last] {
      #expect(try Cases.atlas.get().check(sentence, on: day).verdict != .supported)
    }
  }

  @Test func `The Lachin road is the one in use on the day`() throws {
    let old = try check("The Lachin road is open.", on: "2020-10-29")
    #expect(old.verdict == .supported)
    #expect(
      old.parts[0].notes.contains(
        "\"Lachin road\" may mean lachin-corridor-new, lachin-corridor-old; in use on 2020-10-29: lachin-corridor-old."
      ))
    #expect(try check("The Lachin road is open.", on: "2022-10-01").sentence.contains("lachin-corridor-new"))
  }

  @Test func `A part of a total that the atlas has otherwise is undetermined`() throws {
    #expect(
      try check("Azerbaijan holds 55 of the 77 settlements in Tartar district.", on: "2020-11-20").verdict
        == .supported)
    let other = try check("Azerbaijan holds 55 of the 80 settlements in Tartar district.", on: "2020-11-20")
    #expect(other.verdict == .undetermined)
    #expect(other.parts[0].notes.contains { $0.hasPrefix("The atlas has 77 settlements in Tartar district") })
  }

  @Test func `Each in several districts is a count for each`() throws {
    let check = try check(
      "Azerbaijan took four villages, two each in Fuzuli and Jabrayil districts.", on: "2020-10-29")
    #expect(check.parts.count == 3)
  }
}
