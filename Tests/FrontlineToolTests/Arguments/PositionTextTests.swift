import FrontlineGeometry
import Testing

@testable import FrontlineTool

@Suite struct PositionTextTests {
  /// Shusha, and ways in which people write it.
  @Test(arguments: [
    "39.7537,46.7465", "39.7537, 46.7465", "39.7537 46.7465", "39.7537; 46.7465", "+39.7537,+46.7465",
    "39,7537 46,7465", "39,7537; 46,7465", "39.7537N 46.7465E", "N39.7537 E46.7465", "46.7465E, 39.7537N",
    "39.7537°N, 46.7465°E", "39.7537n46.7465e",
  ])
  func decimalDegrees(text: String) throws {
    let position = try #require(try PositionText.position(text))
    #expect(position == Position(latitude: 39.7537, longitude: 46.7465))
  }

  @Test(arguments: [
    "39°45'13\"N 46°44'47\"E", "39°45′13″N, 46°44′47″E", "39 45 13 N 46 44 47 E", "N 39 45 13 E 46 44 47",
    "46°44'47\"E 39°45'13\"N", "39°45'13\" 46°44'47\"", "39º45’13”n 46º44’47”e",
  ])
  func degreesMinutesAndSeconds(text: String) throws {
    let position = try #require(try PositionText.position(text))
    #expect(abs(position.latitude - (39 + 45 / 60.0 + 13 / 3600.0)) < 1e-12)
    #expect(abs(position.longitude - (46 + 44 / 60.0 + 47 / 3600.0)) < 1e-12)
  }

  @Test func southAndWestAreNegative() throws {
    let expected = Position(latitude: -39.5, longitude: -46.25)
    for text in [
      "-39.5,-46.25", "39.5S 46.25W", "39°30'S 46°15'W", "-39°30' -46°15'", "\u{2212}39.5,\u{2212}46.25",
    ] {
      #expect(try PositionText.position(text) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    "Shusha", "Lachin, Kalbajar", "Şuşa", "shusha-2", "5", "38SPJ4964402173", "12 Noyabr", "", "N", "E, W",
  ])
  func namesAreNoPositions(text: String) throws {
    #expect(try PositionText.position(text) == nil)
  }

  @Test(arguments: [
    "91,46", "39.7,181", "nan,46", "39,inf", "39°61'N 46°E", "39°45.5'13\"N 46°E", "39N 46N", "46E 39",
    "39 45 46 44",
    "1,2,3", "39.7.5,46", "-39S 46E", "39°N", "1e5,2", "39N 46E 12N",
  ])
  func whatLooksLikeOneAndIsNoneIsRefused(text: String) {
    #expect(throws: Failure.self) {
      let position = try PositionText.position(text)
      if position == nil { throw Failure.usage("taken for a name, which nobody bears") }
    }
  }

  @Test func theSentenceNamesTheValue() {
    #expect(
      performing: { try PositionText.position("91,46") },
      throws: { error in
        "\(error)".contains("Latitude 91.0 is outside -90 ... 90; the axes may be swapped")
      })
  }
}
