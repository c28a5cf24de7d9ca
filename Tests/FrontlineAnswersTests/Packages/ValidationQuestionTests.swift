import FrontlineAtlas
import FrontlineFormats
import Testing

@testable import FrontlineAnswers

/// A data package that is looked at, and one that is not there.
@Suite struct ValidationQuestionTests {
  @Test func `The bundled package has no fault, and the answer says what it holds`() throws {
    let root = #filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/")!.lowerBound)
    let answer = try ValidationQuestion("\(root)/GeoData/karabakh").answer(in: context())
    #expect(answer.faults.isEmpty && answer.failure == nil)
    #expect(answer.json["counts"]?["settlements"]?.int == answer.atlas?.settlements.count)
  }

  @Test func `A folder that is not there is no input`() throws {
    let context = try context()
    let error = #expect(throws: AnswerError.self) {
      try context.ask(ValidationQuestion("/nowhere/at/all"))
    }
    #expect(error?.kind == .noInput)
  }
}
