/// A quantity as it is coded: a value and its unit, `{"value": 5, "unit": "km"}`.
///
/// A record that has a key at hand puts the unit there instead (`distance_m`), with ``Length/meters`` as the value.
private struct CodedQuantity: Codable {
  var value: Double
  var unit: String
}

extension Decoder {
  /// A value in the unit of the first entry of `units`, each with its factor to it.
  fileprivate func quantity(_ units: KeyValuePairs<String, Double>) throws -> Double {
    let coded = try CodedQuantity(from: self)
    guard let unit = units.first(where: { $0.key == coded.unit }) else {
      throw corrupted(
        "The unit \(quoted(coded.unit)) is not one of \(units.map(\.key).joined(separator: ", ")).")
    }
    guard coded.value.isFinite else { throw corrupted("The value \(coded.value) is not a finite number.") }
    return coded.value * unit.value
  }

  /// An error at the place that is being decoded.
  func corrupted(_ description: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: description))
  }
}

extension Length: Codable {
  /// A length from `{"value": 5, "unit": "km"}`; units are m, km, mi and nmi.
  ///
  /// - Throws: `DecodingError` for another unit and for a value that is not finite.
  public init(from decoder: any Decoder) throws {
    self = .meters(try decoder.quantity(["m": 1, "km": 1000, "mi": 1609.344, "nmi": 1852]))
  }

  /// Writes the length in meters: `{"value": 5000, "unit": "m"}`.
  public func encode(to encoder: any Encoder) throws {
    try CodedQuantity(value: meters, unit: "m").encode(to: encoder)
  }
}

extension Area: Codable {
  /// An area from `{"value": 289, "unit": "km2"}`; units are m2, ha and km2.
  ///
  /// - Throws: `DecodingError` for another unit and for a value that is not finite.
  public init(from decoder: any Decoder) throws {
    self = .squareMeters(try decoder.quantity(["m2": 1, "ha": 10_000, "km2": 1_000_000]))
  }

  /// Writes the area in square meters: `{"value": 289000000, "unit": "m2"}`.
  public func encode(to encoder: any Encoder) throws {
    try CodedQuantity(value: squareMeters, unit: "m2").encode(to: encoder)
  }
}

extension Azimuth: Codable {
  /// An azimuth from `{"value": 22.5, "unit": "deg"}`, turned into 0 ..< 360.
  ///
  /// - Throws: `DecodingError` for another unit and for a value that is not finite.
  public init(from decoder: any Decoder) throws { self = .degrees(try decoder.quantity(["deg": 1])) }

  /// Writes the azimuth in degrees: `{"value": 22.5, "unit": "deg"}`.
  public func encode(to encoder: any Encoder) throws {
    try CodedQuantity(value: degrees, unit: "deg").encode(to: encoder)
  }
}

extension CompassPoint: Codable {
  /// A point of the compass from its abbreviation or name.
  ///
  /// - Throws: `DecodingError` for a text that is not one.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do throws(GeometryError) { self = try CompassPoint(validating: text) } catch {
      throw decoder.corrupted(error.description)
    }
  }

  /// Writes the abbreviation: `"NNE"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(abbreviation)
  }
}

extension EdgeRule: Codable {}
