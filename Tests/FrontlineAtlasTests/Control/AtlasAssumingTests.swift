import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct AtlasAssumingTests {
  @Test func `Every question answers it`() throws {
    let atlas = try Atlas.karabakh()
    let day = try Day("2020-10-29")
    let shusha = try atlas.settlement(named: "Shusha")
    let what = try atlas.assuming(.azerbaijan, holds: "Shushi", on: day)
    #expect(what.standing(of: shusha, on: day).party == .azerbaijan)
    #expect(atlas.standing(of: shusha, on: day).party == .armenianForces)
    #expect(what.changes(during: day...day, to: .azerbaijan).contains { $0.settlement == shusha })
    #expect(
      what.share(of: [shusha], on: day)[.azerbaijan].lower == 1
        && atlas.share(of: [shusha], on: day)[.azerbaijan].upper == 0)
    #expect(
      what.assumptions.map(\.description) == ["azerbaijan is assumed to have held Shusha on 2020-10-29"])
    #expect(what.source(Ledger.scenario) != nil)
    #expect(what.named(in: "hy").standing(of: shusha, on: day).party == .azerbaijan)
    #expect(what.named(in: "hy").assumptions == what.assumptions)
    #expect(
      try what.assuming(.armenia, holds: "Shusha", on: day).standing(of: shusha, on: day).party == .armenia)
    #expect(atlas.assumptions.isEmpty)
  }

  @Test func `Names what it does not have`() throws {
    let atlas = try Atlas.karabakh()
    let day = try Day("2020-10-29")
    let party = #expect(throws: AtlasError.self) { try atlas.assuming("nobody", holds: "Shusha", on: day) }
    #expect(party?.description.hasPrefix("The atlas has no party \"nobody\"; it has azerbaijan, ") == true)
    #expect(throws: AtlasError.self) { try atlas.assuming(.azerbaijan, holds: "Nowhere at all", on: day) }
  }
}
