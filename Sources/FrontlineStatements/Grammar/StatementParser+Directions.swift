internal import FrontlineAtlas
internal import FrontlineGeometry

/// Points of the compass and ways of measuring: "to the north-east", "as the crow flies".
extension StatementParser {
  /// `compass = "north" | "north-east" | "northeast" | "NE" ...`.
  mutating func compass() -> CompassPoint? {
    attempt { parser -> CompassPoint? in
      var letters = ""
      var count = 0
      while count < 5, let token = parser.token(count) {
        if token.text == "-", !letters.isEmpty,
          parser.token(count + 1).map({ Self.pointLetters[$0.text] != nil }) == true
        {
          count += 1
          continue
        }
        guard let more = Self.pointLetters[token.text],
          count == 0 || parser.token(count - 1)?.text == "-" || Self.isWholeWord(letters)
        else { break }
        letters += more
        count += 1
      }
      guard !letters.isEmpty else {
        // "NE", "SSW" in capitals
        guard let token = parser.token(), token.kind == .word, token.isCapital, token.text.count <= 3,
          let point = CompassPoint.allCases.first(where: { $0.abbreviation.lowercased() == token.text }),
          String(decoding: parser.bytes[token.range], as: UTF8.self) == token.text.uppercased()
        else { return nil }
        parser.take()
        return point
      }
      guard let point = CompassPoint.allCases.first(where: { $0.abbreviation == letters }) else { return nil }
      parser.take(count)
      return point
    }
  }

  private static func isWholeWord(_ letters: String) -> Bool { letters.count == 1 }

  private static let pointLetters: [String: String] = [
    "north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW",
    "southeast": "SE", "southwest": "SW",
    "northnortheast": "NNE", "northnorthwest": "NNW", "southsoutheast": "SSE", "southsouthwest": "SSW",
    "eastnortheast": "ENE",
    "eastsoutheast": "ESE", "westnorthwest": "WNW", "westsouthwest": "WSW",
  ]

  /// `direction = [ "to the" | "in the" ] [ "due" ] compass [ "side" ]`.
  mutating func direction() -> CompassPoint? {
    attempt { parser -> CompassPoint? in
      _ = parser.takeAny(
        [
          "to the", "on the", "due", "directly", "straight", "roughly", "right", "just", "further", "farther",
        ], as: .neutral)
      _ = parser.takeAny(["due", "directly"], as: .neutral)
      return parser.compass()
    }
  }

  /// `manner = "as the crow flies" | "in a straight line" | "by air" | "by road"`; the value is whether it is by road.
  mutating func manner() -> Bool? {
    attempt { parser -> Bool? in
      if parser.text() == "," { parser.take(1, as: .neutral) }
      if parser.takeAny([
        "as the crow flies", "in a straight line", "by air", "on the map", "measured on the map",
        "straight - line", "beeline", "in a beeline", "in a direct line",
        "measured in a straight line", "air - line", "as a bird flies",
      ]) != nil {
        if parser.text() == ",", parser.place + 1 < parser.tokens.count { parser.take(1, as: .neutral) }
        return false
      }
      if parser.takeAny([
        "by road", "by car", "on the road", "along the road", "by the road", "by highway", "of road",
      ]) != nil {
        if parser.text() == ",", parser.place + 1 < parser.tokens.count { parser.take(1, as: .neutral) }
        return true
      }
      return nil
    }
  }

  static let fromWords = [
    "away from", "behind", "distant from", "short of", "from", "of", "off", "outside of", "outside",
    "far from", "to",
  ]
}
