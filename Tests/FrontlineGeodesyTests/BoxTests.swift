import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct BoxTests {
  @Test func `Edges bulge`() throws {
    let flight = try LineString([position(40, 170), position(40, -150)])
    let box = flight.box(edges: .geodesic)
    #expect(box.west == 170)
    #expect(box.east == -150)
    #expect(box.south == 40)
    let top = position(40, 170).midpoint(to: position(40, -150)).latitude
    #expect(abs(box.north - top) < 2e-9)
    #expect(
      flight.box(edges: .longitudeLatitude) == GeographicBox(south: 40, west: -150, north: 40, east: 170))
  }

  @Test func `Poles that are held count`() throws {
    let cap = try polygon((-80, 0), (-80, 90), (-80, 180), (-80, -90))
    let box = cap.box(edges: .geodesic)
    #expect(box.south == -90)
    #expect(box.north == -80)
    #expect(box.longitudeSpan == 360)
    let sector = try polygon((90, 0), (80, 10), (80, 50))
    #expect(sector.box(edges: .geodesic) == GeographicBox(south: 80, west: 10, north: 90, east: 50))
    #expect(MultiPolygon([]).box(edges: .geodesic) == nil)
  }

  /// Places all along the edges lie in the box, and some of them on each side of it.
  @Test(arguments: EdgeRule.allCases)
  func `Every place of the line is inside`(_ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 8)
    for _ in 0..<25 {
      let line = try LineString(
        (0..<3).map { _ in
          position(.random(in: -89...89, using: &numbers), .random(in: -180...180, using: &numbers))
        })
      let box = line.box(edges: edges)
      let length = line.length(edges: edges)
      var (south, north) = (90.0, -90.0)
      for step in 0...200 {
        let place = try #require(line.point(at: length * (Double(step) / 200), edges: edges))
        #expect(box.contains(place) || box.padded(by: .meters(1e-6)).contains(place))
        (south, north) = (min(south, place.latitude), max(north, place.latitude))
      }
      #expect(south - box.south < 2)
      #expect(box.north - north < 2)
    }
  }
}
