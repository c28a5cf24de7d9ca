/// One thing that is wrong with a polygon, and where.
///
/// ```swift
/// let corners = [(0.0, 0.0), (1, 1), (0, 1), (1, 0), (0, 0)]
/// let bowTie = try Ring(corners.map { Position(latitude: $0, longitude: $1) })
/// let defect = Polygon(exterior: bowTie).defects[0]
/// defect.kind                                    // .selfCrossing
/// defect.description
/// // Ring 0 crosses itself at 0.50000, 0.50000, where edge 0 meets edge 2.
/// ```
public struct Defect: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Fewer than three distinct positions.
    case tooFewPositions = "too-few-positions"
    /// All positions on one line.
    case noArea = "no-area"
    /// An edge that goes back over the one before it.
    case spike
    /// A ring that crosses itself.
    case selfCrossing = "self-crossing"
    /// A ring that touches itself at a point.
    case selfTouch = "self-touch"
    /// Edges that run along each other, within a ring or between two.
    case sharedEdge = "shared-edge"
    /// Two rings of one polygon that cross.
    case ringsCross = "rings-cross"
    /// A hole outside the exterior.
    case holeOutside = "hole-outside"
    /// A hole inside another hole.
    case nestedHoles = "nested-holes"
    /// Rings that touch so that they cut the interior in two.
    case interiorCut = "interior-cut"
    /// Two parts of a multipolygon with area in common.
    case overlappingParts = "overlapping-parts"
    /// The same position twice in a row. A warning: it does no harm.
    case repeatedPosition = "repeated-position"
    /// An exterior that runs clockwise, or a hole that runs counterclockwise. A warning: RFC 7946 section
    /// 3.1.6 wants it otherwise, and tells readers to take it.
    case wrongWinding = "wrong-winding"

    /// Whether a polygon with it can still be used.
    public var isWarning: Bool { self == .repeatedPosition || self == .wrongWinding }
  }

  /// What is wrong.
  public let kind: Kind
  /// The part of the multipolygon, from 0; 0 for a polygon.
  public let part: Int
  /// The ring in the polygon: 0 is the exterior, then the holes.
  public let ring: Int
  /// The index in the ring of the position at fault, or of the start of the edge at fault.
  public let vertex: Int
  /// Where it is.
  public let position: Position
  /// One sentence: which ring, what, where.
  public let description: String

  /// Whether the shape can still be used.
  public var isWarning: Bool { kind.isWarning }
}
