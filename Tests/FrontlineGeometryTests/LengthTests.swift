import FrontlineGeometry
import Testing

@Suite struct LengthTests {
  @Test func `Converts exactly`() {
    #expect(Length.kilometers(5) + .meters(250) == .meters(5250))
    #expect(Length.miles(3).meters == 4828.032)
    #expect(Length.nauticalMiles(10).kilometers == 18.52)
    #expect(Length.meters(1852).nauticalMiles == 1)
    #expect(Length.meters(1609.344).miles == 1)
    for unit in Length.Unit.allCases {
      #expect(Length(2.5, unit).value(in: unit) == 2.5)
    }
  }

  @Test func `Adds`() {
    #expect(Length.kilometers(3) - .kilometers(5) == .meters(-2000))
    #expect(2 * Length.kilometers(3) / .meters(500) == 12)
    #expect([Length.meters(5), .kilometers(1), .zero].sorted() == [.zero, .meters(5), .kilometers(1)])
    #expect(([.meters(1), .meters(2)] as [Length]).reduce(.zero, +) == .meters(3))
  }
}
