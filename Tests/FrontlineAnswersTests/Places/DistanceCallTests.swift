import Testing

@testable import FrontlineAnswers

@Suite struct DistanceCallTests {
  @Test(arguments: [
    (["Shusha", "Lachin"], "Shusha", "Lachin", nil as String?),
    (["from", "Shusha", "to", "Lachin"], "Shusha", "Lachin", nil),
    (["from Shusha to Lachin"], "Shusha", "Lachin", nil),
    (
      ["from", "Mets Tagher", "to", "the", "front", "on", "2020-10-29"], "Mets Tagher", "front", "2020-10-29"
    ),
    (["between", "Mets", "Tagher", "and", "Shusha"], "Mets Tagher", "Shusha", nil),
    (["Shusha to Lachin on 29 October 2020"], "Shusha", "Lachin", "29 October 2020"),
    (["Shusha", "Lachin", "on", "2020-10-29"], "Shusha", "Lachin", "2020-10-29"),
    (["the distance from Shusha to Lachin."], "Shusha", "Lachin", nil),
    (["5 km north of Shusha", "Lachin"], "5 km north of Shusha", "Lachin", nil),
  ])
  func `Words name two places`(words: [String], from: String, to: String, day: String?) throws {
    #expect(try DistanceCall(words) == DistanceCall(from: from, to: to, day: day))
  }

  @Test(arguments: [
    [], [""], ["Shusha"], ["from", "Shusha"], ["from", "to"], ["a", "b", "c"], ["from Shusha to"],
    ["between Shusha"], ["from Shusha and Lachin"],
  ])
  func `What names not two places is refused`(words: [String]) {
    #expect(throws: AnswerError.self) { try DistanceCall(words) }
  }
}
