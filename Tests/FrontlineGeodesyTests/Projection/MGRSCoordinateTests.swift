import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct MGRSCoordinateTests {
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)

  @Test func `Finds the square of Shusha`() throws {
    let square = try MGRSCoordinate(Self.shusha)
    #expect(square.description == "38SPK4961901879")
    #expect(square.spaced == "38S PK 49619 01879")
    #expect(square.size == .meters(1))
    #expect(square.zone == UTMZone(38, .north) && square.band == "S")
    #expect(square.center.distance(to: Self.shusha) < .meters(0.75))
    let coarse = try MGRSCoordinate(Self.shusha, precision: .kilometer)
    #expect(coarse.description == "38SPK4901" && coarse.size == .kilometers(1))
    #expect(try MGRSCoordinate(Self.shusha, precision: .hundredKilometers).description == "38SPK")
    #expect(try MGRSCoordinate(Self.shusha, precision: .hundredKilometers).spaced == "38S PK")
  }

  @Test(arguments: [
    "38SPK4961901879", "38S PK 49619 01879", "38spk4961901879", " 38 s pk 4961901879 ", "38SPK 49619\t01879",
    "038SPK4961901879",
  ])
  func `Reads`(text: String) throws {
    #expect(try MGRSCoordinate(validating: text) == MGRSCoordinate(Self.shusha))
  }

  @Test func `Reads the poles`() throws {
    let north = try MGRSCoordinate(validating: "ZAH0000000000")
    #expect(north.corner.latitude == 90 && north.zone == nil && north.band == "Z")
    #expect(try MGRSCoordinate(Position(latitude: 90, longitude: 77)) == north)
    #expect(try MGRSCoordinate(Position(latitude: -90, longitude: 77)).description == "BAN0000000000")
    #expect(try MGRSCoordinate(validating: "BAN00").size == .kilometers(10))
    #expect(try MGRSCoordinate(validating: "zah").size == .kilometers(100))
  }

  @Test(
    arguments: [
      ("38SPK496", "has 3 digits; an easting and a northing have as many each"),
      ("38SPK 496 0187", "has 3 digits of easting and 4 of northing; they must be as many"),
      ("38SPK 49 61 90", "has more than two groups of digits"),
      ("38SPK496191018791", "has 12 digits; the finest"),
      ("38SIK4901", "has the letter I, which MGRS leaves out"),
      ("38SPO4901", "has the letter O, which MGRS leaves out"),
      ("38OPK4901", "has the letter O, which MGRS leaves out"),
      ("61SPK4901", "names zone 61; UTM has zones 1 to 60"),
      ("0SPK4901", "names zone 0; UTM has zones 1 to 60"),
      ("38ZPK4901", "names band Z; bands are C to X"), ("38BPK4901", "names band B; bands are C to X"),
      ("38SAK4901", "names square AK; the columns of 38S are JKLMNPQR"),
      ("38SPW4901", "names square PW; the rows of 38S are ABCDEFGHJKLMNPQRSTUV"),
      ("38SPL4901", "names square PL, which does not lie in 38S"),
      ("38XJM4901", "names square JM, which does not lie in 38X"),
      ("32XNK4901", "names zone 32X, which does not exist: zones 31X and 33X meet there"),
      ("SPK4901", "has no zone; only A, B, Y and Z, around the poles, have none"),
      ("ZDH00", "names square DH; the columns of Z are ABCFGHJ"),
      ("YAH00", "names square AH; the columns of Y are RSTUXYZ"),
      ("ZAQ00", "names square AQ; the rows of Z are ABCDEFGHJKLMNP"),
      ("YRA00", "names square RA, which does not lie in Y"),
    ] as [(String, String)])
  func `Refuses`(text: String, reason: String) {
    #expect {
      try MGRSCoordinate(validating: text)
    } throws: { error in
      let expected =
        reason.hasPrefix("has 12") ? "has 6 digits each way; the finest square, of a metre, has 5" : reason
      return (error as? GeodesyError)?.code == .invalidPosition
        && "\(error)".hasPrefix("\"\(text)\" \(expected)")
    }
  }

  @Test(arguments: [
    "", "Shusha", "Aza1x", "PKX", "38S", "38", "39.7537,46.7465", "38S 649619 4401879", "38SPK49x01", "12 km",
    "1234SPK00",
    "38SPK-49-01", "٣٨SPK4901",
  ])
  func `Leaves what is no MGRS`(text: String) {
    #expect {
      try MGRSCoordinate(validating: text)
    } throws: {
      ($0 as? GeodesyError)?.code == .notAPosition
        && "\($0)" == "\"\(text)\" is not an MGRS coordinate; write it as 38SPK4961901879."
    }
  }

  /// Law: corner and middle of a square lie in it, at every precision; where the square is cut by a band, the
  /// middle may lie in the next.
  @Test func `Leads back from corner and center`() throws {
    var random = SeededGenerator(seed: 38)
    for i in 0..<3000 {
      let position = Position(
        latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random))
      for precision in [MGRSPrecision.meter, .kilometer] {
        let square = try MGRSCoordinate(position, precision: precision)
        #expect(square.center.distance(to: position) <= square.size * 0.72)
        let (corner, center) = try (
          MGRSCoordinate(square.corner, precision: precision),
          MGRSCoordinate(square.center, precision: precision)
        )
        if corner.band == square.band, corner.zone == square.zone {
          #expect(corner == square, "\(square) \(i)")
        }
        if center.band == square.band, center.zone == square.zone {
          #expect(center == square, "\(square) \(i)")
        }
      }
    }
  }

  @Test func `Keeps the sides of the equator apart`() throws {
    for tiny in [1e-300, 1e-14, 1e-9] {
      #expect(try MGRSCoordinate(Position(latitude: -tiny, longitude: 45)).description == "38MNE0000099999")
      #expect(try MGRSCoordinate(Position(latitude: tiny, longitude: 45)).description == "38NNF0000000000")
    }
    #expect(try MGRSCoordinate(Position(latitude: -0.0, longitude: 45)).band == "N")
  }

  /// Law: a coarser square of the same position is a prefix, in letters and in digits.
  @Test func `Coarsens by cutting`() throws {
    let fine = try MGRSCoordinate(Self.shusha)
    var sizes: [Double] = []
    for precision in MGRSPrecision.allCases {
      let coarse = try fine.coarsened(to: precision)
      #expect(try coarse == MGRSCoordinate(Self.shusha, precision: precision))
      #expect(coarse.precision == precision)
      sizes.append(coarse.size.meters)
    }
    #expect(sizes == [100_000, 10_000, 1000, 100, 10, 1])
    #expect(try fine.coarsened(to: .kilometer).coarsened(to: .meter).precision == .kilometer)
  }
}
