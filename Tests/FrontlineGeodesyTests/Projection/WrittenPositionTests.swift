import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct WrittenPositionTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)

  @Test(arguments: [
    "39.7537,46.7465", "39°45'13.3\"N 46°44'47.4\"E", "46.7465E 39.7537N", "38N 649619 4401879",
    "38 north 649619 4401879",
    "38SPK4961901879", "38s pk 49619 01879",
  ])
  func `Reads every form`(text: String) throws {
    #expect(try WrittenPosition(text).position.distance(to: Self.shusha) < .meters(3))
  }

  @Test func `Knows the form and the size`() throws {
    let square = try WrittenPosition("38SPK4901")
    #expect(square.size == .kilometers(1))
    #expect(square.form == .mgrs(try MGRSCoordinate(validating: "38SPK4901")))
    #expect(square.position == (try MGRSCoordinate(validating: "38SPK4901")).center)
    let degrees = try WrittenPosition("39.7537,46.7465")
    #expect(degrees.form == .degrees && degrees.size == nil)
    let utm = try WrittenPosition("38N 649619 4401879")
    #expect(utm.form == .utm(try UTMCoordinate(validating: "38N 649619 4401879")) && utm.size == nil)
  }

  @Test(arguments: ["", "Shusha", "Aza", "ZAH", "Nor", "5 km", "Şuşa", "12", "km 38", "Karabakh 2020"])
  func `Leaves names alone`(text: String) {
    #expect {
      try WrittenPosition(text)
    } throws: {
      ($0 as? GeodesyError)?.code == .notAPosition
        && "\($0)" == "\"\(text)\" is not a position; write it as 39.7537,46.7465 or 38SPK4961901879."
    }
  }

  @Test(arguments: [
    ("139.7, 46.7", "Latitude 139.7 is outside -90 ... 90; the axes may be swapped."),
    ("39:60N 46E", "\"39:60N 46E\" has 60 minutes; they go up to 59."),
    ("38SPK490", "\"38SPK490\" has 3 digits; an easting and a northing have as many each."),
    ("61N 500000 4400000", "\"61N 500000 4400000\" names zone 61; UTM has zones 1 to 60."),
  ])
  func `Refuses what cannot be`(text: String, sentence: String) {
    #expect {
      try WrittenPosition(text)
    } throws: {
      ($0 as? GeodesyError)?.code == .invalidPosition && "\($0)" == sentence
    }
  }
}
