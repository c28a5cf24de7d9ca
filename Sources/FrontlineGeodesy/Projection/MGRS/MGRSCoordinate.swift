public import FrontlineGeometry

/// A square of the Military Grid Reference System: not a point, so it comes with its size.
///
/// ```swift
/// let shusha = Position(latitude: 39.7537, longitude: 46.7465)
/// let square = try MGRSCoordinate(shusha, precision: .hundredMeters)
/// square.description                             // "38SPK496018"
/// square.size                                    // 100 m
/// square.center                                  // 39.75343, 46.74685
/// ```
///
/// A position belongs to the square whose south and west sides it lies on or beyond: MGRS cuts digits off, it
/// does not round.
///
/// Edge cases:
/// - Beyond 80 S and from 84 N on the squares are those of UPS, around the poles: `ZAH0000000000` is the
///   north pole.
/// - The squares at the edge of a zone or band are cut by it; ``center`` is that of the whole square and may
///   then lie in the next zone.
/// - Within 0.1 micrometres of a border a position counts as on it, so that ``corner`` leads back to its
///   square.
///
/// - Complexity: a few microseconds to make.
///
/// Source: NGA.STND.0037_2.0.0_GRIDS, appendix B.
public struct MGRSCoordinate: Sendable {
  /// How fine it is.
  public let precision: MGRSPrecision
  /// The south-west corner.
  public let corner: Position
  /// The middle of the square: the position that stands for it.
  public let center: Position
  /// The grid, and the south-west corner in it, in whole metres.
  let grid: MGRSGrid
  let easting: Int
  let northing: Int

  /// The side of the square.
  public var size: Length { precision.size }

  /// The UTM zone, or nil around a pole.
  public var zone: UTMZone? { if case .utm(let zone, _) = grid { zone } else { nil } }

  /// The letter of the band of latitude, or around a pole that of the half: A, B, Y or Z.
  public var band: Character {
    switch grid {
    case .utm(_, let band): band
    case .ups(_, let half): half
    }
  }

  /// The square that a position lies in.
  ///
  /// - Throws: ``GeodesyError`` only where PROJ fails.
  public init(_ position: Position, precision: MGRSPrecision = .meter) throws(GeodesyError) {
    let zone = UTMZone(of: position)
    let pair = try zone.map { zone throws(GeodesyError) in
      try Grids.utm(position, meridian: zone.centralMeridian)
    }
    let square = try MGRSSquare(position, zone, pair, precision)
    try self.init(square.grid, easting: square.easting, northing: square.northing, precision)
  }

  init(_ grid: MGRSGrid, easting: Int, northing: Int, _ precision: MGRSPrecision) throws(GeodesyError) {
    let corner = SIMD2(Double(easting), Double(northing))
    let half = Double(precision.meters) / 2
    let positions = try grid.positions([corner, corner + SIMD2(half, half)])
    self.grid = grid
    self.easting = easting
    self.northing = northing
    self.precision = precision
    self.corner = positions[0]
    center = positions[1]
  }

  /// The square of another precision that holds this one's south-west corner: coarser ones hold it all.
  ///
  /// ```swift
  /// try MGRSCoordinate(shusha).coarsened(to: .kilometer).precision     // kilometer
  /// ```
  ///
  /// Edge cases: a precision that is no coarser gives the same square.
  ///
  /// - Throws: ``GeodesyError`` where PROJ fails.
  public func coarsened(to precision: MGRSPrecision) throws(GeodesyError) -> MGRSCoordinate {
    guard precision < self.precision else { return self }
    let side = precision.meters
    return try MGRSCoordinate(
      grid, easting: easting - easting % side, northing: northing - northing % side, precision)
  }
}

extension MGRSCoordinate: Hashable {
  /// The same square.
  public static func == (a: MGRSCoordinate, b: MGRSCoordinate) -> Bool {
    a.grid == b.grid && a.easting == b.easting && a.northing == b.northing && a.precision == b.precision
  }

  /// Hashes the grid, the corner and the precision.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(grid)
    hasher.combine(easting)
    hasher.combine(northing)
    hasher.combine(precision)
  }
}
