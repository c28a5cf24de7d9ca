import FrontlineAtlas
import FrontlineLedger
import Testing

@Suite struct AtlasColorsTests {
  private func colors(_ parties: (id: String, name: String, color: String)...) throws -> [String] {
    let atlas = try Atlas(
      settlements: [],
      parties: parties.map { id, name, color in
        Party(id: Party.ID(id), names: PlaceNames(name), side: Party.Side(id), color: color)
      })
    return atlas.parties.map { atlas.partyColors[$0.id]! }
  }

  @Test func `The colors of the data come first`() throws {
    #expect(try colors(("red", "Red", "#123456"), ("b", "B", "#abcdef")) == ["#123456", "#abcdef"])
  }

  @Test func `A party that is called by a color has it`() throws {
    #expect(try colors(("red", "red", ""), ("blue", "blue", "")) == ["#CC3311", "#0072B2"])
    #expect(try colors(("blue", "Blue Force", ""), ("r", "Red Army", "")) == ["#0072B2", "#CC3311"])
    // No part of a word, and no colour twice.
    #expect(try colors(("greenland", "Greenland", "")) == ["#0072B2"])
    let reds = try colors(("red-1", "Red 1", ""), ("red-2", "Red 2", ""))
    #expect(reds[0] == "#CC3311" && reds[1] != "#CC3311")
  }

  @Test func `Others have colors that are not near to those in use`() throws {
    #expect(try colors(("a", "A", ""), ("b", "B", "")) == ["#0072B2", "#D55E00"])
    // The second of the list is near to red, and the first is taken.
    #expect(
      try colors(("a", "A", ""), ("red", "Red", ""), ("b", "B", "")) == ["#0072B2", "#CC3311", "#9100F2"])
    #expect(try colors(("a", "A", ""), ("b", "B", "#0072b3")) == ["#D55E00", "#0072b3"])
  }

  @Test func `What is no color is refused`() {
    #expect(throws: AtlasError.self) { try colors(("a", "A", "red")) }
  }

  @Test func `Many parties have colors too`() throws {
    let atlas = try Atlas(
      settlements: [],
      parties: (0..<20).map { Party(id: Party.ID("p\($0)"), names: PlaceNames("P\($0)"), side: "s") })
    #expect(atlas.partyColors.count == 20)
    #expect(Set(atlas.partyColors.values).count == 8)
  }
}
