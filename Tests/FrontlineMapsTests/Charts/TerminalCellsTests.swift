import FrontlineMaps
import Testing

@Suite struct TerminalCellsTests {
  @Test(arguments: [
    ("Shusha", 6), ("Şuşa", 4), ("Ստեփանակերտ", 11), ("東京都庁", 8), ("ｱ", 1), ("Ａ", 2), ("한글", 4),
    ("e\u{301}", 1), ("🚩", 2), ("a\u{200D}b", 2), ("", 0), ("\u{20000}", 2), ("\u{1B}", 1), ("…", 1),
  ])
  func `Cells are those of terminals`(_ text: String, _ cells: Int) {
    #expect(text.cells == cells, "\(text)")
  }
}
