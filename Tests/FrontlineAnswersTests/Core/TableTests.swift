import Testing

@testable import FrontlineAnswers

@Suite struct TableTests {
  private let table = Table(
    columns: [.text("name", "name"), .hidden("id"), .number("n", "count")],
    rows: [["Şuşa", "shusha", "5"], ["Ստեփանակերտ", "stepanakert", "1200"], ["Шуша", "x", ""]])

  @Test func columnsAreAlignedInEveryScript() {
    #expect(
      table.aligned() == [
        "name         count", "Şuşa             5", "Ստեփանակերտ   1200", "Шуша",
      ])
  }

  @Test func wideLettersTakeTwoCellsAndControlsAreSeen() {
    let table = Table(
      columns: [.text("name", "name"), .text("kind", "kind")],
      rows: [["東京都庁", "town"], ["Bravo", "town"], ["e\u{301}\u{1B}[31m", "town"]])
    #expect(
      table.aligned() == ["name      kind", "東京都庁  town", "Bravo     town", "e\u{301}␛[31m    town"])
  }

  @Test func theHeadingCanBeLeftOut() {
    #expect(table.aligned(heading: false).count == 3)
    #expect(table.aligned(heading: false)[0] == "Şuşa            5")
  }
}
