extension Position {
  /// A position as it is written in degrees: decimal, or with minutes and seconds.
  ///
  /// ```swift
  /// try Position(validating: "39.7537,46.7465")                // 39.75370, 46.74650
  /// try Position(validating: "39°45'13\"N 46°44'47\"E")        // 39.75361, 46.74639
  /// try Position(validating: "46.7465E 39.7537N")              // 39.75370, 46.74650
  /// try Position(validating: "39 45.22 N, 46 44.79 E")         // 39.75367, 46.74650
  /// try Position(validating: "39:60N 46:44E")   // throws: "39:60N 46:44E" has 60 minutes; they go up to 59.
  /// ```
  ///
  /// Latitude comes first where no letters N, S, E and W say otherwise. The two are parted by a comma, a
  /// semicolon or a blank; degrees, minutes and seconds by their signs, colons or blanks, and only the last
  /// of them may have decimals. South and west are letters or a minus, not both.
  ///
  /// Edge cases:
  /// - A minus stands right before its figure, and behind a blank or comma: `39.75 - 46.75` and `39.75-46.75` are
  ///   refused, for the dash may part the two. Where the first has a sign, so has the second: `+39.75-046.75`.
  /// - A decimal comma is refused, for the comma parts latitude from longitude.
  /// - Degrees and minutes that run together (`394536N 0464500E`, as ISO 6709 has it) are refused.
  /// - Bare numbers with blanks (`39 45 13 46 44 47`) are read only with letters.
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/notAPosition`` where the text has the form of no
  ///   position, so that it may be a name; with ``GeometryError/Code/invalidCoordinate`` where it has the
  ///   form and cannot be one.
  /// - Complexity: O(length of the text)
  public init(validating text: some StringProtocol) throws(GeometryError) {
    let reader = try AngleReader(text)
    let (latitude, longitude) = try reader.latitudeAndLongitude()
    try self.init(validatingLatitude: latitude, longitude: longitude)
  }

  /// Degrees, minutes and seconds with the letters of the hemispheres: `39°45'13"N 46°44'47"E`.
  ///
  /// - Parameter decimals: of the seconds, 0 ... 9; 0 is good to 15 m, 1 to 1.5 m, 3 to 15 mm.
  public func degreesMinutesSeconds(decimals: Int = 0) -> String {
    precondition((0...9).contains(decimals), "Seconds are written with 0 to 9 decimals.")
    let north = Self.degreesMinutesSeconds(latitude, decimals, "N", "S")
    return "\(north) \(Self.degreesMinutesSeconds(longitude, decimals, "E", "W"))"
  }

  private static func degreesMinutesSeconds(
    _ angle: Double, _ decimals: Int, _ positive: Character, _ negative: Character
  ) -> String {
    // In whole steps of the last decimal, so that 59.9999 seconds carry into the minutes.
    var scale = 3600
    for _ in 0..<decimals { scale *= 10 }
    let steps = Int((abs(angle) * Double(scale)).rounded(.toNearestOrEven))
    let (degrees, rest) = steps.quotientAndRemainder(dividingBy: scale)
    let (minutes, last) = rest.quotientAndRemainder(dividingBy: scale / 60)
    let seconds = last * 3600 / scale
    let fraction = String(last % (scale / 3600))
    let tail = decimals > 0 ? "." + String(repeating: "0", count: decimals - fraction.count) + fraction : ""
    let sign = angle < 0 && steps > 0 ? negative : positive
    return
      "\(degrees)°\(minutes < 10 ? "0" : "")\(minutes)'\(seconds < 10 ? "0" : "")\(seconds)\(tail)\"\(sign)"
  }
}
