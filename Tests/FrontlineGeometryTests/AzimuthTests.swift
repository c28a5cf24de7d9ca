import FrontlineGeometry
import Testing

@Suite struct AzimuthTests {
  @Test(arguments: [
    (0, 0), (-90, 270), (360, 0), (720.5, 0.5), (-360, 0), (-0.0, 0), (-1e-20, 0), (1e-20, 1e-20),
    (359.9999, 359.9999),
    (-1e-10, 359.9999999999), (1e300, 1e300.truncatingRemainder(dividingBy: 360)),
  ])
  func `Wraps`(given: Double, degrees: Double) {
    let azimuth = Azimuth.degrees(given)
    #expect(azimuth.degrees == degrees)
    #expect(azimuth.degrees.sign == .plus)
    #expect(azimuth.degrees < 360)
  }

  @Test func `Turns`() {
    #expect(Azimuth.degrees(10).reversed.degrees == 190)
    #expect(Azimuth.degrees(190).reversed.degrees == 10)
    #expect(Azimuth.degrees(180).radians == .pi)
    #expect(Azimuth.degrees(350).angle(to: .degrees(20)) == 30)
    #expect(Azimuth.degrees(20).angle(to: .degrees(350)) == 30)
    #expect(Azimuth.degrees(0).angle(to: .degrees(180)) == 180)
  }

  @Test(arguments: [
    (0, CompassPoint.north), (11.2, .north), (11.25, .northNorthEast), (22.5, .northNorthEast),
    (348.74, .northNorthWest),
    (348.75, .north), (359.9, .north), (180, .south), (292.5, .westNorthWest),
  ])
  func `Names the nearest point`(degrees: Double, point: CompassPoint) {
    #expect(Azimuth.degrees(degrees).compassPoint == point)
  }

  @Test(arguments: [(4.54, "4.5°"), (359.96, "0.0°"), (0, "0.0°"), (270, "270.0°")])
  func `Describes`(degrees: Double, text: String) { #expect(Azimuth.degrees(degrees).description == text) }

  @Test(arguments: [("045°", 45), ("360", 0), ("0", 0), ("NNE", 22.5), ("south-west", 225), (" 12.5 ", 12.5)])
  func `Reads`(text: String, degrees: Double) throws {
    #expect(try Azimuth(validating: text).degrees == degrees)
  }

  @Test(arguments: ["361", "-1", "", "°", "nan", "north by north-west", "1e2"])
  func `Refuses`(text: String) {
    #expect {
      try Azimuth(validating: text)
    } throws: {
      "\($0)" == "\"\(text)\" is not a direction; write degrees from 0 to 360 or a point such as NNE."
    }
  }
}
