import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineMaps
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// Questions on fronts, asked in Swift.
@Suite struct FrontQuestionsTests {
  private let day = Day(year: 2020, month: 10, day: 29)!
  private let start = Day(year: 2020, month: 9, day: 27)!

  @Test func `A front has the shares of its sides, whose estimates fill the whole`() throws {
    let answer = try FrontQuestion(on: day).answer(in: context())
    let sum = answer.sides.reduce(Area.zero) { $0 + $1.share.estimate }
    #expect(abs(sum / answer.sides[0].share.whole - 1) < 1e-7)
    #expect(answer.json["lines"]?.array?.isEmpty == false)
    #expect(answer.caveats?.words == [Caveats.announcements])
  }

  @Test func `Grounds are valid as a reader of GeoJSON sees them`() throws {
    let context = try context()
    let answer = try FrontQuestion(on: day, area: "khojavend-rayon").answer(in: context)
    for feature in try #require(answer.features) {
      guard case .multiPolygon(let ground) = try feature.densified().geometry else { continue }
      #expect(ground.isValid, "\(feature.properties["kind"]?.string ?? ""): \(ground.defects)")
    }
  }

  @Test func `A day without a front is bad data, and says why`() throws {
    let context = try context()
    let error = #expect(throws: AnswerError.self) {
      try context.ask(FrontQuestion(on: Day(year: 1995, month: 1, day: 1)!))
    }
    #expect(error?.kind == .data)
  }

  @Test func `What one side gains another loses`() throws {
    let gains = try MovementQuestion(during: start...day).answer(in: context()).movement.gains
    let (gained, lost) = gains.reduce((Area.zero, Area.zero)) { ($0.0 + $1.gainedArea, $0.1 + $1.lostArea) }
    #expect(gained > .squareKilometers(1_000) && abs(gained / lost - 1) < 0.01)
  }

  @Test func `An approach has a row for each day, and its chart a step`() throws {
    let answer = try ApproachQuestion(to: "Shusha", during: day - 3...day).answer(in: context())
    #expect(answer.table?.rows.count == 4 && answer.chart.series[0].steps.count == 4)
    #expect(answer.features?.count == 5)
  }
}
