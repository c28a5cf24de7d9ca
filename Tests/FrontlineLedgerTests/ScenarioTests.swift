import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

/// What is assumed goes before every claim, under every rule, on its days alone.
@Suite struct ScenarioTests {
  static let atlas = Result { try Atlas.karabakh() }
  static let rules: [Rule] = [
    .latest, .majority, .source("azerbaijan-presidency"), .source("azerbaijan-mod", baseline: false),
    .trusted(["armenia-mod", .compiler]),
  ]

  @Test(arguments: rules) func `Outranks all under every rule`(_ rule: Rule) throws {
    let ledger = try Self.atlas.get().ledger
    let day = try Day("2020-10-29")
    let subject = Subject.settlement("shusha")
    let what = try ledger.assuming(.russianPeacekeepers, holds: subject, during: day...day)
    let standing = what.standing(of: subject, on: day, by: rule)
    #expect(standing.state == .held(by: .russianPeacekeepers))
    #expect(standing.isCertain)
    #expect(standing.deciding.map(\.source) == [Ledger.scenario])
    #expect(what.snapshot(on: day, by: rule)[subject] == .held(by: .russianPeacekeepers))
    #expect(
      what.history(of: subject, by: rule).first { $0.days.contains(day) }?.days == day...day)
    // On no other day, of no other subject, and the ledger stays as it was.
    for (other, on) in [(subject, day - 1), (subject, day + 1), (.settlement("lachin"), day)] {
      #expect(
        what.standing(of: other, on: on, by: rule).state == ledger.standing(of: other, on: on, by: rule).state
      )
    }
    #expect(ledger.standing(of: subject, on: day, by: rule).party != .russianPeacekeepers)
  }

  @Test func `Every subject else stands as it did`() throws {
    let ledger = try Self.atlas.get().ledger
    let day = try Day("2020-11-09")
    let subject = Subject.settlement("lachin")
    let what = try ledger.assuming(.azerbaijan, holds: subject, during: day...day)
    for rule in Self.rules {
      for (mine, other) in zip(what.snapshot(on: day, by: rule), ledger.snapshot(on: day, by: rule))
      where mine.subject != subject {
        #expect(mine == other, "\(mine.subject) by \(rule)")
      }
    }
    #expect(what.firstDay == ledger.firstDay)
    #expect(what.lastDay == ledger.lastDay)
  }

  @Test func `Of two the later made stands`() throws {
    let day = try Day("2020-10-29")
    let subject = Subject.settlement("shusha")
    let what = try Self.atlas.get().ledger
      .assuming(.azerbaijan, holds: subject, during: day...day)
      .assuming(.armenia, holds: subject, during: day - 1...day + 1)
      .assuming(.russianPeacekeepers, holds: subject, during: day...day)
    #expect(what.standing(of: subject, on: day).party == .russianPeacekeepers)
    #expect(what.standing(of: subject, on: day + 1).party == .armenia)
  }

  @Test func `Widens no days`() throws {
    let ledger = try Self.atlas.get().ledger
    let day = try #require(ledger.lastDay) + 10
    let what = try ledger.assuming(.azerbaijan, holds: .settlement("lachin"), during: day...day)
    #expect(what.lastDay == ledger.lastDay)
    #expect(what.standing(of: .settlement("shusha"), on: day).isUnknown)
  }

  @Test func `Refuses what the scope does not have`() throws {
    let ledger = try Self.atlas.get().ledger
    let day = try Day("2020-10-29")
    let nowhere = #expect(throws: LedgerError.self) {
      try ledger.assuming(.azerbaijan, holds: .settlement("nowhere"), during: day...day)
    }
    #expect(nowhere?.faults.map(\.column) == ["subject"])
    #expect(throws: LedgerError.self) {
      try ledger.assuming("nobody", holds: .settlement("shusha"), during: day...day)
    }
  }
}
