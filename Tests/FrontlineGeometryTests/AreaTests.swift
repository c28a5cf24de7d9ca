import FrontlineGeometry
import Testing

@Suite struct AreaTests {
  @Test func `Converts`() {
    #expect(Area.squareKilometers(289).hectares == 28_900)
    #expect(Area.hectares(1).squareMeters == 10_000)
    #expect(Area.squareKilometers(3) - .squareKilometers(1) == .squareMeters(2_000_000))
    #expect(Area.squareKilometers(3) / .hectares(100) == 3)
    #expect(Area.squareMeters(1) < .hectares(1))
  }

  @Test(arguments: [
    (0, "0 m²"), (850, "850 m²"), (9_999.6, "1.0 ha"), (125_000, "12.5 ha"), (2_300_000, "2.3 km²"),
    (289_000_000, "289 km²"), (11_458e6, "11458 km²"),
  ])
  func `Describes`(squareMeters: Double, text: String) {
    #expect(Area.squareMeters(squareMeters).description == text)
  }
}
