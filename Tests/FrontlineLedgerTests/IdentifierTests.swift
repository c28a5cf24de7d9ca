import Foundation
import FrontlineTime
import Testing

@testable import FrontlineLedger

@Suite struct IdentifierTests {
  @Test func `letters of any script, digits, hyphens, dots and underscores make an id`() {
    for id in ["shusha", "A.1_b-2", "şuşa", "Շուշի", "शिमला", "e\u{301}a", "x", "1", "_a", "名古屋"] {
      #expect(identifierFault(id) == nil, "\(id)")
    }
  }

  @Test(arguments: [
    "", "-a", "..", ".a", "a b", "a;b", "a,b", "$(touch x)", "`x`", "a/b", "a\u{1B}[2J", "a\nb", "a\u{202E}b",
    "a'b",
    "a\"b", "a\\b", "a*", "a?", "~a", "a&b", "a|b", "a\u{200B}b", "a\u{A0}b", "a:b", "a#b", "\u{FEFF}a",
  ])
  func `nothing else does`(id: String) {
    let fault = identifierFault(id)
    #expect(fault != nil)
    // The sentence itself is fit for a terminal.
    #expect(
      fault?.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{200B}" } == false)
  }

  @Test func `a claim has such an id, and days that have a date`() throws {
    let faults = try LedgerBuilderTests.faults([
      LedgerBuilderTests.claim("a b"), LedgerBuilderTests.claim("b", from: nil, reported: "+12020-01-01"),
      LedgerBuilderTests.claim("c", from: "Y-12020", reported: "2020-10-10"),
    ])
    #expect(
      faults == [
        #"2 id: the id "a b" has " "; an id has letters, digits, hyphens, dots and underscores alone"#,
        "3 reported: +12020-01-01 is outside -9999-01-01 ... 9999-12-31",
        "4 valid_from: -12020-01-01 is outside -9999-01-01 ... 9999-12-31",
      ])
  }

  @Test func `in JSON an id is its text, alone, in a list and as a key`() throws {
    struct Record: Codable, Hashable {
      var route: RouteID
      var others: [RouteID]
      var lengths: [RouteID: Int]
    }
    let record = Record(route: "northern-road", others: ["a", "ş.2"], lengths: ["goris-kapan": 3])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = try encoder.encode(record)
    #expect(
      String(decoding: text, as: UTF8.self)
        == #"{"lengths":{"goris-kapan":3},"others":["a","ş.2"],"route":"northern-road"}"#)
    #expect(try JSONDecoder().decode(Record.self, from: text) == record)
    #expect(Subject.route(record.route) == Subject(.route, "northern-road"))
    #expect(Subject.district("a") == Subject(.district, "a") && Subject.area("a") == Subject(.area, "a"))
  }
}
