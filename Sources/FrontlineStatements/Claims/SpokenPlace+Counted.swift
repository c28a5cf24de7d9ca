internal import FrontlineAtlas

extension Atlas {
  /// Whether the forces of a party are counted with another, so that a text which names the one may mean the other.
  func isCounted(_ party: Party.ID, with other: Party.ID?) -> Bool { true }
}
