/// What is wrong with a geometry, where, and the value seen.
///
/// ```swift
/// do { _ = try LineString([shusha]) } catch { print(error) }
/// // A line needs at least 2 positions; this one has 1.
/// ```
public struct GeometryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case invalidCoordinate, notAPosition, tooFewPositions, unclosedRing, invalidQuantity
    }
    private let kind: Kind

    /// A latitude or longitude out of range, NaN or infinite; or written as it cannot be, with 60 minutes.
    public static let invalidCoordinate = Code(kind: .invalidCoordinate)
    /// A text that has the form of no position at all, such as a name.
    public static let notAPosition = Code(kind: .notAPosition)
    /// A line of fewer than two positions, or a ring of fewer than four.
    public static let tooFewPositions = Code(kind: .tooFewPositions)
    /// A ring whose last position is not its first.
    public static let unclosedRing = Code(kind: .unclosedRing)
    /// A text that is not a length, area or azimuth.
    public static let invalidQuantity = Code(kind: .invalidQuantity)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: what, where, the value seen.
  public let description: String

  package init(code: Code, description: String) {
    self.code = code
    self.description = description
  }

  static func invalidCoordinate(latitude: Double, longitude: Double) -> GeometryError {
    let fault =
      abs(latitude) <= 90
      ? "Longitude \(longitude) is outside -180 ... 180" : "Latitude \(latitude) is outside -90 ... 90"
    let hint =
      if abs(longitude) <= 90 && abs(latitude) <= 180 {
        "; the axes may be swapped"
      } else if abs(latitude) <= 90, (180...360).contains(longitude) {
        "; where longitudes go from 0 to 360, say so (--longitudes 0-360), or take 360 from those over 180"
      } else {
        ""
      }
    return GeometryError(code: .invalidCoordinate, description: "\(fault)\(hint).")
  }
}
