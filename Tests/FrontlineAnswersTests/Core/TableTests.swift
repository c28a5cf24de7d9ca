import FrontlineMaps
import Testing

@testable import FrontlineAnswers

@Suite struct TableTests {
  private let table = Table(
    columns: [.text("name", "name"), .hidden("id"), .number("n", "count")],
    rows: [["Şuşa", "shusha", "5"], ["Ստեփանակերտ", "stepanakert", "1200"], ["Шуша", "x", ""]])

  @Test func `Columns are aligned in every script`() {
    #expect(
      table.aligned() == [
        "name         count", "Şuşa             5", "Ստեփանակերտ   1200", "Шуша",
      ])
  }

  @Test func `Wide letters take two cells and controls are seen`() {
    let table = Table(
      columns: [.text("name", "name"), .text("kind", "kind")],
      rows: [["東京都庁", "town"], ["Bravo", "town"], ["e\u{301}\u{1B}[31m", "town"]])
    #expect(
      table.aligned() == ["name      kind", "東京都庁  town", "Bravo     town", "e\u{301}␛[31m    town"])
  }

  @Test func `The heading can be left out`() {
    #expect(table.aligned(heading: false).count == 3)
    #expect(table.aligned(heading: false)[0] == "Şuşa            5")
  }

  private let claims = Table(
    columns: [.text("place", "place"), .number("n", "days"), .text("who", "according to")],
    rows: [["Shusha", "1055", "Presidency of Azerbaijan, Artsakh authorities"], ["Hadrut", "6", "Agence"]])

  @Test func `A column of words is folded where the page is narrow`() {
    #expect(
      claims.aligned(on: Page(width: 36, isFolded: true), indent: 2) == [
        "  place   days  according to", "  Shusha  1055  Presidency of",
        "                Azerbaijan, Artsakh", "                authorities", "  Hadrut     6  Agence",
      ])
    #expect(claims.aligned(on: Page(width: 36)) == claims.aligned())
  }

  @Test func `Where no column fits each row stands in lines of its own`() {
    let lines = claims.aligned(on: Page(width: 24, isFolded: true))
    #expect(lines.prefix(2) == ["place         Shusha", "days          1055"])
    #expect(lines.contains(""))
    #expect(lines.filter { $0.contains("Agence") } == ["according to  Agence"])
  }

  @Test func `A page with a limit says how many rows there are more`() {
    #expect(
      claims.aligned(on: Page(limit: 1), indent: 2).last == "  ... and 1 more")
    #expect(claims.aligned(on: Page(limit: 2)) == claims.aligned())
  }

  @Test(arguments: 1...80) func `No line of a folded page is wider than its longest word`(width: Int) {
    let longest = "authorities".count
    for line in claims.aligned(on: Page(width: width, isFolded: true)) {
      #expect(line.cells <= max(width, "according to".count + 2 + longest))
    }
  }

  @Test func `A figure stays with its unit`() {
    let line = "tightest  between Dashbashi and Yukhari Mazra, 0.18 mi apart"
    #expect(
      folded(line, width: 51, hang: hang(of: line)) == [
        "tightest  between Dashbashi and Yukhari Mazra,", "          0.18 mi apart",
      ])
  }
}
