import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime

/// Small ledgers of random claims, in which everything that can meet does meet.
struct MadeLedger {
  static let settlements = ["a", "b", "c"]
  static let districts: [DistrictID] = ["north", "all"]
  static let membership: [String: [DistrictID]] = [
    "a": ["north", "all"], "b": ["north", "all"], "c": ["all"],
  ]
  static let parties: [Party.ID] = [.azerbaijan, .armenianForces, .russianPeacekeepers]
  static let sources: [Source.ID] = [.compiler, "s1", "s2", "s3"]
  static let origin = Day(year: 2020, month: 9, day: 20)!

  static let scope = Ledger.Scope(
    subjects: settlements.map { .settlement($0) } + districts.map { .district($0) } + [
      .area("part"), .route("road"),
    ],
    parties: parties, sources: sources, membership: membership)

  static let subjects = scope.subjects
  /// Those that the slower laws ask of.
  static let asked: [Subject] = [.settlement("a"), .settlement("c"), .district("north"), .area("part")]

  static let rules: [Rule] = [
    .latest, .source("s1"), .source("s2", baseline: false), .source("nobody"), .trusted(["s1", "s2"]),
    .trusted(["s3", "s1", .compiler]), .trusted([]), .majority,
  ]

  var claims: [Claim]
  var slow: SlowLedger { SlowLedger(claims: claims, membership: Self.membership) }

  /// - Parameters:
  ///   - span: over how many days the claims are strewn; few days make many ties.
  ///   - doubt: whether dates may be inexact.
  init(seed: UInt64, count: Int, span: Int, doubt: Bool) {
    var random = SeededGenerator(seed: seed)
    claims = []
    for number in 0..<count { claims.append(Self.claim(number, claims, span, doubt, &random)) }
  }

  private static func claim(
    _ number: Int, _ earlier: [Claim], _ span: Int, _ doubt: Bool, _ random: inout SeededGenerator
  ) -> Claim {
    let subject = subjects[[0, 0, 0, 0, 1, 2, 3, 3, 4, 5, 6].randomElement(using: &random)!]
    let stance = [Claim.Stance.asserted, .asserted, .asserted, .denied, .assessed, .agreed].randomElement(
      using: &random)!
    let day = origin + Int.random(in: 0..<span, using: &random)
    var from: EDTFDate? = EDTFDate(day)
    if Int.random(in: 0..<4, using: &random) == 0 { from = nil }
    if doubt, from != nil, Int.random(in: 0..<2, using: &random) == 0 { from = inexact(day, &random) }
    var reported = day + [0, 0, 0, 1, 5, 40].randomElement(using: &random)!
    if stance == .agreed { reported = day - Int.random(in: 0...20, using: &random) }
    if let earliest = from?.earliest, stance != .agreed { reported = max(reported, earliest) }
    var to: EDTFDate?
    if Int.random(in: 0..<5, using: &random) == 0 {
      let last = max(from?.earliest ?? day, day) + Int.random(in: 0..<span, using: &random)
      to = doubt && Bool.random(using: &random) ? inexact(last, &random) : EDTFDate(last)
      if let earliest = from?.earliest, let latest = to?.latest, latest < earliest { to = nil }
    }
    var exceptions: [String] = []
    if subject.kind == .district, Bool.random(using: &random) {
      exceptions = [settlements.randomElement(using: &random)!]
    }
    let correction = Int.random(in: 0..<10, using: &random) == 0
    return Claim(
      id: "c\(number)", subject: subject, party: parties.randomElement(using: &random)!, stance: stance,
      validFrom: from, validTo: to, reported: reported, source: sources.randomElement(using: &random)!,
      citation: "page \(number % 7)", note: number % 3 == 0 ? "a remark" : "",
      corrects: correction ? earlier.randomElement(using: &random)?.id : nil,
      derivedFrom: number % 11 == 5 ? earlier.randomElement(using: &random)?.id : nil, exceptions: exceptions)
  }

  private static func inexact(_ day: Day, _ random: inout SeededGenerator) -> EDTFDate {
    let month = String(day.description.prefix(7))
    let texts = [
      "\(day)~", month, "\(month)?", "[\(day)..\(day + 3)]", "[\(day - 2),\(day)]", "[..\(day)]",
      "\(day.year)",
      "[\(day)..]",
    ]
    return try! EDTFDate(texts.randomElement(using: &random)!)
  }
}

extension Standing {
  var slow: SlowLedger.Answer {
    SlowLedger.Answer(
      state: state, alternatives: Set(alternatives), deciding: Set(deciding.ids), agreeing: Set(agreeing.ids),
      overruled: Set(overruled.ids))
  }
}
