/// A point on a plane: easting and northing in metres (or the units of the named CRS).
///
/// A plane point says nothing without its coordinate reference system, so it names it; it never stands in
/// for a ``Position``.
public struct PlanePoint: Hashable, Sendable {
  /// The first coordinate to the east, in the unit of the CRS, nearly always metres.
  public let easting: Double
  /// The coordinate to the north, in the unit of the CRS.
  public let northing: Double
  /// The CRS, as an authority code (`EPSG:32638`) or, where it has none, its name.
  public let crs: String

  /// A plane point. Traps where a coordinate is not finite.
  public init(easting: Double, northing: Double, crs: String) {
    precondition(easting.isFinite && northing.isFinite, "A plane point must be finite.")
    self.easting = easting
    self.northing = northing
    self.crs = crs
  }
}

extension PlanePoint: CustomStringConvertible {
  /// Easting and northing with three decimals, and the CRS: `649619.228, 4401879.423 in EPSG:32638`.
  public var description: String { "\(fixed(easting, 3)), \(fixed(northing, 3)) in \(crs)" }
}
