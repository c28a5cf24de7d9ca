import Foundation
import FrontlineTime
import Testing

@Suite struct TimeCodableTests {
  @Test(arguments: [
    "2020-10-29", "0000-02-29", "-0044-03-15", "1993~", "[1993-08-23..1993-08-26]", "1992/1994",
  ])
  func `A date is its text`(_ text: String) throws {
    let date = try EDTFDate(text)
    let json = try JSONEncoder().encode([date])
    #expect(String(decoding: json, as: UTF8.self).replacing("\\/", with: "/") == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([EDTFDate].self, from: json) == [date])
  }

  @Test func `Every day is read again`() throws {
    for ordinal in stride(from: Int32(-800_000), through: 800_000, by: 997) {
      let day = Day(ordinal: ordinal)
      let json = try JSONEncoder().encode([day])
      #expect(String(decoding: json, as: UTF8.self) == "[\"\(day)\"]")
      #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
    }
  }

  @Test func `A text that is not a day is refused in the same words`() throws {
    let words = #expect(throws: TimeError.self) { try Day("2020-02-30") }?.description
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2020-02-30"]"#.utf8))
    }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription == words)
    #expect(context.codingPath.map(\.intValue) == [0])
  }
}
