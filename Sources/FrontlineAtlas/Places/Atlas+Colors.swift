internal import FrontlineFormats
public import FrontlineLedger

extension Atlas {
  /// The colors by which drawings tell the parties apart, as `#rrggbb`: those that the data gives, then a word for
  /// a color in a party's name or id, then the next of a list that is not near to one in use.
  ///
  /// ```swift
  /// atlas.partyColors[.azerbaijan]                           // "#0072B2"
  /// let reds = Party(id: "reds", names: PlaceNames("Red Army"), side: "reds")
  /// try Atlas(settlements: [], parties: [reds]).partyColors["reds"]    // "#CC3311"
  /// ```
  ///
  /// The first four of the list stay apart for readers who see no red, no green or no blue. A color of the data
  /// that is no `#rrggbb` counts as none.
  ///
  /// - Complexity: O(*n*²) in the parties.
  public var partyColors: [Party.ID: String] {
    let given = parties.lazy.filter { Color(hex: $0.color) != nil }.map { ($0.id.rawValue, $0.color) }
    let colors = DistinctColors.colors(
      of: parties.map { ($0.id.rawValue, "\($0.names.primary) \($0.id)") },
      given: Dictionary(given) { first, _ in first })
    return Dictionary(colors.map { (Party.ID($0.key), $0.value) }) { first, _ in first }
  }
}

/// Colors, as `#rrggbb`, by which a drawing tells names apart.
package enum DistinctColors {
  /// The color of each name: the given one, then that of a word for a color in its words, then the next of a list that
  /// is not near to one in use.
  ///
  /// - Complexity: O(*n*²) in the names.
  package static func colors(of names: [(id: String, words: String)], given: [String: String]) -> [String:
    String]
  {
    var colors: [String: String] = [:]
    for name in names { colors[name.id] = given[name.id] }
    for name in names where colors[name.id] == nil {
      guard let color = color(saidIn: name.words), !colors.values.contains(color) else { continue }
      colors[name.id] = color
    }
    for (number, name) in names.enumerated() where colors[name.id] == nil {
      let used = colors.values.compactMap(Color.init(hex:))
      let apart = spare.first { color in used.allSatisfy { !$0.isNear(Color(hex: color)!) } }
      colors[name.id] = apart ?? spare[number % spare.count]
    }
    return colors
  }

  /// Those of Okabe and Ito (Color Universal Design, 2008), with a violet put in third, for their green is near their
  /// blue to readers who see no blue.
  private static let spare = [
    "#0072B2", "#D55E00", "#9100F2", "#F0E442", "#009E73", "#CC79A7", "#E69F00", "#56B4E9",
  ]

  private static let words = [
    "red": "#CC3311", "orange": "#E69F00", "yellow": "#F0E442", "green": "#009E73", "blue": "#0072B2",
    "purple": "#9100F2", "violet": "#9100F2", "pink": "#CC79A7", "brown": "#7F4A1E", "black": "#000000",
    "gray": "#6A6A6A", "grey": "#6A6A6A", "white": "#8C8C8C",
  ]

  private static func color(saidIn text: String) -> String? {
    text.lowercased().split { !$0.isLetter }.lazy.compactMap { words[String($0)] }.first
  }
}
