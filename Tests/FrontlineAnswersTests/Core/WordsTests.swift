import FrontlineAtlas
import FrontlineGeometry
import Testing

@testable import FrontlineAnswers

@Suite struct WordsTests {
  @Test func `Counts agree with their nouns`() {
    #expect(counted(1, "settlement") == "1 settlement")
    #expect(counted(0, "settlement") == "0 settlements")
    #expect(counted(12_345, "city", "cities") == "12,345 cities")
    #expect(described(kindCounts([.village, .city, .village])) == "1 city, 2 villages")
  }

  @Test func `Thousands are parted from ten thousand on`() {
    #expect(
      [0, 999, 1960, 9999, 10_000, 1_234_567, -54_321].map(grouped) == [
        "0", "999", "1960", "9999", "10,000", "1,234,567", "-54,321",
      ])
  }

  @Test func `Lists end with "and"`() {
    #expect(listed([]) == "" && listed(["a"]) == "a" && listed(["a", "b"]) == "a and b")
    #expect(listed(["a", "b", "c"]) == "a, b and c")
  }

  @Test func `Directions are named`() {
    #expect(direction(.degrees(22.5)) == "NNE 22.5°")
    #expect(direction(nil) == "-")
  }

  @Test func `Long lists are wrapped`() {
    #expect(
      wrapped("  3  ", ["Aghdam", "Barda", "Goris"], indent: 5, width: 19) == [
        "  3  Aghdam, Barda,", "     Goris",
      ])
  }
}
