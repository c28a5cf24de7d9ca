import FrontlineFormats
import Testing

@Suite struct VisibleTextTests {
  @Test func `What a terminal would obey is seen`() {
    #expect("Esc\u{1B}[31mRED\u{1B}[0m".visible() == "Esc␛[31mRED␛[0m")
    #expect("a\nb\tc\r\0\u{7F}".visible() == "a␊b␉c␍␀␡")
    #expect("a\u{200F}b\u{61C}\u{202A}".visible() == "a<200F>b<61C><202A>")
    #expect("\u{9B}31m \u{202E}abc\u{2069}\u{2028}".visible() == "<9B>31m <202E>abc<2069><2028>")
  }

  @Test func `Letters and joiners stay`() {
    for text in ["Şuşa", "Ստեփանակերտ", "شوشا\u{200C}لر", "e\u{301}", "👨‍👩‍👧", "東京"] {
      #expect(text.visible() == text)
    }
  }

  @Test func `Colours of charts stay where they are wanted`() {
    let chart = "\u{1B}[38;5;24m■ Shusha\u{1B}[0m"
    #expect(chart.visible(keepingColors: true) == chart)
    #expect("\u{1B}[2J\u{1B}[31m".visible(keepingColors: true) == "␛[2J␛[31m")
    #expect("\u{1B}]8;;x\u{7}".visible(keepingColors: true) == "␛]8;;x␇")
  }
}
