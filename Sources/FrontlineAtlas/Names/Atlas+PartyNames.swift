package import FrontlineLedger

extension Atlas {
  /// The name of a party; its id where the atlas does not have it.
  package func name(of party: Party.ID) -> String { self.party(party)?.name ?? party.rawValue }

  /// The name of a side: that of its first party; its id where the atlas has none of it.
  package func name(of side: Party.Side) -> String {
    parties.first { $0.side == side }?.name ?? side.rawValue
  }

  /// A state in words with the name of the party: `held by Azerbaijan`.
  package func words(_ state: Standing.State) -> String {
    state.party.map { "held by \(name(of: $0))" } ?? "\(state)"
  }
}
