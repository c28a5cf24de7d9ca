public import FrontlineGeometry

/// The point of a front that is nearest to a position.
public struct FrontPoint: Hashable, Sendable {
  /// How far it is.
  public let distance: Length
  /// Where it is.
  public let position: Position
  /// The direction to it from the position asked about; `nil` where that lies on the front.
  public let azimuth: Azimuth?
  /// Which of the front's whole lines it lies on.
  public let line: Int
  /// On which segment of that line, from 0.
  public let segment: Int
  /// How far along the line it lies.
  public let along: Length
  /// The places that pin this segment; `nil` for a front that was not traced.
  public let pins: FrontPins?
  /// What the edges of the line are.
  public let edges: EdgeRule
  /// How exact the distance to this line is; how well the line is known is another question.
  public let accuracy: Length
}
