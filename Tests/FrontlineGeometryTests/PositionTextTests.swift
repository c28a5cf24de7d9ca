import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct PositionTextTests {
  /// The compact form of ISO 6709 is refused, and the form that is read is named.
  @Test(arguments: [
    ("394536N 0464500E", "39 45 36 N 046 45 00 E"), ("+394536-0464500/", "39 45 36 N 046 45 00 W"),
    ("3945.6S04645.0E", "39 45.6 S 046 45.0 E"), ("0464500E 394536N", "046 45 00 E 39 45 36 N"),
  ])
  func `Compact forms are refused`(_ text: String, _ written: String) throws {
    let error = #expect(throws: GeometryError.self) { _ = try Position(validating: text) }
    #expect(error?.code == .invalidCoordinate)
    #expect(error?.description.contains("write \(written).") == true, "\(error?.description ?? "")")
    _ = try Position(validating: written)
  }

  @Test func `A solidus ends ISO 6709`() throws {
    #expect(try Position(validating: "+39.7600-046.7500/") == Position(latitude: 39.76, longitude: -46.75))
  }

  @Test(
    arguments: [
      ("39.7537,46.7465", 39.7537, 46.7465), ("39.7537, 46.7465", 39.7537, 46.7465),
      ("39.7537 46.7465", 39.7537, 46.7465),
      (" 39.7537;46.7465 ", 39.7537, 46.7465), ("+39.7537, -46.7465", 39.7537, -46.7465),
      ("-39.5 -46.5", -39.5, -46.5),
      ("-39.5,\u{2212}46.5", -39.5, -46.5), ("39,46", 39, 46), ("39.7537N 46.7465E", 39.7537, 46.7465),
      ("46.7465E 39.7537N", 39.7537, 46.7465), ("N39.7537 E46.7465", 39.7537, 46.7465),
      ("39.5s, 46.5w", -39.5, -46.5),
      ("W 46.5, S 39.5", -39.5, -46.5), ("39.7537° N, 46.7465° E", 39.7537, 46.7465),
      ("39.7537°, 46.7465°", 39.7537, 46.7465),
      ("39°45'N 46°44'E", 39.75, 46 + 44.0 / 60), ("39°45'36\"N 46°44'24\"E", 39.76, 46.74),
      ("39° 45′ 36″ N, 46° 44′ 24″ E", 39.76, 46.74), ("39°45'36''N 46°44'24''E", 39.76, 46.74),
      ("39°45’36”N 46°44’24”E", 39.76, 46.74), ("39:45:36N 46:44:24E", 39.76, 46.74),
      ("39 45 36 N 46 44 24 E", 39.76, 46.74),
      ("39°45'36\" 46°44'24\"", 39.76, 46.74), ("-39°45'36\" -46°44'24\"", -39.76, -46.74),
      ("-0°30', 0°15'", -0.5, 0.25),
      ("39:45:36, 46:44:24", 39.76, 46.74), ("39 45.6 N, 46 44.4 E", 39.76, 46.74),
      ("39°45.6'N 46°44.4'E", 39.76, 46.74),
      ("90N 180E", 90, 180), ("39.75 -46.75", 39.75, -46.75), ("+39.75-046.75", 39.75, -46.75),
      ("39.75 N - 46.75 E", 39.75, 46.75), ("0,0", 0, 0), ("N 39 45 36 E 46 44 24", 39.76, 46.74),
    ] as [(String, Double, Double)])
  func `Reads`(text: String, latitude: Double, longitude: Double) throws {
    let position = try Position(validating: text)
    #expect(abs(position.latitude - latitude) < 1e-13 && abs(position.longitude - longitude) < 1e-13)
  }

  @Test(arguments: [
    "", "Shusha", "12", "39.7537", "5 km", "38SPK4961901879", "NNE", "nan,nan", "39.7N 46.7Q", "0x10,5",
    "٣٩,٤٦",
  ])
  func `Leaves what is no position`(text: String) {
    #expect {
      try Position(validating: text)
    } throws: {
      ($0 as? GeometryError)?.code == .notAPosition
        && "\($0)" == "\"\(text)\" is not a position; write it as 39.7537,46.7465."
    }
  }

  @Test(
    arguments: [
      ("39:60:00N 46:44:47E", "has 60 minutes; they go up to 59"),
      ("39°45'75.5\"N 46°44'47\"E", "has 75.5 seconds; they go up to 59"),
      ("39,7537 46,7465", "has more than one comma; write decimals with a point"),
      ("39,7537,46,7465", "has more than one comma; write decimals with a point"),
      ("39 45 13 46 44 47", "does not say where its latitude ends; write a comma, or N and E"),
      (
        "39.7537 - 46.7465",
        "has a dash that may be a sign or part the two angles; write 39.7537,46.7465 or 39.7537,-46.7465"
      ),
      (
        "39.75-46.75",
        "has a dash that may be a sign or part the two angles; write 39.75,46.75 or 39.75,-46.75"
      ),
      ("39 45 - 46 45", "has a dash that may be a sign or part the two angles; write a comma, or N and E"),
      ("39.5°30'N 46°E", "has decimals before its last part"),
      ("-39.5N 46E", "has both a minus and the letter N"),
      ("39N 46N", "must name one of N and S and one of E and W"),
      ("39N 46", "must name one of N and S and one of E and W"),
      ("1e5, 3", "must name one of N and S and one of E and W"),
      ("39N 46E 12S", "must name one of N and S and one of E and W"),
      ("39' 46'", "cannot be read as two angles"),
      ("39°13\"N 46°E", "cannot be read as two angles"), ("39..5, 46", "cannot be read as two angles"),
      ("1 2 3 4 N 5 E", "cannot be read as two angles"), ("39 46,", "cannot be read as two angles"),
      ("39:45: N 46:1 E", "cannot be read as two angles"), ("3 -9, 46", "cannot be read as two angles"),
    ] as [(String, String)])
  func `Refuses what cannot be`(text: String, reason: String) {
    #expect {
      try Position(validating: text)
    } throws: {
      ($0 as? GeometryError)?.code == .invalidCoordinate && "\($0)" == "\(quoted(text)) \(reason)."
    }
  }

  @Test func `Refuses swapped axes with a hint`() {
    #expect {
      try Position(validating: "139.7, 46.7")
    } throws: {
      "\($0)" == "Latitude 139.7 is outside -90 ... 90; the axes may be swapped."
    }
  }

  @Test(
    arguments: [
      (39.7537, 46.7465, 0, "39°45'13\"N 46°44'47\"E"),
      (-39.7537, -46.7465, 2, "39°45'13.32\"S 46°44'47.40\"W"),
      (59.99999999, -0.00000001, 0, "60°00'00\"N 0°00'00\"E"), (90, -180, 1, "90°00'00.0\"N 180°00'00.0\"W"),
      (0.05, 0.000_277_8, 3, "0°03'00.000\"N 0°00'01.000\"E"),
    ] as [(Double, Double, Int, String)])
  func `Writes degrees minutes seconds`(latitude: Double, longitude: Double, decimals: Int, text: String) {
    let position = Position(latitude: latitude, longitude: longitude)
    #expect(position.degreesMinutesSeconds(decimals: decimals) == text)
  }

  /// Law: what is written with nine decimals reads back to within a hundredth of a millimetre.
  @Test func `Reads what it writes`() throws {
    var random = SeededGenerator(seed: 60)
    for _ in 0..<2000 {
      let position = Position(
        latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random))
      for text in [
        position.degreesMinutesSeconds(decimals: 9), "\(position.latitude), \(position.longitude)",
      ] {
        let back = try Position(validating: text)
        #expect(
          abs(back.latitude - position.latitude) < 1e-12 && abs(back.longitude - position.longitude) < 1e-12)
      }
    }
  }
}
