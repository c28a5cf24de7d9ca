import FrontlineGeodesy
import FrontlineGeometry
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct NearestPointTests {
  /// Cases that stand beside the repository where it is developed; absent elsewhere.
  static let sharedCases = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/cases/point_to_segment.csv").path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedCases)))
  func sharedCasesHold() throws {
    let rows = try NearestPointCase.rows(at: Self.sharedCases)
    #expect(rows.count > 200)
    for row in rows { check(row) }
  }

  @Test func publicCall() throws {
    let line = try LineString([
      Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
    ])
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    let nearest = line.nearestPoint(to: shusha, edges: .geodesic)
    #expect(abs(nearest.distance.meters - 18_046.82) < 0.005)
    #expect(nearest.azimuth?.compassPoint == .northNorthWest)
    #expect("\(nearest.position)" == "39.90330, 46.66407")
    #expect(nearest.segment == 0)
    #expect(nearest.accuracy == .meters(5e-8))
  }

  private func check(_ row: NearestPointCase) {
    let nearest = row.line.nearestPoint(to: row.query, edges: row.edges)
    let error = nearest.distance.meters - row.distance
    #expect(abs(error) <= 1e-6, "\(row.id): distance off by \(error) m")
    if let along = row.along {
      let error = nearest.along.meters - along
      #expect(abs(error) <= 1e-3, "\(row.id): along off by \(error) m")
    }
    // The distance is level at the foot: 5 mm along an edge 30 km away cost 0.4 nm, and no case file knows more.
    #expect(nearest.position.distance(to: row.foot).meters <= 1e-2, "\(row.id): foot")
    #expect(nearest.segment == 0)
    #expect(nearest.edges == row.edges)
  }
}
