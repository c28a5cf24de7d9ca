import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct UTMCoordinateTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)

  @Test func `Finds the zones`() {
    func zone(_ latitude: Double, _ longitude: Double) -> String? {
      UTMZone(of: Position(latitude: latitude, longitude: longitude))?.description
    }
    #expect(zone(39.7537, 46.7465) == "zone 38 north")
    #expect(zone(40, 48) == "zone 39 north")
    #expect(zone(-33.9, 18.4) == "zone 34 south")
    #expect(
      zone(0, 180) == "zone 1 north" && zone(0, -180) == "zone 1 north" && zone(0, 179.999) == "zone 60 north"
    )
    #expect(zone(60.39, 5.32) == "zone 32 north")  // Bergen
    #expect(zone(55.999, 5.32) == "zone 31 north" && zone(64, 5.32) == "zone 31 north")
    #expect(zone(78.22, 15.65) == "zone 33 north")  // Longyearbyen
    #expect(
      zone(78, 8.9) == "zone 31 north" && zone(78, 9) == "zone 33 north" && zone(78, 41.9) == "zone 37 north")
    #expect(
      zone(84, 0) == nil && zone(83.999, -1) == "zone 30 north" && zone(-80, 0) != nil
        && zone(-80.001, 0) == nil)
    #expect(UTMZone(38, .north).centralMeridian == 45 && UTMZone(1, .south).centralMeridian == -177)
  }

  @Test func `Agrees with the projection of the zone`() throws {
    let utm = try UTMCoordinate(Self.shusha)
    let point = try Projection(utm.zone.crs).project(Self.shusha)
    #expect(
      abs(utm.planePoint.easting - point.easting) < 1e-6
        && abs(utm.planePoint.northing - point.northing) < 1e-6)
    #expect(utm.planePoint.crs == point.crs)
    let cape = try UTMCoordinate(Position(latitude: -33.9, longitude: 18.4))
    #expect(try cape.planePoint.crs == cape.zone.crs.label)
  }

  @Test func `Writes and reads`() throws {
    let utm = try UTMCoordinate(Self.shusha)
    #expect(utm.description == "38N 649619 4401879")
    #expect(utm.text(.hemisphere) == "38N 649619 4401879")
    #expect(utm.text(.band, decimals: 2) == "38S 649619.23 4401879.42")
    let cape = try UTMCoordinate(Position(latitude: -33.9, longitude: 18.4))
    #expect(cape.description == "34 south 259583 6245888")
    #expect(cape.text(.hemisphere) == "34S 259583 6245888" && cape.text(.band) == "34H 259583 6245888")
    for coordinate in [utm, cape] {
      for text in [coordinate.description, coordinate.text(.band), coordinate.text(.hemisphere)] {
        let letter: UTMCoordinate.Letter = text == coordinate.text(.band) ? .band : .hemisphere
        let back = try UTMCoordinate(validating: text, letter: letter)
        #expect(
          back.zone == coordinate.zone && back.position.distance(to: coordinate.position) < .meters(0.75))
      }
      #expect(try UTMCoordinate(validating: coordinate.description).zone == coordinate.zone)
    }
  }

  /// The position is that of `GeoConvert`.
  @Test(arguments: [
    "32V 337486 E 6711619 N", "32V 337486E 6711619N", "32V E 337486 N 6711619", "32V E337486 N6711619",
    "32V 6711619N 337486E", "32V N 6711619, E 337486", "32V 337486 mE, 6711619 mN",
    "32v 337486m e 6711619m n",
  ])
  func `Reads letters of the axes`(text: String) throws {
    let position = try UTMCoordinate(validating: text).position
    #expect(abs(position.latitude - 60.50778) < 1e-5 && abs(position.longitude - 6.04026) < 1e-5)
  }

  @Test(arguments: [
    "32V 337486 E 6711619 E", "32V 337486 N 6711619 N", "32V 337486 6711619 1", "32V E 337486 E 6711619",
    "32V 337486",
    "32V 337486 6711619 E N", "32V E N 337486 6711619",
  ])
  func `Leaves letters that do not fit`(text: String) {
    #expect {
      try UTMCoordinate(validating: text)
    } throws: {
      ($0 as? GeodesyError)?.code == .notAPosition
    }
  }

  @Test(arguments: [
    "38N 649619 4401879", "38n 649619 4401879", "38 N 649619 4401879", "38 north 649619 4401879",
    "38North 649619, 4401879",
    "38N 649619mE 4401879mN", "38N 649619E 4401879N", " 38N  649619.0 4401879.0 ", "038N 649619 4401879",
  ])
  func `Reads many forms`(text: String) throws {
    #expect(try UTMCoordinate(validating: text).position.distance(to: Self.shusha) < .meters(0.75))
  }

  @Test func `Does not guess what S means`() throws {
    #expect {
      try UTMCoordinate(validating: "38S 564321 4400000")
    } throws: {
      "\($0)" == """
        In "38S 564321 4400000" S may be the band (39.75 N) or the southern hemisphere (50.55 S); write 38 north or 38 south.
        """
    }
    #expect(try UTMCoordinate(validating: "38S 564321 4400000", letter: .band).zone.hemisphere == .north)
    #expect(
      try UTMCoordinate(validating: "38S 564321 4400000", letter: .hemisphere).zone.hemisphere == .south)
    // Northings that do not lie in band S leave one reading.
    #expect(try UTMCoordinate(validating: "34S 259583 6245888").zone.hemisphere == .south)
    // Band R in the north, band E in the south: one reading, by the hemisphere.
    #expect(try UTMCoordinate(validating: "38S 564321 3000000").zone.hemisphere == .south)
  }

  @Test(
    arguments: [
      ("61N 500000 4400000", "\"61N 500000 4400000\" names zone 61; UTM has zones 1 to 60."),
      (
        "38O 500000 4400000",
        "\"38O 500000 4400000\" has the letter O; a hemisphere is N or S, a band C to X without I and O."
      ),
      ("38T 649619 4401879", "\"38T 649619 4401879\" names band T, but its northing lies in band S."),
      ("38N 6496190 4401879", "A UTM easting is 0 to 1,000,000 m; this one is 6496190.0."),
      ("38N -5 3", "A UTM easting is 0 to 1,000,000 m; this one is -5.0."),
      ("38N 649619 44018790", "A UTM northing is 0 to 10,000,000 m; this one is 44018790.0."),
      (
        "38N 500000 9900000",
        "UTM reaches from 80 S to 84 N; northing 9900000.0 in zone 38 north is at latitude 89.1"
      ),
    ] as [(String, String)])
  func `Refuses`(text: String, sentence: String) {
    #expect {
      try UTMCoordinate(validating: text)
    } throws: {
      ($0 as? GeodesyError)?.code == .invalidPosition && "\($0)".hasPrefix(sentence)
    }
  }

  @Test(arguments: [
    "", "Shusha", "38N", "38N 649619", "38SPK4961901879", "38N 649619 4401879 5", "38N a b",
    "N 649619 4401879",
  ])
  func `Leaves what is no UTM`(text: String) {
    #expect {
      try UTMCoordinate(validating: text)
    } throws: {
      ($0 as? GeodesyError)?.code == .notAPosition
    }
  }

  @Test func `Uses another zone near by`() throws {
    let here = try UTMCoordinate(Self.shusha, in: UTMZone(39, .north))
    #expect(here.zone.number == 39 && here.easting < 200_000)
    let back = try UTMCoordinate(zone: here.zone, easting: here.easting, northing: here.northing)
    #expect(back.position.distance(to: Self.shusha) < .meters(1e-6))
    for zone in [UTMZone(10, .north), UTMZone(38, .south), UTMZone(41, .north)] {
      #expect {
        try UTMCoordinate(Self.shusha, in: zone)
      } throws: {
        ($0 as? GeodesyError)?.code == .outsideDomain
      }
    }
  }
}
