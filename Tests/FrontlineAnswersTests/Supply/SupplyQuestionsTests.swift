import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// Questions on roads, asked in Swift.
@Suite struct SupplyQuestionsTests {
  private let roads = RoadSettings(on: Day(year: 2020, month: 11, day: 9)!, for: "armenian-forces")

  @Test func `A road that is cut says where, and how good its points are`() throws {
    let answer = try RouteQuestion("lachin-corridor-old", as: roads).answer(in: context())
    let status = try #require(answer.base as? RouteStatusAnswer)
    #expect(status.report.status.state == .cut && status.report.cut != nil)
    #expect(status.caveats?.words.first == Caveats.announcements)
    #expect(status.caveats?.words.last?.hasPrefix("places along the line give or take") == true)
  }

  @Test func `The states of all routes are those of each`() throws {
    let context = try context()
    let all = try RouteQuestion(as: roads).answer(in: context)
    let states = try #require(all.base as? RouteStatesAnswer)
    #expect(try states.routes.map(\.route.id) == context.atlas().routes.map(\.id))
    for state in states.routes {
      let one = try RouteQuestion(state.route.id.rawValue, as: roads).answer(in: context)
      #expect((one.base as? RouteStatusAnswer)?.report.status == state.status)
    }
    var question = RouteQuestion(as: roads)
    question.roads?.party = nil
    let each = try #require(try question.answer(in: context).base as? RouteStatesAnswer)
    #expect(each.routes.first { $0.route.id == "northern-road" }?.party != nil)
    #expect(throws: AnswerError.self) {
      try RouteQuestion(as: roads, during: roads.day...roads.day).answer(in: context)
    }
  }

  @Test func `Where the party is not named it is the one that held the first place`() throws {
    let context = try context()
    var question = PathsQuestion(from: "Stepanakert", to: "Vardenis", as: roads)
    question.roads.party = nil
    let answer = try question.answer(in: context)
    #expect(answer.supply.party.id == "armenian-forces")
    #expect(context.notes.contains { $0.hasPrefix("--for was not given") })
  }

  @Test func `A smallest cut has as many links as there are paths without a common one`() throws {
    let answer = try ChokepointsQuestion(from: "Stepanakert", to: "Goris,Vardenis,Kapan", as: roads)
      .answer(in: context())
    #expect(answer.points.cut.count == answer.paths.count && !answer.paths.isEmpty)
    #expect(answer.json["min_cut"]?["size"]?.int == answer.paths.count)
  }

  /// The Victory road of 2021, which has a published length, runs along a part of the track of 2020.
  @Test(arguments: ["2020-10-25", "2022-10-25"])
  func `A route of which the exposure is asked is as long as its links are on the day`(_ text: String) throws
  {
    let day = try Day(text)
    let settings = RoadSettings(on: day, for: "armenian-forces")
    let exposure = try ExposureQuestion(of: "shusha-dashalti-forest", as: settings).answer(in: context())
    let status = try context().atlas().supply(on: day, for: "armenian-forces")
      .report(of: exposure.exposure.route)
    #expect(exposure.road == status.links.reduce(.zero) { $0 + $1.link.road.length })
    let later = try ExposureQuestion(of: "victory-road", as: settings).answer(in: context())
    #expect(abs(later.road.kilometers - 101.5) < 0.001)
  }

  @Test func `What was lost was reached before`() throws {
    let since = Day(year: 2020, month: 11, day: 5)!
    var earlier = roads
    earlier.day = since
    let now = try ReachQuestion(from: "Goris,Vardenis", as: roads, since: since).answer(in: context())
    let before = try ReachQuestion(from: "Goris,Vardenis", as: earlier).answer(in: context())
    let lost = try #require(now.lost)
    #expect(!lost.isEmpty && lost.allSatisfy { before.reach.contains($0.id) && !now.reach.contains($0.id) })
  }
}
