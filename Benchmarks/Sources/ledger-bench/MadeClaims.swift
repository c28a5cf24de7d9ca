import Frontline
import FrontlineData
import SeededNumbers

/// A made ledger of the size of VIINA's table of Ukraine: so many claims by four sources on so many places
/// over 1,500 days, and a baseline.
struct MadeClaims {
  let places: Int
  let count: Int
  let days = 1_500
  let first = try! Day("2020-09-27")
  let parties: [Party.ID] = [.azerbaijan, .armenianForces, .russianPeacekeepers]
  /// Four that assert, one that only denies, and the compiler.
  let sources: [Source.ID] = ["s1", "s2", "s3", "s4", "denier", .compiler]

  /// One claim in numbers, as both programs are given it.
  struct Row {
    var place: Int
    var party: Int
    var source: Int
    var isDenial: Bool
    /// Days after the first; `nil`: unknown.
    var start: Int?
    var reported: Int
  }

  var scope: Ledger.Scope {
    Ledger.Scope(subjects: (0..<places).map { .settlement("p\($0)") }, parties: parties, sources: sources)
  }

  /// Calls `body` with every claim, the same at every run.
  func forEach(_ body: (Int, Row) -> Void) {
    for place in 0..<places {
      body(place, Row(place: place, party: 1, source: 5, isDenial: false, start: nil, reported: -1))
    }
    var numbers = Numbers(seed: 14)
    for number in places..<count {
      let random = numbers.next()
      let start = (Int(random >> 8 & 0xFFFF) * days) >> 16
      let isDenial = random >> 24 & 0xFF < 3  // about one in a hundred
      body(
        number,
        Row(
          place: (Int(random >> 32) * places) >> 32, party: isDenial ? 0 : Int(random >> 56) % 3,
          source: isDenial ? 4 : Int(random & 3), isDenial: isDenial, start: start,
          reported: min(start + [0, 0, 0, 1][Int(random >> 2 & 3)], days - 1)))
    }
  }

  func claim(_ number: Int, _ row: Row) -> Claim {
    let isBaseline = row.start == nil
    return Claim(
      id: "c\(number)", subject: .settlement("p\(row.place)"), party: parties[row.party],
      stance: isBaseline ? .assessed : row.isDenial ? .denied : .asserted,
      validFrom: row.start.map { EDTFDate(first + $0) }, reported: first + row.reported,
      source: sources[row.source], citation: isBaseline ? "baseline" : "daily report")
  }
}
