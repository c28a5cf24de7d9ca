public import FrontlineLedger

extension Atlas {
  /// The colours by which drawings tell the parties apart, as `#rrggbb`: those that the data gives, then a word for
  /// a colour in a party's name or id, then the next of a list that is not near to one in use.
  ///
  /// ```swift
  /// atlas.partyColors[.azerbaijan]                           // "#0072B2"
  /// let reds = Party(id: "reds", names: PlaceNames("Red Army"), side: "reds")
  /// try Atlas(settlements: [], parties: [reds]).partyColors["reds"]    // "#CC3311"
  /// ```
  ///
  /// The first four of the list stay apart for readers who see no red, no green or no blue. A colour of the data
  /// that is no `#rrggbb` counts as none.
  ///
  /// - Complexity: O(*n*²) in the parties.
  public var partyColors: [Party.ID: String] {
    var colors: [Party.ID: String] = [:]
    for party in parties where Party.isColor(party.color) { colors[party.id] = party.color }
    for party in parties where colors[party.id] == nil {
      guard let color = Self.colorWord(of: party), !colors.values.contains(color) else { continue }
      colors[party.id] = color
    }
    for (number, party) in parties.enumerated() where colors[party.id] == nil {
      let used = colors.values.compactMap(RGB.init)
      let apart = Self.spareColors.first { color in used.allSatisfy { !$0.isNear(RGB(color)!) } }
      colors[party.id] = apart ?? Self.spareColors[number % Self.spareColors.count]
    }
    return colors
  }

  /// Those of Okabe and Ito (Color Universal Design, 2008), with a violet put in third, for their green is near their
  /// blue to readers who see no blue.
  private static let spareColors = [
    "#0072B2", "#D55E00", "#9100F2", "#F0E442", "#009E73", "#CC79A7", "#E69F00", "#56B4E9",
  ]

  private static let colorWords = [
    "red": "#CC3311", "orange": "#E69F00", "yellow": "#F0E442", "green": "#009E73", "blue": "#0072B2",
    "purple": "#9100F2", "violet": "#9100F2", "pink": "#CC79A7", "brown": "#7F4A1E", "black": "#000000",
    "gray": "#6A6A6A", "grey": "#6A6A6A", "white": "#8C8C8C",
  ]

  private static func colorWord(of party: Party) -> String? {
    "\(party.names.primary) \(party.id)".lowercased().split { !$0.isLetter }.lazy
      .compactMap { colorWords[String($0)] }.first
  }
}

/// The parts of a colour, 0 ... 255 each.
private struct RGB {
  let parts: [Int]

  /// `nil` for what is no `#rrggbb`.
  init?(_ text: String) {
    guard Party.isColor(text), let value = Int(text.dropFirst(), radix: 16) else { return nil }
    parts = [value >> 16, value >> 8 & 255, value & 255]
  }

  func isNear(_ other: RGB) -> Bool {
    zip(parts, other.parts).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) < 60 * 60
  }
}

extension Party {
  /// Whether a text is a colour of the form `#rrggbb`.
  static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
