import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct LineStringPointTests {
  private let road = try! LineString([
    position(39.75, 46.2), position(39.99, 46.93), position(39.99, 46.93), position(40.2, 46.9),
  ])

  @Test func `Vertices and ends`() {
    for edges in EdgeRule.allCases {
      let first =
        road.length(edges: edges)
        - (try! LineString([road.positions[2], road.positions[3]])).length(edges: edges)
      #expect(road.point(at: .zero, edges: edges) == road.positions[0])
      #expect(road.point(at: road.length(edges: edges), edges: edges) == road.positions[3])
      #expect(road.point(at: first, edges: edges)!.distance(to: road.positions[1]).meters < 1e-8)
      #expect(road.point(at: .meters(-1), edges: edges) == nil)
      #expect(road.point(at: road.length(edges: edges) + .meters(1), edges: edges) == nil)
    }
  }

  /// A place and the length along the line up to it are each other's inverse, also for edges that bend hard.
  @Test(arguments: EdgeRule.allCases)
  func `Inverse of along`(_ edges: EdgeRule) throws {
    let spiral = try LineString([position(80, -100), position(89.999, 100), position(70, 120)])
    for line in [road, spiral] {
      let length = line.length(edges: edges)
      for step in 0...40 {
        let along = length * (Double(step) / 40)
        let place = try #require(line.point(at: along, edges: edges))
        let nearest = line.nearestPoint(to: place, edges: edges)
        #expect(nearest.distance.meters < 1e-7)
        #expect(abs((nearest.along - along).meters) < 1e-6)
      }
    }
  }

  /// 1 degree of the parallel 60 is 55,800.2 m (cos 60 N), and the geodesic is shorter.
  @Test func `Length of a parallel`() throws {
    let parallel = try LineString([position(60, 10), position(60, 11)])
    let radius = 6_378_137 * 0.5 / (1 - 0.006694379990141316 * 0.75).squareRoot()
    #expect(abs(parallel.length(edges: .longitudeLatitude).meters - radius * .pi / 180) < 1e-7)
    #expect(parallel.length(edges: .geodesic) < parallel.length(edges: .longitudeLatitude))
  }
}
