import FrontlineTestSupport
import Testing

@testable import FrontlineStatements

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter.sentences(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `A mark with a space behind ends a sentence`() {
    #expect(
      sentences("Hadrut fell. Did Lachin? No! Wait\u{2026} Shusha stands.")
        == ["Hadrut fell.", "Did Lachin?", "No!", "Wait\u{2026}", "Shusha stands."])
  }

  @Test(arguments: [
    "Shusha is 6.4 km from Stepanakert", "Barda is N.E. of Stepanakert", "Barda lies N.E. of Shusha.",
    "Shusha is approx. 6 km from Stepanakert.", "Azerbaijan holds approx. Twenty villages",
    "Azerbaijan holds 300 sq. km of Zangilan district.", "It holds 300 sq. Kilometers.",
    "Zangilan fell on 20 Oct. 2020.", "On Oct. 20 it fell", "Gen. Ohanyan said so", "U.S. Army units hold it",
    "Azerbaijan holds Hadrut; Armenian forces hold Shusha.", "I. Aliyev said so.",
    "The line 29.10.2020 stays whole.", "St. Lo was taken", "A line\nof two lines.",
  ])
  func `Stays whole`(_ text: String) { #expect(sentences(text) == [text]) }

  @Test func `A small letter goes on`() {
    #expect(
      sentences("Shusha is approx. six km off. and so on") == ["Shusha is approx. six km off. and so on"])
    #expect(sentences("It fell... Nobody knows.") == ["It fell...", "Nobody knows."])
  }

  @Test(arguments: ["it fell... to nobody", "\"It fell!\" said Baku.", "It fell\u{2026} said Baku."])
  func `A small letter goes on after every mark`(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test func `What closes belongs to the sentence before`() {
    #expect(
      sentences("\u{201C}Hadrut fell.\u{201D} Lachin stands.") == [
        "\u{201C}Hadrut fell.\u{201D}", "Lachin stands.",
      ])
    #expect(sentences("(Hadrut fell.) Lachin stands.") == ["Hadrut fell.", "Lachin stands."])
    #expect(sentences("\"Hadrut fell!\" Lachin stands") == ["\"Hadrut fell!\"", "Lachin stands"])
  }

  @Test func `An empty line ends a sentence`() {
    #expect(sentences("Hadrut fell\n\nLachin stands") == ["Hadrut fell", "Lachin stands"])
    #expect(sentences("Hadrut fell\r\n \t\r\nLachin stands") == ["Hadrut fell", "Lachin stands"])
    #expect(sentences("Hadrut\nfell") == ["Hadrut\nfell"])
  }

  @Test func `A mark of a list begins a sentence`() {
    #expect(sentences("Lost:\n- Hadrut fell\n- Lachin stands") == ["Lost:", "Hadrut fell", "Lachin stands"])
    #expect(sentences("- Hadrut\nfell.\n* Lachin stands") == ["Hadrut\nfell.", "Lachin stands"])
    #expect(sentences("1. Hadrut fell\n2. Lachin stands") == ["Hadrut fell", "Lachin stands"])
    #expect(
      sentences("(a) Hadrut fell\nb) Lachin stands\n\nIt fell.") == [
        "Hadrut fell", "Lachin stands", "It fell.",
      ])
    #expect(
      sentences("\u{2022} 130 villages fell.\r\n\u{2013} Lachin stands") == [
        "130 villages fell.", "Lachin stands",
      ])
  }

  @Test(arguments: [
    "27. September was quiet", "27. 9. was quiet", "-5 degrees", "Between 20\n- 22 October it fell",
    "5 villages fell", "(Hadrut fell) and (Lachin fell)", "1.",
  ])
  func `What is no mark of a list stays`(_ text: String) {
    #expect(sentences(text).joined(separator: " ") == text)
  }

  @Test func `The mark of a footnote is left out`() {
    #expect(sentences("Hadrut fell.[3] Lachin stands.[12][13]") == ["Hadrut fell.", "Lachin stands."])
    #expect(sentences("Hadrut fell [3] then.") == ["Hadrut fell [3] then."])
    #expect(sentences("It fell.[a]") == ["It fell.[a]"])
  }

  @Test(arguments: ["", " ", "\n\n\n", "\t\r\n"])
  func `Nothing`(_ text: String) { #expect(sentences(text).isEmpty) }

  @Test func `Marks alone`() {
    #expect(sentences(". . .") == [".", ".", "."])
    #expect(sentences("...") == ["..."])
  }

  /// Whatever is cut, the sentences come in order, none is empty, and only spaces stand between them, but for brackets and
  /// the marks of footnotes.
  @Test func `Nothing is lost`() throws {
    for row in try Cases.files.rows("corpus.csv") {
      let sentence = Cases.plain(row["sentence"]!)
      let text = sentence + "  " + sentence + "\n\n" + sentence
      let bytes = Array(text.utf8)
      var end = 0
      for range in SentenceSplitter.sentences(of: bytes) {
        #expect(!range.isEmpty && range.lowerBound >= end, "\(text)")
        #expect(bytes[end..<range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A }, "\(text)")
        end = range.upperBound
      }
      #expect(bytes[end...].isEmpty, "\(text)")
    }
  }
}
