public import FrontlineAtlas
public import FrontlineGeometry
public import FrontlineLedger

/// One of the two places between which a segment of the front runs.
public struct FrontPin: Hashable, Sendable {
  /// The place, or the place whose side is carried outward to this point of the border.
  public let place: FrontPlace
  /// The side that holds it; `nil`: contested.
  public let side: Party.Side?
  /// Where the pin stands: at the place, or on the border of the area of interest.
  public let position: Position
  /// Whether it is a point of the border that carries the side of its nearest place.
  public let isCarriedOutward: Bool
  /// Whether its side rests on the baseline alone.
  public let restsOnBaseline: Bool
  /// Whether every reading of uncertain dates gives it this side on the day.
  public let isCertain: Bool
}

/// The two pins of a segment, and the gap between them.
public struct FrontPins: Hashable, Sendable {
  /// The pin to the left of the line.
  public let left: FrontPin
  /// The pin to the right of the line.
  public let right: FrontPin
  /// How far apart they stand: the front runs somewhere in between.
  public let gap: Length
}
