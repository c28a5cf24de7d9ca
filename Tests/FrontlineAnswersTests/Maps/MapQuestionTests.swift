import FrontlineFormats
import FrontlineGeometry
import FrontlineMaps
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// A map is asked for as any other answer is.
@Suite struct MapQuestionTests {
  @Test func `A map of a day is drawn, and its file is named`() throws {
    let day = Day(year: 2020, month: 10, day: 29)!
    var question = MapQuestion(.day(day), to: "map.svg")
    question.place = "Shusha"
    question.rings = [.kilometers(5)]
    let answer = try question.answer(in: context())
    guard case .map(let map) = answer.drawing else {
      Issue.record("a story was drawn")
      return
    }
    #expect(map.svg().hasPrefix("<"))
    #expect(answer.text == ["Wrote map.svg."])
    #expect(answer.json["from"] == "2020-10-29")
  }
}
