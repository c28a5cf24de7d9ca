import FrontlineAtlas
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// What is added to events, and which of it rests on announcements.
@Suite struct AnnotatorTests {
  private let events = [
    FrontEvent(Position(latitude: 39.76, longitude: 46.75), on: Day(year: 2020, month: 10, day: 29)!),
    FrontEvent(Position(latitude: 39.76, longitude: 46.75), on: Day(year: 1995, month: 1, day: 1)!),
  ]

  @Test func `A caveat stands beside the distances that need it`() throws {
    let atlas = try context().atlas()
    let annotator = Annotator(
      adding: [.front, .district], atlas: atlas, fronts: .traced(try FrontTracer(atlas)))
    #expect(annotator.columns == ["front_m", "district", "caveat"])
    let columns = try annotator.columns(for: events)
    guard case .meters(let distances) = columns[0], case .texts(let caveats) = columns[2] else {
      Issue.record("the columns are of other kinds")
      return
    }
    #expect(distances[0] != nil && distances[1] == nil)
    #expect(caveats == [Caveats.announcements, Caveats.noFront])
  }

  @Test func `Without distances there is no caveat`() throws {
    let annotator = Annotator(adding: [.district], atlas: try context().atlas(), fronts: nil)
    #expect(annotator.columns == ["district"])
    guard case .texts(let districts) = try annotator.columns(for: events)[0] else { return }
    #expect(districts == ["shusha-rayon", "shusha-rayon"])
  }
}
