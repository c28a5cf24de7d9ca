public import FrontlineGeometry

/// What went wrong with a measurement, a coordinate reference system or a written coordinate, and where.
///
/// ```swift
/// do { _ = try CoordinateReferenceSystem("EPSG:99999") } catch { print(error) }
/// // PROJ knows no CRS "EPSG:99999": crs not found.
/// ```
public struct GeodesyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case unknownCRS, unsupportedCRS, noOperation, outsideDomain, crsMismatch, missingDatabase
      case notAPosition, invalidPosition
      case proj
    }
    private let kind: Kind

    /// A text that PROJ reads as no coordinate reference system.
    public static let unknownCRS = Code(kind: .unknownCRS)
    /// A CRS that is known but has no plane or geographic coordinates, such as a vertical one.
    public static let unsupportedCRS = Code(kind: .unsupportedCRS)
    /// No operation joins two CRSs in an area, or only one of unknown accuracy.
    public static let noOperation = Code(kind: .noOperation)
    /// A position or plane point that a projection cannot take.
    public static let outsideDomain = Code(kind: .outsideDomain)
    /// A plane point of another CRS than the one asked.
    public static let crsMismatch = Code(kind: .crsMismatch)
    /// PROJ does not find its database, proj.db.
    public static let missingDatabase = Code(kind: .missingDatabase)
    /// A text that has the form of no position at all.
    public static let notAPosition = Code(kind: .notAPosition)
    /// A text with the form of a position that cannot be one: minutes of 60, a square that does not exist.
    public static let invalidPosition = Code(kind: .invalidPosition)
    /// Any other refusal by PROJ, in its own words.
    public static let proj = Code(kind: .proj)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The position at fault, where there is one.
  public let position: Position?
  /// The index of the fault in the array given, where there was one.
  public let index: Int?
  /// One sentence: what, where, the value seen.
  public let description: String

  package init(code: Code, position: Position? = nil, index: Int? = nil, description: String) {
    self.code = code
    self.position = position
    self.index = index
    self.description = description
  }
}
