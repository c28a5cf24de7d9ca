import FrontlineTestSupport
import Testing

@testable import FrontlineStatements

@Suite struct StatementTokenizerTests {
  private func tokens(_ text: String) -> [StatementToken] { StatementTokenizer.tokens(of: Array(text.utf8)) }
  private func texts(_ text: String) -> [String] { tokens(text).map(\.text) }
  private func kinds(_ text: String) -> [StatementToken.Kind] { tokens(text).map(\.kind) }

  @Test func `Words figures and marks`() {
    #expect(texts("Shusha, 6.4 km") == ["shusha", ",", "6", ".", "4", "km"])
    #expect(kinds("Shusha, 6.4 km") == [.word, .mark, .figure, .mark, .figure, .word])
    #expect(texts("300 km\u{B2}") == ["300", "km\u{B2}"])
    #expect(texts("5km") == ["5", "km"])
    #expect(texts("north-east") == ["north", "-", "east"])
    #expect(texts("14%") == ["14", "%"])
  }

  @Test(arguments: [
    ("isn't", ["is", "not"]), ("Hasn\u{2019}t", ["has", "not"]), ("won't", ["will", "not"]),
    ("cannot", ["can", "not"]), ("can't", ["can", "not"]), ("it's", ["it", "is"]),
    ("they've", ["they", "have"]), ("didn't", ["did", "not"]), ("ain't", ["is", "not"]),
  ])
  func `Contractions`(_ text: String, _ words: [String]) {
    #expect(texts(text) == words)
    #expect(kinds(text).allSatisfy { $0 == .word })
  }

  @Test func `Genitives`() {
    #expect(texts("Azerbaijan's army") == ["azerbaijan", "'s", "army"])
    #expect(kinds("Azerbaijan's army") == [.word, .genitive, .word])
    #expect(texts("Azerbaijan\u{2019}s army") == ["azerbaijan", "'s", "army"])
    #expect(texts("the Armenians' hands") == ["the", "armenians", "'s", "hands"])
    #expect(kinds("the Armenians' hands") == [.word, .word, .genitive, .word])
    // The word and its genitive have their own bytes.
    let found = tokens("Baku\u{2019}s")
    #expect(found.map(\.range) == [0..<4, 4..<8])
  }

  @Test func `Quotation marks turn nothing`() {
    for text in [
      "\"Hadrut\" fell", "\u{201C}Hadrut\u{201D} fell", "\u{AB}Hadrut\u{BB} fell",
      "\u{201E}Hadrut\u{201D} fell",
    ] {
      #expect(texts(text) == ["hadrut", "fell"])
    }
  }

  @Test func `Marks of direction have no shape`() {
    #expect(texts("\u{202E}Hadrut\u{202C} fell\u{200F}") == ["hadrut", "fell"])
    #expect(texts("\u{FEFF}Hadrut fell") == ["hadrut", "fell"])
    #expect(texts("Had\u{AD}rut") == ["hadrut"])
    // They part no figure and no word from itself, and join no two words.
    #expect(texts("Hadrut \u{200B} fell") == ["hadrut", "fell"])
  }

  @Test func `Spaces of all kinds`() {
    #expect(texts("1\u{A0}025\u{202F}km") == ["1", "025", "km"])
    #expect(texts("Hadrut\u{2003}fell\r\nthen") == ["hadrut", "fell", "then"])
  }

  @Test func `Other scripts`() {
    #expect(texts("Şuşa, Շուշի, Шуша") == ["şuşa", ",", "շուշի", ",", "шуша"])
    #expect(kinds("Şuşa Շուշի Шуша").allSatisfy { $0 == .word })
    #expect(tokens("Şuşa şuşa").map(\.isCapital) == [true, false])
  }

  @Test func `What is glued`() {
    #expect(tokens("5 km-long -3").map(\.isGlued) == [false, false, true, true, false, true])
  }

  @Test func `Abbreviations`() {
    #expect(texts("N.E.") == ["n", ".", "e", "."])
    #expect(texts("approx. 6 sq. km") == ["approx", ".", "6", "sq", ".", "km"])
  }

  @Test func `Nothing`() {
    #expect(texts("").isEmpty && texts(" \n\t ").isEmpty && texts("\u{200F}\u{201C}").isEmpty)
  }

  /// Every byte that is neither a space nor without a shape belongs to a token, but for the marks of footnotes, and tokens come
  /// in order.
  @Test func `Every byte is in a token`() throws {
    for row in try Cases.files.rows("corpus.csv") {
      let text = Cases.plain(row["sentence"]!)
      let bytes = Array(text.utf8)
      var covered = Array(repeating: false, count: bytes.count)
      var start = 0
      for token in tokens(text) {
        #expect(token.range.lowerBound >= start && token.range.upperBound <= bytes.count, "\(text)")
        start = token.range.lowerBound
        for index in token.range { covered[index] = true }
      }
      let left = String(decoding: bytes.indices.filter { !covered[$0] }.map { bytes[$0] }, as: UTF8.self)
      #expect(
        left.allSatisfy { $0.isWhitespace || "\"\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}".contains($0) },
        "\(text)")
    }
  }
}
