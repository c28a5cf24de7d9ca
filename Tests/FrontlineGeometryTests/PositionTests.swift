import FrontlineGeometry
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    (139.7, 46.7, "Latitude 139.7 is outside -90 ... 90; the axes may be swapped."),
    (-91.0, 200, "Latitude -91.0 is outside -90 ... 90."),
    (91, 46.7, "Latitude 91.0 is outside -90 ... 90; the axes may be swapped."),
    (
      39.7, 190,
      "Longitude 190.0 is outside -180 ... 180; where longitudes go from 0 to 360, say so (--longitudes 0-360), or take 360 from those over 180."
    ),
    (.nan, 46.7, "Latitude nan is outside -90 ... 90."),
    (39.7, .nan, "Longitude nan is outside -180 ... 180."),
    (.infinity, 46.7, "Latitude inf is outside -90 ... 90."),
    (39.7, -.infinity, "Longitude -inf is outside -180 ... 180."),
    (90.00000000000001, 0, "Latitude 90.00000000000001 is outside -90 ... 90; the axes may be swapped."),
  ])
  func `Refuses the impossible`(latitude: Double, longitude: Double, sentence: String) {
    #expect {
      try Position(validatingLatitude: latitude, longitude: longitude)
    } throws: {
      "\($0)" == sentence && ($0 as? GeometryError)?.code == .invalidCoordinate
    }
  }

  @Test func `Keeps the ends of the range`() throws {
    for (latitude, longitude) in [(90.0, 180.0), (-90, -180), (0, 0), (39.7537, 46.7465)] {
      let position = try Position(validatingLatitude: latitude, longitude: longitude)
      #expect(position.latitude == latitude && position.longitude == longitude)
    }
    #expect(Position(latitude: 0, longitude: 180) != Position(latitude: 0, longitude: -180))
  }

  @Test func `Describes itself`() {
    #expect("\(Position(latitude: 39.7537, longitude: 46.7465))" == "39.75370, 46.74650")
    #expect("\(Position(latitude: -0.000001, longitude: -46.74651))" == "0.00000, -46.74651")
  }

  @Test(arguments: [
    (1.005, 2, "1.00"), (0.5, 0, "0"), (1.5, 0, "2"), (-0.25, 1, "-0.2"), (123456789.123, 2, "123456789.12"),
    (1e17, 3, "1e+17"), (.nan, 2, "nan"), (-.infinity, 2, "-inf"), (0.000_000_001, 9, "0.000000001"),
    (-0.0, 1, "0.0"),
  ])
  func `Writes fixed decimals`(value: Double, decimals: Int, text: String) {
    #expect(fixed(value, decimals) == text)
  }

  @Test func `Describes plane points`() {
    let point = PlanePoint(easting: 649_619.22837, northing: 4_401_879.42272, crs: "EPSG:32638")
    #expect("\(point)" == "649619.228, 4401879.423 in EPSG:32638")
  }
}
