import Testing

@testable import FrontlineInterchange

@Suite struct PartyWordsTests {
  @Test(arguments: [
    ("Russia", "Russian"), ("Ukraine", "Ukrainian"), ("Syria", "Syrians"), ("Iraq", "Iraqi"),
    ("Iran", "Iranian"),
    ("Azerbaijan", "Azerbaijani"), ("Armenian forces", "Armenian"), ("Pakistan", "Pakistani"),
    ("Hungary", "Hungarian"),
  ])
  func `Makes the adjective of a country`(name: String, word: String) {
    #expect(partyWords(of: name, besides: []).contains(word))
  }

  @Test func `Acronyms and words of others are none`() {
    #expect(partyWords(of: "RSF", besides: []) == [])
    #expect(partyWords(of: "Ukrainian", besides: []) == [])
    #expect(partyWords(of: "Росія", besides: []) == [])
    #expect(!partyWords(of: "Syria", besides: ["Syrian opposition"]).contains("Syrian"))
  }
}
