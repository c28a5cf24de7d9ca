package import FrontlineGeometry

/// Positions as fields of tables have them: degrees with a point or a comma, degrees and minutes, with letters or without,
/// blanks about them.
package enum WrittenDegrees {
  /// Why a text is no position.
  package struct Fault: Error {
    /// What is wrong, without the full stop.
    package let sentence: String
    /// Which of the texts it is: 0 for the latitude, 1 for the longitude.
    package let part: Int
    /// The error from below.
    package let underlying: (any Error)?
  }

  /// The position of two fields.
  ///
  /// - Parameter to360: whether longitudes go from 0 to 360.
  package static func position(
    _ latitude: String, _ longitude: String, to360: Bool = false
  ) throws(Fault) -> Position {
    if let y = degrees(latitude), let x = degrees(longitude) { return try position(y, x, to360: to360) }
    // Degrees and minutes, with letters.
    if let position = try? Position(validating: "\(latitude), \(longitude)"),
      latitude.contains(where: isMark) || longitude.contains(where: isMark)
    {
      return position
    }
    let isLatitude = degrees(latitude) == nil
    throw Fault(
      sentence: "\(quoted(isLatitude ? latitude : longitude)) is not a number", part: isLatitude ? 0 : 1,
      underlying: nil)
  }

  /// The position of two numbers of degrees.
  ///
  /// - Parameter to360: whether longitudes go from 0 to 360.
  static func position(_ y: Double, _ x: Double, to360: Bool) throws(Fault) -> Position {
    do { return try made(y, x, to360) } catch {
      let areMeters = abs(y) > 360 || abs(x) > 360
      throw Fault(
        sentence: "\(error)".withoutStop
          + (areMeters
            ? "; these may be meters of a projected CRS, of which \"frontline convert --crs\" makes degrees"
            : ""),
        part: abs(y) <= 90 ? 1 : 0, underlying: error)
    }
  }

  /// The position of a field that has both numbers.
  ///
  /// - Parameter to360: whether longitudes go from 0 to 360.
  package static func position(
    _ text: String, isLatitudeFirst: Bool, to360: Bool = false
  ) throws(Fault) -> Position {
    // An encyclopedia writes the same place in several ways, one behind the other.
    if text.contains(" / "), let first = text.split(separator: "/").first,
      let position = try? position(String(first), isLatitudeFirst: isLatitudeFirst, to360: to360)
    {
      return position
    }
    let parts = text.split { ",; ".contains($0) || $0.isWhitespace || "()[]".contains($0) }.map(String.init)
    let numbers = parts.compactMap(degrees)
    do {
      if parts.count == 2, numbers.count == 2 {
        let (y, x) = isLatitudeFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        return try made(y, x, to360)
      }
      return try Position(validating: text)
    } catch {
      throw Fault(sentence: "\(error)".withoutStop, part: 0, underlying: error)
    }
  }

  private static func made(_ y: Double, _ x: Double, _ to360: Bool) throws(GeometryError) -> Position {
    to360 ? try StatedCRS.positionTo360(x, y) : try Position(validatingLatitude: y, longitude: x)
  }

  private static func isMark(_ character: Character) -> Bool { "°ºNSEWnsew".contains(character) }

  /// The number of degrees in a field; a decimal comma is one where no point stands beside it.
  package static func degrees(_ text: String) -> Double? {
    var plain = text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if plain.hasSuffix("°") { plain.removeLast() }
    if !plain.contains("."), plain.count(where: { $0 == "," }) == 1 {
      plain = plain.replacing(",", with: ".")
    }
    if plain.hasPrefix("\u{2212}") { plain = "-" + plain.dropFirst() }
    guard !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }
}

extension String {
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
