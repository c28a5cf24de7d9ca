import FrontlineData
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasNamedInTests {
  static let atlas = try? Karabakh.atlas()
  let atlas: Atlas

  init() throws { atlas = try #require(Self.atlas) }

  @Test(arguments: [.english, .azerbaijani, .armenian, .romanizedArmenian, .russian, "uk"] as [Language])
  func `Names are those of the language, else the primary ones`(
    _ language: Language
  ) {
    let named = atlas.named(in: language)
    for (one, other) in zip(atlas.settlements, named.settlements) {
      #expect(other.name == one.names[language] ?? one.names.primary)
      #expect(other.names.primary == one.names.primary)
    }
    for (one, other) in zip(atlas.districts, named.districts) {
      #expect(other.name == one.name(in: language))
    }
    for (one, other) in zip(atlas.parties, named.parties) {
      #expect(other.name == one.names[language] ?? one.name)
    }
  }

  @Test func `In English it is the atlas as it was`() {
    let named = atlas.named(in: .armenian).named(in: .english)
    #expect(named.settlements.elementsEqual(atlas.settlements))
    #expect(named.routes == atlas.routes)
  }

  @Test func `A waypoint that is a settlement bears its name, a turn of the road keeps its own`() throws {
    let route = try atlas.named(in: .armenian).route("lachin-corridor-old")
    #expect(route.waypoints.first?.name == "Գորիս")
    #expect(route.waypoints.contains { $0.name == "Hakari bridge at Zabukh" })
  }

  @Test func `Places are found by the same names in any language`() throws {
    let named = atlas.named(in: .russian)
    for typed in ["Shusha", "Shushi", "Şuşa", "Շուշի", "lachin"] {
      #expect(try named.settlement(named: typed).id == atlas.settlement(named: typed).id)
    }
    #expect(try named.settlement(named: "Shusha").name == "Шуша")
  }

  @Test func `Claims are the same`() throws {
    let shusha = Subject.settlement("shusha")
    let day = try Day("2020-11-08")
    #expect(
      atlas.named(in: .armenian).ledger.standing(of: shusha, on: day, by: .majority).state
        == atlas.ledger.standing(of: shusha, on: day, by: .majority).state)
  }
}
