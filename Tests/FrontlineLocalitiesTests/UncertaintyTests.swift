import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities
import FrontlineTestSupport
import Testing

/// Every published example of the point-radius method that the sources print with its inputs.
@Suite struct PointRadiusTests {
  @Test(arguments: try Cases.files.rows("point-radius.csv"))
  func `Published example`(_ row: [String: String]) throws {
    func value(_ key: String) throws -> Double { try #require(Double(row[key]!)) }
    let unit = row["unit"] == "mi" ? Length.Unit.miles : .kilometers
    func length(_ key: String) throws -> Length { try Length(value(key), unit) }
    let others = [Contribution(.coordinateSource, .meters(try value("others_m")))]
    let result: PointRadius =
      switch row["type"]! {
      case "heading":
        try .distanceAtHeading(
          length("offset"), headingUncertainty: value("heading_deg"), radialOfFeature: length("radial"),
          distancePrecision: length("precision"), others: others)
      case "distance":
        try .distanceOnly(
          length("offset"), radialOfFeature: length("radial"), distancePrecision: length("precision"),
          others: others)
      case "path":
        try .distanceAlongPath(
          radialOfFeature: length("radial"), distancePrecision: length("precision"), others: others)
      case "orthogonal":
        try .orthogonalDistances(
          radialOfFeature: length("radial"), distancePrecision: length("precision"), others: others)
      case "feature": try .featureOnly(radialOfFeature: length("radial"), others: others)
      case "between": try .between(distance: length("offset"), others: others)
      default: .coordinatesOnly(others)
      }
    #expect(
      abs(result.radius.value(in: unit) - (try value("expected"))) <= (try value("tolerance")), "\(row)")
    #expect(abs((result.contributions.reduce(Length.zero) { $0 + $1.length } - result.radius).meters) < 1e-6)
  }

  @Test func `Headings`() {
    #expect(PointRadius.headingUncertainty(of: .north) == 45)
    #expect(PointRadius.headingUncertainty(of: .southWest) == 22.5)
    #expect(PointRadius.headingUncertainty(of: .eastSouthEast) == 11.25)
  }
}

@Suite struct CoordinatePrecisionTests {
  @Test(arguments: try Cases.files.rows("coordinate-precision.csv"))
  func `Published table`(_ row: [String: String]) throws {
    let value = try #require(Double(row["precision"]!))
    let precision: CoordinatePrecision =
      switch row["unit"]! {
      case "degree": .degrees(value)
      case "minute": .minutes(value)
      default: .seconds(value)
      }
    let meters = precision.uncertainty(atLatitude: try #require(Double(row["latitude"]!))).meters
    let expected = try #require(Double(row["expected_m"]!))
    let slack = ["up": 1.0, "nearest": 0.5, "tenth": 0.1, "ten": 10][row["rounding"]!]!
    // The table says that it rounds up; a few of its values are rounded to the nearest.
    let isGood =
      row["rounding"] == "up"
      ? (-0.5...slack + 0.1).contains(expected - meters) : abs(meters - expected) <= slack
    #expect(isGood, "\(row): \(meters)")
  }
}

@Suite struct DistancePrecisionTests {
  @Test(arguments: try Cases.files.rows("distance-precision.csv"))
  func `Published table`(_ row: [String: String]) {
    #expect(DistancePrecision.of(row["written"]!) == Double(row["precision"]!), "\(row)")
  }

  @Test func `Older edition`() {
    #expect(DistancePrecision.of("10", edition: .guide2001) == 10)
    #expect(DistancePrecision.of("140", edition: .guide2001) == 10)
    #expect(DistancePrecision.of("2000", edition: .guide2001) == 1000)
    #expect(DistancePrecision.of("2000") == 100)
  }

  @Test(arguments: ["", "x", "1.2.3", "-5", ".5", "5.", "1e9", "12345678901234567890"])
  func `Refuses`(_ text: String) { #expect(DistancePrecision.of(text) == nil) }
}
