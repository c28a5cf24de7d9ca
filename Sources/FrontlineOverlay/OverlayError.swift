public import FrontlineGeometry

/// What went wrong in a plane overlay, where, and in whose words.
///
/// ```text
/// A triangulation needs at least 3 different points; these are 2.
/// ```
public struct OverlayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case mixedCRS, tooFewPoints, unclosedRing, invalidRegion, geos }
    private let kind: Kind

    /// Two operands on different planes.
    public static let mixedCRS = Code(kind: .mixedCRS)
    /// Fewer points than the shape needs.
    public static let tooFewPoints = Code(kind: .tooFewPoints)
    /// A ring whose last point is not its first.
    public static let unclosedRing = Code(kind: .unclosedRing)
    /// A region that crosses itself or is otherwise no valid polygon.
    public static let invalidRegion = Code(kind: .invalidRegion)
    /// GEOS gave up; its words stand in the description.
    public static let geos = Code(kind: .geos)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The place of the fault on its plane, where GEOS or the check names one.
  public let place: PlanePoint?
  /// One sentence: what, where, the value seen.
  public let description: String

  init(code: Code, place: PlanePoint? = nil, description: String) {
    self.code = code
    self.place = place
    self.description = description
  }

  static func mixedCRS(_ a: String, _ b: String) -> OverlayError {
    OverlayError(
      code: .mixedCRS,
      description: "Shapes in \(a) and in \(b) cannot be laid over each other; project both to one.")
  }
}
