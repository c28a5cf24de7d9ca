internal import FrontlineAtlas

/// Whom a statement speaks of.
struct SpokenParty: Hashable, Sendable {
  /// The party; `nil`: none of the atlas.
  var id: Party.ID?
  var side: Party.Side?
  /// The words for it.
  var name: String
  /// Whether the words speak of troops: "forces", "army", "units".
  var isForces = false
  /// Whether all parties of the side are meant: "both sides".
  var isSide = false
}
