import Testing

@testable import FrontlineTool

@Suite struct ArgumentRepairTests {
  @Test func aNegativePositionIsNoOption() {
    #expect(ArgumentRepair.repaired(["nearest", "-39.7,46.7"]) == ["nearest", "\u{2212}39.7,46.7"])
    #expect(ArgumentRepair.repaired(["nearest", "-.5,46.7"]) == ["nearest", "\u{2212}.5,46.7"])
    #expect(ArgumentRepair.repaired(["nearest", "-39 30 S"]) == ["nearest", "\u{2212}39 30 S"])
  }

  @Test func optionsStayOptions() {
    for words in [
      ["nearest", "-n", "5"], ["nearest", "-n5"], ["places", "--kind", "city"], ["nearest", "-5"],
    ] {
      #expect(ArgumentRepair.repaired(words) == words)
    }
  }

  @Test func whatFollowsTheTerminatorIsLeftAlone() {
    #expect(ArgumentRepair.repaired(["nearest", "--", "-39.7,46.7"]) == ["nearest", "--", "-39.7,46.7"])
  }

  @Test func aNumberAndItsUnitAreOneDistance() {
    #expect(ArgumentRepair.repaired(["within", "5", "km", "Shusha"]) == ["within", "5 km", "Shusha"])
    #expect(ArgumentRepair.repaired(["within", "5km", "Shusha"]) == ["within", "5km", "Shusha"])
    #expect(ArgumentRepair.repaired(["nearest", "5", "km"]) == ["nearest", "5", "km"])
  }
}
