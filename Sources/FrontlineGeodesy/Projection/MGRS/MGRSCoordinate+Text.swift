internal import FrontlineGeometry

extension MGRSCoordinate: CustomStringConvertible {
  /// Without blanks: `38SPK4961901879`.
  public var description: String { pieces.joined() }

  /// With blanks between the zone, the square, the easting and the northing: `38S PK 49619 01879`.
  public var spaced: String { pieces.filter { !$0.isEmpty }.joined(separator: " ") }

  private var pieces: [String] {
    let letters = grid.letters(easting: easting, northing: northing)
    func digits(_ meters: Int) -> String {
      let text = String(meters % 100_000)
      let padded = String(repeating: "0", count: 5 - text.count) + text
      return String(padded.prefix(precision.digits))
    }
    return [grid.designator, "\(letters.column)\(letters.row)", digits(easting), digits(northing)]
  }

  /// A square as it is written, with or without blanks, in either case.
  ///
  /// ```swift
  /// try MGRSCoordinate(validating: "38S PK 49619 01879").center     // 39.75370, 46.74650
  /// try MGRSCoordinate(validating: "38spk4901").size                // 1.0 km
  /// try MGRSCoordinate(validating: "38SPK496")                      // throws: "38SPK496" has 3 digits; ...
  /// ```
  ///
  /// The band serves to find the northing, whose letter repeats every 2,000 km: a square that reaches into
  /// the band is taken, also where the point itself lies a little outside. So with the zone: a square must
  /// come within half a degree of it.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/notAPosition`` where the text has another form;
  ///   ``GeodesyError/Code/invalidPosition`` for a zone, band or square that does not exist, a letter I or O,
  ///   or digits that cannot be halved.
  public init(validating text: some StringProtocol) throws(GeodesyError) {
    guard let parts = Parts(text) else {
      throw GeodesyError(
        code: .notAPosition,
        description: "\(quoted(text)) is not an MGRS coordinate; write it as 38SPK4961901879.")
    }
    func refuse(_ reason: String) -> GeodesyError {
      GeodesyError(code: .invalidPosition, description: "\(quoted(text)) \(reason).")
    }
    if let bad = parts.letters.first(where: { $0 == "I" || $0 == "O" }) {
      throw refuse("has the letter \(bad), which MGRS leaves out, for it looks like a digit")
    }
    let (easting, northing): (String, String)
    switch parts.digits.count {
    case 0: (easting, northing) = ("", "")
    case 1:
      let digits = parts.digits[0]
      guard digits.count.isMultiple(of: 2) else {
        throw refuse("has \(digits.count) digits; an easting and a northing have as many each")
      }
      (easting, northing) = (String(digits.prefix(digits.count / 2)), String(digits.suffix(digits.count / 2)))
    case 2:
      (easting, northing) = (parts.digits[0], parts.digits[1])
      guard easting.count == northing.count else {
        throw refuse(
          "has \(easting.count) digits of easting and \(northing.count) of northing; they must be as many")
      }
    default: throw refuse("has more than two groups of digits")
    }
    guard let precision = MGRSPrecision(rawValue: easting.count) else {
      throw refuse("has \(easting.count) digits each way; the finest square, of a metre, has 5")
    }
    let grid = try Self.grid(parts, refuse)
    let letters = parts.letters.suffix(2)
    guard let column = letters.first, let row = letters.last,
      let corner = try grid.corner(column: column, row: row)
    else {
      throw refuse(Self.reason(grid, String(letters)))
    }
    func meters(_ digits: String) -> Int { (Int(digits) ?? 0) * precision.meters }
    try self.init(
      grid, easting: corner.easting + meters(easting), northing: corner.northing + meters(northing), precision
    )
  }

  private static func grid(
    _ parts: Parts, _ refuse: (String) -> GeodesyError
  ) throws(GeodesyError) -> MGRSGrid {
    let band = parts.letters[0]
    guard let zone = parts.zone else {
      guard "ABYZ".contains(band) else {
        throw refuse("has no zone; only A, B, Y and Z, around the poles, have none")
      }
      return .ups(band < "C" ? .south : .north, half: band)
    }
    guard (1...60).contains(zone) else { throw refuse("names zone \(zone); UTM has zones 1 to 60") }
    guard let latitudes = UTMZone.latitudes(ofBand: band) else {
      throw refuse(
        "names band \(band); bands are C to X, and A, B, Y and Z stand around the poles, without a zone")
    }
    if band == "X", [32, 34, 36].contains(zone) {
      throw refuse(
        "names zone \(zone)X, which does not exist: zones \(zone - 1)X and \(zone + 1)X meet there")
    }
    return .utm(zone: UTMZone(zone, latitudes.lowerBound >= 0 ? .north : .south), band: band)
  }

  /// Why there is no such square.
  private static func reason(_ grid: MGRSGrid, _ letters: String) -> String {
    let (columns, rows) = (grid.columns.letters, grid.rows.letters)
    if let column = letters.first, !columns.contains(column) {
      return "names square \(letters); the columns of \(grid.designator) are \(String(columns))"
    }
    if let row = letters.last, !rows.contains(row) {
      return "names square \(letters); the rows of \(grid.designator) are \(String(rows))"
    }
    return "names square \(letters), which does not lie in \(grid.designator)"
  }

  /// The pieces of a text: a zone, three letters, groups of digits.
  struct Parts {
    /// Nil around a pole.
    let zone: Int?
    let letters: [Character]
    let digits: [String]

    /// Whether it is three letters and nothing else, as a short name is too.
    var isBare: Bool { zone == nil && digits.isEmpty }

    /// Nil where the text has another form.
    init?(_ text: some StringProtocol) {
      let trimmed = text.drop(while: \.isWhitespace)
      let zone = trimmed.prefix { $0.isASCII && $0.isNumber }
      guard zone.count <= 3 else { return nil }
      self.zone = Int(zone)
      var rest = trimmed.dropFirst(zone.count)
      var letters: [Character] = []
      while let character = rest.first, letters.count < 3 || character.isWhitespace {
        if character.isASCII, character.isLetter {
          letters.append(Character(character.uppercased()))
        } else if !character.isWhitespace {
          return nil
        }
        rest = rest.dropFirst()
      }
      guard letters.count == 3, rest.count <= 100 else { return nil }
      digits = rest.split { $0.isWhitespace }.map { String($0) }
      guard digits.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
      guard !zone.isEmpty || !digits.isEmpty || "ABYZ".contains(letters[0]) else { return nil }
      self.letters = letters
    }
  }
}
