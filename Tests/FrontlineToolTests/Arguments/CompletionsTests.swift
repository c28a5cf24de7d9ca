import FrontlineAtlas
import Testing

@testable import FrontlineTool

@Suite struct CompletionsTests {
  private let offers = Offers([
    ("shusha", PlaceNames("Shusha", in: ["az": "Şuşa", "hy": "Շուշի"], others: ["Shushi"])),
    ("shushikend", PlaceNames("Shushikend")), ("khan-1", PlaceNames("Khan")), ("khan-2", PlaceNames("Khan")),
    ("black-lake", PlaceNames("Black Lake")), ("evil", PlaceNames("$(rm)")),
  ])

  @Test func `A name is offered as it is typed`() {
    #expect(offers.words(for: "Shu") == ["Shusha", "Shushikend"])
    #expect(offers.words(for: "shu") == ["shusha", "shushikend"])
    #expect(offers.words(for: "Şu") == ["Şuşa"])
    #expect(offers.words(for: "Շ") == ["Շուշի"])
  }

  @Test func `What is no word of its own is offered by its id`() {
    #expect(offers.words(for: "") == ["Shusha", "Shushikend", "khan-1", "khan-2", "black-lake", "evil"])
    #expect(offers.words(for: "Kh").isEmpty)
    #expect(offers.words(for: "kh") == ["khan-1", "khan-2"])
  }

  @Test func `Nothing that a shell would obey is offered`() {
    #expect(offers.words(for: "$").isEmpty)
    #expect(Offers(words: ["a", "b c", "`d`"]).words(for: "") == ["a"])
  }
}
