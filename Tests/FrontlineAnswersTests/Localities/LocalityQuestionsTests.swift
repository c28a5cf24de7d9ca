import FrontlineAtlas
import FrontlineFormats
import FrontlineLocalities
import FrontlineStatements
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// Questions on phrases and statements, asked in Swift.
@Suite struct LocalityQuestionsTests {
  private let day = Day(year: 2020, month: 10, day: 29)!

  @Test func `A phrase has its ground, and with a day who held what is on it`() throws {
    let answer = try LocateQuestion("5 km from Shusha", on: day).answer(in: context())
    #expect(answer.best.region.kind == "ring")
    #expect(answer.json["region"]?.object?.keys == ["kind", "inner_m", "outer_m"])
    #expect(answer.settlements.allSatisfy { $0.state != nil })
    let without = try LocateQuestion("5 km from Shusha").answer(in: context())
    #expect(without.table?.aligned()[0].contains("held by") == false)
  }

  @Test func `The description of a position resolves to ground that contains it`() throws {
    let answer = try DescribeQuestion("39.88,46.82").answer(in: context())
    #expect(answer.json["contains_position"] == true)
  }

  @Test func `Phrases of a text have their lines`() throws {
    let text = "Quiet.\nShelling 5 km from Shusha.\n\nFire near Hadrut and 3 km south of Lachin."
    let answer = try FindQuestion(in: text).answer(in: context())
    #expect(answer.phrases.map(\.line) == [2, 4, 4])
  }

  @Test func `A verdict is that of the worst sentence`() throws {
    let one = try CheckQuestion("Shusha lies 15 km from Stepanakert", on: day).answer(in: context())
    #expect((one.base as? CheckAnswer)?.verdict == .contradicted)
    let two = try CheckQuestion(
      "Shusha lies 6 km from Stepanakert. Shusha lies 15 km from Stepanakert.", on: day
    ).answer(in: context())
    #expect((two.base as? TextCheckAnswer)?.verdict == .contradicted)
    let all = try ChecksQuestion().answer(in: context())
    #expect(all.statements.contains { $0.check.verdict == all.verdict })
  }

  @Test func `A sentence that is not understood is bad data`() throws {
    let answer = try CheckQuestion("Shusha gleams 15 km from Stepanakert", on: day).answer(in: context())
    #expect(answer.failure?.kind == .data)
  }
}
