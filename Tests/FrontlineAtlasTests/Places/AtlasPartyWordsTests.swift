import FrontlineGeometry
import FrontlineLedger
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasPartyWordsTests {
  private func atlas(_ parties: [Party], places: [String] = []) throws -> Atlas {
    try Atlas(
      settlements: places.enumerated().map { number, name in
        Settlement(
          id: "place-\(number)", names: PlaceNames(name), kind: .town,
          position: Position(latitude: 49, longitude: Double(number)))
      }, parties: parties)
  }

  @Test func `A party is called by name word or ID`() throws {
    let atlas = try atlas([
      Party(
        id: "allied", names: PlaceNames("Allies"), side: "allied",
        words: ["American", "US", "U.S. First  Army"]),
      Party(id: "german", names: PlaceNames("Germany"), side: "german", words: ["German", "Wehrmacht"]),
    ])
    #expect(atlas.party(calledBy: "ALLIES")?.id == "allied")
    #expect(atlas.party(calledBy: "american")?.id == "allied")
    #expect(atlas.party(calledBy: "U.S. First Army")?.id == "allied")
    #expect(atlas.party(calledBy: " wehrmacht ")?.id == "german")
    #expect(atlas.party(calledBy: "german")?.id == "german")
    #expect(atlas.party(calledBy: "Soviet") == nil)
    #expect(atlas.party(calledBy: "GERMAN")?.id == "german")
    // "us" is a pronoun.
    #expect(atlas.party(calledBy: "US")?.id == "allied" && atlas.party(calledBy: "us") == nil)
  }

  @Test(arguments: [
    (
      ["American", "Allied"], ["allied"],
      "parties.csv, row 2, column words: The word \"allied\" is one of \"a\" already; a word means one party."
    ),
    (
      ["A"], ["The Bees"],
      nil
    ),
    (
      ["The  Bees"], [],
      "parties.csv, row 1, column words: The word \"The  Bees\" is the name of \"b\" already; a word means one party."
    ),
    (["7"], [], "parties.csv, row 1, column words: The word \"7\" has no letter."),
  ])
  func `A word means one party`(first: [String], second: [String], fault: String?) throws {
    do throws(AtlasError) {
      _ = try Atlas(
        settlements: [],
        parties: [
          Party(id: "a", names: PlaceNames("The As"), side: "one", words: first),
          Party(id: "b", names: PlaceNames("The Bees"), side: "one", words: second),
        ])
      #expect(fault == nil)
    } catch {
      #expect(error.faults.map(\.description) == [fault])
    }
  }

  @Test func `A country is a district of that layer`() throws {
    func faults(_ country: District.ID) -> [String] {
      do throws(AtlasError) {
        _ = try Atlas(
          settlements: [],
          districts: [
            District(id: "germany", layer: .country, names: PlaceNames("Germany")),
            District(id: "bocage", layer: .area, names: PlaceNames("Bocage")),
          ], parties: [Party(id: "a", names: PlaceNames("A"), side: "a", country: country)])
        return []
      } catch { return error.faults.map(\.description) }
    }
    #expect(faults("germany") == [])
    #expect(
      faults("bocage") == [
        "parties.csv, row 1, column country: \"bocage\" is in the layer area, not country."
      ])
    #expect(faults("spain") == ["parties.csv, row 1, column country: There is no district \"spain\"."])
  }

  @Test func `A word that is a place is said`() throws {
    let atlas = try atlas(
      [Party(id: "german", names: PlaceNames("Germany"), side: "german", words: ["Berlin", "German"])],
      places: ["Caen", "Berlin"])
    #expect(
      atlas.partyWordsOfPlaces.map { "\($0.word) \($0.party) \($0.settlement)" } == ["Berlin german place-1"])
  }
}
