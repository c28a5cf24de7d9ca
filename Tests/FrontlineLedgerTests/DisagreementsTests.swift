import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct DisagreementsTests {
  static let a = RuleTests.a
  static let az = RuleTests.az
  static let arm = RuleTests.arm

  static func found(_ rows: [RuleTests.Row], from: String = "2020-01-01", to: String = "2020-12-31") throws
    -> [String]
  {
    try RuleTests.ledger(rows).disagreements(during: Day(from)...Day(to)).map(\.description)
  }

  /// The dispute over Hadrut, October 2020, with sources under other names.
  static let hadrut: [RuleTests.Row] = [
    ("base", a, arm, .assessed, nil, "2020-09-26", .compiler),
    ("taken", a, az, .asserted, "2020-10-09", "2020-10-09", "s1"),
    ("denied", a, az, .denied, "2020-10-09", "2020-10-09", "s2"),
    ("kept", a, arm, .asserted, nil, "2020-10-09", "s2"),
    ("again", a, az, .asserted, "2020-10-12", "2020-10-12", "s1"),
    ("third", a, az, .asserted, "2020-10-15", "2020-10-15", "s3"),
  ]

  @Test func `A dispute ends where a third says something newer`() throws {
    #expect(
      try Self.found(Self.hadrut) == [
        "settlement a, 2020-10-09 to 2020-10-14 (6 days): s1 says azerbaijan, s2 denies azerbaijan; ended by s3"
      ])
    let each = try RuleTests.ledger(Self.hadrut).disagreements(during: Day("2020-10-14")...Day("2020-10-14"))[
      0]
    #expect(each.dayCount == 6 && !each.isOpen && each.isCertain)
    #expect(each.first.claims.ids == ["taken", "again"])
    #expect(each.second.claims.ids == ["denied"])
    #expect(each.endedBy.ids == ["third"])
    #expect(try each.lastSaid == Day("2020-10-12"))
    #expect(try Self.found(Self.hadrut, from: "2020-10-15") == [])
    #expect(try Self.found(Self.hadrut, to: "2020-10-08") == [])
  }

  @Test func `A denial made again opens it again`() throws {
    let rows = Self.hadrut + [("still", Self.a, Self.az, .denied, "2020-10-16", "2020-10-16", "s2")]
    #expect(
      try Self.found(rows, from: "2020-10-15") == [
        "settlement a, 2020-10-16 to 2021-01-01 (78 days): s1 says azerbaijan, s2 denies azerbaijan; not ended",
        "settlement a, 2020-10-16 to 2021-01-01 (78 days): s2 denies azerbaijan, s3 says azerbaijan; not ended",
      ])
  }

  @Test func `Who concedes ends it`() throws {
    let rows =
      Self.hadrut.prefix(4) + [("conceded", Self.a, Self.az, .asserted, "2020-10-11", "2020-10-11", "s2")]
    #expect(
      try Self.found(Array(rows)) == [
        "settlement a, 2020-10-09 to 2020-10-10 (2 days): s1 says azerbaijan, s2 denies azerbaijan; ended by s2"
      ])
  }

  @Test func `An old word is no disagreement`() throws {
    // Who took it in 1992 does not differ with who takes it in 2020, whenever it was written down.
    let rows: [RuleTests.Row] = [
      ("old", Self.a, Self.arm, .asserted, "1992-05-08", "2020-12-01", "s2"),
      ("taken", Self.a, Self.az, .asserted, "2020-10-09", "2020-10-09", "s1"),
    ]
    #expect(try Self.found(rows) == [])
  }

  /// b denied what a third says now of a later time; it never met what a said before the place was lost.
  @Test func `A word that is out of date stays so when another source names its party`() throws {
    let rows: [RuleTests.Row] = [
      ("old", Self.a, Self.az, .asserted, "2020-10-01", "2020-10-01", "s1"),
      ("lost", Self.a, Self.arm, .asserted, "2020-10-05", "2020-10-05", .compiler),
      ("retaken", Self.a, Self.az, .asserted, "2020-10-10", "2020-10-10", "s3"),
      ("denied", Self.a, Self.az, .denied, "2020-10-11", "2020-10-11", "s2"),
    ]
    #expect(
      try Self.found(rows) == [
        "settlement a, 2020-10-11 to 2021-01-01 (83 days): s3 says azerbaijan, s2 denies azerbaijan; not ended"
      ])
    // Who says it anew says it of the new time, and then the denial is the older word.
    let again = rows + [("again", Self.a, Self.az, .asserted, "2020-10-12", "2020-10-12", "s1")]
    #expect(
      try Self.found(again) == [
        "settlement a, 2020-10-11 to 2020-10-11 (1 day): s3 says azerbaijan, s2 denies azerbaijan; ended by s1"
      ])
  }

  @Test(arguments: 1...40) func `Who differs is what a list of all that was said tells`(seed: Int) throws {
    let made = MadeLedger(
      seed: UInt64(seed), count: 4 + seed % 20, span: 6 + seed % 30, doubt: seed.isMultiple(of: 3))
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    let days = Day(year: 2010, month: 1, day: 1)!...Day(year: 2030, month: 1, day: 1)!
    for subject in MadeLedger.asked {
      var found: [Day: Set<Set<Source.ID>>] = [:]
      for each in ledger.disagreements(during: days, of: subject.kind) where each.subject == subject {
        for day in each.days { found[day, default: []].insert([each.first.source, each.second.source]) }
      }
      #expect(found == made.slow.disagreements(over: subject, nil), "\(subject)")
    }
  }

  @Test func `Two parties named for one day are one`() throws {
    let rows: [RuleTests.Row] = [
      ("x", Self.a, Self.arm, .asserted, "2020-10-09", "2020-10-09", "s2"),
      ("y", Self.a, Self.az, .asserted, "2020-10-09", "2020-10-20", "s1"),
    ]
    #expect(
      try Self.found(rows) == [
        "settlement a, 2020-10-09 to 2021-01-01 (85 days): s2 says armenian-forces, s1 says azerbaijan; not ended"
      ])
  }

  @Test func `A dispute over a district is given once`() throws {
    let rows: [RuleTests.Row] = [
      ("x", .district("north"), Self.arm, .asserted, "2020-10-09", "2020-10-09", "s2"),
      ("y", .district("north"), Self.az, .denied, "2020-10-09", "2020-10-09", "s1"),
      ("z", .district("north"), Self.az, .asserted, "2020-10-10", "2020-10-10", "s3"),
      ("w", .district("north"), Self.az, .denied, "2020-10-10", "2020-10-10", "s1"),
    ]
    let ledger = try RuleTests.ledger(rows)
    let days = try Day("2020-10-01")...Day("2020-12-31")
    #expect(ledger.disagreements(during: days).map(\.subject) == [.district("north")])
    #expect(ledger.disagreements(during: days, of: .settlement).map(\.subject.id) == ["a", "b"])
    #expect(ledger.disagreements(during: days, asKnownOn: days.lowerBound + 8).isEmpty)
  }
}
