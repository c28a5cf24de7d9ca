extension Atlas {
  /// Whether the forces of one party are counted with another's, so that words which name the one may mean the other.
  package func isCounted(_ party: Party.ID, with other: Party.ID?) -> Bool {
    guard let other else { return false }
    return self.party(other)?.includes.contains(party) == true
      || self.party(party)?.includes.contains(other) == true
  }

  /// A party with those that are counted with it: what the Armenian forces hold counts for Armenia.
  package func parties(countedWith party: Party.ID) -> Set<Party.ID> {
    Set([party] + parties.map(\.id).filter { isCounted($0, with: party) })
  }
}
