import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct NearestPointTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  /// Cases that stand beside the repository where it is developed; absent elsewhere.
  private static let besides = folder.appending(path: "../../../shared/cases/point_to_segment.csv").path

  // MARK: - Cases

  /// The errors are within 15 nm, and within what the answers say of themselves. Between ends that are nearly
  /// antipodal only the latter: 15 nm at an end of the edge are up to micrometres half-way along it.
  @Test(arguments: try NearestPointCase.rows(at: folder.appending(path: "Cases/nearest-points.csv").path))
  func `Cases hold`(_ row: NearestPointCase) throws {
    let nearest = row.line.nearestPoint(to: row.query, edges: row.edges)
    let isLong = row.edges == .geodesic && row.line.length(edges: row.edges) > .kilometers(19_000)
    let error = abs(nearest.distance.meters - row.distance)
    #expect(error <= (isLong ? nearest.accuracy.meters : 1.5e-8))
    #expect(nearest.accuracy <= .meters(1e-4))
    // The distance is level at the foot, so the foot is less sure than the distance: 10 nm to the side, seen
    // from 10,000 km, turns the path so little that the foot may move by a centimetre.
    let along = try #require(row.along)
    let reach = max(1e-6, 1e-9 * row.distance)
    #expect(abs(nearest.along.meters - along) <= reach)
    #expect(nearest.position.distance(to: row.foot).meters <= reach)
    #expect(nearest.segment == 0)
    #expect(nearest.edges == row.edges)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: besides)))
  func `Cases beside the repository hold`() throws {
    let rows = try NearestPointCase.rows(at: Self.besides)
    #expect(rows.count > 200)
    for row in rows {
      let nearest = row.line.nearestPoint(to: row.query, edges: row.edges)
      // The file ends with the micrometre.
      #expect(abs(nearest.distance.meters - row.distance) <= 1e-6, "\(row.id)")
      if let along = row.along { #expect(abs(nearest.along.meters - along) <= 1e-3, "\(row.id)") }
    }
  }

  // MARK: - Places

  @Test func `From Shusha to a road`() throws {
    let line = try LineString([
      Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
    ])
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    let nearest = line.nearestPoint(to: shusha, edges: .geodesic)
    #expect(nearest.segment == 0)
    #expect(nearest.accuracy == .meters(5e-8))
    #expect(abs(nearest.distance.meters - 18_046.82) < 0.005)
    #expect(nearest.azimuth?.compassPoint == .northNorthWest)
    #expect("\(nearest.position)" == "39.90330, 46.66407")
  }

  @Test func `On a vertex the earlier edge is named`() throws {
    let line = try LineString([position(39, 46), position(39, 47), position(40, 47), position(40, 46)])
    for edges in EdgeRule.allCases {
      // Beyond the corner, and on it.
      for place in [position(38.9, 47.1), position(39, 47)] {
        let nearest = line.nearestPoint(to: place, edges: edges)
        #expect(nearest.segment == 0)
        #expect(nearest.position == position(39, 47))
        let first = try LineString([position(39, 46), position(39, 47)])
        #expect(nearest.along == first.length(edges: edges))
      }
      #expect(line.nearestPoint(to: position(39, 47), edges: edges).azimuth == nil)
      #expect(line.nearestPoint(to: position(39, 46), edges: edges).along == .zero)
      #expect(line.nearestPoint(to: position(40, 46), edges: edges).along == line.length(edges: edges))
    }
  }

  @Test func `Ties go to the first edge`() throws {
    // There and back again: each place is on two edges.
    let back = try LineString([position(39, 46), position(39.5, 47), position(39, 46)])
    let there = try LineString([position(39, 46), position(39.5, 47)])
    // Asked from the middle of a square of one degree: its sides north and south are nearest, and mirror images.
    let square = try ring((-1, -1), (1, -1), (1, 1), (-1, 1))
    for edges in EdgeRule.allCases {
      for step in 1..<20 {
        let place = position(39 + 0.03 * Double(step), 46.02 + 0.05 * Double(step))
        let nearest = back.nearestPoint(to: place, edges: edges)
        #expect(nearest.segment == 0)
        #expect(nearest.along == there.nearestPoint(to: place, edges: edges).along)
      }
      #expect(square.line.nearestPoint(to: position(0, 0), edges: edges).segment == 1)
    }
  }

  @Test func `Poles and longitudes that are one place`() throws {
    let toPole = try LineString([position(80, 20), position(90, 20), position(80, 100)])
    let around = try LineString([position(10, 179), position(10, 180)])
    for edges in EdgeRule.allCases {
      #expect(toPole.nearestPoint(to: position(90, -77), edges: edges).distance == .zero)
      #expect(toPole.nearestPoint(to: position(90, -77), edges: edges).azimuth == nil)
      #expect(around.nearestPoint(to: position(10, -180), edges: edges).distance == .zero)
      #expect(around.nearestPoint(to: position(10, -179), edges: edges).position.longitude == 180)
    }
    // From a pole to a parallel: every place is as near; to the equator too.
    for latitude in [0.0, 45, 89.999] {
      let circle = try LineString([position(latitude, -180), position(latitude, 180)])
      let nearest = circle.nearestPoint(to: position(90, 33), edges: .longitudeLatitude)
      #expect(abs((nearest.distance - position(latitude, 0).distance(to: position(90, 0))).meters) < 1e-7)
    }
    let equator = try LineString([position(0, -80), position(0, 80)])
    let fromPole = equator.nearestPoint(to: position(90, 0), edges: .geodesic).distance
    #expect(abs(fromPole.meters - 20_003_931.458625446 / 2) < 1e-7)
  }

  @Test func `Lines of one place`() throws {
    let place = try LineString([position(39, 46), position(39, 46), position(39, 46)])
    for edges in EdgeRule.allCases {
      let nearest = place.nearestPoint(to: position(39, 47), edges: edges)
      #expect(nearest.distance == position(39, 47).distance(to: position(39, 46)))
      #expect(nearest.segment == 0)
      #expect(nearest.along == .zero)
      #expect(place.length(edges: edges) == .zero)
    }
  }

  // MARK: - Laws

  private struct Drawing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let meters: Double
    let latitudes: ClosedRange<Double>
    let vertices: Int
  }
  private static let drawings = [
    Drawing(testDescription: "a road", meters: 30_000, latitudes: 38.5...41, vertices: 60),
    Drawing(testDescription: "a yard", meters: 3, latitudes: -80...80, vertices: 20),
    Drawing(testDescription: "a continent", meters: 2e6, latitudes: -80...80, vertices: 20),
    Drawing(testDescription: "the globe", meters: 1.9e7, latitudes: -90...90, vertices: 5),
    Drawing(testDescription: "a pole", meters: 300_000, latitudes: 88...90, vertices: 20),
  ]

  private func draw(
    _ drawing: Drawing, _ numbers: inout SeededGenerator
  ) throws -> (line: LineString, queries: [Position]) {
    let center = position(
      .random(in: drawing.latitudes, using: &numbers), .random(in: -180...180, using: &numbers))
    func place() -> Position {
      center.destination(
        .meters(.random(in: 0...drawing.meters, using: &numbers)),
        toward: .degrees(.random(in: 0..<360, using: &numbers)))
    }
    return (try LineString((0..<drawing.vertices).map { _ in place() }), (0..<12).map { _ in place() })
  }

  /// The index finds what measuring each edge by itself finds; and each place of the line is as far or farther.
  @Test(arguments: NearestPointTests.drawings, EdgeRule.allCases)
  private func `Nothing is nearer`(_ drawing: Drawing, _ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 77)
    for _ in 0..<6 {
      let (line, queries) = try draw(drawing, &numbers)
      let parts = try zip(line.positions, line.positions.dropFirst()).map { try LineString([$0, $1]) }
      let length = line.length(edges: edges)
      let places = (0...100).map { line.point(at: length * (Double($0) / 100), edges: edges)! }
      for query in queries {
        let nearest = line.nearestPoint(to: query, edges: edges)
        let alone = parts.map { $0.nearestPoint(to: query, edges: edges).distance.meters }
        #expect(abs(nearest.distance.meters - alone.min()!) <= 2e-8)
        #expect(alone[nearest.segment] - nearest.distance.meters <= 2e-8)
        for place in places {
          #expect(nearest.distance.meters <= query.distance(to: place).meters + nearest.accuracy.meters)
        }
      }
    }
  }

  /// The parts of an answer agree with each other, and with the answer for the line turned round.
  @Test(arguments: NearestPointTests.drawings, EdgeRule.allCases)
  private func `Answers are consistent`(_ drawing: Drawing, _ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 78)
    for _ in 0..<10 {
      let (line, queries) = try draw(drawing, &numbers)
      let turned = try LineString(line.positions.reversed())
      let length = line.length(edges: edges)
      for query in queries {
        let nearest = line.nearestPoint(to: query, edges: edges)
        #expect(abs((nearest.distance - query.distance(to: nearest.position)).meters) < 1e-8)
        #expect(
          line.point(at: min(nearest.along, length), edges: edges)!.distance(to: nearest.position).meters
            < 1e-6)
        if let azimuth = nearest.azimuth {
          #expect(
            query.destination(nearest.distance, toward: azimuth).distance(to: nearest.position).meters < 1e-6)
        }
        let back = turned.nearestPoint(to: query, edges: edges)
        #expect(abs((back.distance - nearest.distance).meters) <= nearest.accuracy.meters)
        #expect(back.edges == edges)
      }
    }
  }
}
