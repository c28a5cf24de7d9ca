import FrontlineGeometry

/// Reads a position written as two figures: decimal degrees, or degrees, minutes and seconds.
///
///     39.7537,46.7465      39.7537 46.7465      46.7465E, 39.7537N      39,7537; 46,7465
///     39°45'13"N 46°44'47"E                     39 45 13 N 46 44 47 E
///
/// Without letters the latitude comes first. A typographical minus (U+2212) is a minus.
enum PositionText {
  /// The position of a text; `nil` where the text is no pair of figures, and so may be a name.
  ///
  /// Throws a sentence where it is one and cannot be a position.
  static func position(_ text: String) throws -> Position? {
    let text = String(text.map { $0 == "\u{2212}" ? "-" : $0 })
    if let pair = decimalPair(text) { return try checked(pair.0, pair.1, text) }
    guard looksLikeFigures(text) else { return nil }
    guard let angles = angles(text), angles.count == 2 else {
      throw Failure.usage(
        "\"\(text)\" is no position; write latitude and longitude as 39.7537,46.7465 or 39°45'13\"N 46°44'47\"E."
      )
    }
    let letters = angles.map(\.hemisphere)
    switch (letters[0]?.isLatitude, letters[1]?.isLatitude) {
    case (nil, nil), (true, false): return try checked(angles[0].degrees, angles[1].degrees, text)
    case (false, true): return try checked(angles[1].degrees, angles[0].degrees, text)
    default: throw Failure.usage("\"\(text)\" needs one latitude (N or S) and one longitude (E or W).")
    }
  }

  private static func checked(_ latitude: Double, _ longitude: Double, _ text: String) throws -> Position {
    do {
      return try Position(validatingLatitude: latitude, longitude: longitude)
    } catch {
      throw Failure.usage("\"\(text)\" is no position: \(error.description)")
    }
  }

  // MARK: Decimal degrees

  /// Two numbers between a comma, a semicolon or blanks; `nan` and `inf` are read here to be refused by name.
  private static func decimalPair(_ text: String) -> (Double, Double)? {
    let words = text.split { $0 == ";" || $0.isWhitespace }
    if words.count == 2,
      words.allSatisfy({ $0.count { $0 == "," } == 1 && !$0.contains(".") && $0.last != "," }),
      let first = number(words[0].replacing(",", with: ".")),
      let second = number(words[1].replacing(",", with: "."))
    {
      return (first, second)
    }
    let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
    guard parts.count == 2, let first = number(parts[0]), let second = number(parts[1]) else { return nil }
    return (first, second)
  }

  private static func number(_ text: some StringProtocol) -> Double? {
    let lowered = text.lowercased()
    let bare = lowered.drop { $0 == "-" || $0 == "+" }
    guard
      ["nan", "inf", "infinity"].contains(String(bare))
        || bare.allSatisfy({ $0.isASCII && ".0123456789".contains($0) })
    else { return nil }
    return Double(lowered)
  }

  // MARK: Degrees, minutes, seconds

  private enum Hemisphere: Character {
    case north = "N", south = "S", east = "E", west = "W"
    var isLatitude: Bool { self == .north || self == .south }
    var isNegative: Bool { self == .south || self == .west }
  }

  private static func looksLikeFigures(_ text: String) -> Bool {
    var digits = false
    for character in text {
      if character.isASCII, character.isNumber {
        digits = true
      } else if !character.isWhitespace, !"+-.,;°º'′’\"″”NSEWnsew".contains(character) {
        return false
      }
    }
    return digits && text.contains { !($0.isASCII && $0.isNumber) }
  }

  private static func angles(_ text: String) -> [(degrees: Double, hemisphere: Hemisphere?)]? {
    var angles: [(degrees: Double, hemisphere: Hemisphere?)] = []
    var figures: [Double] = []
    var isNegative = false
    var letter: Hemisphere?
    var lettersLead: Bool?

    func close() -> Bool {
      guard !figures.isEmpty, figures.count <= 3 else { return false }
      for part in figures.dropFirst() where part >= 60 { return false }
      for part in figures.dropLast() where part != part.rounded() { return false }
      let size = figures.enumerated().reduce(0) { $0 + $1.element / [1, 60, 3600][$1.offset] }
      guard !(isNegative && letter != nil) else { return false }
      angles.append((letter?.isNegative ?? isNegative ? -size : size, letter))
      figures = []
      isNegative = false
      letter = nil
      return true
    }

    for token in tokens(text) {
      if let hemisphere = token.first.flatMap({ Hemisphere(rawValue: Character($0.uppercased())) }) {
        if lettersLead == nil { lettersLead = figures.isEmpty }
        if lettersLead == true {
          if !figures.isEmpty { guard close() else { return nil } }
          guard letter == nil else { return nil }
          letter = hemisphere
        } else {
          guard letter == nil else { return nil }
          letter = hemisphere
          guard close() else { return nil }
        }
      } else if token == "," || token == ";" {
        if !figures.isEmpty { guard close() else { return nil } }
      } else if token == "°" {
        guard let whole = figures.popLast() else { return nil }
        if !figures.isEmpty { guard close() else { return nil } }  // 39°45' 46°44': the next angle begins
        figures.append(whole)
      } else {
        if token.hasPrefix("-") || token.hasPrefix("+") {
          if !figures.isEmpty { guard close() else { return nil } }
          isNegative = token.hasPrefix("-")
        }
        guard let value = Double(token.drop { $0 == "-" || $0 == "+" }) else { return nil }
        figures.append(value)
      }
    }
    if !figures.isEmpty { guard close() else { return nil } }
    return letter == nil ? angles : nil
  }

  /// Numbers with their sign, letters, commas, semicolons and degree signs; what else there is only parts them.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var number = ""
    func flush() {
      if !number.isEmpty { tokens.append(number) }
      number = ""
    }
    for character in text {
      switch character {
      case "+", "-":
        flush()
        number = String(character)
      case "0"..."9", ".": number.append(character)
      default:
        flush()
        if character == "º" || character == "°" {
          tokens.append("°")
        } else if character.isLetter || character == "," || character == ";" {
          tokens.append(String(character))
        }
      }
    }
    flush()
    return tokens
  }
}
