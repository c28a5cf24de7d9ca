import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct LedgerBuilderTests {
  static func claim(
    _ id: String, _ subject: Subject = .settlement("a"), _ party: Party.ID = .azerbaijan,
    _ stance: Claim.Stance = .asserted, from: String? = "2020-10-01", to: String? = nil,
    reported: String = "2020-10-10", source: Source.ID = "s1", corrects: String? = nil,
    derivedFrom: String? = nil, exceptions: [String] = []
  ) throws -> Claim {
    Claim(
      id: id, subject: subject, party: party, stance: stance, validFrom: try from.map { try EDTFDate($0) },
      validTo: try to.map { try EDTFDate($0) }, reported: try Day(reported), source: source,
      corrects: corrects, derivedFrom: derivedFrom, exceptions: exceptions)
  }

  /// Row, column and reason of every fault of claims that are rows 2, 3, ...
  static func faults(_ claims: [Claim]) -> [String] {
    var builder = Ledger.Builder(scope: MadeLedger.scope)
    for (index, claim) in claims.enumerated() { builder.add(claim, row: index + 2) }
    let faults = builder.allFaults()
    #expect(throws: LedgerError.self) { try builder.ledger() }
    return faults.map { "\($0.row ?? 0) \($0.column): \($0.reason)" }
  }

  @Test func `Each kind of fault is named`() throws {
    let claims = try [
      Self.claim("c1"),
      Self.claim("c1"),
      Self.claim("c2", .settlement("nowhere")),
      Self.claim("c3", .district("a")),
      Self.claim("c4", .settlement("a"), "martians"),
      Self.claim("c5", source: "nobody"),
      Self.claim("c6", from: "2020-10-09", to: "2020-10-08"),
      Self.claim("c7", from: "2020-10-11"),
      Self.claim("c8", corrects: "c99"),
      Self.claim("c9", corrects: "c9"),
      Self.claim("c10", corrects: "c11"),
      Self.claim("c11", corrects: "c10"),
      Self.claim("c12", derivedFrom: "c98"),
      Self.claim("c13", exceptions: ["b"]),
      Self.claim("c14", .district("north"), exceptions: ["nowhere"]),
      Self.claim("c15", from: "2020/.."),
      Self.claim("c16", .settlement("a"), .azerbaijan, .agreed, from: "[2020-11-01..]"),
      Self.claim(""),
    ]
    #expect(
      Self.faults(claims) == [
        "3 id: the id \"c1\" is taken by row 2",
        "4 subject: there is no settlement \"nowhere\"",
        "5 subject: there is no district \"a\"",
        "6 party: there is no party \"martians\"",
        "7 source: there is no source \"nobody\"",
        "8 valid_to: the span ends on 2020-10-08 before it starts on 2020-10-09",
        "9 reported: reported on 2020-10-10, before 2020-10-11, its first possible day, and not agreed",
        "10 corrects: there is no claim \"c99\"",
        "11 corrects: the claim names itself",
        "12 corrects: \"c11\" leads back to the claim",
        "13 corrects: \"c10\" leads back to the claim",
        "14 derived_from: there is no claim \"c98\"",
        "15 exceptions: a settlement has no exceptions",
        "16 exceptions: there is no settlement \"nowhere\"",
        "17 valid_from: \"2020/..\" is an interval; a claim has a date here",
        "18 valid_from: \"[2020-11-01..]\" has no last possible day; what is agreed needs one",
        "19 id: the id is empty",
      ])
  }

  @Test func `One claim may have several faults`() throws {
    let bad = try Self.claim(
      "c1", .settlement("x"), "y", from: "2020-12", to: "2020-11", reported: "2020-10-10", source: "z",
      corrects: "c2")
    let faults = Self.faults([try Self.claim("c1"), bad])
    #expect(faults.count == 7, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("3 ") })
  }

  @Test func `What is no fault`() throws {
    let claims = try [
      // Known on one day, in force from another.
      Self.claim("c1", .settlement("a"), .azerbaijan, .agreed, from: "2020-11-25", reported: "2020-11-10"),
      // Reported within its possible days.
      Self.claim("c2", from: "2020-10", reported: "2020-10-10"),
      Self.claim("c3", from: "2020-10-11~", reported: "2020-10-10"),
      Self.claim("c4", from: "2020", to: "2020"),
      Self.claim("c5", from: "[..2020-10-01]", to: "2020-01-01"),
      Self.claim("c6", from: nil, to: "2019"),
      // Two corrections of one claim, and a correction of a correction.
      Self.claim("c7", corrects: "c1"), Self.claim("c8", corrects: "c1"), Self.claim("c9", corrects: "c8"),
      Self.claim("c10", .district("all"), exceptions: ["a", "b"]),
    ]
    #expect(try Ledger(claims, scope: MadeLedger.scope).claims.count == claims.count)
  }

  @Test func `The error lists every fault`() throws {
    let error = #expect(throws: LedgerError.self) {
      try Ledger(
        [Self.claim("c1", source: "nobody"), Self.claim("c2", corrects: "c3")], scope: MadeLedger.scope)
    }
    #expect(error?.code == .invalidClaim)
    #expect(
      error?.description == """
        Claim "c1", column source: there is no source "nobody".
        Claim "c2", column corrects: there is no claim "c3".
        """)
  }

  @Test func `Adding leaves the old ledger as it is`() throws {
    let ledger = try Ledger([Self.claim("c1")], scope: MadeLedger.scope)
    let more = try ledger.adding([Self.claim("c2", .settlement("a"), .armenianForces, from: "2020-10-05")])
    let day = try Day("2020-10-06")
    #expect(ledger.standing(of: .settlement("a"), on: day).party == .azerbaijan)
    #expect(more.standing(of: .settlement("a"), on: day).party == .armenianForces)
    #expect(throws: LedgerError.self) { try ledger.adding([Self.claim("c1")]) }
    #expect(throws: LedgerError.self) { try ledger.adding([Self.claim("c2", corrects: "c3")]) }
  }

  @Test func `An empty ledger knows nothing`() throws {
    let ledger = try Ledger([], scope: MadeLedger.scope)
    let day = try Day("2020-10-06")
    #expect(ledger.standing(of: .settlement("a"), on: day).isUnknown)
    #expect(ledger.history(of: .settlement("a")).isEmpty)
    #expect(ledger.snapshot(on: day).allSatisfy { $0.state == .unknown })
    #expect(ledger.changes(during: day...day).isEmpty)
    #expect(ledger.disagreements(during: day...day).isEmpty)
    #expect(ledger.days() == nil && ledger.firstDay == nil && ledger.lastDay == nil)
    #expect(ledger.share(of: .district("all"), on: day)[.azerbaijan].description == "0 ... 3 of 3")
  }
}
