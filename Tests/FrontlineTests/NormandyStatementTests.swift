import Frontline
import Testing

/// Statements on a second war: the words of its parties come from its own table, and nothing is known of others.
@Suite struct NormandyStatementTests {
  private func check(_ sentence: String, on day: String? = nil) throws -> StatementCheck {
    try NormandyTests.atlas.check(sentence, on: day.map { try Day($0) })
  }

  @Test(arguments: [
    ("American forces held Mortain on 8 August 1944", Verdict.contradicted),
    ("German forces held Mortain on 8 August 1944", .supported),
    ("The Wehrmacht held Mortain on 8 August 1944", .supported),
    ("American forces held Mortain on 6 August 1944", .supported),
    ("American forces did not hold Mortain on 8 August 1944", .supported),
    ("American forces captured Saint-Lo on 18 July 1944", .supported),
    ("Saint-Lo was captured by the Americans on 18 July 1944", .supported),
    ("The Germans lost Saint-Lo on 18 July 1944", .supported),
    ("German forces captured Saint-Lo on 18 July 1944", .contradicted),
    ("Neither Vire nor Falaise was held by German forces on 5 June 1944", .contradicted),
    (
      "On 1 August 1944 British forces took Le B\u{E9}ny-Bocage and American forces took Pontorson",
      .supported
    ),
  ])
  func sentence(_ text: String, _ verdict: Verdict) throws {
    let check = try check(text)
    #expect(check.verdict == verdict, "\(check.sentence)")
  }

  /// The British took other towns; whoever says that it was they who took this one is not borne out.
  @Test(arguments: [
    "British forces captured Saint-Lo on 18 July 1944", "British forces held Saint-Lo on 20 July 1944",
    "Canadian forces held Mortain on 6 August 1944",
  ])
  func anAllyIsNotTheOther(_ text: String) throws {
    let check = try check(text)
    #expect([.contradicted, .notSupportedByAnnouncements].contains(check.verdict), "\(check.sentence)")
  }

  /// What was lost the day before is no longer held; the day is not that of the loss.
  @Test func whatIsNoLongerHeld() throws {
    #expect(try check("American forces no longer held Mortain on 7 August 1944").verdict == .supported)
    let later = try check("American forces no longer held Mortain on 8 August 1944")
    #expect(later.verdict == .supported, "\(later.sentence)")
  }

  @Test(arguments: [
    "Soviet forces captured Caen on 9 July 1944", "Soviet forces held Caen on 10 July 1944",
    "Azerbaijani forces captured Caen on 9 July 1944",
  ])
  func aPartyThatTheAtlasDoesNotKnow(_ text: String) throws {
    let check = try check(text)
    #expect(check.verdict == .undetermined, "\(check.sentence)")
    let party = text.prefix { $0 != " " }
    #expect(check.sentence.contains(party) && check.sentence.hasSuffix("."), "\(check.sentence)")
  }
}
