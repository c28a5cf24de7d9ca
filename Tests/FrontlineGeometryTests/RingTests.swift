import FrontlineGeometry
import Testing

@Suite struct RingTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  static let lachin = Position(latitude: 39.6408, longitude: 46.5469)
  static let goris = Position(latitude: 39.5111, longitude: 46.3389)

  @Test func `Refuses an open ring`() {
    #expect {
      try Ring([Self.shusha, Self.lachin, Self.goris, Self.lachin])
    } throws: {
      "\($0)" == "A ring must end where it began: it begins at 39.7537, 46.7465 and ends at 39.6408, 46.5469."
        && ($0 as? GeometryError)?.code == .unclosedRing
    }
    #expect {
      try Ring([Self.shusha, Self.lachin, Self.shusha])
    } throws: {
      "\($0)" == "A ring needs at least 4 positions, the last equal to the first; this one has 3."
    }
  }

  @Test func `Compares by positions`() throws {
    let ring = try Ring([Self.shusha, Self.lachin, Self.goris, Self.shusha])
    #expect(ring == (try Ring(ring.positions)))
    #expect(ring.line == (try LineString(ring.positions)))
    #expect(Polygon(exterior: ring).rings == [ring])
    #expect(Polygon(exterior: ring, interiors: [ring]).rings.count == 2)
    #expect(Set([ring, try Ring(ring.positions)]).count == 1)
  }
}
