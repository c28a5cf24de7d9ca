import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct PositionDistanceTests {
  private let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  private let stepanakert = Position(latitude: 39.8153, longitude: 46.7519)

  /// Distances that others have printed, with the digits that they printed.
  @Test(arguments: [
    // Karney 2013, table 2 and the text of section 4: nearly antipodal, lat -30 to 29.9, lon 179.8.
    (-30.0, 0.0, 29.9, 179.8, 19_989_832.827610, 5e-7),
    // GeographicLib's manual page of GeodSolve: JFK to LHR; and to Singapore Changi by `GeodSolve -E -i -p 10`.
    (40.6, -73.8, 51.6, -0.5, 5_551_759.400319, 5e-7),
    (40.64, -73.78, 1.36, 103.99, 15_347_512.9405129384, 1.5e-8),
    // GeographicLib's test GeodSolve0.
    (40.6, -73.8, 49.01666667, 2.55, 5_853_226, 0.5),
    // Pole to pole, and a quarter of the equator: both follow from a and f alone.
    (90, 0, -90, 0, 20_003_931.458625446, 1.5e-8),
    (0, 0, 0, 90, 10_018_754.171394622, 1.5e-8),
  ])
  func `Published distances`(_ row: (Double, Double, Double, Double, Double, Double)) {
    let (latitude1, longitude1, latitude2, longitude2, meters, tolerance) = row
    let a = Position(latitude: latitude1, longitude: longitude1)
    let b = Position(latitude: latitude2, longitude: longitude2)
    #expect(abs(a.distance(to: b).meters - meters) <= tolerance)
    #expect(abs(b.distance(to: a).meters - meters) <= tolerance)
  }

  /// About the antipode of a place by the equator, where the series of the kernels lead anywhere; by geod 9.1.1.
  @Test(arguments: [
    (0.000000106475, 0, -0.000000106478, -179.999999887405, 20_003_931.458625),
    (0.0000000045, 0, -0.000000008, 179.999999, 20_003_931.458238),
    (-0.00354277983, 179.9999999, 0.003542759985, -0.000003138949, 20_003_931.45643),
  ])
  func `Beside the antipode`(_ row: (Double, Double, Double, Double, Double)) {
    let a = Position(latitude: row.0, longitude: row.1)
    let b = Position(latitude: row.2, longitude: row.3)
    #expect(abs(a.distance(to: b).meters - row.4) < 1e-6)
    #expect(abs(b.distance(to: a).meters - row.4) < 1e-6)
  }

  @Test func `Same place under two names`() {
    let east = Position(latitude: 10, longitude: 180)
    let west = Position(latitude: 10, longitude: -180)
    #expect(east.distance(to: west) == .zero)
    #expect(east.azimuth(to: west) == nil)
    let pole = Position(latitude: 90, longitude: 10)
    #expect(pole.distance(to: Position(latitude: 90, longitude: 130)) == .zero)
    #expect(pole.azimuth(to: Position(latitude: 90, longitude: 130)) == nil)
  }

  @Test func `Going there and coming back`() throws {
    let azimuth = try #require(shusha.azimuth(to: stepanakert))
    let end = shusha.destination(shusha.distance(to: stepanakert), toward: azimuth)
    #expect(end.distance(to: stepanakert).meters < 1e-8)
    #expect(azimuth.compassPoint == .north)
    #expect(stepanakert.azimuth(to: shusha)?.compassPoint == .south)
  }

  @Test func `Points along the path`() {
    let d = shusha.distance(to: stepanakert)
    let quarter = shusha.point(atFraction: 0.25, to: stepanakert)
    #expect(abs(shusha.distance(to: quarter).meters - d.meters / 4) < 1e-8)
    #expect(abs(quarter.distance(to: stepanakert).meters - d.meters * 3 / 4) < 1e-8)
    #expect(
      shusha.point(at: .kilometers(1), toward: stepanakert).distance(to: shusha).meters.rounded() == 1000)
    let middle = shusha.midpoint(to: stepanakert)
    #expect(abs(middle.distance(to: shusha).meters - middle.distance(to: stepanakert).meters) < 1e-8)
    #expect(shusha.point(atFraction: 1, to: stepanakert) == stepanakert)
  }
}
