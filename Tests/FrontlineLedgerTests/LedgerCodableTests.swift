import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct LedgerCodableTests {
  private func again<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test func `Every claim of the data is read again`() throws {
    let claims = Array(try Atlas.karabakh().ledger.claims)
    #expect(try again(claims) == claims)
  }

  @Test func `A claim has the names of the columns`() throws {
    let claim = Claim(
      id: "made-1", subject: .settlement("shusha"), party: "north", stance: .denied,
      validFrom: try EDTFDate("1992-05-08"), reported: try Day("1992-05-09"), source: "gazette")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let subject = #"{"id":"shusha","kind":"settlement"}"#
    #expect(
      String(decoding: try encoder.encode(claim), as: UTF8.self)
        == #"{"id":"made-1","party":"north","reported":"1992-05-09","source":"gazette","stance":"denied","subject":\#(subject),"valid_from":"1992-05-08"}"#
    )
  }

  @Test(arguments: [
    Rule.latest, .majority, .source("gazette"), .source("gazette", baseline: false), .trusted(["a", "b"]),
    .trusted([]),
  ])
  func `Every rule is read again`(_ rule: Rule) throws {
    #expect(try again(rule) == rule)
  }

  @Test func `A rule without its source is refused`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Rule.self, from: Data(#"{"rule":"source"}"#.utf8))
    }
  }
}
