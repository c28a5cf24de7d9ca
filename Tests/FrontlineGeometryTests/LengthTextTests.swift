import FrontlineGeometry
import Testing

@Suite struct LengthTextTests {
  @Test(arguments: [
    ("5km", 5000), ("5 km", 5000), ("3.2 mi", 5149.9008), ("10 nmi", 18520), ("800m", 800), ("5,5 km", 5500),
    ("0.5 KM", 500), ("12 Nautical Miles", 22224), ("1 metre", 1), ("0 m", 0), (" 7\u{a0}km ", 7000),
    ("0,125 km", 125), ("1500.75 m", 1500.75), ("007 m", 7), (".5 km", 500), ("1,500,000 m", 1_500_000),
    ("10,000 m", 10_000), ("1 025 km", 1_025_000), ("1\u{202f}025 km", 1_025_000), ("5 1/2 km", 5500),
    ("5½ km", 5500),
    ("five km", 5000), ("three quarters of a mile", 1207.008), ("1.500 km", 1500), ("0.500 m", 0.5),
  ])
  func `Reads`(text: String, meters: Double) throws {
    #expect(try Length(validating: text).meters == meters)
  }

  @Test(arguments: [
    ("5", #""5" has no unit; write m, km, mi or nmi."#),
    ("", #""" is not a length; write a number and m, km, mi or nmi."#),
    ("km", #""km" is not a length; write a number and m, km, mi or nmi."#),
    ("-5 km", #""-5 km" is negative; a length here is not."#),
    ("5 nm", #""5 nm" has the unit nm, a nanometre or a nautical mile; for nautical miles write nmi."#),
    ("5 furlongs", #""5 furlongs" has an unknown unit; write m, km, mi or nmi."#),
    ("1,500 m", #""1,500 m" may mean 1.5 or 1500; write one of these."#),
    ("1.500 m", #""1.500 m" may mean 1.5 or 1500; write one of these."#),
    ("1.025m", #""1.025m" may mean 1.025 or 1025; write one of these."#),
    ("1,500,00 m", #""1,500,00 m" holds no readable number."#),
    ("1 025,500 m", #""1 025,500 m" may mean 1025.500 or 1025500; write one of these."#),
    ("1e3 m", #""1e3 m" has an unknown unit; write m, km, mi or nmi."#),
    ("5. km", #""5. km" has an unknown unit; write m, km, mi or nmi."#),
    ("nan km", #""nan km" is not a length; write a number and m, km, mi or nmi."#),
    ("0x5 km", #""0x5 km" has an unknown unit; write m, km, mi or nmi."#),
    ("5 km 3", #""5 km 3" has an unknown unit; write m, km, mi or nmi."#),
    ("٥ km", #""٥ km" is not a length; write a number and m, km, mi or nmi."#),
  ])
  func `Refuses`(text: String, sentence: String) {
    #expect {
      try Length(validating: text)
    } throws: {
      "\($0)" == sentence && ($0 as? GeometryError)?.code == .invalidQuantity
    }
  }

  @Test func `Refuses a long text in a short sentence`() {
    let text = String(repeating: "9", count: 1_000_000)
    #expect {
      try Length(validating: text + " km")
    } throws: {
      "\($0)".utf8.count < 120
    }
  }

  @Test(arguments: [
    (0, "0.0 m"), (3.24, "3.2 m"), (9.94, "9.9 m"), (9.96, "10 m"), (850.4, "850 m"), (999.4, "999 m"),
    (999.6, "1.0 km"), (6449, "6.4 km"), (99_949, "99.9 km"), (99_951, "100 km"), (1_234_567, "1235 km"),
    (-850, "-850 m"),
    (.infinity, "inf km"),
  ])
  func `Describes`(meters: Double, text: String) { #expect(Length.meters(meters).description == text) }

  @Test func `Formats in a unit`() {
    #expect(Length.kilometers(5).formatted(.miles) == "3.1 mi")
    #expect(Length.kilometers(5).formatted(.meters, decimals: 0) == "5000 m")
    #expect(Length.meters(0.0015).formatted(.meters, decimals: 6) == "0.001500 m")
    #expect(Length.kilometers(1e18).formatted(.meters) == "1e+21 m")
  }

  @Test func `Reads what it writes`() throws {
    for meters in [1.5, 850, 6400, 42_195, 384_400_000] {
      let length = Length.meters(meters)
      for unit in Length.Unit.allCases {
        let back = try Length(validating: length.formatted(unit, decimals: 9))
        #expect(abs(back.meters - meters) < 1e-5)
      }
    }
  }

  @Test func `A reader may ask for miles`() {
    let lengths: [Length] = [.meters(15), .meters(286), .meters(1_600), .kilometers(6.4), .kilometers(688)]
    func written(in unit: Length.Unit) -> [String] {
      Length.$longUnit.withValue(unit) { lengths.map(\.description) }
    }
    #expect(written(in: .miles) == ["15 m", "0.18 mi", "0.99 mi", "4.0 mi", "428 mi"])
    #expect(written(in: .nauticalMiles) == ["15 m", "0.15 nmi", "0.86 nmi", "3.5 nmi", "371 nmi"])
    #expect(written(in: .kilometers) == lengths.map(\.description))
    #expect(Length.$longUnit.withValue(.miles) { Area.squareKilometers(289).description } == "112 mi²")
    #expect(
      Length.$longUnit.withValue(.nauticalMiles) { Area.squareKilometers(289).description } == "289 km²")
  }
}
