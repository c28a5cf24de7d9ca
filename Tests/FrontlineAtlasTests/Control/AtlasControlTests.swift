import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineAtlas

@Suite struct AtlasControlTests {
  static let atlas = try? Karabakh.atlas()
  let atlas: Atlas

  init() throws { atlas = try #require(Self.atlas) }

  @Test func `Shusha by each rule on the days of its fall`() throws {
    let shusha = try atlas.settlement(named: "Shusha")
    let fall = try Day("2020-11-08")
    #expect(atlas.standing(of: shusha, on: fall).state == .held(by: .azerbaijan))
    #expect(atlas.standing(of: shusha, on: fall, by: .majority).state == .contested)
    #expect(atlas.standing(of: shusha, on: fall + 1, by: .majority).state == .held(by: .azerbaijan))
    #expect(atlas.standing(of: shusha, on: fall - 1).state == .held(by: .armenianForces))
    #expect(atlas.standing(of: shusha, on: fall, asKnownOn: fall - 1).state != .held(by: .azerbaijan))
    #expect(atlas.history(of: shusha).last?.state == .held(by: .azerbaijan))
    #expect(atlas.snapshot(on: fall).standing(of: shusha.subject).state == .held(by: .azerbaijan))
  }

  @Test func `The changes of the war, by kind, district and day`() throws {
    let days = try Day("2020-09-27")...Day("2020-10-29")
    let taken = atlas.changes(during: days, to: .azerbaijan)
    #expect(taken.count == 177)
    #expect(taken.count(of: .city) == 4)
    #expect(taken.countsByKind.values.reduce(0, +) == taken.count)
    #expect(taken.countsByDay.map(\.count).reduce(0, +) == taken.count)
    #expect(taken.allSatisfy { days.contains($0.day) && $0.to == .held(by: .azerbaijan) })
    let jabrayil = try atlas.district(named: "Jabrayil")
    #expect(taken.in(jabrayil).count == taken.countsByDistrict["jabrayil-rayon"])
    #expect(taken.in(jabrayil).contains { $0.settlement.id == "jabrayil" })
  }

  @Test func `The share of a district counts its settlements`() throws {
    let khojavend = try atlas.district(named: "Khojavend")
    let share = atlas.share(of: khojavend, on: try Day("2020-10-29"))
    #expect(share.total == atlas.settlements.in(khojavend).count)
    #expect(share[.azerbaijan].lower > 0 && share[.armenianForces].lower > 0)
    let nkao = try #require(atlas.district(id: "nkao"))
    #expect(atlas.share(of: nkao, on: try Day("2020-10-29")).total == atlas.settlements.in(nkao).count)
  }

  @Test func `Districts and routes have standings of their own`() throws {
    let kalbajar = try atlas.district(named: "Kalbajar")
    #expect(kalbajar.subject == .district("kalbajar-rayon"))
    #expect(atlas.district(id: "nkao")?.subject == .area("nkao"))
    #expect(atlas.standing(of: kalbajar, on: try Day("2020-11-25")).state == .held(by: .azerbaijan))
    #expect(try atlas.route("lachin-corridor-old").subject == .route("lachin-corridor-old"))
  }
}
