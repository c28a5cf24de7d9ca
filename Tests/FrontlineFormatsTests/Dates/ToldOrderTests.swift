import FrontlineTime
import Testing

@testable import FrontlineFormats

@Suite struct ToldOrderTests {
  private func told(_ texts: [String]) -> ToldOrder {
    var told = ToldOrder()
    for text in texts { told.leavesOpen(text) }
    return told
  }

  @Test(arguments: [
    (["05/07/2021", "25/07/2021"], DateOrder?.some(.dayFirst)),
    (["25-07-2021 10:30", "05-07-2021"], .dayFirst), (["5/7/21", "7/25/21"], .monthFirst),
    ([" 07/25/2021"], .monthFirst), (["05/07/2021"], nil),
    (["25/07/2021", "07/25/2021"], nil),  // both are told
    (["25.07.2021"], nil),  // points tell nothing of others
    (["25-07-21"], nil),  // may begin with its year
    (["2021-07-25", "13/13/2021", "07/07/2021", "45/07/2021", ""], nil),
  ])
  func `the day that has one reading tells the order`(texts: [String], order: DateOrder?) {
    #expect(told(texts).order == order)
  }

  @Test func `a day with two readings is open, and is named with what tells it`() {
    #expect(
      ToldOrder.isOpen("05/07/2021") && !ToldOrder.isOpen("07/07/2021") && !ToldOrder.isOpen("25/07/2021"))
    #expect(
      told(["05/07/2021", "25/07/2021"]).note(on: "t.csv", DayReader())
        == "t.csv: \"05/07/2021\" and its like are read day first, 2021-07-05, as \"25/07/2021\" has it.")
    #expect(told(["25/07/2021"]).note(on: "t.csv", DayReader()) == nil)
    #expect(told(["05/07/2021"]).note(on: "t.csv", DayReader()) == nil)
  }
}
