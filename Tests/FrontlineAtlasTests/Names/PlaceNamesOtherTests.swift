import FrontlineAtlas
import FrontlineData
import Testing

/// Each side's own name of a place.
@Suite struct PlaceNamesOtherTests {
  private static let karabakh = try! Atlas.karabakh()

  @Test(arguments: [
    ("Shusha", "Shushi"), ("Stepanakert", "Xankəndi"), ("Aghdara", "Martakert"), ("Fuzuli", "Varanda"),
  ])
  func `A place of two names has another`(_ shown: String, _ other: String) throws {
    let names = try Self.karabakh.settlement(named: shown).names
    #expect(names.other(than: shown) == other)
  }

  @Test func `A transliteration is no other name`() throws {
    #expect(try Self.karabakh.settlement(named: "Hadrut").names.other(than: "Hadrut") == nil)
    #expect(PlaceNames("Aghdam", in: ["az": "Ağdam", "ru": "Агдам"]).other(than: "Aghdam") == nil)
    #expect(PlaceNames("Shusha", in: ["hy": "Շուշի"]).other(than: "Shusha") == nil)
    #expect(PlaceNames("X").other(than: "") == nil)
  }
}
