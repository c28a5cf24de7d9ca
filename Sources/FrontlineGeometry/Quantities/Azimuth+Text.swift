extension Azimuth: CustomStringConvertible {
  /// Degrees with one decimal: `4.5°`; 359.96 is `0.0°`.
  public var description: String {
    let text = fixed(degrees, 1)
    return "\(text == "360.0" ? "0.0" : text)°"
  }

  /// An azimuth as it is written: degrees from 0 to 360, with or without the sign, or a point of the compass.
  ///
  /// ```swift
  /// try Azimuth(validating: "045°").degrees                    // 45
  /// try Azimuth(validating: "NNE").degrees                     // 22.5
  /// ```
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/invalidQuantity``, quoting the text.
  public init(validating text: some StringProtocol) throws(GeometryError) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let point = try? CompassPoint(validating: trimmed) {
      self = point.azimuth
      return
    }
    let number = trimmed.hasSuffix("°") ? trimmed.dropLast() : trimmed[...]
    let written = (try? WrittenNumber.whole(number)) ?? nil
    guard let degrees = written?.value, written?.otherReading == nil, (0...360).contains(degrees) else {
      throw GeometryError(
        code: .invalidQuantity,
        description: "\(quoted(text)) is not a direction; write degrees from 0 to 360 or a point such as NNE."
      )
    }
    self = .degrees(degrees)
  }
}
