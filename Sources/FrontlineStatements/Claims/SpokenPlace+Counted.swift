internal import FrontlineAtlas
internal import FrontlineLedger

extension Atlas {
  /// Whether the forces of one party are counted with another's, so that a text which names the one may mean the other.
  func isCounted(_ party: Party.ID, with other: Party.ID?) -> Bool {
    guard let other else { return false }
    return self.party(other)?.includes.contains(party) == true
      || self.party(party)?.includes.contains(other) == true
  }
}
