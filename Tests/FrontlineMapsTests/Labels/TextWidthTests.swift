import Testing

@testable import FrontlineMaps

@Suite struct TextWidthTests {
  private let words = "This map says who held a place by somebody's word, and not who owns it."

  @Test func `Lines stay within their room`() {
    for limit in [40.0, 120, 300, 2_000] {
      let lines = wrapped(words, limit: limit, size: 12, isBold: true)
      #expect(lines.allSatisfy { textWidth($0, isBold: true) * 12 <= limit }, "\(limit)")
      #expect(lines.joined(separator: " ").filter { $0 != " " } == words.filter { $0 != " " })
    }
  }

  @Test func `A word that is too wide is broken`() {
    let lines = wrapped(String(repeating: "m", count: 100), limit: 100, size: 12)
    #expect(lines.count > 5)
    #expect(lines.joined() == String(repeating: "m", count: 100))
    #expect(wrapped("mm", limit: 1, size: 12) == ["m", "m"])
    #expect(wrapped("", limit: 1, size: 12) == [])
  }

  /// The widths of DejaVu Sans Bold, which is about as wide as fonts for screens come, from its table hmtx.
  @Test func `Bold words are no wider in DejaVu`() {
    let drawn = "It shows no positions of forces".reduce(0.0) { $0 + dejaVuBold[$1]! }
    let kept = textWidth("It shows no positions of forces", isBold: true)
    #expect(drawn <= kept && kept < drawn * 1.03)
  }

  @Test func `Letters of all scripts of the data have their widths`() {
    // Of DejaVu Sans, Noto Sans and Liberation Sans the widest, from their tables hmtx.
    #expect(textWidth("W") == 0.99 && textWidth("W", isBold: true) == 1.11)
    #expect(textWidth("ə") > 0.5 && textWidth("Ш") > 1 && textWidth("Շ") > 0.7)
    #expect(textWidth("e\u{301}") == textWidth("e"))
    #expect(textWidth("界") == 1.05)
  }

  private let dejaVuBold: [Character: Double] = [
    "I": 0.372, "t": 0.478, " ": 0.348, "s": 0.595, "h": 0.712, "o": 0.687, "w": 0.924, "n": 0.712,
    "p": 0.716,
    "i": 0.343, "f": 0.435, "r": 0.493, "c": 0.593, "e": 0.678,
  ]
}
