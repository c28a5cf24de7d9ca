import Foundation
import FrontlineFoundation
import FrontlineGeometry
import Testing

/// Quantities as measurements of Foundation.
@Suite struct MeasurementQuantitiesTests {
  @Test func `There and back is the same quantity`() {
    #expect(Length(Length.kilometers(5).measurement) == .kilometers(5))
    #expect(Area(Area.squareKilometers(1835).measurement) == .squareKilometers(1835))
    #expect(Azimuth(Azimuth.degrees(123.25).measurement) == .degrees(123.25))
  }

  @Test func `Units of Foundation are converted`() throws {
    let length = try #require(Length(Measurement(value: 2, unit: UnitLength.nauticalMiles)))
    #expect(length == .nauticalMiles(2))
    #expect(Area(Measurement(value: 200, unit: UnitArea.hectares)) == .squareKilometers(2))
    #expect(Azimuth(Measurement(value: -90, unit: UnitAngle.degrees)) == .degrees(270))
  }

  @Test func `What is no number is no quantity`() {
    #expect(Length(Measurement(value: .nan, unit: UnitLength.meters)) == nil)
    #expect(Area(Measurement(value: .nan, unit: UnitArea.hectares)) == nil)
    #expect(Azimuth(Measurement(value: .infinity, unit: UnitAngle.degrees)) == nil)
  }
}
