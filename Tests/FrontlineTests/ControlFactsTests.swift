import Frontline
import FrontlineData
import Testing

/// What the bundled claims come to, beside what the press of the day said.
@Suite struct ControlFactsTests {
  static let atlas = try! Atlas.karabakh()
  static let ledger = atlas.ledger
  static let war = try! Day("2020-09-27")

  static func cities(_ changes: Changes) -> Int {
    changes.counts { atlas.settlement(id: $0.subject.id)?.kind }[.city] ?? 0
  }

  /// Press of the day: 34 by 9 October, 97 by 20 October, "more than 130 villages and settlements, four
  /// cities" by 29 October.
  @Test(arguments: [
    ("2020-10-09", 36, 1), ("2020-10-20", 98, 3), ("2020-10-28", 177, 4), ("2020-10-29", 177, 4),
  ])
  func `Settlements asserted taken`(by day: String, count: Int, cities: Int) throws {
    let changes = try Self.ledger.changes(during: Self.war...Day(day), to: .azerbaijan)
    #expect(changes.count == count)
    #expect(Set(changes.map(\.subject)).count == count)
    #expect(Self.cities(changes) == cities)
    #expect(changes.allSatisfy { $0.to == .held(by: .azerbaijan) && !$0.sources.isEmpty })
  }

  @Test func `The four cities`() throws {
    let changes = try Self.ledger.changes(during: Self.war...Day("2020-10-28"), to: .azerbaijan)
    let cities = changes.filter { Self.atlas.settlement(id: $0.subject.id)?.kind == .city }
    #expect(cities.map(\.subject.id).sorted() == ["fuzuli", "jabrayil", "qubadli", "zangilan"])
  }

  static let shusha = Subject.settlement("shusha")

  @Test func `Shusha by the latest claim`() throws {
    let history = Self.ledger.history(of: Self.shusha)
    #expect(
      history.map(\.description) == [
        "1991-10-30 to 1992-05-07: unknown",
        "1992-05-08 to 2020-11-07: held by armenian-forces",
        "2020-11-08 to 2023-09-29: held by azerbaijan",
      ])
    // Azerbaijani sources date the loss to 8 May 1992, others to the 9th.
    #expect(
      history[1].deciding.prefix(2).map { "\($0.source) \($0.validFrom?.text ?? "")" } == [
        "virtual-karabakh 1992-05-08", "secondary-literature 1992-05-09",
      ])
    let standing = try Self.ledger.standing(of: Self.shusha, on: Day("2020-11-08"))
    #expect(standing.deciding.map(\.source) == ["azerbaijan-presidency"])
    #expect(standing.overruled.contains { $0.stance == .denied && $0.source == "armenia-mod" })
  }

  @Test func `Shusha by majority`() throws {
    let eighth = try Self.ledger.standing(of: Self.shusha, on: Day("2020-11-08"), by: .majority)
    #expect(eighth.state == .contested)
    #expect(
      eighth.deciding.map { "\($0.source) \($0.stance)" }.sorted() == [
        "armenia-mod denied", "azerbaijan-presidency asserted",
      ])
    let ninth = try Self.ledger.standing(of: Self.shusha, on: Day("2020-11-09"), by: .majority)
    #expect(ninth.party == .azerbaijan)
    #expect(
      ninth.deciding.map(\.source.rawValue).sorted() == ["artsakh-authorities", "azerbaijan-presidency"])
    // The denial of that day is listed.
    #expect(ninth.overruled.contains { $0.stance == .denied && $0.reported == ninth.day })
    #expect(
      try Self.ledger.standing(of: Self.shusha, on: Day("2020-11-07"), by: .majority).party == .armenianForces
    )
  }

  @Test func `Shusha according to whom`() throws {
    let day = try Day("2020-11-08")
    #expect(
      Self.ledger.standing(of: Self.shusha, on: day, by: .source("armenia-mod")).party == .armenianForces)
    #expect(
      Self.ledger.standing(of: Self.shusha, on: day, by: .source("artsakh-authorities")).party
        == .armenianForces)
    #expect(
      Self.ledger.standing(of: Self.shusha, on: day + 1, by: .source("artsakh-authorities")).party
        == .azerbaijan)
    #expect(
      Self.ledger.standing(of: Self.shusha, on: day, by: .trusted(["armenia-mod", "azerbaijan-presidency"]))
        .party
        == .armenianForces)
  }

  @Test func `Hadrut is disputed from the ninth to the fourteenth`() throws {
    let disputes = try Self.ledger.disagreements(during: Day("2020-10-01")...Day("2020-10-14"))
      .filter { $0.subject == .settlement("hadrut") }
    #expect(
      disputes.map(\.description) == [
        "settlement hadrut, 2020-10-09 to 2020-10-14 (6 days): artsakh-authorities denies azerbaijan, azerbaijan-presidency says azerbaijan; ended by secondary-literature",
        "settlement hadrut, 2020-10-12 to 2020-10-14 (3 days): azerbaijan-presidency says azerbaijan, armenia-mod denies azerbaijan; ended by secondary-literature",
      ])
    for day in try Day("2020-10-09")...Day("2020-10-14") {
      #expect(Self.ledger.standing(of: .settlement("hadrut"), on: day, by: .majority).isContested)
    }
  }

  @Test func `The eighth of October does not know of the ninth`() throws {
    let known = try Day("2020-10-08")
    let hadrut = Subject.settlement("hadrut")
    #expect(Self.ledger.standing(of: hadrut, on: known, asKnownOn: known).party == .armenianForces)
    let next = Self.ledger.standing(of: hadrut, on: known + 1, asKnownOn: known)
    #expect(next.unknownReason == .afterLastDay && next.deciding.isEmpty)
    let changes = Self.ledger.changes(during: Self.war...known + 30, asKnownOn: known)
    #expect(
      changes.allSatisfy { $0.day <= known && $0.standing.deciding.allSatisfy { $0.reported <= known } })
  }

  @Test func `The baseline says nothing of earlier days`() throws {
    let baseline = Self.ledger.claims.filter { $0.isBaseline(in: Self.ledger.scope) }
    #expect(baseline.count == 1_958)
    #expect(Self.ledger.standing(of: .settlement("stepanakert"), on: Self.war - 1).baselineShare == 1)
    #expect(Self.ledger.standing(of: .settlement("stepanakert"), on: Self.war - 2).isUnknown)
    // No claim with a known start contradicts it on its day.
    let snapshot = Self.ledger.snapshot(on: Self.war - 1)
    #expect(baseline.allSatisfy { snapshot[$0.subject] == .held(by: $0.party) })
    #expect(
      snapshot.filter { $0.subject.kind == .settlement && $0.state == .unknown }.map(\.subject.id).sorted()
        == ["gulustan", "tap"])
  }

  @Test func `The agreement of the tenth of November is known before it is in force`() throws {
    let known = try Day("2020-11-10")
    let agreed = Self.ledger.claims.filter {
      $0.stance == .agreed && $0.reported == known && $0.subject.kind == .settlement
    }
    #expect(!agreed.isEmpty)
    for claim in agreed {
      guard let start = claim.validFrom?.earliest, start > known else { continue }
      #expect(Self.ledger.standing(of: claim.subject, on: start, asKnownOn: known).party == claim.party)
      #expect(Self.ledger.standing(of: claim.subject, on: start, asKnownOn: known - 1).isUnknown)
    }
  }

  @Test func `Every day of the war agrees with the histories`() throws {
    let histories = Self.atlas.settlements.map { Self.ledger.history(of: .settlement($0.id)) }
    for day in stride(from: Self.war - 1, through: try Day("2020-12-02"), by: 7) {
      let snapshot = Self.ledger.snapshot(on: day)
      #expect(histories.allSatisfy { $0.span(on: day)?.state == snapshot[$0.subject] })
    }
  }
}
