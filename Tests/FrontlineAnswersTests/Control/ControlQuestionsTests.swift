import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// Questions on who held what, asked in Swift.
@Suite struct ControlQuestionsTests {
  private let before = Day(year: 2020, month: 10, day: 29)!
  private let after = Day(year: 2020, month: 11, day: 9)!

  @Test func `A standing has its state and the claims that decide it`() throws {
    let answer = try StandingQuestion("Shusha", on: after).answer(in: context())
    #expect(answer.standing.state == .held(by: "azerbaijan"))
    let claims = ["deciding", "agreeing", "overruled"].flatMap { answer.json[$0]?.array ?? [] }
    #expect(!claims.isEmpty && answer.table?.rows.count == claims.count)
  }

  @Test func `Days decide which answer there is`() throws {
    func answer(_ days: ClosedRange<Day>?) throws -> any Answer {
      try ControlQuestion("Shusha", during: days).answer(in: context()).base
    }
    #expect(try answer(nil) is HistoryAnswer)
    #expect(try answer(after...after) is StandingAnswer)
    let span = try #require(try answer(before...after) as? SpanAnswer)
    #expect(span.spans.map(\.span.state.party) == ["armenian-forces", "azerbaijan"])
    #expect(span.spans[0].days.lowerBound == before && !span.isThroughout)
  }

  @Test func `A span is in the history of which it is a part`() throws {
    let history = try HistoryQuestion("Shusha").answer(in: context())
    let days = history.spans.map(\.days)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test func `Changes of a day are those between the shares around it`() throws {
    let question = ChangesQuestion(during: before...after, to: "azerbaijan")
    let changes = try question.answer(in: context()).changes
    #expect(changes.contains { $0.settlement.id == "shusha" })
    #expect(
      changes.allSatisfy { $0.change.to.party == "azerbaijan" && (before...after).contains($0.change.day) })
    #expect(throws: AnswerError.self) {
      try ChangesQuestion(from: after, to: before).answer(in: context())
    }
  }

  @Test func `What a party takes is what those take that are counted with it`() throws {
    func taken(_ party: Party.ID) throws -> [String] {
      try ChangesQuestion(during: Day("1992-01-01")...Day("1994-12-31"), to: party).answer(in: context())
        .changes.map(\.settlement.id)
    }
    #expect(try !taken("armenian-forces").isEmpty)
    #expect(try taken("armenia") == taken("armenian-forces"))
  }

  @Test func `What one party loses and what another gains of it are among all changes`() throws {
    let war = try Day("2020-09-27")...Day("2020-12-31")
    func ids(to gainer: Party.ID? = nil, from loser: Party.ID? = nil) throws -> Set<String> {
      let question = ChangesQuestion(from: war.lowerBound, to: war.upperBound, to: gainer, from: loser)
      return Set(try question.answer(in: context()).changes.map(\.settlement.id))
    }
    let lost = try ids(from: "armenian-forces")
    #expect(try lost.contains("shusha") && lost == ids(from: "armenia"))
    let taken = try ids(to: "azerbaijan", from: "armenian-forces")
    #expect(
      try taken.contains("shusha") && taken.isSubset(of: ids(to: "azerbaijan")) && taken.isSubset(of: lost))
    #expect(try ids(to: "armenian-forces", from: "armenian-forces").isEmpty)
    #expect(try !ids(from: "russia").contains("stepanakert"))
  }

  @Test func `A share of a part of the places says so`() throws {
    let country = try ShareQuestion(of: "Azerbaijan", on: before).answer(in: context())
    #expect(country.caveats?.joined?.contains("only part of its places") == true)
    let rayon = try ShareQuestion(of: "Khojavend", on: before).answer(in: context())
    let shares = rayon.share.parties.map { rayon.share[$0] }
    #expect(shares.reduce(0) { $0 + $1.lower } <= rayon.share.total)
    #expect(shares.allSatisfy { $0.lower <= $0.upper && $0.upper <= rayon.share.total })
  }
}
