internal import FrontlineGeometry

extension UTMCoordinate: CustomStringConvertible {
  /// What the letter after the zone stands for. People write both, and `S` is in both: the southern
  /// hemisphere, or the band from 32 N to 40 N.
  public enum Letter: Hashable, Sendable {
    /// N or S, the hemisphere.
    case hemisphere
    /// C to X, the band of latitude of MGRS.
    case band
  }

  /// Zone, hemisphere, easting and northing in whole metres: `38N 649619 4401879`, `19 south 288000 6000000`.
  ///
  /// The south is written as a word, for the letter S may be taken for the band.
  public var description: String {
    let mark = zone.hemisphere == .north ? "N" : " south"
    return "\(zone.number)\(mark) \(fixed(easting, 0)) \(fixed(northing, 0))"
  }

  /// Zone, letter, easting and northing.
  ///
  /// ```swift
  /// let utm = try UTMCoordinate(shusha)
  /// utm.text(.hemisphere)                        // "38N 649619 4401879"
  /// utm.text(.band, decimals: 2)                 // "38S 649619.23 4401879.42"
  /// ```
  ///
  /// - Parameter decimals: of the metres, 0 ... 9; rounded to the nearest.
  public func text(_ letter: Letter, decimals: Int = 0) -> String {
    let mark = letter == .band ? band : zone.hemisphere == .north ? "N" : "S"
    return "\(zone.number)\(mark) \(fixed(easting, decimals)) \(fixed(northing, decimals))"
  }

  /// A coordinate as it is written: `38N 649619 4401879`, `38 north 649619.5 4401879`, `38S 649619mE
  /// 4401879mN`.
  ///
  /// The letter is the hemisphere or the band. `N` is the north either way, and every other letter but `S`
  /// can only be a band. `S` is read where one of its readings is impossible, because the northing does not
  /// lie in band S; where both are possible, it is refused unless `letter` says which is meant.
  ///
  /// ```swift
  /// try UTMCoordinate(validating: "38S 564321 4400000", letter: .band).position      // 39.74748, 45.75077
  /// try UTMCoordinate(validating: "38S 564321 4400000")         // throws: In "38S ..." S may be ...
  /// ```
  ///
  /// - Parameter letter: what the letter stands for; without it, both are thought of.
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/notAPosition`` where the text has another form;
  ///   ``GeodesyError/Code/invalidPosition`` where the zone, the letter or a number is impossible, the letter
  ///   is a band that the northing does not lie in, or `S` could be either.
  public init(validating text: some StringProtocol, letter: Letter? = nil) throws(GeodesyError) {
    guard let parts = Parts(text) else {
      throw GeodesyError(
        code: .notAPosition,
        description: "\(quoted(text)) is not a UTM coordinate; write it as 38N 649619 4401879.")
    }
    func refuse(_ reason: String) -> GeodesyError {
      GeodesyError(code: .invalidPosition, description: "\(quoted(text)) \(reason).")
    }
    guard (1...60).contains(parts.zone) else {
      throw refuse("names zone \(parts.zone); UTM has zones 1 to 60")
    }
    func make(_ hemisphere: Hemisphere) throws(GeodesyError) -> UTMCoordinate {
      try UTMCoordinate(
        zone: UTMZone(parts.zone, hemisphere), easting: parts.easting, northing: parts.northing)
    }
    /// The coordinate where it lies in the band, give or take 10 km.
    func make(inBand band: Character) throws(GeodesyError) -> UTMCoordinate {
      guard let latitudes = UTMZone.latitudes(ofBand: band) else {
        throw refuse("has the letter \(band); a hemisphere is N or S, a band C to X without I and O")
      }
      let coordinate = try make(latitudes.lowerBound >= 0 ? .north : .south)
      let latitude = coordinate.position.latitude
      guard latitude > latitudes.lowerBound - 0.1, latitude < latitudes.upperBound + 0.1 else {
        let own = UTMZone.band(atLatitude: min(max(latitude, -80), 84))!  // in range
        throw refuse("names band \(band), but its northing lies in band \(own)")
      }
      return coordinate
    }

    switch (parts.mark, letter) {
    case (.north, _): self = try make(.north)
    case (.south, _): self = try make(.south)
    case (.letter("N"), .band?): self = try make(inBand: "N")
    case (.letter("N"), _): self = try make(.north)
    case (.letter("S"), .hemisphere?): self = try make(.south)
    case (.letter("S"), nil):
      let (asBand, asSouth) = (try? make(inBand: "S"), try? make(.south))
      if let asBand, let asSouth {
        throw GeodesyError(
          code: .invalidPosition,
          description: """
            In \(quoted(text)) S may be the band (\(fixed(asBand.position.latitude, 2)) N) or the southern \
            hemisphere (\(fixed(-asSouth.position.latitude, 2)) S); write \(parts.zone) north or \(parts.zone) south.
            """)
      }
      if let asBand { self = asBand } else { self = try make(.south) }
    case (.letter(let other), .hemisphere?):
      throw refuse("has the letter \(other); a hemisphere is N or S")
    case (.letter(let band), _): self = try make(inBand: band)
    }
  }

  /// The pieces of a text: a zone, a letter or word, and two numbers.
  struct Parts {
    enum Mark { case north, south, letter(Character) }
    let zone: Int
    let mark: Mark
    let easting: Double
    let northing: Double

    /// Nil where the text has another form.
    init?(_ text: some StringProtocol) {
      let trimmed = text.drop(while: \.isWhitespace)
      let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
      guard (1...3).contains(digits.count), let zone = Int(digits) else { return nil }
      let rest = trimmed.dropFirst(digits.count).drop(while: \.isWhitespace)
      let word = rest.prefix { $0.isASCII && $0.isLetter }
      switch word.uppercased() {
      case "NORTH": mark = .north
      case "SOUTH": mark = .south
      case let letter where letter.count == 1: mark = .letter(Character(letter))
      default: return nil
      }
      guard let (first, second) = Self.lengths(rest.dropFirst(word.count)) else { return nil }
      switch (first.axis, second.axis) {
      case (nil, nil), ("E", nil), (nil, "N"), ("E", "N"):
        (easting, northing) = (first.meters, second.meters)
      case ("N", "E"): (easting, northing) = (second.meters, first.meters)
      default: return nil
      }
      self.zone = zone
    }

    private typealias Meters = (meters: Double, axis: Character?)

    /// Two numbers of metres, each with `m` behind it or not, and the letter of its axis before it or behind.
    private static func lengths(_ text: some StringProtocol) -> (Meters, Meters)? {
      let rest = text.uppercased()
      var lengths: [Meters] = []
      var axisBefore: Character?
      var place = rest.startIndex
      while place < rest.endIndex {
        let character = rest[place]
        if character.isWhitespace || character == "," {
          place = rest.index(after: place)
        } else if "0" <= character && character <= "9" || character == "-" || character == "+" {
          let sign = character == "-" || character == "+" ? 1 : 0
          let figures = rest[place...].dropFirst(sign).prefix { "0" <= $0 && $0 <= "9" || $0 == "." }
          let digits = rest[place..<figures.endIndex]
          guard lengths.count < 2, let meters = plainNumber(digits) else { return nil }
          lengths.append((meters, axisBefore))
          axisBefore = nil
          place = digits.endIndex
          let unit = rest[place...].drop { $0 == " " }
          if unit.first == "M" { place = unit.index(after: unit.startIndex) }
        } else if character == "E" || character == "N" {
          place = rest.index(after: place)
          if let last = lengths.last, last.axis == nil, axisBefore == nil,
            lengths.count == 2 || !isBefore(rest[place...])
          {
            lengths[lengths.count - 1].axis = character
          } else {
            guard axisBefore == nil, lengths.count < 2 else { return nil }
            axisBefore = character
          }
        } else {
          return nil
        }
      }
      return lengths.count == 2 && axisBefore == nil ? (lengths[0], lengths[1]) : nil
    }

    /// Whether a letter stands before a number that has none behind it: the second in `E 337486 N 6711619`.
    private static func isBefore(_ rest: Substring) -> Bool {
      let digits = rest.drop { $0 == " " }
      guard let first = digits.first, "0" <= first && first <= "9" else { return false }
      return !digits.contains { $0 == "E" || $0 == "N" }
    }
  }
}
