internal import FrontlineAtlas

extension Atlas {
  /// The colours of parties, and of sides that of their first party.
  var colors: [String: String] {
    var colors: [String: String] = [:]
    for party in parties where !party.color.isEmpty {
      colors[party.id.rawValue] = party.color
      if colors[party.side.rawValue] == nil { colors[party.side.rawValue] = party.color }
    }
    return colors
  }
}
