import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import Testing

@testable import FrontlineInterchange

@Suite struct PartyWordsTests {
  @Test(arguments: [
    ("Russia", "Russian"), ("Ukraine", "Ukrainian"), ("Syria", "Syrians"), ("Iraq", "Iraqi"),
    ("Iran", "Iranian"),
    ("Azerbaijan", "Azerbaijani"), ("Armenian forces", "Armenian"), ("Pakistan", "Pakistani"),
    ("Hungary", "Hungarian"), ("Ukrainian", "Ukraine"), ("Russian", "Russia"), ("Russian", "Russians"),
  ])
  func `Makes the adjective of a country and the country of an adjective`(name: String, word: String) {
    #expect(partyWords(of: name, besides: []).contains(word))
  }

  @Test func `Acronyms and words of others are none`() {
    #expect(partyWords(of: "RSF", besides: []) == [])
    #expect(partyWords(of: "Росія", besides: []) == [])
    #expect(!partyWords(of: "Syria", besides: ["Syrian opposition"]).contains("Syrian"))
  }

  @Test func `An adjective is the party that other rows name`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "town,status,lat,lon,date\nAlpha,Russia,48,37,2024-05-01\nBeta,Assessed Russian Control,48,38,2024-05-01\nGamma,Ukrainian control,48,36,2024-05-01\nDelta,Claimed Russian control,48,36.5,2024-05-01\n",
      to: folder.path("t.csv"))
    let imported = try TownControlImport().read([folder.path("t.csv")])
    #expect(imported.atlas.parties.map(\.id.rawValue).sorted() == ["russia", "ukrainian"])
    #expect(imported.notes.map(\.description).contains { $0.contains("Delta is claimed by Russian") })
    #expect(imported.atlas.party(calledBy: "Ukraine")?.id == "ukrainian")
  }
}
