import Testing

@testable import FrontlineTool

@Suite struct ArgumentRepairTests {
  @Test func `A negative position is no option`() {
    #expect(ArgumentRepair.repaired(["nearest", "-39.7,46.7"]) == ["nearest", "\u{2212}39.7,46.7"])
    #expect(ArgumentRepair.repaired(["nearest", "-.5,46.7"]) == ["nearest", "\u{2212}.5,46.7"])
    #expect(ArgumentRepair.repaired(["nearest", "-39 30 S"]) == ["nearest", "\u{2212}39 30 S"])
  }

  @Test func `Options stay options`() {
    for words in [
      ["nearest", "-n", "5"], ["nearest", "-n5"], ["places", "--kind", "city"], ["nearest", "-5"],
    ] {
      #expect(ArgumentRepair.repaired(words) == words)
    }
  }

  @Test func `What follows the terminator is left alone`() {
    #expect(ArgumentRepair.repaired(["nearest", "--", "-39.7,46.7"]) == ["nearest", "--", "-39.7,46.7"])
  }

  @Test func `A number and its unit are one distance`() {
    #expect(ArgumentRepair.repaired(["within", "5", "km", "Shusha"]) == ["within", "5 km", "Shusha"])
    #expect(ArgumentRepair.repaired(["within", "5km", "Shusha"]) == ["within", "5km", "Shusha"])
    #expect(ArgumentRepair.repaired(["nearest", "5", "km"]) == ["nearest", "5", "km"])
  }
}
