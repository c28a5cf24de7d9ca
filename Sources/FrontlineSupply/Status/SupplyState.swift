public import FrontlineAtlas
public import FrontlineGeometry
public import FrontlineLedger

/// The state of a link for a party on a day.
public enum SupplyState: String, CaseIterable, Hashable, Sendable {
  /// The party's side held it, or an agreement granted passage.
  case open
  /// Nobody says who held its ends, or whose ground it crosses.
  case unknown
  /// Who held it is contested, or it leaves the side's ground without leaving the band of the front.
  case contested
  /// Another side held an end of it or ground that it crosses.
  case cut
  /// None of its routes was in use.
  case notInUse = "not_in_use"
}

/// What speaks for a state of a link: a place at its end, the ground that it crosses, a claim on its route.
public struct SupplyReason: Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing speaks.
  public enum Kind: String, Hashable, Sendable {
    /// The standing of the settlement at an end.
    case place
    /// The ground that the link crosses, by the front of the day.
    case ground
    /// A claim on the route itself: a passage that was granted, or its closing.
    case route
    /// That the period of the route leaves open whether it was in use.
    case period
  }

  /// What kind of thing speaks.
  public let kind: Kind
  /// For which state it speaks.
  public let state: SupplyState
  /// The name of the place, or of the nearer end of the link for ground.
  public let name: String
  /// Where it begins, seen from the start of the link.
  public let position: Position
  /// Where it ends; the same for a place.
  public let lastPosition: Position
  /// The id of the settlement or route; `nil` for ground and points.
  public let subject: String?
  /// The ids of the claims that decided; empty for ground.
  public let claims: [String]
  /// One sentence without a full stop.
  public let description: String

  /// From where to where along the link, each 0 ... 1.
  let span: ClosedRange<Double>
}

/// The state of a link with what speaks for it.
public struct RoadLinkState: Hashable, Sendable {
  /// The link.
  public let link: RoadLink
  /// Its state.
  public let state: SupplyState
  /// What speaks for this state and others, what decided first.
  public let reasons: [SupplyReason]
  /// The passage by which it is open although others held it; `nil`: none was needed or granted.
  public let passage: Passage?
}

/// A passage that an agreement granted along a route.
///
/// It opens its route, whatever the places on it, for the party that keeps it and for the side that held the two
/// ends of the route, which it joins.
public struct Passage: Hashable, Sendable {
  /// The id of the route.
  public let route: SupplyRoute.ID
  /// Who keeps it.
  public let keeper: Party.ID
  /// The claim: the agreement in force.
  public let claim: Claim
}
