import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// Days of which nothing is known, and days on which a place is contested.
///
/// Of Bexo and Cano nothing is known from 10 March on; Bexo is Merrow's from 20 March, Cano Ostrany's again from 10 April.
/// Corvin is Ostrany's, contested from 12 to 14 March, and Merrow's from the 15th.
@Suite struct OpenSpansTests {
  private static let atlas = Result { try made() }

  private static func made() throws -> Atlas {
    func claim(
      _ place: String, _ party: Party.ID, from: String, to: String? = nil, by source: Source.ID = "teller"
    ) throws -> Claim {
      Claim(
        id: "\(place)-\(from)-\(source)", subject: .settlement(Settlement.ID(place)), party: party,
        stance: .asserted, validFrom: try EDTFDate(from), validTo: try to.map { try EDTFDate($0) },
        reported: try Day(from), source: source)
    }
    let names = ["bexo": "Bexo", "cano": "Cano", "corvin": "Corvin", "dubo": "Dubo"]
    return try Atlas(
      settlements: names.sorted { $0.key < $1.key }.enumerated().map { index, place in
        Settlement(
          id: Settlement.ID(place.key), names: PlaceNames(place.value), kind: .city,
          position: Position(latitude: 39, longitude: 46 + Double(index) / 10))
      },
      parties: [
        Party(id: "ostrany", names: PlaceNames("Ostrany"), side: "ostrany"),
        Party(id: "merrow", names: PlaceNames("Merrow"), side: "merrow"),
      ],
      sources: [
        Source(id: "teller", name: "Teller", kind: .press), Source(id: "other", name: "Other", kind: .press),
      ],
      claims: [
        claim("bexo", "ostrany", from: "2023-01-01", to: "2023-03-09"),
        claim("bexo", "merrow", from: "2023-03-20"),
        claim("cano", "ostrany", from: "2023-01-01", to: "2023-03-09"),
        claim("cano", "ostrany", from: "2023-04-10"),
        claim("corvin", "ostrany", from: "2023-01-01"),
        claim("corvin", "merrow", from: "2023-03-12", to: "2023-03-14"),
        claim("corvin", "ostrany", from: "2023-03-12", to: "2023-03-14", by: "other"),
        claim("corvin", "merrow", from: "2023-03-15"),
        claim("dubo", "ostrany", from: "2023-01-01"),
        claim("dubo", "ostrany", from: "2023-06-30"),
      ])
  }

  @Test(arguments: [
    ("Merrow took Bexo between 10 and 15 March.", Verdict.plausible),
    ("Merrow took Bexo on 20 March.", .plausible),
    ("Merrow took Bexo in March.", .supported),
    ("Ostrany lost Bexo on 12 March.", .plausible),
    ("Merrow took Bexo in February.", .contradicted),
    ("Ostrany took Cano on 10 April.", .undetermined),
    ("Cano fell in March.", .undetermined),
    ("Merrow took Dubo in March.", .contradicted),
    ("In March one city fell.", .plausible),
  ])
  func `A change within days of which nothing is known may be on any of them`(
    _ sentence: String, _ verdict: Verdict
  ) throws {
    try expect(sentence, verdict)
  }

  @Test(arguments: [
    ("Merrow took Corvin on 12 March.", Verdict.plausible),
    ("Ostrany lost Corvin on 12 March.", .plausible),
    ("Corvin fell on 12 March.", .plausible),
    ("Corvin did not fall on 12 March.", .plausible),
    ("Merrow took Corvin on 15 March.", .supported),
    ("Ostrany lost Corvin on 1 March.", .contradicted),
    ("Ostrany took Corvin on 12 March.", .contradicted),
  ])
  func `On the days of a contest it may have been taken`(_ sentence: String, _ verdict: Verdict) throws {
    try expect(sentence, verdict)
  }

  private func expect(_ sentence: String, _ verdict: Verdict) throws {
    let check = try Self.atlas.get().check(sentence, on: Day("2023-06-30"))
    #expect(check.verdict == verdict, "\(check.verdict): \(check.sentence)")
  }
}
