import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

/// Each rule and each of its ties, on ledgers of a few claims. Settlements a and b lie in the district north,
/// all of them in the district all.
@Suite struct RuleTests {
  typealias Row = (
    id: String, subject: Subject, party: Party.ID, stance: Claim.Stance, from: String?, reported: String,
    source: Source.ID
  )

  static let a = Subject.settlement("a")
  static let az = Party.ID.azerbaijan
  static let arm = Party.ID.armenianForces

  static func ledger(_ rows: [Row], until last: String = "2021-01-01") throws -> Ledger {
    // A claim on another subject, so that the ledger speaks of the days up to the last.
    let rows = rows + [("last", .route("road"), az, .asserted, last, last, "s1")]
    return try Ledger(
      rows.map {
        Claim(
          id: $0.id, subject: $0.subject, party: $0.party, stance: $0.stance,
          validFrom: try $0.from.map { try EDTFDate($0) }, reported: try Day($0.reported), source: $0.source)
      }, scope: MadeLedger.scope)
  }

  static func state(
    _ rows: [Row], on day: String = "2020-10-20", by rule: Rule = .latest, known: String? = nil
  ) throws -> String {
    let standing = try ledger(rows).standing(
      of: a, on: Day(day), asKnownOn: known.map { try Day($0) }, by: rule)
    return "\(standing.state) by \(standing.deciding.ids.sorted().joined(separator: " "))"
  }

  static let taken: [Row] = [
    ("base", a, arm, .assessed, nil, "2020-09-26", .compiler),
    ("taken", a, az, .asserted, "2020-10-09", "2020-10-09", "s1"),
  ]

  // MARK: latest

  @Test func `The later start wins`() throws {
    #expect(try Self.state(Self.taken, on: "2020-10-08") == "held by armenian-forces by base")
    #expect(try Self.state(Self.taken, on: "2020-10-09") == "held by azerbaijan by taken")
    // Though it was reported earlier.
    let rows = Self.taken + [("old", Self.a, Self.arm, .asserted, "2020-10-02", "2020-10-30", "s2")]
    #expect(try Self.state(rows) == "held by azerbaijan by taken")
  }

  @Test func `Of one start the later report wins`() throws {
    let rows = Self.taken + [("other", Self.a, Self.arm, .asserted, "2020-10-09", "2020-10-12", "s2")]
    #expect(try Self.state(rows) == "held by armenian-forces by other")
  }

  @Test func `A tie of parties is contested`() throws {
    let rows = Self.taken + [("other", Self.a, Self.arm, .asserted, "2020-10-09", "2020-10-09", "s2")]
    #expect(try Self.state(rows) == "contested by other taken")
    let same = Self.taken + [("other", Self.a, Self.az, .asserted, "2020-10-09", "2020-10-09", "s2")]
    #expect(try Self.state(same) == "held by azerbaijan by other taken")
  }

  @Test func `An unknown start ranks below any known one`() throws {
    let rows = Self.taken + [("now", Self.a, Self.arm, .asserted, nil, "2020-10-15", "s2")]
    #expect(try Self.state(rows) == "held by azerbaijan by taken")
    // It speaks from its reported day on, and of two the later counts.
    let unknown: [Row] = [Self.taken[0], ("now", Self.a, Self.az, .asserted, nil, "2020-10-15", "s2")]
    #expect(try Self.state(unknown, on: "2020-10-14") == "held by armenian-forces by base")
    #expect(try Self.state(unknown, on: "2020-10-15") == "held by azerbaijan by now")
    #expect(try Self.state(unknown, on: "2020-09-25") == "unknown by ")
  }

  // MARK: Denials

  @Test func `A denial decides nothing against another source`() throws {
    let rows = Self.taken + [("denial", Self.a, Self.az, .denied, "2020-10-12", "2020-10-12", "s2")]
    let standing = try Self.ledger(rows).standing(of: Self.a, on: Day("2020-10-20"))
    #expect(standing.party == Self.az)
    #expect(standing.overruled.ids == ["denial", "base"])
  }

  @Test func `A denial takes back what its source said`() throws {
    let rows = Self.taken + [("denial", Self.a, Self.az, .denied, "2020-10-12", "2020-10-12", "s1")]
    #expect(try Self.state(rows, on: "2020-10-11") == "held by azerbaijan by taken")
    #expect(try Self.state(rows, on: "2020-10-12") == "held by armenian-forces by base")
    // Said again, it counts again.
    let again = rows + [("again", Self.a, Self.az, .asserted, "2020-10-13", "2020-10-13", "s1")]
    #expect(try Self.state(again, on: "2020-10-13") == "held by azerbaijan by again")
  }

  @Test func `A denial alone works against its party`() throws {
    let rows = [Self.taken[0], ("denial", Self.a, Self.arm, .denied, "2020-10-12", "2020-10-12", "s2")]
    let standing = try Self.ledger(rows).standing(of: Self.a, on: Day("2020-10-12"))
    #expect(standing.state == .unknown)
    #expect(standing.unknownReason == .nothingSaid)
    #expect(standing.overruled.ids == ["denial", "base"])
    // It says nothing of anybody else.
    let other = [Self.taken[0], ("denial", Self.a, Self.az, .denied, "2020-10-12", "2020-10-12", "s2")]
    let held = try Self.ledger(other).standing(of: Self.a, on: Day("2020-10-12"))
    #expect(held.party == Self.arm)
    #expect(held.agreeing.ids == ["denial"])
  }

  // MARK: source

  @Test func `A source is read with the baseline`() throws {
    let rows =
      Self.taken + [("other", Self.a, "russian-peacekeepers", .asserted, "2020-10-12", "2020-10-12", "s2")]
    #expect(try Self.state(rows, by: .source("s1")) == "held by azerbaijan by taken")
    #expect(try Self.state(rows, by: .source("s3")) == "held by armenian-forces by base")
    #expect(try Self.state(rows, by: .source("s3", baseline: false)) == "unknown by ")
    #expect(try Self.state(rows, on: "2020-10-08", by: .source("s1")) == "held by armenian-forces by base")
  }

  @Test func `The denial of a source is read before the baseline`() throws {
    let rows: [Row] = [
      Self.taken[0], ("denial", Self.a, Self.arm, .denied, "2020-10-12", "2020-10-12", "s1"),
    ]
    #expect(try Self.state(rows, by: .source("s1")) == "unknown by ")
    #expect(try Self.state(rows, by: .source("s2")) == "held by armenian-forces by base")
  }

  // MARK: trusted

  @Test func `The first of the trusted that speaks decides`() throws {
    let rows = Self.taken + [("other", Self.a, Self.arm, .asserted, "2020-10-12", "2020-10-12", "s2")]
    #expect(try Self.state(rows, by: .trusted(["s1", "s2"])) == "held by azerbaijan by taken")
    #expect(try Self.state(rows, by: .trusted(["s3", "s2", "s1"])) == "held by armenian-forces by other")
    #expect(try Self.state(rows, by: .trusted(["s3"])) == "unknown by ")
    #expect(
      try Self.state(rows, on: "2020-10-10", by: .trusted(["s2", "s1"])) == "held by azerbaijan by taken")
    // The baseline only where its source is in the list.
    #expect(try Self.state(rows, by: .trusted(["s3", .compiler])) == "held by armenian-forces by base")
  }

  @Test func `A trusted denial rules out what comes after it`() throws {
    let rows = Self.taken + [("denial", Self.a, Self.az, .denied, "2020-10-01", "2020-10-01", "s2")]
    #expect(try Self.state(rows, by: .trusted(["s2", "s1"])) == "unknown by denial")
    #expect(try Self.state(rows, by: .trusted(["s2", "s1", .compiler])) == "held by armenian-forces by base")
    #expect(try Self.state(rows, by: .trusted(["s1", "s2"])) == "held by azerbaijan by taken")
  }

  // MARK: majority

  @Test func `One vote a source`() throws {
    var rows = Self.taken + [("denial", Self.a, Self.az, .denied, "2020-10-09", "2020-10-09", "s2")]
    #expect(try Self.state(rows, by: .majority) == "contested by denial taken")
    rows += [("conceded", Self.a, Self.az, .asserted, "2020-10-10", "2020-10-10", "s3")]
    #expect(try Self.state(rows, by: .majority) == "held by azerbaijan by conceded taken")
    // A second claim of a source is no second vote.
    rows += [("again", Self.a, Self.az, .denied, "2020-10-11", "2020-10-11", "s2")]
    #expect(try Self.state(rows, by: .majority) == "held by azerbaijan by conceded taken")
    rows += [("withdrawn", Self.a, Self.arm, .asserted, "2020-10-12", "2020-10-12", "s3")]
    #expect(try Self.state(rows, by: .majority) == "held by armenian-forces by withdrawn")
  }

  @Test func `Votes older than thirty days do not count`() throws {
    let day = "2020-11-30"
    let early: (String) -> [Row] = { from in
      Self.taken.dropFirst() + [
        ("x", Self.a, Self.arm, .asserted, from, from, "s2"),
        ("y", Self.a, Self.arm, .asserted, from, from, "s3"),
      ]
    }
    #expect(try Self.state(early("2020-09-09"), on: day, by: .majority) == "held by armenian-forces by x y")
    #expect(try Self.state(early("2020-09-08"), on: day, by: .majority) == "held by azerbaijan by taken")
  }

  @Test func `Only denials of the party that is named leave it contested`() throws {
    let rows: [Row] = [
      ("base", Self.a, Self.arm, .assessed, nil, "2020-10-05", .compiler),
      ("no", Self.a, Self.arm, .denied, "2020-10-06", "2020-10-06", "s1"),
    ]
    #expect(try Self.state(rows, by: .majority) == "contested by base no")
  }

  @Test func `A source that contradicts itself has no vote`() throws {
    let rows = Self.taken + [("self", Self.a, Self.arm, .asserted, "2020-10-09", "2020-10-09", "s1")]
    #expect(try Self.state(rows, by: .majority) == "contested by self taken")
    let more = rows + [("one", Self.a, Self.arm, .asserted, "2020-10-09", "2020-10-09", "s2")]
    #expect(try Self.state(more, by: .majority).hasPrefix("held by armenian-forces"))
    // A denial beside an assertion of another party of the same day says no more than that.
    let both = Self.taken + [("deny", Self.a, Self.arm, .denied, "2020-10-09", "2020-10-09", "s1")]
    #expect(try Self.state(both, by: .majority) == "held by azerbaijan by taken")
    // One that denies what it asserts has no vote, whatever else it denies.
    let void =
      Self.taken + [
        ("own", Self.a, Self.az, .denied, "2020-10-09", "2020-10-09", "s1"),
        ("deny", Self.a, Self.arm, .denied, "2020-10-09", "2020-10-09", "s1"),
      ]
    #expect(try Self.state(void, by: .majority).hasPrefix("contested"))
  }

  // MARK: Between subjects

  @Test func `Between subjects the later start decides and the nearer breaks ties`() throws {
    let north = Subject.district("north")
    let later = Self.taken + [("north", north, Self.arm, .asserted, "2020-10-10", "2020-10-10", "s2")]
    #expect(try Self.state(later) == "held by armenian-forces by north")
    let tie = Self.taken + [("north", north, Self.arm, .asserted, "2020-10-09", "2020-10-30", "s2")]
    #expect(try Self.state(tie) == "held by azerbaijan by taken")
    let districts: [Row] = [
      ("all", .district("all"), Self.az, .asserted, "2020-10-09", "2020-10-12", "s1"),
      ("north", north, Self.arm, .asserted, "2020-10-09", "2020-10-09", "s2"),
    ]
    #expect(try Self.state(districts) == "held by armenian-forces by north")
  }

  @Test func `A claim on a district excepts and one on an area says nothing`() throws {
    let claims = [
      Claim(
        id: "north", subject: .district("north"), party: Self.arm, stance: .asserted,
        validFrom: try EDTFDate("2020-10-09"), reported: try Day("2020-10-09"), source: "s1",
        exceptions: ["b"]),
      Claim(
        id: "part", subject: .area("part"), party: Self.az, stance: .asserted,
        validFrom: try EDTFDate("2020-10-10"), reported: try Day("2020-10-10"), source: "s1"),
    ]
    let ledger = try Ledger(claims, scope: MadeLedger.scope)
    let day = try Day("2020-10-10")
    #expect(ledger.standing(of: Self.a, on: day).party == Self.arm)
    #expect(ledger.standing(of: .settlement("b"), on: day).isUnknown)
    #expect(ledger.standing(of: .settlement("c"), on: day).isUnknown)
    #expect(ledger.standing(of: .area("part"), on: day).party == Self.az)
    #expect(ledger.standing(of: .district("north"), on: day).party == Self.arm)
  }

  // MARK: What was known

  @Test func `A claim is not known before it is reported`() throws {
    let rows = Self.taken + [("late", Self.a, Self.arm, .asserted, "2020-10-12", "2020-10-14", "s2")]
    #expect(try Self.state(rows, on: "2020-10-12") == "held by armenian-forces by late")
    #expect(try Self.state(rows, on: "2020-10-12", known: "2020-10-13") == "held by azerbaijan by taken")
    #expect(try Self.state(rows, on: "2020-10-12", known: "2020-10-14") == "held by armenian-forces by late")
    // As known on the 8th nothing is said of the 9th.
    #expect(try Self.state(rows, on: "2020-10-09", known: "2020-10-08") == "unknown by ")
    #expect(try Self.state(rows, on: "2020-10-08", known: "2020-10-08") == "held by armenian-forces by base")
  }

  @Test func `A day beyond the ledger is unknown`() throws {
    let ledger = try Self.ledger(Self.taken, until: "2020-10-31")
    func unknownReason(_ day: String, known: String? = nil) throws -> Standing.UnknownReason? {
      try ledger.standing(of: Self.a, on: Day(day), asKnownOn: known.map { try Day($0) }).unknownReason
    }
    #expect(try unknownReason("2020-09-25") == .beforeFirstDay)
    #expect(try unknownReason("2020-09-26") == nil)
    #expect(try unknownReason("2020-10-31") == nil)
    #expect(try unknownReason("2020-11-01") == .afterLastDay)
    #expect(try unknownReason("2020-10-11", known: "2020-10-10") == .afterLastDay)
    #expect(try ledger.standing(of: .settlement("c"), on: Day("2020-10-01")).unknownReason == .nothingSaid)
    #expect(try ledger.standing(of: .settlement("?"), on: Day("2020-10-01")).unknownReason == .nothingSaid)
  }

  @Test func `An agreement speaks of days to come`() throws {
    let rows =
      [Self.taken[0]] + [
        ("a1", Self.a, Self.az, .agreed, "2020-11-20", "2020-11-10", "s1"),
        ("a2", .settlement("b"), Self.az, .agreed, "2020-12-01", "2020-11-10", "s1"),
      ]
    let ledger = try Self.ledger(rows)
    let known = try Day("2020-11-12")
    func party(_ subject: Subject, _ day: String) throws -> Party.ID? {
      try ledger.standing(of: subject, on: Day(day), asKnownOn: known).party
    }
    #expect(try party(Self.a, "2020-11-12") == Self.arm)
    // Nobody knows on the 12th how things stand on the 13th.
    #expect(try party(Self.a, "2020-11-13") == nil)
    #expect(try party(Self.a, "2020-11-20") == Self.az)
    #expect(try party(.settlement("b"), "2020-11-20") == nil)
    #expect(try party(.settlement("b"), "2020-12-01") == Self.az)
    #expect(try party(Self.a, "2020-12-02") == nil)
    #expect(try ledger.days(asKnownOn: known) == Day("2020-09-26")...Day("2020-12-01"))
    // As known before the agreement nothing is said of these days at all.
    #expect(try ledger.days(asKnownOn: Day("2020-11-09")) == Day("2020-09-26")...Day("2020-11-09"))
    // With hindsight it is a claim like any other.
    #expect(try ledger.standing(of: Self.a, on: Day("2020-11-19")).party == Self.arm)
    #expect(try ledger.standing(of: Self.a, on: Day("2020-12-15")).party == Self.az)
  }

  @Test func `A correction replaces what it corrects once it is known`() throws {
    let wrong = Claim(
      id: "wrong", subject: Self.a, party: Self.az, stance: .asserted, validFrom: try EDTFDate("2020-10-09"),
      reported: try Day("2020-10-09"), source: "s1")
    let right = Claim(
      id: "right", subject: .settlement("b"), party: Self.az, stance: .asserted,
      validFrom: try EDTFDate("2020-10-09"), reported: try Day("2020-10-12"), source: "s1", corrects: "wrong")
    let ledger = try Ledger([wrong, right], scope: MadeLedger.scope)
    let day = try Day("2020-10-10")
    #expect(ledger.standing(of: Self.a, on: day).isUnknown)
    #expect(ledger.standing(of: Self.a, on: day, asKnownOn: day + 1).deciding.ids == ["wrong"])
    #expect(ledger.standing(of: .settlement("b"), on: day).deciding.ids == ["right"])
    #expect(ledger.standing(of: .settlement("b"), on: day, asKnownOn: day + 1).isUnknown)
  }

  // MARK: Uncertain dates

  @Test func `A day within an uncertain start says so`() throws {
    let rows: [Row] = [
      ("base", Self.a, Self.arm, .asserted, "1992", "1993-01-01", "s1"),
      ("taken", Self.a, Self.az, .asserted, "[1993-08-23..1993-08-26]", "1993-09-01", "s1"),
    ]
    let ledger = try Self.ledger(rows)
    let before = try ledger.standing(of: Self.a, on: Day("1993-08-22"))
    let within = try ledger.standing(of: Self.a, on: Day("1993-08-25"))
    let after = try ledger.standing(of: Self.a, on: Day("1993-08-26"))
    #expect(before.party == Self.arm && before.isCertain)
    #expect(within.party == Self.arm && within.alternatives == [.held(by: Self.az)])
    #expect(after.party == Self.az && after.isCertain)
    #expect(
      ledger.history(of: Self.a).map(\.description) == [
        "1992-01-01 to 1992-01-01..1992-12-30: unknown",
        "1992-01-01..1992-12-31 to 1993-08-22..1993-08-25: held by armenian-forces",
        "1993-08-23..1993-08-26 to 2021-01-01: held by azerbaijan",
      ])
    let changes = try ledger.changes(during: Day("1993-08-01")...Day("1993-08-31"))
    #expect(try changes.map(\.possibleDays) == [Day("1993-08-23")...Day("1993-08-26")])
    #expect(try ledger.share(of: Self.a, on: Day("1993-08-25"))[Self.az].description == "0 ... 1 of 1")
    #expect(try ledger.share(of: Self.a, on: Day("1993-08-25"))[Self.arm].description == "0 ... 1 of 1")
  }

  @Test func `What may start on one day may be contested`() throws {
    let rows: [Row] = [
      ("about", Self.a, Self.az, .asserted, "2020-11-08~", "2020-11-09", "s1"),
      ("other", Self.a, Self.arm, .asserted, "2020-11-08", "2020-11-09", "s2"),
    ]
    let standing = try Self.ledger(rows).standing(of: Self.a, on: Day("2020-11-09"))
    #expect(standing.party == Self.az)
    #expect(Set(standing.alternatives) == [.held(by: Self.arm), .contested])
  }

  @Test func `A start is no later than the report`() throws {
    let rows: [Row] = [("about", Self.a, Self.az, .asserted, "2020-11-08~", "2020-11-08", "s1")]
    let ledger = try Self.ledger(rows)
    #expect(try ledger.standing(of: Self.a, on: Day("2020-11-08")).isCertain)
    #expect(try ledger.standing(of: Self.a, on: Day("2020-11-07")).alternatives == [.held(by: Self.az)])
  }

  /// The denial may be in force already, and the other claim may have started last: only both together make it the holder.
  @Test func `A denial of uncertain date may let another claim win`() throws {
    let rows: [Row] = [
      ("own", Self.a, Self.az, .asserted, "2020-01-05", "2020-01-08", "s1"),
      ("denial", Self.a, Self.az, .denied, "[2020-01-06..2020-01-10]", "2020-01-10", "s1"),
      ("other", Self.a, Self.arm, .asserted, "[2020-01-02..2020-01-04]", "2020-01-05", "s2"),
      ("third", Self.a, Self.az, .asserted, "2020-01-03", "2020-01-03", "s3"),
    ]
    let standing = try Self.ledger(rows).standing(of: Self.a, on: Day("2020-01-07"))
    #expect(standing.party == Self.az)
    #expect(standing.alternatives == [.held(by: Self.arm)])
  }

  @Test func `A span ends where a later state may hold already and not before it begins`() throws {
    let rows: [Row] = [
      ("r", Self.a, Self.arm, .asserted, "[2020-01-02..2020-01-04]", "2020-01-05", "s2"),
      ("q", Self.a, Self.az, .asserted, "2020-01-03", "2020-01-03", "s3"),
      ("first", .settlement("b"), Self.az, .asserted, "2019-12-27", "2019-12-27", "s1"),
    ]
    let history = try Self.ledger(rows).history(of: Self.a)
    #expect(try history[0].end == Day("2020-01-01")...Day("2020-01-02"))
    #expect(try history[1].start == Day("2020-01-03")...Day("2020-01-03"))
    #expect(try history[1].end?.lowerBound == Day("2020-01-03"))
  }

  @Test func `What rests on the baseline`() throws {
    let ledger = try Self.ledger(Self.taken)
    #expect(try ledger.standing(of: Self.a, on: Day("2020-10-08")).baselineShare == 1)
    #expect(try ledger.standing(of: Self.a, on: Day("2020-10-09")).baselineShare == 0)
  }
}
