internal import FrontlineAtlas
internal import FrontlineLedger

extension Atlas {
  /// The colours of parties, and of sides that of their first party.
  var colors: [String: String] {
    let known = partyColors
    var colors: [String: String] = [:]
    for party in parties {
      colors[party.id.rawValue] = known[party.id]
      if colors[party.side.rawValue] == nil { colors[party.side.rawValue] = known[party.id] }
    }
    return colors
  }
}
